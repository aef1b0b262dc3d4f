#include "app/forms.h"

#include "app/change_answers.h"
#include "app/client_language.h"
#include "base/utf8.h"
#include "domain/conversations/reply_run.h"
#include "words/says_yes.h"

#include <charconv>

namespace wordkeep::app {
namespace {

std::unexpected<Rejection> wrong(std::string_view key, std::string where) {
    return reject(Phrase{key, {}}, std::move(where));
}

/// The date as typed, in the sentence that says it was not understood.
std::unexpected<Rejection> unreadable(std::string_view typed, std::string where) {
    return reject(Phrase{"reject.date.unreadable", {{"text", std::string(typed)}}},
                  std::move(where));
}

std::string clean(const std::string& text) { return std::string(trimmed(text)); }

Result<std::optional<Due>> read_optional_due(const std::string& typed, const DateReader& dates,
                                             std::string where) {
    if (trimmed(typed).empty()) return std::optional<Due>{};
    const auto due = dates.due(typed);
    if (!due) return unreadable(typed, std::move(where));
    return std::optional<Due>{*due};
}

Result<Due> read_due(const std::string& typed, const DateReader& dates, std::string where) {
    auto due = read_optional_due(typed, dates, where);
    if (!due) return std::unexpected(due.error());
    if (!*due) return wrong("reject.commitment.due_missing", std::move(where));
    return **due;
}

Result<ClientId> chosen(const ClientChoice& choice) {
    if (!choice.id) return wrong("reject.client.not_chosen", "client");
    return choice.id;
}

Conversation conversation_of(const LogForm& form) {
    Conversation c;
    c.client = form.client.id;
    c.channel = form.channel;
    c.direction = form.channel == Channel::missed_call ? Direction::in : form.direction;
    c.reached = form.reached;
    c.subject = clean(form.subject);
    c.note = clean(form.note);
    c.questions = form.questions;
    c.answer = form.answer;
    c.purpose = form.purpose;
    c.about_conversation = form.about_conversation;
    c.about_commitment = form.about_commitment;
    c.about = form.about;
    c.needs_answer = form.needs_answer;
    if (c.direction == Direction::in) c.tags = form.tags;
    c.summary = form.summary == SummaryChoice::not_needed ? SummaryNeed::not_needed
                                                          : SummaryNeed::automatic;
    return c;
}

/// A line that was emptied is none.
std::vector<std::string> filled(const std::vector<std::string>& lines) {
    std::vector<std::string> kept;
    for (const std::string& line : lines)
        if (!trimmed(line).empty()) kept.push_back(clean(line));
    return kept;
}

Result<std::vector<Promise>> promises_of(const LogForm& form, const DateReader& dates) {
    std::vector<Promise> promises;
    for (std::size_t i = 0; i < form.promises.size(); ++i) {
        const PromiseDraft& draft = form.promises[i];
        // A line that was added and left empty is no mistake.
        if (trimmed(draft.what).empty() && trimmed(draft.due).empty()) continue;
        const std::string place = "promises." + std::to_string(i);
        if (trimmed(draft.what).empty())
            return wrong("reject.commitment.what_missing", place + ".what");
        auto due = read_due(draft.due, dates, place + ".due");
        if (!due) return std::unexpected(due.error());
        promises.push_back({draft.owner, clean(draft.what), *due, {}, {}});
    }
    return promises;
}

Result<Command> edited_conversation(const LogForm& form, const FormContext& context,
                                    std::optional<Instant> at) {
    const Conversation* old = context.workspace.find(form.editing);
    if (!old) return wrong("reject.record.missing", "");
    Conversation changed = conversation_of(form);
    // What was not touched keeps its second too, and its place in the hour that comes twice.
    const bool same_moment = form.when == context.dates.typed_past(old->at);
    changed.at = same_moment ? old->at : at.value_or(old->at);
    changed.duration_minutes = old->duration_minutes;
    changed.tags = old->tags;
    changed.questions = old->questions;
    changed.told_next_contact = old->told_next_contact;
    if (form.summary == SummaryChoice::later) changed.summary = old->summary;
    return Command{Edit<Conversation>{difference(form.editing, *old, std::move(changed))}};
}

ContactPoint point(std::string value) { return {PointKind::work, std::move(value), {}}; }

/// The form edits the first entry of a list and leaves the others alone.
void set_first(std::vector<ContactPoint>& points, const std::string& typed) {
    const std::string value = clean(typed);
    if (value.empty()) {
        if (!points.empty()) points.erase(points.begin());
    } else if (points.empty()) {
        points.push_back(point(value));
    } else {
        points.front().value = value;
    }
}

std::string first_of(const std::vector<ContactPoint>& points) {
    return points.empty() ? std::string() : points.front().value;
}

Result<std::optional<std::int32_t>> read_days(const std::string& typed, std::string where) {
    const auto text = trimmed(typed);
    if (text.empty()) return std::optional<std::int32_t>{};
    std::int32_t days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error != std::errc{} || end != text.data() + text.size())
        return wrong("reject.client.cadence_range", std::move(where));
    return std::optional<std::int32_t>{days};
}

}  // namespace

bool is_tried_call(const LogForm& form) {
    return form.channel == Channel::call && form.direction == Direction::out && !form.reached;
}

bool may_agree(const LogForm& form) {
    if (form.editing || form.agrees.empty()) return false;
    const Conversation c = conversation_of(form);
    return is_two_way(c) || (c.direction == Direction::in && !is_missed_call(c));
}

Result<Command> build(const LogForm& form, const FormContext& context) {
    if (auto client = chosen(form.client); !client) return std::unexpected(client.error());
    std::optional<Instant> at;
    if (!trimmed(form.when).empty()) {
        at = context.dates.past_moment(form.when);
        if (!at) return unreadable(form.when, "at");
    }
    if (form.editing) return edited_conversation(form, context, at);

    LogConversation command;
    command.conversation = conversation_of(form);
    command.at = at;
    auto next = read_optional_due(form.next_contact, context.dates, "next_contact");
    if (!next) return std::unexpected(next.error());
    command.next_contact = *next;
    if (form.asks_quote)
        if (auto by = read_optional_due(form.quote_by, context.dates, "quote_by"); !by)
            return std::unexpected(by.error());
    auto promises = promises_of(form, context.dates);
    if (!promises) return std::unexpected(promises.error());
    command.promises = std::move(*promises);
    command.decided = filled(form.decided);
    command.open_points = filled(form.open_points);
    // A call that did not reach them keeps no promise, also not one that was ticked before that
    // was said.
    if (!is_tried_call(form))
        for (const auto& [id, settled] : form.settles)
            if (settled) command.kept.push_back(id);
    command.summary_sent = is_two_way(command.conversation) && form.summary == SummaryChoice::sent;
    return Command{std::move(command)};
}

Result<Command> build(const CommitmentForm& form, const FormContext& context) {
    auto client = chosen(form.client);
    if (!client) return std::unexpected(client.error());
    auto due = read_due(form.due, context.dates, "due");
    if (!due) return std::unexpected(due.error());
    Commitment commitment;
    if (form.editing) {
        const Commitment* old = context.workspace.find(form.editing);
        if (!old) return wrong("reject.record.missing", "");
        commitment = *old;
    }
    commitment.client = *client;
    commitment.owner = form.owner;
    commitment.third_party = form.owner == Owner::third_party ? clean(form.third_party) : "";
    commitment.kind = form.kind;
    commitment.what = clean(form.what);
    commitment.due = *due;
    if (!form.editing) return Command{Add<Commitment>{std::move(commitment), {}}};
    const Commitment old = *context.workspace.find(form.editing);
    return Command{Edit<Commitment>{difference(form.editing, old, std::move(commitment))}};
}

Result<Command> build(const RenegotiateForm& form, const FormContext& context) {
    auto to = read_due(form.to, context.dates, "to");
    if (!to) return std::unexpected(to.error());
    return Command{Renegotiate{form.commitment, *to, clean(form.reason), {}}};
}

Result<Command> build(const ClientForm& form, const FormContext& context) {
    Client client;
    const Client* old = form.editing ? context.workspace.find(form.editing) : nullptr;
    if (form.editing && !old) return wrong("reject.record.missing", "");
    if (old) client = *old;
    client.name = clean(form.name);
    client.greeted_as = clean(form.greeted_as);
    client.organisation = clean(form.organisation);
    set_first(client.emails, form.email);
    set_first(client.phones, form.phone);
    client.kind = form.kind;
    client.language = form.language;
    client.address_form = form.address_form;
    client.zone = clean(form.zone);
    client.notes = clean(form.notes);
    client.weight = form.weight;
    client.newsletter = form.newsletter;
    auto cadence = read_days(form.cadence_days, "cadence_days");
    if (!cadence) return std::unexpected(cadence.error());
    client.cadence_days = *cadence;
    if (!old || old->stage != form.stage) {
        // A new stage starts its clocks now; how it began says whether the client is "new" (row 6).
        client.stage = form.stage;
        client.stage_since =
            runs_clocks(form.stage) ? std::optional(context.dates.context().now) : std::nullopt;
    }
    client.acquainted = form.acquainted;
    client.paused_until.reset();
    if (form.stage == Stage::paused) {
        auto until = read_due(form.paused_until, context.dates, "paused_until");
        if (!until) return wrong("reject.client.pause_without_end", "paused_until");
        client.paused_until = until->date;
    }
    if (!old) return Command{Add<Client>{std::move(client), {}}};
    return Command{Edit<Client>{difference(form.editing, *old, std::move(client))}};
}

Client new_client(const ClientChoice& choice, const words::Context& words) {
    Client client;
    client.name = clean(choice.text);
    client.stage = Stage::active;
    client.language = client_language(words.locale.language);
    set_first(client.emails, choice.email);
    return client;
}

std::optional<Instant> answered_since(const LogForm& form, const FormContext& context) {
    const auto at = context.dates.past_moment(form.when);
    if (!at || trimmed(form.when).empty()) return std::nullopt;
    std::optional<Instant> first;
    context.workspace.conversations().for_each_of(
        form.client.id, [&](ConversationId, const Conversation& c) {
            if (c.at > *at && ends_reply_run(c) && (!first || c.at < *first)) first = c.at;
        });
    return first;
}

Result<Command> build(const LineForm& form, const FormContext& context) {
    if (form.verdict == LineVerdict::not_needed)
        return Command{LineNotNeeded{form.line, clean(form.reason), {}}};
    const auto until = context.dates.future_moment(form.until, snooze_minute);
    if (!until) return unreadable(form.until, "until");
    return Command{SnoozeLine{form.line, *until, clean(form.reason), {}}};
}

bool looks_like_email(std::string_view text) {
    text = trimmed(text);
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos) return false;
    const std::string_view domain = text.substr(at + 1);
    const std::size_t dot = domain.rfind('.');
    return domain.find('@') == std::string_view::npos && dot != 0 &&
           dot != std::string_view::npos && dot + 1 < domain.size() &&
           domain.find("..") == std::string_view::npos && domain.front() != '.' &&
           text.find_first_of(" \t,;<>()\"") == std::string_view::npos;
}

void list_open(LogForm& form, const Workspace& workspace) {
    form.settles.clear();
    workspace.commitments().for_each_of(form.client.id,
                                        [&](CommitmentId commitment, const Commitment& c) {
                                            if (c.state == CommitmentState::open)
                                                form.settles.push_back({commitment, false});
                                        });
    form.agrees = awaited_answers(workspace, form.client.id, form.note);
    // Who only agrees is answered by what follows from it; whoever goes on wants something else,
    // too.
    if (std::ranges::any_of(form.agrees, &ChangeAnswer::ticked))
        form.needs_answer = !words::says_only_yes(form.note) || !form.questions.empty();
}

std::optional<Due> promised_before(const LineForm& form, const FormContext& context) {
    const Commitment* promise = context.workspace.find(CommitmentId{form.line.origin});
    const auto until = context.dates.future_moment(form.until, snooze_minute);
    if (form.verdict != LineVerdict::snoozed || !until || !promise) return std::nullopt;
    const bool mine = promise->owner == Owner::me && promise->state == CommitmentState::open &&
                      promise->kind == CommitmentKind::promise;
    if (!mine) return std::nullopt;
    const LocalTime back = context.dates.context().local(*until);
    const Due there{date_of(back),
                    promise->due.minute ? std::optional(minute_of(back)) : std::nullopt};
    return there > promise->due ? std::optional(promise->due) : std::nullopt;
}

LogForm log_form_for(const Workspace& workspace, ClientId id) {
    LogForm form;
    const Client* client = workspace.find(id);
    if (!client) return form;
    form.client = {client->name, id};
    list_open(form, workspace);
    return form;
}

LogForm form_of(const Workspace& workspace, ConversationId id, const DateReader& dates) {
    const Conversation* c = workspace.find(id);
    if (!c) return {};
    const Client* client = workspace.find(c->client);
    LogForm form;
    form.editing = id;
    form.client = {client ? client->name : std::string(), c->client};
    form.channel = c->channel;
    form.direction = c->direction;
    form.reached = c->reached;
    form.when = dates.typed_past(c->at);
    form.subject = c->subject;
    form.note = c->note;
    form.answer = c->answer;
    form.purpose = c->purpose;
    form.about_conversation = c->about_conversation;
    form.about_commitment = c->about_commitment;
    form.about = c->about;
    form.needs_answer = c->needs_answer;
    form.tags = c->tags;
    form.summary =
        c->summary == SummaryNeed::not_needed ? SummaryChoice::not_needed : SummaryChoice::later;
    return form;
}

CommitmentForm form_of(const Workspace& workspace, CommitmentId id, const DateReader& dates) {
    const Commitment* c = workspace.find(id);
    if (!c) return {};
    const Client* client = workspace.find(c->client);
    CommitmentForm form;
    form.editing = id;
    form.client = {client ? client->name : std::string(), c->client};
    form.owner = c->owner;
    form.third_party = c->third_party;
    form.kind = c->kind;
    form.what = c->what;
    form.due = dates.typed(c->due);
    return form;
}

ClientForm form_of(const Workspace& workspace, ClientId id, const DateReader& dates) {
    const Client* c = workspace.find(id);
    if (!c) return {};
    ClientForm form;
    form.editing = id;
    form.name = c->name;
    form.greeted_as = c->greeted_as;
    form.organisation = c->organisation;
    form.email = first_of(c->emails);
    form.phone = first_of(c->phones);
    form.zone = c->zone;
    form.notes = c->notes;
    form.cadence_days = c->cadence_days ? std::to_string(*c->cadence_days) : "";
    form.kind = c->kind;
    form.language = c->language;
    form.address_form = c->address_form;
    form.stage = c->stage;
    form.acquainted = c->acquainted;
    form.paused_until = c->paused_until ? dates.typed(Due{*c->paused_until, {}}) : "";
    form.weight = c->weight;
    form.newsletter = c->newsletter;
    return form;
}

}  // namespace wordkeep::app
