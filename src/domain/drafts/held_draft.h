#pragma once
// A letter written in anger, put aside for a while before it goes out (row 56). It is kept as it
// was written, with what it would have settled; sending it (LogConversation::held) or removing it
// ends that.

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/conversations/conversation.h"

#include <cstdint>
#include <optional>
#include <string>

namespace wordkeep {

struct HeldDraft;
using HeldDraftId = Id<HeldDraft>;

struct HeldDraft {
    ClientId client;
    std::string kind;  ///< which letter, by its frozen name ("update")
    Channel channel = Channel::email;
    std::string subject;
    std::string text;
    Instant held_at{};
    std::optional<Instant> sent_at;

    // What it becomes when it is sent, as in Conversation.
    Purpose purpose = Purpose::general;
    Answer answer = Answer::none;
    std::optional<Due> next_contact;  ///< what it tells the client
    ConversationId about_conversation;
    Id<Commitment> about_commitment;
    std::uint64_t about = 0;
    bool removed = false;

    friend bool operator==(const HeldDraft&, const HeldDraft&) = default;
};

template <>
struct Schema<HeldDraft> {
    static constexpr std::string_view name = "held_draft";
    static constexpr auto fields = std::tuple{
        required("client", &HeldDraft::client),
        field("kind", &HeldDraft::kind),
        field("channel", &HeldDraft::channel),
        field("subject", &HeldDraft::subject),
        required("text", &HeldDraft::text),
        field("held_at", &HeldDraft::held_at),
        field("sent_at", &HeldDraft::sent_at),
        field("purpose", &HeldDraft::purpose),
        field("answer", &HeldDraft::answer),
        field("next_contact", &HeldDraft::next_contact),
        field("about_conversation", &HeldDraft::about_conversation),
        field("about_commitment", &HeldDraft::about_commitment),
        field("about", &HeldDraft::about),
        field("removed", &HeldDraft::removed),
    };
};

}  // namespace wordkeep
