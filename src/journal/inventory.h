#pragma once
// Which files there are, with the totals that are asked for often.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace wordkeep::journal {

class Inventory {
  public:
    using Files = std::map<std::string, std::uint64_t, std::less<>>;  // name → bytes

    void add(std::string_view name, std::uint64_t bytes);
    void remove(std::string_view name);
    void clear();

    [[nodiscard]] bool contains(std::string_view name) const { return files_.contains(name); }
    [[nodiscard]] const Files& files() const { return files_; }
    [[nodiscard]] std::size_t count() const { return files_.size(); }
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    /// How many of them are `seg` files: what folding makes fewer.
    [[nodiscard]] std::size_t segments() const { return segments_; }

  private:
    Files files_;
    std::uint64_t bytes_ = 0;
    std::size_t segments_ = 0;
};

}  // namespace wordkeep::journal
