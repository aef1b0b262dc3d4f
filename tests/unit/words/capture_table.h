#pragma once
// What the tables of captured lines share: the people who are known, the reference time, and how a
// result is written down.

#include <string>
#include <string_view>

#include "words/capture/capture.h"

namespace wordkeep::words {

/// Ten clients in three languages; two of them are called Anna.
[[nodiscard]] const ClientNames& known_names();
[[nodiscard]] std::string name_of(ClientId id);

/// Wednesday 18 November 2026, 10:00.
[[nodiscard]] CaptureQuery capture_query(Language language);
/// "kind direction tense | client | date | text"; "-" where there is none, "+Name" for somebody
/// unknown, "unreached" behind the tense of a call that did not come through.
[[nodiscard]] std::string written(const Capture& capture);

}  // namespace wordkeep::words
