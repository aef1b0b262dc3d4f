#pragma once
// How sure of itself a text sounded that has been sent (PRODUCT.md rows 11 and 17): what the
// diagnosis counts.

#include "base/time.h"
#include "words/language.h"

#include <string_view>

namespace wordkeep::words {

struct Wording {
    int hedges = 0;        ///< "maybe", "hoffentlich", "jag tror": rule 4 of the tone lint
    bool undated = false;  ///< asks or announces something, and no date answers when
};

/// `at` is when it was sent: dates before it answer no question of when. What is quoted from
/// somebody else does not count.
[[nodiscard]] Wording wording_of(std::string_view text, Language language, LocalTime at);

}  // namespace wordkeep::words
