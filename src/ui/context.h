#pragma once
// State of the widget layer between and during frames. Only src/ui includes this.

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <vector>

#include "imgui.h"

#include "ui/frame.h"
#include "ui/mirror.h"
#include "ui/theme.h"

namespace wordkeep::ui {

/// A chord that somebody asked for in a frame, and where it counts.
struct WantedKey {
    std::string key;
    Mods mods = Mods::none;
    Reach reach = Reach::outside_text;
    std::uint32_t owner = 0;  ///< only while this node or one inside it has the focus; 0: always
    int layer = 0;
    std::string first = {};  ///< of a sequence of two
};

struct PendingKey {
    KeyPress press;
    std::string first;          ///< the key before it, when both together are wanted
    std::uint32_t focused = 0;  ///< what had the focus when it was pressed: a Tab may follow soon
    bool taken = false;
};

/// What overlays share: their place in the order of layers.
struct Layer {
    std::uint32_t id = 0;
    bool modal = false;
    /// Where the focus goes when it ends: the first of these that is still there.
    std::vector<std::uint32_t> return_to = {};
};

/// What can have the focus inside a layer, to choose where it goes when the layer opens.
struct FocusPlace {
    std::uint32_t id = 0;
    int layer = 0;
    bool is_field = false;
};

struct Context {
    FrameInput input;
    Mirror mirror;

    // time
    double seconds = 0;
    std::optional<double> wake;  ///< absolute seconds

    // identity
    std::vector<std::uint32_t> id_stack;

    // pointer
    bool touch = false;
    float pointer_x = -1;
    float pointer_y = -1;
    Mods click_mods = Mods::none;
    Cursor cursor = Cursor::arrow;
    int taps_to_release = 0;

    // focus
    std::uint32_t focused = 0;
    bool focus_visible = false;
    std::uint32_t focus_leaf = 0;   ///< request by the last part of an id
    std::uint32_t focus_exact = 0;  ///< request by a whole id
    int focus_patience = 0;         ///< frames until a request is forgotten
    std::uint32_t lost_focus = 0;   ///< what had the focus before the last event

    // activation and keys
    std::vector<std::uint32_t> activated;
    /// The first one counts in this pass, each other one in a pass of its own: what comes after a
    /// letter typed, an Enter or a Tab is to meet what these have made of the page.
    std::deque<PendingKey> keys;
    bool key_waits = false;  ///< the first one, too: text came before it
    std::vector<WantedKey> wanted;
    std::vector<WantedKey> wanted_before;
    std::string sequence_key;
    double sequence_until = 0;

    // layers
    int layer = 0;  ///< the one being declared
    std::vector<int> outer_layers;
    int top_layer = 0;                ///< the highest modal one of the last pass
    std::vector<Layer> layers;        ///< of this pass; [0] is the page
    std::vector<Layer> layers_shown;  ///< of the last picture
    std::vector<FocusPlace> focus_places;
    std::vector<ImGuiID> overlay_windows;  ///< in the order of their layers

    // the last widget
    std::uint32_t last_id = 0;
    Rect last_rect;
    bool last_hovered = false;
    bool line_submitted =
        false;  ///< Enter in a field, with the command key in an area; not taken yet

    // scrolling asked for by the browser
    std::unordered_map<std::uint32_t, std::pair<float, float>> mirror_scrolls;

    double typed_at = -1;   ///< when text last came from a field, in seconds
    double wrong_at = -1;   ///< when a field that is wrong last got the focus, in seconds
    bool in_table = false;  ///< rows of a table have one height, whatever is in them

    // text
    std::vector<std::pair<std::uint32_t, TextEvent>> text_events;

    // layout
    bool layout_changed = false;
    bool again = false;               ///< a widget wants another pass
    int pass = 0;                     ///< within the picture, from 0
    std::uint64_t resized_until = 0;  ///< the window has another size since a moment ago

    // widgets' own state, by id and type
    struct Slot {
        std::shared_ptr<void> value;
        std::uint64_t used = 0;
    };
    std::unordered_map<std::uint64_t, Slot> states;
    std::uint64_t frame = 0;

    std::vector<std::string> complaints;

    // the tooltip of this pass
    std::string tooltip;
    Rect tooltip_at;
    std::uint32_t tooltip_owner = 0;
    double tooltip_since = 0;

    int toasts = 0;  ///< in this pass, for their places
    float toast_bottom = 0;
    /// The upper edge of the toasts that lie over the page, of this pass and of the one before.
    float toast_top = no_toast;
    float toast_top_before = no_toast;
    static constexpr float no_toast = 1e9F;

    /// State of a widget that lives as long as it is declared (and some time longer).
    template <class T>
    T& state(std::uint32_t id) {
        static const char tag = 0;
        const auto key = static_cast<std::uint64_t>(id) ^
                         (static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&tag)) << 32);
        Slot& slot = states[key];
        if (!slot.value) slot.value = std::make_shared<T>();
        slot.used = frame;
        return *static_cast<T*>(slot.value.get());
    }
};

[[nodiscard]] Context& ctx();

// --- identity ---

[[nodiscard]] std::uint32_t hash_id(std::uint32_t seed, std::string_view text);
/// Of a widget in the current scope.
[[nodiscard]] std::uint32_t make_id(std::string_view id);
void push_id(std::uint32_t id);
void pop_id();

// --- pressing ---

struct Press {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool ring = false;  ///< show the focus ring
    bool double_pressed = false;
};
enum class Overlap : std::uint8_t { no, yes };
/// Makes `rect` sensitive; the node for it must be declared with the same id.
[[nodiscard]] Press press_area(std::uint32_t id, const Rect& rect, Overlap overlap = Overlap::no,
                               Enabled enabled = Enabled::yes);
/// Fills in what every pressable node has, and answers a pending focus request.
void make_focusable(Node& node, std::string_view leaf);
/// Moves the focus to this very node.
void focus_exactly(std::uint32_t id);
/// Focus is on this node or on one inside it.
[[nodiscard]] bool focus_within(std::uint32_t id);
[[nodiscard]] bool take_activation(std::uint32_t id);

/// A key for the widget `owner`.
[[nodiscard]] bool key_for(std::uint32_t owner, std::string_view key, Mods mods = Mods::none);

/// Any single letter or sign for the widget `owner`, for type-ahead.
[[nodiscard]] bool letter_for(std::uint32_t owner, std::string& letter);

void want_cursor(Cursor cursor);
/// Marks what was called last, for last_focused(), tooltips and anchors.
void set_last(std::uint32_t id, const Rect& rect, bool hovered);

// --- layers ---

/// Everything until end_layer() lies above the page.
void begin_layer(std::uint32_t id, bool modal, std::vector<std::uint32_t> return_to = {});
void end_layer();
/// Moves the focus to the first field of the layer being declared that does not name its record
/// already, else to its first field or control.
void focus_first_in_layer();
/// Keeps an overlay's ImGui window above those below it.
void keep_on_top(std::string_view window_name);

}  // namespace wordkeep::ui
