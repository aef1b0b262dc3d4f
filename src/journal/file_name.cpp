#include "journal/file_name.h"

#include <charconv>
#include <cstddef>
#include <system_error>

namespace wordkeep::journal {

namespace {

constexpr std::string_view prefix = "wk";

void put_hex(std::string& out, std::uint64_t value, int digits) {
    for (int i = digits - 1; i >= 0; --i)
        out.push_back("0123456789abcdef"[value >> (4 * i) & 15u]);
}

std::string_view extension(FileKind kind) {
    switch (kind) {
        case FileKind::edits:
            return ".seg";
        case FileKind::fold:
            return ".fold";
        case FileKind::aside:
            return ".aside";
    }
    return {};
}

/// Takes "-" and exactly `digits` lower-case hexadecimal digits off the front.
template <class T>
bool take_hex(std::string_view& text, std::size_t digits, T& value) {
    if (text.size() < digits + 1 || text[0] != '-') return false;
    const std::string_view hex = text.substr(1, digits);
    if (hex.find_first_not_of("0123456789abcdef") != std::string_view::npos) return false;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    text.remove_prefix(digits + 1);
    return true;
}

}  // namespace

std::string to_text(const FileName& name) {
    std::string text{prefix};
    text += std::to_string(format_version);
    text.push_back('-');
    put_hex(text, name.device, 8);
    text.push_back('-');
    put_hex(text, name.epoch, 16);
    text.push_back('-');
    put_hex(text, name.number, 8);
    text += extension(name.kind);
    return text;
}

NameReading read_file_name(std::string_view text) {
    if (!text.starts_with(prefix)) return {};
    text.remove_prefix(prefix.size());
    std::uint16_t format = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), format);
    if (error != std::errc{} || text[0] == '0') return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.starts_with('-')) return {};
    if (format > format_version) return {NameIs::newer, format, {}};

    FileName name;
    if (!take_hex(text, 8, name.device) || !take_hex(text, 16, name.epoch) ||
        !take_hex(text, 8, name.number) || name.device == 0 || name.number == 0) {
        return {};
    }
    for (const FileKind kind : {FileKind::edits, FileKind::fold, FileKind::aside}) {
        if (text == extension(kind)) {
            name.kind = kind;
            return {NameIs::ours, format, name};
        }
    }
    return {};
}

}  // namespace wordkeep::journal
