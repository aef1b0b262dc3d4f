#pragma once
// What the title of a goal says already: "ten new clients by New Year" (row 76).

#include "words/dates/dates.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace wordkeep::words {

struct GoalTitle {
    std::optional<std::int32_t> target;  ///< the number; none when it names none or only "one"
    bool new_clients = false;            ///< it counts people who become clients (row 77)
    std::optional<Due> until;
};

/// Reads English, German and Swedish, whatever the person's language is.
[[nodiscard]] GoalTitle read_goal_title(std::string_view title, const DateQuery& query);

}  // namespace wordkeep::words
