#pragma once
// Rows: lists with free content, virtual tables, tabs.

#include <ranges>
#include <span>
#include <string>

#include "ui/widgets/basics.h"

namespace wordkeep::ui {

struct ListOptions {
    std::string_view name = {};
    float gap = 0;
    bool dividers = true;
    bool letters = false;  ///< J and K as Down and Up, also while the focus is elsewhere
};
/// Rows beneath each other. One of them can be reached with Tab; Up, Down, Home and End move
/// between them.
class List {
  public:
    explicit List(std::string_view id, const ListOptions& options = {});
    ~List();
    List(const List&) = delete;
    List& operator=(const List&) = delete;
    /// Moves the focus to the row with this id.
    void focus_row(std::string_view row_id);

  private:
    std::uint32_t id_;
};

struct ListRowOptions {
    std::string_view name = {};  ///< one sentence that says what the row is; or set_name()
    bool selected = false;
    bool activatable = true;
    float gap = 12;
    float padding = 12;
    /// In a long list it has neither content nor an element far out of sight, and the caller asks
    /// shown().
    bool sparing = false;
};
/// A row of a List; its content is laid out as a Row. Buttons inside it work on their own.
class ListRow {
  public:
    ListRow(std::string_view id, const ListRowOptions& options);
    ~ListRow();
    ListRow(const ListRow&) = delete;
    ListRow& operator=(const ListRow&) = delete;
    /// Pressed outside its inner buttons, or Enter while it has the focus.
    [[nodiscard]] bool activated() const { return activated_; }
    /// It has got the keyboard focus (select it).
    [[nodiscard]] bool focused() const { return focused_; }
    [[nodiscard]] bool hovered() const { return hovered_; }
    /// False: nothing must be declared inside it; it keeps its place.
    [[nodiscard]] bool shown() const { return shown_; }
    /// The name of a row that is shown, where working it out for all the others would cost more
    /// than drawing. To be said before anything is declared inside.
    void set_name(std::string_view name);

  private:
    std::uint32_t id_;
    bool shown_ = true;
    bool activated_ = false;
    bool focused_ = false;
    bool hovered_ = false;
};

// --- table ---

enum class SortOrder : std::uint8_t { ascending, descending };
struct Sort {
    int column = -1;  ///< index into the columns; −1: as given
    SortOrder order = SortOrder::ascending;
    friend bool operator==(const Sort&, const Sort&) = default;
};

struct Column {
    std::string_view id;
    std::string_view title;
    Width width = Width::fill();
    Align align = Align::start;
    bool sortable = false;
    /// The column is left out when the table is narrower than this; 0: never.
    float hide_below = 0;
};

struct TableOptions {
    std::string_view name = {};
    std::span<const Column> columns = {};
    std::size_t rows = 0;
    /// Changed by pressing a header; the caller sorts.
    Sort* sort = nullptr;
    /// 0: as high as its rows and part of the pane's scrolling (only the visible rows are drawn all
    /// the same). Otherwise it scrolls in itself.
    float height = 0;
    float row_height = 0;  ///< 0: 36, 44 on touch
    bool hide_header = false;
    bool letters = false;  ///< J and K as Down and Up, also while the focus is elsewhere
};

struct TableRowOptions {
    std::string_view name = {};  ///< what the row is called: mostly the text of its first column
    bool selected = false;
    Tone tone = Tone::neutral;
};

/// A table of any length: only visible rows are asked for.
///   Table table{"clients", {.name = …, .columns = columns, .rows = list.size(), .sort = &sort}};
///   for (std::size_t i : table.visible()) {
///       if (table.row(i, id_text, {.name = …})) open(i);
///       if (table.cell()) text(…);          // one cell() per column, in order
///   }
class Table {
  public:
    Table(std::string_view id, const TableOptions& options);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    [[nodiscard]] bool sort_changed() const { return sort_changed_; }
    /// The rows to draw, ascending.
    [[nodiscard]] auto visible() const { return std::views::iota(first_, last_); }
    /// Starts row `index`; true when it was activated (pressed, or Enter).
    [[nodiscard]] bool row(std::size_t index, std::string_view row_id,
                           const TableRowOptions& options = {});
    /// Starts the next cell; false when its column is hidden (skip its content).
    [[nodiscard]] bool cell();
    [[nodiscard]] bool row_focused() const { return row_focused_; }
    void focus_row(std::size_t index);

  private:
    void end_row();
    std::uint32_t id_;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
    bool sort_changed_ = false;
    bool row_focused_ = false;
};

// --- tabs ---

struct Tab {
    std::string_view id;
    std::string_view title;
    std::string_view count = {};
};
/// Draws the tab bar; `current` is the index. Returns the index pressed. The content follows in a
/// TabPanel.
[[nodiscard]] std::optional<std::size_t> tabs(std::string_view id, std::string_view name,
                                              std::span<const Tab> tabs, std::size_t current);
class TabPanel {
  public:
    TabPanel(std::string_view id, std::string_view name);
    ~TabPanel();
    TabPanel(const TabPanel&) = delete;
    TabPanel& operator=(const TabPanel&) = delete;
};

}  // namespace wordkeep::ui
