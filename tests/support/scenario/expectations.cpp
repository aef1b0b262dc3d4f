#include "support/scenario/expectations.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "attention/figures.h"
#include "codec/command_codec.h"
#include "support/scenario/line_checks.h"
#include "support/scenario/measure_checks.h"
#include "support/scenario/record_checks.h"
#include "support/scenario/times.h"

namespace wordkeep::scenario {
namespace {

using attention::State;

constexpr std::array<std::string_view, 4> state_names{"late", "now", "today", "coming_up"};

/// Everything a check may look at.
struct Checked {
    World& world;
    Computer& computer;
    View& view;
    LineChecker lines;
    std::vector<Failure>& failures;
};

void expect_number(const Node& expected, std::int64_t actual, std::vector<Failure>& failures) {
    if (expected.whole() != actual)
        failures.push_back({expected.where(), "expected " + std::to_string(expected.whole()) +
                                                  ", is " + std::to_string(actual)});
}

/// A ratio is compared to two decimals; null when nothing is counted.
void expect_ratio(const Node& expected, std::optional<double> actual,
                  std::vector<Failure>& failures) {
    constexpr double tolerance = 0.005;
    const bool same =
        expected.is_null() ? !actual : actual && std::abs(expected.number() - *actual) < tolerance;
    if (!same)
        failures.push_back({expected.where(), "expected " + expected.json().dump() + ", is " +
                                                  (actual ? std::to_string(*actual) : "null")});
}

// --- lines
// ----------------------------------------------------------------------------------------------

std::vector<attention::Entry> entries_in(const attention::Today& today,
                                         std::span<const State> states) {
    std::vector<attention::Entry> entries;
    for (const State state : states)
        for (const attention::Entry& entry : today.group(state))
            entries.push_back(entry);
    return entries;
}

void check_today(Checked& m, const Node& expected) {
    constexpr std::array open{State::late, State::now, State::today};
    m.lines.check_list(m.lines.first_of(entries_in(m.view.today, open)), expected, m.failures);
}

void check_coming_up(Checked& m, const Node& expected) {
    m.lines.check_list(m.lines.first_of(m.view.today.group(State::coming_up)), expected,
                       m.failures);
}

void check_lines(Checked& m, const Node& expected) {
    for (const auto& [handle, list] : expected.members()) {
        const Json name = handle;
        const ClientId client = m.lines.client_of(Node(name, list.where()));
        m.lines.check_list(m.lines.of_client(client), list, m.failures);
    }
}

void check_snoozed(Checked& m, const Node& expected) {
    m.lines.check_list(m.lines.snoozed(), expected, m.failures);
}

void check_contains(Checked& m, const Node& expected) {
    const auto all = m.lines.all();
    for (const Node& item : expected.items()) {
        const bool found = std::ranges::any_of(
            all, [&](const Shown& shown) { return m.lines.matches(shown, item); });
        // Read it even when there is nothing to compare it with.
        item.allow(line_keys());
        if (!found)
            m.failures.push_back(
                {item.where(), "no line is like this. There are:" + m.lines.describe(all)});
    }
}

void check_absent(Checked& m, const Node& expected) {
    const auto all = m.lines.all();
    for (const Node& item : expected.items()) {
        item.allow(line_keys());
        for (const Shown& shown : all)
            if (m.lines.matches(shown, item))
                m.failures.push_back(
                    {item.where(), "there is such a line: " + m.lines.describe(shown)});
    }
}

void check_counts_by_state(Checked& m, const Node& expected, bool of_entries) {
    expected.allow(state_names);
    for (const auto& [name, count] : expected.members()) {
        State state{};
        (void)enum_from_name(std::string_view(name), state);
        const std::size_t actual = of_entries
                                       ? m.view.today.group(state).size()
                                       : m.view.today.obligations[static_cast<std::size_t>(state)];
        expect_number(count, static_cast<std::int64_t>(actual), m.failures);
    }
}

void check_entries(Checked& m, const Node& expected) { check_counts_by_state(m, expected, true); }

void check_obligations(Checked& m, const Node& expected) {
    check_counts_by_state(m, expected, false);
}

void check_all_done(Checked& m, const Node& expected) {
    if (expected.yes_no() == m.view.today.all_done()) return;
    m.failures.push_back({expected.where(), "expected " + expected.json().dump() +
                                                ". There are:" + m.lines.describe(m.lines.all())});
}

void check_more_silences(Checked& m, const Node& expected) {
    if (expected.is_list()) {
        m.lines.check_list(m.lines.first_of(m.view.today.more_silences), expected, m.failures);
        return;
    }
    expect_number(expected, static_cast<std::int64_t>(m.view.today.more_silences.size()),
                  m.failures);
}

void check_next_change(Checked& m, const Node& expected) {
    const Instant next = m.computer.cache().next_change();
    if (!is_moment(expected, next, m.world.zone()))
        m.failures.push_back({expected.where(), "expected " + expected.json().dump() + ", is " +
                                                    shown(next, m.world.zone())});
}

// --- figures
// --------------------------------------------------------------------------------------------

void check_kept(const Node& expected, const attention::Kept& kept, std::vector<Failure>& failures) {
    constexpr std::array<std::string_view, 4> keys{"kept", "broken", "moved", "ratio"};
    expected.allow(keys);
    for (const auto& [key, value] : expected.members()) {
        if (key == "kept") expect_number(value, kept.kept, failures);
        if (key == "broken") expect_number(value, kept.broken, failures);
        if (key == "moved") expect_number(value, kept.moved, failures);
        if (key == "ratio") expect_ratio(value, kept.ratio(), failures);
    }
}

void check_lead(const Node& expected, const attention::Lead& lead, std::vector<Failure>& failures) {
    constexpr std::array<std::string_view, 3> keys{"mine", "theirs", "ratio"};
    expected.allow(keys);
    for (const auto& [key, value] : expected.members()) {
        if (key == "mine") expect_number(value, lead.mine, failures);
        if (key == "theirs") expect_number(value, lead.theirs, failures);
        if (key == "ratio") expect_ratio(value, lead.ratio(), failures);
    }
}

constexpr std::array<std::string_view, 7> figure_keys{
    "kept_mine", "kept_theirs", "kept_next_contacts", "lead",
    "open_mine", "open_theirs", "open_items"};

void check_tally(const Node& expected, const attention::Tally& tally,
                 std::vector<Failure>& failures) {
    for (const auto& [key, value] : expected.members()) {
        if (key == "kept_mine") check_kept(value, tally.mine, failures);
        if (key == "kept_theirs") check_kept(value, tally.theirs, failures);
        if (key == "kept_next_contacts") check_kept(value, tally.next_contacts, failures);
        if (key == "lead") check_lead(value, tally.lead, failures);
        if (key == "open_mine") expect_number(value, tally.open_mine, failures);
        if (key == "open_theirs") expect_number(value, tally.open_theirs, failures);
    }
}

void check_figures(Checked& m, const Node& expected) {
    expected.allow(figure_keys);
    const attention::Figures& figures = m.computer.cache().figures();
    check_tally(expected, figures.tally, m.failures);
    if (const auto open = expected.find("open_items"))
        expect_number(*open, figures.open_items, m.failures);
}

void check_figures_of(Checked& m, const Node& expected) {
    for (const auto& [handle, figures] : expected.members()) {
        const Json name = handle;
        const ClientId client = m.lines.client_of(Node(name, figures.where()));
        figures.allow(std::span(figure_keys).first(figure_keys.size() - 1));
        check_tally(
            figures,
            attention::tally_of(m.computer.workspace(), client, m.view.context, m.view.now).tally,
            m.failures);
    }
}

// --- records
// --------------------------------------------------------------------------------------------

void check_records(Checked& m, const Node& expected) {
    for (const Node& item : expected.items())
        check_record(m.world, m.computer, item, m.failures);
}

void check_record_counts(Checked& m, const Node& expected) {
    check_record_counts(m.computer.workspace(), expected, m.failures);
}

struct Check {
    std::string_view key;
    void (*run)(Checked&, const Node&);
};

constexpr std::array checks{
    Check{"today", &check_today},
    Check{"coming_up", &check_coming_up},
    Check{"lines", &check_lines},
    Check{"contains", &check_contains},
    Check{"absent", &check_absent},
    Check{"snoozed", &check_snoozed},
    Check{"more_silences", &check_more_silences},
    Check{"entries", &check_entries},
    Check{"obligations", &check_obligations},
    Check{"all_done", &check_all_done},
    Check{"next_change", &check_next_change},
    Check{"figures", &check_figures},
    Check{"figures_of", &check_figures_of},
    Check{"records", &check_records},
    Check{"record_counts", &check_record_counts},
};

std::vector<std::string_view> check_keys() {
    std::vector<std::string_view> keys;
    for (const Check& check : checks)
        keys.push_back(check.key);
    for (const MeasureCheck& check : measure_checks())
        keys.push_back(check.key);
    return keys;
}

}  // namespace

void check_expectations(World& world, Computer& computer, const Node& expect,
                        std::vector<Failure>& failures) {
    expect.allow(check_keys());
    world.names.look_in(computer.workspace());
    View view;
    if (const auto problem = world.look(computer, view)) {
        failures.push_back({expect.where(), *problem});
        return;
    }
    Checked moment{world, computer, view, LineChecker(world, computer, view), failures};
    MeasureChecked measures{world, computer, view, moment.lines, failures};
    for (const auto& [key, value] : expect.members()) {
        for (const Check& check : checks)
            if (check.key == key) check.run(moment, value);
        for (const MeasureCheck& check : measure_checks())
            if (check.key == key) check.run(measures, value);
    }
}

}  // namespace wordkeep::scenario
