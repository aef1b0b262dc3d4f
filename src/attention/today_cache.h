#pragma once
// Today kept up to date: after a change only the clients it touched are looked at again, and with
// time passing only those whose moment has come. Always equal to computing everything anew.

#include "attention/client_records.h"
#include "attention/figures.h"
#include "attention/today.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace wordkeep::attention {

class TodayCache {
  public:
    /// Notes what an event touched. Cheap; nothing is computed here.
    void apply(const Applied& applied);
    /// Forgets everything: another workspace, or another calendar or zone without an event.
    void reset() {
        everything_ = true;
        prepared_ = 0;
    }
    /// Part of the next refresh() after reset(), for `most` clients; true when nothing is left of
    /// it. Between the parts the workspace must stay the same.
    bool prepare(const Workspace& workspace, const RuleContext& context, Instant now,
                 std::size_t most);

    /// Brings Today to `now`. After a change of settings or busy blocks the caller
    /// passes a new context, after one of estimates one whose work history is up to date. True:
    /// look again (sentences with times in them change every minute besides).
    bool refresh(const Workspace& workspace, const RuleContext& context, Instant now);

    [[nodiscard]] const Today& today() const { return today_; }
    [[nodiscard]] const Figures& figures() const { return figures_; }

    /// I (none), and the clients of whom there is a line now, or will be one by time passing alone;
    /// in `rest` what all the others add to the figures.
    [[nodiscard]] std::vector<ClientId> concerned(Tally& rest) const;
    /// For a workspace that holds these clients alone: what the figures count besides.
    void count_besides(const Tally& rest) {
        besides_ = rest;
        reset();
    }

    /// When Today or a figure changes without an event: call refresh then. `never` if not at all.
    [[nodiscard]] Instant next_change() const { return next_change_; }

    /// Lines that are snoozed at the moment of the last refresh, the first to return first.
    [[nodiscard]] std::vector<Line> snoozed() const;

  private:
    /// What is known about one client (none: about me).
    struct Slot {
        ClientId client;
        std::vector<Line> obligations;  ///< as the records say, without the time
        Tally tally;
        bool estimated = false;  ///< forecasts of its commitments depend on those of others
    };

    std::size_t slot_of(ClientId client);
    void forget_and_collect(const Workspace& workspace);
    /// Reads the records of one client again.
    void recompute(std::size_t slot, const Workspace& workspace, const RuleContext& context);
    void set_next_change(std::size_t slot, Instant next_tally);
    void rebuild(const RuleContext& context);

    std::vector<Slot> slots_;
    std::vector<Instant> next_changes_;  ///< of the slots; apart, because all are looked through
    std::unordered_map<ClientId, std::size_t> index_;
    std::vector<ClientId> dirty_;
    bool everything_ = true;
    std::size_t prepared_ = 0;  ///< slots that are done, while prepare() is under way
    bool estimates_ = false;
    std::uint64_t samples_ = 0;  ///< fingerprint of the work history that forecasts were read from
    Instant now_ = Instant::min();
    Instant next_change_ = never;
    Tally tally_;
    Tally besides_;
    Today today_;
    Figures figures_;
    ClientRecords records_;  ///< reused
};

}  // namespace wordkeep::attention
