#include "interop/import_plan.h"

#include <algorithm>
#include <utility>

#include "interop/match_keys.h"

namespace wordkeep::interop {
namespace {

/// Calls `visit(result, entry)` for every entry that goes into a result, in order; `result` counts
/// the results from 0 and is the same for entries that are joined. Returns their number.
template <class Visit>
std::size_t for_each_result(const ImportPlan& plan, Visit visit) {
    std::unordered_map<std::uint64_t, std::size_t> by_known;
    std::unordered_map<std::size_t, std::size_t> by_entry;
    std::size_t next = 0;
    for (std::size_t i = 0; i < plan.entries.size(); ++i) {
        const PlanEntry& entry = plan.entries[i];
        if (entry.decision == Decision::skip) continue;
        std::size_t result = next;
        if (entry.decision == Decision::merge && entry.known != 0)
            result = by_known.try_emplace(entry.known, next).first->second;
        else if (entry.decision == Decision::merge && entry.earlier)
            // An earlier card that is skipped leaves its place to the first that would have joined.
            result = by_entry.try_emplace(*entry.earlier, next).first->second;
        else
            by_entry.try_emplace(i, next);
        visit(result, i);
        if (result == next) ++next;
    }
    return next;
}

}  // namespace

PlanCounts counts(const ImportPlan& plan) {
    PlanCounts counts;
    std::size_t results = 0;
    for_each_result(plan, [&](std::size_t result, std::size_t entry) {
        const bool is_first = result == results;
        results += is_first;
        const bool to_known =
            plan.entries[entry].decision == Decision::merge && plan.entries[entry].known != 0;
        if (is_first && !to_known)
            ++counts.created;
        else
            ++counts.merged;
    });
    counts.skipped =
        plan.list.rejected_count() + static_cast<std::size_t>(std::ranges::count(
                                         plan.entries, Decision::skip, &PlanEntry::decision));
    return counts;
}

Phrase match_phrase(MatchReason why) {
    switch (why) {
        case MatchReason::none:
            return {};
        case MatchReason::same_uid:
            return {"import.match.uid", {}};
        case MatchReason::same_email:
            return {"import.match.email", {}};
        case MatchReason::same_name_and_organisation:
            return {"import.match.name_and_organisation", {}};
        case MatchReason::same_name_and_phone:
            return {"import.match.name_and_phone", {}};
    }
    return {};
}

void decide_entry(ImportPlan& plan, std::size_t entry, Decision decision) {
    if (entry >= plan.entries.size()) return;
    PlanEntry& changed = plan.entries[entry];
    const bool can_merge = changed.why != MatchReason::none;
    changed.decision = decision == Decision::merge && !can_merge ? Decision::create : decision;
}

void decide_matches(ImportPlan& plan, Decision decision) {
    for (PlanEntry& entry : plan.entries)
        if (entry.why != MatchReason::none) entry.decision = decision;
}

std::vector<std::vector<std::size_t>> outcome_entries(const ImportPlan& plan) {
    std::vector<std::vector<std::size_t>> results;
    for_each_result(plan, [&](std::size_t result, std::size_t index) {
        if (result == results.size()) results.emplace_back();
        results[result].push_back(index);
    });
    return results;
}

PlannedContact outcome(const ImportPlan& plan, std::vector<std::size_t> entries) {
    const PlanEntry& first = plan.entries[entries.front()];
    PlannedContact result{first.decision == Decision::merge ? first.known : 0,
                          plan.list.cards[first.card], std::move(entries)};
    for (std::size_t i = 1; i < result.entries.size(); ++i) {
        const PlanEntry& further = plan.entries[result.entries[i]];
        result.card = merge_cards(result.card, plan.list.cards[further.card]).card;
    }
    return result;
}

std::vector<PlannedContact> outcomes(const ImportPlan& plan) {
    std::vector<PlannedContact> results;
    for (std::vector<std::size_t>& entries : outcome_entries(plan))
        results.push_back(outcome(plan, std::move(entries)));
    return results;
}

ImportPlanner::ImportPlanner(const std::vector<KnownContact>& known, CardList list) {
    plan_.list = std::move(list);
    // All room at once: growing a table of a million in the middle of a step would be felt.
    const std::size_t people = known.size() + plan_.list.cards.size();
    std::size_t emails = 0, phones = 0;
    for (const KnownContact& contact : known) {
        emails += contact.emails.size();
        phones += contact.phones.size();
    }
    for (const ContactCard& card : plan_.list.cards) {
        emails += card.emails.size();
        phones += card.phones.size();
    }
    plan_.entries.reserve(plan_.list.cards.size());
    for (Index* index : {&by_uid_, &by_name_, &by_name_and_organisation_})
        index->reserve(people);
    by_email_.reserve(emails);
    by_name_and_phone_.reserve(phones);
    for (const KnownContact& contact : known) {
        Keys keys{.uid = contact.uid,
                  .name = name_key(contact.name),
                  .organisation = organisation_key(contact.organisation),
                  .emails = {},
                  .phones = {}};
        for (const std::string& email : contact.emails)
            keys.emails.push_back(email_key(email));
        for (const std::string& phone : contact.phones)
            keys.phones.push_back(phone_key(phone));
        learn({.known = contact.id,
               .index = static_cast<std::uint32_t>(known_names_.size()),
               .has_email = !contact.emails.empty()},
              keys);
        known_names_.push_back(contact.name);
    }
}

/// Everything by which somebody can be recognised later; who came first stays.
void ImportPlanner::learn(const Target& target, const Keys& keys) {
    if (!keys.uid.empty()) by_uid_.try_emplace(keys.uid, target);
    for (const std::string& email : keys.emails)
        if (!email.empty()) by_email_.try_emplace(email, target);
    if (keys.name.empty()) return;
    by_name_.try_emplace(keys.name, target);
    by_name_and_organisation_.try_emplace(keys.name + '\n' + keys.organisation, target);
    for (const std::string& phone : keys.phones)
        if (!phone.empty()) by_name_and_phone_.try_emplace(keys.name + '\n' + phone, target);
}

ImportPlanner::Match ImportPlanner::find(const Keys& keys) const {
    const auto look_up = [](const Index& index, const std::string& key) {
        const auto found = index.find(key);
        return found == index.end() ? nullptr : &found->second;
    };
    if (!keys.uid.empty())
        if (const Target* target = look_up(by_uid_, keys.uid))
            return {target, MatchReason::same_uid};
    for (const std::string& email : keys.emails)
        if (const Target* target = look_up(by_email_, email))
            return {target, MatchReason::same_email};
    // Without a namesake there is nobody of the same name and anything.
    if (keys.name.empty() || !by_name_.contains(keys.name)) return {};
    const std::string organisation = keys.name + '\n' + keys.organisation;
    if (const Target* target = look_up(by_name_and_organisation_, organisation)) {
        // Two people of one name, without an organisation but each with an address of their own,
        // are two people until somebody says otherwise.
        const bool are_two = keys.organisation.empty() && target->has_email && !keys.emails.empty();
        if (!are_two) return {target, MatchReason::same_name_and_organisation};
    }
    for (const std::string& phone : keys.phones)
        if (const Target* target = look_up(by_name_and_phone_, keys.name + '\n' + phone))
            return {target, MatchReason::same_name_and_phone};
    return {};
}

const std::string& ImportPlanner::name_of(const Target& target) const {
    return target.known != 0 ? known_names_[target.index]
                             : plan_.list.cards[target.index].full_name;
}

bool ImportPlanner::step(std::size_t cards) {
    const std::size_t total = plan_.list.cards.size();
    const std::size_t end = next_ + std::min(cards, total - next_);
    for (; next_ < end; ++next_) {
        const ContactCard& card = plan_.list.cards[next_];
        Keys keys{.uid = card.uid,
                  .name = name_key(card.full_name),
                  .organisation = organisation_key(card.organisation),
                  .emails = {},
                  .phones = {}};
        for (const CardEmail& email : card.emails)
            keys.emails.push_back(email_key(email.value));
        for (const CardPhone& phone : card.phones)
            keys.phones.push_back(phone_key(phone.value));
        PlanEntry entry;
        entry.card = next_;
        Target target{.known = 0,
                      .index = static_cast<std::uint32_t>(next_),
                      .has_email = !card.emails.empty()};
        if (const Match match = find(keys); match.target) {
            target = *match.target;
            entry.why = match.why;
            entry.decision = Decision::merge;
            entry.known = target.known;
            if (entry.known == 0) entry.earlier = target.index;
            entry.names_differ =
                card.has_own_name && are_other_names(name_of(target), card.full_name);
            target.has_email = target.has_email || !card.emails.empty();
            learn(target, keys);
            // Joined, they have the first one's name and the other one's organisation and numbers.
            keys.name = name_key(name_of(target));
            learn(target, keys);
        } else {
            entry.namesake = by_name_.contains(keys.name);
            learn(target, keys);
        }
        plan_.entries.push_back(entry);
    }
    return next_ == total;
}

ImportPlan plan_import(const std::vector<KnownContact>& known, CardList list) {
    ImportPlanner planner(known, std::move(list));
    while (!planner.step(10'000)) {
    }
    return planner.take();
}

}  // namespace wordkeep::interop
