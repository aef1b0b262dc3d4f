// Kept ratio, lead ratio, open items.

#include "attention/figures.h"

#include "attention/today_cache.h"
#include "unit/attention/desk.h"

using namespace wordkeep;
using namespace wordkeep::attention;

namespace {

Tally tally(Desk& desk, std::string_view time) {
    const auto working = desk.calendar();
    return tally_of_all(desk.workspace, desk.context(working), desk.at(time));
}

}  // namespace

TEST_CASE("KeptRatioCountsWhatIsSettledOrDue") {
    struct Row {
        std::string_view claim;
        std::string_view kept_at;   // promised on the 16th for the 18th; empty: still open
        std::string_view moved_at;  // to the 20th
        std::string_view dropped_at;
        Kept at_19th;
        Kept at_23rd;
    };
    const Row rows[] = {
        {"open", "", "", "", {0, 1, 0}, {0, 1, 0}},
        {"kept early", "17T10:00", "", "", {1, 0, 0}, {1, 0, 0}},
        {"kept at the last moment", "18T17:00", "", "", {1, 0, 0}, {1, 0, 0}},
        {"kept late", "18T17:01", "", "", {0, 1, 0}, {0, 1, 0}},
        {"moved in time", "", "18T16:00", "", {0, 0, 1}, {0, 1, 1}},
        {"moved in time and kept", "19T10:00", "18T16:00", "", {1, 0, 1}, {1, 0, 1}},
        {"moved after it was due", "", "18T17:30", "", {0, 1, 0}, {0, 1, 0}},
        {"moved after it was due, then kept", "19T10:00", "18T17:30", "", {0, 1, 0}, {0, 1, 0}},
        {"dropped in time", "", "", "18T10:00", {0, 0, 0}, {0, 0, 0}},
        {"dropped after it was due", "", "", "18T18:00", {0, 1, 0}, {0, 1, 0}},
    };
    for (const Row& row : rows) {
        for (const Owner owner : {Owner::me, Owner::client, Owner::third_party}) {
            CAPTURE(row.claim);
            Desk desk;
            const ClientId anna = desk.client("Anna");
            const CommitmentId draft = desk.promise("16T10:00", anna, "draft", "18", owner);
            if (!row.moved_at.empty())
                desk.run(row.moved_at, Renegotiate{draft, desk.due("20"), "", {}});
            if (!row.kept_at.empty()) desk.run(row.kept_at, KeepCommitment{draft, {}});
            if (!row.dropped_at.empty()) desk.run(row.dropped_at, DropCommitment{draft, "", {}});
            const bool theirs = owner == Owner::client;
            const Tally early = tally(desk, "19T12:00");
            const Tally later = tally(desk, "23T12:00");
            CHECK((theirs ? early.theirs : early.mine) == row.at_19th);
            CHECK((theirs ? later.theirs : later.mine) == row.at_23rd);
            CHECK((theirs ? early.mine : early.theirs) == Kept{});
        }
    }
}

TEST_CASE("NextContactsAreCountedApart") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.announce("16T10:00", anna, "18");
    CHECK(tally(desk, "18T12:00").next_contacts == Kept{});
    CHECK(tally(desk, "18T12:00").open_mine == 1);
    desk.word("18T13:00", anna);
    CHECK(tally(desk, "18T13:00").next_contacts == Kept{1, 0, 0});
    CHECK(tally(desk, "18T13:00").mine == Kept{});
    CHECK_FALSE(tally(desk, "18T13:00").mine.ratio());
    CHECK(tally(desk, "18T13:00").next_contacts.ratio() == 1.0);
}

TEST_CASE("LeadRatioCountsWhoStartedEachRunOfContact") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.mail_from("02T10:00", anna);  // theirs
    desk.mail_from("02T11:00", anna);  // chasing
    desk.mail_to("02T12:00", anna);    // my answer
    desk.mail_to("05T10:00", anna);    // mine
    desk.mail_from("06T10:00", anna);  // their answer
    desk.word("06T11:00", anna);       // my answer to that
    desk.mail_to("09T10:00", anna, {.purpose = Purpose::newsletter});
    desk.talk("10T10:00", anna);  // mine
    desk.mail_to("10T11:00", anna, {.purpose = Purpose::summary});
    desk.missed_call("16T10:00", anna);  // theirs, six days after my last word
    desk.failed_call("16T10:30", anna);  // a try to answer
    desk.word("17T09:00", anna);         // the answer
    desk.mail_to("18T09:00", anna);      // mine
    CHECK(tally(desk, "18T10:00").lead == Lead{3, 2});
    CHECK(tally(desk, "18T10:00").lead.ratio() == doctest::Approx(0.6));
    CHECK(tally(desk, "2026-12-05T10:00").lead == Lead{2, 1});  // 30 days: from the 5th, 10:00
    CHECK_FALSE(tally(desk, "2027-12-05T10:00").lead.ratio());
}

TEST_CASE("OpenItemsAreCommitmentsOfBothSidesAndWhatElseIsDue") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("17T10:00", anna, "draft", "30");
    desk.promise("17T10:00", anna, "photos", "30", Owner::client);
    desk.mail_from("18T10:00", anna);
    TodayCache cache;
    const auto working = desk.calendar();
    CHECK(cache.refresh(desk.workspace, desk.context(working), desk.at("18T10:30")));
    CHECK(cache.figures().tally.open_mine == 1);
    CHECK(cache.figures().tally.open_theirs == 1);
    CHECK(cache.figures().open_items == 3);
    CHECK(cache.snoozed().empty());
    CHECK_FALSE(cache.refresh(desk.workspace, desk.context(working), desk.at("18T10:31")));
}
