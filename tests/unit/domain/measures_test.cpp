// Agreements, changes, quotes and the rest: what their commands do to each other.

#include "codec/command_codec.h"
#include "domain/changes/change_ledger.h"
#include "domain/decide.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace wordkeep;

namespace {

/// A workspace that is told commands as JSON, on a day in March.
struct Book {
    Workspace workspace;
    IdSource ids{1, 100};

    Book() {
        run("09:00", R"({"do":"client.add","id":"1-1","name":"Anna","stage":"prospect"})");
        run("09:00", R"({"do":"agreement.add","id":"1-2","client":"1-1","title":"site",
            "state":"running","included_changes":2,"finish":"2026-04-01"})");
    }

    Applied run(std::string_view time, std::string_view json) {
        CAPTURE(json);
        const auto command = codec::command_from_json(json);
        REQUIRE(command);
        const auto event = decide(workspace, *command, {at(time), &ids});
        if (!event) FAIL(event.error().phrase.key);
        return workspace.apply(*event);
    }
    [[nodiscard]] static Instant at(std::string_view time) {
        const std::string day = time.size() > 5 ? "" : "2026-03-06T";
        return *parse_instant(day + std::string(time) + ":00Z");
    }
    template <class R>
    [[nodiscard]] const R& get(std::uint32_t counter) const {
        const R* record = workspace.find(Id<R>{(std::uint64_t{1} << 32) | counter});
        REQUIRE(record);
        return *record;
    }
    template <class R>
    [[nodiscard]] const R& last() const {
        REQUIRE_FALSE(workspace.table<R>().all_rows().empty());
        return workspace.table<R>().all_rows().back().value;
    }
};

constexpr AgreementId site{(std::uint64_t{1} << 32) | 2};

void add_change(Book& book, int id, std::string_view confirmed_at) {
    book.run("10:00",
             R"({"do":"change.add","id":"1-)" + std::to_string(id) +
                 R"(","client":"1-1","agreement":"1-2","request":"more","list_value":5000})");
    book.run(confirmed_at, R"({"do":"change.confirm","days_added":2,"change":"1-)" +
                               std::to_string(id) + R"("})");
}

}  // namespace

TEST_CASE("ConfirmedChangesAreIncludedUntilNIsUsedUp") {
    Book book;
    add_change(book, 11, "10:10");
    add_change(book, 12, "10:20");
    add_change(book, 13, "10:30");
    CHECK(book.get<Change>(11).state == ChangeState::included);
    CHECK(book.get<Change>(12).state == ChangeState::included);
    CHECK(book.get<Change>(13).state == ChangeState::unclear);  // needs an order
    CHECK(number_of(book.workspace, {(std::uint64_t{1} << 32) | 13}) == 3);
    const ChangeLedger ledger = ledger_of(book.workspace, site, 3);
    CHECK(ledger.confirmed == 3);
    CHECK(ledger.included == 2);
    CHECK(ledger.left() == 0);
    CHECK(ledger.list_value == 10'000);
    CHECK(ledger.days_added == 4);  // the third is not agreed yet
}

TEST_CASE("AChangeCountsAsUnclearUntilItsWordingIsConfirmed") {
    Book book;
    add_change(book, 11, "10:10");
    book.run("10:15", R"({"do":"change.add","id":"1-12","client":"1-1","agreement":"1-2",
        "request":"a map"})");
    // An idea of mine is nobody's open wish.
    book.run("10:16", R"({"do":"change.add","id":"1-13","client":"1-1","agreement":"1-2",
        "request":"a blog","origin":"me"})");
    CHECK(ledger_of(book.workspace, site, 3).unclear == 1);
    CHECK(ledger_of(book.workspace, site, 3).confirmed == 1);
    book.run("10:20", R"({"do":"change.confirm","change":"1-12"})");
    CHECK(ledger_of(book.workspace, site, 3).unclear == 0);
    CHECK(ledger_of(book.workspace, site, 3).confirmed == 2);
}

TEST_CASE("AnOrderIsSentByAContactAndRefusedOnesDoNotCount") {
    Book book;
    for (const int id : {11, 12, 13})
        add_change(book, id, "10:10");
    book.run("11:00", R"({"do":"change.edit","change":"1-13","price":0,"new_date":"2026-04-10"})");
    book.run("11:05", R"({"do":"conversation.log","client":"1-1","channel":"email",
        "direction":"out","purpose":"change_order","about":"1-13"})");
    CHECK(book.get<Change>(13).state == ChangeState::order_sent);
    CHECK(book.get<Change>(13).order_sent_at == Book::at("11:05"));
    book.run("12:00", R"({"do":"change.edit","change":"1-13","state":"refused"})");
    CHECK(book.get<Change>(13).decided_at == Book::at("12:00"));
    CHECK(ledger_of(book.workspace, site, 3).confirmed == 2);
    CHECK(number_of(book.workspace, {(std::uint64_t{1} << 32) | 13}) == 0);
}

TEST_CASE("EveryShiftOfTheFinishHasItsCause") {
    Book book;
    add_change(book, 11, "10:10");
    book.run("11:00", R"({"do":"agreement.edit","agreement":"1-2","state":"paused"})");
    CHECK(book.get<Agreement>(2).pauses.size() == 1);
    book.run("12:00", R"({"do":"agreement.edit","agreement":"1-2","state":"running"})");
    CHECK(book.get<Agreement>(2).pauses.front().to == Book::at("12:00"));
    book.run("12:01",
             R"({"do":"agreement.edit","agreement":"1-2","pauses":[{"from":"2026-03-06T11:00Z",
        "to":"2026-03-06T12:00Z","cost_days":3,"reason":"no pictures"}]})");
    const auto shifts = shifts_of(book.workspace, site);
    REQUIRE(shifts.size() == 2);
    CHECK(shifts[0].cause == "more");
    CHECK(shifts[1].cause == "no pictures");
    CHECK(shifted_finish(book.workspace, site) == parse_due("2026-04-06"));
}

TEST_CASE("AFinishThatWasAgreedWithoutCountingItsDaysIsACauseToo") {
    Book book;
    add_change(book, 11, "10:10");  // 2 days
    add_change(book, 12, "10:20");
    book.run("10:30", R"({"do":"change.edit","change":"1-12","days_added":0,"price":0,
        "new_date":"2026-04-10"})");
    book.run("10:40", R"({"do":"change.edit","change":"1-12","state":"accepted"})");
    const auto shifts = shifts_of(book.workspace, site);
    REQUIRE(shifts.size() == 2);
    CHECK(shifts[0].days == 2);
    CHECK(shifts[1].days == 7);
    CHECK(shifts[1].change == ChangeId{(std::uint64_t{1} << 32) | 12});
    CHECK(shifted_finish(book.workspace, site) == parse_due("2026-04-10"));
}

TEST_CASE("TheDateThatWasAgreedInWritingHoldsWhateverDaysWereCountedWithIt") {
    struct Row {
        std::string_view days, date, finish;
        std::int32_t shift;
    };
    // Agreed were 1 April and two days more by the first change.
    for (const Row& row : {Row{"4", R"(,"new_date":"2026-04-09")", "2026-04-09", 6},
                           // Agreed without knowing of the first change: its days count.
                           Row{"4", R"(,"new_date":"2026-04-03")", "2026-04-07", 4}}) {
        CAPTURE(row.finish);
        Book book;
        add_change(book, 11, "10:10");
        add_change(book, 12, "10:20");
        book.run("10:30", R"({"do":"change.edit","change":"1-12","price":0,"days_added":)" +
                              std::string(row.days) + std::string(row.date) + "}");
        book.run("10:40", R"({"do":"change.edit","change":"1-12","state":"accepted"})");
        const auto shifts = shifts_of(book.workspace, site);
        REQUIRE(shifts.size() == 2);
        CHECK(shifts[1].days == row.shift);
        CHECK(shifted_finish(book.workspace, site) == parse_due(row.finish));
    }
}

TEST_CASE("AWonQuoteBecomesAnAgreementWithoutRetyping") {
    Book book;
    book.run("10:00",
             R"({"do":"quote.add","id":"1-5","client":"1-1","title":"shop","price":90000})");
    book.run("10:30",
             R"({"do":"conversation.log","client":"1-1","channel":"email","direction":"out",
        "purpose":"quote","about":"1-5"})");
    CHECK(book.get<Quote>(5).state == QuoteState::sent);
    CHECK(book.get<Quote>(5).sent_at == Book::at("10:30"));
    const Workspace before = book.workspace;
    const Applied won =
        book.run("11:00", R"({"do":"quote.win","quote":"1-5","kickoff":["Who approves?"]})");
    const Agreement& agreement = book.last<Agreement>();
    CHECK(agreement.title == "shop");
    CHECK(agreement.price == 90000);
    CHECK(agreement.quote.value == ((std::uint64_t{1} << 32) | 5));
    CHECK(agreement.started_at == Book::at("11:00"));
    CHECK(agreement.kickoff.at(0).question == "Who approves?");
    CHECK(book.get<Quote>(5).state == QuoteState::won);
    CHECK(book.get<Client>(1).stage == Stage::active);
    book.workspace.apply(
        reversal(EventKind::undo, {}, "x", won.before, {Book::at("11:01"), &book.ids}));
    CHECK(same_content(book.workspace, before));
}

TEST_CASE("ARepeatedCommitmentBeginsAgainAtTheNextDateAhead") {
    Book book;
    book.run("2026-03-02T09:00",
             R"({"do":"commitment.add","id":"1-5","client":"1-1","what":"backup",
        "due":"2026-03-06","repeat":"weekly","estimate_minutes":30})");
    SUBCASE("kept in time") {
        book.run("12:00", R"({"do":"commitment.keep","commitment":"1-5"})");
        CHECK(book.last<Commitment>().due == parse_due("2026-03-13"));
        CHECK(book.last<Commitment>().state == CommitmentState::open);
        CHECK(book.last<Commitment>().made_at == Book::at("12:00"));
    }
    SUBCASE("kept three weeks late: what was missed does not come again") {
        book.run("2026-03-26T12:00", R"({"do":"commitment.keep","commitment":"1-5"})");
        CHECK(book.last<Commitment>().due == parse_due("2026-03-27"));
        CHECK(book.workspace.commitments().visible_count() == 2);
    }
    SUBCASE("on the last of a long month") {
        book.run("12:00", R"({"do":"commitment.add","id":"1-6","client":"1-1","what":"invoice",
            "due":"2026-03-31","repeat":"monthly"})");
        book.run("2026-03-31T12:00", R"({"do":"commitment.keep","commitment":"1-6"})");
        CHECK(book.last<Commitment>().due == parse_due("2026-04-30"));
    }
}

TEST_CASE("WorkOnAChangeIsLockedUntilItIsAccepted") {
    Book book;
    for (const int id : {11, 12, 13})
        add_change(book, id, "10:10");
    book.run("10:30", R"({"do":"commitment.add","id":"1-20","client":"1-1","what":"search",
        "due":"2026-03-20","change":"1-13"})");
    const auto keep = *codec::command_from_json(R"({"do":"commitment.keep","commitment":"1-20"})");
    CHECK(decide(book.workspace, keep, {Book::at("11:00"), &book.ids}).error().phrase.key ==
          "reject.change.locked");
    book.run("11:00", R"({"do":"change.edit","change":"1-13","state":"accepted","price":100,
        "new_date":"2026-04-03"})");
    CHECK(decide(book.workspace, keep, {Book::at("11:00"), &book.ids}));
}

TEST_CASE("WithAnAgreementGoItsChangesAndReports") {
    Book book;
    add_change(book, 11, "10:10");
    book.run("10:20", R"({"do":"report.add","client":"1-1","agreement":"1-2"})");
    const Workspace before = book.workspace;
    const Applied removed = book.run("10:30", R"({"do":"agreement.remove","agreement":"1-2"})");
    CHECK(book.workspace.table<Change>().visible_count() == 0);
    CHECK(book.workspace.table<Report>().visible_count() == 0);
    book.workspace.apply(
        reversal(EventKind::undo, {}, "x", removed.before, {Book::at("10:31"), &book.ids}));
    CHECK(same_content(book.workspace, before));
}

TEST_CASE("AContactSettlesTheRecordItIsAbout") {
    Book book;
    const auto tell = [&](std::string_view purpose, std::string_view about) {
        book.run(
            "14:00",
            R"({"do":"conversation.log","client":"1-1","channel":"email","direction":"out","purpose":")" +
                std::string(purpose) + R"(","about":")" + std::string(about) + "\"}");
    };
    const std::optional<Instant> told = Book::at("14:00");
    book.run("10:00", R"({"do":"blocker.add","id":"1-5","client":"1-1","what":"server down"})");
    book.run("10:00", R"({"do":"concern.add","id":"1-6","client":"1-1","what":"too many pages"})");
    book.run("10:00",
             R"({"do":"price_change.add","id":"1-7","client":"1-1","effective":"2026-07-01",
        "notice":"2026-04-01"})");
    book.run("10:00", R"({"do":"good_behaviour.add","id":"1-8","client":"1-1","what":"early"})");
    book.run("10:00",
             R"({"do":"absence.add","id":"1-9","from":"2026-07-01","until":"2026-07-03"})");
    book.run("10:00", R"({"do":"report.add","id":"1-10","client":"1-1","agreement":"1-2",
        "milestone":"draft"})");
    tell("blocker_notice", "1-5");
    tell("concern", "1-6");
    tell("price_notice", "1-7");
    tell("thanks", "1-8");
    tell("absence_notice", "1-9");
    tell("report", "1-10");
    tell("contact_plan", "1-2");
    CHECK(book.get<Blocker>(5).told_at == told);
    CHECK(book.get<Concern>(6).sent_at == told);
    CHECK(book.get<PriceChange>(7).told_at == told);
    CHECK(book.get<GoodBehaviour>(8).thanked_at == told);
    CHECK(book.get<Absence>(9).told.size() == 1);
    CHECK(book.get<Report>(10).sent_at == told);
    CHECK(book.get<Agreement>(2).plan_sent_at == told);
    tell("report", "1-2");  // stands for the report itself
}
