#include "app/view_state.h"

#include <array>
#include <utility>

namespace wordkeep::app {

namespace {

constexpr std::string_view client_address = "client/";

// In the order of the enum; a client has its own below.
constexpr std::array addresses{
    std::pair{Screen::today, std::string_view("today")},
    std::pair{Screen::clients, std::string_view("clients")},
    std::pair{Screen::commitments, std::string_view("commitments")},
    std::pair{Screen::agreements, std::string_view("agreements")},
    std::pair{Screen::quotes, std::string_view("quotes")},
    std::pair{Screen::reports, std::string_view("reports")},
    std::pair{Screen::goals, std::string_view("goals")},
    std::pair{Screen::insights, std::string_view("insights")},
    std::pair{Screen::playbook, std::string_view("playbook")},
    std::pair{Screen::settings, std::string_view("settings")},
    std::pair{Screen::data, std::string_view("data")},
    std::pair{Screen::talk, std::string_view("talk")},
    std::pair{Screen::more, std::string_view("more")},
};

}  // namespace

std::string address_of(const Route& route) {
    if (route.screen == Screen::client)
        return std::string(client_address) + id_to_text(route.client.value);
    for (const auto& [screen, address] : addresses)
        if (screen == route.screen) return std::string(address);
    return {};
}

Route route_of(std::string_view address) {
    if (address.starts_with(client_address)) {
        const auto id = id_from_text(address.substr(client_address.size()));
        if (id) return {Screen::client, ClientId{*id}};
    }
    for (const auto& [screen, text] : addresses)
        if (text == address) return {screen, {}};
    return {};
}

}  // namespace wordkeep::app
