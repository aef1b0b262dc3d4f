#include "ui/widgets/widgets.h"

#include <doctest/doctest.h>

#include "imgui.h"

#include "ui/context.h"
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

TEST_CASE("TypedTextReachesTheValueAndTheProgramsTextReachesTheField") {
    std::string value = "old";
    Probe probe([&] {
        const Pane pane("p", {});
        (void)text_field("f", "Field", value);
    });
    const std::uint32_t id = probe.find(Role::textbox, "Field")->id;
    TextEvent event;
    event.value = "new ä";
    event.selection_from = event.selection_to = 5;
    event.edited = true;
    on_text(id, event);
    probe.frame();
    CHECK(value == "new ä");
    CHECK(probe.operations.find("\"value\"") == std::string::npos);
    value = "by the program";
    probe.frame();
    CHECK(probe.operations.find("\"value\":\"by the program\"") != std::string::npos);
}

TEST_CASE("EnterInAFieldOfOneLineSubmitsItsForm") {
    std::string line;
    std::string notes;
    int submitted = 0;
    Probe probe([&] {
        const Pane pane("p", {});
        (void)text_field("f", "Field", line);
        (void)text_area("n", "Notes", notes, {});
        if (line_submitted()) ++submitted;
    });
    probe.key("Enter");
    CHECK(submitted == 0);
    for (const auto& [role, name, expected] :
         {std::tuple{Role::textarea, "Notes", 0}, std::tuple{Role::textbox, "Field", 1}}) {
        on_focus(probe.find(role, name)->id, true);
        probe.frame();
        probe.key("Enter");
        CHECK(submitted == expected);
    }
}

TEST_CASE("CommandEnterInAnAreaSubmitsItsForm") {
    std::string notes;
    int submitted = 0;
    Probe probe([&] {
        const Pane pane("p", {});
        (void)text_area("n", "Notes", notes, {});
        if (line_submitted()) ++submitted;
    });
    on_focus(probe.find(Role::textarea, "Notes")->id, true);
    probe.frame();
    probe.key("Enter");
    CHECK(submitted == 0);
    probe.key("Enter", Mods::command);
    CHECK(submitted == 1);
}

TEST_CASE("EnterInTheFrameOfTheLastLetterChoosesFromWhatFitsTheWholeText") {
    std::string value;
    std::string chosen;
    Probe probe{[&] {
        Pane pane{"pane", {.landmark = Landmark::main}};
        // What the caller finds for the text that it has: one frame behind a fast hand.
        const std::string title = "for " + value;
        const std::array lines{Suggestion{.id = "one", .title = title}};
        const auto result =
            suggest_field("field", "Field", value, lines, {.form = SuggestOptions::Form::inplace});
        if (result.chosen) chosen = title;
    }};
    const Node* field = probe.find(Role::suggestbox, "Field");
    REQUIRE(field);
    on_focus(field->id, true);
    probe.frame();
    TextEvent event;
    event.value = "anna";
    event.selection_from = event.selection_to = 4;
    event.edited = true;
    on_text(field->id, event);
    probe.key("Enter");
    CHECK(chosen == "for anna");
}

TEST_CASE("EnterAndTheTabThatLeavesTheFieldMayComeWithTheLastLetter") {
    std::string value;
    std::string other;
    std::string chosen;
    Probe probe{[&] {
        Pane pane{"pane", {.landmark = Landmark::main}};
        const std::string title = "for " + value;
        const std::array lines{Suggestion{.id = "one", .title = title}};
        const std::span known = value.empty() ? std::span<const Suggestion>() : std::span(lines);
        const auto result = suggest_field("field", "Field", value, known, {});
        (void)text_field("other", "Other", other);
        if (result.chosen) chosen = title;
    }};
    const std::uint32_t field = probe.find(Role::suggestbox, "Field")->id;
    on_focus(field, true);
    probe.frame();
    TextEvent event;
    event.value = "anna";
    event.selection_from = event.selection_to = 4;
    event.edited = true;
    on_text(field, event);
    (void)on_key({"Enter", Mods::none, false});
    on_focus(probe.find(Role::textbox, "Other")->id, true);
    probe.frame();
    probe.frame();
    CHECK(chosen == "for anna");
}

TEST_CASE("WhatIsMissingGetsTheFocusWhenItIsSaidButNotWhileSomebodyTypes") {
    std::string first, second, third;
    std::string error;
    Probe probe([&] {
        const Pane pane("p", {});
        (void)text_field("first", "First", first);
        (void)text_field("second", "Second", second, {.error = error});
        (void)text_field("third", "Third", third, {.error = error});
        if (first == "typed") error = "missing";
    });
    const std::uint32_t field = probe.find(Role::textbox, "First")->id;
    on_focus(field, true);
    probe.frame();
    TextEvent event;
    event.value = "typed";
    event.edited = true;
    on_text(field, event);
    probe.frame();
    CHECK(probe.operations.find("[\"focus\",") == std::string::npos);
    first = error = "";
    probe.frame();
    error = "missing";
    probe.frame();
    const std::string second_id = std::to_string(probe.find(Role::textbox, "Second")->id);
    CHECK(probe.operations.find("[\"focus\"," + second_id) != std::string::npos);
}

TEST_CASE("EveryKeyCountsHoweverManyComeBeforeThePicture") {
    std::string order;
    Probe probe([&] {
        const Pane pane("p", {});
        if (shortcut({"s"})) order += 's';
        if (shortcut({"j"})) order += 'j';
    });
    for (const char* key : {"j", "s", "j", "j"})
        CHECK(on_key({key, Mods::none, false}));
    probe.frame();
    CHECK(order == "jsjj");
}

TEST_CASE("AProgramThatTakesNoTextGetsTheFieldBack") {
    Probe probe([&] {
        const Pane pane("p", {});
        std::string fixed = "fixed";
        (void)text_field("f", "Field", fixed);
    });
    TextEvent event;
    event.value = "fixedx";
    event.edited = true;
    on_text(probe.find(Role::textbox, "Field")->id, event);
    probe.frame();
    CHECK(probe.operations.find("\"value\":\"fixed\"") != std::string::npos);
}

TEST_CASE("ShortcutsCountOnlyWhereTheyMay") {
    int pressed = 0;
    bool dialog = false;
    Probe probe([&] {
        const Pane pane("p", {});
        if (shortcut({"n"})) ++pressed;
        if (dialog) {
            const Dialog d("d", {.title = "D"});
            text("words");
        }
    });
    CHECK(on_key({"n", Mods::none, false}));
    probe.frame();
    CHECK(pressed == 1);
    CHECK_FALSE(on_key({"n", Mods::none, true}));      // in a text field
    CHECK_FALSE(on_key({"n", Mods::command, false}));  // the browser's own
    CHECK_FALSE(on_key({"x", Mods::none, false}));
    dialog = true;
    probe.frame();
    CHECK_FALSE(on_key({"n", Mods::none, false}));
    CHECK(pressed == 1);
}

TEST_CASE("SequencesAreTwoKeysSoonAfterEachOther") {
    int today = 0;
    int clients = 0;
    Probe probe([&] {
        const Pane pane("p", {});
        if (shortcut_sequence("g", "t")) ++today;
        if (shortcut_sequence("g", "c")) ++clients;
    });
    probe.key("g");
    probe.key("c");
    CHECK(clients == 1);
    CHECK(today == 0);
    probe.key("t");
    CHECK(today == 0);
    probe.key("g");
    probe.frame(2);
    probe.key("t");
    CHECK(today == 0);
}

TEST_CASE("ARowGivesWhatIsLeftToWhatFills") {
    Probe probe([&] {
        const Pane pane("p", {.padding = 0});
        const Row row("row", {.gap = 10});
        (void)button("a", "Left");
        next_width(Width::fill());
        (void)button("b", "Middle");
        (void)button("c", "Right");
    });
    const Rect left = probe.find(Role::button, "Left")->rect;
    const Rect middle = probe.find(Role::button, "Middle")->rect;
    const Rect right = probe.find(Role::button, "Right")->rect;
    CHECK(left.x == 0);
    CHECK(middle.x == doctest::Approx(left.width + 10));
    CHECK(right.x + right.width == doctest::Approx(1280));
    CHECK(middle.x + middle.width + 10 == doctest::Approx(right.x));
    probe.resize(400, 800);
    const Rect moved = probe.find(Role::button, "Right")->rect;
    CHECK(moved.x + moved.width == doctest::Approx(400));
}

TEST_CASE("AWrappedRowTakesAsManyLinesAsItNeeds") {
    Probe probe([&] {
        const Pane pane("p", {.padding = 0});
        {
            const Row row("row", {.gap = 8, .wrap = Wrap::yes});
            for (const char* name : {"One", "Two", "Three", "Four", "Five", "Six"})
                (void)button(name, name);
        }
        (void)button("after", "After");
    });
    const float before = probe.find(Role::button, "After")->rect.y;
    CHECK(probe.find(Role::button, "Six")->rect.y == probe.find(Role::button, "One")->rect.y);
    probe.resize(200, 800);
    CHECK(probe.find(Role::button, "Six")->rect.y > probe.find(Role::button, "One")->rect.y);
    CHECK(probe.find(Role::button, "After")->rect.y > before + 36);
    for (const char* name : {"One", "Two", "Three", "Four", "Five", "Six"}) {
        const Rect rect = probe.find(Role::button, name)->rect;
        CHECK(rect.x + rect.width <= 200.5F);
    }
}

TEST_CASE("WhatFillsInAWrappedRowTakesWhatItsLineLeaves") {
    std::string value;
    Probe probe([&] {
        const Pane pane("p", {.padding = 0});
        const Row row("row", {.gap = 10, .wrap = Wrap::yes});
        (void)text_field("f", "Field", value, {.width = Width::fill(1, 160)});
        (void)button("add", "Add");
    });
    const Rect wide = probe.find(Role::button, "Add")->rect;
    CHECK(wide.x + wide.width == doctest::Approx(1280));
    probe.resize(200, 800);
    CHECK(probe.find(Role::textbox, "Field")->rect.width == doctest::Approx(200));
    CHECK(probe.find(Role::button, "Add")->rect.y > 30);
}

TEST_CASE("WhereTheLineIsTooNarrowNamesTakeMoreLinesInsteadOfBeingCut") {
    int value = 0;
    Probe probe([&] {
        const Pane pane("p", {.padding = 0});
        (void)button("b", "Bring everything back to where it was");
        constexpr std::string_view words[] = {"The first", "The second", "The third"};
        (void)segmented("s", "Choice", value, words);
    });
    const float one_line =
        probe.find(Role::button, "Bring everything back to where it was")->rect.height;
    CHECK(probe.find(Role::radio, "The third")->rect.y ==
          probe.find(Role::radio, "The first")->rect.y);
    probe.resize(140, 800);
    CHECK(probe.find(Role::button, "Bring everything back to where it was")->rect.height >
          one_line + 40);
    const Rect first = probe.find(Role::radio, "The first")->rect;
    CHECK(probe.find(Role::radio, "The third")->rect.y >= first.y + 2 * first.height);
    CHECK(probe.frame() == 2);
    probe.click(Role::radio, "The third");
    CHECK(value == 2);
}

TEST_CASE("AnswersOfADialogStandBeneathEachOtherWhereThereIsNoRoomBeside") {
    Probe probe([&] {
        const Pane pane("p", {});
        Dialog dialog("d", {.title = "A title of several words", .close_name = "Close"});
        text("Words");
        dialog.footer();
        (void)button("cancel", "Cancel");
        (void)button("back", "Change columns");
        (void)button("ok", "Import 12 people");
    });
    CHECK(probe.find(Role::button, "Cancel")->rect.y ==
          probe.find(Role::button, "Import 12 people")->rect.y);
    probe.resize(180, 370);
    const Rect dialog = probe.find(Role::dialog, "A title of several words")->rect;
    float bottom = 0;
    for (const char* name : {"Cancel", "Change columns", "Import 12 people"}) {
        CAPTURE(name);
        const Rect rect = probe.find(Role::button, name)->rect;
        CHECK(rect.x >= dialog.x);
        CHECK(rect.x + rect.width <= dialog.x + dialog.width);
        CHECK(rect.y >= bottom);
        bottom = rect.y + rect.height;
    }
    CHECK(bottom <= dialog.y + dialog.height);
    CHECK(probe.frame() == 2);
    probe.resize(1280, 800);
    CHECK(probe.find(Role::button, "Cancel")->rect.y ==
          probe.find(Role::button, "Import 12 people")->rect.y);
}

TEST_CASE("OnAPhoneWithLargeLettersTheButtonsOfADialogComeAfterItsForm") {
    std::string typed;
    Probe probe([&] {
        const Pane pane("p", {});
        Dialog dialog("d", {.title = "Write to somebody with a name", .close_name = "Close"});
        for (const char* name : {"One", "Two", "Three"})
            (void)text_field(name, name, typed);
        dialog.footer();
        for (const char* name :
             {"Keep it for twenty minutes", "Copy it", "Mail it", "Mark as sent"})
            (void)button(name, name);
    });
    const auto bottom = [&](Role role, std::string_view name) {
        const Rect rect = probe.find(role, name)->rect;
        return rect.y + rect.height;
    };
    probe.resize(360, 740);  // there they stand below it
    CHECK(bottom(Role::button, "Mark as sent") <= 740);
    CHECK(bottom(Role::textbox, "Three") < probe.find(Role::button, "Copy it")->rect.y);
    probe.resize(180, 370);
    CHECK(bottom(Role::textbox, "One") <= 370);
    CHECK(bottom(Role::button, "Mark as sent") > 370);
    CHECK(probe.frame() == 2);
    // Scrolled to, like the rest.
    on_scroll(90, 250, 0, 10'000);
    probe.frame();
    CHECK(bottom(Role::button, "Mark as sent") <= 370);
}

TEST_CASE("AToastKeepsItsWordsAndItsButtonsApartInANarrowWindow") {
    Probe probe([&] {
        const Pane pane("p", {});
        (void)toast("t", "The conversation with Anna was logged",
                    {.action = "Undo", .close_name = "Close"});
    });
    probe.resize(180, 370);
    const Rect words = probe.find(Role::text, "The conversation with Anna was logged")->rect;
    const Rect undo = probe.find(Role::button, "Undo")->rect;
    CHECK(words.width > 100);
    CHECK(undo.y >= words.y + words.height);
    CHECK(undo.x >= 0);
    CHECK(probe.find(Role::button, "Close")->rect.x + 32 <= 180);
}

TEST_CASE("WhatAToastLiesUponCanBeScrolledOutFromUnderIt") {
    bool shown = false;
    Probe probe([&] {
        {
            const Pane pane("p", {});
            for (int i = 0; i < 40; ++i) {
                const IdScope scope(static_cast<std::uint64_t>(i));
                (void)button("b", "Row " + std::to_string(i));
            }
        }
        if (shown) (void)toast("t", "Done", {.action = "Undo", .close_name = "Close"});
    });
    const auto end_of_list = [&] {
        on_scroll(180, 300, 0, 100'000);
        probe.frame();
        const Rect last = probe.find(Role::button, "Row 39")->rect;
        return last.y + last.height;
    };
    probe.resize(360, 640);
    CHECK(end_of_list() <= 640);
    shown = true;
    probe.frame();
    CHECK(end_of_list() <= probe.find(Role::button, "Undo")->rect.y);
    // In a wide window it stands beside the screen.
    probe.resize(1280, 640);
    CHECK(end_of_list() > 600);
}

TEST_CASE("AnIconOfTheNavigationSaysItsNameToThePointer") {
    Probe probe([&] {
        const Pane pane("p", {.padding = 0});
        (void)nav_item("today", "Today", {.icon = "x", .form = NavItemOptions::Form::icon});
    });
    probe.move(20, 20);
    probe.frame(0.6);
    CHECK(ctx().tooltip == "Today");
}

TEST_CASE("APictureComesToRest") {
    Probe probe([&] {
        const Pane pane("p", {});
        const Grid grid("g", {.columns = 3, .minimum = 200});
        for (int i = 0; i < 7; ++i) {
            const IdScope scope(static_cast<std::uint64_t>(i));
            const Card card("card");
            const Row row("row");
            avatar("A B");
            const Stack stack("stack");
            text("a few words that may be wrapped when the column is narrow enough for that");
            const Row inner("inner", {.wrap = Wrap::yes});
            (void)button("x", "One");
            (void)button("y", "Two");
        }
    });
    CHECK(probe.frame() == 2);
    probe.resize(700, 800);
    CHECK(probe.frame() == 2);
    CHECK(probe.operations.empty());
}

TEST_CASE("ALongTableAsksOnlyForVisibleRows") {
    std::size_t asked = 0;
    Probe probe([&] {
        const Pane pane("p", {});
        static constexpr Column columns[] = {{.id = "a", .title = "A"}};
        Table table("t", {.name = "T", .columns = columns, .rows = 100'000});
        asked = 0;
        for (const std::size_t i : table.visible()) {
            ++asked;
            (void)table.row(i, std::to_string(i), {.name = "row"});
            if (table.cell()) text(std::to_string(i));
        }
    });
    CHECK(asked > 15);
    CHECK(asked < 30);
    on_scroll(600, 400, 0, 1'000'000);
    probe.frame();
    CHECK(asked < 30);
    CHECK(probe.tree().find("50000") == std::string::npos);
    CHECK(probe.find(Role::text, "27777"));
}

TEST_CASE("ATextThatAppearsInARowRenamesNoneInOtherRows") {
    bool more = false;
    Probe probe([&] {
        const Pane pane("p", {});
        List list("l", {.name = "L"});
        for (const char* name : {"first", "second"}) {
            ListRow row(name, {.name = name});
            text(std::string(name) + " text");
            if (more && name == std::string_view("first")) text("one more");
        }
    });
    const std::uint32_t before = probe.find(Role::text, "second text")->id;
    more = true;
    probe.frame();
    CHECK(probe.find(Role::text, "one more"));
    CHECK(probe.find(Role::text, "second text")->id == before);
}

TEST_CASE("ALongListDeclaresOnlyWhatIsInsideOfRowsNearby") {
    std::size_t inside = 0;
    bool sparing = true;
    int count = 200;
    Probe probe([&] {
        const Pane pane("p", {});
        inside = 0;
        {
            List list("l", {.name = "L"});
            for (int i = 0; i < count; ++i) {
                const std::string name = "row " + std::to_string(i);
                ListRow row(name, {.name = name, .sparing = sparing});
                if (!row.shown()) continue;
                ++inside;
                // Some are higher than others.
                Stack words("words", {.gap = 2});
                for (int line = 0; line <= i % 3; ++line)
                    text(name + " line " + std::to_string(line));
            }
        }
        (void)button("end", "End of the list");
    });
    CHECK(inside > 10);
    CHECK(inside < 40);
    CHECK(probe.find(Role::paragraph, "row 0 line 0"));
    // Those that are far away are counted.
    CHECK_FALSE(probe.find(Role::listitem, "row 199"));
    const Node* second = probe.find(Role::listitem, "row 1");
    REQUIRE(second);
    CHECK(second->set_index == 2);
    CHECK(second->set_size == 200);

    // Where the focus goes there is a row, with what is in it.
    on_focus(probe.find(Role::listitem, "row 0")->id, true);
    probe.frame();
    probe.key("End");
    const Node* last = probe.find(Role::listitem, "row 199");
    REQUIRE(last);
    CHECK(probe.operations.find("[\"focus\"," + std::to_string(last->id)) != std::string::npos);
    on_focus(last->id, true);
    probe.frame();
    probe.frame();
    CHECK(probe.find(Role::paragraph, "row 199 line 0"));
    CHECK(probe.find(Role::listitem, "row 199")->set_index == 200);
    CHECK(inside < 40);
    on_focus(0, false);

    // Once everything was in sight, all stands where it would stand without leaving anything out.
    const auto end_of_list = [&] { return probe.find(Role::button, "End of the list")->rect.y; };
    on_scroll(600, 400, 0, -1'000'000);
    probe.frame();
    for (int i = 0; i < 100; ++i) {
        on_scroll(600, 400, 0, 300);
        probe.frame();
    }
    const float sparing_end = end_of_list();
    sparing = false;
    probe.frame();
    CHECK(inside == 200);
    CHECK(end_of_list() == doctest::Approx(sparing_end));

    sparing = true;
    count = 60;  // so few are all there, for the browser's own search
    probe.frame();
    probe.frame();
    CHECK(inside == 60);
}

TEST_CASE("APassThatIsNotSeenDrawsNothingAndMeasuresTheSame") {
    Probe probe([] {
        const Pane pane("p", {});
        heading(1, "A heading");
        (void)button("ok", "OK");
        text("words");
    });
    const auto pass = [&](bool draws, double seconds) {
        FrameInput input;
        input.css_width = 1280;
        input.css_height = 800;
        input.seconds = seconds;
        input.draws = draws;
        begin_pass(input);
        const Pane pane("p", {});
        heading(1, "A heading");
        (void)button("ok", "OK");
        text("words");
        const Rect rect = ctx().last_rect;
        return std::pair(ImGui::GetWindowDrawList()->VtxBuffer.Size, rect.y + rect.height);
    };
    const auto [unseen, unseen_bottom] = pass(false, 50);
    (void)end_pass();
    const auto [seen, seen_bottom] = pass(true, 50);
    (void)end_pass();
    (void)finish_frame();
    CHECK(unseen == 0);
    CHECK(seen > 0);
    CHECK(unseen_bottom == seen_bottom);
}

TEST_CASE("NothingInteractiveIsWithoutANodeAndAName") {
    Probe probe([&] {
        const Pane pane("p", {});
        (void)button("ok", "OK");
        (void)button("bad", "");
    });
#ifdef IMGUI_ENABLE_TEST_ENGINE
    REQUIRE(complaints().size() == 1);
    CHECK(complaints()[0] == "an interactive item has no name, button");
#endif
}

TEST_CASE("ADialogHoldsBackWhatLiesBeneath") {
    int below = 0;
    bool open = false;
    Probe probe([&] {
        const Pane pane("p", {});
        if (button("below", "Below")) ++below;
        if (!open) return;
        Dialog dialog("d", {.title = "Title"});
        text("words");
        if (dialog.close_requested()) open = false;
    });
    const Rect rect = probe.find(Role::button, "Below")->rect;
    open = true;
    probe.frame();
    probe.frame();
    probe.click(rect.x + 5, rect.y + 5);
    CHECK(below == 0);
    CHECK_FALSE(open);  // a press outside asks for the end
    probe.click(rect.x + 5, rect.y + 5);
    CHECK(below == 1);
}

TEST_CASE("TheTextScaleEnlargesEverything") {
    Probe probe([&] {
        const Pane pane("p", {.padding = 0});
        (void)button("ok", "OK");
    });
    FrameInput input{1280, 800, 1, 2, 100, false};
    for (int i = 0; i < 3; ++i) {
        begin_pass(input);
        {
            const Pane pane("p", {.padding = 0});
            (void)button("ok", "OK");
            CHECK(window_size().width == 640);
            CHECK(window_class() == WindowClass::narrow);
        }
        (void)end_pass();
    }
    CHECK(finish_frame().find("[0,0,") != std::string::npos);
}

}  // namespace
}  // namespace wordkeep::ui
