// A store for native programs and their tests: memory only, no other tabs, always the writer.

#include <chrono>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "journal/keeper.h"
#include "platform/store.h"

namespace wordkeep::platform {

namespace {

using journal::StoredFile;
using journal::StoreError;

class MemoryStore final : public journal::ByteStore {
  public:
    void load(Done done) override { done(StoreError::none); }
    void take_over(StoredFile marker, Done done) override { commit({std::move(marker)}, done); }
    [[nodiscard]] const journal::Inventory& inventory() const override { return inventory_; }
    [[nodiscard]] std::string read(std::string_view name) const override {
        const auto found = files_.find(name);
        return found == files_.end() ? std::string{} : found->second;
    }
    void remember(std::vector<StoredFile> files) override {
        for (StoredFile& file : files) {
            inventory_.add(file.name, file.bytes.size());
            files_[file.name] = std::move(file.bytes);
        }
    }
    void forget(const std::vector<std::string>& names) override {
        for (const std::string& name : names) {
            inventory_.remove(name);
            files_.erase(name);
        }
    }
    void commit(std::vector<StoredFile> added, Done done) override {
        remember(std::move(added));
        done(StoreError::none);
    }
    void replace(std::vector<StoredFile> added, std::vector<std::string> removed,
                 Done done) override {
        remember(std::move(added));
        forget(removed);
        done(StoreError::none);
    }
    void set_aside(std::vector<StoredFile>) override {}
    void remove_aside(std::vector<std::string>, Done done) override { done(StoreError::none); }

  private:
    std::map<std::string, std::string, std::less<>> files_;
    journal::Inventory inventory_;
};

class NativeSurroundings final : public journal::Surroundings {
  public:
    std::function<void(journal::LockAnswer)> answer_lock;

    [[nodiscard]] std::int64_t now_millis() override {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    }
    [[nodiscard]] std::uint32_t random() override { return chance_(); }
    void wake_at(std::int64_t) override {}
    void request_lock(journal::LockWish) override { answer_lock(journal::LockAnswer::granted); }
    void say(std::string) override {}
    [[nodiscard]] bool unsaved_mark() override { return false; }
    void set_unsaved_mark(bool) override {}
    void note_down(const std::vector<StoredFile>&) override {}

  private:
    std::random_device chance_;
};

}  // namespace

struct Store::Impl {
    StoreListener listener;
    MemoryStore store;
    NativeSurroundings surroundings;
    journal::Keeper keeper{
        store,
        surroundings,
        {[this](std::vector<journal::Record> records) { listener.on_records(std::move(records)); },
         [this](const journal::LoadReport& report) { listener.on_loaded(report); },
         [this](const journal::StoreStatus& status) { listener.on_status(status); },
         [this] {
             if (listener.on_removed) listener.on_removed();
         }}};
    std::unique_ptr<journal::Check> check;
};

Store::Store() : impl_(std::make_unique<Impl>()) {}
Store::~Store() = default;

void Store::start(StoreListener listener) {
    impl_->listener = std::move(listener);
    impl_->surroundings.answer_lock = [this](journal::LockAnswer answer) {
        impl_->keeper.lock_answered(answer);
    };
    impl_->keeper.start();
}

void Store::append(journal::Record record) {
    std::vector<journal::Record> records;
    records.push_back(std::move(record));
    impl_->keeper.append(std::move(records));
}
void Store::append(std::vector<journal::Record> records) {
    impl_->keeper.append(std::move(records));
}

const journal::StoreStatus& Store::status() const { return impl_->keeper.status(); }
journal::LoadReport Store::report() const { return impl_->keeper.report(); }
void Store::request_take_over() { impl_->keeper.take_over(); }
void Store::request_persistence() {}
void Store::request_estimate() {}
void Store::retry_now() { impl_->keeper.retry_now(); }
void Store::rewrite(journal::Judge judge,
                    std::function<void(const journal::RewriteReport&)> on_step) {
    impl_->keeper.rewrite(std::move(judge), std::move(on_step));
}
journal::Sweep Store::sweep() const { return impl_->keeper.sweep(); }
void Store::keep_front(std::string_view) {}
void Store::check(journal::Check::OnStep on_step) {
    impl_->check = std::make_unique<journal::Check>(impl_->store, std::move(on_step));
    impl_->check->start();
}

}  // namespace wordkeep::platform
