#include "attention/today.h"

#include "attention/order.h"
#include "base/arrange.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace wordkeep::attention {
namespace {

/// A line by its place in the list, with the urgency it is ranked by.
struct Ranked {
    const Line* line = nullptr;
    double urgency = 0;
};

using RankedSpan = std::span<Ranked>;

std::vector<Ranked> ranked(const std::vector<Line>& lines, Instant moment,
                           const RuleContext& context) {
    std::vector<Ranked> result;
    result.reserve(lines.size());
    for (const Line& line : lines)
        result.push_back({&line, urgency_at(line, moment, context)});
    return result;
}

bool is_stronger(const Ranked& a, const Ranked& b) {
    return attention::is_stronger(*a.line, a.urgency, *b.line, b.urgency);
}

bool stands_before(const Ranked& a, const Ranked& b) {
    if (is_folded(*a.line) != is_folded(*b.line)) return is_folded(*b.line);
    return is_stronger(a, b);
}

/// What may stand in one bundle: nudges of one client, and all reports, as long as none of them is
/// something special.
bool is_bundled(const Line& line) { return line.rule == Rule::nudge || is_batched(line); }

bool in_one_bundle(const Line& a, const Line& b) {
    return is_bundled(a) && a.rule == b.rule && is_folded(a) == is_folded(b) &&
           subject_of(a) == subject_of(b);
}

/// Brings the nudges of one client together behind the strongest of them.
void gather_bundles(RankedSpan lines) {
    for (auto at = lines.begin(); at != lines.end(); ++at) {
        if (!is_bundled(*at->line)) continue;
        at = std::stable_partition(
                 at + 1, lines.end(),
                 [&](const Ranked& other) { return in_one_bundle(*at->line, *other.line); }) -
             1;
    }
}

/// One client's lines, as a part of the ranked list.
struct Group {
    RankedSpan lines;
    State state{};  ///< the most pressing one of its lines
    [[nodiscard]] const Ranked& strongest() const { return lines.front(); }
};

State most_pressing(RankedSpan lines) {
    return std::ranges::min(lines, {}, [](const Ranked& r) { return r.line->state; }).line->state;
}

std::vector<Group> group_by_client(std::vector<Ranked>& lines) {
    // Mostly they come client by client already: then only short stretches are sorted.
    const auto client = [](const Ranked& r) { return subject_of(*r.line); };
    arrange(lines, {}, client);
    std::vector<Group> groups;
    for (auto at = lines.begin(); at != lines.end();) {
        const auto end = std::find_if(at, lines.end(), [&](const Ranked& r) {
            return subject_of(*r.line) != subject_of(*at->line);
        });
        groups.push_back({RankedSpan(at, end), most_pressing(RankedSpan(at, end))});
        arrange(groups.back().lines, stands_before);
        gather_bundles(groups.back().lines);
        at = end;
    }
    return groups;
}

std::uint32_t further_lines(RankedSpan lines) {
    std::uint32_t count = 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (!in_one_bundle(*lines[i - 1].line, *lines[i].line)) ++count;
    return count;
}

bool is_open_silence(const Line& line) {
    return line.order_class == info(Rule::silence).order_class && !is_folded(line);
}

}  // namespace

Instant ordered_at(const std::vector<Line>& lines) {
    Instant last{};
    for (const Line& line : lines)
        last = std::max(last, line.changed_at);
    return last;
}

bool is_stronger(const Line& a, double urgency_a, const Line& b, double urgency_b) {
    const auto key = [](const Line& l, double urgency) {
        return std::tuple(l.order_class, -urgency, -l.rivals, l.due, l.base, l.client, l.origin);
    };
    return key(a, urgency_a) < key(b, urgency_b);
}

void rank(std::vector<Line>& lines, const RuleContext& context) {
    std::vector<Ranked> order = ranked(lines, ordered_at(lines), context);
    arrange(order, stands_before);
    gather_bundles(order);
    std::vector<Line> result;
    result.reserve(lines.size());
    for (const Ranked& one : order)
        result.push_back(*one.line);
    lines = std::move(result);
}

std::size_t Today::bundle_size(const Entry& entry, std::size_t index) const {
    const auto all = lines_of(entry);
    std::size_t end = index + 1;
    while (end < all.size() && in_one_bundle(all[end - 1], all[end]))
        ++end;
    return end - index;
}

std::span<const Entry> Today::group(State state) const {
    const auto found = std::ranges::equal_range(entries, state, {}, &Entry::state);
    return {found.begin(), found.end()};
}

Today build_today(std::vector<Line> lines, const RuleContext& context) {
    Today today;
    today.ordered_at = ordered_at(lines);
    for (const Line& line : lines)
        ++today.obligations[static_cast<std::size_t>(line.state)];

    std::vector<Ranked> order = ranked(lines, today.ordered_at, context);
    std::vector<Group> groups = group_by_client(order);
    arrange(groups, [](const Group& a, const Group& b) {
        if (a.state != b.state) return a.state < b.state;
        return is_stronger(a.strongest(), b.strongest());
    });

    today.lines.reserve(lines.size());
    today.entries.reserve(groups.size());
    std::size_t silences = 0;
    for (const Group& group : groups) {
        const Line& strongest = *group.strongest().line;
        Entry entry{.client = subject_of(strongest),
                    .state = group.state,
                    .first = static_cast<std::uint32_t>(today.lines.size()),
                    .size = static_cast<std::uint32_t>(group.lines.size()),
                    .more = further_lines(group.lines)};
        for (const Ranked& one : group.lines)
            today.lines.push_back(*one.line);
        const bool is_one_too_many = is_open_silence(strongest) && ++silences > silences_shown;
        (is_one_too_many ? today.more_silences : today.entries).push_back(entry);
    }
    return today;
}

}  // namespace wordkeep::attention
