#include "words/upset.h"

#include "base/utf8.h"
#include "words/pattern.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {
namespace {

// As fold() leaves them. A star at the end stands for any ending.
constexpr std::array threats{
    // English
    "cancel the contract", "cancel our contract", "cancel the agreement", "end the contract",
    "terminate", "terminat*", "take our business elsewhere", "take my business elsewhere",
    "go elsewhere", "looking for someone else", "look for someone else", "find someone else",
    "find somebody else", "cancel everything", "cancel the project", "cancel the whole",
    "want a refund", "switch to a competitor", "last chance", "my lawyer", "our lawyer",
    "legal action", "switch agency", "switch agencies", "switching agencies", "change agencies",
    "switch suppliers", "switching suppliers", "end our collaboration", "end the collaboration",
    // German
    "kundige ich", "kundigen wir", "kundige den", "kundigen den", "kundigung", "vertrag kundigen",
    "vertrag beenden", "jemand anderen suchen", "jemand anders suchen", "jemand anderem",
    "zur konkurrenz", "letzte chance", "letzte warnung", "zusammenarbeit beenden",
    "zusammenarbeit ist beendet", "alles stornieren", "storniere ich", "stornieren wir",
    "meinen anwalt", "unseren anwalt", "anwalt einschalten", "rechtliche schritte",
    "beenden wir die zusammenarbeit", "beende ich die zusammenarbeit", "beenden wir den vertrag",
    "wechseln wir die agentur", "wechseln wir den anbieter", "wechsle ich den anbieter",
    "die agentur wechseln", "den anbieter wechseln",
    // Swedish
    "sager upp", "saga upp", "sager vi upp", "sager jag upp", "avslutar vi samarbetet",
    "avslutar jag samarbetet", "avslutar vi avtalet", "avbryter vi samarbetet",
    "avbryter jag samarbetet", "byter vi byra", "byter jag byra", "byter vi leverantor",
    "byter jag leverantor", "byter vi konsult", "byter jag konsult", "uppsagning",
    "avslutar samarbetet", "avsluta samarbetet", "hitta nagon annan", "byter leverantor",
    "byta leverantor", "byter byra", "byta byra", "byter konsult", "byta konsult", "avbokar allt",
    "avbryter projektet", "till en konkurrent", "sista chansen", "var jurist", "min jurist",
    "rattsliga atgarder"};
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

constexpr std::string_view trades_en =
    "(designer|freelancer|consultant|developer|lawyer|supplier|provider|vendor|agency|accountant|"
    "photographer|translator|partner|contractor)";
constexpr std::string_view trades_de =
    "(designer|designerin|freelancer|berater|beraterin|entwickler|entwicklerin|kanzlei|anbieter|"
    "agentur|dienstleister|partner|fotografen|steuerberater|ubersetzer|lieferanten)";
constexpr std::string_view trades_sv =
    "(konsult|designer|formgivare|utvecklare|leverantor|byra|frilansare|partner|fotograf)";

/// What is innocent by itself ("we found another agency for the print"): only with what is done
/// about it. As in words/pattern.h: what stands before a trade, the trade, what stands behind it.
struct Leaving {
    std::string_view before, trade, behind;
};
constexpr std::array leaving{
    Leaving{"(find|look for|looking for|look at|hire|hiring|switch to|switching to|go to|going to|"
            "move to|moving to|choose|choosing) (another|a different|a new) ~1",
            trades_en,
            {}},
    Leaving{"(want|need|demand|expect|would like|d like|give us|give me|get) ~1 "
            "(money|deposit|fee) back",
            {},
            {}},
    Leaving{"(i m|i am|we re|we are) done with you $", {}, {}},
    Leaving{"(i m|i am|we re|we are|i ll|we ll|will|to) (leave|leaving) you $", {}, {}},
    Leaving{"(suche|suchen|finde|finden|nehme|nehmen|beauftrage|beauftragen|gehe zu|gehen zu|"
            "wechsle zu|wechseln zu|brauche|brauchen) ~3 (andere|anderen|neue|neuen) ~1",
            trades_de,
            {}},
    Leaving{"(andere|anderen|neue|neuen) ~1", trades_de,
            "(suche|suchen|finde|finden|nehme|nehmen|beauftrage|beauftragen)"},
    Leaving{"zu ~1 (anderen|neuen)", trades_de, "(wechsle|wechseln|gehe|gehen)"},
    Leaving{
        "(suche|suchen|finde|finden|nehme|nehmen) ~2 jemand (neues|neuen|anderes|anderen)", {}, {}},
    Leaving{"(will|wollen|mochte|mochten|fordere|fordern|verlange|verlangen) ~4 "
            "(geld|anzahlung|honorar) ~1 (zuruck|zuruckhaben|zuruckbekommen)",
            {},
            {}},
    Leaving{"(byta|byter|hitta|hittar|soka|soker|leta|letar|titta|tittar|anlita|anlitar|valja|"
            "valjer|ga|gar) ~2 (annan|ny)",
            trades_sv,
            {}},
    Leaving{"(byter|byta|anlitar|anlita|gar|valjer|valja|hittar|vander) ~3 "
            "(nagon annan|nagra andra)",
            {},
            {}},
    Leaving{"(byter|gar|byta) (vi|jag) ~1 till (en annan|nagon annan|andra) $", {}, {}},
    Leaving{"(beauftrage|beauftragen|holen|hole|suchen|nehmen) ~3 "
            "(jemand anderen|jemand anders|jemanden anderes|jemand neuen)",
            {},
            {}},
    Leaving{"(vill|kraver|onskar) ~2 (pengarna|pengar|handpenningen|arvodet) tillbaka", {}, {}},
};

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

std::string pattern_of(const Leaving& one) {
    std::string pattern(one.before);
    for (const std::string_view part : {one.trade, one.behind})
        if (!part.empty()) pattern += " " + std::string(part);
    return pattern;
}

bool speaks_of_leaving(std::string_view text) {
    const std::vector<Token> tokens = tokenise(text);
    return std::ranges::any_of(leaving, [&](const Leaving& one) {
        const std::string pattern = pattern_of(one);
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (match_pattern(pattern, tokens, i)) return true;
        return false;
    });
}

}  // namespace

Upset upset_in(std::string_view text) {
    const std::string line = as_one_line(text);
    const auto in_line = [&](const char* phrase) { return has(line, phrase); };
    Upset upset;
    upset.threat = std::ranges::any_of(threats, in_line) || speaks_of_leaving(text);
    upset.outburst = line.find("!!") != line.npos || std::ranges::any_of(outbursts, in_line);
    return upset;
}

}  // namespace wordkeep::words
