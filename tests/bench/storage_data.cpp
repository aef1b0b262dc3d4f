#include "storage_data.h"

#include "app/persistence.h"
#include "benches.h"
#include "codec/workspace_codec.h"
#include "lifetime.h"
#include "support/fake_browser.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

namespace wordkeep::bench {
namespace {

std::int64_t entered_at(const Client&) { return 0; }
std::int64_t entered_at(const Conversation& c) { return c.at.time_since_epoch().count(); }
std::int64_t entered_at(const Commitment& c) { return c.made_at.time_since_epoch().count(); }

template <HasSchema R>
void add_events(const Workspace& workspace, std::string_view command,
                std::vector<std::pair<std::int64_t, Event>>& events) {
    workspace.table<R>().for_each([&](Id<R> id, const R& record) {
        Event event;
        event.id.value = id.value + (std::uint64_t{1} << 31);
        event.command = command;
        event.patches.emplace_back(creation(id, record));
        events.emplace_back(entered_at(record), std::move(event));
    });
}

/// One row a line: the fields of the event's only patch, with its id.
void write_rows(const std::string& path, const std::vector<Event>& events, std::string_view kind) {
    std::ofstream out{path, std::ios::binary};
    const std::string begin = "\"patches\":[{\"new\":\"" + std::string{kind} + "\",";
    for (const Event& event : events) {
        const std::string json = codec::event_to_json(event);
        const std::size_t at = json.find(begin);
        if (at == std::string::npos) continue;
        // {"id":"1-7","set":{…}}]} → {"id":"1-7",…}
        std::string row = "{" + json.substr(at + begin.size());
        row.resize(row.size() - 4);
        const std::string_view set = "\"set\":{";
        row.erase(row.find(set), set.size());
        out << row << "}\n";
    }
}

}  // namespace

std::vector<Event> events_of(const Workspace& workspace) {
    std::vector<std::pair<std::int64_t, Event>> ordered;
    add_events<Client>(workspace, "client.add", ordered);
    add_events<Conversation>(workspace, "conversation.log", ordered);
    add_events<Commitment>(workspace, "commitment.add", ordered);
    std::ranges::stable_sort(ordered, {}, [](const auto& item) { return item.first; });
    std::vector<Event> events;
    std::int64_t millis = 800'000'000'000;
    for (auto& [at, event] : ordered) {
        event.stamp = {++millis, 0, 1};
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<journal::StoredFile> journal_files(const std::vector<Event>& events) {
    test::FakeBrowser browser;
    test::FakeTab& tab = browser.open();
    tab.start();
    browser.run();
    std::vector<journal::Record> records;
    for (const Event& event : events)
        records.push_back(app::to_record(event));
    tab.keeper.append(std::move(records));
    browser.pass(100);
    std::vector<journal::StoredFile> files;
    for (auto& [name, bytes] : browser.disk.files)
        files.push_back({name, bytes});
    return files;
}

int write_storage_data(const char* folder) {
    const Book book = make_book(Life::plausible);
    const std::vector<Event> events = events_of(book.workspace);
    const std::string base = std::string{folder} + "/";
    write_rows(base + "clients.jsonl", events, "client");
    write_rows(base + "conversations.jsonl", events, "conversation");
    write_rows(base + "commitments.jsonl", events, "commitment");
    std::ofstream journal{base + "journal.bin", std::ios::binary};
    std::ofstream names{base + "journal.txt", std::ios::binary};
    for (const auto& file : journal_files(events)) {
        names << file.bytes.size() << ' ' << file.name << '\n';
        journal << file.bytes;
    }
    // For the import: the clients and all commitments, as a file to restore.
    std::string text;
    codec::WorkspaceFileWriter writer{text};
    writer.begin();
    for (const Event& event : events)
        if (event.command != "conversation.log") writer.add(event);
    writer.end();
    std::ofstream{base + "import.json", std::ios::binary} << text;
    std::printf("%zu events, now %lld\n", events.size(),
                static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                           book.now.time_since_epoch())
                                           .count()));
    return journal.good() && names.good() ? 0 : 1;
}

}  // namespace wordkeep::bench
