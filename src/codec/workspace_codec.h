#pragma once
// The workspace file: everything, as readable JSON.
//
//   {
//     "wordkeep": "workspace",
//     "version": 1,
//     "events": [
//       {"v":1,"id":"7f3a91c2-15","stamp":[…],"do":"client.add","patches":[…]},
//       …
//     ]
//   }
//
// A workspace is the sum of its events (domain/workspace.h), so a list of events is the one form
// from which everything follows: restoring is applying them to an empty workspace, merging is
// applying them to one that is not; order and repeats do not matter; the history stays readable.
// Each is written as the journal has it (event_codec.h), on a line of its own.
//
// Where only a workspace is at hand and not its history, `condensed_events` gives the fewest events
// that make the identical one: every record with every field's value and stamp, also removed
// records, which must stay removed when merged. They have no id and no command; who stores one
// gives it an id. Applied beside the original events they change nothing.
//
// Readers pass over members of the outer object that they do not know: they may describe the file
// ("made_by"), never carry data. Data that an older program would miss comes with a higher
// `version`.

#include "codec/event_codec.h"
#include "domain/workspace.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::codec {

inline constexpr int workspace_file_version = 1;

[[nodiscard]] std::vector<Event> condensed_events(const Workspace& workspace);

/// Puts a file together piece by piece, without a copy of the whole.
class WorkspaceFileWriter {
  public:
    /// Appends to `out`, which may be emptied between two calls.
    explicit WorkspaceFileWriter(std::string& out) : out_(out) {}

    void begin();
    void add(const Event& event) { add_json(event_to_json(event)); }
    /// An event's JSON text as the journal keeps it.
    void add_json(std::string_view event);
    void end();

  private:
    std::string& out_;
    bool first_ = true;
};

/// The file of condensed events.
[[nodiscard]] std::string workspace_to_json(const Workspace& workspace);

/// Hands out every event with its own text. A rejection (`where`: "events[17].patches[0].set.due")
/// may come after some were handed out: the caller gathers, and uses nothing of a file that has
/// one. Returns their number.
[[nodiscard]] Result<std::size_t> read_workspace_file(
    std::string_view text, const std::function<void(Event&&, std::string_view json)>& take);

[[nodiscard]] Result<Workspace> workspace_from_json(std::string_view text);

}  // namespace wordkeep::codec
