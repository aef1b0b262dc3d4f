#pragma once
// What the benchmarks without a browser measure with.

#include "base/time_zone.h"
#include "support/zones.h"

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::bench {

class Berlin final : public ZoneSource {
  public:
    [[nodiscard]] const Zone* find(std::string_view /*name*/) override { return &test::berlin(); }
    [[nodiscard]] std::string local_name() override { return "Europe/Berlin"; }
    [[nodiscard]] std::vector<std::string> names() override { return {"Europe/Berlin"}; }
};

/// Processor time in milliseconds since the last lap.
class Stopwatch {
  public:
    double lap() {
        const std::clock_t before = last_;
        last_ = std::clock();
        return static_cast<double>(last_ - before) * 1000 / CLOCKS_PER_SEC;
    }

  private:
    std::clock_t last_ = std::clock();
};

}  // namespace wordkeep::bench
