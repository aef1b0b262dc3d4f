// Time zones of a Unix machine: the files of its tzdata. (std::chrono's own time zone database is
// missing from libstdc++ 12 and libc++, and would be a second way to the same files.)

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "platform/tzif.h"
#include "platform/zone_reader.h"

namespace wordkeep::platform {
namespace {

const std::filesystem::path zone_folder = "/usr/share/zoneinfo";

}  // namespace

std::optional<Zone> read_zone(const std::string& name) {
    std::error_code error;
    const auto path = zone_folder / name;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    return zone_from_tzif(name, bytes);
}

std::string read_local_zone_name() {
    if (const char* set = std::getenv("TZ"); set && *set) return *set == ':' ? set + 1 : set;
    std::error_code error;
    const auto target = std::filesystem::canonical("/etc/localtime", error);
    const auto name = target.lexically_relative(zone_folder).generic_string();
    return error || name.empty() || name.starts_with("..") ? "UTC" : name;
}

std::vector<std::string> read_zone_names() {
    // Lines of "countries TAB coordinates TAB name [TAB comment]".
    std::ifstream file{zone_folder / "zone1970.tab"};
    std::vector<std::string> names;
    for (std::string line; std::getline(file, line);) {
        std::istringstream columns{line};
        std::string countries, place, name;
        if (line.starts_with('#') || !(columns >> countries >> place >> name)) continue;
        names.push_back(name);
    }
    return names;
}

}  // namespace wordkeep::platform
