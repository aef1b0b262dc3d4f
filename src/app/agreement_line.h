#pragma once
// One agreement from its start to its finish, as a picture shows it: what moved the finish, where
// the work stood still, milestones, today (row 41). Everything by the day, in the person's zone;
// a day lies on the line with its whole length, so that also one day has a width.

#include "domain/changes/change_ledger.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep::app {

class Session;

/// From here to there, both days included.
struct DaySpan {
    Date from{};
    Date to{};
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

enum class ShiftCause : std::uint8_t { client_change, my_change, pause };

/// One step of the finish: the days behind `before`, up to and with `after`.
struct LineShift {
    ShiftCause cause = ShiftCause::pause;
    Date at{};  ///< when it came
    std::int32_t days = 0;
    std::string words;           ///< the change's wording, the pause's reason; may be empty
    std::optional<Date> before;  ///< the finish until then; none: no finish was agreed
    std::optional<Date> after;
};

enum class Reached : std::uint8_t { open, late, done };

struct LineMilestone {
    std::string what;
    Date due{};
    Date until{};  ///< the day it was done; of a late one today, or when all was closed; else `due`
    Reached reached = Reached::open;
    [[nodiscard]] std::int64_t days_late() const { return until > due ? (until - due).count() : 0; }
};

struct LineBlocker {
    std::string what;
    DaySpan days;  ///< from when it was noticed until it was resolved; else as above
    bool open = false;
};

struct AgreementLine {
    DaySpan shown;  ///< the axis
    Date start{};
    std::optional<Date> first;              ///< the finish as first agreed
    std::optional<Date> finish;             ///< with every shift
    Date today{};                           ///< outside of `shown` when it was closed before
    std::vector<LineShift> shifts;          ///< in the order in which they came
    std::vector<DaySpan> pauses;            ///< ascending
    std::vector<LineMilestone> milestones;  ///< by their due dates
    std::vector<LineBlocker> blockers;      ///< by when they were noticed

    [[nodiscard]] std::int64_t days_shifted() const;
    /// Share of the axis, 0 … 1, at which a day begins, and where it ends.
    [[nodiscard]] float begin_of(Date day) const;
    [[nodiscard]] float end_of(Date day) const;
    [[nodiscard]] float middle_of(Date day) const;
};

/// Nothing for an agreement that is gone, or of which no day is known.
[[nodiscard]] std::optional<AgreementLine> agreement_line(const Session& session, AgreementId id);

/// What a shift is called in picture and list: A … Z, AA, AB, …
[[nodiscard]] std::string shift_sign(std::size_t index);

/// Moves what stands too close along a line of `length`: ascending places, afterwards at least
/// `gap` apart and within the line as long as there is room, each as near to its own as that
/// allows.
void spread_out(std::vector<float>& places, float gap, float length);

}  // namespace wordkeep::app
