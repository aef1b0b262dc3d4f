#include "journal/segment.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/checksum.h"
#include "journal/wire.h"

namespace wordkeep::journal {

namespace {

using wire::get;
using wire::put;
using wire::write;
using namespace std::string_view_literals;

constexpr std::string_view magic = "WKSEG\r\n\x1A"sv;
constexpr char marker_start = '\x1E';
constexpr std::string_view record_marker = "\x1EWKr"sv;
constexpr std::string_view footer_marker = "\x1EWKe"sv;

struct Footer {
    std::uint32_t records = 0;
    std::uint32_t file_bytes = 0;
};

/// Where in `bytes` a sound record header stands, what it says.
struct RecordHeader {
    StoredPart part;  // without the views
    std::uint32_t length = 0;
    std::uint32_t payload_crc = 0;
};

std::optional<RecordHeader> record_header_at(std::string_view bytes, std::size_t at) {
    if (at > bytes.size() || bytes.size() - at < record_header_bytes) return {};
    const std::string_view head = bytes.substr(at, record_header_bytes);
    if (!head.starts_with(record_marker)) return {};
    if (get<std::uint32_t>(head, 48) != crc32c(head.substr(0, 48))) return {};
    RecordHeader header;
    header.length = get<std::uint32_t>(head, 4);
    header.part.part = get<std::uint16_t>(head, 8);
    header.part.parts = get<std::uint16_t>(head, 10);
    header.part.content = static_cast<Content>(get<std::uint16_t>(head, 12));
    header.part.key.id = get<std::uint64_t>(head, 16);
    header.part.key.stamp.millis = static_cast<std::int64_t>(get<std::uint64_t>(head, 24));
    header.part.key.stamp.counter = get<std::uint32_t>(head, 32);
    header.part.key.stamp.device = get<std::uint32_t>(head, 36);
    header.part.key.whole_crc = get<std::uint32_t>(head, 40);
    header.payload_crc = get<std::uint32_t>(head, 44);
    const bool whole = header.part.parts == 1;
    if (header.length > stored_part_bytes_max || header.part.part >= header.part.parts ||
        (whole && header.part.key.whole_crc != header.payload_crc)) {
        return {};
    }
    return header;
}

std::optional<Footer> footer_at(std::string_view bytes, std::size_t at) {
    if (at > bytes.size() || bytes.size() - at < footer_bytes) return {};
    const std::string_view foot = bytes.substr(at, footer_bytes);
    if (!foot.starts_with(footer_marker)) return {};
    if (get<std::uint32_t>(foot, 12) != crc32c(foot.substr(0, 12))) return {};
    return Footer{get<std::uint32_t>(foot, 4), get<std::uint32_t>(foot, 8)};
}

/// The next place at or after `from` where a sound record header or footer begins.
std::optional<std::size_t> next_sound_place(std::string_view bytes, std::size_t from) {
    for (;;) {
        const std::size_t at = bytes.find(marker_start, from);
        if (at == std::string_view::npos) return {};
        if (record_header_at(bytes, at) || footer_at(bytes, at)) return at;
        from = at + 1;
    }
}

enum class HeaderIs { sound, newer, torn, damaged };

HeaderIs read_header(std::string_view bytes) {
    const std::size_t begun = std::min(bytes.size(), magic.size());
    if (bytes.size() < header_bytes) {
        return bytes.substr(0, begun) == magic.substr(0, begun) ? HeaderIs::torn
                                                                : HeaderIs::damaged;
    }
    if (!bytes.starts_with(magic)) return HeaderIs::damaged;
    if (get<std::uint32_t>(bytes, 32) != crc32c(bytes.substr(0, 32))) return HeaderIs::damaged;
    const bool later = get<std::uint16_t>(bytes, 8) > format_version || bytes[11] != 0 ||
                       get<std::uint32_t>(bytes, 28) != 0;
    return later ? HeaderIs::newer : HeaderIs::sound;
}

/// The walk through one file after its header.
class Scanner {
  public:
    Scanner(std::string_view name, std::string_view bytes, SegmentScan& scan)
        : name_(name), bytes_(bytes), rereads_left_(4 * bytes.size()), scan_(scan) {}

    void run(std::size_t at) {
        while (at < bytes_.size()) {
            if (const auto header = record_header_at(bytes_, at)) {
                at = take_record(at, *header);
            } else if (const auto footer = footer_at(bytes_, at)) {
                at = take_footer(at, *footer);
            } else {
                at = step_over(at);
            }
        }
        if (!scan_.sealed && scan_.findings.empty()) note(Fault::torn_tail, bytes_.size(), 0);
    }

  private:
    void note(Fault fault, std::size_t at, std::size_t bytes) {
        scan_.findings.push_back({fault, std::string{name_}, at, bytes, 1});
    }

    std::size_t take_record(std::size_t at, const RecordHeader& header) {
        const std::size_t end = at + record_header_bytes + header.length;
        if (end > bytes_.size()) {
            // Cut off – unless something sound follows, and the length is the lie.
            return step_over(at);
        }
        StoredPart part = header.part;
        part.payload = bytes_.substr(at + record_header_bytes, header.length);
        part.raw = bytes_.substr(at, end - at);
        if (crc32c(part.payload) == header.payload_crc) {
            scan_.parts.push_back(part);
            return end;
        }
        const bool in_place =
            end == bytes_.size() || record_header_at(bytes_, end) || footer_at(bytes_, end);
        if (in_place || header.length > rereads_left_) {
            note(Fault::damaged_record, at, end - at);
            return end;
        }
        // Bytes are missing or too many: the next record begins elsewhere, perhaps inside this one.
        // What may be read again is limited, or a made-up file of such records would take for ever.
        rereads_left_ -= header.length;
        return step_over(at);
    }

    std::size_t take_footer(std::size_t at, const Footer& footer) {
        const std::size_t end = at + footer_bytes;
        if (end != bytes_.size() || footer.file_bytes != end) {
            note(Fault::damaged_record, at, footer_bytes);
            return end;
        }
        scan_.sealed = true;
        if (scan_.findings.empty() && footer.records != scan_.parts.size()) {
            note(Fault::missing_record, at, 0);
        }
        return end;
    }

    std::size_t step_over(std::size_t at) {
        const auto next = next_sound_place(bytes_, at + 1);
        note(next ? Fault::damaged_record : Fault::torn_tail, at,
             next.value_or(bytes_.size()) - at);
        return next.value_or(bytes_.size());
    }

    std::string_view name_;
    std::string_view bytes_;
    std::size_t rereads_left_;
    SegmentScan& scan_;
};

}  // namespace

std::uint16_t parts_for(std::size_t payload_bytes) {
    const std::size_t parts = payload_bytes == 0 ? 1 : (payload_bytes - 1) / part_bytes_max + 1;
    return parts > 0xFFFFu ? std::uint16_t{0} : static_cast<std::uint16_t>(parts);
}

std::size_t stored_size(std::size_t payload_bytes, std::uint16_t part) {
    const std::size_t begin = std::min(payload_bytes, part * part_bytes_max);
    return record_header_bytes + std::min(payload_bytes - begin, part_bytes_max);
}

SegmentBuilder::SegmentBuilder(const FileName& name, std::size_t expected_bytes) {
    bytes_.reserve(expected_bytes);
    bytes_ = magic;
    put(bytes_, format_version);
    put(bytes_, static_cast<std::uint8_t>(name.kind));
    put(bytes_, std::uint8_t{0});  // packing: none
    put(bytes_, name.device);
    put(bytes_, name.epoch);
    put(bytes_, name.number);
    put(bytes_, std::uint32_t{0});
    put(bytes_, crc32c(bytes_));
}

void SegmentBuilder::add(const Record& record, const RecordKey& key, std::uint16_t part) {
    const std::string_view payload =
        std::string_view{record.payload}.substr(part * part_bytes_max, part_bytes_max);
    const std::uint16_t parts = parts_for(record.payload.size());
    std::array<char, record_header_bytes> head;
    char* at = std::ranges::copy(record_marker, head.data()).out;
    at = write(at, static_cast<std::uint32_t>(payload.size()));
    at = write(at, part);
    at = write(at, parts);
    at = write(at, static_cast<std::uint16_t>(record.content));
    at = write(at, std::uint16_t{0});
    at = write(at, key.id);
    at = write(at, static_cast<std::uint64_t>(key.stamp.millis));
    at = write(at, key.stamp.counter);
    at = write(at, key.stamp.device);
    at = write(at, key.whole_crc);
    at = write(at, parts == 1 ? key.whole_crc : crc32c(payload));
    write(at, crc32c({head.data(), head.size() - 4}));
    bytes_.append(head.data(), head.size());
    bytes_ += payload;
    ++records_;
}

void SegmentBuilder::copy(const StoredPart& part) {
    bytes_ += part.raw;
    ++records_;
}

std::string SegmentBuilder::seal() && {
    const std::size_t begin = bytes_.size();
    bytes_ += footer_marker;
    put(bytes_, records_);
    put(bytes_, static_cast<std::uint32_t>(begin + footer_bytes));
    put(bytes_, crc32c(std::string_view{bytes_}.substr(begin)));
    return std::move(bytes_);
}

SegmentScan scan_segment(std::string_view name, std::string_view bytes) {
    SegmentScan scan;
    std::size_t begin = header_bytes;
    switch (read_header(bytes)) {
        case HeaderIs::sound:
            break;
        case HeaderIs::newer:
            scan.newer_format = std::max(get<std::uint16_t>(bytes, 8),
                                         static_cast<std::uint16_t>(format_version + 1));
            scan.findings.push_back({Fault::newer_format, std::string{name}, 0, bytes.size(), 1});
            return scan;
        case HeaderIs::torn:
            scan.findings.push_back({Fault::torn_tail, std::string{name}, 0, bytes.size(), 1});
            return scan;
        case HeaderIs::damaged:
            begin = next_sound_place(bytes, 0).value_or(bytes.size());
            scan.findings.push_back({Fault::damaged_header, std::string{name}, 0, begin, 1});
            break;
    }
    Scanner{name, bytes, scan}.run(begin);
    return scan;
}

}  // namespace wordkeep::journal
