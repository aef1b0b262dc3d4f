#include "support/zones.h"

#include <stdexcept>
#include <string>

namespace wordkeep::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::Sunday;

/// A day of every year: the n-th Sunday of a month (5: the last), at a wall-clock time.
struct Yearly {
    unsigned month;
    unsigned week;
    minutes time;

    [[nodiscard]] LocalTime in(std::chrono::year year) const {
        const std::chrono::month m{month};
        if (week == 5) return Date{year / m / Sunday[std::chrono::last]} + time;
        return Date{year / m / Sunday[week]} + time;
    }
};

[[nodiscard]] Zone zone_of(std::string_view name, minutes standard, minutes summer, Yearly begins,
                           Yearly ends, int first_year = 1996) {
    Zone zone{.name = std::string{name}, .initial_offset = standard, .transitions = {}};
    const auto utc_of = [](LocalTime local, minutes offset) {
        return Instant{local.time_since_epoch() - offset};
    };
    for (int y = first_year; y <= 2060; ++y) {
        const std::chrono::year year{y};
        const ZoneTransition spring{utc_of(begins.in(year), standard), summer};
        const ZoneTransition autumn{utc_of(ends.in(year), summer), standard};
        const bool north = spring.since < autumn.since;
        zone.transitions.push_back(north ? spring : autumn);
        zone.transitions.push_back(north ? autumn : spring);
    }
    return zone;
}

}  // namespace

Instant at(const Zone& zone, std::string_view local) {
    const auto parsed = parse_local_time(local);
    if (!parsed) throw std::invalid_argument("not a local time: " + std::string{local});
    return zone.to_instant(*parsed);
}

Date date(std::string_view text) {
    const auto parsed = parse_date(text);
    if (!parsed) throw std::invalid_argument("not a date: " + std::string{text});
    return *parsed;
}

const Zone& utc() {
    static const Zone zone;
    return zone;
}

const Zone& berlin() {
    static const Zone zone =
        zone_of("Europe/Berlin", hours{1}, hours{2}, {3, 5, hours{2}}, {10, 5, hours{3}});
    return zone;
}

const Zone& new_york() {
    static const Zone zone =
        zone_of("America/New_York", hours{-5}, hours{-4}, {3, 2, hours{2}}, {11, 1, hours{2}});
    return zone;
}

const Zone& kolkata() {
    static const Zone zone{
        .name = "Asia/Kolkata", .initial_offset = minutes{330}, .transitions = {}};
    return zone;
}

const Zone& lord_howe() {
    static const Zone zone = zone_of("Australia/Lord_Howe", minutes{630}, minutes{660},
                                     {10, 1, hours{2}}, {4, 1, hours{2}}, 2008);
    return zone;
}

const Zone& sydney() {
    static const Zone zone = zone_of("Australia/Sydney", hours{10}, hours{11}, {10, 1, hours{2}},
                                     {4, 1, hours{3}}, 2008);
    return zone;
}

const Zone& midnight_jumper() {
    static const Zone zone = zone_of("America/Sao_Paulo", hours{-3}, hours{-2}, {10, 3, hours{0}},
                                     {2, 3, hours{0}}, 2008);
    return zone;
}

const Zone& midnight_returner() {
    static const Zone zone = zone_of("America/St_Johns", minutes{-210}, minutes{-150},
                                     {3, 2, minutes{1}}, {11, 1, minutes{1}}, 2008);
    return zone;
}

const Zone& apia() {
    static const Zone zone{
        .name = "Pacific/Apia",
        .initial_offset = hours{-10},
        .transitions = {
            {std::chrono::sys_days{std::chrono::year{2011} / 12 / 30} + hours{10}, hours{14}}}};
    return zone;
}

const std::vector<const Zone*>& all_zones() {
    static const std::vector<const Zone*> zones{
        &utc(),       &berlin(), &new_york(),        &kolkata(),          &sydney(),
        &lord_howe(), &apia(),   &midnight_jumper(), &midnight_returner()};
    return zones;
}

}  // namespace wordkeep::test
