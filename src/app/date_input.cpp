#include "app/date_input.h"

#include "words/dates/dates.h"

namespace wordkeep::app {
namespace {

constexpr MinuteOfDay noon = 12 * 60;

Instant instant_of(const words::Context& context, Date date, MinuteOfDay minute) {
    const LocalTime local = LocalTime(date) + std::chrono::minutes(minute);
    return context.zone ? context.zone->to_instant(local) : Instant(local.time_since_epoch());
}

std::optional<words::DateReading> read(const words::Context& context, std::string_view text,
                                       words::Expect expect) {
    return words::read_date(
        text, {.now = context.local(context.now), .locale = context.locale, .expect = expect});
}

}  // namespace

std::optional<Due> DateReader::due(std::string_view text) const {
    const auto reading = read(context_, text, words::Expect::future);
    if (!reading) return std::nullopt;
    return reading->deadline();
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

// ISO is read the same way in every language and says the year.
std::string DateReader::typed(const Due& due) const {
    std::string text = to_iso(due.date);
    if (due.minute) text += " " + to_clock(*due.minute);
    return text;
}

std::string DateReader::typed(Instant instant) const {
    const LocalTime local = context_.local(instant);
    return to_iso(date_of(local)) + " " + to_clock(minute_of(local));
}

}  // namespace wordkeep::app
