#include "words/capture/signal_search.h"

#include "base/arrange.h"
#include "words/capture/leftover.h"
#include "words/capture/word_list.h"
#include "words/dates/lexicon.h"
#include "words/pattern.h"

#include <algorithm>
#include <ranges>
#include <string_view>

namespace wordkeep::words {
namespace {

/// "2pm call Tom", "Tom call back Thu": behind a date, and for a call behind the name.
bool only_blocked_before(const std::vector<bool>& blocked, std::size_t i) {
    return std::find(blocked.begin(), blocked.begin() + static_cast<std::ptrdiff_t>(i), false) ==
           blocked.begin() + static_cast<std::ptrdiff_t>(i);
}

bool is_in_front(std::span<const Token> tokens, std::size_t i) {
    if (i == 0) return true;
    // Not in "per E-Mail".
    const bool joined = tokens[i - 1].is('-') && !tokens[i].space_before;
    if (tokens[i - 1].kind == Token::Kind::mark) return !joined;
    static constexpr std::string_view before =
        "to and please must then i pls plz gotta should later bitte you";
    return is_among(tokens[i - 1].folded, before);
}

// "rang about the quote" is a call.
constexpr int topic_weighs_less = 300;
constexpr int order_weighs_more = 60;
constexpr int its_day_weighs_more = 100;
// "Acme hat gemailt, Text ist freigegeben": nobody "hat freigegeben".
constexpr int two_clauses_weigh_less = 150;

bool spans_a_comma(std::span<const Token> words, const PatternMatch& match) {
    for (std::size_t i = match.tokens.front(); i < match.tokens.back(); ++i)
        if (words[i].is(',')) return true;
    return false;
}

/// "agenda for the workshop", "minutes of yesterday's meeting": an appointment, but not what the
/// line is about.
bool is_purpose(std::span<const Token> words, std::size_t i) {
    static constexpr std::string_view articles =
        "the a an der die das dem den ein eine einen my your our s tomorrow yesterday";
    static constexpr std::string_view before = "for of from fur vom zum zur infor till";
    const std::size_t first = i;
    while (i > 0 && (is_among(words[i - 1].folded, articles) || words[i - 1].is('\'')))
        --i;
    const bool of_a_day = words[i].is('\'');
    return i > 1 && first > 2 && (of_a_day || is_among(words[i - 1].folded, before));
}

/// "about the quote", "wegen dem Angebot", "om offerten": what is talked about.
bool is_topic(std::span<const Token> words, std::size_t i) {
    static constexpr std::string_view articles =
        "the a an der die das dem den des ein my your our en ett unser";
    static constexpr std::string_view topical =
        "about abt re regarding wegen wg zum zur uber bzgl om ang ubers angaende kring";
    if (i > 0 && is_among(words[i - 1].folded, articles)) --i;
    return i > 0 && is_among(words[i - 1].folded, topical);
}

bool day_in_clause(std::span<const Token> tokens, const std::vector<bool>& dates, std::size_t i) {
    for (; tokens[i].kind != Token::Kind::end && !tokens[i].is(','); ++i)
        if (dates[i]) return true;
    return false;
}

}  // namespace

std::array<Language, 3> own_language_first(Language own) {
    std::array<Language, 3> order{Language::english, Language::german, Language::swedish};
    const auto place = std::ranges::find(order, own);
    if (place != order.end()) std::rotate(order.begin(), place, place + 1);
    return order;
}

std::vector<SignalMatch> find_signals(std::span<const Token> tokens, const Occupied& occupied,
                                      Language own, std::size_t searched) {
    // The line without its dates, and where its words stand.
    std::vector<Token> words;
    std::vector<std::size_t> place;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool end = tokens[i].kind == Token::Kind::end;
        if (!end && (occupied.date[i] || tokens[i].end > searched)) continue;
        words.push_back(tokens[i]);
        place.push_back(i);
    }
    std::vector<bool> blocked;
    for (const std::size_t i : place)
        blocked.push_back(occupied.name[i]);
    std::vector<SignalMatch> found;
    for (const Language language : own_language_first(own)) {
        for (const Signal& signal : std::views::join(signals(language))) {
            const std::string_view pattern = signal.pattern;
            for (std::size_t i = 0; i + 1 < words.size(); ++i) {
                if (blocked[i] || !words[i].is_word()) continue;
                if (signal.place == SignalPlace::in_front && !is_in_front(words, i) &&
                    !(signal.kind == CaptureKind::call && only_blocked_before(blocked, i)))
                    continue;
                auto match = match_words(pattern, words, i);
                if (!match) continue;
                if (std::ranges::any_of(match->tokens, [&](std::size_t k) { return blocked[k]; }))
                    continue;
                // Between equals the person's own language, the longer phrase, the one in front.
                constexpr int own_bonus = 4;
                const int length = static_cast<int>(match->tokens.size());
                int score = signal.strength * 10 + (language == own ? own_bonus : 0) + 3 * length -
                            static_cast<int>(std::min<std::size_t>(place[i], 9));
                if (length == 1 && is_topic(words, i)) score -= topic_weighs_less;
                if (signal.words == SignalWords::kept && spans_a_comma(words, *match))
                    score -= two_clauses_weigh_less;
                if (length == 1 && signal.kind == CaptureKind::meeting &&
                    signal.tense == SignalTense::by_date && is_purpose(words, i))
                    score -= topic_weighs_less;
                // "Tom rang, call back at 4": what is to be done follows what has happened.
                const bool order =
                    signal.actor == Actor::me && i > 0 && words[i - 1].is(',') &&
                    signal.tense == SignalTense::planned &&
                    (signal.place == SignalPlace::in_front || signal.words == SignalWords::kept ||
                     signal.kind == CaptureKind::call);
                if (order) score += order_weighs_more;
                // "no reply from Brown, nudge him fri": with a day of its own even more so.
                if (order && day_in_clause(tokens, occupied.date, place[i - 1] + 1))
                    score += its_day_weighs_more;
                // "mailed back, meeting suits her": a noun there is what it was about.
                const bool noun =
                    signal.tense == SignalTense::by_date && signal.place == SignalPlace::anywhere;
                if (noun && i > 1 && words[i - 1].is(',')) score -= topic_weighs_less;
                for (std::size_t& k : match->tokens)
                    k = place[k];
                found.push_back({&signal, language, std::move(match->tokens), score});
            }
        }
    }
    arrange(found, [](const SignalMatch& a, const SignalMatch& b) { return a.score > b.score; });
    return found;
}

bool is_everyday_word(const Token& token) {
    static constexpr std::string_view words =
        "will mark may rose grant bill art sue drew chase jan per bo stig sten dag tor hope grace "
        "june april august call frank max bob nick guy rob pat rich ernst klar gut lang kurz klein "
        "gross neu alt berg sommer winter mai mail brief termin angebot offert quote meeting do an "
        "von ring mejl web design media digital bau";
    return !token.capital && is_among(token.folded, words);
}

bool may_be_small_name(const Token& token) {
    static constexpr std::string_view words =
        "mark jan rose bill grace june april august frank max bob nick guy rob pat ernst berg "
        "sommer winter stig sten tor bo drew grant";
    return token.is_word() && is_among(token.folded, words);
}

bool may_be_date_word(std::span<const Token> tokens, std::size_t i, Language own) {
    const auto names_a_date = [&](Language language) {
        return look_up(tokens, i, Meaning::month, language) ||
               look_up(tokens, i, Meaning::weekday, language);
    };
    if (std::ranges::none_of(own_language_first(own), names_a_date)) return false;
    return i == 0 || !is_form_of_address(tokens[i - 1]);
}

bool is_date_word(std::span<const Token> tokens, std::size_t i, Language own) {
    const Token& token = tokens[i];
    if (!may_be_date_word(tokens, i, own)) return false;
    // "freitag ag": a firm ("freitag ab 14 Uhr" is none)
    static constexpr std::string_view firms = "ag gmbh kg gbr ltd inc llc oy oyj";
    if (i + 1 < tokens.size() && is_among(tokens[i + 1].folded, firms)) return false;
    if (i == 0) return !token.capital;
    static constexpr std::string_view before =
        "on in by until am im bis den pa i till senast next nasta ab vom zum this";
    const Token& previous = tokens[i - 1];
    // "till Jan", "tag på Jan": months are small in Swedish.
    static constexpr std::string_view to = "till pa";
    if (token.capital && is_among(previous.folded, to) && i + 1 < tokens.size() &&
        !tokens[i + 1].is_number())
        return false;
    const bool announced = previous.is_word() && is_among(previous.folded, before);
    const bool numbered =
        previous.is_number() || (previous.is('.') && i > 1 && tokens[i - 2].is_number());
    // "Essen Freitag 19 Uhr"
    const bool timed = i + 2 < tokens.size() && tokens[i + 1].is_number() &&
                       (is_among(tokens[i + 2].folded, "uhr h") ||
                        (tokens[i + 2].is(':') && !tokens[i + 2].space_before));
    return !token.capital || announced || numbered || timed;
}

}  // namespace wordkeep::words
