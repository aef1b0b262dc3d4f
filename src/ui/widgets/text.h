#pragma once
// What is read, not pressed.

#include <span>

#include "ui/widgets/basics.h"

namespace wordkeep::ui {

enum class TextSize : std::uint8_t { small, body, title, large };  // 13, 15, 20, 26 px
enum class Weight : std::uint8_t { regular, medium, semibold };
enum class Lines : std::uint8_t { automatic, wrapped, single };

struct TextOptions {
    TextSize size = TextSize::body;
    Weight weight = Weight::regular;
    Tone tone = Tone::neutral;
    Lines lines = Lines::automatic;  ///< wrapped in a stack, one line with "…" in a row or a cell
    int max_lines = 0;               ///< 0: as many as it needs
    Align align = Align::start;
};

/// Plain text. Also for numbers: all digits have the same width.
void text(std::string_view text, const TextOptions& options = {});
/// 13 px, muted.
void secondary(std::string_view text, Lines lines = Lines::automatic);
/// Level 1 (26 px), 2 (20 px) or 3 (15 px, semibold).
void heading(int level, std::string_view text);
/// A label above a group of things: 13 px, medium, muted.
void label(std::string_view text);
/// Decoration only, unless `name` says what it means.
void icon(Icon icon, Tone tone = Tone::muted, std::string_view name = {});

/// A short word in a rounded box: "new", "internal". Tone plus the word.
void badge(std::string_view text, Tone tone = Tone::neutral, Icon icon = {});
/// A number in a circle, as in navigation. Nothing at all when it is empty.
void count_badge(std::string_view text, Tone tone = Tone::neutral);

/// State of an obligation: a shape of its own in its own colour, with its word as the name.
/// late: filled triangle · now: filled circle · today: ring · coming: dotted ring · waiting: hollow
/// square · done: tick · info: dot
enum class Mark : std::uint8_t { late, now, today, coming, waiting, done, info };
void state_mark(Mark mark, std::string_view word);
/// Shape and word beside each other.
void state_badge(Mark mark, std::string_view word);

/// A person's or company's initials in a tinted circle; decoration (the name stands beside it).
void avatar(std::string_view name, float size = 32);
/// A key cap: "Ctrl+K".
void key_cap(std::string_view text);

/// "kept 18 of 20": a large value with a label beneath.
struct FigureOptions {
    Tone tone = Tone::neutral;
    std::string_view note = {};  ///< one more muted line
};
void figure(std::string_view value, std::string_view label, const FigureOptions& options = {});

/// Label left, value right of it or beneath it when narrow.
void property(std::string_view label, std::string_view value, Tone tone = Tone::neutral);

/// A tinted box with icon, sentence and optional second line: what happened, what is safe, what to
/// do.
void notice(std::string_view text, Tone tone, std::string_view more = {}, Icon icon = {});

/// What will be here, and the first step: buttons may follow it in the same stack.
void empty_state(Icon icon, std::string_view title, std::string_view text);

/// 0…1; below 0: unknown length.
void progress_bar(std::string_view name, float share, std::string_view text = {});

// --- pictures (each screen also offers the numbers as a table) ---

struct Bar {
    float value = 0;
    float mark = -1;  ///< a line across at this value (limit, target); below 0: none
    std::string_view label;
    Tone tone = Tone::accent;
};
/// Upright bars with labels beneath. `name` says in one sentence what the picture shows.
void bars(std::string_view name, std::span<const Bar> bars, float height = 120, float maximum = 0);
/// One horizontal bar of share `value` of `maximum` with a mark: load against capacity.
void meter(std::string_view name, float value, float maximum, Tone tone = Tone::accent);

}  // namespace wordkeep::ui
