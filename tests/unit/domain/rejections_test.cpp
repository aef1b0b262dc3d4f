// Every reason for which a command is rejected, each produced at least once.

#include "codec/command_codec.h"
#include "domain/decide.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace wordkeep;

namespace {

const Instant now = *parse_instant("2026-03-06T15:30:00Z");

/// What every row finds: Anna (1-1) with a commitment to her that is open (1-2) and one that is
/// kept (1-3), a talk with her (1-4), a time I was busy (1-5). Bert (1-6) was removed.
constexpr std::array beginnings{
    R"({"do":"client.add","id":"1-1","name":"Anna","stage":"active"})",
    R"({"do":"commitment.add","id":"1-2","client":"1-1","what":"draft","due":"2026-03-10"})",
    R"({"do":"commitment.add","id":"1-3","client":"1-1","what":"logo","due":"2026-03-10"})",
    R"({"do":"commitment.keep","commitment":"1-3"})",
    R"({"do":"conversation.log","id":"1-4","client":"1-1","channel":"call","direction":"out"})",
    R"({"do":"busy_block.add","id":"1-5","from":"2026-03-06T12:00Z","to":"2026-03-06T13:00Z"})",
    R"({"do":"client.add","id":"1-6","name":"Bert"})",
    R"({"do":"client.remove","client":"1-6"})",
    // Cleo (1-7); Anna's agreement (1-8), a change of it that waits for approval (1-9) and one that
    // is confirmed (1-10), work on the first (1-11); a quote that was lost (1-12).
    R"({"do":"client.add","id":"1-7","name":"Cleo"})",
    R"({"do":"agreement.add","id":"1-8","client":"1-1","title":"site","state":"running"})",
    R"({"do":"change.add","id":"1-9","client":"1-1","agreement":"1-8","request":"a search"})",
    R"({"do":"change.add","id":"1-10","client":"1-1","agreement":"1-8","request":"a map"})",
    R"({"do":"change.confirm","change":"1-10"})",
    R"({"do":"commitment.add","id":"1-11","client":"1-1","what":"search","due":"2026-03-10","change":"1-9"})",
    R"({"do":"quote.add","id":"1-12","client":"1-1","title":"shop","state":"lost"})",
    R"({"do":"concern.add","id":"1-13","client":"1-1","what":"too many pages"})",
};

struct Case {
    std::string_view command;
    std::string_view code;
    std::string_view where = {};
};

// clang-format off
constexpr std::array rows{
    // any record
    Case{R"({"do":"client.add","id":"1-1","name":"Anna"})", "reject.record.exists"},
    Case{R"({"do":"client.add","id":"1-6","name":"Bert"})", "reject.record.exists"},
    Case{R"({"do":"conversation.log","id":"1-4","client":"1-1","channel":"call"})", "reject.record.exists"},
    Case{R"({"do":"client.edit","client":"1-6","name":"Bert"})", "reject.record.missing"},
    Case{R"({"do":"client.edit","client":"1-99","name":"Nobody"})", "reject.record.missing"},
    Case{R"({"do":"commitment.remove","commitment":"1-99"})", "reject.record.missing"},
    Case{R"({"do":"client.remove","client":"1-6"})", "reject.record.missing"},
    Case{R"({"do":"client.edit","client":"1-1","name":"Anna"})", "reject.nothing_to_change"},
    Case{R"({"do":"client.edit","client":"1-1"})", "reject.nothing_to_change"},
    Case{R"({"do":"settings.edit","text_percent":100})", "reject.nothing_to_change"},
    Case{R"({"do":"client.import"})", "reject.nothing_to_change"},
    Case{R"({"do":"client.set_stages","items":[]})", "reject.nothing_to_change"},
    // clients
    Case{R"({"do":"client.add","name":""})", "reject.client.name_missing", "name"},
    Case{R"({"do":"client.add","name":" \t\n\u00a0\u200b"})", "reject.client.name_missing", "name"},
    Case{R"({"do":"client.edit","client":"1-1","name":" "})", "reject.client.name_missing", "name"},
    Case{R"({"do":"client.import","added":[{"name":"Ok"},{"name":""}]})", "reject.client.name_missing", "name"},
    Case{R"({"do":"client.import","merged":[{"client":"1-1","name":""}]})", "reject.client.name_missing", "name"},
    Case{R"({"do":"client.import","merged":[{"client":"1-6","name":"x"}]})", "reject.client.missing", "client"},
    Case{R"({"do":"client.add","name":"a","weight":0})", "reject.client.weight_range", "weight"},
    Case{R"({"do":"client.edit","client":"1-1","weight":4})", "reject.client.weight_range", "weight"},
    Case{R"({"do":"client.add","name":"a","cadence_days":0})", "reject.client.cadence_range", "cadence_days"},
    Case{R"({"do":"client.edit","client":"1-1","cadence_days":366})", "reject.client.cadence_range", "cadence_days"},
    Case{R"({"do":"client.set_stage","client":"1-1","stage":"paused"})", "reject.client.pause_without_end", "paused_until"},
    Case{R"({"do":"client.edit","client":"1-1","stage":"paused"})", "reject.client.pause_without_end", "paused_until"},
    Case{R"({"do":"client.set_stage","client":"1-6","stage":"active"})", "reject.client.missing", "client"},
    Case{R"({"do":"client.set_stage","client":"1-1","stage":"quiet","since":"2026-03-07T10:00Z"})", "reject.time.future", "at"},
    Case{R"({"do":"client.set_stages","items":[{"client":"1-1","stage":"quiet"},{"client":"1-99","stage":"quiet"}]})", "reject.client.missing", "client"},
    // conversations
    Case{R"({"do":"conversation.log","client":"1-99","channel":"call"})", "reject.client.missing", "client"},
    Case{R"({"do":"conversation.add","client":"1-6","channel":"call"})", "reject.client.missing", "client"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","at":"2026-03-06T15:33Z"})", "reject.time.future", "at"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","duration_minutes":-1})", "reject.conversation.duration_range", "duration_minutes"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","duration_minutes":1441})", "reject.conversation.duration_range", "duration_minutes"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","promises":[{"what":" ","due":"2026-03-10"}]})", "reject.commitment.what_missing", "promises.what"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","promises":[{"what":"a","due":"2026-03-01"}]})", "reject.commitment.due_before_made", "promises.due"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","promises":[{"what":"a","due":"2026-03-10","owner":"third_party"}]})", "reject.commitment.third_party_missing", "promises.third_party"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","next_contact":"2026-03-01"})", "reject.commitment.due_before_made", "next_contact"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"call","kept":["1-99"]})", "reject.commitment.missing", "kept"},
    Case{R"({"do":"conversation.no_answer_needed","client":"1-1"})", "reject.reply.nothing_owed"},
    Case{R"({"do":"conversation.no_answer_needed","client":"1-6"})", "reject.client.missing", "client"},
    Case{R"({"do":"conversation.no_answer_needed","client":"1-1","at":"2026-03-07T10:00Z"})", "reject.time.future", "at"},
    // commitments
    Case{R"({"do":"commitment.add","client":"1-99","what":"a","due":"2026-03-10"})", "reject.client.missing", "client"},
    Case{R"({"do":"commitment.add","client":"1-1","what":"","due":"2026-03-10"})", "reject.commitment.what_missing", "what"},
    Case{R"({"do":"commitment.edit","commitment":"1-2","what":" "})", "reject.commitment.what_missing", "what"},
    Case{R"({"do":"commitment.add","client":"1-1","what":"a","due":"1970-01-01"})", "reject.commitment.due_missing", "due"},
    Case{R"({"do":"commitment.add","client":"1-1","what":"a","due":"2026-03-04"})", "reject.commitment.due_before_made", "due"},
    Case{R"({"do":"commitment.edit","commitment":"1-2","due":"2026-03-04"})", "reject.commitment.due_before_made", "due"},
    Case{R"({"do":"commitment.add","client":"1-1","what":"a","due":"2026-03-10","owner":"third_party"})", "reject.commitment.third_party_missing", "third_party"},
    Case{R"({"do":"commitment.keep","commitment":"1-99"})", "reject.commitment.missing", "commitment"},
    Case{R"({"do":"commitment.keep","commitment":"1-3"})", "reject.commitment.closed", "commitment"},
    Case{R"({"do":"commitment.keep","commitment":"1-2","at":"2026-03-07T10:00Z"})", "reject.time.future", "at"},
    Case{R"({"do":"commitment.drop","commitment":"1-99"})", "reject.commitment.missing", "commitment"},
    Case{R"({"do":"commitment.drop","commitment":"1-3"})", "reject.commitment.closed", "commitment"},
    Case{R"({"do":"commitment.reopen","commitment":"1-99"})", "reject.commitment.missing", "commitment"},
    Case{R"({"do":"commitment.reopen","commitment":"1-2"})", "reject.commitment.open"},
    Case{R"({"do":"commitment.renegotiate","commitment":"1-99","to":"2026-03-12"})", "reject.commitment.missing", "commitment"},
    Case{R"({"do":"commitment.renegotiate","commitment":"1-3","to":"2026-03-12"})", "reject.commitment.closed", "commitment"},
    Case{R"({"do":"commitment.renegotiate","commitment":"1-2","to":"2026-03-10"})", "reject.commitment.same_date", "to"},
    Case{R"({"do":"commitment.renegotiate","commitment":"1-2","to":"2026-03-01"})", "reject.commitment.due_before_made", "to"},
    Case{R"({"do":"commitment.renegotiate","commitment":"1-2","to":"2026-03-12","at":"2026-03-08T10:00Z"})", "reject.time.future", "at"},
    Case{R"({"do":"renegotiation.add","commitment":"1-99","to":"2026-03-12"})", "reject.commitment.missing", "commitment"},
    // lines of Today
    Case{R"({"do":"line.snooze","line":{"client":"1-1","rule":""},"until":"2026-03-09T08:00Z"})", "reject.line.rule_missing", "rule"},
    Case{R"({"do":"line.snooze","line":{"client":"1-99","rule":"silence"},"until":"2026-03-09T08:00Z"})", "reject.client.missing", "client"},
    Case{R"({"do":"line.snooze","line":{"client":"1-1","rule":"silence"}})", "reject.line.snooze_needs_later", "until"},
    Case{R"({"do":"line.snooze","line":{"client":"1-1","rule":"silence"},"until":"2026-03-06T15:30Z"})", "reject.line.snooze_needs_later", "until"},
    Case{R"({"do":"line.snooze","line":{"client":"1-1","rule":"silence"},"until":"2026-03-09T08:00Z","at":"2026-03-07T08:00Z"})", "reject.time.future", "at"},
    Case{R"({"do":"line.not_needed","line":{"client":"1-99","rule":"silence"}})", "reject.client.missing", "client"},
    Case{R"({"do":"line_decision.add","client":"1-1","rule":"","verdict":"not_needed"})", "reject.line.rule_missing", "rule"},
    // settings
    Case{R"({"do":"settings.edit","week":[{"weekday":1,"from":600,"to":600}]})", "reject.settings.slot_reversed", "week"},
    Case{R"({"do":"settings.edit","week":[{"weekday":0,"from":540,"to":600}]})", "reject.settings.slot_reversed", "week"},
    Case{R"({"do":"settings.edit","exceptions":[{"date":"2026-03-07","slots":[{"from":600,"to":540}]}]})", "reject.settings.slot_reversed", "exceptions"},
    Case{R"({"do":"settings.edit","text_percent":79})", "reject.settings.text_size_range", "text_percent"},
    Case{R"({"do":"settings.edit","text_percent":201})", "reject.settings.text_size_range", "text_percent"},
    Case{R"({"do":"busy_block.add","from":"2026-03-06T13:00Z","to":"2026-03-06T13:00Z"})", "reject.busy.reversed", "to"},
    Case{R"({"do":"busy_block.edit","busy_block":"1-5","to":"2026-03-06T11:00Z"})", "reject.busy.reversed", "to"},
    Case{R"({"do":"settings.edit","capacity_percent":0})", "reject.number.range", "capacity_percent"},
    // agreements
    Case{R"({"do":"agreement.add","client":"1-6","title":"a"})", "reject.client.missing", "client"},
    Case{R"({"do":"agreement.add","client":"1-1","title":" "})", "reject.text.missing", "title"},
    Case{R"({"do":"agreement.add","client":"1-1","title":"a","included_changes":-1})", "reject.number.range", "included_changes"},
    Case{R"({"do":"agreement.edit","agreement":"1-8","report_weekday":8})", "reject.number.range", "report_weekday"},
    Case{R"({"do":"agreement.edit","agreement":"1-8","milestones":[{"what":"","due":"2026-03-10"}]})", "reject.text.missing", "milestones"},
    Case{R"({"do":"agreement.edit","agreement":"1-8","pauses":[{"from":"2026-03-06T12:00Z","to":"2026-03-06T11:00Z"}]})", "reject.time.reversed", "pauses"},
    Case{R"({"do":"agreement.edit","agreement":"1-8","price":-1})", "reject.number.range", "price"},
    // changes
    Case{R"({"do":"change.add","client":"1-1","agreement":"1-99","request":"a"})", "reject.record.missing", "agreement"},
    Case{R"({"do":"change.add","client":"1-7","agreement":"1-8","request":"a"})", "reject.record.other_client", "agreement"},
    Case{R"({"do":"change.add","client":"1-1","agreement":"1-8","request":""})", "reject.text.missing", "request"},
    Case{R"({"do":"change.edit","change":"1-9","state":"order_sent"})", "reject.change.price_missing", "price"},
    Case{R"({"do":"change.edit","change":"1-9","state":"accepted","price":0})", "reject.change.date_missing", "new_date"},
    Case{R"({"do":"change.confirm","change":"1-99"})", "reject.record.missing", "change"},
    Case{R"({"do":"change.confirm","change":"1-10"})", "reject.change.confirmed", "change"},
    Case{R"({"do":"change.confirm","change":"1-9","at":"2026-03-07T10:00Z"})", "reject.time.future", "at"},
    Case{R"({"do":"commitment.keep","commitment":"1-11"})", "reject.change.locked", "change"},
    Case{R"({"do":"commitment.edit","commitment":"1-11","started_at":"2026-03-06T10:00Z"})", "reject.change.locked", "change"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"email","direction":"out","kept":["1-11"]})", "reject.change.locked", "kept"},
    // quotes
    Case{R"({"do":"quote.add","client":"1-1","title":""})", "reject.text.missing", "title"},
    Case{R"({"do":"quote.add","client":"1-1","title":"a","rivals":-1})", "reject.number.range", "rivals"},
    Case{R"({"do":"quote.win","quote":"1-99"})", "reject.record.missing", "quote"},
    Case{R"({"do":"quote.win","quote":"1-12"})", "reject.quote.decided", "quote"},
    // what a contact is about
    Case{R"({"do":"conversation.log","client":"1-1","channel":"email","direction":"out","purpose":"concern","about":"1-99"})", "reject.record.missing", "about"},
    Case{R"({"do":"conversation.log","client":"1-7","channel":"email","direction":"out","purpose":"concern","about":"1-13"})", "reject.record.other_client", "about"},
    Case{R"({"do":"conversation.log","client":"1-1","channel":"email","direction":"out","purpose":"change_order","about":"1-9"})", "reject.change.price_missing", "price"},
    // the others
    Case{R"({"do":"report.add","client":"1-1","agreement":"1-8","sent_at":"2026-03-06T10:00Z"})", "reject.report.first_line_missing", "milestone"},
    Case{R"({"do":"question.add","client":"1-1","text":"a","asked_at":"2026-03-06T10:00Z","answered_at":"2026-03-05T10:00Z"})", "reject.time.reversed", "answered_at"},
    Case{R"({"do":"blocker.add","client":"1-1","what":" "})", "reject.text.missing", "what"},
    Case{R"({"do":"decision.add","client":"1-7","agreement":"1-8","what":"a"})", "reject.record.other_client", "agreement"},
    Case{R"({"do":"price_change.add","client":"1-1","effective":"2026-04-01","notice":"2026-04-02"})", "reject.time.reversed", "notice"},
    Case{R"({"do":"meeting.add","client":"1-1","at":"2026-03-09T10:00Z","agenda":[{"what":"a","minutes":0}]})", "reject.number.range", "agenda"},
    Case{R"({"do":"absence.add","from":"2026-04-02","until":"2026-04-01"})", "reject.time.reversed", "until"},
    Case{R"({"do":"goal.add","title":"a","until":"2026-12-31","target":0})", "reject.number.range", "target"},
    Case{R"({"do":"activity.add","goal":"1-99"})", "reject.record.missing", "goal"},
    Case{R"({"do":"tip.add","subject":"a","claims_fact":true})", "reject.tip.source_missing", "source"},
    Case{R"({"do":"tip.add","subject":"Anna and her site"})", "reject.tip.names_client", "subject"},
    Case{R"({"do":"issue.add","title":""})", "reject.text.missing", "title"},
    Case{R"({"do":"self_check.add","week":"2026-03-02","marks":[3]})", "reject.number.range", "marks"},
    Case{R"({"do":"review.add","client":"1-6"})", "reject.client.missing", "client"},
    Case{R"({"do":"good_behaviour.add","client":"1-1","what":""})", "reject.text.missing", "what"},
};
// clang-format on

Workspace beginning(IdSource& ids) {
    Workspace workspace;
    for (const std::string_view json : beginnings) {
        const auto command = codec::command_from_json(json);
        REQUIRE(command);
        const auto event = decide(workspace, *command, {now, &ids});
        REQUIRE(event);
        workspace.apply(*event);
    }
    return workspace;
}

/// Commands that no JSON text can carry, or only a long one.
std::vector<std::pair<Command, Case>> spoken_commands() {
    Client long_name;
    long_name.name = std::string(longest_name_bytes + 1, 'x');
    Client long_notes;
    long_notes.name = "a";
    long_notes.notes = std::string(longest_note_bytes + 1, 'x');
    LogConversation talk;
    talk.conversation.client = {(std::uint64_t{1} << 32) | 1};
    talk.conversation.note = std::string(longest_note_bytes + 1, 'x');
    LogConversation subject = talk;
    subject.conversation.note.clear();
    subject.conversation.subject = std::string(longest_name_bytes + 1, 'x');
    LogConversation about = talk;
    about.conversation.note.clear();
    about.next_contact = parse_due("2026-03-10");
    about.next_contact_about = std::string(longest_name_bytes + 1, 'x');
    return {
        {Add<Settings>{}, {"add settings", "reject.record.exists", ""}},
        {Remove<Settings>{settings_id}, {"remove settings", "reject.record.permanent", ""}},
        {Add<Client>{long_name, {}}, {"long name", "reject.text.too_long", "name"}},
        {Add<Client>{long_notes, {}}, {"long notes", "reject.text.too_long", "notes"}},
        {talk, {"long note", "reject.text.too_long", "note"}},
        {subject, {"long subject", "reject.text.too_long", "subject"}},
        {about, {"long announcement", "reject.text.too_long", "next_contact_about"}},
    };
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Every rejection code that a source file mentions.
void collect_codes(const std::string& source, std::set<std::string>& codes) {
    constexpr std::string_view opening = "\"reject.";
    for (auto at = source.find(opening); at != std::string::npos; at = source.find(opening, at + 1))
        codes.insert(source.substr(at + 1, source.find('"', at + 1) - at - 1));
}

}  // namespace

TEST_CASE("WrongCommandsAreRejectedWithTheirReasonAndChangeNothing") {
    IdSource ids(1, 100);
    const Workspace workspace = beginning(ids);
    for (const Case& row : rows) {
        CAPTURE(row.command);
        const auto command = codec::command_from_json(row.command);
        REQUIRE(command);
        const auto event = decide(workspace, *command, {now, &ids});
        REQUIRE_FALSE(event);
        CHECK(event.error().phrase.key == row.code);
        CHECK(event.error().where == row.where);
    }
    for (const auto& [command, row] : spoken_commands()) {
        CAPTURE(row.command);
        const auto event = decide(workspace, command, {now, &ids});
        REQUIRE_FALSE(event);
        CHECK(event.error().phrase.key == row.code);
        CHECK(event.error().where == row.where);
    }
}

TEST_CASE("EveryRejectionCodeOfTheDomainIsTested") {
    std::set<std::string> known;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("src/domain")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        collect_codes(read_file(entry.path()), known);
        ++files;
    }
    REQUIRE(files > 10);
    std::set<std::string> tested;
    for (const Case& row : rows)
        tested.emplace(row.code);
    for (const auto& [command, row] : spoken_commands())
        tested.emplace(row.code);
    CHECK(known == tested);
}

TEST_CASE("EveryRejectionCodeHasASentence") {
    std::set<std::string> codes;
    for (const char* folder : {"src/domain", "src/codec"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            collect_codes(read_file(entry.path()), codes);
    for (const char* tag : {"en", "de", "sv"}) {
        const std::string catalogue = read_file("assets/words/" + std::string(tag) + ".json");
        for (const std::string& code : codes) {
            CAPTURE(tag);
            CAPTURE(code);
            CHECK(catalogue.find("\"" + code + "\"") != std::string::npos);
        }
    }
}
