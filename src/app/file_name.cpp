#include "app/file_name.h"

#include "base/utf8.h"

namespace wordkeep::app {

std::string file_name(std::string_view words) {
    std::string name;
    for (const char c : words) {
        const bool odd = static_cast<unsigned char>(c) < 0x20 ||
                         std::string_view("<>:\"/\\|?*{}").find(c) != std::string_view::npos;
        if (!odd) name += c;
    }
    return std::string(trimmed(name));
}

}  // namespace wordkeep::app
