#include "app/report_letter.h"

#include "app/draft_values.h"
#include "app/letter_sources.h"
#include "app/session.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using words::DraftKind;

DraftInput* input_of(DraftForm& form, std::string_view field) {
    const auto at = std::ranges::find(form.inputs, field, &DraftInput::field);
    return at == form.inputs.end() ? nullptr : &*at;
}

/// What the report says counts, also that it says nothing.
void put(DraftForm& form, std::string_view field, std::vector<std::string> items) {
    DraftInput* input = input_of(form, field);
    if (!input) return;
    if (items.empty()) items.emplace_back();
    if (!input->repeats()) {
        input->items = {std::move(items.front())};
        return;
    }
    const std::size_t count = items.size();
    input->items = std::move(items);
    for (DraftInput& other : form.inputs)  // as many as those that repeat with it
        if (&other != input && other.group == input->group)
            other.items.resize(count, other.items.empty() ? std::string() : other.items.front());
}

void say(DraftForm& form, const Report& report, const Session& session) {
    if (const Client* client = session.workspace().find(report.client))
        put(form, "status",
            {std::string(
                words::tr(report_status_key(report.status), letter_context(*client, session)))});
    if (!report.milestone.empty()) put(form, "milestone", {report.milestone});
    put(form, "done", report.done);
    put(form, "next", report.next);
    put(form, "need", report.needed);
    if (!report.question.empty()) put(form, "check_in_question", {report.question});
}

DraftForm weekly_report(ClientId client, const Session& session) {
    DraftForm form = blank_letter(DraftKind::weekly_report, client, session);
    form.action = "report";
    const auto kinds = drafts_for(form.action);
    form.offered.assign(kinds.begin(), kinds.end());
    return form;
}

std::string lines_of(const DraftInput* input) {
    std::string lines;
    if (!input) return lines;
    for (const std::string& item : input->items)
        if (!item.empty()) lines += (lines.empty() ? "" : "\n") + item;
    return lines;
}

}  // namespace

DraftForm report_letter(ReportId id, const Session& session) {
    const Report* report = session.workspace().find(id);
    DraftForm form = weekly_report(report ? report->client : ClientId{}, session);
    if (!report) return form;
    form.log.about = report->agreement.value;
    start_again(form, session);
    form.log.about = id.value;
    say(form, *report, session);
    refill(form, session);
    return form;
}

RecordForm report_form(ClientId client, AgreementId agreement, const Session& session) {
    const DateReader dates = session.dates();
    RecordForm form =
        new_record_form(RecordKind::report, {client, agreement}, {session.workspace(), dates});
    DraftForm letter = weekly_report(client, session);
    letter.log.about = agreement.value;
    start_again(letter, session);
    // Something of it is late: nobody finds "on track" filled in.
    if (lines_of(input_of(letter, "status")).empty()) fill(form, "status", "amber");
    fill(form, "milestone", lines_of(input_of(letter, "milestone")));
    fill(form, "done", lines_of(input_of(letter, "done")));
    fill(form, "next", lines_of(input_of(letter, "next")));
    fill(form, "needed", lines_of(input_of(letter, "need")));
    return form;
}

}  // namespace wordkeep::app
