#include "support/scenario/world.h"

#include <algorithm>
#include <array>

#include "attention/figures.h"

namespace wordkeep::scenario {
namespace {

constexpr DeviceId first_device = 0xA1;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// No-break space, narrow no-break space, thin space.
constexpr std::array<std::string_view, 3> special_spaces{"\u00A0", "\u202F", "\u2009"};

}  // namespace

Computer& World::computer(std::string_view name) {
    const auto found = computers_.find(name);
    if (found != computers_.end()) return found->second;
    const auto device = static_cast<DeviceId>(first_device + computers_.size());
    return computers_.emplace(std::string(name), Computer(device)).first->second;
}

const Zone* World::zone_of(const Computer& computer) const {
    const std::string& own = computer.workspace().settings().zone;
    return own.empty() ? zone_ : zones_->find(own);
}

std::optional<std::string> World::look(Computer& computer, View& view) const {
    const Workspace& workspace = computer.workspace();
    const Zone* const zone = zone_of(computer);
    if (!zone) return "settings.zone: there is no zone \"" + workspace.settings().zone + "\"";
    auto calendar = attention::calendar_of(workspace, *zone);
    if (!calendar) return "the working calendar: " + text_of(calendar.error());
    view.calendar = std::move(*calendar);
    view.context = attention::context_of(workspace, view.calendar, zones_);
    view.now = now;
    view.lines = attention::all_lines(workspace, view.context, now, attention::Snoozed::included);
    std::vector<attention::Line> open = view.lines;
    std::erase_if(open, [&](const attention::Line& line) { return is_hidden(line, now); });
    view.today = attention::build_today(std::move(open), view.context);

    // What is kept up to date from change to change must be what is computed from nothing.
    (void)computer.cache().refresh(workspace, view.context, now);
    if (!(computer.cache().today() == view.today))
        return "Today kept up to date differs from Today computed anew (a fault of the program)";
    if (!(computer.cache().figures().tally ==
          attention::tally_of_all(workspace, view.context, now)))
        return "figures kept up to date differ from figures computed anew (a fault of the program)";
    return std::nullopt;
}

std::string World::text_of(const Phrase& phrase, std::string_view language) const {
    words::Locale locale = words::locale_from_tag(language);
    locale.hours = words::HourCycle::h24;  // as PRODUCT.md writes times
    const words::Context context{locale, zone_, now};
    std::string text = words::render(phrase, context);
    for (const std::string_view space : special_spaces)
        replace_all(text, space, " ");
    return text;
}

std::string World::text_of(const Rejection& rejection) const {
    std::string text(rejection.phrase.key);
    if (!rejection.where.empty()) text += " at " + rejection.where;
    return text + " - " + text_of(rejection.phrase, "en");
}

}  // namespace wordkeep::scenario
