// The font that ImGui insists on having. It contains nothing: all text is drawn by fonts.cpp.

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() {
    static const ImFontLoader loader = [] {
        ImFontLoader empty;
        empty.Name = "the browser draws the words";
        empty.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
        empty.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*,
                                      ImWchar codepoint, ImFontGlyph* glyph, float* advance) {
            glyph->Codepoint = codepoint;
            if (advance) *advance = 0;
            return true;
        };
        return empty;
    }();
    return &loader;
}

}  // namespace ImGuiFreeType
