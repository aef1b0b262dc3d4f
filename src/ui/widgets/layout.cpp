#include "ui/widgets/layout.h"

#include <algorithm>

#include "assets/assets.h"
#include "ui/context.h"
#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/widgets/text.h"

namespace wordkeep::ui {

namespace {

struct OpenPane {
    std::uint32_t id = 0;
    Rect rect;
    bool scrolls = false;
    float padding_top = 0;
    float padding_bottom = 0;
    std::uint32_t height_id = 0;
};
std::vector<OpenPane> panes;

/// Height that a top or bottom pane took by its content in the last pass.
struct PaneMemory {
    float height = 0;
};

struct OpenCard {
    Nested nested;
    std::unique_ptr<Beneath> beneath;
    Tone tone = Tone::neutral;
    bool named = false;
};
std::vector<OpenCard> cards;
std::vector<Nested> nests;

Role landmark_role(Landmark landmark) {
    switch (landmark) {
        case Landmark::none:
            return Role::none;
        case Landmark::navigation:
            return Role::navigation;
        case Landmark::main:
            return Role::main;
        case Landmark::complementary:
            return Role::complementary;
        case Landmark::banner:
            return Role::banner;
        case Landmark::region:
            return Role::region;
        case Landmark::form:
            return Role::form;
        case Landmark::search:
            return Role::search;
        case Landmark::contentinfo:
            return Role::contentinfo;
    }
    return Role::none;
}

Colour surface_colour(Surface surface) {
    switch (surface) {
        case Surface::page:
            return palette().page;
        case Surface::raised:
            return palette().raised;
        case Surface::sunken:
            return palette().sunken;
        case Surface::none:
            return {0, 0, 0, 0};
    }
    return palette().page;
}

/// Cuts a strip from what is left.
Rect cut(Edge edge, float size) {
    Rect& rest = free_rect();
    Rect out = rest;
    switch (edge) {
        case Edge::rest:
            rest.width = rest.height = 0;
            break;
        case Edge::left:
            out.width = std::min(size, rest.width);
            rest.x += out.width;
            rest.width -= out.width;
            break;
        case Edge::right:
            out.width = std::min(size, rest.width);
            rest.width -= out.width;
            out.x = rest.x + rest.width;
            break;
        case Edge::top:
            out.height = std::min(size, rest.height);
            rest.y += out.height;
            rest.height -= out.height;
            break;
        case Edge::bottom:
            out.height = std::min(size, rest.height);
            rest.height -= out.height;
            out.y = rest.y + rest.height;
            break;
    }
    return out;
}

void pane_line(Edge edge, const Rect& rect) {
    const Colour colour = palette().line;
    switch (edge) {
        case Edge::rest:
            break;
        case Edge::left:
            vertical_line(rect.x + rect.width - hair(), rect.y, rect.height, colour);
            break;
        case Edge::right:
            vertical_line(rect.x, rect.y, rect.height, colour);
            break;
        case Edge::top:
            horizontal_line(rect.x, rect.y + rect.height - hair(), rect.width, colour);
            break;
        case Edge::bottom:
            horizontal_line(rect.x, rect.y, rect.width, colour);
            break;
    }
}

}  // namespace

// --- panes ---

Pane::Pane(std::string_view id, const PaneOptions& options) : id_(make_id(id)) {
    const bool by_content =
        options.size <= 0 && (options.edge == Edge::top || options.edge == Edge::bottom);
    float size = options.size;
    OpenPane pane;
    pane.id = id_;
    if (by_content) {
        pane.height_id = hash_id(id_, "height");
        size = ctx().state<PaneMemory>(pane.height_id).height;
    }
    pane.rect = cut(options.edge, size);
    pane.scrolls = options.scrolling == Scrolling::automatic && !by_content;
    float padding = options.padding;
    if (window_class() == WindowClass::narrow) padding = std::min(padding, 16.0F);
    const float top = options.padding_top >= 0 ? options.padding_top : padding;
    pane.padding_top = top;
    pane.padding_bottom = by_content ? top : padding;

    fill(pane.rect, surface_colour(options.surface));
    if (options.line) pane_line(options.edge, pane.rect);
    Node& node = ctx().mirror.open(id_, landmark_role(options.landmark), pane.rect);
    node.name = options.name;
    node.labelled = true;
    begin_scroll_area(id_, pane.rect, pane.scrolls);
    push_id(id_);
    push_free_rect(pane.rect);

    float width = pane.rect.width - 2 * padding;
    float x = pane.rect.x + padding;
    if (options.max_content > 0 && width > options.max_content) {
        if (options.centred) x += (width - options.max_content) / 2;
        width = options.max_content;
    }
    panes.push_back(pane);
    open_box(BoxKind::stack, hash_id(id_, "stack"), x, pane.rect.y + top - area_scroll(id_),
             std::max(0.0F, width), 16);
}

Pane::~Pane() {
    const BoxSize size = close_box();
    const OpenPane pane = panes.back();
    panes.pop_back();
    const float height = size.height > 0 ? size.height + pane.padding_top + pane.padding_bottom : 0;
    if (pane.height_id) {
        float& known = ctx().state<PaneMemory>(pane.height_id).height;
        if (known != height) {
            known = height;
            ctx().layout_changed = true;
        }
    }
    pop_free_rect();
    pop_id();
    // What a toast lies upon can be scrolled out from under it.
    const float bottom = pane.rect.y + pane.rect.height;
    const float covered = pane.scrolls ? std::max(0.0F, bottom - ctx().toast_top_before) : 0.0F;
    end_scroll_area(height + covered);
    ctx().mirror.close();
}

Size free_area() { return {free_rect().width, free_rect().height}; }

void scroll_to_top() {
    if (current_area()) scroll_area_to(current_area(), 0);
}

void scroll_here() { scroll_into_view(ctx().last_rect); }

// --- spacing ---

float available_width() {
    const Box& b = box();
    if (b.kind == BoxKind::stack) return b.width;
    const std::size_t index = b.children.size();
    return index < b.places.size() ? b.places[index].width : b.width;
}

void next_width(Width width) { box().next = width; }

void space(float pixels) {
    Box& b = box();
    if (b.kind == BoxKind::stack)
        b.extra += pixels;
    else
        place(Width::px(pixels), Width::px(pixels), pixels, 0);
}

void spring() { place(Width::fill(), Width::fill(), 0, 0); }

void divider() {
    const Rect rect = place(Width::fill(), Width::fill(), 0, 1);
    horizontal_line(rect.x, rect.y, rect.width, palette().line);
}

// --- boxes ---

namespace {

Width asked(Width width, Width otherwise) {
    return width.kind == Width::Kind::automatic ? otherwise : width;
}

}  // namespace

Stack::Stack(std::string_view id, const StackOptions& options) : id_(make_id(id)) {
    const Width width = asked(options.width, Width::fill());
    nests.push_back(open_nested(id_, width, width, BoxKind::stack, options.gap, options.padding,
                                options.align));
}
Stack::~Stack() {
    close_nested(nests.back());
    nests.pop_back();
}

Row::Row(std::string_view id, const RowOptions& options) : id_(make_id(id)) {
    const bool wraps = options.wrap == Wrap::yes;
    const Width in_row = asked(options.width, wraps ? Width::fill() : Width::fit());
    nests.push_back(open_nested(id_, asked(options.width, Width::fill()), in_row,
                                wraps ? BoxKind::wrapped_row : BoxKind::row, options.gap, 0,
                                options.align));
}
Row::~Row() {
    close_nested(nests.back());
    nests.pop_back();
}

Grid::Grid(std::string_view id, const GridOptions& options) : id_(make_id(id)) {
    const float width = available_width();
    const int fitting = static_cast<int>((width + options.gap) / (options.minimum + options.gap));
    nests.push_back(open_nested(id_, Width::fill(), Width::fill(), BoxKind::grid, options.gap, 0,
                                Align::start, std::clamp(fitting, 1, options.columns)));
}
Grid::~Grid() {
    close_nested(nests.back());
    nests.pop_back();
}

Card::Card(std::string_view id, const CardOptions& options) : id_(make_id(id)) {
    OpenCard card;
    const Width width = asked(options.width, Width::fill());
    card.beneath = std::make_unique<Beneath>();
    card.tone = options.tone;
    card.named = !options.name.empty();
    card.nested = open_nested(id_, width, width, BoxKind::stack, options.gap, options.padding);
    if (card.named) {
        Node& node = ctx().mirror.open(hash_id(id_, "group"), Role::group, {});
        node.name = options.name;
        node.labelled = true;
        node.rect = {card.nested.slot.x, card.nested.slot.y, card.nested.slot.width, 0};
    }
    cards.push_back(std::move(card));
}

Card::~Card() {
    OpenCard card = std::move(cards.back());
    cards.pop_back();
    const Rect rect = close_nested(card.nested);
    card.beneath->begin_surface();
    const bool plain = card.tone == Tone::neutral;
    fill(rect, plain ? palette().raised : tone_colours(card.tone).tint, token::radius);
    if (plain) outline(rect, palette().line, token::radius);
    if (card.named) {
        ctx().mirror.innermost().rect = rect;
        ctx().mirror.close();
    }
}

Section::Section(std::string_view id, std::string_view title, const SectionOptions& options)
    : id_(make_id(id)) {
    const Nested nested =
        open_nested(id_, Width::fill(), Width::fill(), BoxKind::stack, options.gap, 0);
    nests.push_back(nested);
    Node& node = ctx().mirror.open(hash_id(id_, "group"), Role::group,
                                   {nested.slot.x, nested.slot.y, nested.slot.width, 0});
    node.name = title;
    node.labelled = true;
    if (options.count.empty()) {
        heading(options.level, title);  // takes as many lines as it needs
    } else {
        Row row("section-title", {.gap = 8, .align = Align::end});
        heading(options.level, title);
        text(options.count, {.tone = Tone::muted});
    }
    if (!options.note.empty()) {
        space(4 - options.gap);
        secondary(options.note);
    }
}

Section::~Section() {
    const Rect rect = close_nested(nests.back());
    nests.pop_back();
    ctx().mirror.innermost().rect = rect;
    ctx().mirror.close();
}

// --- scroll ---

namespace {
struct OpenScroll {
    PlaceSlot slot;
    Rect rect;
};
std::vector<OpenScroll> scrolls;
struct ScrollMemory {
    float content = 0;
};
}  // namespace

Scroll::Scroll(std::string_view id, const ScrollOptions& options) : id_(make_id(id)) {
    const float content = ctx().state<ScrollMemory>(id_).content;
    const float most = options.height > 0 ? options.height : std::max(120.0F, free_rect().height);
    const float height = std::min(content, most);
    const PlaceSlot slot = open_slot(Width::fill(), Width::fill(), 0, height, Shrink::yes);
    const Rect rect{slot.x, slot.y, slot.width, height};
    Node& node = ctx().mirror.open(id_, options.name.empty() ? Role::none : Role::group, rect);
    node.name = options.name;
    node.labelled = true;
    begin_scroll_area(id_, rect, content > most);
    scrolls.push_back({slot, rect});
    // The bar lies beside what it scrolls, not on it.
    constexpr float beside_bar = 12;
    const float width = rect.width - (content > most ? beside_bar : 0);
    open_box(BoxKind::stack, hash_id(id_, "stack"), rect.x, rect.y - area_scroll(id_), width, 8);
}

Scroll::~Scroll() {
    const BoxSize size = close_box();
    float& content = ctx().state<ScrollMemory>(id_).content;
    if (content != size.height) {
        content = size.height;
        ctx().layout_changed = true;
    }
    end_scroll_area(size.height);
    ctx().mirror.close();
    const OpenScroll scroll = scrolls.back();
    scrolls.pop_back();
    close_slot(scroll.slot, size.natural, scroll.rect.width, scroll.rect.height);
}

// --- disclosure ---

bool disclosure(std::string_view id, std::string_view name, bool open, std::string_view count) {
    const std::uint32_t own = make_id(id);
    const Style style = style_of(TextSize::body, Weight::semibold);
    const float width = text_width(name, style);
    const float count_width = count.empty() ? 0 : text_width(count, style_of(TextSize::body)) + 8;
    const float around = count_width + 26;
    const PlaceSlot slot = open_slot(Width::fit(), Width::fit(), width + around, -1, Shrink::yes);
    const float line = type_of(TextSize::body).line;
    const float room = std::max(20.0F, slot.width - around + 1);
    const float height = 28 + wrapped_height(name, style, room, line) - line;
    close_slot(slot, width + around, slot.width, height);
    const Rect rect = snapped({slot.x, slot.y, slot.width, height});
    const Press press = press_area(own, rect);
    Node& node = ctx().mirror.leaf(own, Role::button, rect);
    node.name = name;
    node.expanded = open ? Tri::yes : Tri::no;
    make_focusable(node, id);
    if (press.hovered) want_cursor(Cursor::pointer);
    if (press.hovered) fill(inset(rect, -4), palette().hover, token::radius_small);
    if (press.ring) focus_ring(rect, token::radius_small);
    icon_in({rect.x, rect.y, 18, rect.height},
            open ? assets::icons::chevron_down : assets::icons::chevron_right, palette().muted, 16);
    wrapped_in({rect.x + 22, rect.y, room, rect.height}, name, {style, palette().text}, line);
    if (!count.empty())
        text_in({rect.x + 22 + std::min(width, room) + 8, rect.y, count_width, rect.height}, count,
                {style_of(TextSize::body), palette().muted});
    return press.pressed;
}

}  // namespace wordkeep::ui
