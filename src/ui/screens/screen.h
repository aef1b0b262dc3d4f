#pragma once
// What every screen function gets: the state to read, drafts to change in place, a queue for the
// rest.

#include "app/actions.h"
#include "app/data_state.h"
#include "app/session.h"
#include "base/later.h"
#include "journal/status.h"
#include "words/words.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::ui {

struct Frame {
    const app::Session& session;
    app::ViewState& view;
    app::ActionQueue& queue;
    const app::DataState& data;  ///< backups and the work on everything stored
    words::Context words;
    journal::StoreStatus store;
    bool sample = false;     ///< looking around: nothing is stored
    bool loading = false;    ///< the stored workspace is still being read
    bool has_front = false;  ///< while loading: Today is there, to be read

    [[nodiscard]] std::string_view tr(std::string_view key) const { return words::tr(key, words); }
    [[nodiscard]] std::string say(const Phrase& phrase) const {
        return words::render(phrase, words);
    }
    [[nodiscard]] std::string say(std::string_view key, std::vector<PhraseArg> args) const {
        return words::render(Phrase{key, std::move(args)}, words);
    }
    [[nodiscard]] const Workspace& workspace() const { return session.workspace(); }
    /// A client's name; empty for one that is gone.
    [[nodiscard]] std::string_view name_of(ClientId id) const {
        const Client* client = workspace().find(id);
        return client ? std::string_view(client->name) : std::string_view();
    }
    void act(app::Action action) const { queue.push(std::move(action)); }
    [[nodiscard]] bool can_edit() const { return session.can_edit(); }
    /// Whether single letters are commands.
    [[nodiscard]] bool has_letters() const { return workspace().settings().shortcuts; }
};

/// The sentence for a field, or empty.
[[nodiscard]] inline std::string error_at(const Frame& frame, const app::FieldErrors& errors,
                                          std::string_view where) {
    const auto at = errors.find(where);
    return at == errors.end() ? std::string() : frame.say(at->second);
}

// --- where one can go ---

struct Destination {
    std::string_view id;
    std::string_view key;  ///< of its name
    std::string_view icon;
    app::Screen screen;
    std::string_view second_key;  ///< after G
    bool in_bar = false;          ///< in a narrow window it stands at the bottom, else under More
};
[[nodiscard]] std::span<const Destination> destinations();
/// Whom one is looking at: the page of a client, or the chosen line of Today; else nobody.
[[nodiscard]] ClientId client_here(const Frame& frame);

// --- screens, one file each ---

/// Everything: navigation, the screen of the route, dialogs, toasts.
void app_ui(const Frame& frame);

void first_run_ui(const Frame& frame);
void today_ui(const Frame& frame);
WORDKEEP_LATER void clients_ui(const Frame& frame);
WORDKEEP_LATER void client_ui(const Frame& frame);
WORDKEEP_LATER void commitments_ui(const Frame& frame);
WORDKEEP_LATER void agreements_ui(const Frame& frame);
WORDKEEP_LATER void quotes_ui(const Frame& frame);
WORDKEEP_LATER void reports_ui(const Frame& frame);
/// A part of the reports.
WORDKEEP_LATER void newsletter_section_ui(const Frame& frame);
WORDKEEP_LATER void goals_ui(const Frame& frame);
WORDKEEP_LATER void insights_ui(const Frame& frame);
WORDKEEP_LATER void playbook_ui(const Frame& frame);
/// A part of the Playbook: the letters and their texts.
WORDKEEP_LATER void texts_tab_ui(const Frame& frame);
WORDKEEP_LATER void more_ui(const Frame& frame);
WORDKEEP_LATER void settings_ui(const Frame& frame);
/// A part of the settings: my absences and busy times.
WORDKEEP_LATER void away_section_ui(const Frame& frame);
WORDKEEP_LATER void data_ui(const Frame& frame);
WORDKEEP_LATER void talk_ui(const Frame& frame);
/// Above other screens while somebody is being spoken with.
WORDKEEP_LATER void talk_banner_ui(const Frame& frame);
/// Hides what tells clients, while discreet mode is on; says so, and ends it.
void discreet_ui(const Frame& frame);
/// The line on top of Today. True: it is left with Escape.
bool capture_ui(const Frame& frame);
/// What was understood of it.
WORDKEEP_LATER void capture_chips_ui(const Frame& frame);
/// Which tone rules are used.
WORDKEEP_LATER void tone_settings_ui(const Frame& frame);
/// At the top of Today, when a backup is due; nothing otherwise.
void backup_reminder_ui(const Frame& frame);

WORDKEEP_LATER void log_dialog_ui(const Frame& frame);
WORDKEEP_LATER void commitment_dialog_ui(const Frame& frame);
WORDKEEP_LATER void renegotiate_dialog_ui(const Frame& frame);
WORDKEEP_LATER void client_dialog_ui(const Frame& frame);
WORDKEEP_LATER void line_dialog_ui(const Frame& frame);
WORDKEEP_LATER void record_dialog_ui(const Frame& frame);
/// A letter to a client, without a line that asks for it.
WORDKEEP_LATER void letter_dialog_ui(const Frame& frame);
/// The newsletter while it is put together, and an issue that went out.
WORDKEEP_LATER void newsletter_dialog_ui(const Frame& frame);
WORDKEEP_LATER void sent_issue_dialog_ui(const Frame& frame);
WORDKEEP_LATER void remove_client_dialog_ui(const Frame& frame);
WORDKEEP_LATER void import_dialog_ui(const Frame& frame);
WORDKEEP_LATER void stages_dialog_ui(const Frame& frame);
WORDKEEP_LATER void triage_dialog_ui(const Frame& frame);
WORDKEEP_LATER void shortcuts_dialog_ui(const Frame& frame);
WORDKEEP_LATER void palette_dialog_ui(const Frame& frame);
WORDKEEP_LATER void transfer_dialog_ui(const Frame& frame);
WORDKEEP_LATER void history_dialog_ui(const Frame& frame);
WORDKEEP_LATER void erase_dialog_ui(const Frame& frame);

}  // namespace wordkeep::ui
