#include "support/faulty_store.h"

#include <algorithm>
#include <utility>

namespace wordkeep::test {

using journal::StoredFile;
using journal::StoreError;

std::uint64_t Disk::bytes() const {
    std::uint64_t sum = 0;
    for (const auto& [name, bytes] : files)
        sum += bytes.size();
    return sum;
}

bool EventLoop::run_one() {
    if (events_.empty()) return false;
    const auto event = std::move(events_.front());
    events_.pop_front();
    event();
    return true;
}

std::uint64_t FaultyStore::size_of(const Change& change) {
    std::uint64_t bytes = change.removed.size();  // one for each removal
    for (const StoredFile& file : change.added)
        bytes += file.bytes.size();
    return bytes;
}

void FaultyStore::write(const Change& change) {
    for (const StoredFile& file : change.added)
        (*change.folder)[file.name] = file.bytes;
    for (const std::string& name : change.removed)
        change.folder->erase(name);
}

void FaultyStore::write_partly(const Change& change, std::uint64_t bytes) const {
    if (kind_ == Kind::transactions) {
        if (bytes >= size_of(change)) write(change);
        return;
    }
    for (const StoredFile& file : change.added) {
        if (bytes == 0) return;
        (*change.folder)[file.name] = file.bytes.substr(0, static_cast<std::size_t>(bytes));
        bytes -= std::min<std::uint64_t>(bytes, file.bytes.size());
    }
    for (const std::string& name : change.removed) {
        if (bytes-- == 0) return;
        change.folder->erase(name);
    }
}

void FaultyStore::schedule(std::uint64_t bytes, Action action, Done done,
                           std::optional<Change> change) {
    if (dead_ || left_) return;
    const std::uint32_t number = ++operations_;
    sizes_.push_back(bytes);
    const bool fails =
        fault.operation != 0 && number >= fault.operation && number < fault.operation + fault.count;
    const StoreError error = fails ? fault.error : StoreError::none;
    const bool reaches = !fails || fault.reaches_disk;
    const std::optional<std::uint64_t> cut_after =
        cut && cut->operation == number ? std::optional{cut->after_bytes} : std::nullopt;
    loop_.post(
        [=, this, action = std::move(action), done = std::move(done), change = std::move(change)] {
            if (dead_) return;
            if (cut_after) {
                if (change) write_partly(*change, *cut_after);
                dead_ = true;
                on_power_cut();
                return;
            }
            const StoreError own = reaches ? action() : StoreError::none;
            const StoreError answer = error != StoreError::none ? error : own;
            // The answer comes later than the deed: whoever is closed in between has not heard it.
            loop_.post([this, done, answer] {
                if (!dead_ && !left_) done(answer);
            });
        });
}

void FaultyStore::fetch_all() {
    for (const Disk::Files* folder : {&disk_.files, &disk_.aside}) {
        for (const auto& [name, bytes] : *folder) {
            memory_[name] = bytes;
            inventory_.add(name, bytes.size());
        }
    }
    revision_ = disk_.revision;
}

void FaultyStore::load(Done done) {
    schedule(
        0,
        [this] {
            fetch_all();
            return StoreError::none;
        },
        std::move(done));
}

void FaultyStore::take_over(StoredFile marker, Done done) {
    schedule(
        marker.bytes.size(),
        [this, marker] {
            if (add({marker}) == StoreError::name_taken) return StoreError::name_taken;
            disk_.files[marker.name] = marker.bytes;
            ++disk_.revision;
            std::erase_if(memory_, [this](const auto& file) {
                const bool gone = !disk_.files.contains(file.first);
                if (gone) inventory_.remove(file.first);
                return gone;
            });
            fetch_all();
            return StoreError::none;
        },
        std::move(done), Change{&disk_.files, {marker}, {}});
}

std::string FaultyStore::read(std::string_view name) const {
    const auto found = memory_.find(name);
    return found == memory_.end() ? std::string{} : found->second;
}

void FaultyStore::remember(std::vector<StoredFile> files) {
    for (StoredFile& file : files) {
        inventory_.add(file.name, file.bytes.size());
        memory_[file.name] = std::move(file.bytes);
    }
}

void FaultyStore::forget(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        inventory_.remove(name);
        memory_.erase(name);
    }
}

StoreError FaultyStore::add(const std::vector<StoredFile>& files) {
    std::uint64_t bytes = disk_.bytes();
    for (const StoredFile& file : files) {
        if (disk_.files.contains(file.name)) return StoreError::name_taken;
        bytes += file.bytes.size();
    }
    if (bytes > disk_.bytes_max) return StoreError::quota;
    return StoreError::none;
}

void FaultyStore::commit(std::vector<StoredFile> added, Done done) {
    const Change change{&disk_.files, added, {}};
    const auto remembering = [this, added, done = std::move(done)](StoreError error) {
        if (error == StoreError::none) remember(added);
        done(error);
    };
    schedule(
        size_of(change),
        [this, change] {
            const StoreError error = add(change.added);
            if (error == StoreError::none) write(change);
            return error;
        },
        remembering, change);
}

void FaultyStore::replace(std::vector<StoredFile> added, std::vector<std::string> removed,
                          Done done) {
    const Change change{&disk_.files, added, removed};
    const auto remembering = [this, change, done = std::move(done)](StoreError error) {
        if (error == StoreError::none) {
            remember(change.added);
            forget(change.removed);
        }
        done(error);
    };
    schedule(
        size_of(change),
        [this, change] {
            if (revision_ != disk_.revision) return StoreError::superseded;
            const StoreError error = add(change.added);
            if (error == StoreError::none) write(change);
            return error;
        },
        remembering, change);
}

void FaultyStore::set_aside(std::vector<StoredFile> files) {
    const Change change{&disk_.aside, std::move(files), {}};
    schedule(
        size_of(change),
        [change] {
            write(change);
            return StoreError::none;
        },
        [](StoreError) {}, change);
}

void FaultyStore::remove_aside(std::vector<std::string> names, Done done) {
    const Change change{&disk_.aside, {}, std::move(names)};
    schedule(
        size_of(change),
        [this, change] {
            write(change);
            forget(change.removed);
            return StoreError::none;
        },
        std::move(done), change);
}

}  // namespace wordkeep::test
