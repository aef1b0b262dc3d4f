#pragma once
// The running program without its screen: the workspace, what follows from it, and what a person
// does to it. Time, zones and device numbers are given; events to be stored are handed out.

#include "app/adoption.h"
#include "app/client_index.h"
#include "app/date_input.h"
#include "app/history.h"
#include "app/opening.h"
#include "attention/today_cache.h"
#include "base/time_zone.h"
#include "clock/working_calendar.h"
#include "domain/commands.h"
#include "journal/record.h"
#include "words/words.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::app {

class Session {
  public:
    /// `locale` is what the browser prefers; the person's setting wins. `zones` must outlive this.
    Session(ZoneSource& zones, words::Locale locale);
    // The rules point into this object.
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // --- inputs ---

    /// Time goes on: obligations may change their state.
    void set_now(Instant now);
    /// The number under which this tab writes; 0 while it must not.
    void set_device(DeviceId device);
    /// Events from the store, a file, or another tab; in any order, repeats are harmless.
    void load(std::vector<Event> events);
    /// The records that Today is made of (app/front.h), and what the figures count besides.
    void load_front(std::vector<Event> events, const attention::Tally& besides);
    /// Events that are not stored here yet (another computer's file), bit by bit: they keep ids and
    /// stamps and are handed out to be stored; ones without an id get one. Afterwards
    /// `end_adoption` makes all of it one step that can be undone (app/adoption.h). Only while
    /// can_edit(). `expected`: how many events there will be; `reach`: of what comes, where
    /// something of it came before and was taken back.
    void begin_adoption(std::size_t expected = 0, const Reach* reach = nullptr);
    void adopt(std::vector<Incoming> events);
    /// `patches`: what is to be set besides. False: nothing has changed. What follows from it for
    /// Today and the list of clients is then made step by step.
    bool end_adoption(std::string_view command, std::vector<AnyPatch> patches);
    [[nodiscard]] bool settling_waits() const { return settling_ != nullptr; }
    /// Some milliseconds of it; true when Today and the list are up to date.
    bool step_settling();

    /// Makes a client and everything of it disappear, in a way that cannot be undone; their bytes
    /// are the business of app/erase.h.
    void erase(ClientId client);
    /// Records that were erased for good, here or on another computer, with the client they
    /// belonged to.
    [[nodiscard]] const std::unordered_map<std::uint64_t, ClientId>& erased() const {
        return erased_;
    }

    /// Everything anew from all stored events, which come one by one in any order; what is here
    /// stays in use until it is done. After the last one come close_opening() and steps. Beginning
    /// once more drops an opening under way; events that come after closing are passed over.
    void begin_opening();
    void open(Event&& event);
    void close_opening() { closed_ = opening_ != nullptr; }
    [[nodiscard]] bool opening_waits() const { return closed_; }
    enum class OpeningStep : std::uint8_t {
        more,
        done,
        again,  ///< all events are to come once more
    };
    OpeningStep step_opening();

    /// What was done so far cannot be taken back any more (the sample is where one begins).
    void forget_history() { history_ = {}; }

    // --- doing ---

    [[nodiscard]] bool can_edit() const { return ids_.device() != 0; }
    /// Carries out a command; the rejection says why not, and then nothing has changed.
    /// A step too long for one event is performed in parts: `step` is the event of the first one.
    Result<EventId> perform(const Command& command, EventId step = {});
    /// The name of the command that was taken back or done again; nothing when there is none. Of a
    /// step in parts it reverses one: go on while history() has more to undo of it.
    std::optional<std::string> undo();
    std::optional<std::string> redo();
    [[nodiscard]] const History& history() const { return history_; }
    /// Events made here since the last call, to be stored in this very task.
    [[nodiscard]] std::vector<Event> take_outbox();
    /// The same of events that were adopted with their text: they are stored before the others.
    [[nodiscard]] std::vector<journal::Record> take_adopted();

    // --- reading ---

    [[nodiscard]] const Workspace& workspace() const { return workspace_; }
    [[nodiscard]] const ClientIndex& clients() const { return clients_; }
    [[nodiscard]] const attention::Today& today() const { return today_.today(); }
    [[nodiscard]] const attention::Figures& figures() const { return today_.figures(); }
    [[nodiscard]] std::vector<attention::Line> snoozed() const { return today_.snoozed(); }
    /// Whom Today is about, now or later without anybody doing anything (TodayCache::concerned).
    [[nodiscard]] std::vector<ClientId> concerned(attention::Tally& rest) const {
        return today_.concerned(rest);
    }
    /// The obligations of one client as they stand now, strongest first.
    [[nodiscard]] std::vector<attention::Line> lines_of(ClientId client) const;
    /// What the rules need besides the workspace.
    [[nodiscard]] const attention::RuleContext& rules() const { return rules_; }
    [[nodiscard]] const clock::WorkingCalendar& calendar() const { return calendar_; }
    /// When something changes without anybody doing anything: look again then.
    [[nodiscard]] std::optional<Instant> next_change() const;
    [[nodiscard]] Instant now() const { return now_; }
    [[nodiscard]] const Zone& zone() const { return *zone_; }
    [[nodiscard]] words::Context words() const;
    [[nodiscard]] DateReader dates() const { return DateReader(words()); }
    [[nodiscard]] ZoneSource& zones() const { return *zones_; }
    /// The latest stamp of all: two workspaces of one history with the same one are the same.
    [[nodiscard]] const Stamp& newest() const { return newest_; }
    /// Whether this event has been here before.
    [[nodiscard]] bool knows(EventId event) const;
    [[nodiscard]] const Adoptions& adoptions() const { return adoptions_; }
    /// Grows with every change of the workspace; caches compare it.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

  private:
    /// What every event does, whoever made it; refresh() follows once for many of them. Returns
    /// the way back.
    std::vector<AnyPatch> apply(const Event& event);
    /// The same with an event of which nobody needs the values afterwards.
    std::vector<AnyPatch> apply(Event&& event);
    std::vector<AnyPatch> follow(const Event& event, Applied applied);
    void take_in(const Event& event) { history_.add(event, apply(event)); }
    void note_ids(const Event& event);
    void note_erased(const Event& event);
    /// After settings or busy blocks changed: zone and calendar.
    void settle_calendar();
    /// The same while Today stays as it is.
    void settle_rules();
    [[nodiscard]] const Zone& zone_of(const Workspace& workspace) const;
    /// What orders names in the language that is read (ClientIndex::order_by).
    [[nodiscard]] std::string_view letters_behind_z(const Workspace& workspace) const;
    void finish_opening();
    void refresh();
    std::optional<std::string> reverse(EventKind kind, const HistoryEntry* entry);

    ZoneSource* zones_;
    words::Locale locale_;
    const Zone* zone_;
    clock::WorkingCalendar calendar_;
    Workspace workspace_;
    History history_;
    ClientIndex clients_;
    attention::RuleContext rules_;
    attention::TodayCache today_;
    IdSource ids_{0, 1};
    Stamp newest_{};
    std::map<DeviceId, std::uint64_t> last_ids_;  // the greatest id seen of each device
    KnownEvents known_;
    Adoptions adoptions_;
    std::optional<Adoption> adoption_;
    /// After many changes at once.
    struct Settling {
        std::uint64_t revision = 0;
        ClientIndex clients;
        std::size_t clients_done = 0;
        bool listed = false;
    };
    std::unique_ptr<Settling> settling_;
    std::unordered_map<std::uint64_t, ClientId> erased_;
    std::vector<Event> outbox_;
    std::vector<journal::Record> adopted_;
    /// What the next step of an opening does.
    enum class Stage : std::uint8_t { closing, applying, listing, ruling, looking, letting_go };
    Stage stage_ = Stage::closing;
    std::unique_ptr<Opening> opening_;
    bool closed_ = false;      // all events of the opening have come
    std::vector<Event> late_;  // applied here since it began, and not there
    Workspace outdated_;       // let go of bit by bit
    std::vector<ClientId> changed_;
    bool calendar_stale_ = true;
    std::vector<CommitmentId> estimates_;  ///< changed since the work history was read
    Instant now_{};
    std::uint64_t revision_ = 0;
};

}  // namespace wordkeep::app
