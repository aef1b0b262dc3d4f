#include "words/template_text.h"

#include <cstddef>

namespace wordkeep::words {
namespace {

/// Position of the brace that closes the one at `open`, npos if there is none.
std::size_t closing_brace(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        if (text[i] == '{') ++depth;
        if (text[i] == '}' && --depth == 0) return i;
    }
    return std::string_view::npos;
}

TextPart parse_placeholder(std::string_view inside) {
    TextPart part;
    const auto bar = inside.find('|');
    if (bar != std::string_view::npos) {
        part.kind = TextPart::Kind::choice;
        part.name = inside.substr(0, bar);
        part.text = inside.substr(bar + 1);
        return part;
    }
    part.kind = TextPart::Kind::placeholder;
    const auto colon = inside.find(':');
    part.name = inside.substr(0, colon);
    if (colon != std::string_view::npos) part.form = inside.substr(colon + 1);
    return part;
}

}  // namespace

std::vector<TextPart> split_text(std::string_view text) {
    std::vector<TextPart> parts;
    std::size_t begin = 0;
    for (std::size_t i = text.find('{'); i != std::string_view::npos; i = text.find('{', i)) {
        const std::size_t close = closing_brace(text, i);
        if (close == std::string_view::npos) break;
        if (i > begin)
            parts.push_back({TextPart::Kind::literal, text.substr(begin, i - begin), {}, {}});
        parts.push_back(parse_placeholder(text.substr(i + 1, close - i - 1)));
        i = begin = close + 1;
    }
    if (begin < text.size()) parts.push_back({TextPart::Kind::literal, text.substr(begin), {}, {}});
    return parts;
}

std::vector<std::string_view> split_choice(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') ++depth;
        if (text[i] == '}') --depth;
        if (text[i] != '|' || depth != 0) continue;
        parts.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

}  // namespace wordkeep::words
