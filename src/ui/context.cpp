#include "ui/context.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui_internal.h"

#include "ui/draw.h"
#include "ui/focus_parts.h"
#include "ui/layout_engine.h"
#include "ui/mirror_check.h"
#include "ui/overlay_parts.h"

namespace wordkeep::ui {

namespace {

constexpr double sequence_seconds = 1.5;
constexpr std::uint64_t forget_after = 2'000;  // frames

std::unique_ptr<Context> context;

constexpr std::string_view any_letter = "any letter";

bool same_key(const WantedKey& wanted, const KeyPress& press) {
    if (wanted.key == any_letter) {
        const bool plain = press.mods == Mods::none || press.mods == Mods::shift;
        return plain && press.key != " " && next_caret(press.key, 0) == press.key.size();
    }
    if (wanted.key != press.key) return false;
    const auto bits = [](Mods mods) { return static_cast<unsigned>(mods); };
    const unsigned shift = bits(Mods::shift);
    // Characters such as "?" need Shift on some keyboards and not on others.
    const bool sign = press.key.size() == 1 && !(press.key[0] >= 'a' && press.key[0] <= 'z');
    if (sign) return (bits(wanted.mods) & ~shift) == (bits(press.mods) & ~shift);
    return wanted.mods == press.mods;
}

bool is_within(std::uint32_t focus, std::uint32_t id) {
    return focus != 0 && (focus == id || ctx().mirror.is_inside(focus, id));
}

/// Whether it may act where it was asked for, whatever its key.
bool may_act(const WantedKey& wanted, const PendingKey& key, int top_layer) {
    if (wanted.owner) return is_within(key.focused ? key.focused : ctx().focused, wanted.owner);
    if (wanted.layer < top_layer) return false;
    return wanted.reach == Reach::everywhere || !key.press.in_text;
}

bool counts_now(const WantedKey& wanted, const PendingKey& key, int top_layer) {
    return wanted.first == key.first && same_key(wanted, key.press) &&
           may_act(wanted, key, top_layer);
}

void set_up_imgui() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigErrorRecovery = false;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    io.Fonts->TexMinWidth = 64;
    io.Fonts->TexMinHeight = 64;
    ImFontConfig config;
    config.FontLoader = io.Fonts->FontLoader;
    config.SizePixels = 15;
    add_empty_font(*io.Fonts, config);
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = style.FramePadding = style.ItemSpacing = ImVec2(0, 0);
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
    style.WindowRounding = style.ChildRounding = 0;
    style.WindowMinSize = ImVec2(1, 1);
    style.AntiAliasedLinesUseTex = false;
    style.CircleTessellationMaxError = 0.15F;
    style.Colors[ImGuiCol_WindowBg] = style.Colors[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
    style.Colors[ImGuiCol_Border] = ImVec4(0, 0, 0, 0);
    watch_for_missing_nodes();
}

/// Presses and keys that nobody took in a whole pass belong to nothing that is there any more.
void forget_events(Context& c) {
    c.activated.clear();
    c.text_events.clear();
    if (!c.keys.empty() && !std::exchange(c.key_waits, false)) c.keys.pop_front();
    c.mirror_scrolls.clear();
}

void queue_key(Context& c, PendingKey key) {
    if (c.keys.empty()) c.key_waits = !c.text_events.empty();
    // Also behind a press of the mouse: from here on somebody goes on by keyboard.
    c.focus_visible = true;
    c.keys.push_back(std::move(key));
}

void order_overlays(const Context& c) {
    for (const ImGuiID id : c.overlay_windows)
        if (ImGuiWindow* window = ImGui::FindWindowByID(id))
            ImGui::BringWindowToDisplayFront(window);
}

void forget_focus_requests(Context& c) {
    if (c.focus_patience > 0 && --c.focus_patience == 0) c.focus_leaf = c.focus_exact = 0;
}

}  // namespace

Context& ctx() {
    if (!context) context = std::make_unique<Context>();
    return *context;
}

void start(TextSource& text) {
    set_text_source(&text);
    if (!ImGui::GetCurrentContext()) set_up_imgui();
    context = std::make_unique<Context>();
}

// --- passes ---

void begin_pass(const FrameInput& input) {
    Context& c = ctx();
    ImGuiIO& io = ImGui::GetIO();
    const float scale = input.text_scale;
    const float ratio = input.device_ratio * scale;
    set_text_scale_ratio(ratio);
    set_drawing(input.draws);
    const ImVec2 size(input.css_width / scale, input.css_height / scale);
    if (size.x != io.DisplaySize.x || size.y != io.DisplaySize.y) c.resized_until = c.frame + 4;
    io.DisplaySize = size;
    io.DisplayFramebufferScale = ImVec2(ratio, ratio);
    // Never clamped: after ten idle seconds two presses are two presses, not a double one.
    const double elapsed = input.seconds - c.seconds;
    io.DeltaTime = elapsed > 0 ? static_cast<float>(elapsed) : 1e-4F;
    c.pass = elapsed > 0 ? 0 : c.pass + 1;
    c.input = input;
    c.seconds = input.seconds;
    ++c.frame;
    c.wake.reset();
    c.wanted_before = std::move(c.wanted);
    c.wanted.clear();
    c.layers.assign(1, Layer{});
    c.focus_places.clear();
    c.toasts = 0;
    c.toast_bottom = 0;
    c.toast_top_before = std::exchange(c.toast_top, Context::no_toast);
    c.tooltip.clear();
    c.overlay_windows.clear();
    c.layer = 0;
    c.outer_layers.clear();
    c.cursor = Cursor::arrow;
    c.id_stack.assign(1, 0x811c9dc5u);
    c.layout_changed = false;
    c.again = false;
    c.last_id = 0;
    c.last_hovered = false;
    c.line_submitted = false;
    ImGui::NewFrame();
    ImGui::GetDrawListSharedData()->InitialFringeScale = 1 / ratio;
    set_white_spot();
    c.mirror.begin_frame();
    begin_root();
}

bool end_pass() {
    Context& c = ctx();
    end_root();
    draw_tooltip();
    order_overlays(c);
    c.top_layer = 0;
    for (std::size_t i = 1; i < c.layers.size(); ++i)
        if (c.layers[i].modal) c.top_layer = static_cast<int>(i);
    forget_events(c);
    ImGui::EndFrame();
    report_missing_nodes(c.mirror, c.complaints);
    const bool waiting = !ImGui::GetCurrentContext()->InputEventsQueue.empty();
    return c.layout_changed || c.again || waiting || !c.keys.empty();
}

std::string finish_frame() {
    Context& c = ctx();
    ImGui::Render();
    keep_focus();
    forget_focus_requests(c);
    std::string operations = c.mirror.end_frame(c.input.text_scale, c.focused);
    for (const std::string& complaint : c.mirror.complaints())
        c.complaints.push_back(complaint);
    tidy_text_cache();
    if (c.frame % 256 < 4)
        std::erase_if(c.states, [&](const auto& entry) {
            return entry.second.used + forget_after < c.frame;
        });
    return operations;
}

std::optional<double> next_change() {
    const Context& c = ctx();
    if (!c.wake) return std::nullopt;
    return std::max(0.0, *c.wake - c.seconds);
}

Cursor cursor() { return ctx().cursor; }

std::uint32_t top_layer() {
    const Context& c = ctx();
    return c.top_layer > 0 ? c.layers[static_cast<std::size_t>(c.top_layer)].id : 0;
}

std::string mirror_text() { return ctx().mirror.to_text(); }

const std::vector<std::string>& complaints() { return ctx().complaints; }

// --- events ---

void expect_pointer(Pointer pointer) { ctx().touch = pointer == Pointer::touch; }

void on_pointer_move(float x, float y, Pointer pointer) {
    Context& c = ctx();
    c.touch = pointer == Pointer::touch;
    c.pointer_x = x / c.input.text_scale;
    c.pointer_y = y / c.input.text_scale;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(c.touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(c.pointer_x, c.pointer_y);
}

void on_pointer_button(int button, bool down, Mods mods) {
    ctx().click_mods = mods;
    if (button < 0 || button > 2) return;
    ImGuiIO& io = ImGui::GetIO();
    // A row that other things lie upon is pressed only where the pointer was in the pass before.
    // Called a touch, a press waits for that pass when the pointer has only just come there.
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMouseButtonEvent(button, down);
}

void on_pointer_leave() {
    Context& c = ctx();
    c.pointer_x = c.pointer_y = -1;
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void on_tap(float x, float y) {
    on_pointer_move(x, y, Pointer::touch);
    on_pointer_button(0, true, Mods::none);
    on_pointer_button(0, false, Mods::none);
    on_pointer_leave();  // a finger that is gone hovers over nothing
}

bool on_key(const KeyPress& press) {
    Context& c = ctx();
    const auto wanted_as = [&](const PendingKey& key) {
        return std::ranges::any_of(c.wanted, [&](const WantedKey& wanted) {
            return counts_now(wanted, key, c.top_layer);
        });
    };
    // The second key of a sequence counts for nothing else.
    const bool soon = press.seconds < c.sequence_until;
    const std::string first = soon ? std::exchange(c.sequence_key, {}) : std::string();
    if (!first.empty() && wanted_as({press, first, c.focused})) {
        queue_key(c, {press, first, c.focused});
        return true;
    }
    const bool starts = std::ranges::any_of(c.wanted, [&](const WantedKey& wanted) {
        return !wanted.first.empty() && wanted.first == press.key && press.mods == Mods::none &&
               may_act(wanted, {press, {}, c.focused}, c.top_layer);
    });
    if (starts) {
        c.sequence_key = press.key;
        c.sequence_until = press.seconds + sequence_seconds;
    }
    if (!wanted_as({press, {}, c.focused})) return starts;
    queue_key(c, {press, {}, c.focused});
    return true;
}

void on_focus(std::uint32_t id, bool visible) {
    Context& c = ctx();
    if (c.focused != id) c.lost_focus = c.focused;
    c.focused = id;
    c.focus_visible = visible;
}

void on_activate(std::uint32_t id) { ctx().activated.push_back(id); }

void on_checked(std::uint32_t id, bool checked, bool pressed) {
    Context& c = ctx();
    c.mirror.note_checked(id, checked);
    if (pressed) c.activated.push_back(id);
}

void on_mirror_scroll(std::uint32_t id, float x, float y) {
    Context& c = ctx();
    const float scale = c.input.text_scale;
    c.mirror.note_scroll(id, x / scale, y / scale);
    c.mirror_scrolls[id] = {x / scale, y / scale};
}

void on_text(std::uint32_t id, TextEvent event) {
    Context& c = ctx();
    c.mirror.note_value(id, event.value);
    c.text_events.emplace_back(id, std::move(event));
}

void on_blur() {
    ImGuiIO& io = ImGui::GetIO();
    io.ClearInputKeys();
    io.ClearInputMouse();
    on_pointer_leave();
}

// --- identity ---

std::uint32_t hash_id(std::uint32_t seed, std::string_view text) {
    std::uint32_t hash = seed;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
    hash = (hash ^ 0x2fu) * 0x01000193u;
    hash ^= hash >> 15;
    return hash ? hash : 1;
}

std::uint32_t make_id(std::string_view id) { return hash_id(ctx().id_stack.back(), id); }
void push_id(std::uint32_t id) { ctx().id_stack.push_back(id); }
void pop_id() { ctx().id_stack.pop_back(); }

IdScope::IdScope(std::string_view id) { push_id(make_id(id)); }
IdScope::IdScope(std::uint64_t id) {
    const std::string_view bytes(reinterpret_cast<const char*>(&id), sizeof id);
    push_id(make_id(bytes));
}
IdScope::~IdScope() { pop_id(); }

// --- focus ---

namespace {
constexpr std::uint32_t leaf_seed = 0x1b873593u;
}

void focus_title() { ctx().mirror.focus_title(); }

void focus(std::string_view id) {
    Context& c = ctx();
    c.focus_leaf = hash_id(leaf_seed, id);
    c.focus_exact = 0;
    c.focus_patience = 3;
    c.again = true;
}

void focus_exactly(std::uint32_t id) {
    Context& c = ctx();
    c.focus_exact = id;
    c.focus_leaf = 0;
    c.focus_patience = 3;
    c.again = true;
}

bool appeared(std::string_view id) {
    Context& c = ctx();
    auto& [before, last] = c.state<std::pair<std::uint64_t, std::uint64_t>>(make_id(id));
    if (last != c.frame) before = std::exchange(last, c.frame);
    return before + 1 < c.frame;
}

bool has_focus(std::string_view id) {
    const Context& c = ctx();
    return c.focused != 0 && c.focused == make_id(id);
}

bool last_focused() { return ctx().last_id != 0 && ctx().last_id == ctx().focused; }
bool last_hovered() { return ctx().last_hovered; }

bool focus_within(std::uint32_t id) { return is_within(ctx().focused, id); }

void make_focusable(Node& node, std::string_view leaf) {
    Context& c = ctx();
    node.focusable = true;
    if (!node.disabled) {
        const bool is_field = node.role == Role::textbox || node.role == Role::searchbox ||
                              node.role == Role::textarea || node.role == Role::suggestbox ||
                              node.role == Role::combobox;
        c.focus_places.push_back({node.id, c.layer, is_field});
    }
    const bool wanted = (c.focus_exact && c.focus_exact == node.id) ||
                        (c.focus_leaf && c.focus_leaf == hash_id(leaf_seed, leaf));
    if (!wanted || c.layer < c.top_layer) return;
    c.mirror.focus(node.id);
    c.focus_exact = c.focus_leaf = 0;
    c.focus_patience = 0;
}

bool take_activation(std::uint32_t id) { return std::erase(ctx().activated, id) > 0; }

// --- pressing ---

Press press_area(std::uint32_t id, const Rect& rect, Overlap overlap, Enabled enabled) {
    Context& c = ctx();
    Press press;
    press.focused = c.focused == id;
    press.ring = press.focused && c.focus_visible;
    const ImRect box(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height);
    if (overlap == Overlap::yes) ImGui::SetNextItemAllowOverlap();
    const bool active = enabled == Enabled::yes;
    const bool activated = take_activation(id) && active;
    if (ImGui::ItemAdd(box, id)) {
        bool hovered = false;
        bool held = false;
        const bool clicked =
            ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_PressedOnClickRelease);
        press.hovered = hovered && !c.touch;
        press.held = held && active;
        press.pressed = clicked && active;
        press.double_pressed = clicked && ImGui::IsMouseDoubleClicked(0);
    }
    press.pressed = press.pressed || activated;
    if (press.pressed) c.again = true;
    set_last(id, rect, press.hovered);
    return press;
}

void set_last(std::uint32_t id, const Rect& rect, bool hovered) {
    Context& c = ctx();
    c.last_id = id;
    c.last_rect = rect;
    c.last_hovered = hovered;
}

void want_cursor(Cursor wanted) { ctx().cursor = wanted; }

// --- keys ---

namespace {

/// The key of this pass, when it is this one and nobody has taken it yet.
const PendingKey* take_key(const WantedKey& wanted) {
    Context& c = ctx();
    c.wanted.push_back(wanted);
    if (c.keys.empty() || c.key_waits) return nullptr;
    PendingKey& key = c.keys.front();
    if (key.taken || !counts_now(wanted, key, c.top_layer)) return nullptr;
    key.taken = true;
    c.again = true;
    return &key;
}

}  // namespace

bool letter_for(std::uint32_t owner, std::string& letter) {
    const PendingKey* key =
        take_key({std::string(any_letter), Mods::none, Reach::everywhere, owner, ctx().layer});
    if (key) letter = key->press.key;
    return key != nullptr;
}

bool shortcut(const Chord& chord) {
    const Context& c = ctx();
    return take_key({std::string(chord.key), chord.mods, chord.reach, 0, c.layer}) != nullptr;
}

bool key_for(std::uint32_t owner, std::string_view key, Mods mods) {
    const Context& c = ctx();
    return take_key({std::string(key), mods, Reach::everywhere, owner, c.layer}) != nullptr;
}

bool line_submitted() { return std::exchange(ctx().line_submitted, false); }

bool shortcut_sequence(std::string_view first, std::string_view second) {
    const Context& c = ctx();
    WantedKey wanted{std::string(second), Mods::none, Reach::outside_text, 0, c.layer};
    wanted.first = first;
    return take_key(wanted) != nullptr;
}

std::string chord_text(const Chord& chord) {
    const bool mac = ctx().input.mac;
    const auto has = [&](Mods mod) {
        return (static_cast<unsigned>(chord.mods) & static_cast<unsigned>(mod)) != 0;
    };
    std::string text;
    if (has(Mods::command)) text += mac ? "⌘" : "Ctrl+";
    if (has(Mods::alt)) text += mac ? "⌥" : "Alt+";
    if (has(Mods::shift)) text += mac ? "⇧" : "Shift+";
    if (chord.key.size() == 1 && chord.key[0] >= 'a' && chord.key[0] <= 'z')
        text += static_cast<char>(chord.key[0] - 'a' + 'A');
    else
        text += chord.key;
    return text;
}

// --- window ---

void announce(std::string_view text, Live live) {
    Context& c = ctx();
    c.mirror.announce(text, live == Live::assertive);
}

Size window_size() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {size.x, size.y};
}

bool is_cramped() {
    constexpr float least_room = 300;
    return window_size().width < least_room;
}

WindowClass window_class() {
    const float width = window_size().width;
    if (width >= token::wide_from) return WindowClass::wide;
    return width >= token::medium_from ? WindowClass::medium : WindowClass::narrow;
}

bool is_touch() { return ctx().touch; }
double page_seconds() { return ctx().seconds; }

void draw_again_in(double seconds) {
    Context& c = ctx();
    const double moment = c.seconds + seconds;
    c.wake = c.wake ? std::min(*c.wake, moment) : moment;
}

// --- layers ---

void begin_layer(std::uint32_t id, bool modal, std::vector<std::uint32_t> return_to) {
    Context& c = ctx();
    c.layers.push_back({id, modal, std::move(return_to)});
    c.outer_layers.push_back(c.layer);
    c.layer = static_cast<int>(c.layers.size()) - 1;
}

void end_layer() {
    Context& c = ctx();
    c.layer = c.outer_layers.back();
    c.outer_layers.pop_back();
}

namespace {

/// What record this is about, and it is known: whoever begins to type means the next field.
bool is_answered(const FocusPlace& place) {
    const Node* node = ctx().mirror.declared(place.id);
    if (!node || node->value.empty()) return false;
    return node->role == Role::suggestbox || (node->role == Role::combobox && node->required);
}

int fitness_to_begin(const FocusPlace& place) {
    if (!place.is_field) return 0;
    return is_answered(place) ? 1 : 2;
}

}  // namespace

void focus_first_in_layer() {
    Context& c = ctx();
    if (c.focus_leaf || c.focus_exact) return;  // somebody asked for a certain place
    const FocusPlace* best = nullptr;
    for (const FocusPlace& place : c.focus_places) {
        if (place.layer != c.layer) continue;
        if (!best || fitness_to_begin(place) > fitness_to_begin(*best)) best = &place;
    }
    if (best) c.mirror.focus(best->id);
}

void keep_on_top(std::string_view window_name) {
    const ImGuiID id = ImHashStr(window_name.data(), window_name.size());
    ctx().overlay_windows.push_back(id);
}

}  // namespace wordkeep::ui
