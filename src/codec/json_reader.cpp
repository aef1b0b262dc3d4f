#include "codec/json_reader.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>

namespace wordkeep::codec {
namespace {

constexpr std::size_t longest_shown = 60;  // characters of a wrong value that a sentence repeats

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
    : text_(text), context_(context) {
    if (text_.size() > limits.bytes) {
        fail(
            Phrase{"reject.codec.too_large", {{"megabytes", Count{as_count(limits.bytes >> 20)}}}});
        tape_ = std::make_shared<JsonTape>();
        return;
    }
    tape_ = std::make_shared<const JsonTape>(read_tape(text, limits));
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
    if (found == JsonKind::nothing) return fail_here();
    return fail(Phrase{"reject.codec.wrong_type",
                       {{"expected", nested(Phrase{expected_key, {}})},
                        {"found", nested(Phrase{kind_key(found), {}})}}});
}

/// What the tape ends with. Without an error of the tape, more was expected than there is.
bool JsonReader::fail_here() {
    if (error_) return false;
    switch (tape_->error) {
        case TapeError::not_utf8:
            return fail(Phrase{"reject.codec.not_utf8", {}});
        case TapeError::too_deep:
            return fail(Phrase{"reject.codec.too_deep", {}});
        case TapeError::number_too_large:
            return fail(Phrase{"reject.codec.number_too_large",
                               {{"value", shortened(tape_->error_text, longest_shown)}}});
        case TapeError::none:
        case TapeError::syntax:
            break;
    }
    const std::string_view before = text_.substr(0, tape_->error_at);
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

const Token* JsonReader::token() const {
    return at_ < tape_->tokens.size() ? &tape_->tokens[at_] : nullptr;
}

std::string_view JsonReader::text_of(const Token& token) const {
    return tape_->text_of(token, text_);
}

/// From behind the token before and what separates the two, to its own end.
std::string_view JsonReader::source_of(std::size_t index) const {
    const Token& token = tape_->tokens[index];
    const bool whole = token.kind == TokenKind::object || token.kind == TokenKind::list;
    const std::uint32_t end = whole ? tape_->tokens[token.next - 1].end : token.end;
    const std::size_t behind = index == 0 ? 0 : tape_->tokens[index - 1].end;
    std::string_view source = text_.substr(behind, end - behind);
    source.remove_prefix(
        std::min(source.find_first_not_of("\xEF\xBB\xBF \t\r\n,:"), source.size()));
    return source;
}

JsonKind JsonReader::peek() {
    const Token* const next = token();
    if (!next) return JsonKind::nothing;
    switch (next->kind) {
        case TokenKind::object:
        case TokenKind::closed_object:
            return JsonKind::object;
        case TokenKind::list:
        case TokenKind::closed_list:
            return JsonKind::list;
        case TokenKind::text:
            return JsonKind::text;
        case TokenKind::whole:
        case TokenKind::decimal:
            return JsonKind::number;
        case TokenKind::yes:
        case TokenKind::no:
            return JsonKind::yes_no;
        case TokenKind::null:
            return JsonKind::null;
        case TokenKind::end:
            break;
    }
    return JsonKind::nothing;
}

bool JsonReader::open(TokenKind kind) {
    const Token* const next = token();
    if (error_ || !next || next->kind != kind) return fail_here();  // closed ones cannot be entered
    ++at_;
    return true;
}

bool JsonReader::begin_object() {
    return peek() == JsonKind::object ? open(TokenKind::object) : fail_type("codec.type.object");
}

bool JsonReader::begin_list() {
    return peek() == JsonKind::list ? open(TokenKind::list) : fail_type("codec.type.list");
}

/// False at the end of an object or list, which it takes.
bool JsonReader::next_member() {
    if (error_) return false;
    const Token* const next = token();
    if (!next) return fail_here();
    if (next->kind != TokenKind::end) return true;
    ++at_;
    return false;
}

bool JsonReader::next_key(std::string_view& key) {
    if (!next_member()) return false;
    key = text_of(tape_->tokens[at_++]);
    return true;
}

bool JsonReader::next_element() { return next_member(); }

bool JsonReader::finish() {
    if (error_) return false;
    return (tape_->error == TapeError::none && at_ == tape_->tokens.size()) || fail_here();
}

// --- values
// ------------------------------------------------------------------------------------------

bool JsonReader::read_text(std::string_view& out) {
    if (peek() != JsonKind::text) return fail_type("codec.type.text");
    if (error_) return false;
    out = text_of(tape_->tokens[at_++]);
    return true;
}

bool JsonReader::read_text(std::string& out) {
    std::string_view found;
    if (!read_text(found)) return false;
    out.assign(found);
    return true;
}

bool JsonReader::read_yes_no(bool& out) {
    if (peek() != JsonKind::yes_no) return fail_type("codec.type.yes_no");
    if (error_) return false;
    out = tape_->tokens[at_++].kind == TokenKind::yes;
    return true;
}

bool JsonReader::read_null() {
    if (peek() != JsonKind::null) return fail_type("codec.type.null");
    if (error_) return false;
    ++at_;
    return true;
}

/// Says which number it is that cannot be taken.
bool JsonReader::fail_number(std::string_view key) {
    return fail(Phrase{key, {{"value", shortened(source_of(at_), longest_shown)}}});
}

bool JsonReader::read_whole(std::int64_t& out, std::int64_t least, std::int64_t most) {
    if (peek() != JsonKind::number) return fail_type("codec.type.whole_number");
    if (error_) return false;
    const Token& number = *token();
    const bool whole = number.kind == TokenKind::whole;
    if (!whole && source_of(at_).find_first_of(".eE") != std::string_view::npos)
        return fail_number("reject.codec.not_whole");
    if (!whole || number.whole < least || number.whole > most)
        return fail(Phrase{"reject.codec.out_of_range",
                           {{"value", shortened(source_of(at_), longest_shown)},
                            {"least", Count{least}},
                            {"most", Count{most}}}});
    out = number.whole;
    ++at_;
    return true;
}

bool JsonReader::skip() {
    std::string_view raw;
    return skip(raw);
}

bool JsonReader::skip(std::string_view& raw) {
    if (error_) return false;
    if (peek() == JsonKind::nothing) return fail_here();
    const Token& next = *token();
    const bool opens = next.kind == TokenKind::object || next.kind == TokenKind::list;
    if (opens ? next.next == 0 : next.end == 0) return fail_here();  // the text ends inside it
    raw = source_of(at_);
    at_ = opens ? next.next : at_ + 1;
    return true;
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
