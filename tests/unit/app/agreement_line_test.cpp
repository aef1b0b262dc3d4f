// The picture of an agreement: where its days lie, and that its causes make up the whole shift.

#include "app/agreement_line.h"

#include "codec/command_codec.h"
#include "desk.h"
#include "domain/decide.h"

namespace wordkeep::app {
namespace {

constexpr AgreementId site{(std::uint64_t{1} << 32) | 2};

/// One agreement of one client; commands as JSON. 2026-11-20 is a Friday.
struct Site : Desk {
    explicit Site(std::string_view agreement, std::string_view now = "2026-11-18T10:00")
        : Desk(now) {
        run(R"({"do":"client.add","id":"1-1","name":"Anna","stage":"active"})");
        run(R"({"do":"agreement.add","id":"1-2","client":"1-1","title":"site",)" +
            std::string(agreement) + "}");
    }
    void run(std::string_view json) {
        CAPTURE(json);
        const auto command = codec::command_from_json(json);
        REQUIRE(command);
        act(Perform{*command, {}});
    }
    void add_change(int id, std::string_view fields) {
        run(R"({"do":"change.add","id":"1-)" + std::to_string(id) +
            R"(","client":"1-1","agreement":"1-2","request":"more",)" + std::string(fields) + "}");
    }
    AgreementLine line() {
        const auto line = agreement_line(session(), site);
        REQUIRE(line);
        return *line;
    }
};

Date day(std::string_view iso) { return *parse_date(iso); }

TEST_CASE("TheCausesOfALaterFinishStandBehindEachOtherAndMakeUpTheWholeShift") {
    Site desk(R"("state":"running","started_at":"2026-11-02T09:00Z","finish":"2026-11-21",
        "pauses":[{"from":"2026-11-10T09:00Z","to":"2026-11-12T09:00Z","cost_days":3,
        "reason":"no pictures"}])");
    desk.add_change(11, R"("state":"included","confirmed_at":"2026-11-05T09:00Z",
        "requested_at":"2026-11-04T09:00Z","days_added":2,"wording":"a shop")");
    desk.add_change(12, R"("state":"accepted","origin":"me","price":0,"new_date":"2026-12-01",
        "requested_at":"2026-11-12T10:00Z","decided_at":"2026-11-14T10:00Z")");
    desk.add_change(13, R"("state":"refused","days_added":9)");
    const AgreementLine line = desk.line();

    struct Expected {
        ShiftCause cause;
        std::string_view at;
        int days;
        std::string_view words, before, after;
    };
    const Expected expected[] = {
        {ShiftCause::client_change, "2026-11-05", 2, "a shop", "2026-11-21", "2026-11-23"},
        {ShiftCause::pause, "2026-11-10", 3, "no pictures", "2026-11-23", "2026-11-26"},
        {ShiftCause::my_change, "2026-11-14", 5, "more", "2026-11-26", "2026-12-01"},
    };
    REQUIRE(line.shifts.size() == std::size(expected));
    for (std::size_t i = 0; i < line.shifts.size(); ++i) {
        CAPTURE(i);
        CHECK(line.shifts[i].cause == expected[i].cause);
        CHECK(line.shifts[i].at == day(expected[i].at));
        CHECK(line.shifts[i].days == expected[i].days);
        CHECK(line.shifts[i].words == expected[i].words);
        CHECK(line.shifts[i].before == day(expected[i].before));
        CHECK(line.shifts[i].after == day(expected[i].after));
    }
    CHECK(line.days_shifted() == 10);
    CHECK(*line.finish - *line.first == std::chrono::days{10});
    CHECK(line.finish == shifted_finish(desk.session().workspace(), site)->date);
    CHECK(line.pauses == std::vector<DaySpan>{{day("2026-11-10"), day("2026-11-12")}});

    // 2 November to 1 December: thirty days.
    CHECK(line.shown == DaySpan{day("2026-11-02"), day("2026-12-01")});
    CHECK(line.begin_of(line.start) == 0);
    CHECK(line.end_of(*line.finish) == 1);
    CHECK(line.end_of(*line.first) == doctest::Approx(20.0 / 30));
    CHECK(line.begin_of(line.pauses[0].from) == doctest::Approx(8.0 / 30));
    CHECK(line.end_of(line.pauses[0].to) == doctest::Approx(11.0 / 30));
    CHECK(line.middle_of(line.today) == doctest::Approx(16.5 / 30));
    for (std::size_t i = 1; i < line.shifts.size(); ++i)
        CHECK(line.begin_of(*line.shifts[i].before + std::chrono::days{1}) ==
              line.end_of(*line.shifts[i - 1].after));
}

TEST_CASE("AMilestoneIsDoneLateOrOpenAndSaysByHowManyDaysItIsMine") {
    Site desk(R"("state":"running","started_at":"2026-11-02T09:00Z","finish":"2026-12-01",
        "milestones":[{"what":"launch","due":"2026-12-01"},
        {"what":"sketch","due":"2026-11-06","done_at":"2026-11-05T09:00Z"},
        {"what":"draft","due":"2026-11-10","done_at":"2026-11-13T09:00Z"},
        {"what":"today at nine","due":"2026-11-18T09:00"},
        {"what":"texts","due":"2026-11-16"}])");
    const AgreementLine line = desk.line();
    struct Expected {
        std::string_view what;
        Reached reached;
        int days_late;
    };
    const Expected expected[] = {{"sketch", Reached::done, 0},
                                 {"draft", Reached::done, 3},
                                 {"texts", Reached::late, 2},
                                 {"today at nine", Reached::late, 0},
                                 {"launch", Reached::open, 0}};
    REQUIRE(line.milestones.size() == std::size(expected));
    for (std::size_t i = 0; i < line.milestones.size(); ++i) {
        CHECK(line.milestones[i].what == expected[i].what);
        CHECK(line.milestones[i].reached == expected[i].reached);
        CHECK(line.milestones[i].days_late() == expected[i].days_late);
    }
}

TEST_CASE("AnAgreementWithoutAFinishHasALineOfWhatIsKnown") {
    Site desk(R"("state":"running","started_at":"2026-11-02T09:00Z")");
    desk.add_change(11, R"("state":"included","days_added":2)");
    const AgreementLine line = desk.line();
    CHECK_FALSE(line.first);
    CHECK_FALSE(line.finish);
    REQUIRE(line.shifts.size() == 1);
    CHECK_FALSE(line.shifts[0].after);
    CHECK(line.shown == DaySpan{day("2026-11-02"), day("2026-11-18")});
    Site draft(R"("state":"draft")");
    CHECK_FALSE(agreement_line(draft.session(), site));
    CHECK_FALSE(agreement_line(draft.session(), AgreementId{99}));
}

TEST_CASE("AnAgreementOfOneDayFillsTheWholeLine") {
    Site desk(R"("state":"running","started_at":"2026-11-18T08:00Z","finish":"2026-11-18")");
    const AgreementLine line = desk.line();
    CHECK(line.begin_of(line.start) == 0);
    CHECK(line.end_of(*line.finish) == 1);
    CHECK(line.middle_of(line.today) == 0.5F);
}

TEST_CASE("APauseThatIsNotOverLastsUntilTodayAndABlockerUntilItIsResolved") {
    Site desk(R"("state":"paused","started_at":"2026-11-02T09:00Z","finish":"2026-11-10",
        "pauses":[{"from":"2026-11-09T09:00Z"}])");
    desk.run(R"({"do":"blocker.add","client":"1-1","agreement":"1-2","what":"no access",
        "noticed_at":"2026-11-04T09:00Z","resolved_at":"2026-11-06T09:00Z"})");
    desk.run(R"({"do":"blocker.add","client":"1-1","what":"of no agreement"})");
    const AgreementLine line = desk.line();
    CHECK(line.pauses == std::vector<DaySpan>{{day("2026-11-09"), day("2026-11-18")}});
    CHECK(line.shifts.empty());  // what it costs is not said yet
    REQUIRE(line.blockers.size() == 1);
    CHECK(line.blockers[0].days == DaySpan{day("2026-11-04"), day("2026-11-06")});
    CHECK_FALSE(line.blockers[0].open);
    CHECK(line.shown.to == day("2026-11-18"));
}

TEST_CASE("OfAClosedAgreementTodayIsNotShown") {
    Site desk(R"("state":"closed","started_at":"2026-03-02T09:00Z","finish":"2026-04-01",
        "closed_at":"2026-04-03T09:00Z","milestones":[{"what":"left open","due":"2026-04-01"}])");
    const AgreementLine line = desk.line();
    CHECK(line.shown == DaySpan{day("2026-03-02"), day("2026-04-03")});
    CHECK(line.today > line.shown.to);
    CHECK(line.milestones[0].days_late() == 2);
}

TEST_CASE("ShiftsAreLetteredAsColumnsAre") {
    CHECK(shift_sign(0) == "A");
    CHECK(shift_sign(25) == "Z");
    CHECK(shift_sign(26) == "AA");
    CHECK(shift_sign(27) == "AB");
    CHECK(shift_sign(26 * 27) == "AAA");
}

TEST_CASE("WhatStandsTooCloseMovesApartAndStaysOnTheLine") {
    struct Case {
        std::vector<float> given, expected;
    };
    const Case cases[] = {
        {{}, {}},
        {{50}, {50}},
        {{10, 40, 70}, {10, 40, 70}},
        {{10, 12, 14}, {10, 30, 50}},
        {{95, 98, 100}, {60, 80, 100}},
        {{10, 100, 100}, {10, 80, 100}},
    };
    for (const Case& one : cases) {
        std::vector<float> places = one.given;
        spread_out(places, 20, 100);
        CHECK(places == one.expected);
    }
}

}  // namespace
}  // namespace wordkeep::app
