#include "journal/message.h"

#include <cstddef>
#include <string>

#include <doctest/doctest.h>

using namespace wordkeep::journal;

TEST_CASE("MessagesArriveAsTheyWereSent") {
    const Message message{
        MessageKind::files,
        7,
        0xFFFFFFFFFFFFFFFFull,
        {{"a", std::string("\0\x1E", 2)}, {"", ""}, {"c", std::string(500, 'x')}}};
    const auto heard = decode_message(encode(message));
    REQUIRE(heard);
    CHECK(heard->kind == message.kind);
    CHECK(heard->from == message.from);
    CHECK(heard->to == message.to);
    CHECK(heard->files == message.files);
}

TEST_CASE("MessagesThatAreCutOffOrTooLongAreNotMessages") {
    const std::string bytes = encode({MessageKind::hello, 1, 0, {{"name", "bytes"}}});
    for (std::size_t kept = 0; kept < bytes.size(); ++kept) {
        CHECK_FALSE(decode_message(bytes.substr(0, kept)));
    }
    CHECK_FALSE(decode_message(bytes + "x"));
}

TEST_CASE("MessagesOfALaterProgramAreNotMessages") {
    std::string bytes = encode({MessageKind::hello, 1, 0, {}});
    bytes[0] = 2;
    CHECK_FALSE(decode_message(bytes));
    bytes[0] = 1;
    bytes[1] = 99;
    CHECK_FALSE(decode_message(bytes));
}
