// How Dear ImGui is compiled for Wordkeep: read by every file of ImGui through IMGUI_USER_CONFIG.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// The browser sets and draws all text (see fonts.h), so ImGui needs neither its built-in font nor a
// TrueType rasteriser. It takes its font loader from this slot, which fonts_loader.cpp fills.
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_ENABLE_FREETYPE

// WebGL 2 has no base vertex, and a long table passes 65,536 vertices.
#define ImDrawIdx unsigned int

// Every interactive item must have a node in the DOM mirror; mirror_check.cpp watches over it.
#ifndef NDEBUG
#define IMGUI_ENABLE_TEST_ENGINE
#endif
