#include "app/draft_values.h"

#include "app/kickoff.h"
#include "app/letter_naming.h"
#include "app/letter_sources.h"
#include "app/session.h"
#include "attention/defaults.h"
#include "base/utf8.h"
#include "clock/working_days.h"
#include "domain/changes/change_ledger.h"
#include "domain/conversations/reply_run.h"
#include "domain/reports/last_report.h"
#include "words/gist.h"
#include "words/plain_wish.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;

/// N where neither agreement nor settings name one (row 44).
constexpr std::int32_t usual_changes = 3;

/// "1,200 EUR", with cents only where there are some.
std::string amount(std::int64_t cents, const std::string& currency, const words::Context& context) {
    std::string text = words::number(cents / 100, context);
    if (const auto rest = cents % 100; rest != 0) {
        text += context.locale.language == words::Language::english ? "." : ",";
        text += rest < 10 ? "0" : "";
        text += std::to_string(rest);
    }
    return text + " " + currency;
}

class Collector {
  public:
    Collector(Kind kind, const DraftSubject& subject, const Session& session)
        : kind_(kind),
          subject_(subject),
          session_(session),
          workspace_(session.workspace()),
          client_(*workspace_.find(subject.client)),
          letter_(letter_context(client_, session)) {}

    KnownValues run() {
        person();
        promises();
        talk();
        agreement();
        change();
        quote();
        others();
        summary();
        report();
        dates();
        return std::move(values_);
    }

  private:
    void put(std::string_view field, std::string value) {
        if (value.empty() || values_.contains(field)) return;
        values_.emplace(field, std::vector{std::move(value)});
    }
    void put(std::string_view field, const Due& due) { put(field, session_.dates().typed(due)); }
    void put(std::string_view field, Date date) { put(field, Due{date, {}}); }
    void put(std::string_view field, Instant at) { put(field, session_.zone().date_at(at)); }
    void list(std::string_view field, std::vector<std::string> items) {
        if (!items.empty()) values_.insert_or_assign(std::string(field), std::move(items));
    }
    [[nodiscard]] std::string typed(const Due& due) const { return session_.dates().typed(due); }
    /// For fields of free text that happen to say a day.
    [[nodiscard]] std::string written(Date date) const {
        return words::letter_date(Due{date, {}}, letter_);
    }
    [[nodiscard]] Date today() const { return session_.zone().date_at(session_.now()); }
    [[nodiscard]] Date workday(std::int64_t n) const {
        return clock::add_working_days(today(), n, session_.calendar())
            .value_or(today() + std::chrono::days{n});
    }
    [[nodiscard]] std::string tr(std::string_view key) const {
        return std::string(words::tr(key, letter_));
    }

    void person() {
        const Settings& mine = workspace_.settings();
        put("me", mine.my_name);
        put("name", called(client_));
        put("channel", tr("draft_value.phone"));
        const auto answer = session_.rules().clocks.of(attention::Clock::holding_due, client_);
        put("answer_within",
            words::text_of(Span{std::chrono::minutes(answer)}, letter_, "long:dative"));
    }

    /// What is open in both directions.
    void promises() {
        if (const Commitment* c = workspace_.find(subject_.commitment)) {
            put("item", c->what);
            put("what", c->what);
            put("task", c->what);
            put("missed", c->what);
            put("promised",
                tr(c->due.date < today() ? "draft_value.late" : "draft_value.promised"));
            if (kind_ == Kind::deadline_at_risk) put("date", c->due);
            if (kind_ == Kind::moved) moved(*c);
        }
        std::vector<const Commitment*> kept;
        workspace_.commitments().for_each_of(
            subject_.client, [&](CommitmentId, const Commitment& c) {
                if (c.kind != CommitmentKind::promise || c.what.empty()) return;
                if (c.state == CommitmentState::kept && c.owner == Owner::client)
                    kept.push_back(&c);
                if (c.state != CommitmentState::open) return;
                (c.owner == Owner::client ? theirs_ : mine_).push_back(&c);
            });
        std::ranges::stable_sort(mine_, {}, [](const Commitment* c) { return c->due; });
        std::ranges::stable_sort(theirs_, {}, [](const Commitment* c) { return c->due; });
        if (!mine_.empty()) {
            if (kind_ != Kind::weekly_report) put("next", mine_.front()->what);
            if (kind_ != Kind::nudge) put("result", mine_.front()->what);
        }
        std::string open;
        for (const Commitment* c : mine_)
            open += (open.empty() ? "" : ", ") + c->what;
        put("open", std::move(open));
        if (!theirs_.empty()) put("item", theirs_.front()->what);
        const auto latest = std::ranges::max_element(
            kept, {}, [](const Commitment* c) { return c->closed_at.value_or(c->made_at); });
        if (latest != kept.end()) put("thing", (*latest)->what);
    }

    /// From where to where, as it was noted last.
    void moved(const Commitment& c) {
        put("newdate", c.due);
        const Renegotiation* last = nullptr;
        workspace_.table<Renegotiation>().for_each_of(
            subject_.client, [&](Id<Renegotiation>, const Renegotiation& move) {
                if (move.commitment == subject_.commitment && (!last || move.at >= last->at))
                    last = &move;
            });
        if (!last) return;
        put("olddate", last->from);
        put("reason", last->reason);
    }

    /// The contact that is answered, and its questions.
    void talk() {
        const Conversation* c = workspace_.find(subject_.conversation);
        if (!c) return;
        put("topic", kind_ == Kind::summary ? heading_of(*c)
                     : kind_ == Kind::ping  ? thing_of(*c)
                                            : message_in_letter(*c, client_, letter_));
        if (kind_ == Kind::voicemail) put("reason", message_in_letter(*c, client_, letter_));
        std::vector<std::string> asked;
        workspace_.table<Question>().for_each_of(
            subject_.client, [&](QuestionId, const Question& q) {
                if (!q.answered_at && q.conversation == subject_.conversation)
                    asked.push_back(q.text);
            });
        for (const std::string& question : c->questions)
            if (std::ranges::find(asked, question) == asked.end()) asked.push_back(question);
        if (kind_ == Kind::ask_again && asked.empty() && !is_upset(*c))
            asked.push_back(c->subject.empty() ? words::gist(c->note) : c->subject);
        if (kind_ == Kind::holding_reply)
            return put("question", open_in_letter(*c, client_, letter_));
        if (!asked.empty()) put("question", asked.front());
        if (kind_ == Kind::summary) list("point", asked);
    }

    void agreement() {
        const AgreementId id = agreement_for(subject_.client, subject_.origin, workspace_);
        agreement_id_ = id;
        const Agreement* a = workspace_.find(id);
        if (!a) return;
        agreement_ = a;
        put("project", a->title);
        put("goal", a->goal);
        kickoff(*a);
        if (const auto finish = shifted_finish(workspace_, id)) put("finish", *finish);
        if (a->report_weekday > 0)
            put("report_day",
                std::string(words::weekday_long(a->report_weekday, letter_.locale.language)));
        std::vector<std::string> steps, days;
        for (const Milestone& m : a->milestones) {
            if (m.done_at) continue;
            steps.push_back(m.what);
            days.push_back(typed(m.due));
            put("milestone", m.what);
            // Nobody is told ahead of what has passed.
            if (kind_ == Kind::heads_up && m.due.date < today()) continue;
            put("event", m.what);
            put("need", m.needs);
            if (kind_ == Kind::weekly_report || kind_ == Kind::heads_up) put("date", m.due);
        }
        if (kind_ == Kind::heads_up && !values_.contains("event")) the_end(*a);
        list("step", std::move(steps));
        list("step_by", std::move(days));
        const ChangeLedger ledger = ledger_of(workspace_, id, usual_changes);
        put("N", std::to_string(ledger.included));
        put("n", std::to_string(ledger.confirmed));
        put("left", std::to_string(ledger.left()));
    }

    void the_end(const Agreement& a) {
        const auto finish = shifted_finish(workspace_, agreement_id_);
        if (!finish) return;
        put("event", a.title);
        put("date", *finish);
    }

    /// The questions before the start, and what was answered (rows 11, 12).
    void kickoff(const Agreement& a) {
        if (kind_ != Kind::question_list && kind_ != Kind::play_back) return;
        KickoffAnswers answers = kickoff_of(a, letter_);
        if (kind_ == Kind::question_list) return list("question", std::move(answers.open));
        put("goal", std::move(answers.goal));
        put("done_when", std::move(answers.done_when));
        put("excluded", std::move(answers.excluded));
        list("point", std::move(answers.open));
    }

    void change() {
        const Change* c = workspace_.find(ChangeId{subject_.origin});
        if (!c) return;
        put("change",
            words::plain_wish(c->wording.empty() ? words::request_in(c->request) : c->wording));
        if (const auto n = number_of(workspace_, ChangeId{subject_.origin}); n > 0) {
            const ChangeLedger ledger = ledger_of(workspace_, c->agreement, usual_changes);
            const auto left = std::max(0, ledger.included - n);
            values_.insert_or_assign("n", std::vector{std::to_string(n)});
            values_.insert_or_assign("left", std::vector{std::to_string(left)});
            if (n > ledger.included && ledger.included > 0)
                put("included", std::to_string(ledger.included));
        }
        if (c->days_added > 0) put("days", std::to_string(c->days_added));
        if (c->price) put("price", price(*c->price));
        // Beyond the included ones the agreed fee is what it costs, until something else is said.
        if (kind_ == Kind::change_order && agreement_ && agreement_->fee)
            put("price", price(*agreement_->fee));
        if (kind_ == Kind::change_order && c->new_date) put("date", *c->new_date);
        if (kind_ == Kind::change_notice) moved_finish(*c);
    }

    /// A change that moves nothing names no date: a new one would frighten them.
    void moved_finish(const Change& c) {
        const auto first = agreement_ ? agreement_->finish : std::nullopt;
        if (c.new_date && c.new_date != first) return put("date", *c.new_date);
        const auto finish = shifted_finish(workspace_, c.agreement);
        if (c.days_added > 0 && finish && finish != first) put("date", *finish);
    }

    void quote() {
        const Quote* q = workspace_.find(QuoteId{subject_.origin});
        if (!q)
            workspace_.table<Quote>().for_each_of(subject_.client, [&](QuoteId, const Quote& one) {
                const bool open = one.state != QuoteState::won && one.state != QuoteState::lost;
                if (open && !workspace_.find(ChangeId{subject_.origin})) q = &one;
            });
        if (!q) return;
        put("scope", q->title);
        put("extra", q->extra_idea);
        if (kind_ != Kind::quote_cover) return;
        if (q->price) put("price", price(*q->price));
        if (q->finish) put("finish", *q->finish);
    }

    void others() {
        if (const Blocker* b = workspace_.find(BlockerId{subject_.origin})) {
            put("blocker", b->what);
            put("cause", b->what);
            if (const Commitment* c = workspace_.find(b->commitment)) put("task", c->what);
        }
        if (const Concern* c = workspace_.find(ConcernId{subject_.origin})) {
            put("concern", c->what);
            put("reason", c->reason);
            put("alternative", c->alternative);
        }
        if (const Decision* d = workspace_.find(DecisionId{subject_.origin})) {
            put("decision", d->what);
            put("reason", d->reason);
            if (d->decided_at) put("decided_on", *d->decided_at);
        }
        if (const PriceChange* p = workspace_.find(PriceChangeId{subject_.origin})) {
            put("service", p->what);
            if (p->from) put("old_price", price(*p->from));
            if (p->to) put("new_price", price(*p->to));
            put("valid_from", p->effective);
            put("reason", p->reason);
        }
        if (const Absence* a = workspace_.find(AbsenceId{subject_.origin})) {
            put("from", a->from);
            put("until", a->until);
            put("back_on", clock::next_working_day(a->until, session_.calendar())
                               .value_or(a->until + std::chrono::days{1}));
            put("stand_in", a->deputy);
        }
        if (const Meeting* m = workspace_.find(MeetingId{subject_.origin})) meeting(*m);
        if (agreement_) put("task", agreement_->title);
    }

    void meeting(const Meeting& m) {
        put("goal", m.goal);
        const LocalTime local = session_.zone().to_local(m.at);
        const bool asks = kind_ == Kind::meeting_invitation;  // its sentence names the hour itself
        put("date", asks ? Due{date_of(local), {}} : Due{date_of(local), minute_of(local)});
        put("time", words::clock_time(minute_of(local), letter_));
        std::vector<std::string> items, minutes;
        for (const AgendaItem& item : m.agenda) {
            items.push_back(item.what);
            minutes.push_back(std::to_string(item.minutes));
        }
        list("item", std::move(items));
        list("minutes", std::move(minutes));
    }

    /// What came out of the talk (rows 28, 29).
    void summary() {
        if (kind_ != Kind::summary || !subject_.conversation) return;
        std::vector<std::string> my_tasks, my_dates, your_tasks, your_dates, decisions;
        workspace_.commitments().for_each_of(
            subject_.client, [&](CommitmentId, const Commitment& c) {
                if (c.from_conversation != subject_.conversation) return;
                if (c.kind == CommitmentKind::next_contact) return put("next_contact", c.due);
                if (c.what.empty()) return;
                const bool theirs = c.owner == Owner::client;
                (theirs ? your_tasks : my_tasks).push_back(c.what);
                (theirs ? your_dates : my_dates).push_back(typed(c.due));
            });
        workspace_.table<Decision>().for_each_of(
            subject_.client, [&](DecisionId, const Decision& d) {
                if (d.conversation == subject_.conversation && d.decided_at)
                    decisions.push_back(d.what);
            });
        list("my_task", std::move(my_tasks));
        list("my_due", std::move(my_dates));
        list("your_task", std::move(your_tasks));
        list("your_due", std::move(your_dates));
        list("decision", std::move(decisions));
        list("answer", answers_in_talk());
    }

    /// What was answered to the agreement's questions in this talk (row 118).
    [[nodiscard]] std::vector<std::string> answers_in_talk() const {
        std::vector<std::string> said;
        workspace_.table<Meeting>().for_each_of(
            subject_.client, [&](MeetingId, const Meeting& meeting) {
                if (meeting.conversation != subject_.conversation) return;
                for (const AgendaItem& item : meeting.agenda)
                    if (const auto answer = answer_given(workspace_, subject_.client, item.what))
                        said.push_back(item.what + " " + *answer);
            });
        return said;
    }

    /// When the client heard the last report; before the first one: what a week holds.
    [[nodiscard]] Instant heard_last() const {
        if (const auto last = last_report(workspace_, subject_.client, agreement_id_)) return *last;
        const Instant week_ago = session_.now() - std::chrono::days{7};
        return agreement_ && agreement_->started_at ? std::max(*agreement_->started_at, week_ago)
                                                    : week_ago;
    }

    [[nodiscard]] std::string agreed_change(const Change& c) const {
        const std::string what =
            words::plain_wish(c.wording.empty() ? words::gist(c.request) : c.wording);
        return words::render(Phrase{"draft_value.change_agreed", {{"what", what}}}, letter_);
    }

    /// What really happened since the last one (row 58).
    void report() {
        if (kind_ != Kind::weekly_report) return;
        const auto written = unsent_report(subject_.client, agreement_id_, workspace_);
        if (written.report) return written_report(*written.report);
        const Instant since = heard_last();
        std::vector<std::string> done, agreed, next, needs, need_dates;
        if (agreement_)
            for (const Milestone& m : agreement_->milestones)
                if (m.done_at && *m.done_at > since) done.push_back(m.what);
        workspace_.commitments().for_each_of(
            subject_.client, [&](CommitmentId, const Commitment& c) {
                const bool fresh =
                    c.state == CommitmentState::kept && c.closed_at.value_or(since) > since;
                if (fresh && c.owner == Owner::me && !c.what.empty()) done.push_back(c.what);
            });
        workspace_.table<Change>().for_each_of(subject_.client, [&](ChangeId, const Change& c) {
            const bool counts =
                c.state == ChangeState::included || c.state == ChangeState::accepted;
            if (counts && c.confirmed_at && *c.confirmed_at > since)
                agreed.push_back(agreed_change(c));
        });
        // Agreed is not done.
        std::ranges::move(agreed, std::back_inserter(done));
        constexpr std::size_t most = 4;  // a report is read, not filed
        for (const Commitment* c : mine_ | std::views::take(most))
            next.push_back(c->what);
        if (next.empty() && values_.contains("milestone")) next = values_["milestone"];
        for (const Commitment* c : theirs_ | std::views::take(most)) {
            needs.push_back(c->what);
            need_dates.push_back(typed(c->due));
        }
        list("done", std::move(done));
        list("next", std::move(next));
        list("need", std::move(needs));
        list("need_by", std::move(need_dates));
        if (!late()) put("status", tr("draft_value.on_track"));
    }

    /// What was written as a report is the letter.
    void written_report(const Report& report) {
        if (!report.milestone.empty())
            values_.insert_or_assign("milestone", std::vector{report.milestone});
        list("done", report.done);
        list("next", report.next);
        list("need", report.needed);
        std::vector<std::string> needed_by;
        for (const std::string& need : report.needed) {
            const auto promised = std::ranges::find(theirs_, need, &Commitment::what);
            needed_by.push_back(
                typed(promised != theirs_.end() ? (*promised)->due : Due{workday(3), {}}));
        }
        list("need_by", std::move(needed_by));
        put("check_in_question", report.question);
        put("status", tr(report_status_key(report.status)));
    }

    [[nodiscard]] bool late() const {
        const Date day = today();
        const bool milestone_late =
            agreement_ && std::ranges::any_of(agreement_->milestones, [&](const Milestone& m) {
                return !m.done_at && m.due.date < day;
            });
        return milestone_late ||
               std::ranges::any_of(mine_, [&](const Commitment* c) { return c->due.date < day; });
    }

    /// Dates nobody has named: near ones, to be changed.
    void dates() {
        // A call that somebody waits for is offered for when it is due, not for another day.
        if (kind_ == Kind::calm_answer && subject_.due) put("call_on", *subject_.due);
        const Date tomorrow = workday(1);
        // Work that waits for answers begins after them.
        if (kind_ == Kind::question_list) put("start", workday(3));
        constexpr std::array soon{"call_on", "retry", "report_on", "talk_on", "start"};
        for (const std::string_view field : soon)
            put(field, tomorrow);
        for (const std::string_view field : {"correct_by", "decide_by"})
            put(field, workday(2));
        // After a talk there is one only if it was said.
        if (kind_ != Kind::summary) put("next_contact", workday(2));
        put("need_by", theirs_.empty() ? workday(3) : theirs_.front()->due.date);
        put("slot", written(tomorrow));
        const bool asks =
            kind_ == Kind::nudge || kind_ == Kind::question_list || kind_ == Kind::ask_again;
        if (kind_ == Kind::deadline_at_risk || kind_ == Kind::weekly_report ||
            kind_ == Kind::change_notice || kind_ == Kind::change_order || kind_ == Kind::moved)
            return;  // what they say is meant: not any near day
        put("date", asks ? workday(2) : tomorrow);
    }

    [[nodiscard]] std::string price(std::int64_t cents) const {
        return amount(cents, workspace_.settings().currency, letter_);
    }

    Kind kind_;
    const DraftSubject& subject_;
    const Session& session_;
    const Workspace& workspace_;
    const Client& client_;
    words::Context letter_;
    AgreementId agreement_id_;
    const Agreement* agreement_ = nullptr;
    std::vector<const Commitment*> mine_, theirs_;  // open promises, by due date
    KnownValues values_;
};

}  // namespace

KnownValues known_values(Kind kind, const DraftSubject& subject, const Session& session) {
    if (!session.workspace().find(subject.client)) return {};
    return Collector(kind, subject, session).run();
}

}  // namespace wordkeep::app
