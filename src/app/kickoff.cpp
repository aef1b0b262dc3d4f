#include "app/kickoff.h"

#include "app/kickoff_questions.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace wordkeep::app {
namespace {

struct Answers {
    KickoffQuestion question;
    std::string_view field;
};
// The first answer that is there counts.
constexpr std::array answers{
    Answers{KickoffQuestion::goal, "goal"},
    Answers{KickoffQuestion::done_when, "goal"},
    Answers{KickoffQuestion::approver, "approver"},
};

}  // namespace

void take_over_answers(RecordForm& form) {
    if (form.kind != RecordKind::agreement || (form.parts & in_kickoff) == 0) return;
    const auto fields = info(form.kind).fields;
    const auto kickoff = std::ranges::find(fields, "kickoff", &FieldInfo::name);
    const auto& rows = form.drafts[static_cast<std::size_t>(kickoff - fields.begin())].rows;
    for (const Answers& answer : answers) {
        if (!trimmed(typed_in(form, answer.field)).empty()) continue;
        for (const auto& row : rows) {
            if (row.size() < 2 || trimmed(row[1].typed).empty()) continue;
            if (kickoff_question(row[0].typed) != answer.question) continue;
            fill(form, answer.field, std::string(trimmed(row[1].typed)));
            form.parts |= in_main;
            break;
        }
    }
}

}  // namespace wordkeep::app
