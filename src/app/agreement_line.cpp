#include "app/agreement_line.h"

#include "app/session.h"
#include "base/arrange.h"
#include "clock/deadlines.h"
#include "domain/blockers/blocker.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

class Reader {
  public:
    Reader(const Session& session, AgreementId id, const Agreement& agreement)
        : session_(session), words_(session.words()), id_(id), agreement_(agreement) {}

    std::optional<AgreementLine> read() {
        line_.today = words_.today();
        known_to_ = agreement_.closed_at ? day_of(*agreement_.closed_at) : line_.today;
        read_milestones();
        read_shifts();
        read_pauses();
        read_blockers();
        if (!settle_axis()) return std::nullopt;
        return std::move(line_);
    }

  private:
    Date day_of(Instant at) const { return date_of(words_.local(at)); }
    DaySpan days_of(Instant from, std::optional<Instant> to) const {
        const Date first = day_of(from);
        return {first, std::max(first, to ? day_of(*to) : known_to_)};
    }

    void read_milestones() {
        for (const Milestone& milestone : agreement_.milestones) {
            LineMilestone one{milestone.what, milestone.due.date, milestone.due.date};
            const auto deadline = clock::deadline_of(milestone.due, session_.calendar());
            if (milestone.done_at) {
                one.reached = Reached::done;
                one.until = std::max(one.due, day_of(*milestone.done_at));
            } else if (deadline && *deadline < session_.now()) {
                one.reached = Reached::late;
                one.until = std::max(one.due, known_to_);
            }
            line_.milestones.push_back(std::move(one));
        }
        arrange(line_.milestones, {}, &LineMilestone::due);
    }

    void read_shifts() {
        const Workspace& workspace = session_.workspace();
        if (agreement_.finish) line_.first = line_.finish = agreement_.finish->date;
        for (const Shift& shift : shifts_of(workspace, id_)) {
            const Change* change = shift.change ? workspace.find(shift.change) : nullptr;
            const ShiftCause cause = !change ? ShiftCause::pause
                                     : change->origin == ChangeOrigin::me
                                         ? ShiftCause::my_change
                                         : ShiftCause::client_change;
            LineShift one{cause, day_of(shift.at), shift.days, shift.cause, line_.finish, {}};
            if (line_.finish) one.after = *line_.finish += std::chrono::days{shift.days};
            line_.shifts.push_back(std::move(one));
        }
    }

    void read_pauses() {
        for (const Pause& pause : agreement_.pauses)
            line_.pauses.push_back(days_of(pause.from, pause.to));
        arrange(line_.pauses, {}, &DaySpan::from);
    }

    void read_blockers() {
        session_.workspace().table<Blocker>().for_each_of(
            agreement_.client, [&](BlockerId, const Blocker& blocker) {
                if (blocker.agreement != id_) return;
                line_.blockers.push_back({blocker.what,
                                          days_of(blocker.noticed_at, blocker.resolved_at),
                                          !blocker.resolved_at});
            });
        arrange(line_.blockers, {}, [](const LineBlocker& blocker) { return blocker.days.from; });
    }

    /// The axis holds every day that is known, and today until it is closed.
    bool settle_axis() {
        std::vector<Date> days;
        if (line_.first) days.insert(days.end(), {*line_.first, *line_.finish});
        for (const LineMilestone& milestone : line_.milestones)
            days.insert(days.end(), {milestone.due, milestone.until});
        if (agreement_.started_at) days.push_back(day_of(*agreement_.started_at));
        if (days.empty()) return false;
        for (const LineShift& shift : line_.shifts)
            days.push_back(shift.at);
        for (const DaySpan& pause : line_.pauses)
            days.insert(days.end(), {pause.from, pause.to});
        for (const LineBlocker& blocker : line_.blockers)
            days.insert(days.end(), {blocker.days.from, blocker.days.to});
        days.push_back(known_to_);
        const auto [from, to] = std::ranges::minmax(days);
        line_.shown = {from, to};
        line_.start = agreement_.started_at ? day_of(*agreement_.started_at) : from;
        return true;
    }

    const Session& session_;
    words::Context words_;
    AgreementId id_;
    const Agreement& agreement_;
    AgreementLine line_;
    Date known_to_{};  ///< what is still open lasts until here
};

}  // namespace

std::optional<AgreementLine> agreement_line(const Session& session, AgreementId id) {
    const Agreement* agreement = session.workspace().find(id);
    if (!agreement) return std::nullopt;
    return Reader(session, id, *agreement).read();
}

std::int64_t AgreementLine::days_shifted() const {
    std::int64_t days = 0;
    for (const LineShift& shift : shifts)
        days += shift.days;
    return days;
}

float AgreementLine::begin_of(Date day) const {
    const auto whole = static_cast<float>((shown.to - shown.from).count() + 1);
    return std::clamp(static_cast<float>((day - shown.from).count()) / whole, 0.0F, 1.0F);
}

float AgreementLine::end_of(Date day) const { return begin_of(day + std::chrono::days{1}); }

float AgreementLine::middle_of(Date day) const { return (begin_of(day) + end_of(day)) / 2; }

std::string shift_sign(std::size_t index) {
    std::string sign;
    for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26)
        sign.insert(sign.begin(), static_cast<char>('A' + (left - 1) % 26));
    return sign;
}

void spread_out(std::vector<float>& places, float gap, float length) {
    float least = 0;
    for (float& place : places) {
        place = std::max(place, least);
        least = place + gap;
    }
    float most = length;
    for (auto place = places.rbegin(); place != places.rend() && *place > most; ++place) {
        *place = most;
        most -= gap;
    }
}

}  // namespace wordkeep::app
