#include "support/random_history.h"

#include "codec/json_values.h"

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

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
        if constexpr (has_language_tags<E>)
            if (random_.one_in(3)) return static_cast<E>(random_.between(1, 26 * 26));
        return random_.pick(EnumNames<E>::names).first;
    }

    template <class V>
    V plausible();
    template <HasSchema S>
    S plausible_struct();
    template <HasSchema R>
    R record();
    template <HasSchema R>
    Command change_of();
    Command measure();
    std::uint64_t subject_of(Purpose purpose, ClientId& client);

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

/// Any value that a person might enter there.
template <class V>
V Maker::plausible() {
    using namespace codec::detail;
    if constexpr (std::is_same_v<V, bool>)
        return random_.one_in(2);
    else if constexpr (std::is_same_v<V, std::string>)
        return text(things);
    else if constexpr (std::is_same_v<V, std::uint64_t>)
        return any<Agreement>().value;
    else if constexpr (std::is_integral_v<V>)
        return static_cast<V>(random_.between(random_.one_in(20) ? -1 : 1, 5));
    else if constexpr (NamedEnum<V>)
        return any_enum<V>();
    else if constexpr (is_id<V>)
        return any<typename IdTarget<V>::type>();
    else if constexpr (std::is_same_v<V, Instant>)
        return past();
    else if constexpr (std::is_same_v<V, Date>)
        return due().date;
    else if constexpr (std::is_same_v<V, Due>)
        return due();
    else if constexpr (is_optional<V>)
        return random_.one_in(2) ? V{} : V{plausible<typename V::value_type>()};
    else if constexpr (is_vector<V>) {
        V list;
        for (auto n = random_.between(0, 2); n > 0; --n)
            list.push_back(plausible<typename V::value_type>());
        return list;
    } else
        return plausible_struct<V>();
}

template <HasSchema S>
S Maker::plausible_struct() {
    S out{};
    for_each_field<S>([&](const auto& f, auto) {
        using V = std::remove_cvref_t<decltype(out.*(f.member))>;
        if (f.name != "removed") out.*(f.member) = plausible<V>();
    });
    return out;
}

/// What hangs together mostly hangs together: an agreement is one of the same client.
template <HasSchema R>
R Maker::record() {
    R values = plausible_struct<R>();
    if constexpr (requires { values.agreement; })
        if (const Agreement* agreement = workspace_.find(values.agreement))
            values.client = agreement->client;
    if constexpr (std::is_same_v<R, Blocker>) values.commitment = {};
    if constexpr (std::is_same_v<R, Absence>)
        if (random_.one_in(2)) values.client = {};
    return values;
}

template <HasSchema R>
Command Maker::change_of() {
    if (random_.one_in(6)) return Remove<R>{any<R>()};
    if (random_.one_in(2)) return Add<R>{record<R>(), {}};
    Patch<R> patch{any<R>(), record<R>(), random_.next() & random_.next() & all_fields<R>(), false};
    patch.mask &= ~mask_of(&R::removed);
    return Edit<R>{std::move(patch)};
}

/// A command about an agreement, a change, a quote …
Command Maker::measure() {
    if (random_.one_in(8))
        return ConfirmChange{any<Change>(), text(things), plausible<std::optional<std::int32_t>>(),
                             3, maybe_past()};
    if (random_.one_in(8)) return WinQuote{any<Quote>(), {"who decides?"}, maybe_past()};
    std::vector<Command (Maker::*)()> makers;
    for_each_record_type([&]<class R>() {
        // The first seven have makers of their own.
        if constexpr (!requires { R::singleton; } && !std::is_same_v<R, Client> &&
                      !std::is_same_v<R, Conversation> && !std::is_same_v<R, Commitment> &&
                      !std::is_same_v<R, Renegotiation> && !std::is_same_v<R, LineDecision> &&
                      !std::is_same_v<R, BusyBlock>)
            makers.push_back(&Maker::change_of<R>);
    });
    return (this->*random_.pick(makers))();
}

/// A record that a contact with this purpose may be about, and whose it is.
std::uint64_t Maker::subject_of(Purpose purpose, ClientId& client) {
    const auto pick = [&]<class R>(std::type_identity<R>) {
        const Id<R> id = any<R>();
        if (const R* record = workspace_.find(id))
            if (record->client) client = record->client;
        return id.value;
    };
    switch (purpose) {
        case Purpose::report:
        case Purpose::contact_plan:
        case Purpose::heads_up:
        case Purpose::ground_rules:
        case Purpose::check_in:
            return pick(std::type_identity<Agreement>{});
        case Purpose::blocker_notice:
            return pick(std::type_identity<Blocker>{});
        case Purpose::concern:
            return pick(std::type_identity<Concern>{});
        case Purpose::price_notice:
            return pick(std::type_identity<PriceChange>{});
        case Purpose::thanks:
            return pick(std::type_identity<GoodBehaviour>{});
        case Purpose::question:
        case Purpose::change_notice:
        case Purpose::change_order:
            return pick(std::type_identity<Change>{});
        case Purpose::quote:
        case Purpose::quote_delay:
        case Purpose::follow_up:
            return pick(std::type_identity<Quote>{});
        case Purpose::absence_notice:
            return pick(std::type_identity<Absence>{});
        case Purpose::restate:
            return pick(std::type_identity<Decision>{});
        default:
            return 0;
    }
}

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
    if (!random_.one_in(4)) c.about = subject_of(c.purpose, c.client);
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
    if (random_.one_in(3)) {
        c.estimate_minutes = static_cast<std::int32_t>(random_.between(10, 3000));
        c.work = text(things);
        if (random_.one_in(2)) c.started_at = past();
    }
    if (random_.one_in(5)) c.repeat = any_enum<Repeat>();
    if (random_.one_in(5)) c.change = any<Change>();
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
    if (random_.one_in(3)) return measure();
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
