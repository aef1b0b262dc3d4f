#pragma once
// What is pressed.

#include "ui/widgets/basics.h"

namespace wordkeep::ui {

enum class ButtonKind : std::uint8_t { secondary, primary, ghost, danger };
enum class ButtonSize : std::uint8_t { normal, small };

struct ButtonOptions {
    ButtonKind kind = ButtonKind::secondary;
    ButtonSize size = ButtonSize::normal;
    Icon icon = {};
    Icon trailing_icon = {};
    /// Not empty: the button cannot be pressed, and this translated sentence says why.
    std::string_view disabled_reason = {};
    std::string_view shortcut = {};  ///< shown as a key cap and told to screen readers: "Ctrl+K"
    /// Extra words for a screen reader, when the visible word alone is not enough ("Call Lena
    /// Meyer").
    std::string_view full_name = {};
    Width width = {};  ///< automatic: as its content
};

/// True when pressed by pointer, key, screen reader or test.
[[nodiscard]] bool button(std::string_view id, std::string_view name,
                          const ButtonOptions& options = {});
[[nodiscard]] bool primary_button(std::string_view id, std::string_view name, Icon icon = {});

struct IconButtonOptions {
    ButtonKind kind = ButtonKind::ghost;
    ButtonSize size = ButtonSize::normal;
    std::string_view disabled_reason = {};
    std::string_view shortcut = {};
    std::optional<bool> pressed = {};  ///< a toggle
};
/// Only an icon; the name is its tooltip and accessible name.
[[nodiscard]] bool icon_button(std::string_view id, Icon icon, std::string_view name,
                               const IconButtonOptions& options = {});

/// Inside the program: true when followed. With `url` (mailto:, tel:, https:) the browser follows
/// it.
[[nodiscard]] bool link(std::string_view id, std::string_view name, std::string_view url = {});

struct NavItemOptions {
    Icon icon = {};
    bool current = false;
    std::string_view count = {};  ///< a number at its end; empty: none
    Tone count_tone = Tone::neutral;
    std::string_view shortcut = {};
    /// Icon alone (medium window) or icon above a small word (bottom bar).
    enum class Form : std::uint8_t { full, icon, tab } form = Form::full;
    bool wordless = false;  ///< tab: no room for the word, which stays its accessible name
};
/// Whether the word of a tab has room in an item of this width.
[[nodiscard]] bool fits_in_tab(std::string_view name, float width);
[[nodiscard]] bool nav_item(std::string_view id, std::string_view name,
                            const NavItemOptions& options);

/// A small rounded button that is on or off: saved filters.
[[nodiscard]] bool chip(std::string_view id, std::string_view name, bool on, Icon icon = {},
                        std::string_view count = {});

/// A large door with icon, title and text (first run).
[[nodiscard]] bool door(std::string_view id, Icon icon, std::string_view title,
                        std::string_view text);

}  // namespace wordkeep::ui
