#include "app/letter_value.h"

#include "app/date_input.h"
#include "app/session.h"
#include "base/utf8.h"
#include "words/drafts/drafts.h"
#include "words/weekday_name.h"
#include "words/words.h"

#include <string_view>

namespace wordkeep::app {
namespace {

bool is_bare_amount(std::string_view typed) {
    return !typed.empty() && typed.find_first_not_of("0123456789.,") == std::string_view::npos;
}

}  // namespace

std::string letter_value(const DraftInput& input, std::size_t item, const words::Context& letter,
                         const Session& session) {
    std::string typed(trimmed(input.items[item]));
    if (input.field == "price" && is_bare_amount(typed))
        return typed + " " + session.workspace().settings().currency;
    if ((input.field == "days" || input.field == "left") && typed == "0")
        return words::render(Phrase{"letter.none", {}}, letter);
    if (input.field == "report_day")
        if (const int day = words::weekday_named(typed); day > 0)
            return std::string(words::weekday_long(day, letter.locale.language));
    if (!input.is_date || typed.empty()) return typed;
    const auto due = session.dates().due(typed);
    return due ? words::letter_date(*due, letter) : typed;
}

}  // namespace wordkeep::app
