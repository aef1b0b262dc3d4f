#pragma once
// What every reader does with a card before it gives it away: names within limits, no doubles, a
// name in any case, dates that exist.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interop/contact_card.h"

namespace wordkeep::interop {

/// Dates as address books write them: 1960-09-10, 19600910, --03-07, --0307, with a time behind.
struct CardDate {
    enum class State { readable, impossible, not_a_date } state = State::not_a_date;
    std::string iso;  ///< "1960-09-10" or "--03-07" when readable
};
[[nodiscard]] CardDate read_card_date(std::string_view text);
/// From its numbers; year 0 means unknown. "Impossible" for 30 February.
[[nodiscard]] CardDate card_date(int year, unsigned month, unsigned day);

/// Sets the birthday, or keeps the text as an extra when it is no day of the calendar.
void set_birthday(ContactCard& card, std::string_view text, std::vector<Phrase>& remarks);

/// Adds "label: value" unless it is there already; values without visible text are left out.
void add_extra(ContactCard& card, Phrase label, std::string value);

/// The lines of an envelope from the parts.
[[nodiscard]] std::string formatted_address(const CardAddress& address);

/// How a letter greets them when the card says it: "Ms Brown", "Frau Meyer"; else empty.
[[nodiscard]] std::string greeted_as(const ContactCard& card);

/// The card in order and its remarks, or a rejection when there is nothing to call it by.
[[nodiscard]] CardOutcome finished_card(ContactCard card, std::vector<Phrase> remarks);

}  // namespace wordkeep::interop
