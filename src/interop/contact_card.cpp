#include "interop/contact_card.h"

#include <algorithm>
#include <utility>

namespace wordkeep::interop {
namespace {

template <class Value>
const Value* preferred_or_first(const std::vector<Value>& values) {
    if (values.empty()) return nullptr;
    const auto preferred = std::ranges::find(values, true, &Value::preferred);
    return preferred == values.end() ? &values.front() : &*preferred;
}

Phrase extra_line(const Phrase& label, const std::string& value) {
    return Phrase{"import.extra.line", {{"label", nested(label)}, {"value", value}}};
}

}  // namespace

const CardEmail* main_email(const ContactCard& card) { return preferred_or_first(card.emails); }
const CardPhone* main_phone(const ContactCard& card) { return preferred_or_first(card.phones); }

std::vector<Phrase> extra_lines(const ContactCard& card) {
    std::vector<Phrase> lines;
    if (!card.prefix.empty() && !card.full_name.contains(card.prefix))
        lines.push_back(extra_line(Phrase{"import.column.prefix", {}}, card.prefix));
    if (!card.department.empty())
        lines.push_back(extra_line(Phrase{"import.field.department", {}}, card.department));
    // Without a title the role is the title.
    if (!card.role.empty() && !card.title.empty())
        lines.push_back(extra_line(Phrase{"import.field.role", {}}, card.role));
    for (const CardExtra& extra : card.extras)
        lines.push_back(extra_line(extra.label, extra.value));
    return lines;
}

void CardList::add_rejected(std::size_t place, Phrase phrase) {
    if (rejected.size() < max_listed_remarks)
        rejected.push_back({place, std::move(phrase)});
    else
        ++rejected_unlisted;
}

void CardList::add_remark(std::size_t place, Phrase phrase) {
    if (remarks.size() < max_listed_remarks)
        remarks.push_back({place, std::move(phrase)});
    else
        ++remarks_unlisted;
}

void CardList::add(CardOutcome outcome, std::size_t place) {
    for (Phrase& remark : outcome.remarks)
        add_remark(place, std::move(remark));
    if (!outcome.card) {
        add_rejected(place, std::move(outcome.rejection));
        return;
    }
    outcome.card->place = place;
    photos_skipped += outcome.card->photos_skipped;
    properties_unknown += outcome.card->properties_unknown;
    cards.push_back(*std::move(outcome.card));
}

}  // namespace wordkeep::interop
