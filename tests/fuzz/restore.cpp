// Restoring from any file: refused with a reason, or taken without a silent change. What is taken
// is handed to the journal, and what the journal gives back is the same workspace; a backup of it
// restores to the same again; and the file says nothing that the workspace does not.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/persistence.h"
#include "app/session.h"
#include "codec/workspace_codec.h"
#include "support/zones.h"

using namespace wordkeep;

namespace {

void expect(bool so) {
    if (!so) std::abort();
}

class Zones final : public ZoneSource {
  public:
    [[nodiscard]] const Zone* find(std::string_view) override { return &test::berlin(); }
    [[nodiscard]] std::string local_name() override { return "Europe/Berlin"; }
    [[nodiscard]] std::vector<std::string> names() override { return {"Europe/Berlin"}; }
};

std::string backup_of(const std::vector<journal::Record>& records) {
    std::string file;
    codec::WorkspaceFileWriter writer{file};
    writer.begin();
    for (const journal::Record& record : records)
        writer.add_json(record.payload);
    writer.end();
    return file;
}

std::vector<Event> events_in(std::string_view file) {
    std::vector<Event> events;
    const auto count = codec::read_workspace_file(file, [&](Event&& event, std::string_view json) {
        // An event that was read is written as it was understood, and understood the same.
        const std::string written = codec::event_to_json(event);
        const auto again = codec::event_from_json(written);
        expect(again.has_value());
        expect(codec::event_to_json(*again) == written);
        expect(!json.empty());
        events.push_back(std::move(event));
    });
    if (!count) return {};
    expect(*count == events.size());
    return events;
}

/// What the journal is given for them.
std::vector<journal::Record> restored(Zones& zones, std::vector<Event> events,
                                      std::string& workspace) {
    app::Session session{zones, {}};
    session.set_device(0x7F3A91C2);
    session.begin_adoption();
    session.adopt({std::make_move_iterator(events.begin()), std::make_move_iterator(events.end())});
    (void)session.end_adoption(app::merge_command, {});
    while (!session.step_settling()) {
    }
    std::vector<journal::Record> records;
    for (const Event& event : session.take_outbox())
        records.push_back(app::to_record(event));
    workspace = codec::workspace_to_json(session.workspace());
    return records;
}

std::string loaded(Zones& zones, const std::vector<journal::Record>& records) {
    std::vector<Event> events;
    for (const journal::Record& record : records) {
        auto event = app::from_record(record);
        expect(event.has_value());
        expect(event->id.value == record.id && event->stamp == record.stamp);
        events.push_back(*std::move(event));
    }
    app::Session session{zones, {}};
    session.load(std::move(events));
    return codec::workspace_to_json(session.workspace());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Zones zones;
    std::vector<Event> events = events_in({reinterpret_cast<const char*>(data), size});
    if (events.empty()) return 0;
    std::string workspace;
    const auto records = restored(zones, std::move(events), workspace);
    expect(loaded(zones, records) == workspace);
    std::string again;
    (void)restored(zones, events_in(backup_of(records)), again);
    expect(again == workspace);
    return 0;
}
