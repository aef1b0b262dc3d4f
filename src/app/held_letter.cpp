#include "app/held_letter.h"

#include "app/draft_values.h"
#include "app/session.h"
#include "app/tone_check.h"
#include "base/arrange.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

/// The line that the letter was begun from, while it still stands: it says when a call is due.
std::optional<LineKey> line_of(const DraftForm& form, const Session& session) {
    for (const attention::Line& line : session.lines_of(form.client)) {
        if (line.origin == 0 ||
            (line.origin != form.log.answering.value && line.origin != form.log.about))
            continue;
        if (std::ranges::contains(drafts_for(enum_name(line.action)), form.kind)) return line.key();
    }
    return std::nullopt;
}

}  // namespace

bool should_lie(const DraftForm& form, const Session& session) {
    if (is_spoken(form) || form.text == form.made_text) return false;
    const Workspace& workspace = session.workspace();
    if (is_upset(form.log.answering, workspace) || is_upset(form.log.about_conversation, workspace))
        return true;
    return tone_of(form.text, words::ToneText::letter, form.client, session).heated;
}

std::chrono::minutes time_to_lie(const DraftForm& form, const Session& session) {
    const Client* client = session.workspace().find(form.client);
    const attention::Clocks& clocks = session.rules().clocks;
    return std::chrono::minutes{client ? clocks.of(attention::Clock::heated_hold, *client)
                                       : clocks.of(attention::Clock::heated_hold)};
}

Command hold(const DraftForm& form, const Session& session) {
    const LogForm log = log_of(form, session.dates());
    HeldDraft held{.client = form.client,
                   .kind = std::string(words::draft_info(form.kind).name),
                   .channel = form.channel,
                   .subject = form.subject,
                   .text = form.text,
                   .held_at = session.now(),
                   .sent_at = {},
                   .purpose = log.purpose,
                   .answer = log.answer,
                   .next_contact = session.dates().due(log.next_contact),
                   .about_conversation = log.about_conversation,
                   .about_commitment = log.about_commitment,
                   .about = log.about};
    const HeldDraft* before = session.workspace().find(form.held);
    if (!before) return Add<HeldDraft>{std::move(held), {}};
    return Edit<HeldDraft>{difference(form.held, *before, std::move(held))};
}

std::vector<HeldRef> held_letters(ClientId client, const Session& session) {
    std::vector<HeldRef> letters;
    const Client* whose = session.workspace().find(client);
    if (!whose) return letters;
    const std::chrono::minutes lies{
        session.rules().clocks.of(attention::Clock::heated_hold, *whose)};
    session.workspace().table<HeldDraft>().for_each_of(
        client, [&](HeldDraftId id, const HeldDraft& held) {
            if (!held.sent_at) letters.push_back({id, &held, held.held_at + lies});
        });
    arrange(letters, {}, &HeldRef::until);
    return letters;
}

std::optional<DraftForm> read_again(HeldDraftId id, const Session& session) {
    const HeldDraft* held = session.workspace().find(id);
    if (!held) return std::nullopt;
    DraftForm form;
    form.client = held->client;
    form.held = id;
    form.kind = words::draft_from_name(held->kind).value_or(words::DraftKind::update);
    form.channel = held->channel;
    form.log = log_form_for(session.workspace(), held->client);
    form.log.direction = Direction::out;
    form.log.purpose = held->purpose;
    form.log.answer = held->answer;
    form.log.answering = held->about_conversation;
    form.log.about_conversation = held->about_conversation;
    form.log.about_commitment = held->about_commitment;
    form.log.about = held->about;
    form.line = line_of(form, session);
    start_again(form, session);
    keep_only_date(form, held->next_contact, session);
    form.subject = held->subject;
    form.text = held->text;
    form.touched = true;
    return form;
}

}  // namespace wordkeep::app
