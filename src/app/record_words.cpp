#include "app/record_words.h"

#include "app/client_language.h"
#include "app/record_form.h"
#include "base/utf8.h"
#include "codec/json_reader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wordkeep::app {
namespace {

constexpr std::string_view nothing = "–";
constexpr std::size_t longest_value = 240;

enum class Kind : std::uint8_t { plain, due, day, moment, choice, language, money };

struct FieldWords {
    std::string_view record;  ///< empty: of any kind
    std::string_view field;
    std::string_view key;
    Kind kind = Kind::plain;
    std::string_view choices = {};  ///< the keys of a choice begin so
};

constexpr std::array field_words{
    FieldWords{"client", "name", "field.name"},
    FieldWords{"client", "organisation", "field.organisation"},
    FieldWords{"client", "nicknames", "field.nicknames"},
    FieldWords{"client", "greeted_as", "field.greeted_as"},
    FieldWords{"client", "phones", "field.phones"},
    FieldWords{"client", "emails", "field.emails"},
    FieldWords{"client", "addresses", "field.addresses"},
    FieldWords{"client", "urls", "field.urls"},
    FieldWords{"client", "birthday", "field.birthday"},
    FieldWords{"client", "categories", "field.categories"},
    FieldWords{"client", "notes", "field.notes"},
    FieldWords{"client", "kind", "field.kind", Kind::choice, "client_kind."},
    FieldWords{"client", "language", "field.language", Kind::language},
    FieldWords{"client", "address_form", "field.address_form", Kind::choice, "address_form."},
    FieldWords{"client", "zone", "field.zone"},
    FieldWords{"client", "stage", "field.stage", Kind::choice, "stage."},
    FieldWords{"client", "acquainted", "field.acquainted"},
    FieldWords{"client", "paused_until", "field.paused_until", Kind::day},
    FieldWords{"client", "cadence_days", "field.cadence_days"},
    FieldWords{"client", "weight", "field.weight"},
    FieldWords{"conversation", "at", "field.when", Kind::moment},
    FieldWords{"conversation", "channel", "field.channel", Kind::choice, "channel."},
    FieldWords{"conversation", "direction", "field.direction", Kind::choice, "direction."},
    FieldWords{"conversation", "subject", "field.subject"},
    FieldWords{"conversation", "note", "field.note"},
    FieldWords{"conversation", "needs_answer", "field.needs_answer"},
    FieldWords{"commitment", "owner", "field.owner", Kind::choice, "owner."},
    FieldWords{"commitment", "third_party", "field.third_party"},
    FieldWords{"commitment", "what", "field.what"},
    FieldWords{"commitment", "due", "field.due", Kind::due},
    FieldWords{"commitment", "state", "commitments.state", Kind::choice, "state."},
    FieldWords{"commitment", "closed_at", "history.closed_at", Kind::moment},
    FieldWords{"commitment", "close_reason", "history.reason"},
    FieldWords{"renegotiation", "from", "history.due_from", Kind::due},
    FieldWords{"renegotiation", "to", "history.due_to", Kind::due},
    FieldWords{"renegotiation", "reason", "history.reason"},
    FieldWords{"line_decision", "until", "field.until", Kind::moment},
    FieldWords{"line_decision", "reason", "history.reason"},
    FieldWords{"settings", "my_name", "settings.my_name"},
    FieldWords{"settings", "zone", "settings.zone"},
    FieldWords{"", "removed", "history.removed"},
};

Kind kind_of(Editor editor) {
    switch (editor) {
        case Editor::day:
        case Editor::beginning:
        case Editor::due:
            return Kind::due;
        case Editor::past:
        case Editor::future:
            return Kind::moment;
        case Editor::choice:
            return Kind::choice;
        case Editor::language:
            return Kind::language;
        case Editor::money:
            return Kind::money;
        default:
            return Kind::plain;
    }
}

/// What other records' ids say nothing to a person.
bool has_words(Editor editor) {
    return editor < Editor::client || editor == Editor::rows || editor == Editor::marks;
}

std::optional<FieldWords> find(std::string_view record, std::string_view field) {
    for (const FieldWords& entry : field_words)
        if (entry.field == field && (entry.record.empty() || entry.record == record)) return entry;
    const KindInfo* kind = kind_of_record(record);
    if (!kind) return std::nullopt;
    for (const FieldInfo& info : kind->fields)
        if (info.name == field && has_words(info.editor))
            return FieldWords{record, field, info.label, kind_of(info.editor), info.choices};
    return std::nullopt;
}

std::string said(const std::string& text, const std::optional<FieldWords>& entry,
                 const words::Context& words) {
    if (text.empty()) return std::string(nothing);
    const Kind kind = entry ? entry->kind : Kind::plain;
    if (kind == Kind::choice) {
        const std::string key = std::string(entry->choices) + text;
        if (words::has_key(key)) return std::string(words::tr(key, words));
    } else if (kind == Kind::language) {
        ClientLanguage language{};
        if (enum_from_name(text, language)) return std::string(language_name(language));
    } else if (kind == Kind::moment) {
        if (const auto at = parse_instant(text)) return words::text_of(Moment{*at}, words);
    } else if (kind == Kind::due || kind == Kind::day) {
        if (const auto due = parse_due(text)) return words::due(*due, words);
    }
    if (text.size() <= longest_value) return text;
    std::size_t end = longest_value;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::string list_words(codec::JsonReader& reader, const std::optional<FieldWords>& entry,
                       const words::Context& words) {
    std::string all;
    std::int64_t unnamed = 0;
    if (!reader.begin_list()) return {};
    while (reader.next_element()) {
        std::string text;
        if (reader.peek() == codec::JsonKind::text) {
            if (!reader.read_text(text)) return all;
        } else {
            const auto value = reader.look_for("value");
            const auto name = reader.look_for("name");
            text = value ? *value : name.value_or(std::string());
            if (!reader.skip()) return all;
        }
        if (text.empty()) {
            ++unnamed;
            continue;
        }
        all += (all.empty() ? "" : ", ") + said(text, entry, words);
    }
    if (unnamed > 0) all += (all.empty() ? "" : ", ") + words::number(unnamed, words);
    return all.empty() ? std::string(nothing) : all;
}

}  // namespace

std::string_view field_key(std::string_view record, std::string_view field) {
    const auto entry = find(record, field);
    return entry ? entry->key : std::string_view();
}

std::string value_words(std::string_view record, std::string_view field, std::string_view json,
                        const words::Context& words) {
    const auto entry = find(record, field);
    codec::JsonReader reader(json);
    std::string text;
    std::int64_t number = 0;
    bool yes = false;
    switch (reader.peek()) {
        case codec::JsonKind::text:
            return reader.read_text(text) ? said(text, entry, words) : std::string(nothing);
        case codec::JsonKind::list:
            return list_words(reader, entry, words);
        case codec::JsonKind::number:
            if (!reader.read_whole(number, INT64_MIN, INT64_MAX)) return std::string(json);
            if (entry && entry->kind == Kind::money)
                return decimal_text(number, 100, words.locale.language);
            return words::number(number, words);
        case codec::JsonKind::yes_no:
            if (!reader.read_yes_no(yes)) return std::string(nothing);
            return std::string(words::tr(yes ? "history.yes" : "history.no", words));
        case codec::JsonKind::object:
        case codec::JsonKind::null:
        case codec::JsonKind::nothing:
            break;
    }
    return std::string(nothing);
}

std::string field_json(const codec::FieldEntry& field, const void* record) {
    std::string json;
    codec::JsonWriter writer(json, codec::Layout::compact);
    field.write(writer, record);
    return json;
}

std::string title_of(const Workspace&, const Client& client) { return client.name; }

std::string title_of(const Workspace& workspace, const Conversation& conversation) {
    if (!conversation.subject.empty()) return conversation.subject;
    const Row<Client>* client = workspace.clients().find_row(conversation.client);
    return client ? client->value.name : std::string();
}

std::string title_of(const Workspace& workspace, const Commitment& commitment) {
    if (!commitment.what.empty()) return commitment.what;
    const Row<Client>* client = workspace.clients().find_row(commitment.client);
    return client ? client->value.name : std::string();
}

}  // namespace wordkeep::app
