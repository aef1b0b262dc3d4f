#pragma once
// What a reader may be told besides the text.

#include "base/result.h"
#include "base/time_zone.h"

#include <cstdint>
#include <string_view>

namespace wordkeep::codec {

/// Lets a text use names of its own ("anna") where a record's id is expected.
class IdResolver {
  public:
    virtual ~IdResolver() = default;
    /// The id that `handle` stands for. `record` is the kind of record that is wanted there
    /// ("client"), empty where any will do.
    [[nodiscard]] virtual Result<std::uint64_t> resolve(std::string_view record,
                                                        std::string_view handle) = 0;
};

/// Who wrote a text. What is not known in it is a slip of a person's, with a suggestion, or the
/// work of a later version of this program.
enum class WrittenBy : std::uint8_t { person, program };

struct ReadContext {
    IdResolver* ids = nullptr;   ///< none: only ids as text ("7f3a91c2-15")
    const Zone* zone = nullptr;  ///< where moments without Z are meant; none: they are refused
    WrittenBy written_by = WrittenBy::person;
};

}  // namespace wordkeep::codec
