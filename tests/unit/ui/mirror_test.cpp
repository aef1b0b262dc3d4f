#include "ui/mirror.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace wordkeep::ui {
namespace {

void leaf(Mirror& mirror, std::uint32_t id, std::string_view name, Rect rect = {}) {
    Node& node = mirror.leaf(id, Role::button, rect);
    node.name = name;
}

std::string frame(Mirror& mirror, const std::vector<std::uint32_t>& ids) {
    mirror.begin_frame();
    mirror.open(1000, Role::group, {0, 0, 100, 100});
    for (const std::uint32_t id : ids)
        leaf(mirror, id, "n" + std::to_string(id));
    mirror.close();
    return mirror.end_frame(1);
}

TEST_CASE("AFrameThatChangesNothingSendsNothing") {
    Mirror mirror;
    CHECK_FALSE(frame(mirror, {1, 2, 3}).empty());
    CHECK(frame(mirror, {1, 2, 3}).empty());
}

TEST_CASE("OnlyWhatChangedIsSent") {
    Mirror mirror;
    (void)frame(mirror, {1, 2, 3});
    CHECK(frame(mirror, {1, 3}) == R"([["remove",2]])");
    CHECK(frame(mirror, {1, 4, 3}) ==
          R"([["add",4,1000,3,"button"],["set",4,{"box":[0,0,0,0],"name":"n4","text_size":150}]])");
    CHECK(frame(mirror, {3, 1, 4}) == R"([["move",3,1000,1]])");
}

TEST_CASE("TextIsSafeInJson") {
    Mirror mirror;
    mirror.begin_frame();
    leaf(mirror, 1, "a\"b\\c\n\x01 ü \xff");
    const std::string json = mirror.end_frame(1);
    CHECK(json.find(R"("a\"b\\c\u000a\u0001 ü )") != std::string::npos);
    CHECK(json.find('\xff') == std::string::npos);
}

TEST_CASE("ScrollingMovesOneNumber") {
    Mirror mirror;
    const auto draw = [&](float scroll) {
        mirror.begin_frame();
        Node& area = mirror.open(1, Role::none, {10, 10, 100, 100});
        area.scrolls = true;
        area.scroll_y = scroll;
        area.content_width = 100;
        area.content_height = 900;
        for (std::uint32_t i = 0; i < 5; ++i)
            leaf(mirror, 2 + i, "x", {10, 10 + 40 * static_cast<float>(i) - scroll, 100, 40});
        mirror.close();
        return mirror.end_frame(1);
    };
    (void)draw(0);
    CHECK(draw(55) == R"([["set",1,{"scroll":[0,55]}]])");
    mirror.note_scroll(1, 0, 80);  // the browser did it
    CHECK(draw(80).empty());
}

TEST_CASE("WhatTheBrowserDidByItselfIsTakenBackWhenTheProgramDisagrees") {
    Mirror mirror;
    const auto draw = [&](bool on) {
        mirror.begin_frame();
        Node& node = mirror.leaf(1, Role::checkbox, {});
        node.checked = on ? Tri::yes : Tri::no;
        return mirror.end_frame(1);
    };
    (void)draw(false);
    mirror.note_checked(1, true);
    CHECK(draw(false) == R"([["set",1,{"checked":1}]])");
    mirror.note_checked(1, true);
    CHECK(draw(true).empty());
}

TEST_CASE("AModalLayerMakesTheRestInertButNotToasts") {
    Mirror mirror;
    mirror.begin_frame();
    leaf(mirror, 1, "below");
    mirror.open_layer(2, Role::group, {}).above_modal = true;
    mirror.close();
    mirror.open_layer(3, Role::dialog, {});
    mirror.close();
    mirror.set_modal(3);
    (void)mirror.end_frame(1);
    CHECK(mirror.find(1)->inert);
    CHECK_FALSE(mirror.find(2)->inert);
    CHECK_FALSE(mirror.find(3)->inert);
}

TEST_CASE("AnIdThatIsUsedTwiceIsReported") {
    Mirror mirror;
    (void)frame(mirror, {1, 1});
    CHECK(mirror.complaints().size() == 1);
}

/// A list of rows, each 40 high and with a button in it; ids of buttons are 100 above their rows'.
std::string rows(Mirror& mirror, const std::vector<std::uint32_t>& ids, std::uint32_t focused = 0) {
    mirror.begin_frame();
    mirror.open(1000, Role::rowgroup, {0, 0, 100, 400});
    float y = 0;
    for (const std::uint32_t id : ids) {
        mirror.open(id, Role::row, {0, y, 100, 40}).name = "row";
        leaf(mirror, id + 100, "n" + std::to_string(id), {0, y, 40, 40});
        mirror.close();
        y += 40;
    }
    mirror.close();
    return mirror.end_frame(1, focused);
}

TEST_CASE("ARowThatTakesThePlaceOfAnotherKeepsItsElements") {
    Mirror mirror;
    (void)rows(mirror, {1, 2, 3});
    CHECK(rows(mirror, {1, 4, 3}) ==
          R"([["rename",2,4],["rename",102,104],["set",104,{"name":"n4"}]])");
    CHECK(mirror.find(104) != nullptr);
    CHECK(mirror.find(102) == nullptr);
    CHECK(rows(mirror, {1, 4, 3}).empty());
}

TEST_CASE("ARowThatMovesOrHasTheFocusIsNotRenamed") {
    Mirror mirror;
    (void)rows(mirror, {1, 2, 3});
    // scrolled by a row: 4 comes, 1 goes
    CHECK(rows(mirror, {2, 3, 4}).find("rename") == std::string::npos);
    const std::string replaced = rows(mirror, {2, 5, 4}, 103);
    CHECK(replaced.find("rename") == std::string::npos);
    CHECK(replaced.find(R"(["remove",3])") != std::string::npos);
}

/// Carries the operations out on plain lists, as the browser does on elements.
struct Document {
    std::map<long, std::vector<long>> children;
    std::map<long, long> parents;

    void take_out(long id) {
        auto& list = children[parents[id]];
        std::erase(list, id);
    }
    void put(long id, long parent, long before) {
        if (parents.contains(id)) take_out(id);
        parents[id] = parent;
        auto& list = children[parent];
        auto at = before ? std::ranges::find(list, before) : list.end();
        REQUIRE((before == 0 || at != list.end()));
        list.insert(at, id);
    }
    void rename(long id, long new_id) {
        REQUIRE(parents.contains(id));
        REQUIRE_FALSE(parents.contains(new_id));
        std::ranges::replace(children[parents[id]], id, new_id);
        parents[new_id] = parents[id];
        parents.erase(id);
        for (const long child : children[id])
            parents[child] = new_id;
        children[new_id] = children[id];
        children.erase(id);
    }
    void apply(const std::string& json) {
        std::size_t at = 0;
        const auto number = [&](std::size_t& from) {
            std::size_t length = 0;
            const long value = std::stol(json.substr(from), &length);
            from += length + 1;
            return value;
        };
        while ((at = json.find("[\"rename\"", at)) != std::string::npos) {
            at += std::string_view("[\"rename\",").size();
            const long id = number(at);
            rename(id, number(at));
        }
        at = 0;
        while ((at = json.find("[\"remove\"", at)) != std::string::npos) {
            at += std::string_view("[\"remove\",").size();
            const long id = number(at);
            take_out(id);
            parents.erase(id);
        }
        at = 0;
        for (;;) {
            const std::size_t add = json.find("[\"add\",", at);
            const std::size_t move = json.find("[\"move\",", at);
            at = std::min(add, move);
            if (at == std::string::npos) return;
            at = json.find(',', at) + 1;
            const long id = number(at);
            const long parent = number(at);
            const long before = number(at);
            put(id, parent, before);
        }
    }
};

TEST_CASE("AnyTreeBecomesAnyOtherTree") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        Mirror mirror;
        Document document;
        for (int step = 0; step < 12; ++step) {
            std::vector<std::uint32_t> ids(20);
            for (std::uint32_t i = 0; i < 20; ++i)
                ids[i] = i + 1;
            std::shuffle(ids.begin(), ids.end(), random);
            ids.resize(random() % 20 + 1);
            // A random tree over these ids, in this order.
            mirror.begin_frame();
            std::map<long, std::vector<long>> wanted;
            std::vector<long> open{0};
            for (const std::uint32_t id : ids) {
                while (open.size() > 1 && random() % 3 == 0) {
                    mirror.close();
                    open.pop_back();
                }
                wanted[open.back()].push_back(id);
                mirror.open(id, id % 2 == 0 ? Role::group : Role::row, {});
                open.push_back(id);
                if (random() % 2 == 0) {
                    mirror.close();
                    open.pop_back();
                }
            }
            while (open.size() > 1) {
                mirror.close();
                open.pop_back();
            }
            document.apply(mirror.end_frame(1));
            for (auto& [parent, list] : wanted)
                CHECK(document.children[parent] == list);
            for (const std::uint32_t id : ids)
                CHECK(document.children[id] == wanted[id]);
        }
    }
}

}  // namespace
}  // namespace wordkeep::ui
