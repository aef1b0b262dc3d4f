#include "interop/html_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

struct Entity {
    std::string_view name;
    char32_t code;
};
constexpr Entity entities[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},      {"auml", 0xE4},    {"ouml", 0xF6},    {"uuml", 0xFC},    {"Auml", 0xC4},
    {"Ouml", 0xD6},     {"Uuml", 0xDC},    {"szlig", 0xDF},   {"aring", 0xE5},   {"Aring", 0xC5},
    {"eacute", 0xE9},   {"egrave", 0xE8},  {"euro", 0x20AC},  {"ndash", 0x2013}, {"mdash", 0x2014},
    {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bdquo", 0x201E},
    {"hellip", 0x2026}, {"bull", 0x2022},  {"copy", 0xA9},    {"reg", 0xAE},     {"laquo", 0xAB},
    {"raquo", 0xBB},    {"middot", 0xB7},  {"eth", 0xF0},     {"oslash", 0xF8},  {"aelig", 0xE6},
    {"sect", 0xA7}};

class HtmlText {
  public:
    explicit HtmlText(std::string_view html) : html_(html) {}

    std::string run() {
        while (at_ < html_.size()) {
            if (html_[at_] == '<')
                tag();
            else if (html_[at_] == '&')
                entity();
            else
                sign();
        }
        return cleaned(out_);
    }

  private:
    void sign() {
        const char c = html_[at_++];
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (preformatted_ > 0 && c == '\n') return line_break();
        if (preformatted_ > 0 && c == '\r') return;
        if (blank && preformatted_ == 0) {
            space_ = space_ || !at_line_start_;
            return;
        }
        put(std::string_view(&c, 1));
    }

    void put(std::string_view text) {
        if (at_line_start_ && !text.empty()) {
            for (int i = 0; i < quotes_; ++i)
                out_ += "> ";
            at_line_start_ = false;
            space_ = false;
        }
        if (space_) out_ += ' ';
        space_ = false;
        empty_lines_ = 0;
        out_ += text;
    }

    void entity() {
        const std::size_t end = html_.find(';', at_);
        if (end == std::string_view::npos || end - at_ > 10) return sign();
        const std::string_view name = html_.substr(at_ + 1, end - at_ - 1);
        char32_t code = 0;
        if (name.starts_with('#')) {
            code = number(name.substr(1));
        } else if (const auto* found = std::ranges::find(entities, name, &Entity::name);
                   found != std::end(entities)) {
            code = found->code;
        }
        if (code == 0) return sign();
        at_ = end + 1;
        if (code == ' ' || code == 0xA0) return put(at_line_start_ ? "" : " ");
        std::string text;
        append_utf8(text, code);
        put(text);
    }

    /// "8211" or "x2013"; 0 when it is no character.
    static char32_t number(std::string_view text) {
        const bool hex = text.starts_with('x') || text.starts_with('X');
        if (hex) text.remove_prefix(1);
        char32_t code = 0;
        for (const char c : text) {
            const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c;
            const int digit = lower >= '0' && lower <= '9'          ? lower - '0'
                              : hex && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                                    : -1;
            if (digit < 0) return 0;
            code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
            if (code > 0x10FFFF) return 0;
        }
        return code >= 0xD800 && code <= 0xDFFF ? 0 : code;
    }

    void line_break() {
        if (at_line_start_) {
            if (empty_lines_ >= 1 || out_.empty()) return;
            ++empty_lines_;
        }
        out_ += '\n';
        at_line_start_ = true;
        space_ = false;
    }
    void new_line() {
        if (!at_line_start_) line_break();
    }
    void paragraph() {
        new_line();
        line_break();
    }

    void tag() {
        if (html_.substr(at_).starts_with("<!--")) {
            const std::size_t end = html_.find("-->", at_);
            at_ = end == std::string_view::npos ? html_.size() : end + 3;
            return;
        }
        std::size_t name_begin = at_ + 1;
        const bool closes = name_begin < html_.size() && html_[name_begin] == '/';
        if (closes) ++name_begin;
        std::size_t name_end = name_begin;
        while (name_end < html_.size() && is_name_sign(html_[name_end]))
            ++name_end;
        const bool is_declaration =
            name_begin < html_.size() && (html_[name_begin] == '!' || html_[name_begin] == '?');
        if (name_end == name_begin && !is_declaration) return sign();  // "a < b"
        const std::string name = to_lower_ascii(
            html_.substr(name_begin, std::min<std::size_t>(name_end - name_begin, 20)));
        at_ = end_of_tag(name_end);
        act(name, closes);
    }

    static bool is_name_sign(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    [[nodiscard]] std::size_t end_of_tag(std::size_t from) const {
        char quote = 0;
        for (std::size_t at = from; at < html_.size(); ++at) {
            const char c = html_[at];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '>')
                return at + 1;
        }
        // A quotation mark that is never closed: the next ">" it is.
        const std::size_t end = html_.find('>', from);
        return end == std::string_view::npos ? html_.size() : end + 1;
    }

    void act(std::string_view name, bool closes) {
        static constexpr std::string_view invisible[] = {"style", "script", "head", "title"};
        static constexpr std::string_view lines[] = {"div", "tr", "table", "ul", "ol", "hr"};
        static constexpr std::string_view paragraphs[] = {"p", "h1", "h2", "h3", "h4", "h5", "h6"};
        const auto is_one_of = [&](const auto& names) {
            return std::ranges::find(names, name) != std::end(names);
        };
        if (is_one_of(invisible)) {
            if (!closes) skip_to_end_of(name);
        } else if (name == "br") {
            line_break();
        } else if (name == "li") {
            new_line();
            if (!closes) put("- ");
        } else if (name == "td" || name == "th") {
            space_ = !at_line_start_;
        } else if (name == "pre") {
            new_line();
            preformatted_ = closes ? 0 : 1;
        } else if (name == "blockquote") {
            new_line();
            quotes_ = std::clamp(quotes_ + (closes ? -1 : 1), 0, 20);
        } else if (is_one_of(paragraphs)) {
            paragraph();
        } else if (is_one_of(lines)) {
            new_line();
        }
    }

    void skip_to_end_of(std::string_view name) {
        for (std::size_t at = html_.find("</", at_); at != std::string_view::npos;
             at = html_.find("</", at + 2)) {
            if (!equals_ascii_nocase(html_.substr(at + 2, name.size()), name)) continue;
            at_ = end_of_tag(at + 2);
            return;
        }
        if (name != "head" && name != "title") at_ = html_.size();
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::string out_;
    bool at_line_start_ = true;
    bool space_ = false;
    int empty_lines_ = 0;
    int quotes_ = 0;
    int preformatted_ = 0;
};

}  // namespace

std::string html_to_text(std::string_view html) { return HtmlText(html).run(); }

}  // namespace wordkeep::interop
