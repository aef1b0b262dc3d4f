#pragma once
// The store of this browser (store_web.cpp) or of a native process (store_native.cpp: memory only).
// Order of use: construct once for the life of the page, start(), then append().

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "journal/check.h"
#include "journal/record.h"
#include "journal/report.h"
#include "journal/rewrite.h"
#include "journal/status.h"
#include "journal/sweep.h"

namespace wordkeep::platform {

/// What the store tells. All of it comes from the event loop or from inside a call of Store, never
/// from another thread; calling Store from inside is allowed.
struct StoreListener {
    /// What was given to keep_front() when the stored files were the very ones that are there now:
    /// before everything else, at most once, and mostly not at all.
    std::function<void(std::string_view front)> on_front = {};
    /// Records from elsewhere: what is loaded at start (in batches, over several tasks), what
    /// another tab has confirmed, what was found late. Each record once; in no promised order.
    std::function<void(std::vector<journal::Record>)> on_records;
    /// Everything that could be read has gone through on_records. Called once; again only after a
    /// take-over has read what was missing.
    std::function<void(const journal::LoadReport&)> on_loaded;
    /// The status has changed.
    std::function<void(const journal::StoreStatus&)> on_status;
    /// The tab that writes has removed files: folded ones, or ones with something erased for good.
    std::function<void()> on_removed = {};
};

class Store {
  public:
    Store();
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Asks for the writer's lock and loads.
    void start(StoreListener listener);

    /// Keeps what one command did: begins to store it in this very task. "Saved" is
    /// status().all_saved(), never earlier. Offer no edits while !status().can_edit(); what is
    /// appended all the same stays in memory and is stored as soon as that is allowed.
    void append(journal::Record record);
    void append(std::vector<journal::Record> records);

    [[nodiscard]] const journal::StoreStatus& status() const;
    [[nodiscard]] journal::LoadReport report() const;

    /// Makes this tab the writer; the other one becomes read-only. The answer is a status.
    void request_take_over();
    /// Asks the browser to keep the data (call it at the first own data, in a gesture). Answer: a
    /// status.
    void request_persistence();
    /// Asks how much space is used and left. Answer: a status.
    void request_estimate();
    /// Tries now what is waiting for its next attempt ("Try again").
    void retry_now();
    /// Erases for good what `judge` says, once everything is confirmed and this page is the writer:
    /// see journal::Keeper::rewrite. Begin it again after a start that still finds something to
    /// erase.
    void rewrite(journal::Judge judge, std::function<void(const journal::RewriteReport&)> on_step);

    /// Keeps bytes for the next start, beside the journal; they count as long as the stored files
    /// are those of this moment. Only while all_saved(), and by the tab that writes. Best effort;
    /// empty: nothing is kept.
    void keep_front(std::string_view front);

    /// Reads everything again that is known here, also what is not stored yet. To be used up while
    /// this store lives.
    [[nodiscard]] journal::Sweep sweep() const;
    /// Fetches every file from the disk again and verifies it; a check that is going on ends.
    void check(journal::Check::OnStep on_step);

  private:
    struct Impl;
    friend struct StoreEvents;  // what the browser tells (store_web.cpp)
    std::unique_ptr<Impl> impl_;
};

}  // namespace wordkeep::platform
