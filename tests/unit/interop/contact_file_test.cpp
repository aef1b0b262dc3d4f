// Files as people drop them: the wrong ones, the damaged ones, the huge ones.

#include "interop/contact_file.h"

#include <doctest/doctest.h>

#include "interop_support.h"

using namespace std::string_literals;
using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

TEST_CASE("FilesWithoutContactsAreRefusedWithASentence") {
    struct Row {
        std::string claim;
        std::string bytes;
        std::string failure;
    };
    const auto kind = [](const std::string& what) {
        return "reject.import.not_contacts(what=import.kind." + what + ")";
    };
    const Row rows[] = {
        {"a JPEG renamed .vcf", "\xFF\xD8\xFF\xE0\0\x10JFIF\0"s + std::string(5000, '\x7'),
         kind("picture")},
        {"a JPEG that mentions contacts", "\xFF\xD8\xFF\xE0\nBEGIN:VCARD\nFN:A\nEND:VCARD\n",
         kind("picture")},
        {"PNG", "\x89PNG\r\n\x1A\n", kind("picture")},
        {"HEIC",
         "\0\0\0\x18"
         "ftypheic\0\0"s,
         kind("picture")},
        {"MP3", "ID3\x03\0\0"s, kind("recording")},
        {"PDF", "%PDF-1.7\n", kind("pdf")},
        {"old Excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", kind("document")},
        {"Outlook's own file", "!BDN\0\0"s, kind("outlook_data")},
        {"zip", "PK\x03\x04\x14\0contacts.vcf"s, "reject.import.archive"},
        {"gzip", "\x1F\x8B\x08\0"s, "reject.import.archive"},
        {"xlsx", "PK\x03\x04\x14\0[Content_Types].xml"s, "reject.import.spreadsheet"},
        {"HTML", "\r\n<!DOCTYPE html>\n<html></html>", kind("web_page")},
        {"XML", "<?xml version=\"1.0\"?><x/>", kind("xml")},
        {"iCalendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
         "reject.import.calendar"},
        {"a workspace", "{\"program\": \"wordkeep\"}", "reject.import.workspace"},
        {"JSON", "{\"a\": 1}", kind("json")},
        {"LDIF", "dn: cn=Anna\ncn: Anna\n", kind("ldif")},
        {"an e-mail", "Return-Path: <a@b.example>\nSubject: x\n\nHi", kind("email")},
        {"random bytes", "\x01\x02\x03\x04\x05\x06 abc\0\0"s, kind("unknown")},
        {"prose", "Dear Anna\nthis is a letter\nand no table\n", kind("text")},
        {"empty", "", "reject.import.empty"},
        {"only spaces", " \r\n\t\r\n", "reject.import.empty"},
        {"only a byte order mark", "\xEF\xBB\xBF", "reject.import.empty"},
        {"only commas", ",,,\n,,,\n", "reject.import.empty"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        const FileResult result = read_contacts(row.bytes);
        CHECK(result.failure == row.failure);
        CHECK(result.kind == ContactFileKind::refused);
        CHECK(read_contacts(row.bytes, 1).failure == row.failure);
    }
}

TEST_CASE("FilesAreRecognisedByContent") {
    struct Row {
        std::string claim;
        std::string bytes;
        ContactFileKind kind;
        std::string name;
    };
    const auto utf16 = [](std::string_view text) {
        std::string bytes;
        for (const char c : text)
            bytes += {c, '\0'};
        return bytes;
    };
    const std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n";
    const std::string rows_text = "Name,Email\r\nAnna,a@b.example\r\n";
    const Row rows[] = {
        {"vCard", card, ContactFileKind::vcard, "Anna"},
        {"with a mark", "\xEF\xBB\xBF" + card, ContactFileKind::vcard, "Anna"},
        {"after empty lines", "\r\n \r\n  " + card, ContactFileKind::vcard, "Anna"},
        {"in UTF-16", "\xFF\xFE" + utf16(card), ContactFileKind::vcard, "Anna"},
        {"in UTF-16 without a mark", utf16(card), ContactFileKind::vcard, "Anna"},
        {"in small letters", "begin:vcard\nfn:Anna\nend:vcard", ContactFileKind::vcard, "Anna"},
        {"CSV", rows_text, ContactFileKind::csv, "Anna"},
        {"CSV with a mark", "\xEF\xBB\xBF" + rows_text, ContactFileKind::csv, "Anna"},
        {"CSV in UTF-16", "\xFF\xFE" + utf16(rows_text), ContactFileKind::csv, "Anna"},
        {"a list of addresses", "a@b.example\nc@d.example\n", ContactFileKind::csv, "a@b.example"},
        {"one column of names", "Name\nAnna\nBo\n", ContactFileKind::csv, "Anna"},
        {"a cell with the text of a card", "Name,Notes\nAnna,\"x\nBEGIN VCARD\"\n",
         ContactFileKind::csv, "Anna"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        const FileResult result = read_contacts(row.bytes);
        CHECK(result.failure == "");
        CHECK(result.kind == row.kind);
        REQUIRE(!result.list.cards.empty());
        CHECK(result.list.cards[0].full_name == row.name);
    }
}

TEST_CASE("AVcardFileWithoutCardsSaysSo") {
    CHECK(read_contacts("BEGIN:VCARD\nVERSION:3.0\nFN:\nEND:VCARD\n").failure.empty());
    CHECK(read_contacts("BEGIN:VCARD\nVERSION:3.0\nFN:\nEND:VCARD\n").list.rejected_count() == 1);
}

TEST_CASE("TooLargeFilesAreRefusedBeforeTheyAreRead") {
    ContactFileReader reader(max_contact_file_bytes + 1);
    REQUIRE(reader.failure());
    CHECK(plain(reader.failure()->phrase) == "reject.import.too_large(limit=100)");
    // A size that was not known is noticed on the way.
    ContactFileReader unknown(0);
    const std::string slice(1'000'000, 'x');
    for (int i = 0; i < 101 && !unknown.failure(); ++i)
        unknown.feed(slice + "\n");
    REQUIRE(unknown.failure());
    CHECK(unknown.progress() == 0);
}

TEST_CASE("ProgressRunsFromZeroToOne") {
    std::string text = "Name,Email\n";
    for (int i = 0; i < 2000; ++i)
        text += "Anna,anna" + std::to_string(i) + "@b.example\n";
    ContactFileReader reader(text.size());
    double before = -1;
    for (std::size_t at = 0; at < text.size(); at += 4096) {
        reader.feed(std::string_view(text).substr(at, 4096));
        CHECK(reader.progress() > before);
        before = reader.progress();
    }
    reader.finish();
    CHECK(reader.progress() == 1.0);
    CHECK(reader.entries_found() == 2001);
    reader.feed("more");  // after the end: nothing happens
    CHECK(reader.entries_found() == 2001);
}

TEST_CASE("NothingIsFedToAReaderThatRefused") {
    ContactFileReader reader(0);
    reader.feed("%PDF-1.7" + std::string(5000, ' '));
    REQUIRE(reader.failure());
    reader.feed("BEGIN:VCARD\n");
    reader.finish();
    CHECK(reader.kind() == ContactFileKind::refused);
    CHECK(reader.cards().cards.empty());
    CHECK(reader.table().row_count() == 0);
    CHECK(reader.take_cards().cards.empty());
    CHECK(reader.take_table().row_count() == 0);
}
