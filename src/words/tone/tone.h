#pragma once
// Reads a letter before it goes out and names phrases that hurt, with the reason and a better
// wording (WORDS.md, tone lint). It never blocks; every rule can be switched off; what somebody
// else said (quotations) is left alone.

#include "base/phrase.h"
#include "base/schema.h"
#include "words/dates/dates.h"
#include "words/language.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::words {

/// Numbers as in WORDS.md; 21 is PRODUCT.md row 17, 23 belongs to row 56. Stored in settings:
/// frozen.
enum class ToneRule : std::uint8_t {
    vague_time = 1,
    busy = 2,
    monday = 3,
    hedging = 4,
    passive = 5,
    leave_me_alone = 6,
    expert = 7,
    changed_again = 8,
    someone_else = 9,
    as_i_said = 10,
    shouting = 11,
    slipped_through = 12,
    over_promise = 13,
    someone_should = 14,
    slight_delay = 15,
    finally = 16,
    valued_customer = 17,
    no_greeting = 18,
    problem_client = 19,
    no_answer_yet = 20,
    no_date = 21,
    own = 22,  ///< a rule of the person's
    anger = 23,
};

enum class ToneText : std::uint8_t { letter, own_draft, note };

/// A rule the person wrote: pattern as in words/pattern.h.
struct OwnToneRule {
    std::string pattern;
    std::string why;
    std::string better;
    friend bool operator==(const OwnToneRule&, const OwnToneRule&) = default;
};

struct ToneQuery {
    Language language = Language::english;  ///< of the text
    ToneText kind = ToneText::letter;
    LocalTime now{};  ///< dates in the text count as answers to "when"
    Locale locale{};  ///< for reading those dates
    std::span<const ToneRule> switched_off{};
    std::span<const OwnToneRule> own_rules{};
};

struct ToneHit {
    ToneRule rule = ToneRule::vague_time;
    std::size_t own_rule = 0;  ///< index, when `rule` is `own`
    std::size_t begin = 0;     ///< bytes of the text; empty range for what is absent (rule 18)
    std::size_t finish = 0;
    bool sharp = false;  ///< anger by itself: the letter should lie for a while (row 56)
    friend bool operator==(const ToneHit&, const ToneHit&) = default;
};

/// In the order of the text; no two hits of one rule overlap.
[[nodiscard]] std::vector<ToneHit> check_tone(std::string_view text, const ToneQuery& query);

/// What to show for a shipped rule: its name, why it matters, what to write instead.
[[nodiscard]] Phrase tone_name(ToneRule rule);
[[nodiscard]] Phrase tone_reason(ToneRule rule);
[[nodiscard]] Phrase tone_advice(ToneRule rule);

}  // namespace wordkeep::words

namespace wordkeep {

template <>
struct EnumNames<words::ToneRule> {
    static constexpr std::array names{
        std::pair{words::ToneRule::vague_time, std::string_view("vague_time")},
        std::pair{words::ToneRule::busy, std::string_view("busy")},
        std::pair{words::ToneRule::monday, std::string_view("monday")},
        std::pair{words::ToneRule::hedging, std::string_view("hedging")},
        std::pair{words::ToneRule::passive, std::string_view("passive")},
        std::pair{words::ToneRule::leave_me_alone, std::string_view("leave_me_alone")},
        std::pair{words::ToneRule::expert, std::string_view("expert")},
        std::pair{words::ToneRule::changed_again, std::string_view("changed_again")},
        std::pair{words::ToneRule::someone_else, std::string_view("someone_else")},
        std::pair{words::ToneRule::as_i_said, std::string_view("as_i_said")},
        std::pair{words::ToneRule::shouting, std::string_view("shouting")},
        std::pair{words::ToneRule::slipped_through, std::string_view("slipped_through")},
        std::pair{words::ToneRule::over_promise, std::string_view("over_promise")},
        std::pair{words::ToneRule::someone_should, std::string_view("someone_should")},
        std::pair{words::ToneRule::slight_delay, std::string_view("slight_delay")},
        std::pair{words::ToneRule::finally, std::string_view("finally")},
        std::pair{words::ToneRule::valued_customer, std::string_view("valued_customer")},
        std::pair{words::ToneRule::no_greeting, std::string_view("no_greeting")},
        std::pair{words::ToneRule::problem_client, std::string_view("problem_client")},
        std::pair{words::ToneRule::no_answer_yet, std::string_view("no_answer_yet")},
        std::pair{words::ToneRule::no_date, std::string_view("no_date")},
        std::pair{words::ToneRule::own, std::string_view("own")},
        std::pair{words::ToneRule::anger, std::string_view("anger")},
    };
};

}  // namespace wordkeep
