#pragma once
// The fields of any struct with a field list, as a table: what works on "some field of some record"
// is compiled once and not once for every record.

#include "base/schema.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace wordkeep {

/// What can be done with a value whose type is not known.
struct ValueOps {
    bool (*equal)(const void*, const void*);
    void (*copy)(void* to, const void* from);
    void (*swap)(void*, void*);
};

struct FieldRef {
    void* (*of)(void* owner);  ///< the field inside its owner
    const ValueOps* ops;
};

using FieldRefs = std::span<const FieldRef>;

namespace detail {

template <class V>
inline constexpr ValueOps value_ops{
    [](const void* a, const void* b) {
        return *static_cast<const V*>(a) == *static_cast<const V*>(b);
    },
    [](void* to, const void* from) { *static_cast<V*>(to) = *static_cast<const V*>(from); },
    [](void* a, void* b) { std::swap(*static_cast<V*>(a), *static_cast<V*>(b)); },
};

template <class T, std::size_t I>
void* field_of(void* owner) {
    return &(static_cast<T*>(owner)->*(std::get<I>(Schema<T>::fields).member));
}

template <class T, std::size_t I>
using FieldValue =
    std::remove_cvref_t<decltype(std::declval<T&>().*(std::get<I>(Schema<T>::fields).member))>;

template <class T>
constexpr auto make_field_refs() {
    return []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<FieldRef, sizeof...(I)>{
            FieldRef{&field_of<T, I>, &value_ops<FieldValue<T, I>>}...};
    }
    (std::make_index_sequence<field_count<T>>{});
}

template <class T>
inline constexpr auto field_refs_of = make_field_refs<T>();

}  // namespace detail

/// In the order of the field list.
template <HasSchema T>
[[nodiscard]] constexpr FieldRefs field_refs() {
    return detail::field_refs_of<T>;
}

// Both objects are of the struct that `fields` belongs to; bit n of a mask is field n.

/// Copies the fields in `mask`.
void copy_fields(FieldRefs fields, void* to, const void* from, std::uint64_t mask);
/// The fields that differ.
[[nodiscard]] std::uint64_t differing_fields(FieldRefs fields, const void* a, const void* b);

}  // namespace wordkeep
