#include "words/sentences.h"

#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

/// "Hello,", "Dear Petra Klein,", "Best", "Viele Grüße": a short line of its own without an end.
bool is_frame(std::string_view line) {
    constexpr std::ptrdiff_t most_words = 4;
    const char last = line.back();
    return std::ranges::count(line, ' ') + 1 <= most_words && last != '.' && last != '?' &&
           last != '!';
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> lines, sentences;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (const auto line = trimmed(rest.substr(0, end)); !line.empty()) lines.push_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const bool several = lines.size() > 1;
    for (std::string_view line : lines) {
        if (several && is_frame(line)) continue;
        while (!line.empty()) {
            std::size_t end = line.find_first_of("?!.");
            // A point inside "3.5" or "z.B." ends nothing.
            while (end != line.npos && end + 1 < line.size() && line[end + 1] != ' ')
                end = line.find_first_of("?!.", end + 1);
            const std::size_t length = end == line.npos ? line.size() : end + 1;
            if (const auto one = trimmed(line.substr(0, length)); !one.empty())
                sentences.push_back(one);
            line.remove_prefix(length);
        }
    }
    return sentences;
}

}  // namespace wordkeep::words
