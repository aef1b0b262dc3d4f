#include "ui/text_edit.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

#include "base/utf8.h"
#include "ui/draw.h"

namespace wordkeep::ui {

namespace {

const Paragraph& lines_of(const TextEdit& edit, float width, const EditStyle& look) {
    const bool wrap = look.many == Many::lines;
    return lay_out(edit.value, look.style,
                   {.width = wrap ? std::max(8.0F, width) : 0, .wrap = wrap, .keep_spaces = true});
}

std::size_t line_of_byte(const Paragraph& paragraph, std::size_t at) {
    std::size_t line = 0;
    while (line + 1 < paragraph.lines.size() && paragraph.lines[line + 1].begin <= at)
        ++line;
    return line;
}

struct Spot {
    std::size_t line = 0;
    float x = 0;
};

Spot spot_of(const TextEdit& edit, const Paragraph& paragraph, const EditStyle& look,
             std::size_t at) {
    const std::size_t line = line_of_byte(paragraph, at);
    return {line, x_of_byte(paragraph.lines[line], edit.value, look.style, at)};
}

std::size_t byte_at(const TextEdit& edit, const Paragraph& paragraph, const EditStyle& look,
                    float x, float y) {
    const float lines = static_cast<float>(paragraph.lines.size());
    const auto line =
        static_cast<std::size_t>(std::clamp(std::floor(y / look.line_height), 0.0F, lines - 1));
    return byte_at_x(paragraph.lines[line], edit.value, look.style, x);
}

bool is_word_sign(std::string_view text, std::size_t at) {
    const char32_t code = decode_utf8(text, at).code;
    if (is_space(code)) return false;
    if (code >= 0x80) return true;
    const bool letter = (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
    return letter || (code >= '0' && code <= '9') || code == '_';
}

void word_around(std::string_view text, std::size_t at, std::size_t& from, std::size_t& to) {
    if (text.empty()) {
        from = to = 0;
        return;
    }
    std::size_t inside = std::min(at, previous_caret(text, text.size()));
    const bool kind = is_word_sign(text, inside);
    from = inside;
    while (from > 0) {
        const std::size_t before = previous_caret(text, from);
        if (is_word_sign(text, before) != kind || text[before] == '\n') break;
        from = before;
    }
    to = inside;
    while (to < text.size() && is_word_sign(text, to) == kind && text[to] != '\n')
        to = next_caret(text, to);
}

void push_selection(TextEdit& edit, std::uint32_t id, std::size_t anchor, std::size_t caret) {
    if (anchor == edit.anchor && caret == edit.caret) return;
    edit.anchor = anchor;
    edit.caret = caret;
    edit.caret_moved = true;
    ctx().mirror.select_text(id, bytes_to_utf16(edit.value, edit.first()),
                             bytes_to_utf16(edit.value, edit.last()), caret < anchor);
}

void select_by_pointer(TextEdit& edit, std::uint32_t id, const Rect& inner, const EditStyle& look,
                       const Press& press) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!press.held) {
        edit.dragging = false;
        return;
    }
    const Paragraph& paragraph = lines_of(edit, inner.width, look);
    const std::size_t at = byte_at(edit, paragraph, look, io.MousePos.x - inner.x + edit.scroll_x,
                                   io.MousePos.y - inner.y + edit.scroll_y);
    if (ImGui::IsMouseClicked(0)) {
        const bool extend = ctx().click_mods == Mods::shift;
        const int count = io.MouseClickedCount[0];
        edit.dragging = true;
        edit.by_word = count == 2;
        edit.wished_x = -1;
        if (count == 2) {
            word_around(edit.value, at, edit.drag_from, edit.drag_to);
            push_selection(edit, id, edit.drag_from, edit.drag_to);
        } else if (count >= 3) {
            const Line& line = paragraph.lines[line_of_byte(paragraph, at)];
            edit.dragging = false;
            push_selection(edit, id, line.begin, line.end);
        } else {
            edit.drag_from = edit.drag_to = extend ? edit.anchor : at;
            push_selection(edit, id, edit.drag_from, at);
        }
        return;
    }
    if (!edit.dragging) return;
    if (!edit.by_word) {
        push_selection(edit, id, edit.drag_from, at);
        return;
    }
    std::size_t from = 0;
    std::size_t to = 0;
    word_around(edit.value, at, from, to);
    if (at < edit.drag_from)
        push_selection(edit, id, edit.drag_to, from);
    else
        push_selection(edit, id, edit.drag_from, std::max(to, edit.drag_to));
}

/// The browser's own Up and Down would follow its own line breaks, which are not those shown here.
void move_by_lines(TextEdit& edit, std::uint32_t id, const Rect& inner, const EditStyle& look) {
    const Paragraph& paragraph = lines_of(edit, inner.width, look);
    const auto go = [&](std::size_t to, Mods mods) {
        push_selection(edit, id, mods == Mods::shift ? edit.anchor : to, to);
    };
    for (const Mods mods : {Mods::none, Mods::shift}) {
        const int page = std::max(1, static_cast<int>(inner.height / look.line_height) - 1);
        int steps = 0;
        if (key_for(id, "ArrowUp", mods)) steps = -1;
        if (key_for(id, "ArrowDown", mods)) steps = 1;
        if (key_for(id, "PageUp", mods)) steps = -page;
        if (key_for(id, "PageDown", mods)) steps = page;
        const Spot spot = spot_of(edit, paragraph, look, edit.caret);
        if (key_for(id, "Home", mods)) {
            go(paragraph.lines[spot.line].begin, mods);
            edit.wished_x = -1;
        }
        if (key_for(id, "End", mods)) {
            const Line& line = paragraph.lines[spot.line];
            // At a soft break the end of the line is the start of the next: stay before its last
            // sign.
            const bool soft = line.next == line.end && line.end > line.begin &&
                              spot.line + 1 < paragraph.lines.size();
            go(soft ? previous_caret(edit.value, line.end) : line.end, mods);
            edit.wished_x = -1;
        }
        if (steps == 0) continue;
        if (edit.wished_x < 0) edit.wished_x = spot.x;
        const int last = static_cast<int>(paragraph.lines.size()) - 1;
        const int wanted = static_cast<int>(spot.line) + steps;
        std::size_t to = 0;
        if (wanted > last)
            to = edit.value.size();
        else if (wanted >= 0)
            to = byte_at_x(paragraph.lines[static_cast<std::size_t>(wanted)], edit.value,
                           look.style, edit.wished_x);
        const float wished = edit.wished_x;
        go(to, mods);
        edit.wished_x = wished;
    }
}

void bring_caret_into_view(TextEdit& edit, const Rect& inner, const EditStyle& look,
                           const Paragraph& paragraph) {
    const Spot spot = spot_of(edit, paragraph, look, edit.caret);
    const float height = static_cast<float>(paragraph.lines.size()) * look.line_height;
    if (edit.caret_moved) {
        const float top = static_cast<float>(spot.line) * look.line_height;
        edit.scroll_y = std::clamp(edit.scroll_y, top + look.line_height - inner.height, top);
        edit.scroll_x = std::clamp(edit.scroll_x, spot.x - inner.width + 2, spot.x);
        edit.caret_moved = false;
    }
    edit.scroll_y = std::clamp(edit.scroll_y, 0.0F, std::max(0.0F, height - inner.height));
    const float widest = paragraph.width + 2 - inner.width;
    edit.scroll_x =
        look.many == Many::lines ? 0 : std::clamp(edit.scroll_x, 0.0F, std::max(0.0F, widest));
}

void draw_selection(const TextEdit& edit, const Line& line, const EditStyle& look, float x,
                    float y) {
    const std::size_t from = std::max<std::size_t>(edit.first(), line.begin);
    const std::size_t to = std::min<std::size_t>(edit.last(), line.end);
    const bool break_too =
        edit.first() <= line.end && edit.last() > line.end && line.next > line.end;
    if (from >= to && !break_too) return;
    float left = x_of_byte(line, edit.value, look.style, std::min<std::size_t>(from, line.end));
    float right = x_of_byte(line, edit.value, look.style, std::max(from, to));
    if (left > right) std::swap(left, right);
    if (break_too) right += 5;
    fill({x + left, y, right - left, look.line_height}, palette().selection, 2);
}

void draw_preedit(const TextEdit& edit, const Line& line, const EditStyle& look, float x, float y) {
    const std::size_t from = std::max<std::size_t>(edit.preedit_from, line.begin);
    const std::size_t to = std::min<std::size_t>(edit.preedit_to, line.end);
    if (from >= to) return;
    const float left = x_of_byte(line, edit.value, look.style, from);
    const float right = x_of_byte(line, edit.value, look.style, to);
    fill({x + std::min(left, right), y + look.line_height - 3, std::abs(right - left), 1.5F},
         palette().text);
}

}  // namespace

bool take_text_events(TextEdit& edit, std::uint32_t id, std::string& value) {
    Context& c = ctx();
    bool changed = false;
    const bool fresh = edit.last_frame + 1 < c.frame;
    edit.last_frame = c.frame;
    for (auto& [target, event] : c.text_events) {
        if (target != id) continue;
        if (event.edited && event.value != edit.value) {
            edit.value = std::move(event.value);
            edit.wished_x = -1;
            changed = true;
        }
        const std::size_t from = utf16_to_bytes(edit.value, event.selection_from);
        const std::size_t to = utf16_to_bytes(edit.value, event.selection_to);
        const std::size_t anchor = event.backward ? to : from;
        const std::size_t caret = event.backward ? from : to;
        if (anchor != edit.anchor || caret != edit.caret) {
            edit.anchor = anchor;
            edit.caret = caret;
            edit.wished_x = -1;
            edit.caret_moved = true;
        }
        edit.preedit_from = utf16_to_bytes(edit.value, event.preedit_from);
        edit.preedit_to = utf16_to_bytes(edit.value, event.preedit_to);
    }
    if (changed) {
        value = edit.value;
        c.again = true;
    } else if (value != edit.value || fresh) {
        // The program changed it: the browser's field follows, with the caret at the end.
        if (value != edit.value) edit.anchor = edit.caret = value.size();
        edit.value = value;
        edit.preedit_from = edit.preedit_to = 0;
        edit.caret_moved = true;
    }
    edit.anchor = std::min(edit.anchor, edit.value.size());
    edit.caret = std::min(edit.caret, edit.value.size());
    return changed;
}

void move_in_text(TextEdit& edit, std::uint32_t id, const Rect& inner, const EditStyle& look,
                  const Press& press) {
    select_by_pointer(edit, id, inner, look, press);
    if (look.many == Many::lines) move_by_lines(edit, id, inner, look);
}

void draw_text_edit(TextEdit& edit, std::uint32_t id, const Rect& inner, const EditStyle& look,
                    bool disabled) {
    const bool focused = ctx().focused == id;
    if (!focused && edit.had_focus) {
        edit.scroll_x = 0;
        edit.dragging = false;
    }
    edit.had_focus = focused;
    const Paragraph& paragraph = lines_of(edit, inner.width, look);
    if (focused)
        bring_caret_into_view(edit, inner, look, paragraph);
    else
        edit.scroll_y = std::clamp(
            edit.scroll_y, 0.0F,
            std::max(0.0F,
                     static_cast<float>(paragraph.lines.size()) * look.line_height - inner.height));
    const Clip clip({inner.x - 1, inner.y - 2, inner.width + 2, inner.height + 4});
    const Colour colour = disabled ? palette().muted : palette().text;
    float y = inner.y - edit.scroll_y;
    const float x = inner.x - edit.scroll_x;
    for (const Line& line : paragraph.lines) {
        if (y + look.line_height >= inner.y - 2 && y <= inner.y + inner.height + 2) {
            if (focused) draw_selection(edit, line, look, x, y);
            draw_line(line, edit.value, look.style, x,
                      y + baseline_in(look.line_height, look.style.size), colour);
            if (focused) draw_preedit(edit, line, look, x, y);
        }
        y += look.line_height;
    }
    if (!focused || disabled) return;
    const Spot spot = spot_of(edit, paragraph, look, edit.caret);
    const float top = inner.y - edit.scroll_y + static_cast<float>(spot.line) * look.line_height;
    // No blinking: a caret that blinks would wake the page twice a second for nothing.
    const float thick = std::max(1.5F, hair());
    fill({snapped(x + spot.x), top + 1.5F, thick, look.line_height - 3},
         tone_colours(Tone::accent).ink);
}

std::size_t count_lines(const TextEdit& edit, float width, const EditStyle& look) {
    return lines_of(edit, width, look).lines.size();
}

}  // namespace wordkeep::ui
