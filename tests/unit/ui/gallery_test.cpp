// Every widget at once: nothing without a node and a name, and every picture comes to rest.

#include "unit/ui/gallery.h"

#include <doctest/doctest.h>

#include <initializer_list>

#include "unit/ui/ui_probe.h"

namespace wordkeep::ui {
namespace {

TEST_CASE("EveryPageOfTheGalleryIsNamedAndComesToRest") {
    Gallery gallery;
    Probe probe([&] { gallery_ui(gallery); });
    for (const float width : {1280.0F, 900.0F, 360.0F}) {
        probe.resize(width, 740);
        for (std::size_t screen = 0; screen < 5; ++screen) {
            for (std::size_t tab = 0; tab < (screen == 2 ? 3u : 1u); ++tab) {
                CAPTURE(width);
                CAPTURE(screen);
                CAPTURE(tab);
                gallery.screen = screen;
                gallery.tab = tab;
                probe.frame();
                CHECK(probe.frame() == 2);
                CHECK(probe.operations.empty());
            }
        }
    }
    gallery.dialog = gallery.toast = gallery.palette = gallery.files_above = true;
    probe.frame();
    probe.frame();
    CHECK(probe.frame() == 2);
    CHECK(complaints() == std::vector<std::string>{});
}

TEST_CASE("EveryButtonOfTheGallerySurvivesBeingPressed") {
    Gallery gallery;
    Probe probe([&] { gallery_ui(gallery); });
    for (std::size_t screen = 0; screen < 5; ++screen) {
        gallery.screen = screen;
        probe.frame();
        std::vector<std::uint32_t> ids;
        ctx().mirror.each([&](const Node& node) {
            if (node.focusable) ids.push_back(node.id);
        });
        for (const std::uint32_t id : ids) {
            gallery.screen = screen;
            on_focus(id, true);
            on_activate(id);
            probe.frame();
            for (const char* key : {"ArrowDown", "ArrowUp", "End", "Home", "a", "Enter", "Escape"})
                probe.key(key);
            gallery.dialog = gallery.palette = false;
            probe.frame();
        }
    }
    CHECK(complaints() == std::vector<std::string>{});
}

}  // namespace
}  // namespace wordkeep::ui
