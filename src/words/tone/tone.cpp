#include "words/tone/tone.h"

#include "base/arrange.h"
#include "base/utf8.h"
#include "words/catalogue.h"
#include "words/drafts/template.h"
#include "words/pattern.h"
#include "words/tokens.h"
#include "words/tone/phrases.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

// Below this a message is a line, and lines need no greeting (rule 18) and no date (rule 21).
constexpr std::size_t longer_letter_words = 40;
constexpr std::size_t more_than_a_line_words = 8;
constexpr int shouted_word_letters = 5;

struct Range {
    std::size_t begin = 0;
    std::size_t finish = 0;
    [[nodiscard]] bool overlaps(const Range& other) const {
        return begin < other.finish && other.begin < finish;
    }
};

/// What somebody else said: lines that begin with ">", and text between quotation marks.
class Quotations {
  public:
    explicit Quotations(std::string_view text) {
        find_quoted_lines(text);
        for (const auto& [open, close] : pairs_)
            find_pairs(text, open, close);
    }

    [[nodiscard]] bool contain(std::size_t place) const {
        return std::ranges::any_of(
            ranges_, [&](const Range& r) { return place >= r.begin && place < r.finish; });
    }

  private:
    static constexpr std::pair<std::string_view, std::string_view> pairs_[] = {
        {"\u201E", "\u201C"}, {"\u201C", "\u201D"}, {"\u201D", "\u201D"}, {"\u00BB", "\u00AB"},
        {"\u00AB", "\u00BB"}, {"\u00BB", "\u00BB"}, {"\"", "\""}};
    // A quotation mark that is never closed must not silence the rest of the letter.
    static constexpr std::size_t longest_quotation = 1000;

    void find_quoted_lines(std::string_view text) {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            if (trimmed(text.substr(begin, end - begin)).starts_with('>'))
                ranges_.push_back({begin, end});
            begin = end + 1;
        }
    }

    void find_pairs(std::string_view text, std::string_view open, std::string_view close) {
        for (std::size_t at = text.find(open); at != std::string_view::npos;) {
            const std::size_t end = text.find(close, at + open.size());
            if (end == std::string_view::npos) return;
            const std::string_view inside = text.substr(at, end - at);
            const bool plausible =
                inside.size() <= longest_quotation && inside.find("\n\n") == std::string_view::npos;
            if (plausible) ranges_.push_back({at, end + close.size()});
            at = text.find(open, plausible ? end + close.size() : at + open.size());
        }
    }

    std::vector<Range> ranges_;
};

bool ends_sentence(const Token& token) {
    return token.is('.') || token.is('!') || token.is('?') || token.is(';');
}

class Checker {
  public:
    Checker(std::string_view text, const ToneQuery& query)
        : text_(text), query_(query), tokens_(tokenise(text)), quotations_(text) {
        const DateQuery dates{query.now, query.locale, Expect::future};
        for (const DateReading& reading : find_dates(text, dates)) {
            dates_.push_back({reading.begin, reading.finish});
            // "the call yesterday" answers no question of when.
            if (reading.deadline().date >= date_of(query.now))
                ahead_.push_back({reading.begin, reading.finish});
        }
    }

    std::vector<ToneHit> run() {
        find_phrases();
        if (wanted(ToneRule::shouting)) {
            find_capitals();
            find_repeated_marks();
        }
        if (wanted(ToneRule::no_greeting)) find_missing_greeting();
        find_own_rules();
        arrange(hits_, {}, &ToneHit::begin);
        return std::move(hits_);
    }

  private:
    [[nodiscard]] bool wanted(ToneRule rule) const {
        const bool note = query_.kind == ToneText::note;
        if ((rule == ToneRule::problem_client) != note) return false;
        return std::ranges::find(query_.switched_off, rule) == query_.switched_off.end();
    }

    /// Rules that a date answers: in the same sentence, or anywhere in the letter.
    [[nodiscard]] bool answered_by_date(ToneRule rule, std::size_t begin,
                                        std::size_t finish) const {
        switch (rule) {
            case ToneRule::no_answer_yet:
            case ToneRule::no_date:
                return !ahead_.empty();
            case ToneRule::vague_time:
            case ToneRule::someone_should:
            case ToneRule::slight_delay:
                return date_in_sentence(begin, finish);
            case ToneRule::busy:
            case ToneRule::monday:
            case ToneRule::hedging:
            case ToneRule::passive:
            case ToneRule::leave_me_alone:
            case ToneRule::expert:
            case ToneRule::changed_again:
            case ToneRule::someone_else:
            case ToneRule::as_i_said:
            case ToneRule::shouting:
            case ToneRule::slipped_through:
            case ToneRule::over_promise:
            case ToneRule::finally:
            case ToneRule::valued_customer:
            case ToneRule::no_greeting:
            case ToneRule::problem_client:
            case ToneRule::own:
            case ToneRule::anger:
                return false;
        }
        return false;
    }

    [[nodiscard]] bool date_in_sentence(std::size_t begin, std::size_t finish) const {
        Range sentence{0, text_.size()};
        for (const Token& token : tokens_) {
            if (!ends_sentence(token)) continue;
            // The dot of "3. Dezember" ends nothing.
            const bool inside_date = std::ranges::any_of(dates_, [&](const Range& r) {
                return token.begin >= r.begin && token.begin < r.finish;
            });
            if (inside_date) continue;
            if (token.end <= begin) sentence.begin = token.end;
            if (token.begin >= finish && token.begin < sentence.finish)
                sentence.finish = token.begin;
        }
        // "In the next few days" is no answer to itself.
        return std::ranges::any_of(ahead_, [&](const Range& r) {
            return r.overlaps(sentence) && !(r.begin >= begin && r.finish <= finish);
        });
    }

    void add(ToneRule rule, std::size_t begin, std::size_t finish, std::size_t own_rule = 0,
             bool sharp = false) {
        // Of overlapping hits of one rule the longer phrase is the one to name.
        for (ToneHit& hit : hits_) {
            const Range known{hit.begin, hit.finish};
            if (hit.rule != rule || hit.own_rule != own_rule || !known.overlaps({begin, finish}))
                continue;
            if (finish - begin > hit.finish - hit.begin)
                hit = {rule, own_rule, begin, finish, sharp || hit.sharp};
            return;
        }
        sharp = sharp || rule == ToneRule::anger || rule == ToneRule::someone_else;
        hits_.push_back({rule, own_rule, begin, finish, sharp});
    }

    void find_phrases() {
        const auto phrases = tone_phrases(query_.language);
        std::vector<std::pair<ToneRule, Range>> excused;
        for (const TonePhrase& phrase : phrases)
            if (phrase.use == PhraseUse::innocent && wanted(phrase.rule))
                for_each_match(phrase.pattern, [&](std::size_t begin, std::size_t finish) {
                    excused.emplace_back(phrase.rule, Range{begin, finish});
                });
        const bool line = count_words(text_) < more_than_a_line_words;
        for (const TonePhrase& phrase : phrases) {
            if (phrase.use == PhraseUse::innocent || !wanted(phrase.rule)) continue;
            if (phrase.rule == ToneRule::no_date && (line || query_.kind != ToneText::letter))
                continue;
            for_each_match(phrase.pattern, [&](std::size_t begin, std::size_t finish) {
                const bool innocent = std::ranges::any_of(excused, [&](const auto& entry) {
                    return entry.first == phrase.rule && entry.second.overlaps({begin, finish});
                });
                if (innocent || answered_by_date(phrase.rule, begin, finish)) return;
                // One reminder to add a date is enough.
                const bool again =
                    phrase.rule == ToneRule::no_date &&
                    std::ranges::find(hits_, ToneRule::no_date, &ToneHit::rule) != hits_.end();
                if (!again) add(phrase.rule, begin, finish);
            });
        }
    }

    template <class Visit>
    void for_each_match(std::string_view pattern, Visit visit) const {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (!tokens_[i].is_word() || quotations_.contain(tokens_[i].begin)) continue;
            const auto end = match_pattern(pattern, tokens_, i);
            if (end && *end > i) visit(tokens_[i].begin, tokens_[*end - 1].end);
        }
    }

    [[nodiscard]] bool is_shouted(std::size_t i) const {
        const Token& token = tokens_[i];
        if (!token.is_word() || !token.capital || quotations_.contain(token.begin)) return false;
        const std::string_view word = text_.substr(token.begin, token.end - token.begin);
        return word.size() >= 2 && token.lower != word && upper_only(word);
    }

    [[nodiscard]] static bool upper_only(std::string_view word) {
        for (std::size_t i = 0; i < word.size();) {
            const Utf8Character letter = decode_utf8(word, i);
            if (to_lower(letter.code) == letter.code) return false;
            i += letter.length;
        }
        return true;
    }

    void find_capitals() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (!is_shouted(i)) continue;
            std::size_t last = i;
            std::size_t letters = 0;
            for (std::size_t k = i; k < tokens_.size() && is_shouted(k); ++k) {
                last = k;
                letters = std::max(letters, count_characters(tokens_[k].lower));
            }
            // Two capital words in a row shout when one of them is no abbreviation; one alone only
            // when it is a longer word. "GmbH & Co. KG" and "PDF" do neither.
            const bool several = last > i && letters >= 4;
            const bool alone = last == i && letters >= shouted_word_letters && is_common(i);
            const bool at_them = last == i && is_hurled(i);
            if (several || alone || at_them)
                add(ToneRule::shouting, tokens_[i].begin, tokens_[last].end, 0, at_them);
            i = last;
        }
    }

    /// Words in capitals that are shouted rather than abbreviations or names.
    [[nodiscard]] bool is_common(std::size_t i) const {
        static constexpr std::string_view shouted[] = {
            "urgent",  "important", "immediately", "never",   "always",     "please",
            "again",   "today",     "tomorrow",    "still",   "nothing",    "really",
            "finally", "deadline",  "dringend",    "wichtig", "sofort",     "immer",
            "niemals", "bitte",     "heute",       "morgen",  "wieder",     "nichts",
            "endlich", "jetzt",     "nicht",       "keine",   "bradskande", "viktigt",
            "aldrig",  "alltid",    "igen",        "genast",  "ingenting",  "idag",
            "snalla",  "antligen",  "omedelbart",  "inget",   "maste",      "achtung"};
        return std::ranges::find(shouted, tokens_[i].folded) != std::end(shouted);
    }

    /// "You" or "never" in capitals among small letters: no abbreviation, and meant to hit.
    [[nodiscard]] bool is_hurled(std::size_t i) const {
        static constexpr std::string_view english[] = {"you",   "your", "never",   "always",
                                                       "not",   "now",  "nothing", "again",
                                                       "every", "why",  "still",   "nobody"};
        static constexpr std::string_view german[] = {
            "sie",  "ihr",    "ihre",  "ihnen",   "du",     "dich",   "dir",     "deine",
            "ich",  "wir",    "nie",   "immer",   "nicht",  "nichts", "niemals", "keine",
            "kein", "sofort", "jetzt", "endlich", "wieder", "schon",  "nur",     "niemand"};
        static constexpr std::string_view swedish[] = {
            "ni",   "du",    "dig", "din",    "ditt",      "jag",  "aldrig", "alltid",
            "inte", "inget", "nu",  "genast", "ingenting", "igen", "ingen",  "varfor"};
        const std::span<const std::string_view> list =
            query_.language == Language::german    ? std::span<const std::string_view>(german)
            : query_.language == Language::swedish ? std::span<const std::string_view>(swedish)
                                                   : std::span<const std::string_view>(english);
        if (std::ranges::find(list, tokens_[i].folded) == list.end()) return false;
        const auto is_small = [&](const Token& token) {
            return token.is_word() && token.folded.size() > 1 &&
                   !upper_only(text_.substr(token.begin, token.end - token.begin));
        };
        return (i > 0 && is_small(tokens_[i - 1])) || is_small(tokens_[i + 1]);
    }

    void find_repeated_marks() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            const auto loud = [&](std::size_t k) {
                return (tokens_[k].is('!') || tokens_[k].is('?')) &&
                       !quotations_.contain(tokens_[k].begin);
            };
            if (!loud(i)) continue;
            std::size_t last = i;
            while (loud(last + 1) && !tokens_[last + 1].space_before)
                ++last;
            if (last > i) add(ToneRule::shouting, tokens_[i].begin, tokens_[last].end);
            i = last;
        }
    }

    void find_missing_greeting() {
        if (query_.kind != ToneText::letter || count_words(text_) < longer_letter_words) return;
        for (const std::string_view courtesy : courtesies(query_.language)) {
            bool found = false;
            for_each_match(courtesy, [&](std::size_t, std::size_t) { found = true; });
            if (found) return;
        }
        add(ToneRule::no_greeting, 0, 0);
    }

    void find_own_rules() {
        if (query_.kind == ToneText::note) return;
        for (std::size_t k = 0; k < query_.own_rules.size(); ++k) {
            const std::string pattern = fold(query_.own_rules[k].pattern);
            if (!is_pattern(pattern)) continue;
            for_each_match(pattern, [&](std::size_t begin, std::size_t finish) {
                add(ToneRule::own, begin, finish, k);
            });
        }
    }

    std::string_view text_;
    const ToneQuery& query_;
    std::vector<Token> tokens_;
    Quotations quotations_;
    std::vector<Range> dates_;
    std::vector<Range> ahead_;  ///< those of them that are not past
    std::vector<ToneHit> hits_;
};

/// Keys outlive phrases: those of the catalogue are static.
Phrase tone_phrase(std::string_view area, ToneRule rule) {
    std::string key(area);
    key += enum_name(rule);
    const auto index = find_key(key);
    return Phrase{index ? catalogue_keys()[*index] : std::string_view(), {}};
}

}  // namespace

std::vector<ToneHit> check_tone(std::string_view text, const ToneQuery& query) {
    return Checker(text, query).run();
}

Phrase tone_name(ToneRule rule) { return tone_phrase("tone.name.", rule); }
Phrase tone_reason(ToneRule rule) { return tone_phrase("tone.why.", rule); }
Phrase tone_advice(ToneRule rule) { return tone_phrase("tone.better.", rule); }

}  // namespace wordkeep::words
