// Lines of a note that become promises.

#include "app/note_structure.h"

#include "desk.h"

namespace wordkeep::app {
namespace {

struct Case {
    std::string note;
    std::string left;
    std::vector<std::string> promises;  ///< "me draft | Fri"
};

std::vector<std::string> promises_of(const LogForm& form) {
    std::vector<std::string> promises;
    for (const PromiseDraft& draft : form.promises)
        promises.push_back((draft.owner == Owner::me ? "me " : "they ") + draft.what + " | " +
                           draft.due);
    return promises;
}

TEST_CASE("FinishedLinesThatSayWhoDoesWhatBecomePromises") {
    Desk desk;  // Wednesday, 18 November
    const Case cases[] = {
        {"me: send the draft by Fri\n", "", {"me send the draft | 20 Nov"}},
        {"Sie: Texte 3. Dez.\n", "", {"they Texte | 3 Dec"}},
        {"jag: offert senast fredag\n", "", {"me offert | 20 Nov"}},
        {"me: send the draft by Fri", "me: send the draft by Fri", {}},  // still being typed
        {"me: think about it\n", "", {"me think about it | "}},          // the date is asked for
        {"She likes blue.\nyou: photos by 3 Dec\nCall first.",
         "She likes blue.\nCall first.",
         {"they photos | 3 Dec"}},
        {"Meeting: 10 people\n", "Meeting: 10 people\n", {}},
        {"me:\n", "me:\n", {}},
        {"", "", {}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.note);
        LogForm form;
        form.note = one.note;
        const std::size_t taken = take_note_lines(form, desk.session(), NoteEnd::being_typed);
        CHECK(taken == one.promises.size());
        CHECK(form.note == one.left);
        CHECK(promises_of(form) == one.promises);
    }
}

TEST_CASE("ASentenceOfATalkFindsItsPlaceWhenItIsEnded") {
    Desk desk;  // Wednesday, 18 November
    const ClientId anna = desk.add_client("Anna Berg");
    const Case cases[] = {
        {"I'll send the draft by Fri\n", "", {"me send the draft | 20 Nov"}},
        {"She likes blue.\nAnna sends the photos by 3 Dec\n",
         "She likes blue.\n",
         {"they send the photos | 3 Dec"}},
        {"I'll send the draft by Fri", "I'll send the draft by Fri", {}},  // still being typed
        {"I'll think about it\n", "I'll think about it\n", {}},            // there is no date
        // It was passed over, or is being written again.
        {"I'll send the draft by Fri\nand", "I'll send the draft by Fri\nand", {}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.note);
        LogForm form = log_form_for(desk.session().workspace(), anna);
        form.channel = Channel::meeting;
        form.note = one.note;
        take_note_lines(form, desk.session(), NoteEnd::being_typed);
        CHECK(form.note == one.left);
        CHECK(promises_of(form) == one.promises);
    }
    // What they wrote is theirs, and stays as it is.
    LogForm mail = log_form_for(desk.session().workspace(), anna);
    mail.channel = Channel::email;
    mail.note = "I'll send the draft by Fri\n";
    CHECK(take_note_lines(mail, desk.session(), NoteEnd::final) == 0);
}

TEST_CASE("WhatIsTakenOutAgainIsARemarkAgain") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna Berg");
    LogForm form = log_form_for(desk.session().workspace(), anna);
    form.channel = Channel::meeting;
    form.note = "She laughed.\nwho pays?\n";
    REQUIRE(take_note_lines(form, desk.session(), NoteEnd::being_typed) == 1);
    form.open_points.clear();
    give_back(form, "who pays?");
    CHECK(form.note == "She laughed.\n– who pays?\n");
    // Where the line in front of it is gone: on top.
    form.note = "She laughed.\nwhen is the fair?\n";
    REQUIRE(take_note_lines(form, desk.session(), NoteEnd::being_typed) == 1);
    form.open_points.clear();
    form.note = "He smiled.";
    give_back(form, "when is the fair?");
    CHECK(form.note == "– when is the fair?\nHe smiled.");
    form.note = "He smiled.\nwho pays?\n";
    REQUIRE(take_note_lines(form, desk.session(), NoteEnd::being_typed) == 1);
    form.open_points.clear();
    form.note = "He smiled.";  // the break was taken away
    give_back(form, "who pays?");
    CHECK(form.note == "He smiled.\n– who pays?\n");
    // In the words in which it was said.
    form.note = "Anna sends the texts by Friday\n";
    REQUIRE(take_note_lines(form, desk.session(), NoteEnd::being_typed) == 1);
    const std::string what = form.promises.at(0).what;
    CHECK(what != "Anna sends the texts by Friday");
    form.promises.clear();
    give_back(form, what);
    CHECK(form.note == "– Anna sends the texts by Friday\n");
    // It is not taken a second time, also not as the only line.
    form.note = "– who pays?\n";
    CHECK(take_note_lines(form, desk.session(), NoteEnd::being_typed) == 0);
    give_back(form, "typed by hand");
    CHECK(form.note == "– who pays?\n");
}

TEST_CASE("DecisionsAndOpenPointsOfANoteFindTheirPlace") {
    Desk desk;
    LogForm form;
    form.note = "decided: blue\nShe laughed.\nq: who pays?\nBeschlossen: ohne Druck\n";
    CHECK(take_note_lines(form, desk.session(), NoteEnd::being_typed) == 3);
    CHECK(form.note == "She laughed.\n");
    CHECK(form.decided == std::vector<std::string>{"blue", "ohne Druck"});
    CHECK(form.open_points == std::vector<std::string>{"who pays?"});
    CHECK(form.promises.empty());
    // What is typed into a field of its own was not taken from the note.
    form.decided.push_back("by hand");
    std::vector<std::string> lines;
    for (const TakenLine& taken : form.taken)
        lines.push_back(taken.what + " < " + taken.line);
    CHECK(lines == std::vector<std::string>{"blue < decided: blue", "who pays? < q: who pays?",
                                            "ohne Druck < Beschlossen: ohne Druck"});
}

TEST_CASE("TheLastLineOfANoteCountsWhenTheConversationIsSaved") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    LogForm form = log_form_for(desk.session().workspace(), anna);
    form.note = "She is in a hurry.\nme: the draft by Fri";
    desk.act(OpenLog{std::move(form)});
    desk.act(Submit{FormKind::log});
    REQUIRE_FALSE(desk.view().log);
    std::vector<std::string> promised;
    desk.session().workspace().commitments().for_each([&](CommitmentId, const Commitment& c) {
        promised.push_back(c.what + " " + to_iso(c.due));
    });
    CHECK(promised == std::vector<std::string>{"draft 2026-11-20"});
    desk.session().workspace().conversations().for_each(
        [](ConversationId, const Conversation& c) { CHECK(c.note == "She is in a hurry."); });
}

TEST_CASE("APromiseInANoteWithoutADateAsksForIt") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    LogForm form = log_form_for(desk.session().workspace(), anna);
    form.note = "me: the draft";
    desk.act(OpenLog{std::move(form)});
    desk.act(Submit{FormKind::log});
    REQUIRE(desk.view().log);
    CHECK(desk.view().log->errors.contains("promises.0.due"));
}

}  // namespace
}  // namespace wordkeep::app
