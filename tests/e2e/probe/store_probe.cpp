// A page with nothing but the store (see CMakeLists.txt beside this file).

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <emscripten.h>

#include "platform/store.h"

namespace {

using namespace wordkeep;

struct Probe {
    platform::Store store;
    std::multiset<std::string> names;  // of every record shown here: what its payload begins with
    std::map<DeviceId, std::uint32_t> counters;  // the last id seen of each device
    int loaded = 0;
    int batches = 0;
    std::string answer;

    void note(const journal::Record& record) {
        names.insert(record.payload.substr(0, record.payload.find(' ')));
        std::uint32_t& last = counters[static_cast<DeviceId>(record.id >> 32)];
        last = std::max(last, static_cast<std::uint32_t>(record.id));
    }
    journal::Record make(int bytes) {
        const DeviceId device = store.status().device;
        const std::uint64_t id = static_cast<std::uint64_t>(device) << 32 | (counters[device] + 1);
        journal::Record record;
        record.id = id;
        record.stamp = {static_cast<std::int64_t>(emscripten_get_now()), 0, device};
        record.payload = std::to_string(id) + ' ';
        // Not repetitive, so that no compression below makes it small.
        std::uint64_t noise = id;
        while (static_cast<int>(record.payload.size()) < bytes) {
            noise = noise * 6364136223846793005u + 1442695040888963407u;
            record.payload.push_back(static_cast<char>('!' + (noise >> 57) % 90));
        }
        note(record);
        return record;
    }
};

Probe& probe() {
    static Probe only;
    return only;
}

std::string field(const char* name, double value) {
    return std::string{"\""} + name + "\":" + std::to_string(value);
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* probe_edit(int bytes) {
    journal::Record record = probe().make(bytes);
    probe().answer = record.payload.substr(0, record.payload.find(' '));
    probe().store.append(std::move(record));
    return probe().answer.c_str();
}

EMSCRIPTEN_KEEPALIVE void probe_bulk(int records, int bytes) {
    std::vector<journal::Record> many;
    for (int i = 0; i < records; ++i)
        many.push_back(probe().make(bytes));
    probe().store.append(std::move(many));
}

EMSCRIPTEN_KEEPALIVE const char* probe_payloads() {
    probe().answer.clear();
    for (const std::string& name : probe().names)
        probe().answer += name + '\n';
    return probe().answer.c_str();
}

EMSCRIPTEN_KEEPALIVE const char* probe_status() {
    const journal::StoreStatus& status = probe().store.status();
    const journal::LoadReport report = probe().store.report();
    std::string& json = probe().answer;
    json = "{" + field("phase", static_cast<int>(status.phase)) + "," +
           field("read_only", static_cast<int>(status.read_only)) + "," +
           field("guard", static_cast<int>(status.guard)) + "," +
           field("persistence", static_cast<int>(status.persistence)) + "," +
           field("trouble", static_cast<int>(status.trouble)) + "," +
           field("failures", status.failures) + "," + field("pending", status.pending) + "," +
           field("saved_at", static_cast<double>(status.saved_at_millis)) + "," +
           field("records", static_cast<double>(status.records)) + "," +
           field("files", status.files) + "," + field("bytes", static_cast<double>(status.bytes)) +
           "," + field("used", static_cast<double>(status.used_bytes)) + "," +
           field("quota", static_cast<double>(status.quota_bytes)) + "," +
           field("device", status.device) + "," + field("loaded", probe().loaded) + "," +
           field("batches", probe().batches) + "," + field("from_aside", report.from_aside) + "," +
           field("torn_tails", report.torn_tails) + "," + field("damages", report.damages) + "," +
           field("duplicates", static_cast<double>(report.duplicates)) + "," +
           field("shown", static_cast<double>(probe().names.size())) + "}";
    return json.c_str();
}

EMSCRIPTEN_KEEPALIVE void probe_take_over() { probe().store.request_take_over(); }
EMSCRIPTEN_KEEPALIVE void probe_retry() { probe().store.retry_now(); }
EMSCRIPTEN_KEEPALIVE void probe_persist() { probe().store.request_persistence(); }
EMSCRIPTEN_KEEPALIVE void probe_estimate() { probe().store.request_estimate(); }
}

int main() {
    probe().store.start({
        .on_records =
            [](const std::vector<journal::Record>& records) {
                ++probe().batches;
                for (const journal::Record& record : records)
                    probe().note(record);
            },
        .on_loaded = [](const journal::LoadReport&) { ++probe().loaded; },
        .on_status = [](const journal::StoreStatus&) {},
    });
}
