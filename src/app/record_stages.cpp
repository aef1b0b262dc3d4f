// Which states each kind of record goes through, and the steps from one to the next.

#include "app/record_kinds.h"

#include <array>

namespace wordkeep::app {
namespace {

using enum Standing;

constexpr Step set_now(std::string_view label, std::string_view to, std::string_view field) {
    return {.label = label, .to = to, .field = field};
}
/// The letter's own name for what it does; marked as sent it leads on.
constexpr Step write(std::string_view label, std::string_view to, std::string_view letter) {
    return {.label = label, .to = to, .field = {}, .does = StepDoes::write, .letter = letter};
}
constexpr Step set_state(std::string_view label, std::string_view to, std::string_view value) {
    return {.label = label, .to = to, .field = "state", .value = value};
}

constexpr std::array draft_steps{set_state("step.start", "agreement_state.running", "running")};
constexpr std::array running_steps{
    Step{.label = "step.pause",
         .to = "agreement_state.paused",
         .field = "state",
         .value = "paused",
         .does = StepDoes::ask,
         .parts = in_pauses},
    set_state("step.close", "agreement_state.closed", "closed"),
};
constexpr std::array paused_steps{Step{.label = "step.resume",
                                       .to = "agreement_state.running",
                                       .field = "state",
                                       .value = "running",
                                       .does = StepDoes::ask,
                                       .parts = in_pauses}};
constexpr std::array closed_steps{Step{.label = "step.lessons",
                                       .to = "agreement_state.closed",
                                       .field = {},
                                       .does = StepDoes::ask,
                                       .parts = in_closing}};
constexpr std::array agreement_stages{
    StageInfo{"state", "draft", "agreement_state.draft", todo, draft_steps},
    StageInfo{"state", "paused", "agreement_state.paused", waiting, paused_steps},
    StageInfo{"state", "closed", "agreement_state.closed", done, closed_steps},
    StageInfo{{}, {}, "agreement_state.running", waiting, running_steps},
};

constexpr Step refuse = set_state("step.refuse", "change_state.refused", "refused");
constexpr std::array unclear_steps{
    Step{.label = "step.confirm",
         .to = "change_state.confirmed",
         .field = {},
         .does = StepDoes::confirm_change},
    refuse,
};
constexpr std::array confirmed_steps{
    write("action.change_order", "change_state.order_sent", "change_order"),
    Step{.label = "step.send_order",
         .to = "change_state.order_sent",
         .field = "state",
         .value = "order_sent",
         .needs = "new_date"},
    set_state("step.include", "change_state.included", "included"),
    refuse,
};
constexpr std::array included_steps{
    Step{.label = "action.change_notice",
         .to = "step.noticed_done",
         .field = {},
         .does = StepDoes::write,
         .unless = "noticed_at",
         .letter = "change_notice"},
    Step{.label = "step.noticed",
         .to = "step.noticed_done",
         .field = "noticed_at",
         .unless = "noticed_at"},
};
constexpr std::array order_steps{
    set_state("step.accept", "change_state.may_begin", "accepted"),
    refuse,
};
constexpr std::array change_stages{
    StageInfo{"state", "accepted", "change_state.accepted", done},
    StageInfo{"state", "refused", "change_state.refused", over},
    StageInfo{"state", "order_sent", "change_state.order_sent", waiting, order_steps},
    StageInfo{"state", "included", "change_state.included", done, included_steps},
    StageInfo{"confirmed_at", {}, "change_state.confirmed", todo, confirmed_steps},
    StageInfo{{}, {}, "change_state.unclear", todo, unclear_steps},
};

constexpr Step lose = set_state("step.lost", "quote_state.lost", "lost");
constexpr Step send_quote = set_state("write.sent", "quote_state.sent", "sent");
constexpr Step win{
    .label = "step.won", .to = "quote_state.won", .field = {}, .does = StepDoes::win_quote};
constexpr Step write_quote = write("step.send_report", "quote_state.sent", "quote_cover");
constexpr std::array asked_steps{
    set_state("step.ready", "quote_state.ready", "ready"), write_quote, send_quote, win, lose,
};
constexpr std::array ready_steps{write_quote, send_quote, win, lose};
constexpr std::array sent_steps{win, lose};
constexpr std::array won_steps{Step{.label = "step.make_agreement",
                                    .to = "kind.agreement",
                                    .field = {},
                                    .does = StepDoes::make_agreement}};
constexpr std::array quote_stages{
    StageInfo{"state", "ready", "quote_state.ready", urgent, ready_steps},
    StageInfo{"state", "sent", "quote_state.sent", waiting, sent_steps},
    StageInfo{"state", "won", "quote_state.won", done, won_steps},
    StageInfo{"state", "lost", "quote_state.lost", over},
    StageInfo{{}, {}, "quote_state.asked", todo, asked_steps},
};

constexpr std::array report_steps{
    Step{.label = "step.send_report",
         .to = "stage_of.sent",
         .field = {},
         .does = StepDoes::send_report},
    Step{.label = "step.sent", .to = "stage_of.sent", .field = "sent_at", .needs = "milestone"}};
constexpr std::array report_stages{
    StageInfo{"sent_at", {}, "stage_of.sent", done},
    StageInfo{{}, {}, "stage_of.draft", todo, report_steps},
};

constexpr std::array decision_steps{set_now("step.decided", "stage_of.decided", "decided_at")};
constexpr std::array decision_stages{
    StageInfo{"decided_at", {}, "stage_of.decided", done},
    StageInfo{{}, {}, "stage_of.undecided", todo, decision_steps},
};

constexpr std::array ask_steps{set_now("step.asked", "stage_of.asked", "asked_at")};
constexpr std::array answer_steps{Step{.label = "step.answered",
                                       .to = "stage_of.answered",
                                       .field = "answered_at",
                                       .does = StepDoes::ask}};
constexpr std::array question_stages{
    StageInfo{"answered_at", {}, "stage_of.answered", done},
    StageInfo{"asked_at", {}, "stage_of.asked", waiting, answer_steps},
    StageInfo{{}, {}, "stage_of.not_asked", todo, ask_steps},
};

constexpr Step told = set_now("step.told", "stage_of.told", "told_at");
constexpr std::array blocker_steps{write("action.notify", "stage_of.told", "blocker_notice"), told};
constexpr std::array price_steps{write("action.price_notice", "stage_of.told", "price_change"),
                                 told};
constexpr std::array resolve_steps{set_now("step.resolved", "stage_of.resolved", "resolved_at")};
constexpr std::array blocker_stages{
    StageInfo{"resolved_at", {}, "stage_of.resolved", done},
    StageInfo{"told_at", {}, "stage_of.told", waiting, resolve_steps},
    StageInfo{{}, {}, "stage_of.not_told", urgent, blocker_steps},
};

constexpr std::array concern_steps{write("action.send_concern", "stage_of.sent", "concern"),
                                   set_now("step.sent", "stage_of.sent", "sent_at")};
constexpr std::array concern_stages{
    StageInfo{"sent_at", {}, "stage_of.sent", done},
    StageInfo{{}, {}, "stage_of.not_sent", todo, concern_steps},
};

constexpr std::array thank_steps{write("action.thank", "stage_of.thanked", "thank_you"),
                                 set_now("step.thanked", "stage_of.thanked", "thanked_at")};
constexpr std::array good_stages{
    StageInfo{"thanked_at", {}, "stage_of.thanked", done},
    StageInfo{{}, {}, "stage_of.not_thanked", todo, thank_steps},
};

constexpr Step decide(std::string_view label, std::string_view value) {
    return {.label = label, .to = label, .field = "verdict", .value = value};
}
constexpr std::array review_steps{
    decide("review_verdict.talk", "talk"),
    decide("review_verdict.reprice", "reprice"),
    decide("review_verdict.goodbye", "goodbye"),
    decide("review_verdict.keep", "keep"),
};
constexpr std::array review_stages{
    StageInfo{"verdict", "talk", "review_verdict.talk", done},
    StageInfo{"verdict", "reprice", "review_verdict.reprice", done},
    StageInfo{"verdict", "goodbye", "review_verdict.goodbye", done},
    StageInfo{"verdict", "keep", "review_verdict.keep", done},
    StageInfo{{}, {}, "review_verdict.open", todo, review_steps},
};

constexpr std::array price_stages{
    StageInfo{"told_at", {}, "stage_of.told", done},
    StageInfo{{}, {}, "stage_of.not_told", todo, price_steps},
};

constexpr std::array begin_steps{set_now("step.begin", "stage_of.running", "started_at")};
constexpr std::array end_steps{set_now("step.end", "stage_of.held", "ended_at")};
constexpr std::array meeting_stages{
    StageInfo{"ended_at", {}, "stage_of.held", done},
    StageInfo{"started_at", {}, "stage_of.running", urgent, end_steps},
    StageInfo{{}, {}, "stage_of.planned", todo, begin_steps},
};

// What came in is gone through on return: not before one has gone.
constexpr std::array triage_steps{
    Step{.label = "step.triaged", .to = "stage_of.triaged", .field = "triaged_at", .from = "from"}};
constexpr std::array absence_stages{
    StageInfo{"triaged_at", {}, "stage_of.triaged", done},
    StageInfo{"client", {}, "stage_of.planned", waiting},
    StageInfo{{}, {}, "stage_of.planned", waiting, triage_steps},
};

constexpr std::array goal_steps{
    set_state("step.reached", "goal_state.reached", "reached"),
    set_state("step.drop", "goal_state.dropped", "dropped"),
};
constexpr std::array goal_stages{
    StageInfo{"state", "reached", "goal_state.reached", done},
    StageInfo{"state", "dropped", "goal_state.dropped", over},
    StageInfo{{}, {}, "goal_state.open", waiting, goal_steps},
};

constexpr std::array issue_steps{set_now("step.sent", "stage_of.sent", "copied_at")};
constexpr std::array issue_stages{
    StageInfo{"copied_at", {}, "stage_of.sent", done},
    StageInfo{{}, {}, "stage_of.draft", todo, issue_steps},
};

constexpr std::array check_steps{set_now("step.done", "stage_of.checked", "done_at")};
constexpr std::array check_stages{
    StageInfo{"done_at", {}, "stage_of.checked", done},
    StageInfo{{}, {}, "stage_of.planned", todo, check_steps},
};

constexpr std::array noted{StageInfo{{}, {}, "stage_of.noted", over}};
constexpr std::array used{StageInfo{{}, {}, "stage_of.used", done}};

}  // namespace

std::span<const StageInfo> stages_of(RecordKind kind) {
    // In the order of the enum.
    static constexpr std::array<std::span<const StageInfo>, record_kind_count> all{
        agreement_stages, change_stages,   quote_stages,   report_stages,
        decision_stages,  question_stages, blocker_stages, concern_stages,
        good_stages,      review_stages,   price_stages,   meeting_stages,
        absence_stages,   goal_stages,     noted,          noted,
        issue_stages,     check_stages,    noted,          used,
    };
    return all[static_cast<std::size_t>(kind)];
}

}  // namespace wordkeep::app
