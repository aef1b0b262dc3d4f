#pragma once
// Time zones of this machine: the browser's (zones_web.cpp) or tzdata (zones_native.cpp).

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time_zone.h"

namespace wordkeep::platform {

/// What a zone is known for, [first, last): see ZoneSource.
inline constexpr Instant first_known_instant =
    std::chrono::sys_days{std::chrono::year{1970} / 1 / 1};
inline constexpr Instant last_known_instant =
    std::chrono::sys_days{std::chrono::year{2061} / 1 / 1};

/// Reads each zone once and keeps it, the unknown names too. A zone costs some milliseconds.
class MachineZones final : public ZoneSource {
  public:
    [[nodiscard]] const Zone* find(std::string_view name) override;
    [[nodiscard]] std::string local_name() override;
    [[nodiscard]] std::vector<std::string> names() override;

  private:
    std::map<std::string, std::optional<Zone>, std::less<>> zones_;
};

}  // namespace wordkeep::platform
