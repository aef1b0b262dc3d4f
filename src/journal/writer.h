#pragma once
// Stores records as they are made: one transaction in flight, what comes meanwhile gathers for the
// next, what fails stays in memory and is tried again. "Saved" means confirmed by the store,
// nothing less.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "journal/byte_store.h"
#include "journal/file_name.h"
#include "journal/record.h"

namespace wordkeep::journal {

/// Milliseconds since 1970. An input, because the core never asks what time it is.
using Clock = std::function<std::int64_t()>;

class Writer {
  public:
    struct Listener {
        /// Something in the figures below has changed.
        std::function<void()> on_change;
        /// The files of these names are confirmed, and can be read from the store's memory.
        std::function<void(const std::vector<std::string>&)> on_confirmed;
    };

    Writer(ByteStore& store, Clock clock, Listener listener);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Lets it write under this name from now on. Until then records only gather.
    /// `numbers_used`: so many `seg` files of this epoch exist already.
    void begin(DeviceId device, std::uint64_t epoch, std::uint32_t numbers_used = 0);

    /// Begins to store in this very task if nothing is in flight. Records of which `is_new` says no
    /// are passed over.
    using IsNew = std::function<bool(const RecordKey&)>;
    void append(std::vector<Record> records, const IsNew& is_new = {});
    /// Stores what has gathered, when nothing is in flight and no retry has to be waited for.
    void flush();
    /// Keeps commits back while something else is in flight on the store; resume() flushes.
    void pause() { paused_ = true; }
    void resume();

    /// Call at or after retry_at_millis().
    void tick();
    /// Makes the next attempt due now.
    void retry_now();

    /// Everything not confirmed as files for the quiet place aside; numbered from 1 each time, so
    /// that setting aside twice replaces. Empty while no begin().
    [[nodiscard]] std::vector<StoredFile> unconfirmed_as_aside() const;

    /// The name of the next fold of this epoch.
    [[nodiscard]] FileName next_fold_name();

    [[nodiscard]] std::uint32_t pending() const;
    [[nodiscard]] std::uint64_t pending_bytes() const { return pending_bytes_; }
    [[nodiscard]] std::int64_t saved_at_millis() const { return saved_at_millis_; }
    [[nodiscard]] StoreError trouble() const { return trouble_; }
    [[nodiscard]] std::uint32_t failures() const { return failures_; }
    [[nodiscard]] std::int64_t retry_at_millis() const { return retry_at_millis_; }
    [[nodiscard]] bool idle() const { return !in_flight_ && waiting_.empty(); }
    [[nodiscard]] bool begun() const { return device_ != 0; }

  private:
    struct Waiting {
        Record record;
        RecordKey key;
    };

    std::vector<StoredFile> take_batch();
    [[nodiscard]] FileName next_name(FileKind kind);
    /// Where the numbering stood before a commit.
    struct Mark {
        std::uint64_t epoch = 0;
        std::uint32_t seg_number = 0;
        std::uint32_t fold_number = 0;
    };
    void commit_ended(StoreError error, const Mark& before);
    void take_back(StoreError error, const Mark& before);

    ByteStore& store_;
    Clock clock_;
    Listener listener_;

    std::deque<Waiting> waiting_;
    std::vector<Waiting> sent_;  // in the transaction in flight
    std::vector<std::string> sent_names_;
    std::uint64_t pending_bytes_ = 0;
    bool in_flight_ = false;
    bool paused_ = false;

    DeviceId device_ = 0;
    std::uint64_t epoch_ = 0;
    std::uint32_t seg_number_ = 0;  // the last one used
    std::uint32_t fold_number_ = 0;

    std::int64_t saved_at_millis_ = 0;
    StoreError trouble_ = StoreError::none;
    std::uint32_t failures_ = 0;
    std::int64_t retry_at_millis_ = 0;

    // Answers of the store that come after the writer has gone find this expired.
    std::shared_ptr<Writer*> alive_;
};

}  // namespace wordkeep::journal
