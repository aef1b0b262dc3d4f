// What makes settings and busy blocks right.

#include "domain/checks.h"

namespace wordkeep {
namespace {

bool is_slot(const WorkingSlot& slot) {
    return slot.weekday >= 1 && slot.weekday <= 7 && slot.from >= 0 && slot.from < slot.to &&
           slot.to <= 24 * 60;
}

}  // namespace

std::optional<Rejection> check(const Workspace& workspace, const Settings& settings) {
    for (const WorkingSlot& slot : settings.week)
        if (!is_slot(slot)) return rejection("reject.settings.slot_reversed", "week");
    for (const DayException& day : settings.exceptions)
        for (const WorkingSlot& slot : day.slots)
            if (!is_slot(slot)) return rejection("reject.settings.slot_reversed", "exceptions");
    if (settings.text_percent < 80 || settings.text_percent > 200)
        return rejection("reject.settings.text_size_range", "text_percent");
    return Checks(workspace)
        .note(settings.signature, "signature")
        .range(settings.capacity_percent, 1, 100, "capacity_percent")
        .short_text(settings.currency, "currency")
        .result();
}

std::optional<Rejection> check(const Workspace&, const BusyBlock& block) {
    if (block.to <= block.from) return rejection("reject.busy.reversed", "to");
    return check_length(block.note, longest_name_bytes, "note");
}

}  // namespace wordkeep
