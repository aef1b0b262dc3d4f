#pragma once
// A disk and stores on it that fail on purpose: any operation, at any byte, having reached the disk
// or not.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/byte_store.h"

namespace wordkeep::test {

/// What is left when the power has gone.
struct Disk {
    using Files = std::map<std::string, std::string, std::less<>>;
    Files files;
    Files aside;
    std::uint64_t revision = 1;
    std::uint64_t bytes_max = UINT64_MAX;  ///< above it: quota

    [[nodiscard]] std::uint64_t bytes() const;
};

/// Things that happen later, in order. Everything asynchronous in these tests goes through one of
/// them.
class EventLoop {
  public:
    void post(std::function<void()> event) { events_.push_back(std::move(event)); }
    /// Lets one thing happen; false if there is none.
    bool run_one();
    void run() {
        while (run_one()) {
        }
    }
    void drop_all() { events_.clear(); }

  private:
    std::deque<std::function<void()>> events_;
};

/// How one operation goes wrong.
struct FaultPlan {
    std::uint32_t operation = 0;  ///< the how-manieth of this store, from 1; 0 = none
    journal::StoreError error = journal::StoreError::aborted;
    bool reaches_disk = false;  ///< it says it failed, and it did not
    std::uint32_t count = 1;    ///< so many in a row
};

/// The power goes during one operation, after so many bytes of it. A store with transactions writes
/// everything at its last byte; a folder of files writes byte by byte.
struct PowerCut {
    std::uint32_t operation = 0;
    std::uint64_t after_bytes = 0;
};

class FaultyStore : public journal::ByteStore {
  public:
    enum class Kind { transactions, folder };

    FaultyStore(Disk& disk, EventLoop& loop, Kind kind = Kind::transactions)
        : disk_(disk), loop_(loop), kind_(kind) {}

    FaultPlan fault;
    std::optional<PowerCut> cut;
    /// Called when the power goes; nothing of this store happens afterwards.
    std::function<void()> on_power_cut = [] {};

    [[nodiscard]] std::uint32_t operations() const { return operations_; }
    /// Bytes of each operation, as PowerCut counts them.
    [[nodiscard]] const std::vector<std::uint64_t>& sizes() const { return sizes_; }
    [[nodiscard]] bool dead() const { return dead_; }
    /// The process is gone: nothing of it happens any more.
    void die() { dead_ = true; }
    /// The page is gone: what was begun still happens, and nobody hears the answers.
    void leave() { left_ = true; }

    void load(Done done) override;
    void take_over(journal::StoredFile marker, Done done) override;
    [[nodiscard]] const journal::Inventory& inventory() const override { return inventory_; }
    [[nodiscard]] std::string read(std::string_view name) const override;
    void remember(std::vector<journal::StoredFile> files) override;
    void forget(const std::vector<std::string>& names) override;
    void commit(std::vector<journal::StoredFile> added, Done done) override;
    void replace(std::vector<journal::StoredFile> added, std::vector<std::string> removed,
                 Done done) override;
    void set_aside(std::vector<journal::StoredFile> files) override;
    void remove_aside(std::vector<std::string> names, Done done) override;

  private:
    using Action = std::function<journal::StoreError()>;
    struct Change {
        Disk::Files* folder;
        std::vector<journal::StoredFile> added;
        std::vector<std::string> removed;
    };

    void schedule(std::uint64_t bytes, Action action, Done done, std::optional<Change> change = {});
    void write_partly(const Change& change, std::uint64_t bytes) const;
    static void write(const Change& change);
    static std::uint64_t size_of(const Change& change);
    journal::StoreError add(const std::vector<journal::StoredFile>& files);
    void fetch_all();

    Disk& disk_;
    EventLoop& loop_;
    Kind kind_;
    Disk::Files memory_;
    journal::Inventory inventory_;
    std::uint64_t revision_ = 0;
    std::uint32_t operations_ = 0;
    std::vector<std::uint64_t> sizes_;
    bool dead_ = false;
    bool left_ = false;
};

}  // namespace wordkeep::test
