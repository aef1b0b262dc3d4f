#include "journal/rewrite.h"

#include <algorithm>
#include <utility>

#include "base/arrange.h"
#include "base/checksum.h"
#include "journal/loader.h"

namespace wordkeep::journal {

namespace {

constexpr std::size_t step_bytes = 500'000;
constexpr std::size_t step_files = 300;

Record record_of(const StoredPart& part) {
    return {part.key.id, part.key.stamp, part.content, std::string{part.payload}};
}

}  // namespace

Rewrite::Rewrite(const ByteStore& store, Judge judge) : store_(store), judge_(std::move(judge)) {
    for (const auto& [name, bytes] : store.inventory().files()) {
        const NameReading reading = read_file_name(name);
        if (reading.is != NameIs::ours || reading.name.kind == FileKind::aside) continue;
        unseen_.push_back(name);
        report_.bytes_before += bytes;
    }
    arrange(unseen_, [](const auto& a, const auto& b) { return reads_before(b, a); });
}

bool Rewrite::survey(const std::function<std::int64_t()>& clock, std::int64_t millis) {
    const std::int64_t begun = clock();
    while (!unseen_.empty() && clock() - begun < millis) {
        survey_file(unseen_.back());
        unseen_.pop_back();
    }
    if (!unseen_.empty()) return false;
    // Payloads of which parts are missing cannot be judged: they go, like all that is unreadable.
    for (auto& [key, whole] : wholes_) {
        if (!whole.verdict) {
            for (const auto& [number, part] : whole.parts)
                report_.unreadable_bytes += part.size();
            whole.verdict = DropRecord{};
        }
        whole.parts.clear();
    }
    report_.files_total = static_cast<std::uint32_t>(affected_.size());
    return true;
}

void Rewrite::survey_file(const std::string& name) {
    const std::string bytes = store_.read(name);
    const SegmentScan scan = scan_segment(name, bytes);
    // All `seg` files are written again, or a gap in their numbers would look like a loss.
    bool affected = !scan.findings.empty() || read_file_name(name).name.kind == FileKind::edits;
    for (const Finding& finding : scan.findings)
        report_.unreadable_bytes += finding.bytes;
    for (const StoredPart& part : scan.parts) {
        if (part.parts == 1) {
            affected = affected || !std::holds_alternative<KeepRecord>(judge_(record_of(part)));
            continue;
        }
        affected = true;  // whatever becomes of it; such payloads are rare
        Whole& whole = wholes_[part.key];
        whole.parts.try_emplace(part.part, part.payload);
        if (whole.verdict || whole.parts.size() < part.parts) continue;
        Record record{part.key.id, part.key.stamp, part.content, {}};
        for (const auto& [number, piece] : whole.parts)
            record.payload += piece;
        if (crc32c(record.payload) != part.key.whole_crc) continue;
        whole.verdict = judge_(record);
        whole.parts.clear();
        count(*whole.verdict);
    }
    if (affected && scan.newer_format == 0) affected_.push_back(name);
}

void Rewrite::count(const Verdict& verdict) {
    if (std::holds_alternative<DropRecord>(verdict)) ++report_.records_dropped;
    if (std::holds_alternative<ReplacePayload>(verdict)) ++report_.records_replaced;
}

Verdict Rewrite::verdict_on(const StoredPart& part) {
    if (part.parts == 1) {
        Verdict verdict = judge_(record_of(part));
        count(verdict);
        return verdict;
    }
    const auto found = wholes_.find(part.key);
    if (found == wholes_.end() || !found->second.verdict) return DropRecord{};
    if (!std::holds_alternative<ReplacePayload>(*found->second.verdict)) {
        return *found->second.verdict;
    }
    // The first part that is met brings the whole replacement; the others bring nothing.
    return std::exchange(*found->second.verdict, DropRecord{});
}

void Rewrite::copy(const SegmentScan& scan, SegmentBuilder& builder) {
    for (const StoredPart& part : scan.parts) {
        Verdict verdict = verdict_on(part);
        if (std::holds_alternative<KeepRecord>(verdict)) builder.copy(part);
        if (auto* replacement = std::get_if<ReplacePayload>(&verdict)) {
            const Record record{part.key.id, part.key.stamp, part.content,
                                std::move(replacement->payload)};
            const RecordKey key = key_of(record);
            for (std::uint16_t i = 0; i < parts_for(record.payload.size()); ++i) {
                builder.add(record, key, i);
            }
        }
    }
}

std::optional<Rewrite::Step> Rewrite::next(const FileName& name) {
    if (next_ >= affected_.size()) return {};
    SegmentBuilder builder{name};
    Step step;
    while (next_ < affected_.size() && step.removed.size() < step_files) {
        const std::string& file = affected_[next_];
        const std::string bytes = store_.read(file);
        if (!step.removed.empty() && builder.size() + bytes.size() > step_bytes) break;
        copy(scan_segment(file, bytes), builder);
        step.removed.push_back(file);
        ++next_;
    }
    if (!builder.empty()) step.added.push_back({to_text(name), std::move(builder).seal()});
    return step;
}

void Rewrite::ended(StoreError error) {
    report_.files_done = static_cast<std::uint32_t>(next_);
    report_.error = error;
    report_.complete = error == StoreError::none && unseen_.empty() && next_ >= affected_.size();
    report_.bytes_after = 0;
    for (const auto& [name, bytes] : store_.inventory().files())
        report_.bytes_after += bytes;
}

}  // namespace wordkeep::journal
