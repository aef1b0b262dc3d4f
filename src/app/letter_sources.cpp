#include "app/letter_sources.h"

#include "app/record_list.h"
#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

// Of kickoff_questions().
constexpr std::size_t about_goal = 0;
constexpr std::size_t about_done = 1;
constexpr std::size_t about_excluded = 4;

/// Which of our questions it is, in whatever language; their number for one of the person's own.
std::size_t place_of_question(std::string_view question, words::Context context) {
    std::size_t count = 0;
    for (const words::Language language : words::languages()) {
        context.locale.language = language;
        const auto ours = kickoff_questions(context);
        const auto found = std::ranges::find(ours, question);
        if (found != ours.end()) return static_cast<std::size_t>(found - ours.begin());
        count = ours.size();
    }
    return count;
}

}  // namespace

KickoffAnswers kickoff_of(const Agreement& agreement, const words::Context& letter) {
    KickoffAnswers answers;
    const auto ours = kickoff_questions(letter);
    for (const KickoffItem& item : agreement.kickoff) {
        const std::size_t place = place_of_question(item.question, letter);
        std::string answer(trimmed(item.answer));
        if (answer.empty())
            answers.open.push_back(place < ours.size() ? ours[place] : item.question);
        else if (place == about_goal)
            answers.goal = std::move(answer);
        else if (place == about_done)
            answers.done_when = std::move(answer);
        else if (place == about_excluded)
            answers.excluded = std::move(answer);
    }
    return answers;
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
