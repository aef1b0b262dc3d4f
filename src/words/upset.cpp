#include "words/upset.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace wordkeep::words {
namespace {

// As fold() leaves them. A star at the end stands for any ending.
constexpr std::array threats{
    // English
    "cancel the contract", "cancel our contract", "cancel the agreement", "end the contract",
    "terminate", "terminat*", "take our business elsewhere", "take my business elsewhere",
    "go elsewhere", "looking for someone else", "look for someone else", "find someone else",
    "find somebody else", "another supplier", "another provider", "another agency",
    "cancel everything", "cancel the project", "cancel the whole", "another designer",
    "another freelancer", "another consultant", "another developer", "another lawyer",
    "deposit back", "money back", "want a refund", "leave you", "done with you",
    "switch to a competitor", "last chance", "my lawyer", "our lawyer", "legal action",
    // German
    "kundige ich", "kundigen wir", "kundige den", "kundigen den", "kundigung", "vertrag kundigen",
    "vertrag beenden", "jemand anderen suchen", "jemand anders suchen", "jemand anderem",
    "anderen anbieter", "andere agentur", "anderen dienstleister", "zur konkurrenz",
    "letzte chance", "letzte warnung", "zusammenarbeit beenden", "zusammenarbeit ist beendet",
    "alles stornieren", "storniere ich", "stornieren wir", "anzahlung zuruck", "geld zuruck",
    "jemand neuen", "anderen designer", "andere designerin", "anderen berater", "andere kanzlei",
    "anderen entwickler", "meinen anwalt", "unseren anwalt", "anwalt einschalten",
    "rechtliche schritte",
    // Swedish
    "sager upp", "saga upp", "uppsagning", "avslutar samarbetet", "avsluta samarbetet",
    "annan leverantor", "annan byra", "nagon annan som", "hitta nagon annan", "byter leverantor",
    "byta leverantor", "avbokar allt", "avbryter projektet", "pengarna tillbaka", "pengar tillbaka",
    "annan konsult", "annan formgivare", "annan designer", "annan utvecklare", "till en konkurrent",
    "sista chansen", "var jurist", "min jurist", "rattsliga atgarder"};
constexpr std::array outbursts{
    // English
    "unacceptable", "outrageous", "ridiculous", "fed up", "furious", "a disgrace", "disgraceful",
    "sick of", "a joke", "how dare you", "incompeten*", "had enough", "enough is enough",
    "waste of time", "extremely disappointed", "very disappointed", "angry",
    // German
    "unverschamt*", "frechheit", "zumutung", "so geht das nicht", "geht gar nicht", "stinksauer",
    "wutend", "sauer", "skandal*", "unfahig*", "lacherlich*", "reicht es mir", "mir reicht",
    "reicht es jetzt", "nase voll", "unglaublich", "katastrophe", "entsetzt", "inakzeptabel",
    "nicht hinnehmbar", "maslos enttauscht", "masslos enttauscht", "sehr enttauscht",
    "zum letzten mal",
    // Swedish
    "oacceptabelt", "oforskamt", "frackt", "skandal*", "lojligt", "rasande", "forbannad", "arg",
    "nog nu", "fatt nog", "trott pa", "inkompeten*", "under all kritik", "helt oseriost",
    "mycket besviken", "mycket besvikna"};

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

bool has(std::string_view text, std::string_view phrase) {
    const bool any_ending = phrase.ends_with('*');
    if (any_ending) phrase.remove_suffix(1);
    for (std::size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        const bool begins = at == 0 || !is_letter(text[at - 1]);
        const bool ends = any_ending || end == text.size() || !is_letter(text[end]);
        if (begins && ends) return true;
    }
    return false;
}

/// Folded, with one blank for every run of blanks and line ends.
std::string as_one_line(std::string_view text) {
    std::string line;
    for (const char c : fold(text)) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

}  // namespace

Upset upset_in(std::string_view text) {
    const std::string line = as_one_line(text);
    const auto in_line = [&](const char* phrase) { return has(line, phrase); };
    Upset upset;
    upset.threat = std::ranges::any_of(threats, in_line);
    upset.outburst = line.find("!!") != line.npos || std::ranges::any_of(outbursts, in_line);
    return upset;
}

}  // namespace wordkeep::words
