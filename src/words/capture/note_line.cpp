#include "words/capture/note_line.h"

#include "base/utf8.h"
#include "words/capture/leftover.h"
#include "words/tokens.h"

#include <algorithm>
#include <vector>

namespace wordkeep::words {
namespace {

struct Prefix {
    std::string_view word;  ///< folded
    NoteLineKind kind;
};

constexpr Prefix prefixes[] = {
    {"me", NoteLineKind::mine},
    {"i", NoteLineKind::mine},
    {"we", NoteLineKind::mine},
    {"ich", NoteLineKind::mine},
    {"wir", NoteLineKind::mine},
    {"jag", NoteLineKind::mine},
    {"vi", NoteLineKind::mine},
    {"you", NoteLineKind::theirs},
    {"they", NoteLineKind::theirs},
    {"client", NoteLineKind::theirs},
    {"sie", NoteLineKind::theirs},
    {"du", NoteLineKind::theirs},
    {"ihr", NoteLineKind::theirs},
    {"kunde", NoteLineKind::theirs},
    {"kundin", NoteLineKind::theirs},
    {"ni", NoteLineKind::theirs},
    {"kund", NoteLineKind::theirs},
    {"kunden", NoteLineKind::theirs},
    {"decided", NoteLineKind::decision},
    {"decision", NoteLineKind::decision},
    {"agreed", NoteLineKind::decision},
    {"d", NoteLineKind::decision},
    {"beschlossen", NoteLineKind::decision},
    {"entschieden", NoteLineKind::decision},
    {"entscheidung", NoteLineKind::decision},
    {"vereinbart", NoteLineKind::decision},
    {"beslut", NoteLineKind::decision},
    {"beslutat", NoteLineKind::decision},
    {"bestamt", NoteLineKind::decision},
    {"overenskommet", NoteLineKind::decision},
    {"q", NoteLineKind::question},
    {"question", NoteLineKind::question},
    {"open", NoteLineKind::question},
    {"f", NoteLineKind::question},
    {"frage", NoteLineKind::question},
    {"offen", NoteLineKind::question},
    {"fraga", NoteLineKind::question},
    {"oppet", NoteLineKind::question},
};

}  // namespace

NoteLine read_note_line(std::string_view line, const DateQuery& query) {
    NoteLine note;
    const std::vector<Token> tokens = tokenise(line);
    const bool prefixed = tokens.size() > 2 && tokens[0].is_word() && tokens[1].is(':');
    const auto prefix = prefixed ? std::ranges::find(prefixes, tokens[0].folded, &Prefix::word)
                                 : std::end(prefixes);
    if (prefix == std::end(prefixes)) {
        note.text = trimmed(line);
        return note;
    }
    note.kind = prefix->kind;
    std::vector<bool> taken(tokens.size(), false);
    taken[0] = taken[1] = true;
    const bool task = note.kind == NoteLineKind::mine || note.kind == NoteLineKind::theirs;
    if (!task) {
        note.text = trimmed(line.substr(tokens[1].end));
        return note;
    }
    for (DateReading reading : find_dates(line.substr(tokens[1].end), query)) {
        reading.begin += tokens[1].end;
        reading.finish += tokens[1].end;
        // "by Friday" says until when; of several dates that are mere mentions the last one.
        const bool limit = reading.relation == Relation::by || reading.relation == Relation::before;
        if (note.date && !limit && note.date->relation != Relation::on) continue;
        note.date = reading;
    }
    if (note.date)
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].begin >= note.date->begin && tokens[i].end <= note.date->finish)
                taken[i] = true;
    note.text = leftover_text(line, tokens, taken);
    return note;
}

}  // namespace wordkeep::words
