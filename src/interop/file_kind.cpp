#include "interop/file_kind.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    std::string_view what;  ///< import.kind.…
};

constexpr Signature signatures[] = {
    {0, "\xFF\xD8\xFF"sv, "import.kind.picture"}, {0, "\x89PNG"sv, "import.kind.picture"},
    {0, "GIF8"sv, "import.kind.picture"},         {0, "II*\0"sv, "import.kind.picture"},
    {0, "MM\0*"sv, "import.kind.picture"},        {8, "WEBP"sv, "import.kind.picture"},
    {4, "ftypheic"sv, "import.kind.picture"},     {4, "ftypavif"sv, "import.kind.picture"},
    {4, "ftypmif1"sv, "import.kind.picture"},     {4, "ftyp"sv, "import.kind.recording"},
    {0, "ID3"sv, "import.kind.recording"},        {8, "WAVE"sv, "import.kind.recording"},
    {0, "OggS"sv, "import.kind.recording"},       {0, "%PDF"sv, "import.kind.pdf"},
    {0, "{\\rtf"sv, "import.kind.document"},      {0, "\xD0\xCF\x11\xE0"sv, "import.kind.document"},
    {0, "!BDN"sv, "import.kind.outlook_data"},    {0, "SQLite format 3"sv, "import.kind.unknown"},
};

constexpr std::string_view archives[] = {"PK\x03\x04"sv,
                                         "\x1F\x8B"sv,
                                         "7z\xBC\xAF"sv,
                                         "Rar!"sv,
                                         "BZh"sv,
                                         "\xFD"
                                         "7zXZ"sv};

bool starts_with_nocase(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && equals_ascii_nocase(text.substr(0, start.size()), start);
}

/// xlsx and ods are archives with known first files.
std::optional<Phrase> why_not_archive(std::string_view bytes) {
    const auto begins = [&](std::string_view start) { return bytes.starts_with(start); };
    if (std::ranges::none_of(archives, begins)) return std::nullopt;
    if (bytes.contains("[Content_Types].xml") || bytes.contains("opendocument") ||
        bytes.contains("xl/"))
        return Phrase{"reject.import.spreadsheet", {}};
    return Phrase{"reject.import.archive", {}};
}

std::optional<Phrase> why_not_text(std::string_view text) {
    text = trimmed(text);
    if (starts_with_nocase(text, "BEGIN:VCALENDAR")) return Phrase{"reject.import.calendar", {}};
    if (starts_with_nocase(text, "<!DOCTYPE") || starts_with_nocase(text, "<html"))
        return not_contacts("import.kind.web_page");
    if (text.starts_with("<?xml") || text.starts_with('<')) return not_contacts("import.kind.xml");
    if (text.starts_with('{') || text.starts_with("[{") || text.starts_with("[\n"))
        return text.contains("wordkeep") ? Phrase{"reject.import.workspace", {}}
                                         : not_contacts("import.kind.json");
    if (text.starts_with("dn:") || text.starts_with("version: 1\n"))
        return not_contacts("import.kind.ldif");
    if (starts_with_nocase(text, "From ") || starts_with_nocase(text, "Return-Path:") ||
        starts_with_nocase(text, "Received:"))
        return not_contacts("import.kind.email");
    return std::nullopt;
}

/// Control characters that no text has.
bool is_binary(std::string_view bytes) {
    const auto is_foreign = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && byte != 0x1A &&
               byte != 0x0B;
    };
    const auto foreign = std::ranges::count_if(bytes, is_foreign);
    return bytes.contains('\0') || foreign * 100 > static_cast<std::ptrdiff_t>(bytes.size());
}

}  // namespace

Phrase not_contacts(std::string_view what) {
    return {"reject.import.not_contacts", {{"what", nested(Phrase{what, {}})}}};
}

std::optional<Phrase> why_not_contacts(std::string_view first_bytes) {
    if (!has_visible_text(first_bytes) && !first_bytes.contains('\0'))
        return Phrase{"reject.import.empty", {}};
    for (const Signature& signature : signatures)
        if (first_bytes.size() > signature.offset &&
            first_bytes.substr(signature.offset).starts_with(signature.bytes))
            return not_contacts(signature.what);
    if (std::optional<Phrase> why = why_not_archive(first_bytes)) return why;
    const std::string_view head = first_bytes.substr(0, 4096);
    if (is_binary(head)) return not_contacts("import.kind.unknown");
    return why_not_text(first_bytes);
}

}  // namespace wordkeep::interop
