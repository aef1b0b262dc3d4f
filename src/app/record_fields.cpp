// Which fields each kind of record has, in the order of its form. Columns stand in the order in
// which their structs are stored.

#include "app/record_kinds.h"

#include <array>

namespace wordkeep::app {
namespace {

using enum Editor;
using codec::detail::bare_names;

// Fields that many kinds have.
constexpr FieldInfo of_client{"client", "field.client", client, true};
constexpr FieldInfo of_agreement{"agreement", "kind.agreement", agreement};

constexpr FieldInfo past_field(std::string_view name, std::string_view label) {
    return {name, label, past};
}
/// Nobody knows it when the record is begun.
constexpr FieldInfo later(FieldInfo field) {
    field.parts = in_later;
    return field;
}
/// When something became of it.
constexpr FieldInfo became(std::string_view name, std::string_view label) {
    return later(past_field(name, label));
}

constexpr std::array milestone_columns{
    FieldInfo{"what", "field.what", text, true},
    FieldInfo{"due", "field.due", due, true},
    FieldInfo{"done_at", "record.done_at", past},
    FieldInfo{"needs", "record.needs", text},
};
constexpr std::array pause_columns{
    FieldInfo{"from", "record.from", past, true},
    FieldInfo{"to", "record.to", past},
    FieldInfo{"cost_days", "record.cost_days", number},
    FieldInfo{"reason", "record.reason", text},
};
constexpr std::array kickoff_columns{
    FieldInfo{"question", "record.question", text, true},
    FieldInfo{"answer", "record.answer", text},
};
constexpr FieldInfo agreement_state{
    .name = "state",
    .label = "record.state",
    .editor = choice,
    .choices = "agreement_state.",
    .names = bare_names<AgreementState>,
    .parts = in_main | in_pauses,
};
constexpr std::array agreement_fields{
    of_client,
    FieldInfo{"title", "record.title", text, true},
    FieldInfo{"goal", "record.goal", long_text, false, {}, {}, {}, in_main, "record.goal_hint"},
    agreement_state,
    FieldInfo{"finish", "record.finish", due},
    FieldInfo{"price", "record.price", money},
    FieldInfo{"included_changes",
              "record.included_changes",
              number,
              false,
              {},
              {},
              {},
              in_main,
              "record.included_changes_hint"},
    FieldInfo{"fee", "record.fee", money},
    FieldInfo{"approver", "record.approver"},
    later(FieldInfo{"report_weekday", "record.report_weekday", weekday}),
    later(FieldInfo{"reports", "record.reports", yes_no}),
    later(FieldInfo{
        "my_areas", "record.my_areas", lines, false, {}, {}, {}, in_main, "record.lines_hint"}),
    later(FieldInfo{"client_areas",
                    "record.client_areas",
                    lines,
                    false,
                    {},
                    {},
                    {},
                    in_main,
                    "record.lines_hint"}),
    became("started_at", "record.started_at"),
    became("plan_sent_at", "record.plan_sent_at"),
    FieldInfo{
        "milestones", "record.milestones", rows, false, {}, {}, milestone_columns, in_milestones},
    FieldInfo{"pauses", "record.pauses", rows, false, {}, {}, pause_columns, in_pauses},
    FieldInfo{"kickoff", "record.kickoff", rows, false, {}, {}, kickoff_columns, in_kickoff},
    FieldInfo{"must_differ",
              "record.must_differ",
              long_text,
              false,
              {},
              {},
              {},
              in_kickoff,
              "record.must_differ_hint"},
    FieldInfo{"closed_at", "record.closed_at", past, false, {}, {}, {}, in_closing},
    FieldInfo{
        "lessons", "record.lessons", lines, false, {}, {}, {}, in_closing, "record.lines_hint"},
};

constexpr std::array change_fields{
    of_client,
    FieldInfo{"agreement", "kind.agreement", agreement, true},
    FieldInfo{
        "request", "record.request", long_text, true, {}, {}, {}, in_main, "record.request_hint"},
    past_field("requested_at", "record.requested_at"),
    FieldInfo{"requested_by", "record.requested_by"},
    FieldInfo{"channel", "field.channel", choice, false, "channel.", bare_names<Channel>},
    FieldInfo{"conversation", "", kept},
    later(FieldInfo{"origin", "record.origin", choice, false, "change_origin.",
                    bare_names<ChangeOrigin>}),
    later(FieldInfo{"planned", "record.planned", yes_no}),
    later(FieldInfo{
        "wording", "record.wording", long_text, false, {}, {}, {}, in_main, "record.wording_hint"}),
    later(FieldInfo{"state", "record.state", choice, false, "change_state.",
                    bare_names<ChangeState>}),
    later(FieldInfo{"days_added", "record.days_added", number}),
    later(FieldInfo{"price", "record.price", money}),
    later(FieldInfo{"list_value", "record.list_value", money}),
    later(FieldInfo{"new_date", "record.new_date", due}),
    became("confirmed_at", "record.confirmed_at"),
    became("order_sent_at", "record.order_sent_at"),
    became("decided_at", "record.decided_at"),
    became("noticed_at", "record.noticed_at"),
};

constexpr std::array quote_fields{
    of_client,
    FieldInfo{"title", "record.title", text, true},
    past_field("asked_at", "record.asked_at"),
    FieldInfo{"latest", "record.latest", due},
    FieldInfo{"told", "record.told", due},
    later(FieldInfo{
        "target", "record.target", due, false, {}, {}, {}, in_main, "record.target_hint"}),
    FieldInfo{"rivals", "record.rivals", number},
    FieldInfo{"price", "record.price", money},
    FieldInfo{"finish", "record.finish_quoted", due},
    FieldInfo{"effort_minutes", "record.effort", hours},
    FieldInfo{"extra_idea", "record.extra_idea", long_text},
    later(
        FieldInfo{"state", "record.state", choice, false, "quote_state.", bare_names<QuoteState>}),
    later(FieldInfo{"rank", "record.rank", number}),
    became("ready_at", "record.ready_at"),
    became("sent_at", "record.sent_at"),
    became("decided_at", "record.decided_at"),
    later(FieldInfo{"reason", "record.outcome_reason"}),
};

constexpr std::array report_fields{
    of_client,
    FieldInfo{"agreement", "kind.agreement", agreement, true},
    FieldInfo{"status", "record.status", choice, false, "report_status.", bare_names<ReportStatus>},
    FieldInfo{"milestone", "record.next_milestone"},
    FieldInfo{"done", "record.done", lines, false, {}, {}, {}, in_main, "record.lines_hint"},
    FieldInfo{"next", "record.next", lines, false, {}, {}, {}, in_main, "record.lines_hint"},
    FieldInfo{"needed", "record.needed", lines, false, {}, {}, {}, in_main, "record.lines_hint"},
    FieldInfo{"question", "record.check_in"},
    became("made_at", "record.made_at"),
    became("sent_at", "record.sent_at"),
};

// Somebody else decides nothing between a client and me.
constexpr std::array<std::string_view, 2> deciders{"me", "client"};
constexpr std::array decision_fields{
    of_client,
    FieldInfo{"what", "field.what", text, true},
    FieldInfo{"owner", "record.decider", choice, false, "owner.", deciders},
    FieldInfo{"reason", "record.reason", long_text},
    of_agreement,
    past_field("decided_at", "record.decided_at"),
};

constexpr std::array question_fields{
    of_client,
    FieldInfo{"text", "record.question", text, true},
    FieldInfo{"kind", "field.kind", choice, false, "question_kind.", bare_names<QuestionKind>},
    of_agreement,
    past_field("asked_at", "record.question_asked_at"),
    became("answered_at", "record.answered_at"),
    later(FieldInfo{"answer", "record.answer", long_text}),
};

constexpr std::array blocker_fields{
    of_client,
    FieldInfo{"what", "field.what", text, true},
    FieldInfo{"kind", "field.kind", choice, false, "blocker_kind.", bare_names<BlockerKind>},
    FieldInfo{"commitment", "record.blocks", commitment},
    of_agreement,
    past_field("noticed_at", "record.noticed"),
    became("told_at", "record.told_at"),
    became("resolved_at", "record.resolved_at"),
};

constexpr std::array concern_fields{
    of_client,
    FieldInfo{"what", "field.what", text, true},
    FieldInfo{"reason", "record.reason", long_text},
    FieldInfo{"alternative", "record.alternative", long_text},
    of_agreement,
    became("noted_at", "record.noted_at"),
    became("sent_at", "record.sent_at"),
};

constexpr std::array good_fields{
    of_client,
    FieldInfo{"what", "field.what", text, true},
    FieldInfo{"kind", "field.kind", choice, false, "good_kind.", bare_names<GoodKind>},
    past_field("at", "field.when"),
    became("thanked_at", "record.thanked_at"),
};

constexpr std::array review_fields{
    of_client,
    FieldInfo{"evidence", "record.evidence", long_text},
    FieldInfo{"verdict", "record.verdict", choice, false, "review_verdict.",
              bare_names<ReviewVerdict>},
    FieldInfo{"note", "field.note", long_text},
    became("opened_at", "record.opened_at"),
    became("decided_at", "record.decided_at"),
};

constexpr std::array price_fields{
    of_client,
    FieldInfo{"what", "record.service"},
    FieldInfo{"from", "record.old_price", money},
    FieldInfo{"to", "record.new_price", money},
    FieldInfo{"effective", "record.effective", day, true},
    FieldInfo{"notice", "record.notice", day, true},
    became("told_at", "record.told_at"),
    FieldInfo{"reason", "record.reason", long_text},
};

constexpr std::array agenda_columns{
    FieldInfo{"what", "record.item", text, true},
    FieldInfo{"minutes", "record.minutes", number},
};
constexpr std::array meeting_fields{
    of_client,
    FieldInfo{"at", "record.begins_at", future, true},
    FieldInfo{"channel", "field.channel", choice, false, "channel.", bare_names<Channel>},
    FieldInfo{"goal", "record.goal"},
    FieldInfo{"agenda", "record.agenda", rows, false, {}, {}, agenda_columns},
    became("started_at", "record.started_at"),
    became("ended_at", "record.ended_at"),
};

constexpr std::array absence_fields{
    FieldInfo{"client", "field.client", client},
    FieldInfo{"from", "record.first_day", day, true},
    FieldInfo{"until", "record.last_day", day, true},
    FieldInfo{"deputy", "record.deputy"},
    FieldInfo{"note", "field.note", long_text},
    FieldInfo{"told", "record.told_clients", clients},
    FieldInfo{"handed_over", "record.handed_over", commitments},
    became("triaged_at", "record.triaged_at"),
};

constexpr std::array step_columns{
    FieldInfo{"what", "field.what", text, true},
    FieldInfo{"due", "field.due", day},
    FieldInfo{"planned_at", "record.planned_at", past},
    FieldInfo{"done_at", "record.done_at", past},
    FieldInfo{"passed", "", kept},
};
constexpr std::array goal_fields{
    FieldInfo{"title", "record.title", text, true},
    FieldInfo{"kind",
              "field.kind",
              choice,
              false,
              "goal_kind.",
              bare_names<GoalKind>,
              {},
              in_main,
              "goal.kind_hint"},
    FieldInfo{"target", "record.target_number", number},
    FieldInfo{"unit", "record.unit"},
    FieldInfo{"begins", "record.begins", beginning},
    FieldInfo{"until", "record.until", day, true},
    FieldInfo{"plan", "record.plan", long_text},
    FieldInfo{"plan_b", "record.plan_b", long_text},
    FieldInfo{"steps", "record.steps", rows, false, {}, {}, step_columns},
    later(FieldInfo{"state", "record.state", choice, false, "goal_state.", bare_names<GoalState>}),
    became("closed_at", "record.closed_at"),
};

constexpr std::array activity_fields{
    FieldInfo{"goal", "kind.goal", goal, true},
    FieldInfo{"amount", "record.amount", number},
    past_field("at", "field.when"),
    FieldInfo{"note", "field.note"},
};

constexpr std::array tip_fields{
    FieldInfo{"subject", "record.subject", text, true},
    FieldInfo{"text", "record.text", long_text},
    FieldInfo{"claims_fact", "record.claims_fact", yes_no},
    FieldInfo{"source", "record.source"},
};

constexpr std::array issue_fields{
    FieldInfo{"title", "record.title", text, true}, FieldInfo{"tips", "record.tips", tips},
    FieldInfo{"text", "record.text", long_text},    FieldInfo{"planned", "record.planned_for", day},
    became("copied_at", "record.copied_at"),
};

constexpr std::array check_fields{
    FieldInfo{"week", "record.week", day, true}, FieldInfo{"marks", "record.marks", marks},
    FieldInfo{"habit", "record.habit"},          FieldInfo{"note", "field.note", long_text},
    past_field("done_at", "record.done_at"),
};

constexpr std::array busy_fields{
    FieldInfo{"from", "record.from", future, true},
    FieldInfo{"to", "record.to", future, true},
    FieldInfo{"kind", "field.kind", choice, false, "busy_kind.", bare_names<BusyKind>},
    FieldInfo{"note", "field.note"},
};

constexpr std::array phrase_fields{
    FieldInfo{"phrase", "record.phrase", text, true, {}, {}, {}, in_main, "record.phrase_hint"},
    FieldInfo{"better", "record.better", text, false, {}, {}, {}, in_main, "record.better_hint"},
    FieldInfo{"why", "record.why"},
    FieldInfo{"language", "record.letters_in", language},
};

}  // namespace

std::span<const FieldInfo> fields_of(RecordKind kind) {
    // In the order of the enum.
    static constexpr std::array<std::span<const FieldInfo>, record_kind_count> all{
        agreement_fields, change_fields,  quote_fields,   report_fields, decision_fields,
        question_fields,  blocker_fields, concern_fields, good_fields,   review_fields,
        price_fields,     meeting_fields, absence_fields, goal_fields,   activity_fields,
        tip_fields,       issue_fields,   check_fields,   busy_fields,   phrase_fields,
    };
    return all[static_cast<std::size_t>(kind)];
}

}  // namespace wordkeep::app
