#include "support/fake_browser.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace wordkeep::test {

using journal::Keeper;
using journal::LockAnswer;
using journal::LockWish;
using journal::Record;

FakeTab::FakeTab(FakeBrowser& browser, FaultyStore::Kind kind)
    : store(browser.disk, browser.loop, kind),
      keeper(store, *this,
             {[this](std::vector<Record> found) {
                  records.insert(records.end(), found.begin(), found.end());
              },
              [this](const journal::LoadReport& report) { loaded = report; },
              [](const journal::StoreStatus&) {}}),
      browser_(browser) {}

FakeTab::~FakeTab() { *alive_ = false; }

std::string FakeTab::edit(std::size_t bytes) {
    const DeviceId device = status().device;
    // Like IdSource: goes on after everything seen under this number.
    std::uint32_t last = 0;
    for (const auto* list : {&records, &edited_}) {
        for (const Record& record : *list) {
            if (record.id >> 32 == device) {
                last = std::max(last, static_cast<std::uint32_t>(record.id));
            }
        }
    }
    Record record;
    record.id = static_cast<std::uint64_t>(device) << 32 | (last + 1);
    record.stamp = {browser_.now, ++counter_, device};
    record.payload = "edit " + std::to_string(record.id) + " made as number " +
                     std::to_string(++browser_.edits_) + " ";
    while (record.payload.size() < bytes) {
        record.payload.push_back(static_cast<char>('a' + browser_.random() % 26));
    }
    edited_.push_back(record);
    std::string payload = record.payload;
    keeper.append({std::move(record)});
    return payload;
}

std::multiset<std::string> FakeTab::payloads() const {
    std::multiset<std::string> all;
    for (const Record& record : records)
        all.insert(record.payload);
    for (const Record& record : edited_)
        all.insert(record.payload);
    return all;
}

void FakeTab::later(std::function<void()> event) {
    browser_.loop.post([this, alive = alive_, event = std::move(event)] {
        if (!*alive) return;
        if (frozen_) {
            held_back_.push_back(event);
        } else {
            event();
        }
    });
}

void FakeTab::thaw() {
    frozen_ = false;
    for (auto& event : std::exchange(held_back_, {}))
        later(std::move(event));
}

std::int64_t FakeTab::now_millis() { return browser_.now; }
std::uint32_t FakeTab::random() { return browser_.random(); }
void FakeTab::wake_at(std::int64_t millis) { alarm_ = std::max(millis, browser_.now); }
bool FakeTab::unsaved_mark() { return browser_.marked; }
void FakeTab::set_unsaved_mark(bool marked) { browser_.marked = marked; }

void FakeTab::note_down(const std::vector<journal::StoredFile>& files) {
    for (const std::string& name : std::exchange(noted_, {}))
        browser_.notes.erase(name);
    for (const journal::StoredFile& file : files) {
        browser_.notes[file.name] = file.bytes;
        noted_.push_back(file.name);
    }
}

void FakeTab::request_lock(LockWish wish) {
    if (!browser_.has_locks) {
        later([this] { keeper.lock_answered(LockAnswer::absent); });
        return;
    }
    FakeTab*& holder = browser_.lock_holder_;
    switch (wish) {
        case LockWish::if_free:
            if (holder != nullptr) {
                later([this] { keeper.lock_answered(LockAnswer::busy); });
                return;
            }
            break;
        case LockWish::when_free:
            browser_.lock_queue_.push_back(this);
            browser_.grant_next();
            return;
        case LockWish::steal:
            std::erase(browser_.lock_queue_, this);
            if (FakeTab* loser = std::exchange(holder, nullptr)) {
                loser->later([loser] { loser->keeper.lock_answered(LockAnswer::lost); });
            }
            break;
    }
    holder = this;
    later([this] { keeper.lock_answered(LockAnswer::granted); });
}

void FakeTab::say(std::string message) {
    browser_.said_bytes += message.size();
    for (const auto& tab : browser_.tabs_) {
        if (tab.get() == this) continue;
        tab->later([other = tab.get(), message] { other->keeper.hear(message); });
    }
}

FakeTab& FakeBrowser::open(FaultyStore::Kind kind) {
    if (keeps_notes) disk.aside.insert(notes.begin(), notes.end());
    tabs_.push_back(std::make_unique<FakeTab>(*this, kind));
    return *tabs_.back();
}

void FakeBrowser::grant_next() {
    if (lock_holder_ != nullptr || lock_queue_.empty()) return;
    lock_holder_ = lock_queue_.front();
    lock_queue_.erase(lock_queue_.begin());
    lock_holder_->later([tab = lock_holder_] { tab->keeper.lock_answered(LockAnswer::granted); });
}

void FakeBrowser::drop(FakeTab& tab) {
    std::erase(lock_queue_, &tab);
    if (lock_holder_ == &tab) lock_holder_ = nullptr;
    std::erase_if(tabs_, [&tab](const auto& other) { return other.get() == &tab; });
    grant_next();
}

void FakeBrowser::close(FakeTab& tab) {
    tab.keeper.hidden();
    // What was begun in the page's last task still reaches the disk; its answers reach nobody.
    tab.store.leave();
    *tab.alive_ = false;
    loop.run();
    drop(tab);
}

void FakeBrowser::kill(FakeTab& tab) {
    tab.store.die();
    loop.run();
    drop(tab);
}

void FakeBrowser::pass(std::int64_t millis) {
    const std::int64_t end = now + millis;
    for (;;) {
        run();
        FakeTab* next = nullptr;
        for (const auto& tab : tabs_) {
            if (tab->alarm_ == 0 || tab->alarm_ > end || tab->frozen_) continue;
            if (next == nullptr || tab->alarm_ < next->alarm_) next = tab.get();
        }
        if (next == nullptr) break;
        now = std::max(now, next->alarm_);
        next->alarm_ = 0;
        next->keeper.wake();
    }
    now = end;
    run();
}

std::uint32_t FakeBrowser::random() {  // splitmix64
    chance_ += 0x9E3779B97F4A7C15ull;
    std::uint64_t x = chance_;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return static_cast<std::uint32_t>(x ^ (x >> 31));
}

std::multiset<std::string> payloads_on(const Disk& disk) {
    FakeBrowser browser;
    browser.disk = disk;
    FakeTab& tab = browser.open();
    tab.start();
    browser.run();
    browser.pass(1000);
    return tab.payloads();
}

}  // namespace wordkeep::test
