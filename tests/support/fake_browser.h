#pragma once
// A browser with tabs that keep a journal: one disk, one lock, one channel, one clock, no waiting.

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/keeper.h"
#include "support/faulty_store.h"

namespace wordkeep::test {

class FakeBrowser;

class FakeTab : private journal::Surroundings {
  public:
    FakeTab(FakeBrowser& browser, FaultyStore::Kind kind);
    ~FakeTab() override;
    FakeTab(const FakeTab&) = delete;
    FakeTab& operator=(const FakeTab&) = delete;

    FaultyStore store;
    journal::Keeper keeper;

    std::vector<journal::Record> records;  ///< everything that came through on_records
    std::optional<journal::LoadReport> loaded;

    void start() { keeper.start(); }
    /// One edit of about this size; its payload is returned, which is unique.
    std::string edit(std::size_t bytes = 200);
    [[nodiscard]] const journal::StoreStatus& status() const { return keeper.status(); }
    /// Payloads of everything this tab shows: what came and what was edited here.
    [[nodiscard]] std::multiset<std::string> payloads() const;
    /// Of these, what was edited here.
    [[nodiscard]] const std::vector<journal::Record>& edited() const { return edited_; }
    /// Nothing reaches this tab any more, and it does nothing: it is frozen or has crashed.
    void freeze() { frozen_ = true; }
    void thaw();
    [[nodiscard]] bool is_frozen() const { return frozen_; }

  private:
    friend class FakeBrowser;
    [[nodiscard]] std::int64_t now_millis() override;
    [[nodiscard]] std::uint32_t random() override;
    void wake_at(std::int64_t millis) override;
    void request_lock(journal::LockWish wish) override;
    void say(std::string message) override;
    [[nodiscard]] bool unsaved_mark() override;
    void set_unsaved_mark(bool marked) override;
    void note_down(const std::vector<journal::StoredFile>& files) override;
    /// Later, unless the tab has gone; held back while it is frozen.
    void later(std::function<void()> event);

    FakeBrowser& browser_;
    std::vector<journal::Record> edited_;
    std::vector<std::string> noted_;
    std::uint32_t counter_ = 0;
    std::int64_t alarm_ = 0;
    bool frozen_ = false;
    std::vector<std::function<void()>> held_back_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

class FakeBrowser {
  public:
    explicit FakeBrowser(std::uint64_t seed = 1) : chance_(seed) {}

    Disk disk;
    EventLoop loop;
    std::int64_t now = 1'790'000'000'000;
    bool has_locks = true;
    std::size_t said_bytes = 0;  ///< over the channel, by all tabs
    /// A tab in the background does not wait for the lock, and goes on listening.
    void put_in_background(FakeTab& tab) { std::erase(lock_queue_, &tab); }
    bool marked = false;
    /// Whether what tabs note down outlives them (where there is localStorage).
    bool keeps_notes = false;
    Disk::Files notes;

    [[nodiscard]] FakeTab& open(FaultyStore::Kind kind = FaultyStore::Kind::transactions);
    /// As reload, navigation or closing: the page is told that it is hidden, then it is gone.
    void close(FakeTab& tab);
    /// As SIGKILL: nothing is told.
    void kill(FakeTab& tab);
    /// Lets everything happen that does not need the clock.
    void run() { loop.run(); }
    /// Lets time pass, and everything happen in it.
    void pass(std::int64_t millis);
    [[nodiscard]] std::uint32_t random();
    [[nodiscard]] std::size_t tabs() const { return tabs_.size(); }

  private:
    friend class FakeTab;
    void grant_next();
    void drop(FakeTab& tab);

    std::vector<std::unique_ptr<FakeTab>> tabs_;
    FakeTab* lock_holder_ = nullptr;
    std::vector<FakeTab*> lock_queue_;
    std::uint64_t chance_;
    std::uint64_t edits_ = 0;
};

/// The payloads a fresh browser on this disk would show.
[[nodiscard]] std::multiset<std::string> payloads_on(const Disk& disk);

}  // namespace wordkeep::test
