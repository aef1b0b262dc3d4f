#pragma once
// The truth about storage, in codes and numbers; the words are made from them elsewhere.

#include <cstdint>

#include "base/ids.h"
#include "journal/byte_store.h"

namespace wordkeep::journal {

enum class Phase : std::uint8_t {
    opening,  ///< waiting for the browser; nothing known yet
    loading,  ///< records are arriving
    ready,    ///< everything that could be read is here
    failed,   ///< nothing could be read (`trouble` says why); the program goes on in memory only
};

/// Why this tab must not edit.
enum class ReadOnly : std::uint8_t {
    no,
    starting,      ///< not loaded yet
    other_tab,     ///< another tab is the writer; this one follows, and may take over
    taken_over,    ///< this tab was the writer until another one took over
    newer_format,  ///< a later version of the program has written here
};

enum class Persistence : std::uint8_t {
    unknown,  ///< not asked yet, or the browser does not say
    granted,  ///< the browser promises not to erase the data on its own
    denied,   ///< it may erase them when space is short
};

/// How other tabs are kept from writing at the same time.
enum class Guard : std::uint8_t {
    unknown,
    locked,  ///< one writer, by a lock of the browser
    absent,  ///< this browser has no such lock; files are only ever added, so nothing is lost
};

struct StoreStatus {
    Phase phase = Phase::opening;
    ReadOnly read_only = ReadOnly::starting;
    Guard guard = Guard::unknown;
    Persistence persistence = Persistence::unknown;
    std::uint32_t persistence_answers = 0;  ///< how often the browser has said so

    /// Why the last attempt to store failed; `none` again as soon as one succeeds.
    StoreError trouble = StoreError::none;
    std::uint32_t failures = 0;        ///< attempts in a row that failed
    std::int64_t retry_at_millis = 0;  ///< when the next one is due; 0 if none is

    std::uint32_t pending = 0;  ///< records not confirmed yet; 0 = everything is saved
    std::uint64_t pending_bytes = 0;
    std::int64_t saved_at_millis =
        0;  ///< when the last record was confirmed in this session; 0 = none yet

    std::uint64_t records = 0;      ///< known here: loaded, heard or appended
    std::uint32_t files = 0;        ///< stored
    std::uint64_t bytes = 0;        ///< in these files
    std::uint64_t used_bytes = 0;   ///< of the whole site, as estimated by the browser; 0 = unknown
    std::uint64_t quota_bytes = 0;  ///< 0 = unknown

    /// The number under which new ids and stamps are to be made; 0 while read-only. A new number
    /// may come with a take-over: make a new IdSource then, and let it observe everything.
    DeviceId device = 0;

    [[nodiscard]] bool can_edit() const { return read_only == ReadOnly::no; }
    [[nodiscard]] bool all_saved() const { return pending == 0; }
    friend bool operator==(const StoreStatus&, const StoreStatus&) = default;
};

}  // namespace wordkeep::journal
