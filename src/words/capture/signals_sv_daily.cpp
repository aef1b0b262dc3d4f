// Swedish: turns of phrase that are scribbled in passing.

#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // calls that did not come through
    {"(tar|tog) (inte|aldrig|ej) ~1 (telefonen|telefon|samtal|samtalet)", call, me, happened, 88,
     removed, false},
    {"(far|fick) inte ~3 att (svara|lyfta)", call, me, happened, 92, removed, false},
    {"(obesvarat|obesvarade)", missed_call, client, happened, 60},
    {"(tryckte bort|klickade bort|avvisade)", missed_call, client, happened, 84},
    {"(hade|har) ~1 (ringt|sokt) ~4 (medan|nar|da) jag", missed_call, client, happened, 93},
    {"(ringde|sokte|provade|provat|sokt|ringt) ~5 (ringde och ringde|bara ringer|bara ringde|bara "
     "signaler|signalerna gick|signaler gick|det ringer bara|ringer och ringer)",
     call, me, happened, 92, removed, false},
    {"(ringde och ringde|ringer och ringer)", call, me, happened, 88, removed, false},
    {"(bara ringer|bara ringde|bara signaler|signalerna gar|signalerna gick) ?bara ?fram", call, me,
     happened, 86, removed, false},
    {"(forsokte|forsokt|provade|provat|ville) (ringa|na) ?mig ?oss ?igen ?men &(jag|vi|min|mobilen|"
     "telefonen)",
     missed_call, client, happened, 94},
    {"(ringde|sokte|sokt|ringt|forsokte ringa|forsokte na) ?mig ?oss ?igen men ?jag ?hade ?min "
     "(mobilen|telefonen|luren|mobil|telefon) ?var ?lag ?stod ?pa (ljudlost|tyst|avstangd)",
     missed_call, client, happened, 96},
    {"(ringde|sokte|sokt|ringt) ?mig ?oss ?igen ?men (hann|kom) inte (fram|svara|till telefonen) "
     "?i "
     "?tid",
     missed_call, client, happened, 95},
    {"(ringde|sokte|sokt|ringt) ?mig ?igen ?men (batteriet|mobilen|telefonen) ?var "
     "(slut|dod|avstangd|"
     "dott)",
     missed_call, client, happened, 95},
    {"(telefonsvarare|telefonsvararen|mobilsvar|rostbrevladan) ?igen ~1 "
     "(lamnade inget|lamnade inget meddelande|sa inget|inget meddelande)",
     call, me, happened, 92, removed, false},
    // talks
    {"(bjud|bjuda|ta med|ta) ~3 pa (lunch|fika|middag|kaffe)", meeting, me, planned, 64, removed,
     true, in_front},
    {"slar ~3 en (signal|pling)", call, by_place, planned, 66},
    {"hit (o|och|for)", meeting, client, planned, 60},
    {"(tog|tagit) (en|ett) (ol|fika|kaffe|glas|bit mat|promenad|lunch)", meeting, me, happened, 62},
    {"(tar|ta) (en|ett) (ol|fika|kaffe|glas|bit mat|promenad) ?med", meeting, me, planned, 62},
    {"(horde|hort|hor) av sig ~1 (pa|per|via) (tele|mobil|mobilen)", call, client, happened, 68},
    {"(svarade|meddelade|bekraftade|aterkom) ~3 (per|pa|via) (tele|telefon)", call, by_place,
     happened, 68},
    {"(pratades|talades|hordes) ?vid", call, me, happened, 62},
    {"ringde runt", note, me, happened, 70, kept},
    {"(ringa|ring) runt", commitment_mine, me, planned, 70, kept},
    {"visade ~3 (runt|omkring)", meeting, me, happened, 62, kept},
    {"hade ~3 (pa besok|inne|i studion|pa kontoret|i verkstan|har)", meeting, me, happened, 60},
    {"(drack|=åt) ~2 (kaffe|lunch|middag|ol|vin|frukost|te|fika)", meeting, me, happened, 62},
    {"pa (tele|luren|traden|mobilen|fon)", call, by_place, by_date, 57},
    {"(tog|bjod) ~3 (ut|med|pa|till) ~2 (lunch|fika|middag|kaffe|en ol)", meeting, me, happened,
     64},
    {"inkommande ?samtal fran", call, client, happened, 74},
    {"(tog|tagit) emot ?ett samtal fran", call, client, happened, 75},
    {"(telefonerade|telefonerat)", call, by_place, happened, 60},
    {"(nadde|fangade|fick tag i|fick tag pa|fatt tag pa|fatt tag i) (mig|oss) ?pa "
     "(telefon|telefonen|mobilen|luren)",
     call, client, happened, 86},
    {"(bett|bad|ber|vill|ville) ~2 (bli|att bli) (uppringd|kontaktad)", call, me, planned, 88},
    {"(fraga|hor) ?henne ?honom ?dem (om det|om saken|hur det var|hur det gick|hur det gar|hur hon "
     "mar|hur han mar|hur de mar) $",
     note, me, happened, 96, kept},
    {"(*frukost|*middag|*mingel|*fika|*lunch|*traff|*afterwork|afterwork) ?med ?hos", meeting, me,
     by_date, 56, kept},
    {"(kaffe|fika|glass|ol|after work) (med|m)", meeting, me, by_date, 57},
    {"(vill ha|onskar|foredrar) ~1 (fakturor|fakturan|offerter|avtal|allt) (pa|per|via|som) "
     "(papper|post|"
     "mejl|pdf)",
     note, me, happened, 94, kept},
    {"?lang ?kort ?langt (mejl|mail) fran", email, client, happened, 61},
    // writing
    {"(mejlar|mailar|skriver|messar|smsar) att (hon|han|de|jag|vi|det)", email, client, happened,
     72},
    {"(mejla|maila|skriv till|skriva till|skriv|smsa) ~6 (o|och) (fraga|hora|kolla|tacka)", email,
     me, planned, 82, kept},
    {"(gav|gett) ~3 besked ?per ?via ?mejl", email, by_place, happened, 64},
    {"(faxade|faxat)", email, by_place, happened, 56},
    {"fax fran", email, client, happened, 60},
    {"(skriv|skriva) (en rad|nagra rader|ett par rader) till", email, me, planned, 64},
    {"(skrev|skickade) (en rad|nagra rader|ett par rader) till", email, me, happened, 64},
    {"(vidarebefodrade|vidarebefodrat)", email, by_place, happened, 66},
    {"(*brev|*brevet|*utskick|*utskicket|paminnelsen|fakturan|fakturorna|inbjudan|inbjudningarna|"
     "kallelsen|korten|kortet) ~6 (gick|gatt) ~1 (ut|ivag)",
     email, me, happened, 66, kept},
    {"(kom|kommit|trillade|damp|ramlade) ~1 in ~2 (mejl|mail) fran", email, client, happened, 68},
    {"(trillade|damp|ramlade) ~1 in ?ett ?en (sms|meddelande) fran", message, client, happened, 68},
    {"(trillade|damp|ramlade) det in ett (mejl|mail) fran", email, client, happened, 72},
    {"kom ?det ?in ?ett (sms|meddelande|dm) ?fran", message, client, happened, 70},
    // What was not agreed, and what they would have instead now.
    {"(bad|ber|bett) (oss|mig) ~1 (utelamna|stryka|ta bort|andra|lagga till|flytta|byta|korta|gora "
     "om)",
     change, client, happened, 87},
    {"(stryker|strok|kortar|kortade|slopar|slopade|skippar|skippade)", change, by_place, happened,
     62, kept},
    {"(ingick|ingar) ~1 (inte|ej)", change, client, happened, 79, kept},
    {"(sager nu|nu sager|det ar nytt)", change, client, happened, 80, kept},
    {"(nu|anda|plotsligt) ~5 (istallet for|i stallet for|istf|ist f)", change, client, happened, 80,
     kept},
    {"(stod|star|var|ar|ingick|ingar) ~1 (inte|ej|aldrig) ~1 "
     "(avtalat|overenskommet|bestallt|sagt|i avtalet|med i avtalet|i offerten|i kontraktet|i "
     "uppdraget|i priset|med i offerten)",
     change, client, happened, 79, kept},
    {"(nu foredrar|foredrar nu|foredrar numera|vill nu hellre|gillar nu)", change, client, happened,
     84},
    {"an (vi|jag) ~1 (sagt|avtalat|bestallt|offererat|raknat med|kommit overens om|kom overens om|"
     "kommit overens|bestamt|planerat)",
     change, client, happened, 79, kept},
    {"(vill ha|vill|ville ha|fragar efter|ber om|bad om|raknar med|vantar sig|forvantar sig) ~8 "
     "&(avtalet sager|avtalet sa|i avtalet|enligt avtalet|offerten galler|offerten gallde|offerten "
     "var|i offerten|bestallt var|avtalat var|sagt var|planen var|vi sa|overenskommet var)",
     change, client, happened, 91},
    {"(bad om|ber om|onskar|onskade) ~3 till $", change, client, happened, 80},
    {"(la|lade|lagt|lagger) till ~4 (pa|i|till) (bokningen|ordern|bestallningen|listan|uppdraget)",
     change, by_place, happened, 80, kept},
    {"(andrar|andrat|andrade) (sig|sitt beslut) ?igen", change, client, happened, 84},
    {"(lag|ligger|fanns|finns|stod) (inte|ej|aldrig) ~1 (i|med i) ~1 "
     "(uppdraget|avtalet|offerten|kontraktet|ordern|bestallningen|priset|paketet)",
     change, client, happened, 82, kept},
    {"(ska|skall) ~1 (nu|plotsligt) ocksa ~1 (ha|fa) ?med", change, client, happened, 84},
    {"(ska|skall) (va|vara|bli) &(*erad|*erat|*erade|=här|framme|pa plats) ~3 (har lovat|har "
     "utlovat)",
     commitment_theirs, client, planned, 88},
    {"(lovade|lovat|lovar) (han|hon|de|dom) $", commitment_theirs, client, planned, 86},
    {"(sa|sade|sager|lovar) att !(han|hon|de|dom|jag|vi|det) ~3 "
     "&(kommer|landar|levereras|skickas|betalas|vantas)",
     commitment_theirs, client, planned, 82},
    {"(tror|raknar med) att (hon|han|de) &(har|skickar|levererar|kommer med|ar klar|ar klara)",
     commitment_theirs, client, planned, 80},
    {"(svor|=svär|garanterar|garanterade|intygar|intygade|bedyrar|forsakrar) ?pa ?att "
     "!(jag|vi|vid|over)",
     commitment_mine, by_place, planned, 81},
    // promises
    {"(vill|ville) ~1 (se|fa|veta) (pris|priser|priset)", quote, client, planned, 90},
    {"skulle ~1 (ge|fixa|ta|gora|ordna|hamta|ha med)", commitment_mine, by_place, planned, 62,
     kept},
    {"(planerar|hoppas|raknar med) att", commitment_mine, by_place, planned, 58, kept},
    {"(tank pa|missa inte) att", commitment_mine, me, planned, 62},
    {"(fattas|saknas|drojer) ~4 fran", commitment_theirs, client, planned, 66},
    {"fran ~3 (forsenad|forsenat|fattas|saknas|drojer)", commitment_theirs, client, planned, 66},
    {"(ska|skall) (ha|fa) !($|klart|klar|*at|*it|gjort|mote|barn|semester|fest|ledigt|koll|ha)",
     commitment_mine, me, planned, 69},
    {"har (pa sig|tid pa sig|tid) att", commitment_theirs, client, planned, 70},
    {"(ser till|sag till|sorjer for) att", commitment_mine, by_place, planned, 70, kept},
    {"har (han|hon|de|dom) ~1 (lovat|sagt|utlovat|garanterat)", commitment_theirs, client, planned,
     85},
    {"(skriver|gor|fixar|tar|skickar) ~1 (hellre|helst) ~4 (sjalv|sjalva)", commitment_theirs,
     client, planned, 92, kept},
    {"(gjort|gjorde) ~1 (kanonjobb|toppjobb|superjobb|jattejobb|kanonbra jobb|bra jobb|fint jobb|"
     "fantastiskt jobb)",
     thanks, client, happened, 79, kept},
    // displeasure
    {"(missnojd|missnojda|besviken|irriterad|sur|arg) m", complaint, client, happened, 77, kept},
    {"(ar|var) ~2 (skamt|katastrof|skandal|oacceptabelt|under all kritik)", complaint, client,
     happened, 76, kept},
    {"(i upplosningstillstand|i panik|panikslagen|graterfardig)", complaint, client, happened, 58,
     kept},
    {"(forstar|fattar|begriper) (inte|ej)", question, client, happened, 66, kept},
    {"(forbannad|forbannade|skitsur|rasande|ursinnig|less|grinig|butter) (over|pa|for|att)",
     complaint, client, happened, 76, kept},
    {"(kokar|gar i taket|exploderade|rasar over)", complaint, client, happened, 76, kept},
    {"(tycker|tyckte) ~6 (segt|sega|seg|slarviga|daliga|langsamma|langsamt|otydligt|oproffsigt|"
     "krangligt|rorigt)",
     complaint, client, happened, 79, kept},
    {"funderar ~1 (pa|over|kring) &(vilket|vilken|vilka|hur|nar|vad|varfor)", question, client,
     happened, 80},
    // thanks
    {"(sald|salda) pa", thanks, client, happened, 74, kept},
    {"(skickade|gav|kom med) ~2 (blommor|choklad|tarta|vin|en bukett)", thanks, by_place, happened,
     66, kept},
    {"som (tack|ett tack) for", thanks, me, planned, 78, kept},
    {"som (tack|ett tack) $", thanks, me, planned, 78},

    {"(maste|borde|ska|bor) ?ocksa ?komma ?ihag ?att (saga tack|tacka|skicka ett tack)", thanks, me,
     planned, 88, removed, true, in_front},
    // what is only to be remembered
    {"hellre ~2 (brev|mejl|mail|sms|samtal|telefon) an", note, me, happened, 90, kept},
    {"ska ha barn", note, me, happened, 80, kept},
    {"(far|har|fatt|byter till) ~1 (ny|nytt|nya) ~1 "
     "(*adress|adress|*adresser|*nummer|nummer|chef|*chef|kontaktperson|bank|bankkonto|lokal|"
     "lokaler|"
     "kontor|namn)",
     note, me, happened, 71, kept},
    {"(sitter|bor|jobbar|arbetar) ~2 (i|pa|hos) !(mote|ko)", note, me, happened, 40, kept},
    {"har tid $", note, me, happened, 60, kept},
    {"(har|tar) (inte|ingen|ej) ~1 tid", note, me, happened, 66, kept},
    {"(ar fullbokad|ar uppbokad|ar upptagen|tar ledigt|tar semester) $", note, me, happened, 62,
     kept},
    {"bara (nabar|anträffbar|inne|tillganglig)", note, me, happened, 70, kept},
    {"(gravid|beraknad)", note, me, happened, 60, kept},
    {"(rakenskapsar|rakenskapsaret|bokslutsar) ~1 (slutar|borjar|ar|gar)", note, me, happened, 66,
     kept},
    {"gillar !(*en|*et|*na|*an|*n|att|hur|var|den|det|de|vad|nya|forsta|forslag|alternativ|"
     "variant|ide)",
     note, me, happened, 58, kept},
    {"(dricker|ater|roker|kor|anvander|talar|jobbar) (inte|ej|inget|ingen|aldrig|bara|ingenting)",
     note, me, happened, 76, kept},
    {"(avstangt|avstangd|avstangda|stangd|sparrad|avsparrat|ur funktion|julstanger|sommarstanger|"
     "semesterstanger|stanger)",
     note, me, happened, 60, kept},
    {"inte (har|hemma) $", note, me, happened, 64, kept},
    {"(paminn|paminna) mig ~1 ?att ringa", call, me, planned, 92},
    {"(atog|atagit) (mig|oss) ?att", commitment_mine, me, planned, 82},
    {"far ~5 av (mig|oss)", commitment_mine, me, planned, 82},
    {"(skriv|skriva) till", email, me, planned, 61, removed, true, in_front},
    {"(skrev|skriver|mejlade|mailade) ~3 att", email, by_place, happened, 69},
    {"(ser|sag) att ~5 (ringt|har ringt|hade ringt|ringde|sokt)", missed_call, client, happened,
     94},
    {"(vill|ville|onskar) ?ha ?fa ?ett (svar|besked)", question, client, happened, 80, kept},
    {"(blommor|choklad|vin|tarta|kort) med ?ett tack", thanks, by_place, happened, 84, kept},
    {"tackkort fran", thanks, by_place, happened, 76},
    {"skulle ~8 (skicka|lamna|mejla|maila|leverera|ge|komma med) ~6 (senast|till) $",
     commitment_theirs, client, planned, 80},
    {"(fotografering|provplatning|provlagning|provkorning|platning|*fotografering) ~3 med", meeting,
     me, by_date, 58, kept},
    {"(fint|fina|bra|toppen*|jattefint|jattebra|stralande|positivt|varmt|harligt|toppbetyg) ~1 "
     "(omdome|omdomen|recension|recensioner|betyg|aterkoppling|feedback) fran",
     thanks, client, happened, 82, kept},
    {"basta ~3 (vi|jag|hon|han) ~1 (nagonsin|nansin|har) ?nagonsin (haft|fatt|sett|last|jobbat)",
     thanks, client, happened, 86, kept},
    {"(provade|testade|forsokte|sokte|ringde) ~7 (tog den inte|tog inte|svarade inte|inget svar|"
     "svarade ej|lyfte inte)",
     call, me, happened, 92, removed, false},
    {"(offert*|anbud*|prisforslag*) ~7 (ska|maste|behover) ~2 "
     "(ivag|skickas|ut|lamnas|mejlas|in|goras|raknas)",
     quote, me, planned, 90},
    {"(ar|var) jag ~2 (bortrest|borta|ledig|sjuk|upptagen|pa semester|pa resande fot)", note, me,
     happened, 97, kept},
    {"(svarade|svarat|svarar) pa (mitt|mina|vart|vara) ~1 (mejl|mail|sms|meddelande|brev)", email,
     client, happened, 84},
    {"(langt|bra|trevligt|jobbigt|givande) (samtal|telefonsamtal|snack) med", call, me, happened,
     78},
    {"vi ska ses", meeting, me, by_date, 84},
    {"(skrivit|skrev) (under|pa) ~2 (offert*|anbud*|prisforslag*)", quote, client, happened, 94,
     kept},
    {"(offert*|anbud*|prisforslag*) ~8 (blev|blir) ~3 inget", quote, client, happened, 94, kept},
    {"(valde|valt|valjer|tog|tar|gick med|gar med) ~1 (annan|konkurrent|konkurrenten|konkurrenter)",
     quote, client, happened, 90, kept},
    {"(fint|mycket|bra) (berom|lovord) (av|fran)", thanks, client, happened, 84, removed, true,
     in_front},
    {"(oppnar|oppnade) ~5 (butik|filial|kontor|studio|verkstad|salong)", note, me, happened, 84,
     kept},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> swedish_daily_signals() { return later_table; }

}  // namespace wordkeep::words
