#include "journal/sweep.h"

#include "base/arrange.h"

#include <algorithm>
#include <utility>

namespace wordkeep::journal {

Sweep::Sweep(const ByteStore& store, std::vector<StoredFile> unconfirmed)
    : store_(store), unconfirmed_(std::move(unconfirmed)) {
    (void)find_unread();
}

bool Sweep::find_unread() {
    unread_.clear();
    bytes_total_ = bytes_done_;
    for (const auto& [name, bytes] : store_.inventory().files()) {
        if (seen_.contains(name)) continue;
        unread_.push_back(name);
        bytes_total_ += bytes;
    }
    arrange(unread_, [](const auto& a, const auto& b) { return reads_before(b, a); });
    return !unread_.empty();
}

void Sweep::read(const std::string& name, std::string_view bytes) {
    bytes_done_ += bytes.size();
    records_ = loader_.add(name, bytes);
    handed_out_ = 0;
}

/// A file may hold thousands, and what is done with each of them takes its time.
void Sweep::hand_out(const Take& take) {
    constexpr std::size_t at_once = 50;
    const std::size_t end = std::min(records_.size(), handed_out_ + at_once);
    for (; handed_out_ < end; ++handed_out_)
        take(std::move(records_[handed_out_]));
}

bool Sweep::step(const std::function<std::int64_t()>& clock, std::int64_t millis,
                 const Take& take) {
    const std::int64_t begun = clock();
    do {
        if (handed_out_ < records_.size()) {
            hand_out(take);
        } else if (!unconfirmed_.empty()) {
            const StoredFile file = std::move(unconfirmed_.back());
            unconfirmed_.pop_back();
            read(file.name, file.bytes);
        } else if (!unread_.empty() || find_unread()) {
            const std::string name = std::move(unread_.back());
            unread_.pop_back();
            seen_.insert(name);
            // Folded since: its records stand in a file that is found at the end.
            if (store_.inventory().contains(name)) read(name, store_.read(name));
        } else {
            return true;
        }
    } while (clock() - begun < millis);
    return false;
}

double Sweep::progress() const {
    return bytes_total_ == 0 ? 1.0
                             : std::min(1.0, static_cast<double>(bytes_done_) /
                                                 static_cast<double>(bytes_total_));
}

}  // namespace wordkeep::journal
