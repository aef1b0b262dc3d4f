#pragma once
// The weekly self-check by the article's five guidelines (row 105). It belongs to no client.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct SelfCheck;
using SelfCheckId = Id<SelfCheck>;

struct SelfCheck {
    Date week = {};                   ///< its Monday
    std::vector<std::int32_t> marks;  ///< one for each guideline, 0 not kept … 2 kept
    std::string note;
    std::string habit;  ///< the one to change when the figures stand still (row 75)
    std::optional<Instant> done_at;
    bool removed = false;

    friend bool operator==(const SelfCheck&, const SelfCheck&) = default;
};

template <>
struct Schema<SelfCheck> {
    static constexpr std::string_view name = "self_check";
    static constexpr auto fields = std::tuple{
        required("week", &SelfCheck::week),    field("marks", &SelfCheck::marks),
        field("note", &SelfCheck::note),       field("done_at", &SelfCheck::done_at),
        field("removed", &SelfCheck::removed), field("habit", &SelfCheck::habit),
    };
};

}  // namespace wordkeep
