#include "journal/segment.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/checksum.h"
#include "journal/loader.h"

using namespace wordkeep;
using namespace wordkeep::journal;

namespace {

const FileName file_name{0x7F3A91C2u, 0x0193A5B2C4D8E1F0u, 1, FileKind::edits};

Record record(std::uint32_t number, std::string payload) {
    return {std::uint64_t{0x7F3A91C2u} << 32 | number,
            {1'790'000'000'000 + number, 0, 0x7F3A91C2u},
            Content::event_json,
            std::move(payload)};
}

std::vector<Record> three_records() {
    return {record(1, R"({"command":"add_client","name":"M\u00fcller"})"), record(2, ""),
            record(3, std::string(300, 'x'))};
}

std::string file_of(const std::vector<Record>& records, const FileName& name = file_name) {
    SegmentBuilder builder{name};
    for (const Record& item : records)
        builder.add(item, key_of(item));
    const std::size_t announced = builder.size();
    std::string bytes = std::move(builder).seal();
    CHECK(bytes.size() == announced);
    return bytes;
}

std::vector<Record> records_in(const std::string& bytes, LoadReport* report = nullptr) {
    Loader loader;
    std::vector<Record> found = loader.add(to_text(file_name), bytes);
    if (report != nullptr) *report = loader.report();
    return found;
}

/// Whether `found` is `all` without some.
bool only_leaves_out(const std::vector<Record>& found, const std::vector<Record>& all) {
    return std::ranges::all_of(
        found, [&all](const Record& item) { return std::ranges::find(all, item) != all.end(); });
}

}  // namespace

TEST_CASE("WhatIsWrittenIsRead") {
    LoadReport report;
    CHECK(records_in(file_of(three_records()), &report) == three_records());
    CHECK(report.clean());
    CHECK(report.records == 3);
    CHECK(report.files == 1);
}

TEST_CASE("TheBytesAreAsFormatMdSays") {
    const std::string bytes = file_of({record(1, "{}")});
    REQUIRE(bytes.size() == 36 + 52 + 2 + 16);
    const std::string expected_header(
        "WKSEG\r\n\x1A\x01\x00\x01\x00\xC2\x91\x3A\x7F\xF0\xE1\xD8\xC4\xB2\xA5\x93\x01\x01\x00\x00"
        "\x00"
        "\x00\x00\x00\x00",
        32);
    CHECK(bytes.substr(0, 32) == expected_header);
    CHECK(bytes.substr(36, 16) == std::string("\x1EWKr\x02\0\0\0\0\0\x01\0\x01\0\0\0", 16));
    CHECK(bytes.substr(52, 8) == std::string("\x01\0\0\0\xC2\x91\x3A\x7F", 8));
    CHECK(bytes.substr(88, 2) == "{}");
    CHECK(bytes.substr(90, 12) == std::string("\x1EWKe\x01\0\0\0\x6A\0\0\0", 12));
}

TEST_CASE("TornTailIsIgnoredWhereverItIsTorn") {
    const std::vector<Record> all = three_records();
    const std::string bytes = file_of(all);
    for (std::size_t kept = 0; kept < bytes.size(); ++kept) {
        CAPTURE(kept);
        LoadReport report;
        const std::vector<Record> found = records_in(bytes.substr(0, kept), &report);
        CHECK(report.torn_tails == 1);
        CHECK(report.damages == 0);
        CHECK(found == std::vector<Record>(all.begin(), all.begin() + found.size()));
        // Whatever is there completely is found.
        std::size_t end = header_bytes;
        std::size_t whole = 0;
        for (const Record& item : all) {
            end += record_header_bytes + item.payload.size();
            if (end <= kept) ++whole;
        }
        CHECK(found.size() == whole);
    }
}

TEST_CASE("AnyFlippedBitIsNoticedAndCostsAtMostOneRecord") {
    const std::vector<Record> all = three_records();
    const std::string bytes = file_of(all);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        CAPTURE(bit);
        std::string changed = bytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        LoadReport report;
        const std::vector<Record> found = records_in(changed, &report);
        CHECK_FALSE(report.clean());
        CHECK(report.newer_files == 0);
        CHECK(only_leaves_out(found, all));
        CHECK(found.size() >= all.size() - 1);
    }
}

TEST_CASE("DamageInTheMiddleIsReportedWithItsPlace") {
    std::string bytes = file_of(three_records());
    const std::size_t second = header_bytes + stored_size(three_records()[0].payload.size());
    const std::size_t third = second + record_header_bytes;
    bytes[second + 20] ^= 1;
    LoadReport report;
    const std::vector<Record> found = records_in(bytes, &report);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].fault == Fault::damaged_record);
    CHECK(report.findings[0].offset == second);
    CHECK(report.findings[0].bytes == third - second);
    CHECK(report.damages == 1);
    CHECK(found.size() == 2);
}

TEST_CASE("BytesCutOutOrPutInCostOnlyWhatTheyTouch") {
    std::vector<Record> all;
    for (std::uint32_t i = 1; i <= 12; ++i)
        all.push_back(record(i, std::string(40 + i * 3, 'p')));
    const std::string bytes = file_of(all);
    for (std::size_t at = header_bytes; at + 200 < bytes.size(); at += 7) {
        CAPTURE(at);
        std::string shorter = bytes;
        shorter.erase(at, 30);
        std::string longer = bytes;
        longer.insert(at, "{\"nothing\":\x1E 1}");
        for (const std::string& changed : {shorter, longer}) {
            LoadReport report;
            const std::vector<Record> found = records_in(changed, &report);
            CHECK(only_leaves_out(found, all));
            CHECK(found.size() >= all.size() - 2);
            CHECK(report.damages > 0);
        }
    }
}

TEST_CASE("ARecordTakenOutOfASealedFileIsMissed") {
    const std::vector<Record> all = three_records();
    std::string bytes = file_of(all);
    bytes.erase(header_bytes, stored_size(all[0].payload.size()));
    LoadReport report;
    CHECK(records_in(bytes, &report).size() == 2);
    CHECK(report.damages == 1);
}

TEST_CASE("FilesWithoutASoundBeginningGiveTheirRecordsAllTheSame") {
    std::string bytes = file_of(three_records());
    bytes.replace(0, header_bytes, std::string(header_bytes, '\0'));
    LoadReport report;
    CHECK(records_in(bytes, &report) == three_records());
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].fault == Fault::damaged_header);
}

TEST_CASE("LaterFormatsAreLeftAlone") {
    // Version 2, as a later program would write it: magic, version and the header's CRC stay.
    for (const std::size_t place : {8u, 11u, 28u}) {
        CAPTURE(place);
        SegmentBuilder builder{file_name};
        std::string bytes = std::move(builder).seal();
        bytes[place] = 2;
        // The CRC over the changed header.
        std::string header = bytes.substr(0, 32);
        const std::string sealed = [&header] {
            std::string with_crc = header;
            const std::uint32_t crc = crc32c(header);
            for (int i = 0; i < 4; ++i)
                with_crc.push_back(static_cast<char>(crc >> (8 * i)));
            return with_crc;
        }();
        bytes.replace(0, 36, sealed);
        LoadReport report;
        CHECK(records_in(bytes, &report).empty());
        CHECK(report.newer_files == 1);
        CHECK(report.newest_format == 2);
        CHECK(report.damages == 0);
    }
}

TEST_CASE("AForgedFileOfNestedRecordsIsReadInTime") {
    // Each header is sound and claims a megabyte whose checksum is wrong: the trap for a reader
    // that begins again inside every one of them.
    std::string bytes = file_of({});
    bytes.resize(header_bytes);
    Record liar = record(1, std::string(part_bytes_max, 'z'));
    SegmentBuilder builder{file_name};
    builder.add(liar, key_of(liar));
    const std::string one = std::move(builder).seal().substr(header_bytes, record_header_bytes);
    for (int i = 0; i < 40'000; ++i)
        bytes += one;
    const SegmentScan scan = scan_segment(to_text(file_name), bytes);
    CHECK(scan.parts.empty());
    CHECK_FALSE(scan.findings.empty());
}

TEST_CASE("LongPayloadsAreSplitAndJoined") {
    for (const std::size_t size : {part_bytes_max - 1, part_bytes_max, part_bytes_max + 1,
                                   3 * part_bytes_max, 10 * part_bytes_max + 5}) {
        CAPTURE(size);
        std::string payload;
        for (std::size_t i = 0; i < size; ++i)
            payload.push_back(static_cast<char>('a' + i % 23));
        const Record whole = record(9, payload);
        std::vector<std::string> files;
        for (std::uint16_t part = 0; part < parts_for(size); ++part) {
            SegmentBuilder builder{{file_name.device, file_name.epoch, part + 1u, FileKind::edits}};
            builder.add(whole, key_of(whole), part);
            files.push_back(std::move(builder).seal());
            CHECK(files.back().size() <= segment_bytes_max);
        }
        CHECK(files.size() == (size + part_bytes_max - 1) / part_bytes_max);
        std::ranges::reverse(files);  // any order
        Loader loader;
        std::vector<Record> found;
        for (std::size_t i = 0; i < files.size(); ++i) {
            CHECK(found.empty());
            FileName name = file_name;
            name.number = static_cast<std::uint32_t>(files.size() - i);
            found = loader.add(to_text(name), files[i]);
        }
        REQUIRE(found.size() == 1);
        CHECK(found[0] == whole);
        CHECK(loader.report().clean());
    }
}

TEST_CASE("APayloadWithAPartMissingIsReportedAndNotShown") {
    const Record whole = record(9, std::string(3 * part_bytes_max, 'q'));
    SegmentBuilder builder{file_name};
    builder.add(whole, key_of(whole), 0);
    builder.add(whole, key_of(whole), 2);
    LoadReport report;
    CHECK(records_in(std::move(builder).seal(), &report).empty());
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].fault == Fault::incomplete);
}

TEST_CASE("GoldenFilesOfEveryFormatVersionCanBeRead") {
    // tests/golden/journal/v1: made by this program when version 1 was new; never made again.
    const std::string folder = "tests/golden/journal/v1/";
    const std::vector<std::string> names = {
        "wk1-7f3a91c2-0193a5b2c4d8e1f0-00000001.seg", "wk1-7f3a91c2-0193a5b2c4d8e1f0-00000002.seg",
        "wk1-7f3a91c2-0193a5b2c4d8e1f0-00000003.seg", "wk1-7f3a91c2-0193a5b2c4d8e1f0-00000001.fold",
        "wk1-7f3a91c2-0193a5b2c4d8e1f0-00000001.aside"};
    Loader loader;
    std::vector<Record> found;
    for (const std::string& name : names) {
        std::ifstream in{folder + name, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        REQUIRE_FALSE(bytes.empty());
        for (Record& item : loader.add(name, bytes))
            found.push_back(std::move(item));
    }
    CHECK(loader.report().clean());
    REQUIRE(found.size() == 5);
    CHECK(found[0].payload == R"({"command":"add_client","name":"Müller"})");
    CHECK(found[0].id == (std::uint64_t{0x7F3A91C2u} << 32 | 1));
    CHECK(found[0].stamp == Stamp{1'790'000'000'001, 0, 0x7F3A91C2u});
    CHECK(found[1].payload == std::string(60'000, 'x'));
    CHECK(found[2].payload == "{}");
    CHECK(found[2].stamp == Stamp{-5, 7, 0xFFFFFFFFu});
    CHECK(found[3].payload == R"({"from":"fold"})");
    CHECK(static_cast<int>(found[3].content) == 77);
    CHECK(found[4].payload == R"({"from":"aside"})");
    CHECK(loader.report().duplicates == 1);
    CHECK(loader.report().from_aside == 1);
}
