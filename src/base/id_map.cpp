#include "base/id_map.h"

#include <algorithm>

namespace wordkeep {

std::size_t IdMap::place_of(std::uint64_t id) const {
    const std::size_t mask = places_.size() - 1;
    // Ids are counters with a device in front: multiplied, the upper half depends on all bits.
    auto place = static_cast<std::size_t>(id * 0x9E3779B97F4A7C15ull >> 32) & mask;
    while (places_[place].position != none && places_[place].id != id)
        place = (place + 1) & mask;
    return place;
}

void IdMap::grow() {
    std::vector<Place> before(std::max<std::size_t>(8, places_.size() * 2));
    before.swap(places_);
    for (const Place& place : before)
        if (place.position != none) places_[place_of(place.id)] = place;
}

std::uint32_t IdMap::find(std::uint64_t id) const {
    return places_.empty() ? none : places_[place_of(id)].position;
}

std::uint32_t IdMap::insert(std::uint64_t id, std::uint32_t position) {
    if (size_ * 4 >= places_.size() * 3) grow();
    Place& place = places_[place_of(id)];
    if (place.position == none) {
        place = {id, position};
        ++size_;
    }
    return place.position;
}

}  // namespace wordkeep
