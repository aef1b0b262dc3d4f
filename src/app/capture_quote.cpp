#include "app/capture_quote.h"

#include "app/currency.h"
#include "app/kickoff_questions.h"
#include "app/record_form.h"
#include "base/utf8.h"
#include "words/gist.h"
#include "words/thing.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wordkeep::app {
namespace {

struct Said {
    std::string title;
    std::optional<std::int64_t> price;
};

/// "the shop for 24 000 kr": the title without the amount and the word that tied it to it. An
/// amount in another currency than that of the workspace stays where it is.
Said said_in(std::string_view text, const std::string& currency) {
    const auto amount = amount_in(text);
    if (!amount) return {std::string(text), {}};
    const std::string_view typed = text.substr(amount->begin, amount->finish - amount->begin);
    if (names_other_currency(typed, currency)) return {std::string(text), {}};
    std::string_view before = trimmed(text.substr(0, amount->begin));
    const std::string_view last = before.substr(before.find_last_of(' ') + 1);
    constexpr std::string_view ties[] = {"for", "at", "of", "über", "zu", "von", "på", "om", "à"};
    if (std::ranges::contains(ties, last))
        before = trimmed(before.substr(0, before.size() - last.size()));
    const std::string_view behind = trimmed(text.substr(amount->finish));
    std::string title(before);
    if (!before.empty() && !behind.empty()) title += ' ';
    title += behind;
    return {std::move(title), read_amount(typed)};
}

/// The client's only quote in such a state; none when there are several.
QuoteId only_one(ClientId client, const Workspace& workspace, bool (*is_it)(QuoteState)) {
    QuoteId found;
    bool several = false;
    workspace.table<Quote>().for_each_of(client, [&](QuoteId id, const Quote& quote) {
        if (!is_it(quote.state)) return;
        several = several || found;
        found = id;
    });
    return several ? QuoteId{} : found;
}

bool is_awaited(QuoteState state) {
    return state == QuoteState::asked || state == QuoteState::ready;
}
bool is_sent(QuoteState state) { return state == QuoteState::sent; }

/// When that was: not ahead of now.
Instant sent_at(const words::Capture& reading, const Session& session) {
    if (!reading.date) return session.now();
    constexpr MinuteOfDay noon = 12 * 60;
    const Due& day = reading.date->start;
    return std::min(session.now(),
                    session.zone().to_instant(LocalTime(day.date) +
                                              std::chrono::minutes(day.minute.value_or(noon))));
}

}  // namespace

Command quote_of(const words::Capture& reading, const Session& session, const std::string& label) {
    const Workspace& workspace = session.workspace();
    const bool sent =
        reading.direction == Direction::out && reading.tense == words::CaptureTense::happened;
    Said said = said_in(reading.text, workspace.settings().currency);
    if (const QuoteId id = only_one(*reading.client, workspace, is_awaited); sent && id) {
        PatchBuilder<Quote> patch(id);
        patch.set(&Quote::state, QuoteState::sent)
            .set(&Quote::sent_at,
                 std::optional(std::max(sent_at(reading, session), workspace.find(id)->asked_at)));
        if (said.price) patch.set(&Quote::price, said.price);
        return Edit<Quote>{patch.done()};
    }
    Quote quote;
    quote.client = *reading.client;
    quote.title = said.title.empty() ? label : std::move(said.title);
    quote.price = said.price;
    quote.asked_at = sent ? sent_at(reading, session) : session.now();
    if (sent) {
        quote.state = QuoteState::sent;
        quote.sent_at = quote.asked_at;
    } else if (reading.date) {
        quote.latest = reading.date->deadline();
    }
    return Add<Quote>{std::move(quote), {}};
}

std::optional<Command> quote_end(const words::Capture& reading, const Session& session, bool won) {
    const Workspace& workspace = session.workspace();
    const QuoteId found = only_one(*reading.client, workspace, is_sent);
    if (!found) return std::nullopt;
    const Instant at =
        std::max(sent_at(reading, session), workspace.find(found)->sent_at.value_or(Instant{}));
    if (won) return WinQuote{found, kickoff_questions(session.words()), at};
    return Edit<Quote>{PatchBuilder<Quote>(found)
                           .set(&Quote::state, QuoteState::lost)
                           .set(&Quote::decided_at, std::optional(at))
                           .set(&Quote::reason, reading.text)
                           .done()};
}

Command quote_asked_in(const LogForm& form, Instant at, const DateReader& dates) {
    Quote quote;
    quote.client = form.client.id;
    const std::string_view subject = words::quoted_thing(form.subject);
    quote.title = subject.empty() ? words::gist(form.note) : std::string(subject);
    quote.asked_at = at;
    if (!trimmed(form.quote_by).empty()) quote.latest = dates.due(form.quote_by);
    return Add<Quote>{std::move(quote), {}};
}

bool waits_for_quote(ClientId client, const Workspace& workspace) {
    bool waits = false;
    workspace.table<Quote>().for_each_of(
        client, [&](QuoteId, const Quote& quote) { waits = waits || is_awaited(quote.state); });
    return waits;
}

}  // namespace wordkeep::app
