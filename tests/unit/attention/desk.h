#pragma once
// A desk to test rules at: a working life told in wall-clock times of Berlin, and Today as text.
//
// 2026-11-16 is a Monday, 2026-11-20 a Friday. Times are "20T16:30" (of November 2026) or
// "2026-12-24T10:00". Working time is Monday to Friday 9–17 unless a test says otherwise.

#include "attention/sentences.h"
#include "attention/today.h"
#include "domain/commands.h"
#include "support/zones.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::attention {

/// What a contact says beyond its channel.
struct Said {
    Answer answer = Answer::settles;
    Purpose purpose = Purpose::general;
    std::string_view next_contact{};  ///< "they hear from me by …"
    std::vector<std::string> questions{};
    CommitmentId about{};
    std::vector<CommitmentId> kept{};
    std::int32_t minutes = 0;
    SummaryNeed summary = SummaryNeed::automatic;
};

class Desk : public ZoneSource {
  public:
    Workspace workspace;
    IdSource ids{1};
    const Zone* zone = &test::berlin();

    [[nodiscard]] Instant at(std::string_view time) const;
    [[nodiscard]] Due due(std::string_view text) const;

    /// Somebody whose silence does not matter: a cadence of a year.
    ClientId client(std::string name, Stage stage = Stage::active);
    /// Somebody with the cadence of the stage; acquainted.
    ClientId watched(std::string name, Stage stage = Stage::active,
                     std::string_view since = "2026-06-01T09:00");
    void edit(ClientId client, Patch<Client> patch);
    void override_clock(ClientId client, std::string clock, std::int64_t value);

    /// Decides and applies a command at that time; it must be accepted. The event, for undo.
    Applied run(std::string_view time, const Command& command);

    ConversationId log(std::string_view time, ClientId client, Channel channel, Direction direction,
                       bool reached, const Said& said = {});
    ConversationId mail_from(std::string_view time, ClientId client) {
        return log(time, client, Channel::email, Direction::in, true);
    }
    ConversationId missed_call(std::string_view time, ClientId client) {
        return log(time, client, Channel::missed_call, Direction::in, false);
    }
    ConversationId mail_to(std::string_view time, ClientId client, const Said& said = {}) {
        return log(time, client, Channel::email, Direction::out, true, said);
    }
    ConversationId failed_call(std::string_view time, ClientId client) {
        return log(time, client, Channel::call, Direction::out, false);
    }
    ConversationId talk(std::string_view time, ClientId client, const Said& said = {}) {
        return log(time, client, Channel::call, Direction::out, true, said);
    }
    /// A talk whose summary is not a matter of the test.
    ConversationId word(std::string_view time, ClientId client) {
        return talk(time, client, {.summary = SummaryNeed::not_needed});
    }
    CommitmentId promise(std::string_view time, ClientId client, std::string what,
                         std::string_view due, Owner owner = Owner::me);
    CommitmentId announce(std::string_view time, ClientId client, std::string_view due);
    void busy(std::string_view from, std::string_view to);
    void snooze(std::string_view time, const Line& line, std::string_view until);
    void not_needed(std::string_view time, const Line& line);
    void settings(const Patch<Settings>& patch);

    [[nodiscard]] clock::WorkingCalendar calendar() const;
    [[nodiscard]] std::vector<Line> lines(std::string_view time, ClientId client,
                                          Snoozed snoozed = Snoozed::left_out);
    /// The strongest line of the client; the test fails if there is none.
    [[nodiscard]] Line line(std::string_view time, ClientId client);
    /// "now 82 call_back 20T09:30"; "-" if there is none; the strongest first, joined by " | ".
    [[nodiscard]] std::string show(std::string_view time, ClientId client);
    [[nodiscard]] std::string show(const Line& line) const;
    /// The state of the strongest line, "-" for none.
    [[nodiscard]] std::string state(std::string_view time, ClientId client);
    [[nodiscard]] Today today(std::string_view time);
    /// One text per entry: "late Anna 82 +1".
    [[nodiscard]] std::vector<std::string> entries(std::string_view time);
    [[nodiscard]] std::string text(const Entry& entry, const Today& today) const;

    [[nodiscard]] const Zone* find(std::string_view name) override;
    [[nodiscard]] std::string local_name() override { return zone->name; }
    [[nodiscard]] std::vector<std::string> names() override { return {zone->name}; }
    [[nodiscard]] RuleContext context(const clock::WorkingCalendar& calendar) {
        return context_of(workspace, calendar, this);
    }
    [[nodiscard]] std::string show(Instant instant) const;
};

/// "at this time, this is shown".
struct Expected {
    std::string_view time;
    std::string_view shown;
};

void check_states(Desk& desk, ClientId client, const std::vector<Expected>& rows);
void check_lines(Desk& desk, ClientId client, const std::vector<Expected>& rows);

}  // namespace wordkeep::attention
