#pragma once
// A planned call or meeting: goal, agenda, and how long each item may take (rows 9, 26, 27, 81).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"
#include "domain/clients/client.h"
#include "domain/conversations/conversation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Meeting;
using MeetingId = Id<Meeting>;

struct AgendaItem {
    std::string what;
    std::int32_t minutes = 10;

    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

struct Meeting {
    ClientId client;
    Instant at = {};  ///< when it is to begin
    Channel channel = Channel::call;
    std::string goal;
    std::vector<AgendaItem> agenda;
    std::optional<Instant> started_at;
    std::optional<Instant> ended_at;
    ConversationId conversation;  ///< what became of it
    bool removed = false;

    friend bool operator==(const Meeting&, const Meeting&) = default;
};

template <>
struct Schema<AgendaItem> {
    static constexpr std::string_view name = "agenda_item";
    static constexpr auto fields = std::tuple{
        required("what", &AgendaItem::what),
        field("minutes", &AgendaItem::minutes),
    };
};
template <>
struct Schema<Meeting> {
    static constexpr std::string_view name = "meeting";
    static constexpr auto fields = std::tuple{
        required("client", &Meeting::client),  required("at", &Meeting::at),
        field("channel", &Meeting::channel),   field("goal", &Meeting::goal),
        field("agenda", &Meeting::agenda),     field("started_at", &Meeting::started_at),
        field("ended_at", &Meeting::ended_at), field("conversation", &Meeting::conversation),
        field("removed", &Meeting::removed),
    };
};

}  // namespace wordkeep
