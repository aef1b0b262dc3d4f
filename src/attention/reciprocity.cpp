// Clients who respect my time (row 73): three ignored nudges in 90 days ask for a review, and a
// decision in it – talk, another price, goodbye, or go on – begins the count anew.

#include "attention/care_facts.h"
#include "attention/families.h"

#include <algorithm>

namespace wordkeep::attention {

void append_reciprocity(const ClientRecords& records, const RuleContext& context,
                        std::vector<Line>& out) {
    if (!runs_clocks(records.client->stage)) return;
    Instant decided = Instant::min();
    for (const Of<Review>& review : records.of<Review>())
        if (review->decided_at) decided = std::max(decided, *review->decided_at);
    auto ignored = ignored_nudges(records, context);
    std::erase_if(ignored, [&](const Ignored& nudge) { return nudge.at <= decided; });

    const auto enough =
        static_cast<std::size_t>(context.clocks.of(Clock::ignored_count, *records.client));
    const std::chrono::days window{context.clocks.of(Clock::ignored_days, *records.client)};
    for (std::size_t i = enough - 1; i < ignored.size(); ++i) {
        const std::size_t first = i + 1 - enough;
        if (ignored[i].at - ignored[first].at >= window) continue;
        const Ignored& last = ignored[i];
        Line line = new_line(records, Rule::reciprocity, last.nudge.value, last.since);
        start_clock(line, last.since, Clock::reciprocity_due, records, context);
        line.conversation = last.nudge;
        line.times = static_cast<std::int32_t>(ignored.size() - first);
        line.gone = last.since + window;
        never_late(line);
        append_decided(line, records, context, Raises::no, {}, out);
        return;
    }
}

}  // namespace wordkeep::attention
