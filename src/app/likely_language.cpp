#include "app/likely_language.h"

#include "base/utf8.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace wordkeep::app {
namespace {

struct Sign {
    std::string_view of;
    ClientLanguage language;
};
constexpr auto english = ClientLanguage::english;
constexpr auto german = ClientLanguage::german;
constexpr auto swedish = ClientLanguage::swedish;

constexpr Sign domains[] = {{".de", german},  {".at", german},  {".se", swedish}, {".uk", english},
                            {".ie", english}, {".us", english}, {".au", english}, {".nz", english}};
constexpr Sign dialling_codes[] = {{"49", german},  {"43", german},   {"46", swedish},
                                   {"44", english}, {"353", english}, {"61", english},
                                   {"64", english}, {"1", english}};
constexpr Sign countries[] = {{"germany", german},    {"deutschland", german}, {"austria", german},
                              {"osterreich", german}, {"sweden", swedish},     {"sverige", swedish},
                              {"schweden", swedish},  {"kingdom", english},    {"britain", english},
                              {"england", english},   {"scotland", english},   {"wales", english},
                              {"ireland", english},   {"usa", english},        {"states", english},
                              {"australia", english}, {"zealand", english}};

std::optional<ClientLanguage> by_email(std::string_view address) {
    const std::string folded = fold(address);
    for (const Sign& sign : domains)
        if (folded.ends_with(sign.of)) return sign.language;
    return std::nullopt;
}

/// "+49 30 …" and "0049 30 …"; a number without its country tells nothing.
std::optional<ClientLanguage> by_phone(std::string_view number) {
    std::string digits;
    for (const char c : number)
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
    const std::size_t prefix = digits.starts_with('+') ? 1 : digits.starts_with("00") ? 2 : 0;
    if (prefix == 0) return std::nullopt;
    const std::string_view rest = std::string_view(digits).substr(prefix);
    for (const Sign& sign : dialling_codes)
        if (rest.starts_with(sign.of)) return sign.language;
    return std::nullopt;
}

/// The country stands at the end; of "United Kingdom" the last word.
std::optional<ClientLanguage> by_address(std::string_view address) {
    const std::string folded = fold(address.substr(address.find_last_of("\n, ") + 1));
    for (const Sign& sign : countries)
        if (folded == sign.of) return sign.language;
    return std::nullopt;
}

}  // namespace

std::optional<ClientLanguage> likely_language(const Client& client) {
    std::optional<ClientLanguage> found;
    bool agreed = true;
    const auto hear = [&](std::optional<ClientLanguage> one) {
        if (!one) return;
        agreed = agreed && found.value_or(*one) == *one;
        found = one;
    };
    for (const ContactPoint& email : client.emails)
        hear(by_email(email.value));
    for (const ContactPoint& phone : client.phones)
        hear(by_phone(phone.value));
    for (const std::string& address : client.addresses)
        hear(by_address(address));
    return agreed ? found : std::nullopt;
}

}  // namespace wordkeep::app
