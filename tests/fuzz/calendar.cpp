// Any bytes as a calendar: no crash, valid text, entries inside the window, and slices of any size
// give the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "interop/calendar.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::interop;

namespace {

class FewZones : public ZoneSource {
  public:
    const Zone* find(std::string_view name) override {
        return name == "Europe/Berlin" ? &wordkeep::test::berlin() : nullptr;
    }
    std::string local_name() override { return "Europe/Berlin"; }
    std::vector<std::string> names() override { return {}; }
};

void check(bool claim) {
    if (!claim) std::abort();
}

CalendarEntries read(std::string_view bytes, std::size_t slice) {
    CalendarReader reader;
    for (std::size_t at = 0; at < bytes.size(); at += slice)
        reader.feed(bytes.substr(at, slice));
    reader.finish();
    FewZones zones;
    const CalendarWindow window{wordkeep::test::date("2026-01-01"),
                                wordkeep::test::date("2027-06-01")};
    CalendarEntries found =
        entries_in(reader.calendar(), window, zones, wordkeep::test::lord_howe());
    for (const CalendarEntry& entry : found.entries) {
        check(entry.from <= entry.to && entry.first_day <= entry.last_day);
        check(entry.first_day < window.to && entry.last_day >= window.from);
        check(is_utf8(entry.title) && is_utf8(entry.uid) && is_utf8(entry.organiser.name));
    }
    return found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const CalendarEntries whole = read(bytes, size + 1);
    check(read(bytes, 1 + size / 3).entries == whole.entries);
    return 0;
}
