// What to know before speaking with a client (row 18): how to reach them, the last talk, what is
// open.

#include "app/letter_sources.h"
#include "assets/assets.h"
#include "attention/agreement_gap.h"
#include "domain/conversations/reply_run.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>

namespace wordkeep::ui {

namespace icons = assets::icons;

void reach_ui(const Client& client) {
    constexpr std::size_t shown = 3;
    if (client.phones.empty() && client.emails.empty()) return;
    Row row{"reach", {.gap = 16, .wrap = Wrap::yes}};
    for (std::size_t i = 0; i < std::min(client.phones.size(), shown); ++i) {
        IdScope scope{i};
        const std::string& number = client.phones[i].value;
        Row pair{"phone", {.gap = 6, .width = Width::fit()}};
        icon(icons::phone);
        // The browser follows the link; there is nothing to do here.
        (void)link("call", number, "tel:" + number);
    }
    for (std::size_t i = 0; i < std::min(client.emails.size(), shown); ++i) {
        IdScope scope{shown + i};
        const std::string& address = client.emails[i].value;
        Row pair{"email", {.gap = 6, .width = Width::fit()}};
        icon(icons::mail);
        (void)link("mail", address, "mailto:" + address);
    }
}

namespace {

void contact_ui(const Frame& frame, std::string_view id, const Conversation& c) {
    Row row{id, {.gap = 8, .align = Align::start}};
    icon(icon_of(c));
    Stack words{"words", {.gap = 2, .width = Width::fill()}};
    const std::string title = conversation_title(frame, c);
    text(c.subject.empty() ? title : title + " · " + c.subject);
    if (!c.note.empty()) text(c.note, {.size = TextSize::small, .max_lines = 6});
    secondary(words::text_of(Moment{c.at}, frame.words));
}

void last_contact_ui(const Frame& frame, ClientId id) {
    const auto conversations = conversations_in_order(frame.workspace(), id);
    if (conversations.empty()) return;
    const Conversation& last = *conversations.back().conversation;
    label(frame.tr("brief.last_talk"));
    contact_ui(frame, "last", last);
    if (last.direction == Direction::in || is_two_way(last)) return;
    // What they said themselves is worth more than my answer to it.
    const auto theirs = std::ranges::find_if(
        conversations.rbegin(), conversations.rend(), [](const TimedConversation& timed) {
            const Conversation& c = *timed.conversation;
            return c.direction == Direction::in && !(c.note.empty() && c.subject.empty());
        });
    if (theirs != conversations.rend()) contact_ui(frame, "theirs", *theirs->conversation);
}

void open_items_ui(const Frame& frame, ClientId id) {
    label(frame.tr("brief.open"));
    bool any = false;
    frame.workspace().commitments().for_each_of(id, [&](CommitmentId item, const Commitment& c) {
        if (c.state != CommitmentState::open) return;
        any = true;
        IdScope scope{item.value};
        Row row{"item", {.gap = 8, .align = Align::start}};
        icon(c.owner == Owner::client ? icons::arrow_down_left : icons::arrow_up_right);
        Stack words{"words", {.gap = 0, .width = Width::fill()}};
        text(c.what.empty() ? frame.tr("commitment.next_contact") : std::string_view(c.what));
        secondary(frame.say("commitment.owner_and_due",
                            {{"owner", std::string(frame.tr(short_label_key(c.owner)))},
                             {"due", words::due(c.due, frame.words)}}));
    });
    if (!any) secondary(frame.tr("brief.nothing_open"));
}

/// What they wait for a price for, or have one and decide (rows 67, 70).
void open_quotes_ui(const Frame& frame, ClientId id) {
    frame.workspace().table<Quote>().for_each_of(id, [&](QuoteId which, const Quote& quote) {
        if (quote.state == QuoteState::won || quote.state == QuoteState::lost) return;
        IdScope scope{which.value};
        label(frame.tr("kind.quote"));
        text(quote.title, {.weight = Weight::medium});
        std::string stands(frame.tr("quote_state." + std::string(enum_name(quote.state))));
        if (quote.sent_at) stands += " · " + words::text_of(Moment{*quote.sent_at}, frame.words);
        secondary(stands);
    });
}

/// The questions before the start that nobody has answered (row 12), not in the talk under way
/// either.
void unanswered_ui(const Frame& frame, const Agreement& agreement) {
    auto open = app::kickoff_of(agreement, frame.words).open;
    const std::optional<app::TalkForm>& talk = frame.view.talk;
    if (talk && talk->log.client.id == agreement.client)
        std::erase_if(
            open, [&](const std::string& question) { return app::is_answered(*talk, question); });
    if (open.empty()) return;
    secondary(frame.tr("brief.unanswered"));
    Stack questions{"questions", {.gap = 0}};
    for (const std::string& question : open)
        text("– " + question, {.size = TextSize::small});
}

}  // namespace

void agreement_brief_ui(const Frame& frame, ClientId id, const Client& client) {
    frame.workspace().table<Agreement>().for_each_of(
        id, [&](AgreementId which, const Agreement& agreement) {
            if (agreement.state == AgreementState::closed) return;
            IdScope scope{which.value};
            label(frame.tr("brief.agreement"));
            text(agreement.title, {.weight = Weight::medium});
            if (!agreement.goal.empty()) secondary(agreement.goal);
            std::string missing;
            for (const std::string_view part : attention::missing_parts(agreement, client))
                missing += (missing.empty() ? "" : ", ") + std::string(frame.tr(part));
            if (!missing.empty()) secondary(frame.say("brief.gap", {{"parts", missing}}));
            unanswered_ui(frame, agreement);
        });
}

void brief_ui(const Frame& frame, ClientId id, const Client& client) {
    reach_ui(client);
    last_contact_ui(frame, id);
    open_items_ui(frame, id);
    open_quotes_ui(frame, id);
    agreement_brief_ui(frame, id, client);
    if (!client.notes.empty()) {
        label(frame.tr("brief.notes"));
        text(client.notes, {.size = TextSize::small, .max_lines = 8});
    }
}

}  // namespace wordkeep::ui
