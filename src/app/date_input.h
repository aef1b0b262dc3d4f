#pragma once
// Reads what a person types into a date field, in their language, relative to now.

#include "base/time.h"
#include "words/words.h"

#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::app {

class DateReader {
  public:
    explicit DateReader(words::Context context) : context_(context) {}

    /// A due date: "Fri", "3 Dec 15:00", "übermorgen". Nothing when it is not understood.
    [[nodiscard]] std::optional<Due> due(std::string_view text) const;
    /// A day that something begins, behind as well as ahead: "1 Nov" is the nearest one.
    [[nodiscard]] std::optional<Due> nearest(std::string_view text) const;
    /// When something happened: "10:20" (today), "yesterday 16:30"; without a time it happened at
    /// noon of that day, or now when that is today. Nothing when not understood.
    [[nodiscard]] std::optional<Instant> past_moment(std::string_view text) const;
    /// A moment ahead; without a time it means `minute` of that day.
    [[nodiscard]] std::optional<Instant> future_moment(std::string_view text,
                                                       MinuteOfDay minute) const;

    /// What a form is filled with: written as everywhere on the screen ("3 Dec 3:00 pm"), and read
    /// back as the same value by `due`, `past_moment` and `future_moment`.
    [[nodiscard]] std::string typed(const Due& due) const;
    [[nodiscard]] std::string typed_nearest(Date date) const;
    [[nodiscard]] std::string typed_past(Instant instant) const;
    [[nodiscard]] std::string typed_future(Instant instant) const;

    [[nodiscard]] const words::Context& context() const { return context_; }

  private:
    template <class Reads>
    [[nodiscard]] std::string typed_so_that(const Due& due, Reads&& reads) const;
    words::Context context_;
};

}  // namespace wordkeep::app
