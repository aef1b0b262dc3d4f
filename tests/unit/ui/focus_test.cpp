// Where the focus goes when what had it is gone.

#include "ui/widgets/widgets.h"

#include <doctest/doctest.h>

#include "ui/context.h"
#include "unit/ui/ui_probe.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace wordkeep::ui {
namespace {

std::string request(const Node& node) { return "[\"focus\"," + std::to_string(node.id) + "]"; }

TEST_CASE("TheKeyboardGoesOnBesideAButtonThatHasGone") {
    std::vector<std::string> names{"one", "two", "three"};
    std::string typed;
    Probe probe([&] {
        const Pane pane("p", {});
        const Section section("list", "List", {});
        for (const std::string& name : names)
            (void)button(name, name);
        (void)text_field("field", "Field", typed);
    });
    const auto leave_after = [&](const std::string& name, bool by_keyboard) {
        on_focus(probe.find(Role::button, name)->id, by_keyboard);
        probe.frame();
        std::erase(names, name);
        probe.frame();
    };
    leave_after("two", true);
    CHECK(probe.operations.contains(request(*probe.find(Role::button, "three"))));
    // The last one: what stands before it, and no field.
    leave_after("three", true);
    CHECK(probe.operations.contains(request(*probe.find(Role::button, "one"))));
    names = {"one", "two"};
    probe.frame();
    leave_after("one", false);
    CHECK_FALSE(probe.operations.contains("[\"focus\""));
}

TEST_CASE("AnotherScreenDoesNotInheritTheFocus") {
    bool there = true;
    Probe probe([&] {
        const Pane pane("p", {});
        (void)button("far", "Far");
        {
            const Stack screen(there ? "here" : "elsewhere", {});
            const Stack inner("inner", {});
            const Stack innermost("innermost", {});
            const Section section(there ? "mine" : "other", "Section", {});
            (void)button(there ? "mine" : "other", there ? "Mine" : "Other");
        }
    });
    on_focus(probe.find(Role::button, "Mine")->id, true);
    probe.frame();
    there = false;
    probe.frame();
    CHECK_FALSE(probe.operations.contains("[\"focus\""));
}

TEST_CASE("WhoAsksForTheFocusGetsItAlsoWhenADialogEnds") {
    bool open = false;
    bool wanted = false;
    std::string typed;
    Probe probe([&] {
        const Pane pane("p", {});
        (void)text_field("line", "Line", typed);
        if (button("opener", "Open")) open = true;
        if (std::exchange(wanted, false)) focus("line");
        if (!open) return;
        Dialog dialog("d", {.title = "Client", .close_name = "Close"});
        dialog.footer();
        (void)button("ok", "OK");
        if (dialog.close_requested()) {
            open = false;
            wanted = true;
        }
    });
    on_focus(probe.find(Role::button, "Open")->id, true);
    probe.frame();
    on_activate(probe.find(Role::button, "Open")->id);
    probe.frame();
    probe.frame();
    on_focus(probe.find(Role::button, "OK")->id, true);
    probe.frame();
    probe.key("Escape");
    REQUIRE_FALSE(open);
    CHECK(probe.operations.contains(request(*probe.find(Role::textbox, "Line"))));
    CHECK_FALSE(probe.operations.contains(request(*probe.find(Role::button, "Open"))));
}

TEST_CASE("ADialogThatAMenuOpenedGivesTheFocusBackToTheMenusButton") {
    bool asked = false;
    Probe probe([&] {
        const Pane pane("p", {});
        {
            Menu menu("more", "More", {});
            if (menu.open() && menu.item("write", "Write")) asked = true;
        }
        if (!asked) return;
        Dialog dialog("d", {.title = "Letter", .close_name = "Close"});
        text("Words");
        dialog.footer();
        (void)button("ok", "OK");
        if (dialog.close_requested()) asked = false;
    });
    const auto focus_on = [&](Role role, std::string_view name) {
        const Node* node = probe.find(role, name);
        REQUIRE(node);
        on_focus(node->id, true);
        probe.frame();
    };
    const auto press = [&](Role role, std::string_view name) {
        focus_on(role, name);
        on_activate(probe.find(role, name)->id);
        probe.frame();
        probe.frame();
    };
    press(Role::button, "More");
    press(Role::menuitem, "Write");
    REQUIRE(asked);
    focus_on(Role::button, "OK");
    probe.key("Escape");
    REQUIRE_FALSE(asked);
    CHECK(probe.operations.contains(request(*probe.find(Role::button, "More"))));
}

TEST_CASE("TheLastOfAListLeavesTheFocusToTheSameScreenAndAnotherScreenToItsTitle") {
    struct Row {
        std::string screen;
        bool has_section;
        std::string goes_to;
    };
    const std::vector<Row> rows{
        {"Talk", true, "Gone's neighbour"}, {"Talk", false, "After"}, {"Today", false, "Today"}};
    for (const Row& row : rows) {
        CAPTURE(row.goes_to);
        std::string screen = "Talk";
        bool has_section = true;
        bool has_button = true;
        Probe probe([&] {
            const Pane pane("p", {.landmark = Landmark::main});
            const Stack column("column", {});
            heading(1, screen);
            if (has_section) {
                const Section section("list", "List", {});
                if (has_button) (void)button("gone", "Gone");
                (void)button("neighbour", "Gone's neighbour");
            }
            (void)button("after", "After");
        });
        on_focus(probe.find(Role::button, "Gone")->id, true);
        probe.frame();
        screen = row.screen;
        has_section = row.has_section;
        has_button = false;
        probe.frame();
        const Role role = row.goes_to == row.screen ? Role::heading : Role::button;
        const Node* heir = probe.find(role, row.goes_to);
        REQUIRE(heir);
        CHECK(heir->focusable);
        CHECK(probe.operations.contains(request(*heir)));
    }
}

TEST_CASE("AKeyBehindAPressOfTheMouseKeepsAPlace") {
    bool ended = false;
    Probe probe([&] {
        const Pane pane("p", {.landmark = Landmark::main});
        heading(1, "Talk");
        if (!ended) (void)button("line", "Line");
        (void)button("rest", "Rest");
        if (shortcut({"e"})) ended = true;
    });
    on_focus(probe.find(Role::button, "Line")->id, false);
    probe.frame();
    probe.key("e");
    REQUIRE(ended);
    CHECK(probe.operations.contains(request(*probe.find(Role::button, "Rest"))));
}

TEST_CASE("WithNothingFocusedAnotherScreenBeginsAtItsTitle") {
    std::string screen = "Today";
    Probe probe([&] {
        const Pane pane("p", {.landmark = Landmark::main});
        heading(1, screen);
        if (shortcut({"g"})) screen = "Quotes";
        if (shortcut({"x"})) screen += "";
    });
    on_focus(0, false);
    probe.key("x");
    CHECK_FALSE(probe.operations.contains("[\"focus\""));
    probe.key("g");
    REQUIRE(screen == "Quotes");
    CHECK(probe.operations.contains(request(*probe.find(Role::heading, "Quotes"))));
}

TEST_CASE("ADialogBeginsBehindTheRecordThatItNamesAlready") {
    struct Row {
        std::string client, goes_to;
    };
    for (const Row& row : {Row{"", "Client"}, Row{"Anna Berg", "What"}}) {
        CAPTURE(row.client);
        bool open = false;
        std::string client = row.client;
        std::string what = "a word";
        Probe probe([&] {
            const Pane pane("p", {});
            (void)button("far", "Far");
            if (!open) return;
            Dialog dialog("d", {.title = "Promise", .close_name = "Close"});
            (void)suggest_field("client", "Client", client, {}, {});
            (void)text_field("what", "What", what);
        });
        open = true;
        probe.frame();
        const Node* wanted =
            probe.find(row.client.empty() ? Role::suggestbox : Role::textbox, row.goes_to);
        REQUIRE(wanted);
        CHECK(probe.operations.contains(request(*wanted)));
    }
}

TEST_CASE("JAndKWalkThroughTheRowsFromWhereverTheFocusIs") {
    std::string typed;
    Probe probe([&] {
        const Pane pane("p", {});
        (void)text_field("field", "Field", typed);
        const List list("list", {.name = "List", .letters = true});
        for (const char* name : {"first", "second"})
            const ListRow row{name, {.name = name}};
    });
    const auto press = [&](const char* key, std::uint32_t focused) {
        on_focus(focused, true);
        probe.frame();
        probe.key(key);
    };
    const auto row = [&](std::string_view name) { return *probe.find(Role::listitem, name); };
    press("j", 0);
    CHECK(probe.operations.contains(request(row("first"))));
    press("j", row("first").id);
    CHECK(probe.operations.contains(request(row("second"))));
    press("j", row("second").id);
    CHECK(probe.operations.contains(request(row("second"))));
    press("k", row("second").id);
    CHECK(probe.operations.contains(request(row("first"))));
    // Back from elsewhere: to the row that had it.
    on_focus(row("second").id, true);
    probe.frame();
    press("k", 0);
    CHECK(probe.operations.contains(request(row("second"))));
}

TEST_CASE("JAndKWalkThroughTheRowsOfATable") {
    Probe probe([&] {
        const Pane pane("p", {});
        const std::array columns{Column{.id = "name", .title = "Name"}};
        Table table{"table", {.name = "Table", .columns = columns, .rows = 2, .letters = true}};
        for (const std::size_t i : table.visible()) {
            (void)table.row(i, i == 0 ? "one" : "two", {.name = i == 0 ? "one" : "two"});
            if (table.cell()) text("Words");
        }
    });
    const auto press = [&](const char* key, std::uint32_t focused) {
        on_focus(focused, true);
        probe.frame();
        probe.key(key);
    };
    const auto row = [&](std::string_view name) { return *probe.find(Role::row, name); };
    press("j", 0);
    CHECK(probe.operations.contains(request(row("one"))));
    press("j", row("one").id);
    CHECK(probe.operations.contains(request(row("two"))));
    press("k", row("two").id);
    CHECK(probe.operations.contains(request(row("one"))));
}

}  // namespace
}  // namespace wordkeep::ui
