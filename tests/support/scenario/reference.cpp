#include "support/scenario/reference.h"

#include <array>
#include <set>

#include "attention/defaults.h"
#include "codec/command_codec.h"
#include "support/scenario/line_checks.h"
#include "words/words.h"

namespace wordkeep::scenario {
namespace {

std::string english(std::string_view key) {
    return std::string(words::tr(key, words::Language::english));
}

/// What stands in a cell must not end it.
std::string cell(std::string text) {
    for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, "\\");
    return text;
}

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

template <class V>
std::string type_of() {
    using namespace codec::detail;
    if constexpr (std::is_same_v<V, bool>) {
        return "true, false";
    } else if constexpr (std::is_same_v<V, std::string>) {
        return "text";
    } else if constexpr (std::is_same_v<V, std::uint64_t>) {
        return "any record";
    } else if constexpr (std::is_integral_v<V>) {
        return "whole number";
    } else if constexpr (std::is_floating_point_v<V>) {
        return "number";
    } else if constexpr (NamedEnum<V>) {
        std::string names;
        for (const auto& [value, name] : EnumNames<V>::names)
            names += (names.empty() ? "" : " · ") + code(name);
        if constexpr (has_language_tags<V>) names += " · a language's two letters";
        return names;
    } else if constexpr (is_id<V>) {
        return "a " + std::string(record_name<typename IdTarget<V>::type>());
    } else if constexpr (std::is_same_v<V, Instant>) {
        return "moment";
    } else if constexpr (std::is_same_v<V, Date>) {
        return "day";
    } else if constexpr (std::is_same_v<V, Due>) {
        return "due date";
    } else if constexpr (is_optional<V>) {
        return type_of<typename V::value_type>() + ", null";
    } else if constexpr (is_vector<V>) {
        return "list of " + type_of<typename V::value_type>();
    } else {
        return "{" + std::string(Schema<V>::name) + "}";
    }
}

/// The default value, where it says more than "empty".
template <class V>
std::string default_of(const V& value) {
    if constexpr (std::is_same_v<V, bool> || NamedEnum<V> ||
                  (std::is_integral_v<V> && !std::is_same_v<V, std::uint64_t>))
        return code(codec::to_json(value));
    else
        return "";
}

template <HasSchema R>
std::string field_table(std::string_view owner, bool with_defaults) {
    std::string table = "| field | value | default | |\n|---|---|---|---|\n";
    static const R defaults{};
    for_each_field<R>([&](const auto& f, auto) {
        if (f.name == "removed") return;
        using V = std::remove_cvref_t<decltype(defaults.*(f.member))>;
        const bool needed = f.presence == Presence::required;
        table += "| " + code(f.name) + (needed ? " **!**" : "") + " | " + type_of<V>() + " | " +
                 (needed || !with_defaults ? "" : default_of(defaults.*(f.member))) + " | " +
                 cell(std::string(note_on(std::string(owner) + "." + std::string(f.name)))) +
                 " |\n";
    });
    return table + "\n";
}

template <HasSchema R>
std::string schema_table() {
    return field_table<R>(Schema<R>::name, true);
}

std::string example_block(std::string_view command) {
    return "```json\n" + std::string(example_of(command)) + "\n```\n";
}

template <class C>
std::string command_section() {
    const std::string name(Schema<C>::name);
    return "#### " + name + "\n\n" + example_block(name) + "\n" + schema_table<C>();
}

template <HasSchema R>
std::string record_section() {
    const std::string name(Schema<R>::name);
    std::string text = "#### " + name;
    std::string examples;
    bool is_first = true;
    for (const codec::CommandForm& form : codec::command_forms()) {
        const bool is_verb = form.name == name + ".add" || form.name == name + ".edit" ||
                             form.name == name + ".remove";
        if (!is_verb) continue;
        text += (is_first ? ": " : ", ") + code(form.name);
        is_first = false;
        const std::string example(example_of(form.name));
        if (!example.empty()) examples += example + "\n";
    }
    return text + "\n\n```json\n" + examples + "```\n\n" + schema_table<R>();
}

std::string commands_text() {
    std::string text =
        "### Commands\n\nFields with **!** are needed. A command changes what it is about; `at` "
        "says when it really happened, if that was before the time of the step.\n\n";
    text += command_section<LogConversation>();
    text += "Beside these it takes every field of a conversation (below) in the same object.\n\n";
    text += command_section<NoAnswerNeeded>() + command_section<KeepCommitment>() +
            command_section<Renegotiate>() + command_section<DropCommitment>() +
            command_section<ReopenCommitment>() + command_section<SetStage>() +
            command_section<SetStages>();
    text += "#### client.import\n\n" + example_block("client.import") +
            "\n| field | value | |\n|---|---|---|\n| `added` | list of {client} | " +
            std::string(note_on("client.import.added")) + " |\n| `merged` | list | " +
            cell(std::string(note_on("client.import.merged"))) + " |\n\n";
    text += command_section<SnoozeLine>() + command_section<LineNotNeeded>() +
            command_section<ConfirmChange>() + command_section<WinQuote>();
    text +=
        "### Records\n\nEach kind of record has three commands: `.add` takes its fields, `.edit` "
        "its handle under "
        "the name of its kind and the fields to change (null empties one), `.remove` its handle. "
        "Of settings "
        "there is one: only `settings.edit`.\n\n";
    for_each_record_type([&]<class R>() { text += record_section<R>(); });
    text += "### Values inside records\n\n";
    const auto value = [&]<class V>(std::type_identity<V>) {
        text += "**{" + std::string(Schema<V>::name) + "}**\n\n" + schema_table<V>();
    };
    value(std::type_identity<Promise>{});
    value(std::type_identity<ContactPoint>{});
    value(std::type_identity<ClockOverride>{});
    value(std::type_identity<WorkingSlot>{});
    value(std::type_identity<Holiday>{});
    value(std::type_identity<DayException>{});
    value(std::type_identity<Milestone>{});
    value(std::type_identity<Pause>{});
    value(std::type_identity<KickoffItem>{});
    value(std::type_identity<AgendaItem>{});
    value(std::type_identity<GoalStep>{});
    return text;
}

std::string rules_text() {
    std::string text =
        "### Rules\n\n`class` is the class of Today; what is past a date that the client was told "
        "is class 1. `stored "
        "under` is the rule of the decisions (snooze, not needed) about it.\n\n"
        "| rule | row | class | action | stored under | name |\n|---|---|---|---|---|---|\n";
    for (const attention::RuleInfo& rule : attention::all_rules())
        text += "| " + code(rule.key) + " | " + std::to_string(rule.row) + " | " +
                std::to_string(rule.order_class) + " | " + code(enum_name(rule.action)) + " | " +
                code(enum_name(attention::obligation_of(rule.rule))) + " | " +
                cell(english(rule.label)) + " |\n";
    text += "\nStates, in this order: ";
    for (const auto& [state, name] : EnumNames<attention::State>::names)
        text += (state == attention::State::late ? "" : " · ") + code(name);
    text += "\n\nActions: ";
    for (const auto& [action, name] : EnumNames<attention::Action>::names)
        text += (action == attention::Action::acknowledge ? "" : " · ") + code(name);
    return text + "\n\n";
}

std::string_view unit_name(attention::Unit unit) {
    switch (unit) {
        case attention::Unit::minutes:
            return "minutes";
        case attention::Unit::working_minutes:
            return "working minutes";
        case attention::Unit::calendar_days:
            return "calendar days";
        case attention::Unit::working_days:
            return "working days";
        case attention::Unit::percent:
            return "percent";
        case attention::Unit::times:
            return "times";
    }
    return {};
}

std::string clocks_text() {
    std::string text =
        "### Clocks\n\nFor `clocks` of settings and of a client.\n\n"
        "| clock | row | default | unit | name |\n|---|---|---|---|---|\n";
    for (const attention::ClockInfo& clock : attention::all_clocks())
        text += "| " + code(clock.key) + " | " + std::to_string(clock.row) + " | " +
                std::to_string(clock.value) + " | " + std::string(unit_name(clock.unit)) + " | " +
                cell(english(clock.label)) + " |\n";
    return text;
}

}  // namespace

std::string reference() { return commands_text() + rules_text() + clocks_text(); }

std::vector<std::string> undocumented() {
    std::vector<std::string> missing;
    const auto look = [&]<class V>(std::type_identity<V>) {
        for_each_field<V>([&](const auto& f, auto) {
            const std::string name = std::string(Schema<V>::name) + "." + std::string(f.name);
            const bool shared = std::is_same_v<V, LogConversation> && f.name == "at";
            if (f.name != "removed" && !shared && !has_note(name)) missing.push_back(name);
        });
    };
    for_each_record_type([&]<class R>() { look(std::type_identity<R>{}); });
    look(std::type_identity<LogConversation>{});
    look(std::type_identity<NoAnswerNeeded>{});
    look(std::type_identity<KeepCommitment>{});
    look(std::type_identity<DropCommitment>{});
    look(std::type_identity<ReopenCommitment>{});
    look(std::type_identity<Renegotiate>{});
    look(std::type_identity<SetStage>{});
    look(std::type_identity<SetStages>{});
    look(std::type_identity<SnoozeLine>{});
    look(std::type_identity<LineNotNeeded>{});
    look(std::type_identity<ConfirmChange>{});
    look(std::type_identity<WinQuote>{});
    const std::string all = reference();
    for (const codec::CommandForm& form : codec::command_forms()) {
        // Where .add has one, .edit and .remove need none: they are alike for every record.
        const std::string record = form.name.substr(0, form.name.find('.'));
        if (example_of(form.name).empty() && example_of(record + ".add").empty())
            missing.push_back(form.name + " (example)");
        if (all.find(form.name) == std::string::npos) missing.push_back(form.name + " (section)");
    }
    return missing;
}

}  // namespace wordkeep::scenario
