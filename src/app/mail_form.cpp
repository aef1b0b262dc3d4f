#include "app/mail_form.h"

#include "app/capture_quote.h"
#include "app/draft_values.h"
#include "app/import_flow.h"
#include "base/utf8.h"
#include "interop/mail_conversation.h"
#include "words/asks_change.h"
#include "words/asks_quote.h"
#include "words/letter_language.h"
#include "words/upset.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

/// The only client of that name; none when there are several. Whoever writes from another address
/// is no second person.
ClientId namesake(std::string_view name, const Workspace& workspace) {
    const std::string wanted = fold(name);
    ClientId found;
    int count = 0;
    for (const Row<Client>& row : workspace.clients().all_rows()) {
        if (wanted.empty() || !row.visible() || fold(row.value.name) != wanted) continue;
        found = row.id;
        ++count;
    }
    return count == 1 ? found : ClientId{};
}

/// By when they want it, read as of the day on which they wrote; nothing when that has passed.
std::string quote_wanted_in(const LogForm& form, const Zone& mine, Instant written, Instant now,
                            const DateReader& dates) {
    if (!form.asks_quote) return {};
    const std::string text = form.subject + "\n" + form.note;
    words::DateQuery query;
    query.now = mine.to_local(std::min(written, now));
    query.locale = dates.context().locale;
    if (const auto language = words::letter_language(text)) query.locale.language = *language;
    query.zone = &mine;
    const auto due = words::quote_wanted_by(text, query);
    const bool ahead = due && due->date >= date_of(mine.to_local(now));
    return ahead ? dates.typed(*due) : std::string();
}

}  // namespace

LogForm log_form_of(const interop::Mail& mail, const FormContext& context, const Zone& mine,
                    Instant now) {
    const interop::KnownAddresses people(known_contacts(context.workspace),
                                         context.workspace.settings().my_addresses);
    interop::MailConversation found = interop::conversation_of(mail, people, mine);
    ClientId client{found.client};
    const bool known = client.value != 0;
    if (!known) client = namesake(found.other.name, context.workspace);
    LogForm form = log_form_for(context.workspace, client);
    if (!form.client.id)
        form.client.text = found.other.name.empty() ? found.other.email : found.other.name;
    // A machine that writes in somebody's name (signing, sharing) has no address of theirs.
    if (!known && !(client && found.automatic)) form.client.email = found.other.email;
    form.channel = Channel::email;
    form.direction = found.outbound ? Direction::out : Direction::in;
    // A clock that is ahead of ours, or none at all: now.
    if (found.at && *found.at <= now) form.when = context.dates.typed_past(*found.at);
    form.subject = std::move(found.subject);
    form.note = head_of(found.text, interop::max_note_bytes);
    form.questions = std::move(found.questions);
    form.needs_answer = !found.automatic;
    list_open(form, context.workspace);  // what it says may be the word that a change waits for
    if (!found.outbound && !found.automatic) {
        const words::Upset upset = words::upset_in(form.subject + "\n" + form.note);
        if (upset.outburst) form.tags.push_back(ContactTag::outburst);
        if (upset.threat) form.tags.push_back(ContactTag::threat);
        form.sounds_upset = !form.tags.empty();
        // Only where something is agreed there is something to change (row 40).
        if (agreement_for(form.client.id, 0, context.workspace) &&
            words::asks_for_change(form.note))
            form.tags.push_back(ContactTag::change);
        form.asks_quote = words::asks_for_quote(form.subject + "\n" + form.note) &&
                          !waits_for_quote(form.client.id, context.workspace);
        form.quote_by = quote_wanted_in(form, mine, found.at.value_or(now), now, context.dates);
    }
    return form;
}

}  // namespace wordkeep::app
