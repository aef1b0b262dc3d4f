// What a captured line is about when no signal tells.

#include "words/capture/leftover.h"
#include "words/capture/owner_words.h"
#include "words/capture/reader.h"
#include "words/capture/word_list.h"

#include <algorithm>

namespace wordkeep::words {

/// "what colour does Maria want", "wann kommt Tom": clear without its mark.
bool CaptureReader::begins_like_a_question() const {
    static constexpr std::string_view asking =
        "what how when why where who which was wie wann warum wo wer wieviel vad hur nar varfor "
        "vem";
    static constexpr std::string_view verbs =
        "does do did is are can could will would should has kostet kommt kann hat braucht wird "
        "muss soll darf geht kostar kommer kan behover far gar";
    static constexpr std::string_view with_a_thing = "what which how wie hur";
    if (tokens_.size() < 4 || !is_among(tokens_[0].folded, asking)) return false;
    const bool thing = is_among(tokens_[0].folded, with_a_thing) && !inside_name(1);
    return is_among(tokens_[1].folded, verbs) || (thing && is_among(tokens_[2].folded, verbs));
}

/// "Can we print on kraft? Anna": what stands behind the question is a name or a date at most.
bool CaptureReader::asks() const {
    if (tokens_.size() < 3) return false;
    if (begins_like_a_question()) return true;
    for (std::size_t i = tokens_.size() - 1; i-- > 1;) {
        if (tokens_[i].is('?')) return true;
        // "how much? asked Peter"
        static constexpr std::string_view asking =
            "asks asked wonders wondered fragt fragte will wissen mochte wollte undrar undrade "
            "fragar fragade";
        if (tokens_[i].kind != Token::Kind::mark && !inside_name(i) && !inside_date(i) &&
            !is_among(tokens_[i].folded, asking))
            return false;
    }
    return false;
}

/// "Tom: …"
bool CaptureReader::headed() const {
    return name() && name()->first == 0 && tokens_[name()->next].is(':');
}

/// "Anna bringt …", "Frau Berg bringt …", "der Tom bringt …"
bool CaptureReader::names_somebody_first() const {
    if (!name()) return false;
    std::size_t first = name()->first;
    static constexpr std::string_view articles = "der die";
    while (first > 0 && (is_form_of_address(tokens_[first - 1]) || tokens_[first - 1].is('.') ||
                         (first == 1 && is_among(tokens_[0].folded, articles))))
        --first;
    return first == 0;
}

bool CaptureReader::says_one_of(std::string_view words) const {
    return std::ranges::any_of(
        tokens_, [&](const Token& t) { return t.is_word() && is_among(t.folded, words); });
}

bool CaptureReader::is_to_do() const {
    std::vector<Token> undated;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (i + 1 == tokens_.size() || !inside_date(i)) undated.push_back(tokens_[i]);
    return query_.locale.language == Language::german ? ends_with_infinitive(undated)
                                                      : begins_with_order(undated);
}

/// "Larsson to countersign by 1 December"
bool CaptureReader::told_to_them() const {
    if (!name() || name()->first != 0 || tokens_[name()->next].folded != "to") return false;
    const Token& verb = tokens_[name()->next + 1];
    return verb.is_word() && !verb.capital && !inside_date(name()->next);
}

/// "Meyer sucht bis Ende November den Stoff aus": the day may stand between.
std::vector<Token> CaptureReader::words_without_dates(std::size_t from) const {
    std::vector<Token> undated;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (i < from || i + 1 == tokens_.size() || !inside_date(i)) undated.push_back(tokens_[i]);
    return undated;
}

bool CaptureReader::is_theirs() const {
    if (!name()) {
        // "they're letting me know Tuesday", "hon hämtar nycklarna på fredag"
        static constexpr std::string_view they = "he she they er sie han hon de dom";
        return is_among(tokens_[0].folded, they) && date_ahead() &&
               tells_what_they_do(words_without_dates(1), 1, query_.locale.language);
    }
    if (told_to_them() || is_done_by_them()) return true;
    if (dates_.empty()) return false;
    if (headed() && own_promise_behind(tokens_, name()->next) > 0) return true;
    if (only_they_can_give(tokens_, name()->next)) return true;
    if (!date_ahead()) return false;
    // "photos from Anna Friday": what comes from them by a day is theirs to send, unless it is to
    // be "discussed" or "bezahlen".
    static constexpr std::string_view comes_from = "from von vom fran av";
    if (name()->first > 1 && !is_to_do() && is_among(tokens_[name()->first - 1].folded, comes_from))
        return true;
    if (!names_somebody_first()) return false;
    const std::size_t behind = name()->next;
    return tells_what_they_do(words_without_dates(behind), behind, query_.locale.language);
}

/// "make the buttons rounder"
bool CaptureReader::compares() const {
    return says_one_of(
        "bigger smaller larger wider narrower longer shorter darker lighter brighter bolder "
        "thinner thicker rounder simpler softer warmer tighter grosser kleiner runder dunkler "
        "heller langer kurzer breiter schmaler dicker dunner schlichter warmer kraftiger storre "
        "mindre rundare morkare ljusare langre kortare bredare smalare tjockare tunnare enklare");
}

/// "headcount from 40 to 55", "Auflage von 500 auf 800", "antalet från 10 till 12"
bool CaptureReader::changes_numbers() const {
    static constexpr std::string_view from = "from von fran";
    static constexpr std::string_view to = "to auf till";
    for (std::size_t i = 0; i + 3 < tokens_.size(); ++i) {
        if (!is_among(tokens_[i].folded, from) || !tokens_[i + 1].is_number() || inside_date(i + 1))
            continue;
        for (std::size_t k = i + 2; k < i + 5 && k + 1 < tokens_.size(); ++k)
            if (is_among(tokens_[k].folded, to) && tokens_[k + 1].is_number()) return true;
    }
    return false;
}

/// "Volvo: please take out the second page", "Jan: Hochformat statt quer"
bool CaptureReader::is_change() const {
    static constexpr std::string_view wishing =
        "please pls bitte tack snalla statt anstatt anstelle instead rather stallet istallet "
        "lieber "
        "hellre";
    if (name() && name()->first == 0 && changes_numbers()) return true;
    // "Sven doch keine Fußbodenheizung"
    if (name() && name()->first == 0 && tokens_[name()->next].folded == "doch" &&
        tokens_[name()->next + 1].folded.starts_with("kein"))
        return true;
    return dates_.empty() && headed() &&
           (says_one_of(wishing) || compares() || orders_a_change(tokens_[name()->next + 1]));
}

/// Without a signal: "Anna: draft by Fri", "Anna Fri 10:00", "Wann kommt das Bild?"
void CaptureReader::guess_kind() {
    const auto guess = [&](CaptureKind kind, Direction direction, CaptureTense tense) {
        capture_.kind = kind;
        capture_.direction = direction;
        capture_.tense = tense;
    };
    using enum CaptureTense;
    capture_.kind_certainty = Certainty::guess;
    if (asks()) return guess(CaptureKind::question, Direction::in, happened);
    if (const auto owner = owner_prefix(tokens_)) {
        capture_.kind_certainty = Certainty::sure;
        const bool mine = *owner == CaptureKind::commitment_mine;
        return guess(*owner, mine ? Direction::out : Direction::in, planned);
    }
    if (is_theirs()) {
        capture_.kind_certainty = Certainty::likely;
        return guess(CaptureKind::commitment_theirs, Direction::in, planned);
    }
    if (is_change()) return guess(CaptureKind::change, Direction::in, happened);
    // "Öberg ist zwei Wochen in Japan": how things stand with them is nobody's duty.
    if (names_somebody_first() &&
        tells_how_they_are(words_without_dates(name()->next), name()->next)) {
        guess(CaptureKind::note, Direction::out, happened);
        if (!is_away_on_a_day()) dates_.clear();
        return;
    }
    // "peter away 20 dec to 6 jan": the date has its "away"
    const auto is_absent = [&](const DateReading& date) {
        const auto at = std::ranges::find(tokens_, date.begin, &Token::begin);
        return at != tokens_.end() && is_absence(*at);
    };
    if (names_somebody_first() && std::ranges::any_of(dates_, is_absent)) {
        guess(CaptureKind::note, Direction::out, happened);
        if (!is_away_on_a_day()) dates_.clear();
        return;
    }
    // "was at Acme all day Tuesday"
    static constexpr std::string_view was = "was were been war waren var varit";
    static constexpr std::string_view places = "at pa hos bei beim";
    if (is_among(tokens_[0].folded, was) && name() && name()->first > 0 &&
        is_among(tokens_[name()->first - 1].folded, places))
        return guess(CaptureKind::meeting, Direction::out, happened);
    // "Lenas Lizenz verlängern"
    const bool owns = name() && tokens_[name()->next - 1].folded.ends_with('s');
    if (dates_.empty() && (!name() || name()->first > 0 || owns) && is_to_do())
        return guess(CaptureKind::commitment_mine, Direction::out, planned);
    const auto on = [](const DateReading& date) { return date.relation == Relation::on; };
    const bool over =
        tells_of_the_past(tokens_, name() ? name()->next : 0) && std::ranges::all_of(dates_, on);
    const auto last_day = [](const DateReading& date) {
        return date.end ? date.end->date : date.start.date;
    };
    const bool behind = !dates_.empty() && last_day(dates_.back()) < date_of(query_.now);
    if (dates_.empty() || over || behind) return guess(CaptureKind::note, Direction::out, happened);
    guess((is_appointment() || is_at_theirs()) && !is_to_do() ? CaptureKind::meeting
                                                              : CaptureKind::commitment_mine,
          Direction::out, planned);
}

/// "Schulung bei Acme am 7.12.", "provmontering hos Sven v 49": where they are is no place to send
/// things to.
bool CaptureReader::is_at_theirs() const {
    if (!name() || name()->first == 0 || dates_.back().relation != Relation::on) return false;
    // "byta packning hos Sven i morgon": a verb in front is something to do
    const Token& verb = tokens_[0];
    if (query_.locale.language == Language::swedish && !inside_name(0) && verb.folded.size() > 3 &&
        verb.folded.ends_with('a') && tokens_[1].is_word() &&
        !is_among(tokens_[1].folded, "hos med"))
        return false;
    static constexpr std::string_view place = "hos bei beim";
    return is_among(tokens_[name()->first - 1].folded, place);
}

/// "IKEA site walk 3 Dec 8:30": what has an hour and hardly a word, or was moved to an hour.
bool CaptureReader::is_appointment() const {
    const DateReading& date = dates_.back();
    // "Mittag mit Tom Fr", "mit Tom Mittag am 3.": there the word is no time
    if (tokens_[0].folded == "mittag" && tokens_[1].folded == "mit") return true;
    if (name() && name()->first > 0 && tokens_[name()->first - 1].folded == "mit" &&
        tokens_[name()->next].folded == "mittag")
        return true;
    if (!date.start.minute) return false;
    static constexpr std::string_view moved =
        "moved verschoben verlegt vorgezogen flyttad flyttat framflyttad tidigarelagd senarelagd";
    if (says_one_of(moved)) return true;
    const std::size_t few_words = date.time_approximate ? 0 : 2;
    return date.relation == Relation::on && words_besides_name_and_date() <= few_words;
}

std::size_t CaptureReader::words_besides_name_and_date() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (tokens_[i].is_word() && !inside_name(i) && !inside_date(i) &&
            !ties_a_name(tokens_[i]) && !is_form_of_address(tokens_[i]))
            ++count;
    return count;
}

}  // namespace wordkeep::words
