#include "words/catalogue.h"

#include <algorithm>

namespace wordkeep::words {

std::optional<std::size_t> find_key(std::string_view key) {
    const auto keys = catalogue_keys();
    const auto at = std::ranges::lower_bound(keys, key);
    if (at == keys.end() || *at != key) return std::nullopt;
    return static_cast<std::size_t>(at - keys.begin());
}

std::string_view raw_text(std::string_view key, Language language) {
    const auto index = find_key(key);
    if (!index) return {};
    const auto all = catalogues();
    const auto which = static_cast<std::size_t>(language);
    return all[which < all.size() ? which : 0].texts[*index];
}

std::string_view listed_word(std::string_view key, int index, Language language) {
    std::string_view rest = raw_text(key, language);
    for (; index > 0; --index) {
        const auto space = rest.find(' ');
        if (space == std::string_view::npos) return {};
        rest.remove_prefix(space + 1);
    }
    return rest.substr(0, rest.find(' '));
}

}  // namespace wordkeep::words
