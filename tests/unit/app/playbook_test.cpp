#include "app/playbook.h"

#include "app/record_words.h"
#include "desk.h"

#include <set>

namespace wordkeep::app {
namespace {

const Settings& settings(Desk& desk) { return desk.session().workspace().settings(); }

TEST_CASE("EveryClockStandsUnderExactlyOneRuleOrUnderNone") {
    std::set<std::string_view> shown;
    for (const attention::RuleInfo& rule : attention::all_rules())
        for (const attention::ClockInfo* clock : clocks_of(rule)) {
            CAPTURE(clock->key);
            CHECK(clock->row == rule.row);
            CHECK(shown.insert(clock->key).second);
            CHECK(words::has_key(unit_key(clock->unit)));
        }
    CHECK(shown.contains("reply.due"));
}

TEST_CASE("ARuleIsSwitchedOffAndOnAgain") {
    Desk desk;
    const attention::RuleInfo& rule = attention::info(attention::Rule::silence);
    desk.act(Perform{switch_rule(settings(desk), rule, false), {"did.rule_off", {}}});
    CHECK(is_off(settings(desk), rule));
    CHECK_FALSE(is_off(settings(desk), attention::info(attention::Rule::ping)));
    desk.act(Perform{switch_rule(settings(desk), rule, true), {"did.rule_on", {}}});
    CHECK_FALSE(is_off(settings(desk), rule));
    CHECK(settings(desk).rules_off.empty());
}

TEST_CASE("AClockIsSetAndGoesBackToWhatIsUsual") {
    Desk desk("2026-11-18T10:00");
    const ClientId client = desk.add_client("Anna");
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.channel = Channel::email;
    form.direction = Direction::in;
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    REQUIRE(desk.session().today().lines.size() == 1);
    desk.act(SetClock{attention::Clock::reply_due, "120"});
    CHECK(desk.session().today().lines[0].due == test::at(test::berlin(), "2026-11-18T12:00"));
    CHECK(own_value(settings(desk), attention::info(attention::Clock::reply_due)) == 120);
    desk.act(SetClock{attention::Clock::reply_due, ""});
    CHECK(desk.session().today().lines[0].due == test::at(test::berlin(), "2026-11-18T11:00"));
    CHECK(settings(desk).clocks.empty());
}

TEST_CASE("WhatNoClockCanBeIsSaidAtItsField") {
    Desk desk;
    for (const auto& [typed, key] :
         {std::pair("a while", "reject.number.unreadable"), std::pair("0", "reject.number.range"),
          std::pair("-5", "reject.number.unreadable"),
          std::pair("99999999", "reject.number.range")}) {
        CAPTURE(typed);
        desk.act(SetClock{attention::Clock::reply_due, typed});
        CHECK(desk.view().playbook.errors.at("reply.due").key == key);
        CHECK(settings(desk).clocks.empty());
    }
    desk.act(SetClock{attention::Clock::reply_due, "60"});  // what it is anyway
    CHECK(desk.view().playbook.errors.empty());
    CHECK(settings(desk).clocks.empty());
}

TEST_CASE("TheHistoryNamesTheFieldsOfEveryKindOfRecord") {
    CHECK(field_key("quote", "rivals") == "record.rivals");
    CHECK(field_key("quote", "client").empty());
    CHECK(field_key("goal", "passed").empty());
    CHECK(value_words("quote", "price", "125050", {}) == "1250.50");
    CHECK(value_words("quote", "state", "\"lost\"", {}) == "Lost");
    CHECK(value_words("absence", "from", "\"2027-12-03\"", {}).find("3 Dec") != std::string::npos);
}

}  // namespace
}  // namespace wordkeep::app
