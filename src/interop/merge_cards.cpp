// Joining two cards of one person (declared in import_plan.h).

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "interop/card_cleanup.h"
#include "interop/import_plan.h"
#include "interop/match_keys.h"

namespace wordkeep::interop {
namespace {

struct Merger {
    MergeResult result;

    void note_added(std::string_view key) {
        const Phrase phrase{key, {}};
        if (std::ranges::find(result.added, phrase) == result.added.end())
            result.added.push_back(phrase);
    }
    void conflict(std::string_view key, const std::string& value) {
        result.conflicts.push_back({Phrase{key, {}}, value});
        add_extra(result.card, Phrase{key, {}}, value);
    }
    /// Fills an empty field; another value is a conflict unless it is only written differently.
    void text(std::string ContactCard::*field, const ContactCard& incoming, std::string_view key) {
        std::string& mine = result.card.*field;
        const std::string& theirs = incoming.*field;
        if (theirs.empty() || mine == theirs) return;
        if (mine.empty()) {
            mine = theirs;
            note_added(key);
        } else if (fold(mine) != fold(theirs)) {
            conflict(key, theirs);
        }
    }
    void quietly(std::string ContactCard::*field, const ContactCard& incoming) {
        if ((result.card.*field).empty()) result.card.*field = incoming.*field;
    }
    template <class Value, class Same>
    void list(std::vector<Value> ContactCard::*field, const ContactCard& incoming,
              std::string_view key, Same same) {
        std::vector<Value>& mine = result.card.*field;
        for (const Value& value : incoming.*field) {
            const auto is_same = [&](const Value& other) { return same(other, value); };
            if (mine.size() >= max_values_per_card || std::ranges::any_of(mine, is_same)) continue;
            mine.push_back(value);
            note_added(key);
        }
    }
};

void merge_names(Merger& merger, const ContactCard& incoming) {
    ContactCard& card = merger.result.card;
    if (!card.has_own_name && incoming.has_own_name) {
        card.full_name = incoming.full_name;
        card.has_own_name = true;
        card.kind = incoming.kind;
        merger.note_added("import.field.name");
    } else if (incoming.has_own_name && are_other_names(card.full_name, incoming.full_name)) {
        merger.result.conflicts.push_back({Phrase{"import.field.name", {}}, incoming.full_name});
        add_extra(card, Phrase{"import.extra.other_name", {}}, incoming.full_name);
        return;  // the parts belong to the other name
    }
    for (auto part : {&ContactCard::given, &ContactCard::family, &ContactCard::additional,
                      &ContactCard::prefix, &ContactCard::suffix})
        merger.quietly(part, incoming);
}

void merge_lists(Merger& merger, const ContactCard& incoming) {
    merger.list(&ContactCard::phones, incoming, "import.field.phone",
                [](const CardPhone& a, const CardPhone& b) {
                    return phone_key(a.value) == phone_key(b.value);
                });
    merger.list(&ContactCard::emails, incoming, "import.field.email",
                [](const CardEmail& a, const CardEmail& b) {
                    return email_key(a.value) == email_key(b.value);
                });
    merger.list(&ContactCard::addresses, incoming, "import.field.address",
                [](const CardAddress& a, const CardAddress& b) {
                    return fold(a.formatted) == fold(b.formatted);
                });
    merger.list(&ContactCard::urls, incoming, "import.field.url",
                [](const CardUrl& a, const CardUrl& b) { return a.value == b.value; });
    const auto same_text = [](const std::string& a, const std::string& b) {
        return fold(a) == fold(b);
    };
    merger.list(&ContactCard::nicknames, incoming, "import.column.nickname", same_text);
    merger.list(&ContactCard::categories, incoming, "import.field.categories", same_text);
    merger.list(&ContactCard::extras, incoming, "import.field.notes",
                [](const CardExtra& a, const CardExtra& b) { return a == b; });
}

void merge_notes(Merger& merger, const ContactCard& incoming) {
    std::string& notes = merger.result.card.notes;
    if (incoming.notes.empty() || notes.contains(incoming.notes)) return;
    if (!notes.empty()) notes += "\n\n";
    notes += incoming.notes;
    if (notes.size() > max_note_bytes)
        notes = std::string(head_of(notes, max_note_bytes - 3)) + "…";
    merger.note_added("import.field.notes");
}

}  // namespace

MergeResult merge_cards(const ContactCard& current, const ContactCard& incoming) {
    Merger merger{{current, {}, {}}};
    merge_names(merger, incoming);
    merger.text(&ContactCard::organisation, incoming, "import.field.organisation");
    merger.text(&ContactCard::department, incoming, "import.field.department");
    merger.text(&ContactCard::title, incoming, "import.field.title");
    merger.text(&ContactCard::role, incoming, "import.field.role");
    merger.text(&ContactCard::birthday, incoming, "import.field.birthday");
    merger.quietly(&ContactCard::uid, incoming);
    merger.quietly(&ContactCard::language, incoming);
    merger.quietly(&ContactCard::time_zone, incoming);
    merge_lists(merger, incoming);
    merge_notes(merger, incoming);
    return std::move(merger.result);
}

}  // namespace wordkeep::interop
