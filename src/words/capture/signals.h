#pragma once
// The words that tell what a captured line is about. Patterns as in words/pattern.h, folded.

#include "words/capture/capture.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace wordkeep::words {

/// Who acts when this signal is seen.
enum class Actor : std::uint8_t {
    me,
    client,
    by_place,  ///< the client, if named in front of it; me otherwise
    by_time,   ///< the client, if it has happened ("Anruf Anna 9:15"); me, if it lies ahead
    awaited,  ///< me, if the client is named in front ("Volvo väntar på …"); the client otherwise
};

enum class SignalTense : std::uint8_t {
    happened,
    planned,
    by_date,  ///< planned when the date lies ahead
};

enum class SignalWords : std::uint8_t {
    removed,  ///< "promised": the rest is what was promised
    kept,     ///< "send the draft": the verb belongs to the text
};

enum class SignalPlace : std::uint8_t {
    anywhere,
    /// An order to oneself ("order paper", "call Anna"): in front, or behind a colon or a comma.
    /// The same words are nouns elsewhere.
    in_front,
};

/// "wants the header blue": a change, but with a day ahead what is to be done by then.
inline constexpr std::uint8_t strength_of_a_wish = 51;

/// Kept small: hundreds of them are in the first visit's download.
struct Signal {
    const char* pattern;
    CaptureKind kind;
    Actor actor;
    SignalTense tense = SignalTense::by_date;
    std::uint8_t strength = 50;  ///< the strongest signal of a line wins
    SignalWords words = SignalWords::removed;
    bool reached = true;
    SignalPlace place = SignalPlace::anywhere;
};

/// A talk or a text between the two, whoever began.
[[nodiscard]] bool is_contact(CaptureKind kind);

/// In three parts.
[[nodiscard]] std::array<std::span<const Signal>, 3> signals(Language language);
[[nodiscard]] std::span<const Signal> english_signals();
[[nodiscard]] std::span<const Signal> english_talk_signals();
[[nodiscard]] std::span<const Signal> english_daily_signals();
[[nodiscard]] std::span<const Signal> german_signals();
[[nodiscard]] std::span<const Signal> german_talk_signals();
[[nodiscard]] std::span<const Signal> german_daily_signals();
[[nodiscard]] std::span<const Signal> swedish_signals();
[[nodiscard]] std::span<const Signal> swedish_talk_signals();
[[nodiscard]] std::span<const Signal> swedish_daily_signals();

}  // namespace wordkeep::words
