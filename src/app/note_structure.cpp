#include "app/note_structure.h"

#include "app/date_input.h"
#include "app/session.h"
#include "base/utf8.h"
#include "words/capture/note_line.h"
#include "words/capture/note_sentence.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace wordkeep::app {
namespace {

/// What the line says; `sentence`: in words of its own as well.
words::NoteLine read_line(std::string_view line, const LogForm& form, const Session& session,
                          bool sentence) {
    const words::Context words = session.words();
    words::CaptureQuery query{
        .now = words.local(words.now), .locale = words.locale, .zone = words.zone};
    words::NoteLine read =
        words::read_note_line(line, {.now = query.now, .locale = query.locale, .zone = query.zone});
    if (!sentence || read.kind != words::NoteLineKind::text) return read;
    words::ClientNames names;
    if (const Client* client = session.workspace().find(form.client.id))
        names.set(form.client.id, *client);
    query.names = &names;
    return words::read_note_sentence(line, query);
}

bool is_spoken(const LogForm& form) {
    return form.channel == Channel::call || form.channel == Channel::meeting ||
           form.channel == Channel::face_to_face;
}

/// True when what the line says went to where it belongs.
bool take(const words::NoteLine& read, LogForm& form, const words::Context& context) {
    using words::NoteLineKind;
    if (read.text.empty()) return false;
    switch (read.kind) {
        case NoteLineKind::text:
            return false;
        case NoteLineKind::decision:
            form.decided.push_back(read.text);
            return true;
        case NoteLineKind::question:
            form.open_points.push_back(read.text);
            return true;
        case NoteLineKind::mine:
        case NoteLineKind::theirs:
            break;
    }
    PromiseDraft draft;
    draft.owner = read.kind == NoteLineKind::mine ? Owner::me : Owner::client;
    draft.what = read.text;
    if (read.date) draft.due = DateReader(context).typed(read.date->deadline());
    form.promises.push_back(std::move(draft));
    return true;
}

/// Without its break; empty when there is none.
std::string_view last_line(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    const std::size_t end = text.rfind('\n');
    return end == std::string_view::npos ? text : text.substr(end + 1);
}

/// The place behind the first line of that wording; the beginning when no line is like it.
std::size_t end_of_line(std::string& text, std::string_view wanted) {
    if (wanted.empty()) return 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (std::string_view(text).substr(begin, end - begin) == wanted) {
            if (end == text.size()) text += '\n';
            return end + 1;
        }
        begin = end + 1;
    }
    return 0;
}

}  // namespace

std::size_t take_note_lines(LogForm& form, const Session& session, NoteEnd end) {
    const words::Context words = session.words();
    std::string kept;
    std::size_t taken = 0;
    for (std::string_view rest = form.note; !rest.empty();) {
        const std::size_t line_end = rest.find('\n');
        const bool finished = line_end != std::string_view::npos || end == NoteEnd::final;
        const std::string_view line = rest.substr(0, line_end);
        const std::size_t length = line_end == std::string_view::npos ? rest.size() : line_end + 1;
        // Only the line that has just been ended: one further up is perhaps being written again.
        const bool last = length == rest.size();
        const words::NoteLine read =
            finished ? read_line(line, form, session, last && is_spoken(form)) : words::NoteLine{};
        if (finished && take(read, form, words)) {
            form.taken.push_back(
                {read.text, std::string(trimmed(line)), std::string(last_line(kept))});
            ++taken;
        } else {
            kept += rest.substr(0, length);
        }
        rest.remove_prefix(length);
    }
    if (taken > 0) form.note = std::move(kept);
    return taken;
}

void give_back(LogForm& form, const std::string& what) {
    const auto taken = std::ranges::find(form.taken, what, &TakenLine::what);
    if (taken == form.taken.end()) return;
    form.note.insert(end_of_line(form.note, taken->behind), "\u2013 " + taken->line + "\n");
    form.taken.erase(taken);
}

}  // namespace wordkeep::app
