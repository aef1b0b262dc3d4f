#pragma once
// A start: stored events become the workspace while they are being read, in short steps, and the
// chain of undo comes of the last of them.
//
// The content does not depend on any order, so an event goes into the workspace as soon as it is
// there. Only the newest are kept back: they are applied at the end, in the order in which they
// came here, and each leaves its way back. What is taken in from another computer with one of them
// is as old as it likes to be; should some of it have gone in already, everything is asked for
// again, and this time it is kept back too.

#include "app/adoption.h"
#include "app/client_index.h"
#include "app/erase.h"
#include "app/history.h"
#include "attention/today_cache.h"
#include "clock/working_calendar.h"
#include "domain/workspace.h"

#include <cstddef>
#include <vector>

namespace wordkeep::app {

class Opening {
  public:
    /// Steps that began further back than so many events are part of the past.
    static constexpr std::size_t kept_back = 500;

    /// An event of the store, in any order, each once.
    void take(Event&& event);
    /// All have come, those too that were made here since (`late`; some of them may have come
    /// from the store as well). False: begin_again(), and they are to come once more.
    [[nodiscard]] bool close(const std::vector<Event>& late);
    void begin_again();

    /// Applies some of what was kept back; true when nothing is left.
    bool step(const ErasedRecords& erased);

    Workspace workspace;
    History history;

    // What follows from it, made bit by bit.
    ClientIndex clients;
    std::size_t clients_done = 0;
    clock::WorkingCalendar calendar;
    attention::RuleContext rules;  // points at the two above
    attention::TodayCache today;

  private:
    void settle(Event&& event);
    void settle_older_half();
    [[nodiscard]] bool began_here(const Event& event) const;

    std::vector<Event> newest_;   // at most twice kept_back
    std::vector<Event> adopted_;  // what came in with one of `ends_`
    struct End {
        Stamp at;
        Reach reach;
    };
    std::vector<End> ends_;  // known from the first time
    KnownEvents settled_;
    std::vector<Arrival> arrivals_;
    std::vector<EventId> names_;  // of all that was kept back, in order
    std::size_t applied_ = 0;
    std::vector<AnyPatch> way_back_;  // of an adoption under way
};

}  // namespace wordkeep::app
