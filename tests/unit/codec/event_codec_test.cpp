// Events as they stand in the journal. The golden texts are stored in browsers all over: they stay.

#include "codec/event_codec.h"
#include "domain/decide.h"
#include "support/random_history.h"
#include "support/random_records.h"

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace wordkeep;
using namespace wordkeep::codec;
using wordkeep::test::Random;
using wordkeep::test::seeded_random;

namespace {

bool same_patch(const AnyPatch& a, const AnyPatch& b) {
    if (a.index() != b.index()) return false;
    return std::visit(
        [&]<class P>(const P& x) {
            const P& y = std::get<P>(b);
            return x.id == y.id && x.mask == y.mask && x.creates == y.creates &&
                   x.values == y.values;
        },
        a);
}

bool same_event(const Event& a, const Event& b) {
    if (a.id != b.id || a.stamp != b.stamp || a.command != b.command || a.kind != b.kind ||
        a.of != b.of || a.patches.size() != b.patches.size())
        return false;
    for (std::size_t i = 0; i < a.patches.size(); ++i)
        if (!same_patch(a.patches[i], b.patches[i])) return false;
    return true;
}

}  // namespace

TEST_CASE("EveryEventComesBackTheSame") {
    Random random = seeded_random("event round trips");
    for (int round = 0; round < 500; ++round) {
        const Event event = test::random_event(random);
        const std::string json = event_to_json(event);
        CAPTURE(json);
        const auto back = event_from_json(json);
        REQUIRE(back);
        REQUIRE(same_event(*back, event));
        REQUIRE(event_to_json(*back) == json);
        REQUIRE(json.find('\n') == std::string::npos);
        REQUIRE_FALSE(nlohmann::json::parse(json, nullptr, false).is_discarded());
    }
}

TEST_CASE("EventsOfAWorkingLifeGiveTheSameWorkspaceWhenReadBack") {
    Random random = seeded_random("event replay");
    for (int round = 0; round < 20; ++round) {
        test::RandomLife life(random, 0xC1, *parse_instant("2026-03-02T08:00:00Z"));
        for (int n = 0; n < 60; ++n)
            (void)life.step();
        Workspace replayed;
        for (const Event& event : life.events) {
            const auto back = event_from_json(event_to_json(event));
            REQUIRE(back);
            replayed.apply(*back);
        }
        REQUIRE(test::identical(replayed, life.workspace));
    }
}

TEST_CASE("EventsOfVersion1AreReadForEver") {
    // Written by the first release. Do not change these texts: add a version instead.
    constexpr std::array golden{
        R"({"v":1,"id":"7f3a91c2-1","stamp":[1772809200000,0],"do":"client.add","patches":[{"new":"client","id":"7f3a91c2-2","set":{"name":"Anna Müller","phones":[{"kind":"mobile","value":"+49 30 123"}],"language":"de","stage":"active","stage_since":"2026-03-06T15:00:00Z","added_at":"2026-03-06T15:00:00Z"}}]})",
        R"({"v":1,"id":"7f3a91c2-3","stamp":[1772811000000,0],"do":"conversation.log","patches":[{"new":"conversation","id":"7f3a91c2-4","set":{"client":"7f3a91c2-2","at":"2026-03-06T15:30:00Z","channel":"call","direction":"out","tags":["thanks"],"told_next_contact":true}},{"new":"commitment","id":"7f3a91c2-5","set":{"client":"7f3a91c2-2","kind":"next_contact","made_at":"2026-03-06T15:30:00Z","due":"2026-03-13","from_conversation":"7f3a91c2-4"}}]})",
        R"({"v":1,"id":"7f3a91c2-6","stamp":[1772811000000,1],"do":"settings.edit","patches":[{"edit":"settings","set":{"my_name":"Jo","week":[{"weekday":2,"from":540,"to":1020}]}}]})",
        R"({"v":1,"id":"7f3a91c2-7","stamp":[1772812000000,0],"do":"conversation.log","kind":"undo","of":"7f3a91c2-3","patches":[{"edit":"commitment","id":"7f3a91c2-5","set":{"removed":true}},{"edit":"conversation","id":"7f3a91c2-4","set":{"removed":true}}]})",
        R"({"v":1,"stamp":[1772812000000,0,"7f3a91c2"],"patches":[{"edit":"line_decision","id":"7f3a91c2-8","set":{"origin":"7f3a91c2-4","until":null}}]})",
    };
    for (const std::string_view text : golden) {
        CAPTURE(text);
        const auto event = event_from_json(text);
        REQUIRE(event);
        CHECK(event_to_json(*event) == text);
    }
    const auto first = event_from_json(golden[0]);
    const auto& client = std::get<Patch<Client>>(first->patches.at(0));
    CHECK(client.creates);
    CHECK(client.values.name == "Anna Müller");
    CHECK(client.values.weight == 1);  // what was left out means what it meant then
    CHECK(client.values.address_form == AddressForm::formal);
    CHECK(client.values.cadence_days == std::nullopt);
    const auto talk = std::get<Patch<Conversation>>(event_from_json(golden[1])->patches.at(0));
    CHECK(talk.values.reached);
    CHECK(talk.values.needs_answer);
    CHECK(talk.values.answer == Answer::settles);
    CHECK(talk.values.purpose == Purpose::general);
    CHECK(talk.values.summary == SummaryNeed::automatic);
    const auto next = std::get<Patch<Commitment>>(event_from_json(golden[1])->patches.at(1));
    CHECK(next.values.owner == Owner::me);
    CHECK(next.values.state == CommitmentState::open);
    CHECK(next.values.tells);
    CHECK(std::get<Patch<Settings>>(event_from_json(golden[2])->patches.at(0)).id == settings_id);
    CHECK(event_from_json(golden[4])->stamp.device == 0x7f3a91c2);
}

TEST_CASE("StoredNamesAreFrozen") {
    // A name that changes makes every journal unreadable. New ones are added to the lists; none
    // goes.
    std::string all = "\n";
    for_each_record_type([&]<class R>() {
        all += std::string(Schema<R>::name) + ":";
        for_each_field<R>([&](const auto& f, auto) { all += " " + std::string(f.name); });
        all += "\n";
    });
    for (const std::string_view line :
         {"settings: my_name signature my_addresses language look text_percent zone week holidays "
          "exceptions "
          "clocks shortcuts removed",
          "client: name organisation title nicknames phones emails addresses urls birthday "
          "categories notes external_uid kind language address_form zone stage stage_since "
          "acquainted paused_until cadence_days weight clocks added_at removed greeted_as",
          "conversation: client at channel direction reached duration_minutes subject note tags "
          "needs_answer answer purpose told_next_contact summary about_conversation "
          "about_commitment questions removed",
          "commitment: client owner third_party kind what made_at due target tells state "
          "closed_at close_reason from_conversation removed",
          "renegotiation: commitment client at from to reason removed",
          "line_decision: client rule origin verdict at until reason removed",
          "busy_block: from to kind note removed",
          "absence: client from until deputy note told handed_over triaged_at removed",
          "agreement: client title goal state started_at closed_at finish milestones "
          "my_areas client_areas approver included_changes fee price report_weekday "
          "reports pauses kickoff must_differ plan_sent_at lessons quote removed",
          "blocker: client agreement commitment kind what noticed_at told_at resolved_at "
          "removed",
          "concern: client agreement what reason alternative noted_at sent_at removed",
          "good_behaviour: client what kind at thanked_at removed",
          "review: client evidence opened_at verdict decided_at note removed",
          "self_check: week marks note done_at removed",
          "change: client agreement request requested_at requested_by channel "
          "conversation origin planned state wording confirmed_at days_added price "
          "list_value new_date order_sent_at decided_at noticed_at removed",
          "decision: client agreement what owner reason decided_at conversation removed",
          "question: client agreement text kind asked_at conversation answered_at answer "
          "removed",
          "goal: title kind target unit begins until plan plan_b steps state closed_at "
          "removed",
          "activity: goal at amount note removed",
          "meeting: client at channel goal agenda started_at ended_at conversation "
          "removed",
          "tip: subject text claims_fact source removed",
          "issue: title tips text planned copied_at sent_text recipients removed",
          "own_text: kind language address_form subject text removed",
          "own_phrase: language phrase better why removed",
          "held_draft: client kind channel subject text held_at sent_at purpose answer "
          "next_contact about_conversation about_commitment about removed",
          "price_change: client what from to effective notice told_at reason removed",
          "quote: client title asked_at latest told target rivals rank state ready_at "
          "sent_at decided_at price effort_minutes extra_idea reason removed",
          "report: client agreement status milestone done next needed question made_at "
          "sent_at removed"}) {
        // Every frozen name is still there; where further ones stand does not matter.
        const std::string_view record = line.substr(0, line.find(':') + 1);
        const std::size_t begin = all.find("\n" + std::string(record)) + 1;
        REQUIRE(begin != 0);
        const std::string now = all.substr(begin, all.find('\n', begin) - begin) + " ";
        std::string_view rest = line.substr(record.size() + 1);
        while (!rest.empty()) {
            const std::string_view name = rest.substr(0, rest.find(' '));
            CAPTURE(record);
            CAPTURE(name);
            CHECK(now.find(" " + std::string(name) + " ") != std::string::npos);
            rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        }
    }
}

TEST_CASE("WhatANewerProgramWroteIsRefusedAndNotDropped") {
    struct Row {
        std::string_view json;
        std::string_view code;
        std::string_view where;
    };
    constexpr std::array rows{
        Row{R"({"v":2,"anything":true})", "reject.codec.newer_version", "v"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"new":"invoice","id":"1-2","set":{}}]})",
            "reject.codec.newer_content", "patches[0]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"edit":"client","id":"1-2","set":{"mood":1}}]})",
            "reject.codec.newer_content", "patches[0].set"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"edit":"client","id":"1-2","set":{"stage":"asleep"}}]})",
            "reject.codec.newer_content", "patches[0].set.stage"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"edit":"client","id":"1-2","set":{"phones":[{"value":"1","sms":true}]}}]})",
            "reject.codec.newer_content", "patches[0].set.phones[0]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"merge":"client","id":"1-2","set":{}}]})",
            "reject.codec.newer_content", "patches[0]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"edit":"client","id":"1-2","set":{},"more":1}]})",
            "reject.codec.newer_content", "patches[0]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"note":"x","patches":[]})",
            "reject.codec.newer_content", ""},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"kind":"again","patches":[]})",
            "reject.codec.newer_content", "kind"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto event = event_from_json(row.json);
        REQUIRE_FALSE(event);
        CHECK(event.error().phrase.key == row.code);
        CHECK(event.error().where == row.where);
    }
}

TEST_CASE("DamagedEventsAreRefusedWithTheirPlace") {
    struct Row {
        std::string_view json;
        std::string_view code;
        std::string_view where;
    };
    constexpr std::array rows{
        Row{"", "reject.codec.syntax", ""},
        Row{"{}", "reject.codec.missing_field", ""},
        Row{R"([1])", "reject.codec.wrong_type", ""},
        Row{R"({"id":"1-1","v":1})", "reject.codec.version_first", ""},
        Row{R"({"v":0})", "reject.codec.out_of_range", "v"},
        Row{R"({"v":"1"})", "reject.codec.wrong_type", "v"},
        Row{R"({"v":1,"id":"1-1","patches":[]})", "reject.codec.missing_field", ""},
        Row{R"({"v":1,"id":"anna","stamp":[1,0],"patches":[]})", "reject.codec.id_form", "id"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,-1],"patches":[]})", "reject.codec.out_of_range",
            "stamp[1]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0,"zz"],"patches":[]})", "reject.codec.id_form",
            "stamp[2]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{}]})", "reject.codec.missing_field",
            "patches[0]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"new":"client","set":{"name":"a"}}]})",
            "reject.codec.missing_field", "patches[0]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"new":"client","id":"1-2"}]})",
            "reject.codec.missing_field", "patches[0]"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"new":"client","id":"1-2","set":{}}]})",
            "reject.codec.missing_field", "patches[0].set"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"new":"commitment","id":"1-2","set":{"client":"1-1","due":"2026-02-30"}}]})",
            "reject.codec.no_such_day", "patches[0].set.due"},
        Row{R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[]}x)", "reject.codec.syntax", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto event = event_from_json(row.json);
        REQUIRE_FALSE(event);
        CHECK(event.error().phrase.key == row.code);
        CHECK(event.error().where == row.where);
    }
}

TEST_CASE("OlderVersionsAreUpgradedStepByStep") {
    // Pretend that this program's format is version 3: what was "person" in 1 became "contact" in 2
    // and "client" in 3.
    const auto replaced = [](std::string_view event, std::string_view from, std::string_view to) {
        std::string text(event);
        for (auto at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
        return text;
    };
    static const auto replace = replaced;
    constexpr std::array<Upgrade, 2> chain{
        [](std::string_view event) {
            return replace(replace(event, "\"person\"", "\"contact\""), "\"v\":1", "\"v\":2");
        },
        [](std::string_view event) {
            return replace(replace(event, "\"contact\"", "\"client\""), "\"v\":2", "\"v\":3");
        }};
    for (
        const std::string_view text :
        {R"({"v":1,"id":"1-1","stamp":[1,0],"patches":[{"new":"person","id":"1-2","set":{"name":"a"}}]})",
         R"({"v":2,"id":"1-1","stamp":[1,0],"patches":[{"new":"contact","id":"1-2","set":{"name":"a"}}]})",
         R"({"v":3,"id":"1-1","stamp":[1,0],"patches":[{"new":"client","id":"1-2","set":{"name":"a"}}]})"}) {
        const auto event = event_from_json(text, chain);
        REQUIRE(event);
        CHECK(std::get<Patch<Client>>(event->patches.at(0)).values.name == "a");
    }
    CHECK(event_from_json(R"({"v":4})", chain).error().phrase.key == "reject.codec.newer_version");
}
