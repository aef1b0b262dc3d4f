#pragma once
// Stored fields and their values in words: for the history and for the preview of a merge. Values
// come as JSON text, so that all kinds of records share one way of being said.

#include "codec/json_values.h"
#include "domain/workspace.h"
#include "words/words.h"

#include <string>
#include <string_view>

namespace wordkeep::app {

/// The catalogue key of a field's name; empty for fields that only the program cares about.
[[nodiscard]] std::string_view field_key(std::string_view record, std::string_view field);

/// "Fri 15:00", "Kept", "anna@example.com, …"; "–" for nothing.
[[nodiscard]] std::string value_words(std::string_view record, std::string_view field,
                                      std::string_view json, const words::Context& words);

/// A field of a record as JSON text.
[[nodiscard]] std::string field_json(const codec::FieldEntry& field, const void* record);

/// What a record is called in a list: a name, a promise, a subject; else its client's name.
[[nodiscard]] std::string title_of(const Workspace& workspace, const Client& client);
[[nodiscard]] std::string title_of(const Workspace& workspace, const Conversation& conversation);
[[nodiscard]] std::string title_of(const Workspace& workspace, const Commitment& commitment);
template <HasSchema R>
[[nodiscard]] std::string title_of(const Workspace& workspace, const R& record) {
    if constexpr (BelongsToClient<R>) {
        const Row<Client>* client = workspace.clients().find_row(record.client);
        return client ? client->value.name : std::string();
    } else {
        return {};
    }
}

}  // namespace wordkeep::app
