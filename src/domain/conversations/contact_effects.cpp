// What a contact of mine does to the record it is about (Conversation::about): its purpose says
// which moment of that record has come. Rules that only need to know that something was said read
// the conversations themselves.

#include "domain/decide.h"

#include <algorithm>

namespace wordkeep {
namespace {

/// One record with what the contact changes in it; checked like an edit by hand.
template <HasSchema R, class Change>
Objection change_about(const Workspace& workspace, const Conversation& c, Change&& change,
                       Draft& draft) {
    const Id<R> id{c.about};
    const R* old = workspace.find(id);
    if (!old) return rejection("reject.record.missing", "about");
    if (old->client && old->client != c.client)
        return rejection("reject.record.other_client", "about");
    R changed = *old;
    change(changed);
    if (auto problem = check_edit(workspace, old, changed)) return problem;
    draft.add(difference(id, *old, std::move(changed)));
    return {};
}

/// Sets a moment that has not come yet.
template <HasSchema R>
Objection set_once(const Workspace& workspace, const Conversation& c,
                   std::optional<Instant> R::*moment, Draft& draft) {
    return change_about<R>(
        workspace, c,
        [&](R& record) {
            if (!(record.*moment)) record.*moment = c.at;
        },
        draft);
}

void send_order(Change& change, Instant at) {
    change.state = ChangeState::order_sent;
    change.order_sent_at = at;
}

void send_quote(Quote& quote, Instant at) {
    if (quote.state != QuoteState::asked && quote.state != QuoteState::ready) return;
    quote.state = QuoteState::sent;
    quote.sent_at = at;
}

}  // namespace

Objection settle_by_contact(const Workspace& workspace, const Conversation& c,
                            const std::optional<Due>& next, Draft& draft) {
    if (c.about == 0 || c.direction != Direction::out || !c.reached) return {};
    switch (c.purpose) {
        case Purpose::contact_plan:
            return set_once(workspace, c, &Agreement::plan_sent_at, draft);
        case Purpose::blocker_notice:
            return set_once(workspace, c, &Blocker::told_at, draft);
        case Purpose::concern:
            return set_once(workspace, c, &Concern::sent_at, draft);
        case Purpose::price_notice:
            return set_once(workspace, c, &PriceChange::told_at, draft);
        case Purpose::thanks:
            // Thanks may also be for a contact, or for what was delivered on time.
            if (!workspace.find(GoodBehaviourId{c.about})) return {};
            return set_once(workspace, c, &GoodBehaviour::thanked_at, draft);
        case Purpose::change_notice:
            return set_once(workspace, c, &Change::noticed_at, draft);
        case Purpose::change_order:
            return change_about<Change>(
                workspace, c, [&](Change& change) { send_order(change, c.at); }, draft);
        case Purpose::quote:
            return change_about<Quote>(
                workspace, c, [&](Quote& quote) { send_quote(quote, c.at); }, draft);
        case Purpose::quote_delay:
            return change_about<Quote>(
                workspace, c, [&](Quote& quote) { quote.told = next ? next : quote.told; }, draft);
        case Purpose::absence_notice:
            return change_about<Absence>(
                workspace, c,
                [&](Absence& absence) {
                    if (std::ranges::find(absence.told, c.client) == absence.told.end())
                        absence.told.push_back(c.client);
                },
                draft);
        case Purpose::report:
            // About an agreement it stands for the report itself; about a report it sends that one.
            if (!workspace.find(ReportId{c.about})) return {};
            return set_once(workspace, c, &Report::sent_at, draft);
        default:
            return {};
    }
}

}  // namespace wordkeep
