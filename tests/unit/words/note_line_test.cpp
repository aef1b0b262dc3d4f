#include "words/capture/note_line.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "date_table.h"

using namespace wordkeep;
using namespace wordkeep::words;

TEST_CASE("NotesOfATalkBecomeStructure") {
    struct Row {
        std::string_view line;
        NoteLineKind kind;
        std::string_view text;
        std::string_view due;
    };
    static constexpr Row table[] = {
        {"me: draft by Fri", NoteLineKind::mine, "draft", "2026-11-20"},
        {"you: the texts 3 Dec", NoteLineKind::theirs, "texts", "2026-12-03"},
        {"decided: launch on Friday", NoteLineKind::decision, "launch on Friday", "-"},
        {"q: who pays?", NoteLineKind::question, "who pays?", "-"},
        {"ich: Entwurf bis Freitag 15 Uhr", NoteLineKind::mine, "Entwurf", "2026-11-20T15:00"},
        {"Sie: Texte 3. Dez.", NoteLineKind::theirs, "Texte", "2026-12-03"},
        {"beschlossen: blau", NoteLineKind::decision, "blau", "-"},
        {"Frage: wer zahlt?", NoteLineKind::question, "wer zahlt?", "-"},
        {"jag: utkast senast fredag", NoteLineKind::mine, "utkast", "2026-11-20"},
        {"du: texter till måndag", NoteLineKind::theirs, "texter", "2026-11-23"},
        {"bestämt: blått", NoteLineKind::decision, "blått", "-"},
        {"fråga: vem betalar?", NoteLineKind::question, "vem betalar?", "-"},
        {"me: proof of Monday by Wed", NoteLineKind::mine, "proof of Monday", "2026-11-25"},
        {"  They like blue.  ", NoteLineKind::text, "They like blue.", "-"},
        {"budget: 3000", NoteLineKind::text, "budget: 3000", "-"},
        {"me:", NoteLineKind::mine, "", "-"},
        {"", NoteLineKind::text, "", "-"},
    };
    for (const Row& row : table) {
        CAPTURE(row.line);
        const NoteLine note = read_note_line(row.line, reference_query(Language::english));
        CHECK(note.kind == row.kind);
        CHECK(note.text == row.text);
        CHECK((note.date ? to_iso(note.date->start) : "-") == row.due);
    }
}
