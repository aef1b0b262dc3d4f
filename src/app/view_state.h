#pragma once
// What is on the screen: where the person is, what they are filling in, what was just said. Nothing
// here is stored. Screens change drafts in place and queue actions for everything else.

#include "app/capture_form.h"
#include "app/draft_form.h"
#include "app/forms.h"
#include "app/import_flow.h"
#include "app/insights_work.h"
#include "app/newsletter_form.h"
#include "app/own_texts.h"
#include "app/palette.h"
#include "app/record_form.h"
#include "app/record_lists.h"
#include "app/talk.h"
#include "base/phrase.h"
#include "domain/commands.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep::app {

enum class Screen : std::uint8_t {
    today,
    clients,
    client,
    commitments,
    agreements,
    quotes,
    reports,
    goals,
    insights,
    playbook,
    settings,
    data,
    talk,  ///< a live conversation
    more   ///< narrow windows only: the other places
};

enum class ClientTab : std::uint8_t { timeline, commitments, agreement, quotes, care, notes };

struct Route {
    Screen screen = Screen::today;
    ClientId client;
    friend bool operator==(const Route&, const Route&) = default;
};

/// "#client/7f3a91c2-15" without the '#', and back. Unknown addresses lead to Today.
[[nodiscard]] std::string address_of(const Route& route);
[[nodiscard]] Route route_of(std::string_view address);

/// One sentence at the bottom, mostly with Undo.
struct Toast {
    std::uint64_t number = 0;  ///< identity
    Phrase text;
    bool offers_undo = false;
    bool is_problem = false;
    /// Forms that were left with something typed in them (form_text()): it offers them once more,
    /// and stays until it is answered.
    std::string left = {};
    /// The same forms as they had been opened: a letter opened so once more has what was typed.
    std::string left_as_opened = {};
};

/// Which clients the list shows.
enum class ClientFilter : std::uint8_t { all, working, contacts, owing };

/// After an import: who is a client now, and in which stage, in one pass.
enum class StageChoice : std::uint8_t { none = 0, fresh = 1, active = 2, prospect = 3, quiet = 4 };
struct StagePass {
    struct Item {
        ClientId client;
        StageChoice choice = StageChoice::none;
    };
    std::vector<Item> items;
    std::string filter;
    FieldErrors errors;
};

struct SettingsDraft {
    std::string my_name;
    std::string my_addresses;  ///< one a line
    std::string zone;
    std::string currency;            ///< ISO code, or a sign such as "kr"
    std::vector<std::string> hours;  ///< Monday … Sunday, "9:00–12:00, 13:00–17:00"; empty: free
    std::vector<Holiday> holidays;
    std::string new_holiday;
    std::string new_holiday_name;
    FieldErrors errors;
    bool filled = false;    ///< from the stored settings; cleared when they change elsewhere
    bool unstored = false;  ///< it says something else than what is stored
};

/// Which rule of the Playbook is unfolded, and clocks as typed that are not stored.
enum class PlaybookTab : std::uint8_t { rules, texts };
struct PlaybookDraft {
    PlaybookTab tab = PlaybookTab::rules;
    std::string open;  ///< the rule's key
    std::map<std::string, std::string, std::less<>> typed;
    FieldErrors errors;
};

/// A long step that is being taken back (or done again), part by part.
struct Reversing {
    bool back = true;
    float share = 0;  ///< of it that is done
};

/// How many rows of a long list are shown before more of them are asked for.
inline constexpr std::size_t rows_at_once = 200;

struct ViewState {
    Route route;
    std::vector<Route> back;  ///< for the narrow window's Back

    // Today
    std::optional<LineKey> selected_line;
    std::optional<LineKey> acted_line;  ///< the one that something is being done about
    std::size_t selected_place = 0;     ///< of the selected line among the visible ones
    std::string focus_row;  ///< the row that J or K has reached and that has not got the focus yet
    std::vector<ClientId> unfolded;  ///< clients whose "+2 more" is open
    bool coming_up_open = false;
    bool all_silences_open = false;
    bool snoozed_open = false;
    bool detail_page = false;  ///< narrow window: the detail is shown instead of the list

    // Clients
    std::string client_query;
    bool search_wanted = false;  ///< "/" was pressed on another screen
    ClientFilter client_filter = ClientFilter::all;
    int client_sort_column = 0;
    bool client_sort_descending = false;
    ClientTab client_tab = ClientTab::timeline;
    std::optional<ClientTab> next_tab;  ///< with which the client that is gone to is shown
    ConversationId unfolded_contact;    ///< of the timeline: all of its text is shown

    // Commitments
    bool show_closed_commitments = false;
    int commitment_owner = 0;  ///< 0 all, 1 mine, 2 theirs

    // Forms, open while they have a value
    std::optional<LogForm> log;
    std::optional<CommitmentForm> commitment;
    std::optional<RenegotiateForm> renegotiate;
    std::optional<ClientForm> client;
    std::optional<LineForm> line;
    std::optional<RecordForm> record;
    std::optional<DraftForm> draft;       ///< of the selected line of Today
    std::vector<DraftForm> drafts_aside;  ///< of other lines, as far as the person worked on them
    std::optional<DraftForm> letter;
    std::optional<TalkForm> talk;
    CaptureForm capture;
    bool capture_wanted = false;      ///< its key was pressed
    std::optional<AbsenceId> triage;  ///< what came in while I was away is worked through
    std::optional<ClientId> removing_client;
    std::unique_ptr<ImportFlow> import;
    std::optional<StagePass> stages;
    std::optional<Reversing> reversing;
    SettingsDraft settings;
    PlaybookDraft playbook;
    TextDesk texts;
    std::optional<NewsletterForm> newsletter;
    std::optional<IssueId> sent_issue;  ///< of the archive, to be read
    RecordLists lists;
    std::map<std::string, std::size_t, std::less<>> rows_shown;  ///< by list, where it is more
    InsightsWork insights;
    ClientChoice insights_client;                             ///< of the silence calendar
    std::map<std::string, bool, std::less<>> insight_tables;  ///< shown as tables
    bool notices = false;   ///< the browser says when something becomes late
    bool discreet = false;  ///< names and amounts are hidden from who looks over the shoulder
    bool shortcuts_shown = false;
    std::optional<Palette> palette;  ///< open while it has a value
    PaletteUse palette_use;

    /// The open forms as they were when they were opened; what says something else was typed into.
    std::string forms_as_opened;
    std::vector<Toast> toasts;
    std::uint64_t next_toast = 1;
    bool files_above = false;
    bool first_run_done = false;  ///< "start empty" was chosen
};

}  // namespace wordkeep::app
