#include "app/letter_wording.h"

#include "app/client_language.h"
#include "words/tone/wording.h"

#include <map>
#include <string>
#include <tuple>

namespace wordkeep::app {
namespace {

// The letters of a month of a few clients; a screen asks for the same ones with every picture.
constexpr std::size_t most_remembered = 512;

using Key = std::tuple<ClientLanguage, Date, std::string>;

}  // namespace

attention::LetterWording read_letter(const Client& client, std::string_view text, LocalTime sent) {
    // What was read once reads the same again: remembered, because reading takes milliseconds.
    static std::map<Key, attention::LetterWording> remembered;
    Key key{client.language, date_of(sent), std::string(text)};
    if (const auto known = remembered.find(key); known != remembered.end()) return known->second;
    const LocalTime morning{date_of(sent)};
    const words::Wording wording = words::wording_of(text, catalogue_of(client.language), morning);
    const attention::LetterWording read{wording.hedges, wording.undated};
    if (remembered.size() >= most_remembered) remembered.clear();
    remembered.emplace(std::move(key), read);
    return read;
}

}  // namespace wordkeep::app
