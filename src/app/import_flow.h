#pragma once
// An import from the first byte of a file to the one command that brings the people in. Several
// files are read one after the other, and become one preview and one command.
//
// Every step is short and says how far it is, so that a page stays alive with a file of 100 MB:
//   reading → (CSV: columns) → matching → preview → storing → who is a client now?

#include "app/calendar_import.h"
#include "base/result.h"
#include "domain/commands.h"
#include "interop/contact_file.h"
#include "interop/csv_mapping.h"
#include "interop/import_plan.h"
#include "interop/mail.h"
#include "words/words.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::app {

enum class ImportStage : std::uint8_t {
    reading,
    columns,
    making,
    next_file,  ///< of several: waits for next_file()
    matching,
    preview,
    calendar,  ///< the preview of a calendar
    storing,
    failed,
};

class ImportFlow {
  public:
    /// `files` says how many will come; the first one is named.
    ImportFlow(std::string file_name, std::uint64_t total_bytes, std::size_t files = 1);
    /// The next of several, when the stage asks for it.
    void next_file(std::string file_name, std::uint64_t total_bytes);

    /// The next bytes of the file, in order.
    void feed(std::string_view bytes);
    void end_of_file(const Workspace& workspace);
    /// What a single file turned out to be, after end_of_file(): an e-mail, to be taken once.
    [[nodiscard]] std::optional<interop::Mail> take_mail() { return std::exchange(mail_, {}); }
    /// A calendar, to be finished with what it needs to know; nullptr for everything else.
    [[nodiscard]] CalendarImport* calendar() { return calendar_.get(); }
    /// The file could not be read on (it was moved or changed).
    void file_lost();

    /// Does a few milliseconds of the work that is waiting; true while there is more.
    bool step();

    [[nodiscard]] ImportStage stage() const { return stage_; }
    /// 0 … 1 within the present stage.
    [[nodiscard]] double progress() const;
    [[nodiscard]] const Rejection* failure() const { return failure_ ? &*failure_ : nullptr; }
    /// The one that is being read.
    [[nodiscard]] const std::string& file_name() const { return file_name_; }
    [[nodiscard]] std::size_t files() const { return files_; }

    // columns (CSV)
    [[nodiscard]] bool has_columns() const { return table_ != nullptr; }
    [[nodiscard]] const interop::CsvTable& table() const { return *table_; }
    [[nodiscard]] const interop::ColumnMapping& mapping() const { return mapping_; }
    void set_column(std::size_t column, const interop::ColumnTarget& target);
    /// Nothing when the columns make people; else the sentence why not.
    [[nodiscard]] std::optional<Phrase> mapping_problem() const;
    void accept_columns();
    void back_to_columns();

    // preview
    [[nodiscard]] const interop::ImportPlan& plan() const { return plan_; }
    /// Of the plan as it stands; kept, because it costs the length of the file.
    [[nodiscard]] const interop::PlanCounts& counts() const { return counts_; }
    /// What happens to everybody who is already known.
    void decide_matches(interop::Decision decision);
    void start_storing();
    /// The next people as a command; nothing when all have been handed out. One command for all of
    /// a large file would freeze the page.
    [[nodiscard]] std::optional<ImportClients> next_command(const Workspace& workspace,
                                                            const words::Context& words);

    /// What has been brought in so far.
    struct Stored {
        EventId step;  ///< of the first command: all are one step for undo
        std::int64_t people = 0;
        bool some_new = false;
    };
    Stored stored;

  private:
    void look_at(std::string_view first_bytes);
    void fail(Rejection rejection);
    void take_in(interop::CardList list);
    void file_is_done();
    void start_matching(interop::CardList list);

    std::string file_name_;
    std::size_t files_ = 1;
    std::size_t files_done_ = 0;
    interop::CardList gathered_;  ///< of several files
    ImportStage stage_ = ImportStage::reading;
    std::optional<Rejection> failure_;
    interop::ContactFileReader reader_;
    bool looked_ = false;
    std::optional<std::string> mail_bytes_;  ///< of an e-mail, which is read as a whole
    std::optional<interop::Mail> mail_;
    std::unique_ptr<CalendarImport> calendar_;
    std::vector<interop::KnownContact> known_;
    std::unique_ptr<interop::CsvTable> table_;
    interop::ColumnMapping mapping_;
    std::unique_ptr<interop::CsvCardMaker> maker_;
    std::unique_ptr<interop::ImportPlanner> planner_;
    interop::ImportPlan plan_;
    interop::PlanCounts counts_;
    std::vector<std::vector<std::size_t>> outcomes_;  // entries of the plan
    std::size_t next_outcome_ = 0;
};

/// A card as a client without clocks (stage contact); its extras become lines of the notes.
[[nodiscard]] Client client_of(const interop::ContactCard& card, const words::Context& words);
/// What the planner has to know of the clients that are there.
[[nodiscard]] std::vector<interop::KnownContact> known_contacts(const Workspace& workspace);

}  // namespace wordkeep::app
