// Connects the program to the browser: frames, files, storage, and what is to be done outside.

#include "app/program.h"
#include "assets/assets.h"
#include "base/later.h"
#include "platform/backup_file.h"
#include "platform/page.h"
#include "platform/store.h"
#include "platform/zones.h"
#include "ui/screens/screen.h"

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace wordkeep {
namespace {

constexpr std::string_view notices_key = "wordkeep.notices";
constexpr std::string_view unsaved_key = "wordkeep.unsaved";
constexpr std::size_t slice_bytes = 256 * 1024;
/// Of a workspace file, which is read faster than contacts: asking for a slice costs as well.
constexpr std::size_t workspace_slice_bytes = 512 * 1024;
/// While much is read or stored: a picture takes longer than a step of that.
constexpr std::int64_t picture_every_millis = 400;
/// How long a step of work in small pieces may take before the page gets its turn.
constexpr std::int64_t work_millis = 10;

words::Locale preferred_locale() {
    // The first language that there is a catalogue for; the region of the very first one says how
    // dates and hours are written.
    const auto tags = platform::languages();
    for (const std::string& tag : tags)
        if (words::language_from_tag(tag)) return words::locale_from_tag(tag);
    return tags.empty() ? words::Locale{} : words::locale_from_tag(tags.front());
}

platform::Look look_of(Look look) {
    switch (look) {
        case Look::system:
            return platform::Look::system;
        case Look::light:
            return platform::Look::light;
        case Look::dark:
            return platform::Look::dark;
    }
    return platform::Look::system;
}

WORDKEEP_LATER std::string_view sample_script() {
    const auto bytes = assets::embedded_file("sample/month.json");
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class Page final : public platform::PageClient {
  public:
    Page() : program_(zones_, preferred_locale(), &sample_script) {
        program_.view().route = app::route_of(platform::address());
        program_.set_now(platform::now());
        program_.set_unsaved(platform::remembered(unsaved_key, platform::Memory::tab));
        program_.set_notices(!platform::remembered(notices_key).empty());
        program_.view().palette_use.from_text(platform::remembered(app::palette_use_key));
        program_.data().set_backup_memory(platform::remembered(app::DataWork::backup_key));
        program_.data().set_erasing_memory(platform::remembered(app::DataWork::erasing_key));
        store_.start({
            .on_front =
                [this](std::string_view front) {
                    program_.take_front(front);
                    platform::request_frame();
                },
            .on_records =
                [this](std::vector<journal::Record> records) {
                    program_.take_records(records);
                    frame_while_loading();
                },
            .on_loaded =
                [this](const journal::LoadReport&) {
                    program_.store_loaded();
                    go_on_working();
                    platform::request_frame();
                },
            .on_status =
                [this](const journal::StoreStatus& status) {
                    program_.set_store_status(status);
                    frame_while_loading();
                },
            .on_removed =
                [this] {
                    program_.files_removed();
                    platform::request_frame();
                },
        });
    }

    /// As soon as the page is there to be asked.
    void begin() {
        platform::watch_backup_file([this](app::BackupFile file, std::string name) {
            program_.data().set_backup_file(file, std::move(name));
        });
    }

    void draw() override {
        program_.set_now(platform::now());
        app::Session& session = program_.session();
        ui::app_ui({.session = session,
                    .view = program_.view(),
                    .queue = program_.queue(),
                    .data = program_.data_state(),
                    .words = session.words(),
                    .store = program_.store(),
                    .sample = program_.in_sample(),
                    .loading = program_.loading(),
                    .has_front = program_.has_front()});
    }

    bool settle() override {
        const bool changed = program_.settle();
        begun_to_store_ = hand_out();
        if (const auto text = program_.take_unsaved())
            platform::remember(unsaved_key, *text, platform::Memory::tab);
        // What is on its way to the disk is confirmed first; the picture that follows does the
        // rest.
        if (begun_to_store_) return changed;
        go_on_working();
        open_early_files();
        read_next_file();
        show_outside();
        return changed;
    }

    bool begun_to_store() override { return begun_to_store_; }

    WORDKEEP_LATER void files_dropped(std::vector<platform::File> files) override {
        program_.view().files_above = false;
        open_files(std::move(files));
    }
    void files_hover(bool above) override { program_.view().files_above = above; }
    void address_changed(std::string_view fragment) override {
        program_.view().route = app::route_of(fragment);
    }

  private:
    /// A life's records arrive in hundreds of files, and a picture takes longer than one of them.
    /// The same of what an import stores; the end of work in small steps is always followed by one.
    void frame_while_loading() {
        const std::int64_t now = platform::now_millis();
        const std::int64_t pause = program_.loading() || working_ ? picture_every_millis : 0;
        if (now - drawn_at_millis_ < pause) return;
        drawn_at_millis_ = now;
        platform::request_frame();
    }

    /// The same of work in small steps; the last one is always followed by a picture.
    void frame_while_working(bool goes_on) {
        const std::int64_t now = platform::now_millis();
        if (goes_on && now - drawn_at_millis_ < picture_every_millis) return;
        drawn_at_millis_ = now;
        platform::request_frame();
    }

    /// In this very task: what the person did is on its way to the disk before anything else. True
    /// when there was something.
    bool hand_out() {
        auto records = program_.take_records_to_store();
        const bool begun = !records.empty();
        if (begun) store_.append(std::move(records));
        for (const app::Effect& effect : program_.take_effects())
            carry_out(effect);
        return begun;
    }

    /// Work in small steps, each a task of its own: the page stays alive, also in the background.
    void go_on_working() {
        if (working_ || (!program_.work_waits() && !program_.data().wants_records())) return;
        working_ = true;
        platform::run_soon([this] {
            work_a_while();
            read_records();
            (void)hand_out();
            working_ = false;
            frame_while_working(program_.work_waits() || program_.data().wants_records());
            go_on_working();
        });
    }

    void work_a_while() {
        const std::int64_t begun = platform::now_millis();
        while (program_.work_waits() && platform::now_millis() - begun < work_millis)
            program_.work();
    }

    void read_records() {
        app::DataWork& data = program_.data();
        if (!data.wants_records()) return;
        if (!sweep_) sweep_.emplace(store_.sweep());
        const bool ended =
            sweep_->step(platform::now_millis, work_millis,
                         [&data](journal::Record&& record) { data.take(std::move(record)); });
        data.set_progress(sweep_->progress());
        if (!ended) return;
        sweep_.reset();
        data.end_of_records();
    }

    WORDKEEP_LATER void carry_out(const app::Effect& effect) {
        std::visit(
            [&]<class E>(const E& e) {
                if constexpr (std::is_same_v<E, app::CopyText>) {
                    platform::copy_text(e.text);
                } else if constexpr (std::is_same_v<E, app::OpenUrl>) {
                    platform::open_url(e.url);
                } else if constexpr (std::is_same_v<E, app::DownloadFile>) {
                    platform::download(e.name, e.mime_type, std::as_bytes(std::span(e.bytes)));
                } else if constexpr (std::is_same_v<E, app::AllowNotices>) {
                    allow_notices(e.on);
                } else if constexpr (std::is_same_v<E, app::PrintText>) {
                    platform::print_text(e.title, e.text);
                } else if constexpr (std::is_same_v<E, app::PickContactFile>) {
                    pick(".vcf,.vcard,.csv,.txt,.eml,.ics,text/vcard,text/csv",
                         platform::Picking::several);
                } else if constexpr (std::is_same_v<E, app::PickWorkspaceFile>) {
                    platform::pick_files(".json,application/json", platform::Picking::one,
                                         [this](std::vector<platform::File> files) {
                                             if (!files.empty()) open_workspace(files.front());
                                         });
                } else if constexpr (std::is_same_v<E, app::AskPersistence>) {
                    store_.request_persistence();
                } else if constexpr (std::is_same_v<E, app::TakeOver>) {
                    store_.request_take_over();
                } else if constexpr (std::is_same_v<E, app::RetryStore>) {
                    store_.retry_now();
                } else if constexpr (std::is_same_v<E, app::ShowAddress>) {
                    platform::set_address(e.fragment);
                } else {
                    carry_out_data(e);
                }
            },
            effect);
    }

    template <class E>
    void carry_out_data(const E& e) {
        if constexpr (std::is_same_v<E, app::BeginBackup>) {
            platform::begin_backup(e.target, e.name);
        } else if constexpr (std::is_same_v<E, app::AddToBackup>) {
            platform::add_to_backup(e.bytes);
        } else if constexpr (std::is_same_v<E, app::EndBackup>) {
            platform::end_backup([this](bool saved) { program_.data().backup_ended(saved); });
        } else if constexpr (std::is_same_v<E, app::ChooseBackupFile>) {
            platform::choose_backup_file(e.name);
        } else if constexpr (std::is_same_v<E, app::AllowBackupFile>) {
            platform::allow_backup_file();
        } else if constexpr (std::is_same_v<E, app::ForgetBackupFile>) {
            platform::forget_backup_file();
        } else if constexpr (std::is_same_v<E, app::RememberText>) {
            platform::remember(e.key, e.text);
        } else if constexpr (std::is_same_v<E, app::CheckStore>) {
            store_.check([this](const journal::CheckReport& report) {
                program_.data().check_step(report);
                platform::request_frame();
            });
        } else if constexpr (std::is_same_v<E, app::KeepFront>) {
            store_.keep_front(e.bytes);
        } else if constexpr (std::is_same_v<E, app::RewriteStore>) {
            store_.rewrite(e.judge, [this](const journal::RewriteReport& report) {
                program_.data().erase_step(report);
                platform::request_frame();
            });
        }
    }

    WORDKEEP_LATER void pick(std::string_view accept, platform::Picking picking) {
        platform::pick_files(accept, picking, [this](std::vector<platform::File> files) {
            open_files(std::move(files));
        });
    }

    /// One file may be anything that is known; several are contacts, brought in together.
    WORDKEEP_LATER void open_files(std::vector<platform::File> files) {
        // Dropped before everything stored was read: it waits until there is something to compare.
        if (program_.loading() && !program_.in_sample()) {
            early_ = std::move(files);
            return;
        }
        if (files.empty() || !may_open()) return;
        waiting_.clear();
        if (files.size() == 1) return open_file(std::move(files.front()));
        program_.begin_import(files.front().name(), files.front().size(), files.size());
        platform::request_frame();
        waiting_.assign(files.begin() + 1, files.end());
        read_contacts(files.front(), 0);
    }

    void open_early_files() {
        if (early_.empty() || program_.loading()) return;
        open_files(std::exchange(early_, {}));
    }

    void read_next_file() {
        app::ImportFlow* flow = program_.view().import.get();
        if (!flow) waiting_.clear();
        if (waiting_.empty() || flow->stage() != app::ImportStage::next_file) return;
        const platform::File file = waiting_.front();
        waiting_.pop_front();
        flow->next_file(file.name(), file.size());
        platform::request_frame();
        read_contacts(file, 0);
    }

    /// What a file is, its name only suggests; the reader of contacts decides by content and says
    /// where a workspace file belongs.
    WORDKEEP_LATER void open_file(platform::File file) {
        if (file.name().ends_with(".json")) {
            open_workspace(file);
            return;
        }
        program_.begin_import(file.name(), file.size());
        platform::request_frame();
        read_contacts(file, 0);
    }

    WORDKEEP_LATER void open_workspace(const platform::File& file) {
        if (!may_open()) return;
        program_.begin_transfer(file.name(), file.size());
        read_workspace(file, 0);
    }

    /// A file that is only being read gives way to the next one; one that is being taken in does
    /// not.
    bool may_open() {
        ++reading_;
        platform::request_frame();
        return program_.may_open_file();
    }

    WORDKEEP_LATER void read_contacts(const platform::File& file, std::uint64_t offset) {
        if (!program_.view().import || program_.view().import->stage() != app::ImportStage::reading)
            return;
        if (offset >= file.size()) {
            program_.set_now(platform::now());  // a computer that has just woken up
            program_.end_import_file();
            platform::request_frame();
            return;
        }
        file.read(offset, slice_bytes,
                  [this, file, offset,
                   reading = reading_](std::optional<std::span<const std::byte>> bytes) {
                      if (reading != reading_) return;
                      if (!bytes) {
                          program_.import_file_lost();
                      } else {
                          program_.feed_import(
                              {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
                          read_contacts(file, offset + bytes->size());
                      }
                      platform::request_frame();
                  });
    }

    WORDKEEP_LATER void read_workspace(const platform::File& file, std::uint64_t offset) {
        app::TransferFlow* transfer = program_.transfer();
        if (!transfer || transfer->stage() != app::TransferStage::reading) return;
        frame_while_working(offset < file.size());
        if (offset >= file.size()) {
            transfer->end_of_file();
            go_on_working();
            return;
        }
        file.read(offset, workspace_slice_bytes,
                  [this, file, offset,
                   reading = reading_](std::optional<std::span<const std::byte>> bytes) {
                      if (reading != reading_) return;
                      app::TransferFlow* flow = program_.transfer();
                      if (!flow) return;
                      if (!bytes || bytes->empty()) {
                          flow->file_lost();
                          return platform::request_frame();
                      }
                      // The next part is fetched while this one is being read.
                      const std::uint64_t next = offset + bytes->size();
                      if (next < file.size()) read_workspace(file, next);
                      flow->feed({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
                      if (next >= file.size()) read_workspace(file, next);
                  });
    }

    WORDKEEP_LATER void allow_notices(bool on) {
        const auto set = [this](bool now, bool refused) {
            platform::remember(notices_key, now ? "on" : "");
            program_.set_notices(now, refused);
            platform::request_frame();
        };
        if (!on) return set(false, false);
        platform::allow_notices([set](bool allowed) { set(allowed, !allowed); });
    }

    /// Title, badge, colours, size, language: what the page shows around the canvas.
    void show_outside() {
        const app::Session& session = program_.session();
        const Settings& settings = session.workspace().settings();
        if (std::string title = program_.title(); title != title_) {
            title_ = std::move(title);
            platform::set_title(title_);
            platform::set_badge(program_.badge());
        }
        if (const auto notice = program_.take_notice()) platform::show_notice(title_, *notice);
        const auto language = session.words().locale.language;
        if (!shown_ || shown_->look != settings.look ||
            shown_->text_percent != settings.text_percent || language != language_) {
            platform::set_look(look_of(settings.look));
            platform::set_text_scale(static_cast<float>(settings.text_percent) / 100.0F);
            platform::set_language(words::language_tag(language));
            shown_ = settings;
            language_ = language;
        }
        if (const auto next = program_.next_look()) platform::wake_at(*next);
    }

    platform::MachineZones zones_;
    app::Program program_;
    platform::Store store_;
    std::int64_t drawn_at_millis_ = 0;
    std::uint64_t reading_ = 0;           ///< number of the file that is being read
    std::deque<platform::File> waiting_;  ///< further files of an import
    std::vector<platform::File> early_;   ///< that came before everything stored was read
    std::optional<journal::Sweep> sweep_;
    bool working_ = false;
    bool begun_to_store_ = false;
    std::string title_;
    std::optional<Settings> shown_;
    words::Language language_{};
};

}  // namespace
}  // namespace wordkeep

int main() {
    // Lives as long as the page: the browser calls back after main has returned.
    static wordkeep::Page page;
    wordkeep::platform::run_page(page);
    page.begin();
}
