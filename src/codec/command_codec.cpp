#include "codec/command_codec.h"

#include "base/arrange.h"
#include "codec/nearest_name.h"

#include <algorithm>
#include <array>

namespace wordkeep::codec {
namespace {

/// A command's object is put together from the fields of several structs.
struct Part {
    std::span<const FieldEntry> fields;
    void* object;
    SeenFields seen = 0;
};

// --- members that no field list has
// ------------------------------------------------------------------

bool skip_member(JsonReader& reader, void*) { return reader.skip(); }
void write_nothing(JsonWriter&, const void*) {}
bool always_default(const void*) { return true; }

constexpr std::array do_member{
    FieldEntry{"do", Presence::required, &skip_member, &write_nothing, &always_default}};

template <class R>
bool read_own_id(JsonReader& reader, void* id) {
    return read_value(reader, *static_cast<Id<R>*>(id));
}
template <class R>
void write_own_id(JsonWriter& writer, const void* id) {
    write_value(writer, *static_cast<const Id<R>*>(id));
}
template <class R>
bool has_no_id(const void* id) {
    return !*static_cast<const Id<R>*>(id);
}

/// The id that a new record is to get.
template <HasSchema R>
constexpr std::array new_id{
    FieldEntry{"id", Presence::optional, &read_own_id<R>, &write_own_id<R>, &has_no_id<R>}};
/// The record that is meant, under the name of its kind.
template <HasSchema R>
constexpr std::array which_record{FieldEntry{Schema<R>::name, Presence::required, &read_own_id<R>,
                                             &write_own_id<R>, &has_no_id<R>}};

/// Keys of one object must not mean two things.
template <HasSchema R>
constexpr bool names_are_clear() {
    return std::ranges::none_of(field_table<R>, [](const FieldEntry& entry) {
        return entry.name == "do" || entry.name == "id" || entry.name == Schema<R>::name;
    });
}

// --- reading an object of several parts
// --------------------------------------------------------------

bool fail_unknown_member(JsonReader& reader, std::string_view key, std::span<const Part> parts) {
    std::vector<std::string_view> names;
    for (const Part& part : parts)
        for (const FieldEntry& entry : part.fields)
            if (entry.name != "removed" && std::ranges::find(names, entry.name) == names.end())
                names.push_back(entry.name);
    return fail_unknown(reader, key, names);
}

bool read_part_member(JsonReader& reader, std::string_view key, std::span<Part> parts) {
    for (Part& part : parts)
        if (const auto index = find_field(part.fields, key, 0))
            return read_member(reader, part.fields, *index, part.object, part.seen);
    return fail_unknown_member(reader, key, parts);
}

bool read_parts(JsonReader& reader, std::span<Part> parts, Missing missing) {
    if (!reader.begin_object()) return false;
    std::string_view key;
    while (reader.next_key(key))
        if (!read_part_member(reader, key, parts)) return false;
    if (!reader.ok()) return false;
    for (const Part& part : parts)
        if (missing == Missing::rejected && !check_required(reader, part.fields, part.seen))
            return false;
    return true;
}

// --- each form of command
// ----------------------------------------------------------------------------

template <class C>
struct Form;

template <class C>
requires HasSchema<C>
struct Form<C> {
    static std::string name() { return std::string(Schema<C>::name); }
    static bool read(JsonReader& reader, C& out) {
        std::array parts{Part{do_member, nullptr}, Part{field_table<C>, &out}};
        return read_parts(reader, parts, Missing::rejected);
    }
    static void write(JsonWriter& writer, const C& command) {
        write_members(writer, field_table<C>, &command);
    }
    static std::vector<std::span<const FieldEntry>> members() { return {field_table<C>}; }
};

template <>
struct Form<LogConversation> {
    using C = LogConversation;
    static std::string name() { return std::string(Schema<C>::name); }
    static bool read(JsonReader& reader, C& out) {
        std::array parts{Part{do_member, nullptr}, Part{new_id<Conversation>, &out.id},
                         Part{field_table<C>, &out},
                         Part{field_table<Conversation>, &out.conversation}};
        return read_parts(reader, parts, Missing::rejected);
    }
    static void write(JsonWriter& writer, const C& command) {
        Conversation conversation = command.conversation;
        conversation.at = {};  // the command's own `at` is the one that counts
        write_members(writer, new_id<Conversation>, &command.id);
        write_members(writer, field_table<Conversation>, &conversation);
        write_members(writer, field_table<C>, &command);
    }
    static std::vector<std::span<const FieldEntry>> members() {
        return {new_id<Conversation>, field_table<C>, field_table<Conversation>};
    }
};

template <HasSchema R>
struct Form<Add<R>> {
    static_assert(names_are_clear<R>());
    static std::string name() { return std::string(Schema<R>::name) + ".add"; }
    static bool read(JsonReader& reader, Add<R>& out) {
        std::array parts{Part{do_member, nullptr}, Part{new_id<R>, &out.id},
                         Part{field_table<R>, &out.values}};
        return read_parts(reader, parts, Missing::rejected);
    }
    static std::vector<std::span<const FieldEntry>> members() {
        return {new_id<R>, field_table<R>};
    }
};

template <HasSchema R>
bool read_patch(JsonReader& reader, Patch<R>& patch, std::span<const FieldEntry> do_or_none) {
    std::array parts{Part{do_or_none, nullptr}, Part{which_record<R>, &patch.id},
                     Part{field_table<R>, &patch.values}};
    std::span<Part> used = parts;
    if constexpr (requires { R::singleton; }) {
        parts[1] = parts[0];
        used = used.subspan(1);
        patch.id = settings_id;
    }
    if (!read_parts(reader, used, Missing::allowed)) return false;
    patch.mask = parts[2].seen;
    if constexpr (!requires { R::singleton; })
        return check_required(reader, parts[1].fields, parts[1].seen);
    return true;
}

template <HasSchema R>
void write_patch(JsonWriter& writer, const Patch<R>& patch) {
    if constexpr (!requires { R::singleton; }) write_members(writer, which_record<R>, &patch.id);
    write_members(writer, field_table<R>, &patch.values, patch.mask);
}

template <HasSchema R>
struct Form<Edit<R>> {
    static std::string name() { return std::string(Schema<R>::name) + ".edit"; }
    static bool read(JsonReader& reader, Edit<R>& out) {
        return read_patch(reader, out.patch, do_member);
    }
    static std::vector<std::span<const FieldEntry>> members() {
        if constexpr (requires { R::singleton; })
            return {field_table<R>};
        else
            return {which_record<R>, field_table<R>};
    }
};

template <HasSchema R>
struct Form<Remove<R>> {
    static std::string name() { return std::string(Schema<R>::name) + ".remove"; }
    static bool read(JsonReader& reader, Remove<R>& out) {
        std::array parts{Part{do_member, nullptr}, Part{which_record<R>, &out.id}};
        return read_parts(reader, parts, Missing::rejected);
    }
    static std::vector<std::span<const FieldEntry>> members() { return {which_record<R>}; }
};

bool read_merged(JsonReader& reader, void* object) {
    auto& merged = static_cast<ImportClients*>(object)->merged;
    if (!reader.begin_list()) return false;
    for (std::size_t i = 0; reader.next_element(); ++i)
        if (!read_patch(reader, merged.emplace_back(), {})) return reader.inside(i);
    return reader.ok();
}
void write_merged(JsonWriter& writer, const void* object) {
    writer.begin_list();
    for (const Patch<Client>& patch : static_cast<const ImportClients*>(object)->merged) {
        writer.begin_object();
        write_patch(writer, patch);
        writer.end_object();
    }
    writer.end_list();
}
bool read_added(JsonReader& reader, void* object) {
    return read_value(reader, static_cast<ImportClients*>(object)->added);
}
void write_added(JsonWriter& writer, const void* object) {
    write_value(writer, static_cast<const ImportClients*>(object)->added);
}
constexpr std::array import_members{
    FieldEntry{"added", Presence::optional, &read_added, &write_added,
               [](const void* c) { return static_cast<const ImportClients*>(c)->added.empty(); }},
    FieldEntry{"merged", Presence::optional, &read_merged, &write_merged,
               [](const void* c) { return static_cast<const ImportClients*>(c)->merged.empty(); }},
};

template <>
struct Form<ImportClients> {
    static std::string name() { return "client.import"; }
    static bool read(JsonReader& reader, ImportClients& out) {
        std::array parts{Part{do_member, nullptr}, Part{import_members, &out}};
        return read_parts(reader, parts, Missing::rejected);
    }
    static void write(JsonWriter& writer, const ImportClients& command) {
        write_members(writer, import_members, &command);
    }
    static std::vector<std::span<const FieldEntry>> members() { return {import_members}; }
};

void write_change(JsonWriter& writer, const ChangeRecord& command) {
    std::visit(
        [&]<class R>(const Patch<R>& patch) {
            switch (command.verb) {
                case Verb::add:
                    write_members(writer, new_id<R>, &patch.id);
                    write_members(writer, field_table<R>, &patch.values);
                    break;
                case Verb::edit:
                    write_patch(writer, patch);
                    break;
                case Verb::remove:
                    write_members(writer, which_record<R>, &patch.id);
                    break;
            }
        },
        command.patch);
}

// --- the table of all commands
// -----------------------------------------------------------------------

struct CommandEntry {
    std::string name;
    bool (*read)(JsonReader&, Command&);
    std::vector<std::span<const FieldEntry>> (*members)();
};

/// Adding or removing a record of which there is exactly one makes no sense.
template <class C>
constexpr bool is_offered = true;
template <class R>
constexpr bool is_offered<Add<R>> = !requires {
    R::singleton;
};
template <class R>
constexpr bool is_offered<Remove<R>> = !requires {
    R::singleton;
};

template <class C>
bool read_command(JsonReader& reader, Command& out) {
    if constexpr (HasSchema<C> || std::is_same_v<C, ImportClients>) {
        return Form<C>::read(reader, out.emplace<C>());
    } else {
        C command;
        if (!Form<C>::read(reader, command)) return false;
        out = ChangeRecord(command);
        return true;
    }
}

template <class C>
void add_entry(std::vector<CommandEntry>& entries) {
    if constexpr (is_offered<C>)
        entries.push_back({Form<C>::name(), &read_command<C>, &Form<C>::members});
}
/// Stands for the three commands of every kind of record.
template <>
void add_entry<ChangeRecord>(std::vector<CommandEntry>& entries) {
    for_each_record_type([&]<class R>() {
        add_entry<Add<R>>(entries);
        add_entry<Edit<R>>(entries);
        add_entry<Remove<R>>(entries);
    });
}

template <class... C>
std::vector<CommandEntry> make_entries(std::type_identity<std::variant<C...>>) {
    std::vector<CommandEntry> entries;
    (add_entry<C>(entries), ...);
    arrange(entries, {}, &CommandEntry::name);
    return entries;
}

const std::vector<CommandEntry>& all_commands() {
    static const auto entries = make_entries(std::type_identity<Command>{});
    return entries;
}

/// What the sample is told in. The readers of the other commands, three for every kind of record,
/// stay out of the page that way.
const std::vector<CommandEntry>& sample_commands() {
    static const auto entries = [] {
        std::vector<CommandEntry> some;
        add_entry<Add<Client>>(some);
        add_entry<Edit<Settings>>(some);
        add_entry<SetStage>(some);
        add_entry<LogConversation>(some);
        add_entry<KeepCommitment>(some);
        add_entry<Renegotiate>(some);
        add_entry<SnoozeLine>(some);
        add_entry<ConfirmChange>(some);
        add_entry<Edit<Quote>>(some);
        add_entry<Edit<Commitment>>(some);
        add_entry<Add<Agreement>>(some);
        add_entry<Add<Change>>(some);
        add_entry<Add<Quote>>(some);
        add_entry<Add<Commitment>>(some);
        add_entry<Add<Decision>>(some);
        add_entry<Add<Question>>(some);
        add_entry<Add<Goal>>(some);
        add_entry<Add<Activity>>(some);
        add_entry<Add<Tip>>(some);
        add_entry<Add<Issue>>(some);
        add_entry<Add<GoodBehaviour>>(some);
        add_entry<Add<Concern>>(some);
        add_entry<Add<PriceChange>>(some);
        add_entry<Add<Meeting>>(some);
        add_entry<Add<Absence>>(some);
        add_entry<Add<SelfCheck>>(some);
        return some;
    }();
    return entries;
}

bool has_member(const CommandForm& form, std::string_view name) {
    return std::ranges::find(form.members, name, &CommandMember::name) != form.members.end();
}

Rejection unknown_command(std::string_view name, const std::vector<CommandEntry>& entries) {
    std::vector<std::string_view> names;
    for (const CommandEntry& entry : entries)
        names.push_back(entry.name);
    const std::string given(name.substr(0, 100));
    const std::string_view nearest = nearest_name(name, names);
    if (nearest.empty()) return {Phrase{"reject.codec.unknown_command", {{"name", given}}}, "do"};
    return {Phrase{"reject.codec.unknown_command_near",
                   {{"name", given}, {"nearest", std::string(nearest)}}},
            "do"};
}

Result<Command> read_one_of(const std::vector<CommandEntry>& entries, std::string_view text,
                            const ReadContext& context) {
    JsonReader reader(text, &context);
    const auto name = reader.look_for("do");
    if (!name) {
        // Either something is wrong with the text, or `do` is what is missing.
        std::string_view all;
        if (reader.peek() != JsonKind::object)
            reader.fail_type("codec.type.object");
        else if (reader.skip(all) && reader.finish())
            reader.fail(Phrase{"reject.codec.missing_field", {{"name", std::string("do")}}});
        return std::unexpected(reader.error());
    }
    const auto entry = std::ranges::find(entries, *name, &CommandEntry::name);
    if (entry == entries.end()) return std::unexpected(unknown_command(*name, entries));
    Command command;
    if (!entry->read(reader, command) || !reader.finish()) return std::unexpected(reader.error());
    return command;
}

}  // namespace

std::string command_to_json(const Command& command) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object();
    writer.key("do");
    writer.text(command_name(command));
    std::visit(
        [&]<class C>(const C& c) {
            if constexpr (std::is_same_v<C, ChangeRecord>)
                write_change(writer, c);
            else
                Form<C>::write(writer, c);
        },
        command);
    writer.end_object();
    return out;
}

Result<Command> command_from_json(std::string_view text, const ReadContext& context) {
    return read_one_of(all_commands(), text, context);
}

Result<Command> sample_command_from_json(std::string_view text, const ReadContext& context) {
    return read_one_of(sample_commands(), text, context);
}

std::vector<CommandForm> command_forms() {
    std::vector<CommandForm> forms;
    for (const CommandEntry& entry : all_commands()) {
        CommandForm form{entry.name, {}};
        for (const auto fields : entry.members())
            for (const FieldEntry& field : fields)
                if (field.name != "removed" && !has_member(form, field.name))
                    form.members.push_back({field.name, field.presence});
        forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace wordkeep::codec
