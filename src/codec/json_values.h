#pragma once
// JSON ⇄ every kind of value that a field list (base/schema.h) may hold.
//
//   bool                 true
//   whole numbers        12; no point, no exponent; outside the type's range is an error
//   double               2.5
//   std::string          "text"
//   enum with names      "settles"
//   Id<T>                "7f3a91c2-15"; "" is none; or a handle, when the reader has an IdResolver
//   std::uint64_t        the id of a record of any kind, as above; other numbers as they are
//   Instant              "2026-03-06T15:30:00Z"; without Z only when the reader has a zone
//   Date                 "2026-03-06"
//   Due                  "2026-03-06" or "2026-03-06T16:30"
//   std::optional<T>     null for nothing
//   std::vector<T>       [ … ]
//   struct with Schema   { "field": … }; a field that has its default value may be left out, and is
//                        left out when written, except `required` ones. Therefore defaults of
//                        stored structs are as frozen as the names.
//
// Field lists are turned into tables of functions, so that the walking is compiled once and not
// once for every struct.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "codec/json_reader.h"
#include "codec/json_writer.h"
#include "codec/read_context.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace wordkeep::codec {

/// One bit per field in the order of the list, as in domain/record.h.
using SeenFields = std::uint64_t;

struct FieldEntry {
    std::string_view name;
    Presence presence;
    bool (*read)(JsonReader&, void* object);
    void (*write)(JsonWriter&, const void* object);
    bool (*is_default)(const void* object);
};

/// What a reader of an object does about fields that are `required` but not there.
enum class Missing : std::uint8_t { rejected, allowed };

// The parts that know no types (json_values.cpp).
[[nodiscard]] bool read_date(JsonReader& reader, Date& out);
[[nodiscard]] bool read_instant(JsonReader& reader, Instant& out);
[[nodiscard]] bool read_due(JsonReader& reader, Due& out);
[[nodiscard]] bool read_id(JsonReader& reader, std::string_view record, std::uint64_t& out);
[[nodiscard]] bool read_any_id(JsonReader& reader, std::uint64_t& out);
void write_any_id(JsonWriter& writer, std::uint64_t value);
[[nodiscard]] bool read_name(JsonReader& reader, std::span<const std::string_view> names,
                             std::size_t& index, std::uint16_t* tag = nullptr);
/// The field called `name`. Looks at `expected` first: fields mostly come in order.
[[nodiscard]] std::optional<std::size_t> find_field(std::span<const FieldEntry> fields,
                                                    std::string_view name, std::size_t expected);
/// Reads the value of one member into `object`; notes it in `seen`, rejects a repetition.
[[nodiscard]] bool read_member(JsonReader& reader, std::span<const FieldEntry> fields,
                               std::size_t index, void* object, SeenFields& seen);
/// The error for what only a later version of the program can mean. Returns false.
bool fail_newer(JsonReader& reader, std::string_view name);
/// The error for a key that is no field: names the nearest one. Returns false.
bool fail_unknown(JsonReader& reader, std::string_view key,
                  std::span<const std::string_view> allowed);
bool fail_unknown(JsonReader& reader, std::string_view key, std::span<const FieldEntry> allowed);
[[nodiscard]] bool check_required(JsonReader& reader, std::span<const FieldEntry> fields,
                                  SeenFields seen);
/// A whole object.
[[nodiscard]] bool read_object(JsonReader& reader, std::span<const FieldEntry> fields, void* object,
                               Missing missing, SeenFields& seen);
/// The members of an object, without its brackets: those that differ from the default.
void write_members(JsonWriter& writer, std::span<const FieldEntry> fields, const void* object);
/// The members of an object, without its brackets: those in `which`.
void write_members(JsonWriter& writer, std::span<const FieldEntry> fields, const void* object,
                   SeenFields which);

namespace detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class T>
inline constexpr bool is_id = false;
template <class T>
inline constexpr bool is_id<Id<T>> = true;

template <class T>
struct IdTarget;
template <class T>
struct IdTarget<Id<T>> {
    using type = T;
};

/// What an id points at, as field lists call it. An event has no field list.
template <class T>
constexpr std::string_view record_name() {
    if constexpr (HasSchema<T>)
        return Schema<T>::name;
    else
        return "event";
}

template <NamedEnum E>
inline constexpr auto bare_names = [] {
    std::array<std::string_view, EnumNames<E>::names.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = EnumNames<E>::names[i].second;
    return names;
}();

/// Whether values have ==; a list claims to have one whatever it holds.
template <class V>
inline constexpr bool has_equal = requires(const V& value) {
    value == value;
};
template <class T>
inline constexpr bool has_equal<std::vector<T>> = has_equal<T>;
template <class T>
inline constexpr bool has_equal<std::optional<T>> = has_equal<T>;

template <class V>
bool is_nothing(const V& value) {
    if constexpr (is_vector<V>)
        return value.empty();
    else
        return !value.has_value();
}

/// Structs without ==, which are never stored but only kept over a reload, are always written;
/// lists of them and what may be missing are at their default while there is none.
template <class V>
bool same_value(const V& a, const V& b) {
    if constexpr (has_equal<V>)
        return a == b;
    else if constexpr (is_vector<V> || is_optional<V>)
        return is_nothing(a) && is_nothing(b);
    else
        return false;
}

}  // namespace detail

/// How many values an enum has that is written as its number: for what only this version of the
/// program reads again, never for anything stored.
template <class E>
inline constexpr std::int64_t written_as_number = 0;

template <class V>
[[nodiscard]] bool read_value(JsonReader& reader, V& out);
template <class V>
void write_value(JsonWriter& writer, const V& value);

namespace detail {

template <HasSchema R, std::size_t I>
inline constexpr auto member_of = std::get<I>(Schema<R>::fields).member;

template <HasSchema R>
const R& defaults_of() {
    static const R defaults{};
    return defaults;
}

template <HasSchema R, std::size_t I>
bool read_field(JsonReader& reader, void* object) {
    return read_value(reader, static_cast<R*>(object)->*member_of<R, I>);
}
template <HasSchema R, std::size_t I>
void write_field(JsonWriter& writer, const void* object) {
    write_value(writer, static_cast<const R*>(object)->*member_of<R, I>);
}
template <HasSchema R, std::size_t I>
bool is_default_field(const void* object) {
    return same_value(static_cast<const R*>(object)->*member_of<R, I>,
                      defaults_of<R>().*member_of<R, I>);
}

template <HasSchema R>
constexpr auto make_field_table() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<FieldEntry, sizeof...(I)>{
            FieldEntry{std::get<I>(Schema<R>::fields).name, std::get<I>(Schema<R>::fields).presence,
                       &read_field<R, I>, &write_field<R, I>, &is_default_field<R, I>}...};
    }
    (std::make_index_sequence<field_count<R>>{});
}

template <class V>
bool read_list(JsonReader& reader, std::vector<V>& out) {
    out.clear();
    if (!reader.begin_list()) return false;
    for (std::size_t i = 0; reader.next_element(); ++i)
        if (!read_value(reader, out.emplace_back())) return reader.inside(i);
    return reader.ok();
}

template <class E>
bool read_number(JsonReader& reader, E& out) {
    std::int64_t value = 0;
    if (!reader.read_whole(value, 0, written_as_number<E> - 1)) return false;
    out = static_cast<E>(value);
    return true;
}

template <NamedEnum E>
bool read_enum(JsonReader& reader, E& out) {
    std::size_t index = 0;
    if constexpr (has_language_tags<E>) {
        std::uint16_t tag = 0;
        if (!read_name(reader, bare_names<E>, index, &tag)) return false;
        out = tag != 0 ? static_cast<E>(tag) : EnumNames<E>::names[index].first;
    } else {
        if (!read_name(reader, bare_names<E>, index)) return false;
        out = EnumNames<E>::names[index].first;
    }
    return true;
}

template <class V>
bool read_integer(JsonReader& reader, V& out) {
    static_assert(std::is_signed_v<V> || sizeof(V) < sizeof(std::int64_t));
    std::int64_t value = 0;
    if (!reader.read_whole(value, std::numeric_limits<V>::min(), std::numeric_limits<V>::max()))
        return false;
    out = static_cast<V>(value);
    return true;
}

}  // namespace detail

/// The functions behind the field list of R.
template <HasSchema R>
inline constexpr auto field_table = detail::make_field_table<R>();

template <class V>
bool read_value(JsonReader& reader, V& out) {
    if constexpr (std::is_same_v<V, bool>) {
        return reader.read_yes_no(out);
    } else if constexpr (std::is_same_v<V, std::string>) {
        return reader.read_text(out);
    } else if constexpr (std::is_same_v<V, std::uint64_t>) {
        return read_any_id(reader, out);
    } else if constexpr (std::is_integral_v<V>) {
        return detail::read_integer(reader, out);
    } else if constexpr (written_as_number<V> > 0) {
        return detail::read_number(reader, out);
    } else if constexpr (NamedEnum<V>) {
        return detail::read_enum(reader, out);
    } else if constexpr (detail::is_id<V>) {
        using Target = typename detail::IdTarget<V>::type;
        return read_id(reader, detail::record_name<Target>(), out.value);
    } else if constexpr (std::is_same_v<V, Instant>) {
        return read_instant(reader, out);
    } else if constexpr (std::is_same_v<V, Date>) {
        return read_date(reader, out);
    } else if constexpr (std::is_same_v<V, Due>) {
        return read_due(reader, out);
    } else if constexpr (detail::is_optional<V>) {
        if (reader.peek() != JsonKind::null) return read_value(reader, out.emplace());
        out.reset();
        return reader.read_null();
    } else if constexpr (detail::is_vector<V>) {
        return detail::read_list(reader, out);
    } else {
        static_assert(HasSchema<V>, "this type has neither a JSON form nor a field list");
        SeenFields seen = 0;
        return read_object(reader, field_table<V>, &out, Missing::rejected, seen);
    }
}

template <class V>
void write_value(JsonWriter& writer, const V& value) {
    if constexpr (std::is_same_v<V, bool>) {
        writer.yes_no(value);
    } else if constexpr (std::is_same_v<V, std::string>) {
        writer.text(value);
    } else if constexpr (std::is_same_v<V, std::uint64_t>) {
        write_any_id(writer, value);
    } else if constexpr (std::is_integral_v<V>) {
        writer.whole(value);
    } else if constexpr (written_as_number<V> > 0) {
        writer.whole(static_cast<std::int64_t>(value));
    } else if constexpr (NamedEnum<V>) {
        writer.text(enum_name(value));
    } else if constexpr (detail::is_id<V>) {
        writer.text(id_to_text(value.value));
    } else if constexpr (std::is_same_v<V, Instant> || std::is_same_v<V, Date> ||
                         std::is_same_v<V, Due>) {
        writer.text(to_iso(value));
    } else if constexpr (detail::is_optional<V>) {
        if (value)
            write_value(writer, *value);
        else
            writer.null();
    } else if constexpr (detail::is_vector<V>) {
        writer.begin_list();
        for (const auto& item : value)
            write_value(writer, item);
        writer.end_list();
    } else {
        static_assert(HasSchema<V>, "this type has neither a JSON form nor a field list");
        writer.begin_object();
        write_members(writer, field_table<V>, &value);
        writer.end_object();
    }
}

/// A value as JSON text, on one line.
template <class V>
[[nodiscard]] std::string to_json(const V& value, Layout layout = Layout::compact) {
    std::string out;
    JsonWriter writer(out, layout);
    write_value(writer, value);
    return out;
}

/// A value from JSON text: all of the text, nothing behind it. Rejections are reject.codec.*,
/// `where` is the place inside the text ("promises[0].due"), empty for the text as a whole.
template <class V>
[[nodiscard]] Result<V> from_json(std::string_view text, const ReadContext& context = {},
                                  const Limits& limits = {}) {
    JsonReader reader(text, &context, limits);
    V out{};
    if (!read_value(reader, out) || !reader.finish()) return std::unexpected(reader.error());
    return out;
}

}  // namespace wordkeep::codec
