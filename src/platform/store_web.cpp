// The store in the browser. The browser's side is web/library_store.js; the two agree on names, on
// the numbers of StoreError, LockWish and LockAnswer, and on the kinds of events.

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten.h>

#include "journal/keeper.h"
#include "platform/store.h"

extern "C" {
void wordkeep_store_start(void* self);
void wordkeep_store_stage(const char* name, const char* bytes, std::size_t size);
void wordkeep_store_load(int operation);
void wordkeep_store_take_over(int operation);
void wordkeep_store_commit(int operation);
void wordkeep_store_replace(int operation, const char* removed);
void wordkeep_store_set_aside();
void wordkeep_store_remove_aside(int operation, const char* names);
void wordkeep_store_list();
void wordkeep_store_read_stored(int operation, const char* name);
int wordkeep_store_read(const char* name, char* to, std::size_t size);
void wordkeep_store_remember();
void wordkeep_store_forget(const char* name);
void wordkeep_store_lock(int wish);
void wordkeep_store_say(const char* bytes, std::size_t size);
void wordkeep_store_wake(double millis);
std::uint32_t wordkeep_store_random();
int wordkeep_store_marked();
void wordkeep_store_mark(int marked);
void wordkeep_store_note_down();
void wordkeep_store_persist();
void wordkeep_store_estimate();
void wordkeep_store_keep_front(const char* position, const char* bytes, std::size_t size);
}

namespace wordkeep::platform {

namespace {

using journal::StoredFile;
using journal::StoreError;

/// The kinds of wordkeep_store_event; `a` and `b` are its numbers.
enum class Event : int {
    done = 1,         // a: operation, b: StoreError
    lock = 2,         // a: LockAnswer
    message = 3,      // bytes
    wake = 4,         //
    hidden = 5,       //
    shown = 6,        //
    persistence = 7,  // a: Persistence
    estimate = 8,     // a: bytes used, b: quota
    list = 9,         // bytes: "size name" lines
    stored = 10,      // a: operation, b: StoreError, bytes of the file
    front = 11,       // bytes
};

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += name + '\n';
    return text;
}

void stage(const std::vector<StoredFile>& files) {
    for (const StoredFile& file : files) {
        wordkeep_store_stage(file.name.c_str(), file.bytes.data(), file.bytes.size());
    }
}

class WebStore final : public journal::ByteStore {
  public:
    void load(Done done) override { wordkeep_store_load(begin(listing(std::move(done)))); }
    void take_over(StoredFile marker, Done done) override {
        stage({std::move(marker)});
        wordkeep_store_take_over(begin(listing(std::move(done))));
    }
    [[nodiscard]] const journal::Inventory& inventory() const override { return inventory_; }

    [[nodiscard]] std::string read(std::string_view name) const override {
        const auto found = inventory_.files().find(name);
        if (found == inventory_.files().end()) return {};
        std::string bytes(static_cast<std::size_t>(found->second), '\0');
        const int there = wordkeep_store_read(found->first.c_str(), bytes.data(), bytes.size());
        return there != 0 ? bytes : std::string{};
    }
    void read_stored(const std::string& name, OnRead done) override {
        reads_.emplace(++last_operation_, std::move(done));
        wordkeep_store_read_stored(last_operation_, name.c_str());
    }
    void remember(std::vector<StoredFile> files) override {
        stage(files);
        wordkeep_store_remember();
        note(sizes_of(files));
    }
    void forget(const std::vector<std::string>& names) override {
        for (const std::string& name : names) {
            wordkeep_store_forget(name.c_str());
            inventory_.remove(name);
        }
    }

    void commit(std::vector<StoredFile> added, Done done) override {
        stage(added);
        wordkeep_store_commit(
            begin([this, sizes = sizes_of(added), done = std::move(done)](StoreError error) {
                if (error == StoreError::none) note(sizes);
                done(error);
            }));
    }
    void replace(std::vector<StoredFile> added, std::vector<std::string> removed,
                 Done done) override {
        stage(added);
        const std::string gone = joined(removed);
        const int operation = begin([this, sizes = sizes_of(added), removed = std::move(removed),
                                     done = std::move(done)](StoreError error) {
            if (error == StoreError::none) {
                note(sizes);
                for (const std::string& name : removed)
                    inventory_.remove(name);
            }
            done(error);
        });
        wordkeep_store_replace(operation, gone.c_str());
    }
    void set_aside(std::vector<StoredFile> files) override {
        stage(files);
        wordkeep_store_set_aside();
    }
    void remove_aside(std::vector<std::string> names, Done done) override {
        for (const std::string& name : names)
            inventory_.remove(name);
        wordkeep_store_remove_aside(begin(std::move(done)), joined(names).c_str());
    }

    void ended(int operation, StoreError error) {
        const auto found = operations_.find(operation);
        if (found == operations_.end()) return;
        const Done done = std::move(found->second);
        operations_.erase(found);
        done(error);
    }
    void was_read(int operation, StoreError error, std::string_view bytes) {
        auto node = reads_.extract(operation);
        if (!node.empty()) node.mapped()(error, std::string(bytes));
    }
    void list(std::string_view lines) {
        inventory_.clear();
        while (!lines.empty()) {
            const std::size_t end = lines.find('\n');
            const std::string_view line = lines.substr(0, end);
            std::uint64_t size = 0;
            const auto read = std::from_chars(line.data(), line.data() + line.size(), size);
            const auto digits = static_cast<std::size_t>(read.ptr - line.data());
            if (digits < line.size()) inventory_.add(line.substr(digits + 1), size);
            lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        }
    }

  private:
    using Sizes = std::vector<std::pair<std::string, std::uint64_t>>;

    int begin(Done done) {
        operations_.emplace(++last_operation_, std::move(done));
        return last_operation_;
    }
    [[nodiscard]] static Done listing(Done done) {
        return [done = std::move(done)](StoreError error) {
            if (error == StoreError::none) wordkeep_store_list();
            done(error);
        };
    }
    [[nodiscard]] static Sizes sizes_of(const std::vector<StoredFile>& files) {
        Sizes sizes;
        for (const StoredFile& file : files)
            sizes.emplace_back(file.name, file.bytes.size());
        return sizes;
    }
    void note(const Sizes& sizes) {
        for (const auto& [name, bytes] : sizes)
            inventory_.add(name, bytes);
    }

    journal::Inventory inventory_;
    std::map<int, Done> operations_;
    std::map<int, OnRead> reads_;
    int last_operation_ = 0;
};

class WebSurroundings final : public journal::Surroundings {
  public:
    [[nodiscard]] std::int64_t now_millis() override {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    }
    [[nodiscard]] std::uint32_t random() override { return wordkeep_store_random(); }
    void wake_at(std::int64_t millis) override {
        const std::int64_t wait = millis - now_millis();
        wordkeep_store_wake(wait > 0 ? static_cast<double>(wait) : 0);
    }
    void request_lock(journal::LockWish wish) override {
        wordkeep_store_lock(static_cast<int>(wish));
    }
    void say(std::string message) override { wordkeep_store_say(message.data(), message.size()); }
    [[nodiscard]] bool unsaved_mark() override { return wordkeep_store_marked() != 0; }
    void set_unsaved_mark(bool marked) override { wordkeep_store_mark(marked ? 1 : 0); }
    void note_down(const std::vector<StoredFile>& files) override {
        stage(files);
        wordkeep_store_note_down();
    }
};

}  // namespace

struct Store::Impl {
    void hear(Event event, double a, double b, std::string_view bytes);

    StoreListener listener;
    WebStore store;
    WebSurroundings surroundings;
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

void Store::Impl::hear(Event event, double a, double b, std::string_view bytes) {
    switch (event) {
        case Event::done:
            store.ended(static_cast<int>(a), static_cast<StoreError>(b));
            break;
        case Event::lock:
            keeper.lock_answered(static_cast<journal::LockAnswer>(a));
            break;
        case Event::message:
            keeper.hear(bytes);
            break;
        case Event::wake:
            keeper.wake();
            break;
        case Event::hidden:
            keeper.hidden();
            break;
        case Event::shown:
            keeper.shown();
            break;
        case Event::persistence:
            keeper.persistence_answered(static_cast<journal::Persistence>(a));
            break;
        case Event::estimate:
            keeper.estimate_answered(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
            break;
        case Event::list:
            store.list(bytes);
            break;
        case Event::front:
            if (listener.on_front) listener.on_front(bytes);
            break;
        case Event::stored:
            store.was_read(static_cast<int>(a), static_cast<StoreError>(b), bytes);
            break;
    }
}

Store::Store() : impl_(std::make_unique<Impl>()) {}
Store::~Store() = default;

void Store::start(StoreListener listener) {
    impl_->listener = std::move(listener);
    wordkeep_store_start(impl_.get());
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
void Store::request_persistence() { wordkeep_store_persist(); }
void Store::request_estimate() { wordkeep_store_estimate(); }
void Store::retry_now() { impl_->keeper.retry_now(); }
void Store::rewrite(journal::Judge judge,
                    std::function<void(const journal::RewriteReport&)> on_step) {
    impl_->keeper.rewrite(std::move(judge), std::move(on_step));
}
journal::Sweep Store::sweep() const { return impl_->keeper.sweep(); }
void Store::keep_front(std::string_view front) {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : impl_->store.inventory().files()) {
        const journal::NameReading reading = journal::read_file_name(name);
        const bool elsewhere = reading.name.kind == journal::FileKind::aside;
        if (reading.is != journal::NameIs::stranger && !elsewhere) names.push_back(name);
    }
    wordkeep_store_keep_front(joined(names).c_str(), front.data(), front.size());
}
void Store::check(journal::Check::OnStep on_step) {
    impl_->check = std::make_unique<journal::Check>(impl_->store, std::move(on_step));
    impl_->check->start();
}

/// All that the browser tells comes through here.
struct StoreEvents {
    static void pass(void* impl, int event, double a, double b, std::string_view bytes) {
        static_cast<Store::Impl*>(impl)->hear(static_cast<Event>(event), a, b, bytes);
    }
};

}  // namespace wordkeep::platform

extern "C" EMSCRIPTEN_KEEPALIVE void wordkeep_store_event(void* impl, int event, double a, double b,
                                                          const char* bytes, std::size_t size) {
    wordkeep::platform::StoreEvents::pass(impl, event, a, b, {bytes, size});
}
