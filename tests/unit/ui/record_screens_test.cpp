// Every screen, tab and form of records, drawn without a browser in all three widths.

#include "app/record_list.h"
#include "support/random.h"
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

/// A workspace with a record of every kind.
struct Screens : app::Desk {
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

    void draw() {
        const Frame frame{.session = session(),
                          .view = view(),
                          .queue = program.queue(),
                          .data = program.data_state(),
                          .words = session().words(),
                          .store = program.store()};
        app_ui(frame);
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
