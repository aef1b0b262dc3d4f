#include "support/scenario/runner.h"

#include <array>
#include <exception>

#include "codec/event_codec.h"
#include "codec/workspace_codec.h"
#include "support/scenario/expectations.h"
#include "support/scenario/friendly.h"
#include "support/scenario/steps.h"
#include "support/scenario/times.h"

namespace wordkeep::scenario {
namespace {

constexpr std::string_view default_zone = "Europe/Berlin";
constexpr std::string_view default_computer = "here";
constexpr std::array<std::string_view, 8> file_keys{"title", "row",      "rows",    "zone",
                                                    "start", "settings", "clients", "steps"};
constexpr std::array<std::string_view, 4> step_keys{"at", "on", "commands", "expect"};

/// Carries a file out, part by part.
class Run {
  public:
    Run(const Node& file, ZoneSource& zones, Outcome& outcome)
        : file_(file), outcome_(outcome), world_(zones, zone_of(file, zones)) {}

    void run();

  private:
    static const Zone& zone_of(const Node& file, ZoneSource& zones);
    void read_rows() const;
    void begin(const std::vector<Node>& steps);
    /// False: the rest of the file makes no sense any more.
    [[nodiscard]] bool carry_out(Computer& computer, Json command, const std::string& where);
    [[nodiscard]] bool step(const Node& node);
    [[nodiscard]] bool step_commands(const Node& node, Computer& computer);
    void check_storage();

    const Node& file_;
    Outcome& outcome_;
    World world_;
    std::optional<Instant> before_;
};

const Zone& Run::zone_of(const Node& file, ZoneSource& zones) {
    const auto given = file.find("zone");
    const std::string name = given ? given->text() : std::string(default_zone);
    const Zone* const zone = zones.find(name);
    if (!zone) {
        const std::string what = "there is no time zone \"" + name + "\"";
        if (given) given->fail(what);
        file.fail(what);
    }
    return *zone;
}

void Run::read_rows() const {
    constexpr std::int64_t last_row = 118;
    std::vector<Node> rows;
    if (const auto row = file_.find("row")) rows.push_back(*row);
    if (const auto list = file_.find("rows"))
        for (const Node& row : list->items())
            rows.push_back(row);
    for (const Node& row : rows)
        if (row.whole() < 1 || row.whole() > last_row) row.fail("rows are 1 to 118");
}

bool Run::carry_out(Computer& computer, Json command, const std::string& where) {
    return perform(world_, computer, Node(command, where), outcome_.failures);
}

/// The clock, the settings and the clients that are there before the first step.
void Run::begin(const std::vector<Node>& steps) {
    if (const auto start = file_.find("start"))
        world_.now = moment_of(*start, world_.zone());
    else if (const auto first = steps.front().find("at"))
        world_.now = moment_of(*first, world_.zone());
    else
        steps.front().fail(
            "\"at\" is missing: the first step needs a time, or the file a \"start\"");
    before_ = world_.now;
    Computer& computer = world_.computer(default_computer);
    if (const auto settings = file_.find("settings")) {
        Json command = settings->json();
        if (!command.is_object()) settings->fail("an object {...} is expected");
        if (command.contains("do")) settings->fail("\"do\" is not known here");
        Json busy = Json::array();
        if (const auto blocks = settings->find("busy")) {
            (void)blocks->items();
            busy = blocks->json();
            command.erase("busy");
        }
        command["do"] = "settings.edit";
        if (command.size() > 1 && !carry_out(computer, command, settings->where())) return;
        for (std::size_t i = 0; i < busy.size(); ++i) {
            const std::string where = settings->inside("busy[" + std::to_string(i) + "]");
            if (!busy[i].is_object()) throw FormatError(where, "an object {...} is expected");
            busy[i]["do"] = "busy_block.add";
            if (!carry_out(computer, busy[i], where)) return;
        }
    }
    if (const auto clients = file_.find("clients"))
        for (const auto& [handle, fields] : clients->members()) {
            (void)fields.members();
            Json command = fields.json();
            command["do"] = "client.add";
            command["as"] = handle;
            if (!command.contains("name")) command["name"] = handle;
            if (!carry_out(computer, command, fields.where())) return;
        }
}

bool Run::step_commands(const Node& node, Computer& computer) {
    if (const auto list = node.find("commands")) {
        node.allow(step_keys);
        for (const Node& command : list->items())
            if (!perform(world_, computer, command, outcome_.failures)) return false;
        return true;
    }
    if (!node.find("do")) {
        node.allow(step_keys);
        if (!node.find("expect")) node.fail("a step has \"do\", \"commands\" or \"expect\"");
        return true;
    }
    // One command with the step around it.
    Json command = node.json();
    for (const std::string_view key : step_keys)
        command.erase(std::string(key));
    return carry_out(computer, command, node.where());
}

bool Run::step(const Node& node) {
    if (const auto at = node.find("at")) {
        const Instant moment = step_moment_of(*at, world_.zone(), before_);
        if (moment < *before_)
            at->fail("steps follow the clock, but this is before " +
                     shown(*before_, world_.zone()));
        world_.now = moment;
        before_ = moment;
    }
    const auto on = node.find("on");
    Computer& computer = world_.computer(on ? on->text() : std::string(default_computer));
    if (!step_commands(node, computer)) return false;
    if (const auto expect = node.find("expect")) {
        ++outcome_.checks;
        check_expectations(world_, computer, *expect, outcome_.failures);
    }
    return true;
}

/// What every scenario shows beside what it is about: nothing is lost on the way through the
/// journal and the workspace file.
void Run::check_storage() {
    for (const auto& [name, computer] : world_.computers()) {
        Workspace replayed;
        for (const Event& event : computer.events()) {
            const auto back = codec::event_from_json(codec::event_to_json(event));
            if (!back) {
                outcome_.failures.push_back({"", "an event cannot be read back from the journal: " +
                                                     world_.text_of(back.error())});
                return;
            }
            replayed.apply(*back);
        }
        const auto restored =
            codec::workspace_from_json(codec::workspace_to_json(computer.workspace()));
        if (!same_content(replayed, computer.workspace()))
            outcome_.failures.push_back({"", "the journal gives another workspace"});
        if (!restored || !same_content(*restored, computer.workspace()))
            outcome_.failures.push_back({"", "the workspace file gives another workspace"});
    }
}

void Run::run() {
    file_.allow(file_keys);
    outcome_.title = file_.need("title").text();
    read_rows();
    const Node list = file_.need("steps");
    const auto steps = list.items();
    if (steps.empty()) list.fail("there are no steps");
    begin(steps);
    if (!outcome_.failures.empty()) return;
    for (const Node& node : steps)
        if (!step(node)) return;
    if (outcome_.checks == 0) list.fail("nothing is expected anywhere: no step has \"expect\"");
    check_storage();
}

}  // namespace

Outcome run(std::string_view file, ZoneSource& zones) {
    Outcome outcome;
    try {
        const Json json = parse_file(file);
        const Node root(json, "");
        Run(root, zones, outcome).run();
    } catch (const FormatError& error) {
        outcome.failures.push_back({error.where(), error.what()});
    } catch (const std::exception& error) {
        outcome.failures.push_back({"", std::string("the runner failed: ") + error.what()});
    }
    return outcome;
}

}  // namespace wordkeep::scenario
