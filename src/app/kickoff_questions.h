#pragma once
// The questions that everything begins with (row 12): ours by their number, whatever language they
// were asked in.

#include "words/words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

enum class KickoffQuestion : std::uint8_t {
    goal,
    done_when,
    approver,
    dates,
    excluded,
    before,
    reachable,
    own,  ///< one that the person thought of
};

/// Ours, in their order.
[[nodiscard]] std::vector<std::string> kickoff_questions(const words::Context& words);
/// Which one a text is, in any language there is a catalogue for.
[[nodiscard]] KickoffQuestion kickoff_question(std::string_view text);

}  // namespace wordkeep::app
