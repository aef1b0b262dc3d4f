#pragma once
// Random inputs for property tests: small, the same on every platform, and repeatable.
//
//   Random random = seeded_random("working time");   // prints the seed
//   const auto minutes = random.between(0, 600);
//
// WORDKEEP_SEED=<number> repeats a run. (Under node the environment is not passed on: repeat
// natively, the numbers are the same.)

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace wordkeep::test {

/// SplitMix64: any seed is a good seed.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    [[nodiscard]] std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    /// A number from `low` to `high`, both included.
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) {
        const auto range = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
        const std::uint64_t offset = range == 0 ? next() : next() % range;
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + offset);
    }
    [[nodiscard]] bool one_in(std::int64_t n) { return between(1, n) == 1; }
    template <class Container>
    [[nodiscard]] const auto& pick(const Container& from) {
        return from[static_cast<std::size_t>(
            between(0, static_cast<std::int64_t>(from.size()) - 1))];
    }

  private:
    std::uint64_t state_;
};

/// WORDKEEP_SEED if it is set, else a new seed each time; printed either way.
[[nodiscard]] inline Random seeded_random(const char* what) {
    const char* given = std::getenv("WORDKEEP_SEED");
    const std::uint64_t seed = given ? std::strtoull(given, nullptr, 10)
                                     : static_cast<std::uint64_t>(std::random_device{}());
    std::printf("%s: WORDKEEP_SEED=%llu\n", what, static_cast<unsigned long long>(seed));
    return Random{seed};
}

}  // namespace wordkeep::test
