#include "journal/file_name.h"

#include <string>

#include <doctest/doctest.h>

using namespace wordkeep::journal;

TEST_CASE("FileNamesSayDeviceEpochNumberAndKind") {
    const FileName name{0x7F3A91C2u, 0x0193A5B2C4D8E1F0u, 42, FileKind::edits};
    CHECK(to_text(name) == "wk1-7f3a91c2-0193a5b2c4d8e1f0-0000002a.seg");
    for (const FileKind kind : {FileKind::edits, FileKind::fold, FileKind::aside}) {
        FileName other = name;
        other.kind = kind;
        const NameReading reading = read_file_name(to_text(other));
        CHECK(reading.is == NameIs::ours);
        CHECK(reading.name == other);
    }
}

TEST_CASE("FileNamesOfLaterFormatsAreRecognisedWhateverFollows") {
    CHECK(read_file_name("wk2-anything").is == NameIs::newer);
    CHECK(read_file_name("wk2-anything").format == 2);
    CHECK(read_file_name("wk65535-").format == 65535);
}

TEST_CASE("StrangersAreNotTakenForFiles") {
    for (const char* text :
         {"", "wk", "wk1", "wk1-", "wk0-7f3a91c2-0193a5b2c4d8e1f0-0000002a.seg", "revision",
          "wk01-7f3a91c2-0193a5b2c4d8e1f0-0000002a.seg", "wk99999999-x", "wkx-", "wk-1",
          "wk1-7F3A91C2-0193a5b2c4d8e1f0-0000002a.seg", "wk1-7f3a91c2-0193a5b2c4d8e1f0-2a.seg",
          "wk1-7f3a91c2-0193a5b2c4d8e1f0-0000002a", "wk1-7f3a91c2-0193a5b2c4d8e1f0-0000002a.segx",
          "wk1-00000000-0193a5b2c4d8e1f0-0000002a.seg",
          "xwk1-7f3a91c2-0193a5b2c4d8e1f0-0000002a.seg",
          "wk1-7f3a91c2-0193a5b2c4d8e1f0-00000000.seg",
          "wk1-7f3a91c2-0193a5b2c4d8e1f0-0000002a.tmp"}) {
        CAPTURE(text);
        CHECK(read_file_name(text).is == NameIs::stranger);
    }
}
