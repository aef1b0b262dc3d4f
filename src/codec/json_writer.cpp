#include "codec/json_writer.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace wordkeep::codec {
namespace {

constexpr std::size_t indent = 2;

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hex[byte >> 4];
    out += hex[byte & 15];
}

}  // namespace

void JsonWriter::new_line() {
    out_ += '\n';
    out_.append(depth_ * indent, ' ');
}

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!first_) out_ += ',';
    if (layout_ == Layout::lines && depth_ > 0) new_line();
    first_ = false;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    --depth_;
    if (layout_ == Layout::lines && !first_) new_line();
    out_ += bracket;
    first_ = false;
}

void JsonWriter::key(std::string_view name) {
    separate();
    quoted(name);
    out_ += layout_ == Layout::lines ? ": " : ":";
    after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
    separate();
    quoted(value);
}

void JsonWriter::quoted(std::string_view value) {
    std::string repaired;
    if (!is_utf8(value)) {
        repaired = repaired_utf8(value);
        value = repaired;
    }
    out_ += '"';
    while (!value.empty()) {
        const auto plain =
            static_cast<std::size_t>(std::ranges::find_if_not(value, is_plain) - value.begin());
        out_.append(value.substr(0, plain));
        value.remove_prefix(plain);
        if (value.empty()) break;
        append_escaped(out_, value.front());
        value.remove_prefix(1);
    }
    out_ += '"';
}

void JsonWriter::yes_no(bool value) { raw(value ? "true" : "false"); }

void JsonWriter::whole(std::int64_t value) {
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    raw({buffer.data(), end});
}

void JsonWriter::null() { raw("null"); }

void JsonWriter::raw(std::string_view json) {
    separate();
    out_.append(json);
}

}  // namespace wordkeep::codec
