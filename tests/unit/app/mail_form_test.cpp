// What the form of a conversation makes of a mail that was dropped or pasted (row 113).

#include "app/mail_form.h"

#include "desk.h"
#include "interop/mail.h"

#include <string_view>

namespace wordkeep::app {
namespace {

LogForm form_of(Desk& desk, std::string_view raw) {
    const auto mail = interop::read_mail(raw);
    REQUIRE(mail);
    const auto dates = desk.session().dates();
    return log_form_of(*mail, {desk.session().workspace(), dates}, desk.session().zone(),
                       desk.session().now());
}

TEST_CASE("WhoeverWritesFromANewAddressIsTheClientOfThatNameAndTheAddressIsLearned") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    const auto form = [&] {
        return form_of(desk,
                       "From: Lena Meyer <lena@meyer.example>\r\nTo: me@studio.example\r\n"
                       "Subject: x\r\n\r\nHi\r\n");
    };
    CHECK(form().client.id == lena);
    desk.act(OpenLog{form()});
    desk.act(Submit{FormKind::log});
    REQUIRE_FALSE(desk.view().log);
    const Workspace& workspace = desk.session().workspace();
    CHECK(workspace.clients().visible_count() == 1);
    REQUIRE(workspace.find(lena)->emails.size() == 1);
    CHECK(workspace.find(lena)->emails[0].value == "lena@meyer.example");
    // One step: both are taken back.
    desk.act(Undo{});
    desk.work();
    CHECK(workspace.find(lena)->emails.empty());
    CHECK(workspace.conversations().visible_count() == 0);
    // Of two with that name nobody knows who it is.
    desk.add_client("Lena Meyer");
    CHECK_FALSE(form().client.id);
}

TEST_CASE("WhatAMachineSendsInAClientsNameTeachesNoAddress") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    const LogForm form =
        form_of(desk,
                "From: Lena Meyer <sign@service.example>\r\nTo: me@studio.example\r\nSubject: x\r\n"
                "Auto-Submitted: auto-generated\r\n\r\nPlease sign\r\n");
    CHECK(form.client.id == lena);
    CHECK(form.client.email.empty());
}

TEST_CASE("AWishInAMailIsMarkedAsAChangeWhileSomethingIsAgreed") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    constexpr std::string_view wish =
        "From: Lena Meyer <lena@meyer.example>\r\nTo: me@studio.example\r\n"
        "Subject: Logo\r\n\r\nHi Nora,\r\ncould you make the logo bigger?\r\nLena\r\n";
    CHECK(form_of(desk, wish).tags.empty());
    Agreement agreement;
    agreement.client = lena;
    agreement.title = "Website";
    agreement.state = AgreementState::running;
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    const LogForm form = form_of(desk, wish);
    CHECK(form.tags == std::vector{ContactTag::change});
    CHECK_FALSE(form.sounds_upset);
}

TEST_CASE("WhoWritesDuBecomesAClientWithDu") {
    for (const auto& [body, form] :
         {std::pair{"Hallo Nora,\r\nkannst du mir die Texte schicken?", AddressForm::informal},
          std::pair{"Guten Tag,\r\nkönnen Sie mir die Texte schicken?", AddressForm::formal}}) {
        CAPTURE(body);
        Desk desk;
        desk.act(OpenLog{form_of(desk, std::string("From: Jens Albers <jens@albers.example>\r\n"
                                                   "To: me@studio.example\r\nContent-Type: "
                                                   "text/plain; charset=utf-8\r\n"
                                                   "Subject: Texte\r\n\r\n") +
                                           body + "\r\nJens\r\n")});
        desk.act(Submit{FormKind::log});
        REQUIRE(desk.session().workspace().clients().visible_count() == 1);
        CHECK(desk.session().workspace().clients().all_rows().back().value.address_form == form);
    }
}

TEST_CASE("AMailThatAsksForAQuoteBringsTheQuoteThatIsToBeMade") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    constexpr std::string_view wish =
        "From: Lena Meyer <lena@meyer.example>\r\nTo: me@studio.example\r\n"
        "Subject: Re: New shop\r\n\r\nHi Nora,\r\ncould you send us a quote by Friday?\r\nLena\r\n";
    LogForm form = form_of(desk, wish);
    REQUIRE(form.asks_quote);
    desk.act(OpenLog{form});
    desk.act(Submit{FormKind::log});
    std::vector<Quote> quotes;
    desk.session().workspace().table<Quote>().for_each_of(
        lena, [&](QuoteId, const Quote& quote) { quotes.push_back(quote); });
    REQUIRE(quotes.size() == 1);
    CHECK(quotes.front().title == "New shop");
    CHECK(quotes.front().state == QuoteState::asked);
    CHECK(quotes.front().latest == desk.session().dates().due("Fri"));
    // The next mail asks about the same one; and both records are one step.
    CHECK_FALSE(form_of(desk, wish).asks_quote);
    desk.act(Undo{});
    desk.work();
    CHECK(desk.session().workspace().table<Quote>().visible_count() == 0);
    CHECK(desk.session().workspace().conversations().visible_count() == 0);
}

}  // namespace
}  // namespace wordkeep::app
