#include "codec/event_codec.h"

#include <array>
#include <charconv>
#include <limits>

namespace wordkeep::codec {
namespace {

constexpr std::int64_t largest_count = std::numeric_limits<std::uint32_t>::max();

/// What reading or writing a patch needs to know without knowing its type.
struct PatchParts {
    std::span<const FieldEntry> fields;
    void* values;
    std::uint64_t* id;
    FieldMask* mask;
    FieldMask all;
    bool singleton;
};

template <HasSchema R>
inline constexpr bool is_singleton = requires {
    R::singleton;
};

/// The id of the one record of a kind that has only one.
template <HasSchema R>
constexpr std::uint64_t fixed_id() {
    if constexpr (std::is_same_v<R, Settings>)
        return settings_id.value;
    else
        return 0;
}

template <HasSchema R>
PatchParts parts_of(Patch<R>& patch) {
    static_assert(!is_singleton<R> || fixed_id<R>() != 0);
    if (is_singleton<R>) patch.id.value = fixed_id<R>();
    return {field_table<R>, &patch.values,   &patch.id.value,
            &patch.mask,    all_fields<R>(), is_singleton<R>};
}

/// A kind of record: its name, and how a patch of it is begun.
struct RecordKind {
    std::string_view name;
    PatchParts (*begin)(std::vector<AnyPatch>& patches, bool creates);
};

template <HasSchema R>
PatchParts begin_patch(std::vector<AnyPatch>& patches, bool creates) {
    auto& patch = std::get<Patch<R>>(patches.emplace_back(std::in_place_type<Patch<R>>));
    patch.creates = creates;
    return parts_of(patch);
}

template <class... R>
constexpr auto make_kinds(std::type_identity<std::tuple<R...>>) {
    return std::array<RecordKind, sizeof...(R)>{RecordKind{Schema<R>::name, &begin_patch<R>}...};
}
constexpr auto record_kinds = make_kinds(std::type_identity<RecordTypes>{});

const RecordKind* find_kind(std::string_view name) {
    for (const RecordKind& kind : record_kinds)
        if (kind.name == name) return &kind;
    return nullptr;
}

// --- reading
// -----------------------------------------------------------------------------------------

bool read_set(JsonReader& reader, const PatchParts& parts, bool creates) {
    SeenFields seen = 0;
    const Missing missing = creates ? Missing::rejected : Missing::allowed;
    if (!read_object(reader, parts.fields, parts.values, missing, seen)) return false;
    *parts.mask = creates ? parts.all : seen;
    return true;
}

bool fail_missing(JsonReader& reader, std::string_view name) {
    return reader.fail(Phrase{"reject.codec.missing_field", {{"name", std::string(name)}}});
}

bool read_patch(JsonReader& reader, std::vector<AnyPatch>& patches) {
    std::string_view key;
    std::string_view name;
    if (!reader.begin_object()) return false;
    if (!reader.next_key(key)) return reader.ok() && fail_missing(reader, "new");
    const bool creates = key == "new";
    if (!creates && key != "edit") return fail_newer(reader, key);
    if (!reader.read_text(name)) return reader.inside(creates ? "new" : "edit");
    const RecordKind* const kind = find_kind(name);
    if (!kind) return fail_newer(reader, name);

    const PatchParts parts = kind->begin(patches, creates);
    bool has_set = false;
    while (reader.next_key(key)) {
        if (key == "id" && !parts.singleton) {
            if (!read_id(reader, kind->name, *parts.id)) return reader.inside("id");
        } else if (key == "set" && !has_set) {
            has_set = true;
            if (!read_set(reader, parts, creates)) return reader.inside("set");
        } else {
            return fail_newer(reader, key);
        }
    }
    if (!reader.ok()) return false;
    if (!has_set) return fail_missing(reader, "set");
    return *parts.id != 0 || fail_missing(reader, "id");
}

bool read_patches(JsonReader& reader, std::vector<AnyPatch>& patches) {
    if (!reader.begin_list()) return false;
    for (std::size_t i = 0; reader.next_element(); ++i)
        if (!read_patch(reader, patches)) return reader.inside(i);
    return reader.ok();
}

bool read_device(JsonReader& reader, DeviceId& device) {
    std::string_view text;
    if (!reader.read_text(text)) return false;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, device, 16);
    if (error == std::errc{} && rest == end) return true;
    return reader.fail(Phrase{"reject.codec.id_form", {{"value", std::string(text)}}});
}

struct ReadStamp {
    Stamp stamp;
    bool present = false;
    bool has_device = false;
};

bool read_stamp(JsonReader& reader, ReadStamp& out) {
    std::int64_t counter = 0;
    out.present = true;
    if (!reader.begin_list()) return false;
    for (std::size_t i = 0; reader.next_element(); ++i) {
        bool read = false;
        switch (i) {
            case 0:
                read = reader.read_whole(out.stamp.millis, std::numeric_limits<std::int64_t>::min(),
                                         std::numeric_limits<std::int64_t>::max());
                break;
            case 1:
                read = reader.read_whole(counter, 0, largest_count);
                break;
            case 2:
                read = out.has_device = read_device(reader, out.stamp.device);
                break;
            default:
                return fail_newer(reader, "stamp");
        }
        if (!read) return reader.inside(i);
    }
    out.stamp.counter = static_cast<std::uint32_t>(counter);
    return reader.ok();
}

bool read_event_member(JsonReader& reader, std::string_view key, Event& event, ReadStamp& stamp) {
    if (key == "id") return read_value(reader, event.id) || reader.inside("id");
    if (key == "stamp") return read_stamp(reader, stamp) || reader.inside("stamp");
    if (key == "do") return reader.read_text(event.command) || reader.inside("do");
    if (key == "kind") return read_value(reader, event.kind) || reader.inside("kind");
    if (key == "of") return read_value(reader, event.of) || reader.inside("of");
    if (key == "patches") return read_patches(reader, event.patches) || reader.inside("patches");
    return fail_newer(reader, key);
}

/// Everything behind the version.
bool read_event(JsonReader& reader, Event& event) {
    ReadStamp stamp;
    std::string_view key;
    while (reader.next_key(key))
        if (!read_event_member(reader, key, event, stamp)) return false;
    if (!reader.ok() || !reader.finish()) return false;
    if (!stamp.has_device) stamp.stamp.device = static_cast<DeviceId>(event.id.value >> 32);
    if (!stamp.present || stamp.stamp == Stamp{}) return fail_missing(reader, "stamp");
    event.stamp = stamp.stamp;
    return true;
}

/// The version of the event that begins here; leaves the reader behind it.
bool read_version(JsonReader& reader, std::int64_t& version) {
    std::string_view key;
    if (!reader.begin_object()) return false;
    if (!reader.next_key(key)) return reader.ok() && fail_missing(reader, "v");
    if (key != "v") return reader.fail(Phrase{"reject.codec.version_first", {}});
    return reader.read_whole(version, first_event_version, largest_count) || reader.inside("v");
}

// --- writing
// -----------------------------------------------------------------------------------------

template <HasSchema R>
void write_patch(JsonWriter& writer, const Patch<R>& patch) {
    writer.begin_object();
    writer.key(patch.creates ? "new" : "edit");
    writer.text(Schema<R>::name);
    if constexpr (!is_singleton<R>) {
        writer.key("id");
        write_value(writer, patch.id);
    }
    writer.key("set");
    writer.begin_object();
    if (patch.creates)
        write_members(writer, field_table<R>, &patch.values);
    else
        write_members(writer, field_table<R>, &patch.values, patch.mask);
    writer.end_object();
    writer.end_object();
}

std::string hexadecimal(DeviceId device) {
    std::array<char, 8> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), device, 16).ptr;
    return {buffer.data(), end};
}

void write_head(JsonWriter& writer, const Event& event) {
    writer.key("v");
    writer.whole(first_event_version + static_cast<std::int64_t>(upgrades().size()));
    if (event.id) {
        writer.key("id");
        write_value(writer, event.id);
    }
    writer.key("stamp");
    writer.begin_list();
    writer.whole(event.stamp.millis);
    writer.whole(event.stamp.counter);
    if (event.stamp.device != static_cast<DeviceId>(event.id.value >> 32))
        writer.text(hexadecimal(event.stamp.device));
    writer.end_list();
    if (!event.command.empty()) {
        writer.key("do");
        writer.text(event.command);
    }
    if (event.kind != EventKind::command) {
        writer.key("kind");
        write_value(writer, event.kind);
    }
    if (event.of) {
        writer.key("of");
        write_value(writer, event.of);
    }
}

}  // namespace

std::span<const Upgrade> upgrades() {
    return {};  // version 1 is the first
}

std::string event_to_json(const Event& event) {
    std::string out;
    out.reserve(400);
    JsonWriter writer(out);
    writer.begin_object();
    write_head(writer, event);
    writer.key("patches");
    writer.begin_list();
    for (const AnyPatch& any : event.patches)
        std::visit([&](const auto& patch) { write_patch(writer, patch); }, any);
    writer.end_list();
    writer.end_object();
    return out;
}

Result<Event> event_from_json(std::string_view text) { return event_from_json(text, upgrades()); }

Result<Event> event_from_json(std::string_view text, std::span<const Upgrade> upgrade_chain) {
    const std::int64_t current =
        first_event_version + static_cast<std::int64_t>(upgrade_chain.size());
    const ReadContext context{.written_by = WrittenBy::program};
    JsonReader reader(text, &context, {.bytes = longest_event_bytes});
    std::int64_t version = 0;
    if (!reader.ok() || !read_version(reader, version)) return std::unexpected(reader.error());
    if (version > current)
        return reject(Phrase{"reject.codec.newer_version", {{"version", Count{version}}}}, "v");
    if (version < current) {
        const auto step = upgrade_chain[static_cast<std::size_t>(version - first_event_version)];
        return event_from_json(step(text), upgrade_chain);
    }
    Event event;
    if (!read_event(reader, event)) return std::unexpected(reader.error());
    return event;
}

}  // namespace wordkeep::codec
