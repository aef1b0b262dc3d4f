#pragma once
// One stored file: building it, and taking it apart whatever has happened to it (FORMAT.md, A
// file).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/file_name.h"
#include "journal/record.h"
#include "journal/report.h"

namespace wordkeep::journal {

inline constexpr std::size_t header_bytes = 36;
inline constexpr std::size_t record_header_bytes = 52;
inline constexpr std::size_t footer_bytes = 16;

/// A longer payload is split. With all headers such a part stays below segment_bytes_max.
inline constexpr std::size_t part_bytes_max = 48'000;
/// Above 64 kB Chromium keeps a value outside its database, and a reload in the next task may lose
/// it.
inline constexpr std::size_t segment_bytes_max = 60'000;
/// What a reader accepts as the length of a part.
inline constexpr std::uint32_t stored_part_bytes_max = 1u << 20;

/// A record, or one part of one, as it stands in a file. The views point into the file's bytes.
struct StoredPart {
    RecordKey key;
    Content content = Content::event_json;
    std::uint16_t part = 0;
    std::uint16_t parts = 1;
    std::string_view payload;
    std::string_view raw;  ///< header and payload
};

/// Into how many parts a payload of this size goes; 0: too large to be stored at all (3 GB).
[[nodiscard]] std::uint16_t parts_for(std::size_t payload_bytes);

class SegmentBuilder {
  public:
    /// `expected_bytes`: about so large will it be.
    explicit SegmentBuilder(const FileName& name, std::size_t expected_bytes = 0);

    /// Adds part `part` of `parts_for(record.payload.size())`. `key` is key_of(record), computed
    /// once.
    void add(const Record& record, const RecordKey& key, std::uint16_t part = 0);
    /// Copies a record from another file byte for byte.
    void copy(const StoredPart& part);

    /// Bytes that the file will have.
    [[nodiscard]] std::size_t size() const { return bytes_.size() + footer_bytes; }
    [[nodiscard]] bool empty() const { return records_ == 0; }
    /// The finished file. The builder is used up.
    [[nodiscard]] std::string seal() &&;

  private:
    std::string bytes_;
    std::uint32_t records_ = 0;
};

/// Bytes that part `part` of a payload takes in a file.
[[nodiscard]] std::size_t stored_size(std::size_t payload_bytes, std::uint16_t part = 0);

struct SegmentScan {
    std::vector<StoredPart> parts;  ///< the sound ones
    std::vector<Finding> findings;
    bool sealed = false;
    std::uint16_t newer_format = 0;  ///< not 0: of a later format, nothing was read
};

/// Takes a file apart. Never fails: what cannot be used is in the findings. Time is linear in the
/// size.
[[nodiscard]] SegmentScan scan_segment(std::string_view name, std::string_view bytes);

}  // namespace wordkeep::journal
