#include "words/plain_wish.h"

#include "base/utf8.h"
#include "words/pattern.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::words {
namespace {

// As in words/pattern.h; of all languages at once, because a client may write in another one.
constexpr std::array openings{
    // English
    "(could|can|would|will) (you|we|i) ?please ?possibly ?perhaps ?also ?just",
    "(could|can|would) you be able to ?please", "would you mind ?please",
    "(is it|would it be) ?at ?all possible to",
    "(was|were|am|are|m|re|just) wondering (if|whether) (you|we) (could|can|might) ?please "
    "?possibly",
    "(i|we) (was|were|am|are|m|re) ?just wondering (if|whether) (you|we) (could|can|might) ?please "
    "?possibly",
    "(i|we) (would like|d like|want|need) you to ?please", "please ?also",
    // German
    "(konnten|konnen|wurden) (sie|wir) ?bitte ?vielleicht ?eventuell",
    "(konntest|kannst|wurdest) du ?bitte ?vielleicht ?eventuell",
    "(konntet|konnt|wurdet) ihr ?bitte ?vielleicht ?eventuell",
    "(konnte|kann) (man|ich) ?bitte ?vielleicht ?eventuell", "(ware|ist) es (moglich|machbar)",
    "bitte",
    // Swedish
    "(kan|kunde) (du|ni|vi|man) ?snalla ?kanske", "skulle (du|ni|vi|man) ?kunna ?snalla ?kanske",
    "(gar det|skulle det ga|skulle det vara mojligt|vore det mojligt|ar det mojligt) att",
    "snalla"};

constexpr std::array closings{
    "if (at all|that is|that s|it is|it s) possible $",
    "(if possible|if you can|if you could|please|thanks|thank you) $",
    "if (that is|that s|it is|it s) (ok|okay|all right|alright|fine) $",
    "(wenn|falls) ?es ?das (moglich|geht|machbar|ist) ?ist $",
    "(bitte|danke|om mojligt|om det gar|om det ar mojligt|tack|snalla) $"};

bool ends_sentence(const Token& token) { return token.is('.') || token.is('?') || token.is('!'); }

/// Marks behind which another sentence begins; a point inside "3.5" ends nothing.
bool has_several_sentences(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
        if (ends_sentence(tokens[i]) && tokens[i + 1].space_before) return true;
    return false;
}

std::size_t behind_opening(const std::vector<Token>& tokens) {
    std::size_t first = 0;
    for (const char* pattern : openings)
        if (const auto next = match_pattern(pattern, tokens, 0)) first = std::max(first, *next);
    return tokens[first].is(',') ? first + 1 : first;
}

/// The token where a courtesy at the end begins, else the end itself.
std::size_t before_closing(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    for (std::size_t i = first + 1; i < last; ++i)
        if (std::ranges::any_of(closings, [&](const char* pattern) {
                return match_pattern(pattern, tokens, i).has_value();
            }))
            return tokens[i - 1].is(',') ? i - 1 : i;
    return last;
}

std::string as_written(std::string_view request) {
    if (request.ends_with('.')) request.remove_suffix(1);
    return std::string(trimmed(request));
}

}  // namespace

std::string plain_wish(std::string_view request) {
    request = trimmed(request);
    const std::vector<Token> tokens = tokenise(request);
    const std::size_t first = behind_opening(tokens);
    if (first == 0 || has_several_sentences(tokens)) return as_written(request);
    std::size_t last = tokens.size() - 1;
    while (last > first && ends_sentence(tokens[last - 1]))
        --last;
    last = before_closing(tokens, first, last);
    constexpr std::size_t fewest = 2;
    if (last < first + fewest) return as_written(request);
    return std::string(
        request.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin));
}

}  // namespace wordkeep::words
