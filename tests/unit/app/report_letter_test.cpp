#include "app/report_letter.h"
#include "app/draft_desk.h"
#include "app/record_list.h"
#include "desk.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

struct Website {
    explicit Website(Desk& desk) {
        client = desk.add_client("Anna Berg");
        for (const std::string_view title : {"Website", "Shop"}) {
            Agreement one;
            one.client = client;
            one.title = title;
            one.state = AgreementState::running;
            one.milestones = {{.what = "draft of the " + std::string(title),
                               .due = parse_due("2026-12-11").value(),
                               .done_at = {},
                               .needs = {}}};
            desk.act(Perform{Add<Agreement>{one, {}}, {"did.change", {}}});
        }
        desk.session().workspace().table<Agreement>().for_each(
            [&](AgreementId id, const Agreement& agreement) {
                if (agreement.title == "Shop") shop = id;
            });
    }
    ClientId client;
    AgreementId shop;
};

std::string items_of(const DraftForm& form, std::string_view field) {
    const auto at = std::ranges::find(form.inputs, field, &DraftInput::field);
    std::string all;
    if (at != form.inputs.end())
        for (const std::string& item : at->items)
            all += item + "|";
    return all;
}

ReportId only_report(Desk& desk) {
    return {records_of(RecordKind::report, desk.session().workspace()).front().id};
}

void write_report(Desk& desk, const Website& site) {
    desk.act(OpenRecord{report_form(site.client, site.shop, desk.session())});
    REQUIRE(desk.view().record);
    // The next milestone stands there already.
    CHECK(typed_in(*desk.view().record, "milestone") == "draft of the Shop");
    fill(*desk.view().record, "done", "interviews\noutline");
    fill(*desk.view().record, "question", "Does the pace suit you?");
    fill(*desk.view().record, "status", "amber");
    desk.act(Submit{FormKind::record});
    REQUIRE_FALSE(desk.view().record);
}

TEST_CASE("NoReportIsOnTrackWhileAMilestoneIsLate") {
    Desk desk("2026-12-10T10:00");
    const Website site(desk);
    const auto status = [&] {
        return std::string(typed_in(report_form(site.client, site.shop, desk.session()), "status"));
    };
    CHECK(status() == "green");
    desk.at("2026-12-14T10:00");
    CHECK(status() == "amber");
}

TEST_CASE("AReportIsSentByItsLetterWithoutTypingItAgain") {
    Desk desk;
    const Website site{desk};
    write_report(desk, site);
    DraftForm letter = report_letter(only_report(desk), desk.session());
    CHECK(items_of(letter, "done") == "interviews|outline|");
    CHECK(letter.text.find("outline") != std::string::npos);
    CHECK(letter.text.find("Shop") != std::string::npos);
    CHECK(letter.text.find("Does the pace suit you?") != std::string::npos);
    for (DraftInput& input : letter.inputs)
        if (input.items.front().empty() && input.is_required()) input.items.front() = "in 2 weeks";
    refill(letter, desk.session());
    desk.act(OpenLetter{letter});
    desk.act(Submit{FormKind::letter});
    REQUIRE_FALSE(desk.view().letter);
    CHECK(desk.session().workspace().find(only_report(desk))->sent_at);
    // It asked them something: nobody says that it did not.
    CHECK(std::ranges::none_of(desk.session().lines_of(site.client), [](const auto& line) {
        return line.obligation == attention::Rule::check_in;
    }));
}

TEST_CASE("TheLetterThatTodayAsksForSaysWhatIsWrittenInTheReport") {
    Desk desk;
    const Website site{desk};
    write_report(desk, site);
    desk.at("2026-11-26T16:00");
    const auto lines = desk.session().lines_of(site.client);
    const auto asks = std::ranges::find_if(lines, [&](const attention::Line& line) {
        return line.obligation == attention::Rule::report && line.origin == site.shop.value;
    });
    REQUIRE(asks != lines.end());
    const auto letter = draft_for(*asks, desk.session());
    REQUIRE(letter);
    CHECK(items_of(*letter, "done") == "interviews|outline|");
    CHECK(items_of(*letter, "status") ==
          items_of(report_letter(only_report(desk), desk.session()), "status"));
    CHECK_FALSE(items_of(*letter, "status").starts_with("|"));
    CHECK(letter->log.about == only_report(desk).value);
}

TEST_CASE("TheDateOfAChangeOrderFollowsItsDaysUntilSomebodyNamesAnother") {
    Desk desk;
    const Website site{desk};
    Edit<Agreement> edit{
        PatchBuilder<Agreement>(site.shop).set(&Agreement::finish, parse_due("2026-12-18")).done()};
    desk.act(Perform{edit, {"did.change", {}}});
    Change change;
    change.client = site.client;
    change.agreement = site.shop;
    change.request = "a search";
    desk.act(Perform{Add<Change>{change, {}}, {"did.change", {}}});
    const auto record = records_of(RecordKind::change, desk.session().workspace()).front();
    DraftForm letter = letter_for(site.client, desk.session());
    letter.line.reset();
    letter.offered = {words::DraftKind::change_order};
    letter.log.about = record.id;
    letter.kind = words::DraftKind::change_order;
    start_again(letter, desk.session());
    CHECK(items_of(letter, "date") == "|");  // nobody has said it
    const auto input = [&](std::string_view field) -> std::string& {
        return std::ranges::find(letter.inputs, field, &DraftInput::field)->items.front();
    };
    input("days") = "4";
    refill(letter, desk.session());
    CHECK(desk.session().dates().due(input("date")) == parse_due("2026-12-22"));
    input("days") = "5";
    refill(letter, desk.session());
    CHECK(desk.session().dates().due(input("date")) == parse_due("2026-12-23"));
    // Nobody finishes on a Sunday.
    input("days") = "2";
    refill(letter, desk.session());
    CHECK(desk.session().dates().due(input("date")) == parse_due("2026-12-21"));
    input("date") = "2026-12-24";
    input("days") = "3";
    refill(letter, desk.session());
    CHECK(input("date") == "2026-12-24");
}

}  // namespace
}  // namespace wordkeep::app
