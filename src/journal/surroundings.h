#pragma once
// What the keeper needs besides bytes: a lock, neighbours, time and chance. A browser's are in
// src/platform, a test's in tests/support.

#include <cstdint>
#include <string>
#include <vector>

#include "journal/byte_store.h"

namespace wordkeep::journal {

enum class LockWish : std::uint8_t {
    if_free,    ///< answer at once
    when_free,  ///< wait for it as long as this tab is in view; no answer until then
    steal,      ///< take it from whoever has it
};

/// Answers to Surroundings::request_lock, given to Keeper::lock_answered.
enum class LockAnswer : std::uint8_t {
    granted = 0,
    busy = 1,    ///< only to if_free
    lost = 2,    ///< it was granted, and another tab has stolen it
    absent = 3,  ///< there are no locks here
};

class Surroundings {
  public:
    virtual ~Surroundings() = default;

    /// Milliseconds since 1970.
    [[nodiscard]] virtual std::int64_t now_millis() = 0;
    [[nodiscard]] virtual std::uint32_t random() = 0;

    /// One alarm: calls Keeper::wake at or after this time, and replaces the alarm set before.
    virtual void wake_at(std::int64_t millis) = 0;
    virtual void request_lock(LockWish wish) = 0;
    /// Reaches Keeper::hear in every other tab, or nobody.
    virtual void say(std::string message) = 0;

    /// A mark that outlives the page: the session had something that could not be stored.
    [[nodiscard]] virtual bool unsaved_mark() = 0;
    virtual void set_unsaved_mark(bool marked) = 0;
    /// What is on its way to the store, noted in this very call where it outlives the page; it
    /// takes the place of what was noted before, and is found aside by the next start. Empty:
    /// nothing is.
    virtual void note_down(const std::vector<StoredFile>& files) = 0;
};

}  // namespace wordkeep::journal
