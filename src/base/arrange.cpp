#include "base/arrange.h"

#include <algorithm>
#include <numeric>

namespace wordkeep {

std::vector<std::uint32_t> arrangement(std::size_t count, ComesBefore before, const void* context) {
    std::vector<std::uint32_t> order;
    std::uint32_t place = 1;
    while (place < count && !before(context, place, place - 1))
        ++place;
    if (place >= count) return order;
    order.resize(count);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&](std::uint32_t a, std::uint32_t b) { return before(context, a, b); });
    return order;
}

}  // namespace wordkeep
