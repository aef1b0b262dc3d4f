// What both platforms share: a memory, and what a name may look like.

#include "platform/zones.h"

#include <algorithm>

#include "base/arrange.h"
#include "platform/zone_reader.h"

namespace wordkeep::platform {
namespace {

/// "Europe/Berlin", "Etc/GMT+5", "UTC". Also keeps what is no name (paths, "+01:00") from being
/// read.
[[nodiscard]] bool may_be_zone_name(std::string_view name) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_allowed = [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-' ||
               c == '+';
    };
    return !name.empty() && name.size() <= 64 && is_letter(name.front()) &&
           std::ranges::all_of(name, is_allowed);
}

}  // namespace

const Zone* MachineZones::find(std::string_view name) {
    auto found = zones_.find(name);
    if (found == zones_.end()) {
        auto zone = may_be_zone_name(name) ? read_zone(std::string{name}) : std::nullopt;
        found = zones_.emplace(std::string{name}, std::move(zone)).first;
    }
    return found->second ? &*found->second : nullptr;
}

std::string MachineZones::local_name() { return read_local_zone_name(); }

std::vector<std::string> MachineZones::names() {
    std::vector<std::string> names = read_zone_names();
    names.emplace_back("UTC");
    arrange(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

}  // namespace wordkeep::platform
