#pragma once
// One computer on which the program runs: a workspace, its events, undo and redo.

#include <string>
#include <vector>

#include "attention/today_cache.h"
#include "domain/commands.h"

namespace wordkeep::scenario {

class Computer {
  public:
    explicit Computer(DeviceId device) : ids_(device) {}

    [[nodiscard]] Result<Event> perform(const Command& command, Instant now);
    /// False: there is nothing to undo or redo.
    [[nodiscard]] bool undo(Instant now);
    [[nodiscard]] bool redo(Instant now);
    /// Takes in what the other one did.
    void merge(const Computer& other);

    [[nodiscard]] const Workspace& workspace() const { return workspace_; }
    [[nodiscard]] const std::vector<Event>& events() const { return events_; }
    [[nodiscard]] attention::TodayCache& cache() { return cache_; }

  private:
    struct Step {
        EventId id;
        std::string command;
        std::vector<AnyPatch> back;
    };
    Applied apply(const Event& event);
    [[nodiscard]] bool move(EventKind kind, std::vector<Step>& from, std::vector<Step>& to,
                            Instant now);

    IdSource ids_;
    Workspace workspace_;
    attention::TodayCache cache_;
    std::vector<Event> events_;
    std::vector<Step> undo_;
    std::vector<Step> redo_;
};

}  // namespace wordkeep::scenario
