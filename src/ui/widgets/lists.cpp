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

struct OpenList {
    std::uint32_t id = 0;
    Nested nested;
    ListOptions options;
    int rows = 0;
};
std::vector<OpenList> lists;

struct OpenRow {
    std::uint32_t id = 0;
    PlaceSlot slot;
    Nested inner;
    Rect rect;
    float padding = 0;
    float known = 0;  ///< height so far
    RowsMemory* memory = nullptr;
};
std::vector<OpenRow> rows;

struct RowHeight {
    float height = 0;
};

/// So many rows cost little, and a search of the browser finds them all.
constexpr std::size_t short_list = 60;

/// In sight, or half a window away from it: what Tab or a finger reaches next is there.
bool is_near(const Rect& rect) { return is_visible(inset(rect, -window_size().height / 2)); }

}  // namespace

List::List(std::string_view id, const ListOptions& options) : id_(make_id(id)) {
    OpenList list;
    list.id = id_;
    list.options = options;
    list.nested = open_nested(hash_id(id_, "list"), Width::fill(), Width::fill(), BoxKind::stack,
                              options.gap, 0);
    begin_rows(ctx().state<RowsMemory>(id_));
    Node& node = ctx().mirror.open(
        id_, Role::list, {list.nested.slot.x, list.nested.slot.y, list.nested.slot.width, 0});
    node.name = options.name;
    node.labelled = true;
    push_id(id_);
    lists.push_back(list);
}

namespace {

std::ptrdiff_t row_to_enter(const std::vector<std::uint32_t>& all, std::uint32_t entry) {
    const auto known = std::ranges::find(all, entry);
    return known == all.end() ? 0 : known - all.begin();
}

}  // namespace

List::~List() {
    Context& c = ctx();
    OpenList list = lists.back();
    lists.pop_back();
    pop_id();
    RowsMemory& memory = c.state<RowsMemory>(id_);
    const auto& all = memory.declared;
    // How many there are is said with the next pass.
    if (std::max(all.size(), memory.rows.size()) > short_list && all.size() != memory.rows.size())
        c.layout_changed = true;
    // The focus may stand on a button inside a row: arrows then start from that row.
    std::ptrdiff_t now = -1;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (focus_within(all[i])) now = static_cast<std::ptrdiff_t>(i);
    const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    std::ptrdiff_t to = -1;
    if (key_for(id_, "ArrowDown")) to = std::min(now + 1, last);
    if (key_for(id_, "ArrowUp")) to = std::max<std::ptrdiff_t>(now - 1, 0);
    if (key_for(id_, "Home")) to = 0;
    if (key_for(id_, "End")) to = last;
    if (list.options.letters && last >= 0) {
        const bool down = shortcut({"j"});
        const bool up = shortcut({"k"});
        if (down || up) {
            if (now < 0)
                now = row_to_enter(all, memory.entry);
            else
                now = down ? std::min(now + 1, last) : std::max<std::ptrdiff_t>(now - 1, 0);
            to = now;
        }
    }
    if (now >= 0 && to >= 0)
        focus_on(memory, all[static_cast<std::size_t>(to)]);
    else if (memory.wanted != 0 && std::ranges::find(all, memory.wanted) == all.end())
        memory.wanted = 0;
    else if (memory.wanted != 0 && !memory.asked)
        focus_on(memory, memory.wanted);
    const Rect rect = close_nested(list.nested);
    c.mirror.innermost().rect = rect;
    c.mirror.close();
}

void List::focus_row(std::string_view row_id) { focus_exactly(hash_id(id_, row_id)); }

ListRow::ListRow(std::string_view id, const ListRowOptions& options) : id_(make_id(id)) {
    Context& c = ctx();
    OpenList& list = lists.back();
    RowsMemory& memory = c.state<RowsMemory>(list.id);
    float known = c.state<RowHeight>(id_).height;
    if (options.sparing && known == 0) known = memory.usual_height;
    OpenRow row;
    row.id = id_;
    row.padding = options.padding;
    row.known = known;
    row.memory = &memory;
    row.slot = open_slot(Width::fill(), Width::fill(), 200, known, Shrink::yes);
    row.rect = snapped({row.slot.x, row.slot.y, row.slot.width, known});
    memory.declared.push_back(id_);
    ++list.rows;
    const std::size_t count = memory.rows.size();
    const bool is_short = std::max(count, memory.declared.size()) <= short_list;
    shown_ = !options.sparing || is_short || is_near(row.rect) || focus_within(id_) ||
             memory.wanted == id_;
    if (!shown_) {
        rows.push_back(row);
        return;
    }
    const Press press =
        press_area(id_, row.rect, Overlap::yes, options.activatable ? Enabled::yes : Enabled::no);
    activated_ = press.pressed;
    focused_ = press.focused;
    hovered_ = press.hovered;
    Node& node = c.mirror.open(id_, Role::listitem, row.rect);
    node.name = options.name;
    node.labelled = true;
    node.current = options.selected;
    make_focusable(node, id);
    node.tab_stop = is_entry(memory, id_, options.selected);
    memory.showing.push_back(id_);
    if (!is_short) {  // those that are far away are counted, not shown
        node.set_index = list.rows;
        node.set_size = static_cast<int>(std::max(count, memory.declared.size()));
    }
    if (press.hovered && options.activatable) want_cursor(Cursor::pointer);
    if (list.options.dividers && list.rows > 1)
        horizontal_line(row.rect.x + options.padding, row.rect.y,
                        row.rect.width - 2 * options.padding, palette().line);
    if (options.selected) fill(row.rect, palette().selected, token::radius);
    if (press.hovered && options.activatable) fill(row.rect, palette().hover, token::radius);
    if (press.ring) outline(row.rect, palette().focus, token::radius, 2);
    push_id(id_);
    open_box(BoxKind::stack, hash_id(id_, "pad"), row.rect.x + options.padding,
             row.rect.y + options.padding, row.rect.width - 2 * options.padding, 0);
    // On a phone with large letters what stands at the end goes below.
    row.inner = open_nested(hash_id(id_, "row"), Width::fill(), Width::fill(),
                            is_cramped() ? BoxKind::wrapped_row : BoxKind::row, options.gap, 0,
                            Align::center);
    rows.push_back(row);
}

void ListRow::set_name(std::string_view name) { ctx().mirror.innermost().name = name; }

ListRow::~ListRow() {
    OpenRow row = rows.back();
    rows.pop_back();
    if (!shown_) {
        close_slot(row.slot, 200, row.rect.width, row.known);
        return;
    }
    close_nested(row.inner);
    const float content = close_box().height + 2 * row.padding;
    const float least = is_touch() ? token::row_touch : token::row;
    const float height = std::max(least, content);
    float& known = ctx().state<RowHeight>(row.id).height;
    if (known != height) {
        known = height;
        ctx().layout_changed = true;
    }
    row.memory->usual_height = height;
    pop_id();
    close_slot(row.slot, 200, row.rect.width, height);
    ctx().mirror.close();
}

}  // namespace wordkeep::ui
