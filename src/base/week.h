#pragma once
// Weeks begin on Monday wherever they are counted; how a calendar is shown is another matter
// (words::first_weekday).

#include "base/time.h"

namespace wordkeep {

/// The Monday of the week that the day lies in.
[[nodiscard]] constexpr Date monday_of(Date day) {
    return day - std::chrono::days{std::chrono::weekday{day}.iso_encoding() - 1};
}

}  // namespace wordkeep
