// Where the focus goes when what had it is gone.

#include "ui/widgets/widgets.h"

#include <doctest/doctest.h>

#include "ui/context.h"
#include "unit/ui/ui_probe.h"

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

}  // namespace
}  // namespace wordkeep::ui
