#include "support/obvious_action.h"

#include "attention/defaults.h"

using namespace wordkeep;
using namespace wordkeep::attention;
using namespace std::chrono_literals;

namespace {

template <HasSchema R, class Value, class Given>
Command set(const Line& line, Value R::*member, Given&& given) {
    return Edit<R>{
        PatchBuilder<R>(Id<R>{line.origin}).set(member, std::forward<Given>(given)).done()};
}

/// What is filled in rather than said.
std::optional<Command> obvious_edit(const Line& line, const Workspace& workspace, const Due& soon,
                                    Instant now) {
    switch (line.action) {
        case Action::set_agenda:
            return Edit<Meeting>{PatchBuilder<Meeting>(MeetingId{line.origin})
                                     .set(&Meeting::goal, "goal")
                                     .set(&Meeting::agenda, std::vector{AgendaItem{"item", 5}})
                                     .done()};
        case Action::wrap_up:
            return set(line, &Meeting::ended_at, now);
        case Action::note_lessons:
            return set(line, &Agreement::lessons, std::vector<std::string>{"ask first"});
        case Action::complete_agreement:
            return Edit<Agreement>{
                PatchBuilder<Agreement>(AgreementId{line.origin})
                    .set(&Agreement::included_changes, 3)
                    .set(&Agreement::fee, 100)
                    .set(&Agreement::approver, "somebody")
                    .set(&Agreement::milestones, std::vector{Milestone{"end", soon, {}, {}}})
                    .done()};
        case Action::offer_change:
        case Action::change_order:
            return Edit<Change>{PatchBuilder<Change>(ChangeId{line.origin})
                                    .set(&Change::state, ChangeState::order_sent)
                                    .set(&Change::price, 0)
                                    .set(&Change::new_date, soon)
                                    .done()};
        case Action::log_change: {
            Change change;
            change.client = line.client;
            change.request = "a wish";
            change.conversation = line.conversation;
            workspace.table<Agreement>().for_each_of(
                line.client, [&](AgreementId id, const Agreement&) { change.agreement = id; });
            return Add<Change>{change, {}};
        }
        case Action::close_quote:
            return set(line, &Quote::state, QuoteState::lost);
        case Action::plan_talk:
        case Action::schedule_call: {
            Meeting talk;
            talk.client = line.client;
            talk.at = now + 24h;
            talk.goal = "goal";
            talk.agenda = {{"item", 5}};
            return Add<Meeting>{talk, {}};
        }
        case Action::review_client: {
            Review review;
            review.client = line.client;
            review.opened_at = now;
            review.verdict = ReviewVerdict::talk;
            return Add<Review>{review, {}};
        }
        case Action::add_step:
        case Action::choose_plan_b:
        case Action::do_it_now: {
            std::vector<GoalStep> steps = workspace.find(GoalId{line.origin})->steps;
            if (line.action == Action::choose_plan_b)
                std::erase_if(steps, [](const GoalStep& step) { return step.passed >= 2; });
            else if (line.action == Action::do_it_now)
                steps[static_cast<std::size_t>(line.times)].done_at = now;
            else
                steps.push_back({"the next one", soon.date, now, {}, 0});
            return set(line, &Goal::steps, steps);
        }
        case Action::weekly_review: {
            SelfCheck check;
            check.week = Date{std::chrono::days{static_cast<int>(line.origin)}};
            check.done_at = now;
            return Add<SelfCheck>{check, {}};
        }
        case Action::triage:
            return set(line, &Absence::triaged_at, now);
        case Action::move_or_hand_over:
        case Action::choose_date:
            return Renegotiate{
                line.commitment, Due{soon.date + std::chrono::days{90}, std::nullopt}, "", {}};
        default:
            return std::nullopt;
    }
}

}  // namespace

Command test::obvious_action(const Line& line, const Workspace& workspace, Instant now) {
    const Due soon{std::chrono::floor<std::chrono::days>(LocalTime{now.time_since_epoch()}) +
                       std::chrono::days{3},
                   std::nullopt};
    LogConversation log;
    log.conversation.client = line.client;
    log.conversation.direction = Direction::out;
    log.conversation.about_commitment = line.commitment;
    if (const auto command = obvious_edit(line, workspace, soon, now)) return *command;
    switch (line.action) {
        case Action::reread:
            log.held = HeldDraftId{line.origin};
            return log;
        case Action::acknowledge:
        case Action::holding_reply:
            log.conversation.answer = Answer::acknowledges;
            log.next_contact = soon;
            return log;
        case Action::call_back:
            log.conversation.channel = Channel::call;
            return log;
        case Action::contact:
            // As its form does: what is written days before an appointed hour does not keep it.
            log.conversation.purpose = Purpose::update;
            if (line.commitment) log.kept = {line.commitment};
            return log;
        case Action::send_message:
        case Action::update:
        case Action::introduction:
        case Action::ping:
            log.conversation.purpose = Purpose::update;
            return log;
        case Action::ask_again:
            log.conversation.purpose = Purpose::question;
            if (line.obligation >= Rule::blocker) log.conversation.about = line.origin;
            return log;
        case Action::nudge:
            log.conversation.purpose = Purpose::nudge;
            return log;
        case Action::call_or_close:
            if (line.commitment) return DropCommitment{line.commitment, "", {}};
            log.conversation.channel = Channel::call;
            return log;
        case Action::summarise:
            log.conversation.purpose = Purpose::summary;
            log.conversation.answer = Answer::none;
            return log;
        case Action::keep:
            return KeepCommitment{line.commitment, {}};
        case Action::tell_client:
            log.kept = {line.commitment};
            return log;
        case Action::say_when:
            log.next_contact = soon;
            [[fallthrough]];
        default:
            log.conversation.purpose = info(line.action).purpose;
            if (line.obligation >= Rule::blocker) log.conversation.about = line.origin;
            return log;
    }
}
