// Today at the lifetime data set: 10,000 clients, 100,000 commitments, 300,000 conversations.
//
// Aimed at (Release, native): everything anew below 60 ms, one change below 1 ms. The life measured
// first is a plausible one – 150 clients with a stage, everything older settled; the second is as
// bad as it can be: everybody active, with something open.

#include "attention/today_cache.h"
#include "domain/commands.h"
#include "support/random.h"
#include "support/zones.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

using namespace wordkeep;
using namespace wordkeep::attention;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr int clients = 10'000;
constexpr int commitments = 100'000;
constexpr int conversations = 300'000;

enum class Life { plausible, hostile };

struct Book {
    Workspace workspace;
    IdSource ids{1};
    std::vector<ClientId> clients;
    Instant now{};
};

template <HasSchema R>
void add(Book& book, Event& event, Id<R> id, R values) {
    event.patches.emplace_back(creation(id, std::move(values)));
    if (event.patches.size() < 1000) return;
    event.stamp = book.ids.next_stamp(1);
    book.workspace.apply(event);
    event.patches.clear();
}

void add_clients(Book& book, Event& event, Life life) {
    for (int i = 0; i < clients; ++i) {
        Client client;
        client.name = "Client number " + std::to_string(i);
        const bool is_current = life == Life::hostile || i >= clients - 150;
        client.stage = is_current ? Stage::active : i % 3 == 0 ? Stage::contact : Stage::ended;
        client.stage_since = book.now - days{400};
        client.acquainted = true;
        const auto id = book.ids.next<Client>();
        book.clients.push_back(id);
        add(book, event, id, std::move(client));
    }
}

void add_conversations(Book& book, Event& event, Life life, test::Random& random) {
    const int span = 30 * 365 * 24 * 60;  // minutes of a working life
    for (int i = 0; i < conversations; ++i) {
        Conversation c;
        const auto age = static_cast<std::int64_t>(span) * (conversations - i) / conversations;
        c.at = book.now - minutes{age};
        // People come and go: a conversation is with somebody of that time.
        const auto first = std::clamp(i / (conversations / clients) - 75, 0, clients - 150);
        const auto with =
            life == Life::hostile ? random.between(0, clients - 1) : first + random.between(0, 149);
        c.client = book.clients[static_cast<std::size_t>(with)];
        c.channel = random.one_in(3) ? Channel::call : Channel::email;
        c.direction = random.one_in(2) ? Direction::in : Direction::out;
        c.subject = "About the matter of the day";
        c.note = std::string(200, 'n');
        const bool is_old = age > 3 * 24 * 60;
        if (life == Life::plausible && is_old) {
            c.needs_answer = false;
            c.summary = SummaryNeed::not_needed;
        }
        add(book, event, book.ids.next<Conversation>(), std::move(c));
    }
}

void add_commitments(Book& book, Event& event, Life life, test::Random& random) {
    const Date today = std::chrono::floor<days>(LocalTime{book.now.time_since_epoch()});
    for (int i = 0; i < commitments; ++i) {
        Commitment c;
        const auto first = std::clamp(i / (commitments / clients) - 75, 0, clients - 150);
        const auto with =
            life == Life::hostile ? random.between(0, clients - 1) : first + random.between(0, 149);
        c.client = book.clients[static_cast<std::size_t>(with)];
        c.owner = random.one_in(3) ? Owner::client : Owner::me;
        c.what = "The thing that was promised";
        const auto age = 30LL * 365 * (commitments - i) / commitments;
        c.due = {today - days{age} + days{10}, {}};
        c.made_at = book.now - days{age} - days{random.between(1, 20)};
        const bool is_open = life == Life::hostile ? random.one_in(10) : i > commitments - 200;
        if (!is_open) {
            c.state = CommitmentState::kept;
            c.closed_at = book.now - days{age} - days{1};
        }
        add(book, event, book.ids.next<Commitment>(), std::move(c));
    }
}

Book make_book(Life life) {
    test::Random random(42);
    Book book;
    book.now = test::at(test::berlin(), "2026-11-18T11:00");
    Event event;
    add_clients(book, event, life);
    add_conversations(book, event, life, random);
    add_commitments(book, event, life, random);
    event.stamp = book.ids.next_stamp(1);
    book.workspace.apply(event);
    return book;
}

/// Processor time: what other programs do at the same time must not count.
double milliseconds_since(std::clock_t start) {
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

/// The median of several runs.
template <class Work>
double measure(int runs, Work&& work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        work();
        times.push_back(milliseconds_since(start));
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

bool measure_life(const char* name, Life life) {
    Book book = make_book(life);
    const auto calendar = calendar_of(book.workspace, test::berlin()).value();
    const RuleContext context = context_of(book.workspace, calendar);

    Today anew;
    const double everything = measure(
        5, [&] { anew = build_today(all_lines(book.workspace, context, book.now), context); });
    TodayCache cache;
    const double first = measure(3, [&] {
        cache.reset();
        cache.refresh(book.workspace, context, book.now);
    });
    Instant now = book.now;
    test::Random random(7);
    const double change = measure(51, [&] {
        now += std::chrono::seconds{1};
        LogConversation log;
        log.conversation.client =
            book.clients[static_cast<std::size_t>(random.between(clients - 150, clients - 1))];
        log.conversation.direction = random.one_in(2) ? Direction::in : Direction::out;
        const auto event = decide(book.workspace, log, {now, &book.ids});
        cache.apply(book.workspace.apply(event.value()));
        cache.refresh(book.workspace, context, now);
    });
    const bool agrees =
        cache.today() == build_today(all_lines(book.workspace, context, now), context);
    std::printf("attention, %s: %zu lines, %zu entries\n", name, anew.lines.size(),
                anew.entries.size());
    std::printf("  everything anew      %8.2f ms\n", everything);
    std::printf("  cache filled, figures too %4.2f ms\n", first);
    std::printf("  one change           %8.3f ms   %s\n", change,
                agrees ? "agrees with everything anew" : "DIFFERS");
    return agrees;
}

}  // namespace

int main() {
    const bool plausible = measure_life("a plausible life", Life::plausible);
    const bool hostile = measure_life("everybody active", Life::hostile);
    return plausible && hostile ? 0 : 1;
}
