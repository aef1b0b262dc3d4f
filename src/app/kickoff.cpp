#include "app/kickoff.h"

#include "app/kickoff_questions.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace wordkeep::app {
namespace {

struct TakenOver {
    KickoffQuestion question;
    std::string_view field;
    std::string Agreement::*member;
};
// The first answer that is there counts.
constexpr std::array taken_over{
    TakenOver{KickoffQuestion::goal, "goal", &Agreement::goal},
    TakenOver{KickoffQuestion::done_when, "goal", &Agreement::goal},
    TakenOver{KickoffQuestion::approver, "approver", &Agreement::approver},
};

std::string_view answer_to(KickoffQuestion question, const std::vector<KickoffItem>& items) {
    for (const KickoffItem& item : items) {
        const std::string_view answer = trimmed(item.answer);
        if (!answer.empty() && kickoff_question(item.question) == question) return answer;
    }
    return {};
}

bool asks_the_same(std::string_view question, std::string_view asked) {
    const KickoffQuestion ours = kickoff_question(asked);
    return ours == KickoffQuestion::own ? trimmed(question) == trimmed(asked)
                                        : kickoff_question(question) == ours;
}

std::vector<KickoffItem> items_typed_in(const RecordForm& form) {
    std::vector<KickoffItem> items;
    const auto fields = info(form.kind).fields;
    const auto kickoff = std::ranges::find(fields, "kickoff", &FieldInfo::name);
    const auto at = static_cast<std::size_t>(kickoff - fields.begin());
    for (const auto& row : form.drafts[at].rows)
        if (row.size() >= 2) items.push_back({row[0].typed, row[1].typed});
    return items;
}

/// The other way round: what stands in the agreement is the answer to its question.
void answer_by_fields(RecordForm& form) {
    const auto fields = info(form.kind).fields;
    const auto kickoff = std::ranges::find(fields, "kickoff", &FieldInfo::name);
    for (auto& row : form.drafts[static_cast<std::size_t>(kickoff - fields.begin())].rows) {
        if (row.size() < 2 || !trimmed(row[1].typed).empty()) continue;
        const KickoffQuestion question = kickoff_question(row[0].typed);
        const auto known = std::ranges::find_if(taken_over, [&](const TakenOver& rule) {
            return rule.question == question && question != KickoffQuestion::done_when;
        });
        if (known == taken_over.end()) continue;
        const std::string_view said = trimmed(typed_in(form, known->field));
        if (said.empty()) continue;
        row[1].typed = said;
        form.parts |= in_kickoff;
    }
}

}  // namespace

void take_over_answers(Agreement& agreement) {
    for (const TakenOver& rule : taken_over) {
        std::string& field = agreement.*rule.member;
        if (trimmed(field).empty()) field = answer_to(rule.question, agreement.kickoff);
    }
}

void take_over_answers(RecordForm& form) {
    if (form.kind != RecordKind::agreement) return;
    if ((form.parts & in_main) != 0) answer_by_fields(form);
    if ((form.parts & in_kickoff) == 0) return;
    const std::vector<KickoffItem> items = items_typed_in(form);
    for (const TakenOver& rule : taken_over) {
        const std::string_view answer = answer_to(rule.question, items);
        if (answer.empty() || !trimmed(typed_in(form, rule.field)).empty()) continue;
        fill(form, rule.field, std::string(answer));
        form.parts |= in_main;
    }
}

std::optional<std::size_t> unanswered_item(const Agreement& agreement, std::string_view asked) {
    for (std::size_t i = 0; i < agreement.kickoff.size(); ++i) {
        const KickoffItem& item = agreement.kickoff[i];
        if (trimmed(item.answer).empty() && asks_the_same(item.question, asked)) return i;
    }
    return std::nullopt;
}

std::optional<std::string> answer_given(const Workspace& workspace, ClientId client,
                                        std::string_view asked) {
    std::optional<std::string> answer;
    workspace.table<Agreement>().for_each_of(client, [&](AgreementId, const Agreement& agreement) {
        for (const KickoffItem& item : agreement.kickoff)
            if (!trimmed(item.answer).empty() && asks_the_same(item.question, asked))
                answer = trimmed(item.answer);
    });
    return answer;
}

}  // namespace wordkeep::app
