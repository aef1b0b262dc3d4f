#pragma once
// Any value of any record, command or other struct with a field list: for round trips. What comes
// out need not make sense (see random_history.h for what does).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/records.h"
#include "support/random.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::test {

inline std::string random_text(Random& random) {
    constexpr std::array<std::string_view, 16> pieces{"Entwurf für Müller",
                                                      "a",
                                                      " ",
                                                      "\"quoted\"",
                                                      "back\\slash",
                                                      "line\nbreak",
                                                      "tab\tstop",
                                                      "é",
                                                      "Ж",
                                                      "世界",
                                                      "🙂",
                                                      "שלום",
                                                      "\x01",
                                                      "{}",
                                                      "[\"x\"]",
                                                      "\x7f"};
    std::string text;
    for (auto n = random.between(0, 3); n > 0; --n)
        text += random.pick(pieces);
    return text;
}

template <class V>
V random_value(Random& random);

template <HasSchema R>
R random_struct(Random& random) {
    R out{};
    for_each_field<R>([&](const auto& f, auto) {
        using V = std::remove_cvref_t<decltype(out.*(f.member))>;
        if (!random.one_in(3)) out.*(f.member) = random_value<V>(random);
    });
    return out;
}

namespace detail {
template <class T>
struct Container;
template <class T>
struct Container<std::optional<T>> {
    static constexpr bool optional = true;
    using Value = T;
};
template <class T>
struct Container<std::vector<T>> {
    static constexpr bool optional = false;
    using Value = T;
};
}  // namespace detail

inline Date random_date(Random& random) {
    return Date{std::chrono::days{random.between(-20000, 60000)}};  // 1915 … 2134
}

template <class V>
V random_value(Random& random) {
    if constexpr (std::is_same_v<V, bool>) {
        return random.one_in(2);
    } else if constexpr (std::is_same_v<V, std::string>) {
        return random_text(random);
    } else if constexpr (std::is_same_v<V, std::uint64_t>) {
        return random.one_in(2) ? random.next() : random.next() % 100;
    } else if constexpr (std::is_floating_point_v<V>) {
        return static_cast<V>(random.between(-1'000'000, 1'000'000)) / V{37};
    } else if constexpr (std::is_integral_v<V>) {
        return static_cast<V>(random.next());
    } else if constexpr (NamedEnum<V>) {
        if constexpr (has_language_tags<V>)
            if (random.one_in(2)) return static_cast<V>(random.between(1, 26 * 26));
        return random.pick(EnumNames<V>::names).first;
    } else if constexpr (requires(V v) { V{v.value}; } && sizeof(V) == sizeof(std::uint64_t) &&
                         !std::is_same_v<V, Instant> && !std::is_same_v<V, Date>) {
        const auto device = static_cast<std::uint64_t>(random.between(1, 0xFFFFFFFF));
        return V{(device << 32) | static_cast<std::uint64_t>(random.between(1, 0xFFFFFFFF))};
    } else if constexpr (std::is_same_v<V, Instant>) {
        return Instant{std::chrono::seconds{random.between(-2'000'000'000, 4'000'000'000)}};
    } else if constexpr (std::is_same_v<V, Date>) {
        return random_date(random);
    } else if constexpr (std::is_same_v<V, Due>) {
        Due due{random_date(random), std::nullopt};
        if (random.one_in(2)) due.minute = static_cast<MinuteOfDay>(random.between(0, 1439));
        return due;
    } else if constexpr (HasSchema<V>) {
        return random_struct<V>(random);
    } else if constexpr (detail::Container<V>::optional) {
        if (random.one_in(3)) return std::nullopt;
        return random_value<typename detail::Container<V>::Value>(random);
    } else {
        V out;
        for (auto n = random.between(0, 3); n > 0; --n)
            out.push_back(random_value<typename detail::Container<V>::Value>(random));
        return out;
    }
}

template <HasSchema R>
Patch<R> random_patch(Random& random) {
    Patch<R> patch;
    patch.id = random_value<Id<R>>(random);
    patch.values = random_struct<R>(random);
    if (random.one_in(2)) {
        patch.creates = true;
        patch.mask = all_fields<R>();
    } else {
        patch.mask = random.next() & all_fields<R>();
    }
    if constexpr (requires { R::singleton; }) {
        patch.id = settings_id;
        patch.creates = false;
        patch.mask = random.next() & all_fields<R>();
    }
    // A codec need not carry what is not meant.
    for_each_field<R>([&](const auto& f, auto index) {
        if (!(patch.mask & (FieldMask{1} << index))) patch.values.*(f.member) = R{}.*(f.member);
    });
    return patch;
}

/// An event with patches of every kind of record.
inline Event random_event(Random& random) {
    Event event;
    event.id = random_value<EventId>(random);
    event.stamp = {random.between(1, 4'000'000'000'000),
                   static_cast<std::uint32_t>(random.between(0, 3)),
                   static_cast<DeviceId>(random.one_in(4) ? random.between(1, 0xFFFFFFFF)
                                                          : event.id.value >> 32)};
    event.command = random.one_in(5) ? "" : "client.edit";
    event.kind = random_value<EventKind>(random);
    if (event.kind != EventKind::command) event.of = random_value<EventId>(random);
    for_each_record_type([&]<class R>() {
        if (random.one_in(2)) event.patches.emplace_back(random_patch<R>(random));
    });
    return event;
}

}  // namespace wordkeep::test
