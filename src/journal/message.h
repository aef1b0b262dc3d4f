#pragma once
// What tabs tell each other: bytes over a channel that everybody hears. Nothing here is trusted;
// what carries records is checked like any file.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/byte_store.h"

namespace wordkeep::journal {

/// Values are frozen: an older and a newer page may be open side by side.
enum class MessageKind : std::uint8_t {
    hello = 1,     ///< a new tab asks the writer for its files
    hold_on = 2,   ///< the writer has heard it, and is not ready
    files = 3,     ///< confirmed files
    removed = 4,   ///< these names are gone (their records live on in other files)
    all_sent = 5,  ///< the answer to hello is complete
    who = 6,       ///< a tab has become the writer and does not know whether anybody listens
    here = 7,      ///< the answer of every tab that does
};

struct Message {
    MessageKind kind = MessageKind::hello;
    std::uint64_t from = 0;         ///< a random number of the sending tab
    std::uint64_t to = 0;           ///< of the addressee; 0 = everybody
    std::vector<StoredFile> files;  ///< for removed: names only
};

[[nodiscard]] std::string encode(const Message& message);
/// Nothing for what is cut off, of another version, or not a message at all.
[[nodiscard]] std::optional<Message> decode_message(std::string_view bytes);

}  // namespace wordkeep::journal
