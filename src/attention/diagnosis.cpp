#include "attention/diagnosis.h"

#include "attention/care_facts.h"
#include "attention/families.h"
#include "attention/figures.h"
#include "attention/own_figures.h"
#include "domain/decide.h"

#include <algorithm>

namespace wordkeep::attention {
namespace {

using std::chrono::days;
using std::chrono::minutes;

// clang-format off
constexpr std::array<CauseInfo, cause_count> causes{{
    {Cause::new_here, "new_here", 6, Action::introduction,
     "cause.new_here", "cause.new_here.evidence", "", "cause.new_here.measure"},
    {Cause::bad_experience, "bad_experience", 7, Action::send_questions,
     "cause.bad_experience", "cause.bad_experience.evidence", "cause.bad_experience.ask", "cause.bad_experience.measure"},
    {Cause::insecure, "insecure", 8, Action::update,
     "cause.insecure", "cause.insecure.evidence", "", "cause.insecure.measure"},
    {Cause::chatty, "chatty", 9, Action::plan_talk,
     "cause.chatty", "cause.chatty.evidence", "", "cause.chatty.measure"},
    {Cause::dominant, "dominant", 10, Action::explain_reason,
     "cause.dominant", "cause.dominant.evidence", "", "cause.dominant.measure"},
    {Cause::misunderstood, "misunderstood", 11, Action::play_back,
     "cause.misunderstood", "cause.misunderstood.evidence", "", "cause.misunderstood.measure"},
    {Cause::unknowns, "unknowns", 12, Action::send_questions,
     "cause.unknowns", "cause.unknowns.evidence", "", "cause.unknowns.measure"},
    {Cause::adrift, "adrift", 13, Action::confirm_direction,
     "cause.adrift", "cause.adrift.evidence", "", "cause.adrift.measure"},
    {Cause::failed, "failed", 14, Action::repair_plan,
     "cause.failed", "cause.failed.evidence", "", "cause.failed.measure"},
    {Cause::slow, "slow", 15, Action::acknowledge,
     "cause.slow", "cause.slow.evidence", "", "cause.slow.measure"},
    {Cause::silent, "silent", 16, Action::report,
     "cause.silent", "cause.silent.evidence", "", "cause.silent.measure"},
    {Cause::vague, "vague", 17, Action::update,
     "cause.vague", "cause.vague.evidence", "cause.vague.ask", "cause.vague.measure"},
    {Cause::driven, "driven", 2, Action::update,
     "cause.driven", "cause.driven.evidence", "", "cause.driven.measure"},
}};
// clang-format on

/// What is found, one after the other.
struct Search {
    const ClientRecords& records;
    const RuleContext& context;
    Instant now;
    std::vector<Finding> found{};

    [[nodiscard]] std::int64_t clock(Clock which) const {
        return context.clocks.of(which, *records.client);
    }
    void add(Cause cause, std::int64_t times, std::uint64_t about, std::int64_t length = 0,
             PhraseValue what = std::string()) {
        found.push_back(
            {cause,
             false,
             times,
             length,
             about,
             {info(cause).evidence,
              {{"n", Count{times}}, {"span", Span{minutes{length}}}, {"what", std::move(what)}}}});
    }
};

void look_at_stage(Search& search) {
    const Client& client = *search.records.client;
    if (!is_new(client, search.now, search.context.clocks)) return;
    search.add(Cause::new_here, 1, 0,
               std::chrono::floor<minutes>(search.now - *client.stage_since).count());
}

void look_at_tags(Search& search, Cause cause, ContactTag tag, Frequency frequency) {
    const auto often = often_tagged(search.records, tag, frequency, search.context);
    if (!often || search.now >= often->last + days{search.clock(frequency.days)}) return;
    if (cause == Cause::dominant && search.records.told(Purpose::boundary, 0, often->last)) return;
    search.add(cause, often->times, often->origin,
               minutes{days{search.clock(frequency.days)}}.count());
}

void look_at_talks(Search& search) {
    const auto often = overruns(search.records, search.context);
    const days lasts{search.clock(Clock::overrun_days)};
    if (!often || search.now >= often->last + lasts) return;
    search.add(Cause::chatty, often->times, often->origin, minutes{lasts}.count());
}

/// The first running agreement for which this is so.
template <class Says>
const Of<Agreement>* running(const Search& search, Says&& says) {
    for (const Of<Agreement>& agreement : search.records.of<Agreement>())
        if (agreement->state == AgreementState::running && says(agreement)) return &agreement;
    return nullptr;
}

std::int64_t blanks(const Agreement& agreement) {
    return std::ranges::count_if(agreement.kickoff,
                                 [](const KickoffItem& item) { return is_blank(item.answer); });
}

void look_at_experience(Search& search) {
    const auto* agreement =
        running(search, [](const auto& a) { return !is_blank(a->must_differ); });
    if (agreement)
        search.add(Cause::bad_experience, 1, agreement->id.value, 0, (*agreement)->must_differ);
}

void look_at_brief(Search& search) {
    const ClientRecords& records = search.records;
    const auto told = [&](const Of<Agreement>& a, Purpose purpose) {
        return records.told(purpose, a.id.value).has_value();
    };
    const auto unconfirmed = [&](const Of<Agreement>& a) {
        return !a->kickoff.empty() && blanks(*a.record) == 0 && !told(a, Purpose::play_back) &&
               a->started_at && !records.told(Purpose::summary, 0, *a->started_at);
    };
    if (const auto* a = running(search, unconfirmed))
        search.add(Cause::misunderstood, 1, a->id.value, 0, (*a)->title);
    if (const auto* a = running(search, [](const auto& one) { return blanks(*one.record) > 0; }))
        search.add(Cause::unknowns, blanks(*a->record), a->id.value, 0, (*a)->title);
    const auto adrift = [&](const Of<Agreement>& a) {
        return is_blank(a->goal) && !told(a, Purpose::direction);
    };
    if (const auto* a = running(search, adrift))
        search.add(Cause::adrift, 1, a->id.value, 0, (*a)->title);
}

std::int64_t kept_since(const Search& search, Instant from) {
    return std::ranges::count_if(search.records.settled, [&](const Of<Commitment>& c) {
        return c->owner != Owner::client && c->state == CommitmentState::kept && c->closed_at &&
               *c->closed_at > from && *c->closed_at <= search.now &&
               *c->closed_at <= deadline_of(*c.record, search.context);
    });
}

void look_at_failures(Search& search) {
    const days lasts{search.clock(Clock::repair_lasts)};
    const auto planned = search.records.told(Purpose::repair_plan, 0);
    const bool is_repaired =
        planned && kept_since(search, *planned) >= search.clock(Clock::repair_kept);
    std::int64_t times = 0;
    const Failure* last = nullptr;
    const auto failures = failures_of(search.records, search.context);
    for (const Failure& failure : failures) {
        if (failure.since > search.now || search.now >= failure.since + lasts) continue;
        if (is_repaired && failure.deadline <= *planned) continue;
        ++times;
        last = &failure;
    }
    if (!last) return;
    const Commitment* c = search.records.workspace->find(last->commitment);
    search.add(Cause::failed, times, last->commitment.value, 0, c ? c->what : std::string());
}

void look_at_answers(Search& search) {
    const OwnFigures figures =
        own_figures_of(search.records, search.context, last_days(30, search.now));
    const auto median = figures.replies.median();
    const auto count = static_cast<std::int64_t>(figures.replies.minutes.size());
    if (median && count >= search.clock(Clock::slow_count) &&
        *median > search.clock(Clock::slow_reply))
        search.add(Cause::slow, count, 0, *median);
}

/// Nothing that I started: an answer is none.
void look_at_initiative(Search& search) {
    const Client& client = *search.records.client;
    if (!client.stage_since) return;
    Instant start = *client.stage_since;
    const Conversation* before = nullptr;
    for (const TimedConversation& timed : search.records.conversations) {
        const Conversation& c = *timed.conversation;
        const bool answers = before && before->direction == Direction::in && !is_two_way(*before);
        if (c.at <= search.now && c.direction == Direction::out && c.reached && !answers &&
            c.purpose != Purpose::newsletter)
            start = std::max(start, c.at);
        before = &c;
    }
    const days limit{cadence_of(client, start, search.context)};
    if (search.now <= start + limit) return;
    search.add(Cause::silent, 1, 0, std::chrono::floor<minutes>(search.now - start).count());
}

// Less than these may be chance.
constexpr int unsure_letters = 3;
constexpr int vague_letters = 2;
constexpr days letters_looked_at{30};

bool is_letter(const Conversation& c) {
    const bool written = c.channel == Channel::email || c.channel == Channel::message ||
                         c.channel == Channel::letter;
    return written && c.direction == Direction::out && c.purpose != Purpose::newsletter &&
           !is_blank(c.note);
}

void look_at_letters(Search& search, ReadLetter read_letter) {
    if (!read_letter) return;
    const Client& client = *search.records.client;
    int unsure = 0;
    int vague = 0;
    for (const TimedConversation& timed : search.records.conversations) {
        const Conversation& c = *timed.conversation;
        if (!is_letter(c) || c.at > search.now || c.at + letters_looked_at <= search.now) continue;
        const LetterWording wording =
            read_letter(client, c.note, search.context.calendar->zone().to_local(c.at));
        if (wording.hedges > 0) ++unsure;
        if (wording.undated) ++vague;
    }
    const std::int64_t length = minutes{letters_looked_at}.count();
    const bool known = std::ranges::find(search.found, Cause::misunderstood, &Finding::cause) !=
                       search.found.end();
    if (unsure >= unsure_letters && !known) {
        search.add(Cause::misunderstood, unsure, 0, length);
        search.found.back().evidence.key = "cause.misunderstood.hedged";
    }
    if (vague >= vague_letters) search.add(Cause::vague, vague, 0, length);
}

void look_at_lead(Search& search) {
    const Lead lead =
        tally_of(*search.records.workspace, search.records, search.context, search.now).tally.lead;
    if (lead.mine + lead.theirs < search.clock(Clock::driven_runs) || lead.theirs <= lead.mine)
        return;
    search.add(Cause::driven, lead.theirs, 0);
}

/// What no record can say is asked, as long as nothing was found for it.
void ask(Search& search) {
    for (const CauseInfo& cause : causes) {
        if (cause.ask.empty() ||
            std::ranges::find(search.found, cause.cause, &Finding::cause) != search.found.end())
            continue;
        search.found.push_back({cause.cause, true, 0, 0, 0, {cause.ask, {}}});
    }
}

}  // namespace

const CauseInfo& info(Cause cause) { return causes[static_cast<std::size_t>(cause)]; }

std::vector<Finding> diagnose(const ClientRecords& records, const RuleContext& context, Instant now,
                              ReadLetter read_letter) {
    if (!records.client || !runs_clocks(records.client->stage)) return {};
    Search search{records, context, now};
    look_at_stage(search);
    look_at_experience(search);
    look_at_tags(search, Cause::insecure, ContactTag::reassurance,
                 {Clock::insecure_count, Clock::insecure_days});
    look_at_talks(search);
    look_at_tags(search, Cause::dominant, ContactTag::my_decision,
                 {Clock::boundary_count, Clock::boundary_days});
    look_at_brief(search);
    look_at_letters(search, read_letter);
    look_at_failures(search);
    look_at_answers(search);
    look_at_initiative(search);
    look_at_lead(search);
    ask(search);
    return std::move(search.found);
}

std::vector<Finding> diagnose(const Workspace& workspace, ClientId client,
                              const RuleContext& context, Instant now, ReadLetter read_letter) {
    ClientRecords records;
    if (!records.load(workspace, client, context)) return {};
    return diagnose(records, context, now, read_letter);
}

}  // namespace wordkeep::attention
