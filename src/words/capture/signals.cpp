#include "words/capture/signals.h"

namespace wordkeep::words {

std::array<std::span<const Signal>, 3> signals(Language language) {
    switch (language) {
        case Language::english:
            return {english_signals(), english_talk_signals(), english_daily_signals()};
        case Language::german:
            return {german_signals(), german_talk_signals(), german_daily_signals()};
        case Language::swedish:
            return {swedish_signals(), swedish_talk_signals(), swedish_daily_signals()};
    }
    return {english_signals(), english_talk_signals(), english_daily_signals()};
}

bool is_contact(CaptureKind kind) {
    switch (kind) {
        case CaptureKind::call:
        case CaptureKind::missed_call:
        case CaptureKind::email:
        case CaptureKind::message:
        case CaptureKind::letter:
        case CaptureKind::voicemail:
            return true;
        case CaptureKind::meeting:
        case CaptureKind::note:
        case CaptureKind::commitment_mine:
        case CaptureKind::commitment_theirs:
        case CaptureKind::quote:
        case CaptureKind::quote_won:
        case CaptureKind::quote_lost:
        case CaptureKind::change:
        case CaptureKind::thanks:
        case CaptureKind::question:
        case CaptureKind::complaint:
            break;
    }
    return false;
}

}  // namespace wordkeep::words
