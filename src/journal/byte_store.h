#pragma once
// The only thing the journal asks of a place that keeps bytes. The browser's is in src/platform,
// the one that fails on purpose in tests/support.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/inventory.h"

namespace wordkeep::journal {

struct StoredFile {
    std::string name;
    std::string bytes;

    friend bool operator==(const StoredFile&, const StoredFile&) = default;
};

/// How an operation ended. Frozen: the numbers cross into JavaScript (web/library_store.js).
enum class StoreError : std::uint8_t {
    none = 0,
    unavailable = 1,  ///< there is no storage here, or the browser refuses it
    quota = 2,        ///< no space left
    closed = 3,       ///< the connection was lost and could not be opened again yet
    blocked = 4,      ///< another tab stands in the way, or nothing answers
    aborted = 5,      ///< the transaction was given up
    name_taken = 6,   ///< a file of this name exists; nothing was written
    superseded = 7,   ///< another tab has taken over; nothing was changed
    failed = 8,       ///< anything else
};

/// Immutable files in one flat folder, and a second, quiet folder ("aside"). Whatever has been
/// loaded, confirmed or remembered can be read from memory.
///
/// Every operation on the store is all or nothing. `done` is called exactly once, later or at once.
/// After StoreError::none what was written survives the end of the process; after any other answer
/// it may or may not be there.
class ByteStore {
  public:
    using Done = std::function<void(StoreError)>;

    virtual ~ByteStore() = default;

    /// Brings everything into memory, from aside too.
    virtual void load(Done done) = 0;
    /// The same for what is not in memory yet, while making sure that no replace() of another tab
    /// comes through any more, and adding `marker` in the same transaction. What is in memory and
    /// no longer in the store is put into it again if the store was deleted meanwhile, and leaves
    /// memory otherwise.
    virtual void take_over(StoredFile marker, Done done) = 0;

    /// What is in memory: loaded, confirmed or remembered; aside files included.
    [[nodiscard]] virtual const Inventory& inventory() const = 0;
    /// Empty if there is no such file.
    [[nodiscard]] virtual std::string read(std::string_view name) const = 0;
    /// The same from the disk, past memory; empty if it is not there. Never waits for the writer.
    using OnRead = std::function<void(StoreError, std::string bytes)>;
    virtual void read_stored(const std::string& name, OnRead done) {
        done(StoreError::none, read(name));
    }
    /// Files that another tab has confirmed: into memory only.
    virtual void remember(std::vector<StoredFile> files) = 0;
    virtual void forget(const std::vector<std::string>& names) = 0;

    /// Adds files; begun in this very task, so that it survives when the page is left in the next.
    virtual void commit(std::vector<StoredFile> added, Done done) = 0;
    /// Adds and removes in one transaction, unless another tab has taken over.
    virtual void replace(std::vector<StoredFile> added, std::vector<std::string> removed,
                         Done done) = 0;

    /// The page is being hidden: keeps these where nothing else is going on, replacing what was set
    /// aside under the same names. Best effort, no answer.
    virtual void set_aside(std::vector<StoredFile> files) = 0;
    virtual void remove_aside(std::vector<std::string> names, Done done) = 0;
};

}  // namespace wordkeep::journal
