// The frame around every screen: navigation, store status, dialogs, toasts, shortcuts.

#include "assets/assets.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::Screen;

constexpr std::array all_destinations{
    Destination{"today", "nav.today", icons::inbox, Screen::today, "t", true},
    Destination{"clients", "nav.clients", icons::users, Screen::clients, "c", true},
    Destination{"commitments", "nav.commitments", icons::handshake, Screen::commitments, "p", true},
    Destination{"agreements", "nav.agreements", icons::file_text, Screen::agreements, "a"},
    Destination{"quotes", "nav.quotes", icons::send, Screen::quotes, "q"},
    Destination{"reports", "nav.reports", icons::mail, Screen::reports, "r"},
    Destination{"goals", "nav.goals", icons::star, Screen::goals, "o"},
    Destination{"insights", "nav.insights", icons::chart_line, Screen::insights, "i"},
    Destination{"playbook", "nav.playbook", icons::sparkles, Screen::playbook, "b"},
    Destination{"settings", "nav.settings", icons::settings, Screen::settings, "s"},
};
constexpr Destination more_places{"more", "nav.more", icons::ellipsis, Screen::more, {}, true};

bool is_current(const Frame& frame, const Destination& destination) {
    const Screen screen = frame.view.route.screen;
    if (screen == Screen::client) return destination.screen == Screen::clients;
    if (screen == Screen::data && destination.screen == Screen::settings) return true;
    // In the bar of a narrow window everything that is not there is under More.
    if (destination.screen == Screen::more)
        return std::ranges::none_of(all_destinations, [&](const Destination& other) {
            return other.in_bar && is_current(frame, other);
        });
    return screen == destination.screen;
}

void nav_item_ui(const Frame& frame, const Destination& destination, NavItemOptions::Form form,
                 bool wordless) {
    const std::size_t late = frame.session.today().group(attention::State::late).size();
    const bool counts = destination.screen == Screen::today && late > 0;
    const bool leads_to_data =
        destination.screen == Screen::settings || destination.screen == Screen::more;
    const bool backup_due = leads_to_data && !frame.sample &&
                            app::is_backup_due(frame.data.backup, frame.session.now());
    const std::string count = counts ? std::to_string(late) : backup_due ? "!" : std::string();
    if (nav_item(destination.id, frame.tr(destination.key),
                 {.icon = destination.icon,
                  .current = is_current(frame, destination),
                  .count = count,
                  .count_tone = Tone::bad,
                  .form = form,
                  .wordless = wordless}))
        frame.act(app::Go{{destination.screen, {}}});
}

void nav_items_ui(const Frame& frame, NavItemOptions::Form form) {
    for (const Destination& destination : all_destinations)
        nav_item_ui(frame, destination, form, false);
}

/// What the store says, in one line that is always there: never "saved" before it is.
void store_line_ui(const Frame& frame) {
    const auto line = store_sentence(frame);
    Row row{"store", {.gap = 8, .align = Align::start}};
    icon(line.icon, line.tone);
    text(line.text, {.size = TextSize::small, .tone = line.tone, .lines = Lines::wrapped});
}

void wide_navigation_ui(const Frame& frame) {
    Pane pane{"nav",
              {.edge = Edge::left,
               .size = 224,
               .landmark = Landmark::navigation,
               .name = frame.tr("nav.name"),
               .surface = Surface::sunken,
               .padding = 12,
               .line = true}};
    {
        Row brand{"brand", {.gap = 8}};
        space(4);
        text("Wordkeep", {.size = TextSize::body, .weight = Weight::semibold});
    }
    space(8);
    if (button("log", frame.tr("action.log_conversation"),
               {.kind = ButtonKind::primary,
                .icon = icons::plus,
                .disabled_reason = read_only_reason(frame),
                .shortcut = "C",
                .width = Width::fill()}))
        open_log(frame, {});
    space(4);
    {
        Stack items{"items", {.gap = 2}};
        nav_items_ui(frame, NavItemOptions::Form::full);
    }
    space(8);
    divider();
    store_line_ui(frame);
}

void medium_navigation_ui(const Frame& frame) {
    Pane pane{"nav",
              {.edge = Edge::left,
               .size = 64,
               .landmark = Landmark::navigation,
               .name = frame.tr("nav.name"),
               .surface = Surface::sunken,
               .padding = 8,
               .line = true}};
    if (icon_button("log", icons::plus, frame.tr("action.log_conversation"),
                    {.kind = ButtonKind::primary,
                     .disabled_reason = read_only_reason(frame),
                     .shortcut = "C"}))
        open_log(frame, {});
    Stack items{"items", {.gap = 4}};
    nav_items_ui(frame, NavItemOptions::Form::icon);
}

void narrow_navigation_ui(const Frame& frame) {
    Pane pane{"nav",
              {.edge = Edge::bottom,
               .size = 60,
               .landmark = Landmark::navigation,
               .name = frame.tr("nav.name"),
               .surface = Surface::raised,
               .padding = 0,
               .padding_top = 4,
               .line = true}};
    // All with their words or all without: with large letters on a phone there is no room.
    constexpr float columns = 5;
    constexpr float gap = 0;
    const float width = (available_width() - (columns - 1) * gap) / columns;
    bool wordless = !fits_in_tab(frame.tr("action.log_short"), width) ||
                    !fits_in_tab(frame.tr(more_places.key), width);
    for (const Destination& destination : all_destinations)
        wordless =
            wordless || (destination.in_bar && !fits_in_tab(frame.tr(destination.key), width));
    Grid items{"items", {.columns = static_cast<int>(columns), .minimum = 24, .gap = gap}};
    for (const Destination& destination : all_destinations)
        if (destination.in_bar)
            nav_item_ui(frame, destination, NavItemOptions::Form::tab, wordless);
    nav_item_ui(frame, more_places, NavItemOptions::Form::tab, wordless);
    if (nav_item("log", frame.tr("action.log_short"),
                 {.icon = icons::plus, .form = NavItemOptions::Form::tab, .wordless = wordless}))
        open_log(frame, {});
}

void loading_ui(const Frame& frame) {
    Pane pane{"loading",
              {.landmark = Landmark::main, .padding_top = 96, .max_content = 320, .centred = true}};
    progress_bar(frame.tr("store.loading"), -1, frame.tr("store.loading"));
}

void screen_ui(const Frame& frame) {
    // Of a life's records only those of Today are there yet.
    if (frame.loading && !frame.sample && frame.view.route.screen != Screen::today)
        return loading_ui(frame);
    switch (frame.view.route.screen) {
        case Screen::today:
            return today_ui(frame);
        case Screen::clients:
            return clients_ui(frame);
        case Screen::client:
            return client_ui(frame);
        case Screen::commitments:
            return commitments_ui(frame);
        case Screen::agreements:
            return agreements_ui(frame);
        case Screen::quotes:
            return quotes_ui(frame);
        case Screen::reports:
            return reports_ui(frame);
        case Screen::goals:
            return goals_ui(frame);
        case Screen::insights:
            return insights_ui(frame);
        case Screen::playbook:
            return playbook_ui(frame);
        case Screen::more:
            return more_ui(frame);
        case Screen::settings:
            return settings_ui(frame);
        case Screen::data:
            return data_ui(frame);
        case Screen::talk:
            return talk_ui(frame);
    }
}

bool dialog_open(const Frame& frame) {
    const app::ViewState& view = frame.view;
    return frame.data.transfer || frame.data.history || frame.data.erasing || view.import ||
           view.stages || view.triage || view.log || view.commitment || view.renegotiate ||
           view.client || view.line || view.letter || view.record || view.removing_client ||
           view.shortcuts_shown || view.palette || view.reversing;
}

void reversing_dialog_ui(const Frame& frame) {
    const std::string_view title =
        frame.tr(frame.view.reversing->back ? "undo.under_way" : "redo.under_way");
    Dialog dialog{"reversing", {.title = title, .width = 360}};
    progress_bar(title, frame.view.reversing->share, title);
    dialog.footer();
    if (button("stop", frame.tr("action.stop"), {}) || dialog.close_requested())
        frame.view.reversing.reset();
}

/// One dialog at a time; a form opened from another one lies above it.
void dialogs_ui(const Frame& frame) {
    const app::ViewState& view = frame.view;
    if (view.import) import_dialog_ui(frame);
    if (view.stages) stages_dialog_ui(frame);
    if (view.triage) triage_dialog_ui(frame);
    if (view.log) log_dialog_ui(frame);
    if (view.commitment) commitment_dialog_ui(frame);
    if (view.renegotiate) renegotiate_dialog_ui(frame);
    if (view.client) client_dialog_ui(frame);
    if (view.line) line_dialog_ui(frame);
    if (view.record) record_dialog_ui(frame);
    if (view.letter) letter_dialog_ui(frame);
    if (view.newsletter) newsletter_dialog_ui(frame);
    if (view.sent_issue) sent_issue_dialog_ui(frame);
    if (view.removing_client) remove_client_dialog_ui(frame);
    if (view.shortcuts_shown) shortcuts_dialog_ui(frame);
    if (view.palette) palette_dialog_ui(frame);
    if (view.reversing) reversing_dialog_ui(frame);
    if (frame.data.transfer) transfer_dialog_ui(frame);
    if (frame.data.history) history_dialog_ui(frame);
    if (frame.data.erasing) erase_dialog_ui(frame);
}

void toasts_ui(const Frame& frame) {
    auto& toasts = frame.view.toasts;
    // Above a dialog it would cover its buttons, and its Undo would pull the ground from under it.
    if (toasts.empty() || (dialog_open(frame) && !toasts.back().is_problem)) return;
    // One at a time: the latest says what can be taken back now.
    const app::Toast& latest = toasts.back();
    const std::string id = "toast" + std::to_string(latest.number);
    const std::string sentence = frame.say(latest.text);
    const ToastAnswer answer = toast(id, sentence,
                                     {.action = !latest.left.empty() ? frame.tr("action.reopen")
                                                : latest.offers_undo ? frame.tr("action.undo")
                                                                     : std::string_view(),
                                      .close_name = frame.tr("action.close"),
                                      .tone = latest.is_problem ? Tone::bad : Tone::neutral,
                                      .seconds = latest.left.empty() ? toast_seconds : 0});
    if (answer == ToastAnswer::action) {
        if (latest.left.empty())
            frame.act(app::Undo{});
        else
            frame.act(app::Reopen{latest.left});
    }
    if (answer != ToastAnswer::none) frame.act(app::DismissToast{latest.number});
}

/// Whose page is open: what is begun there is about them.
app::ClientChoice client_shown(const Frame& frame) {
    if (frame.view.route.screen != Screen::client) return {};
    const ClientId id = frame.view.route.client;
    return {std::string(frame.name_of(id)), id};
}

void capture(const Frame& frame) {
    frame.view.capture_wanted = true;
    frame.view.detail_page = false;
    frame.act(app::Go{{app::Screen::today, {}}});
}

void shortcuts(const Frame& frame) {
    if (shortcut({"z", Mods::command})) frame.act(app::Undo{});
    if (shortcut({"z", Mods::command | Mods::shift}) || shortcut({"y", Mods::command}))
        frame.act(app::Redo{});
    if (!frame.has_letters()) return;
    for (const Destination& destination : all_destinations)
        if (shortcut_sequence("g", destination.second_key))
            frame.act(app::Go{{destination.screen, {}}});
    // While another tab writes the form opens too: its button says why nothing can be saved.
    if (shortcut({"c"})) open_log(frame, client_shown(frame).id);
    if (shortcut({"t"})) frame.act(app::OpenTalk{client_here(frame)});
    if (shortcut({"d"})) frame.view.discreet = !frame.view.discreet;
    if (shortcut({"n"})) frame.act(app::OpenClientForm{});
    if (shortcut({"p"})) {
        app::CommitmentForm form;
        form.client = client_shown(frame);
        frame.act(app::OpenCommitment{std::move(form)});
    }
    if (shortcut({"q"})) capture(frame);
    if (shortcut({"?"})) frame.view.shortcuts_shown = true;
    if (shortcut({"k", Mods::command, Reach::everywhere})) frame.view.palette.emplace();
    if (frame.view.route.screen != Screen::clients && shortcut({"/"})) {
        frame.view.search_wanted = true;
        frame.act(app::Go{{Screen::clients, {}}});
    }
}

/// What stands above every screen: another tab writes, this is a sample, something is not stored.
void banners_ui(const Frame& frame) {
    const auto banner = banner_of(frame);
    if (banner.text.empty()) return;
    Pane pane{"banner",
              {.edge = Edge::top,
               .landmark = Landmark::banner,
               .name = frame.tr("banner.name"),
               .padding = 12}};
    // With large letters on a phone the button goes below the sentence.
    Row row{"row", {.gap = 12, .wrap = Wrap::yes}};
    {
        Row words{"words", {.gap = 12, .width = Width::fill(1, 160)}};
        icon(banner.icon, banner.tone);
        next_width(Width::fill());
        text(banner.text, {.size = TextSize::small, .lines = Lines::wrapped});
    }
    if (!banner.button.empty() && button("act", banner.button, {.size = ButtonSize::small}))
        frame.act(banner.action);
    if (banner.offers_file && button("save", frame.tr("action.export"),
                                     {.size = ButtonSize::small, .icon = icons::download}))
        frame.act(app::SaveBackup{});
}

}  // namespace

ClientId client_here(const Frame& frame) {
    const app::ViewState& view = frame.view;
    if (view.route.screen == Screen::client) return view.route.client;
    if (view.route.screen == Screen::today && view.selected_line) return view.selected_line->client;
    return {};
}

std::span<const Destination> destinations() { return all_destinations; }

void app_ui(const Frame& frame) {
    const bool first_run = frame.workspace().empty() && !frame.view.first_run_done && !frame.sample;
    if (frame.loading && !frame.sample && !frame.has_front) {
        loading_ui(frame);
    } else if (first_run) {
        banners_ui(frame);
        first_run_ui(frame);
    } else {
        switch (window_class()) {
            case WindowClass::wide:
                wide_navigation_ui(frame);
                break;
            case WindowClass::medium:
                medium_navigation_ui(frame);
                break;
            case WindowClass::narrow:
                narrow_navigation_ui(frame);
                break;
        }
        discreet_ui(frame);
        banners_ui(frame);
        if (frame.view.talk) talk_banner_ui(frame);
        screen_ui(frame);
        if (!frame.loading || frame.sample) shortcuts(frame);
    }
    dialogs_ui(frame);
    toasts_ui(frame);
    if (frame.view.files_above) drop_hint(frame.tr("import.drop_here"), icons::file_text);
}

}  // namespace wordkeep::ui
