#pragma once
// Sorting, compiled once. Every instance of std::sort is three kilobytes of the page; here only the
// comparison and the moving belong to a type.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace wordkeep {

/// Whether element `a` comes before element `b` of what `context` stands for.
using ComesBefore = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

/// The places of `count` elements (fewer than 2³²) in order, equal ones as they stood; empty when
/// they are in order already.
[[nodiscard]] std::vector<std::uint32_t> arrangement(std::size_t count, ComesBefore before,
                                                     const void* context);

/// Like std::ranges::stable_sort.
template <class Range, class Less = std::ranges::less, class Projection = std::identity>
void arrange(Range& range, Less less = {}, Projection projection = {}) {
    const auto first = std::begin(range);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return static_cast<bool>(std::invoke(less, std::invoke(projection, first[a]),
                                             std::invoke(projection, first[b])));
    };
    const auto order = arrangement(
        std::size(range),
        [](const void* context, std::uint32_t a, std::uint32_t b) {
            return (*static_cast<const decltype(before)*>(context))(a, b);
        },
        &before);
    if (order.empty()) return;
    std::vector<std::iter_value_t<decltype(first)>> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t place : order)
        sorted.push_back(std::move(first[place]));
    std::move(sorted.begin(), sorted.end(), first);
}

}  // namespace wordkeep
