#pragma once
// Names of stored files (FORMAT.md, File names): unique by construction, sortable, telling what is
// inside.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.h"

namespace wordkeep::journal {

/// The version that this program writes, and the latest that it reads.
inline constexpr std::uint16_t format_version = 1;

/// Stored: values are frozen.
enum class FileKind : std::uint8_t {
    edits = 1,  ///< "seg": as they were made
    fold = 2,   ///< "fold": many of them in one file, or one big import
    aside = 3,  ///< "aside": not confirmed yet when the page was hidden
};

struct FileName {
    DeviceId device = 0;
    std::uint64_t epoch = 0;
    std::uint32_t number = 0;
    FileKind kind = FileKind::edits;

    friend bool operator==(const FileName&, const FileName&) = default;
};

[[nodiscard]] std::string to_text(const FileName& name);

enum class NameIs : std::uint8_t {
    ours,
    newer,     ///< of a later format version
    stranger,  ///< not a file of this program
};

struct NameReading {
    NameIs is = NameIs::stranger;
    std::uint16_t format = 0;  ///< for ours and newer
    FileName name;             ///< for ours
};

[[nodiscard]] NameReading read_file_name(std::string_view text);

}  // namespace wordkeep::journal
