// Starter: proves the chain from the compiler to a picture in the browser.
#include <emscripten/html5.h>

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "assets/assets.h"

namespace {

constexpr const char* canvas = "#canvas";

bool draw_frame(double, void*) {
    double width = 0;
    double height = 0;
    emscripten_get_element_css_size(canvas, &width, &height);
    const double ratio = emscripten_get_device_pixel_ratio();
    emscripten_set_canvas_element_size(canvas, static_cast<int>(width * ratio),
                                       static_cast<int>(height * ratio));
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    io.DisplayFramebufferScale = ImVec2(static_cast<float>(ratio), static_cast<float>(ratio));
    io.DeltaTime = 1.0F / 60.0F;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::Begin("Wordkeep");
    ImGui::Text("%s Grüße, Ελληνικά, Привет 0123456789", wordkeep::assets::icons::phone_missed);
    ImGui::End();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return io.MetricsRenderWindows == 0;  // the first frame or two only set things up
}

void add_font(std::span<const unsigned char> bytes, bool merge) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = merge;
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()),
                                               static_cast<int>(bytes.size()), 15.0F, &config);
}

}  // namespace

int main() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context(canvas, &attributes));
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    add_font(wordkeep::assets::inter_regular(), false);
    add_font(wordkeep::assets::icon_font(), true);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    emscripten_request_animation_frame_loop(draw_frame, nullptr);
}
