#include "words/capture/signals.h"

namespace wordkeep::words {
namespace {

using enum CaptureKind;
using enum SignalTense;
using enum SignalWords;
constexpr auto me = Actor::me;
constexpr auto client = Actor::client;
constexpr auto by_place = Actor::by_place;
constexpr auto in_front = SignalPlace::in_front;

constexpr Signal table[] = {
    // calls that did not come through
    {"(tva|tre|flera) (missade|obesvarade) samtal ?fran", missed_call, client, happened, 91},
    {"?kort (samtal|telefonsamtal) med", call, me, by_date, 61},
    {"behover", commitment_mine, me, planned, 50},
    {"vill ha &(tva|tre|fler|flera|ytterligare|extra)", change, client, happened, 84},
    {"beromde", thanks, by_place, happened, 76},
    {"(middag|frukost) ?med", meeting, me, by_date, 58},
    {"svarade inte", call, me, happened, 84, removed, false},
    {"(sa|sade) till ~4 att", commitment_mine, me, planned, 80},
    {"svara pa ~3 (mejl|mail|mejlet)", email, me, planned, 62},
    {"vill ha ?en ?ett &(annan|annat|andra)", change, client, happened, 86},
    {"(missat|missade|obesvarat|missade ett) samtal ?fran ?av", missed_call, client, happened, 90},
    {"missade ~3 samtal", missed_call, client, happened, 88},
    {"(missat|missade)", missed_call, client, happened, 60},
    {"(sokte|har sokt) mig", missed_call, client, happened, 90},
    {"(forsokte|har forsokt) (ringa|na) mig", missed_call, client, happened, 90},
    {"(fick|far) inte tag (pa|i)", call, me, happened, 90, removed, false},
    {"nadde inte", call, me, happened, 88, removed, false},
    {"ringde ~4 (inget svar|ingen svarade|svarade inte|inte inne)", call, me, happened, 90, removed,
     false},
    {"forsokte (ringa|na)", call, me, happened, 82, removed, false},
    {"(lamnade|talade in|pratade in|spelade in) ?ett ?rost (meddelande|rostmeddelande)", voicemail,
     me, happened, 92},
    {"(rostmeddelande|rostbrevlada) fran", missed_call, client, happened, 92},

    // promises
    {"(lovade|lovat|lovar|utlovat|utlovade)", commitment_mine, by_place, planned, 80},
    {"(har|hade) lovat", commitment_mine, by_place, planned, 81},
    {"jag (ska|maste|kommer att)", commitment_mine, me, planned, 77},
    {"jag (skickar|levererar|gor|fixar|tar "
     "fram|forbereder|skriver|kollar|lamnar|bestaller|uppdaterar|"
     "aterkommer)",
     commitment_mine, me, planned, 76, kept},
    {"ar skyldig (mig|oss)", commitment_theirs, client, planned, 82},
    {"ar skyldig", commitment_mine, me, planned, 74},
    {"(vantar|invantar) ?pa", commitment_mine, Actor::awaited, planned, 76},
    {"(far|fa|behover) ~5 (av|fran)", commitment_theirs, client, planned, 74},
    {"(ska|kommer att|vill|maste|skulle) ~2 "
     "(skicka|leverera|betala|bekrafta|bestamma|lamna|godkanna|"
     "aterkomma|kolla|skriva under|svara|titta|ge besked)",
     commitment_mine, by_place, planned, 68, kept},
    {"hor av sig", commitment_theirs, client, planned, 70, kept},
    {"hor av mig", commitment_mine, me, planned, 70, kept},
    {"(skickar|levererar|aterkommer|betalar|bestammer|kollar|bekraftar|lamnar|fixar|godkanner|"
     "skriver under|ger besked|tar fram)",
     commitment_mine, by_place, planned, 66, kept},
    {"(skicka|leverera|fixa|gora|gor|skriva|forbereda|forbered|kolla|granska|bestalla|bestall|"
     "lamna|"
     "fardigstalla|uppdatera|aterkoppla|aterkomma|atgarda|boka|trycka|korrigera|korrekturlasa|"
     "betala|"
     "fakturera|ta "
     "fram|visa|presentera|oversatta|oversatt|planera|testa|publicera|ordna|bygga|rita|"
     "paminna|ge besked|ladda upp|folja upp|folj upp)",
     commitment_mine, me, planned, 59, kept},

    // quotes, changes, thanks, questions
    {"(vill ha|behover|bad om|ber om|onskar|efterfragar|fragar efter) ~3 "
     "(offert*|anbud|prisforslag|"
     "pris)",
     quote, client, planned, 86},
    {"offertforfragan ?fran", quote, client, planned, 86},
    {"skickade ~4 (offert*|anbud*|prisforslag*)", quote, me, happened, 84},
    {"(offert*|anbud*) ~6 (skickad|skickat|ivag|klar och skickad)", quote, me, happened, 84},
    {"(offert|offerten|offerter|offerterna|anbud|anbudet|prisforslag|prisforslaget)", quote, me,
     planned, 75, kept},
    {"(andringsonskemal|andringsbestallning) ?fran", change, client, happened, 86},
    {"vill ~6 (=ändra|=ändrat|=ändras|andra pa|i stallet|istallet)", change, client, happened, 86},
    {"vill ?nu ?plotsligt (nu|plotsligt) ha", change, client, happened, 84},
    {"(=ändrade|=ändrat) sig", change, client, happened, 84},
    {"(=ändring|=ändringar|andring) ?fran", change, client, happened, 76},
    {"(tacka|tack till|berom till|berom)", thanks, me, planned, 78},
    {"(tackade|berommer|tackar)", thanks, by_place, happened, 76},
    {"(tack|berom) fran", thanks, client, happened, 80},
    {"(fragar|fragade|undrar|undrade|vill veta) &(om|nar|hur|vad|varfor|var|vem|vilken)", question,
     client, happened, 80},
    {"(fragar|fragade|undrar|undrade|vill veta)", question, by_place, happened, 64},
    {"fraga (fran|av)", question, client, happened, 76},
    {"(fraga|fragor) till", question, me, planned, 76},
    {"(fraga|stall en fraga)", question, me, planned, 56},

    // talks
    {"(ringer|ringer upp|ringer mig) ?tillbaka", call, by_place, planned, 62},
    {"(ska|kommer att|vill|lovade) ringa ?mig ?upp ?tillbaka", call, by_place, planned, 72},
    {"(ringde|har ringt|ringt) ?mig ?upp ?tillbaka", call, by_place, happened, 62},
    {"(ring|ringa) ?upp ?tillbaka ?till", call, me, planned, 56},
    {"(samtal|telefonsamtal) fran", call, client, happened, 62},
    {"(samtal|telefonsamtal|telefonmote|videosamtal|telefon) (med|till)", call, me, by_date, 60},
    {"(pratade|talade|pratat|talat) med ~4 (i|pa) telefon", call, me, happened, 66},
    {"(vill|onskar|ber om|bad om) ~1 (bli uppringd|bli ringd|ateruppringning|ett samtal)", call, me,
     planned, 84},
    {"(pratade|talade|pratat|talat) (med|i telefon med)", call, me, happened, 62},
    {"(mejl|mail|epost|e post|mejlet) fran", email, client, happened, 60},
    {"(mejl|mail|epost|e post) till", email, me, by_date, 60},
    {"(mejlade|mailade|skrev|svarade|har svarat|har skrivit|har mejlat)", email, by_place, happened,
     56},
    {"skickade ~4 (mejl|mail)", email, by_place, happened, 58},
    {"(skriver|mejlar|mailar|svarar)", email, by_place, planned, 50},
    {"(mejla|maila|svara|skriv till|skriva till|skriv|mejl)", email, me, planned, 50},
    {"(sms|meddelande|whatsapp|dm|chatt) fran", message, client, happened, 62},
    {"(smsade|messade|sms ade)", message, by_place, happened, 58},
    {"(sms|meddelande|smsa|messa|whatsapp) ?till", message, me, by_date, 54},
    {"skickade ~2 brev", letter, by_place, happened, 62},
    {"brev fran", letter, client, happened, 60},
    {"brev ?till", letter, me, by_date, 56},
    {"(mote|traff|lunch|avstamning|workshop|besok|fika|uppstart|genomgang|kickoff|presentation) "
     "?med "
     "?hos",
     meeting, me, by_date, 58},
    {"(traffade|traffat|besokte)", meeting, me, happened, 60},
    {"(traffa|traffar|besoker|besoka)", meeting, me, planned, 56},
    {"(kommer ~4 forbi|tittar forbi|kommer forbi|kommer)", meeting, client, planned, 52},
    {"skickade", email, by_place, happened, 42},

    // what is only to be remembered
    {"(anteckning|anteckningar|notering|notera|obs|bra att veta)", note, me, happened, 95, removed,
     true, in_front},
};

}  // namespace

std::span<const Signal> swedish_signals() { return table; }

}  // namespace wordkeep::words
