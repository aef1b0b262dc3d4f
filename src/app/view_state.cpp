#include "app/view_state.h"

namespace wordkeep::app {

std::string address_of(const Route& route) {
    switch (route.screen) {
        case Screen::today:
            return "today";
        case Screen::clients:
            return "clients";
        case Screen::client:
            return "client/" + id_to_text(route.client.value);
        case Screen::commitments:
            return "commitments";
        case Screen::settings:
            return "settings";
        case Screen::data:
            return "data";
    }
    return {};
}

Route route_of(std::string_view address) {
    constexpr std::string_view client = "client/";
    if (address.starts_with(client)) {
        const auto id = id_from_text(address.substr(client.size()));
        if (id) return {Screen::client, ClientId{*id}};
    }
    if (address == "clients") return {Screen::clients, {}};
    if (address == "commitments") return {Screen::commitments, {}};
    if (address == "settings") return {Screen::settings, {}};
    if (address == "data") return {Screen::data, {}};
    return {};
}

}  // namespace wordkeep::app
