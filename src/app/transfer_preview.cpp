#include "app/transfer_preview.h"

#include "interop/match_keys.h"

namespace wordkeep::app {

bool Difference::note(RecordEffect effect) {
    ++(effect == RecordEffect::removed   ? removed
       : effect == RecordEffect::changed ? changed
                                         : added);
    return names_of(effect).size() < named;
}

void NamesakeFinder::add(ClientId id, const Client& client) {
    if (std::string key = interop::name_key(client.name); !key.empty())
        names_.try_emplace(std::move(key), id);
    for (const ContactPoint& email : client.emails)
        if (std::string key = interop::email_key(email.value); !key.empty())
            emails_.try_emplace(std::move(key), id);
}

const ClientId* NamesakeFinder::find(const Client& client, bool& same_email) const {
    for (const ContactPoint& email : client.emails) {
        const auto found = emails_.find(interop::email_key(email.value));
        same_email = found != emails_.end();
        if (same_email) return &found->second;
    }
    const auto found = names_.find(interop::name_key(client.name));
    return found == names_.end() ? nullptr : &found->second;
}

}  // namespace wordkeep::app
