// What one edit costs from the command to the bytes that are handed to the store: with 10 records
// and with the 400,000 of the lifetime data set, side by side. The browser's part of it is in
// tests/bench/storage.

#include "app/persistence.h"
#include "app/session.h"
#include "benches.h"
#include "lifetime.h"
#include "measure.h"
#include "storage_data.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace wordkeep;
using namespace wordkeep::bench;

namespace {

struct Times {
    double p50 = 0;
    double p95 = 0;
    std::size_t bytes = 0;
};

/// Times of many edits of the kind that `command` makes, in milliseconds.
template <class MakeCommand>
Times measure(app::Session& session, MakeCommand&& command) {
    std::vector<double> times;
    Times result;
    for (int i = 0; i < 200; ++i) {
        const auto begun = std::chrono::steady_clock::now();
        (void)session.perform(command(i));
        for (const Event& event : session.take_outbox())
            result.bytes = app::to_record(event).payload.size();
        const auto passed = std::chrono::steady_clock::now() - begun;
        times.push_back(std::chrono::duration<double, std::milli>(passed).count());
    }
    std::ranges::sort(times);
    result.p50 = times[times.size() / 2];
    result.p95 = times[times.size() * 95 / 100];
    return result;
}

std::vector<Times> measure_size(std::vector<Event> events, ClientId client, Instant now) {
    Berlin zones;
    app::Session session{zones, {}};
    session.set_now(now);
    session.load(std::move(events));
    session.set_device(7);
    return {measure(session,
                    [&](int i) {
                        Client person;
                        person.name = "Person " + std::to_string(i);
                        return Command{Add<Client>{person, {}}};
                    }),
            measure(session, [&](int) {
                LogConversation log;
                log.conversation.client = client;
                log.conversation.subject = "They were pleased, and asked for the plan by Friday.";
                return Command{log};
            })};
}

}  // namespace

int wordkeep::bench::commit_bench() {
    Book book = make_book(Life::plausible);
    std::vector<Event> events = events_of(book.workspace);
    const ClientId client = book.clients.front();
    std::vector<Event> few(events.begin(), events.begin() + 10);
    const auto small = measure_size(std::move(few), client, book.now);
    const auto large = measure_size(std::move(events), client, book.now);
    std::printf("one edit, p50 / p95           with 10 records     with 400,000\n");
    for (std::size_t i = 0; i < small.size(); ++i)
        std::printf("  %-26s %6.3f / %6.3f ms  %6.3f / %6.3f ms\n",
                    i == 0 ? "a client is added" : "a conversation is logged", small[i].p50,
                    small[i].p95, large[i].p50, large[i].p95);
    return 0;
}
