#pragma once
// Everything that is stored, read once more: for a backup file, a history, a workspace built anew.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "journal/byte_store.h"
#include "journal/loader.h"
#include "journal/record.h"

namespace wordkeep::journal {

/// Goes through all files in memory, a few milliseconds at a time, and hands out each record once.
/// Nobody has to wait for it: what is folded or written meanwhile is found in the new files.
class Sweep {
  public:
    /// `unconfirmed`: what has not reached a file yet. The store must outlive this.
    Sweep(const ByteStore& store, std::vector<StoredFile> unconfirmed);

    using Take = std::function<void(Record&&)>;
    /// Works for about `millis` of `clock`; true when everything has been handed out.
    bool step(const std::function<std::int64_t()>& clock, std::int64_t millis, const Take& take);
    /// 0 … 1.
    [[nodiscard]] double progress() const;

  private:
    [[nodiscard]] bool find_unread();
    void read(const std::string& name, std::string_view bytes);
    void hand_out(const Take& take);

    const ByteStore& store_;
    std::vector<StoredFile> unconfirmed_;
    std::vector<std::string> unread_;  // last first
    std::set<std::string, std::less<>> seen_;
    Loader loader_;
    std::vector<Record> records_;  // of the file that was read last
    std::size_t handed_out_ = 0;
    std::uint64_t bytes_done_ = 0;
    std::uint64_t bytes_total_ = 0;
};

}  // namespace wordkeep::journal
