#include "app/settings_form.h"

#include "base/arrange.h"
#include "base/utf8.h"

#include <algorithm>
#include <optional>

namespace wordkeep::app {
namespace {

/// "9", "9:30", "09.30" → minutes of the day.
std::optional<MinuteOfDay> read_clock(std::string_view text) {
    std::string normal(trimmed(text));
    std::ranges::replace(normal, '.', ':');
    if (normal.find(':') == std::string::npos) normal += ":00";
    if (normal.size() == 4) normal.insert(0, "0");
    return parse_minute_of_day(normal);
}

/// Every dash people use between two times, as a plain one.
std::string with_plain_dashes(std::string_view text) {
    std::string plain(text);
    for (const std::string_view dash : {"–", "—", "−", " to ", " bis ", " till "})
        for (std::size_t at; (at = plain.find(dash)) != std::string::npos;)
            plain.replace(at, dash.size(), "-");
    return plain;
}

}  // namespace

std::string hours_text(const std::vector<WorkingSlot>& week, int weekday) {
    std::string text;
    for (const WorkingSlot& slot : week) {
        if (slot.weekday != weekday) continue;
        if (!text.empty()) text += ", ";
        text += to_clock(slot.from) + "–" + to_clock(slot.to);
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
        const auto to = read_clock(part.substr(dash + 1));
        if (!from || !to || *from >= *to) return std::nullopt;
        slots.push_back({weekday, *from, *to});
        rest = end == rest.size() ? std::string_view() : trimmed(rest.substr(end + 1));
    }
    return slots;
}

SettingsDraft draft_of(const Settings& settings) {
    SettingsDraft draft;
    draft.my_name = settings.my_name;
    draft.zone = settings.zone;
    for (int weekday = 1; weekday <= 7; ++weekday)
        draft.hours.push_back(hours_text(settings.week, weekday));
    draft.holidays = settings.holidays;
    draft.filled = true;
    return draft;
}

Result<Command> settings_command(const SettingsDraft& draft, const FormContext& context,
                                 ZoneSource& zones) {
    Settings changed = context.workspace.settings();
    changed.my_name = std::string(trimmed(draft.my_name));
    changed.zone = std::string(trimmed(draft.zone));
    if (!changed.zone.empty() && !zones.find(changed.zone))
        return reject(Phrase{"reject.settings.zone_unknown", {{"zone", changed.zone}}}, "zone");
    changed.week.clear();
    for (std::size_t i = 0; i < draft.hours.size(); ++i) {
        const auto slots = read_hours(draft.hours[i], static_cast<int>(i) + 1);
        if (!slots)
            return reject(Phrase{"reject.settings.hours_unreadable", {}},
                          "hours." + std::to_string(i + 1));
        changed.week.insert(changed.week.end(), slots->begin(), slots->end());
    }
    changed.holidays = draft.holidays;
    arrange(changed.holidays, {}, &Holiday::date);
    return Command{
        Edit<Settings>{difference(settings_id, context.workspace.settings(), std::move(changed))}};
}

}  // namespace wordkeep::app
