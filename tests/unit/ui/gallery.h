#pragma once
// All widgets on one page: for tests without a browser, for tests/e2e/page.test.mjs, and for the
// eye. Its words are English: it is a tool for those who build the program.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "ui/widgets/widgets.h"

namespace wordkeep::ui {

struct GalleryClient {
    std::string name;
    std::string silence;
    std::string next;
    int open = 0;
    int lead = 0;
};

struct Gallery {
    std::size_t screen = 0;
    std::size_t tab = 0;
    int presses = 0;
    std::string name = "Lena Meyer";
    std::string mail = "lena@";
    std::string notes;
    std::string search;
    std::string client;
    std::string palette_text;
    bool notify = true;
    bool newsletter = false;
    bool keyboard = true;
    int channel = 0;
    int language = -1;
    int stage = 1;
    bool dialog = false;
    bool palette = false;
    bool toast = false;
    int toast_number = 0;
    bool coming_open = false;
    std::string selected = "meyer";
    std::string last = "nothing yet";
    Sort sort{0, SortOrder::ascending};
    std::vector<GalleryClient> clients;
    std::vector<std::size_t> order;
    bool files_above = false;
};

/// Declares the whole window.
void gallery_ui(Gallery& gallery);

}  // namespace wordkeep::ui
