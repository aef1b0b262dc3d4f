// The command palette: Ctrl/Cmd+K from anywhere.

#include "app/palette.h"

#include "assets/assets.h"
#include "base/utf8.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"
#include "words/catalogue.h"

#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::FindKind;

/// The commands in the person's words, with what each of them does.
struct Commands {
    std::vector<app::PaletteCommand> words;
    std::vector<std::function<void()>> actions;
    std::vector<std::string> titles, keys;  ///< what `words` refers to

    void add(std::string_view id, std::string title, std::string shown_keys,
             std::function<void()> action, bool fits = false) {
        titles.push_back(std::move(title));
        keys.push_back(std::move(shown_keys));
        words.push_back({.id = id, .title = {}, .fits = fits});
        actions.push_back(std::move(action));
    }
};

std::string upper(std::string_view letter) {
    std::string text(letter);
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

template <app::RecordKind kind>
void begin_record(const Frame& frame, ClientId client) {
    add_record(frame, kind, {client, {}});
}

/// What can be begun with any client.
struct WithClient {
    std::string_view id, key, keys;
    void (*begin)(const Frame&, ClientId);
};
constexpr std::array with_client{
    WithClient{"write", "action.write", "W",
               [](const Frame& frame, ClientId client) {
                   frame.act(app::OpenLetter{app::letter_for(client, frame.session)});
               }},
    WithClient{"edit", "action.edit", "E",
               [](const Frame& frame, ClientId client) {
                   frame.act(app::OpenClientForm{
                       app::form_of(frame.workspace(), client, frame.session.dates())});
               }},
    WithClient{"log_with", "action.log_conversation", {}, &open_log},
    WithClient{"talk_with",
               "action.talk_now",
               {},
               [](const Frame& frame, ClientId client) { frame.act(app::OpenTalk{client}); }},
    WithClient{"commitment_with",
               "shortcut.commitment",
               {},
               [](const Frame& frame, ClientId client) {
                   app::CommitmentForm form;
                   form.client = {std::string(frame.name_of(client)), client};
                   frame.act(app::OpenCommitment{std::move(form)});
               }},
    WithClient{"agreement_with", "add.agreement", {}, &begin_record<app::RecordKind::agreement>},
    WithClient{"quote_with", "add.quote", {}, &begin_record<app::RecordKind::quote>},
    WithClient{"change_with", "add.change", {}, &begin_record<app::RecordKind::change>},
    WithClient{"meeting_with", "add.meeting", {}, &begin_record<app::RecordKind::meeting>},
};

/// The further words that a command is looked for by; empty when there are none.
std::string_view also_called(const Frame& frame, std::string_view id) {
    return words::raw_text("palette.also." + std::string(id), frame.words.locale.language);
}

void add_command_with(const Frame& frame, const WithClient& what, ClientId client,
                      std::string_view keys, Commands& commands) {
    const bool for_query = keys.empty();
    commands.add(
        what.id, std::string(frame.tr(what.key)) + ": " + std::string(frame.name_of(client)),
        std::string(keys), [&frame, &what, client] { what.begin(frame, client); }, for_query);
}

/// What has a key of its own on the client that one is looking at.
void add_commands_about(const Frame& frame, ClientId client, Commands& commands) {
    if (!frame.can_edit() || !frame.workspace().find(client)) return;
    for (const WithClient& what : with_client)
        if (!what.keys.empty()) add_command_with(frame, what, client, what.keys, commands);
}

/// Everything that can be begun with somebody, unless it is offered because one looks at them.
void add_all_with(const Frame& frame, ClientId client, ClientId here, Commands& commands) {
    for (const WithClient& what : with_client)
        if (client != here || what.keys.empty())
            add_command_with(frame, what, client, {}, commands);
}

/// "write jutta": what is said to do, with whoever fits the rest of the query; "jutta", when there
/// is one of that name: all of it.
void add_commands_with_named(const Frame& frame, ClientId here, Commands& commands) {
    constexpr std::size_t most = 3;
    constexpr std::size_t shortest_name = 3;
    if (!frame.can_edit()) return;
    const std::string_view query = trimmed(frame.view.palette->query);
    const auto meant = frame.session.clients().suggestions(query, 2);
    if (query.size() >= shortest_name && meant.size() == 1)
        return add_all_with(frame, frame.session.clients().all()[meant.front()].id, here, commands);
    std::vector<std::string> verbs;
    for (const WithClient& what : with_client)
        verbs.push_back(std::string(frame.tr(what.key)) + " " +
                        std::string(also_called(frame, what.id)));
    for (const auto& [verb, name] : app::done_with(frame.view.palette->query, verbs)) {
        const WithClient& what = with_client.at(verb);
        for (const std::uint32_t i : frame.session.clients().suggestions(name, most)) {
            const ClientId client = frame.session.clients().all()[i].id;
            const bool offered = client == here && !what.keys.empty();
            if (!offered) add_command_with(frame, what, client, {}, commands);
        }
    }
}

/// Records that have a beginning of their own, for the client that one is looking at.
void add_new_records(const Frame& frame, ClientId client, Commands& commands) {
    using app::RecordKind;
    if (!frame.can_edit()) return;
    for (const RecordKind kind :
         {RecordKind::meeting, RecordKind::agreement, RecordKind::quote, RecordKind::change,
          RecordKind::goal, RecordKind::absence, RecordKind::busy_block}) {
        const std::string_view name = app::info(kind).add;
        // My absence is nobody's.
        const bool own = kind == RecordKind::goal || kind == RecordKind::absence ||
                         kind == RecordKind::busy_block;
        commands.add(name, std::string(frame.tr(name)), {}, [&frame, kind, own, client] {
            add_record(frame, kind, {own ? ClientId{} : client, {}});
        });
    }
}

Commands commands_of(const Frame& frame) {
    Commands commands;
    const ClientId client = client_here(frame);
    const auto add = [&](std::string_view id, std::string_view key, std::string keys,
                         app::Action action) {
        commands.add(id, std::string(frame.tr(key)), std::move(keys),
                     [&frame, action = std::move(action)] { frame.act(action); });
    };
    add("log", "action.log_conversation", "C", app::OpenLog{});
    add("talk", "action.talk_now", "T", app::OpenTalk{});
    add("client", "shortcut.new_client", "N", app::OpenClientForm{});
    add("commitment", "shortcut.commitment", "P", app::OpenCommitment{});
    add_commands_about(frame, client, commands);
    for (const Destination& destination : destinations())
        add(destination.id, destination.key, "G " + upper(destination.second_key),
            app::Go{{destination.screen, {}}});
    add("data", "settings.data", {}, app::Go{{app::Screen::data, {}}});
    add("import", "first.import", {}, app::ChooseFile{});
    if (!frame.sample && !frame.loading) add("sample", "first.sample", {}, app::OpenSample{});
    commands.add("discreet", std::string(frame.tr("discreet.name")), "D",
                 [&frame] { frame.view.discreet = !frame.view.discreet; });
    commands.add("keys", std::string(frame.tr("shortcut.title")), "?",
                 [&frame] { frame.view.shortcuts_shown = true; });
    add("undo", "shortcut.undo", chord_name(frame, {"z", Mods::command}), app::Undo{});
    add("redo", "shortcut.redo", chord_name(frame, {"z", Mods::command | Mods::shift}),
        app::Redo{});
    add_new_records(frame, client, commands);
    add_commands_with_named(frame, client, commands);
    for (std::size_t i = 0; i < commands.words.size(); ++i) {
        commands.words[i].also = also_called(frame, commands.words[i].id);
        commands.words[i].title = commands.titles[i];
        commands.words[i].keys = commands.keys[i];
    }
    return commands;
}

Icon icon_of(FindKind kind) {
    switch (kind) {
        case FindKind::command:
            return icons::arrow_right;
        case FindKind::client:
            return icons::user;
        case FindKind::commitment:
            return icons::handshake;
        case FindKind::meeting:
            return icons::calendar;
        case FindKind::conversation:
            return icons::message_square;
        case FindKind::notes:
            return icons::file_text;
    }
    return {};
}

/// Whose it is, and when.
std::string detail_of(const Frame& frame, const app::Found& found) {
    const std::string_view name = frame.name_of(found.client);
    switch (found.kind) {
        case FindKind::command:
            return {};
        case FindKind::client: {
            const Client* client = frame.workspace().find(found.client);
            return client ? client->organisation : std::string();
        }
        case FindKind::notes:
            return std::string(name);
        case FindKind::commitment:
            return frame.say("palette.whose_due", {{"name", std::string(name)},
                                                   {"due", words::due(*found.due, frame.words)}});
        case FindKind::meeting:
        case FindKind::conversation:
            return frame.say("palette.whose_at",
                             {{"name", std::string(name)}, {"at", Moment{*found.at}}});
    }
    return {};
}

void choose(const Frame& frame, const app::Found& found, Commands& commands) {
    frame.view.palette_use.note(found.id);
    if (!frame.sample)
        frame.act(app::Outside{
            app::RememberText{app::palette_use_key, frame.view.palette_use.to_text()}});
    if (found.kind == FindKind::command)
        commands.actions[found.command]();
    else
        frame.act(app::Go{{app::Screen::client, found.client}});
    frame.view.palette.reset();
}

}  // namespace

void palette_dialog_ui(const Frame& frame) {
    app::Palette& palette = *frame.view.palette;
    Dialog dialog{"palette",
                  {.title = frame.tr("palette.title"),
                   .width = 560,
                   .padding = 12,
                   .hide_title = true,
                   .place = Align::start}};
    Commands commands = commands_of(frame);
    const auto found = palette.found(frame.session, commands.words, frame.view.palette_use);
    std::vector<std::string> details;
    details.reserve(found.size());
    std::vector<Suggestion> lines;
    for (const app::Found& one : found) {
        details.push_back(detail_of(frame, one));
        lines.push_back({.id = one.id,
                         .title = one.title,
                         .detail = details.back(),
                         .icon = icon_of(one.kind),
                         .shortcut = one.kind == FindKind::command
                                         ? commands.words[one.command].keys
                                         : std::string_view()});
    }
    const bool searching = palette.waits(frame.session);
    const auto result =
        suggest_field("query", frame.tr("palette.title"), palette.query, lines,
                      {.field = {.placeholder = frame.tr("palette.placeholder"),
                                 .icon = icons::search,
                                 .hide_label = true},
                       .form = SuggestOptions::Form::inplace,
                       .list_name = frame.tr("palette.list"),
                       .empty_text = frame.tr(searching ? "palette.searching" : "palette.none"),
                       .max_height = 420});
    if (searching && !lines.empty()) secondary(frame.tr("palette.searching"));
    if (result.chosen && *result.chosen < found.size())
        choose(frame, found[*result.chosen], commands);
    else if (dialog.close_requested())
        frame.view.palette.reset();
}

}  // namespace wordkeep::ui
