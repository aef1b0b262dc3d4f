// The steps of a live conversation: begun, ended, given up, its summary sent.

#include "app/note_structure.h"
#include "app/update_parts.h"
#include "base/utf8.h"

namespace wordkeep::app {
namespace {

void leave(const Update& u) {
    u.view.talk.reset();
    if (u.view.route.screen == Screen::talk) go_back(u);
}

}  // namespace

void open_talk(const Update& u, ClientId client) {
    // One talk at a time: what is under way is not lost to a second one.
    const bool under_way = u.view.talk && (u.view.talk->begun || u.view.talk->summary);
    if (!under_way) u.view.talk = talk_with(client, u.session);
    go(u, {Screen::talk, {}});
}

void begin_talk(const Update& u) {
    if (!u.view.talk || u.view.talk->begun) return;
    TalkForm& form = *u.view.talk;
    form.log.errors.clear();
    const Instant now = u.session.now();
    const auto command = beginning_of(form, now);
    if (!command) {
        form.log.errors[command.error().where] = command.error().phrase;
        return;
    }
    if (!perform(u, *command, {"did.talk_begin", {}})) return;
    form.meeting = meeting_of(form, u.session);
    std::erase_if(form.agenda, [](const AgendaDraft& item) { return trimmed(item.what).empty(); });
    form.begun = now;
    form.item_begun = now;
}

void end_talk(const Update& u) {
    if (!u.view.talk || !u.view.talk->begun) return;
    TalkForm& form = *u.view.talk;
    form.log.errors.clear();
    (void)take_note_lines(form.log, u.session, NoteEnd::final);
    const auto command = ending_of(form, {u.session.workspace(), u.session.dates()});
    auto problem = command ? std::optional<Rejection>{} : std::optional(command.error());
    if (command) {
        // Answers and the talk are one step.
        std::vector<Command> answers;
        if (auto answered = answers_of(form, u.session)) answers.push_back(*std::move(answered));
        if (const auto done = perform_all(u, answers, *command, {}); !done) problem = done.error();
    }
    if (problem) {
        form.log.errors[problem->where] = problem->phrase;
        return;
    }
    say(u.view, {"did.talk_end", {}}, true);
    form.summary = summary_of(form, u.session);
    if (!form.summary) leave(u);
}

void drop_talk(const Update& u) {
    if (!u.view.talk) return;
    const TalkForm& form = *u.view.talk;
    if (form.begun && !form.summary && u.session.workspace().find(form.meeting) &&
        !perform(u, Remove<Meeting>{form.meeting}, {"did.talk_drop", {}}))
        return;
    leave(u);
}

void send_talk_summary(const Update& u) {
    if (!u.view.talk || !u.view.talk->summary) return;
    DraftForm& form = *u.view.talk->summary;
    form.errors.clear();
    const auto command = build(form, {u.session.workspace(), u.session.dates()});
    if (!command) {
        form.errors[command.error().where] = command.error().phrase;
        return;
    }
    if (perform(u, *command, {"did.draft_sent", {}})) leave(u);
}

}  // namespace wordkeep::app
