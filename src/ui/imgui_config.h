// How Dear ImGui is compiled for Wordkeep: read by every file of ImGui through IMGUI_USER_CONFIG.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
