#include "app/erase.h"

#include "app/adoption.h"
#include "app/persistence.h"
#include "codec/event_codec.h"
#include "codec/json_values.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

constexpr std::string_view blank = "…";

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

/// As it stands inside JSON text.
std::string as_stored(const std::string& text) {
    const std::string quoted = codec::to_json(text);
    return quoted.substr(1, quoted.size() - 2);
}

/// Whole words only. True when there was one.
bool blank_out(std::string& text, std::string_view what) {
    bool found = false;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        const std::size_t end = at + what.size();
        const bool inside =
            (at > 0 && is_letter(text[at - 1])) || (end < text.size() && is_letter(text[end]));
        if (inside) {
            at = end;
            continue;
        }
        text.replace(at, what.size(), blank);
        at += blank.size();
        found = true;
    }
    return found;
}

template <HasSchema R>
void add_removal(const Row<R>& row, std::vector<AnyPatch>& patches) {
    patches.emplace_back(PatchBuilder<R>(row.id).set(&R::removed, true).done());
}

template <HasSchema R>
bool row_says_something(const Row<R>& row) {
    if (row.base != Stamp{}) return true;
    constexpr FieldMask removed = mask_of(&R::removed);
    return std::ranges::any_of(
        row.newer, [&](const auto& entry) { return (FieldMask{1} << entry.field) != removed; });
}

journal::Verdict judged(const journal::Record& record, const ErasedRecords& records,
                        const std::vector<std::string>& mentions) {
    std::string payload = record.payload;
    bool mentioned = false;
    for (const std::string& text : mentions)
        mentioned = blank_out(payload, text) || mentioned;
    if (!changes_one_of(payload, records)) {
        if (!mentioned) return journal::KeepRecord{};
        return journal::ReplacePayload{std::move(payload)};
    }
    auto event = codec::event_from_json(payload);
    if (!event) return journal::DropRecord{};  // nobody can say what else is in it
    if (event->command == erase_command) return journal::KeepRecord{};
    remove_records(event->patches, records);
    // That a file was taken in, or taken back, says nothing about anybody and holds for the rest.
    if (event->patches.empty() && !is_about_adoption(*event)) return journal::DropRecord{};
    return journal::ReplacePayload{codec::event_to_json(*event)};
}

}  // namespace

std::uint64_t record_of(const AnyPatch& patch) {
    return std::visit([](const auto& p) { return p.id.value; }, patch);
}

void remove_records(std::vector<AnyPatch>& patches, const ErasedRecords& records) {
    if (records.empty()) return;
    std::erase_if(patches,
                  [&](const AnyPatch& patch) { return records.contains(record_of(patch)); });
}

std::vector<AnyPatch> removals_of(const Workspace& workspace, ClientId client) {
    std::vector<AnyPatch> patches;
    for_each_record_type([&]<class R>() {
        if constexpr (BelongsToClient<R>)
            workspace.table<R>().for_each_row_of(
                client, [&](const Row<R>& row) { add_removal(row, patches); });
    });
    if (const Row<Client>* row = workspace.clients().find_row(client)) add_removal(*row, patches);
    return patches;
}

std::vector<std::string> telling_texts(const Client& client) {
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text) {
        const bool telling = text.find(' ') != std::string::npos || text.find('@') != text.npos;
        if (telling && text.size() >= 5) texts.push_back(as_stored(text));
    };
    add(client.name);
    for (const std::string& nickname : client.nicknames)
        add(nickname);
    add(client.greeted_as);
    for (const ContactPoint& email : client.emails)
        add(email.value);
    return texts;
}

ErasePreview erase_preview(const Workspace& workspace, ClientId client) {
    ErasePreview preview;
    if (const Row<Client>* row = workspace.clients().find_row(client))
        preview.mentions = telling_texts(row->value);
    for_each_record_type([&]<class R>() {
        if constexpr (BelongsToClient<R>)
            workspace.table<R>().for_each_row_of(client, [&](const Row<R>&) {
                ++(std::is_same_v<R, Conversation> ? preview.conversations
                   : std::is_same_v<R, Commitment> ? preview.commitments
                                                   : preview.others);
            });
    });
    return preview;
}

template <HasSchema R>
void MentionCount::look_at(const Row<R>& row) {
    if (row.id.value == client_.value || !row.visible()) return;
    if constexpr (BelongsToClient<R>)
        if (row.value.client == client_) return;
    std::string json = codec::to_json(row.value);
    found_ += std::ranges::any_of(mentions_,
                                  [&](const std::string& text) { return blank_out(json, text); });
}

bool MentionCount::step(const Workspace& workspace, std::size_t most) {
    std::size_t passed = 0;  // rows of the tables before
    for_each_record_type([&]<class R>() {
        const auto rows = workspace.table<R>().all_rows();
        while (most > 0 && next_ - passed < rows.size()) {
            look_at(rows[next_ - passed]);
            ++next_;
            --most;
        }
        passed += rows.size();
    });
    return next_ < passed;
}

bool has_leftovers(const Workspace& workspace, const ErasedRecords& records) {
    bool found = false;
    for (const auto& [id, client] : records) {
        for_each_record_type([&]<class R>() {
            if constexpr (!requires { R::singleton; }) {
                const Row<R>* row = workspace.table<R>().find_row(Id<R>{id});
                found = found || (row && row_says_something(*row));
            }
        });
        if (found) return true;
    }
    return false;
}

journal::Judge judge_of(std::shared_ptr<const ErasedRecords> records,
                        std::vector<std::string> mentions) {
    return [records = std::move(records), mentions = std::move(mentions)](
               const journal::Record& record) { return judged(record, *records, mentions); };
}

}  // namespace wordkeep::app
