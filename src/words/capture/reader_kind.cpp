// What a captured line is about, and who acts.

#include "words/capture/leftover.h"
#include "words/capture/owner_words.h"
#include "words/capture/reader.h"
#include "words/capture/word_list.h"

#include <algorithm>
#include <iterator>

namespace wordkeep::words {

Actor CaptureReader::actor_of(const SignalMatch& match) const {
    if (match.signal->actor == Actor::by_time) return date_ahead() ? Actor::me : Actor::client;
    if (match.signal->actor == Actor::awaited)
        return in_front_of(match) == Actor::client ? Actor::me : Actor::client;
    return match.signal->actor == Actor::by_place ? in_front_of(match) : match.signal->actor;
}

Actor CaptureReader::in_front_of(const SignalMatch& match) const {
    const std::size_t verb = match.tokens.front();
    static constexpr std::string_view mine = "i ich jag we wir vi";
    static constexpr std::string_view theirs = "he she they er sie han hon";
    for (std::size_t i = 0; i < verb; ++i) {
        if (is_among(tokens_[i].folded, mine)) return Actor::me;
        if (is_among(tokens_[i].folded, theirs)) return Actor::client;
    }
    // "What about the freight? asks Kalle"
    const std::size_t behind = match.tokens.back() + 1;
    if (verb > 0 && tokens_[verb - 1].is('?') && name() && name()->first == behind)
        return Actor::client;
    // "Farbe muss Kalle noch bestätigen": the thing stands in front, who must do it behind.
    static constexpr std::string_view modals = "muss soll wird sollte ska maste borde far";
    if (verb > 0 && name() && name()->first == verb + 1 && tokens_[verb - 1].is_word() &&
        !inside_date(verb - 1) && is_among(tokens_[verb].folded, modals))
        return Actor::client;
    if (name()) return name()->first < verb ? Actor::client : Actor::me;
    const bool somebody_in_front = verb > 0 && tokens_[verb - 1].is_word();
    return somebody_in_front ? Actor::client : Actor::me;
}

CaptureKind CaptureReader::kind_of(const SignalMatch& match) const {
    const bool theirs = actor_of(match) == Actor::client;
    if (match.signal->kind == CaptureKind::commitment_mine && theirs)
        return CaptureKind::commitment_theirs;
    // Who spoke on my machine has missed me.
    if (match.signal->kind == CaptureKind::voicemail && theirs) return CaptureKind::missed_call;
    return match.signal->kind;
}

void CaptureReader::find_signals_beside_them() {
    Occupied occupied{std::vector<bool>(tokens_.size()), std::vector<bool>(tokens_.size())};
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        occupied.name[i] = inside_name(i);
        occupied.date[i] = inside_date(i);
    }
    found_ = find_signals(tokens_, occupied, query_.locale.language, longest_captured_line);
    pass_over_participles();
    // "Acme called, invoice still not there": nobody was called in vain.
    static constexpr std::string_view calls = "called phoned rang tried ringde sokte provade";
    std::erase_if(found_, [&](const SignalMatch& match) {
        const std::size_t verb = match.tokens.front();
        // "his wife is called Sue"
        static constexpr std::string_view copulas = "is s was are";
        if (verb > 0 && tokens_[verb].folded == "called" &&
            is_among(tokens_[verb - 1].folded, copulas))
            return true;
        return !match.signal->reached && name() && name()->next == verb &&
               is_among(tokens_[verb].folded, calls);
    });
}

/// "Sommer hat den Vertrag unterzeichnet": behind "hat" that is no present.
void CaptureReader::pass_over_participles() {
    static constexpr std::string_view have = "hat haben hab habe wurde";
    std::erase_if(found_, [&](const SignalMatch& match) {
        const std::size_t verb = match.tokens.front();
        const bool present = match.language == Language::german &&
                             match.signal->tense == SignalTense::planned &&
                             match.signal->words == SignalWords::kept &&
                             match.signal->actor == Actor::client && match.tokens.size() == 1;
        if (!present || !tokens_[verb].folded.ends_with('t')) return false;
        for (std::size_t i = verb; i-- > 0 && !tokens_[i].is(',');)
            if (is_among(tokens_[i].folded, have)) return true;
        return false;
    });
}

/// "WhatsApp from Kalle: when do we start?": in front of a colon stands what came, whatever it
/// says.
bool CaptureReader::prefer_what_came() {
    if (!name() || name()->next >= tokens_.size() || !tokens_[name()->next].is(':')) return false;
    const auto came = std::ranges::find_if(found_, [&](const SignalMatch& match) {
        const CaptureKind kind = match.signal->kind;
        const bool contact = kind == CaptureKind::email || kind == CaptureKind::message ||
                             kind == CaptureKind::letter || kind == CaptureKind::voicemail;
        return contact && match.tokens.front() == 0 && match.tokens.back() < name()->first;
    });
    if (came == found_.end()) return false;
    found_ = {*came};
    return true;
}

void CaptureReader::choose_kind() {
    const bool came = prefer_what_came();
    // "Wann kommt das Bild?" asks, whatever else its words may mean.
    static constexpr std::string_view asking =
        "what how when why where who which was wie wann warum wo wer welche welcher welches "
        "wieviel "
        "vad hur nar varfor var vem vilken vilket";
    constexpr int clear = 70;
    const bool begins_asking = is_among(tokens_[0].folded, asking);
    if (asks() && !found_.empty() && !came &&
        (begins_asking || found_.front().signal->strength < clear))
        std::erase_if(found_, [](const SignalMatch& match) {
            return match.signal->kind != CaptureKind::question;
        });
    // "Tom: swap the photos" is what he wants, not what I told myself.
    const bool headed = name() && name()->first == 0 && tokens_[name()->next].is(':');
    if (headed && dates_.empty() && orders_a_change(tokens_[name()->next + 1]))
        std::erase_if(found_, [](const SignalMatch& match) {
            return match.signal->place == SignalPlace::in_front;
        });
    if (found_.empty()) return guess_kind();
    const SignalMatch& best = found_.front();
    // "need Kalle's sign-off": what only they can give is theirs to do.
    const bool from_them = best.tokens.front() == 0 &&
                           kind_of(best) == CaptureKind::commitment_mine && name() &&
                           name()->first == 1 && only_they_can_give(tokens_, name()->next);
    capture_.kind = kind_of(best);
    constexpr int clear_strength = 55;
    const bool plain =
        best.signal->strength >= clear_strength && best.signal->place == SignalPlace::anywhere;
    capture_.kind_certainty = plain ? Certainty::sure : Certainty::likely;
    capture_.language = best.language;
    capture_.reached = best.signal->reached;
    capture_.direction = actor_of(best) == Actor::client ? Direction::in : Direction::out;
    capture_.kind_range =
        CaptureRange{tokens_[best.tokens.front()].begin, tokens_[best.tokens.front()].end};
    for (const std::size_t k : best.tokens)
        if (tokens_[k].begin >= capture_.kind_range->finish &&
            tokens_[k].begin <= capture_.kind_range->finish + 1)
            capture_.kind_range->finish = tokens_[k].end;
    const bool wish =
        best.signal->strength == strength_of_a_wish && best.signal->kind == CaptureKind::change;
    if (wish && date_ahead()) {
        capture_.kind = CaptureKind::commitment_mine;
        capture_.direction = Direction::out;
    }
    if (from_them) {
        capture_.kind = CaptureKind::commitment_theirs;
        capture_.direction = Direction::in;
    }
    for (const SignalMatch& match : found_)
        add_other(kind_of(match));
    switch (best.signal->tense) {
        case SignalTense::happened:
            capture_.tense = wish && date_ahead() ? CaptureTense::planned : CaptureTense::happened;
            break;
        case SignalTense::planned:
            capture_.tense = CaptureTense::planned;
            break;
        case SignalTense::by_date:
            capture_.tense = date_ahead() ? CaptureTense::planned : CaptureTense::happened;
            break;
    }
}

/// "Can we print on kraft? Anna": what stands behind the question is a name or a date at most.
bool CaptureReader::asks() const {
    if (tokens_.size() < 3) return false;
    for (std::size_t i = tokens_.size() - 1; i-- > 1;) {
        if (tokens_[i].is('?')) return true;
        if (tokens_[i].kind != Token::Kind::mark && !inside_name(i) && !inside_date(i))
            return false;
    }
    return false;
}

/// Without a signal: "Anna: draft by Fri", "Anna Fri 10:00", "Wann kommt das Bild?"
void CaptureReader::guess_kind() {
    capture_.kind_certainty = Certainty::guess;
    if (asks()) {
        capture_.kind = CaptureKind::question;
        capture_.direction = Direction::in;
        capture_.tense = CaptureTense::happened;
        return;
    }
    if (const auto owner = owner_prefix(tokens_)) {
        capture_.kind = *owner;
        capture_.kind_certainty = Certainty::sure;
        capture_.direction =
            *owner == CaptureKind::commitment_mine ? Direction::out : Direction::in;
        return;
    }
    if (name() && !dates_.empty() && only_they_can_give(tokens_, name()->next)) {
        capture_.kind = CaptureKind::commitment_theirs;
        capture_.kind_certainty = Certainty::likely;
        capture_.direction = Direction::in;
        return;
    }
    const bool to_do = query_.locale.language == Language::german ? ends_with_infinitive(tokens_)
                                                                  : begins_with_order(tokens_);
    // "photos from Anna Friday": what comes from them by a day is theirs to send, unless it is to
    // be "discussed" or "bezahlen".
    static constexpr std::string_view comes_from = "from von vom fran av";
    const bool from_them = name() && name()->first > 1 && date_ahead() && !to_do &&
                           is_among(tokens_[name()->first - 1].folded, comes_from);
    const bool they_do = name() && name()->first == 0 && date_ahead() &&
                         tells_what_they_do(tokens_, name()->next, query_.locale.language);
    if (from_them || they_do) {
        capture_.kind = CaptureKind::commitment_theirs;
        capture_.kind_certainty = Certainty::likely;
        capture_.direction = Direction::in;
        return;
    }
    // "Volvo: please take out the second page"
    static constexpr std::string_view please = "please pls bitte tack snalla";
    const bool asked = std::ranges::any_of(
        tokens_, [&](const Token& t) { return t.is_word() && is_among(t.folded, please); });
    const bool headed = name() && name()->first == 0 && tokens_[name()->next].is(':');
    // "Jan: Hochformat statt quer"
    static constexpr std::string_view instead =
        "statt anstatt anstelle instead rather stallet istallet lieber hellre";
    const bool other = std::ranges::any_of(
        tokens_, [&](const Token& t) { return t.is_word() && is_among(t.folded, instead); });
    if (dates_.empty() && headed &&
        (asked || other || orders_a_change(tokens_[name()->next + 1]))) {
        capture_.kind = CaptureKind::change;
        capture_.direction = Direction::in;
        capture_.tense = CaptureTense::happened;
        return;
    }
    // "Öberg ist zwei Wochen in Japan": how things stand with them is nobody's duty.
    if (name() && name()->first == 0 && tells_how_they_are(tokens_, name()->next)) {
        capture_.kind = CaptureKind::note;
        capture_.tense = CaptureTense::happened;
        dates_.clear();
        return;
    }
    // "Larsson to countersign by 1 December"
    const bool to_them = name() && name()->first == 0 && date_ahead() &&
                         tokens_[name()->next].folded == "to" &&
                         tokens_[name()->next + 1].is_word();
    if (to_them) {
        capture_.kind = CaptureKind::commitment_theirs;
        capture_.kind_certainty = Certainty::likely;
        capture_.direction = Direction::in;
        return;
    }
    if (dates_.empty() && name() && name()->first > 0 && to_do) {
        capture_.kind = CaptureKind::commitment_mine;
        return;
    }
    const auto on = [](const DateReading& date) { return date.relation == Relation::on; };
    const bool over =
        tells_of_the_past(tokens_, name() ? name()->next : 0) && std::ranges::all_of(dates_, on);
    if (dates_.empty() || over) {
        capture_.kind = CaptureKind::note;
        capture_.tense = CaptureTense::happened;
        return;
    }
    const bool timed =
        dates_.back().start.minute.has_value() && dates_.back().relation == Relation::on;
    // "IKEA site walk 3 Dec 8:30": what has an hour and hardly a word is an appointment.
    constexpr std::size_t few_words = 2;
    const bool nothing_else =
        words_besides_name_and_date() <= (dates_.back().time_approximate ? 0 : few_words);
    // "visningen hos Meyer flyttad till onsdag 14"
    static constexpr std::string_view moved =
        "moved verschoben verlegt vorgezogen flyttad flyttat framflyttad tidigarelagd senarelagd";
    const bool put_off =
        dates_.back().start.minute && std::ranges::any_of(tokens_, [&](const Token& t) {
            return t.is_word() && is_among(t.folded, moved);
        });
    const bool behind = dates_.back().start.date < date_of(query_.now);
    capture_.kind = behind                               ? CaptureKind::note
                    : put_off || (timed && nothing_else) ? CaptureKind::meeting
                                                         : CaptureKind::commitment_mine;
    capture_.tense = behind ? CaptureTense::happened : CaptureTense::planned;
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
