#include "app/note_structure.h"

#include "app/date_input.h"
#include "words/capture/note_line.h"

#include <string>
#include <string_view>

namespace wordkeep::app {
namespace {

/// True when the line went to where it belongs.
bool take(std::string_view line, LogForm& form, const words::Context& context) {
    using words::NoteLineKind;
    const words::NoteLine read = words::read_note_line(
        line, {.now = context.local(context.now), .locale = context.locale, .zone = context.zone});
    if (read.text.empty()) return false;
    switch (read.kind) {
        case NoteLineKind::text:
            return false;
        case NoteLineKind::decision:
            form.taken.push_back(read.text);
            form.decided.push_back(read.text);
            return true;
        case NoteLineKind::question:
            form.taken.push_back(read.text);
            form.open_points.push_back(read.text);
            return true;
        case NoteLineKind::mine:
        case NoteLineKind::theirs:
            break;
    }
    form.taken.push_back(read.text);
    PromiseDraft draft;
    draft.owner = read.kind == NoteLineKind::mine ? Owner::me : Owner::client;
    draft.what = read.text;
    if (read.date) draft.due = DateReader(context).typed(read.date->deadline());
    form.promises.push_back(std::move(draft));
    return true;
}

}  // namespace

std::size_t take_note_lines(LogForm& form, const words::Context& context, NoteEnd end) {
    std::string kept;
    std::size_t taken = 0;
    for (std::string_view rest = form.note; !rest.empty();) {
        const std::size_t line_end = rest.find('\n');
        const bool finished = line_end != std::string_view::npos || end == NoteEnd::final;
        const std::string_view line = rest.substr(0, line_end);
        const std::size_t length = line_end == std::string_view::npos ? rest.size() : line_end + 1;
        if (finished && take(line, form, context)) {
            ++taken;
        } else {
            kept += rest.substr(0, length);
        }
        rest.remove_prefix(length);
    }
    if (taken > 0) form.note = std::move(kept);
    return taken;
}

}  // namespace wordkeep::app
