// What a letter says once it is written: what is still missing, in which form it leaves, and what
// is recorded when it is sent.

#include "app/draft_form.h"

#include "app/client_language.h"
#include "app/currency.h"
#include "app/file_name.h"
#include "app/record_form.h"
#include "app/session.h"
#include "base/utf8.h"
#include "interop/mail_writer.h"
#include "words/drafts/mail_link.h"
#include "words/weekday_name.h"

#include <algorithm>
#include <array>

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;

/// The date by which the letter says that they hear more: it becomes the next contact (row 23).
std::string_view announced_in(Kind kind) {
    switch (kind) {
        case Kind::acknowledgement:
        case Kind::quick_later:
        case Kind::holding_reply:
        case Kind::update:
        case Kind::blocker_notice:
        case Kind::clarify:
        case Kind::quote_delay:
            return "date";
        case Kind::introduction_plan:
            return "next_contact";
        case Kind::heads_up:
        case Kind::repair_plan:
            return "report_on";
        case Kind::quote_cover:
        case Kind::calm_answer:
            return "call_on";
        default:
            return {};
    }
}

/// What a letter of this kind does to a reply that is owed.
Answer answer_of(Kind kind, Answer of_action) {
    switch (kind) {
        case Kind::acknowledgement:
        case Kind::quick_later:
        case Kind::holding_reply:
        case Kind::calm_answer:
            return Answer::acknowledges;
        case Kind::quick_no:
        case Kind::quick_ok:
            return Answer::settles;
        default:
            return of_action;
    }
}

/// A call that is announced in anger's answer is what the line waits for: a day that only stands in
/// the text could not be watched.
bool announces_call(const DraftForm& form, const DateReader& dates) {
    if (form.kind != Kind::calm_answer) return true;
    const auto input = std::ranges::find(form.inputs, "call_on", &DraftInput::field);
    return input == form.inputs.end() || dates.due(input->items.front());
}

std::string_view typed_in(const DraftForm& form, std::string_view field) {
    const auto input = std::ranges::find(form.inputs, field, &DraftInput::field);
    return input == form.inputs.end() ? std::string_view() : trimmed(input->items.front());
}

/// Another letter than the line asks for does not settle the record behind it.
bool is_another_letter(const DraftForm& form) {
    return !form.offered.empty() && form.kind != form.offered.front();
}

}  // namespace

std::vector<std::string> missing_fields(const DraftForm& form) {
    std::vector<std::string> missing;
    for (const DraftInput& input : form.inputs)
        for (std::size_t i = 0; i < input.items.size(); ++i) {
            if (!trimmed(input.items[i]).empty() || i >= input.written.size()) continue;
            // Whoever wrote the sentence anew has answered in their own way.
            const bool open = form.text.find(input.written[i]) != std::string::npos ||
                              form.subject.find(input.written[i]) != std::string::npos;
            const bool known = std::ranges::find(missing, input.field) != missing.end();
            if (open && !known) missing.push_back(input.field);
        }
    return missing;
}

std::string address_of(const DraftForm& form, const Workspace& workspace) {
    const Client* client = workspace.find(form.client);
    return client && !client->emails.empty() ? client->emails.front().value : std::string();
}

std::optional<std::string> mail_link(const DraftForm& form, const Workspace& workspace) {
    return words::mail_link(address_of(form, workspace), form.subject, form.text);
}

LetterFile letter_file(const DraftForm& form, LetterFormat format, const Workspace& workspace) {
    const Client* client = workspace.find(form.client);
    const std::string name = client ? client->name : std::string();
    const std::string title = form.subject.empty() ? name : form.subject;
    if (format != LetterFormat::eml) {
        const auto language = client ? client->language : ClientLanguage::english;
        return file_of(
            document_of(form.subject, form.text, words::language_tag(catalogue_of(language))),
            title, format);
    }
    std::vector<interop::MailAddress> to;
    if (const std::string address = address_of(form, workspace); !address.empty())
        to.push_back({name, address});
    return {file_name(title) + ".eml", "message/rfc822",
            interop::mail_draft(to, form.subject, form.text)};
}

LogForm log_of(const DraftForm& form, const DateReader& dates) {
    LogForm log = form.log;
    log.channel = form.channel;
    log.reached = true;
    log.when.clear();
    log.subject = form.subject;
    log.note = form.text;
    const bool other = is_another_letter(form);
    const bool free = form.offered.empty() && !form.held;
    if (other) log.about = 0;
    if (other || free || log.purpose == Purpose::general) log.purpose = purpose_of(form.kind);
    log.answer = answer_of(form.kind, log.answer);
    log.next_contact.clear();
    if (const auto field = announced_in(form.kind); !field.empty()) {
        const auto input = std::ranges::find(form.inputs, field, &DraftInput::field);
        if (input != form.inputs.end() && dates.due(input->items.front()))
            log.next_contact = input->items.front();
    }
    // What is done by a day is a promise of mine.
    if (form.kind == Kind::change_notice && !typed_in(form, "done_by").empty())
        log.promises.push_back({Owner::me, std::string(typed_in(form, "change")),
                                std::string(typed_in(form, "done_by"))});
    if (form.kind == Kind::delivery)
        for (auto& [id, settled] : log.settles)
            if (id == log.about_commitment) settled = true;
    return log;
}

void keep_only_date(DraftForm& form, const std::optional<Due>& told, const Session& session) {
    for (DraftInput& input : form.inputs) {
        const bool is_date = told && input.field == announced_in(form.kind);
        input.items = {is_date ? session.dates().typed(*told) : std::string()};
    }
    refill(form, session);
}

namespace {

std::optional<Command> edited(ChangeId id, const Change& old, Change change) {
    if (change == old) return std::nullopt;
    return Command{Edit<Change>{difference(id, old, std::move(change))}};
}

std::optional<Command> change_said_in(const DraftForm& form, ChangeId id, const Change& old,
                                      const FormContext& context) {
    Change change = old;
    // The wording in the letter is the one that they confirm; once confirmed it stays.
    if (const auto wording = typed_in(form, "change"); !wording.empty() && !old.confirmed_at)
        change.wording = wording;
    if (form.kind == Kind::clarify) return edited(id, old, std::move(change));
    // An included one costs nothing, but it may move the finish: then the letter has said so.
    if (form.kind == Kind::change_notice) {
        if (const auto due = context.dates.due(typed_in(form, "date"))) change.new_date = *due;
        return edited(id, old, std::move(change));
    }
    if (const auto price = read_amount(typed_in(form, "price"))) change.price = price;
    if (const auto due = context.dates.due(typed_in(form, "date"))) change.new_date = *due;
    if (const auto days = read_decimal(typed_in(form, "days"), 1); days && *days >= 0)
        change.days_added = static_cast<std::int32_t>(std::min<std::int64_t>(*days, 3650));
    return edited(id, old, std::move(change));
}

std::optional<Command> quote_said_in(const DraftForm& form, QuoteId id, const Quote& old,
                                     const FormContext& context) {
    Quote quote = old;
    if (const auto scope = typed_in(form, "scope"); !scope.empty()) quote.title = scope;
    if (const auto price = read_amount(typed_in(form, "price"))) quote.price = price;
    if (const auto due = context.dates.due(typed_in(form, "finish"))) quote.finish = *due;
    if (quote == old) return std::nullopt;
    return Command{Edit<Quote>{difference(id, old, std::move(quote))}};
}

/// The day of the reports that was announced is the one they are due on.
std::optional<Command> plan_said_in(const DraftForm& form, AgreementId id, const Agreement& old) {
    const std::int32_t day = words::weekday_named(typed_in(form, "report_day"));
    if (day == 0 || day == old.report_weekday) return std::nullopt;
    return Command{
        Edit<Agreement>{PatchBuilder<Agreement>(id).set(&Agreement::report_weekday, day).done()}};
}

/// A report goes out with its next milestone, wherever it was written down.
std::optional<Command> report_said_in(const DraftForm& form, ReportId id, const Report& old) {
    const std::string_view milestone = typed_in(form, "milestone");
    if (milestone.empty() || milestone == old.milestone) return std::nullopt;
    return Command{Edit<Report>{
        PatchBuilder<Report>(id).set(&Report::milestone, std::string(milestone)).done()}};
}

}  // namespace

std::optional<Command> record_said_in(const DraftForm& form, const FormContext& context) {
    if (is_another_letter(form)) return std::nullopt;
    const std::uint64_t id = form.log.about;
    if (form.kind == Kind::change_order || form.kind == Kind::clarify ||
        form.kind == Kind::change_notice)
        if (const Change* change = context.workspace.find(ChangeId{id}))
            return change_said_in(form, ChangeId{id}, *change, context);
    if (form.kind == Kind::contact_plan)
        if (const Agreement* agreement = context.workspace.find(AgreementId{id}))
            return plan_said_in(form, AgreementId{id}, *agreement);
    if (form.kind == Kind::weekly_report)
        if (const Report* report = context.workspace.find(ReportId{id}))
            return report_said_in(form, ReportId{id}, *report);
    if (form.kind == Kind::quote_cover)
        if (const Quote* quote = context.workspace.find(QuoteId{id}))
            return quote_said_in(form, QuoteId{id}, *quote, context);
    return std::nullopt;
}

std::optional<Command> name_said_in(const DraftForm& form, const Workspace& workspace) {
    const std::string_view name = typed_in(form, "me");
    if (name.empty() || !trimmed(workspace.settings().my_name).empty()) return std::nullopt;
    return Command{Edit<Settings>{
        PatchBuilder<Settings>(settings_id).set(&Settings::my_name, std::string(name)).done()}};
}

std::string_view price_typed_in(const DraftForm& form) { return typed_in(form, "price"); }

std::string place_of(DraftForm& form, const std::string& where) {
    if (where == "text" || where.empty()) return where;
    const std::string field = where.starts_with("field.") ? where.substr(6)
                              : where == "new_date"       ? "date"
                              : where == "days_added"     ? "days"
                                                          : where;
    const auto input = std::ranges::find(form.inputs, field, &DraftInput::field);
    if (input == form.inputs.end()) return {};
    if (!is_in_front(form, *input)) form.more_fields = true;
    return "field." + field;
}

Result<Command> build(const DraftForm& form, const FormContext& context) {
    if (is_spoken(form)) return reject(Phrase{"reject.draft.spoken", {}}, "");
    if (const auto missing = missing_fields(form); !missing.empty())
        return reject(Phrase{"reject.draft.missing", {}}, "field." + missing.front());
    if (!announces_call(form, context.dates))
        return reject(Phrase{"reject.draft.call_date", {}}, "field.call_on");
    if (trimmed(form.text).empty()) return reject(Phrase{"reject.draft.empty", {}}, "text");
    const std::array amounts{price_typed_in(form)};
    if (auto problem = refused_currency(amounts.front(), currency_with(amounts, context.workspace),
                                        "field.price"))
        return std::unexpected(*problem);
    auto command = build(log_of(form, context.dates), context);
    if (!command) return command;
    if (auto* contact = std::get_if<LogConversation>(&*command)) contact->held = form.held;
    return command;
}

}  // namespace wordkeep::app
