// Any file is a workspace or is refused; a workspace that was read is written and read again the
// same.

#include "codec/workspace_codec.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wordkeep;
    const auto workspace = codec::workspace_from_json({reinterpret_cast<const char*>(data), size});
    if (!workspace) return 0;
    const std::string json = codec::workspace_to_json(*workspace);
    const auto again = codec::workspace_from_json(json);
    if (!again || codec::workspace_to_json(*again) != json) std::abort();
    return 0;
}
