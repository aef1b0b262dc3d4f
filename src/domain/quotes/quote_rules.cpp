// What makes a quote right, and the thread from a won one to its agreement (row 118).

#include "domain/checks.h"

namespace wordkeep {
namespace {

/// The moments that go with a state: later ones are not yet.
void settle_state(Quote& quote, Instant now) {
    const auto reach = [&](std::optional<Instant>& moment, bool is_reached) {
        if (!is_reached)
            moment.reset();
        else if (!moment)
            moment = now;
    };
    const bool is_decided = quote.state == QuoteState::won || quote.state == QuoteState::lost;
    reach(quote.decided_at, is_decided);
    if (is_decided) return;  // one may be lost before it was ever sent
    reach(quote.sent_at, quote.state == QuoteState::sent);
    if (quote.state == QuoteState::asked) quote.ready_at.reset();
    if (quote.state == QuoteState::ready) reach(quote.ready_at, true);
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const Quote& quote) {
    return Checks(workspace)
        .client(quote.client)
        .needs(quote.title, "title")
        .range(quote.rivals, 0, 1000, "rivals")
        .range(quote.rank.value_or(1), 1, 1000, "rank")
        .range(quote.effort_minutes.value_or(1), 1, 60 * 24 * 365, "effort_minutes")
        .amount(quote.price, "price")
        .note(quote.extra_idea, "extra_idea")
        .note(quote.reason, "reason")
        .result();
}

void fill_defaults(Quote& quote, Instant now) {
    if (quote.asked_at == Instant{}) quote.asked_at = now;
    settle_state(quote, now);
}

void complete_edit(const Quote& old, Quote& edited, FieldMask, Instant now) {
    if (edited.state != old.state) settle_state(edited, now);
}

Objection decide_patches(const Workspace& workspace, const WinQuote& command, Draft& draft) {
    const Quote* quote = workspace.find(command.quote);
    if (!quote) return rejection("reject.record.missing", "quote");
    if (quote->decided_at) return rejection("reject.quote.decided", "quote");
    const Instant at = command.at.value_or(draft.now);
    if (auto problem = check_not_future(at, draft.now)) return problem;
    Agreement agreement;
    agreement.client = quote->client;
    agreement.title = quote->title;
    agreement.price = quote->price;
    agreement.finish = quote->finish;
    agreement.quote = command.quote;
    agreement.state = AgreementState::running;
    for (const std::string& question : command.kickoff)
        agreement.kickoff.push_back({question, {}});
    fill_defaults(agreement, at);
    if (auto problem = check(workspace, agreement)) return problem;
    draft.add(creation(draft.ids.next<Agreement>(), std::move(agreement)));
    draft.add(PatchBuilder<Quote>(command.quote)
                  .set(&Quote::state, QuoteState::won)
                  .set(&Quote::decided_at, at)
                  .done());
    const Client* client = workspace.find(quote->client);
    if (client && client->stage != Stage::active)
        return decide_patches(
            workspace, SetStage{quote->client, Stage::active, at, client->acquainted, {}}, draft);
    return {};
}

}  // namespace wordkeep
