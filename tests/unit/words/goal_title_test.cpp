#include "words/goal_title.h"

#include "base/time.h"

#include <doctest/doctest.h>

#include <array>

namespace wordkeep::words {
namespace {

struct Row {
    std::string_view title;
    std::int32_t target;  ///< 0: none
    bool new_clients;
    std::string_view until;  ///< "": none
};
// Read on Wednesday, 18 November 2026.
constexpr std::array rows{
    Row{"ten new clients by 31 December", 10, true, "2026-12-31"},
    Row{"10 new customers until end of month", 10, true, "2026-11-30"},
    Row{"Zehn neue Kunden bis 31.12.", 10, true, "2026-12-31"},
    Row{"5 Neukunden bis Ende Januar", 5, true, "2027-01-31"},
    Row{"tre nya kunder före 1 mars", 3, true, "2027-02-28"},
    Row{"Call 3 former clients by Friday", 3, false, "2026-11-20"},
    Row{"Finish the book", 0, false, ""},
    Row{"One newsletter a month", 0, false, ""},
    Row{"Newer website for our clients", 0, false, ""},
};

TEST_CASE("TheTitleOfAGoalSaysItsNumberItsDayAndWhetherItCountsNewClients") {
    DateQuery query;
    query.now = *parse_local_time("2026-11-18T10:00:00");
    for (const Row& row : rows) {
        CAPTURE(row.title);
        const GoalTitle read = read_goal_title(row.title, query);
        CHECK(read.target.value_or(0) == row.target);
        CHECK(read.new_clients == row.new_clients);
        CHECK((read.until ? to_iso(read.until->date) : "") == row.until);
    }
}

}  // namespace
}  // namespace wordkeep::words
