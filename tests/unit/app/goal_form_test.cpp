#include "app/goal_form.h"

#include "app/record_form.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

RecordForm new_goal(Desk& desk) {
    return new_record_form(RecordKind::goal, {},
                           {desk.session().workspace(), desk.session().dates()});
}

TEST_CASE("ANewGoalTakesNumberDayAndKindFromItsTitleAndNothingThatWasTyped") {
    Desk desk;
    RecordForm form = new_goal(desk);
    fill(form, "title", "ten new clients by 31 December");
    fill_from_title(form, desk.session().dates());
    CHECK(typed_in(form, "target") == "10");
    CHECK(typed_in(form, "kind") == "new_clients");
    CHECK(typed_in(form, "until") == "31 Dec");
    fill(form, "target", "12");
    fill(form, "title", "five new clients by 30 November");
    fill_from_title(form, desk.session().dates());
    CHECK(typed_in(form, "target") == "12");
    CHECK(typed_in(form, "until") == "31 Dec");
}

TEST_CASE("AGoalStoredWhileItsTitleIsStillBeingTypedHasAllThatTheTitleSays") {
    Desk desk;
    RecordForm form = new_goal(desk);
    fill(form, "title", "ten new clients by 31 December");
    desk.act(OpenRecord{std::move(form)});
    desk.act(Submit{FormKind::record});
    CHECK_FALSE(desk.view().record);
    const auto& goals = desk.session().workspace().table<Goal>();
    REQUIRE(goals.all_rows().size() == 1);
    const Goal& goal = goals.all_rows().back().value;
    CHECK(goal.kind == GoalKind::new_clients);
    CHECK(goal.target == 10);
}

}  // namespace
}  // namespace wordkeep::app
