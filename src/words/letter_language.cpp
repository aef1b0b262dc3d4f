#include "words/letter_language.h"

#include "base/utf8.h"
#include "words/words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace wordkeep::words {
namespace {

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

template <class Visit>
void for_each_word(std::string_view folded, Visit&& visit) {
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = at;
        while (end < folded.size() && is_letter(folded[end]))
            ++end;
        if (end > at) visit(folded.substr(at, end - at));
        at = end + 1;
    }
}

std::string small_words(Language language) {
    Context context;
    context.locale.language = language;
    return fold(tr("text.small_words", context));
}

}  // namespace

std::optional<Language> language_of(std::string_view text) {
    const auto all = languages();
    std::vector<std::string> lists;
    for (const Language language : all)
        lists.push_back(small_words(language));
    std::unordered_map<std::string_view, std::size_t> owner;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for_each_word(lists[i], [&](std::string_view word) { owner.emplace(word, i); });
    std::vector<std::size_t> hits(lists.size());
    const std::string folded = fold(text);
    for_each_word(folded, [&](std::string_view word) {
        if (const auto found = owner.find(word); found != owner.end()) ++hits[found->second];
    });
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
