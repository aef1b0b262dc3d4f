#include "app/front.h"

#include "attention/defaults.h"
#include "base/arrange.h"
#include "base/checksum.h"
#include "codec/event_codec.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace wordkeep::app {
namespace {

constexpr std::int64_t front_version = 1;
constexpr std::size_t clients_per_step = 10;
constexpr std::size_t rows_per_step = 10'000;
constexpr std::size_t patches_per_event = 100;
constexpr std::size_t most_records = 40'000;

/// Later stamps than this win; nobody asks a front which of two values is newer.
constexpr Stamp any_stamp{1, 0, 1};

/// Other rules may have lines of other clients.
std::int64_t fingerprint_of_rules() {
    std::string text;
    for (const attention::RuleInfo& rule : attention::all_rules())
        text += std::string(rule.key) + std::to_string(rule.order_class) + ' ';
    for (const attention::ClockInfo& clock : attention::all_clocks())
        text += std::string(clock.key) + std::to_string(clock.value) + ' ';
    return crc32c(text);
}

/// version, rules, checksum of all the rest, then the figures.
using Head = std::array<std::int64_t, 16>;

Head head_of(const attention::Tally& t, std::string_view lines) {
    Head head{front_version,        fingerprint_of_rules(), 0,
              t.mine.kept,          t.mine.broken,          t.mine.moved,
              t.theirs.kept,        t.theirs.broken,        t.theirs.moved,
              t.next_contacts.kept, t.next_contacts.broken, t.next_contacts.moved,
              t.lead.mine,          t.lead.theirs,          t.open_mine,
              t.open_theirs};
    std::string sum;
    for (const std::int64_t number : head)
        sum += std::to_string(number) + ' ';
    head[2] = crc32c(lines, crc32c(sum));
    return head;
}

attention::Tally tally_of(const Head& head) {
    return {.mine = {head[3], head[4], head[5]},
            .theirs = {head[6], head[7], head[8]},
            .next_contacts = {head[9], head[10], head[11]},
            .lead = {head[12], head[13]},
            .open_mine = head[14],
            .open_theirs = head[15]};
}

std::optional<Head> read_head(std::string_view line) {
    Head head{};
    const char* at = line.data();
    const char* const end = at + line.size();
    for (std::int64_t& number : head) {
        if (at != line.data() && (at == end || *at++ != ' ')) return std::nullopt;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc{}) return std::nullopt;
        at = read.ptr;
    }
    return at == end ? std::optional(head) : std::nullopt;
}

/// Calls `take(id, record)` for each record that is about this client; of me (none) also for those
/// that are nobody's.
template <HasSchema R, class Take>
void for_each_about(const Workspace& workspace, ClientId client, Take&& take) {
    const Table<R>& table = workspace.table<R>();
    if constexpr (std::is_same_v<R, Client>) {
        if (const Client* found = table.find(client)) take(client, *found);
    } else if constexpr (BelongsToClient<R>) {
        table.for_each_of(client, take);
    } else if (!client) {
        table.for_each(take);
    }
}

}  // namespace

FrontWriter::FrontWriter(const Session& session) : clients_(session.concerned(besides_)) {
    clients_.emplace_back();
    arrange(clients_);
    const auto repeats = std::ranges::unique(clients_);
    clients_.erase(repeats.begin(), repeats.end());
}

bool FrontWriter::too_large() const { return records_ > most_records; }

void FrontWriter::write(std::vector<AnyPatch> patches) {
    records_ += patches.size();
    for (std::size_t at = 0; at < patches.size(); at += patches_per_event) {
        const std::size_t end = std::min(patches.size(), at + patches_per_event);
        Event event;
        event.stamp = any_stamp;
        event.patches.assign(
            std::make_move_iterator(patches.begin() + static_cast<std::ptrdiff_t>(at)),
            std::make_move_iterator(patches.begin() + static_cast<std::ptrdiff_t>(end)));
        lines_ += codec::event_to_json(event) + '\n';
    }
}

bool FrontWriter::step(const Session& session) {
    const Workspace& workspace = session.workspace();
    const auto rows = workspace.commitments().all_rows();
    std::vector<AnyPatch> patches;
    const auto take = [&]<class R>(Id<R> id, const R& record) {
        patches.emplace_back(creation(id, record));
    };
    if (clients_done_ < clients_.size()) {
        const std::size_t end = std::min(clients_.size(), clients_done_ + clients_per_step);
        for (; clients_done_ < end; ++clients_done_)
            for_each_record_type(
                [&]<class R>() { for_each_about<R>(workspace, clients_[clients_done_], take); });
    } else {
        const std::size_t end = std::min(rows.size(), commitments_done_ + rows_per_step);
        for (; commitments_done_ < end; ++commitments_done_) {
            const Row<Commitment>& row = rows[commitments_done_];
            const bool wanted = row.visible() && row.value.estimate_minutes &&
                                !std::ranges::binary_search(clients_, row.value.client);
            if (wanted) take(row.id, row.value);
        }
    }
    write(std::move(patches));
    return too_large() || (clients_done_ == clients_.size() && commitments_done_ == rows.size());
}

std::string FrontWriter::take() && {
    if (too_large()) return {};
    std::string front;
    for (const std::int64_t number : head_of(besides_, lines_))
        front += (front.empty() ? "" : " ") + std::to_string(number);
    return front + '\n' + lines_;
}

std::optional<Front> read_front(std::string_view bytes) {
    const std::size_t head_end = bytes.find('\n');
    if (head_end == std::string_view::npos) return std::nullopt;
    const std::optional<Head> head = read_head(bytes.substr(0, head_end));
    bytes.remove_prefix(head_end + 1);
    if (!head || *head != head_of(tally_of(*head), bytes)) return std::nullopt;
    Front front{{}, tally_of(*head)};
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        auto event = codec::event_from_json(bytes.substr(0, end));
        if (!event) return std::nullopt;
        front.events.push_back(*std::move(event));
        bytes.remove_prefix(end + 1);
    }
    return front;
}

}  // namespace wordkeep::app
