#include "ui/screens/today_lines.h"

#include "app/draft_desk.h"
#include "app/line_action.h"
#include "app/record_list.h"
#include "assets/assets.h"
#include "attention/sentences.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"
#include "ui/widgets/widgets.h"

namespace wordkeep::ui {

namespace icons = assets::icons;

void change_steps_ui(const Frame& frame, const attention::Line& line, Menu& menu) {
    const Change* change = frame.workspace().find(ChangeId{line.origin});
    if (!change) return;
    const app::KindInfo& kind = app::info(app::RecordKind::change);
    std::span<const app::Step> steps = app::stage_of(kind, change).steps;
    // The letter is what the line itself offers.
    if (!steps.empty() && steps.front().does == app::StepDoes::write) steps = steps.subspan(1);
    step_items_ui(frame, {line.origin, change}, {kind, steps}, menu);
}

namespace {

using attention::Line;
using attention::State;

/// The next line follows when this one is settled.
void follow(const Frame& frame, const Line& line) {
    frame.view.selected_line = line.key();
    frame.view.acted_line = line.key();
}

/// What goes out in writing opens its letter; a call is logged.
bool is_written(const app::Action& action) {
    const auto* log = std::get_if<app::OpenLog>(&action);
    if (!log) return false;
    const Channel channel = log->form.channel;
    return channel == Channel::email || channel == Channel::message || channel == Channel::letter;
}

}  // namespace

std::string row_id(const Line& line) {
    return id_to_text(line.client.value) + "/" + std::string(enum_name(line.obligation)) + "/" +
           id_to_text(line.origin);
}

bool is_selected(const Frame& frame, const Line& line) {
    return frame.view.selected_line && *frame.view.selected_line == line.key();
}

std::string sentence_of(const Frame& frame, const Line& line) {
    return frame.say(
        attention::sentence(line, frame.workspace(), frame.session.rules(), frame.session.now()));
}

std::string name_or_me(const Frame& frame, ClientId client) {
    return client ? std::string(frame.name_of(client)) : std::string(frame.tr("today.me"));
}

void act_on(const Frame& frame, const Line& line) {
    follow(frame, line);
    app::Action action = app::action_for(line, frame.session);
    if (is_written(action))
        if (const app::DraftForm* draft = app::draft_of(frame.view, line, frame.session);
            draft && !app::is_spoken(*draft))
            action = app::OpenLetter{*draft};
    frame.act(std::move(action));
}

void ask_about(const Frame& frame, const Line& line, LineVerdict verdict) {
    follow(frame, line);
    frame.act(app::OpenLineForm{app::line_form(line, verdict, frame.session)});
}

void line_menu(const Frame& frame, const Line& line) {
    Menu menu{"more", more_name(frame, name_or_me(frame, line.client)), {.icon = icons::ellipsis}};
    if (!menu.open()) return;
    const std::string_view reason = read_only_reason(frame);
    if (menu.item("snooze", frame.tr("action.snooze"),
                  {.icon = icons::alarm_clock, .shortcut = "S", .disabled_reason = reason}))
        ask_about(frame, line, LineVerdict::snoozed);
    if (menu.item("not_needed", frame.tr("action.not_needed"),
                  {.icon = icons::x, .shortcut = "X", .disabled_reason = reason}))
        ask_about(frame, line, LineVerdict::not_needed);
    if (line.obligation == attention::Rule::reply_owed &&
        menu.item("no_answer", frame.tr("action.no_answer_needed"),
                  {.icon = icons::check, .disabled_reason = reason})) {
        follow(frame, line);
        frame.act(app::Perform{NoAnswerNeeded{line.client, {}}, {"did.no_answer_needed", {}}});
    }
    if (line.obligation == attention::Rule::reply_owed && line.client) {
        using app::RecordKind;
        const Client* client = frame.workspace().find(line.client);
        const bool sells = client && client->kind == ClientKind::external;  // row 5
        for (const RecordKind kind : {RecordKind::quote, RecordKind::change}) {
            if (kind == RecordKind::quote && !sells) continue;
            const std::string_view add = app::info(kind).add;
            if (menu.item(add, frame.tr(add), {.icon = icons::plus, .disabled_reason = reason}))
                frame.act(app::request_of(line, kind, frame.session));
        }
    }
    if (frame.workspace().find(ChangeId{line.origin})) change_steps_ui(frame, line, menu);
    if (line.commitment &&
        menu.item("renegotiate", frame.tr("action.renegotiate"),
                  {.icon = icons::calendar_clock, .shortcut = "R", .disabled_reason = reason}))
        frame.act(app::OpenRenegotiate{line.commitment});
    if (line.client &&
        menu.item("client", frame.tr("action.open_client"), {.icon = icons::user, .shortcut = "O"}))
        frame.act(app::Go{{app::Screen::client, line.client}});
}

void primary_ui(const Frame& frame, const Line& line) {
    const std::string_view label = frame.tr(attention::action_label(line.action));
    const std::string full = std::string(label) + ": " + name_or_me(frame, line.client);
    if (button(
            "act", label,
            {.kind = line.state == State::coming_up ? ButtonKind::secondary : ButtonKind::primary,
             .size = ButtonSize::small,
             .disabled_reason = read_only_reason(frame),
             .full_name = full}))
        act_on(frame, line);
}

const Line* selected_line(const Frame& frame) {
    if (!frame.view.selected_line) return nullptr;
    for (const Line& line : frame.session.today().lines)
        if (is_selected(frame, line)) return &line;
    return nullptr;
}

}  // namespace wordkeep::ui
