// Commands as scenarios and the sample workspace write them.

#include "codec/command_codec.h"
#include "support/random_history.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace wordkeep;
using namespace wordkeep::codec;
using wordkeep::test::Random;
using wordkeep::test::seeded_random;

TEST_CASE("EveryCommandComesBackTheSame") {
    Random random = seeded_random("command round trips");
    for (int round = 0; round < 40; ++round) {
        test::RandomLife life(random, 0xD1, *parse_instant("2026-03-02T08:00:00Z"));
        for (int n = 0; n < 40; ++n) {
            (void)life.step();
            const Command command = test::random_command(random, life.workspace, life.now);
            const std::string json = command_to_json(command);
            CAPTURE(json);
            const auto back = command_from_json(json);
            REQUIRE(back);
            REQUIRE(command_to_json(*back) == json);
            // And it does the same.
            IdSource ids = life.ids;
            IdSource other_ids = life.ids;
            const auto did = decide(life.workspace, command, {life.now, &ids});
            const auto does = decide(life.workspace, *back, {life.now, &other_ids});
            REQUIRE(did.has_value() == does.has_value());
            if (!did) {
                REQUIRE(did.error() == does.error());
                continue;
            }
            Workspace a = life.workspace;
            Workspace b = life.workspace;
            a.apply(*did);
            b.apply(*does);
            REQUIRE(test::identical(a, b));
        }
    }
}

TEST_CASE("CommandsOfEveryFormAreRead") {
    const auto read = [](std::string_view json) {
        auto command = command_from_json(json);
        CAPTURE(json);
        REQUIRE(command);
        return *command;
    };
    const auto add = read(R"({"name":"Anna","do":"client.add","stage":"active"})");
    CHECK(std::get<Patch<Client>>(std::get<ChangeRecord>(add).patch).values.stage == Stage::active);

    const auto edit =
        read(R"({"do":"commitment.edit","commitment":"1-9","target":null,"what":"x"})");
    const auto& patch = std::get<Patch<Commitment>>(std::get<ChangeRecord>(edit).patch);
    CHECK(patch.id.value == ((std::uint64_t{1} << 32) | 9));
    CHECK(patch.mask == (mask_of(&Commitment::target) | mask_of(&Commitment::what)));

    const auto settings = read(R"({"do":"settings.edit","my_name":"Jo"})");
    CHECK(std::get<Patch<Settings>>(std::get<ChangeRecord>(settings).patch).id == settings_id);

    const auto log = read(
        R"({"do":"conversation.log","client":"1-2","channel":"email","direction":"out",
            "at":"2026-03-06T15:30Z","next_contact":"2026-03-13","promises":[{"what":"a","due":"2026-03-12"}]})");
    const auto& logged = std::get<LogConversation>(log);
    CHECK(logged.conversation.direction == Direction::out);
    CHECK(logged.at == *parse_instant("2026-03-06T15:30:00Z"));
    CHECK(logged.promises.size() == 1);

    const auto import = read(
        R"({"do":"client.import","added":[{"name":"a"}],"merged":[{"client":"1-2","organisation":"b"}]})");
    CHECK(std::get<ImportClients>(import).added.size() == 1);
    CHECK(std::get<ImportClients>(import).merged.at(0).mask == mask_of(&Client::organisation));

    const auto snooze = read(
        R"({"do":"line.snooze","line":{"client":"1-2","rule":"silence"},"until":"2026-03-09T08:00Z"})");
    CHECK(std::get<SnoozeLine>(snooze).line.rule == "silence");
}

TEST_CASE("WrongCommandsAreRejectedWithTheirPlace") {
    struct Row {
        std::string_view json;
        std::string_view code;
        std::string_view where;
    };
    constexpr std::array rows{
        Row{"", "reject.codec.syntax", ""},
        Row{"[]", "reject.codec.wrong_type", ""},
        Row{"{}", "reject.codec.missing_field", ""},
        Row{R"({"do":7})", "reject.codec.missing_field", ""},
        Row{R"({"do":"client.ad","name":"a"})", "reject.codec.unknown_command_near", "do"},
        Row{R"({"do":"zzzzzzzzzzzzzz"})", "reject.codec.unknown_command", "do"},
        Row{R"({"do":"settings.add"})", "reject.codec.unknown_command_near", "do"},
        Row{R"({"do":"settings.remove"})", "reject.codec.unknown_command_near", "do"},
        Row{R"({"do":"client.add"})", "reject.codec.missing_field", ""},
        Row{R"({"do":"client.edit","name":"a"})", "reject.codec.missing_field", ""},
        Row{R"({"do":"client.remove"})", "reject.codec.missing_field", ""},
        Row{R"({"do":"client.remove","client":"1-2","name":"a"})", "reject.codec.unknown_field",
            ""},
        Row{R"({"do":"conversation.log","channel":"call"})", "reject.codec.missing_field", ""},
        Row{R"({"do":"conversation.log","client":"1-2","channel":"call","nextcontact":"2026-03-03"})",
            "reject.codec.unknown_field_near", ""},
        Row{R"({"do":"conversation.log","client":"1-2","channel":"call","promises":[{"what":"a","due":"2026-02-30"}]})",
            "reject.codec.no_such_day", "promises[0].due"},
        Row{R"({"do":"client.import","merged":[{"organisation":"b"}]})",
            "reject.codec.missing_field", "merged[0]"},
        Row{R"({"do":"client.import","merged":[{"client":"1-2","organisation":7}]})",
            "reject.codec.wrong_type", "merged[0].organisation"},
        Row{R"({"do":"commitment.keep","commitment":"anna"})", "reject.codec.id_form",
            "commitment"},
        Row{R"({"do":"commitment.keep","commitment":"1-2","at":"2026-03-03"})",
            "reject.codec.moment_form", "at"},
        Row{R"({"do":"commitment.keep","commitment":"1-2"} {})", "reject.codec.syntax", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto command = command_from_json(row.json);
        REQUIRE_FALSE(command);
        CHECK(command.error().phrase.key == row.code);
        CHECK(command.error().where == row.where);
    }
}

TEST_CASE("EveryCommandIsListedWithItsMembers") {
    const auto forms = command_forms();
    const auto find = [&](std::string_view name) {
        const auto at = std::ranges::find(forms, name, &CommandForm::name);
        REQUIRE(at != forms.end());
        return at->members;
    };
    // One for each command, three for each kind of record, but no settings.add, settings.remove.
    CHECK(forms.size() ==
          std::variant_size_v<Command> - 1 + 3 * std::tuple_size_v<RecordTypes> - 2);
    CHECK(std::ranges::is_sorted(forms, {}, &CommandForm::name));
    CHECK(find("commitment.keep").size() == 2);
    CHECK(find("commitment.edit").front().name == "commitment");
    const auto log = find("conversation.log");
    CHECK(std::ranges::count(log, "at", &CommandMember::name) == 1);
    CHECK(std::ranges::count(log, "promises", &CommandMember::name) == 1);
    CHECK(std::ranges::count(log, "channel", &CommandMember::name) == 1);
}
