// Every screen, tab and form of records, drawn without a browser in all three widths.

#include "app/record_list.h"
#include "support/random.h"
#include "ui/discreet.h"
#include "ui/screens/screen.h"
#include "ui_probe.h"
#include "unit/app/desk.h"

#include <array>

namespace wordkeep::ui {
namespace {

using app::RecordKind;

struct Window {
    float width, height;
};
constexpr std::array windows{Window{1280, 800}, Window{800, 900}, Window{360, 740}};

/// A desk that is drawn.
struct Drawn : app::Desk {
    void draw() {
        const Frame frame{.session = session(),
                          .view = view(),
                          .queue = program.queue(),
                          .data = program.data_state(),
                          .words = session().words(),
                          .store = program.store()};
        app_ui(frame);
    }
};

/// A workspace with a record of every kind.
struct Screens : Drawn {
    Screens() {
        anna = add_client("Anna Berg");
        for (std::size_t i = 0; i < app::record_kind_count; ++i)
            add(static_cast<RecordKind>(i));
    }

    app::FormContext context() { return {session().workspace(), dates = session().dates()}; }

    void add(RecordKind kind) {
        app::RecordForm form = app::new_record_form(kind, {anna, {}}, context());
        for (const app::FieldInfo& field : app::info(kind).fields) {
            using enum app::Editor;
            if (field.editor == text || field.editor == long_text)
                app::fill(form, field.name, "Eine neue Startseite mit Bildern der Werkstatt");
            else if (field.editor == day || field.editor == due || field.editor == future)
                app::fill(form, field.name, field.name == "to" ? "in 3 weeks" : "in 2 weeks");
            else if (field.editor == agreement)
                app::fill(form, field.name, first<Agreement>());
            else if (field.editor == goal)
                app::fill(form, field.name, first<Goal>());
        }
        act(app::OpenRecord{std::move(form)});
        act(app::Submit{app::FormKind::record});
        CHECK_FALSE(view().record);
    }

    template <class R>
    std::string first() {
        std::string id;
        session().workspace().table<R>().for_each(
            [&](Id<R> one, const R&) { id = id_to_text(one.value); });
        return id;
    }

    ClientId anna;
    app::DateReader dates{words::Context{}};
};

/// Nothing is wider than the window, and nothing is declared twice.
void check_picture(Probe& probe, const Window& window) {
    static std::size_t known = 0;  // they pile up
    for (; known < complaints().size(); ++known)
        FAIL_CHECK(complaints()[known]);
    ctx().mirror.each([&](const Node& node) {
        CAPTURE(node.name);
        CHECK(node.rect.x >= -1);
        CHECK(node.rect.x + node.rect.width <= window.width + 1);
    });
    CHECK_FALSE(probe.tree().empty());
}

TEST_CASE("EveryScreenOfRecordsFitsIntoEveryWindow") {
    Screens screens;
    Probe probe([&] { screens.draw(); });
    std::vector<app::Route> routes;
    for (int i = 0; i <= static_cast<int>(app::Screen::more); ++i)
        if (static_cast<app::Screen>(i) != app::Screen::client)
            routes.push_back({static_cast<app::Screen>(i), {}});
    for (const Window& window : windows) {
        CAPTURE(window.width);
        probe.resize(window.width, window.height);
        for (const app::Route& route : routes) {
            CAPTURE(app::address_of(route));
            screens.view().route = route;
            probe.frame();
            probe.frame();
            check_picture(probe, window);
        }
        for (int tab = 0; tab <= static_cast<int>(app::ClientTab::notes); ++tab) {
            CAPTURE(tab);
            screens.view().route = {app::Screen::client, screens.anna};
            screens.view().client_tab = static_cast<app::ClientTab>(tab);
            probe.frame();
            probe.frame();
            check_picture(probe, window);
        }
    }
}

TEST_CASE("MoreFieldsOfAFormLeadToTheFirstOfThem") {
    Drawn desk;
    const ClientId anna = desk.add_client("Anna");
    const app::DateReader dates = desk.session().dates();
    const app::FormContext context{desk.session().workspace(), dates};
    desk.act(app::OpenRecord{app::new_record_form(RecordKind::quote, {anna, {}}, context)});
    Probe probe([&] { desk.draw(); });
    probe.frame();
    std::vector<std::uint32_t> before;
    ctx().mirror.each([&](const Node& node) { before.push_back(node.id); });
    const std::string_view more = words::tr("write.more_fields", desk.session().words());
    REQUIRE(probe.find(Role::button, more));
    on_focus(probe.find(Role::button, more)->id, true);
    on_activate(probe.find(Role::button, more)->id);
    std::string asked;
    for (int frames = 0; frames < 3; ++frames) {
        probe.frame();
        asked += probe.operations;
    }
    std::uint32_t first = 0;
    ctx().mirror.each([&](const Node& node) {
        if (first == 0 && node.focusable && !std::ranges::contains(before, node.id))
            first = node.id;
    });
    REQUIRE(first != 0);
    CHECK(asked.contains("[\"focus\"," + std::to_string(first) + "]"));
}

TEST_CASE("ShortNamesAndThoseOfLettersAreHiddenToo") {
    Drawn desk;
    desk.add_client("Johanna Ek");
    app::ClientForm other;
    other.name = "Margareta Ahl";
    other.greeted_as = "Maggan";
    desk.act(app::OpenClientForm{std::move(other)});
    desk.act(app::Submit{app::FormKind::client});
    desk.view().discreet = true;
    desk.view().route = {app::Screen::clients, {}};
    Probe probe([&] { desk.draw(); });
    probe.frame();
    CHECK(hides("Ek", "Johanna", ""));
    CHECK(hides("Johanna", "", "Ek"));
    CHECK(hides("Maggan", "", ""));
    CHECK_FALSE(hides("du", "", ""));
    set_hidden_words(nullptr);
}

TEST_CASE("AnOwnTextIsStoredByTheKeyThatSavesWhatIsOpen") {
    Drawn desk;
    desk.add_client("Anna");
    const app::TextKey key{"update", ClientLanguage::english, AddressForm::formal};
    desk.view().route = {app::Screen::playbook, {}};
    desk.view().playbook.tab = app::PlaybookTab::texts;
    desk.view().texts.open = key;
    Probe probe([&] { desk.draw(); });
    probe.frame();
    REQUIRE(desk.view().texts.typed.contains(key));
    const std::string mine = app::shipped_text(key) + " Thank you for your patience.";
    desk.view().texts.typed.at(key).text = mine;
    probe.frame();
    probe.key("Enter", Mods::command);
    (void)desk.program.settle();
    const auto own = app::own_text(key, desk.session().workspace());
    REQUIRE(own.text);
    CHECK(own.text->text == mine);
}

TEST_CASE("TheMenuOfAChangesLineHasItsFurtherStepsAndNotTheLetterOfItsButton") {
    Drawn desk;
    const ClientId anna = desk.add_client("Anna Berg");
    Agreement agreement;
    agreement.client = anna;
    agreement.title = "Website";
    agreement.state = AgreementState::running;
    desk.act(app::Perform{Add<Agreement>{agreement, {}}, {}});
    Change change;
    change.client = anna;
    change.agreement = desk.session().workspace().table<Agreement>().all_rows().back().id;
    change.request = "a map";
    change.requested_at = desk.session().now();
    desk.act(app::Perform{Add<Change>{change, {}}, {}});
    desk.view().route = {app::Screen::today, {}};
    Probe probe([&] { desk.draw(); });
    probe.resize(1280, 800);
    probe.frame();
    probe.frame();
    probe.click(Role::button, "More for Anna Berg");
    probe.frame();
    probe.frame();
    const auto has = [&](std::string_view name) {
        return probe.find(Role::menuitem, name) != nullptr;
    };
    CHECK(has("Wording confirmed"));
    CHECK(has("Refused"));
    CHECK_FALSE(has("Ask"));
    // Confirmed, the line is another one: its letter stands on the button, the rest in the menu.
    probe.click(Role::menuitem, "Wording confirmed");
    probe.frame();
    (void)desk.program.settle();
    probe.frame();
    CHECK(desk.session().workspace().table<Change>().all_rows().back().value.confirmed_at);
}

/// Milestones in every state, a pause, two changes that moved the finish, a blocker.
void fill_agreement(Screens& screens) {
    const auto id = wordkeep::id_from_text(screens.first<Agreement>());
    REQUIRE(id);
    const AgreementId agreement{*id};
    const Instant now = screens.session().now();
    using std::chrono::days;
    const Date today = screens.session().words().today();
    screens.act(app::Perform{
        Edit<Agreement>{
            PatchBuilder<Agreement>(agreement)
                .set(&Agreement::started_at, now - days{30})
                .set(&Agreement::finish, Due{today + days{9}, {}})
                .set(&Agreement::milestones,
                     std::vector<Milestone>{{"Skizze", {today - days{20}, {}}, now - days{15}, {}},
                                            {"Entwurf", {today - days{2}, {}}, {}, {}},
                                            {"Start", {today + days{9}, {}}, {}, {}}})
                .set(&Agreement::pauses,
                     std::vector<Pause>{{now - days{10}, now - days{8}, 3, "keine Bilder"}})
                .done()},
        {}});
    for (const ChangeOrigin origin : {ChangeOrigin::client, ChangeOrigin::me}) {
        Change change;
        change.client = screens.anna;
        change.agreement = agreement;
        change.request = "Eine neue Startseite mit Bildern der Werkstatt";
        change.origin = origin;
        change.state = ChangeState::included;
        change.days_added = 2;
        screens.act(app::Perform{Add<Change>{std::move(change), {}}, {}});
    }
}

TEST_CASE("AnAgreementWithEverythingFitsAsAPictureAndAsATable") {
    Screens screens;
    fill_agreement(screens);
    screens.view().route = {app::Screen::client, screens.anna};
    screens.view().client_tab = app::ClientTab::agreement;
    Probe probe([&] { screens.draw(); });
    constexpr Window large_text{180, 370};  // 360 pixels with text of 200 %
    std::vector<Window> all(windows.begin(), windows.end());
    all.push_back(large_text);
    for (const bool table : {false, true}) {
        screens.view().insight_tables["agreement"] = table;
        for (const Window& window : all) {
            CAPTURE(table);
            CAPTURE(window.width);
            probe.resize(window.width, window.height);
            probe.frame();
            probe.frame();
            check_picture(probe, window);
            const bool has_room = window.width > large_text.width;
            const auto has = [&](Role role, std::string_view name) {
                return probe.find(role, name) != nullptr;
            };
            CHECK(has(Role::table, "From start to finish") == table);
            CHECK(has(Role::image,
                      "From start to finish. Finished by: 4 Dec, originally 27 Nov "
                      "(+ 7 days)") == (!table && has_room));
            CHECK(has(Role::list, "What moved the finish") == !table);
            // The days are read in full: beside the cause, else beneath it.
            CHECK(has(Role::text, "+ 3 days") == (!table && has_room));
            CHECK(has(Role::paragraph, "+ 3 days · Pause · 8 Nov") == (!table && !has_room));
        }
    }
}

TEST_CASE("ATalkInTheTimelineShowsWhatItWasForAndWhatCameOfIt") {
    app::Desk desk("2026-11-18T10:00:00");
    const ClientId anna = desk.add_client("Anna Berg");
    desk.act(app::OpenTalk{anna});
    desk.view().talk->goal = "agree on the pages";
    desk.view().talk->agenda = {{"colours", "10"}};
    desk.act(app::TalkStep{app::TalkStep::Does::begin});
    desk.at("2026-11-18T10:20:00");
    desk.view().talk->log.note = "me: the draft by Fri\ndecided: blue";
    desk.act(app::TalkStep{app::TalkStep::Does::end});
    desk.act(app::Go{{app::Screen::client, anna}});
    desk.view().client_tab = app::ClientTab::timeline;
    Probe probe([&] {
        app_ui({.session = desk.session(),
                .view = desk.view(),
                .queue = desk.program.queue(),
                .data = desk.program.data_state(),
                .words = desk.session().words(),
                .store = desk.program.store()});
    });
    const std::string tree = probe.tree();
    for (const std::string_view said :
         {"Goal: agree on the pages", "Agenda: colours", "Decided: blue", "from me: draft, Fri"}) {
        CAPTURE(said);
        CHECK(tree.find(said) != std::string::npos);
    }
}

TEST_CASE("EveryFormOfRecordsFitsIntoEveryWindow") {
    Screens screens;
    Probe probe([&] { screens.draw(); });
    for (const Window& window : windows) {
        CAPTURE(window.width);
        probe.resize(window.width, window.height);
        for (std::size_t i = 0; i < app::record_kind_count; ++i) {
            const app::KindInfo& kind = app::info(static_cast<RecordKind>(i));
            CAPTURE(kind.record);
            app::RecordForm form =
                app::new_record_form(kind.kind, {screens.anna, {}}, screens.context());
            form.parts = app::in_all;
            for (const app::FieldInfo& field : kind.fields)
                if (field.editor == app::Editor::rows) app::add_row(form, field.name);
            screens.view().record = std::move(form);
            probe.frame();
            probe.frame();
            check_picture(probe, window);
            CHECK(probe.find(Role::dialog, words::tr(kind.add, screens.session().words())) !=
                  nullptr);
            screens.view().record.reset();
            probe.frame();
        }
    }
}

}  // namespace
}  // namespace wordkeep::ui
