#include "app/client_index.h"

#include "app/client_search.h"
#include "base/arrange.h"
#include "base/utf8.h"

#include <algorithm>
#include <tuple>

namespace wordkeep::app {
namespace {

auto order_of(const ClientSummary& s) { return std::tie(s.sort_key, s.id); }

std::string digits_of(std::string_view phone) {
    std::string digits;
    for (const char c : phone)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

std::string search_key_of(const Client& client) {
    std::string key = fold(client.name);
    const auto add = [&](std::string_view text) {
        if (text.empty()) return;
        key += '\n';
        key += fold(text);
    };
    add(client.organisation);
    for (const auto& nickname : client.nicknames)
        add(nickname);
    for (const auto& email : client.emails)
        add(email.value);
    for (const auto& phone : client.phones)
        add(digits_of(phone.value));
    for (const auto& category : client.categories)
        add(category);
    return key;
}

void add_conversations(const Workspace& workspace, ClientSummary& summary) {
    workspace.conversations().for_each_of(summary.id, [&](ConversationId, const Conversation& c) {
        ++summary.conversations;
        if (!summary.last_contact || *summary.last_contact < c.at) summary.last_contact = c.at;
        if (counts_as_word(c) && (!summary.last_word || *summary.last_word < c.at))
            summary.last_word = c.at;
    });
}

void add_commitments(const Workspace& workspace, ClientSummary& summary) {
    workspace.commitments().for_each_of(summary.id, [&](CommitmentId, const Commitment& c) {
        if (c.state != CommitmentState::open) return;
        if (c.kind == CommitmentKind::next_contact) {
            if (!summary.next_contact || c.due < *summary.next_contact)
                summary.next_contact = c.due;
        } else if (c.owner == Owner::client) {
            ++summary.open_theirs;
        } else {
            ++summary.open_mine;
        }
    });
}

}  // namespace

ClientSummary ClientIndex::client_summary(const Workspace& workspace, ClientId id,
                                          const Client& client) const {
    ClientSummary summary{.id = id,
                          .name = client.name,
                          .organisation = client.organisation,
                          .search_key = search_key_of(client),
                          .sort_key = order_key(client.name, behind_z_),
                          .stage = client.stage,
                          .last_word = {},
                          .last_contact = {},
                          .next_contact = {},
                          .next_talk = {}};
    add_conversations(workspace, summary);
    add_commitments(workspace, summary);
    workspace.table<Meeting>().for_each_of(id, [&](MeetingId, const Meeting& meeting) {
        if (meeting.conversation || meeting.ended_at) return;
        if (!summary.next_talk || meeting.at < *summary.next_talk) summary.next_talk = meeting.at;
    });
    return summary;
}

void ClientIndex::order_by(std::string_view behind_z) {
    if (behind_z_ == behind_z) return;
    behind_z_ = behind_z;
    for (ClientSummary& summary : summaries_) {
        summary.sort_key = order_key(summary.name, behind_z_);
        sort_keys_[summary.id] = summary.sort_key;
    }
    arrange(summaries_, {}, order_of);
    ++revision_;
}

void ClientIndex::rebuild(const Workspace& workspace) {
    (void)rebuild_some(workspace, 0, workspace.clients().all_rows().size());
}

std::size_t ClientIndex::rebuild_some(const Workspace& workspace, std::size_t row,
                                      std::size_t most) {
    if (row == 0) {
        summaries_.clear();
        sort_keys_.clear();
    }
    const auto rows = workspace.clients().all_rows();
    const std::size_t end = std::min(rows.size(), row + most);
    for (; row < end; ++row) {
        if (!rows[row].visible()) continue;
        summaries_.push_back(client_summary(workspace, rows[row].id, rows[row].value));
        sort_keys_.emplace(rows[row].id, summaries_.back().sort_key);
    }
    if (row == rows.size()) arrange(summaries_, {}, order_of);
    ++revision_;
    return row;
}

void ClientIndex::become(ClientIndex&& other) {
    const std::uint64_t revision = revision_ + 1;
    *this = std::move(other);
    revision_ = revision;
}

void ClientIndex::update(const Workspace& workspace, std::span<const ClientId> changed) {
    if (changed.empty()) return;
    // Placing costs a move of the list behind it; many at once are cheaper in one go.
    if (changed.size() > 64) {
        place_all(workspace, changed);
    } else {
        for (const ClientId id : changed)
            place(workspace, id);
    }
    ++revision_;
}

void ClientIndex::place_all(const Workspace& workspace, std::span<const ClientId> changed) {
    std::vector<ClientSummary> fresh;
    bool some_were_there = false;
    for (const ClientId id : changed) {
        some_were_there = sort_keys_.erase(id) > 0 || some_were_there;
        const Client* client = workspace.find(id);
        if (client) fresh.push_back(client_summary(workspace, id, *client));
    }
    if (some_were_there)
        std::erase_if(summaries_,
                      [&](const ClientSummary& old) { return !sort_keys_.contains(old.id); });
    for (const ClientSummary& summary : fresh)
        sort_keys_.emplace(summary.id, summary.sort_key);
    arrange(fresh, {}, order_of);
    const auto before = static_cast<std::ptrdiff_t>(summaries_.size());
    std::ranges::move(fresh, std::back_inserter(summaries_));
    std::ranges::inplace_merge(summaries_, summaries_.begin() + before, {}, order_of);
}

void ClientIndex::place(const Workspace& workspace, ClientId id) {
    const Client* client = workspace.find(id);
    ClientSummary summary = client ? client_summary(workspace, id, *client) : ClientSummary{};
    if (const ClientSummary* old = find(id)) {
        const auto at = summaries_.begin() + (old - summaries_.data());
        if (client && old->sort_key == summary.sort_key) {
            *at = std::move(summary);  // hardly any change moves a client in the list
            return;
        }
        summaries_.erase(at);
        sort_keys_.erase(id);
    }
    if (!client) return;
    sort_keys_.emplace(id, summary.sort_key);
    const auto at = std::ranges::lower_bound(summaries_, order_of(summary), {}, order_of);
    summaries_.insert(at, std::move(summary));
}

const ClientSummary* ClientIndex::find(ClientId id) const {
    const auto key = sort_keys_.find(id);
    if (key == sort_keys_.end()) return nullptr;
    const auto at = std::ranges::lower_bound(summaries_, std::tie(key->second, id), {}, order_of);
    return at != summaries_.end() && at->id == id ? &*at : nullptr;
}

std::vector<std::uint32_t> ClientIndex::matching(std::string_view query) const {
    const auto words = search_words(query);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < summaries_.size(); ++i)
        if (is_found_by(summaries_[i], words)) found.push_back(i);
    return found;
}

std::vector<std::uint32_t> ClientIndex::suggestions(std::string_view query,
                                                    std::size_t limit) const {
    const std::string beginning = fold(query);
    std::vector<std::uint32_t> found = matching(query);
    // Names that begin so first; among equals, people one works for before mere contacts.
    arrange(found, {}, [&](std::uint32_t i) {
        const bool begins = summaries_[i].search_key.starts_with(beginning);
        return std::pair(!begins, !runs_clocks(summaries_[i].stage));
    });
    if (found.size() > limit) found.resize(limit);
    return found;
}

}  // namespace wordkeep::app
