#include "ui/mirror_check.h"

#include <algorithm>
#include <set>

#include "imgui.h"
#include "imgui_internal.h"

#include "ui/mirror.h"

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace {

struct Watch {
    std::vector<ImGuiID> seen;  // items with an id that ImGui drew in this pass
    std::set<ImGuiID> expected;
    std::set<ImGuiID> reported;
};
Watch watch;

}  // namespace

// The four functions that ImGui calls when it is built with IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&,
                                 const ImGuiLastItemData*) {
    if (id) watch.seen.push_back(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace wordkeep::ui {

void watch_for_missing_nodes() { ImGui::GetCurrentContext()->TestEngineHookItems = true; }
void note_interactive(std::uint32_t id) { watch.expected.insert(id); }
void excuse_item(std::uint32_t id) { watch.expected.insert(id); }

void report_missing_nodes(const Mirror& mirror, std::vector<std::string>& complaints) {
    for (const ImGuiID id : watch.seen) {
        // Windows and their scroll bars are items, too.
        const bool window = ImGui::FindWindowByID(id) != nullptr;
        if (window || watch.expected.contains(id) || !watch.reported.insert(id).second) continue;
        complaints.push_back("an interactive item has no node in the mirror");
    }
    for (const ImGuiID id : watch.expected) {
        const bool declared = mirror.declares(id);
        if (declared || watch.reported.contains(id) ||
            std::ranges::find(watch.seen, id) == watch.seen.end())
            continue;
        watch.reported.insert(id);
        complaints.push_back("a widget declared no node for its sensitive area");
    }
    watch.seen.clear();
    watch.expected.clear();
}

}  // namespace wordkeep::ui

#else

namespace wordkeep::ui {

void watch_for_missing_nodes() {}
void note_interactive(std::uint32_t) {}
void excuse_item(std::uint32_t) {}
void report_missing_nodes(const Mirror&, std::vector<std::string>&) {}

}  // namespace wordkeep::ui

#endif
