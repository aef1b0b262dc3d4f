#include "words/capture/signals.h"

namespace wordkeep::words {

std::span<const Signal> signals(Language language) {
    switch (language) {
        case Language::english:
            return english_signals();
        case Language::german:
            return german_signals();
        case Language::swedish:
            return swedish_signals();
    }
    return english_signals();
}

}  // namespace wordkeep::words
