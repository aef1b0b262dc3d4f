#include "interop/match_keys.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/arrange.h"
#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

constexpr std::string_view forms_of_address[] = {
    "mr",    "mrs", "ms",     "miss", "mx",   "dr",  "prof", "professor", "sir", "herr", "frau",
    "herrn", "fru", "froken", "ing",  "dipl", "mag", "jr",   "sr",        "phd", "med"};

constexpr std::string_view legal_forms[] = {"gmbh", "mbh", "ag",  "kg",   "ug",  "co",     "ohg",
                                            "gbr",  "ev",  "se",  "ab",   "hb",  "kb",     "inc",
                                            "ltd",  "llc", "plc", "corp", "as",  "aps",    "oy",
                                            "bv",   "nv",  "sa",  "sarl", "srl", "limited"};

/// Folded words; everything that is neither letter nor digit separates.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const std::string folded = fold(text);
    for (std::size_t at = 0; at <= folded.size(); ++at) {
        const char c = at < folded.size() ? folded[at] : ' ';
        const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            (static_cast<unsigned char>(c) & 0x80) != 0;
        if (c == '\'' || c == '.') {
            // O'Brien is one word, and so is e.V.
        } else if (inside) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// Leaves out `words` unless that would leave nothing.
std::vector<std::string> without(std::vector<std::string> words,
                                 std::span<const std::string_view> left_out) {
    std::vector<std::string> rest;
    for (const std::string& word : words)
        if (std::ranges::find(left_out, word) == left_out.end()) rest.push_back(word);
    return rest.empty() ? words : rest;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

std::vector<std::string> sorted_name_words(std::string_view name) {
    std::vector<std::string> words = without(words_of(name), forms_of_address);
    arrange(words);
    return words;
}

}  // namespace

std::string email_key(std::string_view email) {
    std::string key = to_lower(trimmed(email));
    if (key.starts_with("mailto:")) key.erase(0, 7);
    return key;
}

std::string phone_key(std::string_view phone) {
    std::string digits;
    for (std::size_t at = 0; at < phone.size(); ++at) {
        if (phone.substr(at).starts_with("(0)")) {
            at += 2;
            continue;
        }
        if (phone[at] >= '0' && phone[at] <= '9') digits += phone[at];
    }
    constexpr std::size_t compared = 8;
    return digits.size() > compared ? digits.substr(digits.size() - compared) : digits;
}

std::string name_key(std::string_view name) { return joined(sorted_name_words(name)); }

std::string organisation_key(std::string_view organisation) {
    return joined(without(words_of(organisation), legal_forms));
}

bool are_other_names(std::string_view a, std::string_view b) {
    const std::vector<std::string> words_a = sorted_name_words(a), words_b = sorted_name_words(b);
    return !std::ranges::includes(words_a, words_b) && !std::ranges::includes(words_b, words_a);
}

}  // namespace wordkeep::interop
