#pragma once
// A question to a client, and its answer (rows 12, 58, 64).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/agreements/agreement.h"
#include "domain/conversations/conversation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Question;
using QuestionId = Id<Question>;

enum class QuestionKind : std::uint8_t {
    ordinary = 0,
    kickoff = 1,   ///< before the work begins (row 12)
    check_in = 2,  ///< the one question of the week (row 58)
    wording = 3,   ///< whether a change is understood (row 48)
};

struct Question {
    ClientId client;
    Id<Agreement> agreement;
    std::string text;
    QuestionKind kind = QuestionKind::ordinary;
    std::optional<Instant> asked_at;  ///< none: not asked yet
    ConversationId conversation;      ///< in which it was asked
    std::optional<Instant> answered_at;
    std::string answer;
    bool removed = false;

    friend bool operator==(const Question&, const Question&) = default;
};

template <>
struct EnumNames<QuestionKind> {
    static constexpr std::array names{
        std::pair{QuestionKind::ordinary, std::string_view("ordinary")},
        std::pair{QuestionKind::kickoff, std::string_view("kickoff")},
        std::pair{QuestionKind::check_in, std::string_view("check_in")},
        std::pair{QuestionKind::wording, std::string_view("wording")},
    };
};
template <>
struct Schema<Question> {
    static constexpr std::string_view name = "question";
    static constexpr auto fields = std::tuple{
        required("client", &Question::client),
        field("agreement", &Question::agreement),
        required("text", &Question::text),
        field("kind", &Question::kind),
        field("asked_at", &Question::asked_at),
        field("conversation", &Question::conversation),
        field("answered_at", &Question::answered_at),
        field("answer", &Question::answer),
        field("removed", &Question::removed),
    };
};

}  // namespace wordkeep
