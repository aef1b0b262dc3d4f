// The main job without a browser: what the page's story test does with roles and names.

#include "app/persistence.h"
#include "desk.h"

namespace wordkeep::app {
namespace {

using Lines = std::vector<std::string>;

LogForm missed_call(Desk& desk, ClientId client) {
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.channel = Channel::missed_call;
    return form;
}

TEST_CASE("AMissedCallIsSettledByACallBackThatPromisesSomethingAndUndoBringsItBack") {
    Desk desk;
    const ClientId client = desk.add_client("Herr Müller");
    desk.act(OpenLog{missed_call(desk, client)});
    desk.act(Submit{FormKind::log});
    REQUIRE_FALSE(desk.view().log);
    REQUIRE(desk.today() == Lines{"now call_back"});

    desk.at("2026-11-18T10:05");
    desk.act(action_for(desk.session().today().lines.front(), desk.session()));
    REQUIRE(desk.view().log);
    LogForm& form = *desk.view().log;
    CHECK(form.channel == Channel::call);
    CHECK(form.direction == Direction::out);
    form.promises.push_back({Owner::me, "Entwurf für Müller", "Fri"});
    form.summary = SummaryChoice::sent;
    desk.act(Submit{FormKind::log});

    REQUIRE_FALSE(desk.view().log);
    const Workspace& workspace = desk.session().workspace();
    CHECK(workspace.commitments().visible_count() == 1);
    workspace.commitments().for_each([](CommitmentId, const Commitment& c) {
        CHECK(c.what == "Entwurf für Müller");
        CHECK(to_iso(c.due) == "2026-11-20");
    });
    CHECK(std::ranges::count(desk.today(), "now call_back") == 0);

    // Everything is there after a reload, undo too.
    Desk reopened("2026-11-18T10:06", desk.disk);
    CHECK(same_content(reopened.session().workspace(), workspace));
    reopened.act(Undo{});
    CHECK(reopened.session().workspace().commitments().visible_count() == 0);
    CHECK(reopened.today() == Lines{"now call_back"});
    reopened.act(Redo{});
    CHECK(same_content(reopened.session().workspace(), workspace));
}

TEST_CASE("IdsGoOnAfterWhatWasLoadedWhenTheDeviceIsKnownOnlyThen") {
    Desk before;
    const ClientId anna = before.add_client("Anna");

    // As the store tells it: first all records, then that this page may write, and under which
    // number.
    BerlinOnly zones;
    Program program(zones, {}, &sample_script_text);
    program.set_now(test::at(test::berlin(), "2026-11-19T10:00"));
    program.take_records(before.disk);
    program.store_loaded();
    while (program.loading())
        program.work();
    program.set_store_status(writer_status);
    ClientForm form;
    form.name = "Berta";
    program.queue().push(OpenClientForm{std::move(form)});
    (void)program.settle();
    program.queue().push(Submit{FormKind::client});
    (void)program.settle();

    const auto& clients = program.session().clients().all();
    REQUIRE(clients.size() == 2);
    CHECK(std::ranges::count(clients, anna, [](const auto& entry) { return entry.id; }) == 1);
    for (const journal::Record& made : program.take_records_to_store()) {
        for (const journal::Record& old : before.disk)
            CHECK(made.id > old.id);
    }
}

TEST_CASE("TheChainOfUndoIsTheSameAfterEveryReload") {
    Desk desk;
    const ClientId client = desk.add_client("Anna");
    desk.act(OpenLog{missed_call(desk, client)});
    desk.act(Submit{FormKind::log});
    desk.act(Undo{});
    Desk second("2026-11-18T10:01", desk.disk);
    CHECK(second.today().empty());
    second.act(Redo{});
    CHECK(second.today() == Lines{"now call_back"});
    second.act(Undo{});
    second.act(Undo{});
    Desk third("2026-11-18T10:02", second.disk);
    CHECK(third.session().workspace().empty());
    third.act(Redo{});
    third.act(Redo{});
    CHECK(third.today() == Lines{"now call_back"});
    CHECK(third.session().history().redoable() == nullptr);
}

TEST_CASE("ARejectedFormStaysOpenWithTheReasonAtItsField") {
    struct Row {
        std::string_view what, due, where;
    };
    for (const Row& row : {Row{"", "Fri", "what"}, Row{"Draft", "", "due"},
                           Row{"Draft", "30 February", "due"}, Row{"Draft", "soon", "due"}}) {
        CAPTURE(row.due);
        Desk desk;
        const ClientId client = desk.add_client("Anna");
        CommitmentForm form;
        form.client = {"Anna", client};
        form.what = row.what;
        form.due = row.due;
        desk.act(OpenCommitment{form});
        desk.act(Submit{FormKind::commitment});
        REQUIRE(desk.view().commitment);
        CHECK(desk.view().commitment->errors.contains(row.where));
        CHECK(desk.view().commitment->what == row.what);
        CHECK(desk.session().workspace().commitments().visible_count() == 0);
    }
}

TEST_CASE("AFormSavedUnchangedIsSimplyClosed") {
    Desk desk;
    const ClientId client = desk.add_client("Anna");
    const std::size_t stored = desk.disk.size();
    desk.act(OpenClientForm{form_of(desk.session().workspace(), client, desk.session().dates())});
    desk.act(Submit{FormKind::client});
    CHECK_FALSE(desk.view().client);
    CHECK(desk.disk.size() == stored);
}

TEST_CASE("AReadOnlyTabChangesNothingAndSaysSo") {
    Desk desk;
    journal::StoreStatus status = writer_status;
    status.read_only = journal::ReadOnly::other_tab;
    desk.program.set_store_status(status);
    ClientForm form;
    form.name = "Anna";
    desk.act(OpenClientForm{form});
    desk.act(Submit{FormKind::client});
    REQUIRE(desk.view().client);
    CHECK(desk.view().client->errors.at("").key == "reject.read_only");
    CHECK(desk.session().workspace().empty());
    CHECK(desk.disk.empty());
}

TEST_CASE("WhatAnotherTabStoresAppearsHere") {
    Desk first;
    const ClientId client = first.add_client("Anna");
    Desk second("2026-11-18T10:00", first.disk);
    const std::size_t before = first.disk.size();
    first.act(OpenLog{missed_call(first, client)});
    first.act(Submit{FormKind::log});
    second.program.take_records(std::span(first.disk).subspan(before));
    CHECK(second.today() == Lines{"now call_back"});
    // Hearing of it twice changes nothing.
    second.program.take_records(first.disk);
    CHECK(same_content(second.session().workspace(), first.session().workspace()));
}

TEST_CASE("ADamagedRecordIsCountedAndTheOthersAreUsed") {
    Desk desk;
    desk.add_client("Anna");
    auto stored = desk.disk;
    stored.push_back({.id = 99, .stamp = {1, 0, 9}, .payload = "{\"v\":1"});
    Desk reopened("2026-11-18T10:00", stored);
    CHECK(reopened.program.unreadable_records() == 1);
    CHECK(reopened.session().clients().all().size() == 1);
}

void import_file(Desk& desk, std::string name, std::string_view bytes) {
    desk.program.begin_import(std::move(name), bytes.size());
    desk.program.feed_import(bytes);
    desk.program.end_import_file();
    desk.work();
}

void accept_import(Desk& desk) {
    desk.act(AcceptImport{});
    desk.work();
}

TEST_CASE("ImportedPeopleHaveNoClocksUntilTheyAreChosenAndOneUndoTakesThemBack") {
    Desk desk;
    import_file(desk, "two.vcf",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nEND:VCARD\r\n"
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Ek\r\nEND:VCARD\r\n");
    REQUIRE(desk.view().import);
    REQUIRE(desk.view().import->stage() == ImportStage::preview);
    accept_import(desk);
    REQUIRE(desk.session().clients().all().size() == 2);
    REQUIRE(desk.view().stages);
    CHECK(desk.view().stages->items.size() == 2);
    desk.at("2027-02-18T10:00");
    CHECK(desk.today().empty());

    desk.view().stages->items.front().choice = StageChoice::active;
    desk.act(Submit{FormKind::stages});
    CHECK(desk.session().clients().all().front().stage == Stage::active);
    desk.at("2027-04-18T10:00");
    CHECK(desk.today() == Lines{"late silence"});
    desk.act(Undo{});
    CHECK(desk.today().empty());
    desk.act(Undo{});
    CHECK(desk.session().workspace().empty());
}

std::string many_cards(int count) {
    std::string cards;
    for (int i = 0; i < count; ++i)
        cards +=
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person " + std::to_string(i) + "\r\nEND:VCARD\r\n";
    return cards;
}

TEST_CASE("ALargeImportIsStoredInPartsAndIsOneStepToUndo") {
    Desk desk;
    desk.add_client("Anna");
    const std::size_t disk_before = desk.disk.size();
    import_file(desk, "many.vcf", many_cards(2500));
    desk.act(AcceptImport{});
    CHECK(desk.work() == 6);  // five parts, and what follows from them
    CHECK(desk.disk.size() == disk_before + 5);
    CHECK(desk.session().clients().all().size() == 2501);
    CHECK(desk.view().stages);

    // The same after a reload, forth and back and forth.
    Desk reopened("2026-11-18T10:05", desk.disk);
    REQUIRE(reopened.session().clients().all().size() == 2501);
    reopened.act(Undo{});
    CHECK(reopened.view().reversing);
    CHECK(reopened.work() == 4);
    CHECK_FALSE(reopened.view().reversing);
    CHECK(reopened.session().clients().all().size() == 1);
    reopened.act(Redo{});
    reopened.work();
    CHECK(same_content(reopened.session().workspace(), desk.session().workspace()));
    reopened.act(Undo{});
    reopened.work();
    reopened.act(Undo{});
    CHECK(reopened.session().workspace().empty());
}

TEST_CASE("ALongUndoThatWasStoppedGoesOnAtTheNextUndo") {
    Desk desk;
    import_file(desk, "many.vcf", many_cards(2500));
    accept_import(desk);
    desk.act(Undo{});
    desk.view().reversing.reset();  // "Stop"
    CHECK(desk.session().clients().all().size() == 2000);
    Desk reopened("2026-11-18T10:05", desk.disk);
    reopened.act(Undo{});
    reopened.work();
    CHECK(reopened.session().workspace().empty());
}

TEST_CASE("AnImportThatIsStoppedKeepsWhatIsInAndOneUndoTakesItBack") {
    Desk desk;
    import_file(desk, "many.vcf", many_cards(2500));
    desk.act(AcceptImport{});
    desk.program.work();
    desk.act(CloseImport{});
    CHECK_FALSE(desk.view().import);
    CHECK(desk.session().clients().all().size() == 500);
    desk.act(Undo{});
    CHECK(desk.session().workspace().empty());
}

struct File {
    std::string_view name, bytes;
};

void import_files(Desk& desk, std::initializer_list<File> files) {
    for (const File& file : files) {
        if (&file == files.begin())
            desk.program.begin_import(std::string(file.name), file.bytes.size(), files.size());
        else
            desk.view().import->next_file(std::string(file.name), file.bytes.size());
        desk.program.feed_import(file.bytes);
        desk.program.end_import_file();
        desk.work();
    }
}

TEST_CASE("SeveralFilesComeInTogetherAndOneUndoTakesThemBack") {
    Desk desk;
    import_files(desk, {{"a.vcf",
                         "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\n"
                         "EMAIL:anna@example.com\r\nEND:VCARD\r\n"},
                        {"picture.vcf", "\xFF\xD8\xFF\xE0 a picture"},
                        {"b.csv",
                         "Name,E-mail\nBen Ek,ben@example.com\n"
                         "Anna Berg,anna@example.com\n"}});
    const ImportFlow& flow = *desk.view().import;
    REQUIRE(flow.stage() == ImportStage::preview);
    // The same person in two files is one; a file that is none is named with its reason.
    CHECK(flow.counts().created == 2);
    REQUIRE(flow.plan().list.rejected.size() == 1);
    const std::string why =
        words::render(flow.plan().list.rejected[0].phrase, desk.session().words());
    CHECK(why.starts_with("picture.vcf: "));
    accept_import(desk);
    CHECK(desk.session().clients().all().size() == 2);
    desk.act(Undo{});
    CHECK(desk.session().workspace().empty());
}

TEST_CASE("WhatIsDueBeforeTomorrowIsNotProposedToSleepUntilThen") {
    Desk desk;
    const ClientId client = desk.add_client("Anna");
    const auto proposed = [&](std::string_view due) {
        CommitmentForm form;
        form.client = {"Anna", client};
        form.what = due;
        form.due = due;
        desk.act(OpenCommitment{form});
        desk.act(Submit{FormKind::commitment});
        const auto& lines = desk.session().today().lines;
        const auto line = std::ranges::find_if(lines, [&](const attention::Line& one) {
            const Commitment* c = desk.session().workspace().find(one.commitment);
            return c && c->what == due;
        });
        REQUIRE(line != lines.end());
        const LineForm asked = line_form(*line, LineVerdict::snoozed, desk.session());
        const DateReader dates = desk.session().dates();
        return desk.session().zone().date_at(*dates.future_moment(asked.until, snooze_minute));
    };
    const Date today = desk.session().words().today();
    CHECK(proposed("17:00") == today);
    CHECK(proposed("tomorrow 17:00") == today + std::chrono::days{1});
}

TEST_CASE("SnoozingOffersAnHourTheNextMorningAndTheNextWeek") {
    struct Row {
        std::string_view now;
        std::vector<std::string_view> offered;
    };
    for (const Row& row : {
             Row{"2026-11-18T10:02", {"2026-11-18T11:05", "2026-11-19T09:00", "2026-11-23T09:00"}},
             // On a Friday the next working morning is the next week.
             Row{"2026-11-20T16:00", {"2026-11-20T17:00", "2026-11-23T09:00"}},
         }) {
        CAPTURE(row.now);
        Desk desk(row.now);
        std::vector<Instant> expected;
        for (const std::string_view moment : row.offered)
            expected.push_back(test::at(test::berlin(), moment));
        CHECK(snooze_choices(desk.session()) == expected);
    }
}

TEST_CASE("ASnoozedLineCanBeWokenAndStaysCounted") {
    Desk desk;
    const ClientId client = desk.add_client("Anna");
    desk.act(OpenLog{missed_call(desk, client)});
    desk.act(Submit{FormKind::log});
    LineForm snooze =
        line_form(desk.session().today().lines.front(), LineVerdict::snoozed, desk.session());
    snooze.reason = "they are away";
    desk.act(OpenLineForm{snooze});
    desk.act(Submit{FormKind::line});
    REQUIRE(desk.today().empty());
    REQUIRE(desk.session().snoozed().size() == 1);
    const attention::Line hidden = desk.session().snoozed().front();
    const Workspace& workspace = desk.session().workspace();
    CHECK(workspace.find(snooze_of(hidden, workspace))->reason == "they are away");
    desk.act(wake_action(hidden, desk.session()));
    desk.at("2026-11-18T10:00:01");
    CHECK(desk.today() == Lines{"now call_back"});
    CHECK(desk.session().snoozed().empty());
    CHECK(desk.session().today().lines.front().snoozes == 1);
    desk.act(Undo{});
    CHECK(desk.session().snoozed().size() == 1);
}

TEST_CASE("AFileThatHoldsNoContactsChangesNothingAndSaysWhy") {
    for (const std::string_view bytes : {"", "\xFF\xD8\xFF\xE0 a picture", "<html></html>"}) {
        Desk desk;
        import_file(desk, "contacts.vcf", bytes);
        REQUIRE(desk.view().import);
        CHECK(desk.view().import->stage() == ImportStage::failed);
        REQUIRE(desk.view().import->failure());
        CHECK(desk.view().import->failure()->phrase.key.starts_with("reject.import."));
        desk.act(CloseImport{});
        CHECK(desk.session().workspace().empty());
    }
}

TEST_CASE("ATableWithoutColumnsOfPeopleIsAskedAboutFirst") {
    for (const auto& [bytes, stage] :
         {std::pair{"Datum;Betrag\n2026-01-01;12,50\n2026-02-01;13,00\n", ImportStage::columns},
          std::pair{"Name;E-Mail\nAnna Berg;anna@example.com\n", ImportStage::preview}}) {
        Desk desk;
        import_file(desk, "table.csv", bytes);
        REQUIRE(desk.view().import);
        CHECK(desk.view().import->stage() == stage);
    }
}

TEST_CASE("ImportingTheSameFileTwiceAddsNobody") {
    constexpr std::string_view card =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nEMAIL:anna@example.com\r\nEND:VCARD\r\n";
    Desk desk;
    import_file(desk, "a.vcf", card);
    accept_import(desk);
    import_file(desk, "a.vcf", card);
    accept_import(desk);
    CHECK(desk.session().clients().all().size() == 1);
}

TEST_CASE("TheSampleIsNeverStored") {
    Desk desk;
    desk.act(OpenSample{});
    CHECK(desk.program.in_sample());
    CHECK_FALSE(desk.session().workspace().empty());
    desk.act(OpenClientForm{});
    desk.view().client->name = "Somebody";
    desk.act(Submit{FormKind::client});
    desk.act(LeaveSample{});
    CHECK_FALSE(desk.program.in_sample());
    CHECK(desk.session().workspace().empty());
    CHECK(desk.disk.empty());
}

TEST_CASE("TheSampleCanBeLookedAtAmongOwnClientsAndWhatWasBegunWaits") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna");
    desk.act(Go{{Screen::client, anna}});
    desk.view().capture.line = "call Anna tomorrow";
    const std::size_t stored = desk.disk.size();
    desk.act(OpenSample{});
    REQUIRE(desk.program.in_sample());
    CHECK(desk.view().capture.line.empty());
    desk.act(OpenSample{});  // once more changes nothing of one's own
    desk.act(LeaveSample{});
    CHECK(desk.session().workspace().find(anna) != nullptr);
    CHECK(desk.view().route == Route{Screen::client, anna});
    CHECK(desk.view().capture.line == "call Anna tomorrow");
    CHECK(desk.disk.size() == stored);
}

/// Due at 13:00.
void promise_draft(Desk& desk, ClientId client) {
    CommitmentForm form;
    form.client = {"Anna", client};
    form.what = "draft";
    form.due = "13:00";
    desk.act(OpenCommitment{form});
    desk.act(Submit{FormKind::commitment});
}

TEST_CASE("TheTitleCountsWhatIsLate") {
    Desk desk;
    const ClientId client = desk.add_client("Anna");
    CHECK(desk.program.title() == "Wordkeep");
    desk.act(OpenLog{missed_call(desk, client)});
    desk.act(Submit{FormKind::log});
    desk.at("2026-11-18T12:00");
    CHECK(desk.program.title() == "(1) Wordkeep");
    CHECK(desk.program.badge() == 1);
    // A client with two reasons is still one, as the heading of the group says.
    promise_draft(desk, client);
    desk.at("2026-11-18T14:00");
    CHECK(desk.session().today().obligations[0] == 2);
    CHECK(desk.program.badge() == 1);
}

TEST_CASE("AFurtherReasonWithAClientWhoWaitsAlreadyIsTold") {
    Desk desk;
    const ClientId client = desk.add_client("Anna");
    desk.program.set_notices(true, false);
    desk.act(OpenLog{missed_call(desk, client)});
    desk.act(Submit{FormKind::log});
    promise_draft(desk, client);
    CHECK_FALSE(desk.program.take_notice());
    desk.at("2026-11-18T12:00");
    CHECK(desk.program.take_notice());
    CHECK_FALSE(desk.program.take_notice());
    desk.at("2026-11-18T14:00");
    CHECK(desk.program.badge() == 1);
    CHECK(desk.program.take_notice());
    CHECK_FALSE(desk.program.take_notice());
}

}  // namespace
}  // namespace wordkeep::app
