// To whom a letter goes, in which words, and which agreement it is about.

#include "app/change_count.h"
#include "app/client_language.h"
#include "app/draft_values.h"
#include "app/letter_naming.h"
#include "app/session.h"

#include <algorithm>

namespace wordkeep::app {

AgreementId agreement_for(ClientId client, std::uint64_t origin, const Workspace& workspace) {
    const AgreementId named{origin};
    if (workspace.find(named)) return named;
    if (const Change* change = workspace.find(ChangeId{origin})) return change->agreement;
    AgreementId running;
    workspace.table<Agreement>().for_each_of(client, [&](AgreementId id, const Agreement& one) {
        if (one.state == AgreementState::running) running = id;
    });
    return running;
}

std::optional<Phrase> change_number(const DraftForm& form, const Workspace& workspace) {
    return change_count(ChangeId{form.line ? form.line->origin : form.log.about}, workspace);
}

bool is_upset(ConversationId conversation, const Workspace& workspace) {
    const Conversation* said = workspace.find(conversation);
    return said && is_upset(*said);
}

words::Context letter_context(const Client& client, const Session& session) {
    words::Context context = session.words();
    const auto language = catalogue_of(client.language);
    if (context.locale.language != language) context.locale = {.language = language};
    return context;
}

words::Address address_form_of(const Client& client) {
    // Swedish has one form of address, English letters open alike; German asks.
    return client.address_form == AddressForm::informal ? words::Address::informal
                                                        : words::Address::formal;
}

std::string called(const Client& client) {
    if (!client.greeted_as.empty()) return client.greeted_as;
    if (client.address_form == AddressForm::formal && client.language != ClientLanguage::swedish)
        return client.name;
    if (!client.nicknames.empty()) return client.nicknames.front();
    return client.name.substr(0, client.name.find(' '));
}

std::uint64_t filled_at(const Session& session) {
    constexpr unsigned room_for_revisions = 40;
    const Date today = session.zone().date_at(session.now());
    const auto day = static_cast<std::uint64_t>(today.time_since_epoch().count());
    return (day << room_for_revisions) + session.revision();
}

bool is_date_field(std::string_view field) {
    static constexpr std::string_view fields[] = {
        "back_on",      "call_on", "correct_by", "date",    "decide_by", "decided_on",
        "done_by",      "finish",  "from",       "my_due",  "need_by",   "newdate",
        "next_contact", "olddate", "report_on",  "retry",   "start",     "step_by",
        "talk_on",      "until",   "valid_from", "your_due"};
    return std::ranges::find(fields, field) != std::end(fields);
}

}  // namespace wordkeep::app
