#include "app/command_words.h"

#include "app/record_kinds.h"

#include <utility>

namespace wordkeep::app {

std::string_view did_key(std::string_view command) {
    using Entry = std::pair<std::string_view, std::string_view>;
    static constexpr Entry known[] = {
        {"conversation.log", "did.conversation_log"},
        {"conversation.edit", "did.conversation_edit"},
        {"conversation.remove", "did.conversation_remove"},
        {"conversation.no_answer_needed", "did.no_answer_needed"},
        {"commitment.add", "did.commitment_add"},
        {"commitment.edit", "did.commitment_edit"},
        {"commitment.keep", "did.commitment_keep"},
        {"commitment.drop", "did.commitment_drop"},
        {"commitment.reopen", "did.commitment_reopen"},
        {"commitment.renegotiate", "did.commitment_renegotiate"},
        {"commitment.remove", "did.commitment_remove"},
        {"client.add", "did.client_add"},
        {"client.edit", "did.client_edit"},
        {"client.remove", "did.client_remove"},
        {"client.import", "did.client_import"},
        {"client.set_stage", "did.client_set_stage"},
        {"client.set_stages", "did.client_set_stages"},
        {"line.snooze", "did.line_snooze"},
        {"line_decision.edit", "did.line_wake"},
        {"line.not_needed", "did.line_not_needed"},
        {"settings.edit", "did.settings_edit"},
        {"own_text.add", "did.own_text"},
        {"own_text.edit", "did.own_text"},
        {"own_text.remove", "did.own_text_remove"},
        {"held_draft.add", "did.held_draft"},
        {"held_draft.edit", "did.held_draft"},
        {"held_draft.remove", "did.held_drop"},
        {"client.erase", "did.client_erase"},
        {"workspace.merge", "did.workspace_merge"},
        {"workspace.restore", "did.workspace_restore"},
    };
    command = command.substr(0, command.find(' '));  // what follows is for app/adoption.h
    for (const auto& [name, key] : known)
        if (name == command) return key;
    // Of the others it is said what they changed.
    const KindInfo* kind = kind_of_record(command.substr(0, command.find('.')));
    return kind ? kind->label : std::string_view("did.change");
}

}  // namespace wordkeep::app
