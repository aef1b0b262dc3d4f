#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "platform/tzif.h"
#include "platform/zones.h"

namespace wordkeep::platform {
namespace {

using std::chrono::seconds;

/// Big-endian numbers from a buffer; after its end everything reads as zero and `ok` is false.
class Bytes {
  public:
    explicit Bytes(std::string_view rest) : rest_(rest) {}

    [[nodiscard]] std::string_view take(std::size_t count) {
        if (rest_.size() < count) {
            ok_ = false;
            rest_ = {};
            return {};
        }
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    [[nodiscard]] std::int64_t number(std::size_t size) {
        const std::string_view taken = take(size);
        if (taken.empty()) return 0;
        std::uint64_t value = (taken.front() & 0x80) != 0 ? ~0ull : 0;
        for (const char c : taken)
            value = value << 8 | static_cast<unsigned char>(c);
        return static_cast<std::int64_t>(value);
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
    bool ok_ = true;
};

struct Header {
    char version = 0;
    std::size_t ut_indicators = 0;
    std::size_t standard_indicators = 0;
    std::size_t leap_seconds = 0;
    std::size_t transitions = 0;
    std::size_t types = 0;
    std::size_t letters = 0;

    /// Of the data that follows, with times of this many bytes.
    [[nodiscard]] std::size_t size(std::size_t time_size) const {
        return transitions * (time_size + 1) + types * 6 + letters +
               leap_seconds * (time_size + 4) + standard_indicators + ut_indicators;
    }
};

[[nodiscard]] std::optional<Header> read_header(Bytes& bytes) {
    constexpr std::size_t reserved = 15;
    Header header;
    if (bytes.take(4) != "TZif") return std::nullopt;
    header.version = static_cast<char>(bytes.number(1));
    (void)bytes.take(reserved);
    for (std::size_t* count :
         {&header.ut_indicators, &header.standard_indicators, &header.leap_seconds,
          &header.transitions, &header.types, &header.letters})
        *count = static_cast<std::size_t>(bytes.number(4)) & 0xffff;  // real files have far fewer
    return bytes.ok() ? std::optional{header} : std::nullopt;
}

/// Transitions without gaps of meaning: those that change nothing and those out of reach left out.
void add(Zone& zone, Instant since, seconds offset) {
    if (since >= last_known_instant) return;
    if (since <= first_known_instant) {
        zone.initial_offset = offset;
        return;
    }
    const seconds current =
        zone.transitions.empty() ? zone.initial_offset : zone.transitions.back().offset;
    if (offset != current) zone.transitions.push_back({since, offset});
}

/// Goes on from `last` as the rule at the end of the file says.
void extend(Zone& zone, Instant last, const PosixZone& rule) {
    if (!rule.daylight_saving)
        return add(zone, std::max(last, first_known_instant), rule.standard_offset);
    const auto& summer = *rule.daylight_saving;
    const auto utc = [](LocalTime local, seconds offset) {
        return Instant{local.time_since_epoch() - offset};
    };
    std::vector<ZoneTransition> found;
    const std::chrono::year_month_day end{
        std::chrono::floor<std::chrono::days>(last_known_instant)};
    for (std::chrono::year year{1970}; year <= end.year(); ++year) {
        found.push_back({utc(summer.begins.in(year), rule.standard_offset), summer.offset});
        found.push_back({utc(summer.ends.in(year), summer.offset), rule.standard_offset});
    }
    std::ranges::stable_sort(found, {}, &ZoneTransition::since);
    for (const ZoneTransition& transition : found)
        if (transition.since > last) add(zone, transition.since, transition.offset);
}

}  // namespace

std::optional<Zone> zone_from_tzif(std::string name, std::string_view file) {
    Bytes bytes{file};
    const auto old_header = read_header(bytes);
    if (!old_header || old_header->version < '2') return std::nullopt;
    (void)bytes.take(old_header->size(4));
    const auto header = read_header(bytes);
    if (!header || header->types == 0) return std::nullopt;

    Bytes times{bytes.take(header->transitions * 8)};
    Bytes indices{bytes.take(header->transitions)};
    Bytes types{bytes.take(header->types * 6)};
    const Header others{.ut_indicators = header->ut_indicators,
                        .standard_indicators = header->standard_indicators,
                        .leap_seconds = header->leap_seconds,
                        .letters = header->letters};
    (void)bytes.take(others.size(8));
    if (!bytes.ok()) return std::nullopt;

    std::vector<seconds> offsets;
    for (std::size_t i = 0; i < header->types; ++i) {
        offsets.emplace_back(types.number(4));
        (void)types.take(2);  // daylight saving or not, and the abbreviation: not needed
    }
    Zone zone{.name = std::move(name), .initial_offset = offsets.front(), .transitions = {}};
    Instant last = Instant::min();
    for (std::size_t i = 0; i < header->transitions; ++i) {
        last = Instant{seconds{times.number(8)}};
        const auto type = static_cast<std::size_t>(indices.number(1) & 0xff);
        if (type >= offsets.size()) return std::nullopt;
        add(zone, last, offsets[type]);
    }
    const std::string_view rest = bytes.rest();
    if (rest.size() < 2 || rest.front() != '\n' || rest.back() != '\n') return std::nullopt;
    if (const auto rule = parse_posix_zone(rest.substr(1, rest.size() - 2)))
        extend(zone, last, *rule);
    return zone;
}

}  // namespace wordkeep::platform
