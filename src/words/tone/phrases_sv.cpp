#include "words/tone/phrases.h"

namespace wordkeep::words {
namespace {

using enum ToneRule;
constexpr auto innocent = PhraseUse::innocent;

constexpr TonePhrase phrases[] = {
    {vague_time, "snart"},
    {vague_time, "snarast ?mojligt"},
    {vague_time, "inom kort"},
    {vague_time, "sa (snart|fort|snabbt) ?som (mojligt|jag)"},
    {vague_time, "inom en snar framtid"},
    {vague_time, "vid (tillfalle|lagligt tillfalle)"},
    {vague_time, "i sinom tid"},
    {vague_time, "nar jag (hinner|kan|far tid)"},
    {vague_time, "asap"},
    {vague_time, "framover"},
    {vague_time, "nagon gang"},
    {vague_time, "sa snart !(som|mojligt)", innocent},
    {vague_time, "sa (snart|fort) som !(mojligt|jag)", innocent},
    {vague_time, "sa (snart|fort) som jag (fatt|har|vet|hort)", innocent},
    {vague_time, "(for|alltfor|hur) snart", innocent},
    {vague_time, "(ses|hors|synes|pratas) ~1 snart", innocent},
    {vague_time, "krya pa ~3 snart", innocent},

    {busy, "mycket just nu"},
    {busy, "mycket att gora"},
    {busy, "fullt upp"},
    {busy, "(sa|valdigt|otroligt|jatte|mycket|ratt) upptagen"},
    {busy, "jatteupptagen"},
    {busy, "(mycket|for mycket|mycket nu) pa mitt bord"},
    {busy, "(jag|vi) ~3 inte hunnit"},
    {busy, "haft ~2 mycket"},
    {busy, "drunkn* i"},
    {busy, "stressig* (vecka|dag|period)"},
    {busy, "upp over oronen"},
    {busy, "mycket att gora med", innocent},
    {busy, "drunkn* i (inkorgen|mangden|mejlen|hogen)", innocent},
    {busy, "(finns|ar) ~3 mycket att gora", innocent},
    {busy, "(du|ni|dig|er) ~4 (mycket att gora|fullt upp|upptagen|hunnit|mycket)", innocent},

    {monday, "mandag igen"},
    {monday, "antligen (fredag|helg)"},
    {monday, "mandagsblues"},
    {monday, "(glad|trevlig|harlig) mandag"},
    {monday, "usch mandag"},
    {monday, "lillordag"},
    {monday, "(pa|till|fran|nasta|senast) mandag igen", innocent},

    {hedging, "(jag|vi) hoppas ?att"},
    {hedging, "kanske"},
    {hedging, "forhoppningsvis"},
    {hedging, "eventuellt"},
    {hedging, "mojligtvis"},
    {hedging, "mojligen"},
    {hedging, "egentligen"},
    {hedging, "liksom"},
    {hedging, "pa nagot satt"},
    {hedging, "jag (tror|antar|gissar)"},
    {hedging, "ville bara"},
    {hedging, "om jag ska vara arlig"},
    {hedging, "jag tror (pa|dig)", innocent},
    {hedging, "(jag|vi) hoppas pa", innocent},
    {hedging, "(liksom|precis) (jag|du|vi|tidigare|forra)", innocent},

    {passive, "som du (vill|onskar|tycker|kanner|behagar)"},
    {passive, "(vad|hur) du vill"},
    {passive, "du (bestammer|avgor)"},
    {passive, "spelar ?det ingen roll"},
    {passive, "?det kvittar"},
    {passive, "upp till dig"},
    {passive, "som du (vill|onskar|tycker) (ha|att|se|veta|andra|visa|gora|om|ar|passar)",
     innocent},
    {passive, "(vad|hur) du vill (ha|att|se|veta|andra|visa|gora|uppna|lagga|saga)", innocent},
    {passive, "(beratta|skriv|sag|vet|veta|forstar|fraga) ~3 (vad|hur) du vill", innocent},
    {passive, "(nar|om|innan|tills|vad|vilken) ~2 du (bestammer|avgor)", innocent},

    {leave_me_alone, "lat mig ?fa ?bara (jobba|arbeta|vara|skota)"},
    {leave_me_alone, "(jobba|arbeta) i fred"},
    {leave_me_alone, "sluta (fraga|ringa|mejla|tjata|jaga)"},
    {leave_me_alone, "gora mitt jobb"},
    {leave_me_alone, "lat mig (jobba|arbeta) (fram|med|vidare|igenom|pa)", innocent},

    {expert, "jag ar ?har (experten|proffset|fackmannen|specialisten)"},
    {expert, "jag som ar (expert*|proffs*|fackman*)"},
    {expert, "lita pa mig"},
    {expert, "jag vet vad jag gor"},

    {changed_again, "(du|ni) ~2 (=ändrat|=ändrar) ~4 igen"},
    {changed_again, "(=ändrat|=ändrar) ~3 igen"},
    {changed_again, "(=ändrat|=ändrar) ~1 (dig|er)"},
    {changed_again, "(=ändrar|=ändrat) hela tiden"},
    {changed_again, "hela tiden (=ändra|=ändrar|=ändrat)"},
    {changed_again, "(=ännu|annu) en (=ändring|andring)"},
    {changed_again, "(jag|vi) ~3 (=ändrat|=ändrar) ~4 igen", innocent},
    {changed_again, "(om|ifall|nar|skulle) ~3 (=ändrar|=ändrat) ~1 (dig|er)", innocent},

    {someone_else, "(hitta|hittar|leta|sok|ta|fraga|anlita) ?upp ?efter ?dig nagon annan"},
    {someone_else, "(vanda|vand) ?er ?dig till nagon annan"},
    {someone_else, "ga nagon annanstans"},
    {someone_else, "(jag|vi) ~4 (hitta*|leta*|sok*|ta|fraga*|anlita*) ?efter nagon annan",
     innocent},

    {as_i_said, "som jag (sa|sade|skrev|namnde) (tidigare|forut|innan|redan)"},
    {as_i_said,
     "som jag (redan|tidigare|nyss) ~2 (skrev|sa|sade|sagt|skrivit|namnde|namnt|forklarade|"
     "forklarat)"},
    {as_i_said, "som ?jag (redan|tidigare) (namnts|sagts|namnt|sagt|skrivits|meddelats)"},
    {as_i_said, "som (sagt|namnt)"},
    {as_i_said, "enligt mitt (senaste|forra|tidigare) (mejl|mail|meddelande)"},
    {as_i_said, "jag har redan (sagt|skrivit|forklarat|svarat)"},
    {as_i_said, "for (andra|tredje|femtielfte) gangen"},

    {shouting, "tack for ingenting"},
    {shouting, "(jo|ja) men visst"},
    {shouting, "med all respekt"},
    {shouting, "(jaha|naha) (sa|va|vad) (bra|kul|trevligt)"},
    {shouting, "vad (kul|trevligt) att du behagar"},

    {slipped_through, "(glomde|glomt|missade|missat) bort ?det"},
    {slipped_through, "(missade|missat|missa) ?tyvarr (mejlet|mailet|meddelandet|ditt|ert|din)"},
    {slipped_through, "(fastnat|fastnade|hamnat|hamnade) i (skrapposten|spam*|skrap*)"},
    {slipped_through, "mellan stolarna"},
    {slipped_through, "(forsvann|drunknade|forsvunnit) i (mangden|inkorgen|mejlen|hogen)"},
    {slipped_through, "(fallit|foll) ur minnet"},
    {slipped_through, "(missade|missat) ?tyvarr (ditt|ert) (samtal|mote)", innocent},
    {slipped_through, "(du|ni) ~3 (missat|missade) ditt", innocent},

    {over_promise, "en baggis"},
    {over_promise, "barnlek"},
    {over_promise, "(inga|inget) ?som ?helst problem"},
    {over_promise, "inga som helst problem"},
    {over_promise, "latt som en platt"},
    {over_promise, "hur latt som helst"},
    {over_promise, "(busenkelt|superenkelt|jatteenkelt)"},
    {over_promise, "garanterat"},
    {over_promise, "fixar jag (latt|enkelt|lugnt)"},
    {over_promise, "(inga|inget) problem (med|i|kvar|har)", innocent},
    {over_promise, "(finns|hittade|hittar|ser|sag|hade|har|uppstod|ar) ~2 (inga|inget) problem",
     innocent},

    {someone_should, "man (borde|bor)"},
    {someone_should, "(vi|nagon) borde"},
    {someone_should, "borde man"},
    {someone_should, "nagon maste"},
    {someone_should, "det borde (goras|fixas|ordnas)"},
    {someone_should, "(nar|vad|hur|om|var|vilken|varfor|att) ~2 (vi|man) (borde|bor)", innocent},
    {someone_should, "man bor (veta|tanka|komma|ha)", innocent},

    {slight_delay, "(lite|litet|nagot|en aning) ?smatt (forsena*|sen|sena|sent|efter)"},
    {slight_delay, "(liten|mindre|smarre) forsening*"},
    {slight_delay, "drojer ?tyvarr ?ett (lite|nagot|tag|ytterligare)"},
    {slight_delay, "(lite|nagot) senare an"},
    {slight_delay, "lite efter (mote*|klockan|kl|lunch|frukost|jul|nyar|pask)", innocent},
    {slight_delay, "(om|ifall|skulle) ~5 forsena*", innocent},

    {finally, "tack for att (du|ni) ~2 antligen"},
    {finally, "antligen (svarade|svarat|skickade|skickat|horde|hort|bestamt)"},
    {finally, "tack ~4 antligen"},
    {finally, "det var pa tiden"},
    {finally, "(jag|vi) ~4 antligen", innocent},

    {valued_customer, "(varderad|varderade|basta|kara|ara*) kund*"},
    {valued_customer, "till den det beror"},

    {problem_client, "problemkund*"},
    {problem_client,
     "(jobbig*|besvarlig*|=svår|=svåra|omojlig*|hopplos*|kravande|kranglig*) (kund*|"
     "person*|manniska*|typ)"},
    {problem_client, "(gnallspik*|gnallig*|kverulant*|besserwisser*)"},

    {no_answer_yet, "(inget|inga|ingen) (svar|aterkoppling|besked|nyheter|reaktion) ~3 an"},
    {no_answer_yet, "(inte|ej) (fatt|hort) ~3 an"},
    {no_answer_yet, "vantar (fortfarande|annu|an)"},
    {no_answer_yet, "fortfarande (inget|ingen|inga|inte)"},
    {no_answer_yet, "vet ?jag inte an"},

    {no_date,
     "jag (skickar|aterkommer|ringer|kollar|fixar|ordnar|undersoker|levererar|uppdaterar|"
     "meddelar)"},
    {no_date, "jag (ska|kommer att) !(inte|aldrig)"},
    {no_date, "(skickar|aterkommer|ringer|ordnar|levererar) jag"},
    {no_date, "jag hor av mig"},
    {no_date,
     "(kan|skulle|kunde) (du|ni) ~1 (skicka|kolla|ge|bekrafta|svara|ringa|meddela|saga|"
     "godkanna|titta|lamna|kunna)"},
    {no_date,
     "(skicka|meddela|bekrafta|svara|godkann|lamna|aterkom) ~1 (garna|mig|oss|till|pa|om)"},
    {no_date, "(du|ni) (far|kommer att)"},
};

}  // namespace

std::span<const TonePhrase> swedish_tone_phrases() { return phrases; }

}  // namespace wordkeep::words
