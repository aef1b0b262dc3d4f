#include "journal/fold.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/arrange.h"
#include "journal/loader.h"
#include "journal/segment.h"

namespace wordkeep::journal {

namespace {

constexpr std::size_t fold_bytes_max = 500'000;
/// Smaller folds are folded again, or there would be more and more of them.
constexpr std::size_t small_fold_bytes = 100'000;
/// Removing thousands of files in one transaction would hold up an edit.
constexpr std::size_t files_at_once_max = 300;

using Epoch = std::pair<std::uint64_t, DeviceId>;

std::vector<std::string> candidates(const ByteStore& store) {
    std::vector<std::string> found;
    for (const auto& [name, bytes] : store.inventory().files()) {
        const NameReading reading = read_file_name(name);
        if (reading.is != NameIs::ours) continue;
        const bool fits = reading.name.kind == FileKind::edits ||
                          (reading.name.kind == FileKind::fold && bytes < small_fold_bytes);
        if (fits) found.push_back(name);
    }
    arrange(found, reads_before);
    return found;
}

}  // namespace

std::optional<FoldStep> next_fold(const ByteStore& store, const FileName& name,
                                  std::set<std::string, std::less<>>& damaged) {
    SegmentBuilder builder{name};
    FoldStep step;
    std::set<Epoch> stopped;
    std::set<std::pair<RecordKey, std::uint16_t>> copied;
    for (const std::string& file : candidates(store)) {
        if (step.removed.size() >= files_at_once_max) break;
        const FileName own = read_file_name(file).name;
        const Epoch epoch{own.epoch, own.device};
        const bool in_sequence = own.kind == FileKind::edits;
        if (in_sequence && stopped.contains(epoch)) continue;
        if (damaged.contains(file)) {
            if (in_sequence) stopped.insert(epoch);
            continue;
        }
        // Full: what does not fit any more waits for the next step, and so does the rest of its
        // epoch.
        const std::string bytes = store.read(file);
        if (builder.size() + bytes.size() > fold_bytes_max) break;
        const SegmentScan scan = scan_segment(file, bytes);
        if (!scan.findings.empty() || scan.newer_format != 0) {
            damaged.insert(file);
            if (in_sequence) stopped.insert(epoch);
            continue;
        }
        for (const StoredPart& part : scan.parts) {
            if (copied.insert({part.key, part.part}).second) builder.copy(part);
        }
        step.removed.push_back(file);
    }
    if (step.removed.size() < 2) return {};
    step.added = {to_text(name), std::move(builder).seal()};
    return step;
}

}  // namespace wordkeep::journal
