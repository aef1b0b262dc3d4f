// scenarios [FILE or FOLDER …]   runs scenario files (README.md), by default those of this folder;
// one line a file scenarios --list               prints the reference of commands, records, rules
// and clocks for the README

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "platform/zones.h"
#include "support/scenario/reference.h"
#include "support/scenario/runner.h"

namespace {

namespace fs = std::filesystem;

constexpr const char* default_folder = "tests/scenarios";

/// The scenario files in a place, in the order of their paths.
std::vector<fs::path> files_in(const fs::path& place) {
    if (!fs::is_directory(place)) return {place};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(place))
        if (entry.is_regular_file() && entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

struct Counts {
    std::size_t passed = 0;
    std::size_t failed = 0;
};

void print_failures(const wordkeep::scenario::Outcome& outcome) {
    for (const auto& [where, what] : outcome.failures)
        std::printf("    %s%s%s\n", where.c_str(), where.empty() ? "" : ": ", what.c_str());
}

void run_file(const fs::path& path, wordkeep::ZoneSource& zones, Counts& counts) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    wordkeep::scenario::Outcome outcome;
    if (!file)
        outcome.failures.push_back({"", "the file cannot be read"});
    else
        outcome = wordkeep::scenario::run(text.str(), zones);
    ++(outcome.passed() ? counts.passed : counts.failed);
    std::printf("%s %s%s%s\n", outcome.passed() ? "ok    " : "FAILED",
                path.generic_string().c_str(), outcome.title.empty() ? "" : " - ",
                outcome.title.c_str());
    print_failures(outcome);
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> places(arguments + 1, arguments + count);
    if (places.size() == 1 && places.front() == "--list") {
        std::fputs(wordkeep::scenario::reference().c_str(), stdout);
        return 0;
    }
    if (places.empty()) places.emplace_back(default_folder);
    wordkeep::platform::MachineZones zones;
    Counts counts;
    for (const std::string& place : places) {
        std::error_code error;
        if (!fs::exists(place, error)) {
            std::printf("FAILED %s - there is no such file or folder\n", place.c_str());
            ++counts.failed;
            continue;
        }
        for (const fs::path& path : files_in(place))
            run_file(path, zones, counts);
    }
    std::printf("%zu passed, %zu failed\n", counts.passed, counts.failed);
    return counts.failed == 0 && counts.passed > 0 ? 0 : 1;
}
