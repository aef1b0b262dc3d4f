#include "support/scenario/names.h"

#include <vector>

#include "codec/nearest_name.h"
#include "support/scenario/node.h"

namespace wordkeep::scenario {

bool Names::add(std::string_view handle, std::string_view record, std::uint64_t id) {
    const auto [at, is_new] =
        entries_.try_emplace(std::string(handle), Entry{std::string(record), id});
    if (is_new) handles_.try_emplace(id, std::string(handle));
    return is_new;
}

Names::Entry Names::find(std::string_view record, std::string_view handle) const {
    const auto found = entries_.find(handle);
    if (found != entries_.end()) {
        if (record.empty() || found->second.record == record) return found->second;
        throw FormatError("", "\"" + std::string(handle) + "\" is a " + found->second.record +
                                  ", but a " + std::string(record) + " is expected");
    }
    std::vector<std::uint64_t> by_name;
    if (workspace_ && (record.empty() || record == "client"))
        workspace_->clients().for_each([&](ClientId id, const Client& client) {
            if (client.name == handle) by_name.push_back(id.value);
        });
    if (by_name.size() == 1) return {"client", by_name.front()};
    std::vector<std::string_view> known;
    for (const auto& [name, entry] : entries_)
        if (record.empty() || entry.record == record) known.push_back(name);
    const std::string_view nearest = codec::nearest_name(handle, known);
    const std::string kind = record.empty() ? "record" : std::string(record);
    throw FormatError("",
                      "no " + kind + " is called \"" + std::string(handle) + "\"" +
                          (nearest.empty() ? "" : " - is \"" + std::string(nearest) + "\" meant?") +
                          (known.empty() ? "" : " Known are: " + joined(known)));
}

Result<std::uint64_t> Names::resolve(std::string_view record, std::string_view handle) {
    problem_.clear();
    try {
        return find(record, handle).id;
    } catch (const FormatError& error) {
        problem_ = error.what();
        return reject(Phrase{"reject.codec.id_form", {{"value", std::string(handle)}}});
    }
}

std::string Names::shown(std::uint64_t id) const {
    const auto found = handles_.find(id);
    return found == handles_.end() ? id_to_text(id) : found->second;
}

}  // namespace wordkeep::scenario
