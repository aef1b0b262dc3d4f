#include "ui/mirror_check.h"

#include <algorithm>
#include <set>

#include "imgui.h"
#include "imgui_internal.h"

#include "ui/mirror.h"

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace {

struct Watch {
    std::vector<ImGuiID> seen;  // items with an id that ImGui was told of in this pass
    std::set<ImGuiID> excused;
};
Watch watch;

}  // namespace

// The four functions that ImGui calls when it is built with IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* imgui, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
    // ImGui keeps a window of its own for stray widgets; it is never shown.
    const bool stray = imgui->CurrentWindow && imgui->CurrentWindow->IsFallbackWindow;
    if (id && !stray) watch.seen.push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace wordkeep::ui {

namespace {

/// Windows are items, too.
bool is_window(ImGuiID id) {
    const auto& windows = ImGui::GetCurrentContext()->Windows;
    return std::any_of(windows.begin(), windows.end(), [&](const ImGuiWindow* window) {
        return window->ID == id || window->ChildId == id;
    });
}

}  // namespace

void watch_for_missing_nodes() { ImGui::GetCurrentContext()->TestEngineHookItems = true; }
void excuse_item(std::uint32_t id) { watch.excused.insert(id); }

void report_missing_nodes(const Mirror& mirror, std::vector<std::string>& complaints) {
    const auto complain = [&](std::string sentence) {
        if (std::ranges::find(complaints, sentence) == complaints.end())
            complaints.push_back(std::move(sentence));
    };
    for (const ImGuiID id : watch.seen) {
        if (watch.excused.contains(id) || is_window(id)) continue;
        const Node* node = mirror.declared(id);
        if (!node)
            complain("an interactive item has no node in the mirror");
        else if (node->name.empty())
            complain("an interactive item has no name, " + std::string(name_of(node->role)));
    }
    watch.seen.clear();
    watch.excused.clear();
}

}  // namespace wordkeep::ui

#else

namespace wordkeep::ui {

void watch_for_missing_nodes() {}
void excuse_item(std::uint32_t) {}
void report_missing_nodes(const Mirror&, std::vector<std::string>&) {}

}  // namespace wordkeep::ui

#endif
