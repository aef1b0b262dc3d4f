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

}  // namespace wordkeep::words
