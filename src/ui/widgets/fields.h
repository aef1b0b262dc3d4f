#pragma once
// What is filled in. Values belong to the caller (a draft in the application state); a function
// returns true in the frame in which the person changed the value.
//
// The text itself is edited by a real, invisible text field of the browser at the same place: dead
// keys, input methods, emoji, paste, autocorrect, undo inside the field and the context menu are
// the browser's; what it holds is drawn here.

#include <span>
#include <string>
#include <vector>

#include "ui/widgets/basics.h"

namespace wordkeep::ui {

/// What keyboard a touch device shows.
enum class Input : std::uint8_t { text, email, tel, url, number, search };

struct FieldOptions {
    std::string_view placeholder = {};
    std::string_view hint = {};   ///< secondary line beneath
    std::string_view error = {};  ///< instead of the hint; marks the field as invalid
    Icon icon = {};
    Input input = Input::text;
    std::string_view disabled_reason = {};
    bool hide_label = false;  ///< the name is then only for screen readers
    bool required = false;
    bool takes_escape = false;           ///< Escape is for it, not for what it lies in
    bool clearable = false;              ///< a small × when it is not empty
    std::string_view clear_name = {};    ///< its name
    std::string_view autocomplete = {};  ///< HTML's, e.g. "off" (default)
    std::string_view shortcut = {};      ///< shown as a key cap at its end: "/"
    std::size_t max_bytes = 0;           ///< 0: 64 kB
    Width width = {};
};

struct FieldResult {
    bool changed = false;    ///< the value was edited
    bool submitted = false;  ///< Enter (in an area: Ctrl/Cmd+Enter)
    bool escaped = false;    ///< Escape, in a field that takes it
    bool blurred = false;    ///< lost the focus
    explicit operator bool() const { return changed; }
};

FieldResult text_field(std::string_view id, std::string_view name, std::string& value,
                       const FieldOptions& options = {});
/// Several lines with soft wrap; grows from `rows` to `max_rows` lines, then scrolls.
struct AreaOptions {
    FieldOptions field = {};
    int rows = 3;
    int max_rows = 12;
};
FieldResult text_area(std::string_view id, std::string_view name, std::string& value,
                      const AreaOptions& options = {});
FieldResult search_field(std::string_view id, std::string_view name, std::string& value,
                         const FieldOptions& options = {});

/// One line under a suggest_field.
struct Suggestion {
    std::string_view id;  ///< stable
    std::string_view title;
    std::string_view detail = {};
    Icon icon = {};
    std::string_view shortcut = {};
};
struct SuggestOptions {
    FieldOptions field = {};
    /// popup: a list under the field while it has the focus. inplace: always shown beneath it
    /// (command palette).
    enum class Form : std::uint8_t { popup, inplace } form = Form::popup;
    std::string_view list_name = {};   ///< accessible name of the list
    std::string_view empty_text = {};  ///< when nothing fits
    float max_height = 320;
};
struct SuggestResult {
    FieldResult field;
    std::optional<std::size_t> chosen;  ///< index into the suggestions given in this frame
};
/// A text field with suggestions that the caller finds for its present text: arrow keys, Enter,
/// pointer. The client picker and the command palette.
SuggestResult suggest_field(std::string_view id, std::string_view name, std::string& value,
                            std::span<const Suggestion> suggestions,
                            const SuggestOptions& options = {});

bool checkbox(std::string_view id, std::string_view name, bool& value, std::string_view hint = {},
              std::string_view disabled_reason = {});
/// The name stands left, the switch at the end of the line: for settings that act at once.
bool switch_(std::string_view id, std::string_view name, bool& value, std::string_view hint = {},
             std::string_view disabled_reason = {});

/// Radio buttons beneath each other. `value` is the index; −1: none chosen yet.
struct ChoiceOptions {
    std::string_view hint = {};
    std::string_view error = {};
    bool required = false;
    bool hide_label = false;
    Width width = {};
    std::string_view placeholder = {};  ///< select: shown while nothing is chosen
    std::string_view disabled_reason = {};
};
bool radio_group(std::string_view id, std::string_view name, int& value,
                 std::span<const std::string_view> choices, const ChoiceOptions& options = {});
/// The same, side by side in one frame: two to four short words.
bool segmented(std::string_view id, std::string_view name, int& value,
               std::span<const std::string_view> choices, const ChoiceOptions& options = {});
/// A closed list that opens under the field; type-ahead, arrows, Home and End.
bool select(std::string_view id, std::string_view name, int& value,
            std::span<const std::string_view> choices, const ChoiceOptions& options = {});

}  // namespace wordkeep::ui
