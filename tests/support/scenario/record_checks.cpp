#include "support/scenario/record_checks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "codec/json_values.h"
#include "support/scenario/friendly.h"
#include "support/scenario/times.h"

namespace wordkeep::scenario {
namespace {

std::vector<std::string_view> record_names() {
    std::vector<std::string_view> names;
    for_each_record_type([&]<class R>() { names.push_back(Schema<R>::name); });
    return names;
}

/// A value for people: moments on the wall clock, ids as handles.
template <class V>
std::string shown_value(const World& world, const V& value) {
    if constexpr (std::is_same_v<V, Instant>) {
        return shown(value, world.zone());
    } else if constexpr (codec::detail::is_id<V>) {
        return value ? "\"" + world.names.shown(value.value) + "\"" : "none";
    } else if constexpr (codec::detail::is_optional<V>) {
        return value ? shown_value(world, *value) : "null";
    } else {
        return codec::to_json(value);
    }
}

template <HasSchema R>
Id<R> record_id(World& world, const Node& node) {
    if constexpr (requires { R::singleton; }) {
        return settings_id;
    } else {
        const std::string handle = node.text();
        if (const auto id = id_from_text(handle); id && *id != 0) return {*id};
        try {
            return {world.names.find(Schema<R>::name, handle).id};
        } catch (const FormatError& error) {
            node.fail(error.what());
        }
    }
}

/// The value of one field in the file against the one in the record.
template <class V>
void check_field(World& world, std::string_view name, const V& actual, const Node& expected,
                 std::vector<Failure>& failures) {
    const codec::ReadContext context{.ids = &world.names, .zone = &world.zone()};
    const auto wanted = codec::from_json<V>(stored_form(name, expected).dump(), context);
    if (!wanted) {
        const bool is_handle = wanted.error().phrase.key == "reject.codec.id_form";
        expected.fail(is_handle && !world.names.problem().empty()
                          ? world.names.problem()
                          : world.text_of(wanted.error().phrase, "en"));
    }
    if (*wanted == actual) return;
    failures.push_back({expected.where(), "expected " + shown_value(world, *wanted) + ", is " +
                                              shown_value(world, actual)});
}

template <HasSchema R>
void check_record_of(World& world, const Workspace& workspace, const Node& expected,
                     std::vector<Failure>& failures) {
    std::vector<std::string_view> allowed{Schema<R>::name};
    for_each_field<R>([&](const auto& f, auto) { allowed.push_back(f.name); });
    expected.allow(allowed);
    const Node which = expected.need(Schema<R>::name);
    const Id<R> id = record_id<R>(world, which);
    static const R defaults{};
    const Row<R>* const row = workspace.table<R>().find_row(id);
    const R* record = row ? &row->value : nullptr;
    if constexpr (requires { R::singleton; })
        if (!record) record = &defaults;
    if (!record) {
        failures.push_back({which.where(), "there is no such record"});
        return;
    }
    if (record->removed && !expected.find("removed"))
        failures.push_back({which.where(), "this record was removed"});
    for_each_field<R>([&](const auto& f, auto) {
        if (const auto value = expected.find(f.name))
            check_field(world, f.name, record->*(f.member), *value, failures);
    });
}

}  // namespace

void check_record(World& world, Computer& computer, const Node& expected,
                  std::vector<Failure>& failures) {
    bool known = false;
    for_each_record_type([&]<class R>() {
        // A field may be called like another kind of record: the first member says which one is
        // meant.
        if (known || expected.members().empty()) return;
        if (expected.members().front().first != Schema<R>::name) return;
        known = true;
        check_record_of<R>(world, computer.workspace(), expected, failures);
    });
    if (!known)
        expected.fail("the first member must name the record, by one of: " +
                      joined(record_names()));
}

void check_record_counts(const Workspace& workspace, const Node& expected,
                         std::vector<Failure>& failures) {
    const auto names = record_names();
    expected.allow(names);
    for_each_record_type([&]<class R>() {
        const auto count = expected.find(Schema<R>::name);
        if (!count) return;
        const auto actual = static_cast<std::int64_t>(workspace.table<R>().visible_count());
        if (count->whole() != actual)
            failures.push_back({count->where(), "expected " + std::to_string(count->whole()) +
                                                    ", there are " + std::to_string(actual)});
    });
}

}  // namespace wordkeep::scenario
