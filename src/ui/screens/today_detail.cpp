// Beside the list of Today: why the selected line is there, and what answers it.

#include "app/draft_desk.h"
#include "attention/sentences.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/today_lines.h"
#include "ui/widgets/widgets.h"

namespace wordkeep::ui {
namespace {

using attention::Line;

void why_ui(const Frame& frame, const Line& line) {
    const auto& session = frame.session;
    Card card{"why", {.gap = 8, .name = frame.tr("today.why")}};
    state_badge(mark_of(line.state), frame.tr(state_key(line.state)));
    text(sentence_of(frame, line), {.weight = Weight::medium});
    secondary(
        frame.say(attention::arithmetic(line, frame.workspace(), session.rules(), session.now())));
    if (const auto note =
            attention::remark(line, frame.workspace(), session.rules(), session.now()))
        secondary(frame.say(*note));
    Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
    primary_ui(frame, line);
    const std::string_view reason = read_only_reason(frame);
    if (line.commitment && line.state == attention::State::late &&
        line.action != attention::Action::choose_date &&
        button("renegotiate", frame.tr("action.renegotiate"),
               {.size = ButtonSize::small, .disabled_reason = reason}))
        frame.act(app::OpenRenegotiate{line.commitment});
    if (button("snooze", frame.tr("action.snooze"),
               {.size = ButtonSize::small, .disabled_reason = reason}))
        ask_about(frame, line, LineVerdict::snoozed);
    if (button("not_needed", frame.tr("action.not_needed"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .disabled_reason = reason}))
        ask_about(frame, line, LineVerdict::not_needed);
}

}  // namespace

void today_detail_ui(const Frame& frame, const Line& line) {
    IdScope scope{row_id(line)};
    if (appeared("detail")) scroll_to_top();
    const Client* client = frame.workspace().find(line.client);
    {
        Row row{"who", {.gap = 12}};
        avatar(name_or_me(frame, line.client), 40);
        Stack names{"names", {.gap = 2, .width = Width::fill()}};
        heading(2, name_or_me(frame, line.client));
        if (client && !client->organisation.empty()) secondary(client->organisation);
    }
    why_ui(frame, line);
    held_letters_ui(frame, line.client);
    if (app::DraftForm* draft = app::draft_of(frame.view, line, frame.session))
        draft_ui(frame, *draft);
    if (client) brief_ui(frame, line.client, *client);
}

}  // namespace wordkeep::ui
