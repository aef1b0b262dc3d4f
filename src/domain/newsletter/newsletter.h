#pragma once
// Tips for the weekly newsletter, and its issues (rows 49–52). They belong to no client and name
// none.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Tip;
using TipId = Id<Tip>;
struct Issue;
using IssueId = Id<Issue>;

struct Tip {
    std::string subject;
    std::string text;
    bool claims_fact = false;  ///< then a source is needed (row 51)
    std::string source;
    bool removed = false;

    friend bool operator==(const Tip&, const Tip&) = default;
};

struct Issue {
    std::string title;
    std::vector<TipId> tips;
    std::string text;  ///< opens the letter, above the tips
    std::optional<Date> planned;
    std::optional<Instant> copied_at;  ///< when it was taken out to be sent
    std::string sent_text;             ///< what went out then
    std::vector<ClientId> recipients;  ///< to whom
    bool removed = false;

    friend bool operator==(const Issue&, const Issue&) = default;
};

template <>
struct Schema<Tip> {
    static constexpr std::string_view name = "tip";
    static constexpr auto fields = std::tuple{
        required("subject", &Tip::subject),      field("text", &Tip::text),
        field("claims_fact", &Tip::claims_fact), field("source", &Tip::source),
        field("removed", &Tip::removed),
    };
};
template <>
struct Schema<Issue> {
    static constexpr std::string_view name = "issue";
    static constexpr auto fields = std::tuple{
        required("title", &Issue::title),
        field("tips", &Issue::tips),
        field("text", &Issue::text),
        field("planned", &Issue::planned),
        field("copied_at", &Issue::copied_at),
        field("sent_text", &Issue::sent_text),
        field("recipients", &Issue::recipients),
        field("removed", &Issue::removed),
    };
};

}  // namespace wordkeep
