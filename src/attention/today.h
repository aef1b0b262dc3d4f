#pragma once
// Ranking and grouping (PRODUCT.md, Today), in one function.
//
// One entry per client. Which of a client's lines is the strongest, and which of two clients stands
// higher, is one order:
//   1. what is due now before what is only Coming up (a folded line never hides an open one);
//   2. between clients the groups Late · Now · Today · Coming up, by the most pressing state of
//   their lines: what is late never leaves the group because something newer is stronger;
//   3. class 1 … 6;
//   4. overdue ÷ own clock (capped at 3) × the client's weight, greater first;
//   5. more rivals for a quote (row 91);
//   6. the earlier due date, then the rule, the client and the origin: never a draw.
// Point 4 is read at `ordered_at`, the last moment at which any shown line changed its state, not
// at the present moment: so while no state changes, nothing moves, and the same lines at the same
// moment always give the same order, whoever computed them.
//
// Silence (class 4) that is due shows five entries, the rest is `more_silences`. Nudges of one
// client stand together and count as one line; so do reports, which are one batch of mine whoever
// they go to.

#include "attention/lines.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace wordkeep::attention {

inline constexpr std::size_t silences_shown = 5;

/// One line of the list: a client, or me.
struct Entry {
    ClientId client;  ///< none: me (a batch of reports has clients of its own)
    State state{};    ///< the group it stands in: the most pressing of its lines
    std::uint32_t first = 0;
    std::uint32_t size = 0;  ///< its lines are Today::lines[first … first + size)
    std::uint32_t more = 0;  ///< "+2 more": further lines, bundled ones not counted
    friend bool operator==(const Entry&, const Entry&) = default;
};

struct Today {
    std::vector<Line> lines;                   ///< of all entries; strongest first within an entry
    std::vector<Entry> entries;                ///< Late, Now, Today, Coming up, in order
    std::vector<Entry> more_silences;          ///< due, beyond the five that are shown
    std::array<std::size_t, 4> obligations{};  ///< how many lines there are in each state, in all
    Instant ordered_at{};

    [[nodiscard]] std::span<const Line> lines_of(const Entry& entry) const {
        return std::span(lines).subspan(entry.first, entry.size);
    }
    [[nodiscard]] const Line& strongest(const Entry& entry) const { return lines[entry.first]; }
    /// How many lines from the entry's line `index` on are one bundle of nudges; 1 if it is none.
    [[nodiscard]] std::size_t bundle_size(const Entry& entry, std::size_t index) const;
    /// The entries of one group.
    [[nodiscard]] std::span<const Entry> group(State state) const;
    /// True when everyone has heard from me: nothing late, now or today.
    [[nodiscard]] bool all_done() const {
        return obligations[0] + obligations[1] + obligations[2] == 0;
    }
    friend bool operator==(const Today&, const Today&) = default;
};

/// Ranks and groups lines as they come out of `all_lines`, in any order.
[[nodiscard]] Today build_today(std::vector<Line> lines, const RuleContext& context);

}  // namespace wordkeep::attention
