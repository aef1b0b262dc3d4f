#include "codec/workspace_codec.h"

#include <map>

namespace wordkeep::codec {
namespace {

/// The patches that make one row: its creation, and one for each later stamp.
template <HasSchema R>
void condense(const Row<R>& row, std::map<Stamp, Event>& events) {
    std::map<Stamp, Patch<R>> patches;
    if (row.base != Stamp{}) {
        Patch<R>& first = patches[row.base];
        first.creates = true;
        first.mask = all_fields<R>();
    }
    for_each_field<R>([&](const auto& f, auto index) {
        const Stamp stamp = row.stamp_of(index);
        if (stamp == Stamp{}) return;  // never set by anybody
        Patch<R>& patch = patches[stamp];
        patch.values.*(f.member) = row.value.*(f.member);
        patch.mask |= FieldMask{1} << index;
    });
    for (auto& [stamp, patch] : patches) {
        patch.id = row.id;
        events[stamp].patches.emplace_back(std::move(patch));
    }
}

bool read_events(JsonReader& reader, std::size_t& count,
                 const std::function<void(Event&&, std::string_view)>& take) {
    if (!reader.begin_list()) return false;
    for (; reader.next_element(); ++count) {
        std::string_view json;
        if (!reader.skip(json)) return reader.inside(count);
        auto event = event_from_json(json);
        if (!event) {
            reader.fail(std::move(event.error()));
            return reader.inside(count);
        }
        take(std::move(*event), json);
    }
    return reader.ok();
}

bool read_kind(JsonReader& reader) {
    std::string_view kind;
    if (reader.peek() == JsonKind::text && reader.read_text(kind) && kind == "workspace")
        return true;
    return reader.fail(Phrase{"reject.codec.no_workspace", {}});
}

bool read_file_version(JsonReader& reader) {
    std::int64_t version = 0;
    if (!reader.read_whole(version, 1, std::numeric_limits<std::int32_t>::max())) return false;
    if (version <= workspace_file_version) return true;
    return reader.fail(Phrase{"reject.codec.newer_version", {{"version", Count{version}}}});
}

struct SeenMembers {
    bool kind = false;
    bool version = false;
    bool events = false;
};

bool read_file_member(JsonReader& reader, std::string_view key, SeenMembers& seen,
                      std::size_t& count,
                      const std::function<void(Event&&, std::string_view)>& take) {
    if (key == "wordkeep") {
        seen.kind = true;
        return read_kind(reader) || reader.inside("wordkeep");
    }
    if (key == "version") {
        seen.version = true;
        return read_file_version(reader) || reader.inside("version");
    }
    if (key == "events") {
        seen.events = true;
        return read_events(reader, count, take) || reader.inside("events");
    }
    return reader.skip();
}

}  // namespace

std::vector<Event> condensed_events(const Workspace& workspace) {
    std::map<Stamp, Event> by_stamp;
    for_each_record_type([&]<class R>() {
        for (const Row<R>& row : workspace.table<R>().all_rows())
            condense(row, by_stamp);
    });
    std::vector<Event> events;
    for (auto& [stamp, event] : by_stamp) {
        event.stamp = stamp;
        events.push_back(std::move(event));
    }
    return events;
}

void WorkspaceFileWriter::begin() {
    out_ += "{\n  \"wordkeep\": \"workspace\",\n  \"version\": ";
    out_ += std::to_string(workspace_file_version);
    out_ += ",\n  \"events\": [";
}

void WorkspaceFileWriter::add_json(std::string_view event) {
    out_ += first_ ? "\n    " : ",\n    ";
    out_ += event;
    first_ = false;
}

void WorkspaceFileWriter::end() { out_ += first_ ? "]\n}\n" : "\n  ]\n}\n"; }

std::string workspace_to_json(const Workspace& workspace) {
    std::string out;
    WorkspaceFileWriter writer(out);
    writer.begin();
    for (const Event& event : condensed_events(workspace))
        writer.add(event);
    writer.end();
    return out;
}

Result<std::size_t> read_workspace_file(
    std::string_view text, const std::function<void(Event&&, std::string_view)>& take) {
    // Events are taken apart one by one: the tape of a whole file would be many times its size.
    JsonReader reader(text, nullptr, {.closed_from = 2});
    // Any file may be dropped on the page: say that it is none of ours rather than what is wrong in
    // it.
    if (!reader.look_for("wordkeep")) return reject(Phrase{"reject.codec.no_workspace", {}});
    SeenMembers seen;
    std::size_t count = 0;
    std::string_view key;
    if (!reader.begin_object()) return std::unexpected(reader.error());
    while (reader.next_key(key))
        if (!read_file_member(reader, key, seen, count, take))
            return std::unexpected(reader.error());
    if (!reader.ok() || !reader.finish()) return std::unexpected(reader.error());
    for (const auto& [present, name] :
         {std::pair{seen.version, "version"}, std::pair{seen.events, "events"}})
        if (!present)
            return reject(Phrase{"reject.codec.missing_field", {{"name", std::string(name)}}});
    return count;
}

Result<Workspace> workspace_from_json(std::string_view text) {
    Workspace workspace;
    const auto count =
        read_workspace_file(text, [&](Event&& event, std::string_view) { workspace.apply(event); });
    if (!count) return std::unexpected(count.error());
    return workspace;
}

}  // namespace wordkeep::codec
