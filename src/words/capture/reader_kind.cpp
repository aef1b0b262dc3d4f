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
    // "Acme: waiting for the logo" is what I wait for.
    if (match.signal->actor == Actor::awaited && headed()) return Actor::client;
    if (match.signal->actor == Actor::awaited)
        return in_front_of(match) == Actor::client ? Actor::me : Actor::client;
    // "Peter's letter of 12 Nov"
    if (is_contact(match.signal->kind) && match.signal->tense != SignalTense::planned &&
        match.tokens.front() > 0 && match.tokens.front() == their_letter())
        return Actor::client;
    // "Anna: I'll bring the samples", "Lena: ich rufe dich morgen an"
    const bool ahead = match.signal->actor != Actor::client &&
                       (match.signal->kind == CaptureKind::commitment_mine ||
                        match.signal->kind == CaptureKind::call) &&
                       match.signal->tense != SignalTense::happened;
    if (ahead && headed() && own_promise_behind(tokens_, name()->next) > 0) return Actor::client;
    if (match.signal->kind == CaptureKind::commitment_mine && is_done_by_them())
        return Actor::client;
    if (match.signal->kind == CaptureKind::commitment_mine && is_their_word(match))
        return Actor::client;
    return match.signal->actor == Actor::by_place ? in_front_of(match) : match.signal->actor;
}

/// "access to be provided on Friday by Acme", "ska levereras av Tom", "soll von Anna geprüft
/// werden": who is named does it.
bool CaptureReader::is_done_by_them() const {
    if (!name() || name()->first < 2) return false;
    const std::string& tie = tokens_[name()->first - 1].folded;
    if (tie == "von") {
        const Token& last = tokens_[tokens_.size() - 2];
        return last.folded == "werden" && says_one_of("soll sollen muss mussen");
    }
    std::size_t verb = name()->first - 2;
    while (verb > 0 && inside_date(verb))
        --verb;
    const std::string& done = tokens_[verb].folded;
    static constexpr std::string_view irregular =
        "sent given done made written put brought paid built drawn";
    if (tie == "by")
        return (done.ends_with("ed") || is_among(done, irregular)) && says_one_of("be being");
    return tie == "av" && says_one_of("ska skall maste bor kommer") &&
           (done.ends_with('s') || is_among(done, "under upp ut in fram"));
}

/// "Peter's letter of 12 Nov", "Annas Mail von gestern": whose letter it is has written it. The
/// place of that word, 0 for none.
std::size_t CaptureReader::their_letter() const {
    static constexpr std::string_view things =
        "letter mail email text message brief brev mejl mejlet nachricht sms";
    if (!name() || name()->first != 0 || date_ahead()) return 0;
    const Token& last = tokens_[name()->next - 1];
    const bool apostrophe =
        tokens_[name()->next].is('\'') && tokens_[name()->next + 1].folded == "s";
    const bool genitive =
        apostrophe || (last.folded.ends_with('s') && !query_.names->is_personal(last));
    const std::size_t thing = name()->next + (apostrophe ? 2 : 0);
    return genitive && is_among(tokens_[thing].folded, things) ? thing : 0;
}

/// "Peters brev från 12/11: vill ändra avtalet": in front of a colon, or alone.
bool CaptureReader::read_their_letter() {
    const std::size_t thing = their_letter();
    std::size_t end = thing + 1;
    static constexpr std::string_view from = "of from von vom fran";
    while (end < tokens_.size() && (inside_date(end) || is_among(tokens_[end].folded, from)))
        ++end;
    const bool closed = end < tokens_.size() && (tokens_[end].is(':') || found_.empty());
    if (thing == 0 || !closed) return false;
    static constexpr Signal email{"", CaptureKind::email, Actor::client, SignalTense::happened};
    static constexpr Signal letter{"", CaptureKind::letter, Actor::client, SignalTense::happened};
    static constexpr Signal message{"", CaptureKind::message, Actor::client, SignalTense::happened};
    const std::string& word = tokens_[thing].folded;
    const Signal& came = is_among(word, "letter brief brev")            ? letter
                         : is_among(word, "text message nachricht sms") ? message
                                                                        : email;
    found_ = {SignalMatch{&came, query_.locale.language, {thing}, 0}};
    return true;
}

/// "Frau Berg bringt die Muster vorbei, versprochen": who does it has promised it.
bool CaptureReader::is_their_word(const SignalMatch& match) const {
    const std::size_t said = match.tokens.front();
    static constexpr std::string_view promised =
        "promised versprochen zugesagt zugesichert lovat utlovat promise";
    if (said < 2 || !is_among(tokens_[said].folded, promised) || !names_somebody_first())
        return false;
    const bool behind_comma = tokens_[said - 1].is(',') || tokens_[said - 2].is(',');
    return behind_comma && tells_what_they_do(words_without_dates(name()->next), name()->next,
                                              query_.locale.language);
}

/// "called Anna, will deliver it Monday", "ringde Anna, skickar ritningen": what was done in front
/// of a promise that names nobody.
const SignalMatch* CaptureReader::clause_in_front(const SignalMatch& match) const {
    static constexpr std::string_view small = "and then so und dann och sedan sen da will ll also";
    std::size_t comma = match.tokens.front();
    while (comma > 0 && !tokens_[comma].is(',')) {
        const bool in_between = comma < match.tokens.front() && tokens_[comma].is_word();
        if (in_between && !inside_date(comma) && !is_among(tokens_[comma].folded, small))
            return nullptr;
        --comma;
    }
    const auto front = std::ranges::find_if(found_, [&](const SignalMatch& other) {
        const CaptureKind kind = other.signal->kind;
        return other.tokens.back() < comma && other.signal->tense != SignalTense::planned &&
               (is_contact(kind) || kind == CaptureKind::meeting);
    });
    return front == found_.end() ? nullptr : &*front;
}

/// "invoice to Anna must go out": who gets it does not send it.
bool CaptureReader::is_recipient(Language language) const {
    if (!name() || name()->first == 0) return false;
    const std::string& tie = tokens_[name()->first - 1].folded;
    switch (language) {
        case Language::english:
            return tie == "for" || tie == "to";
        case Language::german:
            return tie == "fur" || tie == "an";
        case Language::swedish:
            return tie == "till" || tie == "at";
    }
    return false;
}

Actor CaptureReader::in_front_of(const SignalMatch& match) const {
    if (is_said_to_them(match)) return Actor::me;
    const std::size_t verb = match.tokens.front();
    static constexpr std::string_view mine = "i ich jag we wir vi";
    static constexpr std::string_view theirs = "he she they er sie han hon";
    for (std::size_t i = 0; i < verb; ++i) {
        if (inside_date(i)) continue;  // the "i" of "i måndags"
        if (is_among(tokens_[i].folded, mine)) return Actor::me;
        if (is_among(tokens_[i].folded, theirs)) return Actor::client;
    }
    // "What about the freight? asks Kalle", "how much is it, asks Maria"
    const std::size_t behind = match.tokens.back() + 1;
    static constexpr std::string_view asks =
        "asks wonders says fragt meint sagt undrar fragar sager";
    if (verb > 0 && tokens_[verb - 1].is(',') && is_among(tokens_[verb].folded, asks) && name() &&
        name()->first == behind)
        return Actor::client;
    // "catch-up with Anna moved to 3": whom one meets has not moved it.
    static constexpr std::string_view with = "with mit med w m";
    if (match.signal->kind == CaptureKind::meeting && name() && name()->first > 0 &&
        name()->first < verb && is_among(tokens_[name()->first - 1].folded, with))
        return Actor::me;
    if (verb > 0 && tokens_[verb - 1].is('?') && name() && name()->first == behind)
        return Actor::client;
    // "Farbe muss Kalle noch bestätigen": the thing stands in front, who must do it behind.
    static constexpr std::string_view modals = "muss soll wird sollte ska maste borde far";
    if (verb > 0 && name() && name()->first == verb + 1 && tokens_[verb - 1].is_word() &&
        !inside_date(verb - 1) && is_among(tokens_[verb].folded, modals))
        return Actor::client;
    // "vorgestern rief Tom an", "i tisdags mejlade Sven": behind a day comes the verb, then who
    // did.
    if (match.language != Language::english && verb > 0 && inside_date(verb - 1) && name() &&
        name()->first == verb + 1)
        return Actor::client;
    const bool promise = match.signal->kind == CaptureKind::commitment_mine;
    // "reminder to Maria, mailed yesterday"
    const bool sent = is_contact(match.signal->kind) && name() && name()->next < verb;
    if ((promise || sent) && is_recipient(match.language)) return Actor::me;
    // "send Müller the copy, promised for today"
    const bool told_myself = std::ranges::any_of(found_, [&](const SignalMatch& order) {
        return order.tokens.front() == 0 && order.signal->actor == Actor::me &&
               order.signal->tense == SignalTense::planned;
    });
    if (promise && told_myself && verb > 1 && tokens_[verb - 1].is(',')) return Actor::me;
    const SignalMatch* front = promise ? clause_in_front(match) : nullptr;
    if (front) return actor_of(*front);
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
    if (tells_the_end_of_a_quote(*match.signal)) return end_of_quote(match);
    return match.signal->kind;
}

/// "Acme: phoned them", "Öberg: ringde henne": who is named in front is who was called.
bool CaptureReader::is_said_to_them(const SignalMatch& match) const {
    if (!name() || name()->first != 0 || tokens_[name()->next].kind != Token::Kind::mark ||
        tokens_[name()->next].is('\''))
        return false;
    const std::size_t object = match.tokens.back() + 1;
    static constexpr std::string_view them = "him them henne honom dem ihn ihm ihnen";
    if (is_among(tokens_[object].folded, them)) return true;
    // "sent her invoice" is what came from her.
    static constexpr std::string_view behind = "the a an about abt re that with w again twice";
    const Token& next = tokens_[object + (object + 1 < tokens_.size() ? 1 : 0)];
    return tokens_[object].folded == "her" &&
           (!next.is_word() || inside_date(object + 1) || is_among(next.folded, behind));
}

/// "never sent us the prices", "Angebot noch nicht verschickt"
bool CaptureReader::is_what_was_not_sent(const SignalMatch& match) const {
    const Signal& signal = *match.signal;
    if (signal.kind != CaptureKind::quote || signal.actor != Actor::me ||
        signal.tense == SignalTense::planned)
        return false;
    static constexpr std::string_view negations =
        "never not t hasnt havent didnt inte ej aldrig nicht nie";
    constexpr std::size_t in_front = 3;
    const std::size_t verb = match.tokens.front();
    for (std::size_t i = verb - std::min(verb, in_front); i < match.tokens.back(); ++i)
        if (is_among(tokens_[i].folded, negations)) return true;
    return false;
}

void CaptureReader::find_signals_beside_them() {
    read_firm_as_somebody();
    read_spoken_forms();
    read_ties_to_the_name();
    Occupied occupied{std::vector<bool>(tokens_.size()), std::vector<bool>(tokens_.size())};
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        occupied.name[i] = inside_name(i);
        occupied.date[i] = inside_date(i);
    }
    found_ = find_signals(tokens_, occupied, query_.locale.language, longest_captured_line);
    pass_over_participles();
    std::erase_if(found_, [&](const SignalMatch& match) {
        return is_other_sense(match) || is_what_was_not_sent(match);
    });
}

/// Words of a signal that mean something else here.
bool CaptureReader::is_other_sense(const SignalMatch& match) const {
    const std::size_t verb = match.tokens.front();
    // "his wife is called Sue"
    static constexpr std::string_view copulas = "is s was are";
    if (verb > 0 && tokens_[verb].folded == "called" && is_among(tokens_[verb - 1].folded, copulas))
        return true;
    // "did not get in touch as promised": that is no promise of today.
    const std::size_t last = match.tokens.back();
    static constexpr std::string_view promised =
        "promised versprochen zugesagt angekundigt utlovat lovat";
    if (last > 0 && is_among(tokens_[last].folded, promised) &&
        is_among(tokens_[last - 1].folded, "as wie som"))
        return true;
    // "Anna from Volvo comes on Thursday" brings nothing but herself.
    static constexpr std::string_view from = "from von vom fran";
    const bool of_a_firm =
        std::ranges::any_of(matches_, [&](const NameMatch& person) { return person.next == verb; });
    if (is_among(tokens_[verb].folded, from) && of_a_firm) return true;
    // "invoice must go by Friday, says Tom": what has its day is to be sent off.
    const bool wish = match.signal->kind == CaptureKind::change;
    const auto goes = [&](std::size_t i) { return is_among(tokens_[i].folded, "go raus"); };
    if (wish && date_ahead() && std::ranges::any_of(match.tokens, goes)) return true;
    // "the changed dress", "den ändrade klänningen"
    static constexpr std::string_view altered = "changed swapped replaced andrade andrat";
    if (verb > 0 && is_among(tokens_[verb].folded, altered) &&
        is_among(tokens_[verb - 1].folded, "the den de det"))
        return true;
    // "Acme called, invoice still not there": nobody was called in vain.
    static constexpr std::string_view calls = "called phoned rang tried ringde sokte provade";
    return !match.signal->reached && name() && name()->next == verb &&
           is_among(tokens_[verb].folded, calls);
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

/// "Åsa will be 60 on 2 May", "Sven wird am 4. Februar 50", "feiert am 3. Januar seinen 60."
bool CaptureReader::tells_an_age() const {
    static constexpr std::string_view verbs = "be wird feiert";
    if (!name() || name()->first != 0 || dates_.empty()) return false;
    for (std::size_t i = name()->next; i + 1 < tokens_.size(); ++i) {
        if (!is_among(tokens_[i].folded, verbs)) continue;
        std::size_t age = i + 1;
        while (age + 1 < tokens_.size() &&
               (inside_date(age) || is_among(tokens_[age].folded, "seinen ihren")))
            ++age;
        const bool alone = tokens_[age].is_number() && tokens_[age].digits == 2;
        if (alone && (!tokens_[age + 1].is_word() || inside_date(age + 1))) return true;
    }
    return false;
}

/// "Anna via WhatsApp: …", "Tom im Chat: …", "Sven på Teams: …"
bool CaptureReader::read_channel_in_front() {
    if (!name() || name()->first != 0) return false;
    static constexpr std::string_view by = "via per on by over in auf im uber ubers pa i";
    static constexpr std::string_view texts =
        "whatsapp sms slack teams chat chatten messenger signal telegram insta instagram linkedin "
        "text dm facebook";
    static constexpr std::string_view mails = "mail email mejl epost";
    static constexpr Signal message{"", CaptureKind::message, Actor::client, SignalTense::happened};
    static constexpr Signal email{"", CaptureKind::email, Actor::client, SignalTense::happened};
    std::vector<std::size_t> said;
    std::size_t i = name()->next;
    for (; i + 1 < tokens_.size() && !tokens_[i].is(':'); ++i)
        if (!inside_date(i) && tokens_[i].is_word()) said.push_back(i);
    if (said.size() < 2 || said.size() > 4 || !tokens_[i].is(':')) return false;
    const std::string& channel = tokens_[said.back()].folded;
    const bool text = is_among(channel, texts);
    if (!is_among(tokens_[said.front()].folded, by) || !(text || is_among(channel, mails)))
        return false;
    found_ = {SignalMatch{text ? &message : &email, query_.locale.language, std::move(said), 0}};
    return true;
}

/// "WhatsApp from Kalle: when do we start?": in front of a colon stands what came, whatever it
/// says.
bool CaptureReader::prefer_what_came() {
    if (read_channel_in_front() || read_their_letter()) return true;
    // "svar från Peter: ja, flytta mötet"
    static constexpr std::string_view answers = "svar besked antwort ruckmeldung bescheid reply";
    static constexpr std::string_view from = "fran von vom from";
    static constexpr Signal answer{"", CaptureKind::email, Actor::client, SignalTense::happened};
    const bool plain =
        name() && (tokens_[name()->next].is(':') || (found_.empty() && dates_.empty()));
    if (plain && name()->first == 2 && is_among(tokens_[0].folded, answers) &&
        is_among(tokens_[1].folded, from)) {
        found_ = {SignalMatch{&answer, query_.locale.language, {0, 1}, 0}};
        return true;
    }
    // "WhatsApp from Peter at 7 this morning: …"
    std::size_t colon = name() ? name()->next : tokens_.size();
    while (colon + 1 < tokens_.size() && inside_date(colon))
        ++colon;
    if (colon >= tokens_.size() || !tokens_[colon].is(':')) return false;
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

/// Signals that the shape of the line speaks against.
void CaptureReader::pass_over_the_unlikely() {
    const bool came = prefer_what_came();
    static constexpr Signal age{"", CaptureKind::note, Actor::me, SignalTense::happened,
                                50, SignalWords::kept};
    if (tells_an_age()) found_ = {SignalMatch{&age, query_.locale.language, {name()->next}, 0}};
    // "Wann kommt das Bild?" asks, whatever else its words may mean.
    static constexpr std::string_view asking =
        "what how when why where who which was wie wann warum wo wer welche welcher welches "
        "wieviel vad hur nar varfor var vem vilken vilket";
    constexpr int clear = 70;
    const bool begins_asking = is_among(tokens_[0].folded, asking);
    if (asks() && !found_.empty() && !came &&
        (begins_asking || found_.front().signal->strength < clear))
        std::erase_if(found_, [](const SignalMatch& match) {
            // "what would a day's shoot cost, anna wants a price"
            const bool price = match.signal->kind == CaptureKind::quote &&
                               match.signal->actor == Actor::client &&
                               match.signal->strength > clear;
            return match.signal->kind != CaptureKind::question && !price;
        });
    // "Tom: swap the photos" is what he wants, not what I told myself.
    if (headed() && dates_.empty() && orders_a_change(tokens_[name()->next + 1]))
        std::erase_if(found_, [](const SignalMatch& match) {
            return match.signal->place == SignalPlace::in_front;
        });
    if (told_to_them())
        std::erase_if(found_, [](const SignalMatch& match) {
            return match.signal->place == SignalPlace::in_front;
        });
    if (headed() && dates_.empty() && compares())
        std::erase_if(found_, [](const SignalMatch& match) {
            return match.signal->kind == CaptureKind::commitment_mine;
        });
    prefer_calling_back();
    prefer_what_stands_in_front();
    prefer_what_was_promised();
}

/// "Tom called, he confirms the start tomorrow", "called Anna, will send it Monday": what is to be
/// done matters from here on. What he needs from me is kept together with the call
/// (app/capture_form.h).
void CaptureReader::prefer_what_was_promised() {
    if (found_.empty()) return;
    const SignalMatch& best = found_.front();
    const bool talk = is_contact(best.signal->kind) || best.signal->kind == CaptureKind::meeting;
    if (!talk || best.signal->tense != SignalTense::happened) return;
    std::size_t comma = best.tokens.back();
    while (comma + 1 < tokens_.size() && !tokens_[comma].is(','))
        ++comma;
    const Date today = date_of(query_.now);
    const bool has_its_day = std::ranges::any_of(dates_, [&](const DateReading& date) {
        return date.begin > tokens_[comma].begin && date.date_said && date.start.date >= today;
    });
    if (!has_its_day) return;
    const auto promise = std::ranges::find_if(found_, [&](const SignalMatch& match) {
        static constexpr std::string_view needs =
            "needs need expects wants braucht benotigt erwartet behover forvantar raknar";
        const CaptureKind kind = kind_of(match);
        const bool promised = kind == CaptureKind::commitment_theirs ||
                              (kind == CaptureKind::commitment_mine &&
                               !is_among(tokens_[match.tokens.front()].folded, needs));
        return match.tokens.front() > comma && promised;
    });
    if (promise != found_.end()) std::rotate(found_.begin(), promise, promise + 1);
}

/// "Brown phoned, their board gave the go-ahead": what was said there comes behind the contact, and
/// "lunch with Anna on Tuesday, bring the samples" is what stands there with its day.
void CaptureReader::prefer_what_stands_in_front() {
    if (found_.empty()) return;
    const SignalMatch& best = found_.front();
    std::size_t comma = best.tokens.front();
    while (comma > 0 && !tokens_[comma].is(','))
        --comma;
    if (comma == 0) return;
    const auto dated = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (inside_date(i)) return true;
        return false;
    };
    const bool note =
        (best.signal->kind == CaptureKind::note || best.signal->kind == CaptureKind::complaint) &&
        best.signal->words == SignalWords::kept;
    // "Telefonat mit Acme am 17.11., Notizen liegen im Ordner"
    const bool notes_of_it = best.signal->kind == CaptureKind::note &&
                             best.signal->place == SignalPlace::in_front &&
                             best.signal->words == SignalWords::removed;
    const bool undated_order = best.signal->kind == CaptureKind::commitment_mine &&
                               best.signal->place == SignalPlace::in_front && dated(0, comma) &&
                               !dated(comma, tokens_.size());
    if (!note && !notes_of_it && !undated_order) return;
    const auto front = std::ranges::find_if(found_, [&](const SignalMatch& match) {
        if (match.tokens.back() >= comma) return false;
        const CaptureKind kind = match.signal->kind;
        if (undated_order) return kind == CaptureKind::meeting;
        if (notes_of_it)
            return (is_contact(kind) || kind == CaptureKind::meeting) &&
                   match.signal->tense != SignalTense::planned;
        return is_contact(kind) && match.signal->tense == SignalTense::happened;
    });
    if (front != found_.end()) std::rotate(found_.begin(), front, front + 1);
}

/// "tried me twice, ring back after 2": what did not come through is to be done again.
void CaptureReader::prefer_calling_back() {
    if (found_.empty()) return;
    const SignalMatch& best = found_.front();
    if (kind_of(best) != CaptureKind::missed_call && best.signal->reached) return;
    const auto behind_comma = [&](const SignalMatch& match) {
        std::size_t i = best.tokens.back();
        while (i < match.tokens.front() && !tokens_[i].is(','))
            ++i;
        return i < match.tokens.front();
    };
    const auto again = std::ranges::find_if(found_, [&](const SignalMatch& match) {
        return match.signal->kind == CaptureKind::call && match.signal->actor == Actor::me &&
               match.signal->tense == SignalTense::planned && match.language == best.language &&
               behind_comma(match);
    });
    if (again != found_.end()) std::rotate(found_.begin(), again, again + 1);
}

/// "Maria will die Unterlagen bis Donnerstag einwerfen", not "… bis Donnerstag haben"
bool CaptureReader::wants_to_do_it(const SignalMatch& wish) const {
    static constexpr std::string_view of_others =
        "haben sehen anschauen ansehen testen probieren wissen horen kriegen bekommen lassen "
        "werden "
        "sein andern lesen kaufen seiten daten karten kosten fliesen proben unterlagen";
    static constexpr std::string_view wants = "will wollte";
    if (wish.language != Language::german || !is_among(tokens_[wish.tokens.front()].folded, wants))
        return false;
    std::size_t end = wish.tokens.back();
    while (tokens_[end + 1].kind != Token::Kind::end &&
           (tokens_[end + 1].is_word() || tokens_[end + 1].is_number() || inside_date(end + 1)))
        ++end;
    while (inside_date(end))
        --end;
    const Token& verb = tokens_[end];
    return end > wish.tokens.back() + 1 && !verb.capital && verb.folded.ends_with("en") &&
           !is_among(verb.folded, of_others);
}

namespace {

/// Not "hätte".
bool is_hatte(const Token& token) { return token.lower == "hatte" || token.lower == "hatten"; }

}  // namespace

void CaptureReader::choose_kind() {
    pass_over_the_unlikely();
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
    const bool wish_ahead = wish && date_ahead() && !asked_then();
    if (wish_ahead) {
        capture_.kind = CaptureKind::commitment_mine;
        capture_.direction = Direction::out;
    }
    // "will die Unterlagen bis Donnerstag einwerfen": what they want to do themselves
    const bool themselves = wish_ahead && wants_to_do_it(best);
    if (from_them || themselves) {
        capture_.kind = CaptureKind::commitment_theirs;
        capture_.direction = Direction::in;
    }
    if (tells_the_end_of_a_quote(*best.signal)) {
        if (capture_.kind == CaptureKind::note) capture_.direction = Direction::out;
        for (const CaptureKind kind :
             {CaptureKind::quote_won, CaptureKind::quote_lost, CaptureKind::note})
            add_other(kind);
    }
    for (const SignalMatch& match : found_)
        add_other(kind_of(match));
    switch (best.signal->tense) {
        case SignalTense::happened:
            capture_.tense = wish_ahead ? CaptureTense::planned : CaptureTense::happened;
            break;
        case SignalTense::planned:
            if (capture_.kind == CaptureKind::quote && capture_.direction == Direction::in &&
                asked_then()) {
                capture_.tense = CaptureTense::happened;
                break;
            }
            // "gave Anna an hourly rate on Tuesday": what I have offered, not what is to be.
            capture_.tense =
                capture_.kind == CaptureKind::quote && !dates_.empty() &&
                        capture_.direction == Direction::out &&
                        (all_behind() ||
                         std::ranges::all_of(dates_, [&](auto& date) { return was_lately(date); }))
                    ? CaptureTense::happened
                    : CaptureTense::planned;
            break;
        case SignalTense::by_date:
            // "call with Acme went well, they start in January"
            // "was at Acme on Tuesday, workshop"
            capture_.tense = date_ahead() && !tells_what_was_done_there() && !tells_how_it_was() &&
                                     !is_among(tokens_[0].folded, "was were war waren var") &&
                                     !says_one_of("went lief verlief ging gick had hade") &&
                                     std::ranges::none_of(tokens_, is_hatte)
                                 ? CaptureTense::planned
                                 : CaptureTense::happened;
            break;
    }
}

}  // namespace wordkeep::words
