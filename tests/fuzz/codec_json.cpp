// The reader of JSON gives the same verdict as an independent one.

#include "codec/json_reader.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <nlohmann/json.hpp>

namespace {

/// Where the two may differ: a number that fits no double, and depth.
bool may_have_huge_number(std::string_view text) {
    return text.size() > 300 || text.find_first_of("eE") != std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wordkeep::codec;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (text.find('\0') != std::string_view::npos) return 0;  // the other one takes it for the end
    JsonReader reader(text, nullptr, {.depth = 5'000});
    const bool mine = reader.skip() && reader.finish();
    const bool other = nlohmann::json::accept(text);
    if (mine != other && !(mine && may_have_huge_number(text))) std::abort();
    return 0;
}
