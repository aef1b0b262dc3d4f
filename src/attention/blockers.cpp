// What the client must be told: blockers, delays and refusals within the hour, concerns within two
// days (rows 19, 21, 101). Told, or gone, ends it.

#include "attention/families.h"

namespace wordkeep::attention {

void append_blockers(const ClientRecords& records, const RuleContext& context,
                     std::vector<Line>& out) {
    for (const Of<Blocker>& blocker : records.of<Blocker>()) {
        if (blocker->told_at || blocker->resolved_at) continue;
        const bool is_news =
            blocker->kind == BlockerKind::delay || blocker->kind == BlockerKind::refusal;
        Line line = new_line(records, is_news ? Rule::bad_news : Rule::blocker, blocker.id.value,
                             blocker->noticed_at);
        start_clock(line, blocker->noticed_at, Clock::blocker_due, records, context);
        line.commitment = blocker->commitment;
        append_decided(line, records, context, Raises::yes, {}, out);
    }
    for (const Of<Concern>& concern : records.of<Concern>()) {
        if (concern->sent_at) continue;
        Line line = new_line(records, Rule::concern, concern.id.value, concern->noted_at);
        start_clock(line, concern->noted_at, Clock::concern_due, records, context);
        append_decided(line, records, context, Raises::yes, {}, out);
    }
}

}  // namespace wordkeep::attention
