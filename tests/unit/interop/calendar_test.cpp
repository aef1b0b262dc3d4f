// Calendars of other programs: what repeats, zones, whole days, and what cannot be taken.

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "interop/calendar_plan.h"
#include "interop_support.h"
#include "support/random.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;
using wordkeep::test::berlin;
using wordkeep::test::date;

namespace {

class FewZones : public ZoneSource {
  public:
    const Zone* find(std::string_view name) override {
        for (const Zone* zone : wordkeep::test::all_zones())
            if (zone->name == name) return zone;
        return nullptr;
    }
    std::string local_name() override { return "Europe/Berlin"; }
    std::vector<std::string> names() override { return {}; }
};

CalendarReader read(std::string_view text, std::size_t slice = 0) {
    CalendarReader reader;
    if (slice == 0) slice = text.size() + 1;
    for (std::size_t at = 0; at < text.size(); at += slice)
        reader.feed(text.substr(at, slice));
    reader.finish();
    return reader;
}

CalendarEntries entries(std::string_view text, std::string_view from = "2026-01-01",
                        std::string_view to = "2027-01-01") {
    FewZones zones;
    return entries_in(read(text).calendar(), {date(from), date(to)}, zones, berlin());
}

std::string event(std::string_view lines) {
    return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n" + std::string(lines) +
           "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

/// The starts in Berlin's time, "2026-11-20T09:00:00 …"
std::string starts(std::string_view lines, std::string_view from = "2026-01-01",
                   std::string_view to = "2027-01-01") {
    std::string out;
    for (const CalendarEntry& entry : entries(event(lines), from, to).entries) {
        if (!out.empty()) out += ' ';
        out += entry.all_day ? to_iso(entry.first_day)
                             : to_iso(berlin().to_local(entry.from)).substr(0, 16);
    }
    return out;
}

}  // namespace

TEST_CASE("WhatRepeatsFallsOnTheDaysOfItsRule") {
    struct Row {
        std::string_view lines, from, to, expected;
    };
    static constexpr Row rows[] = {
        {"DTSTART:20261120T090000\nRRULE:FREQ=DAILY;COUNT=3", "2026-01-01", "2027-01-01",
         "2026-11-20T09:00 2026-11-21T09:00 2026-11-22T09:00"},
        {"DTSTART:20261120T090000\nRRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261124T090000", "2026-01-01",
         "2027-01-01", "2026-11-20T09:00 2026-11-22T09:00 2026-11-24T09:00"},
        {"DTSTART:20200106T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE", "2026-11-16", "2026-11-23",
         "2026-11-16T09:00 2026-11-18T09:00"},
        {"DTSTART:20261102T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO", "2026-11-01",
         "2026-12-01",
         "2026-11-02T09:00 2026-11-08T09:00 2026-11-16T09:00 2026-11-22T09:00 "
         "2026-11-30T09:00"},
        {"DTSTART:20261102T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", "2026-11-01",
         "2026-12-01",
         "2026-11-02T09:00 2026-11-15T09:00 2026-11-16T09:00 2026-11-29T09:00 "
         "2026-11-30T09:00"},
        {"DTSTART:20260131T090000\nRRULE:FREQ=MONTHLY", "2026-01-01", "2026-06-01",
         "2026-01-31T09:00 2026-03-31T09:00 2026-05-31T09:00"},
        {"DTSTART;VALUE=DATE:20260130\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-01",
         "2026-04-01", "2026-01-30 2026-01-31 2026-02-28 2026-03-31"},
        {"DTSTART:20260113T090000\nRRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2026-01-01",
         "2027-01-01", "2026-01-13T09:00 2026-02-10T09:00 2026-03-10T09:00"},
        {"DTSTART:20260130T090000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-01-01",
         "2027-01-01", "2026-01-30T09:00 2026-02-27T09:00"},
        {"DTSTART:20260213T090000\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-01-01",
         "2027-01-01", "2026-02-13T09:00 2026-03-13T09:00 2026-11-13T09:00"},
        {"DTSTART:20260130T090000\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3",
         "2026-01-01", "2027-01-01", "2026-01-30T09:00 2026-02-27T09:00 2026-03-31T09:00"},
        {"DTSTART;VALUE=DATE:19901225\nRRULE:FREQ=YEARLY", "2026-01-01", "2028-01-01",
         "2026-12-25 2027-12-25"},
        {"DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-01-01",
         "2028-01-01", "2026-11-26 2027-11-25"},
        {"DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY", "2024-01-01", "2029-01-01",
         "2024-02-29 2028-02-29"},
        {"DTSTART:20261120T090000\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE:20261121T090000,"
         "20261122T090000",
         "2026-01-01", "2027-01-01", "2026-11-20T09:00 2026-11-23T09:00"},
        {"DTSTART:20261120T090000\nRDATE:20261224T100000", "2026-01-01", "2027-01-01",
         "2026-11-20T09:00 2026-12-24T10:00"},
        {"DTSTART:20261120T090000\nRRULE:FREQ=DAILY;UNTIL=20261121", "2026-01-01", "2027-01-01",
         "2026-11-20T09:00 2026-11-21T09:00"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines);
        CHECK(starts(row.lines, row.from, row.to) == row.expected);
    }
}

TEST_CASE("AWeeklyCallStaysAtItsHourWhenTheClocksAreSet") {
    CHECK(starts("DTSTART;TZID=Europe/Berlin:20261023T090000\nRRULE:FREQ=WEEKLY;COUNT=2") ==
          "2026-10-23T09:00 2026-10-30T09:00");
    // New York's clocks are set a week later.
    CHECK(starts("DTSTART;TZID=America/New_York:20261023T090000\nRRULE:FREQ=WEEKLY;COUNT=3") ==
          "2026-10-23T15:00 2026-10-30T14:00 2026-11-06T15:00");
    CHECK(starts("DTSTART;TZID=/example.net/America/New_York:20261120T090000") ==
          "2026-11-20T15:00");
    CHECK(starts("DTSTART:20261023T070000Z\nRRULE:FREQ=WEEKLY;UNTIL=20261030T070000Z") ==
          "2026-10-23T09:00 2026-10-30T08:00");
}

TEST_CASE("AZoneNobodyKnowsIsReadFromTheFile") {
    const std::string zone =
        "BEGIN:VTIMEZONE\nTZID:Eastern\nBEGIN:STANDARD\n"
        "DTSTART:16011104T020000\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\n"
        "TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:16010311T020000\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\n"
        "TZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    const std::string text = "BEGIN:VCALENDAR\n" + zone +
                             "BEGIN:VEVENT\nDTSTART;TZID=Eastern:20260701T120000\nEND:VEVENT\n"
                             "BEGIN:VEVENT\nDTSTART;TZID=Eastern:20261201T120000\nEND:VEVENT\n"
                             "END:VCALENDAR\n";
    const CalendarEntries found = entries(text);
    REQUIRE(found.entries.size() == 2);
    CHECK(found.remarks.empty());
    CHECK(to_iso(found.entries[0].from) == "2026-07-01T16:00:00Z");
    CHECK(to_iso(found.entries[1].from) == "2026-12-01T17:00:00Z");

    const CalendarEntries unknown = entries(event("DTSTART;TZID=Nowhere:20260701T120000"));
    REQUIRE(unknown.entries.size() == 1);
    CHECK(to_iso(unknown.entries[0].from) == "2026-07-01T10:00:00Z");
    CHECK(plain(unknown.remarks) ==
          std::vector<std::string>{"2: import.calendar.zone_unknown(title=, zone=Nowhere)"});
}

TEST_CASE("OneOccurrenceThatWasMovedStandsInItsNewPlaceOnly") {
    const CalendarEntries found = entries(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:weekly\nDTSTART:20261102T090000\n"
        "RRULE:FREQ=WEEKLY;COUNT=2\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:moved\n"
        "RECURRENCE-ID:20261109T090000\nDTSTART:20261110T140000\nEND:VEVENT\n"
        "END:VCALENDAR\n");
    REQUIRE(found.entries.size() == 2);
    CHECK(found.entries[0].title == "weekly");
    CHECK(found.entries[1].title == "moved");
    CHECK(to_iso(found.entries[1].from) == "2026-11-10T13:00:00Z");
}

TEST_CASE("WholeDaysEndTheDayBeforeTheirEnd") {
    const auto one = [](std::string_view lines) { return entries(event(lines)).entries.at(0); };
    const CalendarEntry days = one("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227");
    CHECK(days.all_day);
    CHECK(to_iso(days.first_day) == "2026-12-24");
    CHECK(to_iso(days.last_day) == "2026-12-26");
    CHECK(one("DTSTART;VALUE=DATE:20261224").last_day == date("2026-12-24"));
    CHECK(one("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261224").last_day ==
          date("2026-12-24"));
    CHECK(one("DTSTART;VALUE=DATE:20261224\nDURATION:P2D").last_day == date("2026-12-25"));
    const CalendarEntry timed = one("DTSTART:20261224T220000\nDURATION:PT2H");
    CHECK(timed.first_day == timed.last_day);
    CHECK(to_iso(timed.to) == "2026-12-24T23:00:00Z");
}

TEST_CASE("TextsAreUnfoldedAndUnescaped") {
    const CalendarEntry entry =
        entries(event("SUMMARY:Call\\, then a \r\n walk\\; f\xC3\r\n \xBCr alle\r\n"
                      "DTSTART:20261120T090000Z\r\n"
                      "ORGANIZER;CN=\"Berg, Anna\":mailto:Anna@example.com\r\n"
                      "ATTENDEE;CN=Bo;PARTSTAT=ACCEPTED:MAILTO:bo@example.com"))
            .entries.at(0);
    CHECK(entry.title == "Call, then a walk; für alle");
    CHECK(entry.organiser == CalendarPerson{"Berg, Anna", "Anna@example.com"});
    REQUIRE(entry.attendees.size() == 1);
    CHECK(entry.attendees[0] == CalendarPerson{"Bo", "bo@example.com"});
}

TEST_CASE("WhatCannotBeTakenIsSaidByLine") {
    const CalendarEntries found = entries(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nBEGIN:VEVENT\n"
        "DTSTART:20261399\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:b\nDTSTART:20261120T100000\n"
        "DTEND:20261120T090000\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:c\nSTATUS:CANCELLED\n"
        "DTSTART:20261120T100000\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:d\n"
        "DTSTART:20261120T100000\nRRULE:FREQ=HOURLY\nEND:VEVENT\nBEGIN:VEVENT\n"
        "DTSTART:20301120T100000\nEND:VEVENT\nEND:VCALENDAR\n");
    CHECK(plain(found.rejected) ==
          std::vector<std::string>{
              "2: import.calendar.no_start", "5: import.calendar.no_time(text=20261399)",
              "8: import.calendar.ends_early(title=b)", "13: import.calendar.cancelled(title=c)"});
    CHECK(plain(found.remarks) ==
          std::vector<std::string>{"18: import.calendar.rule_unknown(title=d, text=FREQ=HOURLY)"});
    REQUIRE(found.entries.size() == 1);
    CHECK(found.entries[0].title == "d");
    CHECK(found.outside == 1);
}

TEST_CASE("EntriesBecomeHolidaysBusyBlocksAndMeetings") {
    const std::vector<KnownContact> known{{.id = 7,
                                           .uid = {},
                                           .name = "Bo",
                                           .organisation = {},
                                           .emails = {"bo@x.se"},
                                           .phones = {}}};
    const auto use = [&](std::string_view lines) {
        const CalendarEntries found = entries(event(lines));
        return plan_calendar(found.entries, KnownAddresses(known, {"me@x.se"})).at(0);
    };
    CHECK(use("DTSTART;VALUE=DATE:20261224\nTRANSP:TRANSPARENT").use == CalendarUse::holiday);
    CHECK(use("DTSTART:20261120T090000\nDURATION:PT1H").use == CalendarUse::busy);
    const PlannedEntry meeting =
        use("DTSTART:20261120T090000\nDURATION:PT1H\nATTENDEE:mailto:BO@x.se");
    CHECK(meeting.use == CalendarUse::meeting);
    CHECK(meeting.client == 7);
    CHECK(plain(use("DTSTART:20261120T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT").why_not) ==
          "import.calendar.is_free(title=)");
    CHECK(plain(use("DTSTART:20261120T090000").why_not) == "import.calendar.no_length(title=)");
    CHECK(use("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20261231").use ==
          CalendarUse::nothing);
}

TEST_CASE("ARuleWithoutEndCostsNoTime") {
    std::string text = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 3000; ++i)
        text +=
            "BEGIN:VEVENT\nDTSTART:00010101T000000\nRRULE:FREQ=YEARLY;COUNT=999999999;"
            "BYMONTHDAY=31;BYMONTH=2\nEND:VEVENT\n";
    const CalendarEntries found = entries(text + "END:VCALENDAR\n");
    CHECK(found.cut);
    CHECK(found.entries.empty());
}

TEST_CASE("SlicesOfAnySizeGiveTheSameCalendar") {
    auto random = wordkeep::test::seeded_random("calendar slices");
    static const std::vector<std::string> lines{"BEGIN:VEVENT",
                                                "END:VEVENT",
                                                "DTSTART:20261120T090000",
                                                "SUMMARY:a\\,b",
                                                " folded",
                                                "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=5",
                                                "EXDATE:20261127T090000",
                                                "DTEND:20261120T1",
                                                "BEGIN:VALARM",
                                                "END:VALARM",
                                                "DURATION:PT1H",
                                                "BEGIN:VTODO",
                                                "DUE;VALUE=DATE:20261201",
                                                "END:VTODO",
                                                "RRULE:FREQ=MONTHLY;BYDAY=-1MO",
                                                "DTSTART;TZID=X:20260101T1",
                                                "ATTENDEE:mailto:a@b",
                                                "RECURRENCE-ID:20261204T090000"};
    FewZones zones;
    const CalendarWindow window{date("2026-01-01"), date("2028-01-01")};
    for (int round = 0; round < 200; ++round) {
        std::string text = "BEGIN:VCALENDAR\r\n";
        for (auto i = random.between(1, 40); i > 0; --i)
            text += random.pick(lines) + (random.one_in(5) ? "\n" : "\r\n");
        CAPTURE(text);
        const CalendarEntries whole = entries_in(read(text).calendar(), window, zones, berlin());
        const auto slice = static_cast<std::size_t>(random.between(1, 20));
        const CalendarEntries sliced =
            entries_in(read(text, slice).calendar(), window, zones, berlin());
        CHECK(sliced.entries == whole.entries);
        CHECK(sliced.rejected == whole.rejected);
        for (const CalendarEntry& entry : whole.entries) {
            CHECK(entry.from <= entry.to);
            CHECK(entry.first_day <= entry.last_day);
            CHECK(entry.first_day < window.to);
            CHECK(entry.last_day >= window.from);
        }
    }
}
