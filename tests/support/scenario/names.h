#pragma once
// The handles of a scenario: "anna" instead of "7f3a91c2-15".

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "codec/read_context.h"
#include "domain/workspace.h"

namespace wordkeep::scenario {

class Names final : public codec::IdResolver {
  public:
    struct Entry {
        std::string record;  ///< kind of record: "client", "commitment", …
        std::uint64_t id = 0;
    };

    /// False when the name is taken.
    bool add(std::string_view handle, std::string_view record, std::uint64_t id);
    [[nodiscard]] bool has(std::string_view handle) const { return entries_.contains(handle); }

    /// The id of a handle, or of the one client with this very name. `record` empty: of any kind.
    /// Throws FormatError without a place when there is none.
    [[nodiscard]] Entry find(std::string_view record, std::string_view handle) const;
    [[nodiscard]] Result<std::uint64_t> resolve(std::string_view record,
                                                std::string_view handle) override;
    /// What was wrong with the handle for which `resolve` was asked last; empty if nothing was.
    [[nodiscard]] const std::string& problem() const { return problem_; }
    /// The handle of an id, else its text.
    [[nodiscard]] std::string shown(std::uint64_t id) const;

    /// Where clients are looked for by name.
    void look_in(const Workspace& workspace) { workspace_ = &workspace; }

  private:
    std::map<std::string, Entry, std::less<>> entries_;
    std::map<std::uint64_t, std::string> handles_;
    const Workspace* workspace_ = nullptr;
    std::string problem_;
};

}  // namespace wordkeep::scenario
