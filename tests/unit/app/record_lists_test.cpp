#include "app/record_lists.h"
#include "app/record_list.h"
#include "base/week.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

Tip tip(std::string subject) {
    Tip one;
    one.subject = std::move(subject);
    return one;
}

TEST_CASE("AListIsPutInOrderOnceAndFollowsEveryChange") {
    Desk desk;
    RecordLists lists;
    CHECK(lists.of(RecordKind::tip, desk.session()).empty());
    desk.act(Perform{Add<Tip>{tip("a week of delay"), {}}, {"did.change", {}}});
    const auto& first = lists.of(RecordKind::tip, desk.session());
    REQUIRE(first.size() == 1);
    CHECK(&lists.of(RecordKind::tip, desk.session()) == &first);
    CHECK(lists.of(RecordKind::goal, desk.session()).empty());
    CHECK(lists.of(RecordKind::tip, desk.session()).size() == 1);
    desk.act(Perform{Add<Tip>{tip("answers in anger"), {}}, {"did.change", {}}});
    CHECK(lists.of(RecordKind::tip, desk.session()).size() == 2);
    desk.act(Undo{});
    CHECK(lists.of(RecordKind::tip, desk.session()).size() == 1);
}

TEST_CASE("AnAbsenceSaysUntilWhen") {
    Desk desk;  // Wednesday, 18 November
    Absence away;
    away.from = *parse_date("2026-12-02");
    away.until = *parse_date("2026-12-04");
    desk.act(Perform{Add<Absence>{away, {}}, {"did.change", {}}});
    const KindInfo& kind = info(RecordKind::absence);
    const auto date = [&] {
        const auto all = records_of(RecordKind::absence, desk.session().workspace());
        REQUIRE(all.size() == 1);
        return record_date(kind, all[0].record, desk.session().words());
    };
    CHECK(date() == "2 Dec – 4 Dec");
    desk.act(Undo{});
    away.until = away.from;
    desk.act(Perform{Add<Absence>{away, {}}, {"did.change", {}}});
    CHECK(date() == "2 Dec");
}

TEST_CASE("WhatCameInDuringAnAbsenceIsGoneThroughOnceItHasBegun") {
    Desk desk("2026-11-18T10:00");
    Absence away;
    away.from = *parse_date("2026-12-02");
    away.until = *parse_date("2026-12-04");
    desk.act(Perform{Add<Absence>{away, {}}, {"did.change", {}}});
    const KindInfo& kind = info(RecordKind::absence);
    const auto offered = [&] {
        const auto all = records_of(RecordKind::absence, desk.session().workspace());
        const auto& steps = stage_of(kind, all.at(0).record).steps;
        return std::ranges::any_of(steps, [&](const Step& step) {
            return is_offered(kind, step, all[0], desk.session());
        });
    };
    CHECK_FALSE(offered());
    desk.at("2026-12-02T09:00");
    CHECK(offered());
}

TEST_CASE("TheReviewOfAWeekIsFilledInAndContinuesTheOneThatWasPlanned") {
    Desk desk;  // Wednesday
    const Date monday = monday_of(desk.session().words().today());
    CHECK(to_iso(monday) == "2026-11-16");
    RecordForm form = week_review(monday, desk.session());
    CHECK(form.editing == 0);
    CHECK_FALSE(typed_in(form, "done_at").empty());
    desk.act(OpenRecord{std::move(form)});
    fill(*desk.view().record, "habit", "one update a day");
    fill(*desk.view().record, "done_at", "");
    desk.act(Submit{FormKind::record});
    REQUIRE_FALSE(desk.view().record);
    // Planned, not done: the same record again.
    form = week_review(monday, desk.session());
    CHECK(form.editing != 0);
    CHECK(typed_in(form, "habit") == "one update a day");
    CHECK_FALSE(typed_in(form, "done_at").empty());
    desk.act(OpenRecord{std::move(form)});
    desk.act(Submit{FormKind::record});
    CHECK(week_review(monday, desk.session()).editing == 0);
    CHECK(records_of(RecordKind::self_check, desk.session().workspace()).size() == 1);
}

}  // namespace
}  // namespace wordkeep::app
