#include "words/capture/capture.h"

#include "words/capture/reader.h"
#include "words/capture/word_list.h"

#include <algorithm>
#include <iterator>

namespace wordkeep::words {

Capture CaptureReader::run() {
    find_client();
    find_dates_beside_names();
    find_signals_beside_them();
    choose_kind();
    choose_date();
    apply_fixes();
    take_out();
    return std::move(capture_);
}

void CaptureReader::add_other(CaptureKind kind) {
    if (kind == capture_.kind) return;
    auto& others = capture_.other_kinds;
    if (std::ranges::find(others, kind) == others.end()) others.push_back(kind);
}

void CaptureReader::apply_fixes() {
    const CaptureFixes& fixes = query_.fixes;
    if (name()) {
        const std::size_t begin = tokens_[name()->first].begin;
        capture_.client_range = CaptureRange{begin, tokens_[name()->next - 1].end};
        if (stranger_) {
            capture_.unknown_name = line_.substr(begin, capture_.client_range->finish - begin);
        } else {
            capture_.client = name()->client;
            capture_.client_fit = name()->fit;
        }
        for (std::size_t k = stranger_ ? 0 : 1; k < matches_.size(); ++k)
            capture_.other_clients.push_back(matches_[k].client);
    } else {
        guess_unknown_name();
    }
    if (fixes.client) {
        capture_.client = fixes.client;
        capture_.client_fit.reset();
        capture_.unknown_name.clear();
    }
    if (fixes.kind && *fixes.kind != capture_.kind) {
        const CaptureKind guessed = capture_.kind;
        capture_.kind = *fixes.kind;
        std::erase(capture_.other_kinds, capture_.kind);
        capture_.other_kinds.insert(capture_.other_kinds.begin(), guessed);
        if (capture_.kind == CaptureKind::commitment_mine) capture_.direction = Direction::out;
        if (capture_.kind == CaptureKind::commitment_theirs ||
            capture_.kind == CaptureKind::missed_call || capture_.kind == CaptureKind::complaint)
            capture_.direction = Direction::in;
    }
    if (fixes.kind) capture_.kind_certainty = Certainty::sure;
    for (const auto& [kind, kind_name] : EnumNames<CaptureKind>::names)
        add_other(kind);
    if (fixes.direction) capture_.direction = *fixes.direction;
    if (fixes.tense) capture_.tense = *fixes.tense;
    switch (fixes.date) {
        case CaptureFixes::DateChoice::as_read:
            break;
        case CaptureFixes::DateChoice::none:
            capture_.date.reset();
            break;
        case CaptureFixes::DateChoice::other_reading:
            if (capture_.date && capture_.date->other) {
                std::swap(capture_.date->start, *capture_.date->other);
                capture_.date->certainty = Certainty::sure;
            }
            break;
    }
}

Capture read_capture(std::string_view line, const CaptureQuery& query) {
    return CaptureReader(line, query).run();
}

}  // namespace wordkeep::words
