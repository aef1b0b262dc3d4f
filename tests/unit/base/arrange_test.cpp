#include "base/arrange.h"
#include "support/random.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace wordkeep;

TEST_CASE("ArrangeGivesTheOrderOfAStableSort") {
    test::Random random = test::seeded_random("arrange");
    for (int round = 0; round < 500; ++round) {
        std::vector<std::pair<int, std::string>> mine;
        for (auto n = random.between(0, 40); n > 0; --n)
            mine.emplace_back(static_cast<int>(random.between(0, 9)), std::to_string(n));
        auto expected = mine;
        std::ranges::stable_sort(expected, std::ranges::greater{},
                                 &std::pair<int, std::string>::first);
        arrange(mine, std::ranges::greater{}, &std::pair<int, std::string>::first);
        REQUIRE(mine == expected);
    }
}

TEST_CASE("WhatIsInOrderIsNotMoved") {
    struct Still {
        int value;
        Still(int v) : value(v) {}
        Still(Still&&) = default;
        Still& operator=(Still&&) {
            FAIL("moved");
            return *this;
        }
    };
    std::vector<Still> list;
    for (const int value : {1, 2, 2, 3})
        list.emplace_back(value);
    arrange(list, {}, &Still::value);
    CHECK(list[3].value == 3);
    CHECK(arrangement(0, nullptr, nullptr).empty());
}
