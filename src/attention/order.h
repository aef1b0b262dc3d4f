#pragma once
// The one order of lines (today.h explains it).

#include "attention/line.h"

#include <vector>

namespace wordkeep::attention {

/// The moment at which urgency is read: when one of these lines changed its state last.
[[nodiscard]] Instant ordered_at(const std::vector<Line>& lines);

[[nodiscard]] inline bool is_folded(const Line& line) { return line.state == State::coming_up; }

/// Class, urgency, due date, and then whatever tells them apart. True: `a` stands before `b`.
[[nodiscard]] bool is_stronger(const Line& a, double urgency_a, const Line& b, double urgency_b);

/// Lines of one client, strongest first: open ones before folded ones, bundles together.
void rank(std::vector<Line>& lines, const RuleContext& context);

}  // namespace wordkeep::attention
