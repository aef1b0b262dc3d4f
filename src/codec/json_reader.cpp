#include "codec/json_reader.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

namespace wordkeep::codec {
namespace {

constexpr std::size_t longest_shown = 60;  // characters of a wrong value that a sentence repeats

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The key of the word for a kind of value.
std::string_view kind_key(JsonKind kind) {
    switch (kind) {
        case JsonKind::object:
            return "codec.type.object";
        case JsonKind::list:
            return "codec.type.list";
        case JsonKind::text:
            return "codec.type.text";
        case JsonKind::number:
            return "codec.type.number";
        case JsonKind::yes_no:
            return "codec.type.yes_no";
        case JsonKind::null:
            return "codec.type.null";
        case JsonKind::nothing:
            return "codec.type.nothing";
    }
    return {};
}

std::int64_t as_count(std::size_t n) { return static_cast<std::int64_t>(n); }

}  // namespace

JsonReader::JsonReader(std::string_view text, const ReadContext* context, const Limits& limits)
    : text_(text), context_(context), depth_left_(limits.depth) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // editors on Windows put it there
    if (text_.size() > limits.bytes)
        fail(
            Phrase{"reject.codec.too_large", {{"megabytes", Count{as_count(limits.bytes >> 20)}}}});
}

// --- errors
// ------------------------------------------------------------------------------------------

bool JsonReader::fail(Rejection rejection) {
    if (!error_) error_ = std::move(rejection);
    return false;
}

bool JsonReader::fail(Phrase phrase, std::string where) {
    return fail(Rejection{std::move(phrase), std::move(where)});
}

bool JsonReader::fail_type(std::string_view expected_key) {
    if (error_) return false;
    const JsonKind found = peek();
    if (found == JsonKind::nothing) return fail_syntax();
    return fail(Phrase{"reject.codec.wrong_type",
                       {{"expected", nested(Phrase{expected_key, {}})},
                        {"found", nested(Phrase{kind_key(found), {}})}}});
}

bool JsonReader::fail_syntax() {
    if (error_) return false;
    const std::string_view before = text_.substr(0, at_);
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto column = 1 + as_count(count_characters(before.substr(line_begin)));
    return fail(Phrase{"reject.codec.syntax", {{"line", Count{line}}, {"column", Count{column}}}});
}

bool JsonReader::inside(std::string_view key) {
    if (!error_) return false;
    std::string& where = error_->where;
    const bool joined = where.empty() || where.front() == '[';
    where = shortened(key, longest_shown) + (joined ? "" : ".") + where;
    return false;
}

bool JsonReader::inside(std::size_t index) {
    if (!error_) return false;
    std::string& where = error_->where;
    const bool joined = where.empty() || where.front() == '[';
    where = "[" + std::to_string(index) + "]" + (joined ? "" : ".") + where;
    return false;
}

// --- walking
// -----------------------------------------------------------------------------------------

void JsonReader::skip_space() {
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return;
        ++at_;
    }
}

JsonKind JsonReader::peek() {
    skip_space();
    if (at_ >= text_.size()) return JsonKind::nothing;
    switch (text_[at_]) {
        case '{':
            return JsonKind::object;
        case '[':
            return JsonKind::list;
        case '"':
            return JsonKind::text;
        case 't':
        case 'f':
            return JsonKind::yes_no;
        case 'n':
            return JsonKind::null;
        default:
            break;
    }
    return text_[at_] == '-' || is_digit(text_[at_]) ? JsonKind::number : JsonKind::nothing;
}

bool JsonReader::expect(char c) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != c) return fail_syntax();
    ++at_;
    return true;
}

bool JsonReader::open(char bracket) {
    if (error_) return false;
    if (depth_left_ == 0) return fail(Phrase{"reject.codec.too_deep", {}});
    if (!expect(bracket)) return false;
    --depth_left_;
    fresh_ = true;
    return true;
}

void JsonReader::close() {
    ++at_;
    ++depth_left_;
    fresh_ = false;
}

bool JsonReader::begin_object() {
    return peek() == JsonKind::object ? open('{') : fail_type("codec.type.object");
}

bool JsonReader::begin_list() {
    return peek() == JsonKind::list ? open('[') : fail_type("codec.type.list");
}

/// At a closing bracket: takes it, false. Else takes the comma that is due before a further member.
bool JsonReader::next_member(char end) {
    if (error_) return false;
    skip_space();
    if (at_ < text_.size() && text_[at_] == end) {
        close();
        return false;
    }
    if (!fresh_ && !expect(',')) return false;
    fresh_ = false;
    return true;
}

bool JsonReader::next_key(std::string_view& key) {
    if (!next_member('}')) return false;
    if (peek() != JsonKind::text) return fail_syntax();
    if (!scan_text(key)) return false;
    // scan_text may have put the key into the scratch, which stays until the next text is read.
    return expect(':');
}

bool JsonReader::next_element() { return next_member(']'); }

bool JsonReader::finish() {
    if (error_) return false;
    skip_space();
    return at_ == text_.size() || fail_syntax();
}

// --- texts
// -------------------------------------------------------------------------------------------

bool JsonReader::read_text(std::string_view& out) {
    if (peek() != JsonKind::text) return fail_type("codec.type.text");
    return scan_text(out);
}

bool JsonReader::read_text(std::string& out) {
    std::string_view found;
    if (!read_text(found)) return false;
    out.assign(found);
    return true;
}

/// From the opening quote. Texts without escapes stay where they are.
bool JsonReader::scan_text(std::string_view& out) {
    if (error_) return false;
    const std::size_t begin = ++at_;
    bool ascii = true;
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c == '"') {
            out = text_.substr(begin, at_ - begin);
            if (!ascii && !is_utf8(out)) return fail(Phrase{"reject.codec.not_utf8", {}});
            ++at_;
            return true;
        }
        if (c == '\\') return scan_escaped(begin, out);
        if (static_cast<unsigned char>(c) < 0x20) return fail_syntax();
        if (static_cast<unsigned char>(c) >= 0x80) ascii = false;
        ++at_;
    }
    return fail_syntax();
}

bool JsonReader::scan_escaped(std::size_t begin, std::string_view& out) {
    scratch_.assign(text_.substr(begin, at_ - begin));
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c == '"') {
            if (!is_utf8(scratch_)) return fail(Phrase{"reject.codec.not_utf8", {}});
            ++at_;
            out = scratch_;
            return true;
        }
        if (static_cast<unsigned char>(c) < 0x20) return fail_syntax();
        ++at_;
        if (c != '\\')
            scratch_ += c;
        else if (!scan_escape())
            return false;
    }
    return fail_syntax();
}

bool JsonReader::scan_escape() {
    if (at_ >= text_.size()) return fail_syntax();
    switch (text_[at_++]) {
        case '"':
            scratch_ += '"';
            return true;
        case '\\':
            scratch_ += '\\';
            return true;
        case '/':
            scratch_ += '/';
            return true;
        case 'b':
            scratch_ += '\b';
            return true;
        case 'f':
            scratch_ += '\f';
            return true;
        case 'n':
            scratch_ += '\n';
            return true;
        case 'r':
            scratch_ += '\r';
            return true;
        case 't':
            scratch_ += '\t';
            return true;
        case 'u':
            break;
        default:
            --at_;
            return fail_syntax();
    }
    std::uint32_t code = 0;
    if (!scan_hex4(code)) return false;
    if (code >= 0xDC00 && code <= 0xDFFF) return fail_syntax();
    if (code >= 0xD800 && code <= 0xDBFF) {  // the first half of a pair
        std::uint32_t low = 0;
        if (!text_.substr(at_).starts_with("\\u")) return fail_syntax();
        at_ += 2;
        if (!scan_hex4(low)) return false;
        if (low < 0xDC00 || low > 0xDFFF) return fail_syntax();
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(scratch_, static_cast<char32_t>(code));
    return true;
}

bool JsonReader::scan_hex4(std::uint32_t& out) {
    const std::string_view digits = text_.substr(at_, 4);
    const char* const end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, out, 16);
    if (digits.size() < 4 || error != std::errc{} || rest != end) return fail_syntax();
    at_ += 4;
    return true;
}

// --- other values
// ------------------------------------------------------------------------------------

bool JsonReader::scan_word(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return fail_syntax();
    at_ += word.size();
    return true;
}

bool JsonReader::read_yes_no(bool& out) {
    if (peek() != JsonKind::yes_no) return fail_type("codec.type.yes_no");
    if (error_) return false;
    out = text_[at_] == 't';
    return scan_word(out ? "true" : "false");
}

bool JsonReader::read_null() {
    if (peek() != JsonKind::null) return fail_type("codec.type.null");
    return !error_ && scan_word("null");
}

bool JsonReader::scan_number(std::string_view& out) {
    const std::size_t begin = at_;
    const auto digits = [&] {
        const std::size_t first = at_;
        while (at_ < text_.size() && is_digit(text_[at_]))
            ++at_;
        return at_ - first;
    };
    const auto accept = [&](char c) {
        const bool found = at_ < text_.size() && text_[at_] == c;
        if (found) ++at_;
        return found;
    };
    accept('-');
    if (!accept('0') && digits() == 0) return fail_syntax();
    if (accept('.') && digits() == 0) return fail_syntax();
    if (accept('e') || accept('E')) {
        if (!accept('+')) accept('-');
        if (digits() == 0) return fail_syntax();
    }
    out = text_.substr(begin, at_ - begin);
    return true;
}

bool JsonReader::read_whole(std::int64_t& out, std::int64_t least, std::int64_t most) {
    if (peek() != JsonKind::number) return fail_type("codec.type.whole_number");
    std::string_view digits;
    if (error_ || !scan_number(digits)) return false;
    if (digits.find_first_of(".eE") != std::string_view::npos)
        return fail(
            Phrase{"reject.codec.not_whole", {{"value", shortened(digits, longest_shown)}}});
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error == std::errc{} && out >= least && out <= most) return true;
    return fail(Phrase{"reject.codec.out_of_range",
                       {{"value", shortened(digits, longest_shown)},
                        {"least", Count{least}},
                        {"most", Count{most}}}});
}

bool JsonReader::read_number(double& out) {
    if (peek() != JsonKind::number) return fail_type("codec.type.number");
    std::string_view digits;
    if (error_ || !scan_number(digits)) return false;
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error == std::errc{}) return true;
    return fail(
        Phrase{"reject.codec.number_too_large", {{"value", shortened(digits, longest_shown)}}});
}

bool JsonReader::skip() {
    std::string_view raw;
    return skip(raw);
}

bool JsonReader::skip(std::string_view& raw) {
    if (error_) return false;
    skip_space();
    const std::size_t begin = at_;
    if (!skip_value()) return false;
    raw = text_.substr(begin, at_ - begin);
    return true;
}

bool JsonReader::skip_value() {
    std::string_view text;
    bool yes_no = false;
    switch (peek()) {
        case JsonKind::object:
            if (!begin_object()) return false;
            while (next_key(text))
                if (!skip_value()) return false;
            return ok();
        case JsonKind::list:
            if (!begin_list()) return false;
            while (next_element())
                if (!skip_value()) return false;
            return ok();
        case JsonKind::text:
            return scan_text(text);
        case JsonKind::number:
            return scan_number(text);
        case JsonKind::yes_no:
            return read_yes_no(yes_no);
        case JsonKind::null:
            return read_null();
        case JsonKind::nothing:
            return fail_syntax();
    }
    return false;
}

std::optional<std::string> JsonReader::look_for(std::string_view wanted) const {
    JsonReader ahead = *this;
    std::string_view key;
    std::string text;
    if (ahead.peek() != JsonKind::object || !ahead.begin_object()) return std::nullopt;
    while (ahead.next_key(key)) {
        const bool found = key == wanted;
        if (found && ahead.peek() == JsonKind::text)
            return ahead.read_text(text) ? std::optional(std::move(text)) : std::nullopt;
        if (!ahead.skip()) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace wordkeep::codec
