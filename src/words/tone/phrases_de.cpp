#include "words/tone/phrases.h"

namespace wordkeep::words {
namespace {

using enum ToneRule;
constexpr auto innocent = PhraseUse::innocent;

constexpr TonePhrase phrases[] = {
    {vague_time, "zeitnah*"},
    {vague_time, "baldmoglichst*"},
    {vague_time, "schnellstmoglich*"},
    {vague_time, "fruhestmoglich*"},
    {vague_time, "(so|sobald) ?bald ?schnell ?rasch wie moglich"},
    {vague_time, "moglichst (bald|schnell|rasch|zeitnah)"},
    {vague_time, "demnachst"},
    {vague_time, "in kurze"},
    {vague_time, "bald"},
    {vague_time, "alsbald"},
    {vague_time, "asap"},
    {vague_time, "in absehbarer zeit"},
    {vague_time, "in nachster zeit"},
    {vague_time, "in den nachsten tagen"},
    {vague_time, "bei gelegenheit"},
    {vague_time, "irgendwann"},
    {vague_time, "zu gegebener zeit"},
    {vague_time, "bis (bald|demnachst)", innocent},
    {vague_time, "(wie|zu|allzu|schon|sehr) bald !(wie|moglich)", innocent},
    {vague_time, "bald (darauf|danach|nach)", innocent},
    {vague_time, "gute besserung ~3 bald", innocent},
    {vague_time, "werden sie bald (gesund|wieder)", innocent},

    {busy,
     "(so|sehr|zu|total|extrem|wahnsinnig|unglaublich|gerade|momentan|derzeit|aktuell|"
     "einfach|ziemlich|so) viel zu tun"},
    {busy, "viel zu tun"},
    {busy, "viel um die ohren"},
    {busy, "land unter"},
    {busy, "(mir|uns) ~3 viel los"},
    {busy,
     "(so|sehr|total|vollig|stark|extrem|momentan|derzeit) (beschaftigt|eingespannt|"
     "ausgelastet|busy)"},
    {busy, "im ?vollen stress"},
    {busy, "(total|voll|vollig|ziemlich) im stress"},
    {busy, "nicht dazu gekommen"},
    {busy, "keine zeit (gehabt|gefunden)"},
    {busy, "(ersticke|ertrinke|versinke) in"},
    {busy, "viel zu tun mit", innocent},
    {busy, "(es|gibt|bleibt) ~3 viel zu tun", innocent},
    {busy, "(sie|ihnen|du|dir|ihr|euch) ~4 viel zu tun", innocent},
    {busy, "(sie|du|ihr) ~4 (beschaftigt|eingespannt|ausgelastet)", innocent},
    {busy, "(beschaftigt|ausgelastet) mit ihr*", innocent},

    {monday, "schon wieder (montag|dienstag|mittwoch|donnerstag|freitag)"},
    {monday, "endlich (freitag|wochenende)"},
    {monday, "montagsblues"},
    {monday, "(frohen|schonen) montag"},
    {monday, "hoch die hande"},
    {monday, "bergfest"},
    {monday, "schon wieder (montag|dienstag|mittwoch|donnerstag|freitag) um", innocent},

    {hedging, "eigentlich"},
    {hedging, "hoffentlich"},
    {hedging, "(ich|wir) (hoffe|hoffen) &(dass|das|es|auf|bis|wir|ich)"},
    {hedging, "vielleicht"},
    {hedging, "irgendwie"},
    {hedging, "eventuell"},
    {hedging, "womoglich"},
    {hedging, "sozusagen"},
    {hedging, "quasi"},
    {hedging, "ich glaube"},
    {hedging, "ich wollte nur"},
    {hedging, "ehrlich gesagt"},
    {hedging, "ich glaube (an|ihnen|dir)", innocent},

    {passive,
     "wie (sie|du|ihr) (wollen|willst|wollt|mochten|mochtest|mochtet|meinen|meinst|"
     "wunschen|wunschst)"},
    {passive, "(ist|war) ?s mir ?ganz ?vollig (egal|gleich|recht|wurst)"},
    {passive, "mir ist ?es ?das (egal|gleich)"},
    {passive, "wie es (ihnen|dir|euch) (passt|gefallt|lieber)"},
    {passive, "(sie|du) (entscheiden|entscheidest)"},
    {passive, "uberlasse ich ?ganz (ihnen|dir)"},
    {passive, "so (oft|viel|viele|lange|weit|schnell|fruh|spat) wie (sie|du)", innocent},
    {passive,
     "(wissen|sagen|verstehe|beschreiben|zeigen|genau|frage|sag|schreiben) ~4 wie (sie|du)",
     innocent},
    {passive,
     "(bis|wenn|sobald|damit|ob|bevor|dass|wann|was) ~3 (sie|du) (entscheiden|entscheidest)",
     innocent},

    {leave_me_alone, "(lassen|lass|lasst) ?sie mich ?jetzt ?mal ?doch ?einfach (arbeiten|machen)"},
    {leave_me_alone, "(lassen|lass|lasst) ?sie mich ?bitte in ruhe"},
    {leave_me_alone, "in ruhe (arbeiten|lassen)"},
    {leave_me_alone, "meine arbeit machen"},
    {leave_me_alone, "(horen|hor) ?sie auf zu (fragen|drangeln)"},
    {leave_me_alone, "(standig|dauernd) ~3 (fragen|anrufen|nachfragen)"},

    {expert, "ich bin ?hier (der|die) (fachmann|fachfrau|experte|expertin|profi|spezialist*)"},
    {expert, "(glauben|glaub) ?sie mir"},
    {expert, "vertrauen sie mir"},
    {expert, "ich weiss ?schon was ich (tue|mache)"},
    {expert, "(fachmann|experte|expertin) bin ?immer ?noch ich"},

    {changed_again, "schon wieder ~4 (=geändert|=ändern|anders|anderung*|umgeworfen|andere*)"},
    {changed_again, "schon wieder ~2 (anderung*|anderungs*|neu* wunsch*)"},
    {changed_again, "(standig|dauernd|immer wieder) ~3 (andern|geandert|anders|umwerfen)"},
    {changed_again, "wieder ~3 geandert"},
    {changed_again, "meinung ?wieder geandert"},
    {changed_again, "(ich|wir) ~6 wieder ~3 geandert", innocent},
    {changed_again, "(ich|wir) ~4 geandert", innocent},

    {someone_else, "(suchen|such|sucht) ?sie ?dir ?sich ?doch ?bitte jemand* ander*"},
    {someone_else,
     "(suchen|such|nehmen|nimm|beauftragen|finden|fragen) ~3 (jemand*|einen|eine) "
     "ander*"},
    {someone_else, "dann (gehen|geh) ?sie ?doch ?bitte woanders*"},
    {someone_else, "(ich|wir) ~4 jemand* ander*", innocent},
    {someone_else, "(ich|wir) ~4 (suche*|nehme*|frage*) ~3 (einen|eine) ander*", innocent},
    {someone_else,
     "(nehmen|finden|fragen|suchen) ~3 (einen|eine) ander* (termin|tag|weg|farbe|datei|"
     "schrift|datum|uhrzeit|losung|variante|nummer|bild|text)",
     innocent},

    {as_i_said,
     "wie (bereits|schon|mehrfach|oben) ~2 (erwahnt|gesagt|geschrieben|mitgeteilt|"
     "erklart|angekundigt|dargelegt)"},
    {as_i_said, "wie (gesagt|erwahnt|geschrieben)"},
    {as_i_said,
     "wie ich ~1 (bereits|schon|mehrfach) ~4 (schrieb|sagte|erwahnt*|erklart*|"
     "geschrieben|gesagt)"},
    {as_i_said, "laut meiner letzten (mail|email|nachricht|e)"},
    {as_i_said,
     "(habe|hatte) ich ?ihnen ?dir ~2 (bereits|schon) ~2 (gesagt|geschrieben|erklart|"
     "mitgeteilt)"},
    {as_i_said, "zum (zweiten|dritten|vierten|hundertsten) mal"},

    {shouting, "na (toll|super|prima|bravo|danke|herzlichen|wunderbar)"},
    {shouting, "danke fur nichts"},
    {shouting, "das ist ja (toll|super|grossartig|wunderbar|klasse)"},
    {shouting, "bei allem respekt"},
    {shouting, "schon dass ?auch (sie|du)"},
    {shouting, "ja klar"},

    {slipped_through, "(habe|hab) ich ?leider (ubersehen|verpasst|vergessen)"},
    {slipped_through, "ich habe ~4 (ubersehen|vergessen)"},
    {slipped_through, "durchgerutscht"},
    {slipped_through, "(ist|war) ?mir ?leider ?wohl ~2 untergegangen"},
    {slipped_through, "(ist|war) mir ?leider ?wohl entgangen"},
    {slipped_through, "(im|in den|in meinem) ?den spam*"},
    {slipped_through, "(uberlesen|verschwitzt)"},
    {slipped_through, "durch die lappen"},
    {slipped_through, "(sonne|schiff|boot) ~2 untergegangen", innocent},
    {slipped_through, "(bei|ihnen|dir|vielleicht) ~2 im spam*", innocent},

    {over_promise, "kein thema"},
    {over_promise, "ein klacks"},
    {over_promise, "kinderspiel"},
    {over_promise, "(kein|gar kein|uberhaupt kein) problem"},
    {over_promise, "locker"},
    {over_promise, "mit links"},
    {over_promise, "im handumdrehen"},
    {over_promise, "?ein kinderspiel"},
    {over_promise, "garantiert"},
    {over_promise, "easy"},
    {over_promise, "(schaffe|mache|erledige) ich ?das ?schon ?sicher (easy|nebenbei)"},
    {over_promise, "kein problem (mit|mehr|dar)", innocent},
    {over_promise, "(gibt|gab|sehe|sah|fand|finde|hatte|habe|besteht|darstellt|es) ~2 kein problem",
     innocent},
    {over_promise, "(ist|sind|sitzt|sitzen|war|waren|zu|schraube) ~1 locker", innocent},
    {over_promise, "locker (sitz*|lass*|ange*)", innocent},
    {over_promise, "garantiert (mindestens|hochstens|der|die|das|ein|eine)", innocent},

    {someone_should, "man (=müsste|sollte|=könnte|muss|soll)"},
    {someone_should, "(wir|jemand) (sollten|=müssten|sollte|=müsste)"},
    {someone_should, "es (=müsste|sollte) ?mal jemand"},
    {someone_should, "(=müsste|sollte) man"},
    {someone_should,
     "man (muss|sollte|=müsste|=könnte) ~1 (wissen|sagen|bedenken|beachten|zugeben)", innocent},
    {someone_should,
     "(wenn|wie|was|wann|wo|ob|dass|warum|welche*) ~3 (man|wir) ~3 (sollte*|=müsste|"
     "=müssten|=könnte|muss)",
     innocent},
    {someone_should, "(was|wie|wann|wo|warum) (sollte|=müsste|muss) man", innocent},

    {slight_delay, "verzoger* sich ?noch ?leider (etwas|leicht|ein|minimal|kurz|geringfugig|noch)"},
    {slight_delay, "(klein*|leicht*|gering*|minimal*|kurz*) verzogerung*"},
    {slight_delay, "(etwas|leicht|minimal) (verspatet|spater|verzogert|in verzug)"},
    {slight_delay, "ein (wenig|bisschen) (verspatet|spater|verzogert|langer)"},
    {slight_delay, "dauert ?leider ?noch (etwas|ein) ?bisschen ?wenig"},
    {slight_delay, "etwas spater (am|als|an|im)", innocent},
    {slight_delay, "(falls|wenn|sollte) ~5 verzoger*", innocent},

    {finally, "dank* ~4 dass (sie|du|ihr) ?jetzt ?nun ?sich ?mir (endlich|doch noch)"},
    {finally, "na endlich"},
    {finally, "dank* ~3 endlich"},
    {finally,
     "(sie|du) ~3 endlich ~3 (geschickt|geantwortet|gemeldet|geliefert|entschieden|"
     "geschafft)"},
    {finally, "wurde auch zeit"},

    {valued_customer,
     "(geschatzte*|sehr geehrte*|liebe*|werte*|verehrte*) (kund*|geschaftspartner*)"},
    {valued_customer, "geehrte damen und herren"},

    {problem_client, "problemkund*"},
    {problem_client,
     "(schwierig*|nervig*|anstrengend*|unmoglich*|lastig*|furchtbar*|schrecklich*) "
     "(kund*|mensch*|person|typ|frau|mann)"},
    {problem_client, "(norgler*|querulant*|meckerer*|nervensage)"},

    {no_answer_yet,
     "(noch|bisher|bislang) ?immer (keine|kein|nichts) (antwort|ruckmeldung|reaktion|"
     "neuigkeiten|info*|feedback|neues|gehort)"},
    {no_answer_yet, "immer noch (keine|kein|nichts)"},
    {no_answer_yet, "(warte|warten) ~3 noch"},
    {no_answer_yet, "(noch|bisher) nichts (gehort|neues|bekommen)"},
    {no_answer_yet, "weiss ich ?leider noch nicht"},

    {no_date,
     "ich ?ihnen ?dir ?sie ?dich (schicke|sende|melde|rufe|prufe|kummere|erledige|liefere|"
     "uberarbeite|gebe|klare|frage|schaue)"},
    {no_date, "ich werde !(nicht|nie)"},
    {no_date, "(schicke|sende|melde|rufe|prufe|kummere|erledige|liefere|uberarbeite|klare) ich"},
    {no_date, "(konnen|konnten|wurden) sie ~3"},
    {no_date, "(kannst|konntest|wurdest) du ~3"},
    {no_date,
     "bitte ~2 (senden|schicken|prufen|geben|bestatigen|melden|sagen|schick|sende|gib|pruf|"
     "prufe|melde|sag|entscheiden|mitteilen)"},
    {no_date, "(senden|schicken|prufen|geben|bestatigen|melden|sagen) sie ~3 bitte"},
    {no_date, "(sie|du) (bekommen|bekommst|erhalten|erhaltst|horen|horst)"},
    {no_date, "ich melde mich (wegen|aus|bei)", innocent},
};

}  // namespace

std::span<const TonePhrase> german_tone_phrases() { return phrases; }

}  // namespace wordkeep::words
