#pragma once
// What lies above the page: menus, popovers, dialogs, toasts.

#include "ui/widgets/basics.h"
#include "ui/widgets/buttons.h"

namespace wordkeep::ui {

// --- menu: whether it is open is the widget layer's own state ---

struct MenuOptions {
    Icon icon = {};
    ButtonKind kind = ButtonKind::ghost;
    ButtonSize size = ButtonSize::normal;
    bool icon_only = true;  ///< the name is then the tooltip
    float width = 240;
};
struct MenuItemOptions {
    Icon icon = {};
    std::string_view shortcut = {};
    std::string_view disabled_reason = {};
    std::optional<bool> checked = {};
    bool danger = false;
};
/// A button and the menu that it opens.
///   if (Menu menu{"more", words.more, {.icon = icons::ellipsis}}; menu.open()) {
///       if (menu.item("snooze", …)) …
///   }
class Menu {
  public:
    Menu(std::string_view id, std::string_view name, const MenuOptions& options);
    ~Menu();
    Menu(const Menu&) = delete;
    Menu& operator=(const Menu&) = delete;
    [[nodiscard]] bool open() const { return open_; }
    [[nodiscard]] bool item(std::string_view id, std::string_view name,
                            const MenuItemOptions& options = {});
    void heading(std::string_view text);
    void divider();

  private:
    std::uint32_t id_;
    bool open_ = false;
};

// --- popover: content of any kind under a button ---

struct PopoverOptions {
    ButtonOptions button = {};
    bool icon_only = false;
    float width = 320;
    float padding = 16;
};
class Popover {
  public:
    Popover(std::string_view id, std::string_view name, const PopoverOptions& options);
    ~Popover();
    Popover(const Popover&) = delete;
    Popover& operator=(const Popover&) = delete;
    [[nodiscard]] bool open() const { return open_; }
    void close();

  private:
    std::uint32_t id_;
    bool open_ = false;
};

// --- dialog: open as long as the caller declares it ---

struct DialogOptions {
    std::string_view title;
    float width = 480;
    float padding = 24;
    std::string_view close_name = {};  ///< of the × button; empty: no such button
    bool hide_title = false;           ///< the title then only names it (command palette)
    /// Where its top stands: center, or start = near the top of the window (command palette).
    Align place = Align::center;
    bool alert = false;  ///< something is about to be lost
};
/// Modal: what lies beneath can neither be reached nor pressed. The focus goes to its first field
/// (or to what `focus()` names) and back to where it was when it ends.
///   if (state.adding) { Dialog dialog{"add", {.title = …}}; …; if (dialog.close_requested()) … }
class Dialog {
  public:
    Dialog(std::string_view id, const DialogOptions& options);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    /// Escape, ×, or a press outside: the caller decides.
    [[nodiscard]] bool close_requested() const { return close_; }
    /// What follows stands in a row at the bottom right; the last one is the main answer.
    void footer();

  private:
    std::uint32_t id_;
    bool close_ = false;
    bool footer_ = false;
};

// --- toasts ---

enum class ToastAnswer : std::uint8_t { none, action, closed, expired };
inline constexpr double toast_seconds = 8;
struct ToastOptions {
    std::string_view action = {};      ///< "Undo"
    std::string_view close_name = {};  ///< of its ×
    Tone tone = Tone::neutral;
    double seconds = toast_seconds;  ///< pauses while the pointer or the focus is on it; 0: stays
};
/// One sentence at the bottom, spoken politely. Call it every frame until it answers.
[[nodiscard]] ToastAnswer toast(std::string_view id, std::string_view text,
                                const ToastOptions& options = {});

/// A highlight over the whole window while files are held above it.
void drop_hint(std::string_view text, Icon icon);

}  // namespace wordkeep::ui
