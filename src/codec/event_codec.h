#pragma once
// One event ⇄ one line of JSON: the payload of a journal record.
//
//   {"v":1,"id":"7f3a91c2-15","stamp":[1772812200000,0],"do":"conversation.log","patches":[
//     {"new":"conversation","id":"7f3a91c2-16","set":{"client":"7f3a91c2-2","channel":"call",…}},
//     {"edit":"commitment","id":"7f3a91c2-9","set":{"state":"kept","closed_at":"2026-03-06T15:30:00Z"}}]}
//
// `v`        format version, always the first member
// `id`       of the event; left out when it has none (a condensed one, see workspace_codec.h)
// `stamp`    milliseconds since 1970, counter; a third member, the device in hexadecimal, only when
// it is
//            not the device of the id
// `do`       name of the command, for the history; may be left out
// `kind`,`of` for "undo" and "redo": which event is taken back or done again; `of` alone: the first
// event of a step in several parts
// `patches`  `new`: a record begins; fields that are left out have their default value. `edit`:
// exactly
//            the fields in `set` change. Settings, of which there is one, have no `id`.
//
// Nothing is ever dropped: a later version, an unknown kind of record or an unknown field is
// refused with reject.codec.newer_version or reject.codec.newer_content, so that a program that
// does not understand an event does not pretend to.
//
// When a version is added: event_version + 1, and a function in `upgrades` that turns the text of
// the version before into the new one. Fields and records that are only added need no new version.

#include "codec/json_values.h"
#include "domain/records.h"

#include <span>
#include <string>
#include <string_view>

namespace wordkeep::codec {

/// Turns the text of an event of one version into that of the next.
using Upgrade = std::string (*)(std::string_view event);

/// upgrades[0] leads from version 1 to 2, and so on.
[[nodiscard]] std::span<const Upgrade> upgrades();
inline constexpr int first_event_version = 1;

/// No event is longer: a bigger text is refused before it is read.
inline constexpr std::size_t longest_event_bytes = std::size_t{64} << 20;

[[nodiscard]] std::string event_to_json(const Event& event);
[[nodiscard]] Result<Event> event_from_json(std::string_view text);
/// With a chain of upgrades of one's own: the version written and read is one more than there are.
[[nodiscard]] Result<Event> event_from_json(std::string_view text,
                                            std::span<const Upgrade> upgrade_chain);

}  // namespace wordkeep::codec
