// Values ⇄ JSON: round trips, forms, and what is said about wrong ones.

#include "codec/json_values.h"
#include "codec/nearest_name.h"
#include "domain/commands.h"
#include "support/random_records.h"
#include "support/zones.h"

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

std::string argument(const Rejection& rejection, std::string_view name) {
    for (const PhraseArg& arg : rejection.phrase.args)
        if (arg.name == name)
            if (const auto* text = std::get_if<std::string>(&arg.value)) return *text;
    return {};
}

}  // namespace

TEST_CASE("EveryRecordComesBackTheSame") {
    Random random = seeded_random("record round trips");
    for (int round = 0; round < 300; ++round)
        for_each_record_type([&]<class R>() {
            const R record = test::random_struct<R>(random);
            for (const Layout layout : {Layout::compact, Layout::lines}) {
                const std::string json = to_json(record, layout);
                CAPTURE(json);
                const auto back = from_json<R>(json);
                REQUIRE(back);
                REQUIRE(*back == record);
                REQUIRE_FALSE(nlohmann::json::parse(json, nullptr, false).is_discarded());
            }
        });
}

TEST_CASE("DefaultsAreLeftOutAndRequiredFieldsAreNot") {
    CHECK(to_json(Client{}) == R"({"name":""})");
    CHECK(to_json(Commitment{}) == R"({"client":"","due":"1970-01-01"})");
    CHECK(to_json(Settings{}) == "{}");
    Settings free;
    free.week.clear();
    CHECK(to_json(free) == R"({"week":[]})");
    CHECK(from_json<Settings>(R"({"week":[]})")->week.empty());
    CHECK(from_json<Settings>("{}")->week == Settings::default_week());
}

TEST_CASE("TimesAreWrittenTheWayPeopleReadThem") {
    Commitment c;
    c.client = {(std::uint64_t{0x7f3a91c2} << 32) | 15};
    c.made_at = *parse_instant("2026-03-06T15:30:00Z");
    c.due = *parse_due("2026-03-13T12:00");
    c.target = *parse_due("2026-03-12");
    CHECK(to_json(c) == R"({"client":"7f3a91c2-15","made_at":"2026-03-06T15:30:00Z",)"
                        R"("due":"2026-03-13T12:00","target":"2026-03-12"})");
}

TEST_CASE("MomentsWithoutZoneNeedOneFromTheReader") {
    CHECK(from_json<Instant>(R"("2026-03-06T16:30")").error().phrase.key ==
          "reject.codec.moment_form");
    const ReadContext berlin{.zone = &test::berlin()};
    CHECK(from_json<Instant>(R"("2026-03-06T16:30")", berlin) ==
          *parse_instant("2026-03-06T15:30:00Z"));
    CHECK(from_json<Instant>(R"("2026-07-06T16:30:20")", berlin) ==
          *parse_instant("2026-07-06T14:30:20Z"));
    CHECK(from_json<Instant>(R"("2026-03-06T16:30Z")", berlin) ==
          *parse_instant("2026-03-06T16:30:00Z"));
    CHECK(from_json<Instant>(R"("tomorrow")", berlin).error().phrase.key ==
          "reject.codec.local_moment_form");
}

TEST_CASE("IdsOfAnyRecordAreTexts") {
    const std::uint64_t id = (std::uint64_t{0x7f3a91c2} << 32) | 15;
    CHECK(to_json(id) == R"("7f3a91c2-15")");
    CHECK(to_json(std::uint64_t{0}) == R"("")");
    CHECK(to_json(std::uint64_t{20260306}) == "20260306");
    CHECK(from_json<std::uint64_t>("20260306") == 20260306u);
    CHECK_FALSE(from_json<std::uint64_t>("-1"));
    CHECK_FALSE(from_json<std::uint64_t>("1.5"));
    CHECK(from_json<std::uint64_t>("18446744073709551615") == ~std::uint64_t{0});
    CHECK_FALSE(from_json<std::uint64_t>("18446744073709551616"));
    CHECK_FALSE(from_json<ClientId>("15"));
}

TEST_CASE("HandlesStandForIds") {
    struct Names : IdResolver {
        Result<std::uint64_t> resolve(std::string_view record, std::string_view handle) override {
            if (record == "client" && handle == "anna") return 42;
            return reject(Phrase{"reject.codec.id_form", {}});
        }
    } names;
    const ReadContext context{.ids = &names};
    CHECK(from_json<ClientId>(R"("anna")", context)->value == 42);
    CHECK_FALSE(from_json<CommitmentId>(R"("anna")", context));
    CHECK(from_json<ClientId>(R"("1-2")", context)->value == ((std::uint64_t{1} << 32) | 2));
    CHECK(from_json<ClientId>(R"("")", context)->value == 0);
}

TEST_CASE("WrongValuesAreNamedWithTheirPlace") {
    struct Row {
        std::string_view json;
        std::string_view code;
        std::string_view where;
    };
    constexpr std::array rows{
        Row{R"({"name":1})", "reject.codec.wrong_type", "name"},
        Row{R"({"name":null})", "reject.codec.wrong_type", "name"},
        Row{R"([])", "reject.codec.wrong_type", ""},
        Row{R"({})", "reject.codec.missing_field", ""},
        Row{R"({"name":"a","nmae":"b"})", "reject.codec.unknown_field_near", ""},
        Row{R"({"name":"a","zzzzzzzz":"b"})", "reject.codec.unknown_field", ""},
        Row{R"({"name":"a","name":"b"})", "reject.codec.twice", ""},
        Row{R"({"name":"a","weight":"2"})", "reject.codec.wrong_type", "weight"},
        Row{R"({"name":"a","weight":2.5})", "reject.codec.not_whole", "weight"},
        Row{R"({"name":"a","weight":99999999999})", "reject.codec.out_of_range", "weight"},
        Row{R"({"name":"a","stage":"actve"})", "reject.codec.unknown_value", "stage"},
        Row{R"({"name":"a","stage":2})", "reject.codec.wrong_type", "stage"},
        Row{R"({"name":"a","acquainted":"yes"})", "reject.codec.wrong_type", "acquainted"},
        Row{R"({"name":"a","paused_until":"2026-02-30"})", "reject.codec.no_such_day",
            "paused_until"},
        Row{R"({"name":"a","paused_until":"30.2.2026"})", "reject.codec.date_form", "paused_until"},
        Row{R"({"name":"a","added_at":"2026-02-30T10:00:00Z"})", "reject.codec.no_such_day",
            "added_at"},
        Row{R"({"name":"a","added_at":"2026-02-03"})", "reject.codec.moment_form", "added_at"},
        Row{R"({"name":"a","nicknames":"b"})", "reject.codec.wrong_type", "nicknames"},
        Row{R"({"name":"a","nicknames":["b",3]})", "reject.codec.wrong_type", "nicknames[1]"},
        Row{R"({"name":"a","phones":[{"value":"1"},{"kind":"work"}]})",
            "reject.codec.missing_field", "phones[1]"},
        Row{R"({"name":"a","phones":[{"value":"1","kind":"work","colour":1}]})",
            "reject.codec.unknown_field", "phones[0]"},
        Row{R"({"name":"a","clocks":[{"clock":"reply.due","value":true}]})",
            "reject.codec.wrong_type", "clocks[0].value"},
        Row{R"({"name":"a")", "reject.codec.syntax", ""},
        Row{R"({"name":"a"} x)", "reject.codec.syntax", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto result = from_json<Client>(row.json);
        REQUIRE_FALSE(result);
        CHECK(result.error().phrase.key == row.code);
        CHECK(result.error().where == row.where);
    }
    CHECK(argument(from_json<Client>(R"({"nmae":"b"})").error(), "nearest") == "name");
    CHECK(argument(from_json<Client>(R"({"name":"a","stage":"x"})").error(), "allowed") ==
          "contact, prospect, active, quiet, paused, ended");
    CHECK(argument(from_json<Client>(R"({"name":"a","paused_until":"2026-02-30"})").error(),
                   "value") == "2026-02-30");
}

TEST_CASE("PlacesReachIntoListsOfCommands") {
    const auto result = from_json<std::vector<SetStages>>(
        R"([{"items":[]},{"items":[{"client":"1-1","stage":"active"},{"client":"1-1","stage":"paused","until":"2026-13-01"}]}])");
    REQUIRE_FALSE(result);
    CHECK(result.error().where == "[1].items[1].until");
}

TEST_CASE("LongWrongValuesAreShortened") {
    const auto result =
        from_json<Client>(R"({"name":"a","paused_until":")" + std::string(10'000, 'x') + R"("})");
    CHECK(argument(result.error(), "value").size() < 80);
}

TEST_CASE("NearestNameIsCloseOrNone") {
    constexpr std::array<std::string_view, 4> names{"client", "commitment", "due", "direction"};
    CHECK(nearest_name("clinet", names) == "client");
    CHECK(nearest_name("Client", names) == "client");
    CHECK(nearest_name("comitment", names) == "commitment");
    CHECK(nearest_name("deu", names) == "due");
    CHECK(nearest_name("zzzzzz", names).empty());
    CHECK(nearest_name("", names).empty());
    CHECK(nearest_name(std::string(100'000, 'c'), names).empty());
}
