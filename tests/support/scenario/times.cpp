#include "support/scenario/times.h"

#include <array>
#include <charconv>

namespace wordkeep::scenario {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::string_view forms =
    "a moment looks like this: 2026-03-06T16:30 (in the zone of the scenario) or 2026-03-06T15:30Z";

std::optional<Instant> parsed(std::string_view text, const Zone& zone) {
    if (const auto instant = parse_instant(text)) return instant;
    if (const auto local = parse_local_time(text)) return zone.to_instant(*local);
    return std::nullopt;
}

}  // namespace

Instant moment_of(const Node& node, const Zone& zone) {
    const std::string text = node.text();
    const auto instant = parsed(text, zone);
    if (!instant) node.fail("\"" + text + "\" is no moment that exists; " + std::string(forms));
    return *instant;
}

Instant step_moment_of(const Node& node, const Zone& zone, std::optional<Instant> before) {
    const std::string text = node.text();
    if (!text.starts_with('+')) return moment_of(node, zone);
    if (!before) node.fail("there is no step before this one that the time could follow");
    std::int64_t amount = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data() + 1, end, amount);
    const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
    if (error == std::errc{} && unit == "min") return *before + minutes{amount};
    if (error == std::errc{} && unit == "h") return *before + hours{amount};
    if (error == std::errc{} && unit == "d")
        return zone.to_instant(zone.to_local(*before) + days{amount});
    node.fail("\"" + text + "\" is no length of time; one looks like this: +90min, +2h, +3d");
}

std::string shown(Instant instant, const Zone& zone) {
    if (instant == Instant::max()) return "never";
    std::string text = to_iso(zone.to_local(instant));
    if (text.ends_with(":00")) text.resize(text.size() - 3);
    return text;
}

bool is_moment(const Node& node, std::optional<Instant> actual, const Zone& zone) {
    if (node.is_null()) return !actual || *actual == Instant::max();
    const std::string text = node.text();
    if (const auto date = parse_date(text)) return actual && zone.date_at(*actual) == *date;
    const Instant expected = moment_of(node, zone);
    if (!actual || *actual == Instant::max()) return false;
    const bool has_seconds = text.size() > std::string_view("2026-03-06T16:30Z").size();
    return has_seconds ? *actual == expected : std::chrono::floor<minutes>(*actual) == expected;
}

}  // namespace wordkeep::scenario
