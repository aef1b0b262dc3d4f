#pragma once
// Where the record with an id stands: a hash table in one piece of memory, because there are
// hundreds of thousands of records and a start puts all of them in. Nothing is ever taken out.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wordkeep {

class IdMap {
  public:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    /// `none` when there is no such id.
    [[nodiscard]] std::uint32_t find(std::uint64_t id) const;
    /// Puts `position` (not `none`) in unless the id is there; returns the one that is there then.
    std::uint32_t insert(std::uint64_t id, std::uint32_t position);

  private:
    struct Place {
        std::uint64_t id = 0;
        std::uint32_t position = none;
    };

    /// Of the id, or of the empty place where it belongs.
    [[nodiscard]] std::size_t place_of(std::uint64_t id) const;
    void grow();

    std::vector<Place> places_;  // a power of two, at most three quarters full
    std::size_t size_ = 0;
};

}  // namespace wordkeep
