#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // calls that did not come through
    {"(tva|tre|flera) (missade|obesvarade) samtal ?fran", missed_call, client, happened, 91},
    {"?kort (samtal|telefonsamtal) med", call, me, by_date, 61},
    {"(behover|forvantar sig|raknar med)", commitment_mine, me, planned, 57},
    {"(vill|ville) ha &(tva|tre|fler|flera|ytterligare|extra)", change, client, happened, 84},
    {"beromde", thanks, by_place, happened, 76},
    {"(middag|frukost) ?med", meeting, me, by_date, 58},
    {"(provning|*provning|*smakning) ?med ?hos", meeting, me, by_date, 58, kept},
    {"(horde|hort) av sig ~1 (pa|per|via) (telefon|telefonen)", call, client, happened, 66},
    {"ringde ~4 (men|kom till|hamnade hos|hamnade i) ~3 "
     "(rostbrevlad*|telefonsvarar*|mobilsvar*|svararen)",
     call, me, happened, 91, removed, false},
    {"svarade inte", call, me, happened, 84, removed, false},
    {"(sa|sade) till ~4 att", commitment_mine, me, planned, 80},
    // news for them, not a promise
    {"(sa till|sade till|berattade for|meddelade|informerade) ~3 ?om att ~4 &(hojs|stiger|gar "
     "upp|okar|sanks|har stangt|haller stangt|ar stangt|ar lediga|ar ledig)",
     note, me, happened, 85},
    {"svara pa ~3 (mejl|mail|mejlet)", email, me, planned, 62},
    {"(vill|ville) ha ?en ?ett &(annan|annat|andra)", change, client, happened, 86},
    {"(missat|missade|obesvarat|missade ett) samtal ?fran ?av", missed_call, client, happened, 90},
    {"missade ~3 samtal", missed_call, client, happened, 88},
    {"ringde ~3 (missat|missade|hann inte svara|var inte dar) ?det", missed_call, client, happened,
     92},
    {"(missat|missade)", missed_call, client, happened, 60},
    {"(ringde|sokte|har ringt|har sokt) ?mig ?men jag (satt|var|korde|hann inte|kunde inte)",
     missed_call, client, happened, 92},
    {"(ringde|sokte) ?visst ?mig ?igen (nar|medan) jag", missed_call, client, happened, 92},
    {"(sokte|har sokt) mig", missed_call, client, happened, 90},
    {"(forsokte|har forsokt) (ringa|na) mig", missed_call, client, happened, 90},
    {"(fick|far) inte tag (pa|i)", call, me, happened, 90, removed, false},
    {"(nadde inte|kom inte fram|kommer inte fram) ?till", call, me, happened, 88, removed, false},
    {"ringde ~4 (inget svar|ingen svarade|svarade inte|inte inne)", call, me, happened, 90, removed,
     false},
    {"forsokte (ringa|na)", call, me, happened, 82, removed, false},
    {"(lamnade|talade in|pratade in|spelade in) ?ett ?rost (meddelande|rostmeddelande)", voicemail,
     by_place, happened, 92},
    {"(ringde|sokte|ringt) ?mig (ska|maste|bor) ?jag ~2 ringa ?upp ?honom ?henne ?dem ?tillbaka",
     call, me, planned, 92},
    {"?fick ?ett (rostmeddelande|rostbrevlada) (fran|av)", missed_call, client, happened, 92},

    {"(talade in|pratade in|lamnade) ~2 pa ~1 "
     "(svararen|svarare|telefonsvarar*|mobilsvar*|rostbrevlad*)",
     voicemail, by_place, happened, 93},
    {"(sokte|ringde|provade) ~6 (inget svar|ingen svarade|svarade inte|svarade ej|svarar "
     "inte|svarar ej|inte inne)",
     call, me, happened, 91, removed, false},
    {"(svarar|svarade) (inte|ej) ?i ?pa ?telefon ?telefonen", call, me, happened, 84, removed,
     false},
    {"(hade|fick) ~3 (i luren|pa traden|pa telefon|pa telefonen)", call, me, happened, 80},
    {"(vill|onskar|ber|bad) ~1 (att jag|mig) ~1 (ringer|ringa|ringde) ?upp ?tillbaka", call, me,
     planned, 88},

    {"(inget svar|ingen svarar|ingen svarade) (hos|pa)", call, me, happened, 86, removed, false},
    {"bara (mobilsvar*|telefonsvarar*|svararen|rostbrevlad*)", call, me, happened, 80, removed,
     false},
    {"ingen ?som ~1 "
     "(svarar|svarade|lyfter|lyfte|tar luren|tog luren|plockar upp|anträffbar|hemma|dar|ar "
     "dar|gar att na|gick att na) ?luren",
     call, me, happened, 86, removed, false},
    {"(ringde|sokte|provade|forsokte|ringt|sokt) ~6 (ingen svarade|ingen som svarade|inget "
     "svar|ingen dar|mobilsvar*|telefonsvarar*|rostbrevlad*|svararen|utan svar|utan "
     "resultat|forgaves|"
     "gav upp)",
     call, me, happened, 91, removed, false},
    {"(alltid|standigt|bara|jamt|hela tiden|fortfarande|igen|var|tutade) upptaget", call, me,
     happened, 84, removed, false},
    {"(tutar|tutade) upptaget", call, me, happened, 86, removed, false},
    {"(kom|kommer|hamnade|hamnar|gick|gar|fick|far|nadde) ~3 ?till ?i ?hos ?pa "
     "(mobilsvar*|telefonsvarar*|rostbrevlad*|svararen|automatsvar)",
     call, me, happened, 87, removed, false},
    {"(far|fick|fatt) ~1 inte ~1 (kontakt|tag) ?med ?i ?pa", call, me, happened, 90, removed,
     false},
    {"(gar|gick) ~2 inte att (na|komma fram|ringa)", call, me, happened, 88, removed, false},
    {"(inte|ej|gick inte|ingen) (anträffbar|antraffbar|nabar|kontaktbar)", call, me, happened, 84,
     removed, false},
    {"(direkt|rakt|bara|alltid) ~1 (till|pa) (mobilsvar*|telefonsvarar*|rostbrevlad*|svararen)",
     call, me, happened, 84, removed, false},
    {"(ringde|sokte) ~6 (horde inte|horde ej|horde aldrig|ljudlost|avstangd|hann inte|markte inte)",
     missed_call, client, happened, 92},
    {"nadde bara", call, me, happened, 84, removed, false},
    {"(sokte|sokt|sok) ?igen", call, me, happened, 79, removed, false, in_front},
    {"(horde|markte|sag) (inte|aldrig) ?nar ?att ~2 "
     "(ringde|ringa|telefonen|samtalet|samtal|mobilen)",
     missed_call, client, happened, 95},
    {"(hann|kunde) inte (ta|svara pa|svara|ta emot|fa) ~3 samtal*", missed_call, client, happened,
     95},
    // What did not come through is tried again.
    {"(testa|testar|prova|provar|forsok|forsoka|forsoker) ?ringa ?na igen", call, me, planned, 94},
    {"fick ~2 tag (pa|i)", call, me, happened, 66},
    {"(fatt|far) tag (pa|i)", call, me, happened, 66},
    {"(gick|gar) inte att (na|fa tag pa|fa tag i)", call, me, happened, 92, removed, false},
    {"(telefonko|telefonkon)", call, me, happened, 70, removed, false},
    {"(lyfter|lyfte|tar|tog) (inte|aldrig|ej) ~1 luren", call, me, happened, 88, removed, false},
    {"(hann|kunde|orkade) inte (svara|ta det|lyfta) ?nar ~5 (ringde|ringt|sokte)", missed_call,
     client, happened, 93},
    {"blev ~1 uppringd av", call, client, happened, 80},
    // promises
    {"(lovade|lovat|lovar|forsakrade|utlovat|utlovade)", commitment_mine, by_place, planned, 80},
    {"(har|hade) lovat", commitment_mine, by_place, planned, 81},
    {"(kom overens|overens|bestamt) ~2 &(jag|vi)", commitment_mine, me, planned, 84},
    {"(ska|skall|maste|bor|tanker|kommer) jag", commitment_mine, me, planned, 76},
    {"(fortfarande|annu|an) (ingen|inget|inga|inte nagon|inte nagot|inte nagra) ~4 fran",
     commitment_theirs, client, planned, 72},
    {"fran ~4 (fortfarande|annu) (ingen|inget|inga|ingenting)", commitment_theirs, client, planned,
     72},
    {"jag (ska|maste|kommer att)", commitment_mine, me, planned, 77},
    {"jag (ska|skall|maste|kommer att|behover|tanker|lovade att) ~1 (ringa|sla en signal)", call,
     me, planned, 82},
    {"(ska|skall|kommer att|tanker) ~1 !(vara|ha|bli|flytta|resa|opereras|gifta|ses|traffas|traffa|"
     "prata|snacka|komma) (*a|ge|ta|se) !sig",
     commitment_mine, by_place, planned, 56, kept},
    {"jag (skickar|levererar|gor|fixar|tar "
     "fram|forbereder|skriver|kollar|lamnar|bestaller|uppdaterar|aterkommer)",
     commitment_mine, me, planned, 76, kept},
    {"ar ~1 (skyldig|skyldiga|skyldigt) (mig|oss)", commitment_theirs, client, planned, 82},
    {"skulle ~2 ha (*at|*it|gjort|gett|sagt|betalt|lagt)", commitment_mine, by_place, planned, 70,
     kept},
    {"har kvar att", commitment_mine, by_place, planned, 66},
    {"(sager|sa|sade|pastar) ~1 att (han|hon|de|dom) (aldrig|inte)", note, me, happened, 86, kept},
    {"har fortfarande inte (*at|*it|gjort|gett|betalt|lagt)", commitment_theirs, client, planned,
     70},
    {"(jag|vi) (ringer|mejlar|mailar|kontaktar)", commitment_mine, me, planned, 50, kept},
    {"ar skyldig", commitment_mine, me, planned, 74},
    {"har fortfarande inte (fatt|hort|sett)", commitment_theirs, client, planned, 78},
    {"(ska|skall) ~1 fa ~6 (av|fran) (mig|oss)", commitment_mine, me, planned, 80},
    {"(fick inte tag pa|fick inte tag i|svarade inte|svarar inte) ~5 (lamnade|talade in|pratade "
     "in) ~2 (meddelande|svararen|telefonsvararen)",
     voicemail, me, happened, 95},
    {"(vantar|invantar) ?pa", commitment_mine, Actor::awaited, planned, 76},
    {"(far|fa|behover) ~5 (av|fran)", commitment_theirs, client, planned, 74},
    {"(ska|skall|far|behover|vill) ~1 ?ha ?fa ~5 av (mig|oss)", commitment_mine, me, planned, 80},
    {"(ska|skulle|kommer att) ~1 (ge|skicka|lamna|mejla|maila) (mig|oss)", commitment_theirs,
     client, planned, 80, kept},
    {"har ~1 inte ~1 (fatt|sett)", commitment_theirs, client, planned, 76},
    // Who has not done it yet is who stands in front: nobody, then it is me.
    {"(har|hade) ~2 (inte|ej|aldrig|annu inte) ~1 "
     "(svarat|aterkommit|hort av sig|ringt tillbaka|ringt upp|skrivit pa|skrivit "
     "under|undertecknat|godkant|bestamt sig|valt|lamnat besked|gett "
     "besked|bekraftat|fyllt i|laddat upp|signerat|kommit med|returnerat|hamtat|aterkopplat)",
     commitment_mine, by_place, planned, 87, kept},
    {"(har|hade) ~2 (inte|ej|aldrig|annu inte) ~1 (skickat|levererat|mejlat|mailat|lamnat|gjort) "
     "~5 "
     "(an|annu)",
     commitment_mine, by_place, planned, 70},
    {"har ~1 (inte|ej|annu inte) ~1 "
     "(skickat|levererat|mejlat|mailat|lamnat|gjort|fakturerat|svarat|aterkommit|ringt|bokat|"
     "bestallt|betalat|betalt|skrivit|ritat|raknat|hunnit|fixat|gatt igenom|bekraftat|tackat)",
     commitment_mine, me, planned, 71, removed, true, in_front},
    {"(inte|ej|annu inte) ~1 "
     "(skickad|skickat|levererad|levererat|klar|klart|mejlad|fakturerad|besvarad|besvarat|"
     "ivagskickad) ~3 (an|annu)",
     commitment_mine, by_place, planned, 58},
    {"(inte|ej|annu inte) (fatt|hort|sett|kommit) ~5 (fran|an|annu)", commitment_theirs, client,
     planned, 72},
    {"(inget|ingen|inga) ~3 fran ~4 (an|annu)", commitment_theirs, client, planned, 70},
    // what lets itself be waited for
    {"(drojer|later ~1 vanta pa sig|ar forsenad|ar forsenat|ar forsenade|slapar|slapar efter|tar "
     "tid|tar langre tid|uteblir)",
     commitment_mine, by_place, planned, 57, kept},
    {"(maste|ska|skall|bor|behover) ~1 (ivag|ut|upp|in|bort|fram|med posten|pa posten|till tryck|"
     "till tryckeriet) ?till ?senast $",
     commitment_mine, me, planned, 65, kept},
    {"(maste|ska|skall|bor|behover) ~2 "
     "(skickas|levereras|mejlas|mailas|tryckas|fixas|lamnas|faktureras|betalas|bestallas|bokas|"
     "godkannas|rattas|korrigeras|uppdateras|publiceras|hamtas|monteras|=göras|goras|bytas|ses "
     "over)",
     commitment_mine, me, planned, 66, kept},
    {"(komma|kommer|kom) ~1 (in|forbi|hit|over) med !(bil|bilen|tag|taget|flyg)", commitment_theirs,
     client, planned, 73},
    {"fran ~3 (kommer|landar|dyker upp|anlander|trillar in|vantas|ska komma|ska vara)",
     commitment_theirs, client, planned, 68, kept},
    {"(ska|kommer att|vill|maste|skulle) ~2 "
     "(skicka|leverera|betala|bekrafta|bestamma|lamna|godkanna|aterkomma|kolla|skriva "
     "under|svara|titta|ge besked|lamna besked|hora av sig|mejla|maila)",
     commitment_mine, by_place, planned, 68, kept},
    {"(kommer) ~2 fran", commitment_theirs, client, planned, 60},
    {"(ska|skulle|borde) ~2 (komma|vara har|vara klar|dyka upp)", commitment_theirs, client,
     planned, 64, kept},
    {"(saknas|saknar|aterstar) ?fortfarande ?annu", commitment_theirs, client, planned, 53},
    {"(sa|sade|sager) ~1 att (han|hon|de|dom)", commitment_theirs, client, planned, 78},
    {"(snarast|sa snart som mojligt|omgaende|asap)", commitment_mine, me, planned, 45},
    {"(ska|maste|bor) ~1 vara (klar|klara|klart|fardig|fardiga)", commitment_mine, me, planned, 70,
     kept},
    {"(maste|kom ihag att|glom inte att|glom inte|far inte glomma|borde)", commitment_mine,
     by_place, planned, 54, kept},
    {"(maste|borde|bor) ~1 (*a|ge|fa|ta|se|ga|sta)", commitment_mine, by_place, planned, 61, kept},
    {"(skyldig|skuld till)", commitment_mine, me, planned, 64},
    {"(tjatar|jagar|jagat) ?pa ?mig ?oss ?om", commitment_mine, me, planned, 64},
    {"(blir|ar) ~2 (klar|klart) $", commitment_theirs, client, by_date, 49, kept},
    {"hor av sig", commitment_theirs, client, planned, 70, kept},
    {"hor av mig", commitment_mine, me, planned, 70, kept},
    {"(skickar|levererar|aterkommer|betalar|bestammer|kollar|bekraftar|lamnar|fixar|godkanner|"
     "skriver under|ger besked|tar fram)",
     commitment_mine, by_place, planned, 66, kept},
    {"(ordnar|skoter|tar hand om|tar "
     "med|ritar|bygger|bestaller|granskar|testar|bokar|hamtar|lamnar|satter|lagger|mejlar "
     "over|skriver pa|ser over|gar igenom|tittar pa|fyller i|drar ihop)",
     commitment_mine, by_place, planned, 50, kept},
    {"(skicka|leverera|fixa|gora|gor|skriva|forbereda|forbered|kolla|granska|bestalla|bestall|"
     "lamna|fardigstalla|uppdatera|aterkoppla|aterkomma|atgarda|boka|trycka|korrigera|"
     "korrekturlasa|betala|fakturera|ta "
     "fram|visa|presentera|oversatta|oversatt|planera|testa|publicera|ordna|bygga|rita|paminna|"
     "paminn|forlang|forlanga|aktivera|installera|uppgradera|exportera|sammanstall|sammanstalla|"
     "rensa|"
     "kopa|kop|hamta|packa|klipp|redigera|retuschera|skissa|programmera|koda|konfigurera|satt upp|"
     "kontrollera|undersok|utred|avsluta|slutfor|meddela|informera|ge besked|ladda upp|folja "
     "upp|folj upp)",
     commitment_mine, me, planned, 59, kept},

    // quotes, changes, thanks, questions
    {"(vill ha|ville ha|vill fa|ville fa|behover|bad om|ber om|bett om|onskar|onskade|efterfragar|"
     "efterfragade|"
     "fragar efter|fragade efter|begar|begarde|begart|begarde in|begar in|tar in|tog "
     "in|soker|efterlyser|efterlyste|ute efter|hoppas pa|intresserad av|vantar sig) ~3 "
     "(offert*|anbud|prisforslag*|prisuppgift*|pris|priser|prislista|prisbild|"
     "kostnadsforslag|kostnadsuppskattning|fast pris|riktpris)",
     quote, client, planned, 90},
    // To have an offer ready by a day is to be done; that it has gone out is the offer.
    {"(offert*|anbud*|prisforslag*) ~4 (maste|ska|skall|bor) ~1 (vara|bli) (klar|klart|fardig)",
     commitment_mine, me, planned, 88, kept},
    {"(gora klar|gora klart|gor klar|gor klart|fardigstalla|slutfora|skriva klart|skriv klart|bli "
     "klar med) ~2 (offert*|anbud*|prisforslag*)",
     commitment_mine, me, planned, 88, kept},
    {"(gav|gett|angav|angett|namnde|lamnade|lamnat|skickade|skickat|mejlade|mejlat|sa|foreslog|"
     "erbjod) ~3 ?ett ?fast (pris|priset|priser|timpris|fast "
     "pris|riktpris|prisuppgift|prisforslag|"
     "kostnadsforslag|prislista|prislistan)",
     quote, me, happened, 84},
    {"(offert*|anbud*|prisforslag*|prisuppgift*|kostnadsforslag*) ~3 "
     "(lamnad|lamnat|lamnades|given|dragen|presenterad|overlamnad|overlamnat|utlamnad|inskickad|"
     "levererad|avlamnad|avgiven|mejlad|mejlades|mailades|skickades|skickad)",
     quote, me, happened, 85},
    {"tackade (ja|nej) till ~3 (offert*|anbud*)", quote, client, happened, 88, kept},
    {"(tackade|tackat|tackar) (ja|nej) !till", quote, client, happened, 80, kept},
    {"fick ~2 (offert*|anbud*)", quote, me, happened, 84},
    {"offertforfragan ?fran", quote, client, planned, 86},
    {"rakna pa", quote, me, planned, 62, removed, true, in_front},
    {"(erbjod|offererade|erbjudit) ~3 (fast pris|pris|timpris|totalpris) ?pa", quote, me, happened,
     84},
    {"(offerera|offertera|prissatta)", quote, me, planned, 76},
    {"(skicka|ge|lamna|ta fram|rakna ut) ~2 (pris|priser) ?pa ?for", quote, me, planned, 64},
    {"(valde|valt|bestamt sig for|bestamde sig for) oss", quote, client, happened, 86, kept},
    {"(pris|priser|kostnad) (pa|for)", quote, me, planned, 62, removed, true, in_front},
    {"(prisuppgift|kostnadsforslag|fast pris|prisbild|kostnadsuppskattning) ?till ?at ?for ?pa",
     quote, me, planned, 74},
    {"(godkande|accepterade|antog|avbojde|skrev pa|skrev under) ~2 (offert*|anbud*|prisforslag*)",
     quote, client, happened, 88, kept},
    {"(offert*|anbud*|prisforslag*) ~4 "
     "(ivagskickad|ivagskickat|inskickad|inskickat|inlamnad|inlamnat|utskickad|utskickat|avskickad|"
     "mejlad|mailad|gick ivag|har gatt|gatt ivag)",
     quote, me, happened, 84},
    {"(forfragan|prisforfragan) ?fran ?om ?pa", quote, client, planned, 83},
    {"skickade ~4 (offert*|anbud*|prisforslag*)", quote, me, happened, 84},
    {"(la|lade|lamnade|skickat|lamnat|lagt|skickade) ~1 ?in ~2 (bud|anbud*|offert*|prisforslag*)",
     quote, me, happened, 85},
    {"(offert*|anbud*|prisforslag*) ~4 (for dyrt|for dyr|for hog|for hogt)", quote, client,
     happened, 86, kept},
    {"(accepterade|accepterat|godkande|godtog) ~1 (priset|prisbilden|budgeten)", quote, client,
     happened, 80, kept},
    {"(offert*|anbud*) ~6 (skickad|skickat|ivag|klar och skickad)", quote, me, by_date, 84},
    {"(offert|offerten|offerter|offerterna|anbud|anbudet|prisforslag|prisforslaget)", quote, me,
     planned, 75},
    {"(andringsonskemal|andringsbestallning) ?fran", change, client, happened, 86},
    {"(vill|ville) ~6 (=ändra|=ändrat|=ändras|andra pa|i stallet|istallet)", change, client,
     happened, 86},
    {"vill ?nu ?plotsligt (nu|plotsligt) ha", change, client, happened, 84},
    {"(bad|ber|bett) om ?att ?fa ?en ?ett "
     "&(extra|ytterligare|fler|flera|annan|annat|andra|ny|nytt|nya|=ändring*|=ändringar|justering*|"
     "korrigering*|storre|mindre)",
     change, client, happened, 84},
    {"(behover|vill) inte ~4 langre", change, client, happened, 83},
    {"(bestamt|bestamde) sig for ~8 &(istallet|i stallet|anda|trots allt)", change, client,
     happened, 84},
    {"(bestamt|bestamde) sig for !oss", note, me, happened, 80, kept},
    {"(vill|ville) inte ~1 ha", change, client, happened, 82},
    {"(vill|ville) ~1 ha ~5 &(ocksa|dessutom|med nu|aven nu)", change, client, happened, 80},
    {"(vill|ville|onskar) (ocksa|aven|dessutom) ha", change, client, happened, 83},
    {"(vill ha|ville ha|onskar) ~5 &(i stallet for|istallet for)", change, client, happened, 87},
    {"(vill|ville|onskar) ~6 "
     "&(morkare|ljusare|storre|mindre|langre|kortare|bredare|hogre|lagre|enklare|tjockare|tunnare|"
     "varmare|tidigare|senare)",
     change, client, happened, 82},
    {"(vill ~2 ha|ville ~2 ha|onskar)", change, client, happened, strength_of_a_wish},
    {"(vill|ville|onskar) &(lagga till|slopa|skippa|ersatta|justera|gora om|sanka|hoja|bygga "
     "ut|bygga om|korrigera|byta|ta bort|korta|utvidga|minska|=öka|pausa|avbryta|dra ner|dela "
     "upp|sla ihop|tidigarelagga|senarelagga|ta bort|byta ut|skjuta "
     "upp|flytta|utoka|stryka|forlanga)",
     change, client, happened, 83},
    {"(vill|ville|onskar) att (vi|jag) ~1 &(lagger till|byter|tar "
     "bort|tar|andrar|flyttar|kortar|drar|stoppar|pausar|gor om|bygger om|delar|*ar|*er)",
     change, client, happened, 84},
    {"(vill|ville) (se|prova|testa|fa|hora)", change, client, happened, strength_of_a_wish},
    {"(vill|ville) ~2 (vanta|avvakta|fundera|sova)", note, me, happened, 60, kept},
    {"(vill|ville) (hellre|heller|istallet|snarare) ?ha", change, client, happened, 85},
    {"(slippa|hoppa over|stryka)", change, client, happened, 50},
    {"?har (=ändrade|=ändrat)", change, by_place, happened, 66},
    {"(=ändrade|=ändrat|angrade|angrat|angrar) sig", change, client, happened, 84},
    {"(=ändring|=ändringar|andring) ?fran", change, client, happened, 76},
    {"(drog|drar|plockade|plockar|tog|tar|lade|lagger|la) ~1 (bort|till) ~4 (fran|ur|i|till) "
     "(bestallningen|uppdraget|offerten|projektet|avtalet)",
     change, client, happened, 80},
    {"(bad|ber|bett) ?om att fa ~8 (i stallet|istallet)", change, client, happened, 86},
    {"?ny ?en (tillaggsbestallning*|tillagg|extrabestallning*|tillaggsonskemal|extraonskemal|"
     "utokning|=äta|tillaggsarbete*) ?fran ?av",
     change, client, happened, 79},
    {"=än (bestallt|avtalat|planerat|overenskommet|sagt|offererat|tankt)", change, client, happened,
     79, kept},
    {"(hojer|hojde|hojt|sanker|sankte|okar|okade|okat|minskar|minskade|dubblar|dubblade|halverar|"
     "halverade|utokar|utokade|=ändrar) ~2 "
     "(antal*|bestallning*|upplag*|budget*|mangd*|omfattning*|volym*|order*|uppdrag*)",
     change, client, happened, 80},
    {"(vill|ville|onskar) ~1 &(gå upp|ga upp|ga ner|dubbla|halvera|fordubbla|lagga "
     "pa|justera upp|mala om|trycka om|bredda|tona ner|skara ner|rita om|bygga till)",
     change, client, happened, 83},
    {"skulle ?garna ?aven ?ocksa vilja ?aven ?ocksa ?ha", change, client, happened, 76},
    {"fick ~5 som tack", thanks, client, happened, 80},
    {"(fick|fatt) ?ett ?fint ?mycket ?stort ?sa (berom|tack|lovord|ros|komplimang*|en "
     "eloge|tackkort|tackmejl|applader) ?av "
     "?fran",
     thanks, client, happened, 82},
    {"(blev|blivit) ~2 (berömd|berom|tackad|hyllad) ?av", thanks, client, happened, 80},
    {"(vill|ville) (nu|hellre|istallet) &(flytta|lagga till|byta|ta bort|andra|skjuta "
     "upp|korta|utoka|stryka|forlanga)",
     change, client, happened, 84},
    {"(bad|ber|bett) ?oss ?mig om att ~1 &(stryka|ta bort|lagga "
     "till|flytta|byta|korta|forlanga|andra|utoka)",
     change, client, happened, 87},
    {"(tacksam|jattetacksam|tacksamma) ?for", thanks, client, happened, 74},
    {"(tacka|sag tack till|?stort tack till|berom till|berom)", thanks, me, planned, 78},
    {"(tackade|berommer|tackar|har tackat|tackat) !(ja|nej|for sig)", thanks, by_place, happened,
     76},
    {"(=älskar|=älskade)", thanks, client, happened, 62},
    // they are unhappy or worried
    {"(inte|ej|langt ifran) ~2 (nojd|nojda|imponerad|glad|glada|overtygad)", complaint, client,
     happened, 81, kept},
    {"gillade inte", complaint, client, happened, 80, kept},
    {"gillar inte", note, me, happened, 80, kept},
    {"(missnojd|missnojda|arg|arga|irriterad|irriterade|besviken|besvikna|upprord|upprorda|orolig|"
     "oroliga|bekymrad|stressad|frustrerad|sur|trott) "
     "(med|pa|over|for|att|eftersom|av|kring|infor)",
     complaint, client, happened, 76, kept},
    {"(ar|var|later|lat|verkar|verkade|blev) ~2 "
     "(missnojd|missnojda|arg|irriterad|besviken|upprord|orolig|bekymrad|frustrerad) $",
     complaint, client, happened, 76, kept},
    {"(missnojd|missnojda|arg|arga|irriterad|irriterade|besviken|besvikna|upprord|forbannad|"
     "frustrerad|skitsur|rasande|sur) $",
     complaint, client, happened, 71, kept},
    {"(gnaller|gnallde|muttrar|muttrade|skaller|skallde|reklamerar|reklamerade|kritiserar|"
     "kritiserade|protesterar|protesterade|ifragasatter|ifragasatte|surar) ?pa ?over",
     complaint, client, happened, 74, kept},
    {"(klagar|klagade|har klagat|oroar sig|oroade sig) ?pa ?over ?for", complaint, client, happened,
     79, kept},
    {"(klagomal|reklamation) fran", complaint, client, happened, 82},
    {"(jattenojd|lyrisk|begeistrad|overforlust|lycklig|supernojd|nojd|nojda|overlycklig|"
     "stormfortjust|imponerad|glad|glada|superglad|jatteglad|helnojd|skitnojd) ?med ?over ?av",
     thanks, client, happened, 72},
    {"(gillar|gillade|diggar|berommer|hyllade|hyllar)", thanks, client, happened, 57},
    {"(tycker|tyckte) ~5 "
     "(fin|fint|bra|jattebra|jattefin|jattefint|snygg|snyggt|toppen|perfekt|grym|grymt|underbar|"
     "underbart|superbra|kanon|kanonbra|suveran)",
     thanks, client, happened, 74},
    {"(tackkort|tackmejl|tackmail|tackbrev|tackblommor) ?till ?at", thanks, me, planned, 79,
     removed, true, in_front},
    {"(halsar|halsade|halsa) ~3 (bra|fin|fint|tack|nojd)", thanks, client, happened, 74},
    {"ar (mycket|jattenojd|supernojd|valdigt|nojd) ?nojd ?med ?over", thanks, client, happened, 74},
    {"(sager|sade|sa|skriver|skrev) ?ett ?stort ?tusen ?manga ?varmt (tack|jattetack)", thanks,
     by_place, happened, 80},
    {"(ringde|mejlade|mailade|skrev|smsade) ~2 for att (tacka|saga tack)", thanks, by_place,
     happened, 84},
    {"(skickade|gav|lamnade|kom med) ~4 som tack", thanks, by_place, happened, 80},
    {"(tack|berom) fran", thanks, client, happened, 80},
    {"(fragade|fragat|hort med|kollat med|horde med|kollade med|stamde av med) ~3 "
     "&(nar|hur|vad|varfor|vem|vilken|om)",
     question, by_place, happened, 86},
    {"(fragar|fragade|undrar|undrade|vill veta|ville veta) &(om|nar|hur|vad|varfor|var|vem|vilken)",
     question, client, happened, 89},
    {"(fragar|fragade|undrar|undrade|vill veta)", question, by_place, happened, 64},
    {"(horde|kollade|hort|kollat|stamde av|stammt av) med", question, me, happened, 58},
    {"(hora|hor|kolla|kolla av) med", question, me, planned, 61},
    {"(ber|bad|bett) om", question, client, happened, 58},
    {"(ber|bad|bett) ~1 om ~1 (att jag ringer|ateruppringning)", call, me, planned, 86},
    {"(har|hade) ?en ?ett ?nagra (fraga|fragor) ?om ?kring ?angaende ?pa", question, client,
     happened, 78},
    {"undrar", question, client, happened, 65},
    {"fraga (fran|av)", question, client, happened, 76},
    {"(fraga|fragor) till", question, me, planned, 76},
    {"fraga ~3 &(om|vem|nar|hur|vad|varfor|var|vilken)", question, me, planned, 80, removed, true,
     in_front},
    {"(fraga|stall en fraga)", question, me, planned, 56},
    {"(maste|ska|bor|borde|behover) ~1 (fraga|kolla med|hora med)", question, by_place, planned,
     70},
    {"(ta reda pa|kolla upp|hor efter|dubbelkolla) ~3 &(om|vem|nar|hur|vad|varfor|var|vilken)",
     question, me, planned, 80, removed, true, in_front},
    {"(vill ha|ville ha|onskar|vill fa) ~2 &(rabatt|avdrag|uppskov|anstand|pengarna tillbaka)",
     question, client, happened, 88},
    {"(offererade|offererat|offertade)", quote, me, happened, 78},
    {"(svar|garanterar|garanterade) ?pa att vi ~1 (har|far|ska fa|kan fa)", commitment_mine,
     by_place, planned, 88},
    {"(sager|sa|sade|havdar|pastar) att vi ~1 (far|ska fa|kan fa) !(vanta|lov|inte|se|rakna)",
     commitment_mine, by_place, planned, 86},
    // What they want out or in.
    {"(bad|ber|bett) ~1 att fa ~6 "
     "&(struk*|borttag*|bort|=ändrat|=ändrad|flyttad|flyttat|bytt|utbytt|"
     "tillagd|tillagt|kortat|raderat|slopat|inlagt)",
     change, client, happened, 87},
    {"(vill|ville|onskar) ~1 (fa|ha) ~6 &(bort|struk*|borttag*|utbytt|slopat|slopad|raderat)",
     change, client, happened, 84},
    {"(bad|ber|bett) ~2 att ~5 &(tas bort|stryks|byts|flyttas|=ändras|laggs "
     "till|kortas|raderas|slopas)",
     change, client, happened, 87},
    {"(gav|gett) ~3 mitt ord", commitment_mine, me, planned, 84},
    {"har inte ~1 (dykt upp|kommit fram|kommit in|anlant|landat)", commitment_theirs, client,
     planned, 72, kept},
    {"(vill|ville|skulle vilja) ~1 veta", question, client, happened, 72},
    {"(tar|tog|valjer) hellre", change, client, happened, 82},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> swedish_signals() { return later_table; }

}  // namespace wordkeep::words
