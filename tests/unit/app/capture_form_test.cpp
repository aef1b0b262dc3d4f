#include "app/capture_form.h"
#include "app/session.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

using words::CaptureKind;

/// Types a line and presses Enter; what was wrong comes back, empty when it was stored.
std::string enter(Desk& desk, std::string line) {
    desk.view().capture.line = std::move(line);
    desk.act(Submit{FormKind::capture});
    const FieldErrors& errors = desk.view().capture.errors;
    return errors.empty() ? std::string() : errors.begin()->first;
}

template <class R>
std::vector<R> all(Desk& desk, ClientId client) {
    std::vector<R> list;
    desk.session().workspace().table<R>().for_each_of(
        client, [&](Id<R>, const R& record) { list.push_back(record); });
    return list;
}

TEST_CASE("APromiseTypedInPassingIsStoredWithOneUndoAndSaysSo") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Berg");
    CHECK(enter(desk, "promised Anna the draft by Fri 3pm").empty());
    CHECK(desk.view().capture.line.empty());
    const auto promises = all<Commitment>(desk, anna);
    REQUIRE(promises.size() == 1);
    CHECK(promises[0].owner == Owner::me);
    CHECK(promises[0].what == "draft");
    CHECK(to_iso(promises[0].due) == "2026-11-20T15:00");
    const std::string said = words::render(desk.view().toasts.back().text, desk.session().words());
    CHECK(said == "Stored for Anna Berg: draft, due Fri 15:00");
    CHECK(desk.view().toasts.back().offers_undo);
    desk.act(Undo{});
    CHECK(all<Commitment>(desk, anna).empty());
}

TEST_CASE("EveryKindOfLineBecomesItsRecord") {
    Desk desk;
    const ClientId meyer = desk.add_client("Lena Meyer");
    CHECK(enter(desk, "Meyer ruft Dienstag an").empty());
    CHECK(enter(desk, "Meyer called 9:20 about the logo").empty());
    CHECK(enter(desk, "missed call from Meyer").empty());
    CHECK(enter(desk, "Meyer asks for a quote for the website").empty());
    CHECK(enter(desk, "meeting with Meyer Thu 10:00").empty());
    CHECK(enter(desk, "note Meyer: likes tea").empty());
    const auto promises = all<Commitment>(desk, meyer);
    REQUIRE(promises.size() == 1);
    CHECK(promises[0].owner == Owner::client);
    CHECK(to_iso(promises[0].due) == "2026-11-24");
    const auto talks = all<Conversation>(desk, meyer);
    REQUIRE(talks.size() == 2);
    CHECK(talks[0].channel == Channel::call);
    CHECK(talks[0].at == test::at(test::berlin(), "2026-11-18T09:20"));
    CHECK(talks[1].channel == Channel::missed_call);
    REQUIRE(all<Quote>(desk, meyer).size() == 1);
    REQUIRE(all<Meeting>(desk, meyer).size() == 1);
    CHECK(all<Meeting>(desk, meyer)[0].at == test::at(test::berlin(), "2026-11-19T10:00"));
}

TEST_CASE("AMeetingIsCalledOneWithAndWithoutAnHour") {
    Desk desk;
    const ClientId meyer = desk.add_client("Lena Meyer");
    CHECK(enter(desk, "coffee with Meyer on the 24th").empty());
    const auto plans = all<Commitment>(desk, meyer);
    REQUIRE(plans.size() == 1);
    CHECK(plans[0].kind == CommitmentKind::next_contact);
    CHECK(plans[0].what.starts_with("Meeting"));
    CHECK(enter(desk, "meeting with Meyer Thu 10:00").empty());
    CHECK(desk.session().words().locale.language == words::Language::english);
    CHECK(words::render(desk.view().toasts.back().text, desk.session().words()) ==
          "Stored for Lena Meyer: Meeting tomorrow at 10:00");
}

TEST_CASE("AQuoteThatWasSentIsSentAndHasItsPrice") {
    Desk desk;
    const ClientId meyer = desk.add_client("Lena Meyer");
    CHECK(enter(desk, "sent Meyer a quote for the website, 3,200 €").empty());
    REQUIRE(all<Quote>(desk, meyer).size() == 1);
    const Quote sent = all<Quote>(desk, meyer)[0];
    CHECK(sent.state == QuoteState::sent);
    CHECK(sent.sent_at == desk.session().now());
    CHECK(sent.price == 320000);
    CHECK_FALSE(sent.title.contains("3,200"));
    // What they wait for has come: it is no second one.
    CHECK(enter(desk, "Meyer asks for a quote for the shop").empty());
    CHECK(enter(desk, "sent the quote to Meyer").empty());
    const auto quotes = all<Quote>(desk, meyer);
    REQUIRE(quotes.size() == 2);
    CHECK(std::ranges::all_of(quotes, [](const Quote& q) { return q.state == QuoteState::sent; }));
}

TEST_CASE("ANoteOfADayKeepsTheDayAndIsNothingThatIsDue") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Berg");
    CHECK(enter(desk, "Anna out of office on 27 November").empty());
    CHECK(desk.session().workspace().find(anna)->notes == "out of office on 27 November");
    CHECK(words::render(desk.view().toasts.back().text, desk.session().words()) ==
          "Stored for Anna Berg: out of office on 27 November");
}

TEST_CASE("WhatBecameOfAQuoteSettlesIt") {
    Desk desk;
    const ClientId meyer = desk.add_client("Lena Meyer");
    // Nothing waits for their word: it is kept as a note.
    CHECK(enter(desk, "Meyer declined our offer").empty());
    CHECK(desk.session().workspace().find(meyer)->notes == "declined our offer");
    CHECK(enter(desk, "sent Meyer the quote for the shop, 8000 EUR").empty());
    CHECK(enter(desk, "Meyer accepted the quote, wants to start in May").empty());
    auto quotes = all<Quote>(desk, meyer);
    REQUIRE(quotes.size() == 1);
    CHECK(quotes[0].state == QuoteState::won);
    CHECK(quotes[0].reason == "accepted the quote, wants to start in May");
    CHECK(desk.session().workspace().find(meyer)->notes.ends_with("wants to start in May"));
    const auto agreements = all<Agreement>(desk, meyer);
    REQUIRE(agreements.size() == 1);
    CHECK(agreements[0].state == AgreementState::running);
    desk.act(Undo{});
    desk.work();
    const std::string undone =
        words::render(desk.view().toasts.back().text, desk.session().words());
    CHECK_MESSAGE(undone.find("Client") == std::string::npos, undone);
    CHECK(all<Agreement>(desk, meyer).empty());
    CHECK(all<Quote>(desk, meyer).front().state == QuoteState::sent);
    CHECK(all<Quote>(desk, meyer).front().reason.empty());
    CHECK(enter(desk, "Meyer turned down the quote, too expensive").empty());
    quotes = all<Quote>(desk, meyer);
    CHECK(quotes[0].state == QuoteState::lost);
    CHECK(quotes[0].decided_at == desk.session().now());
    CHECK(quotes[0].reason == "turned down the quote, too expensive");
    CHECK(all<Conversation>(desk, meyer).empty());
}

TEST_CASE("ADayAheadOfSomethingThatHappenedIsWhenSomethingIsDue") {
    Desk desk;  // Wednesday, 10:00
    const ClientId carla = desk.add_client("Carla Novak");
    CHECK(enter(desk, "Carla called, needs an answer by tomorrow 9am").empty());
    const auto contacts = all<Conversation>(desk, carla);
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].at == desk.session().now());
    CHECK(contacts[0].direction == Direction::in);
    const auto due = all<Commitment>(desk, carla);
    REQUIRE(due.size() == 1);
    CHECK(due[0].owner == Owner::me);
    CHECK(to_iso(due[0].due) == "2026-11-19T09:00");
    CHECK(due[0].what.find("answer") != std::string::npos);
    const std::string said = words::render(desk.view().toasts.back().text, desk.session().words());
    CHECK(said.find("9:00") != std::string::npos);
    // One line is one step.
    desk.act(Undo{});
    CHECK(all<Conversation>(desk, carla).empty());
    CHECK(all<Commitment>(desk, carla).empty());
    // Behind it is when it was.
    CHECK(enter(desk, "Carla called yesterday 16:30 about the logo").empty());
    CHECK(all<Commitment>(desk, carla).empty());
    REQUIRE(all<Conversation>(desk, carla).size() == 1);
}

TEST_CASE("WhatIsMissingIsAskedForAndTheLineStays") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Berg");
    CHECK(enter(desk, "promised the draft by Friday") == "client");
    CHECK(desk.view().capture.line == "promised the draft by Friday");
    CHECK(enter(desk, "promised Anna the draft") == "date");
    CHECK(enter(desk, "promised Anna by Friday") == "text");
    CHECK(all<Commitment>(desk, anna).empty());
}

TEST_CASE("CorrectionsWinOverGuessesAndEndWithTheLine") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Berg");
    const ClientId lind = desk.add_client("Anna Lindqvist");
    desk.view().capture.line = "promised Anna the draft by Fri";
    const auto guessed = reading_of(desk.view().capture, desk.session()).client;
    const ClientId other = guessed == anna ? lind : anna;
    desk.view().capture.fixes.client = other;
    desk.view().capture.fixes.kind = CaptureKind::commitment_theirs;
    CHECK(enter(desk, "promised Anna the draft by Fri").empty());
    REQUIRE(all<Commitment>(desk, other).size() == 1);
    CHECK(all<Commitment>(desk, other)[0].owner == Owner::client);
    CHECK_FALSE(desk.view().capture.fixes.kind);
}

TEST_CASE("AChangeGoesToTheRunningAgreementAndIsAContactWithoutOne") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Berg");
    desk.view().capture.fixes.kind = CaptureKind::change;
    CHECK(enter(desk, "Anna wants another logo").empty());
    REQUIRE(all<Conversation>(desk, anna).size() == 1);
    CHECK(all<Conversation>(desk, anna)[0].tags == std::vector{ContactTag::change});
}

TEST_CASE("AComplaintWaitsForAnAnswerAndAnOutburstForACalmOne") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Berg");
    CHECK(enter(desk, "Anna is worried about the deadline").empty());
    CHECK(enter(desk, "Anna is furious with the printer").empty());
    const auto contacts = all<Conversation>(desk, anna);
    REQUIRE(contacts.size() == 2);
    for (const Conversation& contact : contacts) {
        CHECK(contact.direction == Direction::in);
        CHECK(contact.needs_answer);
    }
    // My words about their message are a note of mine, and no subject that a letter answers under.
    CHECK(contacts[0].subject.empty());
    CHECK(contacts[0].note == "worried about the deadline");
    CHECK(contacts[0].tags.empty());
    CHECK(contacts[1].tags == std::vector{ContactTag::outburst});
}

}  // namespace
}  // namespace wordkeep::app
