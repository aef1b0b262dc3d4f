#include "app/update.h"

#include "app/client_language.h"
#include "app/command_words.h"
#include "app/held_letter.h"
#include "app/mail_form.h"
#include "app/note_structure.h"
#include "app/settings_form.h"
#include "app/unsaved.h"
#include "app/update_parts.h"
#include "base/utf8.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {

void say(ViewState& view, Phrase text, bool offers_undo) {
    view.toasts.push_back({view.next_toast++, std::move(text), offers_undo, false});
}

void say_problem(ViewState& view, const Rejection& rejection) {
    view.toasts.push_back({view.next_toast++, rejection.phrase, false, true});
}

void after_change(const Update& u, bool was_empty) {
    if (was_empty && !u.session.workspace().empty()) u.effects.emplace_back(AskPersistence{});
}

bool perform(const Update& u, const Command& command, Phrase said,
             const std::vector<Command>& before) {
    const bool was_empty = u.session.workspace().empty();
    const auto done = perform_all(u, before, command, {});
    if (!done) {
        say_problem(u.view, done.error());
        return false;
    }
    say(u.view, std::move(said), true);
    after_change(u, was_empty);
    return true;
}

Result<EventId> perform_all(const Update& u, const std::vector<Command>& before,
                            const Command& command, EventId step) {
    EventId first = step;
    const auto perform_next = [&](const Command& next) {
        const auto done = u.session.perform(next, first);
        if (done && first == EventId{}) first = *done;
        if (!done && first != step) (void)u.session.undo();
        return done;
    };
    for (const Command& one : before)
        if (const auto done = perform_next(one); !done) return done;
    return perform_next(command);
}

namespace {

void read_note_as_mail(const Update& u) {
    if (!u.view.log || u.view.log->editing) return;
    const auto mail = interop::read_mail(u.view.log->note);
    if (!mail) return say_problem(u.view, mail.error());
    u.view.log = log_form_of(*mail, {u.session.workspace(), u.session.dates()}, u.session.zone(),
                             u.session.now());
}

void close(ViewState& view, FormKind kind) {
    switch (kind) {
        case FormKind::log:
            view.log.reset();
            return;
        case FormKind::commitment:
            view.commitment.reset();
            return;
        case FormKind::renegotiate:
            view.renegotiate.reset();
            return;
        case FormKind::client:
            view.client.reset();
            return;
        case FormKind::line:
            view.line.reset();
            return;
        case FormKind::record:
            view.record.reset();
            return;
        case FormKind::stages:
            view.stages.reset();
            return;
        case FormKind::settings:
            view.settings = {};
            return;
        case FormKind::draft:
            view.draft.reset();
            return;
        case FormKind::letter:
            view.letter.reset();
            return;
        case FormKind::capture:
            view.capture = {};
            return;
        case FormKind::own_text:
            if (view.texts.open) view.texts.typed.erase(*view.texts.open);
            view.texts.open.reset();
            return;
        case FormKind::newsletter:
            view.newsletter.reset();
            return;
    }
}

/// Closed without saving: what was typed can be had back.
void leave(ViewState& view, FormKind kind) {
    std::string left = has_form(view) ? form_text(view) : std::string();
    close(view, kind);
    if (has_form(view) || left.empty() || left == view.forms_as_opened) return;
    offer_again(view, std::move(left), view.forms_as_opened);
}

}  // namespace

void go(const Update& u, const Route& route) {
    const bool elsewhere = route != u.view.route;
    // Whoever comes to a client begins with what was, unless they were sent to something else.
    const auto tab = std::exchange(u.view.next_tab, std::nullopt);
    if (route.screen == Screen::client && (tab || elsewhere))
        u.view.client_tab = tab.value_or(ClientTab::timeline);
    if (!elsewhere) return;
    u.view.back.push_back(u.view.route);
    u.view.route = route;
    u.view.detail_page = false;
    u.effects.emplace_back(ShowAddress{address_of(route)});
}

void go_back(const Update& u) {
    const Route to = u.view.back.empty() ? Route{} : u.view.back.back();
    if (!u.view.back.empty()) u.view.back.pop_back();
    u.view.route = to;
    u.view.detail_page = false;
    u.effects.emplace_back(ShowAddress{address_of(to)});
}

namespace {

/// Everybody who is only a contact so far, by name.
StagePass stage_pass(const Session& session) {
    StagePass pass;
    for (const ClientSummary& summary : session.clients().all())
        if (summary.stage == Stage::contact) pass.items.push_back({summary.id, StageChoice::none});
    return pass;
}

void accept_import(const Update& u) {
    if (!u.view.import) return;
    const ImportStage stage = u.view.import->stage();
    if (stage != ImportStage::preview && stage != ImportStage::calendar) return;
    u.view.import->start_storing();
}

void finish_import(const Update& u) {
    const ImportFlow::Stored stored = u.view.import->stored;
    if (const CalendarImport* calendar = u.view.import->calendar()) {
        say(u.view, {"did.import_calendar", {{"n", Count{calendar->stored}}}}, true);
        u.view.settings.filled = false;
        u.view.import.reset();
        return;
    }
    u.view.import.reset();
    if (stored.people == 0) return say(u.view, {"import.nothing_new", {}}, false);
    say(u.view, {"did.import_n", {{"n", Count{stored.people}}}}, true);
    u.view.first_run_done = true;
    if (stored.some_new) u.view.stages = stage_pass(u.session);
    go(u, {Screen::clients, {}});
}

void store_more(const Update& u, CalendarImport& calendar) {
    const auto command = calendar.next_command(u.session.workspace());
    if (!command) return finish_import(u);
    const auto done = u.session.perform(*command, calendar.step);
    if (!done) {
        u.view.import.reset();
        u.view.toasts.push_back({u.view.next_toast++, done.error().phrase, false, true});
        return;
    }
    if (!calendar.step) calendar.step = *done;
}

/// The next people of an import; the last time, what follows from it.
void store_more(const Update& u) {
    ImportFlow& flow = *u.view.import;
    if (CalendarImport* calendar = flow.calendar()) return store_more(u, *calendar);
    const auto command = flow.next_command(u.session.workspace(), u.session.words());
    if (!command) return finish_import(u);
    const auto done = u.session.perform(*command, flow.stored.step);
    if (!done) {
        u.view.import.reset();
        u.view.toasts.push_back({u.view.next_toast++, done.error().phrase, false, true});
        return;
    }
    if (!flow.stored.step) flow.stored.step = *done;
    flow.stored.people += static_cast<std::int64_t>(command->added.size() + command->merged.size());
    flow.stored.some_new = flow.stored.some_new || !command->added.empty();
}

/// Reverses one part of the step; the others follow frame by frame.
void reverse(const Update& u, bool back) {
    const auto command = back ? u.session.undo() : u.session.redo();
    if (!command) {
        say(u.view, {back ? "undo.nothing" : "redo.nothing", {}}, false);
        return;
    }
    const auto rest = back ? u.session.history().to_undo() : u.session.history().to_redo();
    u.view.reversing.reset();
    if (rest.left < rest.total) {
        const auto done = static_cast<float>(rest.total - rest.left);
        u.view.reversing = Reversing{back, done / static_cast<float>(rest.total)};
        return;
    }
    // The latest toast offered exactly this; it has been answered.
    u.view.toasts.clear();
    say(u.view, {back ? "undo.done" : "redo.done", {{"what", nested({did_key(*command), {}})}}},
        false);
}

/// The letters to them that are being written say it at once.
void address_as(const Update& u, const AddressAs& wish) {
    const auto patch =
        PatchBuilder<Client>(wish.client).set(&Client::address_form, wish.form).done();
    if (!perform(u, Edit<Client>{patch}, {"did.client_edit", {}})) return;
    auto* summary = u.view.talk && u.view.talk->summary ? &*u.view.talk->summary : nullptr;
    auto* letter = u.view.letter ? &*u.view.letter : nullptr;
    auto* draft = u.view.draft ? &*u.view.draft : nullptr;
    for (DraftForm* form : {letter, draft, summary}) {
        if (!form || form->client != wish.client) continue;
        form->touched ? refill(*form, u.session) : start_again(*form, u.session);
    }
}

void step_talk(const Update& u, TalkStep::Does does) {
    switch (does) {
        case TalkStep::Does::begin:
            return begin_talk(u);
        case TalkStep::Does::end:
            return end_talk(u);
        case TalkStep::Does::drop:
            return drop_talk(u);
        case TalkStep::Does::send_summary:
            return send_talk_summary(u);
    }
}

}  // namespace

bool work_waits(const ViewState& view) {
    if (view.reversing) return true;
    if (!view.import) return false;
    const ImportStage stage = view.import->stage();
    return stage == ImportStage::making || stage == ImportStage::matching ||
           stage == ImportStage::storing;
}

void work(const Update& u) {
    if (u.view.reversing)
        reverse(u, u.view.reversing->back);
    else if (u.view.import && u.view.import->stage() == ImportStage::storing)
        store_more(u);
    else if (u.view.import)
        u.view.import->step();
}

Mode update(const Update& u, Action action) {
    ViewState& view = u.view;
    Mode mode = Mode::keep;
    std::visit(
        [&]<class A>(A& a) {
            if constexpr (std::is_same_v<A, Perform>) {
                perform(u, a.command, std::move(a.said));
            } else if constexpr (std::is_same_v<A, Undo>) {
                reverse(u, true);
            } else if constexpr (std::is_same_v<A, Redo>) {
                reverse(u, false);
            } else if constexpr (std::is_same_v<A, Go>) {
                go(u, a.route);
            } else if constexpr (std::is_same_v<A, GoBack>) {
                go_back(u);
            } else if constexpr (std::is_same_v<A, OpenLog>) {
                view.log = std::move(a.form);
            } else if constexpr (std::is_same_v<A, OpenCommitment>) {
                view.commitment = std::move(a.form);
            } else if constexpr (std::is_same_v<A, OpenRenegotiate>) {
                const Commitment* moved = u.session.workspace().find(a.commitment);
                view.renegotiate = RenegotiateForm{
                    .commitment = a.commitment,
                    .to = {},
                    .reason = {},
                    .write = moved && moved->owner == Owner::me && !moved->what.empty(),
                    .errors = {}};
            } else if constexpr (std::is_same_v<A, OpenClientForm>) {
                view.client = std::move(a.form);
                if (!view.client->editing && view.client->language == ClientLanguage::english)
                    view.client->language = new_client({}, u.session.words()).language;
            } else if constexpr (std::is_same_v<A, OpenLineForm>) {
                view.line = std::move(a.form);
            } else if constexpr (std::is_same_v<A, OpenRecord>) {
                view.record = std::move(a.form);
            } else if constexpr (std::is_same_v<A, ReadNoteAsMail>) {
                read_note_as_mail(u);
            } else if constexpr (std::is_same_v<A, OpenLetter>) {
                view.letter = std::move(a.form);
            } else if constexpr (std::is_same_v<A, AddressAs>) {
                address_as(u, a);
            } else if constexpr (std::is_same_v<A, OpenTalk>) {
                open_talk(u, a.client);
            } else if constexpr (std::is_same_v<A, TalkStep>) {
                step_talk(u, a.does);
            } else if constexpr (std::is_same_v<A, OpenTriage>) {
                view.triage = a.absence ? std::optional(a.absence) : std::optional<AbsenceId>{};
            } else if constexpr (std::is_same_v<A, OpenNewsletter>) {
                view.newsletter = std::move(a.form);
            } else if constexpr (std::is_same_v<A, HoldLetter>) {
                hold_letter(u, a.form);
            } else if constexpr (std::is_same_v<A, SendNewsletter>) {
                send_newsletter(u);
            } else if constexpr (std::is_same_v<A, Export>) {
                u.effects.emplace_back(export_of(a.kind, u.session));
            } else if constexpr (std::is_same_v<A, OpenStages>) {
                view.stages = stage_pass(u.session);
            } else if constexpr (std::is_same_v<A, Submit>) {
                submit_form(u, a.form);
            } else if constexpr (std::is_same_v<A, CloseForm>) {
                leave(view, a.form);
            } else if constexpr (std::is_same_v<A, Reopen>) {
                (void)restore_unsaved(view, a.left, u.session);
                view.forms_as_opened.clear();  // typed into before, and still not saved
            } else if constexpr (std::is_same_v<A, SetClock>) {
                set_own_clock(u, a);
            } else if constexpr (std::is_same_v<A, AskRemoveClient>) {
                view.removing_client =
                    a.client ? std::optional(a.client) : std::optional<ClientId>{};
            } else if constexpr (std::is_same_v<A, ChooseFile>) {
                u.effects.emplace_back(PickContactFile{});
            } else if constexpr (std::is_same_v<A, AcceptImport>) {
                accept_import(u);
            } else if constexpr (std::is_same_v<A, CloseImport>) {
                // What is in already stays, and is one step to take back.
                if (view.import && (view.import->stored.people > 0 ||
                                    (view.import->calendar() && view.import->calendar()->step)))
                    finish_import(u);
                view.import.reset();
            } else if constexpr (std::is_same_v<A, DismissToast>) {
                std::erase_if(view.toasts,
                              [&](const Toast& toast) { return toast.number <= a.number; });
            } else if constexpr (std::is_same_v<A, StartEmpty>) {
                view.first_run_done = true;
            } else if constexpr (std::is_same_v<A, OpenSample>) {
                mode = Mode::open_sample;
            } else if constexpr (std::is_same_v<A, LeaveSample>) {
                mode = Mode::leave_sample;
            } else if constexpr (std::is_same_v<A, Outside>) {
                u.effects.push_back(std::move(a.effect));
                if (!a.said.empty()) say(view, std::move(a.said), false);
            }
            // The others are about everything stored: app/data_work.cpp.
        },
        action);
    return mode;
}

}  // namespace wordkeep::app
