#pragma once
// A calendar file becomes holidays, busy blocks and announced meetings: first as a preview, then as
// one step of commands.

#include "base/time_zone.h"
#include "domain/commands.h"
#include "interop/calendar_plan.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace wordkeep::app {

class CalendarImport {
  public:
    /// Holidays of this many days are taken, and what fills the nearer days.
    static constexpr std::chrono::days holidays_ahead{400};
    static constexpr std::chrono::days busy_ahead{90};

    void feed(std::string_view bytes) { reader_.feed(bytes); }
    /// After the last byte: works out what would come in. What is there already does not again.
    void finish(const Workspace& workspace, ZoneSource& zones, const Zone& mine, Instant now);

    /// What would come in of each kind (by CalendarUse), and whether the person wants it.
    struct Offer {
        std::size_t count = 0;
        bool wanted = true;
    };
    [[nodiscard]] Offer& offer(interop::CalendarUse use) {
        return offers_[static_cast<std::size_t>(use)];
    }
    [[nodiscard]] std::size_t wanted_count() const;
    struct Item {
        interop::CalendarUse use;
        interop::CalendarEntry entry;
        ClientId client;
    };
    /// By time.
    [[nodiscard]] const std::vector<Item>& items() const { return items_; }
    /// What does not come in, and what was changed: sentences, with the line of the file.
    [[nodiscard]] const std::vector<interop::ImportRemark>& remarks() const { return remarks_; }

    /// The wanted ones, one command after the other; nothing at the end.
    [[nodiscard]] std::optional<Command> next_command(const Workspace& workspace);

    EventId step;  ///< the first event of the step
    std::int64_t stored = 0;

  private:
    [[nodiscard]] bool is_there(const Item& item, const Workspace& workspace) const;
    void add_item(const interop::CalendarEntry& entry, const interop::PlannedEntry& planned,
                  const Workspace& workspace, Instant now);

    interop::CalendarReader reader_;
    const Zone* mine_ = nullptr;
    Instant now_{};
    std::array<Offer, 4> offers_{};
    std::vector<Item> items_;
    std::vector<interop::ImportRemark> remarks_;
    std::size_t next_ = 0;
    bool holidays_done_ = false;
};

}  // namespace wordkeep::app
