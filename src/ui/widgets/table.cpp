// Tables: only the rows in sight are asked for.

#include "ui/widgets/lists.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

#include "assets/assets.h"
#include "ui/context.h"
#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/overlay_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

namespace {

struct ColumnPlace {
    float x = 0;
    float width = 0;
    bool shown = false;
};

struct OpenTable {
    std::uint32_t id = 0;
    TableOptions options;
    PlaceSlot slot;
    std::vector<ColumnPlace> columns;
    Rect rect;
    float header = 0;
    float row_height = 36;
    float rows_top = 0;
    bool own_scroll = false;
    // the open row
    bool row_open = false;
    bool cell_open = false;
    std::uint32_t row_id = 0;
    Rect row_rect;
    int cell = -1;
    Nested cell_row;
};
std::vector<OpenTable> tables;

struct TableMemory {
    RowsMemory rows;
    std::ptrdiff_t focused_row = -1;
    std::ptrdiff_t wanted_row = -1;
    int patience = 0;
};

constexpr float cell_padding = 10;

/// Columns that fill share what is left by their weights; in a narrow table all give way alike.
void place_columns(OpenTable& table, float width) {
    const auto columns = table.options.columns;
    table.columns.resize(columns.size());
    float fixed = 0;
    float weights = 0;
    const auto fills = [](const Column& column) { return column.width.kind == Width::Kind::fill; };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = columns[i];
        table.columns[i].shown = column.hide_below <= 0 || width >= column.hide_below;
        if (!table.columns[i].shown) continue;
        (fills(column) ? weights : fixed) += column.width.value;
    }
    const float room = std::max(0.0F, width - fixed);
    float total = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ColumnPlace& where = table.columns[i];
        const Width& wish = columns[i].width;
        if (!where.shown) continue;
        where.width = fills(columns[i])
                          ? std::max(wish.minimum, room * wish.value / std::max(weights, 0.01F))
                          : wish.value;
        total += where.width;
    }
    const float squeeze = total > width ? width / total : 1;
    float x = table.rect.x;
    for (ColumnPlace& where : table.columns) {
        if (!where.shown) continue;
        where.x = x;
        where.width *= squeeze;
        x += where.width;
    }
}

bool header_cell(const OpenTable& table, std::size_t index, const ColumnPlace& where, float y) {
    Context& c = ctx();
    const Column& column = table.options.columns[index];
    Sort* sort = table.options.sort;
    const Rect rect = snapped({where.x, y, where.width, table.header});
    const std::uint32_t own = hash_id(hash_id(table.id, "header"), column.id);
    const bool sorted = sort && sort->column == static_cast<int>(index);
    Node& cell = c.mirror.open(hash_id(own, "cell"), Role::columnheader, rect);
    cell.name = column.title;
    cell.labelled = column.sortable;
    cell.column_index = static_cast<int>(index) + 1;
    if (column.sortable)
        cell.sort = !sorted                               ? Ordering::unsorted
                    : sort->order == SortOrder::ascending ? Ordering::ascending
                                                          : Ordering::descending;
    bool pressed = false;
    Colour words = sorted ? palette().text : palette().muted;
    if (column.sortable && sort) {
        const Press press = press_area(own, rect);
        pressed = press.pressed;
        Node& node = c.mirror.leaf(own, Role::button, rect);
        node.name = column.title;
        make_focusable(node, column.id);
        if (press.hovered) want_cursor(Cursor::pointer);
        if (press.hovered) {
            fill(inset(rect, 2), palette().hover, token::radius_small);
            words = palette().text;
        }
        if (press.ring) outline(inset(rect, 1), palette().focus, token::radius_small, 2);
    }
    c.mirror.close();
    const Style style = style_of(TextSize::small, Weight::medium);
    const float arrow = sorted ? 16 : 0;
    Rect inner{rect.x + cell_padding, rect.y, rect.width - 2 * cell_padding, rect.height};
    const float width = std::min(inner.width - arrow, text_width(column.title, style) + 1);
    if (column.align == Align::end) inner.x += inner.width - width - arrow;
    if (column.align == Align::center) inner.x += (inner.width - width - arrow) / 2;
    text_in({inner.x, inner.y, width, inner.height}, column.title, {style, words});
    if (sorted)
        icon_in({inner.x + width + 2, inner.y, 14, inner.height},
                sort->order == SortOrder::ascending ? assets::icons::arrow_up
                                                    : assets::icons::arrow_down,
                words, 13);
    return pressed;
}

void press_header(Sort& sort, int column) {
    if (sort.column != column)
        sort = {column, SortOrder::ascending};
    else
        sort.order =
            sort.order == SortOrder::ascending ? SortOrder::descending : SortOrder::ascending;
}

}  // namespace

Table::Table(std::string_view id, const TableOptions& options) : id_(make_id(id)) {
    Context& c = ctx();
    TableMemory& memory = c.state<TableMemory>(id_);
    c.in_table = true;
    OpenTable table;
    table.id = id_;
    table.options = options;
    table.row_height = options.row_height > 0 ? options.row_height
                       : is_touch()           ? token::row_touch
                                              : token::row;
    table.header = options.hide_header ? 0 : 34;
    table.own_scroll = options.height > 0;
    const float content = table.header + table.row_height * static_cast<float>(options.rows);
    const float height = table.own_scroll ? std::min(options.height, content) : content;
    table.slot = open_slot(Width::fill(), Width::fill(), 320, height, Shrink::yes);
    table.rect = {table.slot.x, table.slot.y, table.slot.width, height};
    begin_rows(memory.rows);
    Node& node = c.mirror.open(id_, Role::table, table.rect);
    node.name = options.name;
    node.labelled = true;
    node.row_count = static_cast<int>(options.rows) + (options.hide_header ? 0 : 1);
    node.column_count = static_cast<int>(options.columns.size());
    push_id(id_);
    place_columns(table, table.rect.width);

    // The header, as a row of its own.
    if (!options.hide_header) {
        const Rect head{table.rect.x, table.rect.y, table.rect.width, table.header};
        c.mirror.open(hash_id(id_, "head"), Role::row, head).row_index = 1;
        for (std::size_t i = 0; i < options.columns.size(); ++i)
            if (table.columns[i].shown && header_cell(table, i, table.columns[i], table.rect.y)) {
                press_header(*options.sort, static_cast<int>(i));
                sort_changed_ = true;
            }
        c.mirror.close();
        horizontal_line(head.x, head.y + head.height - hair(), head.width, palette().line);
    }

    // Which rows can be seen.
    Rect view;
    if (table.own_scroll) {
        const Rect body{table.rect.x, table.rect.y + table.header, table.rect.width,
                        std::max(1.0F, height - table.header)};
        const std::uint32_t body_id = hash_id(id_, "body");
        c.mirror.open(body_id, Role::rowgroup, body);
        begin_scroll_area(body_id, body, true);
        table.rows_top = body.y - area_scroll(body_id);
        view = body;
    } else {
        table.rows_top = table.rect.y + table.header;
        const ImVec2 low = ImGui::GetWindowPos();
        const ImVec2 size = ImGui::GetWindowSize();
        view = {low.x, low.y, size.x, size.y};
    }
    const auto row_at = [&](float y) {
        const float row = std::floor((y - table.rows_top) / table.row_height);
        return static_cast<std::size_t>(std::clamp(row, 0.0F, static_cast<float>(options.rows)));
    };
    // One row more at each end: the arrow keys move the focus to it, and it scrolls into view.
    first_ = row_at(view.y - table.row_height);
    last_ = std::min(options.rows, row_at(view.y + view.height + table.row_height) + 1);
    if (memory.wanted_row >= 0 && memory.wanted_row < static_cast<std::ptrdiff_t>(options.rows)) {
        const float y = table.rows_top + table.row_height * static_cast<float>(memory.wanted_row);
        scroll_into_view({table.rect.x, y, table.rect.width, table.row_height});
    }
    tables.push_back(std::move(table));
}

bool Table::row(std::size_t index, std::string_view row_id, const TableRowOptions& options) {
    Context& c = ctx();
    end_row();
    OpenTable& table = tables.back();
    TableMemory& memory = c.state<TableMemory>(id_);
    const std::uint32_t own = hash_id(id_, row_id);
    const Rect rect =
        snapped({table.rect.x, table.rows_top + table.row_height * static_cast<float>(index),
                 table.rect.width, table.row_height});
    const Press press = press_area(own, rect, Overlap::yes);
    Node& node = c.mirror.open(own, Role::row, rect);
    node.name = options.name;
    node.labelled = !options.name.empty();
    node.current = options.selected;
    node.row_index = static_cast<int>(index) + (table.options.hide_header ? 1 : 2);
    if (static_cast<std::ptrdiff_t>(index) == memory.wanted_row) {
        focus_exactly(own);
        memory.wanted_row = -1;
    }
    make_focusable(node, row_id);
    node.tab_stop = is_entry(memory.rows, own, options.selected);
    memory.rows.declared.push_back(own);
    memory.rows.showing.push_back(own);
    if (focus_within(own)) memory.focused_row = static_cast<std::ptrdiff_t>(index);
    row_focused_ = press.focused;
    if (press.hovered) want_cursor(Cursor::pointer);
    if (options.selected) fill(rect, palette().selected);
    if (options.tone != Tone::neutral) fill(rect, tone_colours(options.tone).tint);
    if (press.hovered) fill(rect, palette().hover);
    horizontal_line(rect.x, rect.y + rect.height - hair(), rect.width, palette().line);
    if (press.ring) outline(rect, palette().focus, 4, 2);
    push_id(own);
    table.row_open = true;
    table.row_id = own;
    table.row_rect = rect;
    table.cell = -1;
    return press.pressed;
}

namespace {

void end_cell(OpenTable& table) {
    if (!table.cell_open) return;
    table.cell_open = false;
    close_nested(table.cell_row);
    close_box();
    ctx().mirror.close();
}

}  // namespace

bool Table::cell() {
    OpenTable& table = tables.back();
    end_cell(table);
    ++table.cell;
    const auto index = static_cast<std::size_t>(table.cell);
    if (index >= table.columns.size() || !table.columns[index].shown) return false;
    const ColumnPlace& where = table.columns[index];
    const Column& column = table.options.columns[index];
    const std::uint32_t own = hash_id(table.row_id + static_cast<std::uint32_t>(index), "cell");
    const Rect rect{where.x, table.row_rect.y, where.width, table.row_rect.height};
    ctx().mirror.open(own, Role::cell, rect).column_index = table.cell + 1;
    open_box(BoxKind::stack, hash_id(own, "box"), rect.x + cell_padding, rect.y,
             std::max(0.0F, rect.width - 2 * cell_padding), 0, column.align);
    // Content stands in the middle of the row's height.
    const BoxMemory& memory = ctx().state<BoxMemory>(hash_id(own, "row"));
    space(std::max(0.0F, (rect.height - memory.height) / 2));
    const Width width = column.align == Align::start ? Width::fill() : Width::fit();
    table.cell_row =
        open_nested(hash_id(own, "row"), width, width, BoxKind::row, 8, 0, Align::center);
    table.cell_open = true;
    return true;
}

void Table::end_row() {
    OpenTable& table = tables.back();
    end_cell(table);
    if (!table.row_open) return;
    table.row_open = false;
    pop_id();
    ctx().mirror.close();
}

void Table::focus_row(std::size_t index) {
    ctx().state<TableMemory>(id_).wanted_row = static_cast<std::ptrdiff_t>(index);
    ctx().again = true;
}

Table::~Table() {
    Context& c = ctx();
    end_row();
    c.in_table = false;
    OpenTable table = std::move(tables.back());
    tables.pop_back();
    pop_id();
    TableMemory& memory = c.state<TableMemory>(id_);
    const bool inside = std::ranges::any_of(memory.rows.declared,
                                            [](std::uint32_t row) { return focus_within(row); });
    const auto last = static_cast<std::ptrdiff_t>(table.options.rows) - 1;
    const std::ptrdiff_t page =
        std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(last_ - first_) - 3, 1);
    const std::ptrdiff_t now = memory.focused_row;
    std::ptrdiff_t to = -1;
    if (key_for(id_, "ArrowDown")) to = now + 1;
    if (key_for(id_, "ArrowUp")) to = std::max<std::ptrdiff_t>(now - 1, 0);
    if (key_for(id_, "PageDown")) to = now + page;
    if (key_for(id_, "PageUp")) to = std::max<std::ptrdiff_t>(now - page, 0);
    if (key_for(id_, "Home")) to = 0;
    if (key_for(id_, "End")) to = last;
    const bool by_letter = table.options.letters && last >= 0;
    const bool down = by_letter && shortcut({"j"});
    const bool up = by_letter && shortcut({"k"});
    if (down || up) to = std::max<std::ptrdiff_t>(!inside ? now : down ? now + 1 : now - 1, 0);
    if (to >= 0 && (down || up || (inside && now >= 0)))
        focus_row(static_cast<std::size_t>(std::min(to, last)));
    if (table.own_scroll) {
        end_scroll_area(table.row_height * static_cast<float>(table.options.rows));
        c.mirror.close();
    }
    c.mirror.close();
    close_slot(table.slot, 320, table.rect.width, table.rect.height);
}

}  // namespace wordkeep::ui
