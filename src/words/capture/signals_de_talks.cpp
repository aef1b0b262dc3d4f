// German: talks, texts, and what is only to be remembered.

#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // talks
    {"(ruft|ruft mich|ruft uns) ~8 (an|zuruck|durch)", call, client, planned, 70},
    {"(rufe|ruf) ~8 (an|zuruck|durch)", call, me, planned, 70},
    {"will ~4 (anrufen|zuruckrufen)", call, by_place, planned, 72},
    {"(muss|soll|sollte) ~6 (anrufen|zuruckrufen|telefonieren)", call, by_place, planned, 66},
    {"(wird|mochte|wollte) ~6 (anrufen|zuruckrufen)", call, by_place, planned, 70},
    {"meldet sich ~6 (telefonisch|per telefon)", call, client, planned, 74},
    {"hat ~8 ?zweimal ?mehrmals ?schon (angerufen|zuruckgerufen)", call, client, happened, 70},
    {"(habe|hab) ~8 (angerufen|zuruckgerufen)", call, me, happened, 72},
    {"rief ~6 (an|zuruck|durch)", call, by_place, happened, 66},
    {"(angerufen|zuruckgerufen)", call, me, happened, 60},
    {"(anrufen|zuruckrufen|telefonieren|ruckruf) ?bei ?an ?mit", call, me, planned, 58},
    {"(anrufen|zuruckrufen) ~4 (probiert|versucht|angerufen)", call, me, planned, 90},
    {"anruf ~4 (war|bin) ~1 (in|im|beim|unterwegs|auf)", missed_call, client, happened, 88},
    {"(muss|soll|will|mochte) ~4 (angerufen|zuruckgerufen|kontaktiert) werden", call, me, planned,
     80},
    {"(rumtelefonieren|rucksprache|durchsprechen|quatschen|schnacken|sprechen) ?mit", call, me,
     planned, 56},
    {"(telefonat|telefonate|anruf) von", call, client, happened, 62},
    {"(telefonat|telefoniert|gesprochen|gesprach|call|telefontermin) ~1 "
     "mit",
     call, me, by_date, 60},
    {"mit ~4 (telefoniert|gesprochen|geredet)", call, me, happened, 62},
    {"(anruf|telefonat) (bei|an|mit)", call, me, by_date, 60},
    {"tel ~1 mit", call, me, by_date, 60},
    {"(telefonat|telefontermin|telefongesprach|tel)", call, me, by_date, 50},
    {"(anruf|anrufe)", call, Actor::by_time, by_date, 47},
    {"(mail|e mail|email|antwort) von ~3 (bekommen|erhalten|gekriegt)", email, client, happened,
     64},
    {"(anmerkungen|kommentare|feedback|korrekturen|ruckmeldung|antwort|dateien|bilder|texte|logo|"
     "unterlagen|zeichnungen) ~5 (kam|kamen) !(nicht|nie)",
     email, client, happened, 55, kept},
    {"?lange ?kurze (mail|e mail|email|mails) ?kam ?kommt ?gerade von", email, client, happened,
     60},
    {"(mail|e mail|email) an", email, me, by_date, 60},
    {"info an", email, me, by_date, 96},
    {"hat ~6 (bescheid gegeben|bescheid gesagt|nachgehakt|zuruckgemeldet|reagiert)", email, client,
     happened, 60},
    {"(bescheid gegeben|bescheid gesagt|informiert|nachgehakt|nachgefasst|vorgewarnt)", email, me,
     happened, 56},
    {"(in cc|cc) (gesetzt|genommen)", email, me, happened, 60},
    {"hat ~3 (auf|im|in|uber|ubers|via) ?der ?den ~1 "
     "(chat|messenger|telegram|insta|teams|slack|linkedin|whatsapp|signal|instagram) ?chat ~6 "
     "(geschrieben|angeschrieben|gemeldet|gegeben|geantwortet)",
     message, client, happened, 66},
    {"hat ~9 (geschrieben|angeschrieben|gemailt|geantwortet|geschickt)", email, client, happened,
     58},
    {"(habe|hab) ~6 (geschrieben|gemailt|geantwortet)", email, me, happened, 60},
    {"(angeschrieben|angemailt|angemahnt|gemahnt|abgemahnt|zuruckgemailt|zuruckgeschrieben)", email,
     me, happened, 56},
    {"hat ~6 (angeschrieben|angemailt|angemahnt|zuruckgeschrieben)", email, client, happened, 60},
    {"(gesimst|getextet|gechattet|gewhatsappt)", message, me, happened, 58},
    {"hat ~6 (gesimst|getextet|gechattet|gewhatsappt)", message, client, happened, 60},
    {"(geschrieben|gemailt|geantwortet)", email, me, happened, 52},
    {"hat ~2 (zuruckgeschrieben|zuruckgemailt)", email, client, happened, 66},
    {"(mail|mails|email) ~4 beantworten", email, me, planned, 62},
    {"(mail|mails|email|fragen|anfrage|nachricht) ?per ?mail ~3 beantwortet", email, me, happened,
     87, kept},
    {"hat ~6 beantwortet", email, client, happened, 83},
    {"(weitergeleitet|weiterleiten)", email, me, by_date, 52},
    {"(schreibt|schrieb) ?dass &(er|sie|es|ich|wir)", email, client, happened, 72},
    {"(kam|kamen) ~4 per (mail|e mail|email)", email, client, happened, 62},
    {"auf ~5 (mail|e mail|email|nachricht|anfrage) ~4 (geantwortet|reagiert)", email, me, happened,
     66},
    {"(schreibt|mailt|antwortet|schrieb)", email, client, by_date, 50},
    // verbs of writing in all persons and tenses
    {"(schrieb|schrieben|mailte|mailten|antwortete|antworteten|sandte|sandten|schickte|schickten|"
     "ubersandte|ubersandten|leitete|leiteten|reichte|reichten) ?mir ?uns",
     email, by_place, happened, 58},
    {"(simste|simsten|textete|texteten|whatsappte|chattete|chatteten)", message, by_place, happened,
     58},
    {"(schickte|schickten|schrieb|schrieben|sandte|sandten) ~4 "
     "(sms|whatsapp|nachricht|sprachnachricht|textnachricht|dm)",
     message, by_place, happened, 64},
    {"hat ~4 (sms|whatsapp|nachricht|sprachnachricht|dm) ~2 (geschickt|geschrieben|gesendet)",
     message, client, happened, 66},
    {"(meldet|meldete|meldeten|schreibt|schrieb|schrieben|sagt|sagte|fragt|fragte|berichtet|"
     "berichtete|antwortet|antwortete|bestatigt|bestatigte|teilt|teilte|schickt|schickte) ~4 "
     "(im|per|uber|via|auf|in) ?den ?dem ~1 "
     "(chat|slack|teams|whatsapp|sms|messenger|signal|telegram|linkedin|instagram|insta|"
     "gruppenchat)",
     message, by_place, happened, 73},
    {"(meldet|meldete|schreibt|schrieb|bestatigt|bestatigte|antwortet|antwortete|berichtet|teilt|"
     "teilte|schickte) ~4 per (mail|e mail|email)",
     email, by_place, happened, 68},
    {"(ist|sind|traf|trafen|gingen|ging|kamen|kam) ~6 per (mail|e mail|email) ~2 "
     "(da|ein|gekommen|angekommen|eingegangen|eingetroffen|an)",
     email, client, happened, 68},
    {"(mail|mails|e mail|email|emails|antwort) ~6 "
     "(reingekommen|angekommen|eingegangen|eingetroffen|gekommen|erhalten|bekommen|gekriegt|im "
     "postfach|im posteingang|ist da|reinbekommen)",
     email, client, happened, 63},
    {"(nachricht|sms|whatsapp|sprachnachricht) ~6 "
     "(reingekommen|angekommen|gekommen|erhalten|bekommen|gekriegt)",
     message, client, happened, 63},
    {"(brief|einschreiben|postkarte) ~6 (angekommen|gekommen|erhalten|bekommen|ist da|im "
     "briefkasten|eingegangen)",
     letter, client, happened, 63},
    {"(kam|kamen|traf|trafen|ging|gingen) ~3 (von|vom) ~4 (an|ein|rein) $", email, client, happened,
     62},
    {"auf ~3 (mail|e mail|email|nachricht) (antworten|reagieren)", email, me, planned, 60},
    {"hat ~4 (sms|whatsapp) (geschickt|geschrieben)", message, client, happened, 64},
    {"(auf|im|uber|via) ~1 (chat|slack|teams|whatsapp|linkedin|signal) ~8 "
     "(anschreiben|schreiben|bescheid geben|melden)",
     message, me, planned, 62},
    {"(whatsappen|simsen|whatsapp schreiben|sms schreiben)", message, me, planned, 60},
    {"?per ?mail (mailen|anschreiben|antworten|anmailen)", email, me, planned, 52},
    {"(sms|whatsapp|nachricht|chat|slack|textnachricht) von", message, client, happened, 62},
    {"per (whatsapp|sms|slack|teams) ?geschrieben ?geschickt", message, me, by_date, 62},
    {"per (whatsapp|sms|slack|teams|signal) ~6 "
     "(geben|schicken|schreiben|senden|fragen|melden|sagen)",
     message, me, planned, 66},
    {"(mail|e mail|email) ~1 (geschickt|gesendet|rausgeschickt|geschrieben|getippt)", email, me,
     happened, 57},
    {"(auf|im|uber|via) ~1 "
     "(chat|messenger|whatsapp|slack|teams|linkedin|signal|instagram|insta|telegram) ~6 "
     "(geschrieben|gegeben|gesagt|geantwortet|angeschrieben|geschickt|gemeldet|gepingt)",
     message, me, happened, 65},
    {"(sms|whatsapp|nachricht) an", message, me, by_date, 60},
    {"(brief|einschreiben|postkarte|ansichtskarte|weihnachtskarte|karte) ~4 "
     "(geschickt|verschickt|abgeschickt|geschrieben|aufgegeben)",
     letter, me, happened, 64},
    {"per post ~1 (geschickt|verschickt|gesendet)", letter, me, happened, 65},
    {"?kam ?ein (brief|einschreiben|postkarte) von", letter, client, happened, 60},
    {"brief ?an", letter, me, by_date, 56},
    {"(treffen|termin|besprechung|meeting|workshop|mittagessen|kaffee|kickoff|vor ort "
     "termin|besuch|jour "
     "fixe|prasentation|besichtigung|ortstermin|begehung|baustellentermin|abnahme|ubergabe|"
     "videokonferenz|abstimmung|abstimmungstermin|update "
     "termin|fruhstuck|bier|bespr|bspr|kennenlernen) ?mit ?bei",
     meeting, me, by_date, 58},
    {"(telko|videocall|videoanruf|telefonkonferenz) ?mit ?m", meeting, me, by_date, 61},
    {"(zoom|teams|skype|facetime|tk) ?call (mit|m)", meeting, me, by_date, 61},
    {"(zoom|teams|online|video|skype) "
     "(besprechung|meeting|termin|treffen|workshop|prasentation|konferenz|call) ?mit ?bei",
     meeting, me, by_date, 64},
    {"(stammtisch|messe|seminar|schulung|webinar|vortrag|konferenz|kongress|tagung|weihnachtsfeier|"
     "sitzung|*sitzung|*feier|infoabend) ?mit ?bei",
     meeting, me, by_date, 57, kept},
    {"(jahresgesprach|kundengesprach|mitarbeitergesprach|feedbackgesprach|kennenlerngesprach|"
     "erstgesprach|vorgesprach|verkaufsgesprach|beratungsgesprach|abschlussgesprach|"
     "strategiegesprach) ?mit ?bei",
     meeting, me, by_date, 59},
    {"(war|waren) ~3 (da|hier)", meeting, client, happened, 56},
    {"(kam ~4 vorbei|vorbeigekommen)", meeting, client, happened, 62},
    {"(*besprechung|*meeting|*treffen|brunch|fruhstuck) ?mit ?bei", meeting, me, by_date, 57},
    {"(*essen|verkostung|*verkostung|verprobung|anprobe) mit", meeting, me, by_date, 57, kept},
    {"(war|waren) ?heute mit ~3 &(auf|im|in|beim|bei|am|vor)", meeting, me, happened, 62, kept},
    {"*gesprach ?mit ?bei", call, me, by_date, 57},
    {"(abgesagt|sagt ~4 ab)", note, me, happened, 63, kept},
    {"(verschiebt|verschob|verlegt) ~4 auf $", meeting, by_place, planned, 70},
    {"(wird|werden|schafft|kann) ~2 nicht ~2 (fertig|kommen|da)", note, me, happened, 50, kept},
    {"(sass|sassen) ~6 zusammen", meeting, me, happened, 62},
    {"(getroffen|besucht|zusammengesessen)", meeting, me, happened, 60},
    {"(gegessen|gefruhstuckt|gespeist|gebruncht)", meeting, me, happened, 58},
    {"(gequatscht|geplaudert|geschnackt)", call, me, happened, 60},
    {"(gezoomt|geskypt|konferiert)", meeting, me, happened, 60},
    {"(kaffee|bier|wein|mittag|abend|pizza) ~5 (getrunken|gegessen)", meeting, me, happened, 62},
    {"(essen|lunch|kaffee|mittagessen) (ausgefuhrt|eingeladen)", meeting, me, happened, 62},
    {"(essen|mittagessen) (gewesen|gegangen)", meeting, me, happened, 60},
    {"(essen|mittagessen|lunchen|kaffee|bier|mittag) (gehen|trinken|essen|machen)", meeting, me,
     planned, 61},
    {"uber den weg gelaufen", meeting, me, happened, 62},
    {"(war|waren) ?ich ?wir (bei|beim)", meeting, me, happened, 62},
    {"(eingeplant|freigehalten|festgehalten|verabredet|vorgemerkt|geblockt|reingeschoben)", meeting,
     me, planned, 50},
    {"hat ?sich ~6 (freigehalten|reserviert|geblockt|eingetragen|freigeschaufelt)", meeting, client,
     planned, 60},
    {"(kaffee*|review|termin|treffen|besprechung|meeting|*termin|*treffen|mittag*|demo|workshop|"
     "call|"
     "telko) ~6 (verlegt|verschoben|vorgezogen|umgebucht|umgelegt)",
     meeting, me, planned, 66},
    {"hat ~4 (termin|treffen|meeting|besprechung|call|*termin|*treffen) ~4 "
     "(verlegt|verschoben|vorgezogen|umgebucht)",
     meeting, client, planned, 68},
    {"(geplatzt|entfallt|fallt aus|fiel aus|ausgefallen|gestrichen|storniert)", note, me, happened,
     64, kept},
    {"(abgesprungen|ausgestiegen)", note, me, happened, 64, kept},
    {"(springt|steigt|sprang|stieg) ~6 (ab|aus)", note, me, happened, 64, kept},
    {"meldet sich ~1 nicht", note, me, happened, 73, kept},
    {"(trifft|besucht|kommt|schaut vorbei)", meeting, client, planned, 54},
    // visits
    {"(schaut|schauen|kommt|kommen|guckt|fahrt|lauft|springt|sieht) ~8 "
     "(rein|vorbei|ruber|rum|zu mir|zu uns|ins buro|ins studio|ins atelier|in die werkstatt|in den "
     "laden|ins haus|auf einen kaffee|zu besuch)",
     meeting, client, planned, 72},
    {"(schaue|schau|fahre|fahr|gehe|komme|gucke|guck) ~8 (rein|vorbei|ruber|rum|hin)", meeting, me,
     planned, 70},
    {"(vorbeischauen|reinschauen|vorbeifahren|vorbeigehen|vorbeikommen|vorbeigucken|ruberfahren|"
     "hinfahren|ruberkommen|rumkommen|zusammensetzen|zusammensitzen|uns sehen|"
     "sehen uns) ?bei ?mit",
     meeting, me, planned, 59},
    {"(will|mochte|wollte|kann|wird|soll) ~8 "
     "(vorbeischauen|reinschauen|vorbeikommen|reinkommen|ruberkommen|herkommen|zu mir kommen|zu "
     "uns "
     "kommen)",
     meeting, by_place, planned, 70},
    {"mit ~9 (angeschaut|angesehen|besichtigt|begangen|abgelaufen|abgegangen|ausgemessen|"
     "aufgemessen|abgenommen|durchgegangen|rumgelaufen|angesehn|begutachtet|gekocht|gefeiert|"
     "beraten)",
     meeting, me, happened, 61, kept},
    {"vor ort (bei|mit)", meeting, me, by_date, 56, kept},
    {"(fahre|fahr|gehe|geh|bin|reise) ~5 (zu|zum|zur|bei|beim) !(mir|hause)", meeting, me, planned,
     56},
    {"(schaute|schauten|kam|kamen|guckte) ~6 (rein|vorbei|ruber|zu mir|zu uns|zu besuch)", meeting,
     client, happened, 66},
    {"(begehung|besichtigung|rundgang|aufmass|abnahme|endabnahme|ubergabe|einweihung|richtfest|"
     "eroffnung|*begehung|*besichtigung|*rundgang|*abnahme|*ubergabe|*aufmass|ortsbesichtigung|"
     "*fuhrung durch|fuhrung durch|fuhrung mit|probelauf|generalprobe|fototermin|shooting|"
     "fotoshooting|vernissage|probefahrt) ~4 (mit|bei|beim)",
     meeting, me, by_date, 58, kept},
    {"(treffe|treff|besuchen)", meeting, me, planned, 58},

    {"nur !noch", note, me, happened, 55, kept},
    {"hat ~6 (bestatigt|unterschrieben|freigegeben|bezahlt|uberwiesen)", note, me, happened, 67,
     kept},
    {"(mag|will) (kein|keine|keinen)", note, me, happened, 62, kept},
    {"(immer|nie|meistens) !noch", note, me, happened, 67, kept},
    {"(geburtstag|ist im urlaub|ist krank|ist nicht da)", note, me, happened, 62, kept},
    {"(ist|sind) ~4 "
     "(urlaub|elternzeit|krank|krankgeschrieben|reha|verreist|abwesend|unterwegs|weg|ferien|"
     "mutterschutz|dienstreise|messe)",
     note, me, happened, 64, kept},
    {"(neukunde|neukundin|neukontakt|neuer lead|neuer kontakt|neuer kunde|neue kundin)", note, me,
     happened, 53, kept},
    // how things are with them
    {"(in|im|auf|in den|in die|in der) ~1 "
     "(elternzeit|mutterschutz|rente|ruhestand|pension|reha|kur|sabbatical|krankenhaus|klinik|"
     "flitterwochen|urlaub|dienstreise|betriebsferien|betriebsurlaub)",
     note, me, happened, 56, kept},
    {"(heiratet|heiraten|hochzeit|operiert|baby|nachwuchs|schwanger|umzug|betriebsferien|"
     "betriebsurlaub|jubilaum|firmenjubilaum|brückentag|ruhestand|elternzeit|mutterschutz)",
     note, me, happened, 53, kept},
    {"feiert ~4 (geburtstag|jubilaum|hochzeit)", note, me, happened, 66, kept},
    {"(geht|gehen|ging) ~4 (rente|ruhestand|pension|elternzeit|mutterschutz|urlaub|reha|kur)", note,
     me, happened, 70, kept},
    {"(zieht|ziehen) ~6 (nach|in neue|ins neue|in die neue|in den neuen)", note, me, happened, 66,
     kept},
    {"(fangt|beginnt|startet) ~6 (neuen job|neue stelle|bei|studium) ~2 ?an", note, me, happened,
     60, kept},
    {"(ist|sind|bin) ~6 (wieder da|wieder zuruck|zuruck|wieder erreichbar|wieder im buro)", note,
     me, happened, 64, kept},
    {"(nicht erreichbar|nicht da|nicht verfugbar|ausser haus|ausser landes|freigestellt|"
     "krankgeschrieben) $",
     note, me, happened, 57, kept},
    {"ohne (strom|internet|wasser|heizung|telefon|mail)", note, me, happened, 60, kept},
    {"(buro|firma|laden|werkstatt|geschaft|praxis|kanzlei) ~4 (zu|geschlossen|umgezogen|dicht)",
     note, me, happened, 58, kept},
    {"(hat|haben) ~3 (zu|geschlossen) $", note, me, happened, 64, kept},
    {"(legt|legen) ~2 wert auf", note, me, happened, 70, kept},
    {"nicht im (buro|haus|lande)", note, me, happened, 64, kept},
    {"bevorzugt", note, me, happened, 70, kept},
    {"stellt ~6 um", note, me, happened, 67, kept},
    {"(weigert sich|besteht auf|besteht darauf)", note, me, happened, 68, kept},
    {"zieht ~4 um", note, me, happened, 66, kept},
    {"(wechselt|verlasst) ~3 (job|firma|abteilung|stelle|anbieter|agentur|unternehmen)", note, me,
     happened, 66, kept},
    {"mag (kein|keine|keinen|lieber|gern|gerne)", note, me, happened, 62, kept},

    // what is only to be remembered
    {"(notiz|notizen|notiert|idee|ideen|merke|merken|vermerk|info|gut zu wissen)", note, me,
     happened, 95, removed, true, in_front},
    // What became of a quote.
    {"(angebot*|offerte|kostenvoranschlag) ~4 "
     "(gewonnen|verloren|abgesagt|zugestimmt|abgesegnet|beauftragt|freigegeben|durchgegangen)",
     quote, client, happened, 90, kept},
    {"(zuschlag|auftrag) ~4 (bekommen|erhalten|gekriegt|gewonnen|verloren)", quote, client,
     happened, 90, kept},
    {"(nehmen|lehnen) ~3 (angebot*|offerte|kostenvoranschlag) ~2 (an|ab)", quote, client, happened,
     90, kept},
    {"(sagt|sagte|sagen|sagten) ~2 (ja|nein|zu|ab) ~2 (angebot*|offerte|kostenvoranschlag)", quote,
     client, happened, 92, kept},
    {"(ja|nein|zusage|absage) ~4 (zum|zu unserem|zu meinem|auf das|auf unser) ~1 angebot*", quote,
     client, happened, 92, kept},
    // Threats to leave.
    {"(droht|drohte|drohen|drohten) ~6 (zu|damit|mit)", complaint, client, happened, 93, kept},
    {"hat ~8 gedroht", complaint, client, happened, 93, kept},
    // My own absence.
    {"(bin|sind) ~4 (im urlaub|verreist|abwesend|in den ferien|im kurzurlaub|in elternzeit)", note,
     me, happened, 92, kept},
    {"(bin ich|ich bin|wir sind|sind wir|bin) ~2 (weg|nicht da|nicht im buro|nicht erreichbar)",
     note, me, happened, 80, kept},
    {"(hab|habe|haben wir|wir haben|nehme|nehmen) ~2 (urlaub|frei)", note, me, happened, 84, kept},
    {"(urlaub|betriebsferien|betriebsurlaub|ferien|abwesend|elternzeit) $", note, me, happened, 84,
     kept, true, in_front},
    // What is to be called off, and what was agreed.
    {"(termin|treffen|besprechung|meeting|gesprach|telefonat|call|mittagessen|workshop|*termin|"
     "*treffen|*besprechung|*gesprach) ~5 (absagen|stornieren|canceln)",
     commitment_mine, by_place, planned, 84, kept},
    {"mit ~3 (festgelegt|beschlossen|entschieden)", note, me, happened, 82},
    {"(habe|hab) ~4 (gesagt|mitgeteilt|erzahlt|informiert) dass ~6 "
     "&(sich|verschiebt|verschoben|verspatet|spater|erst|teurer)",
     note, me, happened, 110, kept},
    // passives
    {"(wurde|wurden|bin|sind) ~6 (angerufen|zuruckgerufen|angeklingelt) ?worden", call, client,
     happened, 76},
    {"(wurde|wurden|bin|sind) ~6 (angeschrieben|angemailt|kontaktiert) ?worden", email, client,
     happened, 76},
    {"(wurde|wurden|bin|sind) ~6 (gelobt) ?worden", thanks, client, happened, 82},
    {"(wurde|wurden|bin|sind) ~6 gefragt ?worden &(ob|wann|wie|was|warum|wo|wer|welche*)", question,
     client, happened, 90},
    {"(klingelt|bimmelt) ~6 (an|durch)", call, client, planned, 70},
    {"(sass|war|stand|lag|hatte) ~5 als ~4 (anrief|durchrief|durchklingelte)", missed_call, client,
     happened, 91},
    {"(anrief|durchrief)", call, client, happened, 55},
    {"(angerufen|angeklingelt|durchgeklingelt|probiert|versucht|angewahlt) ~4 "
     "&(besetzt $|belegt $|handy aus|telefon aus|ausgeschaltet)",
     call, me, happened, 91, removed, false},
    {"(keinen|niemanden|keine|nicht) ans (telefon|rohr|handy|apparat) (bekommen|gekriegt|gebracht)",
     call, me, happened, 92, removed, false},
    {"per (einschreiben|brief|kurier|boten) ~4 (geschickt|verschickt|geschrieben|gekundigt)",
     letter, me, happened, 66},
    {"schreiben (von|vom) ~5 (bekommen|erhalten|eingetroffen|angekommen|eingegangen|gekommen)",
     letter, client, happened, 64},
    {"(post|einschreiben) (von|vom)", letter, client, happened, 61, removed, true, in_front},
    // displeasure in other words
    {"(ist|sind|war|waren|klang|klingt|wirkt|wird|wurde) ~3 "
     "(stinkig|stocksauer|grantig|angepisst|gereizt|ungehalten|bedient|ausser sich|auf "
     "hundertachtzig|"
     "auf der palme|auf zinne|geladen|fuchsteufelswild|fuchtig) !(auf|von|vor|worden|zu|zum|zur)",
     complaint, client, happened, 76, kept},
    {"(nase|schnauze|faxen|hals) ~1 (voll|dicke)", complaint, client, happened, 78, kept},
    {"reicht (s|es) $", complaint, client, happened, 78, kept},
    {"platzt ~2 kragen", complaint, client, happened, 78, kept},
    {"(reklamation|reklamationen|beschwerde|beschwerden|mangelruge) ?von ?vom "
     "!(an|beim|till|mot|schreiben|schicken|einreichen)",
     complaint, client, happened, 76, removed, true, in_front},
    {"hat ~3 (hochzeitstag|namenstag|jubilaum|geburtstag)", note, me, happened, 66, kept},
    {"(hochzeitstag|namenstag)", note, me, happened, 53, kept},
    {"(will|wird|mochte|wollte) sich ~3 (telefonisch|per telefon) melden", call, client, planned,
     80},
    {"(schickt|schreibt) ~2 (sms|whatsapp|sprachnachricht)", message, client, by_date, 68},
    {"(sms|whatsapp|nachricht|sprachnachricht|textnachricht) ~2 (geschickt|gesendet|geschrieben)",
     message, me, happened, 62},
    {"(nachricht|dm) (auf|uber|via|bei) ~1 von", message, client, happened, 63},
    {"(funf sterne|tolle bewertung|gute bewertung|super bewertung) ~1 "
     "(gegeben|vergeben|geschrieben|hinterlassen|dagelassen)",
     thanks, client, happened, 80},
    {"(umarmung|applaus|lob) von", thanks, client, happened, 80},
    {"(ist|war|sind|waren) ~3 (eingeschnappt|beleidigt|verstimmt|verschnupft|aufgebracht)",
     complaint, client, happened, 76, kept},
    {"(hat|aussert|ausserte) ~3 (bedenken|einwande|vorbehalte|auszusetzen)", complaint, client,
     happened, 76, kept},
    {"am besten ~4 (anrufen|erreichbar|zu erreichen|erreichen)", note, me, happened, 74, kept},
    {"kommt ~3 (in die schule|in den kindergarten|zur welt|aufs gymnasium)", note, me, happened, 66,
     kept},
    {"hat ~8 (rubergemailt|rubergeschickt|hergeschickt|zukommen lassen)", email, client, happened,
     63},
    {"(zukommen lassen|rubergemailt)", email, me, happened, 60},
    // Their turn.
    {"am zug", commitment_theirs, client, planned, 70, kept},
    {"nichts ~1 (gehort|gekommen|bekommen) (von|vom)", commitment_theirs, client, planned, 72},
    {"(von|vom) ~3 nichts ~1 (gehort|gekommen|bekommen)", commitment_theirs, client, planned, 72},
    // They think again.
    {"(will|mochte|wollte) ~6 &(raus $|aussteigen|kundigen)", change, client, happened, 84},
    {"(nachbestellt|dazubestellt|nachgeordert|dazugebucht|nachgebucht)", change, client, happened,
     80, kept},
    {"(findet|fand) ~5 (zu hoch|zu teuer|uberteuert|schlecht|schrecklich|furchtbar|mies|daneben|"
     "hasslich|enttauschend)",
     complaint, client, happened, 80, kept},
    {"(aufstand|theater|szene|zirkus|stunk) ~1 gemacht", complaint, client, happened, 78, kept},
    {"(angeschnauzt|angeschrien|angepflaumt|angemotzt|angefaucht|angebrullt|rumgebrullt|"
     "ausgerastet)",
     complaint, client, happened, 78, kept},
    {"freut sich ~3 uber", thanks, client, happened, 74},
    {"hat ~6 weiterempfohlen", thanks, client, happened, 76, kept},
    {"(will|mochte|wollte) ~3 (klaren|abklaren|sichergehen) &(ob|wann|wie|was|wer|welche*)",
     question, client, happened, 89},
    {"(zahlt|bezahlt|liest|trinkt|isst|nimmt) nur !noch", note, me, happened, 68, kept},
    {"erwartet ~4 (kind|baby|nachwuchs|zwillinge)", note, me, happened, 82, kept},

    // Mail that came in, and post in both directions.
    {"(kam|kamen) ~4 (mail|e mail|email|mails|antwort|ruckmeldung)", email, client, happened, 61},
    {"(mail|e mail|email|antwort) ~5 (kam|kamen) !(nicht|nie)", email, client, happened, 68},
    {"hat ~8 (zuruckgemailt|zuruckgeschrieben|hergemailt)", email, client, happened, 66},
    {"(whatsapp|telegram|signal) (sprachnachricht|sprachmemo) von", message, client, happened, 95},
    {"(sprachnachricht|sprachmemo) von ~3 (auf|per|uber|via|in) "
     "(whatsapp|telegram|signal|teams|slack)",
     message, client, happened, 95},
    {"(per|mit der) (post|einschreiben|brief|kurier) ~5 "
     "(*geschickt|geschickt|gesendet|versandt|versendet|rausgegangen|aufgegeben|gekundigt)",
     letter, me, happened, 67},
    {"hat ~6 (per|mit der) (post|einschreiben|kurier) ~3 (*geschickt|geschickt|gesendet|versandt)",
     letter, client, happened, 70},
    {"(per|mit der) (post|einschreiben|kurier) ~3 raus", letter, me, by_date, 64},
    {"(ging|gingen|geht|gehen|ist|sind) ~4 (per|mit der) (post|einschreiben|kurier) ~4 "
     "(an|raus|weg)",
     letter, me, by_date, 68},
    {"(zur|auf die|in die) post ~2 (gegeben|gebracht|getan|gelegt|geworfen)", letter, me, happened,
     68},
    {"hat ~6 (zur|auf die|in die) post (gegeben|gebracht|getan)", letter, client, happened, 70},
    {"(paket|packchen|brief|einschreiben) ~4 (eingeworfen|aufgegeben|abgeschickt|verschickt)",
     letter, me, happened, 65},
    {"(per|mit der|in der) (post|einschreiben|kurier) ~3 "
     "(gekommen|angekommen|eingegangen|eingetroffen|da|erhalten|bekommen|gekriegt)",
     letter, client, happened, 69},
    {"(kam|kamen|traf|lag|lagen) ~5 (per|mit der|in der) (post|einschreiben|kurier)", letter,
     client, happened, 69},
    {"(kam|kamen) ~4 (brief|einschreiben|postkarte|paket|packchen)", letter, client, happened, 67},
    {"(paket|packchen|einschreiben|postkarte) ~4 "
     "(gekommen|angekommen|eingetroffen|erhalten|bekommen)",
     letter, client, happened, 63},
    // What should go, says the client.
    {"(soll|sollen|sollte|sollten|muss|mussen|kann|konnen) ~6 "
     "(raus|weg|runter|verschwinden|entfernt werden|gestrichen werden|geloscht werden|rausgenommen "
     "werden) ~6 (sagt|sagte|meint|meinte|findet|fand|schreibt|laut)",
     change, client, happened, 90, kept},
    {"(sagt|sagte|meint|meinte|findet|fand|schreibt|laut) ~8 "
     "(soll|sollen|sollte|sollten|muss|mussen|kann|konnen) ~6 "
     "(raus|weg|runter|verschwinden|entfernt werden|gestrichen werden|geloscht werden|rausgenommen "
     "werden)",
     change, client, happened, 90, kept},
    {"(soll|sollen|sollte|sollten|muss|mussen|kann|konnen) laut ~6 "
     "(raus|weg|runter|verschwinden|entfernt werden|gestrichen werden|geloscht werden|rausgenommen "
     "werden)",
     change, client, happened, 90, kept},
    {"(sagt|sagte|meint|meinte|findet|fand|schreibt) dass ~6 (raus|weg|runter|verschwinden) "
     "(soll|sollen|sollte|sollten|muss|mussen|kann|konnen)",
     change, client, happened, 90, kept},
    // Habits and what they prefer, though it names a channel.
    {"(duzt|siezt)", note, me, happened, 90, kept},
    {"(mag|hasst|liebt|schatzt) ~2 (mails|e "
     "mails|emails|anrufe|telefonate|sprachnachrichten|briefe|telefonieren)",
     note, me, happened, 90, kept},
    {"(mailt|schreibt|telefoniert|chattet|simst|antwortet) ~2 (lieber|ungern|ungerne|am liebsten)",
     note, me, happened, 90, kept},
    {"lieber ~4 (als|statt) ~1 (anrufe|telefon|telefonieren|anrufen|mails|e mails|schreiben)", note,
     me, happened, 90, kept},
    {"(trinkt|mag|nimmt) (ihren|seinen|den) ~1 (kaffee|tee|espresso)", note, me, happened, 90,
     kept},
    {"liest ~3 nur !noch", note, me, happened, 75, kept},
    // Who is not there on a day.
    {"hat ~2 (frei|urlaub) $", note, me, happened, 70, kept},
    {"nicht (auf der arbeit|bei der arbeit|am platz|am arbeitsplatz)", note, me, happened, 64,
     kept},
    {"(per|mit der) (post|einschreiben|kurier) (kam|kamen)", letter, client, happened, 69},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> german_talk_signals() { return later_table; }

}  // namespace wordkeep::words
