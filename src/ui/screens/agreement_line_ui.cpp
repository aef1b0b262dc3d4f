// An agreement from start to finish, with the cause of every shift (row 41): a picture with its
// legend, and the same as a table.

#include "app/agreement_line.h"
#include "assets/assets.h"
#include "ui/screens/client_tabs.h"
#include "ui/screens/parts.h"
#include "ui/widgets/line_picture.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::AgreementLine;
using app::Reached;
using app::ShiftCause;

Tone tone_of(ShiftCause cause) {
    return cause == ShiftCause::client_change ? Tone::warn
           : cause == ShiftCause::my_change   ? Tone::accent
                                              : Tone::muted;
}

Mark mark_of(Reached reached) {
    return reached == Reached::done   ? Mark::done
           : reached == Reached::late ? Mark::late
                                      : Mark::waiting;
}

std::string_view key_of(Reached reached) {
    return reached == Reached::done   ? "stage_of.checked"
           : reached == Reached::late ? "state.late"
                                      : "state.open";
}

std::string day_text(const Frame& frame, Date day) {
    return words::text_of(Day{day}, frame.words, "date");
}

std::string more_days(const Frame& frame, std::int64_t days) {
    return "+ " + frame.say("agreement.days", {{"n", Count{days}}});
}

/// "Change · The client's", "Pause".
std::string cause_text(const Frame& frame, ShiftCause cause) {
    if (cause == ShiftCause::pause) return std::string(frame.tr("agreement.pause"));
    return std::string(frame.tr("kind.change")) + " · " +
           std::string(frame.tr(cause == ShiftCause::my_change ? "change_origin.me"
                                                               : "change_origin.client"));
}

std::string summary(const Frame& frame, const AgreementLine& line) {
    if (!line.finish) return {};
    std::string said = std::string(frame.tr("record.finish")) + ": ";
    if (line.shifts.empty()) return said + day_text(frame, *line.finish);
    return said +
           frame.say("agreement.shifted", {{"now", day_text(frame, *line.finish)},
                                           {"first", day_text(frame, *line.first)}}) +
           " (" + more_days(frame, line.days_shifted()) + ")";
}

// --- the picture ---

void picture_of(const Frame& frame, const AgreementLine& line, std::string_view name) {
    std::vector<std::string> words;  // keeps what the labels and signs point to
    words.reserve(line.shifts.size() + 3);
    const auto kept = [&](std::string one) { return std::string_view(words.emplace_back(one)); };

    std::vector<LinePart> parts, gaps;
    std::vector<LineSign> signs;
    for (std::size_t i = 0; i < line.shifts.size(); ++i) {
        const app::LineShift& shift = line.shifts[i];
        const Tone tone = tone_of(shift.cause);
        const std::string_view sign = kept(app::shift_sign(i));
        signs.push_back({line.middle_of(shift.at), tone, sign, {}});
        if (shift.after)
            parts.push_back({line.end_of(*shift.before), line.end_of(*shift.after), tone, sign});
    }
    for (const app::DaySpan& pause : line.pauses)
        gaps.push_back({line.begin_of(pause.from), line.end_of(pause.to), Tone::neutral, {}});
    for (const app::LineBlocker& blocker : line.blockers)
        signs.push_back({line.middle_of(blocker.days.from), Tone::bad, {}, icons::octagon_alert});
    std::ranges::sort(signs, {}, &LineSign::at);

    std::vector<LineMark> marks;
    for (const app::LineMilestone& milestone : line.milestones)
        marks.push_back({line.middle_of(milestone.due), line.middle_of(milestone.until),
                         mark_of(milestone.reached)});

    std::vector<LineLabel> labels;
    if (line.finish)
        labels.push_back({line.end_of(*line.finish), kept(day_text(frame, *line.finish))});
    labels.push_back({line.begin_of(line.start), kept(day_text(frame, line.start))});
    if (line.first && line.first != line.finish)
        labels.push_back({line.end_of(*line.first), kept(day_text(frame, *line.first))});

    const bool is_now = line.today <= line.shown.to;
    const Date end = line.first.value_or(line.shown.to);
    line_picture("line_picture", {.name = name,
                                  .from = line.begin_of(std::min(line.start, end)),
                                  .to = line.end_of(std::max(line.start, end)),
                                  .today = is_now ? line.middle_of(line.today) : -1,
                                  .today_word = frame.tr("state.today"),
                                  .parts = parts,
                                  .gaps = gaps,
                                  .signs = signs,
                                  .marks = marks,
                                  .labels = labels});
}

/// What each letter stands for: the picture's legend, and all of it where there is no room for one.
void legend(const Frame& frame, const AgreementLine& line) {
    if (line.shifts.empty() && line.blockers.empty()) return;
    const bool beneath = available_width() < line_picture_least;  // no room for the days beside
    List list{"shift_list", {.name = frame.tr("agreement.shifts")}};
    const auto words = [&](std::string_view title, const std::string& below) {
        next_width(Width::fill(1, 100));
        Stack stack{"words", {.gap = 2}};
        text(title, {.lines = Lines::wrapped});
        secondary(below);
    };
    for (std::size_t i = 0; i < line.shifts.size(); ++i) {
        const app::LineShift& shift = line.shifts[i];
        const std::string cause = cause_text(frame, shift.cause);
        const std::string_view title = shift.words.empty() ? cause : shift.words;
        IdScope scope{i};
        ListRow row{"row", {.name = title, .activatable = false}};
        line_sign(app::shift_sign(i), tone_of(shift.cause));
        const std::string days = more_days(frame, shift.days);
        words(title, (beneath ? days + " · " : "") + cause + " · " + day_text(frame, shift.at));
        if (!beneath) text(days, {.weight = Weight::medium, .lines = Lines::single});
    }
    for (std::size_t i = 0; i < line.blockers.size(); ++i) {
        const app::LineBlocker& blocker = line.blockers[i];
        IdScope scope{line.shifts.size() + i};
        ListRow row{"row", {.name = blocker.what, .activatable = false}};
        icon(icons::octagon_alert, Tone::bad);
        words(blocker.what,
              std::string(frame.tr("kind.blocker")) + " · " + day_text(frame, blocker.days.from) +
                  (blocker.open ? std::string() : " – " + day_text(frame, blocker.days.to)));
    }
}

// --- the same as a table ---

struct LineRow {
    Date day;
    std::string what;
    std::int64_t days = 0;  ///< later than it was to be
};

std::vector<LineRow> rows_of(const Frame& frame, const AgreementLine& line) {
    std::vector<LineRow> rows{{line.start, std::string(frame.tr("record.started_at"))}};
    for (const app::LineMilestone& milestone : line.milestones)
        rows.push_back({milestone.due,
                        milestone.what + ": " + std::string(frame.tr(key_of(milestone.reached))),
                        milestone.days_late()});
    for (const app::LineShift& shift : line.shifts) {
        std::string what = cause_text(frame, shift.cause);
        if (!shift.words.empty()) what = shift.words + " · " + what;
        rows.push_back({shift.at, std::move(what), shift.days});
    }
    for (const app::LineBlocker& blocker : line.blockers)
        rows.push_back(
            {blocker.days.from, blocker.what + " · " + std::string(frame.tr("kind.blocker"))});
    if (line.today <= line.shown.to)
        rows.push_back({line.today, std::string(frame.tr("state.today"))});
    if (line.finish)
        rows.push_back({*line.finish, std::string(frame.tr("record.finish")), line.days_shifted()});
    std::ranges::stable_sort(rows, {}, &LineRow::day);
    return rows;
}

void table_of(const Frame& frame, const AgreementLine& line, std::string_view name) {
    const auto rows = rows_of(frame, line);
    const std::array columns{Column{"when", frame.tr("field.when"), Width::fill(3, 70)},
                             Column{"what", frame.tr("field.what"), Width::fill(8, 80)},
                             Column{"days", frame.tr("record.days_added"), Width::fill(3, 70)}};
    Table table{"line_table", {.name = name, .columns = columns, .rows = rows.size()}};
    for (const std::size_t i : table.visible()) {
        const LineRow& row = rows[i];
        (void)table.row(i, std::to_string(i), {.name = row.what});
        if (table.cell()) text(day_text(frame, row.day), {.lines = Lines::single});
        if (table.cell()) text(row.what, {.lines = Lines::single});
        if (table.cell() && row.days > 0)
            text(more_days(frame, row.days), {.lines = Lines::single});
    }
}

}  // namespace

void agreement_line_ui(const Frame& frame, AgreementId id) {
    const auto line = app::agreement_line(frame.session, id);
    if (!line) return;
    const std::string_view title = frame.tr("agreement.course");
    Section section{"line", title, {.level = 3, .gap = 8}};
    const std::string said = summary(frame, *line);
    bool& table = frame.view.insight_tables["agreement"];
    {
        Row head{"head", {.gap = 12, .align = Align::start, .wrap = Wrap::yes}};
        next_width(Width::fill(1, 160));
        text(said, {.tone = Tone::muted, .lines = Lines::wrapped});
        if (chip("as_table", frame.tr("insights.as_table"), table, icons::table)) table = !table;
    }
    if (table) return table_of(frame, *line, title);
    if (available_width() >= line_picture_least)
        picture_of(frame, *line,
                   said.empty() ? std::string(title) : std::string(title) + ". " + said);
    legend(frame, *line);
}

}  // namespace wordkeep::ui
