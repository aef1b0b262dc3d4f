// The front: Today before everything else is read. It is the true Today, or none.

#include "app/front.h"
#include "base/checksum.h"
#include "desk.h"
#include "support/random_history.h"

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace wordkeep::app {
namespace {

std::string front_of(const Session& session) {
    FrontWriter writer(session);
    while (!writer.step(session)) {
    }
    return std::move(writer).take();
}

void check_same_today(const Session& front, const Session& whole) {
    CHECK(front.today() == whole.today());
    CHECK(front.figures() == whole.figures());
    CHECK(front.snoozed() == whole.snoozed());
    for (const attention::Line& line : whole.today().lines) {
        if (!line.client) continue;
        REQUIRE(front.workspace().find(line.client));
        CHECK(front.workspace().find(line.client)->name ==
              whole.workspace().find(line.client)->name);
    }
}

/// A front of version 1 as FORMAT.md describes it, under other rules than those of a program of
/// today.
std::string front_of_version_1() {
    std::ifstream in{"tests/golden/front/v1", std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    REQUIRE(!bytes.empty());
    return bytes;
}

/// The same front with another second number, the checksum of the rules.
std::string with_rules(const std::string& front, const std::string& rules) {
    const std::size_t end = front.find('\n');
    const std::size_t second = front.find(' ') + 1;
    const std::size_t third = front.find(' ', second) + 1;
    const std::size_t fourth = front.find(' ', third) + 1;
    const std::string version = front.substr(0, second);
    const std::string figures = front.substr(fourth, end - fourth);
    const std::string lines = front.substr(end + 1);
    const auto sum = crc32c(version + rules + " 0 " + figures + ' ' + lines);
    return version + rules + ' ' + std::to_string(sum) + ' ' + figures + '\n' + lines;
}

TEST_CASE("AFrontOfVersion1IsReadForEverUnderTheRulesItWasMadeWithAndNoOthers") {
    const std::string golden = front_of_version_1();
    CHECK(with_rules(golden, "1234567890") == golden);
    CHECK_FALSE(read_front(golden));
    BerlinOnly zones;
    Session session(zones, {});
    const std::string now = front_of(session);
    const std::size_t second = now.find(' ') + 1;
    const std::string rules = now.substr(second, now.find(' ', second) - second);
    const auto front = read_front(with_rules(golden, rules));
    REQUIRE(front);
    CHECK(front->events.size() == 2);
    CHECK(front->besides == attention::Tally{.mine = {7, 1, 2},
                                             .theirs = {3, 0, 0},
                                             .next_contacts = {5, 1, 0},
                                             .lead = {40, 60},
                                             .open_mine = 12,
                                             .open_theirs = 9});
    session.load_front(front->events, front->besides);
    const Client* zoe = session.workspace().find(ClientId{0x7F3A91C2'00000001});
    REQUIRE(zoe);
    CHECK(zoe->name == "Zoë Ångström");
    const auto* plans = session.workspace().find(CommitmentId{0x7F3A91C2'00000003});
    REQUIRE(plans);
    CHECK(plans->what == "Send the \"plans\"");
    const auto* draft = session.workspace().find(CommitmentId{0xA0B1C2D3'00000009});
    REQUIRE(draft);
    CHECK(draft->estimate_minutes == 90);
}

TEST_CASE("TodayOfTheFrontIsTheTrueOneNowAndAtEveryLaterMoment") {
    test::Random random = test::seeded_random("fronts");
    std::size_t smaller = 0;
    std::size_t moments = 0;
    for (int round = 0; round < 6; ++round) {
        const Instant start = test::at(test::berlin(), "2026-01-12T09:00");
        test::RandomLife life(random, 3, start);
        while (life.events.size() < 300)
            (void)life.step();
        BerlinOnly zones;
        Session whole(zones, {});
        whole.set_now(life.now);
        whole.load(life.events);
        auto read = read_front(front_of(whole));
        REQUIRE(read);
        Session front(zones, {});
        front.set_now(life.now);
        front.load_front(std::move(read->events), read->besides);
        smaller += front.clients().all().size() < whole.clients().all().size() ? 1 : 0;
        check_same_today(front, whole);
        for (int step = 0; step < 40; ++step, ++moments) {
            const Instant later =
                whole.now() + std::chrono::minutes{random.between(1, 3 * 24 * 60)};
            whole.set_now(later);
            front.set_now(later);
            check_same_today(front, whole);
        }
    }
    MESSAGE("compared at " << moments << " later moments; " << smaller << " of 6 were smaller");
}

TEST_CASE("AFrontThatIsDamagedOrOfOtherRulesIsNone") {
    Desk desk;
    (void)desk.add_client("Anna");
    const std::string front = front_of(desk.session());
    REQUIRE(read_front(front));
    CHECK_FALSE(read_front(""));
    CHECK_FALSE(read_front("1 2 3\n"));
    for (std::size_t i = 0; i < front.size(); ++i) {
        std::string damaged = front;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        CHECK_FALSE(read_front(damaged));
        CHECK_FALSE(read_front(std::string_view(front).substr(0, i)));
    }
}

struct Life {
    BerlinOnly zones;
    Program program{zones, {}, &sample_script_text};
    journal::StoreStatus status = writer_status;

    Life() {
        program.set_now(test::at(test::berlin(), "2026-11-18T10:00"));
        status.records = front_from_records;
        status.phase = journal::Phase::loading;
        status.device = 0;
        status.read_only = journal::ReadOnly::starting;
        program.set_store_status(status);
    }
    void load(const std::vector<journal::Record>& stored) {
        program.take_records(stored);
        program.store_loaded();
        status.phase = journal::Phase::ready;
        status.device = 7;
        status.read_only = journal::ReadOnly::no;
        program.set_store_status(status);
        while (program.loading())
            program.work();
    }
    /// What is kept when so much time passes and nobody does anything.
    std::vector<std::string> kept_within(std::chrono::seconds time) {
        std::vector<std::string> kept;
        program.set_now(program.session().now() + time);
        (void)program.settle();
        while (program.work_waits())
            program.work();
        for (Effect& effect : program.take_effects())
            if (auto* keep = std::get_if<KeepFront>(&effect)) kept.push_back(keep->bytes);
        return kept;
    }
};

std::vector<journal::Record> a_missed_call() {
    Desk desk;
    const ClientId client = desk.add_client("Anna");
    LogForm form = log_form_for(desk.session().workspace(), client);
    form.channel = Channel::missed_call;
    desk.act(OpenLog{std::move(form)});
    desk.act(Submit{FormKind::log});
    return desk.disk;
}

TEST_CASE("AStartShowsTodayFromTheFrontAndEverythingElseWhenAllRecordsAreThere") {
    const auto stored = a_missed_call();
    Life first;
    CHECK_FALSE(first.program.has_front());
    first.load(stored);
    CHECK(first.kept_within(std::chrono::seconds{0}).empty());
    const auto kept = first.kept_within(std::chrono::seconds{4});
    REQUIRE(kept.size() == 1);
    CHECK(first.kept_within(std::chrono::seconds{60}).empty());
    // It is made again after an edit, but not after every few of them.
    ClientForm form;
    form.name = "Berta";
    first.program.queue().push(OpenClientForm{std::move(form)});
    first.program.queue().push(Submit{FormKind::client});
    CHECK(first.kept_within(std::chrono::seconds{0}).empty());
    CHECK(first.kept_within(std::chrono::seconds{19}).empty());
    CHECK(first.kept_within(std::chrono::seconds{1}).size() == 1);
    first.program.queue().push(Undo{});
    CHECK(first.kept_within(std::chrono::seconds{0}).empty());

    Life second;
    second.program.take_front(kept[0]);
    REQUIRE(second.program.has_front());
    CHECK(second.program.loading());
    CHECK_FALSE(second.program.session().can_edit());
    CHECK(second.program.session().today() == first.program.session().today());
    // Nothing can be changed by a command that comes too early.
    second.program.queue().push(Undo{});
    (void)second.program.settle();
    CHECK(second.program.take_records_to_store().empty());

    second.load(stored);
    CHECK_FALSE(second.program.has_front());
    CHECK(second.program.session().can_edit());
    CHECK(second.program.session().today() == first.program.session().today());
    // Too late, it is not used.
    second.program.take_front(kept[0]);
    CHECK_FALSE(second.program.has_front());
}

TEST_CASE("AFrontIsMadeOnlyOfWhatIsStoredAndOnlyWhenItIsWorthIt") {
    const auto stored = a_missed_call();
    Life life;
    life.status.pending = 1;
    life.load(stored);
    CHECK(life.kept_within(std::chrono::seconds{60}).empty());
    life.status.pending = 0;
    life.program.set_store_status(life.status);
    CHECK(life.kept_within(std::chrono::seconds{0}).empty());
    CHECK(life.kept_within(std::chrono::seconds{4}).size() == 1);

    Life small;
    small.status.records = 10;
    small.load(stored);
    CHECK(small.kept_within(std::chrono::seconds{60}).empty());
}

TEST_CASE("WhoIsErasedForGoodIsTakenOutOfTheFrontBeforeAnythingElse") {
    Life life;
    life.load(a_missed_call());
    REQUIRE(life.kept_within(std::chrono::seconds{0}).empty());
    REQUIRE(life.kept_within(std::chrono::seconds{4}).size() == 1);
    const ClientId anna = life.program.session().clients().all().front().id;
    life.program.queue().push(AskEraseClient{anna});
    life.program.queue().push(EraseClient{});
    const auto kept = life.kept_within(std::chrono::seconds{0});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].empty());
    // None is made while the erasing goes on.
    CHECK(life.kept_within(std::chrono::seconds{60}).empty());
}

}  // namespace
}  // namespace wordkeep::app
