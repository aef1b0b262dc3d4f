#pragma once
// A progress report of an agreement (PRODUCT.md, Words; rows 58–61).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/agreements/agreement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Report;
using ReportId = Id<Report>;

enum class ReportStatus : std::uint8_t {
    green = 0,
    amber = 1,
    red = 2,
};

struct Report {
    ClientId client;
    Id<Agreement> agreement;
    ReportStatus status = ReportStatus::green;
    std::string milestone;  ///< the next one: with the status the first line (row 61)
    std::vector<std::string> done;
    std::vector<std::string> next;
    std::vector<std::string> needed;  ///< from the client
    std::string question;             ///< the weekly check-in (row 58)
    Instant made_at = {};
    std::optional<Instant> sent_at;
    bool removed = false;

    friend bool operator==(const Report&, const Report&) = default;
};

template <>
struct EnumNames<ReportStatus> {
    static constexpr std::array names{
        std::pair{ReportStatus::green, std::string_view("green")},
        std::pair{ReportStatus::amber, std::string_view("amber")},
        std::pair{ReportStatus::red, std::string_view("red")},
    };
};
template <>
struct Schema<Report> {
    static constexpr std::string_view name = "report";
    static constexpr auto fields = std::tuple{
        required("client", &Report::client), required("agreement", &Report::agreement),
        field("status", &Report::status),    field("milestone", &Report::milestone),
        field("done", &Report::done),        field("next", &Report::next),
        field("needed", &Report::needed),    field("question", &Report::question),
        field("made_at", &Report::made_at),  field("sent_at", &Report::sent_at),
        field("removed", &Report::removed),
    };
};

}  // namespace wordkeep
