// German: turns of phrase that are scribbled in passing.

#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // calls that did not come through
    {"(nie|nimmer) (einer|wer|jemand) ~1 (dran|da|ran|erreichbar)", call, me, happened, 91, removed,
     false},
    {"(nummer|anschluss) ~2 (nicht vergeben|gibts nicht|existiert nicht|nicht bekannt|ungultig)",
     call, me, happened, 90, removed, false},
    {"(ruft|rief|hat) ~9 (nicht rangekommen|nicht rangegangen|nicht drangegangen)", missed_call,
     client, happened, 93},
    {"nur ~1 (bandansage|ansage|freizeichen)", call, me, happened, 80, removed, false},
    {"(geht|ging) ~4 nicht (ans|ran|dran) ?telefon ?handy", call, me, happened, 89, removed, false},
    {"(vergebens|vergeblich|umsonst) ~4 (geklingelt|angerufen|probiert|versucht|gelautet)", call,
     me, happened, 90, removed, false},
    {"(in abwesenheit|weggedruckt|weggeklickt)", missed_call, client, happened, 84},
    {"(dauernd|immer|standig|wieder|jedes mal) ~2 (mailbox|anrufbeantworter|band) $", call, me,
     happened, 84, removed, false},
    {"hat ~1 nicht (abgehoben|abgenommen|rangegangen|drangegangen|zuruckgerufen)", call, me,
     happened, 90, removed, false},
    {"(hat|hatte) ~6 (angerufen|gelautet|angelautet|geklingelt|durchgeklingelt|gebimmelt|"
     "telefoniert|anklingeln) ~2 (wahrend|als) ich",
     missed_call, client, happened, 93},
    {"(hat|hatte) ~6 (angerufen|angelautet|gelautet|geklingelt) ~2 (keiner|niemand) ~2 "
     "(ran|dran|rangegangen|drangegangen|da|abgehoben|abgenommen|hin)",
     missed_call, client, happened, 95},
    {"(angelautet|anlauten|gelautet|angeschellt) ~3 (keiner|niemand|nicht|besetzt)", call, me,
     happened, 91, removed, false},
    {"hat ~4 (angelautet|gelautet|angeschellt) ?bei ?mir ?uns", call, client, happened, 66},
    {"(lautet|telefoniert) ~6 an", call, client, planned, 66},
    {"(angelautet|angeschellt)", call, me, happened, 60},
    {"(anlauten|abtelefonieren) ?bei", call, me, planned, 58},
    {"am (fon|handy|horer)", call, by_place, by_date, 57},
    {"(angerufen|probiert|versucht|telefon|handy) ~4 (klingelt|klingelte|lautet|lautete) ~1 "
     "(nur|ewig|durch|endlos|weiter|ins leere) ?durch ?weiter",
     call, me, happened, 91, removed, false},
    {"(klingelt|klingelte|lautet|lautete|tutet|tutete) und "
     "(klingelt|klingelte|lautet|lautete|tutet|"
     "tutete)",
     call, me, happened, 90, removed, false},
    {"(klingelt|klingelte|lautet|lautete) ~2 ?immer (nur|bloss|ewig|endlos) ?durch", call, me,
     happened, 88, removed, false},
    {"?probiert ?versucht ?hat (nur|bloss|ewig|endlos|dauernd) ~1 "
     "(geklingelt|gelautet|durchgeklingelt|getutet)",
     call, me, happened, 88, removed, false},
    {"?war ?nicht (rechtzeitig|schnell genug|zu spat|zu langsam) ~1 "
     "(rangekommen|rangegangen|drangegangen|abgenommen|abgehoben|dran|ran)",
     missed_call, client, happened, 95},
    {"(wollte|wollten) ?mich ?uns anrufen ?aber &(ich|mein|wir|handy|telefon|das)", missed_call,
     client, happened, 94},
    {"(wollte|wollten|hat|hats|probiert|angerufen|versucht) ~4 aber ?ich ?hatte ?mein ?das ?mir "
     "(handy|telefon) ?war ?auf (lautlos|stumm|aus|leise) ?gehabt",
     missed_call, client, happened, 96},
    {"hat ~6 angerufen ?aber ?mein ?das (akku|handy|telefon) ?war ?leer ?tot ?aus ?alle",
     missed_call, client, happened, 95},
    {"rief ~4 an ?aber ?mein ?das (akku|handy|telefon) ?war ?leer ?tot ?aus ?lautlos", missed_call,
     client, happened, 95},
    {"rief ~4 an &(wahrend ich|als ich|aber ich)", missed_call, client, happened, 93},
    {"?wieder ?nur (mailbox|anrufbeantworter) ?nix ?nichts ?keine ?nachricht (hinterlassen|"
     "draufgesprochen)",
     call, me, happened, 92, removed, false},
    {"(meld|melde) mich", commitment_mine, me, planned, 60, kept},
    // talks
    {"(kommt|kommen) ~4 zum "
     "(unterschreiben|besprechen|essen|kaffee|termin|ansehen|anschauen|*probieren)",
     meeting, client, planned, 68},
    {"telefonisch ~6 (beraten|besprochen|geklart|abgestimmt|durchgegangen|durchgegeben|informiert)",
     call, me, happened, 64},
    {"hat ~4 telefonisch", call, client, happened, 66},
    {"war ~1 (dran|am apparat|in der leitung)", call, client, happened, 66},
    {"ans (rohr|telefon|ohr|handy) (kriegen|bekommen|holen)", call, me, planned, 74},
    {"(herumtelefonieren|rumtelefonieren) fur", commitment_mine, me, planned, 62, kept},
    {"(zusammengesetzt|zusammengehockt|rumgefuhrt|herumgefuhrt)", meeting, me, happened, 60},
    {"(hatte|hatten) ~4 (zu besuch|im buro|im studio|im atelier|im laden|in der kanzlei|in der "
     "werkstatt|in der praxis)",
     meeting, me, happened, 62, kept},
    {"(bei|beim) ~5 gewesen", meeting, me, happened, 61},
    {"vor ort gewesen", meeting, me, happened, 63, kept},
    {"(eingehender|eingegangener) (anruf|call) ?von ?vom", call, client, happened, 74},
    {"anruf kam ?von ?vom", call, client, happened, 74},
    {"(anruf|telefonat) ~1 von ~3 (angenommen|entgegengenommen)", call, client, happened, 75},
    {"hat (mir|uns) ~4 telefoniert", call, client, happened, 82},
    {"hat (mich|uns) ?vorhin ?eben ?gerade ?noch ?kurz ?aufm ?am ?auf ?dem ?ubers ?telefon ?handy "
     "?festnetz (erwischt|erreicht) ?am ?aufm ?telefon ?handy",
     call, client, happened, 86},
    {"(danach fragen|drauf ansprechen|darauf ansprechen) $", note, me, happened, 92, kept},
    {"(fragen|nachfragen|fragen ihn|fragen sie) "
     "(wie es ~1 war|wie s ~1 war|wies war|wie es ihr geht|wie es ihm geht|wie es ihnen geht|wie "
     "es "
     "lauft|wie s lauft|wie es gelaufen ist|wie es ging)",
     note, me, happened, 96, kept},
    {"(*fruhstuck|*stammtisch|geschaftsessen|kundenessen|weihnachtsessen|teamessen|arbeitsessen|"
     "firmenessen|kundentreffen|branchentreffen|netzwerktreffen|arbeitstreffen|unternehmertreffen|"
     "sektempfang|neujahrsempfang) ?mit ?bei",
     meeting, me, by_date, 57, kept},
    {"(geht|nimmt|hebt) (erst|nur|nie|selten) ~2 (ran|dran|ab)", note, me, happened, 92, kept},
    {"(will|mochte|mag) ~1 (rechnungen|briefe|angebote|vertrage|alles) (per|auf|als|schriftlich) "
     "?post ?mail ?papier ?pdf",
     note, me, happened, 90, kept},
    {"weitergeleitet", email, me, happened, 62},
    // writing
    {"(rundmail|sammelmail|serienmail) an", email, me, by_date, 60},
    {"(mailen|schreiben) und (fragen|nachfragen)", email, me, planned, 82},
    {"(einschreiben|paket|packchen|postkarte|karte) an", letter, me, by_date, 59},
    {"hat ~4 gefaxt", email, client, happened, 60},
    {"(gefaxt|angefaxt)", email, me, happened, 56},
    {"fax (von|vom)", email, client, happened, 60},
    {"(paar|einige|kurze) zeilen ?an", email, me, by_date, 62},
    {"(ist|sind) ~6 (rausgegangen|weggegangen|hinausgegangen|abgegangen)", email, me, happened, 66},
    {"(*brief|*schreiben|*mail|newsletter|mahnung|rechnung|rechnungen|einladung|einladungen|"
     "erinnerung|vertrag|unterlagen) ~6 (rausgegangen|weggegangen)",
     email, me, happened, 64, kept},
    {"(*brief|*schreiben|*mail|newsletter|mahnung|rechnung|rechnungen|einladung|einladungen|"
     "erinnerung|vertrag|unterlagen) ~4 (ist|sind) raus $",
     email, me, happened, 64, kept},
    {"(kam|kamen) ~4 (mail|e mail|email|antwort|ruckmeldung|anfrage) ~4 rein", email, client,
     happened, 74},
    {"(kam|kamen) ~3 (nachricht|sms|whatsapp|sprachnachricht|dm) ~4 rein", message, client,
     happened, 74},
    {"(kam|kamen) ~3 (nachricht|sms|whatsapp|sprachnachricht|dm) ?von", message, client, happened,
     70},
    {"(nachricht|textnachricht) von", message, client, happened, 60},
    // What was not agreed, and what they would have instead now.
    {"(streicht|strich|kappt|kurzt) ~3 (tag|seite|seiten|position|posten|punkt|leistung|teil|modul|"
     "workshop|*tag)",
     change, by_place, happened, 66, kept},
    {"(sagt jetzt|sagt nun|meint jetzt|das ist neu|kam neu dazu)", change, client, happened, 84,
     kept},
    {"statt ~5 (jetzt|nun|doch)", change, client, happened, 80, kept},
    {"(jetzt|nun|doch) ~3 (statt|anstatt)", change, client, happened, 80, kept},
    {"(war|ist|stand|steht|waren|sind) ~1 (nicht|nie) ~1 "
     "(ausgemacht|vereinbart|abgemacht|besprochen|bestellt|vorgesehen|beauftragt|im vertrag|im "
     "angebot|im auftrag|angeboten)",
     change, client, happened, 79, kept},
    {"bevorzugt (jetzt|nun|doch|inzwischen)", change, client, happened, 84},
    {"(will|mochte|wollte|wunscht|wunschte|bat um|bittet um|hatte gern) "
     "!(die|das|den|seine|ihre|unsere) ~1 "
     "&(weitere|zusatzliche|weiteres|zusatzlichen)",
     change, client, happened, 83},
    {"(will|mochte|wollte|hatte gern) !(nicht|das|es) ~3 "
     "&(mehr $|mehr auf|mehr im|mehr in|mehr als|mehr fur|mehr haben)",
     change, client, happened, 80},
    {"(als|wie) (wir|ich) ~2 (ausgemacht|vereinbart|abgemacht|besprochen|angeboten) ?haben ?hatten",
     change, client, happened, 79, kept},
    {"(will|mochte|wollte|erwartet|braucht|verlangt|rechnet mit|fragt nach|fragt jetzt nach|fragt "
     "nun nach) ?jetzt ?nun ~8 "
     "&(im vertrag steh*|im angebot steh*|laut vertrag|laut angebot|vertrag sagt|bestellt war*|"
     "vereinbart war*|angeboten war*|ausgemacht war*|beauftragt war*|abgemacht war*|geplant war*)",
     change, client, happened, 91},
    {"(will|mochte|wollte|braucht|hatte gern) ~8 &(nur eine ist|nur einer ist|nur eins ist|nur "
     "zwei "
     "sind|nur eine drin|nur eine enthalten|so war das nicht|so wars nicht|das war nicht)",
     change, client, happened, 84},
    {"(uberlegt|uberlegte) ?es ?sich ?das ?jetzt ?wieder ?nochmal ?doch anders", change, client,
     happened, 84},
    {"(gehort|gehorte|gehoren|gehorten) nicht ~1 (zum|zur) ~1 "
     "(auftrag|vertrag|angebot|paket|umfang|bestellung|lieferumfang)",
     change, client, happened, 79, kept},
    {"(war|ist|waren|sind) (nicht|nie) ~1 (teil|bestandteil) (des|vom|von|der)", change, client,
     happened, 79, kept},
    {"(will|mochte|wollte|hatte gern) ~4 &(dazu $|obendrauf $|oben drauf $|mit dazu $)", change,
     client, happened, 80},
    // promises
    {"(schwort|schwor|garantiert|garantierte|versichert|versicherte|beteuert|beteuerte) ?mir ?uns "
     "?hoch ?und ?heilig ?dass !(wir|ich|auf|bei)",
     commitment_mine, by_place, planned, 81},
    {"(versichert|versicherte|beteuert|schwort|garantiert|verspricht) ?mir ?uns dass (er|sie)",
     commitment_theirs, client, planned, 84},
    {"lasst !(sich|grussen|ausrichten|wissen|fragen|danken|mitteilen|uns) ~6 *en $",
     commitment_theirs, client, planned, 60, kept},
    {"von ~3 (uberfallig|ausstandig)", commitment_theirs, client, planned, 66},
    {"hat (zeit|luft|frist) (zum|zu|fur)", commitment_theirs, client, planned, 68},
    {"(soll|sollen|sollte) ~8 (haben|kriegen|bekommen) $", commitment_mine, me, planned, 69, kept},
    {"(sorgt|sorgen) ~3 dafur ?dass", commitment_theirs, client, planned, 70},
    {"(schaut|sieht|guckt) ?zu dass", commitment_theirs, client, planned, 66, kept},
    {"(hat|habens) (er|sie|s|es) ~2 (versprochen|zugesagt|zugesichert|gesagt|angekundigt|gemeint)",
     commitment_theirs, client, planned, 85},
    {"hat ~8 zugesichert", commitment_theirs, client, planned, 82},
    {"(schreibt|macht|liefert|bringt|textet|mailt|kauft|besorgt) ~1 lieber ~1 selbst",
     commitment_theirs, client, planned, 92, kept},
    // quotes
    {"(will|mochte|wollte|braucht|hatte gern) ~2 (angebot*|offerte|kostenvoranschlag|kva)", quote,
     client, planned, 90},
    // thanks
    {"(als|zum) (danke|dank|dankeschon) $", thanks, me, planned, 78, kept},
    {"hat ~4 (blumen|pralinen|kuchen|wein|sekt|schokolade) "
     "(geschickt|gebracht|mitgebracht|vorbeigebracht|geschenkt)",
     thanks, client, happened, 68, kept},
    {"hat sich ~9 bedankt", thanks, client, happened, 81},
    {"als (dankeschon|dank|danke) fur", thanks, me, planned, 78, kept},
    {"(muss|sollte|soll|mochte) ~4 (danke sagen|danken|bedanken)", thanks, me, planned, 86, removed,
     true, in_front},
    {"(sagt|meint|sagte|meinte|findet) ~4 (super|toll|klasse|spitze|prima|top|hervorragend|sauber|"
     "spitzenmassig) (gearbeitet|gemacht|geworden|gelaufen|gelungen)",
     thanks, client, happened, 79, kept},
    // displeasure
    {"(ist|sei|war|ware) ~2 (witz|frechheit|zumutung|katastrophe|sauerei|unverschamt|unmoglich)",
     complaint, client, happened, 76, kept},
    {"(in panik|in tranen|am boden zerstort|hat panik|hat schiss)", complaint, client, happened, 58,
     kept},
    {"(versteht|kapiert|blickt) ~4 nicht", question, client, happened, 66, kept},
    {"(tobt|tobte|wutet|kocht vor|rastet aus|flippt aus|ausgeflippt|geht an die decke|spuckt gift)",
     complaint, client, happened, 76, kept},
    {"(stinkt|nervt|stort|argert|wurmt) ~1 &(dass|es|s|weil|wenn)", complaint, client, happened, 76,
     kept},
    {"(findet|meint|sagt) ~6 (langsam|lahm|unprofessionell|unubersichtlich|schlampig|unklar|"
     "chaotisch)",
     complaint, client, happened, 79, kept},
    {"(grantig|stinkig|maulig|gereizt|ungehalten|angesauert|pampig|muffig) "
     "(wegen|uber|weil|dass|auf)",
     complaint, client, happened, 74, kept},
    {"(furchtet|befurchtet|hat angst|hat bammel) dass", complaint, client, happened, 72, kept},
    // what is only to be remembered
    {"(kriegt|bekommt) ~2 (kind|baby|nachwuchs|zwillinge)", note, me, happened, 82, kept},
    {"(hat|haben|bekommt|kriegt|bekommen) ~1 neue* ~1 "
     "(adresse|nummer|anschrift|chef|chefin|leiter|leiterin|name|*adresse|*nummer|*anschrift|iban|*"
     "verbindung|*chef|*chefin|*leiter|*leiterin|"
     "ansprechpartner|ansprechpartnerin|*name|buro|*raume)",
     note, me, happened, 70, kept},
    {"(sitzt|sitzen|wohnt|wohnen|arbeitet|lebt|residiert) ~2 (in|im|bei|am|an|auf)", note, me,
     happened, 40, kept},
    {"hat zeit $", note, me, happened, 60, kept},
    {"(nimmt|nehmen|hat|macht) ~1 (urlaub|frei|keine zeit|bruckentag)", note, me, happened, 67,
     kept},
    {"(geschaftsjahr|wirtschaftsjahr) ~1 (endet|beginnt|geht|lauft|startet)", note, me, happened,
     66, kept},
    {"(braucht|will|mochte) (nix|nichts)", note, me, happened, 70, kept},
    {"(trinkt|isst|raucht|nutzt|fahrt|liest|vertragt|benutzt|arbeitet) ?immer "
     "(kein|keine|keinen|nie|nur|nicht) !noch",
     note, me, happened, 76, kept},
    {"(gesperrt|abgesperrt|geschlossen|abgestellt|ausser betrieb|zugesperrt) $", note, me, happened,
     60, kept},
    {"(erinner|erinnere) mich ~8 (anrufen|anzurufen|zuruckzurufen|zuruckrufen)", call, me, planned,
     92},
    {"(wollte|wollten) ~8 bis $", commitment_theirs, client, planned, 70},
    {"(wollte|wollten) ~8 (schicken|senden|liefern|bringen|geben|melden|mailen|nachreichen) bis $",
     commitment_theirs, client, planned, 84, kept},
    {"(kriegt|bekommt|erhalt|kriegen|bekommen) ~2 von (mir|uns)", commitment_mine, me, planned, 82},
    {"von (mir|uns) (kriegt|bekommt|erhalt)", commitment_mine, me, planned, 82},
    {"(reich|reiche|liefer|liefere|trag|trage) ~8 nach", commitment_mine, me, planned, 72},
    {"(bring|bringe|schick|schicke|geb|gebe|lass|lasse) ~8 (vorbei|mit|rein|zu|raus|ruber|weiter)",
     commitment_mine, me, planned, 58, kept},
    {"(schrieb|schrieben|mailte|schreibt) ~4 dass", email, by_place, happened, 72},
    {"(wartet auf|will|mochte|braucht|erwartet) ?eine antwort", question, client, happened, 89,
     kept},
    {"(sehe|seh|gesehen|sah) dass ~6 (angerufen|geklingelt|probiert) ?hat", missed_call, client,
     happened, 94},
    {"(blumen|wein|kuchen|pralinen|karte) (als|zum) (dank|dankeschon)", thanks, by_place, happened,
     81},
    {"(dankeskarte|dankeschonkarte) (von|vom|bekommen|gekommen)", thanks, by_place, happened, 76},
    {"(erst|nur|immer|nie|selten) ~3 (erreichbar|verfugbar|im buro)", note, me, happened, 68, kept},
    {"(wunscht|wunschte|will|mochte|wollte) ~3 (entgegen|anders als) ~1 "
     "(absprache|abmachung|vereinbarung|angebot|vertrag|bestellung)",
     change, client, happened, 84, kept},
    {"(macht|machen|hat|haben) ~1 (betriebsferien|betriebsurlaub)", note, me, happened, 70, kept},
    {"per mail ~1 (geschickt|geschikt|gesendet)", email, me, happened, 57},
    {"(angelautet|angerufen|gelautet|geklingelt|sprechen|erreichen|probiert|rief|ruft|anrief) ~8 "
     "(ohne netz|kein netz|kein empfang|keinen empfang|im funkloch|im flugmodus|keine verbindung)",
     missed_call, client, happened, 96, kept},
    {"(wollte|wollten|versuchte) ~8 mein (handy|telefon) ~2 (stumm|lautlos|leer|aus)", missed_call,
     client, happened, 95, kept},
    {"(lehnt|nimmt) ~4 (angebot*|offerte|kostenvoranschlag) ~2 (ab|an)", quote, client, happened,
     91, kept},
    {"(endlich|gerade|eben|doch noch|heute) ~3 (erwischt|erreicht|drangehabt)", call, me, happened,
     90},
    {"auf (meine|unsere) ~1 (mail|nachricht|email|e mail|anfrage|sms) "
     "(geantwortet|reagiert|geschrieben)",
     email, client, happened, 92},
    {"(langes|gutes|nettes|tolles|ausfuhrliches|schwieriges|angenehmes|intensives) "
     "(telefonat|telefongesprach|gesprach|telefonat) ?mit",
     call, me, happened, 78},
    {"(muss|sollte|mochte|werde) ~8 (offert|offerte|angebot|kostenvoranschlag) ~6 "
     "(machen|erstellen|schreiben|schicken|rechnen|kalkulieren|fertig machen|rausschicken|abgeben)",
     quote, me, planned, 90},
    {"(offert|offerte|angebot|kostenvoranschlag) ~6 (muss|soll) ~5 (raus|weg|fertig)", quote, me,
     planned, 88},
    {"statt ~4 (soll|sollen) ~8 werden", change, client, happened, 86, kept},
    {"wunscht sich ~1 (nachtraglich|zusatzlich) ?noch", change, client, happened, 88},
    {"doch kein* ~5 soll ~2 (jetzt|nun|doch|lieber)", change, client, happened, 92, kept},
    {"(tolle|gute|super|schone|begeisterte|positive|nette) ~1 "
     "(bewertung|rezension|ruckmeldung|referenz) von",
     thanks, client, happened, 82, kept},
    {"(beste|besten|schonste) ~5 (je|jemals) (hatten|hatte|gehabt|gesehen|bekommen)", thanks,
     client, happened, 86, kept},
    {"(sitzen|setzen|hocken) ~9 zusammen", meeting, me, by_date, 72},
    {"hat sich ~2 fur (einen anderen|eine andere|jemand anderen|jemand anders|die "
     "konkurrenz|andere|"
     "einen konkurrenten) ~3 entschieden",
     quote, client, happened, 94, kept},
    {"entschieden ~1 fur (einen anderen|eine andere|jemand anderen|jemand anders|die konkurrenz)",
     quote, client, happened, 93, kept},
    {"absage (von|vom) ~6 (angebot|offerte|auftrag|projekt)", quote, client, happened, 93, kept},
    {"zusage (von|vom) ~6 (angebot|offerte|auftrag|projekt)", quote, client, happened, 93, kept},
    {"(lob|dank|kompliment) ~5 aussprechen", thanks, me, planned, 88, kept},
    {"statt wie (vereinbart|abgemacht|besprochen|geplant|ausgemacht)", change, client, happened, 93,
     kept},
    {"(nun|jetzt|doch) ~5 (ausdehnen|verlangern|verkurzen|verkleinern|vergrossern|erweitern|"
     "aufteilen|umbauen|umstellen)",
     change, client, happened, 82, kept},
    {"auf (kur|reha|dienstreise|geschaftsreise|fortbildung|weltreise|montage)", note, me, happened,
     95, kept},
    {"(schrieb|schreibt) (mir|uns)", email, client, happened, 84},
    {"hat ~2 um ~2 (angebot|offerte|kostenvoranschlag|preis) ~8 gebeten", quote, client, planned,
     93},
    {"(eroffnet|eroffnen|eroffnete) ~8 "
     "(filiale|laden|buro|standort|geschaft|praxis|studio|werkstatt)",
     note, me, happened, 84, kept},
    {"hat sich (uber|auf) ~6 gefreut", thanks, client, happened, 84, kept},
    {"hat sich ~2 (riesig|sehr|total|wahnsinnig) ~6 gefreut", thanks, client, happened, 84, kept},
    {"nicht (vergessen|vergess) $", commitment_mine, me, planned, 30},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> german_daily_signals() { return later_table; }

}  // namespace wordkeep::words
