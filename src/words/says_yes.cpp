#include "words/says_yes.h"

#include "words/gist.h"
#include "words/pattern.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace wordkeep::words {
namespace {

// As in words/pattern.h, at the beginning of what is said.
constexpr std::array agrees{
    "(yes|yep|yeah|yup|ok|okay|correct|exactly|right|agreed|approved|confirmed|perfect|sure) !now",
    "(sounds|looks) (good|right|great|fine)",
    "that ?is ?s (right|correct|fine|ok|okay|it)",
    "(i|we) (agree|approve|confirm)",
    "?please go ahead",
    "(fine|great|good|wonderful|excellent) $",
    "(fine|good) (with|by|for) (me|us)",
    "(in ordnung|alles klar|geht klar|klar|gerne|super|prima)",
    "(ja|jawohl|genau|stimmt|passt|richtig|einverstanden|korrekt|freigegeben|bestatigt|gerne)",
    "(das|so) (stimmt|passt|ist richtig|ist korrekt|machen wir)",
    "(ja|japp|jo|okej|stammer|absolut|precis|godkant|visst)",
    "det (stammer|ar ratt|ar okej|gar bra|blir bra|ser bra ut)",
};
constexpr std::string_view greets = "(hi|hello|hey|hallo|moin|hej|hejsan)";
constexpr std::array objects{"(but|except|however|aber|allerdings|ausser|men|forutom)",
                             "(not|nicht|inte)"};

}  // namespace

bool says_only_yes(std::string_view text) {
    constexpr std::ptrdiff_t longest = 8;
    return says_yes(text) && std::ranges::count(request_in(text), ' ') < longest;
}

bool says_yes(std::string_view text) {
    const std::vector<Token> tokens = tokenise(request_in(text));
    // "Hej! Ja, …" is a sentence of its own for gist.h.
    const bool greeted = match_pattern(greets, tokens, 0) && !tokens[1].is_word();
    const std::size_t first = greeted && tokens.size() > 2 ? 2 : 0;
    const auto begins = [&](const char* pattern) {
        return match_pattern(pattern, tokens, first).has_value();
    };
    if (std::ranges::none_of(agrees, begins)) return false;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        for (const char* pattern : objects)
            if (match_pattern(pattern, tokens, i)) return false;
    return true;
}

}  // namespace wordkeep::words
