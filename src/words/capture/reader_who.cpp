// Whom a captured line means.

#include "words/capture/leftover.h"
#include "words/capture/owner_words.h"
#include "words/capture/reader.h"
#include "words/capture/word_list.h"
#include "words/dates/lexicon.h"
#include "words/pattern.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace wordkeep::words {

namespace {

constexpr std::size_t most_candidates = 6;

}  // namespace

void CaptureReader::find_client() {
    if (!query_.names) return;
    std::vector<bool> usable(tokens_.size(), true);
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        usable[i] = tokens_[i].is_word() && !is_date_word(tokens_, i, query_.locale.language);
    // "peter freitag": behind a first name its surname is no day.
    std::vector<bool> joinable(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        joinable[i] = tokens_[i].is_word();
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (is_everyday_word(tokens_[i])) usable[i] = false;
    matches_ = query_.names->find(tokens_, usable, most_candidates, joinable);
    if (matches_.empty() || matches_.front().fit >= NameFit::beginning) find_small_names();
    prefer_names_to_days(std::move(usable));
    prefer_who_is_no_topic();
    // A guess from a beginning or a slip of the finger must not eat the words of the sentence.
    if (!matches_.empty() && matches_.front().fit >= NameFit::beginning) drop_weak_guesses();
    doubt_strangers();
}

/// Which words tell what the line is about, whoever is named in it.
std::vector<bool> CaptureReader::signal_words() const {
    const std::vector<bool> nothing(tokens_.size(), false);
    std::vector<bool> said = nothing;
    for (const SignalMatch& match :
         find_signals(tokens_, {nothing, nothing}, query_.locale.language, longest_captured_line))
        for (const std::size_t k : match.tokens)
            said[k] = true;
    return said;
}

/// "ask jan if he got it", "sommer called": where a person stands and nobody else is named, a
/// name without its capital is a name, even when it is a word as well.
void CaptureReader::find_small_names() {
    std::vector<bool> usable(tokens_.size(), false);
    const std::vector<bool> said = signal_words();
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        // "call from jan 9.15": a time; "from jan 9": a day
        const bool clock = tokens_[i + 1].is_number() && i + 3 < tokens_.size() &&
                           (tokens_[i + 2].is('.') || tokens_[i + 2].is(':')) &&
                           tokens_[i + 3].digits == 2;
        // "talked to jan 20 min"
        const bool long_talk =
            tokens_[i + 1].is_number() &&
            std::ranges::any_of(own_language_first(query_.locale.language), [&](Language language) {
                return look_up(tokens_, i + 2, Meaning::unit, language).has_value();
            });
        const bool numbered = tokens_[i + 1].is_number() && !clock && !long_talk;
        if (!may_be_small_name(tokens_[i]) || numbered || said[i]) continue;
        // "tel. sommer 10.15 uhr", "fr. sommer zurückrufen"
        static constexpr std::string_view titles = "fr hr hrn dr mr mrs ms prof";
        const bool dotted = i > 1 && tokens_[i - 1].is('.') &&
                            (said[i - 2] || is_among(tokens_[i - 2].folded, titles));
        const bool behind = i > 0 && (ties_a_name(tokens_[i - 1]) || dotted ||
                                      is_form_of_address(tokens_[i - 1]) || said[i - 1]);
        const bool ahead =
            i == 0 && (tokens_[1].is_word() || tokens_[1].is('\'') || tokens_[1].is(':'));
        usable[i] = (behind && tokens_[i - 1].folded != "of") || ahead;
    }
    auto small = query_.names->find(tokens_, usable, most_candidates);
    if (!small.empty() && small.front().fit < NameFit::beginning) matches_ = std::move(small);
}

/// "Anna kommt Freitag": somebody may be called Freitag, but Anna is nothing else.
void CaptureReader::prefer_names_to_days(std::vector<bool> usable) {
    if (matches_.empty() || matches_.front().next > matches_.front().first + 1) return;
    bool doubtful = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const bool day = usable[i] && may_be_date_word(tokens_, i, query_.locale.language);
        if (day) usable[i] = false;
        doubtful = doubtful || (day && i == matches_.front().first);
    }
    if (!doubtful) return;
    auto others = query_.names->find(tokens_, usable, most_candidates);
    // "Jan hat das für Freitag angekündigt": Jan is a month as well, but stands where people do.
    if (others.empty() && tokens_[0].capital && matches_.front().first > 0) {
        usable[0] = true;
        others = query_.names->find(tokens_, usable, most_candidates);
    }
    if (!others.empty() && others.front().fit < NameFit::beginning) matches_ = std::move(others);
}

/// "thank Sven for the word with Volvo", "tacka Sven för tipset om Volvo": who stands in front of
/// what it is about is meant.
void CaptureReader::prefer_who_is_no_topic() {
    static constexpr std::string_view topical = "for about om uber wegen fur re with";
    if (matches_.empty() || matches_.front().first < 2) return;
    const NameMatch best = matches_.front();
    bool topic = false;
    for (std::size_t i = best.first; i-- > 0 && i + 9 > best.first;)
        topic = topic || is_among(tokens_[i].folded, "for om uber wegen fur about");
    if (!topic || !is_among(tokens_[best.first - 1].folded, topical)) return;
    const auto person = std::ranges::find_if(matches_, [&](const NameMatch& match) {
        return match.next < best.first && match.fit < NameFit::beginning &&
               !is_among(tokens_[match.next - 1].folded, topical);
    });
    if (person != matches_.end()) std::rotate(matches_.begin(), person, person + 1);
}

void CaptureReader::drop_weak_guesses() {
    const std::vector<bool> said = signal_words();
    // "ring larson", "larson called": small and mistyped, but where nobody but a person stands.
    const auto person_stands_here = [&](const NameMatch& match) {
        constexpr std::size_t shortest = 5;
        const std::size_t i = match.first;
        if (match.fit != NameFit::mistyped || tokens_[i].folded.size() < shortest) return false;
        // "Okänt nummer ringde, hann inte fram": who begins with a capital writes names with one.
        if (said[i] || tokens_[0].capital) return false;
        for (const Language language : own_language_first(query_.locale.language))
            if (look_up(tokens_, i, Meaning::season, language)) return false;
        static constexpr std::string_view loose = "for of at by fur zu re";
        const bool tied =
            i > 0 && ties_a_name(tokens_[i - 1]) && !is_among(tokens_[i - 1].folded, loose);
        return i == 0 ? bool{said[match.next]} : said[i - 1] || tied;
    };
    std::erase_if(matches_, [&](const NameMatch& match) {
        const Token& token = tokens_[match.first];
        if (!token.capital && !person_stands_here(match)) return true;
        for (const Language language : own_language_first(query_.locale.language))
            for (const Signal& signal : std::views::join(signals(language)))
                if (match_pattern(signal.pattern, tokens_, match.first)) return true;
        return false;
    });
}

/// "Verpasster Anruf, unbekannte Nummer mit Münchner Vorwahl"
bool CaptureReader::hides_their_number() const {
    static constexpr std::string_view hidden =
        "unknown withheld hidden private unbekannte unbekannter unterdruckte unterdruckter anonyme "
        "okant dolt hemligt skyddat";
    static constexpr std::string_view numbers = "number caller nummer anrufer rufnummer";
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
        if (is_among(tokens_[i].folded, hidden) && is_among(tokens_[i + 1].folded, numbers))
            return true;
    return false;
}

/// A capital word where a person would stand, when nobody of that name is known.
void CaptureReader::guess_unknown_name() {
    if (owner_prefix(tokens_) || hides_their_number()) return;
    // "Dr. Keller", "New lead: Mrs Chen": who has a title is meant, wherever it stands.
    const auto titled_at = [&](std::size_t i) {
        const bool dotted = i > 1 && tokens_[i - 1].is('.');
        return i > 0 && tokens_[i].is_word() && tokens_[i].capital &&
               is_form_of_address(tokens_[dotted ? i - 2 : i - 1]);
    };
    bool any_titled = false;
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
        any_titled = any_titled || titled_at(i);
    const std::size_t verb = found_.empty() ? tokens_.size() : found_.front().tokens.front();
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const Token& token = tokens_[i];
        if (!token.is_word() || !token.capital || inside_date(i) || token.folded.size() < 2)
            continue;
        const bool titled = titled_at(i);
        if (is_form_of_address(token) || (any_titled && !titled)) continue;
        // "a call from a Declan", "en kvinna som heter Gunilla"
        const bool introduced =
            i > 1 && ((is_among(tokens_[i - 1].folded, "a en ein eine einem einer") &&
                       is_among(tokens_[i - 2].folded, "from by fran av von")) ||
                      is_among(tokens_[i - 1].folded, "heter namens named"));
        const bool tied = (i > 0 && ties_a_name(tokens_[i - 1])) || introduced;
        // "a Megan Holt would like a quote"
        const bool first = i == 0 || (i == 1 && is_among(tokens_[0].folded, "a some one en ein"));
        const bool subject = first && verb < tokens_.size() && only_capitals_before(i, verb);
        // "ska ringa Gunilla på torsdag"
        const bool object = i > 0 && !is_noun_language() && verb < i &&
                            std::ranges::contains(found_.front().tokens, i - 1);
        const bool headed = i == 0 && tokens_[1].is(':');
        if (!titled && !tied && !subject && !object && !headed) continue;
        if (is_signal_word(i)) continue;
        // "Carla from Nordlicht" is Carla.
        static constexpr std::string_view of_a_firm = "from at fran pa hos";
        if (tied && !titled && !is_noun_language() && i > 2 &&
            is_among(tokens_[i - 1].folded, of_a_firm) && tokens_[i - 2].is_word() &&
            tokens_[i - 2].capital && !inside_date(i - 2) && !is_signal_word(i - 2))
            i -= 2;
        std::size_t next = i + 1;
        // A surname; in German one more capital word may be a noun already.
        const std::size_t most = is_noun_language() ? 2 : 3;
        while (next < i + most && tokens_[next].is_word() && tokens_[next].capital &&
               !inside_date(next) && !is_signal_word(next))
            ++next;
        const std::size_t begin = tokens_[i].begin;
        capture_.unknown_name = line_.substr(begin, tokens_[next - 1].end - begin);
        capture_.client_range = CaptureRange{begin, tokens_[next - 1].end};
        return;
    }
}

/// "Julia Weber called", "Pernilla på Studio Nord ringde"
bool CaptureReader::only_capitals_before(std::size_t first, std::size_t verb) const {
    static constexpr std::string_view of_a_firm = "from at fran pa hos von bei aus";
    constexpr std::size_t longest_name = 3;
    std::size_t words = 0;
    std::size_t names = 1;
    for (std::size_t i = first; i < verb; ++i) {
        const bool firm = words > 0 && names == 1 && is_among(tokens_[i].folded, of_a_firm);
        words = firm ? 0 : words + 1;
        names += firm ? 1 : 0;
        if (!firm && (!tokens_[i].is_word() || !tokens_[i].capital)) return false;
        if (words > longest_name) return false;
    }
    return words > 0;
}

}  // namespace wordkeep::words
