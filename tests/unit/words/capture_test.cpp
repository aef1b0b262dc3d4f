#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "capture_table.h"
#include "word_table.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

Capture read(std::string_view line, const CaptureFixes& fixes = {}) {
    CaptureQuery query = capture_query(Language::english);
    query.fixes = fixes;
    return read_capture(line, query);
}

std::string_view part(std::string_view line, const std::optional<CaptureRange>& range) {
    return range ? line.substr(range->begin, range->finish - range->begin) : std::string_view("-");
}

}  // namespace

TEST_CASE("CapturedLinesAreUnderstood") {
    for (const Language language : {Language::english, Language::german, Language::swedish}) {
        const std::string name = "capture_" + std::string(language_tag(language)) + ".txt";
        for (const TableLine& line : read_table(name, " = ")) {
            CAPTURE(name);
            CAPTURE(line.number);
            CAPTURE(line.text);
            CaptureQuery query = capture_query(language);
            query.now = line.now;
            CHECK(written(read_capture(line.text, query)) == line.expected);
        }
    }
}

TEST_CASE("EveryReaderIsUnderstoodInAnyLanguage") {
    for (const Language language : {Language::english, Language::german, Language::swedish}) {
        CHECK(written(read_capture("Meyer ruft Dienstag an", capture_query(language))) ==
              "call in planned | Lena Meyer | 2026-11-24 | -");
        CHECK(
            written(read_capture("promised Anna the draft by Fri 3pm", capture_query(language))) ==
            "commitment_mine out planned | Anna Berg | 2026-11-20T15:00 | draft");
        CHECK(written(read_capture("ring Åsa imorgon kl 9", capture_query(language))) ==
              "call out planned | Åsa Öberg | 2026-11-19T09:00 | -");
    }
}

TEST_CASE("ChipsPointAtWhatWasUnderstood") {
    const std::string_view line = "promised Anna the draft by Fri 3pm";
    const Capture capture = read(line);
    CHECK(part(line, capture.client_range) == "Anna");
    CHECK(part(line, capture.kind_range) == "promised");
    REQUIRE(capture.date.has_value());
    CHECK(part(line, CaptureRange{capture.date->begin, capture.date->finish}) == "by Fri 3pm");
    CHECK(capture.kind_certainty == Certainty::sure);
    CHECK(read("Anna draft by Friday").kind_certainty != Certainty::sure);
}

TEST_CASE("WrongGuessesAreCorrectedWithoutRetyping") {
    const std::string_view line = "promised Anna the draft by 3/4/2027";
    const Capture guessed = read(line);
    REQUIRE(guessed.client.has_value());
    REQUIRE_FALSE(guessed.other_clients.empty());
    CHECK(name_of(guessed.other_clients.front()) == "Anna Lindqvist");

    CaptureFixes fixes;
    fixes.client = guessed.other_clients.front();
    fixes.kind = CaptureKind::commitment_theirs;
    fixes.date = CaptureFixes::DateChoice::other_reading;
    CHECK(written(read(line, fixes)) ==
          "commitment_theirs in planned | Anna Lindqvist | 2027-03-04 | draft");
    fixes.date = CaptureFixes::DateChoice::none;
    fixes.direction = Direction::out;
    fixes.tense = CaptureTense::happened;
    fixes.text = "final draft";
    CHECK(written(read(line, fixes)) ==
          "commitment_theirs out happened | Anna Lindqvist | - | final draft");
    CHECK(read(line, fixes).other_kinds.front() == CaptureKind::commitment_mine);
}

TEST_CASE("EveryOtherKindCanBeChosen") {
    const Capture capture = read("Anna called");
    CHECK(capture.other_kinds.size() == EnumNames<CaptureKind>::names.size() - 1);
    CHECK(std::ranges::find(capture.other_kinds, capture.kind) == capture.other_kinds.end());
}

TEST_CASE("WhatBecameOfAQuoteIsSaidAndMayBeTheOtherWayRoundOrANote") {
    struct Row {
        std::string_view line;
        CaptureKind kind, other;
    };
    using enum CaptureKind;
    for (const Row& row : {Row{"Maria tackar ja till offerten", quote_won, quote_lost},
                           Row{"Maria hat das Angebot abgelehnt", quote_lost, quote_won},
                           Row{"won the quote at Acme", quote_won, quote_lost}}) {
        CAPTURE(row.line);
        const Capture capture = read(row.line);
        CHECK(capture.kind == row.kind);
        CHECK(capture.other_kinds.front() == row.other);
        CHECK(capture.other_kinds[1] == note);
    }
}

TEST_CASE("NobodyKnownIsNoObstacle") {
    CaptureQuery query = capture_query(Language::english);
    query.names = nullptr;
    CHECK(written(read_capture("promised Anna the draft by Friday", query)) ==
          "commitment_mine out planned | +Anna | 2026-11-20 | draft");
    CHECK(written(read_capture("", query)) == "note out happened | - | - | -");
    CHECK(written(read_capture("   ", query)) == "note out happened | - | - | -");
    CHECK(written(read_capture("🎉 \xFF", query)) == "note out happened | - | - | 🎉 \xFF");
}

TEST_CASE("NamesAreFoundInPartInflectedAndMistyped") {
    const auto who = [](std::string_view line) {
        const Capture capture = read(line);
        return capture.client ? name_of(*capture.client) : std::string("-");
    };
    CHECK(who("Lindqvist called") == "Anna Lindqvist");
    CHECK(who("IKEA called") == "Anna Lindqvist");
    CHECK(who("Kalle called") == "Karl Müller");
    CHECK(who("Mueller called") == "Karl Müller");
    CHECK(who("mueller called") == "Karl Müller");
    CHECK(who("Muller called") == "Karl Müller");
    CHECK(who("Müllers draft by Friday") == "Karl Müller");
    CHECK(who("Tom's draft by Friday") == "Tom Brown");
    CHECK(who("Sommr called") == "Maria Sommer");
    CHECK(who("Lindq called") == "Anna Lindqvist");
    CHECK(who("Mrs Sommer called") == "Maria Sommer");
    CHECK(who("Mr Freitag called on Friday") == "Peter Freitag");
    CHECK(who("the summer is hot") == "-");
    CHECK(who("we call everyone") == "-");
}

TEST_CASE("WhoSharesANameWithAClientIsOfferedAsSomebodyNew") {
    ClientNames names;
    Client client;
    client.name = "Björn Lindström";
    names.set(ClientId{1}, client);
    client.name = "Johanna Ek";
    names.set(ClientId{2}, client);
    client.name = "Karin Öberg";
    names.set(ClientId{3}, client);
    client.name = "Dr. Aylin Özdemir";
    client.organisation = "Nordwind Energie";
    names.set(ClientId{4}, client);
    CaptureQuery query = capture_query(Language::swedish);
    query.names = &names;
    const Capture eva = read_capture("Eva Lindström ringde", query);
    CHECK_FALSE(eva.client.has_value());
    CHECK(eva.unknown_name == "Eva Lindström");
    CHECK(eva.other_clients == std::vector{ClientId{1}});
    const Capture karin = read_capture("Karin Ek vill ha en offert", query);
    CHECK(karin.unknown_name == "Karin Ek");
    CHECK(karin.other_clients.size() == 2);
    // A short beginning of a longer word is no match.
    const Capture firm = read_capture("Studio Nord vill ha offert", query);
    CHECK(firm.unknown_name == "Studio Nord");
    CHECK(firm.other_clients.empty());
    CHECK(read_capture("Pernilla på Studio Nord ringde om ett jobb", query).unknown_name ==
          "Pernilla");
    CHECK(read_capture("Nordw ringde", query).client == ClientId{4});
    CHECK(read_capture("Nord Energie ringde", query).client == ClientId{4});
    CHECK(read_capture("Lindström ringde", query).client == ClientId{1});
    CHECK(read_capture("Möte Karin", query).client == ClientId{3});
}

TEST_CASE("NamesFollowTheirClients") {
    ClientNames names;
    Client client;
    client.name = "Nora Holm";
    names.set(ClientId{7}, client);
    CaptureQuery query = capture_query(Language::english);
    query.names = &names;
    CHECK(read_capture("Nora called", query).client == ClientId{7});
    client.name = "Nora Lund";
    names.set(ClientId{7}, client);
    CHECK(read_capture("Lund called", query).client == ClientId{7});
    CHECK_FALSE(read_capture("Holm called", query).client.has_value());
}
