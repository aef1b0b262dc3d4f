#include "ui/widgets/widgets.h"

#include <doctest/doctest.h>

#include "unit/ui/ui_probe.h"

namespace wordkeep::ui {
namespace {

TEST_CASE("AButtonIsPressedByThePointerOnceForEachPress") {
    int presses = 0;
    Probe probe([&] {
        const Pane pane("p", {});
        if (button("save", "Save")) ++presses;
    });
    probe.click(Role::button, "Save");
    CHECK(presses == 1);
    probe.click(Role::button, "Save");
    CHECK(presses == 2);
    // Down and up within one picture.
    on_pointer_button(0, true, Mods::none);
    on_pointer_button(0, false, Mods::none);
    probe.frame();
    CHECK(presses == 3);
}

TEST_CASE("TheCrossOfADialogAsksForItsEnd") {
    bool open = true;
    Probe probe([&] {
        const Pane pane("p", {});
        if (!open) return;
        Dialog dialog("d", {.title = "New", .close_name = "Close"});
        text("Words");
        dialog.footer();
        (void)button("ok", "OK");
        if (dialog.close_requested()) open = false;
    });
    REQUIRE(probe.find(Role::button, "Close"));
    probe.click(Role::button, "Close");
    CHECK_FALSE(open);
}

TEST_CASE("TheFocusMayMoveWhileTheButtonIsHeld") {
    bool open = true;
    std::string value = "x";
    Probe probe([&] {
        const Pane pane("p", {});
        if (!open) return;
        Dialog dialog("d", {.title = "New", .close_name = "Close"});
        (void)text_field("what", "What", value);
        dialog.footer();
        (void)button("ok", "OK");
        if (dialog.close_requested()) open = false;
    });
    on_focus(probe.find(Role::textbox, "What")->id, true);
    probe.frame();
    const Node close = *probe.find(Role::button, "Close");
    probe.move(close.rect.x + 5, close.rect.y + 5);
    on_pointer_button(0, true, Mods::none);
    on_focus(close.id, false);
    probe.frame();
    on_pointer_button(0, false, Mods::none);
    probe.frame();
    CHECK_FALSE(open);
}

}  // namespace
}  // namespace wordkeep::ui
