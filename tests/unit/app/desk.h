#pragma once
// A program without a page: a store that only remembers, a fixed zone, a clock that is set.

#include "app/line_action.h"
#include "app/program.h"
#include "assets/assets.h"
#include "support/zones.h"

#include <doctest/doctest.h>

#include <algorithm>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep::app {

/// Everybody lives in Berlin.
class BerlinOnly final : public ZoneSource {
  public:
    [[nodiscard]] const Zone* find(std::string_view name) override {
        return name == "Europe/Berlin" ? &test::berlin() : nullptr;
    }
    [[nodiscard]] std::string local_name() override { return "Europe/Berlin"; }
    [[nodiscard]] std::vector<std::string> names() override { return {"Europe/Berlin"}; }
};

inline std::string_view sample_script_text() {
    const auto bytes = assets::embedded_file("sample/month.json");
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline const journal::StoreStatus writer_status{
    .phase = journal::Phase::ready, .read_only = journal::ReadOnly::no, .device = 7};

/// 2026-11-20 is a Friday. Opens what an earlier desk has stored when it is given.
class Desk {
  public:
    explicit Desk(std::string_view now = "2026-11-18T10:00",
                  std::vector<journal::Record> stored = {})
        : program(zones, {}, &sample_script_text) {
        at(now);
        program.set_store_status(writer_status);
        program.take_records(stored);
        disk = std::move(stored);
        program.store_loaded();
        while (program.loading()) {
            while (program.work_waits())
                program.work();
            if (!program.data().wants_records()) continue;
            for (journal::Record record : disk)
                program.data().take(std::move(record));
            program.data().end_of_records();
        }
    }

    void at(std::string_view local) { program.set_now(test::at(test::berlin(), local)); }

    /// Queues an action and runs the end of the frame, as the page does.
    void act(Action action) {
        program.queue().push(std::move(action));
        (void)program.settle();
        store();
    }

    /// Long work to its end, a frame at a time; returns how many frames it took.
    int work() {
        int frames = 0;
        for (; program.work_waits(); ++frames) {
            program.work();
            store();
        }
        return frames;
    }

    [[nodiscard]] Session& session() { return program.session(); }
    [[nodiscard]] ViewState& view() { return program.view(); }

    ClientId add_client(std::string name, Stage stage = Stage::active) {
        ClientForm form;
        form.name = std::move(name);
        form.stage = stage;
        act(OpenClientForm{std::move(form)});
        act(Submit{FormKind::client});
        return session().workspace().clients().all_rows().back().id;
    }

    /// "late reply_owed" for each line of Today, in order.
    [[nodiscard]] std::vector<std::string> today() {
        std::vector<std::string> lines;
        for (const attention::Line& line : session().today().lines)
            lines.push_back(std::string(enum_name(line.state)) + " " +
                            std::string(enum_name(line.rule)));
        return lines;
    }

    BerlinOnly zones;
    Program program;
    std::vector<journal::Record> disk;

  private:
    void store() {
        for (auto& record : program.take_records_to_store())
            disk.push_back(std::move(record));
    }
};

}  // namespace wordkeep::app
