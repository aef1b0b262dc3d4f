#pragma once
// "Check now": every stored file is fetched from the disk again, its checksums are verified, and it
// is compared with what this tab has in memory.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "journal/byte_store.h"
#include "journal/loader.h"
#include "journal/report.h"

namespace wordkeep::journal {

struct CheckReport {
    std::uint32_t files_done = 0;
    std::uint32_t files_total = 0;
    LoadReport found;          ///< on the disk
    std::uint32_t differ = 0;  ///< files that are missing or other bytes on the disk than here
    StoreError error = StoreError::none;  ///< not none: the disk could not be read to the end
    bool complete = false;

    [[nodiscard]] bool sound() const { return complete && found.clean() && differ == 0; }
};

class Check {
  public:
    /// `on_step` hears of every file, the last time with `complete` or an error. The store must
    /// outlive this; destroying it ends the check.
    using OnStep = std::function<void(const CheckReport&)>;
    Check(ByteStore& store, OnStep on_step);
    Check(const Check&) = delete;
    Check& operator=(const Check&) = delete;

    void start();

  private:
    void begin();
    void go_on();
    void heard(const std::string& name, StoreError error, const std::string& bytes);

    ByteStore& store_;
    OnStep on_step_;
    std::vector<std::string> unread_;  // last first
    Loader loader_;
    CheckReport report_;
    bool waiting_ = false;
    bool going_on_ = false;
    std::shared_ptr<Check*> alive_;  // an answer that comes later finds this expired
};

}  // namespace wordkeep::journal
