#include "unit/attention/desk.h"

#include <stdexcept>

namespace wordkeep::attention {
namespace {

constexpr std::string_view this_month = "2026-11-";

}  // namespace

Instant Desk::at(std::string_view time) const {
    if (time.size() < 10) return test::at(*zone, std::string(this_month) + std::string(time));
    return test::at(*zone, time);
}

Due Desk::due(std::string_view text) const {
    const std::string full =
        text.size() < 10 ? std::string(this_month) + std::string(text) : std::string(text);
    const auto parsed = parse_due(full);
    if (!parsed) throw std::invalid_argument("not a due date: " + full);
    return *parsed;
}

Applied Desk::run(std::string_view time, const Command& command) {
    const auto event = decide(workspace, command, {at(time), &ids});
    if (!event) throw std::logic_error("rejected: " + std::string(event.error().phrase.key));
    return workspace.apply(*event);
}

ClientId Desk::client(std::string name, Stage stage) {
    const ClientId id = watched(std::move(name), stage);
    edit(id, PatchBuilder<Client>(id).set(&Client::cadence_days, 365).done());
    return id;
}

ClientId Desk::watched(std::string name, Stage stage, std::string_view since) {
    Client values;
    values.name = std::move(name);
    values.stage = stage;
    values.stage_since = at(since);
    values.acquainted = true;
    const ClientId id = ids.next<Client>();
    run(since, Add<Client>{std::move(values), id});
    return id;
}

void Desk::edit(ClientId client, Patch<Client> patch) {
    patch.id = client;
    run("2026-06-01T09:00", Edit<Client>{std::move(patch)});
}

void Desk::override_clock(ClientId client, std::string clock, std::int64_t value) {
    std::vector<ClockOverride> clocks = workspace.find(client)->clocks;
    clocks.push_back({std::move(clock), value});
    edit(client, PatchBuilder<Client>(client).set(&Client::clocks, std::move(clocks)).done());
}

ConversationId Desk::log(std::string_view time, ClientId client, Channel channel,
                         Direction direction, bool reached, const Said& said) {
    LogConversation command;
    command.id = ids.next<Conversation>();
    command.conversation.client = client;
    command.conversation.channel = channel;
    command.conversation.direction = direction;
    command.conversation.reached = reached;
    command.conversation.answer = said.answer;
    command.conversation.purpose = said.purpose;
    command.conversation.questions = said.questions;
    command.conversation.about_commitment = said.about;
    command.conversation.duration_minutes = said.minutes;
    command.conversation.summary = said.summary;
    command.kept = said.kept;
    if (!said.next_contact.empty()) command.next_contact = due(said.next_contact);
    run(time, command);
    return command.id;
}

CommitmentId Desk::promise(std::string_view time, ClientId client, std::string what,
                           std::string_view until, Owner owner) {
    Commitment values;
    values.client = client;
    values.owner = owner;
    if (owner == Owner::third_party) values.third_party = "Otto";
    values.what = std::move(what);
    values.made_at = at(time);
    values.due = due(until);
    const CommitmentId id = ids.next<Commitment>();
    run(time, Add<Commitment>{std::move(values), id});
    return id;
}

CommitmentId Desk::announce(std::string_view time, ClientId client, std::string_view until) {
    Commitment values;
    values.client = client;
    values.kind = CommitmentKind::next_contact;
    values.made_at = at(time);
    values.due = due(until);
    const CommitmentId id = ids.next<Commitment>();
    run(time, Add<Commitment>{std::move(values), id});
    return id;
}

void Desk::busy(std::string_view from, std::string_view to) {
    run(from, Add<BusyBlock>{{.from = at(from), .to = at(to), .note = {}}, {}});
}

void Desk::snooze(std::string_view time, const Line& line, std::string_view until) {
    run(time, SnoozeLine{line.key(), at(until), "later", {}});
}

void Desk::not_needed(std::string_view time, const Line& line) {
    run(time, LineNotNeeded{line.key(), "settled", {}});
}

void Desk::settings(const Patch<Settings>& patch) {
    run("2026-01-01T09:00", Edit<Settings>{patch});
}

clock::WorkingCalendar Desk::calendar() const { return calendar_of(workspace, *zone).value(); }

std::vector<Line> Desk::lines(std::string_view time, ClientId client, Snoozed snoozed) {
    const auto working = calendar();
    return lines_of_client(workspace, client, context(working), at(time), snoozed);
}

Line Desk::line(std::string_view time, ClientId client) {
    const auto all = lines(time, client);
    if (all.empty()) throw std::logic_error("no line at " + std::string(time));
    return all.front();
}

std::string Desk::show(Instant instant) const {
    std::string text = to_iso(zone->to_local(instant));
    if (text.ends_with(":00")) text.resize(text.size() - 3);
    if (text.starts_with(this_month)) text.erase(0, this_month.size());
    return text;
}

std::string Desk::show(const Line& line) const {
    std::string text(enum_name(line.state));
    text += " " + std::to_string(line.row);
    text += " " + std::string(enum_name(line.action));
    text += " " + show(line.due);
    return text;
}

std::string Desk::show(std::string_view time, ClientId client) {
    std::string text;
    for (const Line& line : lines(time, client)) {
        if (!text.empty()) text += " | ";
        text += show(line);
    }
    return text.empty() ? "-" : text;
}

std::string Desk::state(std::string_view time, ClientId client) {
    const auto all = lines(time, client);
    return all.empty() ? "-" : std::string(enum_name(all.front().state));
}

Today Desk::today(std::string_view time) {
    const auto working = calendar();
    const RuleContext rules = context(working);
    return build_today(all_lines(workspace, rules, at(time)), rules);
}

std::string Desk::text(const Entry& entry, const Today& today) const {
    const Line& line = today.strongest(entry);
    std::string text(enum_name(entry.state));
    text += " " + workspace.find(entry.client)->name + " " + std::to_string(line.row);
    if (entry.more > 0) text += " +" + std::to_string(entry.more);
    return text;
}

std::vector<std::string> Desk::entries(std::string_view time) {
    const Today shown = today(time);
    std::vector<std::string> result;
    for (const Entry& entry : shown.entries)
        result.push_back(text(entry, shown));
    return result;
}

const Zone* Desk::find(std::string_view name) {
    for (const Zone* known : test::all_zones())
        if (known->name == name) return known;
    return nullptr;
}

void check_states(Desk& desk, ClientId client, const std::vector<Expected>& rows) {
    for (const Expected& row : rows) {
        CAPTURE(row.time);
        CHECK(desk.state(row.time, client) == row.shown);
    }
}

void check_lines(Desk& desk, ClientId client, const std::vector<Expected>& rows) {
    for (const Expected& row : rows) {
        CAPTURE(row.time);
        CHECK(desk.show(row.time, client) == row.shown);
    }
}

}  // namespace wordkeep::attention
