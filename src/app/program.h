#pragma once
// The program as the page runs it, without the page: session, view state, what is to be stored, and
// what is to be done outside. main.cpp connects it to the browser.

#include "app/actions.h"
#include "app/data_work.h"
#include "app/front.h"
#include "app/session.h"
#include "app/update.h"
#include "base/later.h"
#include "journal/record.h"
#include "journal/status.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

class Program {
  public:
    /// `sample_script` gives assets/sample/month.json when it is wanted; `zones` must outlive this.
    using SampleScript = std::string_view (*)();
    Program(ZoneSource& zones, words::Locale locale, SampleScript sample_script);

    // --- what happens outside ---

    void set_now(Instant now);
    void set_store_status(const journal::StoreStatus& status);
    /// Records of the store or of another tab. Until the store is loaded they are only put in;
    /// what follows from them is then made step by step (work()).
    void take_records(std::span<const journal::Record> records);
    /// What Today is made of, before any record (app/front.h). Not if it cannot be used.
    void take_front(std::string_view bytes);
    void store_loaded();
    /// Another tab has removed files. If it erases somebody for good, nothing of them must stay in
    /// this tab's memory either.
    void files_removed();
    /// Records that could not be read; they stay in the store untouched.
    [[nodiscard]] std::size_t unreadable_records() const { return unreadable_; }

    /// False while another file is being taken in: that is said.
    [[nodiscard]] WORDKEEP_LATER bool may_open_file();
    /// A contact file arrives piece by piece.
    WORDKEEP_LATER void begin_import(std::string file_name, std::uint64_t total_bytes,
                                     std::size_t files = 1);
    WORDKEEP_LATER void feed_import(std::string_view bytes);
    WORDKEEP_LATER void end_import_file();
    WORDKEEP_LATER void import_file_lost();
    /// The same for a workspace file.
    WORDKEEP_LATER void begin_transfer(std::string file_name, std::uint64_t total_bytes);
    [[nodiscard]] TransferFlow* transfer() { return data_.state().transfer.get(); }

    // --- a frame ---

    /// Carries out what screens asked for. True: something changed.
    bool settle();
    /// Work that goes on while the page stays alive: import, restore, merge. Each call does a few
    /// milliseconds of it.
    [[nodiscard]] bool work_waits() const;
    void work();

    /// Backups, erasing, history: what concerns everything stored.
    [[nodiscard]] DataWork& data() { return data_; }
    [[nodiscard]] const DataState& data_state() const { return data_.state(); }

    [[nodiscard]] Session& session() { return sample_ ? *sample_ : front_ ? *front_ : own_; }
    [[nodiscard]] const Session& session() const {
        return sample_ ? *sample_ : front_ ? *front_ : own_;
    }
    [[nodiscard]] ViewState& view() { return view_; }
    [[nodiscard]] ActionQueue& queue() { return queue_; }
    [[nodiscard]] const journal::StoreStatus& store() const { return store_; }
    [[nodiscard]] bool in_sample() const { return sample_ != nullptr; }
    [[nodiscard]] bool loading() const;
    /// While loading: Today is there, to be read; everything else is not.
    [[nodiscard]] bool has_front() const { return front_ != nullptr; }

    // --- what is to be done ---

    [[nodiscard]] std::vector<journal::Record> take_records_to_store();
    /// What was being filled in when the page went away (app/unsaved.h); brought back as soon as
    /// everything stored is here.
    void set_unsaved(std::string text) { unsaved_ = std::move(text); }
    /// The same now, when it has changed since the last call: to be kept by the tab.
    [[nodiscard]] std::optional<std::string> take_unsaved();
    [[nodiscard]] std::vector<Effect> take_effects() { return std::exchange(effects_, {}); }
    /// "(2) Wordkeep": the count of what is late.
    [[nodiscard]] std::string title() const;
    [[nodiscard]] unsigned badge() const;
    /// What has become late since the last call, as one sentence for a notice of the browser; only
    /// when the person asked for that.
    [[nodiscard]] std::optional<std::string> take_notice();
    /// The answer to AllowNotices.
    void set_notices(bool on, bool refused = false);
    /// When to look again although nobody does anything.
    [[nodiscard]] std::optional<Instant> next_look() const;

  private:
    void step_opening();
    void leave_front();
    void plan_front();
    WORDKEEP_LATER void write_front();
    [[nodiscard]] bool front_waits() const;
    WORDKEEP_LATER void work_on_files();
    [[nodiscard]] bool insights_wait() const;
    void bring_back_unsaved();
    WORDKEEP_LATER void open_sample();
    WORDKEEP_LATER void leave_sample();

    ZoneSource* zones_;
    words::Locale locale_;
    SampleScript sample_script_;
    Session own_;
    std::unique_ptr<Session> sample_;
    std::unique_ptr<Session> front_;
    ViewState view_;
    ViewState own_view_;  ///< what one has gone away from into the sample
    ActionQueue queue_;
    std::vector<Effect> effects_;
    DataWork data_{own_, view_, effects_};
    journal::StoreStatus store_;
    bool loaded_ = false;
    bool forgets_ = false;  ///< everything is being read again because of files_removed()
    bool forget_again_ = false;
    bool all_here_ = false;  ///< everything stored has been read; the last steps of a start
    std::size_t unreadable_ = 0;
    std::size_t late_told_ = 0;  ///< how many lines were late when the person last heard of it
    std::string unsaved_;        ///< as the tab has it
    std::unique_ptr<FrontWriter> front_writer_;
    std::uint64_t seen_revision_ = 0;
    std::uint32_t seen_files_ = 0;
    bool front_made_ = false;
    Instant front_at_ = Instant::max();  ///< when the next one is made
};

}  // namespace wordkeep::app
