#pragma once
// The DOM mirror: what the canvas shows, said in real HTML elements over it.
//
// Every frame the widgets declare a tree of nodes. Only the differences to the last frame go to the
// browser, where shell/page/mirror.mjs keeps one invisible element per node at the same place.
// Those elements are what screen readers, find-in-page, the Tab key, input methods and the browser
// tests work with, and they own the focus and the text of fields. See the README, "The mirror".
//
// This file knows no browser: the differences are a JSON text, so all of it is tested natively.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::ui {

enum class Role : std::uint8_t {
    none,  // a plain box
    group,
    region,
    navigation,
    main,
    complementary,
    banner,
    contentinfo,
    form,
    search,
    dialog,
    alertdialog,
    heading,
    paragraph,
    text,
    image,
    list,
    listitem,
    table,
    rowgroup,
    row,
    columnheader,
    cell,
    button,
    link,
    checkbox,
    switch_,
    radiogroup,
    radio,
    combobox,  // a button that opens a listbox
    listbox,
    option,
    menu,
    menuitem,
    menuitemcheckbox,
    tablist,
    tab,
    tabpanel,
    textbox,
    searchbox,
    textarea,
    suggestbox,  // a text field with a listbox
    progressbar,
    separator,
    status,
};

/// As ARIA and shell/mirror.mjs call it.
[[nodiscard]] std::string_view name_of(Role role);

/// A state that an element may not have at all.
enum class Tri : std::uint8_t { absent, no, yes };

enum class Popup : std::uint8_t { none, menu, listbox, dialog };
enum class Ordering : std::uint8_t { none, unsorted, ascending, descending };

/// Logical pixels, window coordinates.
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    [[nodiscard]] bool contains(float px, float py) const {
        return px >= x && py >= y && px < x + width && py < y + height;
    }
    friend bool operator==(const Rect&, const Rect&) = default;
};

struct Node {
    std::uint32_t id = 0;
    Role role = Role::none;
    std::string name;         ///< what it says or is called
    std::string description;  ///< hint, error, reason why it is disabled
    std::string value;        ///< text of a field; what a combobox shows
    std::string placeholder;
    std::string url;
    std::string autocomplete;
    std::string keys;  ///< aria-keyshortcuts
    Rect rect;
    bool focusable = false;
    bool tab_stop = true;  ///< false: focusable by program and pointer only
    bool disabled = false;
    bool invalid = false;
    bool required = false;
    bool current = false;
    bool labelled = false;     ///< the name is an aria-label, not text of the element
    bool inert = false;        ///< nothing inside can be reached
    bool above_modal = false;  ///< a dialog does not make it inert: toasts
    Tri checked = Tri::absent;
    Tri expanded = Tri::absent;
    Tri selected = Tri::absent;
    Tri pressed = Tri::absent;
    Popup popup = Popup::none;
    Ordering sort = Ordering::none;
    std::uint8_t input = 0;  ///< enum class Input
    int level = 0;
    int row_index = 0;  ///< from 1
    int row_count = 0;
    int column_index = 0;
    int column_count = 0;
    int set_index = 0;
    int set_size = 0;
    float progress = -2;  ///< 0…1; −1: unknown length; −2: none
    std::uint32_t controls = 0;
    std::uint32_t active = 0;  ///< aria-activedescendant
    float text_size = 15;      ///< logical pixels
    bool scrolls = false;
    float scroll_x = 0;
    float scroll_y = 0;
    float content_width = 0;
    float content_height = 0;
};

class Mirror {
  public:
    Mirror();

    // --- declaring, between begin_frame() and end_frame() ---

    void begin_frame();
    /// Opens a node; nodes until close() are its children. The reference is valid until the next
    /// call.
    Node& open(std::uint32_t id, Role role, Rect rect);
    Node& leaf(std::uint32_t id, Role role, Rect rect);
    void close();
    /// The node that is open, to complete what was not known when it was opened.
    [[nodiscard]] Node& innermost();
    /// Children until close() go to the end of the page, above everything declared before.
    Node& open_layer(std::uint32_t id, Role role, Rect rect);
    /// Makes everything declared as a layer or at the root, except `id` and what comes after it,
    /// inert.
    void set_modal(std::uint32_t id);

    /// The node with this id in the frame being declared; null if there is none yet.
    [[nodiscard]] Node* declared(std::uint32_t id);
    [[nodiscard]] const Node* declared(std::uint32_t id) const;

    // --- asking ---

    [[nodiscard]] const Node* find(std::uint32_t id) const;  ///< in the last complete frame
    /// Whether `ancestor` is `id` or contains it, in the last complete frame.
    [[nodiscard]] bool is_inside(std::uint32_t id, std::uint32_t ancestor) const;

    /// Calls `visit` for every node of the last complete frame, in document order of declaration.
    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t i = 1; i < shown_.entries.size(); ++i)
            visit(shown_.entries[i].node);
    }

    // --- what the browser changed by itself, so that the next comparison starts from the truth ---

    void note_value(std::uint32_t id, std::string_view value);
    void note_checked(std::uint32_t id, bool checked);
    void note_scroll(std::uint32_t id, float x, float y);

    /// What the keyboard goes on with when the node `id` of the last complete frame is not in the
    /// frame being declared: what stands in its place within the list, section, dialog or screen
    /// that it stood in, else what stands before it there, else the title of what there is now. 0
    /// when it has none.
    [[nodiscard]] std::uint32_t heir_of_focus(std::uint32_t id) const;
    /// Somebody has asked for the focus in this frame.
    [[nodiscard]] bool focus_asked_for() const;
    /// Whether the last frame shows the screen that is being declared, by its title.
    [[nodiscard]] bool is_same_screen() const;

    // --- one-off requests, sent after the differences ---

    void focus(std::uint32_t id);
    /// To the title of the screen.
    void focus_title();
    void select_text(std::uint32_t id, std::size_t from, std::size_t to, bool backward);
    void announce(std::string_view text, bool assertive);

    /// Ends the frame. The differences since the last call as a JSON list of operations, empty when
    /// there are none. `scale`: CSS pixels per logical pixel. `focused`: what has the focus.
    [[nodiscard]] std::string end_frame(float scale, std::uint32_t focused = 0);

    /// Ids that were declared twice in the last frame: a bug of the caller.
    [[nodiscard]] const std::vector<std::string>& complaints() const { return complaints_; }

    /// The tree as indented text, for tests: "button «Save» disabled".
    [[nodiscard]] std::string to_text() const;

  private:
    struct Entry {
        Node node;
        int parent = -1;
        int last_child = -1;
        int next_sibling = -1;
        int first_child = -1;
    };
    struct Tree {
        std::vector<Entry> entries;  // [0] is the root
        std::unordered_map<std::uint32_t, int> index;
        void reset();
    };
    struct Request {
        enum class Kind : std::uint8_t { focus, select, announce } kind;
        std::uint32_t id = 0;
        std::size_t from = 0;
        std::size_t to = 0;
        bool flag = false;
        std::string text;
    };

    int add(std::uint32_t id, Role role, Rect rect, int parent);
    void compare_children(int now_parent, float scale, std::string& out);
    void write_node(const Entry& entry, const Entry* before, float scale, std::string& out) const;
    /// Whether something of this frame stands where something of the last one stood.
    [[nodiscard]] bool in_the_same_place(const Entry& now, const Entry& shown) const;

    // mirror_focus.cpp
    [[nodiscard]] int home_that_is_left(int shown) const;
    [[nodiscard]] int last_left_before(int shown, int home) const;
    [[nodiscard]] std::uint32_t left_beside(int shown, int home) const;
    [[nodiscard]] static const Node* title_of(const Tree& tree);

    // mirror_reuse.cpp
    void reuse_rows(std::uint32_t focused, std::string& out);
    [[nodiscard]] int replaced_by(const Entry& entry) const;
    [[nodiscard]] bool may_be_reused(const Entry& shown, const Entry& now) const;
    [[nodiscard]] bool holds(int shown, std::uint32_t id) const;
    void reuse(int shown, int now, std::string& out);

    Tree now_;
    Tree shown_;
    std::vector<int> stack_;
    std::vector<Request> requests_;
    std::vector<std::string> complaints_;
    std::uint32_t modal_ = 0;
    float shown_scale_ = 0;
};

}  // namespace wordkeep::ui
