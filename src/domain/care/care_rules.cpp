// What makes the smaller records right: what is noted about a client, and what belongs to nobody.

#include "base/utf8.h"
#include "domain/checks.h"

#include <algorithm>

namespace wordkeep {
namespace {

constexpr std::size_t guidelines = 5;  // row 105

/// As a word of its own: the name with neither letter nor digit beside it, in folded text.
bool has_word(std::string_view text, std::string_view word) {
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    };
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end])))
            return true;
    }
    return false;
}

/// A tip goes to many: it identifies nobody I work for (row 50). Mere contacts are not looked for:
/// their names may be any word.
bool names_a_client(const Workspace& workspace, std::string_view text) {
    constexpr std::size_t shortest = 3;
    if (text.empty()) return false;
    const std::string folded = fold(text);
    bool found = false;
    workspace.clients().for_each([&](ClientId, const Client& client) {
        if (found || client.stage == Stage::contact) return;
        for (const std::string* name : {&client.name, &client.organisation})
            found = found || (name->size() >= shortest && has_word(folded, fold(*name)));
    });
    return found;
}

void now_if_open(Instant& moment, Instant now) {
    if (moment == Instant{}) moment = now;
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const Report& report) {
    return Checks(workspace)
        .client(report.client)
        .needs_of_client(report.agreement, report.client, "agreement")
        .short_text(report.milestone, "milestone")
        .short_text(report.question, "question")
        .that(!report.sent_at || !is_blank(report.milestone), "reject.report.first_line_missing",
              "milestone")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Decision& decision) {
    return Checks(workspace)
        .client(decision.client)
        .of_client(decision.agreement, decision.client, "agreement")
        .needs(decision.what, "what")
        .note(decision.reason, "reason")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Question& question) {
    return Checks(workspace)
        .client(question.client)
        .of_client(question.agreement, question.client, "agreement")
        .needs(question.text, "text")
        .note(question.answer, "answer")
        .in_order(question.asked_at, question.answered_at, "answered_at")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Blocker& blocker) {
    return Checks(workspace)
        .client(blocker.client)
        .of_client(blocker.agreement, blocker.client, "agreement")
        .of_client(blocker.commitment, blocker.client, "commitment")
        .needs(blocker.what, "what")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Concern& concern) {
    return Checks(workspace)
        .client(concern.client)
        .of_client(concern.agreement, concern.client, "agreement")
        .needs(concern.what, "what")
        .note(concern.reason, "reason")
        .note(concern.alternative, "alternative")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const GoodBehaviour& good) {
    return Checks(workspace).client(good.client).needs(good.what, "what").result();
}

std::optional<Rejection> check(const Workspace& workspace, const Review& review) {
    return Checks(workspace)
        .client(review.client)
        .note(review.evidence, "evidence")
        .note(review.note, "note")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const PriceChange& change) {
    return Checks(workspace)
        .client(change.client)
        .short_text(change.what, "what")
        .amount(change.from, "from")
        .amount(change.to, "to")
        .in_order(change.notice, change.effective, "notice")
        .note(change.reason, "reason")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Meeting& meeting) {
    Checks checks(workspace);
    checks.client(meeting.client)
        .short_text(meeting.goal, "goal")
        .in_order(meeting.started_at, meeting.ended_at, "ended_at");
    for (const AgendaItem& item : meeting.agenda)
        checks.needs(item.what, "agenda").range(item.minutes, 1, 24 * 60, "agenda");
    return checks.result();
}

std::optional<Rejection> check(const Workspace& workspace, const Absence& absence) {
    Checks checks(workspace);
    if (absence.client) checks.client(absence.client);
    return checks.in_order(absence.from, absence.until, "until")
        .short_text(absence.deputy, "deputy")
        .note(absence.note, "note")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Goal& goal) {
    Checks checks(workspace);
    checks.needs(goal.title, "title")
        .range(goal.target, 1, 1'000'000'000, "target")
        .in_order(goal.begins, goal.until, "until")
        .note(goal.plan, "plan")
        .note(goal.plan_b, "plan_b");
    for (const GoalStep& step : goal.steps)
        checks.needs(step.what, "steps");
    return checks.result();
}

std::optional<Rejection> check(const Workspace& workspace, const Activity& activity) {
    return Checks(workspace)
        .that(workspace.find(activity.goal), "reject.record.missing", "goal")
        .range(activity.amount, 1, 1'000'000, "amount")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Tip& tip) {
    return Checks(workspace)
        .needs(tip.subject, "subject")
        .note(tip.text, "text")
        .that(!tip.claims_fact || !is_blank(tip.source), "reject.tip.source_missing", "source")
        .that(!names_a_client(workspace, tip.subject), "reject.tip.names_client", "subject")
        .that(!names_a_client(workspace, tip.text), "reject.tip.names_client", "text")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const Issue& issue) {
    return Checks(workspace)
        .needs(issue.title, "title")
        .note(issue.text, "text")
        .note(issue.sent_text, "sent_text")
        .result();
}

std::optional<Rejection> check(const Workspace& workspace, const SelfCheck& self_check) {
    Checks checks(workspace);
    checks.range(static_cast<std::int64_t>(self_check.marks.size()), 0, guidelines, "marks")
        .note(self_check.note, "note")
        .note(self_check.habit, "habit");
    for (const std::int32_t mark : self_check.marks)
        checks.range(mark, 0, 2, "marks");
    return checks.result();
}

void fill_defaults(Report& report, Instant now) { now_if_open(report.made_at, now); }
void fill_defaults(Blocker& blocker, Instant now) { now_if_open(blocker.noticed_at, now); }
void fill_defaults(Concern& concern, Instant now) { now_if_open(concern.noted_at, now); }
void fill_defaults(GoodBehaviour& good, Instant now) { now_if_open(good.at, now); }
void fill_defaults(Activity& activity, Instant now) { now_if_open(activity.at, now); }

void fill_defaults(Review& review, Instant now) {
    now_if_open(review.opened_at, now);
    complete_edit(review, review, 0, now);
}

void complete_edit(const Review&, Review& edited, FieldMask, Instant now) {
    if (edited.verdict == ReviewVerdict::open)
        edited.decided_at.reset();
    else if (!edited.decided_at)
        edited.decided_at = now;
}

void fill_defaults(Goal& goal, Instant now) {
    // The day in Greenwich: a goal runs for weeks, and which zone is mine is not known here.
    if (goal.begins == Date{})
        goal.begins = std::min(goal.until,
                               Date{std::chrono::floor<std::chrono::days>(now).time_since_epoch()});
    complete_edit(goal, goal, 0, now);
}

namespace {

/// A deadline that has passed and is moved on counts (row 79), unless the count itself is edited.
void count_passed(const Goal& old, Goal& edited, Date today) {
    for (GoalStep& step : edited.steps) {
        const auto before = std::ranges::find(old.steps, step.what, &GoalStep::what);
        if (before == old.steps.end() || step.done_at || step.passed != before->passed) continue;
        if (before->due && step.due && *before->due<today&& * step.due> * before->due)
            ++step.passed;
    }
}

}  // namespace

void complete_edit(const Goal& old, Goal& edited, FieldMask, Instant now) {
    count_passed(old, edited, Date{std::chrono::floor<std::chrono::days>(now).time_since_epoch()});
    if (edited.state == GoalState::open)
        edited.closed_at.reset();
    else if (!edited.closed_at)
        edited.closed_at = now;
}

}  // namespace wordkeep
