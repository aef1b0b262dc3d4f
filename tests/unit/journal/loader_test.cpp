#include "journal/loader.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace wordkeep;
using namespace wordkeep::journal;

namespace {

constexpr DeviceId device = 0xABu;

Record record(std::uint32_t number, std::string payload = "{}") {
    return {std::uint64_t{device} << 32 | number,
            {1000, number, device},
            Content::event_json,
            std::move(payload)};
}

struct File {
    std::string name;
    std::string bytes;
};

File file(std::uint32_t number, const std::vector<Record>& records, FileKind kind = FileKind::edits,
          std::uint64_t epoch = 5) {
    const FileName name{device, epoch, number, kind};
    SegmentBuilder builder{name};
    for (const Record& item : records)
        builder.add(item, key_of(item));
    return {to_text(name), std::move(builder).seal()};
}

std::size_t add(Loader& loader, const File& item) {
    return loader.add(item.name, item.bytes).size();
}

}  // namespace

TEST_CASE("RepeatsAreDroppedAndCounted") {
    Loader loader;
    CHECK(add(loader, file(1, {record(1), record(2)})) == 2);
    CHECK(add(loader, file(2, {record(2), record(3)})) == 1);
    CHECK(add(loader, file(1, {record(1), record(3)}, FileKind::fold)) == 0);
    CHECK(loader.report().records == 3);
    CHECK(loader.report().duplicates == 3);
    CHECK(loader.report().clean());
}

TEST_CASE("OwnRecordsThatComeBackAreKnown") {
    Loader loader;
    loader.note(key_of(record(1)));
    CHECK(add(loader, file(1, {record(1)})) == 0);
}

TEST_CASE("TwoRecordsWithOneIdAreBothDelivered") {
    Loader loader;
    CHECK(add(loader, file(1, {record(1, "{\"a\":1}"), record(1, "{\"b\":2}")})) == 2);
}

TEST_CASE("AMissingNumberIsMissedAndThoseBeforeTheFirstAreFolded") {
    Loader loader;
    for (const std::uint32_t number : {7u, 8u, 11u, 12u})
        add(loader, file(number, {record(number)}));
    add(loader, file(3, {record(20)}, FileKind::edits, 6));
    add(loader, file(9, {record(21)}, FileKind::fold));
    const LoadReport report = loader.report();
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].fault == Fault::missing_file);
    CHECK(report.findings[0].count == 2);
    CHECK(report.damages == 1);
}

TEST_CASE("StrangersAreCountedAndNotLookedAt") {
    Loader loader;
    CHECK(loader.add("notes.txt", "hello").empty());
    CHECK(loader.report().strangers == 1);
    CHECK(loader.report().files == 0);
    CHECK(loader.report().clean());
}

TEST_CASE("FilesOfALaterFormatForbidWriting") {
    Loader loader;
    CHECK(loader.add("wk7-whatever", "who knows").empty());
    CHECK(loader.newer_files() == 1);
    CHECK(loader.report().newest_format == 7);
}

TEST_CASE("TheNewestSessionAndAllDevicesAreKnown") {
    Loader loader;
    CHECK(loader.newest_session().device == 0);
    Record foreign = record(1);
    foreign.id = std::uint64_t{0x99u} << 32 | 4;
    foreign.stamp.device = 0x98u;
    add(loader, file(1, {foreign}, FileKind::edits, 9));
    add(loader, file(1, {record(2)}, FileKind::edits, 5));
    CHECK(loader.newest_session().epoch == 9);
    CHECK(loader.newest_session().device == device);
    for (const DeviceId known : {device, DeviceId{0x99u}, DeviceId{0x98u}}) {
        CHECK(loader.has_device(known));
    }
    CHECK_FALSE(loader.has_device(0x97u));
}

TEST_CASE("FoldsAreReadFirstThenEditsThenAside") {
    const std::string fold = to_text({device, 9, 1, FileKind::fold});
    const std::string early = to_text({device, 5, 2, FileKind::edits});
    const std::string late = to_text({device, 9, 1, FileKind::edits});
    const std::string aside = to_text({device, 1, 1, FileKind::aside});
    CHECK(reads_before(fold, early));
    CHECK(reads_before(early, late));
    CHECK(reads_before(late, aside));
    CHECK_FALSE(reads_before(early, early));
}

TEST_CASE("AKeySetKnowsExactlyWhatWasPutIn") {
    KeySet set;
    CHECK_FALSE(set.contains({}));
    for (std::uint32_t i = 0; i < 20'000; ++i)
        CHECK(set.insert(key_of(record(i))));
    for (std::uint32_t i = 0; i < 20'000; ++i)
        CHECK_FALSE(set.insert(key_of(record(i))));
    CHECK(set.size() == 20'000);
    CHECK_FALSE(set.contains(key_of(record(20'001))));
}
