#include "ui/discreet.h"

#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::ui {
namespace {

const HiddenWords* hidden = nullptr;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::ptrdiff_t digits_in(std::string_view word) { return std::ranges::count_if(word, is_digit); }

/// Without the signs around it: "(Berg," is "berg".
std::string bare(std::string_view word) {
    std::string folded = fold(word);
    const auto is_sign = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && !is_digit(c) && !(c >= 'a' && c <= 'z');
    };
    while (!folded.empty() && is_sign(folded.back()))
        folded.pop_back();
    const auto first = std::ranges::find_if_not(folded, is_sign);
    folded.erase(folded.begin(), first);
    return folded;
}

bool is_known(const std::string& word) { return std::ranges::binary_search(hidden->folded, word); }

/// "Anna", "Annas", "Anna's", "Berg-Lund".
bool is_name(std::string word) {
    for (const std::string_view ending : {"'s", "’s"})
        if (word.ends_with(ending)) word.resize(word.size() - ending.size());
    for (std::size_t at = 0; at <= word.size();) {
        const std::size_t end = std::min(word.find('-', at), word.size());
        const std::string part = word.substr(at, end - at);
        if (is_known(part)) return true;
        if (part.ends_with('s') && is_known(part.substr(0, part.size() - 1))) return true;
        at = end + 1;
    }
    return false;
}

bool is_money_sign(std::string_view word) {
    const std::string folded = bare(word);
    return (!folded.empty() && folded == fold(hidden->currency)) || word.find("€") != word.npos ||
           word.find('$') != word.npos || word.find("£") != word.npos || folded == "kr";
}

}  // namespace

void set_hidden_words(const HiddenWords* words) { hidden = words; }

bool is_discreet() { return hidden != nullptr; }

bool hides(std::string_view word, std::string_view before, std::string_view after) {
    if (!hidden) return false;
    constexpr std::ptrdiff_t digits_of_a_number = 6;  // of a telephone
    if (word.find('@') != word.npos || digits_in(word) >= digits_of_a_number) return true;
    if (digits_in(word) > 0)
        return is_money_sign(word) || is_money_sign(before) || is_money_sign(after);
    return is_name(bare(word));
}

}  // namespace wordkeep::ui
