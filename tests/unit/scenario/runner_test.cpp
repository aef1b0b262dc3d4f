// The judge is judged: what scenario files are told when something is wrong with them, or with the
// program.

#include "support/scenario/runner.h"

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "codec/command_codec.h"
#include "support/scenario/reference.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::scenario;

namespace {

class TestZones final : public ZoneSource {
  public:
    const Zone* find(std::string_view name) override {
        for (const Zone* zone : test::all_zones())
            if (zone->name == name) return zone;
        return nullptr;
    }
    std::string local_name() override { return "UTC"; }
    std::vector<std::string> names() override { return {}; }
};

Outcome run_text(std::string_view file) {
    TestZones zones;
    return run(file, zones);
}

/// A file with these steps, and Anna in it.
std::string with_steps(std::string_view steps) {
    return R"({"title": "t", "clients": {"anna": {"stage": "active", "acquainted": true}}, "steps": [)" +
           std::string(steps) + "]}";
}

std::string all_of(const Outcome& outcome) {
    std::string text;
    for (const auto& [where, what] : outcome.failures)
        text += where + ": " + what + "\n";
    return text;
}

struct Wrong {
    std::string_view steps;
    std::string_view where;
    std::string_view what;  ///< a part of the sentence
};

void check_wrong(const Outcome& outcome, const Wrong& wrong) {
    CAPTURE(wrong.steps);
    CAPTURE(all_of(outcome));
    REQUIRE_FALSE(outcome.passed());
    CHECK(outcome.failures.front().where == wrong.where);
    CHECK(outcome.failures.front().what.find(wrong.what) != std::string::npos);
}

constexpr std::string_view expect_nothing = R"({"at": "2026-03-04T10:00", "expect": {}})";

}  // namespace

TEST_CASE("MistakesInAFileAreNamedWithTheirPlace") {
    constexpr std::array files{
        Wrong{"", "line 1, character 1", "not valid JSON"},
        Wrong{"{\n  \"title\": \"t\",\n}", "line 3, character 1", "not valid JSON"},
        Wrong{"[]", "", "an object {...} is expected"},
        Wrong{R"({"title":"t"})", "", "\"steps\" is missing"},
        Wrong{R"({"steps":[]})", "", "\"title\" is missing"},
        Wrong{R"({"title":"t","steps":[]})", "steps", "there are no steps"},
        Wrong{R"({"title":"t","steps":[{"at":"2026-03-04T10:00","do":"undo"}]})", "steps[0]",
              "nothing to undo"},
        Wrong{R"({"title":"t","title":"u","steps":[]})", "", "\"title\" is there twice"},
        Wrong{R"({"title":"t","steps":[{"at":"x","at":"y"}]})", "steps[0]",
              "\"at\" is there twice"},
        Wrong{R"({"title":"t","step":[]})", "", "is \"steps\" meant?"},
        Wrong{R"({"title":"t","zone":"Europe/Berln","steps":[{}]})", "zone",
              "no time zone \"Europe/Berln\""},
        Wrong{R"({"title":"t","rows":[119],"steps":[{}]})", "rows[0]", "rows are 1 to 118"},
        Wrong{
            R"({"title":"t","settings":{"week":{"mon-fry":"9-17"}},"start":"2026-03-04T09:00","steps":[{}]})",
            "settings.week.mon-fry", "no weekday"},
        Wrong{
            R"({"title":"t","settings":{"week":{"mon":"9-17"}},"start":"2026-03-04T09:00","steps":[{}]})",
            "settings.week.mon", "no time of day"},
        Wrong{
            R"({"title":"t","settings":{"week":{"mon":"17:00-9:00"}},"start":"2026-03-04T09:00","steps":[{}]})",
            "settings", "reject.settings.slot_reversed"},
        Wrong{
            R"({"title":"t","settings":{"clocks":{"reply.deu":1}},"start":"2026-03-04T09:00","steps":[{}]})",
            "settings.clocks.reply.deu", "no clock \"reply.deu\""},
        Wrong{R"({"title":"t","settings":{"colour":1},"start":"2026-03-04T09:00","steps":[{}]})",
              "settings", "not known here"},
        Wrong{
            R"({"title":"t","settings":{"holidays":["2026-02-30"]},"start":"2026-03-04T09:00","steps":[{}]})",
            "settings.holidays[0].date", "no such day: 2026-02-30"},
        Wrong{
            R"({"title":"t","settings":{"busy":[{"from":"2026-03-04T12:00"}]},"start":"2026-03-04T09:00","steps":[{}]})",
            "settings.busy[0]", "missing"},
        Wrong{
            R"({"title":"t","clients":{"anna":{"stage":"activ"}},"start":"2026-03-04T09:00","steps":[{}]})",
            "clients.anna.stage", "Possible are: contact, prospect, active"},
        Wrong{R"({"title":"t","clients":{"anna":3},"start":"2026-03-04T09:00","steps":[{}]})",
              "clients.anna", "an object {...} is expected"},
        Wrong{R"({"title":"t","steps":[{"expect":{}}]})", "steps[0]", "\"at\" is missing"},
    };
    for (const Wrong& wrong : files)
        check_wrong(run_text(wrong.steps), wrong);
}

TEST_CASE("MistakesInStepsAreNamedWithTheirPlace") {
    constexpr std::array wrongs{
        Wrong{R"({"at":"2026-03-04T10:00"})", "steps[0]",
              "a step has \"do\", \"commands\" or \"expect\""},
        Wrong{R"({"at":"2026-02-30T10:00","expect":{}})", "steps[0].at", "no moment that exists"},
        Wrong{R"({"at":"2026-03-04","expect":{}})", "steps[0].at", "2026-03-06T16:30"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{}},{"at":"2026-03-04T09:59","expect":{}})",
              "steps[1].at", "this is before 2026-03-04T10:00"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{}},{"at":"+2 weeks","expect":{}})",
              "steps[1].at", "no length of time"},
        Wrong{R"({"at":"2026-03-04T10:00","do":"client.ad","name":"x"})", "steps[0].do",
              "Is \u201cclient.add\u201d meant?"},
        Wrong{
            R"({"at":"2026-03-04T10:00","do":"commitment.add","client":"anna","what":"a","due":"2026-02-30"})",
            "steps[0].due", "no such day: 2026-02-30"},
        Wrong{
            R"({"at":"2026-03-04T10:00","do":"commitment.add","client":"ana","what":"a","due":"2026-03-06"})",
            "steps[0].client", "no client is called \"ana\" - is \"anna\" meant?"},
        Wrong{R"({"at":"2026-03-04T10:00","do":"commitment.keep","commitment":"anna"})",
              "steps[0].commitment", "is a client, but a commitment is expected"},
        Wrong{R"({"at":"2026-03-04T10:00","do":"client.add","as":"anna","name":"x"})", "steps[0]",
              "given twice"},
        Wrong{R"({"at":"2026-03-04T10:00","do":"client.remove","as":"x","client":"anna"})",
              "steps[0]", "nothing was created that could be called \"x\""},
        Wrong{
            R"({"at":"2026-03-04T10:00","commands":[{"do":"client.add","name":"a"},{"do":"conversation.log","client":"anna","channel":"phone"}]})",
            "steps[0].commands[1].channel", "Possible are: call, missed_call"},
        Wrong{
            R"({"at":"2026-03-04T10:00","commands":[{"do":"conversation.log","client":"anna","channel":"call","promises":[{"what":"a","due":"2026-03-06"},{"what":"b","due":"soon"}]}]})",
            "steps[0].commands[0].promises[1].due", "2026-03-06T16:30"},
        Wrong{R"({"at":"2026-03-04T10:00","commands":[{"name":"a"}]})", "steps[0].commands[0]",
              "\"do\" is missing"},
        Wrong{R"({"at":"2026-03-04T10:00","commands":[],"step":1})", "steps[0]",
              "\"step\" is not known here"},
        Wrong{R"({"at":"2026-03-04T10:00","do":"merge","from":"laptop"})", "steps[0].from",
              "no computer is called \"laptop\""},
        Wrong{
            R"({"at":"2026-03-04T10:00","do":"line.snooze","line":{"client":"anna","rule":"nudge"},"until":"2026-03-05T09:00"})",
            "steps[0].line", "no such line now"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{"tody":[]}})", "steps[0].expect",
              "is \"today\" meant?"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{"absent":[{"rul":"x"}]}})",
              "steps[0].expect.absent[0]", "is \"rule\" meant?"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{"absent":[{"client":"bert"}]}})",
              "steps[0].expect", "x"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{"entries":{"later":1}}})",
              "steps[0].expect.entries", "is \"late\" meant?"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{"figures":{"kept":1}}})",
              "steps[0].expect.figures", "Possible are: kept_mine"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{"records":[{"person":"anna"}]}})",
              "steps[0].expect.records[0]", "the first member must name the record"},
        Wrong{
            R"({"at":"2026-03-04T10:00","expect":{"records":[{"client":"anna","stge":"active"}]}})",
            "steps[0].expect.records[0]", "is \"stage\" meant?"},
        Wrong{
            R"({"at":"2026-03-04T10:00","expect":{"records":[{"client":"anna","stage":"asleep"}]}})",
            "steps[0].expect.records[0].stage", "Possible are: contact"},
        Wrong{R"({"at":"2026-03-04T10:00","expect":{"all_done":"yes"}})",
              "steps[0].expect.all_done", "true or false is expected"},
    };
    for (const Wrong& wrong : wrongs) {
        if (wrong.what == "x") continue;  // checked below: needs a line to compare with
        check_wrong(run_text(with_steps(wrong.steps)), wrong);
    }
}

TEST_CASE("WhatIsNotAsExpectedIsShown") {
    constexpr std::string_view mail =
        R"({"at":"2026-03-04T10:00","do":"conversation.log","as":"mail","client":"anna","channel":"email"},)";
    constexpr std::array wrongs{
        Wrong{R"({"expect":{"today":[]}})", "steps[1].expect.today",
              "expected 0 lines, there are 1:\n      anna: reply_owed (row 22) now, since "
              "2026-03-04T10:00, due 2026-03-04T11:00 [acknowledge]"},
        Wrong{R"({"expect":{"today":[{"client":"anna","due":"2026-03-04T12:00"}]}})",
              "steps[1].expect.today[0].due", "expected \"2026-03-04T12:00\", is 2026-03-04T11:00"},
        Wrong{R"({"expect":{"today":[{"client":"anna","due":"2026-03-05"}]}})",
              "steps[1].expect.today[0].due", "is 2026-03-04T11:00"},
        Wrong{R"({"expect":{"today":[{"row":23}]}})", "steps[1].expect.today[0].row",
              "expected 23, is 22"},
        Wrong{R"({"expect":{"today":[{"rule":"silence"}]}})", "steps[1].expect.today[0].rule",
              "is reply_owed"},
        Wrong{R"({"expect":{"today":[{"rule":"reply_owd"}]}})", "steps[1].expect.today[0].rule",
              "Possible are: reply_owed"},
        Wrong{R"({"expect":{"today":[{"client":"bert"}]}})", "steps[1].expect.today[0].client",
              "no client is called \"bert\""},
        Wrong{R"({"expect":{"today":[{"origin":"anna"}]}})", "steps[1].expect.today[0].origin",
              "is mail"},
        Wrong{R"({"expect":{"today":[{"target":"2026-03-04T11:00"}]}})",
              "steps[1].expect.today[0].target", "is none"},
        Wrong{R"({"expect":{"today":[{"sentence":"x"}]}})", "steps[1].expect.today[0].sentence",
              "expected \"x\", is \""},
        Wrong{R"({"expect":{"today":[{"sentence":{"fr":"x"}}]}})",
              "steps[1].expect.today[0].sentence", "Possible are: en, de, sv"},
        Wrong{R"({"expect":{"contains":[{"rule":"silence"}]}})", "steps[1].expect.contains[0]",
              "no line is like this. There are:\n      anna: reply_owed"},
        Wrong{R"({"expect":{"absent":[{"client":"anna"}]}})", "steps[1].expect.absent[0]",
              "there is such a line: anna: reply_owed"},
        Wrong{R"({"expect":{"all_done":true}})", "steps[1].expect.all_done",
              "There are:\n      anna"},
        Wrong{R"({"expect":{"entries":{"now":2}}})", "steps[1].expect.entries.now",
              "expected 2, is 1"},
        Wrong{R"({"expect":{"figures":{"lead":{"ratio":1}}}})",
              "steps[1].expect.figures.lead.ratio", "expected 1, is 0.0"},
        Wrong{R"({"expect":{"next_change":"2026-03-04T12:00"}})", "steps[1].expect.next_change",
              "is 2026-03-04T11:00:01"},
        Wrong{R"({"expect":{"records":[{"conversation":"mail","at":"2026-03-04T10:01"}]}})",
              "steps[1].expect.records[0].at", "expected 2026-03-04T10:01, is 2026-03-04T10:00"},
        Wrong{R"({"expect":{"records":[{"conversation":"mail","client":"mail"}]}})",
              "steps[1].expect.records[0].client", "is a conversation, but a client is expected"},
        Wrong{R"({"expect":{"record_counts":{"conversation":2}}})",
              "steps[1].expect.record_counts.conversation", "expected 2, there are 1"},
        Wrong{
            R"({"do":"conversation.remove","conversation":"mail"},{"expect":{"records":[{"conversation":"mail"}]}})",
            "steps[2].expect.records[0].conversation", "this record was removed"},
        Wrong{R"({"do":"commitment.add","client":"anna","what":"","due":"2026-03-06"})", "steps[1]",
              "rejected: reject.commitment.what_missing at what - What was promised"},
        Wrong{
            R"({"do":"commitment.add","client":"anna","what":"","due":"2026-03-06","expect_rejection":"reject.commitment.due_missing"})",
            "steps[1]",
            "expected the rejection reject.commitment.due_missing, but "
            "reject.commitment.what_missing"},
        Wrong{
            R"({"do":"commitment.add","client":"anna","what":"a","due":"2026-03-06","expect_rejection":"reject.commitment.what_missing"})",
            "steps[1]", "but it was carried out"},
        Wrong{
            R"({"do":"commitment.add","client":"anna","what":"","due":"2026-03-06","expect_rejection":{"code":"reject.commitment.what_missing","where":"due"}})",
            "steps[1]", "at due, but reject.commitment.what_missing at what"},
    };
    for (const Wrong& wrong : wrongs)
        check_wrong(run_text(with_steps(std::string(mail) + std::string(wrong.steps))), wrong);
}

TEST_CASE("AFileThatExpectsNothingFails") {
    check_wrong(run_text(with_steps(R"({"at":"2026-03-04T10:00","do":"client.add","name":"x"})")),
                {"", "steps", "no step has \"expect\""});
    CHECK(run_text(with_steps(expect_nothing)).passed());
}

TEST_CASE("ScenariosMayUseWhatTheReadmeOffers") {
    const Outcome outcome = run_text(R"({
      "title": "everything at once", "//": "a remark", "rows": [1], "row": 2, "zone": "America/New_York",
      "settings": {"week": {"mon-thu": "8:00-12:00, 13:00-17:00", "fri": "off"}, "holidays": ["2026-03-05", {"date": "2026-03-09", "name": "x"}],
                   "exceptions": {"2026-03-06": "9:00-10:00", "2026-03-10": "off"}, "clocks": {"reply.due": 120}, "my_name": "Jo",
                   "busy": [{"from": "2026-03-04T12:00", "to": "2026-03-04T13:00", "kind": "lunch"}]},
      "clients": {"anna": {"name": "Anna Müller", "clocks": {"reply.due": 30}}},
      "start": "2026-03-04T08:00",
      "steps": [
        {"at": "+90min", "do": "conversation.log", "//": "found by name", "client": "Anna Müller", "channel": "email", "as": "mail",
         "expect": {"today": [{"client": "anna", "due": "2026-03-04T10:00"}], "records": [
            {"settings": true, "my_name": "Jo", "week": [{"from": 480, "to": 720}, {"from": 780, "to": 1020}, {"weekday": 2, "from": 480, "to": 720}, {"weekday": 2, "from": 780, "to": 1020}, {"weekday": 3, "from": 480, "to": 720}, {"weekday": 3, "from": 780, "to": 1020}, {"weekday": 4, "from": 480, "to": 720}, {"weekday": 4, "from": 780, "to": 1020}], "clocks": {"reply.due": 120}},
            {"conversation": "mail", "at": "2026-03-04T14:30Z"}]}},
        {"at": "+1h", "on": "laptop", "do": "merge", "from": "here", "expect": {"record_counts": {"client": 1}}},
        {"at": "+1d", "on": "laptop", "commands": [{"do": "client.edit", "client": "anna", "weight": 2}, {"do": "undo"}, {"do": "redo"}]},
        {"on": "here", "do": "merge", "from": "laptop", "expect": {"records": [{"client": "anna", "weight": 2}], "figures_of": {"anna": {"open_mine": 0}}}}
      ]})");
    CHECK_MESSAGE(outcome.passed(), all_of(outcome));
    CHECK(outcome.title == "everything at once");
    CHECK(outcome.checks == 3);
}

// --- the README
// --------------------------------------------------------------------------------------

TEST_CASE("TheReadmeHasTheReferenceThatTheCodeGives") {
    std::ifstream file("tests/scenarios/README.md", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const std::string readme = text.str();
    constexpr std::string_view mark = "a test compares it. -->\n\n";
    const auto at = readme.find(mark);
    REQUIRE(at != std::string::npos);
    const bool same = readme.substr(at + mark.size()) == reference();
    CHECK_MESSAGE(same,
                  "tests/scenarios/README.md is out of date: put what `scenarios --list` prints "
                  "beneath # Reference");
}

TEST_CASE("EveryFieldAndCommandIsDocumented") {
    for (const std::string& missing : undocumented()) {
        CAPTURE(missing);
        CHECK(missing.empty());
    }
}

TEST_CASE("TheExamplesOfTheReadmeAreCommands") {
    struct AnyHandle final : codec::IdResolver {
        Result<std::uint64_t> resolve(std::string_view, std::string_view) override { return 1; }
    } any;
    const codec::ReadContext context{.ids = &any, .zone = &test::berlin()};
    for (const codec::CommandForm& form : codec::command_forms()) {
        std::string example(example_of(form.name));
        CAPTURE(example);
        if (example.empty()) continue;  // .edit and .remove like every other: see above
        // What only scenarios know: handles.
        for (const std::string_view part : {R"("as": ")", R"("next_contact_as": ")"})
            for (auto at = example.find(part); at != std::string::npos; at = example.find(part))
                example.erase(at, example.find("\", ", at + part.size()) + 3 - at);
        if (form.name == "settings.edit") continue;  // in the short form: run above
        const auto command = codec::command_from_json(example, context);
        CHECK(command);
        if (command) CHECK(command_name(*command) == form.name);
    }
}
