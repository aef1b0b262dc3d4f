#pragma once
// The page's side of the widget layer: events go in, pictures and mirror differences come out. It
// is the one header of src/ui that src/platform may include: page_web.cpp drives it, and so do
// tests that press buttons without a browser.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/text_source.h"
#include "ui/widgets/basics.h"

namespace wordkeep::ui {

/// Creates Dear ImGui and the state of the widget layer; once.
void start(TextSource& text);

/// Dark or light, when the system's or the person's wish changes.
void set_dark(bool dark);
/// What to clear the picture with, 0xRRGGBB.
[[nodiscard]] std::uint32_t ground_colour();
/// The graphics context was lost: all pictures of words are to be drawn again.
void forget_pictures();

struct FrameInput {
    float css_width = 0;
    float css_height = 0;
    float device_ratio = 1;  ///< device pixels per CSS pixel
    float text_scale = 1;    ///< the person's setting: everything grows, like the browser's zoom
    double seconds = 0;      ///< since the page began
    bool mac = false;
    /// False for a pass that another one surely follows: nothing of it will be seen.
    bool draws = true;
};

/// One pass: declares everything once. A picture takes one to four passes.
void begin_pass(const FrameInput& input);
/// True when another pass would look different: sizes were measured only now, events are waiting.
[[nodiscard]] bool end_pass();
/// After the last pass. Makes ImGui's draw data; returns the mirror's operations as JSON, or
/// nothing.
[[nodiscard]] std::string finish_frame();
/// Seconds until something changes by itself (a tooltip, the end of a toast).
[[nodiscard]] std::optional<double> next_change();

enum class Cursor : std::uint8_t { arrow, pointer, text, row_resize, column_resize, grab, blocked };
[[nodiscard]] Cursor cursor();
/// The overlay that takes all presses (a menu, a dialog); 0: none. The mirror must not move the
/// focus to elements outside it.
[[nodiscard]] std::uint32_t top_layer();

// --- events; coordinates in CSS pixels ---

enum class Pointer : std::uint8_t { mouse, touch };
/// What is likely to come, before the first event.
void expect_pointer(Pointer pointer);
void on_pointer_move(float x, float y, Pointer pointer);
void on_pointer_button(int button, bool down, Mods mods);
void on_pointer_leave();
/// A finger that went down and up again at this place.
void on_tap(float x, float y);
/// Scrolls what is under this place. True when something could be scrolled in this direction.
bool on_scroll(float x, float y, float dx, float dy);

struct KeyPress {
    std::string key;  ///< KeyboardEvent.key, letters in lower case
    Mods mods = Mods::none;
    bool in_text = false;  ///< a text field has the focus
    double seconds = 0;    ///< since the page began
};
/// True when somebody wants this key: the browser must not act on it as well.
bool on_key(const KeyPress& press);

/// The focus in the mirror moved (0: nowhere). `visible`: the ring is to be shown.
void on_focus(std::uint32_t id, bool visible);
/// An element was pressed by keyboard, screen reader or test, not by the pointer.
void on_activate(std::uint32_t id);
/// The browser has already shown the new state; `pressed`: by keyboard or screen reader, so that
/// nothing else will tell.
void on_checked(std::uint32_t id, bool checked, bool pressed);
/// The browser scrolled an element of the mirror (find, Tab, a screen reader).
void on_mirror_scroll(std::uint32_t id, float x, float y);

struct TextEvent {
    std::string value;
    std::size_t selection_from = 0;  ///< UTF-16 units, as the browser counts
    std::size_t selection_to = 0;
    bool backward = false;
    std::size_t preedit_from = 0;  ///< the part that an input method is still composing
    std::size_t preedit_to = 0;
    bool edited = false;  ///< the value changed, not only the selection
};
void on_text(std::uint32_t id, TextEvent event);

/// All keys and buttons are up: the window lost the focus.
void on_blur();

/// Every node of the last frame as text, for tests.
[[nodiscard]] std::string mirror_text();
/// Interactive ImGui items without a node, ids used twice (debug builds).
[[nodiscard]] const std::vector<std::string>& complaints();

}  // namespace wordkeep::ui
