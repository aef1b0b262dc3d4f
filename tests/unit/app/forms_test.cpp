#include "app/client_search.h"
#include "app/settings_form.h"
#include "desk.h"
#include "support/random.h"

#include <ranges>

namespace wordkeep::app {
namespace {

TEST_CASE("WorkingHoursAreReadAsPeopleWriteThem") {
    struct Row {
        std::string_view typed, shown;
    };
    for (const Row& row :
         {Row{"9-17", "9:00–17:00"}, Row{"9:00–12:00, 13:00–17:30", "9:00–12:00, 13:00–17:30"},
          Row{"8.30 - 16", "8:30–16:00"}, Row{"9 to 12; 14 to 18", "9:00–12:00, 14:00–18:00"},
          Row{"9 bis 24", "9:00–24:00"}, Row{"9 am – 5 pm", "9:00–17:00"},
          Row{"12 p.m.-12 A.M.", "12:00–24:00"}, Row{"", ""}, Row{"  ", ""}}) {
        CAPTURE(row.typed);
        const auto slots = read_hours(row.typed, 3);
        REQUIRE(slots);
        CHECK(hours_text(*slots, 3, {}) == row.shown);
    }
    for (const std::string_view typed :
         {"9", "17-9", "9-25", "nine to five", "9-9", "9--17", "13 pm-15", "0 am-9"}) {
        CAPTURE(typed);
        CHECK_FALSE(read_hours(typed, 1));
    }
}

words::Context reader(words::Language language, words::HourCycle hours, words::DateOrder order,
                      std::string_view now) {
    return {.locale = {language, hours, order},
            .zone = &test::berlin(),
            .now = test::at(test::berlin(), now)};
}

template <class Visit>
void for_all_locales(std::string_view now, Visit visit) {
    for (const words::Language language : words::languages())
        for (const auto hours : {words::HourCycle::h24, words::HourCycle::h12})
            for (const auto order :
                 {words::DateOrder::day_month_year, words::DateOrder::month_day_year,
                  words::DateOrder::year_month_day}) {
                // Only English writes halves of the day; a session never asks others to.
                const bool english = language == words::Language::english;
                if (english || hours == words::HourCycle::h24)
                    visit(reader(language, hours, order, now));
            }
}

TEST_CASE("WhatAFormPrefillsIsReadBackAsTheSameInEveryLocale") {
    test::Random random = test::seeded_random("prefilled forms");
    for (const std::string_view now : {"2026-11-18T10:00", "2026-12-31T23:30", "2028-02-29T00:10"})
        for_all_locales(now, [&](const words::Context& context) {
            const DateReader dates(context);
            CAPTURE(context.locale.language);
            CAPTURE(context.locale.hours);
            CAPTURE(context.locale.order);
            for (int i = 0; i < 12; ++i) {
                // Days around today, and months and years away; every minute of the day.
                const std::int64_t days = random.between(-900, 900) / (i % 3 == 0 ? 90 : 1);
                const auto minute = static_cast<MinuteOfDay>(random.between(0, 24 * 60 - 1));
                const Due due{context.today() + std::chrono::days(days),
                              i % 4 == 0 ? std::nullopt : std::optional(minute)};
                CAPTURE(dates.typed(due));
                CHECK(dates.due(dates.typed(due)) == due);
                const Instant ahead =
                    context.now + std::chrono::minutes(random.between(1, 900'000));
                const Instant behind =
                    context.now - std::chrono::minutes(random.between(1, 900'000));
                CAPTURE(dates.typed_future(ahead));
                CAPTURE(dates.typed_past(behind));
                // The hour that comes twice is said the same way both times.
                const auto shown = [&](std::optional<Instant> moment) {
                    return moment ? context.local(*moment) : LocalTime{};
                };
                CHECK(shown(dates.future_moment(dates.typed_future(ahead), 0)) ==
                      context.local(ahead));
                CHECK(shown(dates.past_moment(dates.typed_past(behind))) == context.local(behind));
                // Never in another way than the rest of the program writes.
                CHECK(dates.typed(due).find(to_iso(due.date)) == std::string::npos);
            }
            const auto week = Settings{}.week;
            for (int weekday = 1; weekday <= 7; ++weekday) {
                const auto slots = read_hours(hours_text(week, weekday, context), weekday);
                REQUIRE(slots);
                CHECK(
                    std::ranges::equal(*slots, week | std::views::filter([&](const WorkingSlot& s) {
                                                   return s.weekday == weekday;
                                               })));
            }
        });
}

TEST_CASE("ADayThatSomethingBeginsIsTheNearestOneOfItsName") {
    const auto context = reader(words::Language::english, words::HourCycle::h24,
                                words::DateOrder::day_month_year, "2026-11-18T10:00");
    const DateReader dates(context);
    struct Row {
        std::string_view typed, meant;
    };
    for (const Row& row :
         {Row{"1 Nov", "2026-11-01"}, Row{"1 Dec", "2026-12-01"}, Row{"3 Jan", "2027-01-03"},
          Row{"20 May", "2026-05-20"}, Row{"1 Nov 2027", "2027-11-01"}, Row{"today", "2026-11-18"},
          Row{"2026-01-01", "2026-01-01"}}) {
        CAPTURE(row.typed);
        const auto read = dates.nearest(row.typed);
        REQUIRE(read);
        CHECK(to_iso(read->date) == row.meant);
        CHECK(dates.nearest(dates.typed_nearest(read->date)) == read);
    }
    CHECK_FALSE(dates.nearest("soonish perhaps"));
}

TEST_CASE("AFormIsFilledInTheClockOfThePerson") {
    const auto context = reader(words::Language::english, words::HourCycle::h12,
                                words::DateOrder::month_day_year, "2026-11-18T10:00");
    const DateReader dates(context);
    CHECK(dates.typed(parse_due("2026-11-20T15:00").value()) == "Nov 20 3:00 pm");
    CHECK(dates.typed(parse_due("2026-11-02").value()) == "Nov 2, 2026");
    CHECK(dates.typed_past(test::at(test::berlin(), "2026-11-02T15:00")) == "Nov 2 3:00 pm");
    CHECK(hours_text({{1, 9 * 60, 17 * 60}}, 1, context) == "9:00 am–5:00 pm");
}

TEST_CASE("AConversationOpenedAndSavedUnchangedKeepsItsSecond") {
    Desk desk("2026-11-18T10:00:42");
    LogForm form = log_form_for(desk.session().workspace(), desk.add_client("Anna"));
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    const std::size_t stored = desk.disk.size();
    desk.session().workspace().conversations().for_each([&](ConversationId id, const auto&) {
        desk.act(OpenLog{form_of(desk.session().workspace(), id, desk.session().dates())});
    });
    desk.act(Submit{FormKind::log});
    CHECK_FALSE(desk.view().log);
    CHECK(desk.disk.size() == stored);
}

TEST_CASE("WhatIsLoggedLateSaysWhenItWasAnsweredSince") {
    Desk desk("2026-11-18T10:00:00");
    const ClientId anna = desk.add_client("Anna");
    const auto log = [&](Direction direction, std::string when, Purpose purpose) {
        LogForm form = log_form_for(desk.session().workspace(), anna);
        form.channel = Channel::email;
        form.direction = direction;
        form.when = std::move(when);
        form.purpose = purpose;
        return form;
    };
    for (const auto& [when, purpose] : {std::pair{"2026-11-12 15:00", Purpose::general},
                                        std::pair{"2026-11-16 9:00", Purpose::general},
                                        std::pair{"2026-11-17 9:00", Purpose::newsletter}}) {
        desk.act(OpenLog{log(Direction::out, when, purpose)});
        desk.act(Submit{FormKind::log});
        REQUIRE_FALSE(desk.view().log);
    }
    const DateReader dates = desk.session().dates();
    const FormContext context{desk.session().workspace(), dates};
    const auto since = [&](std::string when) {
        const auto at =
            answered_since(log(Direction::in, std::move(when), Purpose::general), context);
        return at ? dates.typed_past(*at) : std::string("no");
    };
    CHECK(since("2026-11-12 14:00") == dates.typed_past(*dates.past_moment("2026-11-12 15:00")));
    CHECK(since("2026-11-13 8:00") == dates.typed_past(*dates.past_moment("2026-11-16 9:00")));
    CHECK(since("2026-11-16 10:00") == "no");  // a newsletter is no answer
    CHECK(since("") == "no");                  // now
}

TEST_CASE("OnlyWhatCouldBeAnAddressLooksLikeOne") {
    for (const std::string_view good :
         {"anna@example.com", " a.b+c@mail.example.co ", "jörg@müller.example", "o'neil@x.io"})
        CHECK_MESSAGE(looks_like_email(good), good);
    for (const std::string_view odd :
         {"anna", "anna@", "@example.com", "anna@example", "a@b@c.de", "anna @x.de", "a@x..de",
          "a@.de", "a@x.", "", "Anna <anna@x.de>"})
        CHECK_MESSAGE(!looks_like_email(odd), odd);
}

TEST_CASE("OnlyWhatDiffersFromWhatIsStoredIsAChange") {
    Desk desk;
    const auto changed = [&] {
        const DateReader dates = desk.session().dates();
        return has_changes(desk.view().settings, {desk.session().workspace(), dates}, desk.zones);
    };
    desk.view().settings = draft_of(desk.session().workspace().settings(), desk.session().words());
    CHECK_FALSE(changed());
    desk.view().settings.hours[0] = "9 - 5 pm";
    CHECK_FALSE(changed());  // the same hours in other words
    desk.view().settings.hours[0] = "10-17";
    CHECK(changed());
    desk.view().settings.hours[0] = "nonsense";
    CHECK(changed());
    desk.view().settings = draft_of(desk.session().workspace().settings(), desk.session().words());
    desk.view().settings.new_holiday = "24 Dec";
    CHECK(changed());
    desk.act(Submit{FormKind::settings});
    REQUIRE(desk.session().workspace().settings().holidays.size() == 1);
    CHECK(to_iso(desk.session().workspace().settings().holidays[0].date) == "2026-12-24");
}

TEST_CASE("AnUnknownZoneIsRejectedAtItsField") {
    Desk desk;
    desk.view().settings = draft_of(desk.session().workspace().settings(), desk.session().words());
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
    desk.view().settings = draft_of(desk.session().workspace().settings(), desk.session().words());
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
          Route{Screen::agreements, {}}, Route{Screen::quotes, {}}, Route{Screen::reports, {}},
          Route{Screen::goals, {}}, Route{Screen::playbook, {}}, Route{Screen::more, {}},
          Route{Screen::settings, {}}, Route{Screen::data, {}},
          Route{Screen::client, ClientId{0x700000001}}})
        CHECK(route_of(address_of(route)) == route);
    CHECK(route_of("nonsense") == Route{});
    CHECK(route_of("client/x") == Route{});
}

TEST_CASE("AClientOpensWithWhatWasUnlessOneIsSentToSomethingElse") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    const ClientId bo = desk.add_client("Bo");
    const auto go = [&](ClientId client) { desk.act(Go{{Screen::client, client}}); };
    go(anna);
    desk.view().client_tab = ClientTab::quotes;
    go(bo);
    CHECK(desk.view().client_tab == ClientTab::timeline);
    // Also on the page one is on already, as after a won quote.
    desk.view().next_tab = ClientTab::agreement;
    go(bo);
    CHECK(desk.view().client_tab == ClientTab::agreement);
    desk.view().next_tab = ClientTab::quotes;
    go(anna);
    CHECK(desk.view().client_tab == ClientTab::quotes);
    // Back from elsewhere it is as it was left.
    desk.act(Go{{Screen::today, {}}});
    desk.act(GoBack{});
    CHECK(desk.view().client_tab == ClientTab::quotes);
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

TEST_CASE("TypingLetterByLetterFindsWhatTheWholeQueryFinds") {
    Desk desk;
    for (const char* name : {"Anna Berg", "Anne Bergmann", "Bernd Annas", "Åsa Öberg", "Ann B"})
        desk.add_client(name);
    ClientSearch search;
    test::Random random = test::seeded_random("client search");
    constexpr std::string_view letters = "anbe grob ";
    std::string query;
    for (int step = 0; step < 400; ++step) {
        const bool back = !query.empty() && random.one_in(3);
        if (back)
            query.pop_back();
        else
            query += letters[static_cast<std::size_t>(random.between(0, 8))];
        if (random.one_in(40)) query.clear();
        if (random.one_in(60)) desk.add_client("Anna " + std::to_string(step));
        CAPTURE(query);
        const auto& clients = desk.session().clients();
        CHECK(search.find(clients, query) == clients.matching(query));
    }
}

}  // namespace
}  // namespace wordkeep::app
