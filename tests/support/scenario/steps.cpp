#include "support/scenario/steps.h"

#include <algorithm>
#include <array>

#include "codec/command_codec.h"
#include "support/scenario/friendly.h"
#include "support/scenario/times.h"

namespace wordkeep::scenario {
namespace {

/// Handles that a command gives to what it creates.
struct Naming {
    std::string itself;
    std::string next_contact;
    std::string summary;
    std::vector<std::string> promises;
    std::vector<std::string> added;
};

struct Expected {
    std::string code;
    std::string where;
    bool has_where = false;
};

std::string take_text(Json& json, std::string_view key, const Node& node) {
    if (!json.contains(key)) return {};
    std::string text = Node(json.at(std::string(key)), node.inside(key)).text();
    json.erase(std::string(key));
    if (text.empty()) node.fail("\"" + std::string(key) + "\" is empty");
    return text;
}

/// The handles inside a list of objects: promises, added.
std::vector<std::string> take_names(Json& json, std::string_view list, const Node& node) {
    std::vector<std::string> names;
    const auto found = json.find(list);
    if (found == json.end() || !found->is_array()) return names;
    for (Json& item : *found)
        names.push_back(item.is_object() ? take_text(item, as_key, node) : std::string());
    return names;
}

Naming take_naming(Json& json, const Node& node) {
    Naming naming;
    naming.itself = take_text(json, as_key, node);
    naming.next_contact = take_text(json, "next_contact_as", node);
    naming.summary = take_text(json, "summary_as", node);
    naming.promises = take_names(json, "promises", node);
    naming.added = take_names(json, "added", node);
    return naming;
}

std::optional<Expected> take_rejection(Json& json, const Node& node) {
    const auto given = node.find(rejection_key);
    if (!given) return std::nullopt;
    json.erase(std::string(rejection_key));
    if (given->is_text()) return Expected{given->text(), {}, false};
    constexpr std::array<std::string_view, 2> keys{"code", "where"};
    given->allow(keys);
    Expected expected{given->need("code").text(), {}, false};
    if (const auto where = given->find("where")) {
        expected.where = where->text();
        expected.has_where = true;
    }
    return expected;
}

void remove_remarks(Json& json) {
    if (json.is_object()) json.erase(std::string(remark_key));
    if (json.is_structured())
        for (Json& item : json)
            remove_remarks(item);
}

// --- lines by what they say
// -----------------------------------------------------------------------------

std::string lines_of_client(const World& world, const View& view, ClientId client) {
    std::string list;
    for (const attention::Line& line : view.lines) {
        if (line.client != client) continue;
        if (!list.empty()) list += ", ";
        list += std::string(enum_name(line.rule));
        list += " from " + world.names.shown(line.origin);
    }
    return list.empty() ? "none" : list;
}

/// A line is named by client and rule; the record it arose from is looked up among the lines that
/// are there now.
void complete_line(World& world, Computer& computer, Json& command, const Node& node) {
    const auto given = node.find("line");
    if (!given || !given->is_object() || given->find("origin")) return;
    ClientId client;
    if (const auto name = given->find("client"); name && name->text() != "me") {
        const std::string handle = name->text();
        if (const auto id = id_from_text(handle))
            client.value = *id;
        else
            client.value = world.names.find("client", handle).id;
    }
    const std::string rule = given->need("rule").text();
    View view;
    if (const auto problem = world.look(computer, view)) node.fail(*problem);
    std::vector<const attention::Line*> found;
    for (const attention::Line& line : view.lines)
        if (line.client == client &&
            (enum_name(line.rule) == rule || enum_name(line.obligation) == rule))
            found.push_back(&line);
    if (found.empty())
        given->fail("there is no such line now. The lines of this client: " +
                    lines_of_client(world, view, client));
    if (found.size() > 1)
        given->fail(
            "there are several such lines, name one by \"origin\". The lines of this client: " +
            lines_of_client(world, view, client));
    const LineKey key = found.front()->key();
    command["line"] = {{"client", id_to_text(key.client.value)}, {"rule", key.rule}};
    if ((key.origin >> 32) != 0)
        command["line"]["origin"] = id_to_text(key.origin);
    else
        command["line"]["origin"] = key.origin;
}

void complete_friendly_forms(Json& command, const Node& node) {
    for (const std::string_view field : {"week", "holidays", "exceptions", "clocks"})
        if (const auto given = node.find(field))
            command[std::string(field)] = stored_form(field, *given);
}

// --- what came of it
// ------------------------------------------------------------------------------------

void give(World& world, const std::string& name, std::string_view record, std::uint64_t id,
          const Node& node) {
    if (name.empty()) return;
    if (!world.names.add(name, record, id)) node.fail("the name \"" + name + "\" is given twice");
}

/// Hands the names to the records that an event creates.
class NameGiver {
  public:
    NameGiver(World& world, const Naming& naming, const Node& node)
        : world_(world), naming_(naming), node_(node) {}

    template <HasSchema R>
    void created(Id<R> id, const R& record) {
        give(world_, name_for(record), Schema<R>::name, id.value, node_);
    }
    void finish() const {
        std::vector<std::string> names{naming_.itself, naming_.next_contact, naming_.summary};
        names.insert(names.end(), naming_.promises.begin(), naming_.promises.end());
        names.insert(names.end(), naming_.added.begin(), naming_.added.end());
        for (const std::string& name : names)
            if (!name.empty() && !world_.names.has(name))
                node_.fail("nothing was created that could be called \"" + name + "\"");
    }

  private:
    template <HasSchema R>
    std::string name_for(const R& record) {
        if constexpr (std::is_same_v<R, Client>)
            if (clients_ < naming_.added.size()) return naming_.added[clients_++];
        if (!itself_given_) {
            itself_given_ = true;
            return naming_.itself;
        }
        if constexpr (std::is_same_v<R, Commitment>) {
            if (record.kind == CommitmentKind::next_contact) return naming_.next_contact;
            if (promises_ < naming_.promises.size()) return naming_.promises[promises_++];
        }
        if constexpr (std::is_same_v<R, Conversation>) return naming_.summary;
        return {};
    }

    World& world_;
    const Naming& naming_;
    const Node& node_;
    bool itself_given_ = false;
    std::size_t promises_ = 0;
    std::size_t clients_ = 0;
};

void give_names(World& world, const Event& event, const Naming& naming, const Node& node) {
    NameGiver giver(world, naming, node);
    for (const AnyPatch& any : event.patches)
        std::visit(
            [&](const auto& patch) {
                if (patch.creates) giver.created(patch.id, patch.values);
            },
            any);
    giver.finish();
}

/// Compares what happened with what was expected to be rejected.
bool judge(const World& world, const Result<Event>& event, const std::optional<Expected>& expected,
           const Node& node, std::vector<Failure>& failures) {
    const std::string got = event ? "it was carried out" : world.text_of(event.error());
    if (!expected) {
        if (!event) failures.push_back({node.where(), "rejected: " + got});
        return event.has_value();
    }
    const bool same_code = !event && event.error().phrase.key == expected->code;
    const bool same_place =
        !expected->has_where || (!event && event.error().where == expected->where);
    if (same_code && same_place) return true;
    std::string wanted = expected->code;
    if (expected->has_where) wanted += " at " + expected->where;
    failures.push_back({node.where(), "expected the rejection " + wanted + ", but " + got});
    return false;
}

bool perform_special(World& world, Computer& computer, const std::string& verb, const Node& node,
                     std::vector<Failure>& failures) {
    if (verb == "merge") {
        constexpr std::array<std::string_view, 2> keys{"do", "from"};
        node.allow(keys);
        const Node from = node.need("from");
        const auto other = world.computers().find(from.text());
        if (other == world.computers().end())
            from.fail("no computer is called \"" + from.text() +
                      "\": name one by \"on\" in a step before");
        computer.merge(other->second);
        return true;
    }
    constexpr std::array<std::string_view, 1> keys{"do"};
    node.allow(keys);
    if (verb == "undo" ? computer.undo(world.now) : computer.redo(world.now)) return true;
    failures.push_back({node.where(), "there is nothing to " + verb});
    return false;
}

Command read_command(World& world, const Json& json, const Node& node) {
    const codec::ReadContext context{.ids = &world.names, .zone = &world.zone()};
    auto command = codec::command_from_json(json.dump(), context);
    if (command) return std::move(*command);
    const Rejection& problem = command.error();
    const std::string where = problem.where.empty() ? node.where() : node.inside(problem.where);
    const bool is_handle = problem.phrase.key == "reject.codec.id_form";
    if (is_handle && !world.names.problem().empty())
        throw FormatError(where, world.names.problem());
    throw FormatError(where, world.text_of(problem.phrase, "en"));
}

}  // namespace

bool perform(World& world, Computer& computer, const Node& node, std::vector<Failure>& failures) {
    const std::string verb = node.need("do").text();
    world.names.look_in(computer.workspace());
    if (verb == "undo" || verb == "redo" || verb == "merge")
        return perform_special(world, computer, verb, node, failures);

    Json json = node.json();
    remove_remarks(json);
    const Naming naming = take_naming(json, node);
    const auto expected = take_rejection(json, node);
    complete_friendly_forms(json, node);
    complete_line(world, computer, json, node);
    const Command command = read_command(world, json, node);
    const Result<Event> event = computer.perform(command, world.now);
    if (!judge(world, event, expected, node, failures)) return false;
    if (event) give_names(world, *event, naming, node);
    return true;
}

}  // namespace wordkeep::scenario
