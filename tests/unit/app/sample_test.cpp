#include "app/sample.h"
#include "app/sample_moments.h"
#include "app/sample_script.h"
#include "attention/sentences.h"
#include "support/random.h"
#include "support/zones.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// A machine that stands in Berlin, or elsewhere.
class Place final : public ZoneSource {
  public:
    explicit Place(const Zone& here) : here_(&here) {}
    const Zone* find(std::string_view name) override {
        if (name == here_->name) return here_;
        for (const Zone* zone : test::all_zones())
            if (zone->name == name) return zone;
        return nullptr;
    }
    std::string local_name() override { return here_->name; }
    std::vector<std::string> names() override { return {here_->name}; }

  private:
    const Zone* here_;
};

std::string sample_text() {
    std::ifstream file("assets/sample/month.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A sample opened at a moment of a wall clock.
struct Opened {
    std::unique_ptr<Place> place;  // its address stays when this is moved
    std::unique_ptr<Session> session;
    std::vector<Rejection> rejected;

    Opened(const Zone& zone, LocalTime local, words::Language language = words::Language::english)
        : place(std::make_unique<Place>(zone)),
          session(std::make_unique<Session>(*place, words::Locale{.language = language})) {
        session->set_device(7);
        session->set_now(zone.to_instant(local));
        rejected = perform_script(*session, sample_text());
    }
};

LocalTime morning(std::string_view date) { return LocalTime(test::date(date)) + hours{10}; }

std::string sentence_of(const attention::Line& line, const Session& session) {
    return words::render(
        attention::sentence(line, session.workspace(), session.rules(), session.now()),
        session.words());
}

/// Today as text, for a look at it: WORDKEEP_SHOW_SAMPLE=2026-03-10T10:00 build/…/unit
/// -tc="*sample*".
void show(const Session& session) {
    for (const attention::Entry& entry : session.today().entries) {
        const attention::Line& line = session.today().strongest(entry);
        const Client* client = session.workspace().find(line.client);
        std::cout << enum_name(line.state) << "  " << (client ? client->name : "me") << "  "
                  << enum_name(line.rule) << "  " << sentence_of(line, session);
        if (entry.more > 0) std::cout << "  +" << entry.more;
        std::cout << '\n';
    }
    std::cout << session.today().more_silences.size() << " more silences, "
              << session.snoozed().size() << " snoozed\n";
}

/// Opened, and nothing of it refused.
Opened sound(const Zone& zone, LocalTime local) {
    Opened opened(zone, local);
    for (const Rejection& rejection : opened.rejected)
        FAIL_CHECK(to_iso(local) << " in " << zone.name << ": " << rejection.where << ": "
                                 << words::render(rejection.phrase, {}));
    return opened;
}

/// Once for this file: opening the sample under the sanitizers takes a while.
const Opened& tuesday() {
    static const Opened opened = sound(test::berlin(), morning("2026-03-10"));
    return opened;
}

TEST_CASE("the sample is the file that the program carries") {
    Place place(test::berlin());
    Session session(place, {});
    session.set_device(7);
    session.set_now(tuesday().session->now());
    load_sample(session, sample_text());
    CHECK(session.now() == tuesday().session->now());
    CHECK(session.clients().all().size() == tuesday().session->clients().all().size());
    CHECK(session.today() == tuesday().session->today());
    CHECK(session.take_outbox().empty());
}

TEST_CASE("the sample has about 25 clients, in every stage and language") {
    std::map<Stage, int> stages;
    std::map<ClientLanguage, int> languages;
    int clients = 0;
    tuesday().session->workspace().clients().for_each([&](ClientId, const Client& client) {
        ++stages[client.stage];
        if (!runs_clocks(client.stage)) return;
        ++clients;
        ++languages[client.language];
        CHECK_FALSE(client.notes.empty());
    });
    CHECK(clients >= 22);
    CHECK(clients <= 28);
    CHECK(stages[Stage::active] >= 14);
    CHECK(stages[Stage::prospect] == 4);
    CHECK(stages[Stage::quiet] == 6);
    CHECK(stages[Stage::paused] == 1);
    CHECK(stages[Stage::contact] >= 1);
    for (const auto language :
         {ClientLanguage::english, ClientLanguage::german, ClientLanguage::swedish})
        CHECK(languages[language] * 4 >= clients);
}

TEST_CASE("the sample shows a healthy day at 10:00 on every working day") {
    for (const char* const day : {"2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12",
                                  "2026-03-13", "2026-03-30", "2026-10-26", "2027-01-04"}) {
        CAPTURE(std::string(day));
        const Opened opened = sound(test::berlin(), morning(day));
        const attention::Today& today = opened.session->today();
        CHECK(today.entries.size() >= 10);
        CHECK(today.entries.size() <= 25);
        CHECK(today.group(attention::State::late).size() >= 1);
        CHECK(today.group(attention::State::late).size() <= 5);
        CHECK(today.group(attention::State::now).size() >= 2);
        CHECK(today.group(attention::State::today).size() >= 4);
        CHECK(today.group(attention::State::coming_up).size() >= 2);
        CHECK(opened.session->snoozed().size() == 1);
        std::set<attention::Rule> rules;
        std::set<ClientLanguage> languages;
        for (const attention::Entry& entry : today.entries) {
            rules.insert(today.strongest(entry).rule);
            if (const Client* client = opened.session->workspace().find(entry.client))
                languages.insert(client->language);
        }
        CHECK(rules.size() >= 5);
        CHECK(languages.size() == 3);
    }
}

/// Moments at which calendars go wrong, then any others.
std::vector<LocalTime> moments() {
    std::vector<LocalTime> list;
    for (const char* const text :
         {"2026-03-28T23:59", "2026-03-29T02:30", "2026-03-29T03:00", "2026-10-25T02:30",
          "2026-10-25T03:00", "2026-12-31T23:59", "2027-01-01T00:00", "2028-02-29T09:00",
          "2026-03-13T15:59", "2026-03-13T16:00", "2026-03-13T17:00", "2026-03-16T08:59"})
        list.push_back(*parse_local_time(text));
    test::Random random = test::seeded_random("moments of the sample");
    const LocalTime first{test::date("2025-01-01")};
    while (list.size() < 60)
        list.push_back(first + minutes{random.between(0, 3 * 365 * 24 * 60)});
    return list;
}

TEST_CASE("the sample loads at any moment, and looks alive at all of them") {
    const auto& zones = test::all_zones();
    std::size_t turn = 0;
    for (const LocalTime local : moments()) {
        // Every other one in Berlin, the rest around the world.
        const Zone& zone = turn % 2 == 0 ? test::berlin() : *zones[turn / 2 % zones.size()];
        ++turn;
        CAPTURE(to_iso(local));
        CAPTURE(zone.name);
        const Opened opened = sound(zone, local);
        const attention::Today& today = opened.session->today();
        CHECK(opened.session->now() == zone.to_instant(local));
        CHECK(today.entries.size() >= 10);
        CHECK(today.entries.size() <= 25);
        CHECK(today.group(attention::State::late).size() <= 6);
        CHECK_FALSE(today.all_done());
    }
}

TEST_CASE("a script's moments lie around the present") {
    const clock::WorkingCalendar calendar;  // Monday to Friday 9–17 in UTC
    const auto resolve = [&](std::string_view now, std::string_view text) {
        return SampleMoments(calendar, test::at(test::utc(), now)).resolve(text).value_or("-");
    };
    // 2026-03-10 is a Tuesday.
    CHECK(resolve("2026-03-10T10:00", "0wd 16:00") == "2026-03-10T16:00");
    CHECK(resolve("2026-03-10T10:00", "-2wd 10:20") == "2026-03-06T10:20");
    CHECK(resolve("2026-03-10T10:00", "+4wd") == "2026-03-16");
    CHECK(resolve("2026-03-10T16:00", "0wd") == "2026-03-11");
    CHECK(resolve("2026-03-14T12:00", "0wd") == "2026-03-16");
    CHECK(resolve("2026-03-14T12:00", "-1wd") == "2026-03-13");
    CHECK(resolve("2026-03-10T10:00", "-23min") == "2026-03-10T09:37");
    CHECK(resolve("2026-03-10T09:10", "-23min") == "2026-03-09T16:47");
    CHECK(resolve("2026-03-10T03:00", "-23min") == "2026-03-09T16:37");
    CHECK(resolve("2026-03-10T10:01", "+40min") == "2026-03-10T10:45");
    CHECK(resolve("2026-03-14T12:00", "+40min") == "2026-03-16T09:40");
    for (const char* const text : {"", "wd", "min", "3wd10:00", "1wd 25:00", "2026-03-10", "admin"})
        CHECK(resolve("2026-03-10T10:00", text) == "-");
}

TEST_CASE("a script says where it is wrong, and the rest is performed") {
    Place place(test::berlin());
    const auto perform = [&](std::string_view text) {
        Session session(place, {});
        session.set_device(7);
        session.set_now(test::at(test::berlin(), "2026-03-10T10:00"));
        std::string result;
        for (const Rejection& rejection : perform_script(session, text))
            result += std::string(rejection.phrase.key) + ' ' + rejection.where + "; ";
        return result + std::to_string(session.clients().all().size());
    };
    CHECK(perform("[]") == "0");
    CHECK(perform("{}") == "reject.codec.wrong_type ; 0");
    CHECK(perform(R"([{"at":"soon","do":"client.add","name":"A"}])") ==
          "reject.codec.moment_form [0].at; 0");
    CHECK(perform(R"([{"at":"-1wd 10:00","do":"client.add","name":" "},
                      {"at":"-1wd 10:00","do":"client.add","name":"B"}])") ==
          "reject.client.name_missing [0].name; 1");
    CHECK(perform(R"([{"at":"-1wd 10:00","as":"a","do":"client.add","name":"A"},
                      {"at":"-2wd 10:00","do":"client.set_stage","client":"a","stage":"quiet"}])") ==
          "reject.codec.id_form [1].client; 1");
    CHECK(perform(R"([{"at":"-2wd 10:00","as":"a","do":"client.add","name":"A"},
                      {"at":"-1wd 10:00","do":"client.set_stage","client":"a","stage":"quiet"}])") ==
          "1");
}

TEST_CASE("the sample, looked at") {
    const char* const moment = std::getenv("WORDKEEP_SHOW_SAMPLE");
    if (!moment) return;
    const auto local = parse_local_time(moment);
    REQUIRE(local);
    const Opened opened(test::berlin(), *local);
    for (const Rejection& rejection : opened.rejected)
        std::cout << rejection.where << "  " << words::render(rejection.phrase, {}) << '\n';
    show(*opened.session);
}

TEST_CASE("WhatTheSampleSaysOfNobodyInParticularIsInTheReadersLanguage") {
    struct Row {
        words::Language language;
        std::string_view goal, tip;
    };
    for (const Row& row :
         {Row{words::Language::english, "Six new clients this half-year", "Quick answers win"},
          Row{words::Language::german, "Sechs neue Kunden in diesem Halbjahr",
              "Schnelle Antworten gewinnen"},
          Row{words::Language::swedish, "Sex nya kunder det här halvåret", "Snabba svar vinner"}}) {
        const Opened opened(test::berlin(), morning("2026-03-10"), row.language);
        CHECK(opened.rejected.empty());
        const Workspace& workspace = opened.session->workspace();
        std::set<std::string> goals, tips;
        workspace.table<Goal>().for_each([&](GoalId, const Goal& g) { goals.insert(g.title); });
        workspace.table<Tip>().for_each([&](TipId, const Tip& t) { tips.insert(t.subject); });
        CHECK(goals.contains(std::string(row.goal)));
        CHECK(tips.contains(std::string(row.tip)));
        for (const std::set<std::string>& said : {goals, tips})
            for (const std::string& text : said)
                CHECK_FALSE(text.contains("\u00A6"));
    }
}

}  // namespace
}  // namespace wordkeep::app
