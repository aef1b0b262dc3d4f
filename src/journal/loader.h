#pragma once
// From files to records: each one once, and a report of everything that was not as it should be.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/file_name.h"
#include "journal/record.h"
#include "journal/report.h"
#include "journal/segment.h"

namespace wordkeep::journal {

/// A set of 64-bit fingerprints of keys: 400,000 records cost 8 MB instead of 30. Two different
/// keys share a fingerprint once in 10^8 such workspaces.
class KeySet {
  public:
    /// Whether it was new.
    bool insert(const RecordKey& key);
    [[nodiscard]] bool contains(const RecordKey& key) const;
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    [[nodiscard]] std::size_t place_of(std::uint64_t fingerprint) const;
    void grow();

    std::vector<std::uint64_t> places_;  // 0 = free
    std::size_t size_ = 0;
};

class Loader {
  public:
    /// Reads one file and returns the records that were not known before. A payload in several
    /// parts comes with the last of them, from whatever file. Feed each file once.
    [[nodiscard]] std::vector<Record> add(std::string_view name, std::string_view bytes);

    /// Marks a record as known: one made here that will come back from elsewhere.
    /// Whether it was new.
    bool note(const RecordKey& key) { return known_.insert(key); }

    [[nodiscard]] std::uint64_t known_records() const { return known_.size(); }

    /// What was found up to now, with the gaps and the incomplete payloads as they are now.
    [[nodiscard]] LoadReport report() const;

    /// How many files are of a later format: more than 0, and this program must not write.
    [[nodiscard]] std::uint32_t newer_files() const { return report_.newer_files; }

    /// The last writing session that has left a file here; device 0 if there is none.
    struct Session {
        DeviceId device = 0;
        std::uint64_t epoch = 0;
    };
    [[nodiscard]] const Session& newest_session() const { return newest_; }
    /// Whether this number is in use, here or on another computer whose records have come in.
    [[nodiscard]] bool has_device(DeviceId device) const { return devices_.contains(device); }

  private:
    struct Assembly {
        std::map<std::uint16_t, std::string> parts;
        std::uint16_t wanted = 0;
        std::string file;
    };
    struct Numbers {
        std::uint32_t lowest = 0;
        std::uint32_t highest = 0;
        std::uint32_t count = 0;
    };

    void note_name(const FileName& name);
    bool assemble(const StoredPart& part, std::string_view file, Record& whole);

    KeySet known_;
    std::map<RecordKey, Assembly> assemblies_;
    std::map<std::pair<std::uint64_t, DeviceId>, Numbers> epochs_;
    std::map<DeviceId, bool> devices_;
    Session newest_;
    LoadReport report_;
};

/// The order in which files are best read: folds, edits, aside; oldest first.
[[nodiscard]] bool reads_before(std::string_view a, std::string_view b);

}  // namespace wordkeep::journal
