// Logging a conversation: what happened, and everything that came out of it, in one step.

#include "app/draft_values.h"
#include "app/note_structure.h"
#include "assets/assets.h"
#include "interop/mail.h"
#include "ui/screens/labels.h"
#include "ui/screens/log_parts.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"
#include "words/gist.h"
#include "words/plain_wish.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::LogForm;

constexpr std::array channels{Channel::call,    Channel::missed_call, Channel::email,
                              Channel::message, Channel::meeting,     Channel::face_to_face,
                              Channel::letter,  Channel::voicemail};

Conversation as_conversation(const LogForm& form) {
    Conversation c;
    c.channel = form.channel;
    c.direction = form.channel == Channel::missed_call ? Direction::in : form.direction;
    c.reached = form.reached;
    return c;
}

bool is_talk(const LogForm& form) { return is_two_way(as_conversation(form)); }
bool is_missed(const LogForm& form) { return is_missed_call(as_conversation(form)); }
/// Something of mine reached them: only then can it settle, promise or announce anything.
bool reaches_them(const LogForm& form) {
    return is_talk(form) || (form.direction == Direction::out && !is_missed(form));
}

void what_ui(const Frame& frame, LogForm& form) {
    const ClientId before = form.client.id;
    client_field(frame, "client", form.client, form.errors);
    if (form.client.id != before && !form.editing) app::list_open(form, frame.workspace());
    Grid grid{"what", {.columns = 2, .minimum = 200, .gap = 12}};
    enum_choice<Channel>(frame, "channel", frame.tr("field.channel"), form.channel, channels,
                         &select);
    if (form.channel != Channel::missed_call) {
        int direction = form.direction == Direction::out ? 0 : 1;
        const std::array words{frame.tr("direction.out"), frame.tr("direction.in")};
        if (segmented("direction", frame.tr("field.direction"), direction, words))
            form.direction = direction == 0 ? Direction::out : Direction::in;
    }
    moment_field(frame, "at", frame.tr("field.when"), form.when, error_at(frame, form.errors, "at"),
                 frame.tr("field.when_hint"), When::past);
    if (form.channel == Channel::call) {
        int reached = form.reached ? 0 : 1;
        const std::array words{frame.tr("reached.yes"), frame.tr("reached.no")};
        if (segmented("reached", frame.tr("field.reached"), reached, words))
            form.reached = reached == 0;
    }
}

void notes_ui(const Frame& frame, LogForm& form) {
    const std::string error = error_at(frame, form.errors, "subject");
    text_field("subject", frame.tr("field.subject"), form.subject, {.error = error});
    const bool promises = !form.editing && reaches_them(form);
    const std::string_view hint = promises ? frame.tr("log.note_hint") : std::string_view();
    const FieldResult note = text_area("note", frame.tr("field.note"), form.note,
                                       {.field = {.hint = hint}, .rows = 2, .max_rows = 8});
    // A message pasted with its headers is what it was, before anybody saves it as a call.
    if (note.changed && !form.editing && interop::looks_like_mail(form.note))
        frame.act(app::ReadNoteAsMail{});
    if (promises) {
        (void)app::take_note_lines(form, frame.session, app::NoteEnd::being_typed);
        taken_ui(frame, form);
    }
    if (!form.editing && interop::looks_like_mail(form.note) &&
        button("read_mail", frame.tr("log.read_mail"),
               {.size = ButtonSize::small, .icon = icons::mail}))
        frame.act(app::ReadNoteAsMail{});
    const bool sent = form.direction == Direction::out && !is_talk(form) &&
                      form.channel != Channel::call && !is_missed(form);
    tone_ui(frame, form.note, sent ? words::ToneText::letter : words::ToneText::note,
            form.client.id);
    questions_ui(frame, form);
}

/// A written contact of mine: does it answer, or only say "got it"?
void answer_ui(const Frame& frame, LogForm& form) {
    if (is_talk(form) || form.direction == Direction::in || is_missed(form) ||
        app::is_tried_call(form))
        return;
    constexpr std::array values{Answer::settles, Answer::acknowledges, Answer::none};
    int index = -1;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] == form.answer) index = static_cast<int>(i);
    const std::array words{frame.tr("answer.settles"), frame.tr("answer.acknowledges"),
                           frame.tr("answer.none")};
    if (select("answer", frame.tr("field.answer"), index, words,
               {.hint = frame.tr("field.answer_hint")}) &&
        index >= 0)
        form.answer = values[static_cast<std::size_t>(index)];
}

void summary_ui(const Frame& frame, LogForm& form) {
    if (!is_talk(form)) return;
    int index = static_cast<int>(form.summary);
    const std::array words{frame.tr("summary.later"), frame.tr("summary.sent"),
                           frame.tr("summary.not_needed")};
    if (segmented("summary", frame.tr("field.summary"), index, words,
                  {.hint = frame.tr("field.summary_hint")}))
        form.summary = static_cast<app::SummaryChoice>(index);
}

/// It has not happened yet: goal, agenda and notes while one speaks.
void live_ui(const Frame& frame, const LogForm& form) {
    if (form.channel != Channel::call && form.channel != Channel::meeting &&
        form.channel != Channel::face_to_face)
        return;
    Row row{"live", {.gap = 16, .wrap = Wrap::yes}};
    if (const Client* client = frame.workspace().find(form.client.id))
        if (form.channel == Channel::call && !client->phones.empty()) {
            const std::string& number = client->phones.front().value;
            (void)link("number", number, "tel:" + number);
        }
    const bool pressed = button("talk", frame.tr("action.talk_now"),
                                {.size = ButtonSize::small,
                                 .icon = icons::phone,
                                 .disabled_reason = read_only_reason(frame),
                                 .shortcut = "T"});
    if (!pressed && !(frame.can_edit() && shortcut({"t"}))) return;
    frame.act(app::OpenTalk{form.client.id});
    frame.act(app::CloseForm{app::FormKind::log});
}

void tag_ui(const Frame& frame, LogForm& form, ContactTag tag, std::string_view key) {
    bool on = std::ranges::find(form.tags, tag) != form.tags.end();
    if (!checkbox(key, frame.tr(key), on)) return;
    if (on)
        form.tags.push_back(tag);
    else
        std::erase(form.tags, tag);
}

/// What the mail sounds like; the person decides.
void upset_ui(const Frame& frame, LogForm& form) {
    notice(frame.tr("log.sounds_upset"), Tone::warn);
    tag_ui(frame, form, ContactTag::outburst, "tag.outburst");
    tag_ui(frame, form, ContactTag::threat, "tag.threat");
}

bool agrees(const LogForm& form) {
    return app::may_agree(form) && std::ranges::any_of(form.agrees, &app::ChangeAnswer::ticked);
}

/// Their word on a change that waits for it.
void agrees_ui(const Frame& frame, LogForm& form) {
    if (!app::may_agree(form)) return;
    for (app::ChangeAnswer& answer : form.agrees) {
        const Change* change = frame.workspace().find(answer.change);
        if (!change) continue;
        IdScope scope{answer.change.value};
        const std::string what = words::plain_wish(
            change->wording.empty() ? words::request_in(change->request) : change->wording);
        const bool order = change->state == ChangeState::order_sent;
        // Who only agrees is answered by what follows from it.
        if (checkbox("agrees", frame.say(order ? "log.accepts" : "log.confirms", {{"what", what}}),
                     answer.ticked))
            form.needs_answer = !agrees(form);
    }
}

/// They ask for a quote, and may have said by when.
void quote_ui(const Frame& frame, LogForm& form) {
    checkbox("asks_quote", frame.tr("log.asks_quote"), form.asks_quote);
    if (form.asks_quote)
        due_field(frame, "quote_by", frame.tr("record.latest"), form.quote_by,
                  error_at(frame, form.errors, "quote_by"));
}

void inbound_ui(const Frame& frame, LogForm& form) {
    agrees_ui(frame, form);
    if (form.direction == Direction::out || is_talk(form) || is_missed(form)) return;
    const app::DateReader dates = frame.session.dates();
    std::string hint;
    if (const auto at = app::answered_since(form, {frame.workspace(), dates}))
        hint = frame.say("log.answered_since", {{"at", Moment{*at}}});
    checkbox("needs_answer", frame.tr("field.needs_answer"), form.needs_answer, hint);
    // While something is agreed, a wish of theirs may lie outside of it (row 40).
    if (app::agreement_for(form.client.id, 0, frame.workspace()))
        tag_ui(frame, form, ContactTag::change, "log.asks_change");
    if (!form.editing) quote_ui(frame, form);
    if (form.sounds_upset) upset_ui(frame, form);
}

}  // namespace

void log_dialog_ui(const Frame& frame) {
    LogForm& form = *frame.view.log;
    const bool editing = static_cast<bool>(form.editing);
    Dialog dialog{"log",
                  {.title = frame.tr(editing ? "log.edit_title" : "log.title"),
                   .width = 560,
                   .close_name = frame.tr("action.close")}};
    if (const std::string error = error_at(frame, form.errors, ""); !error.empty())
        notice(error, Tone::bad);
    answering_ui(frame, form);
    if (!editing) live_ui(frame, form);
    what_ui(frame, form);
    answer_ui(frame, form);
    inbound_ui(frame, form);
    if (!editing && reaches_them(form)) next_contact_ui(frame, form);
    notes_ui(frame, form);
    if (!editing) {
        if (reaches_them(form)) {
            promises_ui(frame, form);
            outcomes_ui(frame, form);
            if (!app::is_tried_call(form)) settles_ui(frame, form);
        }
        summary_ui(frame, form);
    }
    form_footer(frame, dialog, app::FormKind::log, frame.tr("action.save"));
}

}  // namespace wordkeep::ui
