#include "ui/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wordkeep::ui {
namespace {

/// Of a channel in sRGB: asked for with every line of text.
const std::array<double, 256>& linear() {
    static const auto table = [] {
        std::array<double, 256> light{};
        for (std::size_t i = 0; i < light.size(); ++i) {
            const double c = static_cast<double>(i) / 255.0;
            light[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        }
        return light;
    }();
    return table;
}

}  // namespace

double luminance(Colour colour) {
    return 0.2126 * linear()[colour.red] + 0.7152 * linear()[colour.green] +
           0.0722 * linear()[colour.blue];
}

double contrast(Colour a, Colour b) {
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

}  // namespace wordkeep::ui
