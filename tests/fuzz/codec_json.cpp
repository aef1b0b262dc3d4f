// The pull reader sees exactly what the tree of nlohmann/json holds; the text of every member that
// is skipped is that member again.

#include "codec/json_reader.h"
#include "codec/json_straight.h"
#include "support/json_tree.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wordkeep::codec;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (text.find('\0') != std::string_view::npos) return 0;  // a tree takes it for the end
    JsonTape straight;
    if (read_straight(text, {}, straight)) {
        const JsonTape tape = read_tape_by_library(text, {});
        if (tape.error != TapeError::none || tape.tokens.size() != straight.tokens.size())
            std::abort();
    }
    JsonReader reader(text, nullptr, {.depth = 500});
    const auto mine = wordkeep::test::tree_of(reader);
    const bool accepted = mine && reader.finish();
    if (!accepted && !reader.ok() && reader.error().phrase.key == "reject.codec.too_deep") return 0;
    const auto other = nlohmann::json::parse(text, nullptr, false);
    if (accepted == other.is_discarded() || (accepted && *mine != other)) std::abort();
    if (!accepted || (!other.is_object() && !other.is_array())) return 0;
    JsonReader outline(text, nullptr, {.closed_from = 1});
    std::string_view key;
    std::string_view raw;
    const bool object = other.is_object();
    if (!(object ? outline.begin_object() : outline.begin_list())) std::abort();
    while (object ? outline.next_key(key) : outline.next_element())
        if (!outline.skip(raw) || !nlohmann::json::accept(raw)) std::abort();
    if (!outline.finish()) std::abort();
    return 0;
}
