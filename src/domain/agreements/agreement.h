#pragma once
// An agreement: a contract with a client (PRODUCT.md, Words; rows 12, 20, 24, 37, 41, 43, 58–62,
// 118). Amounts of money are in the smallest unit of the currency (cents).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Quote;
struct Agreement;
using AgreementId = Id<Agreement>;

enum class AgreementState : std::uint8_t {
    draft = 0,
    running = 1,  ///< clocks run; begins at `started_at`
    paused = 2,   ///< an unplanned stop: the last of `pauses` is open (row 40)
    closed = 3,
};

/// A step of the agreement with the date the client was told.
struct Milestone {
    std::string what;
    Due due = {};
    std::optional<Instant> done_at;
    std::string needs;  ///< what the client must provide for it; told 14 days ahead (row 62)

    friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// The work stood still, and what that costs (row 40).
struct Pause {
    Instant from = {};
    std::optional<Instant> to;   ///< none: it still stands still
    std::int32_t cost_days = 0;  ///< by how many days everything after it shifts
    std::string reason;

    friend bool operator==(const Pause&, const Pause&) = default;
};

/// One line of the kickoff checklist (row 12).
struct KickoffItem {
    std::string question;
    std::string answer;  ///< blank: still unknown

    friend bool operator==(const KickoffItem&, const KickoffItem&) = default;
};

struct Agreement {
    ClientId client;
    std::string title;
    std::string goal;  ///< what it is for; blank: the direction is not confirmed (row 13)
    AgreementState state = AgreementState::draft;
    std::optional<Instant> started_at;
    std::optional<Instant> closed_at;
    std::optional<Due> finish;  ///< when all of it was to be done, before any shift
    std::vector<Milestone> milestones;
    std::vector<std::string> my_areas;      ///< what I decide (row 24)
    std::vector<std::string> client_areas;  ///< what the client decides
    std::string approver;                   ///< who may accept changes and results
    /// N; none: not agreed, the default counts (row 44)
    std::optional<std::int32_t> included_changes;
    std::optional<std::int64_t> fee;    ///< for each further change
    std::optional<std::int64_t> price;  ///< of the whole
    std::int32_t report_weekday = 0;  ///< 1 Monday … 7 Sunday; 0: spread over Tuesday to Thursday
    bool reports = true;              ///< weekly report and check-in (rows 58, 60)
    std::vector<Pause> pauses;
    std::vector<KickoffItem> kickoff;
    std::string must_differ;              ///< from bad experiences: what must be different (row 7)
    std::optional<Instant> plan_sent_at;  ///< contact plan (row 20)
    std::vector<std::string> lessons;     ///< written when it is closed (row 37)
    Id<Quote> quote;                      ///< the one that was won (row 118)
    bool removed = false;

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

template <>
struct EnumNames<AgreementState> {
    static constexpr std::array names{
        std::pair{AgreementState::draft, std::string_view("draft")},
        std::pair{AgreementState::running, std::string_view("running")},
        std::pair{AgreementState::paused, std::string_view("paused")},
        std::pair{AgreementState::closed, std::string_view("closed")},
    };
};
template <>
struct Schema<Milestone> {
    static constexpr std::string_view name = "milestone";
    static constexpr auto fields = std::tuple{
        required("what", &Milestone::what),
        required("due", &Milestone::due),
        field("done_at", &Milestone::done_at),
        field("needs", &Milestone::needs),
    };
};
template <>
struct Schema<Pause> {
    static constexpr std::string_view name = "pause";
    static constexpr auto fields = std::tuple{
        field("from", &Pause::from),
        field("to", &Pause::to),
        field("cost_days", &Pause::cost_days),
        field("reason", &Pause::reason),
    };
};
template <>
struct Schema<KickoffItem> {
    static constexpr std::string_view name = "kickoff_item";
    static constexpr auto fields = std::tuple{
        required("question", &KickoffItem::question),
        field("answer", &KickoffItem::answer),
    };
};
template <>
struct Schema<Agreement> {
    static constexpr std::string_view name = "agreement";
    static constexpr auto fields = std::tuple{
        required("client", &Agreement::client),
        required("title", &Agreement::title),
        field("goal", &Agreement::goal),
        field("state", &Agreement::state),
        field("started_at", &Agreement::started_at),
        field("closed_at", &Agreement::closed_at),
        field("finish", &Agreement::finish),
        field("milestones", &Agreement::milestones),
        field("my_areas", &Agreement::my_areas),
        field("client_areas", &Agreement::client_areas),
        field("approver", &Agreement::approver),
        field("included_changes", &Agreement::included_changes),
        field("fee", &Agreement::fee),
        field("price", &Agreement::price),
        field("report_weekday", &Agreement::report_weekday),
        field("reports", &Agreement::reports),
        field("pauses", &Agreement::pauses),
        field("kickoff", &Agreement::kickoff),
        field("must_differ", &Agreement::must_differ),
        field("plan_sent_at", &Agreement::plan_sent_at),
        field("lessons", &Agreement::lessons),
        field("quote", &Agreement::quote),
        field("removed", &Agreement::removed),
    };
};

}  // namespace wordkeep
