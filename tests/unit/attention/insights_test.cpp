// The figures behind the pictures of Insights.

#include "attention/insights.h"

#include "attention/client_records.h"
#include "unit/attention/desk.h"

using namespace wordkeep;
using namespace wordkeep::attention;

namespace {

Insights insights(Desk& desk, std::string_view time) {
    const auto working = desk.calendar();
    const RuleContext context = desk.context(working);
    InsightsBuilder builder(context, desk.at(time));
    ClientRecords records;
    desk.workspace.clients().for_each([&](ClientId id, const Client&) {
        if (records.load(desk.workspace, id, context)) builder.add(records);
    });
    return builder.finish();
}

}  // namespace

TEST_CASE("AnAnswerStandsUnderTheWorkingTimeThatItTook") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.mail_from("16T10:00", anna);
    desk.mail_to("16T11:00", anna);  // an hour
    desk.mail_from("17T09:00", anna);
    desk.mail_to("17T12:00", anna);  // three
    desk.mail_from("18T16:00", anna);
    desk.mail_to("19T14:00", anna);  // six: one and five
    desk.mail_from("20T09:00", anna);
    desk.mail_to("24T10:00", anna);  // more than a day
    const Insights found = insights(desk, "25T10:00");
    CHECK(found.replies == std::array<std::int64_t, 4>{1, 1, 1, 1});
    CHECK(found.reply_median == 180);
}

TEST_CASE("AMonthCountsWhatFellDueInItAndTheTalksThatBeganInIt") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const CommitmentId draft = desk.promise("2026-10-19T09:00", anna, "the draft", "2026-10-30");
    desk.run("2026-10-30T12:00", KeepCommitment{draft, {}});
    (void)desk.promise("16T09:00", anna, "the text", "18");
    desk.mail_to("16T12:00", anna);
    const Insights found = insights(desk, "19T10:00");
    const InsightMonth& october = found.months[insight_months - 2];
    const InsightMonth& november = found.months[insight_months - 1];
    CHECK(static_cast<unsigned>(october.month.month()) == 10);
    CHECK(october.mine.kept == 1);
    CHECK(october.mine.broken == 0);
    CHECK(november.mine.kept == 0);
    CHECK(november.mine.broken == 1);
    CHECK(november.lead.mine == 1);
    CHECK(november.lead.theirs == 0);
    // The sum over the months is the figure of the header, as long as nothing is older.
    const auto working = desk.calendar();
    const Tally tally = tally_of_all(desk.workspace, desk.context(working), desk.at("19T10:00"));
    CHECK(october.mine.kept + november.mine.kept == tally.mine.kept);
    CHECK(october.mine.broken + november.mine.broken == tally.mine.broken);
}

TEST_CASE("SilenceIsTheLongestTimeWithoutAWordAtAnyMomentOfAWeek") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.mail_to("2026-11-02T10:00", anna);  // a Monday
    desk.mail_to("18T10:00", anna);          // sixteen days later
    const auto working = desk.calendar();
    const RuleContext context = desk.context(working);
    ClientRecords records;
    REQUIRE(records.load(desk.workspace, anna, context));
    const auto days = silent_days(records, context, 4, desk.at("20T10:00"));
    REQUIRE(days.size() == 4);
    CHECK_FALSE(days[0]);
    CHECK(days[1] == 6);  // up to the end of its week
    CHECK(days[2] == 13);
    CHECK(days[3] == 16);  // up to the word on Wednesday
}

TEST_CASE("TheLoadOfAWeekStandsBesideWhatCanBeWorkedInIt") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    const CommitmentId id = desk.promise("16T09:00", anna, "the site", "27");
    Patch<Commitment> patch =
        PatchBuilder<Commitment>(id)
            .set(&Commitment::estimate_minutes, std::optional<std::int32_t>{600})
            .done();
    desk.run("16T09:01", Edit<Commitment>{patch});
    const Insights found = insights(desk, "18T13:00");  // Wednesday
    CHECK(found.load[0].promised == 0);
    // Of the working time 80 % may be promised.
    CHECK(found.load[0].capacity == (4 + 8 + 8) * 48);
    CHECK(found.load[1].promised == 600);
    CHECK(found.load[1].capacity == 5 * 8 * 48);
}
