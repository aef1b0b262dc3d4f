#pragma once
// Draws widgets without a browser: words have fixed widths, events are given by hand, and what
// would go to the DOM is read as text.

#include <functional>
#include <string>

#include "ui/context.h"
#include "ui/frame.h"

namespace wordkeep::ui {

/// Every letter is half as wide as it is high.
class FixedWidthText final : public TextSource {
  public:
    WordBox measure(const WordStyle& style, std::string_view word) override {
        const float width = style.pixels / 2 * static_cast<float>(count(word));
        return {width,
                0,
                -static_cast<int>(style.pixels),
                static_cast<int>(width) + 1,
                static_cast<int>(style.pixels / 4),
                false};
    }
    std::uint64_t new_page(int) override { return ++pages; }
    void draw(const WordStyle&, std::string_view, Ink, const WordBox&, float, std::uint64_t, int,
              int) override {
        ++drawn;
    }
    void drop_pages() override {}

    int drawn = 0;
    std::uint64_t pages = 0;

  private:
    static std::size_t count(std::string_view word) {
        std::size_t letters = 0;
        for (const char c : word)
            letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        return letters;
    }
};

class Probe {
  public:
    explicit Probe(std::function<void()> draw) : draw_(std::move(draw)) {
        start(text);
        input_.css_width = 1280;
        input_.css_height = 800;
        frame();
        frame();
    }

    /// One picture, as page_web.cpp makes it; returns the number of passes.
    int frame(double seconds = 0.1) {
        input_.seconds += seconds;
        int passes = 0;
        bool again = true;
        while (again && passes < 6) {
            input_.draws = passes >= 1;  // there are two at least
            begin_pass(input_);
            draw_();
            again = end_pass();
            ++passes;
            again = again || passes < 2;
        }
        operations = finish_frame();
        return passes;
    }
    void move(float x, float y) {
        on_pointer_move(x, y, Pointer::mouse);
        frame();
    }
    void click(float x, float y) {
        move(x, y);
        on_pointer_button(0, true, Mods::none);
        frame();
        on_pointer_button(0, false, Mods::none);
        frame();
    }
    /// The first node with this role and name, in the last picture.
    const Node* find(Role role, std::string_view name) {
        const Node* found = nullptr;
        ctx().mirror.each([&](const Node& node) {
            if (!found && node.role == role && node.name == name) found = &node;
        });
        return found;
    }
    void click(Role role, std::string_view name) {
        const Node* node = find(role, name);
        if (node) click(node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height / 2);
    }
    void key(std::string_view name, Mods mods = Mods::none) {
        on_key({std::string(name), mods, false, input_.seconds});
        frame();
    }
    void resize(float width, float height) {
        input_.css_width = width;
        input_.css_height = height;
        frame();
    }
    std::string tree() { return mirror_text(); }

    FixedWidthText text;
    std::string operations;

  private:
    std::function<void()> draw_;
    FrameInput input_;
};

}  // namespace wordkeep::ui
