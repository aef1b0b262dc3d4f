#include "support/scenario/measure_checks.h"

#include <array>
#include <cmath>

#include "app/letter_wording.h"
#include "attention/diagnosis.h"
#include "attention/own_figures.h"
#include "attention/review.h"
#include "domain/goals/goal_pace.h"
#include "support/scenario/times.h"
#include "words/tone/tone.h"

namespace wordkeep::scenario {
namespace {

using attention::Finding;
using attention::OwnFigures;

void fail(MeasureChecked& m, const Node& node, const std::string& actual) {
    m.failures.push_back({node.where(), "expected " + node.json().dump() + ", is " + actual});
}

void expect_number(MeasureChecked& m, const Node& node, std::optional<std::int64_t> actual) {
    if (node.is_null() ? !actual.has_value() : actual == node.whole()) return;
    fail(m, node, actual ? std::to_string(*actual) : "null");
}

/// To two decimals.
void expect_ratio(MeasureChecked& m, const Node& node, std::optional<double> actual) {
    constexpr double tolerance = 0.005;
    if (node.is_null() ? !actual : actual && std::abs(node.number() - *actual) < tolerance) return;
    fail(m, node, actual ? std::to_string(*actual) : "null");
}

void expect_text(MeasureChecked& m, const Node& node, const std::string& actual) {
    if (node.text() != actual) fail(m, node, "\"" + actual + "\"");
}

void expect_moment(MeasureChecked& m, const Node& node, std::optional<Instant> actual) {
    if (!is_moment(node, actual, m.world.zone()))
        fail(m, node, actual ? shown(*actual, m.world.zone()) : "null");
}

ClientId client_of(MeasureChecked& m, const std::string& handle, const Node& place) {
    const Json name = handle;
    return m.lines.client_of(Node(name, place.where()));
}

bool load(MeasureChecked& m, attention::ClientRecords& records, const std::string& handle,
          const Node& place) {
    return records.load(m.computer.workspace(), client_of(m, handle, place), m.view.context);
}

template <class E>
std::string name_of(E value) {
    return std::string(enum_name(value));
}

/// A list of the same length, each compared by `compare(item, actual)`.
template <class T, class Compare, class Describe>
void expect_list(MeasureChecked& m, const Node& expected, const std::vector<T>& actual,
                 Compare&& compare, Describe&& describe) {
    const auto items = expected.items();
    if (items.size() != actual.size()) {
        std::string all;
        for (const T& one : actual)
            all += " " + describe(one);
        fail(m, expected, "there are " + std::to_string(actual.size()) + ":" + all);
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        compare(items[i], actual[i]);
}

// --- diagnosis
// ------------------------------------------------------------------------------------------

void check_finding(MeasureChecked& m, const Node& item, const Finding& finding) {
    constexpr std::array<std::string_view, 7> keys{"cause", "row",      "times", "asked",
                                                   "about", "evidence", "action"};
    item.allow(keys);
    const attention::CauseInfo& about = attention::info(finding.cause);
    for (const auto& [key, value] : item.members()) {
        if (key == "cause") expect_text(m, value, name_of(finding.cause));
        if (key == "row") expect_number(m, value, about.row);
        if (key == "times") expect_number(m, value, finding.times);
        if (key == "asked" && value.yes_no() != finding.asked) fail(m, value, "the opposite");
        if (key == "about") expect_text(m, value, m.world.names.shown(finding.about));
        if (key == "evidence") expect_text(m, value, m.world.text_of(finding.evidence, "en"));
        if (key == "action") expect_text(m, value, name_of(about.remedy));
    }
}

/// `diagnosis`: what the record says; `asked`: what is asked about.
void check_findings(MeasureChecked& m, const Node& expected, bool asked) {
    for (const auto& [handle, list] : expected.members()) {
        auto found = attention::diagnose(m.computer.workspace(), client_of(m, handle, list),
                                         m.view.context, m.view.now, app::read_letter);
        std::erase_if(found, [&](const Finding& finding) { return finding.asked != asked; });
        expect_list(
            m, list, found,
            [&](const Node& item, const Finding& finding) { check_finding(m, item, finding); },
            [&](const Finding& finding) {
                return name_of(finding.cause) + " (" + m.world.text_of(finding.evidence, "en") +
                       ")";
            });
    }
}

void check_diagnosis(MeasureChecked& m, const Node& expected) {
    check_findings(m, expected, false);
}
void check_asked(MeasureChecked& m, const Node& expected) { check_findings(m, expected, true); }

// --- figures
// --------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 18> own_keys{
    "days",         "replies",     "reply_median",     "callbacks", "callback_median",
    "talk_minutes", "they_waited", "i_waited",         "quotes",    "quote_median",
    "won",          "lost",        "win_rate",         "extras",    "ignored_nudges",
    "short_notice", "last_word",   "last_face_to_face"};

void check_own(MeasureChecked& m, const Node& expected, const OwnFigures& f) {
    const auto size = [](const attention::Spread& spread) {
        return static_cast<std::int64_t>(spread.minutes.size());
    };
    for (const auto& [key, value] : expected.members()) {
        if (key == "replies") expect_number(m, value, size(f.replies));
        if (key == "reply_median") expect_number(m, value, f.replies.median());
        if (key == "callbacks") expect_number(m, value, size(f.callbacks));
        if (key == "callback_median") expect_number(m, value, f.callbacks.median());
        if (key == "talk_minutes") expect_number(m, value, f.talk_minutes);
        if (key == "they_waited") expect_number(m, value, f.they_waited);
        if (key == "i_waited") expect_number(m, value, f.i_waited);
        if (key == "quotes") expect_number(m, value, size(f.quotes));
        if (key == "quote_median") expect_number(m, value, f.quotes.median());
        if (key == "won") expect_number(m, value, f.won);
        if (key == "lost") expect_number(m, value, f.lost);
        if (key == "win_rate") expect_ratio(m, value, f.win_rate());
        if (key == "extras") expect_number(m, value, f.extras);
        if (key == "ignored_nudges") expect_number(m, value, f.ignored_nudges);
        if (key == "short_notice") expect_number(m, value, f.short_notice);
        if (key == "last_word") expect_moment(m, value, f.last_word);
        if (key == "last_face_to_face") expect_moment(m, value, f.last_face_to_face);
    }
}

attention::Window window_of(MeasureChecked& m, const Node& expected) {
    expected.allow(own_keys);
    const auto given = expected.find("days");
    return attention::last_days(given ? given->whole() : 30, m.view.now);
}

void check_own_figures(MeasureChecked& m, const Node& expected) {
    const auto window = window_of(m, expected);
    check_own(m, expected,
              attention::own_figures_of_all(m.computer.workspace(), m.view.context, window));
}

void check_own_figures_of(MeasureChecked& m, const Node& expected) {
    for (const auto& [handle, figures] : expected.members()) {
        const auto window = window_of(m, figures);
        attention::ClientRecords records;
        if (!load(m, records, handle, figures)) continue;
        check_own(m, figures, attention::own_figures_of(records, m.view.context, window));
    }
}

void check_owed(MeasureChecked& m, const Node& expected) {
    constexpr std::array<std::string_view, 3> keys{"kind", "origin", "since"};
    for (const auto& [handle, list] : expected.members()) {
        attention::ClientRecords records;
        if (!load(m, records, handle, list)) continue;
        expect_list(
            m, list, attention::owed_to_me(records, m.view.context, m.view.now),
            [&](const Node& item, const attention::Owed& owed) {
                item.allow(keys);
                for (const auto& [key, value] : item.members()) {
                    if (key == "kind") expect_text(m, value, name_of(owed.kind));
                    if (key == "origin") expect_text(m, value, m.world.names.shown(owed.origin));
                    if (key == "since") expect_moment(m, value, owed.since);
                }
            },
            [&](const attention::Owed& owed) {
                return name_of(owed.kind) + " " + m.world.names.shown(owed.origin);
            });
    }
}

void check_kept_record(MeasureChecked& m, const Node& expected) {
    expect_list(
        m, expected, attention::kept_promises(m.computer.workspace(), m.view.context),
        [&](const Node& item, CommitmentId id) {
            expect_text(m, item, m.world.names.shown(id.value));
        },
        [&](CommitmentId id) { return m.world.names.shown(id.value); });
}

void check_goals(MeasureChecked& m, const Node& expected) {
    constexpr std::array<std::string_view, 5> keys{"done", "target", "per_week", "needed",
                                                   "behind"};
    const Workspace& workspace = m.computer.workspace();
    for (const auto& [handle, figures] : expected.members()) {
        figures.allow(keys);
        const GoalId id{m.world.names.find("goal", handle).id};
        const Goal* goal = workspace.find(id);
        if (!goal) continue;
        const GoalPace pace =
            pace_of(*goal, done_for(workspace, id), m.view.calendar.day_of(m.view.now));
        for (const auto& [key, value] : figures.members()) {
            if (key == "done") expect_number(m, value, pace.done);
            if (key == "target") expect_number(m, value, pace.target);
            if (key == "per_week") expect_ratio(m, value, pace.per_week);
            if (key == "needed") expect_ratio(m, value, pace.needed);
            if (key == "behind" && value.yes_no() != pace.behind) fail(m, value, "the opposite");
        }
    }
}

// --- the weekly review

/// Each figure: of the week, of the month, of the month before, and its course.
void check_review(MeasureChecked& m, const Node& expected) {
    constexpr std::array<std::string_view, 5> keys{"week", "week_before", "month", "month_before",
                                                   "course"};
    const attention::OwnReview review =
        attention::review_of_all(m.computer.workspace(), m.view.context, m.view.now);
    for (const auto& [name, figure] : expected.members()) {
        if (name == "circles") {
            if (figure.yes_no() != review.goes_in_circles()) fail(m, figure, "the opposite");
            continue;
        }
        attention::ReviewFigure which{};
        if (!enum_from_name(name, which)) {
            fail(m, figure, "there is no figure of that name");
            continue;
        }
        figure.allow(keys);
        for (const auto& [key, value] : figure.members()) {
            if (key == "week") expect_ratio(m, value, review.week.value_of(which));
            if (key == "week_before") expect_ratio(m, value, review.week_before.value_of(which));
            if (key == "month") expect_ratio(m, value, review.month.value_of(which));
            if (key == "month_before") expect_ratio(m, value, review.month_before.value_of(which));
            if (key == "course") expect_text(m, value, name_of(review.course_of(which)));
        }
    }
}

void check_newsletter(MeasureChecked& m, const Node& expected) {
    constexpr std::array<std::string_view, 4> keys{"tips_waiting", "readers", "last_sent", "due"};
    const auto state = attention::newsletter_state(m.computer.workspace(), m.view.now);
    expected.allow(keys);
    for (const auto& [key, value] : expected.members()) {
        if (key == "tips_waiting") expect_number(m, value, state.tips_waiting);
        if (key == "readers") expect_number(m, value, state.readers);
        if (key == "last_sent") expect_moment(m, value, state.last_sent);
        if (key == "due" && value.yes_no() != state.is_due) fail(m, value, "the opposite");
    }
}

void check_habit(MeasureChecked& m, const Node& expected) {
    expect_text(m, expected, std::string(attention::chosen_habit(m.computer.workspace())));
}

// --- promises and letters
// ------------------------------------------------------------------------------------

/// What a person is told before they promise: begun now, with the commitment's estimate.
void check_promises(MeasureChecked& m, const Node& expected) {
    constexpr std::array<std::string_view, 5> keys{"commitment", "suggested", "chance", "generous",
                                                   "samples"};
    for (const Node& item : expected.items()) {
        item.allow(keys);
        const CommitmentId id{m.world.names.find("commitment", item.need("commitment").text()).id};
        const Commitment* commitment = m.computer.workspace().find(id);
        if (!commitment) continue;
        const attention::RuleContext& context = m.view.context;
        const auto verdict = attention::judge_promise(context.work, *commitment, m.view.now,
                                                      *context.calendar, context.clocks);
        for (const auto& [key, value] : item.members()) {
            if (key == "suggested")
                expect_text(m, value,
                            verdict.suggested ? to_iso(*verdict.suggested) : std::string("none"));
            if (key == "chance") expect_ratio(m, value, verdict.chance);
            if (key == "samples") expect_number(m, value, verdict.samples);
            if (key == "generous" && value.yes_no() != verdict.generous)
                fail(m, value, "the opposite");
        }
    }
}

/// The rules that a letter trips, in the order of its text.
void check_letters(MeasureChecked& m, const Node& expected) {
    constexpr std::array<std::string_view, 3> keys{"text", "language", "rules"};
    for (const Node& item : expected.items()) {
        item.allow(keys);
        const auto given = item.find("language");
        words::ToneQuery query;
        query.locale = words::locale_from_tag(given ? given->text() : "en");
        query.language = query.locale.language;
        query.now = m.world.zone().to_local(m.view.now);
        const std::string text = item.need("text").text();
        expect_list(
            m, item.need("rules"), words::check_tone(text, query),
            [&](const Node& rule, const words::ToneHit& hit) {
                expect_text(m, rule, name_of(hit.rule));
            },
            [&](const words::ToneHit& hit) { return name_of(hit.rule); });
    }
}

constexpr std::array checks{
    MeasureCheck{"diagnosis", &check_diagnosis},
    MeasureCheck{"asked", &check_asked},
    MeasureCheck{"own_figures", &check_own_figures},
    MeasureCheck{"own_figures_of", &check_own_figures_of},
    MeasureCheck{"owed", &check_owed},
    MeasureCheck{"kept_record", &check_kept_record},
    MeasureCheck{"goals", &check_goals},
    MeasureCheck{"review", &check_review},
    MeasureCheck{"newsletter", &check_newsletter},
    MeasureCheck{"habit", &check_habit},
    MeasureCheck{"promises", &check_promises},
    MeasureCheck{"letters", &check_letters},
};

}  // namespace

std::span<const MeasureCheck> measure_checks() { return checks; }

}  // namespace wordkeep::scenario
