#include "app/export.h"
#include "app/mail_form.h"
#include "app/session.h"
#include "app/settings_form.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

TEST_CASE("EveryExportHoldsWhatItIsCalled") {
    Desk desk;
    const ClientId lena = desk.add_client("Lena Meyer");
    CommitmentForm promise;
    promise.client = {"Lena Meyer", lena};
    promise.what = "the draft";
    promise.due = "Fri";
    desk.act(OpenCommitment{promise});
    desk.act(Submit{FormKind::commitment});
    Quote quote;
    quote.client = lena;
    quote.title = "=Shop";
    quote.rivals = 2;
    quote.price = 125005;
    desk.act(Perform{Add<Quote>{quote, {}}, {"did.change", {}}});
    LogForm talk = log_form_for(desk.session().workspace(), lena);
    talk.subject = "Colours";
    desk.act(OpenLog{talk});
    desk.act(Submit{FormKind::log});
    struct Row {
        ExportKind kind;
        std::string_view name, holds;
    };
    for (const Row& row :
         {Row{ExportKind::clients_csv, "Clients 2026-11-18.csv", "Lena Meyer"},
          Row{ExportKind::clients_vcard, "Clients 2026-11-18.vcf", "FN:Lena Meyer"},
          Row{ExportKind::commitments_csv, "Commitments 2026-11-18.csv", "the draft"},
          Row{ExportKind::commitments_calendar, "Commitments 2026-11-18.ics", "SUMMARY:"},
          Row{ExportKind::conversations_csv, "Conversations 2026-11-18.csv", "Colours"},
          Row{ExportKind::quotes_csv, "Quotes 2026-11-18.csv",
              "Lena Meyer,'=Shop,asked,2026-11-18 10:00,,,,,,2,1250.05,EUR,"}}) {
        CAPTURE(row.name);
        desk.act(Export{row.kind});
        const auto effects = desk.program.take_effects();
        const DownloadFile* file = nullptr;
        for (const Effect& effect : effects)
            if (const auto* one = std::get_if<DownloadFile>(&effect)) file = one;
        REQUIRE(file);
        CHECK(file->name == row.name);
        CHECK(file->bytes.find(row.holds) != std::string::npos);
    }
}

TEST_CASE("MyOwnAddressesTellWhoWroteAMail") {
    Desk desk;
    const auto direction = [&] {
        const auto mail = interop::read_mail(
            "From: me@studio.example\r\nTo: stranger@example.com\r\nSubject: x\r\n\r\nHello\r\n");
        REQUIRE(mail);
        const auto dates = desk.session().dates();
        return log_form_of(*mail, {desk.session().workspace(), dates}, desk.session().zone(),
                           desk.session().now());
    };
    // Two strangers: nothing says that one of them is me.
    CHECK(direction().direction == Direction::in);
    SettingsDraft& draft = desk.view().settings;
    draft = draft_of(desk.session().workspace().settings(), desk.session().words());
    draft.my_addresses = " me@studio.example, +49 30 123\n\nme@studio.example\n";
    desk.act(Submit{FormKind::settings});
    CHECK(desk.session().workspace().settings().my_addresses ==
          std::vector<std::string>{"me@studio.example", "+49 30 123"});
    CHECK(direction().direction == Direction::out);
    CHECK(direction().client.text == "stranger@example.com");
    // Shown again as they are stored: nothing to save.
    draft = draft_of(desk.session().workspace().settings(), desk.session().words());
    const auto dates = desk.session().dates();
    CHECK_FALSE(has_changes(draft, {desk.session().workspace(), dates}, desk.session().zones()));
}

}  // namespace
}  // namespace wordkeep::app
