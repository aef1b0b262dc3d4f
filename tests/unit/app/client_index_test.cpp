// The list of clients stands in the order of the reader's alphabet.

#include "app/client_index.h"
#include "desk.h"

#include <string>
#include <vector>

namespace wordkeep::app {
namespace {

std::vector<std::string> names(const Session& session) {
    std::vector<std::string> found;
    for (const ClientSummary& summary : session.clients().all())
        found.push_back(summary.name);
    return found;
}

void read_in(Desk& desk, InterfaceLanguage language) {
    desk.act(
        Perform{Edit<Settings>{
                    PatchBuilder<Settings>(settings_id).set(&Settings::language, language).done()},
                {"did.settings", {}}});
}

TEST_CASE("NamesStandInTheOrderOfTheReadersAlphabet") {
    Desk desk;
    for (const char* name : {"Åsa Lindqvist", "Anna Meyer", "Örjan Ek", "Zara Holm", "Ärla Berg"})
        desk.add_client(name);
    const std::vector<std::string> english{"Anna Meyer", "Ärla Berg", "Åsa Lindqvist", "Örjan Ek",
                                           "Zara Holm"};
    const std::vector<std::string> swedish{"Anna Meyer", "Zara Holm", "Åsa Lindqvist", "Ärla Berg",
                                           "Örjan Ek"};
    CHECK(names(desk.session()) == english);
    read_in(desk, InterfaceLanguage::swedish);
    CHECK(names(desk.session()) == swedish);
    const ClientId aslog = desk.add_client("Åslög");
    CHECK(names(desk.session())[3] == "Åslög");
    REQUIRE(desk.session().clients().find(aslog));
    read_in(desk, InterfaceLanguage::german);
    CHECK(names(desk.session()).back() == "Zara Holm");
    for (const ClientSummary& summary : desk.session().clients().all())
        CHECK(desk.session().clients().find(summary.id) == &summary);
}

TEST_CASE("WhoseNameBeginsSoIsFirstInAPickerWhateverTheAlphabet") {
    Desk desk;
    desk.add_client("Anna Åsberg");
    desk.add_client("Åsa Lindqvist");
    read_in(desk, InterfaceLanguage::swedish);
    const ClientIndex& index = desk.session().clients();
    for (const char* typed : {"ås", "as", "Åsa"}) {
        const auto found = index.suggestions(typed, 1);
        REQUIRE(found.size() == 1);
        CHECK(index.all()[found.front()].name == "Åsa Lindqvist");
    }
}

}  // namespace
}  // namespace wordkeep::app
