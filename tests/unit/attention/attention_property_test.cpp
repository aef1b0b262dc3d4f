// Properties that hold for every working life.

#include "attention/figures.h"
#include "attention/today_cache.h"
#include "support/obvious_action.h"
#include "support/random_history.h"
#include "unit/attention/desk.h"
#include "words/words.h"

#include <algorithm>

using namespace wordkeep;
using namespace wordkeep::attention;
using namespace std::chrono_literals;
using test::Random;

namespace {

/// A random life whose decisions also meet the lines that are really there.
struct Life {
    Desk desk;  // for its zones
    test::RandomLife life;
    TodayCache cache;
    clock::WorkingCalendar calendar;
    RuleContext rules;

    explicit Life(Random& random) : life(random, 7, desk.at("02T08:00")) { update_context(); }

    void update_context() {
        calendar = calendar_of(life.workspace, test::berlin()).value_or(clock::WorkingCalendar{});
        rules = context_of(life.workspace, calendar, &desk);
    }

    void note(const Applied& applied) {
        if (applied.settings) update_context();
        rules.work.update(life.workspace, applied.estimates, calendar);
        cache.apply(applied);
    }

    std::optional<Applied> run(const Command& command) {
        const auto event = decide(life.workspace, command, {life.now, &life.ids});
        if (!event) return std::nullopt;
        Applied applied = life.workspace.apply(*event);
        note(applied);
        return applied;
    }

    void step() {
        Random& random = *life.random;
        if (random.one_in(5)) return decide_about_some_line();
        if (const auto applied = life.step()) note(*applied);
    }

    void decide_about_some_line() {
        Random& random = *life.random;
        const auto lines = all_lines(life.workspace, rules, life.now);
        if (lines.empty()) return;
        const LineKey key = random.pick(lines).key();
        if (random.one_in(3))
            (void)run(LineNotNeeded{key, "", {}});
        else
            (void)run(
                SnoozeLine{key, life.now + std::chrono::minutes{random.between(1, 3000)}, "", {}});
    }

    [[nodiscard]] Today fresh(Instant now) const {
        return build_today(all_lines(life.workspace, rules, now), rules);
    }
};

bool is_same_obligation(const Line& a, const Line& b) {
    return a.client == b.client && a.obligation == b.obligation && a.origin == b.origin;
}

/// Whether `before` is over, or asks for something later or something else.
bool ended_or_moved(const Line& before, const std::vector<Line>& after) {
    return std::ranges::none_of(after, [&](const Line& line) {
        return is_same_obligation(line, before) && line.rule == before.rule &&
               line.due <= before.due && line.times == before.times;
    });
}

}  // namespace

TEST_CASE("CachedTodayEqualsComputingEverythingAnew") {
    Random random = test::seeded_random("attention: cache");
    for (int n = 0; n < 12; ++n) {
        Life life(random);
        for (int i = 0; i < 150; ++i) {
            life.step();
            if (random.one_in(3)) continue;  // several events at once
            const auto& now = life.life.now;
            life.cache.refresh(life.life.workspace, life.rules, now);
            REQUIRE(life.cache.today() == life.fresh(now));
            REQUIRE(life.cache.figures() ==
                    figures_of(tally_of_all(life.life.workspace, life.rules, now),
                               life.cache.today().lines));
        }
    }
}

TEST_CASE("WorkHistoryKeptUpToDateEqualsReadingItAnew") {
    Random random = test::seeded_random("attention: work history");
    for (int n = 0; n < 8; ++n) {
        Life life(random);
        for (int i = 0; i < 120; ++i) {
            life.step();
            const WorkHistory fresh = work_history_of(life.life.workspace, life.calendar);
            REQUIRE(life.rules.work.all == fresh.all);
            REQUIRE(life.rules.work.open == fresh.open);
            REQUIRE(life.rules.work.samples == fresh.samples);
            for (const auto& [work, ratios] : fresh.by_work)
                REQUIRE(life.rules.work.by_work[work] == ratios);
        }
    }
}

TEST_CASE("NothingChangesBeforeNextChangeAndRefreshFollowsTheClock") {
    Random random = test::seeded_random("attention: next change");
    for (int n = 0; n < 8; ++n) {
        Life life(random);
        for (int i = 0; i < 120; ++i)
            life.step();
        Instant now = life.life.now;
        life.cache.refresh(life.life.workspace, life.rules, now);
        for (int i = 0; i < 60 && life.cache.next_change() != never; ++i) {
            const Instant next = life.cache.next_change();
            REQUIRE(next > now);
            const Today before = life.cache.today();
            REQUIRE(life.fresh(next - 1s) == before);
            REQUIRE_FALSE(life.cache.refresh(life.life.workspace, life.rules, next - 1s));
            now = next + std::chrono::minutes{random.one_in(2) ? 0 : random.between(0, 3000)};
            REQUIRE(life.cache.refresh(life.life.workspace, life.rules, now));
            REQUIRE(life.cache.today() == life.fresh(now));
            REQUIRE(life.cache.figures().tally ==
                    tally_of_all(life.life.workspace, life.rules, now));
        }
    }
}

TEST_CASE("EveryLineHasASubjectASentenceAndAnArithmetic") {
    Random random = test::seeded_random("attention: sentences");
    for (int n = 0; n < 10; ++n) {
        Life life(random);
        for (int i = 0; i < 100; ++i)
            life.step();
        const Workspace& workspace = life.life.workspace;
        const Instant now = life.life.now + std::chrono::minutes{random.between(0, 10'000)};
        for (const Line& line : all_lines(workspace, life.rules, now, Snoozed::included)) {
            CAPTURE(info(line.rule).key);
            if (line.client) REQUIRE(workspace.find(line.client));
            REQUIRE(line.row > 0);
            REQUIRE(line.order_class >= 1);
            REQUIRE(line.order_class <= 6);
            for (const auto language :
                 {words::Language::english, words::Language::german, words::Language::swedish}) {
                const words::Context reader{{.language = language}, &test::berlin(), now};
                for (const Phrase& phrase :
                     {sentence(line, workspace, life.rules, now),
                      arithmetic(line, workspace, life.rules, now),
                      remark(line, workspace, life.rules, now).value_or(Phrase{"rule.silence", {}}),
                      bundle_sentence(line, 3, workspace), Phrase{action_label(line.action), {}}}) {
                    const std::string text = words::render(phrase, reader);
                    CAPTURE(text);
                    REQUIRE_FALSE(text.empty());
                    REQUIRE(text.find("\u27E6") == std::string::npos);  // nothing missing
                }
            }
        }
    }
}

TEST_CASE("PrimaryActionEndsOrMovesItsLineAndUndoBringsItBack") {
    Random random = test::seeded_random("attention: actions");
    for (int n = 0; n < 10; ++n) {
        Life life(random);
        for (int i = 0; i < 60; ++i)
            life.step();
        Workspace& workspace = life.life.workspace;
        life.life.now += 1min;  // what is announced is not kept in the same moment
        for (const Line& line : all_lines(workspace, life.rules, life.life.now)) {
            CAPTURE(info(line.rule).key);
            CAPTURE(enum_name(line.action));
            const Today before = life.fresh(life.life.now);
            const auto event =
                decide(workspace, test::obvious_action(line, workspace, life.life.now),
                       {life.life.now, &life.life.ids});
            REQUIRE(event);
            const Applied applied = workspace.apply(*event);
            life.update_context();  // what is open and how long it took may differ
            REQUIRE(ended_or_moved(line, all_lines(workspace, life.rules, life.life.now)));
            workspace.apply(reversal(EventKind::undo, event->id, event->command, applied.before,
                                     {life.life.now, &life.life.ids}));
            life.update_context();
            REQUIRE(life.fresh(life.life.now) == before);
        }
    }
}

TEST_CASE("EveryObligationIsInTodayExactlyOnce") {
    Random random = test::seeded_random("attention: reachable");
    for (int n = 0; n < 10; ++n) {
        Life life(random);
        for (int i = 0; i < 150; ++i)
            life.step();
        const auto lines = all_lines(life.life.workspace, life.rules, life.life.now);
        const Today today = build_today(lines, life.rules);
        std::vector<bool> reached(today.lines.size());
        for (const auto& entries : {today.entries, today.more_silences}) {
            for (const Entry& entry : entries) {
                for (std::uint32_t i = 0; i < entry.size; ++i) {
                    REQUIRE(subject_of(today.lines[entry.first + i]) == entry.client);
                    REQUIRE_FALSE(reached[entry.first + i]);
                    reached[entry.first + i] = true;
                }
            }
        }
        REQUIRE(today.lines.size() == lines.size());
        REQUIRE(std::ranges::all_of(reached, [](bool yes) { return yes; }));
        for (std::size_t i = 1; i < today.entries.size(); ++i)
            REQUIRE(today.entries[i - 1].state <= today.entries[i].state);
    }
}
