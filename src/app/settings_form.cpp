#include "app/settings_form.h"

#include "app/currency.h"
#include "base/arrange.h"
#include "base/utf8.h"

#include <algorithm>
#include <optional>

namespace wordkeep::app {
namespace {

/// Takes "am" or "pm" away from the end of a time; true when it was there.
bool take_half(std::string& text, std::string_view half) {
    if (!text.ends_with(half)) return false;
    text.resize(text.size() - half.size());
    text.resize(trimmed(text).size());
    return true;
}

/// "9", "9:30", "09.30", "9 am", "5:30 p.m." → minutes of the day.
std::optional<MinuteOfDay> read_clock(std::string_view text) {
    std::string normal = fold(trimmed(text));
    const bool before_noon = take_half(normal, "am") || take_half(normal, "a.m.");
    const bool after_noon = take_half(normal, "pm") || take_half(normal, "p.m.");
    std::ranges::replace(normal, '.', ':');
    if (normal.find(':') == std::string::npos) normal += ":00";
    if (normal.size() == 4) normal.insert(0, "0");
    const auto minute = parse_minute_of_day(normal);
    if (!minute || (!before_noon && !after_noon)) return minute;
    constexpr MinuteOfDay hour = 60;
    constexpr MinuteOfDay noon = 12 * hour;
    if (*minute < hour || *minute >= noon + hour) return std::nullopt;
    return *minute % noon + (after_noon ? noon : 0);
}

/// Every dash people use between two times, as a plain one.
std::string with_plain_dashes(std::string_view text) {
    std::string plain(text);
    for (const std::string_view dash : {"–", "—", "−", " to ", " bis ", " till "})
        for (std::size_t at; (at = plain.find(dash)) != std::string::npos;)
            plain.replace(at, dash.size(), "-");
    return plain;
}

/// One a line, or with commas between; nothing twice.
std::vector<std::string> addresses_in(std::string_view typed) {
    std::vector<std::string> found;
    while (!typed.empty()) {
        const std::size_t end = std::min(typed.find_first_of("\n,;"), typed.size());
        std::string one(trimmed(typed.substr(0, end)));
        typed.remove_prefix(std::min(end + 1, typed.size()));
        if (!one.empty() && std::ranges::find(found, one) == found.end())
            found.push_back(std::move(one));
    }
    return found;
}

}  // namespace

std::string hours_text(const std::vector<WorkingSlot>& week, int weekday,
                       const words::Context& words) {
    std::string text;
    for (const WorkingSlot& slot : week) {
        if (slot.weekday != weekday) continue;
        if (!text.empty()) text += ", ";
        text += words::clock_time(slot.from, words) + "–" + words::clock_time(slot.to, words);
    }
    return text;
}

std::optional<std::vector<WorkingSlot>> read_hours(std::string_view text, int weekday) {
    std::vector<WorkingSlot> slots;
    const std::string plain = with_plain_dashes(text);
    std::string_view rest = trimmed(plain);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
        const std::string_view part = rest.substr(0, end);
        const std::size_t dash = part.find('-');
        if (dash == std::string_view::npos) return std::nullopt;
        const auto from = read_clock(part.substr(0, dash));
        auto to = read_clock(part.substr(dash + 1));
        if (to == 0) to = 24 * 60;  // until midnight
        if (!from || !to || *from >= *to) return std::nullopt;
        slots.push_back({weekday, *from, *to});
        rest = end == rest.size() ? std::string_view() : trimmed(rest.substr(end + 1));
    }
    return slots;
}

SettingsDraft draft_of(const Settings& settings, const words::Context& words) {
    SettingsDraft draft;
    draft.my_name = settings.my_name;
    for (const std::string& address : settings.my_addresses)
        draft.my_addresses += address + "\n";
    draft.zone = settings.zone;
    draft.currency = settings.currency;
    for (int weekday = 1; weekday <= 7; ++weekday)
        draft.hours.push_back(hours_text(settings.week, weekday, words));
    draft.holidays = settings.holidays;
    draft.filled = true;
    return draft;
}

Result<Command> settings_command(const SettingsDraft& draft, const FormContext& context,
                                 ZoneSource& zones) {
    Settings changed = context.workspace.settings();
    changed.my_name = std::string(trimmed(draft.my_name));
    changed.my_addresses = addresses_in(draft.my_addresses);
    changed.zone = std::string(trimmed(draft.zone));
    if (!changed.zone.empty() && !zones.find(changed.zone))
        return reject(Phrase{"reject.settings.zone_unknown", {{"zone", changed.zone}}}, "zone");
    const auto currency = read_currency(draft.currency);
    if (!currency)
        return reject(Phrase{"reject.settings.currency", {{"text", draft.currency}}}, "currency");
    // "kr" after NOK is still the Norwegian crown.
    if (names_other_currency(draft.currency, changed.currency)) changed.currency = *currency;
    changed.week.clear();
    for (std::size_t i = 0; i < draft.hours.size(); ++i) {
        const auto slots = read_hours(draft.hours[i], static_cast<int>(i) + 1);
        if (!slots)
            return reject(Phrase{"reject.settings.hours_unreadable", {}},
                          "hours." + std::to_string(i + 1));
        changed.week.insert(changed.week.end(), slots->begin(), slots->end());
    }
    changed.holidays = draft.holidays;
    // One that was typed and not added yet is meant as well.
    if (!trimmed(draft.new_holiday).empty()) {
        const auto due = context.dates.due(draft.new_holiday);
        if (!due)
            return reject(Phrase{"reject.date.unreadable", {{"text", draft.new_holiday}}},
                          "holiday");
        changed.holidays.push_back({due->date, std::string(trimmed(draft.new_holiday_name))});
    }
    arrange(changed.holidays, {}, &Holiday::date);
    return Command{
        Edit<Settings>{difference(settings_id, context.workspace.settings(), std::move(changed))}};
}

bool has_changes(const SettingsDraft& draft, const FormContext& context, ZoneSource& zones) {
    const auto command = settings_command(draft, context, zones);
    if (!command) return true;
    const auto* change = std::get_if<ChangeRecord>(&*command);
    const auto* patch = change ? std::get_if<Patch<Settings>>(&change->patch) : nullptr;
    return patch && patch->mask != 0;
}

}  // namespace wordkeep::app
