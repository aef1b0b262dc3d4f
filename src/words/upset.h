#pragma once
// Whether what a client wrote sounds like an outburst or like a threat to leave (rows 53, 55). It
// is only offered as a mark: the person decides.

#include <cstdint>
#include <string_view>

namespace wordkeep::words {

struct Upset {
    bool outburst = false;
    bool threat = false;
};

/// Reads English, German and Swedish at once; whole words, whatever their case and accents. Quoted
/// earlier mails must have been taken out before. Costs the length of the text.
[[nodiscard]] Upset upset_in(std::string_view text);

}  // namespace wordkeep::words
