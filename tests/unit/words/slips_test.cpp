#include "words/slips.h"

#include <doctest/doctest.h>

using namespace wordkeep::words;

TEST_CASE("AWordTypedInHasteHasItsOwnLettersAndNoOthers") {
    CHECK(is_hasty("yesterdy", "yesterday"));
    CHECK(is_hasty("thrusday", "thursday"));
    CHECK(is_hasty("fridday", "friday"));
    CHECK(is_hasty("skikcade", "skickade"));
    // Right as it stands, another form of it, another word.
    CHECK_FALSE(is_hasty("friday", "friday"));
    CHECK_FALSE(is_hasty("schicke", "schicken"));
    CHECK_FALSE(is_hasty("fridays", "friday"));
    CHECK_FALSE(is_hasty("malled", "mailed"));
    CHECK_FALSE(is_hasty("riday", "friday"));
    CHECK_FALSE(is_hasty("", "friday"));
}
