#include "app/record_kinds.h"

#include <algorithm>
#include <array>

namespace wordkeep::app {
namespace {

template <HasSchema R>
const void* find_record(const Workspace& workspace, std::uint64_t id) {
    return workspace.find(Id<R>{id});
}

template <HasSchema R>
OpenPatch open_patch(const Workspace& workspace, std::uint64_t id, AnyPatch& out) {
    auto& patch = out.emplace<Patch<R>>();
    patch.id = {id};
    if (id != 0) {
        const R* old = workspace.find(patch.id);
        if (!old) return {};
        patch.values = *old;
    }
    return {&patch.values, &patch.mask};
}

template <HasSchema R>
void list_records(const Workspace& workspace, const ClientId* client, std::vector<RecordRef>& out) {
    const auto take = [&](Id<R> id, const R& record) { out.push_back({id.value, &record}); };
    if constexpr (BelongsToClient<R>) {
        if (client) return workspace.table<R>().for_each_of(*client, take);
    }
    workspace.table<R>().for_each(take);
}

struct Names {
    std::string_view label, add, title;
    std::span<const std::string_view> dates;
};

template <HasSchema R>
KindInfo kind_info(RecordKind kind, const Names& names) {
    static const R defaults{};
    return {.kind = kind,
            .record = Schema<R>::name,
            .label = names.label,
            .add = names.add,
            .title = names.title,
            .dates = names.dates,
            .fields = fields_of(kind),
            .stages = stages_of(kind),
            .entries = codec::field_table<R>,
            .defaults = &defaults,
            .find = &find_record<R>,
            .open = &open_patch<R>,
            .list = &list_records<R>};
}

using Dates = std::array<std::string_view, 3>;
constexpr Dates agreement_dates{"closed_at", "finish", "started_at"};
constexpr Dates change_dates{"decided_at", "order_sent_at", "requested_at"};
constexpr Dates quote_dates{"decided_at", "sent_at", "asked_at"};
constexpr Dates report_dates{"sent_at", "made_at"};
constexpr Dates decision_dates{"decided_at"};
constexpr Dates question_dates{"answered_at", "asked_at"};
constexpr Dates blocker_dates{"resolved_at", "told_at", "noticed_at"};
constexpr Dates concern_dates{"sent_at", "noted_at"};
constexpr Dates good_dates{"at"};
constexpr Dates review_dates{"decided_at", "opened_at"};
constexpr Dates price_dates{"effective"};
constexpr Dates from_dates{"from"};
constexpr Dates goal_dates{"until"};
constexpr Dates issue_dates{"copied_at", "planned"};
constexpr Dates check_dates{"week"};

std::array<KindInfo, record_kind_count> make_all() {
    using enum RecordKind;
    return {
        kind_info<Agreement>(agreement,
                             {"kind.agreement", "add.agreement", "title", agreement_dates}),
        kind_info<Change>(change, {"kind.change", "add.change", "request", change_dates}),
        kind_info<Quote>(quote, {"kind.quote", "add.quote", "title", quote_dates}),
        kind_info<Report>(report, {"kind.report", "add.report", "milestone", report_dates}),
        kind_info<Decision>(decision, {"kind.decision", "add.decision", "what", decision_dates}),
        kind_info<Question>(question, {"kind.question", "add.question", "text", question_dates}),
        kind_info<Blocker>(blocker, {"kind.blocker", "add.blocker", "what", blocker_dates}),
        kind_info<Concern>(concern, {"kind.concern", "add.concern", "what", concern_dates}),
        kind_info<GoodBehaviour>(good_behaviour,
                                 {"kind.good_behaviour", "add.good_behaviour", "what", good_dates}),
        kind_info<Review>(review, {"kind.review", "add.review", "evidence", review_dates}),
        kind_info<PriceChange>(price_change,
                               {"kind.price_change", "add.price_change", "what", price_dates}),
        kind_info<Meeting>(meeting, {"kind.meeting", "add.meeting", "goal", good_dates}),
        kind_info<Absence>(absence, {"kind.absence", "add.absence", "note", from_dates}),
        kind_info<Goal>(goal, {"kind.goal", "add.goal", "title", goal_dates}),
        kind_info<Activity>(activity, {"kind.activity", "add.activity", "note", good_dates}),
        kind_info<Tip>(tip, {"kind.tip", "add.tip", "subject", {}}),
        kind_info<Issue>(issue, {"kind.issue", "add.issue", "title", issue_dates}),
        kind_info<SelfCheck>(self_check,
                             {"kind.self_check", "add.self_check", "note", check_dates}),
        kind_info<BusyBlock>(busy_block, {"kind.busy_block", "add.busy_block", "note", from_dates}),
        kind_info<OwnPhrase>(own_phrase, {"kind.own_phrase", "add.own_phrase", "phrase", {}}),
    };
}

const std::array<KindInfo, record_kind_count>& all_kinds() {
    static const std::array<KindInfo, record_kind_count> all = make_all();
    return all;
}

}  // namespace

std::size_t KindInfo::entry(std::string_view field) const {
    const auto found = std::ranges::find(entries, field, &codec::FieldEntry::name);
    return static_cast<std::size_t>(found - entries.begin());
}

bool KindInfo::is_filled(const void* of, std::string_view field) const {
    return !entries[entry(field)].is_default(of);
}

const KindInfo& info(RecordKind kind) { return all_kinds()[static_cast<std::size_t>(kind)]; }

const KindInfo* kind_of_record(std::string_view record) {
    const auto found = std::ranges::find(all_kinds(), record, &KindInfo::record);
    return found == all_kinds().end() ? nullptr : &*found;
}

}  // namespace wordkeep::app
