// What another tab says, against any bytes: a keeper that hears it neither crashes nor hangs, and
// stays able to write.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "journal/message.h"
#include "support/fake_browser.h"

using namespace wordkeep;
using namespace wordkeep::journal;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (const auto message = decode_message(bytes)) {
        if (encode(*message) != bytes) std::abort();
    }
    test::FakeBrowser browser;
    test::FakeTab& tab = browser.open();
    tab.start();
    tab.keeper.hear(bytes);
    browser.run();
    tab.keeper.hear(bytes);
    browser.pass(100);
    if (tab.status().read_only == ReadOnly::newer_format) return 0;  // it said so
    const std::string payload = tab.edit(50);
    browser.pass(100);
    if (!tab.status().all_saved()) std::abort();
    return 0;
}
