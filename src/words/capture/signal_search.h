#pragma once
// Which signals a captured line holds.

#include "words/capture/signals.h"
#include "words/tokens.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace wordkeep::words {

struct SignalMatch {
    const Signal* signal = nullptr;
    Language language = Language::english;
    std::vector<std::size_t> tokens;  ///< the words that it consists of
    int score = 0;
};

[[nodiscard]] std::array<Language, 3> own_language_first(Language own);

/// Which tokens no signal may take: those of a name are in the way, those of a date are looked past
/// ("will bis Freitag ein Angebot" wants a quote).
struct Occupied {
    std::vector<bool> name;
    std::vector<bool> date;
};

/// Every signal of the line, the strongest first; the first `searched` bytes are looked at.
[[nodiscard]] std::vector<SignalMatch> find_signals(std::span<const Token> tokens,
                                                    const Occupied& occupied, Language own,
                                                    std::size_t searched);

/// Names that are everyday words as well ("Will", "Mark") are names only with a capital letter.
[[nodiscard]] bool is_everyday_word(const Token& token);

/// Those of them that are names oftener than anything else where a person would stand.
[[nodiscard]] bool may_be_small_name(const Token& token);

/// A month or a weekday, whatever stands around it.
[[nodiscard]] bool may_be_date_word(std::span<const Token> tokens, std::size_t i, Language own);

/// "3 Jan", "on Friday", "i mars": a date even when somebody is called that.
[[nodiscard]] bool is_date_word(std::span<const Token> tokens, std::size_t i, Language own);

}  // namespace wordkeep::words
