// What a start does with the records of the lifetime data set: reading files, decoding events,
// applying them, computing Today. Aimed at (Release, native): 1.5 s.

#include "app/persistence.h"
#include "app/program.h"
#include "benches.h"
#include "journal/loader.h"
#include "lifetime.h"
#include "measure.h"
#include "storage_data.h"

#include <cstdio>
#include <string>
#include <vector>

using namespace wordkeep;
using namespace wordkeep::bench;

int wordkeep::bench::opening_bench() {
    const Book book = make_book(Life::plausible);
    const auto files = journal_files(events_of(book.workspace));
    std::size_t bytes = 0;
    for (const auto& file : files)
        bytes += file.bytes.size();
    std::printf("opening: %zu files, %.1f MB\n", files.size(), static_cast<double>(bytes) / 1e6);
    Stopwatch watch;
    journal::Loader loader;
    std::vector<std::vector<journal::Record>> batches;
    for (const auto& file : files)
        batches.push_back(loader.add(file.name, file.bytes));
    std::printf("  files to records  %8.0f ms\n", watch.lap());
    {
        std::vector<Event> events;
        for (const auto& batch : batches)
            for (const auto& record : batch)
                if (auto event = app::from_record(record)) events.push_back(*std::move(event));
        std::printf("  records to events %8.0f ms\n", watch.lap());
        Workspace workspace;
        for (const Event& event : events)
            (void)workspace.apply(event);
        std::printf("  events applied    %8.0f ms\n", watch.lap());
    }
    watch.lap();
    Berlin zones;
    app::Program program{zones, {}, {}};
    program.set_now(book.now);
    for (const auto& batch : batches)
        program.take_records(batch);
    std::printf("  program: records  %8.0f ms\n", watch.lap());
    program.store_loaded();
    while (program.work_waits())
        program.work();
    std::printf("  program: loaded   %8.0f ms   %zu lines\n", watch.lap(),
                program.session().today().lines.size());
    return program.session().clients().all().size() == clients ? 0 : 1;
}
