#include "support/faulty_store.h"

#include <algorithm>
#include <utility>

namespace wordkeep::test {

using journal::StoredFile;
using journal::StoreError;

namespace {

void apply(Disk& disk, const DiskChange& change) {
    Disk::Files& files = disk.*change.folder;
    for (const StoredFile& file : change.added)
        files[file.name] = file.bytes;
    for (const std::string& name : change.removed)
        files.erase(name);
}

}  // namespace

std::uint64_t Disk::bytes() const {
    std::uint64_t sum = 0;
    for (const auto& [name, bytes] : files)
        sum += bytes.size();
    return sum;
}

std::vector<Disk> disks_after_power_cut(const Disk& start, const std::vector<DiskChange>& log) {
    Disk confirmed = start;
    std::vector<const DiskChange*> under_way;
    for (const DiskChange& change : log) {
        if (change.is == DiskChange::Is::confirmed) apply(confirmed, change);
        if (change.is == DiskChange::Is::under_way) under_way.push_back(&change);
    }
    std::vector<Disk> disks;
    const std::size_t count = std::min<std::size_t>(under_way.size(), 6);
    for (std::size_t chosen = 0; chosen < (std::size_t{1} << count); ++chosen) {
        for (const bool backwards : {false, true}) {
            Disk disk = confirmed;
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t which = backwards ? count - 1 - i : i;
                if ((chosen >> which & 1) != 0) apply(disk, *under_way[which]);
            }
            disks.push_back(std::move(disk));
            if (count < 2) break;
        }
    }
    return disks;
}

bool EventLoop::run_one() {
    if (events_.empty()) return false;
    const auto event = std::move(events_.front());
    events_.pop_front();
    event();
    after_each();
    return true;
}

std::uint64_t FaultyStore::size_of(const DiskChange& change) {
    std::uint64_t bytes = change.removed.size();  // one for each removal
    for (const StoredFile& file : change.added)
        bytes += file.bytes.size();
    return bytes;
}

void FaultyStore::write(const DiskChange& change) const { apply(disk_, change); }

Disk FaultyStore::disk_cut_short(const DiskChange& change, std::uint64_t bytes) const {
    Disk disk = disk_;
    if (kind_ == Kind::transactions) {
        if (bytes >= size_of(change)) apply(disk, change);
        return disk;
    }
    Disk::Files& files = disk.*change.folder;
    for (const StoredFile& file : change.added) {
        if (bytes == 0) return disk;
        files[file.name] = file.bytes.substr(0, static_cast<std::size_t>(bytes));
        bytes -= std::min<std::uint64_t>(bytes, file.bytes.size());
    }
    for (const std::string& name : change.removed) {
        if (bytes-- == 0) return disk;
        files.erase(name);
    }
    return disk;
}

void FaultyStore::schedule(std::uint64_t bytes, Action action, Done done,
                           std::optional<DiskChange> change) {
    if (dead_ || left_) return;
    const std::uint32_t number = ++operations_;
    sizes_.push_back(bytes);
    const bool fails =
        fault.operation != 0 && number >= fault.operation && number < fault.operation + fault.count;
    const StoreError error = fails ? fault.error : StoreError::none;
    const bool reaches = !fails || fault.reaches_disk;
    const std::size_t noted = log != nullptr ? log->size() : 0;
    if (log != nullptr && change) log->push_back(*change);
    const auto note = [this, noted, has_change = change.has_value()](DiskChange::Is is) {
        if (log != nullptr && has_change) (*log)[noted].is = is;
    };
    const std::optional<std::uint64_t> cut_after =
        cut && cut->operation == number ? std::optional{cut->after_bytes} : std::nullopt;
    loop_.post(
        [=, this, action = std::move(action), done = std::move(done), change = std::move(change)] {
            if (dead_) return;
            if (cut_after) {
                if (change) disk_ = disk_cut_short(*change, *cut_after);
                dead_ = true;
                on_power_cut();
                return;
            }
            if (change) before_change(*change);
            const StoreError own = reaches ? action() : StoreError::none;
            const StoreError answer = error != StoreError::none ? error : own;
            if (own != StoreError::none || !reaches) note(DiskChange::Is::refused);
            // The answer comes later than the deed: whoever is closed in between has not heard it.
            loop_.post([this, done, answer, note] {
                if (dead_ || left_) return;
                if (answer == StoreError::none) note(DiskChange::Is::confirmed);
                done(answer);
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
        std::move(done), DiskChange{&Disk::files, {marker}, {}});
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
    const DiskChange change{&Disk::files, added, {}};
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
    const DiskChange change{&Disk::files, added, removed};
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
    const DiskChange change{&Disk::aside, std::move(files), {}};
    schedule(
        size_of(change),
        [this, change] {
            write(change);
            return StoreError::none;
        },
        [](StoreError) {}, change);
}

void FaultyStore::remove_aside(std::vector<std::string> names, Done done) {
    const DiskChange change{&Disk::aside, {}, std::move(names)};
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
