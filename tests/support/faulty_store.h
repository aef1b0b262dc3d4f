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

/// A change on its way to the disk. What is not confirmed when the power goes may have reached the
/// disk or not, in any order.
struct DiskChange {
    Disk::Files Disk::*folder = nullptr;
    std::vector<journal::StoredFile> added;
    std::vector<std::string> removed;
    enum class Is : std::uint8_t { under_way, confirmed, refused } is = Is::under_way;
};
/// The disks that the power may leave behind: `start` with what was confirmed, and with any choice
/// of what was under way, in the order it was begun and in the opposite one.
[[nodiscard]] std::vector<Disk> disks_after_power_cut(const Disk& start,
                                                      const std::vector<DiskChange>& log);

/// Things that happen later, in order. Everything asynchronous in these tests goes through one of
/// them.
class EventLoop {
  public:
    void post(std::function<void()> event) { events_.push_back(std::move(event)); }
    /// Called after each of them.
    std::function<void()> after_each = [] {};
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
    /// Where every change is noted, if anywhere; stores of several tabs may share it.
    std::vector<DiskChange>* log = nullptr;
    /// Called before each change of the disk. What the disk would be if the power went now, after
    /// so many bytes of it: disk_cut_short().
    std::function<void(const DiskChange&)> before_change = [](const DiskChange&) {};
    [[nodiscard]] Disk disk_cut_short(const DiskChange& change, std::uint64_t bytes) const;
    static std::uint64_t size_of(const DiskChange& change);
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
    void schedule(std::uint64_t bytes, Action action, Done done,
                  std::optional<DiskChange> change = {});
    void write(const DiskChange& change) const;
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
