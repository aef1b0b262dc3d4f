#include "support/simulated_month.h"

#include "attention/lines.h"
#include "clock/working_days.h"
#include "domain/commands.h"
#include "support/obvious_action.h"
#include "support/zones.h"

#include <algorithm>
#include <array>
#include <set>

namespace wordkeep::test {
namespace {

using namespace attention;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int weeks = 4;
constexpr int mails_a_day = 11;
constexpr int missed_calls_a_day = 3;
constexpr int talks_a_day = 5;
constexpr std::size_t settled_at_once = 3;

class Life {
  public:
    Life(std::uint64_t seed, int contacts) : random_(seed) {
        now_ = at(berlin(), "2026-10-12T09:00");
        calendar_ = calendar_of(workspace_, berlin()).value();
        rules_ = context_of(workspace_, calendar_);
        for (int i = 0; i < 14; ++i)
            add(Stage::active, "active", now_ - days{300});
        add_contacts(contacts);
        for (int i = 0; i < 4; ++i)
            add(Stage::active, "new", now_ + days{17}, false);
        for (int i = 0; i < 4; ++i)
            add(Stage::prospect, "prospect", now_ - days{40});
        for (int i = 0; i < 8; ++i)
            add(Stage::quiet, "quiet", now_ - days{200});
        begin();
    }

    SimulatedMonth month() {
        SimulatedMonth result;
        const Date first = date("2026-11-02");
        for (int i = 0; i < 7 * weeks; ++i)
            result.days.push_back(day(first + days{i}));
        result.workspace = std::move(workspace_);
        return result;
    }

  private:
    struct Happening {
        Instant at{};
        int kind = 0;  ///< 0 mail, 1 missed call, 2 talk
    };

    /// Ids of contacts come from another source: with and without them everything is the same.
    void add_contacts(int count) {
        IdSource source{9};
        for (int i = 0; i < count; ++i) {
            Client contact;
            contact.name = "Contact " + std::to_string(i);
            (void)run(Add<Client>{contact, {}}, source);
        }
    }

    void add(Stage stage, const std::string& name, Instant since, bool acquainted = true) {
        Client client;
        client.name = name + " " + std::to_string(clients_.size());
        client.stage = stage;
        client.stage_since = since;
        client.acquainted = acquainted;
        client.weight = static_cast<std::int32_t>(random_.between(1, 3));
        const auto event = decide(workspace_, Add<Client>{client, {}}, {now_, &ids_});
        cache_.apply(workspace_.apply(event.value()));
        clients_.push_back(std::get<Patch<Client>>(event->patches.front()).id);
    }

    bool run(const Command& command) { return run(command, ids_); }
    bool run(const Command& command, IdSource& source) {
        const auto event = decide(workspace_, command, {now_, &source});
        if (!event) return false;
        const Applied applied = workspace_.apply(*event);
        cache_.apply(applied);
        rules_.work.update(workspace_, applied.estimates, calendar_);
        return true;
    }

    /// Everybody heard from me lately; six of the active ones have a running agreement.
    void begin() {
        for (std::size_t i = 0; i < clients_.size(); ++i) {
            const std::int64_t back = i < 18 ? 6 : i < 22 ? 12 : 25;
            now_ = at(berlin(), "2026-10-30T16:00") - days{random_.between(0, back)};
            if (i < 18 && i >= 14) now_ = at(berlin(), "2026-10-30T16:00");
            (void)run(contact(clients_[i], Channel::email, Direction::out, Purpose::update));
        }
        now_ = at(berlin(), "2026-10-30T16:30");
        for (std::size_t i = 0; i < 6; ++i) {
            Agreement agreement;
            agreement.client = clients_[i];
            agreement.title = "agreement " + std::to_string(i);
            agreement.goal = "more orders";
            agreement.state = AgreementState::running;
            agreement.included_changes = 3;
            agreement.fee = 5000;
            agreement.approver = "somebody";
            agreement.plan_sent_at = now_;
            agreement.milestones = {{"milestone",
                                     Due{date("2026-12-11") + days{7 * static_cast<int>(i)}, {}},
                                     {},
                                     "texts"}};
            (void)run(Add<Agreement>{agreement, {}});
        }
    }

    static LogConversation contact(ClientId client, Channel channel, Direction direction,
                                   Purpose purpose = Purpose::general) {
        LogConversation log;
        log.conversation.client = client;
        log.conversation.channel = channel;
        log.conversation.direction = direction;
        log.conversation.purpose = purpose;
        return log;
    }

    /// Active clients are heard most often.
    ClientId somebody() {
        const auto roll = random_.between(1, 100);
        const auto [low, high] = roll <= 62   ? std::pair(0, 13)
                                 : roll <= 82 ? std::pair(14, 17)
                                 : roll <= 93 ? std::pair(18, 21)
                                              : std::pair(22, 29);
        return clients_[static_cast<std::size_t>(random_.between(low, high))];
    }

    Due in_days(std::int64_t least, std::int64_t most) {
        return Due{calendar_.day_of(now_) + days{random_.between(least, most)}, std::nullopt};
    }

    void happen(const Happening& what) {
        now_ = what.at;
        const ClientId client = somebody();
        if (what.kind == 0) {
            LogConversation mail = contact(client, Channel::email, Direction::in);
            mail.conversation.needs_answer = !random_.one_in(6);
            if (random_.one_in(20)) mail.conversation.tags = {ContactTag::reassurance};
            if (random_.one_in(25)) mail.conversation.tags = {ContactTag::change};
            (void)run(mail);
        } else if (what.kind == 1) {
            (void)run(contact(client, Channel::missed_call, Direction::in));
        } else {
            talk(client);
        }
    }

    /// Mostly settled on the spot: the summary goes out, and says who does what until when.
    void talk(ClientId client) {
        LogConversation log = contact(client, random_.one_in(3) ? Channel::meeting : Channel::call,
                                      random_.one_in(2) ? Direction::in : Direction::out);
        log.conversation.duration_minutes = static_cast<std::int32_t>(random_.between(5, 45));
        log.summary_sent = !random_.one_in(3);
        const auto promise = [&](Owner owner, std::string what) {
            Promise promised;
            promised.owner = owner;
            promised.what = std::move(what);
            promised.due = in_days(1, 9);
            log.promises.push_back(std::move(promised));
        };
        if (!random_.one_in(3)) promise(Owner::me, "what was agreed");
        if (random_.one_in(3)) promise(Owner::client, "texts");
        (void)run(log);
    }

    /// Once a day: clients deliver, mostly in time; now and then a quote, a blocker.
    void deliver() {
        const Date today = calendar_.day_of(now_);
        std::vector<CommitmentId> kept;
        workspace_.commitments().for_each([&](CommitmentId id, const Commitment& c) {
            if (c.owner != Owner::client || c.state != CommitmentState::open) return;
            if (c.due.date == today ? !random_.one_in(4) : c.due.date < today && random_.one_in(3))
                kept.push_back(id);
        });
        for (const CommitmentId id : kept)
            (void)run(KeepCommitment{id, {}});
        if (random_.one_in(3)) {
            Quote quote;
            quote.client = clients_[static_cast<std::size_t>(random_.between(18, 21))];
            quote.title = "something";
            (void)run(Add<Quote>{quote, {}});
        }
        if (random_.one_in(5)) {
            Blocker blocker;
            blocker.client = clients_[static_cast<std::size_t>(random_.between(0, 5))];
            blocker.what = "access is missing";
            (void)run(Add<Blocker>{blocker, {}});
        }
    }

    void look(SimulatedDay& day, std::set<ClientId>& subjects,
              std::set<std::pair<std::string, std::uint64_t>>& seen) {
        cache_.refresh(workspace_, rules_, now_);
        const Today& today = cache_.today();
        std::size_t open = 0;
        for (const Entry& entry : today.entries) {
            if (entry.state == State::coming_up) continue;
            ++open;
            subjects.insert(entry.client);
            const Line& line = today.strongest(entry);
            const std::string rule(info(line.rule).key);
            if (seen.insert({rule, line.client.value ^ line.origin}).second) ++day.by_rule[rule];
        }
        day.most = std::max(day.most, open);
        if (calendar_.day_of(now_) != last_look_) day.morning = open;
        last_look_ = calendar_.day_of(now_);
        std::size_t reachable = 0;
        for (const auto* entries : {&today.entries, &today.more_silences})
            for (const Entry& entry : *entries)
                reachable += entry.size;
        day.all_reachable = day.all_reachable && reachable == today.lines.size() &&
                            today.lines.size() == all_lines(workspace_, rules_, now_).size();
    }

    /// What stands highest, except that work takes until its date.
    void settle() {
        std::size_t settled = 0;
        const Today today = cache_.today();
        for (const Entry& entry : today.entries) {
            if (settled == settled_at_once || entry.state == State::coming_up) break;
            const Line& line = today.strongest(entry);
            if (line.action == Action::keep && random_.between(1, 4) > 1) continue;
            now_ += minutes{2};
            (void)run(obvious_action(line, workspace_, now_));
            ++settled;
        }
    }

    SimulatedDay day(Date date) {
        SimulatedDay result{.date = date};
        result.is_worked = clock::is_working_day(date, calendar_);
        std::vector<Happening> happenings;
        const auto some = [&](int kind, int count, int from, int to) {
            for (int i = 0; i < count; ++i)
                happenings.push_back(
                    {calendar_.start_of(date) + minutes{random_.between(from, to)}, kind});
        };
        some(0, result.is_worked ? mails_a_day : 2, 7 * 60, 20 * 60);
        some(1, result.is_worked ? missed_calls_a_day : 0, 9 * 60, 17 * 60);
        some(2, result.is_worked ? talks_a_day : 0, 9 * 60, 16 * 60);
        std::ranges::stable_sort(happenings, {}, &Happening::at);
        std::set<ClientId> subjects;
        std::set<std::pair<std::string, std::uint64_t>> seen;
        auto next = happenings.begin();
        const auto happen_until = [&](Instant moment) {
            for (; next != happenings.end() && next->at <= moment; ++next)
                happen(*next);
            now_ = std::max(now_, moment);
        };
        if (result.is_worked) {
            for (int half = 18; half < 34; ++half) {
                happen_until(calendar_.start_of(date) + minutes{30 * half});
                look(result, subjects, seen);
                settle();
            }
            deliver();
        }
        happen_until(calendar_.start_of(date) + hours{23});
        result.lines = subjects.size();
        return result;
    }

    Random random_;
    IdSource ids_{1};
    Workspace workspace_;
    Instant now_{};
    clock::WorkingCalendar calendar_;
    RuleContext rules_;
    TodayCache cache_;
    std::vector<ClientId> clients_;
    Date last_look_{};
};

}  // namespace

SimulatedMonth simulate_month(std::uint64_t seed, int contacts) {
    return Life(seed, contacts).month();
}

}  // namespace wordkeep::test
