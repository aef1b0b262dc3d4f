#include "words/capture/note_sentence.h"

#include "base/utf8.h"
#include "words/capture/task_text.h"
#include "words/tokens.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace wordkeep::words {
namespace {

enum class Subject { nobody, me, you, them };

Subject subject_of(const Token& first) {
    constexpr std::array<std::string_view, 5> me{"i", "we", "ich", "wir", "jag"};
    constexpr std::array<std::string_view, 4> you{"you", "du", "ihr", "ni"};
    constexpr std::array<std::string_view, 7> them{"he", "she", "they", "er", "sie", "hon", "han"};
    if (!first.is_word()) return Subject::nobody;
    if (std::ranges::contains(me, first.folded) || first.folded == "vi") return Subject::me;
    if (std::ranges::contains(you, first.folded)) return Subject::you;
    if (std::ranges::contains(them, first.folded) || first.folded == "de") return Subject::them;
    return Subject::nobody;
}

std::string_view without_full_stop(std::string_view line) {
    return line.ends_with('.') && !line.ends_with("..") ? line.substr(0, line.size() - 1) : line;
}

/// What was agreed, behind the words that say that something was.
std::string agreed_in(std::string_view line) {
    constexpr std::array<std::string_view, 30> beginnings{"we agreed that ",
                                                          "we agreed: ",
                                                          "we decided: ",
                                                          "wir haben beschlossen: ",
                                                          "wir haben entschieden: ",
                                                          "wir vereinbaren: ",
                                                          "vi kom överens: ",
                                                          "vi enades: ",
                                                          "vi bestämde: ",
                                                          "vi har bestämt: ",
                                                          "vi beslutade: ",
                                                          "we agreed on ",
                                                          "we agreed to ",
                                                          "we decided that ",
                                                          "we decided on ",
                                                          "we decided to ",
                                                          "wir haben vereinbart, dass ",
                                                          "wir haben vereinbart: ",
                                                          "wir haben beschlossen, dass ",
                                                          "wir haben entschieden, dass ",
                                                          "wir einigten uns auf ",
                                                          "vereinbart ist ",
                                                          "vi kom överens om att ",
                                                          "vi kom överens om ",
                                                          "vi enades om att ",
                                                          "vi enades om ",
                                                          "vi bestämde att ",
                                                          "vi har bestämt att ",
                                                          "vi bestämde oss för att ",
                                                          "vi bestämde oss för "};
    const std::string lower = to_lower(line);
    for (const std::string_view beginning : beginnings)
        if (lower.starts_with(beginning))
            return std::string(trimmed(without_full_stop(line).substr(beginning.size())));
    // The verb stands at the end: "wir haben uns auf Blau geeinigt".
    constexpr std::string_view opening = "wir haben uns auf ";
    constexpr std::string_view closing = " geeinigt";
    const std::string_view body = without_full_stop(line);
    if (!lower.starts_with(opening) || !body.ends_with(closing)) return {};
    const std::string_view agreed = body.substr(0, body.size() - closing.size());
    return agreed.size() > opening.size() ? std::string(trimmed(agreed.substr(opening.size())))
                                          : std::string();
}

/// "sie meldet sich": the infinitive alone would say that something is reported.
bool is_reflexive(const std::vector<Token>& tokens) {
    return std::ranges::contains(tokens, "sich", &Token::folded);
}

/// They say more than one promise can hold.
bool has_two_clauses(const std::vector<Token>& tokens) {
    return std::ranges::any_of(tokens, [](const Token& t) { return t.is(',') || t.is(';'); });
}

/// Without my own pronoun and without the date, as it was written.
std::string rest_of(std::string_view line, const DateReading& date, const Token& first,
                    Subject subject) {
    const std::size_t begin = subject == Subject::me ? first.end : 0;
    const std::string_view before =
        begin < date.begin ? trimmed(line.substr(begin, date.begin - begin)) : std::string_view();
    const std::string_view behind = trimmed(line.substr(std::max(begin, date.finish)));
    std::string rest(before);
    if (!before.empty() && !behind.empty()) rest += ' ';
    return rest += behind;
}

/// Of a promise: behind "vi tar" what is left begins with the verb as it was said.
std::string task_said(std::string_view text, const std::vector<Token>& tokens, Language language) {
    const std::string_view first = text.substr(0, text.find(' '));
    const bool verb = tokens[1].is_word() && to_lower(first) == tokens[1].lower;
    return verb ? task_of_clause(text, language) : without_recipient(text);
}

/// "mail the pictures", "call again", whoever does it.
std::string mailed(std::string_view line, const DateReading& date, const Token& first,
                   const Capture& read, const CaptureQuery& query) {
    const bool named = read.client_range && read.client_range->begin == 0;
    const std::size_t begin = named ? read.client_range->finish : first.end;
    Token subject = first;
    subject.end = begin;
    return task_of_clause(rest_of(line, date, subject, Subject::me), query.locale.language);
}

NoteLineKind promised_by(Subject subject, const Capture& read) {
    const bool out = read.direction == Direction::out;
    const bool said = read.kind == CaptureKind::call || read.kind == CaptureKind::email;
    const bool mine = read.kind == CaptureKind::commitment_mine ||
                      (read.kind == CaptureKind::quote && out) || (said && out);
    const bool theirs = read.kind == CaptureKind::commitment_theirs || (said && !out);
    if (subject == Subject::me && mine) return NoteLineKind::mine;
    if (subject == Subject::you && (mine || theirs)) return NoteLineKind::theirs;
    if (subject == Subject::them && theirs) return NoteLineKind::theirs;
    return NoteLineKind::text;
}

}  // namespace

NoteLine read_note_sentence(std::string_view line, const CaptureQuery& query) {
    NoteLine note;
    note.text = trimmed(line);
    const std::vector<Token> tokens = tokenise(note.text);
    if (tokens.size() < 3 || tokens.front().is('-')) return note;
    if (note.text.ends_with('?')) {
        note.kind = NoteLineKind::question;
        return note;
    }
    if (std::string agreed = agreed_in(note.text); !agreed.empty()) {
        note.kind = NoteLineKind::decision;
        note.text = std::move(agreed);
        return note;
    }
    if (has_two_clauses(tokens)) return note;
    const Capture read = read_capture(note.text, query);
    Subject subject = subject_of(tokens.front());
    if (subject == Subject::nobody && read.client && read.client_range &&
        read.client_range->begin == 0)
        subject = Subject::them;
    const bool ahead = read.date && read.tense == CaptureTense::planned &&
                       date_of(query.now) <= read.date->deadline().date;
    if (!ahead) return note;
    const NoteLineKind kind = promised_by(subject, read);
    if (kind == NoteLineKind::text) return note;
    if (read.kind == CaptureKind::email ||
        (read.kind == CaptureKind::call && subject != Subject::me)) {
        std::string what = mailed(note.text, *read.date, tokens.front(), read, query);
        if (what.empty()) return note;
        return {.kind = kind, .text = std::move(what), .date = read.date};
    }
    const bool promise =
        read.kind == CaptureKind::commitment_mine || read.kind == CaptureKind::commitment_theirs;
    // What a quote or a call is about is not what is to be done.
    std::string what = promise ? task_said(read.text, tokens, query.locale.language)
                               : rest_of(note.text, *read.date, tokens.front(), subject);
    if (!promise && subject == Subject::me) what = task_of_clause(what, query.locale.language);
    if (promise && is_reflexive(tokens)) what = "sich " + what;
    if (what.empty()) return note;
    return {.kind = kind, .text = std::move(what), .date = read.date};
}

}  // namespace wordkeep::words
