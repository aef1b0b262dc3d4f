#pragma once
// What the pull reader sees, put together again as a tree: to be compared with the tree that
// nlohmann/json makes of the same text.

#include "codec/json_reader.h"

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace wordkeep::test {

inline std::optional<nlohmann::json> tree_of(codec::JsonReader& reader);

inline std::optional<nlohmann::json> object_of(codec::JsonReader& reader) {
    nlohmann::json out = nlohmann::json::object();
    std::string_view key;
    if (!reader.begin_object()) return std::nullopt;
    while (reader.next_key(key)) {
        auto value = tree_of(reader);
        if (!value) return std::nullopt;
        out[std::string(key)] = *std::move(value);
    }
    return reader.ok() ? std::optional(std::move(out)) : std::nullopt;
}

inline std::optional<nlohmann::json> list_of(codec::JsonReader& reader) {
    nlohmann::json out = nlohmann::json::array();
    if (!reader.begin_list()) return std::nullopt;
    while (reader.next_element()) {
        auto value = tree_of(reader);
        if (!value) return std::nullopt;
        out.push_back(*std::move(value));
    }
    return reader.ok() ? std::optional(std::move(out)) : std::nullopt;
}

/// Numbers are taken from their place in the source, so that this is looked at as well.
inline std::optional<nlohmann::json> tree_of(codec::JsonReader& reader) {
    std::string text;
    std::string_view raw;
    bool yes = false;
    switch (reader.peek()) {
        case codec::JsonKind::object:
            return object_of(reader);
        case codec::JsonKind::list:
            return list_of(reader);
        case codec::JsonKind::text:
            return reader.read_text(text) ? std::optional<nlohmann::json>(text) : std::nullopt;
        case codec::JsonKind::number:
            if (!reader.skip(raw)) return std::nullopt;
            return nlohmann::json::parse(raw, nullptr, false);
        case codec::JsonKind::yes_no:
            return reader.read_yes_no(yes) ? std::optional<nlohmann::json>(yes) : std::nullopt;
        case codec::JsonKind::null:
            return reader.read_null() ? std::optional<nlohmann::json>(nullptr) : std::nullopt;
        case codec::JsonKind::nothing:
            break;
    }
    return std::nullopt;
}

}  // namespace wordkeep::test
