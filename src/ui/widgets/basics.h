#pragma once
// What every widget shares: tones, widths, identity, focus, shortcuts, announcements, the window.
//
// Immediate mode: a screen calls widgets every frame in reading order; that order is also the order
// of the Tab key and of a screen reader. Every interactive widget takes
//   id    a stable text, unique among its siblings (put lists into an IdScope per record), and
//   name  what it is called, already translated; it is shown, mirrored into the page's DOM as the
//         accessible name, and what a test finds it by.
// Widgets never change application state except a value passed by reference (a form draft); they
// return what the person did. Queue a command then; it takes effect before the frame is shown.
//
// A frame may be run several times before it is shown (when sizes were not known yet, or when a
// command changed something): a screen function must have no effect but widgets and queued
// commands.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::ui {

/// UTF-8 text in the icon font: `assets::icons::phone_missed`. Empty: no icon.
using Icon = std::string_view;

/// What a colour says. Never said by colour alone: a word or a shape goes with it.
enum class Tone : std::uint8_t { neutral, muted, accent, good, warn, bad };

enum class Align : std::uint8_t { start, center, end };

enum class Enabled : bool { no, yes };

/// How wide something wants to be: as its content (`fit`), a number of CSS pixels (`px`), or a
/// share of what the others leave (`fill`). A fixed width gives way when the row is too narrow.
struct Width {
    enum class Kind : std::uint8_t { automatic, fit, px, fill };
    Kind kind = Kind::automatic;  ///< automatic: what suits the widget where it stands
    float value = 0;
    float minimum = 0;

    [[nodiscard]] static constexpr Width fit() { return {Kind::fit, 0, 0}; }
    [[nodiscard]] static constexpr Width px(float pixels) { return {Kind::px, pixels, 0}; }
    [[nodiscard]] static constexpr Width fill(float weight = 1, float minimum = 0) {
        return {Kind::fill, weight, minimum};
    }
};

// --- identity ---

/// Everything inside gets ids of its own: one per record of a list, one per screen.
class IdScope {
  public:
    explicit IdScope(std::string_view id);
    explicit IdScope(std::uint64_t id);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

/// True in the first picture of a part `id` of the current scope, and again after it was away: the
/// moment to give the focus to what one begins with.
[[nodiscard]] bool appeared(std::string_view id);
/// Moves the keyboard focus to the widget `id` of the current scope, as soon as it is there.
/// For a text field this also opens the keyboard of a touch device when called in its gesture.
void focus(std::string_view id);
/// Moves it to the title of the screen: from there letters are commands.
void focus_title();
/// The widget `id` of the current scope has the focus.
[[nodiscard]] bool has_focus(std::string_view id);
/// The widget called last has the focus; it is under the pointer.
[[nodiscard]] bool last_focused();
[[nodiscard]] bool last_hovered();
/// Brings the widget called last into view when it first appears or when `now` says so.
void scroll_here();

// --- the keyboard ---

enum class Mods : std::uint8_t { none = 0, shift = 1, alt = 2, command = 4 };
[[nodiscard]] constexpr Mods operator|(Mods a, Mods b) {
    return static_cast<Mods>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}

/// Where a shortcut counts. `outside_text`: not while a text field has the focus.
enum class Reach : std::uint8_t { outside_text, everywhere };

/// `key` as in the DOM's KeyboardEvent.key, letters in lower case: "k", "/", "?", "Escape",
/// "ArrowDown". `command` is Ctrl, or Cmd on a Mac. Characters that need Shift ("?") say no shift.
struct Chord {
    std::string_view key;
    Mods mods = Mods::none;
    Reach reach = Reach::outside_text;
};

/// True in the frame in which it was pressed. Keys that nobody asked for in the last frame stay
/// with the browser, and none counts while a dialog or menu lies above the place that asks.
[[nodiscard]] bool shortcut(const Chord& chord);
/// True once when Enter was pressed in a field of one line that was drawn before in this pass and
/// did not need it itself: a form then does what its main button does, as everywhere on the web.
[[nodiscard]] bool line_submitted();
/// Two keys after each other within 1.5 s ("g", "t").
[[nodiscard]] bool shortcut_sequence(std::string_view first, std::string_view second);
/// How a chord is written on this machine: "Ctrl+K" or "⌘K".
[[nodiscard]] std::string chord_text(const Chord& chord);

// --- saying something to a screen reader ---

enum class Live : std::uint8_t { polite, assertive };
void announce(std::string_view text, Live live = Live::polite);

// --- the window ---

/// ≥ 1100 px: navigation, list and detail side by side. ≥ 720 px: navigation as icons. Below: one
/// column, navigation at the bottom. Measured in CSS pixels at the standard text size.
enum class WindowClass : std::uint8_t { narrow, medium, wide };
[[nodiscard]] WindowClass window_class();
/// Logical size of the window (CSS pixels divided by the text scale of the person's setting).
struct Size {
    float width = 0;
    float height = 0;
};
[[nodiscard]] Size window_size();
/// A phone with large letters: what elsewhere stands in one line, cut off when it must be, takes as
/// many lines as it needs.
[[nodiscard]] bool is_cramped();
/// The last pointer was a finger: rows are 44 px high and nothing depends on hovering.
[[nodiscard]] bool is_touch();
/// Seconds since the page began, for toasts and the like. Never the time of day.
[[nodiscard]] double page_seconds();
/// Draw again after so many seconds at the latest.
void draw_again_in(double seconds);

}  // namespace wordkeep::ui
