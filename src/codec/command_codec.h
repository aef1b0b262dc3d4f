#pragma once
// Commands ⇄ JSON: what scenarios, the sample workspace and other programs' requests are written
// in.
//
//   {"do":"client.add","name":"Anna Meyer","stage":"active"}
//   {"do":"conversation.log","client":"anna","channel":"call","direction":"out","next_contact":"2026-03-13"}
//   {"do":"commitment.edit","commitment":"7f3a91c2-9","what":"Entwurf"}
//   {"do":"client.remove","client":"anna"}
//
// `do` is the command's name. For every kind of record R there are
//   R.add     the fields of the record; `id` only when the caller has drawn one
//   R.edit    the record's id under the record's name, and the fields to change (null clears one)
//   R.remove  the record's id under the record's name
// Settings, of which there is one, have settings.edit alone, without an id. conversation.log takes
// the fields of a conversation beside its own, in one object. client.import takes `added`, a list
// of clients, and `merged`, a list of objects like those of client.edit.

#include "codec/json_values.h"
#include "domain/commands.h"

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::codec {

[[nodiscard]] std::string command_to_json(const Command& command);
[[nodiscard]] Result<Command> command_from_json(std::string_view text,
                                                const ReadContext& context = {});

/// The same for the few commands that the sample workspace is told in.
[[nodiscard]] Result<Command> sample_command_from_json(std::string_view text,
                                                       const ReadContext& context = {});

/// What a command's object may contain, for documentation and for suggestions.
struct CommandMember {
    std::string_view name;
    Presence presence;
};
struct CommandForm {
    std::string name;
    std::vector<CommandMember> members;  ///< without `do`, and without `removed`
};
/// Every command, sorted by name.
[[nodiscard]] std::vector<CommandForm> command_forms();

}  // namespace wordkeep::codec
