// Logging a conversation: what happened, and everything that came out of it, in one step.

#include "app/note_structure.h"
#include "assets/assets.h"
#include "interop/mail.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

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

/// What they asked or said, so that one need not remember it.
void answering_ui(const Frame& frame, const LogForm& form) {
    const Conversation* asked = frame.workspace().find(form.answering);
    if (!asked) return;
    Card card{"asked", {.padding = 12, .gap = 4, .name = frame.tr("log.answering")}};
    secondary(conversation_title(frame, *asked) + " · " +
              words::text_of(Moment{asked->at}, frame.words));
    if (!asked->subject.empty()) text(asked->subject, {.weight = Weight::medium});
    if (!asked->note.empty()) text(asked->note, {.size = TextSize::small, .max_lines = 4});
}

void next_contact_ui(const Frame& frame, LogForm& form) {
    if (!reaches_them(form)) return;
    due_field(frame, "next_contact", frame.tr("field.next_contact"), form.next_contact,
              error_at(frame, form.errors, "next_contact"));
}

void what_ui(const Frame& frame, LogForm& form) {
    client_field(frame, "client", form.client, form.errors);
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

/// What an e-mail asks: what was found wrongly goes away here.
void questions_ui(const Frame& frame, LogForm& form) {
    if (form.questions.empty()) return;
    label(frame.tr("log.questions"));
    std::optional<std::size_t> dropped;
    for (std::size_t i = 0; i < form.questions.size(); ++i) {
        IdScope scope{i};
        Row row{"question", {.gap = 8}};
        next_width(Width::fill(1, 120));
        text(form.questions[i]);
        if (icon_button("drop", icons::x, frame.tr("log.drop_question"))) dropped = i;
    }
    if (dropped)
        form.questions.erase(form.questions.begin() + static_cast<std::ptrdiff_t>(*dropped));
}

void notes_ui(const Frame& frame, LogForm& form) {
    const std::string error = error_at(frame, form.errors, "subject");
    text_field("subject", frame.tr("field.subject"), form.subject, {.error = error});
    const bool promises = !form.editing && reaches_them(form);
    const std::string_view hint = promises ? frame.tr("log.note_hint") : std::string_view();
    text_area("note", frame.tr("field.note"), form.note,
              {.field = {.hint = hint}, .rows = 2, .max_rows = 8});
    if (promises) (void)app::take_promises(form, frame.words, app::NoteEnd::being_typed);
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
    if (is_talk(form) || form.direction == Direction::in || is_missed(form)) return;
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

void promise_ui(const Frame& frame, LogForm& form, std::size_t i) {
    app::PromiseDraft& draft = form.promises[i];
    IdScope scope{i};
    const std::string place = "promises." + std::to_string(i);
    const std::string what_error = error_at(frame, form.errors, place + ".what");
    const std::string due_error = error_at(frame, form.errors, place + ".due");
    Card card{"promise", {.padding = 12, .name = frame.tr("field.promise")}};
    {
        Row row{"who", {.gap = 8}};
        int owner = draft.owner == Owner::client ? 1 : 0;
        const std::array words{frame.tr("owner.me"), frame.tr("owner.client")};
        if (segmented("owner", frame.tr("field.owner"), owner, words, {.hide_label = true}))
            draft.owner = owner == 1 ? Owner::client : Owner::me;
        spring();
        if (icon_button("remove", icons::x, frame.tr("action.remove_promise")))
            form.promises.erase(form.promises.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (i >= form.promises.size()) return;
    Row row{"fields", {.gap = 12, .align = Align::start, .wrap = Wrap::yes}};
    text_field("what", frame.tr("field.what"), draft.what,
               {.error = what_error, .width = Width::fill(2, 200)});
    due_field(frame, "due", frame.tr("field.due"), draft.due, due_error, Width::fill(1, 150));
}

void promises_ui(const Frame& frame, LogForm& form) {
    if (!reaches_them(form)) return;
    label(frame.tr("log.promised"));
    for (std::size_t i = 0; i < form.promises.size(); ++i)
        promise_ui(frame, form, i);
    if (button("add_promise", frame.tr("action.add_promise"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::plus})) {
        // What is typed next belongs into the new one.
        IdScope scope{form.promises.size()};
        focus("what");
        form.promises.emplace_back();
    }
}

void settles_ui(const Frame& frame, LogForm& form) {
    if (!reaches_them(form) || form.settles.empty()) return;
    label(frame.tr("log.settles"));
    for (auto& [id, ticked] : form.settles) {
        const Commitment* c = frame.workspace().find(id);
        if (!c) continue;
        IdScope scope{id.value};
        const std::string what =
            c->what.empty() ? std::string(frame.tr("commitment.next_contact")) : c->what;
        checkbox("settles",
                 frame.say("log.settles_item",
                           {{"what", what}, {"due", words::due(c->due, frame.words)}}),
                 ticked);
    }
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

void inbound_ui(const Frame& frame, LogForm& form) {
    if (form.direction == Direction::out || is_talk(form) || is_missed(form)) return;
    checkbox("needs_answer", frame.tr("field.needs_answer"), form.needs_answer);
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
    what_ui(frame, form);
    answer_ui(frame, form);
    inbound_ui(frame, form);
    if (!editing) next_contact_ui(frame, form);
    notes_ui(frame, form);
    if (!editing) {
        promises_ui(frame, form);
        settles_ui(frame, form);
        summary_ui(frame, form);
    }
    form_footer(frame, dialog, app::FormKind::log, frame.tr("action.save"));
}

}  // namespace wordkeep::ui
