#pragma once
// Who is known by an e-mail address.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "interop/import_plan.h"
#include "interop/match_keys.h"

namespace wordkeep::interop {

class KnownAddresses {
  public:
    /// `mine`: the person's own addresses, as far as they are known.
    KnownAddresses(const std::vector<KnownContact>& known, const std::vector<std::string>& mine) {
        for (const std::string& address : mine)
            mine_.insert(email_key(address));
        for (const KnownContact& contact : known)
            for (const std::string& address : contact.emails)
                clients_.try_emplace(email_key(address), contact.id);
    }
    /// The client with this address; 0 if there is none, or if it is my own.
    [[nodiscard]] std::uint64_t client_of(std::string_view address) const {
        if (address.empty() || is_mine(address)) return 0;
        const auto found = clients_.find(email_key(address));
        return found == clients_.end() ? 0 : found->second;
    }
    [[nodiscard]] bool is_mine(std::string_view address) const {
        return mine_.contains(email_key(address));
    }

  private:
    std::unordered_map<std::string, std::uint64_t> clients_;
    std::unordered_set<std::string> mine_;
};

}  // namespace wordkeep::interop
