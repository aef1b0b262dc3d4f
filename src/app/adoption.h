#pragma once
// How a whole file of another computer's events becomes one step that can be undone, also after a
// reload.
//
// The events keep their own ids and stamps, so that merging gives the same everywhere and repeats
// change nothing. One event of this computer closes the adoption; its command says what was known
// before ("workspace.merge 7f3a91c2-15 a0b1c2d3-99": the last event of each device). What is not
// among these and has an earlier stamp has come in with it, and is taken back with it. Where
// something came in before and was taken back, it is not among these although it is here, and the
// command also says how far the file went ("<7f3a91c2-40"). Files have gaps where something was
// taken back on the other computer; single events that are not as these vectors say have words of
// their own ("-7f3a91c2-21" has not come in, "+7f3a91c2-12" has).

#include "domain/records.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace wordkeep::app {

/// The last event of each device.
using KnownEvents = std::map<DeviceId, EventId>;

inline constexpr std::string_view merge_command = "workspace.merge";
inline constexpr std::string_view restore_command = "workspace.restore";

/// What came in with an adoption lies between.
struct Reach {
    KnownEvents known;
    KnownEvents up_to;             ///< of devices that are not named: no end
    std::vector<EventId> without;  ///< exceptions, in order
    std::vector<EventId> also;
};
/// Whether it says that this event came in.
[[nodiscard]] bool reaches(const Reach& reach, EventId event);

void note(KnownEvents& known, EventId event);
[[nodiscard]] bool knows(const KnownEvents& known, EventId event);
/// Whether this event closes an adoption, and what it took in.
[[nodiscard]] bool ends_adoption(const Event& event);
[[nodiscard]] Reach reach_of(const Event& end);
/// Whether the event came here with what `end` closes.
[[nodiscard]] bool came_in_with(const Event& event, const Stamp& end, const Reach& reach);
/// Whether it closes an adoption, takes one back or does it again.
[[nodiscard]] bool is_about_adoption(const Event& event);
/// " 7f3a91c2-15 a0b1c2d3-99", to be put behind a command.
[[nodiscard]] std::string to_text(const Reach& reach);

/// An event of a file that is taken in.
struct Incoming {
    Event event;
    std::string json = {};  ///< as the file has it and the journal may keep it; empty: made anew
};

/// While a file is being taken in.
struct Adoption {
    Reach reach;
    bool again = false;            ///< what was taken back may come again
    std::size_t added = 0;         ///< events that were not known
    std::vector<AnyPatch> before;  ///< the way back
};

struct Arrival {
    enum class How : std::uint8_t { made, adopted, ends_adoption };
    const Event* event = nullptr;
    How how = How::made;
};
/// The order in which the events came here. They must outlive the result.
[[nodiscard]] std::vector<Arrival> in_order_of_arrival(const std::vector<Event>& events);

/// The adoptions among one computer's events, and which of them were taken back.
class Adoptions {
  public:
    /// All events are to be told, in any order; repeats are harmless.
    void note(const Event& event);
    /// Whether one was ever taken back: then not all events count (class Counted).
    [[nodiscard]] bool any_reversed() const { return reversed_; }

  private:
    friend class Counted;
    struct One {
        Stamp at;  ///< none: its end has not been seen
        Reach reach;
        bool merges = false;
        bool sets = false;  ///< has patches
        Stamp reversed_at;
        bool undone = false;
    };
    std::map<EventId, One> all_;
    std::unordered_set<EventId> undone_steps_;  ///< of all kinds
    bool reversed_ = false;
};

/// Which events of a computer count for everybody: their sum is what it shows, without adoptions
/// that were taken back, and without the fields that its undo and its later merges set for that.
class Counted {
  public:
    explicit Counted(const Adoptions& adoptions);
    [[nodiscard]] bool counts(const Event& event) const;
    /// The same for this computer: what was done on top of an adoption had to be taken back before
    /// the adoption could be, and then both are of no effect. (Who has only the one needs the
    /// other.)
    [[nodiscard]] bool counts_here(const Event& event) const;
    /// Whether it came here with a file, and was not made here.
    [[nodiscard]] bool came_in(const Event& event) const { return is_carried(event, {}); }
    /// Whether it is here only by an adoption that was taken back.
    [[nodiscard]] bool came_and_went(const Event& event) const;

  private:
    struct End {
        EventId event;
        Adoptions::One what;
    };
    [[nodiscard]] bool is_carried(const Event& event, const Stamp& after) const;
    [[nodiscard]] const End* find(EventId event) const;

    std::vector<End> ends_;  ///< made by this computer, the oldest first
    std::vector<std::size_t> undone_;
    std::unordered_set<EventId> undone_steps_;
};

}  // namespace wordkeep::app
