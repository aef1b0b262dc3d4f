// Any text is an event or is refused; an event that was read is written and read again the same,
// and can be applied.

#include "codec/event_codec.h"
#include "domain/workspace.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wordkeep;
    const auto event = codec::event_from_json({reinterpret_cast<const char*>(data), size});
    if (!event) return 0;
    const std::string json = codec::event_to_json(*event);
    const auto again = codec::event_from_json(json);
    if (!again || codec::event_to_json(*again) != json) std::abort();
    Workspace workspace;
    workspace.apply(*event);
    if (!workspace.apply(*again).before.empty()) std::abort();
    return 0;
}
