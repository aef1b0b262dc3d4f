#include "app/newsletter_form.h"
#include "app/session.h"
#include "desk.h"
#include "interop/mail.h"

namespace wordkeep::app {
namespace {

ClientId reader(Desk& desk, std::string name, std::string email) {
    ClientForm form;
    form.name = std::move(name);
    form.email = std::move(email);
    form.newsletter = true;
    desk.act(OpenClientForm{std::move(form)});
    desk.act(Submit{FormKind::client});
    return desk.session().clients().all().back().id;
}

TipId add_tip(Desk& desk, std::string subject, std::string source = {}) {
    Tip tip{.subject = std::move(subject), .text = "Try it.", .source = std::move(source)};
    desk.act(Perform{Add<Tip>{tip, {}}, {"did.change", {}}});
    TipId last;
    desk.session().workspace().table<Tip>().for_each([&](TipId id, const Tip&) { last = id; });
    return last;
}

const Issue& only_issue(Desk& desk) {
    const Issue* found = nullptr;
    desk.session().workspace().table<Issue>().for_each(
        [&](IssueId, const Issue& issue) { found = &issue; });
    REQUIRE(found);
    return *found;
}

NewsletterForm november() {
    NewsletterForm form;
    form.subject = "November";
    form.intro = "Hello";
    return form;
}

TEST_CASE("AnIssueGoesIntoTheArchiveWithWhatWentOutWhenAndToWhom") {
    Desk desk;
    const ClientId anna = reader(desk, "Anna Berg", "anna@example.com");
    const ClientId silent = reader(desk, "Bo Silent", "");
    desk.add_client("Cleo");
    const TipId tip = add_tip(desk, "Plan from past cases", "Buehler 1994");
    desk.act(OpenNewsletter{new_issue(desk.session())});
    NewsletterForm& form = *desk.view().newsletter;
    CHECK(form.tips == std::vector{tip});
    form.intro = "Good morning!";
    desk.act(SendNewsletter{});
    REQUIRE(desk.view().newsletter);
    CHECK(desk.view().newsletter->errors.at("subject").key == "reject.newsletter.subject");
    desk.view().newsletter->subject = "November";
    desk.act(SendNewsletter{});
    CHECK_FALSE(desk.view().newsletter);
    const Issue& issue = only_issue(desk);
    CHECK(issue.copied_at == desk.session().now());
    CHECK(issue.recipients == std::vector{anna});
    CHECK(std::ranges::find(issue.recipients, silent) == issue.recipients.end());
    CHECK(issue.sent_text.find("Good morning!") == 0);
    CHECK(issue.sent_text.find("Source: Buehler 1994") != std::string::npos);
    // A tip that is changed later does not change what went out; it is not proposed again.
    desk.act(
        Perform{Edit<Tip>{PatchBuilder<Tip>(tip).set(&Tip::subject, std::string("Changed")).done()},
                {"did.change", {}}});
    CHECK(only_issue(desk).sent_text.find("Plan from past cases") != std::string::npos);
    CHECK(new_issue(desk.session()).tips.empty());
    CHECK(tip_choices(desk.session().workspace()).front().sent_in == &only_issue(desk));
}

TEST_CASE("ADraftOfAnIssueIsKeptAndGoesOn") {
    Desk desk;
    reader(desk, "Anna Berg", "anna@example.com");
    desk.act(OpenNewsletter{new_issue(desk.session())});
    desk.view().newsletter->subject = "November";
    desk.act(Submit{FormKind::newsletter});
    CHECK_FALSE(only_issue(desk).copied_at);
    IssueId id;
    desk.session().workspace().table<Issue>().for_each(
        [&](IssueId found, const Issue&) { id = found; });
    desk.act(OpenNewsletter{issue_form(id, desk.session().workspace())});
    desk.act(SendNewsletter{});
    CHECK(desk.view().newsletter->errors.at("intro").key == "reject.newsletter.empty");
    desk.view().newsletter->intro = "Hello";
    desk.act(SendNewsletter{});
    CHECK(desk.session().workspace().table<Issue>().visible_count() == 1);
    CHECK(only_issue(desk).copied_at);
}

TEST_CASE("NobodyOnTheListIsSaidAndNothingIsStored") {
    Desk desk;
    desk.act(OpenNewsletter{november()});
    desk.act(SendNewsletter{});
    CHECK(desk.view().newsletter->errors.at("readers").key == "reject.newsletter.nobody");
    CHECK(desk.session().workspace().table<Issue>().visible_count() == 0);
}

TEST_CASE("TheMailHidesItsReadersFromEachOther") {
    Desk desk;
    reader(desk, "Anna Berg", "anna@example.com");
    reader(desk, "Übel, Bo", "bo@example.com");
    NewsletterForm form = november();
    form.subject = "Nov/ember";
    LetterFile file = file_of(form, LetterFormat::eml, desk.session());
    CHECK(file.name == "November.eml");
    CHECK(file.bytes.find("\nTo:") == std::string::npos);
    CHECK_FALSE(file.bytes.starts_with("To:"));
    CHECK(file.bytes.starts_with("Bcc: \"Anna Berg\"\r\n <anna@example.com>,\r\n "));
    CHECK(file.bytes.find("<bo@example.com>") != std::string::npos);
    desk.act(Perform{Edit<Settings>{PatchBuilder<Settings>(settings_id)
                                        .set(&Settings::my_addresses,
                                             std::vector<std::string>{"+49 30 1", "me@example.com"})
                                        .done()},
                     {"did.settings_edit", {}}});
    file = file_of(form, LetterFormat::eml, desk.session());
    const auto mail = interop::read_mail(file.bytes);
    REQUIRE(mail);
    CHECK(mail->subject == "Nov/ember");
    REQUIRE(mail->to.size() == 1);
    CHECK(mail->to.front().email == "me@example.com");
}

TEST_CASE("AnIssueLeavesAsMarkdownAndAsAPage") {
    Desk desk;
    NewsletterForm form = november();
    choose_tip(form, add_tip(desk, "Less is *more*"), true);
    const std::string markdown = file_of(form, LetterFormat::markdown, desk.session()).bytes;
    CHECK(markdown.starts_with("# November\n\nHello\n\n## Less is \\*more\\*\n\nTry it."));
    const std::string page = file_of(form, LetterFormat::html, desk.session()).bytes;
    CHECK(page.find("<h2>Less is *more*</h2>") != std::string::npos);
    CHECK(page.find("lang=\"en\"") != std::string::npos);
}

TEST_CASE("EveryShippedTipHasASourceAndIsOfferedUntilItIsTakenOver") {
    Desk desk;
    auto ideas = open_tip_ideas(desk.session());
    REQUIRE(ideas.size() == shipped_tips);
    for (const Tip& idea : ideas) {
        CAPTURE(idea.subject);
        CHECK(idea.claims_fact);
        CHECK(idea.source.size() > 10);
        desk.act(Perform{Add<Tip>{idea, {}}, {"did.change", {}}});
    }
    CHECK(desk.session().workspace().table<Tip>().visible_count() == shipped_tips);
    CHECK(open_tip_ideas(desk.session()).empty());
}

}  // namespace
}  // namespace wordkeep::app
