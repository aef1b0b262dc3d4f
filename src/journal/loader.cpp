#include "journal/loader.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "base/checksum.h"

namespace wordkeep::journal {

namespace {

std::uint64_t mixed(std::uint64_t x) {  // splitmix64
    x += 0x9E3779B97F4A7C15ull;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

std::uint64_t fingerprint_of(const RecordKey& key) {
    std::uint64_t x = mixed(key.id);
    x = mixed(x ^ static_cast<std::uint64_t>(key.stamp.millis));
    x = mixed(x ^ (static_cast<std::uint64_t>(key.stamp.counter) << 32 | key.stamp.device));
    x = mixed(x ^ key.whole_crc);
    return x == 0 ? 1 : x;
}

}  // namespace

std::size_t KeySet::place_of(std::uint64_t fingerprint) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t place = static_cast<std::size_t>(fingerprint) & mask;
    while (places_[place] != 0 && places_[place] != fingerprint)
        place = (place + 1) & mask;
    return place;
}

void KeySet::grow() {
    std::vector<std::uint64_t> before(std::max<std::size_t>(64, places_.size() * 2));
    before.swap(places_);
    for (const std::uint64_t fingerprint : before) {
        if (fingerprint != 0) places_[place_of(fingerprint)] = fingerprint;
    }
}

bool KeySet::insert(const RecordKey& key) {
    if (size_ * 4 >= places_.size() * 3) grow();
    std::uint64_t& place = places_[place_of(fingerprint_of(key))];
    if (place != 0) return false;
    place = fingerprint_of(key);
    ++size_;
    return true;
}

bool KeySet::contains(const RecordKey& key) const {
    return size_ > 0 && places_[place_of(fingerprint_of(key))] != 0;
}

void Loader::note_name(const FileName& name) {
    devices_[name.device] = true;
    if (std::tie(name.epoch, name.device) > std::tie(newest_.epoch, newest_.device)) {
        newest_ = {name.device, name.epoch};
    }
    if (name.kind != FileKind::edits) return;
    Numbers& numbers = epochs_[{name.epoch, name.device}];
    numbers.lowest = numbers.count == 0 ? name.number : std::min(numbers.lowest, name.number);
    numbers.highest = std::max(numbers.highest, name.number);
    ++numbers.count;
}

bool Loader::assemble(const StoredPart& part, std::string_view file, Record& whole) {
    Assembly& assembly = assemblies_[part.key];
    if (assembly.wanted == 0) {
        assembly.wanted = part.parts;
        assembly.file = file;
    }
    if (assembly.wanted != part.parts) return false;
    if (!assembly.parts.try_emplace(part.part, part.payload).second) return false;
    if (assembly.parts.size() < assembly.wanted) return false;
    for (const auto& [number, piece] : assembly.parts)
        whole.payload += piece;
    // Sound parts that do not make the whole stay here, and are reported as incomplete.
    if (crc32c(whole.payload) != part.key.whole_crc) return false;
    assemblies_.erase(part.key);
    return true;
}

std::vector<Record> Loader::add(std::string_view name, std::string_view bytes) {
    const NameReading reading = read_file_name(name);
    if (reading.is == NameIs::stranger) {
        ++report_.strangers;
        return {};
    }
    ++report_.files;
    report_.bytes += bytes.size();
    if (reading.is == NameIs::newer) {
        report_.add({Fault::newer_format, std::string{name}, 0, bytes.size(), 1});
        report_.newest_format = std::max(report_.newest_format, reading.format);
        return {};
    }
    note_name(reading.name);
    if (reading.name.kind == FileKind::fold) ++report_.folds;

    SegmentScan scan = scan_segment(name, bytes);
    report_.newest_format = std::max({report_.newest_format, reading.format, scan.newer_format});
    for (Finding& finding : scan.findings)
        report_.add(std::move(finding));

    std::vector<Record> fresh;
    for (const StoredPart& part : scan.parts) {
        devices_[part.key.stamp.device] = true;
        devices_[static_cast<DeviceId>(part.key.id >> 32)] = true;
        if (known_.contains(part.key)) {
            if (part.part == 0) ++report_.duplicates;
            continue;
        }
        Record record{part.key.id, part.key.stamp, part.content, {}};
        if (part.parts == 1) {
            record.payload = part.payload;
        } else if (!assemble(part, name, record)) {
            continue;
        }
        known_.insert(part.key);
        ++report_.records;
        if (reading.name.kind == FileKind::aside) ++report_.from_aside;
        fresh.push_back(std::move(record));
    }
    return fresh;
}

LoadReport Loader::report() const {
    LoadReport report = report_;
    for (const auto& [epoch, numbers] : epochs_) {
        const std::uint32_t span = numbers.highest - numbers.lowest + 1;
        if (span == numbers.count) continue;
        const FileName first{epoch.second, epoch.first, numbers.lowest, FileKind::edits};
        report.add({Fault::missing_file, to_text(first), 0, 0, span - numbers.count});
    }
    for (const auto& [key, assembly] : assemblies_) {
        report.add({Fault::incomplete, assembly.file, 0, 0, 1});
    }
    return report;
}

bool reads_before(std::string_view a, std::string_view b) {
    const auto rank = [](std::string_view text) {
        const NameReading reading = read_file_name(text);
        const int kind = reading.name.kind == FileKind::fold    ? 0
                         : reading.name.kind == FileKind::edits ? 1
                                                                : 2;
        return std::tuple{kind, reading.name.epoch, reading.name.device, reading.name.number};
    };
    const auto rank_a = rank(a);
    const auto rank_b = rank(b);
    return rank_a != rank_b ? rank_a < rank_b : a < b;
}

}  // namespace wordkeep::journal
