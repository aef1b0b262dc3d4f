#include "words/asks_change.h"

#include "words/pattern.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::words {
namespace {

// As in words/pattern.h.
constexpr std::array wishes{
    // English
    "(could|can|would) (you|we) ?please ?also ?just ~1 (add|change|replace|remove|swap|include|"
    "enlarge|shrink|redesign|rename)",
    "(could|can|would) (you|we) ?please ?also ?just make ~4 (bigger|smaller|larger|darker|lighter|"
    "brighter|longer|shorter|wider|bolder|different)",
    "please ?also ?just (add|change|replace|remove|swap|include|enlarge|rename|drop)",
    "(would like|d like|want|wanted|need|love) you to (add|change|replace|remove|swap|include)",
    "(would like|d like|want|wanted|love) to (add|change|replace|remove|swap|include)",
    "(would like|d like|want|need) (another|one more|an extra|an additional|a second|a third)",
    "(is it|would it be|still) possible to ?also (add|change|replace|remove|swap|include)",
    "(possible to|might we|could we|can we|may we) have ~8 (rather|instead|added|changed|moved|"
    "bigger|smaller|larger|darker|lighter|as well)",
    "(mind|whether you could|if you could|you possibly|able to|chance you could) ?also ?please "
    "?just "
    "(add|adding|change|changing|replace|replacing|remove|removing|swap|swapping|include|including|"
    "enlarge|enlarging|rename|renaming)",
    "(mind|whether you could|if you could|you possibly|able to|chance you could) ?also ?please "
    "?just "
    "(make|making) ~6 (bigger|smaller|larger|darker|lighter|brighter|longer|shorter|wider|bolder|"
    "different)",
    "(move|moving) the ~3 (to the|into the|above|below|under|behind)",
    "(small|little|minor|quick|tiny|one more|another|last) (change|changes|change "
    "request|addition)",
    "change request",
    // German
    "(konnten|konnen|konntest|kannst|konntet|konnt|wurden|wurdest|bitte) ~8 (erganzen|hinzufugen|"
    "einfugen|=ändern|abandern|umandern|anpassen|ersetzen|entfernen|austauschen|weglassen|"
    "streichen|vergrossern|verkleinern|umstellen|umbenennen|dazunehmen|aufnehmen)",
    "(konnten|konnen|konntest|kannst|konntet|konnt|bitte) ~8 (einbauen|mitaufnehmen|dazugeben)",
    "(ware|ist) es ~2 (moglich|machbar) ~9 (einzubauen|hinzuzufugen|einzufugen|anzupassen|"
    "auszutauschen|aufzunehmen|umzustellen|wegzulassen)",
    "(ware|ist) es ~2 (moglich|machbar) ~9 zu (erganzen|=ändern|ersetzen|entfernen|vergrossern|"
    "verkleinern|streichen|verschieben)",
    "(liesse|lasst) sich ~8 (erganzen|einbauen|=ändern|anpassen|ersetzen|entfernen|vergrossern|"
    "verkleinern|einfugen)",
    "(konnten|konnen|konntest|kannst|bitte|mochten|hatten) ~8 (grosser|kleiner|dunkler|heller|"
    "breiter|schmaler|langer|kurzer|anders) ?machen",
    "(mochten|mochte|wollen|will|brauchen|brauche|wunschen|wunsche|hatten gern|hatte gern|"
    "hatten gerne|hatte gerne) ~2 (noch|zusatzlich|ausserdem) ~1 (ein|eine|einen|zwei|drei)",
    "(mochten|mochte|wollen|will|hatten|hatte) ~5 (geandert|anders|ersetzt|entfernt|erganzt)",
    "(mochten|mochte|wollen|wurden gern|wurden gerne|hatten gern|hatten gerne) ~8 (austauschen|"
    "ersetzen|kurzen|erganzen|einbauen|entfernen|umstellen|=ändern|weglassen|vergrossern|"
    "verkleinern|anpassen)",
    "(=änderungswunsch|=änderungswünsche|=änderungswünschen|zusatzwunsch*)",
    "(kleine|kleinere|letzte|noch eine) (=änderung|=änderungen|=änderungsbitte)",
    // Swedish
    "(lagga|lagg) ~1 till",
    "(byta|byt) ~4 (mot|till en|till ett)",
    "(byta|byt) ut",
    "(vi vill|jag vill|vi skulle vilja|jag skulle vilja|om ni kan|om du kan|kan ni|kan du) ?garna "
    "?ocksa (byta|=ändra|flytta|lagga till|ta bort)",
    "(kan|kunde|skulle|gar det att|vill|ville|onskar) ~4 (ta bort|=ändra|stryka|flytta in|utoka)",
    "(kan|kunde|skulle|gar det att|vill) ~3 gora ~3 (storre|mindre|morkare|ljusare|langre|kortare|"
    "bredare|rod|bla|gron|annorlunda)",
    "(ga att|gar det att|mojligt att|mojlighet att) ~2 (=ändra|flytta|ta bort|lagga in|bygga in|"
    "utoka)",
    "(vill|vill garna|skulle vilja|onskar) ~1 ha (en|ett|tva|tre) (extra|till|ytterligare)",
    "(vill|skulle vilja|onskar) ~1 ha (en|ett) ~2 till",
    "(=ändringsönskemål|=tilläggsönskemål|=ändringsförslag)",
    "(liten|mindre|sista|en till) =ändring",
};

/// What is moved, corrected or noted without any work.
constexpr std::array no_work{
    "(meeting|call|appointment|invite|invitation|date|time|slot|address|invoice|email|cc|linkedin|"
    "calendar|password)",
    "(termin|termine|uhrzeit|datum|besprechung|treffen|adresse|rechnung|rechnungsadresse|verteiler|"
    "kalender|passwort)",
    "(mote*|tid|tiden|datum|datumet|adress|adressen|faktura*|kalender*|losenord*)"};

bool is_end(const Token& token) {
    return token.kind == Token::Kind::end || token.is('.') || token.is('?') || token.is('!');
}

/// Whether the sentence that holds token `i` is about something that is no work.
bool is_about_no_work(const std::vector<Token>& tokens, std::size_t i) {
    while (i > 0 && !is_end(tokens[i - 1]))
        --i;
    for (; !is_end(tokens[i]); ++i)
        for (const char* pattern : no_work)
            if (match_pattern(pattern, tokens, i)) return true;
    return false;
}

}  // namespace

bool asks_for_change(std::string_view text) {
    const std::vector<Token> tokens = tokenise(text);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        for (const char* pattern : wishes)
            if (match_pattern(pattern, tokens, i) && !is_about_no_work(tokens, i)) return true;
    return false;
}

}  // namespace wordkeep::words
