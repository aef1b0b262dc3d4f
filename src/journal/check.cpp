#include "journal/check.h"

#include "base/arrange.h"

#include <algorithm>
#include <utility>

namespace wordkeep::journal {

Check::Check(ByteStore& store, OnStep on_step)
    : store_(store), on_step_(std::move(on_step)), alive_(std::make_shared<Check*>(this)) {}

void Check::start() {
    begin();
    go_on();
}

void Check::begin() {
    loader_ = {};
    unread_.clear();
    report_ = {};
    for (const auto& [name, bytes] : store_.inventory().files())
        if (read_file_name(name).name.kind != FileKind::aside) unread_.push_back(name);
    arrange(unread_, [](const auto& a, const auto& b) { return reads_before(b, a); });
    report_.files_total = static_cast<std::uint32_t>(unread_.size());
}

void Check::go_on() {
    // A store may answer at once: a loop, not a recursion as deep as there are files.
    if (going_on_) return;
    going_on_ = true;
    const std::weak_ptr<Check*> alive = alive_;
    while (!waiting_ && !report_.complete && report_.error == StoreError::none) {
        if (unread_.empty()) {
            report_.found = loader_.report();
            report_.complete = true;
            on_step_(report_);
            return;
        }
        std::string name = std::move(unread_.back());
        unread_.pop_back();
        waiting_ = true;
        store_.read_stored(name, [alive, name](StoreError error, std::string bytes) {
            const auto check = alive.lock();
            if (check) (*check)->heard(name, error, bytes);
        });
        if (alive.expired()) return;
    }
    going_on_ = false;
}

void Check::heard(const std::string& name, StoreError error, const std::string& bytes) {
    waiting_ = false;
    if (error != StoreError::none) {
        report_.error = error;
    } else if (!store_.inventory().contains(name)) {
        begin();  // folded meanwhile: half of it old and half of it new would look like gaps
    } else {
        (void)loader_.add(name, bytes);
        if (bytes != store_.read(name)) ++report_.differ;
        ++report_.files_done;
    }
    const std::weak_ptr<Check*> alive = alive_;
    on_step_(report_);
    if (!alive.expired()) go_on();
}

}  // namespace wordkeep::journal
