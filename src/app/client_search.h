#pragma once
// Looking for clients while one types: every letter narrows what the letters before it have found,
// and taking one back finds that again. A letter costs what is left, not everybody.

#include "app/client_index.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// The words of a query, folded: each must stand somewhere in a client's search key.
[[nodiscard]] std::vector<std::string> search_words(std::string_view query);
[[nodiscard]] bool is_found_by(const ClientSummary& summary, std::span<const std::string> words);

class ClientSearch {
  public:
    /// What ClientIndex::matching() finds. Valid until the next call.
    [[nodiscard]] const std::vector<std::uint32_t>& find(const ClientIndex& index,
                                                         std::string_view query);

  private:
    struct Answer {
        std::string query;
        std::vector<std::uint32_t> positions;
    };
    const ClientIndex* index_ = nullptr;
    std::uint64_t revision_ = 0;
    std::vector<Answer> answers_;  ///< each query begins with the one before it
};

}  // namespace wordkeep::app
