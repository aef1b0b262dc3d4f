#include "journal/writer.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "journal/segment.h"

namespace wordkeep::journal {

namespace {

/// More than this at once is an import: bigger files, because nobody leaves the page in the same
/// task.
constexpr std::size_t bulk_bytes = 256'000;
constexpr std::size_t fold_bytes_max = 500'000;
/// A transaction takes no more than this, but always one whole payload.
constexpr std::size_t batch_bytes_max = 4'000'000;

std::int64_t backoff_millis(std::uint32_t failures) {
    constexpr std::int64_t first = 250;
    constexpr std::int64_t longest = 30'000;
    return std::min(longest, first << std::min<std::uint32_t>(failures - 1, 10));
}

/// Packs records into as few files as their size allows.
class Packer {
  public:
    Packer(std::size_t file_bytes_max, std::function<FileName()> next_name)
        : file_bytes_max_(file_bytes_max), next_name_(std::move(next_name)) {}

    void add(const Record& record, const RecordKey& key) {
        const std::uint16_t parts = parts_for(record.payload.size());
        for (std::uint16_t part = 0; part < parts; ++part) {
            const std::size_t size = stored_size(record.payload.size(), part);
            if (builder_ && builder_->size() + size > file_bytes_max_) finish_file();
            if (!builder_) {
                const FileName name = next_name_();
                name_ = to_text(name);
                builder_.emplace(name, name.kind == FileKind::fold ? file_bytes_max_ : size);
            }
            builder_->add(record, key, part);
        }
    }

    [[nodiscard]] std::vector<StoredFile> finish() {
        if (builder_) finish_file();
        return std::move(files_);
    }

  private:
    void finish_file() {
        files_.push_back({std::move(name_), std::move(*builder_).seal()});
        builder_.reset();
    }

    std::size_t file_bytes_max_;
    std::function<FileName()> next_name_;
    std::string name_;
    std::optional<SegmentBuilder> builder_;
    std::vector<StoredFile> files_;
};

}  // namespace

Writer::Writer(ByteStore& store, Clock clock, Listener listener)
    : store_(store),
      clock_(std::move(clock)),
      listener_(std::move(listener)),
      alive_(std::make_shared<Writer*>(this)) {}

void Writer::begin(DeviceId device, std::uint64_t epoch, std::uint32_t numbers_used) {
    device_ = device;
    epoch_ = epoch;
    seg_number_ = numbers_used;
    fold_number_ = 0;
    flush();
}

void Writer::append(std::vector<Record> records, const IsNew& is_new) {
    for (Record& record : records) {
        const RecordKey key = key_of(record);
        if (is_new && !is_new(key)) continue;
        pending_bytes_ += record.payload.size();
        waiting_.push_back({std::move(record), key});
    }
    flush();
    listener_.on_change();
}

std::uint32_t Writer::pending() const {
    return static_cast<std::uint32_t>(waiting_.size() + sent_.size());
}

FileName Writer::next_name(FileKind kind) {
    return {device_, epoch_, kind == FileKind::fold ? ++fold_number_ : ++seg_number_, kind};
}

FileName Writer::next_fold_name() { return next_name(FileKind::fold); }

std::vector<StoredFile> Writer::take_batch() {
    std::size_t bytes = 0;
    while (!waiting_.empty() && (sent_.empty() || bytes < batch_bytes_max)) {
        bytes += waiting_.front().record.payload.size() + record_header_bytes;
        sent_.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    const FileKind kind = bytes > bulk_bytes ? FileKind::fold : FileKind::edits;
    Packer packer{kind == FileKind::fold ? fold_bytes_max : segment_bytes_max,
                  [this, kind] { return next_name(kind); }};
    for (const Waiting& item : sent_)
        packer.add(item.record, item.key);
    return packer.finish();
}

void Writer::flush() {
    if (in_flight_ || paused_ || !begun() || waiting_.empty() || retry_at_millis_ != 0) return;
    const Mark before{epoch_, seg_number_, fold_number_};
    std::vector<StoredFile> files = take_batch();
    sent_names_.clear();
    for (const StoredFile& file : files)
        sent_names_.push_back(file.name);
    in_flight_ = true;
    store_.commit(std::move(files), [alive = std::weak_ptr(alive_), before](StoreError error) {
        if (const auto writer = alive.lock()) (*writer)->commit_ended(error, before);
    });
}

void Writer::commit_ended(StoreError error, const Mark& before) {
    in_flight_ = false;
    trouble_ = error;
    const std::vector<std::string> names = std::exchange(sent_names_, {});
    if (error == StoreError::none) {
        for (const Waiting& item : sent_)
            pending_bytes_ -= item.record.payload.size();
        sent_.clear();
        failures_ = 0;
        saved_at_millis_ = clock_();
        listener_.on_confirmed(names);
    } else {
        take_back(error, before);
    }
    flush();
    listener_.on_change();
}

void Writer::take_back(StoreError error, const Mark& before) {
    waiting_.insert(waiting_.begin(), std::make_move_iterator(sent_.begin()),
                    std::make_move_iterator(sent_.end()));
    sent_.clear();
    // Whether the files are there after all is unknown. Their numbers are used again, so that no
    // gap arises; should one of them be there, the answer will be name_taken, and another epoch
    // begins. The records may then be stored twice, which readers do not mind.
    if (epoch_ == before.epoch) {
        seg_number_ = before.seg_number;
        fold_number_ = before.fold_number;
    }
    if (error == StoreError::name_taken) {
        ++epoch_;
        seg_number_ = 0;
        fold_number_ = 0;
    }
    ++failures_;
    const bool at_once = error == StoreError::name_taken && failures_ < 3;
    retry_at_millis_ = at_once ? 0 : clock_() + backoff_millis(failures_);
}

void Writer::resume() {
    paused_ = false;
    flush();
}

void Writer::tick() {
    if (retry_at_millis_ == 0 || clock_() < retry_at_millis_) return;
    retry_at_millis_ = 0;
    flush();
    listener_.on_change();
}

void Writer::retry_now() {
    if (retry_at_millis_ == 0) return;
    retry_at_millis_ = 0;
    flush();
    listener_.on_change();
}

std::vector<StoredFile> Writer::unconfirmed_as_aside() const {
    if (!begun()) return {};
    std::uint32_t number = 0;
    Packer packer{segment_bytes_max, [this, &number] {
                      return FileName{device_, epoch_, ++number, FileKind::aside};
                  }};
    for (const Waiting& item : sent_)
        packer.add(item.record, item.key);
    for (const Waiting& item : waiting_)
        packer.add(item.record, item.key);
    return packer.finish();
}

}  // namespace wordkeep::journal
