#include "app/client_language.h"

#include <algorithm>

namespace wordkeep::app {
namespace {

std::optional<words::Language> with_tag(std::string_view tag) {
    for (const words::Language language : words::languages())
        if (words::language_tag(language) == tag) return language;
    return std::nullopt;
}

}  // namespace

words::Language catalogue_of(ClientLanguage language) {
    return with_tag(enum_name(language)).value_or(words::Language::english);
}

ClientLanguage client_language(words::Language language) {
    ClientLanguage code = ClientLanguage::english;
    (void)enum_from_name(words::language_tag(language), code);
    return code;
}

std::optional<words::Language> catalogue_of(InterfaceLanguage language) {
    return with_tag(enum_name(language));
}

InterfaceLanguage interface_language(words::Language language) {
    InterfaceLanguage code = InterfaceLanguage::system;
    (void)enum_from_name(words::language_tag(language), code);
    return code;
}

std::vector<ClientLanguage> client_languages(ClientLanguage present) {
    std::vector<ClientLanguage> all;
    for (const words::Language language : words::languages())
        all.push_back(client_language(language));
    if (std::ranges::find(all, present) == all.end()) all.push_back(present);
    return all;
}

std::string_view language_name(ClientLanguage language) {
    const auto catalogue = with_tag(enum_name(language));
    return catalogue ? words::language_name(*catalogue) : enum_name(language);
}

}  // namespace wordkeep::app
