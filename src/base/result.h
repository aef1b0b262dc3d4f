#pragma once
// How a rejected input travels: a stable code for tests and callers, and a sentence for the person.

#include "base/phrase.h"

#include <expected>
#include <string>
#include <utility>

namespace wordkeep {

/// Why something the person (or a file) asked for cannot be done. Nothing has changed when one is
/// returned. `phrase.key` is the stable code ("reject.client.name_missing"); it is never shown raw:
/// `words` renders it. `where` names the field or place ("due", "line 7"), empty if it is the
/// whole.
struct Rejection {
    Phrase phrase;
    std::string where;

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// A value, or the reason why there is none. Errors are handled exactly once, where they are shown.
template <class T>
using Result = std::expected<T, Rejection>;

/// Builds the error side of a Result.
[[nodiscard]] inline std::unexpected<Rejection> reject(Phrase phrase, std::string where = {}) {
    return std::unexpected(Rejection{std::move(phrase), std::move(where)});
}

}  // namespace wordkeep
