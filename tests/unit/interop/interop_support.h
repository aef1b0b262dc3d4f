#pragma once
// What the tests of contact files share: reading a file the way the app does, in slices, and plain
// texts for phrases, so that a failing check can be read.

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interop/contact_file.h"
#include "interop/csv_mapping.h"
#include "interop/import_plan.h"

/// Lists in the messages of failing checks.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& texts) {
        std::string out = "[";
        for (const std::string& text : texts)
            out += "\n    " + text;
        return (out + "]").c_str();
    }
};
template <>
struct doctest::StringMaker<std::vector<std::vector<std::string>>> {
    static String convert(const std::vector<std::vector<std::string>>& rows) {
        std::string out = "[";
        for (const auto& row : rows) {
            out += "\n    ";
            for (const std::string& cell : row)
                out += "<" + cell + ">";
        }
        return (out + "]").c_str();
    }
};

namespace wordkeep::interop::test {

/// "import.remark.no_such_day(text=30.2.1980)"
inline std::string plain(const Phrase& phrase) {
    std::string out(phrase.key);
    if (phrase.args.empty()) return out;
    out += '(';
    for (const PhraseArg& argument : phrase.args) {
        if (&argument != &phrase.args.front()) out += ", ";
        out += std::string(argument.name) + "=";
        if (const auto* text = std::get_if<std::string>(&argument.value)) out += *text;
        if (const auto* count = std::get_if<Count>(&argument.value))
            out += std::to_string(count->value);
        if (const auto* other = std::get_if<std::shared_ptr<const Phrase>>(&argument.value))
            out += plain(**other);
    }
    return out + ')';
}

inline std::vector<std::string> plain(const std::vector<ImportRemark>& remarks) {
    std::vector<std::string> out;
    for (const ImportRemark& remark : remarks)
        out.push_back(std::to_string(remark.place) + ": " + plain(remark.phrase));
    return out;
}

/// "import.extra.spouse = Kim"
inline std::vector<std::string> plain(const std::vector<CardExtra>& extras) {
    std::vector<std::string> out;
    for (const CardExtra& extra : extras)
        out.push_back(plain(extra.label) + " = " + extra.value);
    return out;
}

inline std::string read_sample(const std::string& name) {
    std::ifstream file("tests/samples/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Everything the app gets out of a file. `slice` 0 is the whole file at once.
struct FileResult {
    ContactFileKind kind = ContactFileKind::undecided;
    std::string failure;  ///< empty when the file could be used
    ColumnMapping mapping;
    CardList list;
};

inline FileResult read_contacts(std::string_view bytes, std::size_t slice = 0) {
    ContactFileReader reader(bytes.size());
    if (slice == 0) slice = bytes.size() + 1;
    for (std::size_t at = 0; at < bytes.size(); at += slice)
        reader.feed(bytes.substr(at, slice));
    reader.finish();
    FileResult result{.kind = reader.kind(), .failure = {}, .mapping = {}, .list = {}};
    if (reader.failure()) {
        result.failure = plain(reader.failure()->phrase);
    } else if (reader.kind() == ContactFileKind::csv) {
        result.mapping = guess_mapping(reader.table());
        CsvCardMaker maker(reader.table(), result.mapping);
        while (!maker.step(3)) {
        }
        result.list = maker.take_cards();
    } else {
        result.list = reader.take_cards();
    }
    return result;
}

inline CardList cards_of(std::string_view bytes) { return read_contacts(bytes).list; }

/// The only card of a vCard text without BEGIN, VERSION and END.
inline ContactCard card_with(std::string_view version, std::string_view lines) {
    std::string text = "BEGIN:VCARD\r\nVERSION:" + std::string(version) + "\r\n";
    text += lines;
    text += "\r\nEND:VCARD\r\n";
    CardList list = cards_of(text);
    return list.cards.empty() ? ContactCard{} : list.cards.front();
}

}  // namespace wordkeep::interop::test
