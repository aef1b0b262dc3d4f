#include "support/scenario/line_checks.h"

#include <algorithm>
#include <array>

#include "attention/sentences.h"
#include "base/utf8.h"
#include "support/scenario/times.h"

namespace wordkeep::scenario {
namespace {

using attention::Entry;
using attention::Line;

constexpr std::array<std::string_view, 30> keys{
    "client",       "rule",         "row",        "state",          "action",
    "class",        "since",        "due",        "target",         "origin",
    "commitment",   "conversation", "more",       "bundle",         "sentence",
    "sentence_has", "sentence_key", "arithmetic", "arithmetic_has", "arithmetic_key",
    "remark",       "remark_key",   "amber",      "times",          "failed_calls",
    "snoozes",      "works",        "until",      "call_from",      "label"};

constexpr std::array<std::string_view, 3> languages{"en", "de", "sv"};

template <NamedEnum E>
constexpr auto enum_words() {
    std::array<std::string_view, EnumNames<E>::names.size()> words{};
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = EnumNames<E>::names[i].second;
    return words;
}

template <NamedEnum E>
std::optional<std::string> enum_differs(const Node& value, E actual) {
    static constexpr auto words = enum_words<E>();
    (void)value.one_of(words);
    if (value.text() == enum_name(actual)) return std::nullopt;
    return std::string(enum_name(actual));
}

std::optional<std::string> number_differs(const Node& value, std::int64_t actual) {
    if (value.whole() == actual) return std::nullopt;
    return std::to_string(actual);
}

std::optional<std::string> yes_no_differs(const Node& value, bool actual) {
    if (value.yes_no() == actual) return std::nullopt;
    return actual ? "true" : "false";
}

std::string plural(std::size_t n, std::string_view what) {
    return std::to_string(n) + " " + std::string(what) + (n == 1 ? "" : "s");
}

}  // namespace

std::span<const std::string_view> line_keys() { return keys; }

// --- which lines there are
// ------------------------------------------------------------------------------

Shown LineChecker::shown(const Entry& entry, std::size_t index) const {
    const attention::Today& today = view_->today;
    return {&today.lines_of(entry)[index],
            static_cast<std::int64_t>(today.bundle_size(entry, index)),
            index == 0 ? static_cast<std::int64_t>(entry.more) : 0};
}

std::vector<Shown> LineChecker::first_of(std::span<const Entry> entries) const {
    std::vector<Shown> list;
    for (const Entry& entry : entries)
        list.push_back(shown(entry, 0));
    return list;
}

std::vector<Shown> LineChecker::all() const {
    std::vector<Shown> list;
    for (const auto* entries : {&view_->today.entries, &view_->today.more_silences})
        for (const Entry& entry : *entries)
            for (std::size_t i = 0; i < entry.size; ++i)
                list.push_back(shown(entry, i));
    return list;
}

std::vector<Shown> LineChecker::snoozed() const {
    std::vector<Shown> list;
    for (const Line& line : view_->lines)
        if (is_hidden(line, view_->now)) list.push_back({&line, 1, 0});
    return list;
}

std::vector<Shown> LineChecker::of_client(ClientId client) const {
    std::vector<Shown> list;
    for (const Shown& one : all())
        if (one.line->client == client) list.push_back(one);
    return list;
}

ClientId LineChecker::client_of(const Node& node) const {
    const std::string handle = node.text();
    if (handle == "me") return {};
    try {
        return {world_->names.find("client", handle).id};
    } catch (const FormatError& error) {
        node.fail(error.what());
    }
}

// --- one line against what is expected of it
// ------------------------------------------------------------

Phrase LineChecker::sentence_of(const Shown& shown) const {
    if (shown.bundle > 1) return attention::bundle_sentence(*shown.line, shown.bundle, *workspace_);
    return attention::sentence(*shown.line, *workspace_, view_->context, view_->now);
}

std::optional<std::string> LineChecker::moment_differs(const Node& value,
                                                       std::optional<Instant> actual) const {
    if (is_moment(value, actual, world_->zone())) return std::nullopt;
    return actual ? scenario::shown(*actual, world_->zone()) : "none";
}

std::optional<std::string> LineChecker::id_differs(const Node& value, std::uint64_t actual) const {
    const std::string handle = value.text();
    std::uint64_t expected = 0;
    try {
        if (!handle.empty()) expected = world_->names.find({}, handle).id;
    } catch (const FormatError& error) {
        value.fail(error.what());
    }
    if (expected == actual) return std::nullopt;
    return actual == 0 ? "none" : world_->names.shown(actual);
}

std::optional<std::string> LineChecker::text_differs(const Node& value, const Phrase& phrase,
                                                     Compare compare) const {
    const auto is_as = [&](const std::string& text, const std::string& expected) {
        if (compare == Compare::whole) return text == expected;
        return to_lower(text).find(to_lower(expected)) != std::string::npos;
    };
    if (value.is_text()) {
        const std::string text = world_->text_of(phrase, "en");
        if (is_as(text, value.text())) return std::nullopt;
        return "\"" + text + "\"";
    }
    value.allow(languages);
    for (const auto& [language, expected] : value.members()) {
        const std::string text = world_->text_of(phrase, language);
        if (!is_as(text, expected.text())) return language + ": \"" + text + "\"";
    }
    return std::nullopt;
}

std::optional<std::string> LineChecker::differs(const Shown& shown, std::string_view key,
                                                const Node& value) const {
    const Line& line = *shown.line;
    const auto is_key = [&](const Phrase& phrase) -> std::optional<std::string> {
        if (phrase.key == value.text()) return std::nullopt;
        return std::string(phrase.key);
    };
    const auto why = [&] {
        return attention::arithmetic(line, *workspace_, view_->context, view_->now);
    };
    const auto remark = [&] {
        return attention::remark(line, *workspace_, view_->context, view_->now).value_or(Phrase{});
    };
    if (key == "client") {
        if (client_of(value) == line.client) return std::nullopt;
        return client_name(line.client);
    }
    if (key == "rule") return enum_differs(value, line.rule);
    if (key == "row") return number_differs(value, line.row);
    if (key == "state") return enum_differs(value, line.state);
    if (key == "action") return enum_differs(value, line.action);
    if (key == "class") return number_differs(value, line.order_class);
    if (key == "since") return moment_differs(value, line.since);
    if (key == "due") return moment_differs(value, line.due);
    if (key == "target") return moment_differs(value, line.target);
    if (key == "until") return moment_differs(value, line.hidden_until);
    if (key == "call_from")
        return moment_differs(value,
                              attention::call_from(line, *workspace_, view_->context, view_->now));
    if (key == "origin") return id_differs(value, line.origin);
    if (key == "commitment") return id_differs(value, line.commitment.value);
    if (key == "conversation") return id_differs(value, line.conversation.value);
    if (key == "more") return number_differs(value, shown.more);
    if (key == "bundle") return number_differs(value, shown.bundle);
    if (key == "times") return number_differs(value, line.times);
    if (key == "failed_calls") return number_differs(value, line.failed_calls);
    if (key == "snoozes") return number_differs(value, line.snoozes);
    if (key == "amber") return yes_no_differs(value, is_amber(line, view_->now));
    if (key == "works") return yes_no_differs(value, line.works);
    if (key == "label") return text_differs(value, {attention::action_label(line.action), {}});
    if (key == "sentence") return text_differs(value, sentence_of(shown));
    if (key == "sentence_has") return text_differs(value, sentence_of(shown), Compare::part);
    if (key == "sentence_key") return is_key(sentence_of(shown));
    if (key == "arithmetic") return text_differs(value, why());
    if (key == "arithmetic_has") return text_differs(value, why(), Compare::part);
    if (key == "arithmetic_key") return is_key(why());
    if (key == "remark_key") return is_key(remark());
    if (key == "remark") return text_differs(value, remark());
    return std::nullopt;
}

std::vector<Failure> LineChecker::differences(const Shown& shown, const Node& expected) const {
    expected.allow(keys);
    std::vector<Failure> failures;
    for (const auto& [key, value] : expected.members())
        if (const auto actual = differs(shown, key, value))
            failures.push_back(
                {value.where(), "expected " + value.json().dump() + ", is " + *actual});
    return failures;
}

// --- many lines
// -----------------------------------------------------------------------------------------

std::string LineChecker::client_name(ClientId client) const {
    return client ? world_->names.shown(client.value) : "me";
}

std::string LineChecker::describe(const Shown& shown) const {
    const Line& line = *shown.line;
    std::string text = client_name(line.client) + ": " + std::string(enum_name(line.rule)) +
                       " (row " + std::to_string(line.row) + ") " +
                       std::string(enum_name(line.state)) + ", since " +
                       scenario::shown(line.since, world_->zone()) + ", due " +
                       (line.works ? scenario::shown(line.due, world_->zone()) : "never");
    if (line.target) text += ", target " + scenario::shown(*line.target, world_->zone());
    text += " [" + std::string(enum_name(line.action)) + "] \"" +
            world_->text_of(sentence_of(shown), "en") + "\"";
    if (shown.more > 0) text += " +" + std::to_string(shown.more) + " more";
    return text;
}

std::string LineChecker::describe(const std::vector<Shown>& list) const {
    if (list.empty()) return " no lines";
    std::string text;
    for (const Shown& one : list)
        text += "\n      " + describe(one);
    return text;
}

void LineChecker::check_list(const std::vector<Shown>& actual, const Node& expected,
                             std::vector<Failure>& failures) const {
    const auto items = expected.items();
    for (const Node& item : items)
        item.allow(keys);
    if (items.size() != actual.size()) {
        failures.push_back({expected.where(), "expected " + plural(items.size(), "line") +
                                                  ", there are " + std::to_string(actual.size()) +
                                                  ":" + describe(actual)});
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto found = differences(actual[i], items[i]);
        failures.insert(failures.end(), found.begin(), found.end());
        if (!found.empty())
            failures.push_back({items[i].where(), "this line is " + describe(actual[i])});
    }
}

}  // namespace wordkeep::scenario
