#include "words/letter_language.h"

#include "words/tokens.h"
#include "words/words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace wordkeep::words {
namespace {

std::string small_words(Language language) {
    Context context;
    context.locale.language = language;
    return std::string(tr("text.small_words", context));
}

}  // namespace

std::optional<Language> letter_language(std::string_view text) {
    const auto all = languages();
    std::unordered_map<std::string, std::size_t> owner;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const Token& token : tokenise(small_words(all[i])))
            if (token.is_word()) owner.emplace(token.folded, i);
    std::vector<std::size_t> hits(all.size());
    for (const Token& token : tokenise(text))
        if (const auto found = owner.find(token.folded); found != owner.end())
            ++hits[found->second];
    const auto most = std::ranges::max_element(hits);
    constexpr std::size_t enough = 3;
    if (most == hits.end() || *most < enough) return std::nullopt;
    const auto is_close = [&](const std::size_t& other) {
        return &other != &*most && 2 * other >= *most;
    };
    if (std::ranges::any_of(hits, is_close)) return std::nullopt;
    return all[static_cast<std::size_t>(most - hits.begin())];
}

}  // namespace wordkeep::words
