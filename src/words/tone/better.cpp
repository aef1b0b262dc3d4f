#include "words/tone/better.h"

#include "base/utf8.h"
#include "words/catalogue.h"
#include "words/drafts/drafts.h"
#include "words/values.h"
#include "words/words.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

/// What becomes of the place where the phrase stands.
enum class Mend : std::uint8_t {
    replace,           ///< the phrase alone
    replace_and_date,  ///< and its sentence gets a date
    drop,              ///< the sentence is right without it
    drop_and_date,
    drop_last_word,
    sentence,  ///< the whole sentence is said in another way
    date,      ///< its sentence gets a date
    front,     ///< something belongs above the text
    calm,      ///< the same words, quietly
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
        case ToneRule::hedging:
        case ToneRule::as_i_said:
            return Mend::drop;
        case ToneRule::over_promise:
            return Mend::drop_and_date;
        case ToneRule::finally:
            return Mend::drop_last_word;
        case ToneRule::busy:
        case ToneRule::passive:
        case ToneRule::leave_me_alone:
        case ToneRule::expert:
        case ToneRule::changed_again:
        case ToneRule::someone_else:
        case ToneRule::slipped_through:
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

struct Range {
    std::size_t begin = 0;
    std::size_t finish = 0;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_mark(char c) { return c == '.' || c == '!' || c == '?'; }

/// The dot of "3. Dezember" and of "z.B." ends nothing.
bool ends_sentence(std::string_view text, std::size_t i) {
    if (text[i] == '\n') return true;
    if (!is_mark(text[i])) return false;
    if (i + 1 < text.size() && !is_space(text[i + 1]) && !is_mark(text[i + 1])) return false;
    return text[i] != '.' || i == 0 || text[i - 1] < '0' || text[i - 1] > '9';
}

/// The sentence around a place, with its marks, without the space before it.
Range sentence_around(std::string_view text, const ToneHit& hit) {
    Range range{0, text.size()};
    for (std::size_t i = 0; i < hit.begin; ++i)
        if (ends_sentence(text, i)) range.begin = i + 1;
    while (range.begin < hit.begin && is_space(text[range.begin]))
        ++range.begin;
    for (std::size_t i = hit.finish; i < text.size(); ++i) {
        if (!ends_sentence(text, i)) continue;
        range.finish = i;
        while (range.finish < text.size() && is_mark(text[range.finish]))
            ++range.finish;
        break;
    }
    return range;
}

/// The letter that begins a sentence is a capital one.
void begin_with_capital(std::string& text, std::size_t at) {
    if (at < text.size()) capitalise(text, at);
}

std::string replaced(std::string_view text, Range range, std::string_view with) {
    std::string out(text.substr(0, range.begin));
    out += with;
    out += text.substr(range.finish);
    return out;
}

/// Takes a stretch out with what only tied it to the rest.
std::string without(std::string_view text, Range range, Range sentence) {
    const auto skip = [&](char c) {
        if (range.finish < text.size() && text[range.finish] == c) ++range.finish;
    };
    const bool opens = range.begin <= sentence.begin;
    if (opens) skip(',');
    const bool alone = opens && range.finish < text.size() && is_mark(text[range.finish]);
    while (alone && range.finish < text.size() && is_mark(text[range.finish]))
        ++range.finish;
    if (range.begin > 0 && text[range.begin - 1] == ' ' && !opens) {
        --range.begin;
        // ", maybe, " takes its commas with it.
        const bool enclosed = range.begin > 0 && text[range.begin - 1] == ',' &&
                              range.finish < text.size() && text[range.finish] == ',';
        if (enclosed) {
            --range.begin;
            ++range.finish;
        }
    } else {
        skip(' ');
    }
    std::string out = replaced(text, range, "");
    if (opens) begin_with_capital(out, range.begin);
    return out;
}

std::string with_date(std::string_view text, Range sentence, std::string_view date) {
    std::size_t at = sentence.finish;
    while (at > sentence.begin && is_mark(text[at - 1]))
        --at;
    return replaced(text, {at, at}, " " + std::string(date));
}

/// Capitals become small letters, rows of marks one.
std::string calmed(std::string_view text, const ToneHit& hit, Range sentence) {
    const std::string_view loud = text.substr(hit.begin, hit.finish - hit.begin);
    if (is_mark(loud.front()))
        return replaced(text, {hit.begin, hit.finish},
                        loud.find('?') != std::string_view::npos ? "?" : ".");
    std::string quiet;
    for (std::size_t i = 0; i < loud.size();) {
        const Utf8Character letter = decode_utf8(loud, i);
        append_utf8(quiet, to_lower(letter.code));
        i += letter.length;
    }
    if (hit.begin <= sentence.begin) begin_with_capital(quiet, 0);
    return replaced(text, {hit.begin, hit.finish}, quiet);
}

class Mender {
  public:
    Mender(std::string_view text, const ToneHit& hit, const BetterWords& words)
        : text_(text), hit_(hit), words_(words), sentence_(sentence_around(text, hit)) {}

    [[nodiscard]] std::string with(Mend mend, std::string swap) const {
        const Range phrase{hit_.begin, hit_.finish};
        switch (mend) {
            case Mend::replace:
                return in_place(swap);
            case Mend::replace_and_date:
                return dated(in_place(swap));
            case Mend::drop:
                return without(text_, phrase, sentence_);
            case Mend::drop_and_date: {
                const std::string rest = without(text_, phrase, sentence_);
                // Nothing else was said: then the date is what is said.
                return text_.size() - rest.size() >= sentence_.finish - sentence_.begin
                           ? replaced(text_, sentence_, swap)
                           : dated(rest);
            }
            case Mend::drop_last_word: {
                const std::size_t word = text_.rfind(' ', hit_.finish - 1);
                return without(text_, {word + 1, hit_.finish}, sentence_);
            }
            case Mend::sentence:
                return swap.empty() ? without(text_, sentence_, sentence_)
                                    : replaced(text_, sentence_, swap);
            case Mend::date:
                return with_date(text_, sentence_, by_date());
            case Mend::front:
                return words_.greeting + "\n\n" +
                       after_greeting(std::string(text_), words_.greeting, words_.language);
            case Mend::calm:
                return calmed(text_, hit_, sentence_);
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
        if (hit_.begin <= sentence_.begin) begin_with_capital(out, hit_.begin);
        return out;
    }
    [[nodiscard]] std::string dated(const std::string& text) const {
        ToneHit place = hit_;
        place.begin = std::min(sentence_.begin, text.size());
        place.finish = place.begin;
        return with_date(text, sentence_around(text, place), by_date());
    }

    std::string_view text_;
    const ToneHit& hit_;
    const BetterWords& words_;
    Range sentence_;
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
    return mender.with(mend_of(hit.rule), swap);
}

bool is_heated(std::span<const ToneHit> hits) {
    int heat = 0;
    for (const ToneHit& hit : hits) {
        switch (hit.rule) {
            case ToneRule::someone_else:
                return true;
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
