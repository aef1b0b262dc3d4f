// What fields mean and how commands are written: the words of the reference.

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "support/scenario/notes.h"
#include "support/scenario/reference.h"

namespace wordkeep::scenario {
namespace {

// clang-format off
constexpr std::array notes{
    Note{"client.name", "as it is shown"},
    Note{"client.organisation", "company"},
    Note{"client.title", "job title"},
    Note{"client.nicknames", "other names for quick capture and search"},
    Note{"client.phones", "telephone numbers"},
    Note{"client.emails", "e-mail addresses"},
    Note{"client.addresses", "each as written on an envelope"},
    Note{"client.urls", "web addresses"},
    Note{"client.birthday", "\"1980-03-07\", or \"--03-07\" without a year"},
    Note{"client.categories", "labels from an import"},
    Note{"client.notes", "free text"},
    Note{"client.external_uid", "UID of the vCard it came from"},
    Note{"client.kind", "internal: sits in the same company (row 5)"},
    Note{"client.language", "of drafts to this client"},
    Note{"client.address_form", "German: Sie (formal) or du (informal)"},
    Note{"client.zone", "where the client is (IANA name); empty: my own zone"},
    Note{"client.stage", "only prospect, active, quiet and paused (after its end) run clocks"},
    Note{"client.stage_since", "when the stage began; empty: when it was entered"},
    Note{"client.acquainted", "knew me before: \"new\" (row 6) does not apply"},
    Note{"client.paused_until", "stage paused: its last day is the one before"},
    Note{"client.cadence_days", "longest time without a word, in calendar days; empty: by stage"},
    Note{"client.weight", "1 to 3, ranks within a class of Today"},
    Note{"client.clocks", "clocks that differ for this client; short: {\"reply.due\": 120}"},
    Note{"client.added_at", "when the record was made; empty: now"},

    Note{"conversation.client", "whom it was with"},
    Note{"conversation.at", "when it really happened; empty: now"},
    Note{"conversation.channel", "missed_call is always inbound; voicemail speaks to a machine"},
    Note{"conversation.direction", "in: from the client; out: from me"},
    Note{"conversation.reached", "false: a call that did not reach the other side"},
    Note{"conversation.duration_minutes", "length of a talk; clocks that start with its end count from there"},
    Note{"conversation.subject", ""},
    Note{"conversation.note", "free text"},
    Note{"conversation.tags", "one-key marks on a contact"},
    Note{"conversation.needs_answer", "inbound only; false: no answer needed"},
    Note{"conversation.answer", "outbound: what it does to a reply that is owed. settles: answers it · acknowledges: receipt without a date, the holding clock goes on · none: leaves it as it is"},
    Note{"conversation.purpose", "why I sent it; the clock that asked for it stops"},
    Note{"conversation.told_next_contact", "the client was told when they hear from me; set by itself with next_contact"},
    Note{"conversation.summary", "automatic: owed after a two-way talk · wanted: something was agreed in writing · not_needed"},
    Note{"conversation.about_conversation", "a summary: of which talk"},
    Note{"conversation.about_commitment", "a nudge or a notice: for which commitment"},
    Note{"conversation.questions", "what the message asks"},

    Note{"conversation.log.next_contact", "they were told when they hear from me: makes a commitment of kind next_contact"},
    Note{"conversation.log.next_contact_about", "what that contact will be about"},
    Note{"conversation.log.promises", "commitments that come out of it; each may have \"as\""},
    Note{"conversation.log.kept", "open commitments that this contact settles"},
    Note{"conversation.log.summary_sent", "its summary went out at once; \"summary_as\" names that conversation"},
    Note{"conversation.log.held", "the held letter that went out with it (row 56)"},

    Note{"conversation.log.decided", "what was decided in it: a decision each"},
    Note{"conversation.log.open_points", "what was asked and is to be answered: a question each"},
    Note{"conversation.log.meeting", "the planned talk that it was; it has ended then"},

    Note{"commitment.client", "to whom, or by whom it was promised"},
    Note{"commitment.owner", "who does it; third_party: a subcontractor, I owe the client the word"},
    Note{"commitment.third_party", "who that is"},
    Note{"commitment.kind", "next_contact: they were told when they hear from me"},
    Note{"commitment.what", "needed for a promise"},
    Note{"commitment.made_at", "when it was promised; empty: now"},
    Note{"commitment.due", "what the client was told"},
    Note{"commitment.target", "my own earlier date set by hand; empty: computed"},
    Note{"commitment.tells", "keeping it tells the client something: quiets the silence clock"},
    Note{"commitment.state", ""},
    Note{"commitment.closed_at", "when it was kept or dropped; empty: now"},
    Note{"commitment.close_reason", ""},
    Note{"commitment.from_conversation", "the talk in which it was promised"},

    Note{"renegotiation.commitment", ""},
    Note{"renegotiation.client", ""},
    Note{"renegotiation.at", "when the other side was told"},
    Note{"renegotiation.from", ""},
    Note{"renegotiation.to", ""},
    Note{"renegotiation.reason", ""},

    Note{"line_decision.client", "none: a line about me"},
    Note{"line_decision.rule", "rule under which the line is stored (table of rules)"},
    Note{"line_decision.origin", "the record the line arose from"},
    Note{"line_decision.verdict", ""},
    Note{"line_decision.at", ""},
    Note{"line_decision.until", "snoozed: when the line comes back"},
    Note{"line_decision.reason", ""},

    Note{"settings.my_name", ""},
    Note{"settings.signature", "of all languages that have none of their own"},
    Note{"settings.my_addresses", "e-mail and telephone"},
    Note{"settings.language", "of the interface"},
    Note{"settings.look", ""},
    Note{"settings.text_percent", "80 to 200"},
    Note{"settings.zone", "IANA name; empty: the zone of the scenario"},
    Note{"settings.week", "working week; short: {\"mon-fri\": \"9:00-17:00\"}"},
    Note{"settings.holidays", "short: [\"2026-04-03\"]"},
    Note{"settings.exceptions", "single days unlike their weekday; short: {\"2026-03-07\": \"9:00-12:00\", \"2026-03-09\": \"off\"}"},
    Note{"settings.clocks", "changed defaults; short: {\"reply.due\": 120}"},
    Note{"settings.shortcuts", "single-letter keys act"},

    Note{"busy_block.from", ""},
    Note{"busy_block.to", ""},
    Note{"busy_block.kind", ""},
    Note{"busy_block.note", ""},

    Note{"client.set_stage.client", ""},
    Note{"client.set_stage.stage", ""},
    Note{"client.set_stage.since", "when the stage began; empty: now"},
    Note{"client.set_stage.acquainted", "they know me already"},
    Note{"client.set_stage.until", "paused only, and then needed"},
    Note{"client.set_stages.items", "like client.set_stage, without do; one undo"},
    Note{"client.import.added", "new clients; each may have \"as\""},
    Note{"client.import.merged", "changes of clients: {\"client\": …, fields}"},
    Note{"conversation.no_answer_needed.client", "ends the reply clock of this client without a reply"},
    Note{"conversation.no_answer_needed.at", ""},
    Note{"commitment.keep.commitment", ""},
    Note{"commitment.keep.at", "when it was done; empty: now"},
    Note{"commitment.drop.commitment", ""},
    Note{"commitment.drop.reason", ""},
    Note{"commitment.drop.at", ""},
    Note{"commitment.reopen.commitment", ""},
    Note{"commitment.renegotiate.commitment", ""},
    Note{"commitment.renegotiate.to", "the new due date; the target starts anew"},
    Note{"commitment.renegotiate.reason", ""},
    Note{"commitment.renegotiate.at", "when the other side was told; empty: now"},
    Note{"line.snooze.line", "{\"client\": …, \"rule\": …}, and \"origin\" when there are several such lines; the rule may be the one the line speaks or the one it is stored under"},
    Note{"line.snooze.until", "when the line comes back; needed"},
    Note{"line.snooze.reason", ""},
    Note{"line.snooze.at", ""},
    Note{"line.not_needed.line", "as for line.snooze"},
    Note{"line.not_needed.reason", ""},
    Note{"line.not_needed.at", ""},

    Note{"contact_point.kind", ""},
    Note{"contact_point.value", ""},
    Note{"contact_point.label", "the person's own word, when no kind fits"},
    Note{"clock_override.clock", "key of a clock (table of clocks)"},
    Note{"clock_override.value", "in the unit of that clock"},
    Note{"working_slot.weekday", "1 Monday to 7 Sunday"},
    Note{"working_slot.from", "minutes since midnight"},
    Note{"working_slot.to", "minutes since midnight"},
    Note{"holiday.date", ""},
    Note{"holiday.name", ""},
    Note{"day_exception.date", ""},
    Note{"day_exception.slots", "none: the day is free"},
    Note{"promise.owner", ""},
    Note{"promise.what", ""},
    Note{"promise.due", ""},
    Note{"promise.third_party", ""},
    Note{"promise.target", ""},
    Note{"line.client", "none, or \"me\" in a scenario: a line about me"},
    Note{"line.rule", ""},
    Note{"line.origin", ""},
};

constexpr std::array examples{
    Note{"client.add", R"({"do": "client.add", "as": "anna", "name": "Anna Müller", "stage": "active", "acquainted": true})"},
    Note{"client.edit", R"({"do": "client.edit", "client": "anna", "cadence_days": 5, "paused_until": null})"},
    Note{"client.remove", R"({"do": "client.remove", "client": "anna"})"},
    Note{"client.set_stage", R"({"do": "client.set_stage", "client": "anna", "stage": "paused", "until": "2026-04-01"})"},
    Note{"client.set_stages", R"({"do": "client.set_stages", "items": [{"client": "anna", "stage": "active"}, {"client": "bert", "stage": "quiet"}]})"},
    Note{"client.import", R"({"do": "client.import", "added": [{"as": "cleo", "name": "Cleo"}], "merged": [{"client": "anna", "organisation": "Müller GmbH"}]})"},
    Note{"conversation.log", R"({"do": "conversation.log", "as": "talk", "client": "anna", "channel": "call", "direction": "out", "next_contact": "2026-03-13", "next_contact_as": "word", "promises": [{"as": "draft", "what": "the draft", "due": "2026-03-12T15:00"}]})"},
    Note{"conversation.no_answer_needed", R"({"do": "conversation.no_answer_needed", "client": "anna"})"},
    Note{"conversation.add", R"({"do": "conversation.add", "as": "mail", "client": "anna", "channel": "email", "at": "2026-03-06T10:20"})"},
    Note{"conversation.edit", R"({"do": "conversation.edit", "conversation": "mail", "tags": ["threat"]})"},
    Note{"conversation.remove", R"({"do": "conversation.remove", "conversation": "mail"})"},
    Note{"commitment.add", R"({"do": "commitment.add", "as": "draft", "client": "anna", "what": "the draft", "due": "2026-03-12"})"},
    Note{"commitment.edit", R"({"do": "commitment.edit", "commitment": "draft", "what": "the whole draft", "target": "2026-03-11"})"},
    Note{"commitment.remove", R"({"do": "commitment.remove", "commitment": "draft"})"},
    Note{"commitment.keep", R"({"do": "commitment.keep", "commitment": "draft", "at": "2026-03-06T10:20"})"},
    Note{"commitment.drop", R"({"do": "commitment.drop", "commitment": "draft", "reason": "no longer wanted"})"},
    Note{"commitment.reopen", R"({"do": "commitment.reopen", "commitment": "draft"})"},
    Note{"commitment.renegotiate", R"({"do": "commitment.renegotiate", "commitment": "draft", "to": "2026-03-16", "reason": "pictures missing"})"},
    Note{"renegotiation.add", R"({"do": "renegotiation.add", "commitment": "draft", "client": "anna", "from": "2026-03-12", "to": "2026-03-16"})"},
    Note{"renegotiation.edit", R"({"do": "renegotiation.edit", "renegotiation": "move", "reason": "holiday"})"},
    Note{"renegotiation.remove", R"({"do": "renegotiation.remove", "renegotiation": "move"})"},
    Note{"line.snooze", R"({"do": "line.snooze", "line": {"client": "anna", "rule": "reply_owed"}, "until": "2026-03-09T09:00", "reason": "waiting for the printer"})"},
    Note{"line.not_needed", R"({"do": "line.not_needed", "line": {"client": "anna", "rule": "summary"}, "reason": "small talk"})"},
    Note{"line_decision.add", R"({"do": "line_decision.add", "client": "anna", "rule": "silence", "verdict": "not_needed"})"},
    Note{"line_decision.edit", R"({"do": "line_decision.edit", "line_decision": "later", "until": "2026-03-10T09:00"})"},
    Note{"line_decision.remove", R"({"do": "line_decision.remove", "line_decision": "later"})"},
    Note{"settings.edit", R"({"do": "settings.edit", "week": {"mon-thu": "9:00-17:00", "fri": "9:00-13:00"}, "clocks": {"reply.due": 120}})"},
    Note{"busy_block.add", R"({"do": "busy_block.add", "as": "lunch", "from": "2026-03-06T12:00", "to": "2026-03-06T13:00", "kind": "lunch"})"},
    Note{"busy_block.edit", R"({"do": "busy_block.edit", "busy_block": "lunch", "to": "2026-03-06T13:30"})"},
    Note{"busy_block.remove", R"({"do": "busy_block.remove", "busy_block": "lunch"})"},
};
// clang-format on

const Note* find_note(std::span<const Note> list, std::span<const Note> further,
                      std::string_view key) {
    for (const auto& table : {list, further})
        if (const auto found = std::ranges::find(table, key, &Note::first); found != table.end())
            return &*found;
    return nullptr;
}

}  // namespace

std::string_view note_on(std::string_view field) {
    const Note* note = find_note(notes, measure_notes(), field);
    return note ? note->second : std::string_view();
}

bool has_note(std::string_view field) { return find_note(notes, measure_notes(), field); }

std::string_view example_of(std::string_view command) {
    const Note* example = find_note(examples, measure_examples(), command);
    return example ? example->second : std::string_view();
}

}  // namespace wordkeep::scenario
