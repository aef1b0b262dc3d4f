#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // calls that did not come through
    {"(verpasster|verpasste|verpassten|entgangener|entgangene) (anruf|anrufe) ?von", missed_call,
     client, happened, 90},
    {"anruf* ~5 (verpasst|entgangen|nicht angenommen|in abwesenheit|nicht gehort|uberhort|"
     "verschlafen|nicht mitbekommen|nicht mitgekriegt|nicht bemerkt|nicht gesehen|ubersehen|nicht "
     "entgegennehmen|nicht annehmen)",
     missed_call, client, happened, 90},
    // Who "hat angerufen" is not me: I was not reached.
    {"hat ~5 angerufen ?war ?ich (verpasst|nicht erreicht|nicht da|nicht rangegangen)", missed_call,
     client, happened, 94},
    {"verpasst", missed_call, client, happened, 60},
    {"hat ~4 angerufen ~3 ?handy ?telefon ?war ~2 "
     "(nicht gehort|nicht gesehen|nicht bemerkt|nicht mitbekommen|uberhort|verpasst|nicht "
     "rangegangen|nicht drangegangen|stumm|lautlos|nicht rankommen|nicht rangekommen)",
     missed_call, client, happened, 94},
    {"(nur|bloss) ~1 (ab|mailbox|anrufbeantworter|band|zentrale|sekretarin|empfang) ~1 "
     "(erwischt|erreicht|bekommen|gehabt|gekriegt|gesprochen)",
     call, me, happened, 89, removed, false},
    {"(direkt|gleich|sofort) ~2 (mailbox|anrufbeantworter)", call, me, happened, 84, removed,
     false},
    {"(angewahlt|durchgewahlt)", call, me, happened, 58},
    {"hat ~4 angerufen (als|wahrend) ich", missed_call, client, happened, 92},
    {"hat ~4 angerufen ?aber ?ich (war|bin|sass|konnte nicht|hatte keine)", missed_call, client,
     happened, 91},
    {"hat ~4 versucht ~3 (anzurufen|zu erreichen)", missed_call, client, happened, 92},
    {"wollte mich (erreichen|sprechen|anrufen)", missed_call, client, happened, 90},
    {"hat mich nicht erreicht", missed_call, client, happened, 92},
    {"(nicht|kaum) zu (erwischen|erreichen|kriegen|fassen)", call, me, happened, 90, removed,
     false},
    {"warteschleife", call, me, happened, 74, removed, false},
    {"(leitung|nummer|telefon|handy) ~1 (tot|besetzt|aus)", call, me, happened, 74, removed, false},
    {"wollte ~4 anrufen ~6 (tot|besetzt|keiner|niemand|nicht|mailbox)", call, me, happened, 90,
     removed, false},
    {"?wieder ?noch (nicht|niemanden|keinen) (erreicht|erwischt)", call, me, happened, 88, removed,
     false},
    {"erreiche ~3 nicht", call, me, happened, 88, removed, false},
    {"kurz mit ~4 (telefoniert|gesprochen)", call, me, happened, 63},
    {"(geschickt|verschickt|gesendet)", email, me, happened, 53},
    {"(zugeschickt|zugesandt|ubersandt|ubermittelt|nachgereicht|rausgeschickt|zugemailt|"
     "rubergeschickt)",
     email, me, happened, 54},
    {"hat ~6 (zugeschickt|zugesandt|ubersandt|ubermittelt|nachgereicht|zugemailt|rubergeschickt|"
     "zuruckgeschickt|zuruckgesandt|zuruckgesendet)",
     email, client, happened, 58},
    {"(ging|gingen) ~6 raus", email, me, happened, 58},
    {"(mochte|will|wollte|wunscht|wunschte) &(zwei|drei|mehr|weitere|zusatzliche|zusatzlich)",
     change, client, happened, 80},
    {"(abendessen|fruhstuck|lunch|dinner) ?mit", meeting, me, by_date, 58},
    {"(zwei|drei|mehrere) (verpasste|entgangene) anrufe ?von", missed_call, client, happened, 91},
    {"(gesagt|mitgeteilt) (dass|wir|ich)", commitment_mine, me, planned, 80},
    // news for them, not a promise
    {"(gesagt|mitgeteilt|erzahlt|informiert|vorgewarnt) ?dass ~6 "
     "&(steigt|steigen|sinkt|sinken|erhoht|erhohen|teurer|zu haben|geschlossen haben|zu ist|im "
     "urlaub)",
     note, me, happened, 85},
    {"(mochte|will|wollte|wunscht|wunschte) ?ein ?eine ?einen &(andere|anderen|anderes)", change,
     client, happened, 86},
    {"(geht|ging) ~1 (keiner|niemand) (ran|dran)", call, me, happened, 92, removed, false},
    {"hat ~6 (bei mir|mich) ~3 versucht", missed_call, client, happened, 92},
    {"bittet um ?einen (ruckruf|anruf)", call, me, planned, 84},
    {"(geht|ging) nicht (ran|dran)", call, me, happened, 88, removed, false},
    {"(nur|bloss) ?die ?der ?das (mailbox|ab|anrufbeantworter|band) ?dran ?ran", call, me, happened,
     88, removed, false},
    {"auf ?die ?den ?das (mailbox|band|ab|anrufbeantworter) "
     "(gesprochen|gequatscht|geredet|gelabert)",
     voicemail, me, happened, 92},
    {"nachricht hinterlassen", voicemail, me, happened, 90},
    {"(sprachnachricht|mailbox nachricht) von", missed_call, client, happened, 92},
    {"hat ~3 auf ~2 (mailbox|band|ab|anrufbeantworter) (gesprochen|gequatscht|geredet|gelabert)",
     missed_call, client, happened, 94},

    {"(hat|hats) ~4 (probiert|versucht)", missed_call, client, happened, 76},
    {"(probiert|versucht|angerufen) ~4 (keiner|niemand|nicht) (da|erreichbar|dran|ran|abgenommen)",
     call, me, happened, 91, removed, false},
    {"(ging|geht|war) ~1 (nur|bloss|gleich) ~2 (mailbox|ab|anrufbeantworter) ?ran ?dran", call, me,
     happened, 91, removed, false},
    {"per telefon", call, me, by_date, 57},
    {"per (skype|zoom|teams|video)", meeting, me, by_date, 57},
    {"am telefon", call, by_place, by_date, 58},
    {"aufgelegt", call, me, happened, 60},
    {"(hatte|hab|habe) ~4 am (telefon|apparat|rohr)", call, me, happened, 80},
    {"am (telefon|apparat|rohr|horer) gehabt", call, me, happened, 80},
    {"dran gehabt", call, me, happened, 70},
    {"(durchgeklingelt|angerufen|probiert|versucht|gemeldet) soll ?ich ~4 (zuruckrufen|anrufen)",
     call, me, planned, 95},
    {"an der strippe ?gehabt", call, by_place, happened, 64},

    {"(geht|ging) nicht ~1 (telefon|handy|apparat)", call, me, happened, 90, removed, false},
    {"(keiner|niemand) ~1 (ran|dran|rangegangen|abgehoben|abgenommen|ab|erreichbar|zu erreichen|"
     "gemeldet|hingegangen|zu sprechen)",
     call, me, happened, 88, removed, false},
    {"(geht|ging|nimmt|nahm|hebt|hob|meldet|meldete|antwortet|antwortete) ~1 ?sich ?da "
     "(keiner|niemand) ?ans ?an ?den ?ab ?telefon ?apparat ?horer",
     call, me, happened, 89, removed, false},
    {"(immer|dauernd|standig|nur|wieder|stets|durchgehend|die ganze zeit|dauer) (besetzt|belegt)",
     call, me, happened, 84, removed, false},
    {"(besetztzeichen|freizeichen|mailbox dran|mailbox ran|nur mailbox|nur ab)", call, me, happened,
     78, removed, false},
    {"telefonisch ~4 (probiert|versucht|nicht erreicht|nicht erreichbar|kein gluck)", call, me,
     happened, 88, removed, false},
    {"(bei|mit) ~4 (kein gluck|vergeblich) ~2 ?probiert ?versucht ?angerufen", call, me, happened,
     80, removed, false},
    {"vergeblich ~3 (angerufen|probiert|versucht|durchgeklingelt)", call, me, happened, 88, removed,
     false},
    {"(hebt|nimmt|hob|nahm) ~1 nicht ab", call, me, happened, 88, removed, false},
    // What did not come through is tried again.
    {"(nochmal|nochmals|noch mal|erneut|wieder) (versuchen|probieren|anrufen|durchklingeln)", call,
     me, planned, 94},
    {"(versuch|versuche|probier|probiere|versuchs|probiers) ?es (nochmal|nochmals|noch mal|wieder)",
     call, me, planned, 94},
    {"(durchklingeln|anklingeln|durchrufen|anbimmeln|durchtelefonieren)", call, me, planned, 58},
    {"hat ~8 (durchgeklingelt|angeklingelt|durchgerufen|angelautet|angebimmelt)", call, client,
     happened, 70},
    {"(durchgeklingelt|angeklingelt|durchgerufen)", call, me, happened, 60},
    {"(endlich|doch|doch noch|gerade|eben|kurz) (erreicht|erwischt)", call, me, happened, 60},
    {"(hatte|mochte|will|wunscht|wunschte|erbittet) ~3 (ruckruf|zuruckgerufen ?werden)", call, me,
     planned, 88},
    {"(keine antwort|niemand da|keiner da) bei", call, me, happened, 86, removed, false},

    {"(konnte|konnten|kam|war|bin) ~3 nicht ~2 "
     "(rangehen|drangehen|abnehmen|abheben|ran|dran|rangegangen)",
     missed_call, client, happened, 95},
    {"(habe|hab|hatte) ~4 klingeln ~1 gehort", call, me, happened, 40},
    {"(klingeln|telefon|handy|anruf) nicht (gehort|bemerkt|mitbekommen|mitgekriegt)", missed_call,
     client, happened, 90},
    {"(niemand|keiner|nicht) ans telefon (gegangen|geht|ging|gekommen)", call, me, happened, 92,
     removed, false},
    // promises
    {"(habe|hab) ~8 (versprochen|zugesagt)", commitment_mine, me, planned, 84},
    {"hat ~8 (versprochen|zugesagt|angekundigt)", commitment_theirs, client, planned, 82},
    {"(verspricht|versprach) mir", commitment_theirs, client, planned, 82},
    {"verspricht", commitment_theirs, client, planned, 78},
    {"(versprochen|zugesagt|zugesichert|versprach)", commitment_mine, me, planned, 80},
    {"schuldet (mir|uns)", commitment_theirs, client, planned, 82},
    {"schuldet", commitment_theirs, client, planned, 74},
    {"schulde", commitment_mine, me, planned, 74},
    {"wartet ~2 auf", commitment_mine, me, planned, 77},
    {"(braucht|benotigt|erwartet)", commitment_mine, me, planned, 57},
    {"(brauch|brauche|benotige)", commitment_mine, me, planned, 57, removed, true, in_front},
    {"hat ?mir ?uns (immer noch|noch immer) (kein*|nicht*|nix)", commitment_theirs, client, planned,
     76},
    {"hat ~4 (noch|bisher|bislang) (kein*|nicht*|nix) ~4 "
     "(geschickt|geliefert|gesendet|geantwortet|gemeldet|geschrieben|bestatigt|reagiert|bezahlt|"
     "uberwiesen)",
     commitment_theirs, client, planned, 75, kept},
    // Who has not done it yet is who stands in front: nobody, then it is me.
    {"hat ~1 sich ~3 (noch nicht|immer noch nicht|nie|bislang nicht|bisher nicht|nicht) ~3 "
     "(gemeldet|zuruckgemeldet|gerührt|geruhrt|entschieden|geaussert|dazu geaussert)",
     commitment_theirs, client, planned, 76, kept},
    {"hat ~4 (noch|bisher|bislang|immer noch) (kein*|nicht*|nix) ~4 "
     "(unterschrieben|unterzeichnet|freigegeben|zuruckgerufen|zuruckgeschrieben|ausgefullt|"
     "hochgeladen|"
     "ausgesucht|ausgewahlt|gegeben|geklart|entschieden|zuruckgeschickt|zuruckgesendet|"
     "nachgereicht|"
     "eingereicht|zugeschickt|zugesagt|abgeholt|abgenickt|abgesegnet|gegengezeichnet)",
     commitment_theirs, client, planned, 89, kept},
    {"(antwortet|reagiert|schreibt|antworten|reagieren) ~1 (nicht|nie|kaum)", commitment_theirs,
     client, planned, 74, kept},
    {"(habe|hab|haben) ~6 (noch nicht|noch immer nicht|immer noch nicht|noch kein*) ~4 "
     "(*geschickt|gesendet|versandt|geliefert|geantwortet|beantwortet|zuruckgerufen|angerufen|"
     "zuruckgeschrieben|geschrieben|gemailt|bezahlt|uberwiesen|fertig|gemacht|gestellt|abgegeben|"
     "geklart|erledigt|gefragt|gemeldet|hochgeladen|bestellt|gebucht|*gerechnet)",
     commitment_mine, by_place, planned, 78},
    {"(noch nicht|noch immer nicht|immer noch nicht|noch kein*) ~4 "
     "(geschickt|*schickt|gesendet|versandt|geliefert|geantwortet|beantwortet|zuruckgerufen|"
     "zuruckgeschrieben|geschrieben|gemailt|abgegeben|fertiggestellt|geklart|erledigt|"
     "rausgegangen|verschickt|abgerechnet) $",
     commitment_mine, me, planned, 62},
    {"(habe|hab|haben) ~6 (noch nicht|noch immer nicht|immer noch nicht|noch kein*|immer noch "
     "kein*|nix|bisher nichts|noch nichts) ~4 (bekommen|erhalten|gekriegt|gehort|gesehen|da)",
     commitment_theirs, client, planned, 79},
    {"(noch nicht|noch nichts|noch kein*|immer noch nicht|immer noch nichts|bisher nichts) ~4 "
     "(bekommen|erhalten|gekriegt|gehort|eingetroffen|angekommen|eingegangen|gekommen) $",
     commitment_theirs, client, planned, 70},
    {"(noch|bisher|bislang) (kein*|nichts) ~2 (von|vom)", commitment_theirs, client, planned, 67},
    {"(immer noch|noch immer|noch|bisher|bislang|weiterhin) (kein*|nichts|nix) ~4 (von|vom)",
     commitment_theirs, client, planned, 72},
    {"(von|vom) ~4 (immer noch|noch immer|noch|bisher|bislang|weiterhin) (kein*|nichts|nix)",
     commitment_theirs, client, planned, 72},
    // what lets itself be waited for
    {"(lasst|lassen) ~4 auf sich warten", commitment_theirs, client, planned, 78, kept},
    {"(verzogert|verspatet|zieht) sich", commitment_mine, by_place, planned, 56, kept},
    {"(dauert|braucht) ~2 (langer|ewig|noch)", commitment_mine, by_place, planned, 54, kept},
    {"(uberfallig|langst fallig|uberzogen)", commitment_mine, by_place, planned, 54, kept},
    {"(muss|mussen|soll|sollen|sollte|sollten) ~6 "
     "(raus|weg|hin|ruber|rausgehen|in den druck|in druck|in die post|zur post|zum drucker|zur "
     "druckerei|vorliegen|stehen|beim kunden sein)",
     commitment_mine, me, planned, 66, kept},
    {"(muss|mussen|soll|sollen|sollte|sollten) ~8 (*ickt|*ert|*tet|*ellt|*acht|*ben|*ft|*rt|*gt|"
     "*ndt) (werden|sein)",
     commitment_mine, me, planned, 61, kept},
    {"(soll|will|wird|wollte|sollte|kann|muss|mochte) (mir|uns) ~8 (*en|*ern|*eln) $",
     commitment_theirs, client, planned, 76, kept},
    {"(soll|muss|werde|wollte|will|sollte|kann|darf) ich ~6 "
     "(anrufen|zuruckrufen|durchrufen|durchklingeln|anklingeln|telefonieren|kontaktieren)",
     call, me, planned, 80},
    {"ich (soll|muss|werde|wollte|will|sollte|mochte) ~6 "
     "(anrufen|zuruckrufen|durchrufen|durchklingeln|anklingeln|telefonieren)",
     call, me, planned, 80},
    {"hatte ~8 (schicken|liefern|senden|abgeben|zahlen|melden) (sollen|mussen)", commitment_mine,
     by_place, planned, 70},
    {"(liegt|liegen) bei mir", commitment_mine, me, planned, 64},
    {"(warte|warten) (auf|noch)", commitment_theirs, client, planned, 76},
    {"(erwarte|erwarten)", commitment_theirs, client, planned, 72},
    {"(bekomme|kriege|erhalte|brauche) ~6 (von|vom)", commitment_theirs, client, planned, 76},
    {"von ~3 (bekomme|kriege|erhalte) ich", commitment_theirs, client, planned, 76},
    {"(soll|will|muss|wird|mochte|wollte|sollte|kann) ~8 "
     "(schicken|liefern|senden|bringen|zahlen|bestatigen|entscheiden|unterschreiben|klaren|prufen|"
     "freigeben|melden|zuruckmelden|bescheid geben|bescheid sagen|nachreichen|uberweisen|bezahlen)",
     commitment_mine, by_place, planned, 66, kept},
    {"(soll|will|muss|wird|wollte|sollte) ~8 "
     "(*schicken|*liefern|*senden|*reichen|*stellen|*laden|*arbeiten|*schauen|*sehen|*machen|*"
     "geben|*bringen|*holen|*fuhren|*fertigen|*setzen|*schreiben|*legen|*schieben|organisieren|"
     "besorgen|kummern|aussuchen|auswahlen|entscheiden)",
     commitment_mine, by_place, planned, 58, kept},
    // "mit Peter telefoniert, schicke ihm die Auswertung"
    {"(schicke|sende|liefere|schreibe|maile|bringe|erledige|prufe|uberarbeite|klare|besorge|"
     "bestelle|korrigiere|reiche|melde mich|gebe ~4 bescheid|gebe|rechne|erstelle|bereite|"
     "kummere mich|ubernehme|entwerfe|skizziere|kalkuliere)",
     commitment_mine, me, planned, 56, kept},
    {"ich "
     "(schicke|sende|liefere|mache|schreibe|gebe|bringe|erledige|prufe|bereite|stelle|uberarbeite|"
     "klare|besorge|bestelle|drucke|korrigiere|lade|baue|zeige)",
     commitment_mine, me, planned, 76, kept},
    {"(ich muss|ich soll|ich werde|muss ich|soll ich|werde ich|will ich|wollte ich|muss noch)",
     commitment_mine, me, planned, 76},
    {"(abgemacht|vereinbart|ausgemacht) &(ich|wir)", commitment_mine, me, planned, 84},
    {"(ist|sind) (mir|uns) ~6 schuldig", commitment_theirs, client, planned, 82},
    {"(asap|so schnell wie moglich|schnellstmoglich|baldmoglichst|dringend)", commitment_mine, me,
     planned, 45},
    {"(bin|sind) ~6 schuldig", commitment_mine, me, planned, 76},
    {"(sagt|sagte|meint|meinte) ?dass (er|sie)", commitment_theirs, client, planned, 78},
    {"(soll|sollen|sollten|sollte) ~4 (kommen|ankommen|vorliegen|da sein)", commitment_theirs,
     client, planned, 66, kept},
    {"(noch|bisher) (keine|kein|nichts) ~3 (von|vom)", commitment_theirs, client, planned, 66},
    {"(wird|ist) ~2 fertig $", commitment_theirs, client, by_date, 49, kept},
    {"(muss|mussen|soll|sollen) ~6 (fertig|online)", commitment_mine, me, planned, 67, kept},
    {"(kummere|kummer) mich ?um", commitment_mine, me, planned, 76},
    {"(kommt|kommen) ?noch (von|vom)", commitment_theirs, client, planned, 68},
    {"von ~3 (kommt|kommen)", commitment_theirs, client, planned, 68},
    {"von ~4 (bekommen|erhalten|gekriegt)", email, client, happened, 60},
    {"(fehlt|fehlen) ?noch", commitment_theirs, client, planned, 55},
    {"steht ?noch ?immer aus", commitment_theirs, client, planned, 62},
    {"meldet sich ?zuruck ?wieder", commitment_theirs, client, planned, 72, kept},
    {"(gibt|sagt) ~6 bescheid", commitment_theirs, client, planned, 72, kept},
    {"(schickt|sendet|liefert|bringt|gibt|=klärt|pruft|entscheidet|besorgt|bestatigt|zahlt|"
     "uberweist|unterschreibt|liest|reicht)",
     commitment_theirs, client, planned, 66, kept},
    {"(kummert "
     "sich|erledigt|ubernimmt|organisiert|stellt|legt|macht|baut|schaut|leitet|ubersetzt|"
     "uberarbeitet|korrigiert|druckt|testet|installiert|holt|rechnet|verschickt|unterzeichnet|"
     "beauftragt|bucht|verhandelt|spielt|fullt|tragt|meldet)",
     commitment_theirs, client, planned, 49, kept},
    {"(schicken|senden|liefern|vorbereiten|prufen|fertigstellen|fertigmachen|abgeben|erledigen|"
     "uberarbeiten|besorgen|bestellen|drucken|korrigieren|freigeben|hochladen|zusenden|machen|"
     "schreiben|erstellen|bauen|zeigen|vorstellen|einreichen|buchen|planen|testen|ubersetzen|"
     "rechnung "
     "stellen|bezahlen|erinnern|nachfassen|absprechen|aktualisieren|veroffentlichen|abstimmen|"
     "klaren|nachreichen|mitbringen)",
     commitment_mine, me, planned, 59, kept},
    {"(gratulieren|begluckwunschen)", commitment_mine, me, planned, 66, kept},
    {"bescheid (geben|sagen)", commitment_mine, me, planned, 60, kept},
    {"(mahnen|anmahnen|nachhaken|antreiben|anhauen|anstupsen|ansprechen|rechnung "
     "schreiben|abrechnen|fakturieren|kundigen|einladen|einplanen|vormerken)",
     commitment_mine, me, planned, 59, kept},
    {"(muss|mussen|soll|sollte|sollen) ~8 (*en|*ern|*eln) $", commitment_mine, by_place, planned,
     60, kept},
    {"(kommen|kommt) (erst|dann|noch) $", commitment_theirs, client, planned, 56, kept},
    {"kommen $", commitment_theirs, client, planned, 50, kept},
    {"(schick|sende|schicke|liefere|mach|mache|schreib|schreibe|prufe|erledige|bereite)",
     commitment_mine, me, planned, 46, kept},

    // quotes, changes, thanks, questions
    {"(will|mochte|wollte|braucht|bittet um|bat um|wunscht|wunschte|benotigt|wartet auf|hatte "
     "gern|hatte "
     "gerne|fordert|forderte|erbittet|erbat|verlangt|verlangte|sucht|interessiert sich "
     "fur|anfrage ~3 fur ein|hofft auf) ~3 "
     "(angebot*|*angebot|offerte|kostenvoranschlag|kva|kv|preis|preise|preisen|preisliste|"
     "preisauskunft|preisangebot|kostenschatzung|festpreis)",
     quote, client, planned, 86},
    {"(will|mochte|wollte) ~2 wissen", question, client, happened, 72},
    // To have an offer ready by a day is to be done; that it has gone out is the offer.
    {"(angebot*|*angebot|offerte|kostenvoranschlag|kva|kv) ~6 "
     "(fertigstellen|fertigmachen|fertig machen|fertig sein|fertig "
     "werden|fertigschreiben|abschliessen)",
     commitment_mine, me, planned, 88, kept},
    {"(muss|soll|sollte) ~6 (angebot*|offerte|kostenvoranschlag|kva|kv) ~4 (fertig|fertig haben)",
     commitment_mine, me, planned, 88, kept},
    {"(fragt|fragte) ~3 angebot* ~6 an", quote, client, planned, 87},
    {"fragt nach ~3 (angebot*|offerte|kostenvoranschlag)", quote, client, planned, 86},
    {"(preis|preise) fur ~5 (schicken|nennen|machen|senden|ausrechnen|kalkulieren)", quote, me,
     planned, 64},
    {"hat sich ~2 fur (uns|mich) entschieden", quote, client, happened, 88, kept},
    {"(preis|preise|kosten) fur", quote, me, planned, 62, removed, true, in_front},
    {"(angebot*|offerte|kostenvoranschlag) ~4 (ging|gingen) ~4 (an|zu)", quote, me, happened, 86},
    {"hat ~2 nach ~3 (angebot*|*angebot|offerte|kostenvoranschlag|kva|preisen|preisliste) ~6 "
     "gefragt",
     quote, client, planned, 88},
    {"hat ~5 "
     "(angebot*|*angebot|offerte|kostenvoranschlag|kva|kv|preis|preise|preisliste|kostenschatzung) "
     "~6 (angefragt|angefordert|erbeten|verlangt|gewunscht|gefordert|nachgefragt|eingeholt)",
     quote, client, planned, 90},
    {"hat ~4 (angebot*|offerte) ~4 (angenommen|abgelehnt|akzeptiert|zugesagt)", quote, client,
     happened, 88, kept},
    {"hat ~4 (angebot*|offerte|kostenvoranschlag) ~4 (zugestimmt|bestatigt|unterschrieben|"
     "beauftragt|freigegeben|abgesegnet|zuruckgewiesen)",
     quote, client, happened, 88, kept},
    {"hat ~3 (angebot*|offerte) ~2 (bekommen|erhalten|gekriegt)", quote, me, happened, 88},
    {"(angebot*|offerte|kostenvoranschlag) ~4 (zu teuer|zu hoch|zu "
     "viel|passt|abgelehnt|angenommen|akzeptiert|bestatigt|unterschrieben)",
     quote, client, happened, 87, kept},
    {"(zuschlag|auftrag) ~2 (erteilt|gegeben|bekommen|erhalten|vergeben)", quote, client, happened,
     80, kept},
    {"(preis|angebot*) zu (teuer|hoch)", quote, client, happened, 86, kept},
    {"?neue (angebotsanfrage|anfrage|preisanfrage) ?von", quote, client, planned, 84},
    {"(angebot*|*angebot|offerte|kostenvoranschlag|kva|kv|kostenschatzung|preise|preisliste|"
     "festpreis) ~8 "
     "(verschickt|geschickt|gesendet|abgeschickt|rausgeschickt|rausgegangen|versandt|abgegeben|"
     "gemailt|zugeschickt|zugesandt|gemacht|unterbreitet|vorgelegt|ubergeben|eingereicht|"
     "gestellt|erstellt|hingeschickt|rubergeschickt|rausgehauen|zugemailt|ubermittelt)",
     quote, me, happened, 86},
    {"(machte|unterbreitete|schickte|mailte|gab|nannte|legte|reichte|stellte) ~4 "
     "(angebot*|*angebot|offerte|kostenvoranschlag|kva|kv|preis|preise|festpreis)",
     quote, me, happened, 84},
    {"(angebot*|offerte|kostenvoranschlag|kva|kv|kostenschatzung) ~5 raus", quote, me, by_date, 86},
    {"(angebot*|*angebot|offerte|kostenvoranschlag)", quote, me, planned, 75},
    {"(kalkulieren|anbieten|offerieren|bepreisen)", quote, me, planned, 62},
    {"(festpreis|pauschalpreis|pauschale|kva|kv|kostenschatzung|preisauskunft)", quote, me, planned,
     74},
    {"(will|mochte|wollte|braucht|bittet um|wunscht|wunschte|benotigt|fragt nach|hatte gern|hatte "
     "gerne) ~3 "
     "(festpreis|pauschalpreis|pauschale|kva|kv|kostenschatzung|preisliste)",
     quote, client, planned, 86},
    {"(nimmt|nahm|lehnt|lehnte) ~3 (angebot*|offerte|kostenvoranschlag) ~2 (an|ab)", quote, client,
     happened, 88, kept},
    {"(anderungswunsch*|anderungsauftrag|anderungsanfrage) ?von", change, client, happened, 86},
    {"(mochte|will|wollte|wunscht|wunschte|hatte gern) ~3 &(anderung*|korrektur*)", change, client,
     happened, 88},
    {"(mochte|will|wollte|hatte) ~6 (doch lieber|lieber)", change, client, happened, 89},
    {"(mochte|will|wollte) ~8 (andern|geandert|anders haben|anders)", change, client, happened, 86},
    {"(mochte|will|wollte) (jetzt|nun|doch|plotzlich) ?doch", change, client, happened, 84},
    {"(anderung|anderungen) ?von", change, client, happened, 76},
    {"(mochte|will|wollte|wunscht|wunschte|hatte) ~6 "
     "&(dunkler|heller|grosser|kleiner|langer|kurzer|breiter|hoher|schlichter|dicker|dunner|warmer|"
     "kraftiger|fetter|fruher|spater)",
     change, client, happened, 81},
    {"hatte ~4 gern ~3 "
     "&(dunkler|heller|grosser|kleiner|langer|kurzer|breiter|hoher|schlichter|dicker|dunner|anders|"
     "fruher|spater)",
     change, client, happened, 82},
    {"(will|mochte|wollte) ~6 "
     "(verschieben|legen|verlegen|schieben|vorziehen|kurzen|weglassen|umstellen|umbauen|"
     "umgestalten|andern "
     "lassen|pausieren|verkleinern|vergrossern|verlangern|reduzieren|loschen|aufteilen|"
     "zusammenlegen|rausnehmen|reinnehmen|wechseln|hinzufugen|erganzen|streichen|tauschen|"
     "austauschen|erweitern|entfernen)",
     change, client, happened, 84, kept},
    {"hat sich (doch|jetzt doch|nun doch) fur ~6 entschieden", change, client, happened, 84},
    {"hat sich ~1 fur ~6 (doch|statt|anstatt) ~4 entschieden", change, client, happened, 84, kept},
    {"hat sich ~1 (fur|gegen) ~6 entschieden", note, me, happened, 80, kept},
    {"(braucht|will|mochte) ~5 (doch nicht|nicht mehr|doch kein*)", change, client, happened, 83},
    {"(umentschieden|anders uberlegt)", change, client, happened, 84},
    {"hat ~6 geandert", change, client, happened, 80},
    {"(will|mochte|wollte|wunscht|wunschte|hatte) ~6 &(statt|anstatt|anstelle)", change, client,
     happened, 85},
    {"(will|mochte|wollte|wunscht|wunschte) "
     "&(es|dass|alles|den|die|das|sein|seine|seinen|ihr|ihre|ihren|unser|unsere)",
     change, client, happened, strength_of_a_wish},
    {"(wunscht|wunschte) sich", change, client, happened, strength_of_a_wish},
    {"(mochte|will|wollte) ~5 (sehen|haben|anschauen|ansehen|testen|probieren)", change, client,
     happened, strength_of_a_wish},
    {"(mochte|will|wollte) ~5 (warten|abwarten|uberlegen|nachdenken|zuwarten)", note, me, happened,
     60, kept},
    {"(will|mochte|wollte) ~5 (aber|ohne|unbedingt|zusatzlich)", change, client, happened, 64},
    {"(hatte|mochte) (gern|gerne) &(ein|eine|einen|die|den|das|zwei|drei)", change, client,
     happened, strength_of_a_wish},
    {"(hatte|mochte|will|wunscht|wunschte) ?gern ?gerne ?jetzt ?sich ?auch &(noch ein|noch "
     "eine|noch "
     "ne|noch "
     "nen|noch einen|noch zwei|noch drei|noch mehr|zwei weitere|mehr)",
     change, client, happened, 83},
    {"(mochte|hatte|will|wollte|wunscht|wunschte) ?sich ?gern ?gerne ~1 &(auch noch|noch "
     "zusatzlich|zusatzlich|ausserdem|obendrein|ebenfalls|auch)",
     change, client, happened, 71},
    {"(mochte|hatte|will|wollte) ~6 (erhohen|aufstocken|hochsetzen|runtersetzen|senken|verdoppeln|"
     "halbieren|absagen lassen|anpassen|abandern|umstellen|dazunehmen|dazu haben|mit dazu|mehr "
     "haben)",
     change, client, happened, 84, kept},
    {"(erhoht|erhohte|senkt|senkte|verdoppelt|verdoppelte|halbiert|halbierte|stockt|stockte|"
     "reduzierte) ~4 "
     "(auflage|anzahl|menge|stuckzahl|bestellung|budget|umfang|personenzahl|auftrag)",
     change, client, happened, 80, kept},
    {"hat ~4 (auflage|anzahl|menge|stuckzahl|bestellung|budget|umfang|personenzahl|auftrag) ~4 "
     "(erhoht|gesenkt|verdoppelt|halbiert|aufgestockt|reduziert|gekurzt|erweitert)",
     change, client, happened, 80, kept},
    {"(bittet|bat) um &(anderung*|korrektur*|eine anderung|andere|weitere|zusatzliche|anpassung*)",
     change, client, happened, 85},
    {"gefallt ~4 nicht", complaint, client, happened, 80, kept},
    {"doch lieber", change, client, happened, 82},
    {"hatte ~4 (gern|gerne) &(auf|in|mit|ohne|als|anders|etwas)", change, client, happened, 82},
    {"(bedanken|danke sagen|danken) ?bei", thanks, me, planned, 78},
    {"(dankes*|dankschreiben|danksagung) an", thanks, me, planned, 78},
    {"?grosses ?grossen (dank|danke|lob|dankeschon) an", thanks, me, planned, 78},
    {"(sagt danke|sagte danke|sagt dank|lasst danken)", thanks, client, happened, 80},
    {"(dank|danke|lob|dankeschon|lobesworte|blumen) ~1 (von|vom)", thanks, client, happened, 80},
    {"(von|vom) ~6 (gelobt|lob|dank) ?worden ?bekommen ?gekriegt ?erhalten", thanks, client,
     happened, 82},
    {"hat ~6 (gelobt|gedankt|bedankt)", thanks, client, happened, 80},
    {"(habe|hab) ~8 (gedankt|bedankt)", thanks, me, happened, 81},
    {"bedankt !sich", thanks, me, happened, 60},
    {"ist ~6 (zufrieden|begeistert)", thanks, client, happened, 75},
    {"ist ?sehr ?ganz ?total ?voll (begeistert|zufrieden|glucklich|happy) ?von ?vom ?mit ?uber",
     thanks, client, happened, 76},
    {"freut sich (uber|sehr)", thanks, client, happened, 74},
    // they are unhappy or worried
    {"(nicht|un|wenig|alles andere als) ~2 "
     "(zufrieden|begeistert|glucklich|happy|uberzeugt|erfreut|amusiert|erbaut)",
     complaint, client, happened, 81, kept},
    {"(unzufrieden|sauer|wutend|verargert|genervt|enttauscht|stinksauer|emport|besorgt|beunruhigt|"
     "unglucklich|angefressen|angesauert|frustriert|gestresst) "
     "(wegen|uber|mit|weil|dass|um|von|vom|auf)",
     complaint, client, happened, 76, kept},
    {"(ist|sind|war|klang|wirkt|wirkte|klingt) ~3 "
     "(unzufrieden|sauer|wutend|verargert|genervt|enttauscht|stinksauer|emport|besorgt|beunruhigt|"
     "unglucklich|angefressen|frustriert) $",
     complaint, client, happened, 76, kept},
    {"(unzufrieden|sauer|wutend|verargert|genervt|enttauscht|stinksauer|emport|angefressen|"
     "frustriert|stocksauer) $",
     complaint, client, happened, 71, kept},
    {"(meckert|meckerte|schimpft|schimpfte|motzt|motzte|norgelt|norgelte|jammert|moniert|monierte|"
     "reklamiert|reklamierte|bemangelt|bemangelte|kritisiert|kritisierte|beanstandet|beanstandete|"
     "poltert|regt sich ~4 auf)",
     complaint, client, happened, 76, kept},
    {"hat ~6 (gemeckert|geschimpft|gemotzt|moniert|reklamiert|bemangelt|kritisiert|beanstandet)",
     complaint, client, happened, 77, kept},
    {"(macht|machen) sich ~2 sorgen ?um ?wegen ?dass", complaint, client, happened, 80, kept},
    {"(beschwert|beschwerte|beklagt|beklagte|argert|argerte) sich ?uber ?wegen", complaint, client,
     happened, 79, kept},
    {"hat sich ~6 (beschwert|beklagt|geargert|aufgeregt)", complaint, client, happened, 81, kept},
    {"(beschwerde|beschwerden|reklamation) (von|vom)", complaint, client, happened, 82},
    {"(sehr|super|total|mega|voll|ganz|hoch|hochst|richtig) (zufrieden|begeistert|glucklich|happy)",
     thanks, client, happened, 75},
    {"(zufrieden|begeistert|glucklich|happy|froh|hochzufrieden|uberglucklich|hin und weg) "
     "(mit|von|vom|uber)",
     thanks, client, happened, 72},
    {"(mag|liebt|feiert) ~4 (sehr|total|richtig|voll)", thanks, client, happened, 68},
    {"(findet|fand) ~5 "
     "(super|toll|klasse|spitze|prima|mega|genial|grossartig|gut|schon|hervorragend|top|stark|"
     "klasse|perfekt|gelungen)",
     thanks, client, happened, 74},
    {"(lobt|lobte|schwarmt|schwarmte)", thanks, client, happened, 72},
    {"?sehr ?ganz ?total (angetan|entzuckt|beeindruckt|baff|verliebt) ?von ?vom", thanks, client,
     happened, 60},
    {"(gefallt|gefallen|gefiel) ~5 (sehr|gut|super|total)", thanks, client, happened, 72},
    {"(kompliment|komplimente|tolles feedback|positives feedback|gutes feedback) (von|vom)", thanks,
     client, happened, 79},
    {"hat ?eine ?noch ?eine (frage|fragen|ruckfrage) ?zu ?zum ?zur ?wegen", question, client,
     happened, 78},
    {"hat ~6 (als|zum) (dankeschon|dank)", thanks, client, happened, 80},
    {"(als|zum) (dankeschon|dank) ~4 (geschickt|gebracht|geschenkt|geschrieben)", thanks, me,
     happened, 79},
    {"?rief ?an um sich ~4 zu bedanken", thanks, client, happened, 84},
    {"(bedankt sich|lobt sich|dankt|dankte)", thanks, client, happened, 78},
    {"(fragt|fragte|mochte wissen|will wissen|wollte wissen) ?sich "
     "&(ob|wann|wie|was|warum|wo|wer|welche*)",
     question, client, happened, 89},
    {"(will|mochte|wollte|hatte) ~3 &(rabatt|nachlass|skonto|aufschub|geld zuruck)", question,
     client, happened, 83},
    {"hat ~6 (gefragt|angefragt|nachgefragt|erkundigt)", question, client, happened, 80},
    {"hat ~6 (gefragt|angefragt|nachgefragt|erkundigt) &(ob|wann|wie|was|warum|wo|wer|welche*)",
     question, client, happened, 89},
    {"(angefragt|nachgefragt|gefragt|erkundigt) &(ob|wann|wie|was|warum|wo|wer|welche*)", question,
     me, happened, 85},
    {"(angefragt|nachgefragt|gefragt|erkundigt)", question, me, happened, 58},
    {"lasst ~1 fragen", question, client, happened, 88},
    {"lasst ~4 (ausrichten|mitteilen|wissen)", email, client, happened, 60},
    {"(lasst|liess) ~2 grussen", note, me, happened, 60, kept},
    {"um ~1 (ruckruf|anruf) gebeten", call, me, planned, 90},
    {"um ~4 (angebot*|offerte|kostenvoranschlag) gebeten", quote, client, planned, 90},
    {"hat ~6 gebeten", question, client, happened, 62},
    {"bittet ~3 um", question, client, happened, 60},
    {"(erkundigt sich|erkundigte sich|hakt nach|hakte nach)", question, client, happened, 80},
    {"(fragt|fragte|mochte wissen|will wissen|ruckfrage von|frage von)", question, client, happened,
     72},
    {"(frage|ruckfrage) an", question, me, planned, 74},
    {"(fragen|nachfragen|nachhaken|anfragen|erfragen) &(ob|wer|wann|wie|was|wo|warum|welche*)",
     question, me, planned, 80},
    {"(mit|bei|von) ~3 "
     "(klaren|abklaren|besprechen|abstimmen|rausfinden|herausfinden|erfahren|erfragen) "
     "&(ob|wer|wann|wie|was|wo|warum|welche*)",
     question, me, planned, 80},
    {"(muss|soll|sollte|mussen) ~8 (fragen|nachfragen)", question, by_place, planned, 70},
    {"(fragen|nachfragen)", question, me, planned, 52},
    {"(frage|ruckfrage)", question, client, happened, 55},

    {"(soll|sollen) (jetzt|nun|plotzlich|doch) auch", change, client, happened, 80, kept},
    {"(streicht|kurzt|erweitert|reduziert) ~6 (auftrag|umfang|paket|projekt|leistungsumfang)",
     change, client, happened, 80, kept},
    {"(kam|kommt) ~3 (wunsch|anderungswunsch)", change, client, happened, 80},
    {"als (vereinbart|bestellt|besprochen|abgemacht|geplant|angeboten|beauftragt)", change, client,
     happened, 79, kept},
    {"(nachbestellung|zusatzauftrag|nachtrag|zusatzwunsch|sonderwunsch|extrawunsch|erweiterung|"
     "nachtragsauftrag|zusatzbestellung) ?von ?vom",
     change, client, happened, 78},
    {"anders als (vereinbart|besprochen|abgemacht|geplant|bestellt)", change, client, happened, 84},
    {"(braucht|benotigt|mochte|will) ~4 (nun|jetzt) (auch|doch|zusatzlich)", change, client,
     happened, 80},
    {"(dankes*|dankschreiben|danksagung|blumen|pralinen) ~1 (von|vom)", thanks, client, happened,
     82, kept},
    {"wie dankbar (ich|wir)", thanks, me, happened, 82, kept},
    {"(ist|war|sind|sehr|zeigt sich) ~3 dankbar", thanks, client, happened, 74},
    {"angeboten", quote, me, happened, 72},
    {"hat ~8 angeboten", note, me, happened, 73, kept},
    {"(festpreis|preis|stundensatz|tagessatz|pauschale) ~6 "
     "(genannt|mitgeteilt|durchgegeben|gesagt|angeboten)",
     quote, me, happened, 86},
    {"meldete sich ~4 (telefonisch|per telefon)", call, client, happened, 74},
    {"hat sich ~4 (telefonisch|per telefon) gemeldet", call, client, happened, 76},
    {"ans telefon (bekommen|gekriegt)", call, me, happened, 80},
    {"(angebot*|offerte|kostenvoranschlag|kva|kv|preis|preise|preisliste|kosten) ~6 "
     "(angefragt|angefordert|erbeten|gewunscht|verlangt|nachgefragt)",
     quote, client, planned, 90},
    // thanks in other words
    {"(sagt|sagte|meint|meinte|ruft|rief|schreibt|schrieb) ~1 "
     "(vielen|tausend|herzlichen|besten|lieben|"
     "schonen|grossen|1000) dank",
     thanks, by_place, happened, 82},
    {"(sagt|sagte|meint|meinte|schrieb) ~1 (danke|merci|dankeschon|thx) !nein", thanks, by_place,
     happened, 81},
    {"hat ~6 (danke|dank|merci|dankeschon|danke schon) gesagt", thanks, client, happened, 83},
    {"(danke|merci|dankeschon|danke schon|vielen dank) gesagt", thanks, me, happened, 79},
    {"gedankt", thanks, me, happened, 70},
    {"(lasst|liess) ~1 ?schon ?herzlich ?vielmals danken", thanks, client, happened, 84},
    {"(richtet|richtete) ~3 dank ~2 aus", thanks, client, happened, 82},
    {"(danke|dank) (sagen|ausrichten) lassen", thanks, client, happened, 84},
    {"voll des lobes", thanks, client, happened, 82},
    {"hat ~6 (dankeschon|dankeskarte|dank) (geschickt|gebracht|ausgerichtet)", thanks, client,
     happened, 82},
    {"(dankeschon|dankeskarte) (geschickt|gebracht|vorbeigebracht)", thanks, me, happened, 79},
    {"(wusste|wusst) ~1 (gern|gerne)", question, client, happened, 86},
    {"(erfragen|in erfahrung bringen)", question, me, planned, 62},
    {"(schwort|versichert|versicherte|garantiert|beteuert|beteuerte|meint|sagt|sagte|meinte) ?dass "
     "wir ~6 (bekommen|kriegen|erhalten)",
     commitment_mine, by_place, planned, 84},
    // What they want out or in.
    {"(will|mochte|wollte|hatte) ~8 &(gestrichen haben|raushaben|raus haben|weghaben|weg haben|"
     "rausgenommen haben|entfernt haben|geloscht haben|drin haben|drinhaben|rein haben|reinhaben|"
     "getauscht haben|geandert haben|ersetzt haben|eingebaut haben|dabei haben|dabeihaben)",
     change, client, happened, 86},
    {"(bat|bittet|gebeten) ~8 &(*zulassen|*zunehmen|*zustreichen|zu streichen|zu andern|zu "
     "entfernen|"
     "zu kurzen|zu loschen|zu tauschen|zu verschieben|zu erganzen|*zutauschen|*zubauen|*zufugen)",
     change, client, happened, 86},
    {"mag ~6 (jetzt|nun|doch) (doch|lieber|anders)", change, client, happened, 84},
    {"rechnet ~5 mit !(verspatung|verzogerung)", commitment_mine, me, planned, 57},
    {"(nimmt|nehmen|mochte) lieber", change, client, happened, 80},
    {"braucht ~8 &(statt|anstatt|anstelle)", change, client, happened, 80},
    {"mein wort ~1 gegeben", commitment_mine, me, planned, 82},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> german_signals() { return later_table; }

}  // namespace wordkeep::words
