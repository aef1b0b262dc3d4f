#include "support/scenario/node.h"

#include <algorithm>
#include <set>

#include "codec/json_reader.h"
#include "codec/nearest_name.h"

namespace wordkeep::scenario {
namespace {

std::string kind_of(const Json& json) {
    if (json.is_null()) return "null";
    if (json.is_string()) return "the text \"" + json.get<std::string>().substr(0, 60) + "\"";
    if (json.is_array()) return "a list";
    if (json.is_object()) return "an object";
    return json.dump();
}

/// A tree keeps only the last of two members with one key: they have to be found before.
void reject_twice(codec::JsonReader& reader, const std::string& where) {
    std::string_view key;
    if (reader.peek() == codec::JsonKind::object) {
        std::set<std::string> keys;
        bool more = reader.begin_object();
        while (more && reader.next_key(key)) {
            const std::string name(key);
            const std::string place = where.empty() ? name : where + "." + name;
            if (!keys.insert(name).second)
                throw FormatError(where, "\"" + name + "\" is there twice");
            reject_twice(reader, place);
        }
    } else if (reader.peek() == codec::JsonKind::list) {
        bool more = reader.begin_list();
        for (std::size_t i = 0; more && reader.next_element(); ++i)
            reject_twice(reader, where + "[" + std::to_string(i) + "]");
    } else {
        (void)reader.skip();
    }
}

std::int64_t count_in(const Phrase& phrase, std::string_view name) {
    for (const PhraseArg& arg : phrase.args)
        if (arg.name == name)
            if (const auto* count = std::get_if<Count>(&arg.value)) return count->value;
    return 0;
}

}  // namespace

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

std::string Node::inside(std::string_view key) const {
    return where_.empty() ? std::string(key) : where_ + "." + std::string(key);
}

std::string Node::text() const {
    if (!json_->is_string()) fail("a text is expected, this is " + kind_of(*json_));
    return json_->get<std::string>();
}

std::int64_t Node::whole() const {
    if (!json_->is_number_integer()) fail("a whole number is expected, this is " + kind_of(*json_));
    return json_->get<std::int64_t>();
}

double Node::number() const {
    if (!json_->is_number()) fail("a number is expected, this is " + kind_of(*json_));
    return json_->get<double>();
}

bool Node::yes_no() const {
    if (!json_->is_boolean()) fail("true or false is expected, this is " + kind_of(*json_));
    return json_->get<bool>();
}

std::vector<Node> Node::items() const {
    if (!json_->is_array()) fail("a list [...] is expected, this is " + kind_of(*json_));
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < json_->size(); ++i)
        nodes.emplace_back((*json_)[i], where_ + "[" + std::to_string(i) + "]");
    return nodes;
}

std::vector<std::pair<std::string, Node>> Node::members() const {
    if (!json_->is_object()) fail("an object {...} is expected, this is " + kind_of(*json_));
    std::vector<std::pair<std::string, Node>> nodes;
    for (const auto& [key, value] : json_->items())
        if (key != remark_key) nodes.emplace_back(key, Node(value, inside(key)));
    return nodes;
}

std::optional<Node> Node::find(std::string_view key) const {
    if (!json_->is_object()) fail("an object {...} is expected, this is " + kind_of(*json_));
    const auto found = json_->find(key);
    if (found == json_->end()) return std::nullopt;
    return Node(*found, inside(key));
}

Node Node::need(std::string_view key) const {
    if (auto found = find(key)) return *found;
    fail("\"" + std::string(key) + "\" is missing");
}

void Node::allow(std::span<const std::string_view> keys) const {
    for (const auto& [key, node] : members()) {
        if (std::ranges::find(keys, std::string_view(key)) != keys.end()) continue;
        const std::string_view nearest = codec::nearest_name(key, keys);
        const std::string hint =
            nearest.empty() ? "" : " - is \"" + std::string(nearest) + "\" meant?";
        fail("\"" + key + "\" is not known here" + hint + " Possible are: " + joined(keys));
    }
}

std::size_t Node::one_of(std::span<const std::string_view> words) const {
    const std::string given = text();
    const auto found = std::ranges::find(words, std::string_view(given));
    if (found == words.end())
        fail("\"" + given + "\" is not possible here. Possible are: " + joined(words));
    return static_cast<std::size_t>(found - words.begin());
}

Json parse_file(std::string_view text) {
    codec::JsonReader check(text);
    if (!check.ok() || !check.skip() || !check.finish()) {
        const Phrase& problem = check.error().phrase;
        if (problem.key != "reject.codec.syntax")
            throw FormatError("", "the file cannot be read (" + std::string(problem.key) + ")");
        throw FormatError("line " + std::to_string(count_in(problem, "line")) + ", character " +
                              std::to_string(count_in(problem, "column")),
                          "this is not valid JSON");
    }
    codec::JsonReader keys(text);
    reject_twice(keys, "");
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) throw FormatError("", "this is not valid JSON");
    return json;
}

}  // namespace wordkeep::scenario
