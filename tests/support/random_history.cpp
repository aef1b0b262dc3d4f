#include "support/random_history.h"

#include <array>
#include <string>
#include <string_view>
#include <type_traits>

namespace wordkeep::test {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::array<std::string_view, 8> names{"Anna Meyer", "Björn Åkesson", "Meyer GmbH",
                                                "John Doe",   "Zoë",           "Müller",
                                                "Иван",       "O'Brien & Sons"};
constexpr std::array<std::string_view, 6> things{"the draft", "Entwurf", "logo",
                                                 "invoice",   "offert",  "answers"};

/// Makes commands about one workspace at one moment.
class Maker {
  public:
    Maker(Random& random, const Workspace& workspace, Instant now)
        : random_(random), workspace_(workspace), now_(now) {}

    Command command();

  private:
    template <HasSchema R>
    Id<R> any() {
        const auto rows = workspace_.table<R>().all_rows();
        if (rows.empty()) return {};
        return random_.pick(rows).id;  // may be a removed one
    }
    std::string text(std::span<const std::string_view> from) {
        return random_.one_in(20) ? std::string() : std::string(random_.pick(from));
    }
    Instant past() { return now_ - minutes{random_.one_in(2) ? 0 : random_.between(0, 20'000)}; }
    std::optional<Instant> maybe_past() {
        if (random_.one_in(2)) return std::nullopt;
        return past();
    }
    Due due() {
        const auto today = std::chrono::floor<days>(now_).time_since_epoch();
        Due due{Date{today} + days{random_.between(random_.one_in(10) ? -5 : 0, 30)}, std::nullopt};
        if (random_.one_in(3)) due.minute = static_cast<MinuteOfDay>(random_.between(0, 1439));
        return due;
    }
    template <class E>
    E any_enum() {
        return random_.pick(EnumNames<E>::names).first;
    }

    Client client();
    Conversation conversation();
    Commitment commitment();
    Command log();
    Command decision_about_line();
    Command generic();
    Command settings();

    Random& random_;
    const Workspace& workspace_;
    Instant now_;
};

Client Maker::client() {
    Client c;
    c.name = text(names);
    c.organisation = random_.one_in(2) ? text(names) : "";
    c.stage = any_enum<Stage>();
    if (c.stage == Stage::paused && !random_.one_in(10)) c.paused_until = due().date;
    c.acquainted = random_.one_in(3);
    c.weight = static_cast<std::int32_t>(random_.between(1, random_.one_in(10) ? 4 : 3));
    if (random_.one_in(4)) c.cadence_days = static_cast<std::int32_t>(random_.between(1, 40));
    if (random_.one_in(3)) c.emails.push_back({PointKind::work, "x@example.org", ""});
    return c;
}

Conversation Maker::conversation() {
    Conversation c;
    c.client = any<Client>();
    c.channel = any_enum<Channel>();
    c.direction = any_enum<Direction>();
    c.reached = !random_.one_in(4);
    c.duration_minutes = static_cast<std::int32_t>(random_.between(0, 90));
    c.subject = text(things);
    c.needs_answer = !random_.one_in(4);
    c.answer = any_enum<Answer>();
    c.purpose = any_enum<Purpose>();
    c.summary = any_enum<SummaryNeed>();
    if (random_.one_in(4)) c.tags.push_back(any_enum<ContactTag>());
    if (random_.one_in(5)) c.questions.emplace_back("when?");
    if (random_.one_in(5)) c.about_commitment = any<Commitment>();
    return c;
}

Commitment Maker::commitment() {
    Commitment c;
    c.client = any<Client>();
    c.owner = any_enum<Owner>();
    if (c.owner == Owner::third_party) c.third_party = text(names);
    c.kind = any_enum<CommitmentKind>();
    c.what = text(things);
    c.made_at = past();
    c.due = due();
    if (random_.one_in(5)) c.target = due();
    c.tells = !random_.one_in(5);
    return c;
}

Command Maker::log() {
    LogConversation c;
    c.conversation = conversation();
    c.at = maybe_past();
    if (random_.one_in(3)) c.next_contact = due();
    for (auto n = random_.between(0, 2); n > 0; --n)
        c.promises.push_back({any_enum<Owner>(), text(things), due(), text(names), std::nullopt});
    if (random_.one_in(4)) c.kept.push_back(any<Commitment>());
    c.summary_sent = random_.one_in(5);
    return c;
}

Command Maker::decision_about_line() {
    const LineKey key{any<Client>(), "silence", any<Conversation>().value};
    if (random_.one_in(2)) return LineNotNeeded{key, text(things), maybe_past()};
    return SnoozeLine{key, now_ + minutes{random_.between(-10, 3000)}, text(things), std::nullopt};
}

Command Maker::settings() {
    Patch<Settings> patch;
    patch.id = settings_id;
    patch.values.my_name = text(names);
    patch.values.text_percent = static_cast<std::int32_t>(random_.between(70, 200));
    patch.values.week = {{1, 480, 720}, {3, 540, 1020}};
    patch.mask = random_.next() & (mask_of(&Settings::my_name) | mask_of(&Settings::text_percent) |
                                   mask_of(&Settings::week));
    return Edit<Settings>{std::move(patch)};
}

Command Maker::generic() {
    switch (random_.between(0, 8)) {
        case 0:
            return Add<Conversation>{conversation(), {}};
        case 1:
            return Add<Commitment>{commitment(), {}};
        case 2: {
            const Instant from = past();
            const BusyBlock block{from, from + minutes{random_.between(-5, 120)}, BusyKind::lunch,
                                  "", false};
            return Add<BusyBlock>{block, {}};
        }
        case 3: {
            Patch<Client> patch{any<Client>(), client(), random_.next() & all_fields<Client>(),
                                false};
            patch.mask &= ~mask_of(&Client::removed);
            return Edit<Client>{std::move(patch)};
        }
        case 4: {
            Patch<Commitment> patch{any<Commitment>(), commitment(),
                                    random_.next() & all_fields<Commitment>(), false};
            patch.mask &= ~mask_of(&Commitment::removed);
            return Edit<Commitment>{std::move(patch)};
        }
        case 5:
            return Remove<Commitment>{any<Commitment>()};
        case 6:
            return Remove<Conversation>{any<Conversation>()};
        case 7:
            return Remove<BusyBlock>{any<BusyBlock>()};
        default:
            break;
    }
    if (random_.one_in(4)) return Remove<Client>{any<Client>()};
    return NoAnswerNeeded{any<Client>(), std::nullopt};
}

Command Maker::command() {
    if (workspace_.clients().visible_count() < 3 || random_.one_in(12))
        return Add<Client>{client(), {}};
    switch (random_.between(0, 11)) {
        case 0:
            return KeepCommitment{any<Commitment>(), maybe_past()};
        case 1:
            return DropCommitment{any<Commitment>(), text(things), maybe_past()};
        case 2:
            return ReopenCommitment{any<Commitment>()};
        case 3:
            return Renegotiate{any<Commitment>(), due(), text(things), maybe_past()};
        case 4: {
            const SetStage one{any<Client>(), any_enum<Stage>(), maybe_past(), random_.one_in(2),
                               due().date};
            if (random_.one_in(2)) return one;
            SetStage other = one;
            other.client = any<Client>();
            return SetStages{{one, other}};
        }
        case 5:
            return decision_about_line();
        case 6:
            return settings();
        case 7: {
            ImportClients import;
            import.added = {client(), client()};
            if (random_.one_in(2)) {
                Patch<Client> merge{any<Client>(), client(), mask_of(&Client::organisation), false};
                import.merged.push_back(std::move(merge));
            }
            return import;
        }
        case 8:
            return generic();
        default:
            return log();
    }
}

template <HasSchema R>
bool identical_rows(const Row<R>& a, const Row<R>& b) {
    if (a.base != b.base || !(a.value == b.value) || a.visible() != b.visible()) return false;
    for (std::size_t i = 0; i < field_count<R>; ++i)
        if (a.stamp_of(i) != b.stamp_of(i)) return false;
    return true;
}

template <HasSchema R>
bool identical_tables(const Table<R>& a, const Table<R>& b) {
    if (a.all_rows().size() != b.all_rows().size() || a.visible_count() != b.visible_count())
        return false;
    for (const Row<R>& row : a.all_rows()) {
        const Row<R>* other = b.find_row(row.id);
        if (!other || !identical_rows(row, *other)) return false;
    }
    return true;
}

}  // namespace

Command random_command(Random& random, const Workspace& workspace, Instant now) {
    return Maker(random, workspace, now).command();
}

std::optional<Applied> RandomLife::step() {
    now += minutes{random->one_in(10) ? random->between(0, 6000) : random->between(0, 90)};
    const auto event = decide(workspace, random_command(*random, workspace, now), {now, &ids});
    if (!event) return std::nullopt;
    events.push_back(*event);
    return workspace.apply(*event);
}

void RandomLife::receive(const Event& event) {
    ids.observe(event.stamp);
    workspace.apply(event);
    events.push_back(event);
}

bool identical(const Workspace& a, const Workspace& b) {
    bool same = true;
    for_each_record_type(
        [&]<class R>() { same = same && identical_tables(a.table<R>(), b.table<R>()); });
    return same;
}

}  // namespace wordkeep::test
