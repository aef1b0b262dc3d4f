// Any text is a command or is refused; a command that was read is written and read again the same,
// and can be decided about.

#include "codec/command_codec.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wordkeep;
    const auto command = codec::command_from_json({reinterpret_cast<const char*>(data), size});
    if (!command) return 0;
    const std::string json = codec::command_to_json(*command);
    const auto again = codec::command_from_json(json);
    if (!again || codec::command_to_json(*again) != json) std::abort();
    IdSource ids(1);
    const auto event =
        decide(Workspace{}, *command, {Instant{std::chrono::seconds{1772812200}}, &ids});
    if (event && event->patches.empty()) std::abort();
    return 0;
}
