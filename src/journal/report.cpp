#include "journal/report.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace wordkeep::journal {

void LoadReport::add(Finding finding) {
    constexpr std::size_t findings_max = 100;
    switch (finding.fault) {
        case Fault::torn_tail:
            ++torn_tails;
            break;
        case Fault::newer_format:
            ++newer_files;
            break;
        case Fault::damaged_header:
        case Fault::damaged_record:
        case Fault::missing_record:
        case Fault::missing_file:
        case Fault::incomplete:
            ++damages;
            break;
    }
    if (findings.size() < findings_max) findings.push_back(std::move(finding));
}

}  // namespace wordkeep::journal
