#include "app/sample_script.h"

#include "app/sample_moments.h"
#include "base/arrange.h"
#include "codec/command_codec.h"
#include "codec/json_writer.h"

#include <algorithm>
#include <map>
#include <variant>

namespace wordkeep::app {
namespace {

using codec::JsonKind;
using codec::JsonReader;
using codec::JsonWriter;

/// A command of the script before the names in it are looked up: that is possible only when what
/// they name is there.
struct Step {
    std::size_t index = 0;  ///< in the text
    Instant at{};
    std::string json;  ///< as the codec reads it
    std::string name;  ///< of the record
    std::string next_contact_name;
    std::vector<std::string> promise_names;  ///< one for every promise, empty without a name
};

/// What a script means depends on when, where and in which language it is read.
struct Reading {
    SampleMoments moments;
    Zone zone;
    words::Language language{};
};

/// What is said of nobody in particular is said in every language, apart by " ¦ " and in the order
/// of their numbers; where one is missing, in the first.
std::string_view in_language(std::string_view text, words::Language language) {
    constexpr std::string_view apart = " ¦ ";
    const std::string_view first = text.substr(0, text.find(apart));
    for (auto i = static_cast<std::size_t>(language); i > 0; --i) {
        const std::size_t end = text.find(apart);
        if (end == std::string_view::npos) return first;
        text.remove_prefix(end + apart.size());
    }
    return text.substr(0, text.find(apart));
}

/// Copies values, turning what only the script knows into what the codec reads.
class Copier {
  public:
    Copier(JsonReader& reader, const Reading& reading, Step& step)
        : reader_(reader), writer_(step.json), reading_(reading), step_(step) {}

    [[nodiscard]] bool copy_command() { return copy_object(Place::command); }

  private:
    enum class Place : std::uint8_t { command, promise, elsewhere };

    bool copy_value(Place items) {
        std::string_view raw;
        switch (reader_.peek()) {
            case JsonKind::object:
                return copy_object(items);
            case JsonKind::list:
                return copy_list(items);
            case JsonKind::text:
                return copy_text();
            case JsonKind::number:
            case JsonKind::yes_no:
            case JsonKind::null:
            case JsonKind::nothing:
                break;
        }
        if (!reader_.skip(raw)) return false;
        writer_.raw(raw);
        return true;
    }

    bool copy_object(Place place) {
        if (!reader_.begin_object()) return false;
        writer_.begin_object();
        if (place == Place::promise) step_.promise_names.emplace_back();
        std::string_view next;
        while (reader_.next_key(next)) {
            const std::string key(next);
            if (!copy_member(key, place)) return reader_.inside(key);
        }
        writer_.end_object();
        return reader_.ok();
    }

    bool copy_member(const std::string& key, Place place) {
        if (key == "as" && place == Place::command) return reader_.read_text(step_.name);
        if (key == "as" && place == Place::promise)
            return reader_.read_text(step_.promise_names.back());
        if (key == "next_contact_as" && place == Place::command)
            return reader_.read_text(step_.next_contact_name);
        if (key == "at" && place == Place::command) return read_moment();
        writer_.key(key == "its_at" && place == Place::command ? "at" : key);
        return copy_value(key == "promises" ? Place::promise : Place::elsewhere);
    }

    bool copy_list(Place items) {
        if (!reader_.begin_list()) return false;
        writer_.begin_list();
        while (reader_.next_element())
            if (!copy_value(items)) return false;
        writer_.end_list();
        return reader_.ok();
    }

    bool copy_text() {
        std::string text;
        if (!reader_.read_text(text)) return false;
        writer_.text(reading_.moments.resolve(text).value_or(
            std::string(in_language(text, reading_.language))));
        return true;
    }

    bool read_moment() {
        std::string text;
        if (!reader_.read_text(text)) return false;
        const auto local = parse_local_time(reading_.moments.resolve(text).value_or(text));
        if (!local) return reader_.fail(Phrase{"reject.codec.moment_form", {{"value", text}}});
        step_.at = reading_.zone.to_instant(*local);
        return true;
    }

    JsonReader& reader_;
    JsonWriter writer_;
    const Reading& reading_;
    Step& step_;
};

/// The names that the script gave, and the ids behind them.
class Names final : public codec::IdResolver {
  public:
    void give(const std::string& name, std::uint64_t id) {
        if (!name.empty()) ids_[name] = id;
    }
    Result<std::uint64_t> resolve(std::string_view, std::string_view name) override {
        const auto found = ids_.find(name);
        if (found != ids_.end()) return found->second;
        return reject(Phrase{"reject.codec.id_form", {{"value", std::string(name)}}});
    }

  private:
    std::map<std::string, std::uint64_t, std::less<>> ids_;
};

/// The first record that begins in an event is the one that the command is about.
std::uint64_t first_new_record(const Event& event) {
    for (const AnyPatch& any : event.patches) {
        const auto id = std::visit(
            [](const auto& patch) { return patch.creates ? patch.id.value : std::uint64_t{0}; },
            any);
        if (id != 0) return id;
    }
    return 0;
}

void give_names(const Step& step, const Event& event, Names& names) {
    names.give(step.name, first_new_record(event));
    auto promise_name = step.promise_names.begin();
    for (const AnyPatch& any : event.patches) {
        const auto* made = std::get_if<Patch<Commitment>>(&any);
        if (!made || !made->creates) continue;
        if (made->values.kind == CommitmentKind::next_contact)
            names.give(step.next_contact_name, made->id.value);
        else if (promise_name != step.promise_names.end())
            names.give(*promise_name++, made->id.value);
    }
}

Rejection at_step(Rejection rejection, const Step& step) {
    const std::string place = '[' + std::to_string(step.index) + ']';
    rejection.where = rejection.where.empty() ? place : place + '.' + rejection.where;
    return rejection;
}

Result<std::vector<Step>> read_steps(std::string_view text, const Reading& reading) {
    std::vector<Step> steps;
    JsonReader reader(text);
    const auto read_all = [&] {
        if (!reader.begin_list()) return false;
        while (reader.next_element()) {
            Step& step = steps.emplace_back();
            step.index = steps.size() - 1;
            if (!Copier(reader, reading, step).copy_command()) return reader.inside(step.index);
        }
        return reader.ok() && reader.finish();
    };
    if (!read_all()) return std::unexpected(reader.error());
    arrange(steps, {}, &Step::at);
    return steps;
}

}  // namespace

std::vector<Rejection> perform_script(Session& session, std::string_view text) {
    const Instant present = session.now();
    // Copies: settings among the commands may change both.
    const clock::WorkingCalendar calendar = session.calendar();
    const Zone zone = session.zone();
    const auto steps =
        read_steps(text, {SampleMoments(calendar, present), zone, session.words().locale.language});
    if (!steps) return {steps.error()};

    std::vector<Rejection> rejected;
    Names names;
    for (const Step& step : *steps) {
        session.set_now(step.at);
        auto command = codec::sample_command_from_json(step.json, {.ids = &names, .zone = &zone});
        if (!command) {
            rejected.push_back(at_step(std::move(command.error()), step));
            continue;
        }
        if (auto done = session.perform(*command); !done) {
            rejected.push_back(at_step(std::move(done.error()), step));
            continue;
        }
        for (const Event& event : session.take_outbox())
            give_names(step, event, names);
    }
    session.set_now(present);
    return rejected;
}

}  // namespace wordkeep::app
