#include "words/tone/better.h"

#include "base/utf8.h"
#include "words/catalogue.h"
#include "words/drafts/drafts.h"
#include "words/pattern.h"
#include "words/tokens.h"
#include "words/tone/reminder.h"
#include "words/tone/sentence.h"
#include "words/values.h"
#include "words/words.h"

#include <algorithm>
#include <vector>

namespace wordkeep::words {
namespace {

/// What becomes of the place where the phrase stands.
enum class Mend : std::uint8_t {
    replace,           ///< the phrase alone
    replace_and_date,  ///< and its sentence gets a date
    drop,              ///< the sentence is right without it
    hedge,             ///< so is this one, or the words around it are said in another way
    reminder,          ///< its whole clause goes
    sigh,              ///< what leads up to it goes too
    promise,           ///< goes for a date
    sting,             ///< "finally" alone
    clause,            ///< its clause goes, or the sentence is said in another way
    sentence,          ///< the whole sentence is said in another way
    date,              ///< its sentence gets a date
    front,             ///< something belongs above the text
    calm,              ///< the same words, quietly
};

Mend mend_of(ToneRule rule) {
    switch (rule) {
        case ToneRule::vague_time:
        case ToneRule::valued_customer:
        case ToneRule::problem_client:
        case ToneRule::own:
            return Mend::replace;
        case ToneRule::someone_should:
            return Mend::replace_and_date;
        case ToneRule::monday:
            return Mend::sigh;
        case ToneRule::hedging:
            return Mend::hedge;
        case ToneRule::as_i_said:
            return Mend::reminder;
        case ToneRule::over_promise:
            return Mend::promise;
        case ToneRule::finally:
            return Mend::sting;
        case ToneRule::anger:
        case ToneRule::busy:
        case ToneRule::slipped_through:
            return Mend::clause;
        case ToneRule::passive:
        case ToneRule::leave_me_alone:
        case ToneRule::expert:
        case ToneRule::changed_again:
        case ToneRule::someone_else:
        case ToneRule::slight_delay:
        case ToneRule::no_answer_yet:
            return Mend::sentence;
        case ToneRule::no_date:
            return Mend::date;
        case ToneRule::no_greeting:
            return Mend::front;
        case ToneRule::shouting:
            return Mend::calm;
    }
    return Mend::drop;
}

std::string with_date(std::string_view text, TextRange sentence, std::string_view date) {
    std::size_t at = sentence.finish;
    while (at > sentence.begin && is_end_mark(text[at - 1]))
        --at;
    return replaced(text, {at, at}, " " + std::string(date));
}

/// Capitals become small letters, rows of marks one. German keeps the capital of the formal "Sie".
std::string calmed(std::string_view text, const ToneHit& hit, Language language,
                   TextRange sentence) {
    const std::string_view loud = text.substr(hit.begin, hit.finish - hit.begin);
    if (is_end_mark(loud.front()))
        return replaced(text, {hit.begin, hit.finish},
                        loud.find('?') != std::string_view::npos ? "?" : ".");
    static constexpr std::string_view formal[] = {"sie",   "ihnen", "ihr",  "ihre",
                                                  "ihrem", "ihren", "ihrer"};
    std::string quiet(loud);
    for (const Token& token : tokenise(loud)) {
        if (!token.is_word() || token.lower.size() != token.end - token.begin) continue;
        quiet.replace(token.begin, token.lower.size(), token.lower);
        if (language == Language::german &&
            std::ranges::find(formal, token.lower) != std::end(formal))
            capitalise(quiet, token.begin);
    }
    if (hit.begin <= sentence.begin) capitalise(quiet, 0);
    return replaced(text, {hit.begin, hit.finish}, quiet);
}

/// A hedge that carries its sentence: what it is with the words around it, and what is said
/// instead.
struct Recast {
    Language language;
    std::string_view pattern;  ///< from the word that the finding begins with
    std::string_view key;      ///< empty: nothing
};
constexpr Recast recasts[] = {
    {Language::english, "i (hope|hoped) to", "tone.recast.will"},
    {Language::english, "we (hope|hoped) to", "tone.recast.we_will"},
    {Language::english, "i might be able to", "tone.recast.can"},
    {Language::english, "we might be able to", "tone.recast.we_can"},
    {Language::english, "just wanted", "tone.recast.want"},
    {Language::english, "just &(wondering|checking|thought)", ""},
    {Language::english,
     "i (guess|suppose) that "
     "&(i|we|you|he|she|it|they|the|this|these|those|my|our|your|a|an|there)",
     ""},
    {Language::german, "(ich|wir) (hoffe|hoffen) (es|das) $", ""},
    {Language::german, "(ich|wir) (hoffe|hoffen) &(dass|bis)", "tone.recast.goal"},
    {Language::german, "ich wollte nur", "tone.recast.want"},
    {Language::german, "ich glaube &(nicht|kaum)", "tone.recast.see"},
    {Language::german, "ich glaube &dass", "tone.recast.assume"},
    {Language::swedish, "(jag|vi) hoppas att", "tone.recast.goal att"},
    {Language::swedish, "jag hoppas &(kunna|hinna|fa|bli|vara|ha|se|komma)", "tone.recast.will"},
    {Language::swedish, "vi hoppas &(kunna|hinna|fa|bli|vara|ha|se|komma)", "tone.recast.we_will"},
    {Language::swedish, "jag (tror|antar|gissar) &(inte|knappast)", "tone.recast.see"},
    {Language::swedish, "jag (tror|antar|gissar) &att", "tone.recast.assume"},
    {Language::swedish, "ville bara", "tone.recast.want"},
};

class Mender {
  public:
    Mender(std::string_view text, const ToneHit& hit, const BetterWords& words)
        : text_(text),
          hit_(hit),
          words_(words),
          phrase_{hit.begin, hit.finish},
          sentence_(sentence_around(text, phrase_)) {}

    [[nodiscard]] std::string with(Mend mend, std::string swap) const {
        switch (mend) {
            case Mend::replace:
                return in_place(swap);
            case Mend::replace_and_date:
                return dated(in_place(swap));
            case Mend::drop:
                return without(phrase_);
            case Mend::hedge:
                return recast();
            case Mend::reminder:
                return without_reminder(text_, hit_, words_.language);
            case Mend::sigh:
                return without_sigh();
            case Mend::promise:
                return without_promise(swap);
            case Mend::sting:
                return without_sting();
            case Mend::clause:
                return without_clause(swap);
            case Mend::sentence:
                return another_sentence(swap);
            case Mend::date:
                return with_date(text_, sentence_, by_date());
            case Mend::front:
                return words_.greeting + "\n\n" +
                       after_greeting(std::string(text_), words_.greeting, words_.language);
            case Mend::calm:
                return without_noise();
        }
        return std::string(text_);
    }

    [[nodiscard]] std::string by_date() const { return said("tone.swap.no_date"); }

    [[nodiscard]] std::string said(std::string_view key) const {
        const auto gap = [](const std::string& value) { return value.empty() ? "…" : value; };
        return expand(raw_text(key, words_.language),
                      {{"date", gap(words_.date)},
                       {"name", gap(words_.name)},
                       {"n", gap(words_.n)},
                       {"N", gap(words_.N)}},
                      Context{.locale = {.language = words_.language}});
    }

  private:
    [[nodiscard]] std::string in_place(std::string_view swap) const {
        std::string out = replaced(text_, {hit_.begin, hit_.finish}, swap);
        if (hit_.begin <= sentence_.begin) capitalise(out, hit_.begin);
        return out;
    }
    [[nodiscard]] std::string dated(const std::string& text) const {
        const std::size_t at = std::min(sentence_.begin, text.size());
        return with_date(text, sentence_around(text, {at, at}), by_date());
    }
    [[nodiscard]] std::string without(TextRange range) const {
        return taken_out(text_, range, words_.language, tr("tone.recast.lead", words_.language));
    }

    /// The sentence up to its marks.
    [[nodiscard]] std::size_t words_end() const {
        std::size_t end = sentence_.finish;
        while (end > phrase_.finish && is_end_mark(text_[end - 1]))
            --end;
        return end;
    }
    /// What the clause of the phrase begins and ends with, by the marks inside the sentence.
    [[nodiscard]] TextRange clause() const {
        TextRange range{sentence_.begin, words_end()};
        for (std::size_t i = sentence_.begin; i < words_end(); ++i) {
            // Behind a colon begins what is said; it ends nothing.
            const bool colon = text_[i] == ':' && i < phrase_.begin;
            if (text_[i] != ',' && text_[i] != ';' && !colon) continue;
            if (i < phrase_.begin) range.begin = i + 1;
            if (i >= phrase_.finish && i < range.finish) range.finish = i;
        }
        while (range.begin < phrase_.begin && text_[range.begin] == ' ')
            ++range.begin;
        return range;
    }

    /// Of the sentence.
    [[nodiscard]] std::size_t words_behind(std::size_t at) const {
        return at < words_end() ? count_words(text_.substr(at + 1, words_end() - at - 1)) : 0;
    }

    /// Another sentence for this one, once: said again, it would be begging.
    [[nodiscard]] std::string another_sentence(const std::string& swap) const {
        const bool said = !swap.empty() && text_.find(swap) != std::string_view::npos;
        if (swap.empty() || said) return without({sentence_.begin, words_end()});
        return replaced(text_, sentence_, swap);
    }

    [[nodiscard]] std::string recast() const {
        const std::vector<Token> tokens = tokenise(text_);
        const auto first = std::ranges::find(tokens, phrase_.begin, &Token::begin);
        const auto i = static_cast<std::size_t>(first - tokens.begin());
        for (const Recast& one : recasts) {
            if (one.language != words_.language) continue;
            const auto next = match_pattern(one.pattern, tokens, i);
            if (!next || *next == i) continue;
            const TextRange range{phrase_.begin, tokens[*next - 1].end};
            if (one.key.empty()) return without(range);
            const std::size_t space = one.key.find(' ');
            std::string with(tr(one.key.substr(0, space), words_.language));
            if (space != std::string_view::npos) with += one.key.substr(space);
            std::string out = replaced(text_, range, with);
            if (range.begin <= sentence_.begin) capitalise(out, range.begin);
            return out;
        }
        return without(phrase_);
    }

    /// What is loud is said quietly; irony has no quiet form and goes.
    [[nodiscard]] std::string without_noise() const {
        std::string quiet = calmed(text_, hit_, words_.language, sentence_);
        if (quiet != text_) return quiet;
        const std::string_view phrase = text_.substr(phrase_.begin, phrase_.finish - phrase_.begin);
        static constexpr std::string_view prefaces[] = {"bei", "med", "with"};
        const bool preface =
            std::ranges::find(prefaces, tokenise(phrase).front().folded) != std::end(prefaces);
        return preface ? without(phrase_) : without_sigh();
    }

    [[nodiscard]] std::string without_sigh() const {
        const std::size_t comma = clause().finish;
        const bool more = words_behind(comma) > 2;  // ", Anna" is no sentence
        return without({sentence_.begin, more ? comma : words_end()});
    }

    [[nodiscard]] std::string without_promise(const std::string& swap) const {
        const std::string_view before =
            text_.substr(sentence_.begin, phrase_.begin - sentence_.begin);
        const std::string_view phrase = text_.substr(phrase_.begin, phrase_.finish - phrase_.begin);
        const bool opens = trimmed(before).empty();
        const bool ends = phrase_.finish >= words_end() || text_[phrase_.finish] == ',';
        const std::vector<Token> rest =
            tokenise(text_.substr(phrase_.finish, words_end() - phrase_.finish));
        constexpr std::size_t longest_rest = 4;
        const bool alone = opens && rest.size() <= longest_rest;
        // ", no problem": thrown in.
        const TextRange range = clause();
        if (!opens && range.begin == phrase_.begin && range.finish == phrase_.finish)
            return dated(without(phrase_));
        if (!alone && !(ends && ends_in_copula(before)) && (opens || !is_predicate(phrase)))
            return dated(without(phrase_));
        // What stands behind a comma is a sentence of its own then.
        if (range.finish >= words_end())
            return replaced(text_, {sentence_.begin, sentence_.finish}, swap);
        std::size_t next = range.finish + 1;
        while (next < text_.size() && text_[next] == ' ')
            ++next;
        std::string out = replaced(text_, {sentence_.begin, next}, swap + " ");
        capitalise(out, sentence_.begin + swap.size() + 1);
        return out;
    }

    /// What says the promise itself: without it the sentence says nothing.
    [[nodiscard]] static bool is_predicate(std::string_view phrase) {
        static constexpr std::string_view beginnings[] = {
            "problem", "klacks", "kinderspiel", "thema",   "cake",  "barnlek",  "baggis",
            "worries", "peasy",  "consider",    "schaffe", "mache", "erledige", "fixar"};
        return std::ranges::any_of(tokenise(phrase), [](const Token& token) {
            return std::ranges::any_of(beginnings, [&](std::string_view begin) {
                return token.folded.starts_with(begin);
            });
        });
    }

    [[nodiscard]] std::string without_sting() const {
        static constexpr std::string_view stings[] = {"finally", "endlich", "antligen"};
        const std::vector<Token> tokens =
            tokenise(text_.substr(phrase_.begin, phrase_.finish - phrase_.begin));
        const auto place = [&](std::size_t from, std::size_t to) {
            return TextRange{phrase_.begin + tokens[from].begin, phrase_.begin + tokens[to].end};
        };
        if (tokens[0].folded == "na" || tokens[0].folded == "at") return without(phrase_);
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            if (std::ranges::find(stings, tokens[i].folded) != std::end(stings))
                return without(place(i, i));
            if (tokens[i].folded == "doch" && tokens[i + 1].folded == "noch")
                return without(place(i, i + 1));
        }
        return without({sentence_.begin, words_end()});
    }

    [[nodiscard]] std::string without_clause(const std::string& swap) const {
        const TextRange bad = clause();
        const bool first = bad.begin <= sentence_.begin;
        const bool last = bad.finish >= words_end();
        const std::string_view before =
            trimmed(text_.substr(sentence_.begin, bad.begin - sentence_.begin));
        constexpr std::size_t name = 3;  // words
        if (first && words_behind(bad.finish) > name && !leans(text_.substr(bad.finish + 1)))
            return without({sentence_.begin, bad.finish});
        if (!first && !last && words_behind(bad.finish) > name &&
            !leans(text_.substr(bad.finish + 1)))
            return replaced(text_, {bad.begin, text_.find_first_not_of(", ;", bad.finish)}, {});
        if (last && !first && !leans(before) && count_words(before) > name) return without(bad);
        return another_sentence(swap);
    }

    /// A clause that cannot stand alone.
    [[nodiscard]] static bool leans(std::string_view clause) {
        static constexpr std::string_view words[] = {
            "dass", "wenn",    "weil", "wie", "was",   "ob",     "falls", "sobald", "der",
            "die",  "das",     "zu",   "att", "om",    "nar",    "som",   "that",   "if",
            "when", "because", "what", "how", "which", "unless", "until", "bevor",  "bis"};
        const std::vector<Token> tokens = tokenise(clause);
        return std::ranges::find(words, tokens.front().folded) != std::end(words);
    }

    std::string_view text_;
    const ToneHit& hit_;
    const BetterWords& words_;
    TextRange phrase_;
    TextRange sentence_;
};

}  // namespace

std::string improved(std::string_view text, const ToneHit& hit, const BetterWords& words,
                     std::span<const OwnToneRule> own_rules) {
    if (hit.finish > text.size() || hit.begin > hit.finish) return std::string(text);
    const Mender mender(text, hit, words);
    const bool own = hit.rule == ToneRule::own;
    if (own && hit.own_rule >= own_rules.size()) return std::string(text);
    const std::string swap = own ? own_rules[hit.own_rule].better
                                 : mender.said("tone.swap." + std::string(enum_name(hit.rule)));
    if (own && swap.empty()) return mender.with(Mend::drop, {});
    // An offer to talk is made once.
    const bool offers = hit.rule == ToneRule::anger || hit.rule == ToneRule::someone_else;
    for (const std::string_view key : {"tone.swap.anger", "tone.swap.someone_else"})
        if (offers && text.find(mender.said(key)) != std::string_view::npos)
            return mender.with(mend_of(hit.rule), mender.said(key));
    return mender.with(mend_of(hit.rule), swap);
}

bool is_heated(std::span<const ToneHit> hits) {
    int heat = 0;
    for (const ToneHit& hit : hits) {
        if (hit.sharp) return true;
        switch (hit.rule) {
            case ToneRule::shouting:
            case ToneRule::changed_again:
            case ToneRule::leave_me_alone:
            case ToneRule::as_i_said:
            case ToneRule::expert:
            case ToneRule::finally:
                ++heat;
                break;
            default:
                break;
        }
    }
    return heat >= 2;
}

}  // namespace wordkeep::words
