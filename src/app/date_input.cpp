#include "app/date_input.h"

#include "words/dates/dates.h"

namespace wordkeep::app {
namespace {

constexpr MinuteOfDay noon = 12 * 60;

Instant instant_of(const words::Context& context, Date date, MinuteOfDay minute) {
    const LocalTime local = LocalTime(date) + std::chrono::minutes(minute);
    return context.zone ? context.zone->to_instant(local) : Instant(local.time_since_epoch());
}

/// Date and time of day where the person is.
Due civil_of(const words::Context& context, Instant instant) {
    const LocalTime local = context.local(instant);
    return {date_of(local), minute_of(local)};
}

std::optional<words::DateReading> read(const words::Context& context, std::string_view text,
                                       words::Expect expect) {
    return words::read_date(text, {.now = context.local(context.now),
                                   .locale = context.locale,
                                   .expect = expect,
                                   .zone = context.zone});
}

}  // namespace

std::optional<Due> DateReader::due(std::string_view text) const {
    const auto reading = read(context_, text, words::Expect::future);
    if (!reading) return std::nullopt;
    return reading->deadline();
}

std::optional<Due> DateReader::nearest(std::string_view text) const {
    const auto ahead = read(context_, text, words::Expect::future);
    const auto behind = read(context_, text, words::Expect::past);
    if (!ahead || !behind) return ahead ? std::optional(Due{ahead->start.date, {}}) : std::nullopt;
    const auto distance = [&](Date date) { return std::chrono::abs(date - context_.today()); };
    const bool is_behind = distance(behind->start.date) < distance(ahead->start.date);
    return Due{(is_behind ? behind : ahead)->start.date, {}};
}

std::optional<Instant> DateReader::past_moment(std::string_view text) const {
    const auto reading = read(context_, text, words::Expect::past);
    if (!reading) return std::nullopt;
    const Due& start = reading->start;
    if (!start.minute && start.date == context_.today()) return context_.now;
    return instant_of(context_, start.date, start.minute.value_or(noon));
}

std::optional<Instant> DateReader::future_moment(std::string_view text, MinuteOfDay minute) const {
    const auto reading = read(context_, text, words::Expect::future);
    if (!reading) return std::nullopt;
    return instant_of(context_, reading->start.date, reading->start.minute.value_or(minute));
}

// The shortest way of writing it that is understood as it is meant: "3 Mar" in December is next
// year's for a due date. ISO is read the same way everywhere.
template <class Reads>
std::string DateReader::typed_so_that(const Due& due, Reads&& reads) const {
    for (const std::string_view form : {"date", "date:year"}) {
        std::string text = words::due(due, context_, form);
        if (reads(text)) return text;
    }
    std::string text = to_iso(due.date);
    if (due.minute) text += " " + to_clock(*due.minute);
    return text;
}

std::string DateReader::typed(const Due& value) const {
    return typed_so_that(value, [&](const std::string& text) { return due(text) == value; });
}

std::string DateReader::typed_nearest(Date date) const {
    const Due value{date, {}};
    return typed_so_that(value, [&](const std::string& text) { return nearest(text) == value; });
}

std::string DateReader::typed_past(Instant instant) const {
    const Due local = civil_of(context_, instant);
    const Instant wanted = instant_of(context_, local.date, *local.minute);
    return typed_so_that(local,
                         [&](const std::string& text) { return past_moment(text) == wanted; });
}

std::string DateReader::typed_future(Instant instant) const {
    const Due local = civil_of(context_, instant);
    const Instant wanted = instant_of(context_, local.date, *local.minute);
    return typed_so_that(local,
                         [&](const std::string& text) { return future_moment(text, 0) == wanted; });
}

}  // namespace wordkeep::app
