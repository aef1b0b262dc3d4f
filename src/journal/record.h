#pragma once
// One record: an opaque payload with the id and the stamp by which repeats are recognised without
// decoding it.

#include <cstdint>
#include <string>

#include "base/ids.h"

namespace wordkeep::journal {

/// What a payload is; the journal copies kinds it does not know. Stored: values are frozen.
enum class Content : std::uint16_t {
    event_json = 1,  ///< one event as JSON text, made by `codec`
};

struct Record {
    std::uint64_t id = 0;  ///< globally unique: device << 32 | counter (IdSource)
    Stamp stamp;
    Content content = Content::event_json;
    std::string payload;

    friend bool operator==(const Record&, const Record&) = default;
};

/// Two records with the same key are the same record. (Equal id and stamp with another checksum
/// cannot be made by a program that works; such ones are both delivered.)
struct RecordKey {
    std::uint64_t id = 0;
    Stamp stamp;
    std::uint32_t whole_crc = 0;

    friend auto operator<=>(const RecordKey&, const RecordKey&) = default;
};

[[nodiscard]] RecordKey key_of(const Record& record);

}  // namespace wordkeep::journal
