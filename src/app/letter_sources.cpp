#include "app/letter_sources.h"

#include "app/kickoff_questions.h"
#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::app {

KickoffAnswers kickoff_of(const Agreement& agreement, const words::Context& letter) {
    KickoffAnswers answers;
    const auto ours = kickoff_questions(letter);
    for (const KickoffItem& item : agreement.kickoff) {
        const KickoffQuestion question = kickoff_question(item.question);
        std::string answer(trimmed(item.answer));
        // What stands in the agreement itself needs no answer here.
        if (answer.empty() && question == KickoffQuestion::goal) answer = trimmed(agreement.goal);
        if (answer.empty() && question == KickoffQuestion::approver)
            answer = trimmed(agreement.approver);
        if (answer.empty())
            answers.open.push_back(question == KickoffQuestion::own
                                       ? item.question
                                       : ours[static_cast<std::size_t>(question)]);
        else if (question == KickoffQuestion::goal)
            answers.goal = std::move(answer);
        else if (question == KickoffQuestion::done_when)
            answers.done_when = std::move(answer);
        else if (question == KickoffQuestion::excluded)
            answers.excluded = std::move(answer);
    }
    return answers;
}

std::string_view report_status_key(ReportStatus status) {
    switch (status) {
        case ReportStatus::green:
            return "draft_value.on_track";
        case ReportStatus::amber:
            return "draft_value.needs_care";
        case ReportStatus::red:
            return "draft_value.in_trouble";
    }
    return "draft_value.on_track";
}

ReportRef unsent_report(ClientId client, AgreementId agreement, const Workspace& workspace) {
    ReportRef newest;
    workspace.table<Report>().for_each_of(client, [&](ReportId id, const Report& report) {
        if (report.sent_at || report.agreement != agreement) return;
        if (!newest.report || newest.report->made_at <= report.made_at) newest = {id, &report};
    });
    return newest;
}

}  // namespace wordkeep::app
