// Today at the lifetime data set: 10,000 clients, 100,000 commitments, 300,000 conversations.
//
// Aimed at (Release, native): everything anew below 60 ms, one change below 1 ms. The life measured
// first is a plausible one – 150 clients with a stage, everything older settled; the second is as
// bad as it can be: everybody active, with something open.

#include "attention/today_cache.h"
#include "benches.h"
#include "domain/commands.h"
#include "lifetime.h"
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
using namespace wordkeep::bench;

namespace {

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

int wordkeep::bench::attention_bench() {
    const bool plausible = measure_life("a plausible life", Life::plausible);
    const bool hostile = measure_life("everybody active", Life::hostile);
    return plausible && hostile ? 0 : 1;
}
