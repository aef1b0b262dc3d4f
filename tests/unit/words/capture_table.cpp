#include "capture_table.h"

#include <iterator>

#include <doctest/doctest.h>

namespace wordkeep::words {
namespace {

struct Person {
    std::string_view name;
    std::string_view organisation;
    std::string_view nickname;
};

constexpr Person people[] = {
    {"Anna Berg", "Berg & Co", ""},
    {"Lena Meyer", "Meyer GmbH", ""},
    {"Karl Müller", "Müller Bau", "Kalle"},
    {"Sven Larsson", "Larsson AB", ""},
    {"Åsa Öberg", "Volvo", ""},
    {"Tom Brown", "Acme Ltd", ""},
    {"Jan Schulz", "Schulz Media", ""},
    {"Maria Sommer", "", ""},
    {"Peter Freitag", "Freitag AG", ""},
    {"Anna Lindqvist", "IKEA", ""},
};

constexpr std::uint64_t first_id = std::uint64_t{1} << 32;

}  // namespace

const ClientNames& known_names() {
    static const ClientNames names = [] {
        ClientNames built;
        for (std::size_t i = 0; i < std::size(people); ++i) {
            Client client;
            client.name = people[i].name;
            client.organisation = people[i].organisation;
            if (!people[i].nickname.empty()) client.nicknames.emplace_back(people[i].nickname);
            client.stage = Stage::active;
            built.set(ClientId{first_id + i}, client);
        }
        return built;
    }();
    return names;
}

std::string name_of(ClientId id) { return std::string(people[id.value - first_id].name); }

CaptureQuery capture_query(Language language) {
    CaptureQuery query;
    query.now = *parse_local_time("2026-11-18T10:00:00");
    query.locale.language = language;
    query.names = &known_names();
    return query;
}

std::string written(const Capture& capture) {
    std::string text(enum_name(capture.kind));
    text += capture.direction == Direction::in ? " in" : " out";
    text += capture.tense == CaptureTense::planned ? " planned" : " happened";
    if (!capture.reached) text += " unreached";
    text += " | ";
    if (capture.client)
        text += name_of(*capture.client);
    else
        text += capture.unknown_name.empty() ? "-" : "+" + capture.unknown_name;
    text += " | ";
    if (capture.date) {
        text += to_iso(capture.date->start);
        if (capture.date->end) text += "/" + to_iso(*capture.date->end);
    } else {
        text += "-";
    }
    text += " | ";
    text += capture.text.empty() ? "-" : capture.text;
    return text;
}

}  // namespace wordkeep::words
