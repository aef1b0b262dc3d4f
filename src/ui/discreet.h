#pragma once
// Discreet mode (row 117): while it is on, names, amounts, addresses and telephone numbers are
// drawn as bars, wherever they stand, so that a screen can be shared. Nothing else changes: what is
// measured, pressed and read aloud stays as it is.

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::ui {

struct HiddenWords {
    std::vector<std::string> folded;  ///< words of names (base/utf8.h, fold), ascending
    std::string currency;             ///< "EUR": a number beside it is an amount
};

/// Nullptr: off. Must stay valid while it is on.
void set_hidden_words(const HiddenWords* words);
[[nodiscard]] bool is_discreet();
/// Whether this word is to be hidden, standing between two others (empty at the ends of a line).
[[nodiscard]] bool hides(std::string_view word, std::string_view before, std::string_view after);

}  // namespace wordkeep::ui
