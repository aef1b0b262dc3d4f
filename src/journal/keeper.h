#pragma once
// The journal as a whole: opens, loads, writes, follows the tab that writes, takes over, folds. It
// knows only bytes, and it can be run to the last corner without a browser, because everything
// outside comes in through ByteStore and Surroundings.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/byte_store.h"
#include "journal/loader.h"
#include "journal/message.h"
#include "journal/record.h"
#include "journal/report.h"
#include "journal/rewrite.h"
#include "journal/status.h"
#include "journal/surroundings.h"
#include "journal/sweep.h"
#include "journal/writer.h"

namespace wordkeep::journal {

class Keeper {
  public:
    /// As in platform::StoreListener, where it is described.
    struct Listener {
        std::function<void(std::vector<Record>)> on_records;
        std::function<void(const LoadReport&)> on_loaded;
        std::function<void(const StoreStatus&)> on_status;
        std::function<void()> on_removed = {};
    };

    Keeper(ByteStore& store, Surroundings& surroundings, Listener listener);
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    void start();
    void append(std::vector<Record> records);
    void take_over();
    void retry_now();
    /// Erases for good what `judge` says, as soon as everything is confirmed and this tab is the
    /// writer; `on_step` hears of every step, the last time with `complete` or an error.
    /// Interrupted, it has done part of it and can be begun again. A second call replaces one that
    /// is not done.
    using OnRewrite = std::function<void(const RewriteReport&)>;
    void rewrite(Judge judge, OnRewrite on_step);

    /// Reads everything again that is known here, also what is not confirmed yet.
    [[nodiscard]] Sweep sweep() const { return {store_, writer_.unconfirmed_as_aside()}; }

    [[nodiscard]] const StoreStatus& status() const { return status_; }
    [[nodiscard]] LoadReport report() const { return loader_.report(); }

    // What the surroundings tell.
    void lock_answered(LockAnswer answer);
    void hear(std::string_view message);
    void wake();
    /// The page is being hidden or left: what is not confirmed is set aside in this very call.
    void hidden();
    void shown();
    void persistence_answered(Persistence answer);
    void estimate_answered(std::uint64_t used_bytes, std::uint64_t quota_bytes);

  private:
    enum class Step : std::uint8_t {
        waiting_for_lock,
        asking_writer,  // hello said, no complete answer yet
        loading,        // the store is bringing files into memory
        reading,        // records are taken out of files, a few milliseconds at a time
        open,           // done; writing or following
        taking_over,    // the store is fetching what is missing
    };
    struct Answer {            // files that are sent bit by bit
        std::uint64_t to = 0;  // whose hello it answers; 0: news for everybody
        std::deque<std::string> names;
    };

    void load();
    void loaded(StoreError error);
    void begin_take_over();
    void took_over(StoreError error);
    void queue_unread();
    void read_some();
    void read_file(std::string_view name, std::string_view bytes);
    void reading_ended();
    void become_writer();
    void stop_writing(ReadOnly reason);
    enum class Marker : std::uint8_t { needed, stored };

    [[nodiscard]] Loader::Session new_session();
    /// A file without records: it says that this session was the last one.
    [[nodiscard]] static StoredFile marker_of(const Loader::Session& session);
    void begin_session(const Loader::Session& session, Marker marker);
    void remove_folded_aside();
    void set_aside();
    void note_down();

    void hear_files(Message message);
    void answer_some();
    void confirmed(const std::vector<std::string>& names);
    void tell_others(const std::vector<std::string>& names);
    void note_others();

    [[nodiscard]] bool may_fold() const;
    void plan_fold();
    void fold_some();
    void folded(StoreError error, const std::vector<std::string>& removed, const StoredFile& added);
    void replaced(const std::vector<StoredFile>& added, const std::vector<std::string>& removed);
    void rewrite_some();
    void look_again();
    void rewritten(StoreError error, const Rewrite::Step& step);

    void settle();
    void update_status();
    void update_mark();
    void plan_aside();
    void set_alarm();
    ByteStore::Done when_done(std::function<void(Keeper&, StoreError)> then);

    ByteStore& store_;
    Surroundings& surroundings_;
    Listener listener_;
    Loader loader_;
    Writer writer_;
    StoreStatus status_;
    StoreStatus told_;

    Step step_ = Step::waiting_for_lock;
    bool has_lock_ = false;
    bool was_writer_ = false;
    bool same_device_ = true;  // ids may go on under the number of the last session
    Loader::Session taking_over_as_;
    bool marking_ = false;        // a new device number, and its marker is not confirmed
    bool stealing_ = false;       // from the wish to take over until it is done, or refused
    bool take_over_due_ = false;  // the lock came before reading had ended
    bool load_failed_ = false;

    std::set<std::string, std::less<>> seen_;  // files whose records have been taken out
    std::deque<std::string> unread_;
    std::vector<Record> found_aside_;
    std::vector<std::string> aside_names_;  // to be removed when everything is confirmed
    std::uint64_t tab_ = 0;                 // this tab's number on the channel
    bool others_ = false;                   // another tab may be listening
    std::vector<std::string> untold_;       // confirmed while nobody was
    std::deque<Answer> answers_;

    std::int64_t ask_until_millis_ = 0;
    std::int64_t try_again_at_millis_ = 0;  // load or take-over
    std::int64_t aside_at_millis_ = 0;
    std::uint64_t appended_ = 0;     // records, in this session
    std::uint64_t aside_until_ = 0;  // so many of them need not be set aside again
    std::int64_t fold_at_millis_ = 0;
    bool folding_ = false;    // between the two limits
    bool fold_sent_ = false;  // a fold is in flight
    std::set<std::string, std::less<>> damaged_;

    std::unique_ptr<Rewrite> rewrite_;
    Judge rewrite_judge_;
    OnRewrite on_rewrite_;
    std::int64_t rewrite_at_millis_ = 0;
    std::uint64_t erased_records_ = 0;  // of those that the loader knows

    bool noted_down_ = false;
    bool hidden_ = false;
    bool marked_ = false;
    bool settling_ = false;
    bool unsettled_ = false;

    std::shared_ptr<Keeper*> alive_;
};

}  // namespace wordkeep::journal
