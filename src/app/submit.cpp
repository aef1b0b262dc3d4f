// How what was filled in becomes what is stored: each form with everything that goes with it as one
// step, or with the reason at its field.

#include "app/capture_quote.h"
#include "app/change_answers.h"
#include "app/client_language.h"
#include "app/currency.h"
#include "app/goal_form.h"
#include "app/held_letter.h"
#include "app/kickoff.h"
#include "app/note_structure.h"
#include "app/playbook.h"
#include "app/settings_form.h"
#include "app/update_parts.h"
#include "base/utf8.h"
#include "words/letter_language.h"
#include "words/speaks_du.h"

#include <array>
#include <utility>

namespace wordkeep::app {
namespace {

/// Where in the form something is said.
template <class Form>
std::string place_of(const Form&, const std::string& where) {
    return where;
}

template <class Form>
Result<EventId> perform_form(const Update& u, const Form&, const Command& command, EventId step) {
    return u.session.perform(command, step);
}
/// What a letter says about its record, and about who writes it, goes with it.
Result<EventId> perform_form(const Update& u, const DraftForm& form, const Command& command,
                             EventId step) {
    std::vector<Command> said;
    if (auto record = record_said_in(form, {u.session.workspace(), u.session.dates()}))
        said.push_back(*std::move(record));
    if (auto name = name_said_in(form, u.session.workspace())) said.push_back(*std::move(name));
    const std::array amounts{price_typed_in(form)};
    if (auto currency = currency_said_in(amounts, u.session.workspace()))
        said.push_back(*std::move(currency));
    return perform_all(u, said, command, step);
}

/// The first amount says in which currency all of them are.
Result<EventId> perform_form(const Update& u, const RecordForm& form, const Command& command,
                             EventId step) {
    std::vector<Command> said;
    if (auto currency = currency_said_in(amounts_typed_in(form), u.session.workspace()))
        said.push_back(*std::move(currency));
    return perform_all(u, said, command, step);
}

/// What their word settles about a change, and the quote that they ask for, go with it.
Result<EventId> perform_form(const Update& u, const LogForm& form, const Command& command,
                             EventId step) {
    const auto* logged = std::get_if<LogConversation>(&command);
    const auto at = logged ? logged->at : std::optional<Instant>{};
    std::vector<Command> said;
    if (may_agree(form)) said = commands_of_answers(form.agrees, u.session.workspace(), at);
    if (form.asks_quote && logged)
        said.push_back(quote_asked_in(form, at.value_or(u.session.now()), u.session.dates()));
    return perform_all(u, said, command, step);
}

/// What goes before the form's own command, as one step with it: the event, or none.
template <class Form>
EventId prepare(const Update&, Form&) {
    return {};
}
/// A client writes from an address that nobody knew: the next mail from there is theirs.
EventId learn_address(const Update& u, const ClientChoice& choice) {
    const Client* client = u.session.workspace().find(choice.id);
    const auto is_it = [&](const ContactPoint& email) {
        return fold(email.value) == fold(choice.email);
    };
    if (!client || choice.email.empty() || std::ranges::any_of(client->emails, is_it)) return {};
    std::vector<ContactPoint> emails = client->emails;
    emails.push_back({.kind = PointKind::work, .value = choice.email, .label = {}});
    const auto learned = u.session.perform(Edit<Client>{
        PatchBuilder<Client>(choice.id).set(&Client::emails, std::move(emails)).done()});
    return learned.value_or(EventId{});
}
/// Whoever wrote a mail and is no client yet becomes one with it.
EventId prepare(const Update& u, LogForm& form) {
    if (form.client.id) return learn_address(u, form.client);
    if (form.client.email.empty() || trimmed(form.client.text).empty()) return {};
    Client client = new_client(form.client, u.session.words());
    // Who only asks is no client yet, and counts for no goal (rows 6, 77).
    if (form.direction == Direction::in) client.stage = Stage::prospect;
    // They are written to in their own language, and as they write.
    if (const auto language = words::letter_language(form.subject + "\n" + form.note))
        client.language = client_language(*language);
    if (words::speaks_du(form.note)) client.address_form = AddressForm::informal;
    const auto added = u.session.perform(Add<Client>{std::move(client), {}});
    if (!added) return {};
    form.client.id = u.session.workspace().clients().all_rows().back().id;
    return *added;
}
void take_back(const Update& u, LogForm& form) {
    (void)u.session.undo();
    if (!u.session.workspace().find(form.client.id)) form.client.id = {};
}
template <class Form>
void take_back(const Update&, Form&) {}

/// Submits a form; it stays open, with the reason at its field, when that is not possible.
template <class Form>
void submit(const Update& u, std::optional<Form>& form, Phrase said) {
    if (!form) return;
    const bool was_empty = u.session.workspace().empty();
    form->errors.clear();
    const EventId step = prepare(u, *form);
    const auto command = build(*form, {u.session.workspace(), u.session.dates()});
    auto problem = command ? std::optional<Rejection>{} : std::optional(command.error());
    if (command) {
        const auto done = perform_form(u, *form, *command, step);
        // A form that was opened and saved unchanged is simply closed.
        if (!done && done.error().phrase.key != "reject.nothing_to_change") problem = done.error();
        if (done) say(u.view, std::move(said), true);
    }
    if (problem) {
        if (step != EventId{}) take_back(u, *form);
        form->errors[place_of(*form, problem->where)] = problem->phrase;
        return;
    }
    form.reset();
    after_change(u, was_empty);
}

Phrase said_of(const LogForm& form) {
    return {form.editing ? "did.conversation_edit" : "did.conversation_log", {}};
}
Phrase said_of(const CommitmentForm& form) {
    return {form.editing ? "did.commitment_edit" : "did.commitment_add", {}};
}
Phrase said_of(const ClientForm& form) {
    return {form.editing ? "did.client_edit" : "did.client_add", {}};
}
Phrase said_of(const LineForm& form, const DateReader& dates) {
    if (form.verdict == LineVerdict::not_needed) return {"did.line_not_needed", {}};
    const auto until = dates.future_moment(form.until, snooze_minute);
    if (!until) return {"did.line_snooze", {}};
    return {"did.line_snooze_until", {{"at", Moment{*until}}}};
}

Phrase said_of(const RecordForm& form) {
    return {"did.record_save", {{"what", nested({info(form.kind).label, {}})}}};
}

SetStage stage_command(const StagePass::Item& item) {
    SetStage command;
    command.client = item.client;
    switch (item.choice) {
        case StageChoice::none:
        case StageChoice::fresh:
            command.stage = Stage::active;
            break;
        case StageChoice::active:
            command.stage = Stage::active;
            command.acquainted = true;
            break;
        case StageChoice::prospect:
            command.stage = Stage::prospect;
            break;
        case StageChoice::quiet:
            command.stage = Stage::quiet;
            command.acquainted = true;
            break;
    }
    return command;
}

void submit_stages(const Update& u) {
    if (!u.view.stages) return;
    SetStages command;
    for (const StagePass::Item& item : u.view.stages->items)
        if (item.choice != StageChoice::none) command.items.push_back(stage_command(item));
    if (!command.items.empty()) {
        const Count n{static_cast<std::int64_t>(command.items.size())};
        if (!perform(u, command, {"did.stages_n", {{"n", n}}})) return;
    }
    u.view.stages.reset();
}

void submit_settings(const Update& u) {
    auto command = settings_command(u.view.settings, {u.session.workspace(), u.session.dates()},
                                    u.session.zones());
    u.view.settings.errors.clear();
    if (!command) {
        u.view.settings.errors[command.error().where] = command.error().phrase;
        return;
    }
    const auto done = u.session.perform(*command);
    if (done)
        say(u.view, {"did.settings_edit", {}}, true);
    else if (done.error().phrase.key != "reject.nothing_to_change")
        say_problem(u.view, done.error());
    u.view.settings.filled = false;
}

void submit_capture(const Update& u) {
    CaptureForm& form = u.view.capture;
    form.errors.clear();
    auto record = captured(reading_of(form, u.session), u.session);
    if (!record) {
        form.errors[record.error().where] = record.error().phrase;
        return;
    }
    if (perform(u, record->command, std::move(record->said), record->before)) form = {};
}

void submit_own_text(const Update& u) {
    TextDesk& desk = u.view.texts;
    const auto typed = desk.open ? desk.typed.find(*desk.open) : desk.typed.end();
    if (typed == desk.typed.end()) return;
    std::optional form(typed->second);
    submit(u, form, {"did.own_text", {}});
    if (form)
        typed->second = std::move(*form);
    else
        desk.typed.erase(typed);
}

/// Noted is not told: the letter follows.
void submit_new_date(const Update& u) {
    if (!u.view.renegotiate) return;
    const RenegotiateForm form = *u.view.renegotiate;
    submit(u, u.view.renegotiate, {"did.commitment_renegotiate", {}});
    if (!u.view.renegotiate && form.write)
        u.view.letter = letter_of_move(form.commitment, u.session);
}

}  // namespace

void set_own_clock(const Update& u, const SetClock& wish) {
    const attention::ClockInfo& clock = attention::info(wish.clock);
    const std::string key(clock.key);
    u.view.playbook.errors.clear();
    const auto command = set_clock(u.session.workspace().settings(), clock, wish.typed);
    if (!command) {
        u.view.playbook.errors[key] = command.error().phrase;
        return;
    }
    u.view.playbook.typed.erase(key);
    const auto done = u.session.perform(*command);
    if (done)
        say(u.view, {"did.settings_edit", {}}, true);
    else if (done.error().phrase.key != "reject.nothing_to_change")
        say_problem(u.view, done.error());
}

/// The line stays when something is missing; stored, it makes room for the next one.
void hold_letter(const Update& u, FormKind kind) {
    std::optional<DraftForm>& form = kind == FormKind::draft ? u.view.draft : u.view.letter;
    if (!form) return;
    const Moment until{u.session.now() + time_to_lie(*form, u.session)};
    if (perform(u, hold(*form, u.session), {"did.held", {{"until", until}}})) form.reset();
}

void send_newsletter(const Update& u) {
    if (!u.view.newsletter) return;
    NewsletterForm& form = *u.view.newsletter;
    form.errors.clear();
    const auto command = build_sent(form, u.session);
    if (!command) {
        form.errors[command.error().where] = command.error().phrase;
        // The list of readers stands below the fold.
        if (command.error().where == "readers") say_problem(u.view, command.error());
        return;
    }
    if (perform(u, *command, {"did.newsletter_sent", {}})) u.view.newsletter.reset();
}

void submit_form(const Update& u, FormKind kind) {
    ViewState& view = u.view;
    switch (kind) {
        case FormKind::log:
            if (!view.log) return;
            if (!view.log->editing) (void)take_note_lines(*view.log, u.session, NoteEnd::final);
            submit(u, view.log, said_of(*view.log));
            return;
        case FormKind::commitment:
            if (view.commitment) submit(u, view.commitment, said_of(*view.commitment));
            return;
        case FormKind::renegotiate:
            submit_new_date(u);
            return;
        case FormKind::client:
            if (!view.client) return;
            submit(u, view.client, said_of(*view.client));
            // The line in which they were named goes on.
            view.capture_wanted =
                !view.client && !view.capture.line.empty() && view.route.screen == Screen::today;
            return;
        case FormKind::line:
            if (view.line) submit(u, view.line, said_of(*view.line, u.session.dates()));
            return;
        case FormKind::record:
            if (!view.record) return;
            take_over_answers(*view.record);
            fill_from_title(*view.record, u.session.dates());
            submit(u, view.record, said_of(*view.record));
            return;
        case FormKind::stages:
            submit_stages(u);
            return;
        case FormKind::settings:
            submit_settings(u);
            return;
        case FormKind::draft:
            submit(u, view.draft, {"did.draft_sent", {}});
            return;
        case FormKind::letter:
            submit(u, view.letter, {"did.draft_sent", {}});
            return;
        case FormKind::capture:
            submit_capture(u);
            return;
        case FormKind::own_text:
            submit_own_text(u);
            return;
        case FormKind::newsletter:
            submit(u, view.newsletter, {"did.newsletter_save", {}});
            return;
    }
}

}  // namespace wordkeep::app
