#pragma once
// Field lists of plain structs, written once beside the struct, so that codecs, apply, undo,
// history and comparisons are generic instead of written per type.

#include "base/language_tag.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace wordkeep {

/// Specialise for every record, command and nested value:
///   template <> struct Schema<Client> {
///       static constexpr std::string_view name = "client";
///       static constexpr auto fields = std::tuple{field("name", &Client::name), …};
///   };
/// Names are stored in journals and scenarios: they are frozen once released.
template <class T>
struct Schema;

enum class Presence { optional, required };

template <class Owner, class Value>
struct Field {
    std::string_view name;
    Value Owner::*member;
    Presence presence = Presence::optional;
};

template <class Owner, class Value>
[[nodiscard]] constexpr Field<Owner, Value> field(std::string_view name, Value Owner::*member) {
    return {name, member, Presence::optional};
}

/// A field without which a command or record makes no sense: readers reject its absence.
template <class Owner, class Value>
[[nodiscard]] constexpr Field<Owner, Value> required(std::string_view name, Value Owner::*member) {
    return {name, member, Presence::required};
}

template <class T>
concept HasSchema = requires {
    { Schema<T>::name } -> std::convertible_to<std::string_view>;
    Schema<T>::fields;
};

template <HasSchema T>
inline constexpr std::size_t field_count =
    std::tuple_size_v<std::remove_cvref_t<decltype(Schema<T>::fields)>>;

/// Calls `visit(field, index)` for every field, in order.
template <HasSchema T, class Visit>
constexpr void for_each_field(Visit&& visit) {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (visit(std::get<I>(Schema<T>::fields), std::integral_constant<std::size_t, I>{}), ...);
    }
    (std::make_index_sequence<field_count<T>>{});
}

/// Calls `visit(field)` for the field with this index (0 … field_count-1).
template <HasSchema T, class Visit>
constexpr void with_field(std::size_t index, Visit&& visit) {
    for_each_field<T>([&](const auto& f, auto i) {
        if (i == index) visit(f);
    });
}

/// Specialise for every stored enum: the frozen names, e.g.
///   template <> struct EnumNames<Owner> {
///       static constexpr std::array names{std::pair{Owner::me, std::string_view("me")}, …};
///   };
template <class E>
struct EnumNames;

template <class E>
concept NamedEnum = std::is_enum_v<E> && requires {
    EnumNames<E>::names;
};

/// Specialise for an enum whose further values are languages (base/language_tag.h), named by their
/// tags.
template <class E>
inline constexpr bool has_language_tags = false;

template <NamedEnum E>
[[nodiscard]] constexpr std::string_view enum_name(E value) {
    for (const auto& [v, name] : EnumNames<E>::names)
        if (v == value) return name;
    if constexpr (has_language_tags<E>) return unpacked_tag(static_cast<std::uint16_t>(value));
    return {};
}

template <NamedEnum E>
[[nodiscard]] constexpr bool enum_from_name(std::string_view text, E& out) {
    for (const auto& [v, name] : EnumNames<E>::names)
        if (name == text) {
            out = v;
            return true;
        }
    if constexpr (has_language_tags<E>) {
        if (packed_tag(text) == 0) return false;
        out = static_cast<E>(packed_tag(text));
        return true;
    }
    return false;
}

}  // namespace wordkeep
