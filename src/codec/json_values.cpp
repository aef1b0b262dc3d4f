#include "codec/json_values.h"

#include "base/utf8.h"
#include "codec/nearest_name.h"

#include <algorithm>
#include <charconv>

namespace wordkeep::codec {
namespace {

constexpr std::size_t longest_shown = 60;  // characters of a wrong value that a sentence repeats

std::string shown(std::string_view value) { return shortened(value, longest_shown); }

/// A rejection about a text that should have had a certain form.
bool fail_form(JsonReader& reader, std::string_view key, std::string_view value) {
    return reader.fail(Phrase{key, {{"value", shown(value)}}});
}

/// Whether a text is written like a date, so that what is wrong with it is the day itself.
bool looks_like_date(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00";
    if (text.size() < pattern.size()) return false;
    return std::ranges::equal(text.substr(0, pattern.size()), pattern, [](char c, char p) {
        return p == '0' ? c >= '0' && c <= '9' : c == p;
    });
}

bool fail_date(JsonReader& reader, std::string_view key, std::string_view text) {
    const std::string_view day = text.substr(0, 10);
    if (looks_like_date(text) && !parse_date(day))
        return fail_form(reader, "reject.codec.no_such_day", day);
    return fail_form(reader, key, text);
}

std::string joined(std::span<const std::string_view> names) {
    std::string out;
    for (const std::string_view name : names) {
        if (!out.empty()) out += ", ";
        out += name;
    }
    return out;
}

std::vector<std::string_view> names_of(std::span<const FieldEntry> fields) {
    std::vector<std::string_view> names;
    for (const FieldEntry& entry : fields)
        names.push_back(entry.name);
    return names;
}

bool written_by_program(const JsonReader& reader) {
    return reader.context() && reader.context()->written_by == WrittenBy::program;
}

bool is_record_id(std::uint64_t value) {
    return (value >> 32) != 0 && static_cast<std::uint32_t>(value) != 0;
}

constexpr SeenFields bit(std::size_t index) { return SeenFields{1} << index; }

}  // namespace

// --- single values
// -----------------------------------------------------------------------------------

bool read_date(JsonReader& reader, Date& out) {
    std::string_view text;
    if (!reader.read_text(text)) return false;
    const auto parsed = parse_date(text);
    if (!parsed) return fail_date(reader, "reject.codec.date_form", text);
    out = *parsed;
    return true;
}

bool read_due(JsonReader& reader, Due& out) {
    std::string_view text;
    if (!reader.read_text(text)) return false;
    const auto parsed = parse_due(text);
    if (!parsed) return fail_date(reader, "reject.codec.due_form", text);
    out = *parsed;
    return true;
}

bool read_instant(JsonReader& reader, Instant& out) {
    std::string_view text;
    if (!reader.read_text(text)) return false;
    if (const auto parsed = parse_instant(text)) {
        out = *parsed;
        return true;
    }
    const Zone* zone = reader.context() ? reader.context()->zone : nullptr;
    if (!zone) return fail_date(reader, "reject.codec.moment_form", text);
    const auto local = parse_local_time(text);
    if (!local) return fail_date(reader, "reject.codec.local_moment_form", text);
    out = zone->to_instant(*local);
    return true;
}

bool read_id(JsonReader& reader, std::string_view record, std::uint64_t& out) {
    std::string_view text;
    if (!reader.read_text(text)) return false;
    if (const auto parsed = id_from_text(text)) {
        out = *parsed;
        return true;
    }
    IdResolver* const ids = reader.context() ? reader.context()->ids : nullptr;
    if (!ids) return fail_form(reader, "reject.codec.id_form", text);
    auto found = ids->resolve(record, text);
    if (!found) return reader.fail(std::move(found.error()));
    out = *found;
    return true;
}

bool read_any_id(JsonReader& reader, std::uint64_t& out) {
    if (reader.peek() != JsonKind::number) return read_id(reader, {}, out);
    std::string_view digits;
    if (!reader.skip(digits)) return false;
    const char* const end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, out);
    if (error == std::errc{} && rest == end) return true;
    return fail_form(reader, "reject.codec.id_form", digits);
}

void write_any_id(JsonWriter& writer, std::uint64_t value) {
    // As a number, other programs would round an id: they keep 53 bits.
    if (is_record_id(value) || value == 0)
        writer.text(id_to_text(value));
    else
        writer.raw(std::to_string(value));
}

bool read_name(JsonReader& reader, std::span<const std::string_view> names, std::size_t& index,
               std::uint16_t* tag) {
    std::string_view text;
    if (!reader.read_text(text)) return false;
    const auto found = std::ranges::find(names, text);
    if (found != names.end()) {
        index = static_cast<std::size_t>(found - names.begin());
        return true;
    }
    if (tag && packed_tag(text) != 0) {
        *tag = packed_tag(text);
        return true;
    }
    if (written_by_program(reader)) return fail_newer(reader, text);
    return reader.fail(
        Phrase{"reject.codec.unknown_value", {{"value", shown(text)}, {"allowed", joined(names)}}});
}

// --- objects
// -----------------------------------------------------------------------------------------

std::optional<std::size_t> find_field(std::span<const FieldEntry> fields, std::string_view name,
                                      std::size_t expected) {
    for (std::size_t i = expected; i < fields.size(); ++i)
        if (fields[i].name == name) return i;
    for (std::size_t i = 0; i < std::min(expected, fields.size()); ++i)
        if (fields[i].name == name) return i;
    return std::nullopt;
}

bool read_member(JsonReader& reader, std::span<const FieldEntry> fields, std::size_t index,
                 void* object, SeenFields& seen) {
    const FieldEntry& entry = fields[index];
    if (seen & bit(index))
        return reader.fail(Phrase{"reject.codec.twice", {{"name", std::string(entry.name)}}});
    seen |= bit(index);
    return entry.read(reader, object) || reader.inside(entry.name);
}

bool fail_newer(JsonReader& reader, std::string_view name) {
    return reader.fail(Phrase{"reject.codec.newer_content", {{"name", shown(name)}}});
}

bool fail_unknown(JsonReader& reader, std::string_view key,
                  std::span<const std::string_view> allowed) {
    if (written_by_program(reader)) return fail_newer(reader, key);
    const std::string_view nearest = nearest_name(key, allowed);
    if (nearest.empty())
        return reader.fail(Phrase{"reject.codec.unknown_field",
                                  {{"name", shown(key)}, {"allowed", joined(allowed)}}});
    return reader.fail(Phrase{"reject.codec.unknown_field_near",
                              {{"name", shown(key)}, {"nearest", std::string(nearest)}}});
}

bool fail_unknown(JsonReader& reader, std::string_view key, std::span<const FieldEntry> allowed) {
    return fail_unknown(reader, key, names_of(allowed));
}

bool check_required(JsonReader& reader, std::span<const FieldEntry> fields, SeenFields seen) {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].presence == Presence::required && !(seen & bit(i)))
            return reader.fail(
                Phrase{"reject.codec.missing_field", {{"name", std::string(fields[i].name)}}});
    return true;
}

bool read_object(JsonReader& reader, std::span<const FieldEntry> fields, void* object,
                 Missing missing, SeenFields& seen) {
    if (!reader.begin_object()) return false;
    std::string_view key;
    std::size_t expected = 0;
    while (reader.next_key(key)) {
        const auto index = find_field(fields, key, expected);
        if (!index) return fail_unknown(reader, key, fields);
        if (!read_member(reader, fields, *index, object, seen)) return false;
        expected = *index + 1;
    }
    if (!reader.ok()) return false;
    return missing == Missing::allowed || check_required(reader, fields, seen);
}

void write_members(JsonWriter& writer, std::span<const FieldEntry> fields, const void* object) {
    SeenFields which = 0;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].presence == Presence::required || !fields[i].is_default(object))
            which |= bit(i);
    write_members(writer, fields, object, which);
}

void write_members(JsonWriter& writer, std::span<const FieldEntry> fields, const void* object,
                   SeenFields which) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!(which & bit(i))) continue;
        writer.key(fields[i].name);
        fields[i].write(writer, object);
    }
}

}  // namespace wordkeep::codec
