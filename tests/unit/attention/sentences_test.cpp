// What lines say.

#include "unit/attention/desk.h"
#include "words/words.h"

using namespace wordkeep;
using namespace wordkeep::attention;

namespace {

struct Spoken {
    std::string sentence;
    std::string why;
    std::string remark;
};

Spoken spoken(Desk& desk, std::string_view time, ClientId client,
              words::Language language = words::Language::english) {
    const Line line = desk.line(time, client);
    const auto working = desk.calendar();
    const RuleContext rules = desk.context(working);
    const Instant now = desk.at(time);
    const words::Context reader{{.language = language}, desk.zone, now};
    const auto say = [&](const Phrase& phrase) { return words::render(phrase, reader); };
    const auto further = remark(line, desk.workspace, rules, now);
    return {say(sentence(line, desk.workspace, rules, now)),
            say(arithmetic(line, desk.workspace, rules, now)), further ? say(*further) : ""};
}

}  // namespace

TEST_CASE("TheClockOfARowSaysWhatItIs") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.mail_from("20T16:30", anna);
    const auto clock = [&](std::string_view time, words::Language language) {
        const Line line = desk.line(time, anna);
        return words::render(clock_words(line, desk.at(time)),
                             {{.language = language}, desk.zone, desk.at(time)});
    };
    CHECK(clock("20T16:40", words::Language::english) == "due Mon 9:30");
    CHECK(clock("20T16:40", words::Language::german) == "fällig Mo. 9:30");
    CHECK(clock("23T11:30", words::Language::english) == "late by 2 h");
    CHECK(clock("25T11:30", words::Language::german) == "2 Tage überfällig");
    CHECK(clock("25T11:30", words::Language::swedish) == "2 dagar försenat");
    // A missed call is due at once and late after an hour.
    desk.mail_to("25T12:00", anna);
    desk.missed_call("25T13:00", anna);
    CHECK(clock("25T13:20", words::Language::english) == "due since 13:00");
    CHECK(clock("25T14:30", words::Language::english) == "late by 30 min");
}

TEST_CASE("ArithmeticOfTheExampleInTheProduct") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.mail_from("20T16:30", anna);
    const Spoken line = spoken(desk, "20T16:40", anna);
    CHECK(line.sentence == "An e-mail has been waiting for an answer for 10 min");
    CHECK(line.why == "Received 16:30, 1 working hour, due Mon 9:30");
    CHECK(spoken(desk, "23T09:10", anna).why == "Received Fri 16:30, 1 working hour, due 9:30");
    CHECK(spoken(desk, "23T09:10", anna, words::Language::german).why ==
          "Eingegangen Fr. 16:30, 1 Arbeitsstunde, fällig 9:30");
    CHECK(spoken(desk, "23T09:10", anna, words::Language::swedish).why ==
          "Mottaget fre 16:30, 1 arbetstimme, senast 9:30");
}

TEST_CASE("MissedCallsSpeakOfTheirAgeAndOfTries") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.missed_call("18T09:00", anna);
    CHECK(spoken(desk, "18T09:00", anna).sentence == "You missed a call just now");
    CHECK(spoken(desk, "18T09:23", anna).sentence == "You missed a call 23 min ago");
    CHECK(spoken(desk, "18T09:23", anna, words::Language::german).sentence ==
          "Du hast vor 23 min einen Anruf verpasst");
    CHECK(spoken(desk, "18T09:23", anna).why ==
          "Missed 9:00, due at once: 9:00; late after 1 working hour: 10:00");
    desk.missed_call("18T09:20", anna);
    CHECK(spoken(desk, "18T09:23", anna).sentence == "You missed a call 23 min ago");
    CHECK(spoken(desk, "18T09:23", anna).remark == "They tried 2 times in all");
    desk.failed_call("18T09:30", anna);
    CHECK(spoken(desk, "18T09:40", anna).sentence ==
          "You called back and did not reach them: try again");
    desk.failed_call("19T09:30", anna);
    desk.failed_call("20T09:30", anna);
    CHECK(spoken(desk, "20T09:40", anna).sentence ==
          "You called back 3 times and did not reach them: write instead");
}

TEST_CASE("SilenceSpeaksOfDaysAndLimit") {
    Desk desk;
    const ClientId anna = desk.watched("Anna");
    desk.word("02T10:00", anna);
    CHECK(spoken(desk, "10T12:00", anna).sentence ==
          "No word from you for 8 days; the limit is 8 days");
    CHECK(spoken(desk, "10T12:00", anna, words::Language::german).sentence ==
          "Seit 8 Tagen kein Wort von dir; Grenze: 8 Tage");
    CHECK(
        spoken(desk, "10T12:00", anna).why ==
        "Your last word was on 2 Nov at 10:00. The limit is 8 days, to the close of a working day: "
        "due 17:00");
    const ClientId bo = desk.watched("Bo", Stage::prospect, "02T10:00");
    CHECK(spoken(desk, "16T12:00", bo).sentence ==
          "No word from you yet after 14 days; the limit is 14 days");
}

TEST_CASE("PromisesSpeakOfTheDateTheClientWasTold") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("18T10:00", anna, "the draft", "20");
    CHECK(spoken(desk, "19T10:00", anna).sentence ==
          "“the draft” is promised by tomorrow; your own target: today");
    CHECK(spoken(desk, "19T10:00", anna).why ==
          "Promised yesterday 10:00, due tomorrow 17:00. Your own target keeps 20% of that time in "
          "reserve, one to three working days: 17:00");
    CHECK(spoken(desk, "20T10:00", anna).sentence == "You promised “the draft” by today");
    CHECK(spoken(desk, "21T10:00", anna).sentence == "“the draft” was due yesterday");
    const ClientId bo = desk.client("Bo");
    desk.promise("18T10:00", bo, "the draft", "18T17:00");
    CHECK(spoken(desk, "18T10:30", bo).sentence == "You promised “the draft” by 17:00");
    CHECK(spoken(desk, "18T10:30", bo, words::Language::swedish).sentence ==
          "Du lovade ”the draft” senast 17:00");
}

TEST_CASE("AvoidingSaysWhatIsAvoided") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("16T10:00", anna, "the draft", "18T15:00");
    desk.snooze("18T09:00", desk.line("18T09:00", anna), "18T10:00");
    desk.snooze("18T10:00", desk.line("18T10:00", anna), "18T11:00");
    CHECK(spoken(desk, "18T11:00", anna).sentence ==
          "Avoiding this? You promised “the draft” by 15:00");
    CHECK(spoken(desk, "18T11:00", anna, words::Language::german).sentence ==
          "Weichst du aus? Du hast „the draft“ bis 15:00 zugesagt");
}

TEST_CASE("NudgesSummariesAndQuestions") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.promise("16T10:00", anna, "photos", "17", Owner::client);
    CHECK(spoken(desk, "18T10:00", anna).sentence == "“photos” was due from them yesterday");
    CHECK(spoken(desk, "18T10:00", anna).why ==
          "Due from them yesterday 17:00, a nudge after 1 working day: 17:00");
    const ClientId bo = desk.client("Bo");
    desk.talk("18T10:00", bo, {.minutes = 30});
    CHECK(spoken(desk, "18T11:00", bo).sentence == "Your talk at 10:00 has no summary yet");
    CHECK(spoken(desk, "19T11:00", bo).sentence ==
          "Your talk yesterday at 10:00 has no summary yet");
    CHECK(spoken(desk, "18T11:00", bo).why ==
          "Talk ended 10:30, 2 working hours, due 12:30; late after tomorrow 17:00");
    const ClientId cem = desk.client("Cem");
    desk.mail_to("02T10:00", cem, {.questions = {"Which logo?"}});
    CHECK(spoken(desk, "05T12:00", cem).sentence == "No answer for 3 days: “Which logo?”");
}

TEST_CASE("AQuoteWhoseDayHasPassedSaysSoAlsoAmongRivals") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    Quote quote;
    quote.client = anna;
    quote.title = "stand";
    quote.asked_at = desk.at("16T10:00");
    quote.rivals = 2;
    quote.target = desk.due("18");
    desk.run("16T10:00", Add<Quote>{quote, {}});
    CHECK(spoken(desk, "17T10:00", anna).sentence ==
          "A quote for “stand” is wanted, also from 2 others; you want to send it tomorrow at "
          "17:00");
    CHECK(spoken(desk, "19T10:00", anna).sentence ==
          "A quote for “stand” is wanted, also from 2 others; you wanted to send it yesterday "
          "at 17:00");
}

TEST_CASE("PausedClockSaysHowMuchBusyTimeItLeftOut") {
    Desk desk;
    const ClientId anna = desk.client("Anna");
    desk.busy("18T09:30", "18T10:15");
    desk.mail_from("18T09:00", anna);
    CHECK(spoken(desk, "18T10:20", anna).why ==
          "Received 9:00, 1 working hour plus 45 min of busy time, due 10:45");
}

TEST_CASE("EveryRuleClockAndActionHasAName") {
    for (const RuleInfo& rule : all_rules()) {
        CAPTURE(rule.key);
        CHECK(words::has_key(rule.label));
        CHECK(words::has_key(action_label(rule.action)));
        CHECK(rule_from_key(rule.key) == rule.rule);
    }
    for (const ClockInfo& clock : all_clocks()) {
        CAPTURE(clock.key);
        CHECK(words::has_key(clock.label));
        CHECK(clock_from_key(clock.key) == clock.clock);
        CHECK(clock.least <= clock.value);
        CHECK(clock.value <= clock.greatest);
    }
    CHECK_FALSE(clock_from_key("no.such.clock"));
    CHECK_FALSE(rule_from_key("no_such_rule"));
}
