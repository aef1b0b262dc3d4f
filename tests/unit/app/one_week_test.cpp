// What a consultant stumbled over in a first week, each as it should have been.

#include "app/capture_form.h"
#include "app/draft_desk.h"
#include "app/report_letter.h"
#include "attention/sentences.h"
#include "desk.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

bool capture(Desk& desk, std::string line) {
    desk.view().capture.line = std::move(line);
    desk.act(Submit{FormKind::capture});
    return desk.view().capture.errors.empty();
}

/// Each captured line that is only thought of, and what is to be done.
TEST_CASE("WhatIsStillToBeAskedOrThankedIsSomethingToDoAndAnswersNothing") {
    struct Row {
        std::string_view line, what;
    };
    for (const Row& row : {Row{"ask Carla about the reference", "Question: reference"},
                           Row{"Carla nach der Referenz fragen", "Question: der Referenz"},
                           Row{"thank Carla for the introduction", "Thanks: introduction"}}) {
        CAPTURE(row.line);
        Desk desk;
        const ClientId carla = desk.add_client("Carla Novak");
        CHECK(capture(desk, std::string(row.line)));
        const Workspace& workspace = desk.session().workspace();
        CHECK(workspace.conversations().visible_count() == 0);
        REQUIRE(workspace.commitments().visible_count() == 1);
        const Commitment& task = workspace.commitments().all_rows().back().value;
        CHECK(task.client == carla);
        CHECK(task.owner == Owner::me);
        CHECK(task.what == row.what);
        CHECK(to_iso(task.due) == "2026-11-18");
    }
}

TEST_CASE("AReportWhoseMilestoneWasWrittenInTheLetterGoesOut") {
    Desk desk;
    Agreement agreement;
    agreement.client = desk.add_client("Anna Berg");
    agreement.title = "Website";
    agreement.state = AgreementState::running;
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    Commitment data;
    data.client = agreement.client;
    data.owner = Owner::client;
    data.what = "the data";
    data.due = parse_due("2026-11-30").value();
    desk.act(Perform{Add<Commitment>{data, {}}, {"did.change", {}}});
    Report report;
    report.client = agreement.client;
    report.agreement = desk.session().workspace().table<Agreement>().all_rows().back().id;
    report.needed = {"the data", "a decision"};
    desk.act(Perform{Add<Report>{report, {}}, {"did.change", {}}});
    const ReportId id = desk.session().workspace().table<Report>().all_rows().back().id;

    desk.act(OpenLetter{report_letter(id, desk.session())});
    for (DraftInput& input : desk.view().letter->inputs) {
        // What they have promised is needed when they have promised it.
        if (input.field == "need_by")
            CHECK(input.items == std::vector<std::string>{"30 Nov", "23 Nov"});
        if (input.field == "milestone") input.items = {"the draft"};
        if (input.is_required() && input.items.front().empty())
            input.items.front() = input.is_date ? "Fri" : "all of it";
    }
    refill(*desk.view().letter, desk.session());
    desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(desk.view().letter);
    const Report& sent = *desk.session().workspace().find(id);
    CHECK(sent.sent_at);
    CHECK(sent.milestone == "the draft");
}

TEST_CASE("AChangeWithAPriceIsNoneOfTheIncludedOnes") {
    Desk desk;
    Agreement agreement;
    agreement.client = desk.add_client("Anna Berg");
    agreement.title = "Website";
    agreement.state = AgreementState::running;
    agreement.included_changes = 3;
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    Change change;
    change.client = agreement.client;
    change.agreement = desk.session().workspace().table<Agreement>().all_rows().back().id;
    change.request = change.wording = "a second language";
    change.requested_at = desk.session().now();
    change.price = 190000;
    desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
    ConfirmChange confirm;
    confirm.change = desk.session().workspace().table<Change>().all_rows().back().id;
    desk.act(Perform{confirm, {"did.change", {}}});
    CHECK(desk.session().workspace().find(confirm.change)->state == ChangeState::unclear);
    const auto& lines = desk.session().today().lines;
    CHECK(std::ranges::find(lines, attention::Rule::change_order, &attention::Line::rule) !=
          lines.end());
}

TEST_CASE("APlannedTalkWhoseTimeHasGoneByAsksWhatCameOfIt") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    CHECK(capture(desk, "Termin Meyer Do 10 Uhr Werksbesichtigung"));
    const auto said = [&] {
        std::string all;
        for (const attention::Line& line : desk.session().lines_of(lena))
            if (line.rule == attention::Rule::agenda || line.rule == attention::Rule::wrap_up)
                all +=
                    words::render(attention::sentence(line, desk.session().workspace(),
                                                      desk.session().rules(), desk.session().now()),
                                  desk.session().words()) +
                    "|";
        return all;
    };
    desk.at("2026-11-19T09:00");
    CHECK(said() == "“Werksbesichtigung” at 10:00 needs an agenda|");
    desk.at("2026-11-19T10:30");
    CHECK(said().empty());
    desk.at("2026-11-19T11:30");
    CHECK(said() == "“Werksbesichtigung” at 10:00 is over: what came of it?|");
    // Its action takes down what it was.
    std::optional<attention::Line> over;
    for (const attention::Line& line : desk.session().lines_of(lena))
        if (line.rule == attention::Rule::wrap_up) over = line;
    REQUIRE(over);
    desk.act(action_for(*over, desk.session()));
    REQUIRE(desk.view().log);
    CHECK(desk.view().log->channel == Channel::meeting);
    CHECK(desk.view().log->subject == "Werksbesichtigung");
    desk.act(Submit{FormKind::log});
    REQUIRE_FALSE(desk.view().log);
    CHECK(said().empty());
}

TEST_CASE("APromiseThatIsSnoozedBeyondItsDayIsRemarked") {
    Desk desk;
    desk.add_client("Anna Berg");
    CHECK(capture(desk, "promised Anna the draft by Fri 3pm"));
    const Commitment& draft = desk.session().workspace().commitments().all_rows().back().value;
    LineForm form;
    form.line.origin = desk.session().workspace().commitments().all_rows().back().id.value;
    const auto remarked = [&](std::string until) {
        form.until = std::move(until);
        const auto dates = desk.session().dates();
        return promised_before(form, {desk.session().workspace(), dates});
    };
    CHECK_FALSE(remarked("Fri 3pm"));
    CHECK_FALSE(remarked("Thu"));
    CHECK(remarked("Fri 4pm") == draft.due);
    CHECK(remarked("Mon") == draft.due);
    CHECK_FALSE(remarked("whenever"));
    form.verdict = LineVerdict::not_needed;
    CHECK_FALSE(remarked("Mon"));
}

}  // namespace
}  // namespace wordkeep::app
