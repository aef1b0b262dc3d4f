#include "app/settings_form.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

TEST_CASE("WorkingHoursAreReadAsPeopleWriteThem") {
    struct Row {
        std::string_view typed, shown;
    };
    for (const Row& row :
         {Row{"9-17", "09:00–17:00"}, Row{"9:00–12:00, 13:00–17:30", "09:00–12:00, 13:00–17:30"},
          Row{"8.30 - 16", "08:30–16:00"}, Row{"9 to 12; 14 to 18", "09:00–12:00, 14:00–18:00"},
          Row{"9 bis 24", "09:00–24:00"}, Row{"", ""}, Row{"  ", ""}}) {
        CAPTURE(row.typed);
        const auto slots = read_hours(row.typed, 3);
        REQUIRE(slots);
        CHECK(hours_text(*slots, 3) == row.shown);
    }
    for (const std::string_view typed : {"9", "17-9", "9-25", "nine to five", "9-9", "9--17"}) {
        CAPTURE(typed);
        CHECK_FALSE(read_hours(typed, 1));
    }
}

TEST_CASE("AnUnknownZoneIsRejectedAtItsField") {
    Desk desk;
    desk.view().settings = draft_of(desk.session().workspace().settings());
    desk.view().settings.zone = "Mars/Olympus";
    desk.act(Submit{FormKind::settings});
    CHECK(desk.view().settings.errors.at("zone").key == "reject.settings.zone_unknown");
    CHECK(desk.session().workspace().settings().zone.empty());
}

TEST_CASE("NewWorkingHoursMoveTheClocks") {
    Desk desk("2026-11-18T16:30");
    const ClientId client = desk.add_client("Anna");
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.channel = Channel::email;
    form.direction = Direction::in;
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    REQUIRE(desk.session().today().lines.size() == 1);
    CHECK(desk.session().today().lines[0].due == test::at(test::berlin(), "2026-11-19T09:30"));
    desk.view().settings = draft_of(desk.session().workspace().settings());
    desk.view().settings.hours[2] = "9-20";
    desk.act(Submit{FormKind::settings});
    CHECK(desk.session().today().lines[0].due == test::at(test::berlin(), "2026-11-18T17:30"));
}

TEST_CASE("ALateEntryIsLoggedAtItsRealTime") {
    Desk desk("2026-11-18T15:00");
    const ClientId client = desk.add_client("Anna");
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.when = "10:20";
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    desk.session().workspace().conversations().for_each([](ConversationId, const Conversation& c) {
        CHECK(c.at == test::at(test::berlin(), "2026-11-18T10:20"));
    });
    CHECK(desk.session().workspace().conversations().visible_count() == 1);
}

TEST_CASE("AFutureMomentIsRejectedAtItsField") {
    Desk desk("2026-11-18T15:00");
    LogForm form = log_form_for(desk.session().workspace(), desk.add_client("Anna"));
    form.when = "2026-11-19 10:00";
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    REQUIRE(desk.view().log);
    CHECK(desk.view().log->errors.at("at").key == "reject.time.future");
}

TEST_CASE("AddressesLeadToTheirScreensAndBack") {
    for (const Route& route :
         {Route{Screen::today, {}}, Route{Screen::clients, {}}, Route{Screen::commitments, {}},
          Route{Screen::settings, {}}, Route{Screen::client, ClientId{0x700000001}}})
        CHECK(route_of(address_of(route)) == route);
    CHECK(route_of("nonsense") == Route{});
    CHECK(route_of("client/x") == Route{});
}

TEST_CASE("ClientsAreFoundWithoutAccentsByEveryPartOfTheirName") {
    Desk desk;
    desk.add_client("Jürgen Straßmeier");
    desk.add_client("Åsa Öberg");
    const auto& clients = desk.session().clients();
    struct Row {
        std::string_view query;
        std::size_t found;
    };
    for (const Row& row : {Row{"jurgen", 1}, Row{"STRASS", 1}, Row{"asa ob", 1}, Row{"ob as", 1},
                           Row{"", 2}, Row{"zzz", 0}}) {
        CAPTURE(row.query);
        CHECK(clients.matching(row.query).size() == row.found);
    }
}

}  // namespace
}  // namespace wordkeep::app
