// The month that PRODUCT.md (Today) describes, simulated and measured.

#include "support/simulated_month.h"

#include <doctest/doctest.h>

#include <string>

using namespace wordkeep;
using test::SimulatedDay;

namespace {

constexpr std::uint64_t seeds[] = {1, 2, 3};

std::string table_of(const test::SimulatedMonth& month) {
    std::string text = "\nday         lines  morning  at once  by rule\n";
    for (const SimulatedDay& day : month.days) {
        if (!day.is_worked) continue;
        text += to_iso(day.date) + "  " + std::to_string(day.lines) + "  " +
                std::to_string(day.morning) + "  " + std::to_string(day.most) + "  ";
        for (const auto& [rule, count] : day.by_rule)
            text += " " + rule + " " + std::to_string(count);
        text += "\n";
    }
    return text;
}

}  // namespace

// Days are drawn at random: a day on which hardly anybody wrote may show a little less.
constexpr int most_quiet_days = 1;
constexpr std::size_t least_of_a_quiet_day = 7;

TEST_CASE("AWorkingDayWithThirtyClientsShowsTenToTwentyFiveLinesAndHidesNone") {
    int days = 0;
    int quiet_days = 0;
    for (const std::uint64_t seed : seeds) {
        CAPTURE(seed);
        const auto month = test::simulate_month(seed);
        const std::string table = table_of(month);
        MESSAGE(table);
        for (const SimulatedDay& day : month.days) {
            if (!day.is_worked) continue;
            CAPTURE(to_iso(day.date));
            ++days;
            if (day.lines < 10) ++quiet_days;
            CHECK(day.lines >= least_of_a_quiet_day);
            CHECK(day.lines <= 25);
            CHECK(day.most <= 25);
            CHECK(day.all_reachable);
        }
    }
    CHECK(days >= 60);
    CHECK(quiet_days <= most_quiet_days);
}

TEST_CASE("FourHundredImportedContactsAddNoLine") {
    CHECK(same_days(test::simulate_month(1), test::simulate_month(1, 400)));
}
