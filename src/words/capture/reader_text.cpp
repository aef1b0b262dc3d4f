// What text is left of a captured line.

#include "words/capture/infinitive.h"
#include "words/capture/leftover.h"
#include "words/capture/owner_words.h"
#include "words/capture/reader.h"
#include "words/capture/word_list.h"
#include "words/pattern.h"

#include <algorithm>

namespace wordkeep::words {

void CaptureReader::take_range(const CaptureRange& range) {
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (tokens_[i].begin >= range.begin && tokens_[i].end <= range.finish) taken_[i] = true;
}

/// "How much? – Anna": with nothing but marks between.
bool CaptureReader::behind_question_mark(std::size_t i) const {
    while (i-- > 0 && tokens_[i].kind == Token::Kind::mark)
        if (tokens_[i].is('?')) return true;
    return false;
}

void CaptureReader::take_out() {
    if (query_.fixes.text) {
        capture_.text = *query_.fixes.text;
        return;
    }
    // "When does Anna need the logo?" makes no sense without her.
    const bool plain_question = found_.empty() && capture_.kind == CaptureKind::question;
    const bool signed_question =
        plain_question && name() &&
        (name()->first > 0 ? behind_question_mark(name()->first) : tokens_[name()->next].is(':'));
    if (capture_.client_range && (!plain_question || signed_question)) take_name();
    // A note keeps its day: "turns 50 on 12 January".
    if (capture_.date && !comes_every_year() && !is_away_on_a_day()) take_date();
    if (!found_.empty() && found_.front().signal->words == SignalWords::removed)
        for (const std::size_t k : found_.front().tokens)
            taken_[k] = true;
    // "3 missed calls"
    if (capture_.kind == CaptureKind::missed_call && !found_.empty())
        if (const std::size_t k = found_.front().tokens.front();
            k > 0 && tokens_[k - 1].is_number())
            taken_[k - 1] = true;
    take_lesser_signals();
    take_reminder();
    if (found_.empty() && owner_prefix(tokens_)) taken_[0] = taken_[1] = true;
    take_who_speaks();
    take_agreement();
    take_coming();
    take_how_often();
    const LeftoverKind kind = leftover_kind();
    const Reworded verb = promised_verb();
    const bool behind = !verb.form.empty() && found_.front().language == Language::german;
    if (behind) taken_[verb.token] = true;
    capture_.text = leftover_text(line_, tokens_, taken_, kind, verb);
    if (behind) capture_.text = with_infinitive(capture_.text, verb.form, found_.front().language);
}

LeftoverKind CaptureReader::leftover_kind() const {
    switch (capture_.kind) {
        case CaptureKind::question:
            return LeftoverKind::question;
        case CaptureKind::commitment_mine:
        case CaptureKind::commitment_theirs:
        case CaptureKind::quote:
        case CaptureKind::change:
            return LeftoverKind::thing;
        case CaptureKind::note:
        case CaptureKind::quote_won:
        case CaptureKind::quote_lost:
        case CaptureKind::call:
        case CaptureKind::missed_call:
        case CaptureKind::email:
        case CaptureKind::message:
        case CaptureKind::letter:
        case CaptureKind::meeting:
        case CaptureKind::voicemail:
        case CaptureKind::thanks:
        case CaptureKind::complaint:
            break;
    }
    return LeftoverKind::remark;
}

/// "Anna schickt das Logo" is kept as "Logo schicken": a promise names what is to be done.
Reworded CaptureReader::promised_verb() const {
    const bool promise = capture_.kind == CaptureKind::commitment_mine ||
                         capture_.kind == CaptureKind::commitment_theirs;
    if (!promise || found_.empty() || found_.front().signal->words != SignalWords::kept) return {};
    const SignalMatch& match = found_.front();
    const bool said_already = tokens_[match.tokens.back()].folded.ends_with("en");
    if (match.language == Language::german && said_already) return {};
    for (const std::size_t k : match.tokens) {
        if (auto form = infinitive(tokens_[k].lower, match.language)) return {k, std::move(*form)};
        // Behind a helping verb stands the infinitive already.
        const bool pronoun = tokens_[k].folded == "ich" || tokens_[k].folded == "jag";
        if (!pronoun) return {};
    }
    return {};
}

/// "Maria: you'll have the texts", "Lena: jag ringer dig": to whom it was said goes without saying.
void CaptureReader::take_who_speaks() {
    if (capture_.direction != Direction::in || !headed()) return;
    const std::size_t said = own_promise_behind(tokens_, name()->next);
    for (std::size_t n = said; n > 0; --n)
        taken_[name()->next + n] = true;
    static constexpr std::string_view me = "you dich dir dig er";
    for (std::size_t i = name()->next + said + 1; said > 0 && i < tokens_.size(); ++i)
        if (is_among(tokens_[i].folded, me) || tokens_[i].is('"')) taken_[i] = true;
}

/// "agreed with Tom: I deliver the shop": that it was agreed, and with whom, is said already.
void CaptureReader::take_agreement() {
    if (capture_.kind != CaptureKind::commitment_mine || !name()) return;
    static constexpr std::string_view words =
        "agreed abgemacht vereinbart ausgemacht kom overens bestamt besprochen";
    const std::size_t colon = name()->next;
    if (!tokens_[colon].is(':')) return;
    for (std::size_t i = 0; i < colon; ++i)
        if (is_among(tokens_[i].folded, words)) taken_[i] = true;
}

/// "Texte von Anna sollen morgen kommen": what comes is the promise, unless nothing is named.
void CaptureReader::take_coming() {
    if (found_.empty() || capture_.kind != CaptureKind::commitment_theirs) return;
    static constexpr std::string_view comes = "come arrive kommen ankommen komma";
    for (const SignalMatch& match : found_) {
        const Token& last = tokens_[match.tokens.back()];
        if (!is_among(last.folded, comes)) continue;
        if (tokens_[match.tokens.back() + 1].folded == "back") continue;  // "come back to us"
        std::vector<bool> without = taken_;
        for (const std::size_t k : match.tokens)
            without[k] = true;
        if (!leftover_text(line_, tokens_, without).empty()) taken_ = std::move(without);
    }
}

/// "tried Tom twice", "ruft nochmal an": how often is no part of what it was about.
void CaptureReader::take_how_often() {
    const bool talk = capture_.kind == CaptureKind::call ||
                      capture_.kind == CaptureKind::missed_call ||
                      capture_.kind == CaptureKind::change;
    for (std::size_t i = 0; talk && i + 1 < tokens_.size(); ++i)
        for (std::size_t n = how_often(tokens_, i); n > 0; --n)
            taken_[i + n - 1] = true;
}

/// "remember to thank Tom", "todo Lena: …": that it is to be remembered goes without saying.
void CaptureReader::take_reminder() {
    static constexpr std::string_view reminders[] = {
        "(remember|don t forget|dont forget|make sure|note to self) ?to ?that",
        "(todo|to do|reminder) ?to",
        "nicht vergessen ?zu",
        "(kom ihag|glom inte|glom ej) ?att",
        "att gora",
    };
    for (const std::string_view reminder : reminders)
        if (const auto match = match_words(reminder, tokens_, 0))
            for (std::size_t i = 0; i < match->next; ++i)
                taken_[i] = true;
}

/// "Spoke with Anna, she will send …": where it was said is not what is promised.
void CaptureReader::take_talk_in_front() {
    for (const SignalMatch& match : found_) {
        const CaptureKind kind = match.signal->kind;
        const bool talk = kind == CaptureKind::call || kind == CaptureKind::meeting ||
                          kind == CaptureKind::email || kind == CaptureKind::message;
        if (!talk || match.signal->tense != SignalTense::happened) continue;
        const std::size_t first = match.tokens.front();
        if (first != 0 && !(name() && name()->first == 0 && name()->next == first)) continue;
        for (const std::size_t k : match.tokens)
            taken_[k] = true;
    }
}

/// "Anna called at 9:20, wants a quote by Friday": that she called is no part of the quote.
void CaptureReader::take_lesser_signals() {
    switch (capture_.kind) {
        case CaptureKind::quote:
        case CaptureKind::change:
        case CaptureKind::question:
        case CaptureKind::missed_call:
        case CaptureKind::call:
            break;
        case CaptureKind::commitment_mine:
        case CaptureKind::commitment_theirs:
            return take_talk_in_front();
        case CaptureKind::note:
        case CaptureKind::quote_won:
        case CaptureKind::quote_lost:
        case CaptureKind::email:
        case CaptureKind::message:
        case CaptureKind::letter:
        case CaptureKind::meeting:
        case CaptureKind::voicemail:
        case CaptureKind::thanks:
        case CaptureKind::complaint:
            return;
    }
    constexpr int plain_talk = 56;
    constexpr int left_a_message = 80;  // "left word with his wife" says more
    for (const SignalMatch& match : found_) {
        const bool talk = match.signal->kind == CaptureKind::call ||
                          match.signal->kind == CaptureKind::missed_call ||
                          (match.signal->kind == CaptureKind::voicemail &&
                           match.signal->strength > left_a_message) ||
                          match.signal->kind == CaptureKind::email ||
                          match.signal->kind == CaptureKind::message;
        if (!talk || match.signal->strength < plain_talk) continue;
        for (const std::size_t k : match.tokens)
            taken_[k] = true;
        // Its time goes with it.
        for (const DateReading& date : dates_)
            if (!date.date_said && date.begin <= tokens_[match.tokens.back()].end + 1 &&
                date.begin >= tokens_[match.tokens.back()].end)
                take_range({date.begin, date.finish});
    }
}

void CaptureReader::take_date() {
    // "fragt, ob wir den Termin auf Mittwoch verschieben können": a day in the middle of what is
    // asked belongs to it.
    const auto behind = std::ranges::find_if(
        tokens_, [&](const Token& token) { return token.begin >= capture_.date->finish; });
    if (capture_.kind == CaptureKind::question && capture_.tense == CaptureTense::happened &&
        is_what_they_ask_for(*capture_.date) && behind != tokens_.end() && behind->is_word())
        return;
    take_range({capture_.date->begin, capture_.date->finish});
    // "thursday's meeting"
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i)
        if (tokens_[i].begin == capture_.date->finish && tokens_[i].is('\'') &&
            tokens_[i + 1].folded == "s")
            taken_[i] = taken_[i + 1] = true;
}

std::size_t CaptureReader::behind_name(std::size_t first) const {
    while (tokens_[first].kind != Token::Kind::end &&
           tokens_[first].end <= capture_.client_range->finish)
        ++first;
    if (tokens_[first].is('\'') && tokens_[first + 1].folded == "s") first += 2;
    return first;
}

void CaptureReader::take_name() {
    static constexpr std::string_view says =
        "says said thinks reckons insists sagt sagte meint meinte findet fand schreibt sager sa "
        "tycker tyckte skriver laut enligt";
    take_range(*capture_.client_range);
    // "sommer gmbh"; "ab" is a word in German.
    static constexpr std::string_view legal = "gmbh ag kg ohg ug ab hb ltd llc inc plc corp";
    const bool german = query_.locale.language == Language::german;
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
        const bool form =
            is_among(tokens_[i].folded, legal) && !(german && tokens_[i].folded == "ab");
        if (form && tokens_[i].space_before && !inside_date(i) &&
            tokens_[i - 1].end == capture_.client_range->finish)
            taken_[i] = true;
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].begin < capture_.client_range->begin) continue;
        // "for Mrs Berg"
        std::size_t first = i;
        const auto dotted_title = [&] {
            static constexpr std::string_view abbreviated = "hr hrn fr fam v";
            return first > 1 && tokens_[first - 1].is('.') &&
                   (is_form_of_address(tokens_[first - 2]) ||
                    is_among(tokens_[first - 2].folded, abbreviated));
        };
        while (first > 0 && (is_form_of_address(tokens_[first - 1]) || dotted_title())) {
            if (tokens_[first - 1].is('.')) taken_[--first] = true;
            taken_[--first] = true;
        }
        // "bli klar med Annas flyer": the word in front belongs to the flyer.
        const std::size_t behind = behind_name(i);
        const bool owns = tokens_[behind - 1].folded.ends_with("s") && tokens_[behind].is_word() &&
                          !ties_a_name(tokens_[behind]) && !inside_date(behind);
        if (first > 0 && ties_a_name(tokens_[first - 1]) && !owns) taken_[first - 1] = true;
        if (first > 1 && tokens_[first - 2].folded == "according") taken_[first - 2] = true;
        // "the map should go, thinks Anna", "Tom meint, das Banner muss weg"
        if (capture_.kind == CaptureKind::change)
            for (const std::size_t verb : {first > 0 ? first - 1 : behind, behind})
                if (is_among(tokens_[verb].folded, says) && tokens_[verb + 1].folded != "to")
                    taken_[verb] = true;
        break;
    }
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
        // "Anna B."
        const bool initial = i > 0 && tokens_[i - 1].end == capture_.client_range->finish &&
                             tokens_[i].folded.size() == 1;
        const bool dotted = initial && tokens_[i].end == tokens_[i].begin + 2;
        if (dotted) taken_[i] = true;
        if (initial && tokens_[i].capital && tokens_[i + 1].is('.'))
            taken_[i] = taken_[i + 1] = true;
        // "Anna's"
        const bool behind = tokens_[i].begin == capture_.client_range->finish;
        if (behind && tokens_[i].is('\'') && tokens_[i + 1].folded == "s")
            taken_[i] = taken_[i + 1] = true;
    }
}

}  // namespace wordkeep::words
