#pragma once
// What an import would do, as a value, before anything changes: who is new, who is already known
// and why, who is skipped and why. The app turns the outcome into one command, so that one undo
// takes it back.
//
//   ImportPlanner planner(known, std::move(list));
//   while (!planner.step(5000)) …       // show progress
//   ImportPlan plan = planner.take();   // preview, decide_entry()
//   outcomes(plan)                      // create these, or add to the known ones

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "interop/contact_card.h"
#include "interop/match_keys.h"

namespace wordkeep::interop {

/// What must be known of a client that is already there, to recognise it.
struct KnownContact {
    std::uint64_t id = 0;
    std::string uid;  ///< the one it was imported with
    std::string name;
    std::string organisation;
    std::vector<std::string> emails;
    std::vector<std::string> phones;
};

/// Why two are the same, strongest first.
enum class MatchReason : std::uint8_t {
    none,
    same_uid,
    same_email,
    same_name_and_organisation,
    same_name_and_phone,
};

enum class Decision : std::uint8_t { create, merge, skip };

struct PlanEntry {
    std::size_t card = 0;  ///< index into ImportPlan::list.cards
    MatchReason why = MatchReason::none;
    std::uint64_t known = 0;               ///< the client already there, 0 if none
    std::optional<std::size_t> earlier;    ///< an earlier entry of the same file, if `known` is 0
    bool names_differ = false;             ///< matched, but by another name: worth a look
    Decision decision = Decision::create;  ///< proposed; merge only where there is a match
    /// Not matched, but the same name is there (id of a client or an earlier entry): worth a look.
    bool namesake = false;
    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

struct PlanCounts {
    std::size_t created = 0, merged = 0, skipped = 0;
    friend bool operator==(const PlanCounts&, const PlanCounts&) = default;
};

struct ImportPlan {
    CardList list;                   ///< the cards, and what the file's reader rejected
    std::vector<PlanEntry> entries;  ///< one for each card, in the order of the file
};

/// New, merged (into a client or into an earlier card of the file), skipped (by decision, or
/// rejected by the reader).
[[nodiscard]] PlanCounts counts(const ImportPlan& plan);
/// "Same e-mail as …" for an entry: import.match.…; empty when there is no match.
[[nodiscard]] Phrase match_phrase(MatchReason why);
/// The person's choice for one entry. Merge without a match means create.
void decide_entry(ImportPlan& plan, std::size_t entry, Decision decision);
/// The same choice for every matched entry.
void decide_matches(ImportPlan& plan, Decision decision);

/// One result: a new contact (known = 0) or additions to a known one. Cards that the file has twice
/// are joined.
struct PlannedContact {
    std::uint64_t known = 0;
    ContactCard card;
    std::vector<std::size_t> entries;  ///< the plan's entries that went into it
};
[[nodiscard]] std::vector<PlannedContact> outcomes(const ImportPlan& plan);
/// The same in steps: the entries of every outcome, then one outcome at a time.
[[nodiscard]] std::vector<std::vector<std::size_t>> outcome_entries(const ImportPlan& plan);
[[nodiscard]] PlannedContact outcome(const ImportPlan& plan, std::vector<std::size_t> entries);

/// Joining keeps everything: what is there stays, empty fields are filled, lists grow by what is
/// not in them yet, notes are appended; a different value for a filled field becomes a conflict.
struct MergeConflict {
    Phrase field;       ///< import.field.…
    std::string value;  ///< the incoming value that was not taken
    friend bool operator==(const MergeConflict&, const MergeConflict&) = default;
};
struct MergeResult {
    ContactCard card;
    std::vector<Phrase> added;  ///< import.field.… of every field that was filled or grew
    std::vector<MergeConflict> conflicts;  ///< also in card.extras, so that nothing is lost
};
[[nodiscard]] MergeResult merge_cards(const ContactCard& current, const ContactCard& incoming);

class ImportPlanner {
  public:
    ImportPlanner(const std::vector<KnownContact>& known, CardList list);
    /// Looks at up to `cards` more cards; true when all are done.
    bool step(std::size_t cards);
    [[nodiscard]] std::size_t cards_done() const { return next_; }
    [[nodiscard]] std::size_t cards_total() const { return plan_.list.cards.size(); }
    [[nodiscard]] ImportPlan take() { return std::move(plan_); }

  private:
    /// Who was recognised: a known client, or (known = 0) an earlier entry of the file.
    struct Target {
        std::uint64_t known = 0;
        std::uint32_t index = 0;  ///< of the known client, or of the entry
        bool has_email = false;
    };
    struct Match {
        const Target* target = nullptr;
        MatchReason why = MatchReason::none;
    };
    struct Keys {
        std::string uid, name, organisation;
        std::vector<std::string> emails, phones;
    };
    using Index = std::unordered_map<std::string, Target>;

    void learn(const Target& target, const Keys& keys);
    [[nodiscard]] Match find(const Keys& keys) const;
    [[nodiscard]] const std::string& name_of(const Target& target) const;

    Index by_uid_, by_email_, by_name_, by_name_and_organisation_, by_name_and_phone_;
    std::vector<std::string> known_names_;
    ImportPlan plan_;
    std::size_t next_ = 0;
};

/// The whole plan at once, for small lists and tests.
[[nodiscard]] ImportPlan plan_import(const std::vector<KnownContact>& known, CardList list);

}  // namespace wordkeep::interop
