#include "ui/mirror.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "ui/fonts.h"

namespace wordkeep::ui {

namespace {

constexpr std::string_view role_names[] = {
    "none",          "group",        "region",      "navigation", "main",
    "complementary", "banner",       "contentinfo", "form",       "search",
    "dialog",        "alertdialog",  "heading",     "paragraph",  "text",
    "img",           "list",         "listitem",    "table",      "rowgroup",
    "row",           "columnheader", "cell",        "button",     "link",
    "checkbox",      "switch",       "radiogroup",  "radio",      "combobox",
    "listbox",       "option",       "menu",        "menuitem",   "menuitemcheckbox",
    "tablist",       "tab",          "tabpanel",    "textbox",    "searchbox",
    "textarea",      "suggestbox",   "progressbar", "separator",  "status",
};
static_assert(std::size(role_names) == static_cast<std::size_t>(Role::status) + 1);

bool holds_text(Role role) {
    return role == Role::textbox || role == Role::searchbox || role == Role::textarea ||
           role == Role::suggestbox;
}

// --- JSON by hand: a few kinds of values, written often ---

void write_string(std::string_view text, std::string& out) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string repaired;
    if (!is_utf8(text)) {
        repaired = repaired_utf8(text);
        text = repaired;
    }
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void write_number(std::int64_t number, std::string& out) {
    char buffer[24];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, number);
    out.append(buffer, result.ptr);
}

/// CSS pixels with two decimals at most. By hand: std::to_chars of a fraction brings 110 kB of
/// tables. tables.
void write_pixels(float pixels, std::string& out) {
    const long hundredths = std::lround(pixels * 100);
    if (hundredths < 0) out += '-';
    const long size = std::labs(hundredths);
    write_number(size / 100, out);
    if (size % 100 == 0) return;
    out += '.';
    out += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) out += static_cast<char>('0' + size % 10);
}

/// One JSON object whose fields are written only when they differ from what was shown before.
class Fields {
  public:
    explicit Fields(std::string& out) : out_(out) {}

    void key(std::string_view name) {
        out_ += any_ ? ',' : '{';
        any_ = true;
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }
    void text(std::string_view name, const std::string& now, const std::string& before) {
        if (now == before) return;
        key(name);
        write_string(now, out_);
    }
    template <class Number>
    void number(std::string_view name, Number now, Number before) {
        if (now == before) return;
        key(name);
        write_number(now, out_);
    }
    void flag(std::string_view name, bool now, bool before) {
        number(name, now ? 1 : 0, before ? 1 : 0);
    }
    template <class Enum>
    void choice(std::string_view name, Enum now, Enum before) {
        number(name, static_cast<int>(now), static_cast<int>(before));
    }
    void finish() {
        if (any_) out_ += '}';
    }
    [[nodiscard]] bool any() const { return any_; }

  private:
    std::string& out_;
    bool any_ = false;
};

struct Placed {
    float left;
    float top;
    float width;
    float height;
};

/// Where a node stands in its parent's content: scrolling moves one number, not all children.
Placed placed_in(const Node& node, const Node& parent) {
    return {node.rect.x - parent.rect.x + parent.scroll_x,
            node.rect.y - parent.rect.y + parent.scroll_y, node.rect.width, node.rect.height};
}

bool nearly(const Placed& a, const Placed& b) {
    const auto same = [](float x, float y) { return std::abs(x - y) < 0.005F; };
    return same(a.left, b.left) && same(a.top, b.top) && same(a.width, b.width) &&
           same(a.height, b.height);
}

}  // namespace

std::string_view name_of(Role role) { return role_names[static_cast<std::size_t>(role)]; }

void Mirror::Tree::reset() {
    entries.clear();
    index.clear();
    entries.push_back({});
    index.emplace(0, 0);
}

Mirror::Mirror() {
    now_.reset();
    shown_.reset();
}

void Mirror::begin_frame() {
    now_.reset();
    stack_.assign(1, 0);
    complaints_.clear();
    modal_ = 0;
}

int Mirror::add(std::uint32_t id, Role role, Rect rect, int parent) {
    const int at = static_cast<int>(now_.entries.size());
    if (!now_.index.emplace(id, at).second) {
        complaints_.push_back("an id was declared twice, for a " + std::string(name_of(role)));
        // Give it an id of its own, so that both exist.
        while (!now_.index.emplace(++id, at).second) {
        }
    }
    Entry entry;
    entry.node.id = id;
    entry.node.role = role;
    entry.node.rect = rect;
    entry.parent = parent;
    now_.entries.push_back(std::move(entry));
    Entry& above = now_.entries[static_cast<std::size_t>(parent)];
    if (above.last_child < 0)
        above.first_child = at;
    else
        now_.entries[static_cast<std::size_t>(above.last_child)].next_sibling = at;
    above.last_child = at;
    return at;
}

Node& Mirror::open(std::uint32_t id, Role role, Rect rect) {
    stack_.push_back(add(id, role, rect, stack_.back()));
    return innermost();
}

Node& Mirror::leaf(std::uint32_t id, Role role, Rect rect) {
    return now_.entries[static_cast<std::size_t>(add(id, role, rect, stack_.back()))].node;
}

Node& Mirror::open_layer(std::uint32_t id, Role role, Rect rect) {
    stack_.push_back(add(id, role, rect, 0));
    return innermost();
}

void Mirror::close() {
    if (stack_.size() > 1) stack_.pop_back();
}

Node& Mirror::innermost() { return now_.entries[static_cast<std::size_t>(stack_.back())].node; }

const Node* Mirror::declared(std::uint32_t id) const {
    const auto found = now_.index.find(id);
    if (found == now_.index.end()) return nullptr;
    return &now_.entries[static_cast<std::size_t>(found->second)].node;
}

Node* Mirror::declared(std::uint32_t id) {
    return const_cast<Node*>(static_cast<const Mirror*>(this)->declared(id));
}

void Mirror::set_modal(std::uint32_t id) { modal_ = id; }

const Node* Mirror::find(std::uint32_t id) const {
    const auto found = shown_.index.find(id);
    return found == shown_.index.end()
               ? nullptr
               : &shown_.entries[static_cast<std::size_t>(found->second)].node;
}

bool Mirror::is_inside(std::uint32_t id, std::uint32_t ancestor) const {
    const auto found = shown_.index.find(id);
    if (found == shown_.index.end()) return id == ancestor;
    for (int at = found->second; at > 0; at = shown_.entries[static_cast<std::size_t>(at)].parent)
        if (shown_.entries[static_cast<std::size_t>(at)].node.id == ancestor) return true;
    return false;
}

void Mirror::note_value(std::uint32_t id, std::string_view value) {
    const auto found = shown_.index.find(id);
    if (found != shown_.index.end())
        shown_.entries[static_cast<std::size_t>(found->second)].node.value = value;
}

void Mirror::note_checked(std::uint32_t id, bool checked) {
    const auto found = shown_.index.find(id);
    if (found != shown_.index.end())
        shown_.entries[static_cast<std::size_t>(found->second)].node.checked =
            checked ? Tri::yes : Tri::no;
}

void Mirror::note_scroll(std::uint32_t id, float x, float y) {
    const auto found = shown_.index.find(id);
    if (found == shown_.index.end()) return;
    Node& node = shown_.entries[static_cast<std::size_t>(found->second)].node;
    // Children were placed by the old scroll position: shift the picture of the past as a whole, so
    // that they still compare as unmoved.
    const float dx = node.scroll_x - x;
    const float dy = node.scroll_y - y;
    node.scroll_x = x;
    node.scroll_y = y;
    for (std::size_t i = static_cast<std::size_t>(found->second) + 1; i < shown_.entries.size();
         ++i) {
        bool inside = false;
        for (int at = shown_.entries[i].parent; at > 0;
             at = shown_.entries[static_cast<std::size_t>(at)].parent)
            inside = inside || at == found->second;
        if (!inside) continue;
        shown_.entries[i].node.rect.x += dx;
        shown_.entries[i].node.rect.y += dy;
    }
}

void Mirror::focus(std::uint32_t id) {
    requests_.push_back({Request::Kind::focus, id, 0, 0, false, {}});
}

void Mirror::select_text(std::uint32_t id, std::size_t from, std::size_t to, bool backward) {
    std::erase_if(requests_, [&](const Request& request) {
        return request.kind == Request::Kind::select && request.id == id;
    });
    requests_.push_back({Request::Kind::select, id, from, to, backward, {}});
}

void Mirror::announce(std::string_view text, bool assertive) {
    requests_.push_back({Request::Kind::announce, 0, 0, 0, assertive, std::string(text)});
}

void Mirror::write_node(const Entry& entry, const Entry* before, float scale,
                        std::string& out) const {
    static const Node blank;
    const Node& n = entry.node;
    const Node& b = before ? before->node : blank;
    Fields fields(out);
    if (!before || scale != shown_scale_ || !in_the_same_place(entry, *before)) {
        const Placed place =
            placed_in(n, now_.entries[static_cast<std::size_t>(entry.parent)].node);
        fields.key("box");
        out += '[';
        write_pixels(place.left * scale, out);
        out += ',';
        write_pixels(place.top * scale, out);
        out += ',';
        write_pixels(place.width * scale, out);
        out += ',';
        write_pixels(place.height * scale, out);
        out += ']';
    }
    fields.text("name", n.name, b.name);
    fields.flag("labelled", n.labelled, b.labelled);
    fields.text("description", n.description, b.description);
    fields.text("value", n.value, b.value);
    fields.text("placeholder", n.placeholder, b.placeholder);
    fields.text("url", n.url, b.url);
    fields.text("autocomplete", n.autocomplete, b.autocomplete);
    fields.text("keys", n.keys, b.keys);
    fields.choice("focusable", n.focusable ? (n.tab_stop ? 2 : 1) : 0,
                  b.focusable ? (b.tab_stop ? 2 : 1) : 0);
    fields.flag("disabled", n.disabled, b.disabled);
    fields.flag("invalid", n.invalid, b.invalid);
    fields.flag("required", n.required, b.required);
    fields.flag("current", n.current, b.current);
    fields.flag("inert", n.inert, b.inert);
    fields.choice("checked", n.checked, b.checked);
    fields.choice("expanded", n.expanded, b.expanded);
    fields.choice("selected", n.selected, b.selected);
    fields.choice("pressed", n.pressed, b.pressed);
    fields.choice("popup", n.popup, b.popup);
    fields.choice("sort", n.sort, b.sort);
    fields.number("input", static_cast<int>(n.input), static_cast<int>(b.input));
    fields.number("row_index", n.row_index, b.row_index);
    fields.number("row_count", n.row_count, b.row_count);
    fields.number("column_index", n.column_index, b.column_index);
    fields.number("column_count", n.column_count, b.column_count);
    fields.number("set_index", n.set_index, b.set_index);
    fields.number("set_size", n.set_size, b.set_size);
    fields.number("controls", n.controls, b.controls);
    fields.number("active", n.active, b.active);
    fields.number("progress", std::lround(n.progress * 1000), std::lround(b.progress * 1000));
    fields.number("text_size", std::lround(n.text_size * scale * 10),
                  before ? std::lround(b.text_size * shown_scale_ * 10) : 0L);
    if (n.scrolls) {
        const bool size_changed = !before || scale != shown_scale_ ||
                                  std::abs(n.content_width - b.content_width) > 0.005F ||
                                  std::abs(n.content_height - b.content_height) > 0.005F;
        const bool scrolled = !before || std::abs(n.scroll_x - b.scroll_x) > 0.005F ||
                              std::abs(n.scroll_y - b.scroll_y) > 0.005F;
        if (size_changed) {
            fields.key("content");
            out += '[';
            write_pixels(n.content_width * scale, out);
            out += ',';
            write_pixels(n.content_height * scale, out);
            out += ']';
        }
        if (scrolled || size_changed) {
            fields.key("scroll");
            out += '[';
            write_pixels(n.scroll_x * scale, out);
            out += ',';
            write_pixels(n.scroll_y * scale, out);
            out += ']';
        }
    }
    fields.finish();
}

/// Brings the children of one node from what is shown to what is now: walks both lists once, so
/// that what stays in order is not touched (an element that is moved loses its focus for a moment).
void Mirror::compare_children(int now_parent, float scale, std::string& out) {
    const Entry& parent = now_.entries[static_cast<std::size_t>(now_parent)];
    const auto shown_parent = shown_.index.find(parent.node.id);
    int shown_child = -1;
    if (shown_parent != shown_.index.end())
        shown_child = shown_.entries[static_cast<std::size_t>(shown_parent->second)].first_child;
    const auto shown_at = [&](int at) -> const Entry& {
        return shown_.entries[static_cast<std::size_t>(at)];
    };
    // A shown child that is no longer here (gone, changed its role, or moved to another parent).
    const auto is_gone = [&](const Entry& entry) {
        const auto found = now_.index.find(entry.node.id);
        if (found == now_.index.end()) return true;
        const Entry& here = now_.entries[static_cast<std::size_t>(found->second)];
        return here.node.role != entry.node.role || here.parent != now_parent;
    };
    std::vector<std::uint32_t> passed;  // moved forward already
    for (int at = parent.first_child; at >= 0;
         at = now_.entries[static_cast<std::size_t>(at)].next_sibling) {
        const Entry& entry = now_.entries[static_cast<std::size_t>(at)];
        while (shown_child >= 0 &&
               (is_gone(shown_at(shown_child)) ||
                std::ranges::find(passed, shown_at(shown_child).node.id) != passed.end()))
            shown_child = shown_at(shown_child).next_sibling;
        const auto found = shown_.index.find(entry.node.id);
        const Entry* before = nullptr;
        if (found != shown_.index.end() && shown_at(found->second).node.role == entry.node.role)
            before = &shown_at(found->second);
        const std::uint32_t next = shown_child >= 0 ? shown_at(shown_child).node.id : 0;
        const bool in_place = before && shown_child >= 0 && next == entry.node.id;
        if (in_place) {
            shown_child = shown_at(shown_child).next_sibling;
        } else {
            out += before ? "[\"move\"," : "[\"add\",";
            write_number(entry.node.id, out);
            out += ',';
            write_number(parent.node.id, out);
            out += ',';
            write_number(next, out);
            if (!before) {
                out += ",\"";
                out += name_of(entry.node.role);
                if (entry.node.role == Role::heading) write_number(entry.node.level, out);
                out += '"';
            }
            out += "],";
            if (before) passed.push_back(entry.node.id);
        }
        const std::size_t mark = out.size();
        out += "[\"set\",";
        write_number(entry.node.id, out);
        out += ',';
        const std::size_t start = out.size();
        write_node(entry, before, scale, out);
        if (out.size() == start)
            out.resize(mark);
        else
            out += "],";
    }
    for (int at = parent.first_child; at >= 0;
         at = now_.entries[static_cast<std::size_t>(at)].next_sibling)
        compare_children(at, scale, out);
}

bool Mirror::in_the_same_place(const Entry& now, const Entry& shown) const {
    return nearly(
        placed_in(now.node, now_.entries[static_cast<std::size_t>(now.parent)].node),
        placed_in(shown.node, shown_.entries[static_cast<std::size_t>(shown.parent)].node));
}

std::string Mirror::end_frame(float scale, std::uint32_t focused) {
    if (modal_) {
        bool below = true;
        for (int at = now_.entries[0].first_child; at >= 0;) {
            Entry& entry = now_.entries[static_cast<std::size_t>(at)];
            if (entry.node.id == modal_) below = false;
            if (below && !entry.node.above_modal) entry.node.inert = true;
            at = entry.next_sibling;
        }
    }
    std::string out;
    reuse_rows(focused, out);
    // What disappears, topmost elements only. A node that changed its role is a new element, and
    // is therefore removed before it is added.
    std::vector<bool> gone(shown_.entries.size());
    for (std::size_t i = 1; i < shown_.entries.size(); ++i) {
        const Entry& entry = shown_.entries[i];
        const auto found = now_.index.find(entry.node.id);
        const bool stays =
            found != now_.index.end() &&
            now_.entries[static_cast<std::size_t>(found->second)].node.role == entry.node.role;
        gone[i] = !stays;
    }
    for (std::size_t i = 1; i < shown_.entries.size(); ++i) {
        if (!gone[i]) continue;
        out += "[\"remove\",";
        write_number(shown_.entries[i].node.id, out);
        out += "],";
    }
    // A child that stays while its parent goes would be taken along: JavaScript keeps it aside,
    // because the element is still in its table when the "move" comes.
    compare_children(0, scale, out);
    for (const Request& request : requests_) {
        switch (request.kind) {
            case Request::Kind::focus:
                out += "[\"focus\",";
                write_number(request.id, out);
                out += "],";
                break;
            case Request::Kind::select:
                out += "[\"select\",";
                write_number(request.id, out);
                out += ',';
                write_number(request.from, out);
                out += ',';
                write_number(request.to, out);
                out += request.flag ? ",1]," : ",0],";
                break;
            case Request::Kind::announce:
                out += request.flag ? "[\"announce\",1," : "[\"announce\",0,";
                write_string(request.text, out);
                out += "],";
                break;
        }
    }
    requests_.clear();
    std::swap(shown_, now_);
    shown_scale_ = scale;
    if (out.empty()) return out;
    out.back() = ']';
    return "[" + out;
}

std::string Mirror::to_text() const {
    std::string out;
    const auto state = [&](Tri tri, std::string_view yes, std::string_view no) {
        if (tri == Tri::absent) return;
        const std::string_view word = tri == Tri::yes ? yes : no;
        if (word.empty()) return;
        out += ' ';
        out += word;
    };
    const auto write = [&](const auto& self, int at, int depth) -> void {
        const Entry& entry = shown_.entries[static_cast<std::size_t>(at)];
        const Node& n = entry.node;
        if (at > 0) {
            out.append(static_cast<std::size_t>(depth) * 2, ' ');
            out += name_of(n.role);
            if (!n.name.empty()) out += " «" + n.name + "»";
            if (holds_text(n.role) || !n.value.empty()) out += " = " + n.value;
            if (n.disabled) out += " disabled";
            if (n.invalid) out += " invalid";
            if (n.current) out += " current";
            if (n.inert) out += " inert";
            state(n.checked, "checked", "unchecked");
            state(n.expanded, "open", "closed");
            state(n.selected, "selected", "");
            state(n.pressed, "pressed", "");
            if (!n.description.empty()) out += " (" + n.description + ")";
            out += '\n';
        }
        for (int child = entry.first_child; child >= 0;
             child = shown_.entries[static_cast<std::size_t>(child)].next_sibling)
            self(self, child, at > 0 ? depth + 1 : depth);
    };
    write(write, 0, 0);
    return out;
}

}  // namespace wordkeep::ui
