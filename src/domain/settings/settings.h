#pragma once
// The person's own settings: one record, and the busy blocks that pause response clocks.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace wordkeep {

struct Settings;
struct BusyBlock;

enum class Look : std::uint8_t { system = 0, light = 1, dark = 2 };

/// Interface language, any that has a catalogue; `system` follows the browser.
enum class InterfaceLanguage : std::uint16_t {
    system = 0,
    english = packed_tag("en"),
    german = packed_tag("de"),
    swedish = packed_tag("sv"),
};
template <>
inline constexpr bool has_language_tags<InterfaceLanguage> = true;

enum class BusyKind : std::uint8_t { driving = 0, meeting = 1, lunch = 2, focus = 3, other = 4 };

/// Working time on one weekday, minutes of the day, from < to.
struct WorkingSlot {
    std::int32_t weekday = 1;  ///< 1 Monday … 7 Sunday (ISO)
    MinuteOfDay from = 540;
    MinuteOfDay to = 1020;
    friend bool operator==(const WorkingSlot&, const WorkingSlot&) = default;
};

struct Holiday {
    Date date{};
    std::string name;
    friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// A single day that differs from the week: with slots it is worked, without it is free.
struct DayException {
    Date date{};
    std::vector<WorkingSlot> slots;  ///< their weekday is ignored
    friend bool operator==(const DayException&, const DayException&) = default;
};

struct Settings {
    static constexpr bool singleton = true;  ///< one record, never created or removed

    std::string my_name;
    std::string signature;  ///< of all languages that have none of their own (OwnText)
    std::vector<std::string> my_addresses;  ///< e-mail and telephone: what comes from them is mine
    InterfaceLanguage language = InterfaceLanguage::system;
    Look look = Look::system;
    std::int32_t text_percent = 100;  ///< 80 … 200
    std::string zone;                 ///< IANA name; empty: the one of this machine
    std::vector<WorkingSlot> week = default_week();
    std::vector<Holiday> holidays;
    std::vector<DayException> exceptions;
    std::vector<ClockOverride> clocks;
    std::vector<std::string> rules_off;  ///< keys of rules that are used for nobody (row 42)
    std::int32_t capacity_percent = 80;  ///< of the working time that can be promised (row 98)
    std::string currency = "EUR";        ///< ISO code of all amounts
    bool shortcuts = true;               ///< single-letter keys act
    bool removed = false;

    [[nodiscard]] static std::vector<WorkingSlot> default_week() {
        return {{1, 540, 1020}, {2, 540, 1020}, {3, 540, 1020}, {4, 540, 1020}, {5, 540, 1020}};
    }
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// There is exactly one settings record, with the same id in every workspace, so that two
/// workspaces merge into one.
inline constexpr Id<Settings> settings_id{1};

/// Driving, a meeting, lunch, focus: response clocks pause (row 83).
struct BusyBlock {
    Instant from{};
    Instant to{};
    BusyKind kind = BusyKind::meeting;
    std::string note;
    bool removed = false;
    friend bool operator==(const BusyBlock&, const BusyBlock&) = default;
};

template <>
struct EnumNames<Look> {
    static constexpr std::array names{
        std::pair{Look::system, std::string_view("system")},
        std::pair{Look::light, std::string_view("light")},
        std::pair{Look::dark, std::string_view("dark")},
    };
};
template <>
struct EnumNames<InterfaceLanguage> {
    static constexpr std::array names{
        std::pair{InterfaceLanguage::system, std::string_view("system")},
    };
};
template <>
struct EnumNames<BusyKind> {
    static constexpr std::array names{
        std::pair{BusyKind::driving, std::string_view("driving")},
        std::pair{BusyKind::meeting, std::string_view("meeting")},
        std::pair{BusyKind::lunch, std::string_view("lunch")},
        std::pair{BusyKind::focus, std::string_view("focus")},
        std::pair{BusyKind::other, std::string_view("other")},
    };
};
template <>
struct Schema<WorkingSlot> {
    static constexpr std::string_view name = "working_slot";
    static constexpr auto fields = std::tuple{
        field("weekday", &WorkingSlot::weekday),
        required("from", &WorkingSlot::from),
        required("to", &WorkingSlot::to),
    };
};
template <>
struct Schema<Holiday> {
    static constexpr std::string_view name = "holiday";
    static constexpr auto fields =
        std::tuple{required("date", &Holiday::date), field("name", &Holiday::name)};
};
template <>
struct Schema<DayException> {
    static constexpr std::string_view name = "day_exception";
    static constexpr auto fields =
        std::tuple{required("date", &DayException::date), field("slots", &DayException::slots)};
};
template <>
struct Schema<Settings> {
    static constexpr std::string_view name = "settings";
    static constexpr auto fields = std::tuple{
        field("my_name", &Settings::my_name),
        field("signature", &Settings::signature),
        field("my_addresses", &Settings::my_addresses),
        field("language", &Settings::language),
        field("look", &Settings::look),
        field("text_percent", &Settings::text_percent),
        field("zone", &Settings::zone),
        field("week", &Settings::week),
        field("holidays", &Settings::holidays),
        field("exceptions", &Settings::exceptions),
        field("clocks", &Settings::clocks),
        field("rules_off", &Settings::rules_off),
        field("capacity_percent", &Settings::capacity_percent),
        field("currency", &Settings::currency),
        field("shortcuts", &Settings::shortcuts),
        field("removed", &Settings::removed),
    };
};
template <>
struct Schema<BusyBlock> {
    static constexpr std::string_view name = "busy_block";
    static constexpr auto fields = std::tuple{
        required("from", &BusyBlock::from),    required("to", &BusyBlock::to),
        field("kind", &BusyBlock::kind),       field("note", &BusyBlock::note),
        field("removed", &BusyBlock::removed),
    };
};

}  // namespace wordkeep
