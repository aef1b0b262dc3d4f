#include "lifetime.h"

#include "support/random.h"
#include "support/zones.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace wordkeep::bench {

using std::chrono::days;
using std::chrono::minutes;

namespace {

/// About 200 letters of words: what everybody repeats would pack too well.
std::string note(test::Random& random) {
    constexpr std::array<std::string_view, 24> words{
        "about",   "draft",    "next",    "week",     "asked", "price",  "call",  "Friday",
        "meeting", "promised", "summary", "contract", "later", "client", "again", "sent",
        "photos",  "waiting",  "answer",  "question", "offer", "thanks", "plan",  "signed"};
    std::string text;
    while (text.size() < 190) {
        text += random.pick(words);
        text += random.one_in(6) ? std::to_string(random.between(10, 99'999)) + " " : " ";
    }
    return text;
}

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
        c.note = note(random);
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
        if (i % 20 == 0) {
            c.estimate_minutes = 240;
            c.work = i % 40 == 0 ? "design" : "text";
        }
        if (!is_open) {
            c.state = CommitmentState::kept;
            c.closed_at = book.now - days{age} - days{1};
        }
        add(book, event, book.ids.next<Commitment>(), std::move(c));
    }
}

/// The last hundred of them run, the others are closed.
void add_agreements(Book& book, Event& event) {
    for (int i = 0; i < agreements; ++i) {
        const Instant start = book.now - days{(agreements - i) * 3};
        const ClientId client = book.clients[static_cast<std::size_t>(clients - 1 - i % 150)];
        const bool runs = i >= agreements - 100;
        Agreement agreement;
        agreement.client = client;
        agreement.title = "Agreement number " + std::to_string(i);
        agreement.state = runs ? AgreementState::running : AgreementState::closed;
        agreement.started_at = start;
        if (!runs) agreement.closed_at = start + days{60};
        agreement.lessons = {"ask first"};
        const auto id = book.ids.next<Agreement>();
        add(book, event, id, std::move(agreement));
        for (int n = 0; n < 10; ++n) {
            Report report;
            report.client = client;
            report.agreement = id;
            report.milestone = "the next step";
            report.sent_at = start + days{7 * n};
            add(book, event, book.ids.next<Report>(), std::move(report));
        }
        for (int n = 0; n < 2; ++n) {
            Change change;
            change.client = client;
            change.agreement = id;
            change.request = "could it also do this?";
            change.requested_at = start + days{10 * n};
            change.confirmed_at = change.noticed_at = change.requested_at;
            change.state = ChangeState::included;
            add(book, event, book.ids.next<Change>(), std::move(change));
        }
        Quote quote;
        quote.client = client;
        quote.title = "The whole";
        quote.asked_at = start - days{14};
        quote.state = QuoteState::won;
        add(book, event, book.ids.next<Quote>(), std::move(quote));
    }
}

}  // namespace

Book make_book(Life life) {
    test::Random random(42);
    Book book;
    book.now = test::at(test::berlin(), "2026-11-18T11:00");
    Event event;
    add_clients(book, event, life);
    add_conversations(book, event, life, random);
    add_commitments(book, event, life, random);
    add_agreements(book, event);
    event.stamp = book.ids.next_stamp(1);
    book.workspace.apply(event);
    return book;
}

}  // namespace wordkeep::bench
