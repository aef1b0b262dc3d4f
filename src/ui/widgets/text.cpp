#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "assets/assets.h"
#include "base/utf8.h"
#include "ui/context.h"
#include "ui/discreet.h"
#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/text_units.h"
#include "ui/widgets/layout.h"

namespace wordkeep::ui {

namespace {

/// Ids of texts: they need none of their own, only one that stays the same from frame to frame.
std::uint32_t text_id(std::string_view kind) {
    struct Counter {
        std::uint64_t frame = 0;
        std::uint32_t count = 0;
    };
    Context& c = ctx();
    // Counted inside the innermost node and scope, so that a text that appears does not rename
    // others elsewhere on the page.
    // Inside a row both are the same id: they must not cancel each other out.
    const std::uint32_t scope = hash_id(c.id_stack.back() * 31 + c.mirror.innermost().id, kind);
    Counter& counter = c.state<Counter>(scope);
    if (counter.frame != c.frame) counter = {c.frame, 0};
    ++counter.count;
    return hash_id(scope + counter.count * 0x9E3779B9u, "text");
}

bool in_row() { return box().kind != BoxKind::stack && box().kind != BoxKind::grid; }

Node& say(Role role, std::string_view name, const Rect& rect, float size) {
    Node& node = ctx().mirror.leaf(text_id("t"), role, rect);
    node.name = name;
    node.text_size = size;
    return node;
}

/// Draws a paragraph in the next place and returns where it is.
Rect write(std::string_view words, const Style& style, float line_height, Colour colour,
           const TextOptions& options) {
    // Cut off where a word has no room at all, nothing could be read any more.
    const bool cramped = is_cramped() && !ctx().in_table;
    const bool wraps = cramped || options.lines == Lines::wrapped ||
                       (options.lines == Lines::automatic && !in_row());
    const int most_lines = cramped ? 0 : wraps ? options.max_lines : 1;
    const float natural = std::ceil(lay_out(words, style).natural + 0.01F);
    const Width in_stack = options.align == Align::start ? Width::fit() : Width::fill();
    const float height = wraps ? -1 : line_height;
    const PlaceSlot slot = open_slot(in_stack, Width::fit(), natural, height, Shrink::yes);
    const Fit fit{std::max(1.0F, slot.width), wraps, most_lines, false};
    const Paragraph& paragraph = lay_out(words, style, fit);
    const Rect rect{slot.x, slot.y, slot.width,
                    line_height * static_cast<float>(paragraph.lines.size())};
    close_slot(slot, natural, slot.width, rect.height);
    if (!is_visible(rect)) return rect;
    float y = rect.y + baseline_in(line_height, style.size);
    for (const Line& line : paragraph.lines) {
        float x = rect.x;
        const bool end =
            options.align == Align::end || (line.right_to_left && options.align == Align::start);
        if (options.align == Align::center) x += (rect.width - line.width) / 2;
        if (end) x += rect.width - line.width;
        draw_line(line, words, style, x, y, colour);
        y += line_height;
    }
    return rect;
}

}  // namespace

void text(std::string_view words, const TextOptions& options) {
    const TypeToken type = type_of(options.size);
    const Rect rect = write(words, style_of(options.size, options.weight), type.line,
                            tone_colours(options.tone).ink, options);
    say(in_row() ? Role::text : Role::paragraph, words, rect, type.size);
}

void secondary(std::string_view words, Lines lines) {
    text(words, {.size = TextSize::small, .tone = Tone::muted, .lines = lines});
}

void heading(int level, std::string_view words) {
    const TextSize size = level <= 1   ? TextSize::large
                          : level == 2 ? TextSize::title
                                       : TextSize::body;
    const TypeToken type = type_of(size);
    const Rect rect = write(words, style_of(size, Weight::semibold), type.line, palette().text, {});
    Node& node = say(Role::heading, words, rect, type.size);
    node.level = std::clamp(level, 1, 6);
    // Where the keyboard goes on when a screen takes the place of another.
    node.focusable = node.level == 1;
    node.tab_stop = false;
}

void label(std::string_view words) {
    text(words, {.size = TextSize::small, .weight = Weight::medium, .tone = Tone::muted});
}

void icon(Icon glyph, Tone tone, std::string_view name) {
    const Rect rect = place(Width::fit(), Width::fit(), token::icon, 20);
    icon_in(rect, glyph, tone_colours(tone).ink);
    if (!name.empty()) say(Role::image, name, rect, 15).labelled = true;
}

// --- badges ---

void badge(std::string_view words, Tone tone, Icon glyph) {
    const Style style = style_of(TextSize::small, Weight::medium);
    const float icon_width = glyph.empty() ? 0 : 18;
    const float width = text_width(words, style) + 16 + icon_width;
    const Rect rect = place(Width::fit(), Width::fit(), width, 22, Shrink::yes);
    const ToneColours& colours = tone_colours(tone);
    fill(rect, colours.tint, 11);
    if (!glyph.empty()) icon_in({rect.x + 6, rect.y, 16, rect.height}, glyph, colours.on_tint, 13);
    text_in({rect.x + 8 + icon_width, rect.y, rect.width - 16 - icon_width + 1, rect.height}, words,
            {style, colours.on_tint});
    say(Role::text, words, rect, 13);
}

void count_badge(std::string_view words, Tone tone) {
    if (words.empty()) return;
    const Style style = style_of(TextSize::small, Weight::medium);
    const float width = std::max(22.0F, text_width(words, style) + 12);
    const Rect rect = place(Width::fit(), Width::fit(), width, 22);
    const ToneColours& colours = tone_colours(tone);
    fill(rect, colours.tint, 11);
    text_in(rect, words, {style, colours.on_tint, Align::center});
    say(Role::text, words, rect, 13);
}

namespace {

Tone mark_tone(Mark mark) {
    switch (mark) {
        case Mark::late:
            return Tone::bad;
        case Mark::now:
            return Tone::warn;
        case Mark::today:
            return Tone::accent;
        case Mark::coming:
        case Mark::waiting:
        case Mark::info:
            return Tone::muted;
        case Mark::done:
            return Tone::good;
    }
    return Tone::muted;
}

}  // namespace

void draw_mark(Mark mark, float x, float y) {
    if (!is_drawing()) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 middle(snapped(x), snapped(y));
    const ImU32 colour = to_imgui(tone_colours(mark_tone(mark)).ink);
    switch (mark) {
        case Mark::late:
            list->AddTriangleFilled(ImVec2(middle.x, middle.y - 6),
                                    ImVec2(middle.x + 6.5F, middle.y + 5),
                                    ImVec2(middle.x - 6.5F, middle.y + 5), colour);
            break;
        case Mark::now:
            list->AddCircleFilled(middle, 5.5F, colour, 32);
            break;
        case Mark::today:
            list->AddCircle(middle, 5, colour, 32, 2);
            break;
        case Mark::coming:
            for (int i = 0; i < 8; ++i) {
                const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 4;
                list->AddCircleFilled(
                    ImVec2(middle.x + 5 * std::cos(angle), middle.y + 5 * std::sin(angle)), 1,
                    colour, 8);
            }
            break;
        case Mark::waiting:  // on its point: a square would be a box to tick
            list->AddQuad(ImVec2(middle.x, middle.y - 6), ImVec2(middle.x + 6, middle.y),
                          ImVec2(middle.x, middle.y + 6), ImVec2(middle.x - 6, middle.y), colour,
                          1.5F);
            break;
        case Mark::done:
            icon_in({x - 8, y - 8, 16, 16}, assets::icons::check, tone_colours(Tone::good).ink, 15);
            break;
        case Mark::info:
            list->AddCircleFilled(middle, 3, colour, 16);
            break;
    }
}

void state_mark(Mark mark, std::string_view word) {
    const Rect rect = place(Width::fit(), Width::fit(), 16, 16);
    draw_mark(mark, rect.x + 8, rect.y + 8);
    say(Role::image, word, rect, 13).labelled = true;
}

void state_badge(Mark mark, std::string_view word) {
    const Style style = style_of(TextSize::small, Weight::medium);
    const float natural = text_width(word, style) + 22;
    constexpr float line = 20;
    const PlaceSlot slot = open_slot(Width::fit(), Width::fit(), natural, -1, Shrink::yes);
    const float room = std::max(20.0F, slot.width - 21);
    const bool many = is_cramped() && !ctx().in_table;
    const float height = many ? wrapped_height(word, style, room, line) : line;
    close_slot(slot, natural, slot.width, height);
    const Rect rect{slot.x, slot.y, slot.width, height};
    draw_mark(mark, rect.x + 8, rect.y + line / 2);
    const InBox how{style, tone_colours(mark_tone(mark)).ink};
    const Rect words{rect.x + 22, rect.y, room, rect.height};
    if (many)
        wrapped_in(words, word, how, line);
    else
        text_in(words, word, how);
    say(Role::text, word, rect, 13);
}

void avatar(std::string_view name, float size) {
    const Rect rect = place(Width::fit(), Width::fit(), size, size);
    const std::string initials = initials_of(name);
    static constexpr Tone tones[] = {Tone::accent, Tone::good, Tone::warn, Tone::neutral};
    std::uint32_t sum = 0;
    for (const char c : name)
        sum = sum * 31 + static_cast<unsigned char>(c);
    const ToneColours& colours = tone_colours(tones[sum % std::size(tones)]);
    fill(rect, colours.tint, size / 2);
    const Style style{Face::medium, size >= 40 ? 15.0F : 12.0F};
    if (is_discreet()) return;  // initials tell who it is
    text_in(rect, initials, {style, colours.on_tint, Align::center});
}

void key_cap(std::string_view words) {
    const Style style{Face::medium, 12};
    const float width = std::max(22.0F, text_width(words, style) + 12);
    const Rect rect = place(Width::fit(), Width::fit(), width, 22);
    fill(rect, palette().sunken, 5);
    outline(rect, palette().button_line, 5);
    text_in(rect, words, {style, palette().muted, Align::center});
    say(Role::text, words, rect, 12);
}

// --- figures and boxes ---

void figure(std::string_view value, std::string_view words, const FigureOptions& options) {
    Stack stack(words, {.gap = 2});
    text(value, {.size = TextSize::large,
                 .weight = Weight::semibold,
                 .tone = options.tone,
                 .lines = Lines::single});
    text(words, {.size = TextSize::small, .tone = Tone::muted});
    if (!options.note.empty()) text(options.note, {.size = TextSize::small, .tone = Tone::muted});
}

void property(std::string_view words, std::string_view value, Tone tone) {
    const bool beside = available_width() >= 320;
    if (!beside) {
        Stack stack(words, {.gap = 2});
        secondary(words);
        text(value, {.tone = tone});
        return;
    }
    Row row(words, {.gap = 16, .align = Align::start});
    {
        Stack left("label", {.gap = 0, .width = Width::px(144)});
        space(1);
        secondary(words);
    }
    Stack right("value", {.gap = 0});
    text(value, {.tone = tone});
}

void notice(std::string_view words, Tone tone, std::string_view more, Icon glyph) {
    Stack around(words.substr(0, 64), {.gap = 0});
    Card card("notice", {.padding = 12, .gap = 4, .tone = tone});
    Row row("row", {.gap = 10, .align = Align::start});
    Icon shown = glyph;
    if (shown.empty())
        shown = tone == Tone::bad    ? assets::icons::octagon_alert
                : tone == Tone::warn ? assets::icons::triangle_alert
                : tone == Tone::good ? assets::icons::circle_check
                                     : assets::icons::info;
    const Rect spot = place(Width::fit(), Width::fit(), 18, 22);
    icon_in(spot, shown, tone_colours(tone).on_tint);
    Stack lines("lines", {.gap = 2});
    const TextOptions options{.weight = more.empty() ? Weight::regular : Weight::medium};
    text(words, options);
    if (!more.empty()) text(more, {.size = TextSize::small});
}

void empty_state(Icon glyph, std::string_view title, std::string_view words) {
    space(32);
    const Rect spot = place(Width::fill(), Width::px(56), 56, 56);
    const Rect disc{spot.x + (spot.width - 56) / 2, spot.y, 56, 56};
    fill(disc, tone_colours(Tone::accent).tint, 28);
    icon_in(disc, glyph, tone_colours(Tone::accent).ink, 26);
    text(title, {.size = TextSize::title, .weight = Weight::semibold, .align = Align::center});
    Stack narrow("empty-state-text", {.align = Align::center});
    next_width(Width::px(std::min(420.0F, available_width())));
    text(words, {.tone = Tone::muted, .align = Align::center});
}

void progress_bar(std::string_view name, float share, std::string_view words) {
    const bool known = share >= 0;
    const Rect rect = place(Width::fill(), Width::fill(1, 80), 120, words.empty() ? 6 : 30);
    const Rect bar{rect.x, rect.y + rect.height - 6, rect.width, 6};
    fill(bar, palette().line, 3);
    const float shown = known ? std::clamp(share, 0.0F, 1.0F) : 0.35F;
    if (shown > 0) fill({bar.x, bar.y, std::max(6.0F, bar.width * shown), 6}, palette().accent, 3);
    if (!words.empty())
        text_in({rect.x, rect.y, rect.width, 18}, words,
                {style_of(TextSize::small), palette().muted});
    Node& node = say(Role::progressbar, name, rect, 13);
    node.labelled = true;
    node.progress = known ? std::clamp(share, 0.0F, 1.0F) : -1;
    node.value = words;
}

// --- pictures ---

void bars(std::string_view name, std::span<const Bar> values, float height, float maximum) {
    const Rect rect = place(Width::fill(), Width::fill(1, 120), 240, height + 24);
    say(Role::image, name, rect, 13).labelled = true;
    if (values.empty() || !is_visible(rect)) return;
    float most = maximum;
    for (const Bar& bar : values)
        most = std::max({most, maximum > 0 ? 0 : bar.value, bar.mark});
    if (most <= 0) most = 1;
    const float step = rect.width / static_cast<float>(values.size());
    const float gap = std::clamp(step * 0.25F, 2.0F, 12.0F);
    const float width = std::min(step - gap, 48.0F);
    const float floor = rect.y + height;
    horizontal_line(rect.x, floor, rect.width, palette().line);
    const Style style = style_of(TextSize::small);
    float labelled_to = -1e9F;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Bar& bar = values[i];
        const float middle = rect.x + step * (static_cast<float>(i) + 0.5F);
        const float tall = std::clamp(bar.value / most, 0.0F, 1.0F) * (height - 4);
        const Rect column{middle - width / 2, floor - tall, width, tall};
        Colour colour = bar.tone == Tone::accent ? palette().accent : tone_colours(bar.tone).ink;
        if (tall > 0) fill(column, colour, std::min(3.0F, width / 2));
        if (bar.mark >= 0) {
            const float y = floor - std::clamp(bar.mark / most, 0.0F, 1.0F) * (height - 4);
            fill({column.x - 4, y - 1, width + 8, 2}, palette().text);
        }
        const float words = text_width(bar.label, style);
        if (words == 0 || middle - words / 2 < labelled_to + 4) continue;
        text_in({middle - words / 2, floor + 4, words + 1, 18}, bar.label,
                {style, palette().muted});
        labelled_to = middle + words / 2;
    }
}

void meter(std::string_view name, float value, float maximum, Tone tone) {
    const Rect rect = place(Width::fill(), Width::fill(1, 60), 120, 8);
    say(Role::image, name, rect, 13).labelled = true;
    fill(rect, palette().line, 4);
    const float share = maximum > 0 ? std::clamp(value / maximum, 0.0F, 1.0F) : 0;
    if (share > 0)
        fill({rect.x, rect.y, std::max(8.0F, rect.width * share), rect.height},
             tone == Tone::accent ? palette().accent : tone_colours(tone).ink, 4);
}

}  // namespace wordkeep::ui
