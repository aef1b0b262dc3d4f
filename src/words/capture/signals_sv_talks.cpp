// Swedish: talks, texts, and what is only to be remembered.

#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // talks
    {"(ringer|ringer upp|ringer mig) ?tillbaka", call, by_place, planned, 62},
    {"(ska|kommer att|vill|lovade|behover|maste|bor) ringa ?mig ?upp ?tillbaka", call, by_place,
     planned, 72},
    {"?nyss ?precis (ringde|har ringt|ringt) ?mig ?upp ?tillbaka ?igen", call, by_place, happened,
     62},
    {"(ring|ringa) ?upp ?tillbaka ?till", call, me, planned, 56},
    {"(ska|maste|bor|vill|behover) ~1 (ringas|kontaktas) ?upp", call, me, planned, 72},
    {"ring ~6 (sokte|ringde|provade) ?mig", call, me, planned, 92, removed, true, in_front},
    {"(samtal|telefonsamtal) fran", call, client, happened, 62},
    {"?lang ?kort ?langt "
     "(samtal|telefonsamtal|telefonmote|telefonavstamning|telefonkontakt|telefon) "
     "(med|till|m)",
     call, me, by_date, 60},
    {"(i telefon|pa telefon)", call, by_place, by_date, 56},
    {"(pa traden|i luren|i ora)", call, by_place, by_date, 58},
    {"(ta|tar|ha) ett (snack|samtal|prat) ?med ?m", call, me, planned, 60},
    {"(ta|ha) en (pratstund|avstamning) ?med ?m", call, me, planned, 60},
    {"(prata|tala|snacka|surra) (med|m)", call, me, planned, 58},
    {"(stam av|stamma av|checka av) med", call, me, planned, 60},
    {"(tel|tfn) (med|m)", call, me, by_date, 60},
    {"(snackade|pratade|surrade|pratat|tjotade|sprakade|babblade|plingade) ?lite ?kort ?mig ?oss",
     call, by_place, happened, 54},
    {"(skypa|zooma)", meeting, me, planned, 60},
    {"slog ~3 en (signal|pling) ?till", call, by_place, happened, 66},
    {"sla ~3 en (signal|pling) ?till", call, me, planned, 66},
    {"la ~1 pa med", call, me, happened, 60},
    {"(pratade|talade|pratat|talat) med ~4 (i|pa) telefon", call, me, happened, 66},
    {"(vill|onskar|ber om|bad om) ~1 (bli uppringd|bli ringd|ateruppringning|ett samtal)", call, me,
     planned, 84},
    {"(pratade|talade|pratat|talat|snackade|snackat|tjotade|sprakade|babblade) ?precis ?nyss "
     "?lange ?kort (med|i telefon med|m)",
     call, me, happened, 62},
    {"(telefonmote|telefonsamtal|telefonavstamning)", call, me, by_date, 59},
    {"(videosamtal|zoomsamtal|teamssamtal|videokonferens|telefonkonferens) ?med ?m ?hos", meeting,
     me, by_date, 62},
    {"(zoom|teams|skype|facetime|video) (med|m)", meeting, me, by_date, 61},
    {"samtalet ?med", call, me, by_date, 58},
    {"samtal", call, Actor::by_time, by_date, 47},
    {"(fick|fatt|har fatt) ?ett (mejl|mail|svar) ~1 (fran|av)", email, client, happened, 80},
    {"(fick|fatt|har fatt) ?ett (sms|meddelande) ~1 (fran|av)", message, client, happened, 80},
    {"(skriv|skriva) ~4 pa (slack|teams|whatsapp|linkedin|signal)", message, me, planned, 62},
    {"sms a", message, me, planned, 56},
    {"(smsa|messa|texta|messenga|dma)", message, me, planned, 56, removed, true, in_front},
    {"?langt ?kort (mejl|mail|epost|e post|mejlet) ?in ?kom fran", email, client, happened, 60},
    {"(mejl|mail|epost|e post) till", email, me, by_date, 60},
    {"(mejlade|mailade|mejlat|mailat|skrivit|svarat|skrev|svarade|har svarat|har skrivit|har "
     "mejlat) ?tillbaka",
     email, by_place, happened, 56},
    {"(svarade|skrev|svarat|skrivit) pa (sms|whatsapp|messenger|slack|teams)", message, by_place,
     happened, 66},
    {"har ?redan ?nu ?precis ?nyss ?antligen (skickat|mejlat|mailat|lamnat in|laddat upp)", email,
     by_place, happened, 58},
    {"har ?fortfarande inte (*at|*it|fatt|gjort|betalt|sagt)", note, me, happened, 66, kept},
    {"fick ~2 &(synpunkt*|kommentar*|svar|feedback|aterkoppling|filer*|bilder*|texter*|avtal*|"
     "besked*|underlag*|ritning*|logga*)",
     email, Actor::awaited, happened, 55},
    {"fick &(*en|*et|*na)", email, Actor::awaited, happened, 44},
    {"skickade ~2 (mejl|mail) till", email, me, happened, 62},
    {"skickade ~4 (mejl|mail)", email, by_place, happened, 58},
    {"(skickade|skickat|skickar|skrev|lamnade) ~2 (ett|flera|nagra|=två) ?langt ?kort "
     "(sms|meddelande|dm|whatsapp|rostmeddelande)",
     message, by_place, happened, 63},
    {"(skriver|skrev|sager|sa|meddelar|meddelade|svarar|svarade|bekraftar|bekraftade|halsar|"
     "halsade|fragar|fragade|hor av sig|horde av sig) ~3 (i|pa|via|per|over) ~1 "
     "(chatten|*chatten|chatt|slack|teams|whatsapp|sms|messenger|signal|telegram|linkedin|insta|"
     "instagram)",
     message, by_place, happened, 70},
    {"(kom|anlant|kommit|inkommit|landade|trillade) ~2 ?in (via|per|pa|i) (mejl|mail|e "
     "post|epost|mejlen|mailen)",
     email, client, happened, 68},
    {"(mejl|mail|mejlet|mailet|e post|svar|svaret) ~6 (har kommit|kommit|kom|kom in|har "
     "landat|landade|anlant|inkommit|i inkorgen|damp ner)",
     email, client, happened, 63},
    {"(fick|fatt|mottog|mottagit|laste) ~3 (mejl|mail|mejlet)", email, client, happened, 62},
    {"(fick|fatt|mottog) ~3 (sms|meddelande|=dm)", message, client, happened, 62},
    {"(fick|fatt|mottog) ~3 (brev|brevet)", letter, client, happened, 62},
    {"(mejl|mail|mejlet|mailet|e post) ?har ?blev (skickat|ivagskickat|avskickat|sant|ivag) ?till",
     email, me, happened, 64},
    {"(kom|landade|trillade|anlande|damp) ~1 ?in ?ner ~1 fran", email, client, happened, 64},
    {"(skriver|mejlar|mailar|svarar)", email, by_place, planned, 50},
    {"(mejla|maila|svara|skriv till|skriva till|skriv|mejl)", email, me, planned, 50},
    {"(sms|meddelande|whatsapp|dm|chatt|slack|teams|messenger) fran", message, client, happened,
     62},
    {"(smsade|messade|smsat|messat|textade|chattade|dm ade|dmade|sms "
     "ade|slackade|slackat|pingade|whatsappade|teamsade) ?mig ?oss ?pa "
     "?slack ?teams ?insta ?instagram ?linkedin ?whatsapp ?messenger",
     message, by_place, happened, 58},
    {"(sms|meddelande|smsa|messa|whatsapp) ?till", message, me, by_date, 54},
    {"(e postade|epostade|e postat)", email, by_place, happened, 62},
    {"(ar|blev) (mejlad|mailad|mejlat|mailat|ivagskickad|utskickad|avskickad) ?till", email, me,
     happened, 62},
    {"(bekraftade|meddelade|svarade|skrev|berattade|godkande) ~2 (per|via|pa|i) (mejl|mail|epost)",
     email, by_place, happened, 62},
    {"(postade|rekade|la pa posten)", letter, by_place, happened, 58},
    {"(postat|lagt pa posten|lagt pa ladan)", letter, by_place, happened, 58},
    {"(skickade|skickat|skrev) ~3 (brev|vykort|rek)", letter, by_place, happened, 62},
    {"brev fran", letter, client, happened, 60},
    {"brev ?till", letter, me, by_date, 56},
    {"(mote|traff|lunch|avstamning|workshop|besok|fika|uppstart|genomgang|kickoff|presentation|"
     "platsbesok|besiktning|visning|overlamning|teamsmote|zoommote|videomote|avstamningsmote|"
     "uppstartsmote|startmote|kundmote|projektmote|planeringsmote|arbetsmote|lunchmote|frukostmote)"
     " ?med ?hos",
     meeting, me, by_date, 58},
    {"(tittade forbi|tittade in|svangde forbi|kom forbi)", meeting, client, happened, 62},
    {"(aw|afterwork|after work) ?med", meeting, me, by_date, 57},
    {"(*mote|*traff|*lunch|*besok|*avstamning|*genomgang|brunch) ?med ?hos", meeting, me, by_date,
     57},
    {"*samtal ?med ?hos", call, me, by_date, 58},
    {"(alltid|aldrig|fyller ar|fodelsedag)", note, me, happened, 67, kept},
    {"(har semester|ar ledig|ar borta|ar bortrest|ar sjuk)", note, me, happened, 66, kept},
    {"(stallde in|staller in|avbokar|bokar av|avbokat|installd|installt|avbokade|bokade av)", note,
     me, happened, 63, kept},
    {"(hoppade|hoppar|hoppat) av", note, me, happened, 64, kept},
    {"(skrivit|skrev) (under|pa $)", note, me, happened, 66, kept},
    {"(ny|nytt) (kund|lead|kontakt|prospekt)", note, me, happened, 53, kept},
    // how things are with them
    {"(pa|i|gar pa|gar i|fran|ar pa|till) ~1 "
     "(semester|pension|foraldraledighet|tjansteresa|sjukhus|sjukhuset|rehab|jobbresa|"
     "brollopsresa|mammaledighet|pappaledighet|kurs|massa)",
     note, me, happened, 56, kept},
    {"(gar|gick) ~2 (pension|foraldraledig|foraldraledighet|semester|mammaledighet|pappaledighet)",
     note, me, happened, 70, kept},
    {"(vantar|fick|fatt) (barn|smatt|tillokning|tvillingar)", note, me, happened, 78, kept},
    {"(svarar|svarade|reagerar|laser) (inte|ej|aldrig) ?pa ~1 (mejl|mejlen|mail|mailen|sms|"
     "meddelanden)",
     commitment_theirs, client, planned, 90},
    {"(gifter sig|ska gifta sig|opereras|ska opereras|fick barn|fatt "
     "barn|jubilerar|skiljer sig|pensioneras)",
     note, me, happened, 66, kept},
    {"(slutar|slutade|borjar|borjade) ~1 (pa|hos|som|jobbet|sitt|nytt jobb|skolan)", note, me,
     happened, 66, kept},
    {"flyttar ~1 (till|in i|hem|ut|utomlands|ihop)", note, me, happened, 60, kept},
    {"(ar|kommer) ~2 tillbaka", note, me, happened, 62, kept},
    {"utan (strom|el|internet|vatten|varme|telefon|mejl|mail)", note, me, happened, 60, kept},
    {"(sommarstangt|julstangt|semesterstangt|stangt|stanger|lunchstangt) ?mellan ?over", note, me,
     happened, 56, kept},
    {"(klamdag|foraldraledig|pappaledig|mammaledig|tjanstledig|sjukskriven|barnledig|vab|vabbar)",
     note, me, happened, 56, kept},
    {"(vill|onskar) ~1 (prata|snacka|talas vid|horas|ringas)", call, me, planned, 76},
    {"(flyttade|bokade om|bokat om|bokar om|skot upp) ~3 $", meeting, by_place, planned, 66},
    {"(flyttar|flyttade|flyttat|skjutit upp|bokat om|bokade om|skot upp|skjuter upp) ~4 till $",
     meeting, by_place, planned, 70},
    {"(flyttar|flyttade|flyttat|skjutit upp|bokat om|bokade om|bokar om) ~1 "
     "(oss|mote*|lunch*|avstamning*|*mote|*motet|besok*)",
     meeting, by_place, planned, 66},
    {"(bokade|bokat|bokar|bokade om|bokat om|bokar om|ombokad|ombokat|framflyttat|framflyttad) "
     "?till $",
     meeting, by_place, planned, 60},
    {"(flyttar|byter|byter ut) ~1 (kontor|kontoret|lokal|lokaler|jobb|tjanst|firma|foretag|"
     "avdelning|byra)",
     note, me, happened, 71, kept},
    {"(byter|bytte) (namn|adress|nummer|telefonnummer|bank|leverantor)", note, me, happened, 71,
     kept},
    {"fyller !i", note, me, happened, 64, kept},
    {"hinner $", note, me, happened, 55, kept},
    {"(blir|kan|hinner) inte", note, me, happened, 50, kept},
    {"(satt ner|sags|traffades) ?med", meeting, me, happened, 62},
    {"(har|haller) stangt", note, me, happened, 66, kept},
    {"(vagrar|vagrade|insisterar)", note, me, happened, 70, kept},
    {"(jobbar|arbetar|svarar|laser|betalar|dricker|ater) bara", note, me, happened, 66, kept},
    {"(sprang|stotte) ihop med", meeting, me, happened, 64},
    {"(sprang|stotte|ramlade|rakade) ~1 pa", meeting, me, happened, 62},
    {"(ar|gar pa|har|gar) ~2 "
     "(semester|foraldraledig*|sjuk*|ledig|bortrest|utomlands|pappaledig|mammaledig|tjanstledig|"
     "tjansteresa)",
     note, me, happened, 66, kept},
    {"(luncha|fika|kaka lunch|ata lunch|ta en fika|ta en lunch|ta en kaffe|ta en ol|ata middag) "
     "?med",
     meeting, me, planned, 63},
    {"kan ~1 (komma|ses|traffas)", meeting, client, planned, 58},
    {"(ses|traffas|motas|syns) ?vi (med|hos|pa|i)", meeting, me, planned, 62},
    {"?vi (ses|traffas|motas)", meeting, me, planned, 57, removed, true, in_front},
    {"(rundvandring|rundtur|rundgang|slutbesiktning|husesyn|syn|invigning|oppet "
     "hus|nyckeloverlamning|"
     "*overlamning|*besiktning|*vandring|*visning|*rundtur|uppmatning|inmatning|generalrepetition|"
     "provkorning|fotografering|fotosession|vernissage|inflyttningsfest|tacklagsfest|guidning|"
     "guidad tur) ~4 ?med ?hos",
     meeting, me, by_date, 57, kept},
    {"(kommer|kommer ~4 forbi|tittar|svanger|sticker|kikar|hoppar|slinker|sticker in) ~4 "
     "(forbi|in|over|hit|forbi kontoret)",
     meeting, client, planned, 66},
    {"pa plats (hos|med|i|pa)", meeting, me, by_date, 56, kept},
    {"(tittade pa|gick igenom|gick runt|besiktigade|matte upp|synade|kollade pa|rundade|provade|"
     "provsmakade|inspekterade) ~4 (med|tillsammans med|ihop med)",
     meeting, me, happened, 61, kept},
    {"(halsar|halsade|halsa) pa", meeting, by_place, by_date, 60},
    {"(aker|aka|kor|ska|gar) ~2 (ut till|bort till|over till|hem till|hos)", meeting, me, planned,
     60},
    {"(vill|ska|kan|tankte|skulle vilja) ~1 (komma|titta|svanga|kika) ~1 (forbi|in|over|hit|ut)",
     meeting, client, planned, 72},
    {"(titta|svanga|kika|aka|svang|titta) (forbi|in till|in hos|ut till)", meeting, me, planned,
     60},
    {"(tittade|svangde|kom|kikade|dok) ~2 (forbi|in|over|hit|upp)", meeting, client, happened, 60},
    {"(traffade|traffat|besokte)", meeting, me, happened, 60},
    {"(fikade|lunchade|fikat|lunchat|kakade|frukosterade) ?med ?m", meeting, me, happened, 62},
    {"(bjod|bjudit)", meeting, me, happened, 58},
    {"(var|varit) (hos|pa besok hos)", meeting, me, happened, 58},
    {"(satt|suttit) ~2 (med|ihop med|tillsammans med)", meeting, me, happened, 56},
    {"(traffa|traffar|besoker|besoka)", meeting, me, planned, 56},
    {"(kommer ~4 forbi|tittar forbi|kommer forbi|kommer)", meeting, client, planned, 52},
    {"(vidarebefordrade|skickade vidare|vidarebefordrat|skickat vidare)", email, by_place, happened,
     66},
    {"vidarebefordra", email, by_place, by_date, 62},
    {"(horde av sig|hort av sig|horde av mig)", email, by_place, happened, 62},
    {"aterkopplade", email, by_place, happened, 56},
    {"(meddelade|informerade|paminde|forvarnade)", email, by_place, happened, 50},
    {"(berattade for|sa till)", call, me, happened, 50},
    {"skrev ~3 pa (whatsapp|slack|teams|messenger|linkedin)", message, by_place, happened, 64},
    {"(motet|lunchen|fikan|workshopen|besoket|genomgangen|avstamningen|presentationen) ?med ?hos",
     meeting, me, by_date, 50},
    {"skickade", email, by_place, happened, 42},

    // what is only to be remembered
    {"(ide|ideer|anteckning|anteckningar|notering|notera|notis|obs|bra att veta)", note, me,
     happened, 95, removed, true, in_front},
    // What became of a quote.
    {"(tackade|tackat|tackar|tacka|sa|sagt|sager) (ja|nej) till ~3 (offert*|anbud*|prisforslag*)",
     quote, client, happened, 92, kept},
    {"(accepterat|accepterar|godkant|godkanner|antagit|antar|avbojt|avbojer|godtog|godtagit|"
     "forkastat|nekat) ~2 (offert*|anbud*|prisforslag*)",
     quote, client, happened, 92, kept},
    {"(vann|vunnit|vinner|forlorade|forlorat|tappade|tappat) ~2 "
     "(offert*|anbud*|jobbet|uppdraget|affaren|upphandlingen|ordern|pitchen)",
     quote, client, happened, 92, kept},
    {"(fick|fatt) ~1 (ja|nej) ~5 (offert*|anbud*|prisforslag*)", quote, client, happened, 92, kept},
    {"(fick|fatt) (jobbet|uppdraget|ordern|affaren)", quote, client, happened, 90, kept},
    {"(valjer|valde|valt) ~1 (oss|en annan|nagon annan|en konkurrent)", quote, client, happened, 88,
     kept},
    {"(offert*|anbud*|prisforslag*) ~4 "
     "(accepterad|accepterat|godkand|godkant|antagen|antaget|avbojd|avbojt|nekad|vunnen|vunnet|"
     "forlorad|forlorat|gick hem)",
     quote, client, happened, 90, kept},
    // Threats to leave.
    {"(hotar|hotade|hotat) ~1 (att|med)", complaint, client, happened, 93, kept},
    // My own absence.
    {"(jag|vi) (ar|blir|kommer vara|kommer att vara) ~2 "
     "(borta|ledig|lediga|bortrest|bortresta|pa semester|tjanstledig|foraldraledig)",
     note, me, happened, 92, kept},
    {"(jag|vi) har (semester|ledigt)", note, me, happened, 92, kept},
    {"(semester|ledig|ledigt|lediga|borta|bortrest|foraldraledig|kompledig) $", note, me, happened,
     84, kept, true, in_front},
    // What is to be called off, and what was agreed.
    {"(stall in|stalla in|avboka|boka av|lamna aterbud till) ~3 "
     "(mote*|*mote|*motet|traff*|lunch*|tid|tiden|samtal*|workshop*|besok*|*besok|*besoket|"
     "avstamning*|genomgang*|fika*)",
     commitment_mine, me, planned, 84, kept},
    {"(bestamde|bestamt|beslutade|beslutat|spikade|spikat) ~1 med", note, me, happened, 82},
    {"(kolla|stam av|stamma av|dubbelkolla|checka|checka av|hor|hora|prata|prata ihop mig) med "
     "~2 &(tryckeri*|tryckare*|leverantor*|fotograf*|kollega*|kollegan|byra*|revisor*|bank*|"
     "webbhotell*|snickare*|jurist*)",
     commitment_mine, me, planned, 84, kept, true, in_front},
    {"(sagt|berattat|berattade|meddelat|meddelade|informerat|informerade|forvarnat) ?till "
     "~3 ?om att ~4 "
     "&(flyttas|flyttar|skjuts|senarelaggs|tidigarelaggs|drojer|forsenas|forsenad)",
     note, me, happened, 92, kept},
    {"(horde|hor|hort) inte ~1 av (sig|dig)", commitment_theirs, client, planned, 78, kept},
    // What has not come yet is waited for.
    {"har ~1 (inte|ej|annu inte) ~1 (betalat|betalt|skickat|levererat|fort over|overfort)",
     commitment_mine, by_place, planned, 68, kept},
    {"(satt|var|korde|stod|lag|sov|badade) ~5 nar ~4 (ringde|sokte)", missed_call, client, happened,
     92},
    {"(ringde|sokte|ringt|sokt) ~6 &(kunde inte svara|hann inte svara|hann ej|satt i mote|satt "
     "upptagen|kunde inte ta)",
     missed_call, client, happened, 91},
    {"(ringde|sokte|provade|ringt|sokt|provat) ~6 &(upptaget|avslagen|gick inte fram|kom inte "
     "fram|ur bruk)",
     call, me, happened, 91, removed, false},
    {"(provade|provat|sokt) ~6 (avstangd|avstangt)", call, me, happened, 93, removed, false},
    // displeasure in other words
    {"(ar|var|blev|later|lat|verkar) ~2 "
     "(skitforbannad|jattearg|skitarg|jattesur|rasande|ilsken|grinig|"
     "vansinnig|ursinnig|tvarsur|less|utled)",
     complaint, client, happened, 76, kept},
    {"(fatt nog|tappade talamodet|tappat talamodet|tappar talamodet|gick i taket|ser rott)",
     complaint, client, happened, 78, kept},
    {"(klagomal|reklamation|reklamationer) !(till|mot|an|beim)", complaint, client, happened, 76,
     removed, true, in_front},
    {"(fodelsedag|brollopsdag|namnsdag|jubileum) !(present*|kort)", note, me, happened, 64, kept},
    {"firar", note, me, happened, 60, kept},
    {"(slar|sla) (mig|oss) en (signal|pling)", call, client, planned, 70},
    {"hade ?ett ?en ?langt ?kort ?bra ?trevligt (snack|samtal|prat|pratstund) ?med", call, me,
     happened, 62},
    {"(sms|meddelande|dm) pa (insta|instagram|messenger|whatsapp|facebook|linkedin|teams|slack) "
     "fran",
     message, client, happened, 63},
    {"skickar ~2 (sms|meddelande|dm)", message, by_place, by_date, 67},
    {"(var|varit) (forbi|ute hos|hemma hos|over hos)", meeting, me, happened, 58},
    {"(gav|gett|lamnade|skrev) ~2 (fem stjarnor|toppbetyg|fint omdome|bra omdome|fina omdomen)",
     thanks, by_place, happened, 80},
    {"?stor ?varm (kram|kramar|applader) fran", thanks, client, happened, 80},
    {"(har|hade) ~2 (invandningar|betankligheter)", complaint, client, happened, 76, kept},
    {"(ring|mejla|sms a|nas) (helst|bast|lattast)", note, me, happened, 74, kept},
    {"(ringde|mejlade|mailade|lamnade|gav|smsade) ~1 aterbud", note, me, happened, 88, kept},
    {"(zoomade|skypade|facetimade) ?med", meeting, by_place, happened, 60},
    {"fick ~1 tag (pa|i) (mig|oss)", call, client, happened, 82},
    {"var (inne|uppe|har) (och|for att)", meeting, client, happened, 60},
    // Their turn.
    {"bollen ligger hos", commitment_theirs, client, planned, 72},
    {"(inget|ingenting) (hort|fatt|kommit) ~1 fran", commitment_theirs, client, planned, 72},
    {"(vill|ville|ber|bad) ~2 att vi (raknar|offererar|lamnar pris|ger pris) ?pa", quote, client,
     planned, 92},
    // They think again.
    {"(tankt om|tankte om)", change, client, happened, 86, kept},
    {"(vill|ville) &(saga upp|avsluta|ga ur|hoppa av)", change, client, happened, 84},
    {"(efterbestallt|efterbestallde|tillaggsbestallde|bestallde till|bokade till)", change,
     by_place, happened, 80, kept},
    {"(tycker|tyckte) ~6 (for hog|for hogt|for dyr|for "
     "dyrt|dalig|daligt|uselt|kass|slarvigt|ful|fult)",
     complaint, client, happened, 80, kept},
    {"(brakade|brakar|gormade|skrek|skallde ut|skallt ut|snaste) ?at ?pa ?om ?over", complaint,
     client, happened, 78, kept},
    {"(rekommenderat|rekommenderade|tipsat om|tipsade om) (oss|mig)", thanks, client, happened, 78,
     kept},
    {"(vill|ville) (kolla|hora|stamma av) &(om|nar|hur|vad|vilken|vem)", question, client, happened,
     89},
    {"(hor|hora) &(om|nar|hur|vad|vilken|vem)", question, me, planned, 86, removed, true, in_front},
    {"(vill|ville) ~1 veta ~2 (pris|priset|priser|priserna)", quote, client, planned, 90},

    // Mail that came in or went out, and post in both directions.
    {"(mejlades|mailades|skickades|mejlats|mailats) ~2 till", email, me, happened, 62},
    {"(mejlades|mailades|skickades) ~2 av", email, client, happened, 62},
    {"(mejlade|mailade|skickade|mejlat|mailat|skickat) over", email, by_place, happened, 58},
    {"(rostmeddelande|rostmemo) (pa|via|i|over) (whatsapp|telegram|signal|messenger|teams) fran",
     message, client, happened, 95},
    {"(la|lade|lagt|stoppade|lamnade|lamnat) ~5 pa (posten|ladan|brevladan)", letter, by_place,
     happened, 66},
    {"(ligger|ar) pa posten till", letter, me, happened, 62},
    {"(skickade|skickat|sande|sant|gick|gatt|ivag) ~5 (med posten|per post|som "
     "rek|rekommenderat|med rek|med bud|som paket)",
     letter, by_place, happened, 66},
    {"(gick|gatt) ?ivag (med posten|per post|som rek|med bud)", letter, me, happened, 70},
    {"(kom|kommit|anlande|anlant|landade) ~2 (med|per|pa|i|som|via) "
     "(posten|post|rek|brevladan|bud)",
     letter, client, happened, 70},
    {"(fick|fatt|mottog) ~6 (med posten|per post|i posten|pa posten|i brevladan|som rek|med bud)",
     letter, client, happened, 70},
    {"(kom|kommit|anlande|landade) ~3 (brev|brevet|vykort|vykortet|paket|paketet|rek) ?fran",
     letter, client, happened, 70},
    {"(fick|fatt|mottog) ~3 (brev|brevet|paket|paketet|vykort) (fran|av)", letter, client, happened,
     70},
    {"(brevet|paket|paketet|vykort|vykortet) fran", letter, client, happened, 62},
    // What should go, says the client.
    {"(ska|skall|maste|bor|borde|far|kan) ~3 (bort|tas bort|plockas bort|raderas|strykas) ~6 "
     "(sager|sa|tycker|tyckte|skriver|enligt)",
     change, client, happened, 90, kept},
    {"(sager|sa|tycker|tyckte|vill|skriver|enligt) ~6 (ska|skall|maste|bor|borde|far|kan) ~6 "
     "(bort|tas bort|plockas bort|raderas|strykas)",
     change, client, happened, 90, kept},
    {"(ska|skall|maste|bor|borde) enligt ~4 (bort|tas bort|plockas bort|raderas|strykas)", change,
     client, happened, 90, kept},
    // Habits and what they prefer, though it names a channel.
    {"foredrar", note, me, happened, 76, kept},
    {"(gillar|hatar|ogillar|avskyr|alskar) ~2 "
     "(mejl|mail|samtal|telefonsamtal|sms|telefon|rostmeddelanden|moten)",
     note, me, happened, 90, kept},
    {"(mejlar|mailar|ringer|skriver|smsar|messar|svarar) (hellre|helst|ogarna|sallan)", note, me,
     happened, 90, kept},
    {"(vill|ville) helst (ha|fa|bli|bara) ~1 (sms|mejl|mail|uppringd|samtal|brev)", note, me,
     happened, 90, kept},
    {"(tar|dricker) (kaffet|teet|sitt kaffe|sitt te)", note, me, happened, 80, kept},
    {"laser ~2 bara", note, me, happened, 75, kept},
    // Who is not there on a day.
    {"inte (inne|pa kontoret|pa jobbet|pa plats|tillganglig|antraffbar) $", note, me, happened, 68,
     kept},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> swedish_talk_signals() { return later_table; }

}  // namespace wordkeep::words
