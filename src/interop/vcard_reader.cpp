#include "interop/vcard_reader.h"

#include <algorithm>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

// Far beyond any person's card; keeps memory bounded when a file is hostile.
constexpr std::size_t max_card_bytes = 2'000'000;
constexpr std::size_t max_card_properties = 2'000;

bool is_vcard_marker(const VcardProperty& property, std::string_view name) {
    return property.name == name && equals_ascii_nocase(trimmed(property.value), "VCARD");
}

VcardVersion version_of(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with("2")) return VcardVersion::v2_1;
    return text.starts_with("4") ? VcardVersion::v4_0 : VcardVersion::v3_0;
}

}  // namespace

void VcardReader::feed(std::string_view bytes) {
    while (lines_.next(bytes))
        take_line();
}

void VcardReader::finish() {
    while (lines_.next_at_end())
        take_line();
    if (in_card_) end_card(CardEnd::missing);
}

void VcardReader::take_line() {
    const std::string_view line = lines_.line();
    std::optional<VcardProperty> property = parse_vcard_property(line);
    if (!property) {
        take_headless_line(line);
        return;
    }
    property->line = lines_.number();
    if (lines_.is_truncated()) ++values_cut_;
    take_property(*std::move(property));
}

void VcardReader::take_property(VcardProperty property) {
    const bool begins = is_vcard_marker(property, "BEGIN");
    const bool ends = is_vcard_marker(property, "END");
    const bool after_agent = in_card_ && !raw_.properties.empty() &&
                             raw_.properties.back().name == "AGENT" &&
                             trimmed(raw_.properties.back().value).empty();
    if (nested_ > 0 || (begins && after_agent)) {
        if (begins) ++nested_;
        if (ends) --nested_;
        if (!begins && !ends) take_nested(property);
    } else if (begins) {
        if (in_card_) end_card(CardEnd::missing);
        begin_card();
    } else if (!in_card_) {
        // Between cards there is nothing to take.
    } else if (ends) {
        end_card(CardEnd::proper);
    } else if (property.name == "VERSION") {
        raw_.version = version_of(property.value);
        lines_.set_fold_space(raw_.version == VcardVersion::v2_1
                                  ? VcardLines::FoldSpace::keep_after_short_lines
                                  : VcardLines::FoldSpace::drop);
    } else if (raw_.properties.size() >= max_card_properties ||
               card_bytes_ + property.value.size() > max_card_bytes) {
        ++values_cut_;
    } else {
        card_bytes_ += property.value.size();
        raw_.properties.push_back(std::move(property));
    }
}

/// Of the card inside a card (2.1's AGENT) the name is enough.
void VcardReader::take_nested(const VcardProperty& property) {
    if (property.name != "FN" || raw_.properties.empty()) return;
    VcardProperty& agent = raw_.properties.back();
    if (agent.name != "AGENT") return;
    agent.value = property.value;
    agent.parameters = property.parameters;
}

/// A line without a property's name goes on with the value before it: writers forget to fold.
void VcardReader::take_headless_line(std::string_view line) {
    if (!in_card_ || nested_ > 0 || raw_.properties.empty() || trimmed(line).empty()) return;
    VcardProperty& last = raw_.properties.back();
    if (is_binary_property(last.name) || card_bytes_ + line.size() > max_card_bytes ||
        last.value.size() + line.size() > max_vcard_line_bytes) {
        values_cut_ += !is_binary_property(last.name);
        return;
    }
    card_bytes_ += line.size() + 2;
    if (!last.is_quoted_printable())
        last.value += raw_.version == VcardVersion::v2_1 ? "\n" : "\\n";
    last.value += line;
}

void VcardReader::begin_card() {
    in_card_ = true;
    nested_ = 0;
    card_bytes_ = 0;
    values_cut_ = 0;
    raw_ = {};
    raw_.line = lines_.number();
    lines_.set_fold_space(VcardLines::FoldSpace::drop);
}

void VcardReader::end_card(CardEnd how) {
    in_card_ = false;
    nested_ = 0;
    CardOutcome outcome = card_of_vcard(raw_);
    if (values_cut_ > 0) outcome.remarks.push_back({"import.remark.value_shortened", {}});
    if (how == CardEnd::missing && outcome.card)
        outcome.remarks.push_back(
            {"import.remark.end_missing", {{"name", shortened(outcome.card->full_name, 60)}}});
    list_.add(std::move(outcome), raw_.line);
    raw_ = {};
}

}  // namespace wordkeep::interop
