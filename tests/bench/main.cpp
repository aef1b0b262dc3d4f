// bench             Today at the lifetime data set
// bench commit      what one edit costs, with 10 records and with all of it
// bench opening     what a start does with it
// bench import      what taking in a file of it does
// bench data FOLDER the data of tests/bench/storage

#include "benches.h"

#include <cstdio>
#include <string_view>

int main(int count, char** words) {
    using namespace wordkeep::bench;
    const std::string_view what = count > 1 ? words[1] : "";
    if (what.empty()) return attention_bench();
    if (what == "commit") return commit_bench();
    if (what == "opening") return opening_bench();
    if (what == "import") return import_bench();
    if (what == "data" && count > 2) return write_storage_data(words[2]);
    std::fprintf(stderr, "bench [commit | opening | import | data FOLDER]\n");
    return 2;
}
