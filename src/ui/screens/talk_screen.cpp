// A live conversation: the brief at the side, goal and agenda with their time, notes that become
// structure, and everything that came out of it with its summary in one pass (rows 18, 26–29, 86).

#include "app/letter_sources.h"
#include "app/note_structure.h"
#include "assets/assets.h"
#include "ui/screens/labels.h"
#include "ui/screens/log_parts.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::AgendaDraft;
using app::TalkForm;
using app::TalkStep;
using Does = TalkStep::Does;

std::string minutes_text(const Frame& frame, std::int64_t minutes) {
    return words::text_of(Span{std::chrono::minutes{minutes}}, frame.words);
}

/// "12 min of 30".
std::string clock_text(const Frame& frame, const app::TalkTime& time) {
    if (time.planned == 0) return minutes_text(frame, time.gone);
    return frame.say("talk.time", {{"gone", minutes_text(frame, time.gone)},
                                   {"planned", minutes_text(frame, time.planned)}});
}

void error_ui(const Frame& frame, const TalkForm& form, std::string_view where) {
    if (const std::string error = error_at(frame, form.log.errors, where); !error.empty())
        notice(error, Tone::bad);
}

// --- before it begins ---

/// Before a kickoff: what is still open is what there is to speak about (rows 12, 118).
void take_questions_ui(const Frame& frame, TalkForm& form) {
    if (!form.agenda.empty()) return;
    std::vector<std::string> open;
    frame.workspace().table<Agreement>().for_each_of(
        form.log.client.id, [&](AgreementId, const Agreement& agreement) {
            if (agreement.state != AgreementState::closed && open.empty())
                open = app::kickoff_of(agreement, frame.words).open;
        });
    if (open.empty()) return;
    const Count count{static_cast<std::int64_t>(open.size())};
    if (!button("take", frame.say("talk.take_questions", {{"n", count}}),
                {.size = ButtonSize::small, .icon = icons::plus}))
        return;
    for (std::string& question : open)
        form.agenda.push_back({std::move(question), "5"});
}

void agenda_fields_ui(const Frame& frame, TalkForm& form) {
    label(frame.tr("record.agenda"));
    std::optional<std::size_t> dropped;
    for (std::size_t i = 0; i < form.agenda.size(); ++i) {
        IdScope scope{i};
        AgendaDraft& item = form.agenda[i];
        Row row{"item", {.gap = 8}};
        (void)text_field("what", frame.tr("talk.item"), item.what,
                         {.hide_label = true, .width = Width::fill(1, 120)});
        (void)text_field("minutes", frame.tr("talk.minutes"), item.minutes,
                         {.placeholder = frame.tr("talk.minutes"),
                          .input = Input::number,
                          .hide_label = true,
                          .width = Width::px(96)});
        if (icon_button("drop", icons::x, frame.say("log.drop_line", {{"what", item.what}})))
            dropped = i;
    }
    if (dropped) form.agenda.erase(form.agenda.begin() + static_cast<std::ptrdiff_t>(*dropped));
    if (button("add_item", frame.tr("talk.add_item"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::plus})) {
        IdScope scope{form.agenda.size()};
        focus("what");
        form.agenda.emplace_back();
    }
    take_questions_ui(frame, form);
}

/// They were angry, or want to leave: nobody has answered that yet.
bool is_upset(const Frame& frame, ClientId client) {
    return std::ranges::any_of(frame.session.lines_of(client), [](const attention::Line& line) {
        return line.obligation == attention::Rule::outburst ||
               line.obligation == attention::Rule::threat;
    });
}

/// Cues for the first seconds (rows 53, 55, 81, 87, 89).
void cue_ui(const Frame& frame, const TalkForm& form) {
    if (is_upset(frame, form.log.client.id)) return notice(frame.tr("talk.cue_upset"), Tone::warn);
    const bool call = form.log.channel == Channel::call;
    notice(frame.tr(call ? "talk.cue_call" : "talk.cue_meeting"), Tone::accent);
}

void before_ui(const Frame& frame, TalkForm& form) {
    heading(1, frame.tr("talk.title"));
    const ClientId chosen = form.log.client.id;
    if (appeared("before")) focus(chosen ? "goal" : "client");
    client_field(frame, "client", form.log.client, form.log.errors);
    if (form.log.client.id != chosen) app::plan_for(form, frame.session);
    constexpr std::array channels{Channel::call, Channel::meeting, Channel::face_to_face};
    enum_choice<Channel>(frame, "channel", frame.tr("field.channel"), form.log.channel, channels,
                         &segmented);
    (void)text_field("goal", frame.tr("record.goal"), form.goal,
                     {.hint = frame.tr("talk.goal_hint")});
    agenda_fields_ui(frame, form);
    if (form.log.client.id) cue_ui(frame, form);
    error_ui(frame, form, "");
    Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
    if (button("begin", frame.tr("talk.begin"),
               {.kind = ButtonKind::primary,
                .icon = icons::phone,
                .disabled_reason = read_only_reason(frame)}) ||
        line_submitted())
        frame.act(TalkStep{Does::begin});
    if (button("cancel", frame.tr("action.cancel"), {.kind = ButtonKind::ghost}))
        frame.act(TalkStep{Does::drop});
}

// --- while it takes place ---

std::string item_time(const Frame& frame, const TalkForm& form, std::size_t i,
                      const app::TalkTime& time) {
    if (i != form.item) return minutes_text(frame, app::minutes_of(form.agenda[i]));
    if (time.item_left >= 0)
        return frame.say("talk.left", {{"span", minutes_text(frame, time.item_left)}});
    return frame.say("talk.over", {{"span", minutes_text(frame, -time.item_left)}});
}

/// The agenda with the item that is spoken about; pressing another one goes on to it (row 27).
void agenda_ui(const Frame& frame, TalkForm& form, const app::TalkTime& time) {
    if (form.agenda.empty()) return;
    List list{"agenda", {.name = frame.tr("record.agenda")}};
    for (std::size_t i = 0; i < form.agenda.size(); ++i) {
        IdScope scope{i};
        const bool now = i == form.item;
        const std::string left = item_time(frame, form, i, time);
        const std::string& answer = form.agenda[i].answer;
        ListRow row{
            "row",
            {.name = form.agenda[i].what + (answer.empty() ? "" : " " + answer) + ", " + left,
             .selected = now,
             .padding = 8}};
        if (row.activated())
            app::go_to_item(form, static_cast<std::uint32_t>(i), frame.session.now());
        const Mark mark = now ? Mark::now : i < form.item ? Mark::done : Mark::coming;
        state_mark(mark, frame.tr(now             ? "talk.item_now"
                                  : i < form.item ? "talk.item_done"
                                                  : "talk.item_next"));
        {
            next_width(Width::fill(1, 100));
            Stack words{"words", {.gap = 2}};
            text(form.agenda[i].what, {.weight = now ? Weight::medium : Weight::regular});
            if (!now && !answer.empty()) secondary(answer, Lines::wrapped);
        }
        const bool over = now && time.item_left < 0;
        text(left, {.size = TextSize::small,
                    .tone = over ? Tone::bad : Tone::muted,
                    .lines = Lines::single});
    }
}

/// An open question before the start is answered where it is asked; Enter goes to the next.
void answer_ui(const Frame& frame, TalkForm& form) {
    if (form.item >= form.agenda.size()) return;
    AgendaDraft& item = form.agenda[form.item];
    if (!app::asked_for_agreement(form, item, frame.session)) return;
    bool answered = false;
    {
        IdScope scope{form.item};
        answered = text_field("answer", frame.tr("talk.answer"), item.answer,
                              {.hint = frame.tr("talk.answer_hint")})
                       .submitted;
    }
    if (!answered) return;
    app::go_to_item(form, form.item + 1, frame.session.now());
    if (form.item == form.agenda.size()) return focus("note");
    IdScope next{form.item};
    focus("answer");
}

void time_ui(const Frame& frame, TalkForm& form) {
    const app::TalkTime time = app::time_of(form, frame.session.now());
    {
        Row row{"time", {.gap = 12, .wrap = Wrap::yes}};
        icon(icons::clock, time.over() ? Tone::bad : Tone::muted);
        text(clock_text(frame, time), {.weight = Weight::medium, .lines = Lines::single});
        const bool last = form.item + 1 == form.agenda.size();
        if (form.item < form.agenda.size() &&
            button("next", frame.tr(last ? "talk.items_done" : "talk.next_item"),
                   {.size = ButtonSize::small, .icon = last ? icons::check : icons::arrow_right}))
            app::go_to_item(form, form.item + 1, frame.session.now());
    }
    if (!form.goal.empty()) property(frame.tr("record.goal"), form.goal);
    agenda_ui(frame, form, time);
    answer_ui(frame, form);
    if (time.over()) notice(frame.tr("talk.wrap_up"), Tone::warn);
}

void live_ui(const Frame& frame, TalkForm& form) {
    heading(1, frame.say("talk.with", {{"name", std::string(frame.name_of(form.log.client.id))}}));
    time_ui(frame, form);
    if (appeared("live")) focus("note");
    const FieldResult note =
        text_area("note", frame.tr("talk.notes"), form.log.note,
                  {.field = {.hint = frame.tr("talk.note_hint")}, .rows = 6, .max_rows = 16});
    (void)app::take_note_lines(form.log, frame.session, app::NoteEnd::being_typed);
    taken_ui(frame, form.log);
    outcomes_ui(frame, form.log);
    promises_ui(frame, form.log);
    next_contact_ui(frame, form.log);
    settles_ui(frame, form.log);
    error_ui(frame, form, "");
    Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
    const bool end = button("end", frame.tr("talk.end"),
                            {.kind = ButtonKind::primary,
                             .icon = icons::check,
                             .disabled_reason = read_only_reason(frame),
                             .shortcut = chord_name(frame, {"Enter", Mods::command})});
    if (end || note.submitted || shortcut({"Enter", Mods::command, Reach::everywhere}))
        frame.act(TalkStep{Does::end});
    if (button("drop", frame.tr("talk.drop"),
               {.kind = ButtonKind::ghost, .disabled_reason = read_only_reason(frame)}))
        frame.act(TalkStep{Does::drop});
}

// --- after it ---

void summary_ui(const Frame& frame, TalkForm& form) {
    heading(1, frame.tr("talk.summary_title"));
    text(frame.tr("talk.summary_text"), {.tone = Tone::muted});
    Card card{"draft", {.gap = 12, .name = frame.tr("write.title")}};
    draft_body_ui(frame, *form.summary);
    Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
    const bool sent = button("sent", frame.tr("write.sent"),
                             {.kind = ButtonKind::primary,
                              .icon = icons::check,
                              .disabled_reason = read_only_reason(frame)});
    if (sent || (frame.can_edit() && shortcut({"Enter", Mods::command, Reach::everywhere})))
        frame.act(TalkStep{Does::send_summary});
    if (button("later", frame.tr("talk.summary_later"), {.kind = ButtonKind::ghost}))
        frame.act(TalkStep{Does::drop});
}

void nobody_ui(const Frame& frame) {
    empty_state(icons::phone, frame.tr("talk.none_title"), frame.tr("talk.none_text"));
    Row row{"begin", {}};
    spring();
    if (button("open", frame.tr("action.talk_now"),
               {.kind = ButtonKind::primary, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::OpenTalk{});
    spring();
}

void side_ui(const Frame& frame, ClientId id) {
    const Client* client = frame.workspace().find(id);
    if (!client) return;
    heading(2, client->name);
    if (!client->organisation.empty()) secondary(client->organisation);
    brief_ui(frame, id, *client);
}

}  // namespace

void talk_ui(const Frame& frame) {
    const bool wide = window_class() == WindowClass::wide;
    const ClientId client = frame.view.talk ? frame.view.talk->log.client.id : ClientId{};
    if (wide && client) {
        Pane side{"brief",
                  {.edge = Edge::right,
                   .size = 360,
                   .landmark = Landmark::complementary,
                   .name = frame.tr("talk.brief"),
                   .line = true}};
        side_ui(frame, client);
    }
    // What begins stands at its own top, wherever one had scrolled to before.
    const bool live = frame.view.talk && frame.view.talk->begun;
    const bool over = live && frame.view.talk->summary;
    Pane pane{over   ? "over"
              : live ? "live"
                     : "talk",
              {.landmark = Landmark::main, .max_content = 720, .centred = true}};
    if (!frame.view.talk) return nobody_ui(frame);
    TalkForm& form = *frame.view.talk;
    if (form.summary)
        summary_ui(frame, form);
    else if (form.begun)
        live_ui(frame, form);
    else
        before_ui(frame, form);
    if (!wide && client && !form.summary) {
        Section section{"side", frame.tr("talk.brief"), {.level = 2}};
        side_ui(frame, client);
    }
}

void talk_banner_ui(const Frame& frame) {
    if (!frame.view.talk || !frame.view.talk->begun || frame.view.talk->summary) return;
    if (frame.view.route.screen == app::Screen::talk) return;
    const TalkForm& form = *frame.view.talk;
    Pane pane{"talk_banner",
              {.edge = Edge::top,
               .landmark = Landmark::region,
               .name = frame.tr("talk.banner_name"),
               .surface = Surface::sunken,
               .padding = 12}};
    Row row{"row", {.gap = 12, .wrap = Wrap::yes}};
    icon(icons::phone, Tone::accent);
    next_width(Width::fill(1, 160));
    text(frame.say("talk.banner",
                   {{"name", std::string(frame.name_of(form.log.client.id))},
                    {"time", clock_text(frame, app::time_of(form, frame.session.now()))}}),
         {.size = TextSize::small, .lines = Lines::wrapped});
    if (button("back", frame.tr("talk.back"), {.size = ButtonSize::small}))
        frame.act(app::Go{{app::Screen::talk, {}}});
}

}  // namespace wordkeep::ui
