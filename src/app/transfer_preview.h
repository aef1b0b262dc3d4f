#pragma once
// What a preview of a file that comes in says: how much it adds, changes and removes, what that is
// by name, and who of the new clients may be here already.

#include "domain/workspace.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::app {

enum class RecordEffect : std::uint8_t { removed = 0, changed = 1, added = 2 };

/// What a record is called, for a list.
struct RecordName {
    std::string_view record;  ///< kind: "client"
    std::string title;        ///< may be empty
    std::string client;       ///< whose it is; empty where the title says it, or nobody's
};

/// What taking a file in does, in records.
struct Difference {
    /// So many of each are named; a life has hundreds of thousands.
    static constexpr std::size_t named = 50;

    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;
    std::array<std::vector<RecordName>, 3> names;  ///< by RecordEffect

    [[nodiscard]] bool any() const { return added + changed + removed > 0; }
    [[nodiscard]] std::size_t count(RecordEffect effect) const {
        return std::array{removed, changed, added}[static_cast<std::size_t>(effect)];
    }
    /// Counts one; true when it is to be named as well.
    bool note(RecordEffect effect);
    [[nodiscard]] std::vector<RecordName>& names_of(RecordEffect effect) {
        return names[static_cast<std::size_t>(effect)];
    }
};

/// A new client of the file and one from here with the same name or e-mail address.
struct Namesake {
    ClientId there;
    ClientId here;
    std::string name_there;
    std::string name_here;
    bool same_email = false;
};

/// The clients that are here, by name and address.
class NamesakeFinder {
  public:
    void add(ClientId id, const Client& client);
    /// Nothing when nobody is like this client.
    [[nodiscard]] const ClientId* find(const Client& client, bool& same_email) const;

  private:
    std::unordered_map<std::string, ClientId> names_;
    std::unordered_map<std::string, ClientId> emails_;
};

}  // namespace wordkeep::app
