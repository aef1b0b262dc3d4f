// What taking in a workspace file of 110,000 records costs, part by part. The file is the one that
// the page is measured with (bench storage).

#include "app/transfer.h"
#include "benches.h"
#include "codec/workspace_codec.h"
#include "lifetime.h"
#include "measure.h"
#include "storage_data.h"

#include <cstdio>
#include <string>

namespace wordkeep::bench {
namespace {

constexpr std::size_t chunk_bytes = 1 << 18;

std::string import_file(const Workspace& workspace) {
    std::string text;
    codec::WorkspaceFileWriter writer{text};
    writer.begin();
    for (const Event& event : events_of(workspace))
        if (event.command != "conversation.log") writer.add(event);
    writer.end();
    return text;
}

void run_once(const std::string& file, Instant now) {
    Berlin zones;
    app::Session session{zones, {}};
    session.set_device(7);
    session.set_now(now);
    app::TransferFlow flow{"import.json", file.size(), app::TransferMode::restore};
    Stopwatch watch;
    for (std::size_t at = 0; at < file.size(); at += chunk_bytes)
        flow.feed(std::string_view(file).substr(at, chunk_bytes));
    flow.end_of_file();
    std::printf("  read              %8.0f ms\n", watch.lap());
    while (flow.stage() == app::TransferStage::comparing)
        (void)flow.step(session);
    std::printf("  compared          %8.0f ms\n", watch.lap());
    flow.accept(session);
    while (flow.stage() == app::TransferStage::taking)
        (void)flow.step(session);
    std::printf("  taken and settled %8.0f ms\n", watch.lap());
    std::printf("  %zu clients\n", session.clients().all().size());
}

}  // namespace

int import_bench() {
    const Book book = make_book(Life::plausible);
    const std::string file = import_file(book.workspace);
    std::printf("import: %.1f MB\n", static_cast<double>(file.size()) / 1e6);
    for (int round = 0; round < 3; ++round)
        run_once(file, book.now);
    return 0;
}

}  // namespace wordkeep::bench
