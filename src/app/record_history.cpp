#include "app/record_history.h"

#include "app/erase.h"
#include "app/persistence.h"
#include "app/record_words.h"

#include "base/arrange.h"

#include <algorithm>
#include <span>
#include <utility>

namespace wordkeep::app {
namespace {

/// What a patch says, without its type. `before`: the record as it was, or its defaults when it
/// begins here.
struct Change {
    std::string_view record;
    std::span<const codec::FieldEntry> fields;
    FieldMask mask = 0;
    const void* before = nullptr;
    const void* after = nullptr;
    bool begins = false;
    std::string title;
};

void note(const Change& change, std::vector<HistoryChange>& changes) {
    for (std::size_t i = 0; i < change.fields.size(); ++i) {
        const codec::FieldEntry& field = change.fields[i];
        if (!(change.mask & (FieldMask{1} << i))) continue;
        if (field_key(change.record, field.name).empty()) continue;
        std::string before = field_json(field, change.before);
        std::string after = field_json(field, change.after);
        if (before == after) continue;
        if (change.begins) before.clear();
        changes.push_back(
            {change.record, field.name, change.title, std::move(before), std::move(after)});
    }
}

template <HasSchema R>
void note_changes(const Workspace& workspace, const Patch<R>& patch,
                  std::vector<HistoryChange>& changes) {
    static const R defaults{};
    const Row<R>* row = workspace.table<R>().find_row(patch.id);
    const bool begins = patch.creates || !row;
    note({Schema<R>::name, codec::field_table<R>, patch.mask, begins ? &defaults : &row->value,
          &patch.values, begins, title_of(workspace, begins ? patch.values : row->value)},
         changes);
}

}  // namespace

HistoryReader::HistoryReader(const Workspace& workspace, ClientId client,
                             const Adoptions& adoptions)
    : counted_(adoptions) {
    for (const AnyPatch& patch : removals_of(workspace, client))
        wanted_.insert(record_of(patch));
}

HistoryReader::HistoryReader(const Workspace& workspace, CommitmentId commitment,
                             const Adoptions& adoptions)
    : counted_(adoptions) {
    wanted_.insert(commitment.value);
    const Row<Commitment>* row = workspace.commitments().find_row(commitment);
    if (!row) return;
    for (const auto& move : workspace.table<Renegotiation>().all_rows())
        if (move.value.commitment == commitment) wanted_.insert(move.id.value);
}

void HistoryReader::take(const journal::Record& record) {
    if (!changes_one_of(record.payload, wanted_)) return;
    if (auto event = from_record(record)) events_.push_back(*std::move(event));
}

std::vector<HistoryLine> HistoryReader::finish() {
    arrange(events_, {}, &Event::stamp);
    Workspace workspace;
    std::vector<HistoryLine> lines;
    for (Event& event : events_) {
        std::erase_if(event.patches,
                      [&](const AnyPatch& patch) { return !wanted_.contains(record_of(patch)); });
        HistoryLine line{event.stamp, event.command, event.kind, counted_.came_in(event), {}};
        for (const AnyPatch& any : event.patches)
            std::visit([&](const auto& patch) { note_changes(workspace, patch, line.changes); },
                       any);
        workspace.apply(event);
        if (!line.changes.empty()) lines.push_back(std::move(line));
    }
    std::ranges::reverse(lines);
    return lines;
}

}  // namespace wordkeep::app
