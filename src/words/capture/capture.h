#pragma once
// Quick capture (PRODUCT.md row 107): one line in plain English, German or Swedish, understood
// while it is typed. "promised Anna the draft by Fri 3pm", "Meyer ruft Dienstag an", "Anna
// ringde 10.20".
//
// The line is read anew at every key; what the person corrected by hand is kept beside it as
// `CaptureFixes` and wins over every guess.

#include "base/schema.h"
#include "domain/clients/client.h"
#include "domain/conversations/conversation.h"
#include "words/capture/client_names.h"
#include "words/dates/dates.h"
#include "words/language.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::words {

enum class CaptureKind : std::uint8_t {
    note,
    commitment_mine,
    commitment_theirs,
    call,
    missed_call,
    email,
    message,
    letter,
    meeting,
    voicemail,
    quote,
    change,
    thanks,
    question,
    complaint,   ///< they are unhappy or worried: somebody owes them an answer
    quote_won,   ///< they take my quote
    quote_lost,  ///< they do not
};

/// Has it happened, or is it going to?
enum class CaptureTense : std::uint8_t { happened, planned };

struct CaptureFixes {
    std::optional<ClientId> client;
    std::optional<CaptureKind> kind;
    std::optional<Direction> direction;
    std::optional<CaptureTense> tense;
    enum class DateChoice : std::uint8_t { as_read, other_reading, none };
    DateChoice date = DateChoice::as_read;
    std::optional<std::string> text;
};

struct CaptureQuery {
    LocalTime now{};
    Locale locale{};
    const ClientNames* names = nullptr;  ///< nullptr: nobody is known
    CaptureFixes fixes{};
    const Zone* zone = nullptr;  ///< as in DateQuery
};

/// A stretch of the line, for showing what was understood.
struct CaptureRange {
    std::size_t begin = 0;
    std::size_t finish = 0;
    friend bool operator==(const CaptureRange&, const CaptureRange&) = default;
};

struct Capture {
    std::optional<ClientId> client;
    std::vector<ClientId> other_clients;  ///< further candidates, the best first
    std::optional<NameFit> client_fit;    ///< nothing when chosen by hand or nobody
    std::string unknown_name;             ///< a name that no client has: offer to add it
    std::optional<CaptureRange> client_range;

    CaptureKind kind = CaptureKind::note;
    Certainty kind_certainty = Certainty::guess;
    std::vector<CaptureKind> other_kinds;  ///< what else it could be, the likeliest first
    std::optional<CaptureRange> kind_range;
    Direction direction = Direction::out;  ///< who acts: out is me
    bool reached = true;                   ///< false: my call did not reach them
    CaptureTense tense = CaptureTense::planned;

    std::optional<DateReading> date;  ///< begin and finish are places in the line
    std::string text;                 ///< what is left: the thing promised, asked, talked about
    Language language = Language::english;
};

/// Reads a line; any text gives a result, at worst a note.
[[nodiscard]] Capture read_capture(std::string_view line, const CaptureQuery& query);

}  // namespace wordkeep::words

namespace wordkeep {

template <>
struct EnumNames<words::CaptureKind> {
    static constexpr std::array names{
        std::pair{words::CaptureKind::note, std::string_view("note")},
        std::pair{words::CaptureKind::commitment_mine, std::string_view("commitment_mine")},
        std::pair{words::CaptureKind::commitment_theirs, std::string_view("commitment_theirs")},
        std::pair{words::CaptureKind::call, std::string_view("call")},
        std::pair{words::CaptureKind::missed_call, std::string_view("missed_call")},
        std::pair{words::CaptureKind::email, std::string_view("email")},
        std::pair{words::CaptureKind::message, std::string_view("message")},
        std::pair{words::CaptureKind::letter, std::string_view("letter")},
        std::pair{words::CaptureKind::meeting, std::string_view("meeting")},
        std::pair{words::CaptureKind::voicemail, std::string_view("voicemail")},
        std::pair{words::CaptureKind::quote, std::string_view("quote")},
        std::pair{words::CaptureKind::change, std::string_view("change")},
        std::pair{words::CaptureKind::thanks, std::string_view("thanks")},
        std::pair{words::CaptureKind::question, std::string_view("question")},
        std::pair{words::CaptureKind::complaint, std::string_view("complaint")},
        std::pair{words::CaptureKind::quote_won, std::string_view("quote_won")},
        std::pair{words::CaptureKind::quote_lost, std::string_view("quote_lost")},
    };
};

}  // namespace wordkeep
