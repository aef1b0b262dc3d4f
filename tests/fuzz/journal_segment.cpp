// The reader of stored files: no crash, no hang, no silent change. The first byte of the input says
// which of three: the rest as a file · a sound file damaged as the rest says: whatever is still
// found is what was written · the rest as a file whose checksums are put right first, so that a
// forged file gets as deep as a sound one.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/checksum.h"
#include "journal/loader.h"
#include "journal/segment.h"

using namespace wordkeep;
using namespace wordkeep::journal;

namespace {

const FileName file_name{1, 2, 3, FileKind::edits};

void expect(bool so) {
    if (!so) std::abort();
}

void check_reading(std::string_view bytes) {
    const std::string name = to_text(file_name);
    const SegmentScan scan = scan_segment(name, bytes);
    for (const StoredPart& part : scan.parts) {
        expect(part.part < part.parts);
        expect(part.raw.data() >= bytes.data());
        expect(part.raw.data() + part.raw.size() <= bytes.data() + bytes.size());
        expect(part.raw.ends_with(part.payload));
        if (part.parts == 1) expect(crc32c(part.payload) == part.key.whole_crc);
    }
    if (!scan.sealed) expect(!scan.findings.empty());  // what is not whole is said

    Loader loader;
    std::size_t found = 0;
    for (const Record& record : loader.add(name, bytes)) {
        ++found;
        SegmentBuilder builder{file_name};
        for (std::uint16_t part = 0; part < parts_for(record.payload.size()); ++part) {
            builder.add(record, key_of(record), part);
        }
        Loader again;
        const auto copies = again.add(name, std::move(builder).seal());
        expect(copies.size() == 1 && copies[0] == record);
    }
    expect(loader.report().records == found);
    expect(loader.add(name, bytes).empty());  // a second time nothing is new
}

/// Takes numbers off the front of the input; 0 when it is used up.
class Source {
  public:
    explicit Source(std::string_view bytes) : bytes_(bytes) {}
    std::size_t number(int bytes) {
        std::size_t value = 0;
        for (int i = 0; i < bytes && !bytes_.empty(); ++i) {
            value = value << 8 | static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
        }
        return value;
    }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }

  private:
    std::string_view bytes_;
};

void check_damage(std::string_view input) {
    Source source{input};
    std::map<RecordKey, std::string> written;
    SegmentBuilder builder{file_name};
    const std::size_t records = source.number(1) % 20;
    for (std::size_t i = 0; i < records; ++i) {
        Record record{i + 1, {1000, 0, 1}, Content::event_json, {}};
        record.payload.assign(source.number(1) * 3, static_cast<char>(source.number(1)));
        builder.add(record, key_of(record));
        written[key_of(record)] = record.payload;
    }
    std::string bytes = std::move(builder).seal();
    const std::string sound = bytes;
    while (!source.empty() && !bytes.empty()) {
        const std::size_t kind = source.number(1) % 4;
        const std::size_t at = source.number(2) % bytes.size();
        const std::size_t length = source.number(1) % 64;
        switch (kind) {
            case 0:
                bytes[at] = static_cast<char>(bytes[at] ^ (1 + length));
                break;
            case 1:
                bytes.erase(at, length);
                break;
            case 2:
                bytes.insert(at, length, static_cast<char>(source.number(1)));
                break;
            default:
                bytes.resize(at);
                break;
        }
    }
    Loader loader;
    const auto found = loader.add(to_text(file_name), bytes);
    for (const Record& record : found) {
        const auto original = written.find(key_of(record));
        expect(original != written.end() && original->second == record.payload);
    }
    // Fewer than before, and nobody is told: the one thing that must not happen.
    if (found.size() < written.size()) expect(!loader.report().clean());
    if (bytes == sound) expect(found.size() == written.size() && loader.report().clean());
}

void put_crc(std::string& bytes, std::size_t begin, std::size_t length) {
    if (bytes.size() < begin + length + 4) return;
    const std::uint32_t crc = crc32c(std::string_view{bytes}.substr(begin, length));
    for (std::size_t i = 0; i < 4; ++i)
        bytes[begin + length + i] = static_cast<char>(crc >> (8 * i));
}

std::string with_checksums_put_right(std::string bytes) {
    put_crc(bytes, 0, 32);
    for (std::size_t at = bytes.find('\x1E'); at != std::string::npos;
         at = bytes.find('\x1E', at + 1)) {
        const std::string_view marker = std::string_view{bytes}.substr(at, 4);
        if (marker == "\x1EWKe") put_crc(bytes, at, 12);
        if (marker != "\x1EWKr" || bytes.size() < at + record_header_bytes) continue;
        std::size_t length = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            length |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 4 + i]))
                      << (8 * i);
        }
        const std::string_view payload = std::string_view{bytes}.substr(at + record_header_bytes);
        const std::uint32_t crc = crc32c(payload.substr(0, length));
        for (std::size_t i = 0; i < 4; ++i)
            bytes[at + 44 + i] = static_cast<char>(crc >> (8 * i));
        if (bytes[at + 10] == 1 && bytes[at + 11] == 0)
            bytes.replace(at + 40, 4, bytes, at + 44, 4);
        put_crc(bytes, at, 48);
    }
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view rest{reinterpret_cast<const char*>(data) + 1, size - 1};
    switch (data[0] % 3) {
        case 0:
            check_reading(rest);
            break;
        case 1:
            check_damage(rest);
            break;
        default:
            check_reading(with_checksums_put_right(std::string{rest}));
            break;
    }
    return 0;
}
