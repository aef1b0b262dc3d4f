#pragma once
// Erasing for good: every file that holds something to be erased is written again without it
// (FORMAT.md, Folding). The journal does not know what a record says; a judge does.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "journal/byte_store.h"
#include "journal/file_name.h"
#include "journal/record.h"
#include "journal/segment.h"

namespace wordkeep::journal {

struct KeepRecord {};
struct DropRecord {};
/// The same record, id and stamp, saying less.
struct ReplacePayload {
    std::string payload;
};
using Verdict = std::variant<KeepRecord, DropRecord, ReplacePayload>;
/// Asked once for every record.
using Judge = std::function<Verdict(const Record&)>;

struct RewriteReport {
    std::uint32_t files_done = 0;
    std::uint32_t files_total = 0;
    std::uint64_t records_dropped = 0;
    std::uint64_t records_replaced = 0;
    /// In files that had to be written again: damage goes, because nobody can say what it was.
    std::uint64_t unreadable_bytes = 0;
    std::uint64_t bytes_before = 0;  ///< of all files
    std::uint64_t bytes_after = 0;
    /// Not none: it stopped there; what was done stays done, and it may be begun again.
    StoreError error = StoreError::none;
    bool complete = false;
};

/// Goes through all files of a store, step by step; each step is one transaction, and every state
/// in between is sound.
class Rewrite {
  public:
    Rewrite(const ByteStore& store, Judge judge);

    struct Step {
        std::vector<StoredFile> added;
        std::vector<std::string> removed;
    };
    /// Looks at files for about `millis` of `clock`; true when all have been looked at. Comes
    /// first, because the parts of one payload may stand in several files.
    bool survey(const std::function<std::int64_t()>& clock, std::int64_t millis);
    /// What to write next, into a file of this name; nothing when all is done.
    [[nodiscard]] std::optional<Step> next(const FileName& name);
    [[nodiscard]] const RewriteReport& report() const { return report_; }
    void ended(StoreError error);

  private:
    struct Whole {  // a payload in several parts
        std::map<std::uint16_t, std::string> parts;
        std::optional<Verdict> verdict;
    };

    void survey_file(const std::string& name);
    [[nodiscard]] Verdict verdict_on(const StoredPart& part);
    void copy(const SegmentScan& scan, SegmentBuilder& builder);
    void count(const Verdict& verdict);

    const ByteStore& store_;
    Judge judge_;
    std::vector<std::string> unseen_;  // last first
    std::vector<std::string> affected_;
    std::map<RecordKey, Whole> wholes_;
    std::size_t next_ = 0;
    RewriteReport report_;
};

}  // namespace wordkeep::journal
