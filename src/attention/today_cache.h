#pragma once
// Today kept up to date: after a change only the clients it touched are looked at again, and with
// time passing only those whose moment has come. Always equal to computing everything anew.

#include "attention/figures.h"
#include "attention/today.h"

#include <unordered_map>
#include <vector>

namespace wordkeep::attention {

class TodayCache {
  public:
    /// Notes what an event touched. Cheap; nothing is computed here.
    void apply(const Applied& applied);
    /// Forgets everything (another workspace, or another calendar without an event).
    void reset() { everything_ = true; }

    /// Brings Today to `now`. After a change of settings or busy blocks the caller passes a context
    /// with the new calendar. True: something differs from before (other lines, order or state).
    bool refresh(const Workspace& workspace, const RuleContext& context, Instant now);

    [[nodiscard]] const Today& today() const { return today_; }
    [[nodiscard]] const Figures& figures() const { return figures_; }
    /// When Today changes without an event: call refresh then. `never` if not at all.
    [[nodiscard]] Instant next_change() const { return next_change_; }

    /// Lines that are snoozed at the moment of the last refresh, the first to return first.
    [[nodiscard]] std::vector<Line> snoozed() const;

  private:
    struct Slot {
        ClientId client;
        std::vector<Line> obligations;
        Tally tally;
        Instant next_change = never;
        Instant next_tally = never;
        bool dirty = true;
    };

    Slot& slot_of(ClientId client);
    void collect_clients(const Workspace& workspace);
    void rebuild(const RuleContext& context);

    std::vector<Slot> slots_;
    std::unordered_map<ClientId, std::size_t> index_;
    std::vector<ClientId> dirty_;
    bool everything_ = true;
    Instant now_{};
    Instant next_change_ = never;
    Today today_;
    Figures figures_;
};

}  // namespace wordkeep::attention
