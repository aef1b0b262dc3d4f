#include "app/record_list.h"

#include "app/kickoff_questions.h"
#include "words/gist.h"

#include "app/record_words.h"
#include "app/report_letter.h"
#include "base/arrange.h"
#include "base/utf8.h"
#include "codec/json_reader.h"
#include "domain/changes/change_ledger.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace wordkeep::app {
namespace {

std::string json_of(const KindInfo& kind, const void* record, std::string_view field) {
    return field_json(kind.entries[kind.entry(field)], record);
}

/// A field as text; empty when it is something else.
std::string text_of(const KindInfo& kind, const void* record, std::string_view field) {
    const std::string json = json_of(kind, record, field);
    codec::JsonReader reader(json);
    std::string text;
    if (reader.peek() != codec::JsonKind::text || !reader.read_text(text)) return {};
    return text;
}

std::string_view date_field(const KindInfo& kind, const void* record) {
    for (const std::string_view field : kind.dates)
        if (!field.empty() && kind.is_filled(record, field)) return field;
    return {};
}

bool fits(const KindInfo& kind, const StageInfo& stage, const void* record) {
    if (stage.field.empty()) return true;
    if (stage.value.empty()) return kind.is_filled(record, stage.field);
    return text_of(kind, record, stage.field) == stage.value;
}

Phrase said(const KindInfo& kind, std::string_view to) {
    return {"did.record_state", {{"what", nested({kind.label, {}})}, {"state", nested({to, {}})}}};
}

RecordForm agreement_from(QuoteId id, const Session& session) {
    const Quote* quote = session.workspace().find(id);
    const DateReader dates = session.dates();
    RecordForm form =
        new_record_form(RecordKind::agreement, {quote ? quote->client : ClientId{}, {}},
                        {session.workspace(), dates});
    if (!quote) return form;
    fill(form, "title", quote->title);
    fill(form, "state", "running");
    if (quote->finish) fill(form, "finish", dates.typed(*quote->finish));
    if (quote->price)
        fill(form, "price", decimal_text(*quote->price, 100, session.words().locale.language));
    return form;
}

/// What asking for a pause begins with: a row that is open now.
void begin_pause(RecordForm& form, const Session& session) {
    add_row(form, "pauses", {session.dates().typed_past(session.now())});
}

/// And what ending it does: the open row ends now.
void end_pause(RecordForm& form, const Session& session) {
    for (std::size_t i = 0; i < form.drafts.size(); ++i) {
        if (info(form.kind).fields[i].name != "pauses" || form.drafts[i].rows.empty()) continue;
        Cell& to = form.drafts[i].rows.back()[1];
        if (to.typed.empty()) to.typed = session.dates().typed_past(session.now());
    }
}

/// A change beyond the included ones costs what was agreed, until something else is said.
void offer_fee(RecordForm& form, const Session& session) {
    if (!trimmed(typed_in(form, "price")).empty()) return;
    const Change* change = session.workspace().find(ChangeId{form.editing});
    const Agreement* agreement = change ? session.workspace().find(change->agreement) : nullptr;
    if (!agreement || !agreement->fee) return;
    fill(form, "price", decimal_text(*agreement->fee, 100, session.words().locale.language));
}

Action ask(const KindInfo& kind, const Step& step, std::uint64_t id, const Session& session) {
    const DateReader dates = session.dates();
    RecordForm form = record_form_of(kind.kind, id, {session.workspace(), dates}, step.parts);
    if (step.value != Step::now)
        fill(form, step.field, std::string(step.value));
    else if (!step.field.empty())
        fill(form, step.field, dates.typed_past(session.now()));
    if (step.value == "order_sent") offer_fee(form, session);
    if (step.value == "paused") begin_pause(form, session);
    if (step.parts == in_pauses && step.value == "running") end_pause(form, session);
    return OpenRecord{std::move(form)};
}

Action set(const KindInfo& kind, const Step& step, std::uint64_t id, const Session& session) {
    AnyPatch any;
    const OpenPatch patch = kind.open(session.workspace(), id, any);
    if (!patch.values) return CloseForm{FormKind::record};
    const std::size_t entry = kind.entry(step.field);
    const std::string value(step.value == Step::now ? to_iso(session.now())
                                                    : std::string(step.value));
    const std::string json = '"' + value + '"';
    codec::JsonReader reader(json);
    if (!kind.entries[entry].read(reader, patch.values)) return CloseForm{FormKind::record};
    *patch.mask = FieldMask{1} << entry;
    return Perform{ChangeRecord{Verb::edit, std::move(any)}, said(kind, step.to)};
}

/// The letter that a record goes out with: that of its line while there is one.
Action write(const Step& step, ClientId client, std::uint64_t id, const Session& session) {
    const auto kind = words::draft_from_name(step.letter);
    if (!kind) return CloseForm{FormKind::record};
    for (const attention::Line& line : session.lines_of(client)) {
        if (line.origin != id) continue;
        auto letter = draft_for(line, session);
        if (!letter || std::ranges::find(letter->offered, *kind) == letter->offered.end()) continue;
        choose_kind(*letter, *kind, session);
        return OpenLetter{*std::move(letter)};
    }
    return OpenLetter{letter_about(*kind, client, id, session)};
}

}  // namespace

std::vector<RecordRef> records_of(RecordKind which, const Workspace& workspace,
                                  std::optional<ClientId> client) {
    const KindInfo& kind = info(which);
    std::vector<RecordRef> refs;
    kind.list(workspace, client ? &*client : nullptr, refs);
    struct Placed {
        RecordRef ref;
        bool closed;
        std::string date;
    };
    std::vector<Placed> placed;
    for (const RecordRef& ref : refs) {
        const std::string_view field = date_field(kind, ref.record);
        placed.push_back({ref, !is_open(stage_of(kind, ref.record)),
                          field.empty() ? std::string() : text_of(kind, ref.record, field)});
    }
    // ISO dates sort as they are.
    arrange(placed, std::ranges::greater{},
            [](const Placed& p) { return std::tuple(!p.closed, p.date, p.ref.id); });
    for (std::size_t i = 0; i < placed.size(); ++i)
        refs[i] = placed[i].ref;
    return refs;
}

std::string record_title(const KindInfo& kind, const void* record) {
    // The wording that both sides agreed on is what it is about.
    if (kind.kind == RecordKind::change && kind.is_filled(record, "wording"))
        return shortened(text_of(kind, record, "wording"), 200);
    return words::gist(text_of(kind, record, kind.title), 200);
}

const StageInfo& stage_of(const KindInfo& kind, const void* record) {
    for (const StageInfo& stage : kind.stages)
        if (fits(kind, stage, record)) return stage;
    return kind.stages.back();
}

bool is_open(const StageInfo& stage) {
    return stage.standing != Standing::done && stage.standing != Standing::over;
}

std::string record_date(const KindInfo& kind, const void* record, const words::Context& words) {
    const std::string_view field = date_field(kind, record);
    if (field.empty()) return {};
    const std::string iso = text_of(kind, record, field);
    if (const auto at = parse_instant(iso)) return words::text_of(Moment{*at}, words);
    const auto due = parse_due(iso);
    if (!due) return {};
    std::string said = words::due(*due, words);
    // An absence is until its last day.
    const auto last = field == "from" && kind.entry("until") < kind.entries.size()
                          ? parse_due(text_of(kind, record, "until"))
                          : std::nullopt;
    if (last && *last != *due) said += " – " + words::due(*last, words);
    return said;
}

ClientId client_of(const KindInfo& kind, const void* record) {
    if (kind.entry("client") == kind.entries.size()) return {};
    return ClientId{id_from_text(text_of(kind, record, "client")).value_or(0)};
}

bool is_offered(const KindInfo& kind, const Step& step, const RecordRef& ref,
                const Session& session) {
    if (!step.unless.empty() && kind.is_filled(ref.record, step.unless)) return false;
    if (!step.from.empty()) {
        const auto first = parse_due(text_of(kind, ref.record, step.from));
        if (first && session.zone().date_at(session.now()) < first->date) return false;
    }
    if (step.does == StepDoes::write && !client_of(kind, ref.record)) return false;
    if (step.does != StepDoes::make_agreement) return true;
    bool made = false;
    session.workspace().table<Agreement>().for_each_of(
        client_of(kind, ref.record),
        [&](AgreementId, const Agreement& agreement) { made |= agreement.quote.value == ref.id; });
    return !made;
}

Action action_for(const KindInfo& kind, const Step& step, const RecordRef& ref,
                  const Session& session) {
    const bool lacks = !step.needs.empty() && !kind.is_filled(ref.record, step.needs);
    switch (lacks ? StepDoes::ask : step.does) {
        case StepDoes::ask:
            return ask(kind, step, ref.id, session);
        case StepDoes::set:
            return set(kind, step, ref.id, session);
        case StepDoes::confirm_change: {
            ConfirmChange command;
            command.change = {ref.id};
            const auto& change = *static_cast<const Change*>(ref.record);
            const bool included =
                ledger_of(session.workspace(), change.agreement, command.included_by_default)
                    .left() > 0;
            return Perform{command, said(kind, included ? "change_state.included" : step.to)};
        }
        case StepDoes::win_quote:
            return Perform{WinQuote{{ref.id}, kickoff_questions(session.words()), {}},
                           {"did.quote_won", {}}};
        case StepDoes::send_report:
            return OpenLetter{report_letter({ref.id}, session)};
        case StepDoes::write:
            return write(step, client_of(kind, ref.record), ref.id, session);
        case StepDoes::make_agreement:
            return OpenRecord{agreement_from({ref.id}, session)};
    }
    return CloseForm{FormKind::record};
}

Action removal_of(const KindInfo& kind, std::uint64_t id, const Session& session) {
    AnyPatch any;
    (void)kind.open(session.workspace(), id, any);
    return Perform{ChangeRecord{Verb::remove, std::move(any)},
                   {"did.record_remove", {{"what", nested({kind.label, {}})}}}};
}

RecordForm week_review(Date monday, const Session& session) {
    const DateReader dates = session.dates();
    const FormContext context{session.workspace(), dates};
    std::uint64_t begun = 0;  // a check that was planned for this week
    session.workspace().table<SelfCheck>().for_each([&](SelfCheckId id, const SelfCheck& check) {
        if (check.week == monday && !check.done_at) begun = id.value;
    });
    RecordForm form = begun != 0 ? record_form_of(RecordKind::self_check, begun, context, in_all)
                                 : new_record_form(RecordKind::self_check, {}, context);
    fill(form, "week", dates.typed({monday, {}}));
    fill(form, "done_at", dates.typed_past(session.now()));
    return form;
}

}  // namespace wordkeep::app
