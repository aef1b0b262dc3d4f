#include "words/slips.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace wordkeep::words {

int slips_between(std::string_view a, std::string_view b, int most) {
    const int long_difference = static_cast<int>(a.size()) - static_cast<int>(b.size());
    if (std::abs(long_difference) > most) return most + 1;
    std::vector<int> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t k = 0; k <= b.size(); ++k)
        last[k] = static_cast<int>(k);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const int change = a[i - 1] == b[k - 1] ? 0 : 1;
            row[k] = std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + change});
            const bool swapped = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
            if (swapped) row[k] = std::min(row[k], before_last[k - 2] + 1);
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

bool is_hasty(std::string_view typed, std::string_view meant) {
    if (typed.size() < 2 || meant.size() < 2 || typed.front() != meant.front()) return false;
    std::size_t same = 0;
    while (same < typed.size() && same < meant.size() && typed[same] == meant[same])
        ++same;
    const std::string_view rest = typed.substr(same);
    const std::string_view wanted = meant.substr(same);
    if (typed.size() == meant.size())
        return rest.size() > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] &&
               rest.substr(2) == wanted.substr(2);
    // What is left out or added at the end is another form of the word.
    if (typed.size() + 1 == meant.size()) return !rest.empty() && rest == wanted.substr(1);
    if (typed.size() == meant.size() + 1)
        return !wanted.empty() && typed[same] == typed[same - 1] && rest.substr(1) == wanted;
    return false;
}

}  // namespace wordkeep::words
