#pragma once
// Where things stand. Widgets follow each other downwards with a gap (a Stack), or side by side (a
// Row). Everything is a scope: it ends where the C++ block ends.
//
//   Pane side{"side", {.edge = Edge::left, .size = 232, .landmark = Landmark::navigation, .name =
//   …}}; Row head{"head"};                 // heading fills, the button keeps its width, both
//   centred heading(1, title);  spring();  button("new", …);

#include "ui/widgets/basics.h"

namespace wordkeep::ui {

enum class Landmark : std::uint8_t {
    none,
    navigation,
    main,
    complementary,
    banner,
    region,
    form,
    search,
    contentinfo
};
enum class Surface : std::uint8_t { page, raised, sunken, none };

// --- the window's parts ---

/// Which side of what is left of the window (or of the enclosing pane) a pane is cut from.
enum class Edge : std::uint8_t { rest, left, right, top, bottom };
enum class Scrolling : std::uint8_t { automatic, none };

struct PaneOptions {
    Edge edge = Edge::rest;
    float size =
        0;  ///< width of left/right, height of top/bottom; 0 for top/bottom: as its content
    Landmark landmark = Landmark::none;
    std::string_view name = {};  ///< of the landmark; may stay empty for main
    Surface surface = Surface::page;
    float padding = 24;      ///< sides; 16 in a narrow window
    float padding_top = -1;  ///< -1: as `padding`
    float max_content = 0;   ///< content column at most so wide; 0: no limit
    bool centred = false;    ///< that column; else all screens begin at the same edge
    Scrolling scrolling = Scrolling::automatic;
    bool line = false;  ///< a one-pixel line towards what is left
};

/// A part of the window with its own scrolling. Panes are cut from what is left in the order of
/// their calls, and may be nested (a pane without scrolling: header on top, scrolling rest).
class Pane {
  public:
    Pane(std::string_view id, const PaneOptions& options);
    ~Pane();
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;

  private:
    std::uint32_t id_;
};
/// What panes have not taken yet.
[[nodiscard]] Size free_area();
/// Scrolls the current pane to its beginning (a new record is shown in it).
void scroll_to_top();

// --- stacking ---

/// Width that the next widget in this stack or row may take at most.
[[nodiscard]] float available_width();
/// Gives the next widget (or Stack, Row, Card) this width.
void next_width(Width width);
/// Extra room before the next widget, in CSS pixels (multiples of 4).
void space(float pixels);
/// In a Row: takes what is left, so that what follows stands at the end.
void spring();
/// A hair line across.
void divider();

struct StackOptions {
    float gap = 12;
    Width width = {};
    float padding = 0;
    Align align = Align::start;  ///< of narrower children: start, center, end
};
/// Children beneath each other.
class Stack {
  public:
    explicit Stack(std::string_view id, const StackOptions& options = {});
    ~Stack();
    Stack(const Stack&) = delete;
    Stack& operator=(const Stack&) = delete;

  private:
    std::uint32_t id_;
};

enum class Wrap : std::uint8_t { no, yes };
struct RowOptions {
    float gap = 8;
    Align align = Align::center;  ///< across: start = tops, center = middles
    Wrap wrap = Wrap::no;         ///< yes: what does not fit goes into the next line
    Width width = {};
};
/// Children side by side.
class Row {
  public:
    explicit Row(std::string_view id, const RowOptions& options = {});
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

  private:
    std::uint32_t id_;
};

/// Equal columns that become fewer when each would be narrower than `minimum`; children fill them
/// in reading order. For cards, figures and forms.
struct GridOptions {
    int columns = 2;
    float minimum = 240;
    float gap = 16;
};
class Grid {
  public:
    explicit Grid(std::string_view id, const GridOptions& options = {});
    ~Grid();
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;

  private:
    std::uint32_t id_;
};

// --- containers one can see ---

struct CardOptions {
    float padding = 16;
    float gap = 12;
    Tone tone = Tone::neutral;   ///< others: a tinted surface
    std::string_view name = {};  ///< makes it a group with this name
    Width width = {};
};
/// A rounded surface around a stack.
class Card {
  public:
    explicit Card(std::string_view id, const CardOptions& options = {});
    ~Card();
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

  private:
    std::uint32_t id_;
};

struct SectionOptions {
    int level = 2;                ///< of its heading, 1–3
    std::string_view count = {};  ///< shown muted after the title
    std::string_view note = {};   ///< one secondary line under the title
    float gap = 12;
};
/// A heading and what belongs to it; a group of this name for a screen reader.
class Section {
  public:
    Section(std::string_view id, std::string_view title, const SectionOptions& options = {});
    ~Section();
    Section(const Section&) = delete;
    Section& operator=(const Section&) = delete;

  private:
    std::uint32_t id_;
};

struct ScrollOptions {
    float height = 0;  ///< at most so high, then it scrolls; 0: what is left in the pane
    std::string_view name = {};
};
/// A scrolling box inside a pane.
class Scroll {
  public:
    explicit Scroll(std::string_view id, const ScrollOptions& options = {});
    ~Scroll();
    Scroll(const Scroll&) = delete;
    Scroll& operator=(const Scroll&) = delete;

  private:
    std::uint32_t id_;
};

/// A heading that unfolds what follows ("Coming up (12)"). `open` is the application's.
/// Returns true when it was pressed.
[[nodiscard]] bool disclosure(std::string_view id, std::string_view name, bool open,
                              std::string_view count = {});

}  // namespace wordkeep::ui
