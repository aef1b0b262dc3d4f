#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // calls that did not come through
    {"missed ?a ?the ?another (call|calls) ?from ?of ?by", missed_call, client, happened, 90},
    {"missed ~3 (call|calls)", missed_call, client, happened, 88},
    {"call missed", missed_call, client, happened, 88},
    {"(called|rang|phoned) ?but ?i ?have (missed|wasnt there|couldnt answer) ?it ?her ?him ?them",
     missed_call, client, happened, 92},
    {"missed", missed_call, client, happened, 60},
    {"(tried|trying) to (call|reach|phone|ring) me", missed_call, client, happened, 90},
    {"unanswered call ?from", missed_call, client, happened, 90},
    {"(couldn t|could not|didn t|did not|can t|cannot|couldnt|didnt|cant) (reach|get hold of|get "
     "through to)",
     call, me, happened, 90, removed, false},
    {"(called|phoned|rang|rung|tried) ~4 (no answer|voicemail both)", call, me, happened, 90,
     removed, false},
    {"(called|phoned|rang|tried) ~4 (not there|not in|not reached|unreachable)", call, me, happened,
     90, removed, false},
    {"tried (to call|to reach|to phone|to ring|calling|reaching|phoning|ringing)", call, me,
     happened, 85, removed, false},
    {"(didn t|did not|doesn t|does not|didnt|doesnt) (pick up|answer the phone|answer my call)",
     call, me, happened, 90, removed, false},
    {"left ~4 (voicemail|vm|voice message|message on the machine)", voicemail, by_place, happened,
     92},
    {"said (i d|i ll|i would|i will) (call|phone|ring)", call, me, planned, 86},
    {"?left ?a ?another (voicemail|vm|voice message|voice note) (for|to)", voicemail, me, happened,
     93},
    {"(answering machine|voicemail|machine) ~3 left", voicemail, me, happened, 86},
    {"?quick ?short (call|phone call|video call) (with|w)", call, me, by_date, 61},
    {"(review|planning|project|status|discovery|sales|intro|check in|catch up|follow up|progress) "
     "call ?with ?w",
     call, me, by_date, 62},
    {"(asks|asked|wants|want|wanted|would like|d like) ?for &(one "
     "more|two|three|more|another|additional|extra)",
     change, client, happened, 85},
    {"(asked|asks|told|wants|needs) me to (call|ring|phone) ?him ?her ?them ?back", call, me,
     planned, 90},
    {"no (luck|joy) (with|reaching|calling|getting)", call, me, happened, 84, removed, false},
    {"(need to|have to|must|should|gotta|got to) ask", question, me, planned, 80},
    {"(asked|asks|told|wants|reminded) me to", commitment_mine, me, planned, 87},
    {"told ~6 (will|would|is going to) be", commitment_mine, me, planned, 78},
    {"to &(confirm|send|deliver|sign|pay|approve|check|decide|provide|review)", commitment_mine,
     by_place, planned, 63},
    {"(didn t|did not|doesn t|does not|didnt|doesnt) answer", call, me, happened, 84, removed,
     false},
    {"(two|three|several) missed (call|calls) ?from", missed_call, client, happened, 91},
    {"(reply|respond|answer) ?to ~3 (mail|email|message)", email, me, planned, 62, removed, true,
     in_front},
    {"(please|pls|plz) (call|phone|ring) ?him ?her ?them ?me back", call, me, planned, 92},
    {"(wants|needs|asked for|asks for|requested|requests|would like) ?a ?to ?be (call "
     "back|callback|phone call|call|called back)",
     call, me, planned, 88},
    {"(need to|have to|got to|gotta|must|should|want to|wanna) (call|phone|ring) ?back", call, me,
     planned, 79},
    {"?got ?a ?an (voicemail|voice mail|voice message|voice note|voice memo|vm) (from|of|by)",
     missed_call, client, happened, 92},

    {"(tried|called|phoned|rang) ~6 (no luck|no joy|no reply|straight to voicemail|not available)",
     call, me, happened, 90, removed, false},
    {"left ?a ?another (message|msg) ?for ?with", voicemail, by_place, happened, 88},
    {"left (word|my number|a note) ?for ?with", voicemail, me, happened, 57},
    {"left ~3 (message|msg) on my (voicemail|machine|answering machine|phone)", missed_call, client,
     happened, 94},
    {"(had|got) ~3 on the (phone|line)", call, me, happened, 80},

    {"no (answer|reply) at", call, me, happened, 86, removed, false},
    {"(not|isn t|isnt|never|nobody|no one) (picking up|picks up|picked up|answering|answered)",
     call, me, happened, 86, removed, false},
    {"(line|phone|mobile|number) ~1 (busy|engaged|dead)", call, me, happened, 55, kept, false},
    {"(rang out|rings out|got voicemail|only voicemail|just voicemail|goes to voicemail|went to "
     "voicemail)",
     call, me, happened, 86, removed, false},
    {"(couldn t|could not|can t|cannot|couldnt|cant|didn t) get ~3 on", call, me, happened, 92,
     removed, false},
    {"on hold (with|at|to|for)", call, me, happened, 74, removed, false},
    {"call ~1 went ~1 to (voicemail|vm)", missed_call, client, happened, 93},
    {"(rang|rung|called|phoned|buzzed) ~2 &(while i)", missed_call, client, happened, 92},
    {"(tried|trying) (me|us)", missed_call, client, happened, 88},
    {"(called|rang|phoned|buzzed) ?twice ?again ?earlier ?but ?i (didn t|didnt|did not|couldn "
     "t|couldnt|could not) (pick up|answer|get to it|take it|get it|talk)",
     missed_call, client, happened, 93},
    {"(called|rang|phoned|buzzed) ?twice ?again ?earlier ?but &(i was|i m|im)", missed_call, client,
     happened, 92},
    {"(nobody|no one|noone|no body) ~4 (picks up|picked up|picking up|answers|answered|answering|"
     "home|there|in)",
     call, me, happened, 86, removed, false},
    {"(nobody|no one) ~3 (comes|came|gets|got) to the phone", call, me, happened, 87, removed,
     false},
    {"(always|constantly|permanently|only|just) (busy|engaged|ringing)", call, me, happened, 72,
     removed, false},
    {"(phone|line|number|mobile) ~3 (just|only|keeps|kept) (rings|rang|ringing) ?out", call, me,
     happened, 86, removed, false},
    {"(only|just) ~1 (machine|answering machine|answerphone|voicemail|engaged tone)", call, me,
     happened, 78, removed, false},
    {"(got|reached|hit|only) ~2 (machine|answering machine|answerphone|voicemail|engaged tone|busy "
     "signal) ~1 $",
     call, me, happened, 78, removed, false},
    {"(dialed|dialled)", call, me, happened, 60},
    {"(straight|right|directly|just|only|always) ~1 to (voicemail|vm|machine|answerphone)", call,
     me, happened, 84, removed, false},
    {"(called|rang|phoned|buzzed) ~4 ?phone ?mobile ?was (didn t hear|didnt hear|on silent|on "
     "mute|phone was off|phone "
     "was dead|missed it|couldn t answer|couldnt answer|was driving|i was driving)",
     missed_call, client, happened, 92},
    {"(slept through|overheard|overlooked|ignored) ~3 (call|calls)", missed_call, client, happened,
     90},
    {"(didn t|didnt|did not|couldn t|couldnt|could not|wasn t able to) (take|answer|get to|pick "
     "up) "
     "~3 (call|calls)",
     missed_call, client, happened, 95},
    {"(get|catch|reach|grab|have) ~3 on the (phone|line|blower|mobile)", call, me, planned, 80,
     removed, true, in_front},
    {"(need to|have to|must|should|gotta|want to|try to|will|ll) (get|catch|reach|grab) ~3 on the "
     "(phone|line|blower|mobile)",
     call, me, planned, 82},
    // What did not come through is tried again.
    {"try ~1 again", call, me, planned, 94, removed, true, in_front},
    {"(will|ll) try ~1 again", call, me, planned, 94},
    {"(called|phoned|rang|tried) ~6 (but only got|only got) ~2 (answering "
     "machine|voicemail|machine|vm)",
     call, me, happened, 91, removed, false},
    {"(didn t|didnt|did not|couldn t) (hear|notice) ~2 (ring|phone|call)", missed_call, client,
     happened, 95},
    {"(didn t|didnt|did not|doesn t|no) (pick up|answer) ~4 left ~3 (voicemail|message|vm)",
     voicemail, me, happened, 95},
    // promises
    {"(promised|promises|committed to|guaranteed|assured)", commitment_mine, by_place, planned, 80},
    {"(said|told) ~3 ?that (we d|we ll|we will)", commitment_mine, me, planned, 83},
    {"(said|told ~3) ?that (i d|id|i ll|ill|i would|i will)", commitment_mine, me, planned, 84},
    {"told ~3 (he|she|they|it) (d|ll)", commitment_mine, me, planned, 79},
    {"ill &(send|get|call|do|make|bring|write|check|prepare|finish|fix|deliver|have|let|be)",
     commitment_mine, me, planned, 76},
    {"(said|says) ~1 (hed|shed|theyd|hell|shell|theyll)", commitment_theirs, client, planned, 84},
    {"(says|said|claims|claimed) ~1 (he|she|they) (never|didn t|didnt|hasn t|hasnt|haven t|can "
     "t|cant|doesn t|doesnt|isn t|isnt|couldn t)",
     note, me, happened, 86, kept},
    {"(is|are|s) "
     "(sending|delivering|bringing|paying|confirming|signing|deciding|checking|reviewing|providing|"
     "returning|writing|preparing|fixing|getting|updating|drafting|finishing|organising|arranging|"
     "sorting|handling|looking into|working "
     "on|uploading|transferring|wiring|posting|shipping|supplying)",
     commitment_mine, by_place, planned, 66, kept},
    {"(should|will|supposed to|is to|are to) ~2 (come|arrive|be here|be ready)", commitment_theirs,
     client, planned, 64, kept},
    {"no ~3 from ~3 yet", commitment_theirs, client, planned, 66},
    {"due any (day|time|minute|moment) ?now", commitment_theirs, client, planned, 66},
    {"from ~3 still (missing|outstanding|pending|due|open|to come)", commitment_theirs, client,
     planned, 70},
    {"still (missing|outstanding|pending|waiting for)", commitment_theirs, client, planned, 58},
    {"(coming|comes|come) ?in from", commitment_theirs, client, planned, 66},
    {"(need to|have to|must|should|got to|gotta) ?still (get|have|be)", commitment_mine, me,
     planned, 62, kept, true, in_front},
    {"(promise|guarantee)", commitment_mine, me, planned, 80, removed, true, in_front},
    {"(told|assured|let) ~4 (i ll|i will|i d|i would|we ll|we will|know i ll)", commitment_mine, me,
     planned, 84},
    {"(agreed|agreement) ~2 &(i|we|ill)", commitment_mine, me, planned, 84},
    {"(agreed|offered) to", commitment_mine, by_place, planned, 78},
    {"(volunteered|undertook|vowed|pledged|swore) to", commitment_mine, by_place, planned, 78},
    {"(supposed|meant) to", commitment_mine, by_place, planned, 63},
    {"should have (sent|done|paid|got|written|given|brought|made|*ed)", commitment_mine, by_place,
     planned, 65, kept},
    // Who has not done it yet is who stands in front: nobody, then it is me.
    {"still (hasn t|hasnt|has not) ~1 "
     "(sent|send|paid|delivered|signed|confirmed|replied|answered|given|got|done|returned|"
     "supplied|written|approved|chosen|decided|picked|provided|uploaded|filled|finished|shared)",
     commitment_theirs, client, planned, 68},
    {"still (haven t|havent|have not|not) ~1 "
     "(sent|send|paid|delivered|signed|confirmed|replied|answered|given|done|returned|"
     "supplied|written|approved|chosen|decided|picked|provided|uploaded|filled|finished|shared|"
     "called|rung|emailed|mailed|invoiced|billed|quoted|started|begun|fixed|thanked)",
     commitment_mine, by_place, planned, 68},
    {"(haven t|havent|have not|not|never) ~1 "
     "(sent|delivered|confirmed|replied|answered|returned|written|finished|emailed|mailed|invoiced|"
     "billed|quoted|shared|uploaded|shipped|posted) ~6 yet",
     commitment_mine, by_place, planned, 67},
    {"(haven t|havent|have not) ~1 (sent|delivered|confirmed|replied to|answered|returned|written "
     "to|written|finished|emailed|mailed|invoiced|billed|quoted|got back to|gotten back "
     "to|shared|uploaded|shipped|posted|paid|thanked|called)",
     commitment_mine, by_place, planned, 65},
    {"(haven t|havent|have not) ~1 (had|received|got|gotten|seen|heard) ~5 (from|off|yet)",
     commitment_theirs, client, planned, 77},
    {"(haven t|havent|have not) ~1 (received|got|gotten|seen) !back", commitment_theirs, client,
     planned, 68},
    {"(haven t|havent|have not|didn t|didnt|did not) ~1 "
     "(paid|pay|send|sent|sign|signed|answer|reply|confirm|deliver|write|finish|invoice|call)",
     commitment_mine, me, planned, 68, removed, true, in_front},
    {"(hasn t|hasnt|has not|haven t|havent|have not|didn t|didnt|still not) ~1 "
     "(arrived|arrive|come|turned up|turn up|landed|been delivered|shown up)",
     commitment_theirs, client, planned, 69},
    {"(doesn t|doesnt|does not|isn t|isnt|not|never) (answer|answers|answering|reply "
     "to|replying|replying to|respond to|responding|responding to|read|reading) ~2 "
     "(mail|mails|email|emails|message|messages|texts)",
     commitment_theirs, client, planned, 90},
    {"(hasn t|hasnt|has not) ~1 (got back|gotten back|come back|replied|answered|responded|reacted|"
     "written back|called back|rung back|been in touch) ?to ?with ?me ?us",
     commitment_theirs, client, planned, 74, kept},
    {"(haven t|havent|have not|didn t|didnt|did not|never|not) ~1 "
     "(got back|gotten back|get back|come back|came back|replied|reply|answered|"
     "responded|respond|reacted|written back|write back|called back|call back|rung back|been "
     "in touch) ?to ?with ?me ?us ~6 yet",
     commitment_mine, by_place, planned, 75},
    {"(haven t|havent|have not|didn t|didnt|did not|never|not) ~1 "
     "(got back|gotten back|get back|come back|came back|replied|reply|answered|"
     "responded|respond|reacted|written back|write back|called back|call back|rung back|been "
     "in touch) ?to ?with ?me ?us",
     commitment_mine, by_place, planned, 74},
    {"not yet (sent|delivered|confirmed|replied to|answered|returned|written|finished|emailed|"
     "mailed|invoiced|billed|quoted|shared|uploaded|shipped|posted|called|paid|done|started)",
     commitment_mine, by_place, planned, 67},
    {"(hasn t|hasnt|has not) ~1 "
     "(signed|approved|chosen|decided|picked|provided|uploaded|filled|finished|returned|given|"
     "supplied|delivered|booked|made up|signed off|shared|told me|let me know)",
     commitment_theirs, client, planned, 67, kept},
    {"(hasn t|hasnt|has not|didn t|didnt) ~1 (sent|paid|transferred|settled|wired) "
     "~3 (invoice|invoices|deposit|payment|instalment|bill|money|fee|retainer)",
     commitment_theirs, client, planned, 69, kept},
    {"(i m|i am|im|we re|we are) (to|due to|expected to|meant to|supposed to|down to|going to)",
     commitment_mine, me, planned, 76},
    {"still (no|nothing) ~3 from", commitment_theirs, client, planned, 72},
    {"from ~3 still (no|nothing)", commitment_theirs, client, planned, 72},
    {"(on me|my turn|my job|up to me) to", commitment_mine, me, planned, 70},
    {"(i m|i am|im) (on the hook|responsible|in charge|down) for", commitment_mine, me, planned,
     70},
    // news for them, not a promise
    {"(told|informed|warned|notified) ~5 &(goes up|go up|going up|goes down|go down|rise|rises|"
     "increase|increases|will go up|will rise|will increase)",
     note, me, happened, 85},
    {"(told|informed|warned|notified) ~3 &(we re closed|we are closed|were closed|i m away|im "
     "away|i am away|i m off|im off|we re off|we re away|i m on holiday|im on holiday|i m on "
     "leave|im on leave|i m out|im out)",
     note, me, happened, 85},
    {"chasing ~3 (for|re|about)", commitment_theirs, client, planned, 64},
    {"(will|ll|is going to|is gonna|s gonna|s going to|wants to|should|must|has to|gonna) ~1 "
     "(get|give|come back|write|email|mail|ping|prepare|draft|update|handle|take "
     "care|fix|sort|do|make|look|try|upload|supply|provide|hand|put|set|pick|drop|be in "
     "touch|submit|transfer|wire|post|ship|print|book|order|arrange|organise|organize|speak|"
     "clarify|complete|choose|pick|select|talk|think|discuss|run)",
     commitment_mine, by_place, planned, 59, kept},
    {"(will|ll|to) (follow up|revert|circle back|chase|invoice|bill|quote|reschedule|add|remove|"
     "change|replace|test|install|build|design|translate|proof|proofread|edit|publish|ask|remind|"
     "collect|fetch|explain|investigate|tell|forward|resend|redo|rework|sketch|measure|print|pack|"
     "repair|paint|fill in|fill out|cut|shoot|film|record|scan|copy|compare|calculate|cost|sort "
     "out|look into|find out|figure out|work out|hand in|pass on|hold off|keep|show|bring)",
     commitment_mine, by_place, planned, 55, kept},
    {"(is|are|s|re) (waiting|expecting) ?for ?on", commitment_mine, me, planned, 80},
    {"(chasing|nagging|pestering|hounding) (me|us)", commitment_mine, me, planned, 80},
    {"(remember|don t forget|dont forget|make sure) ?to", commitment_mine, me, planned, 62, kept,
     true, in_front},
    {"(nudge|prod|poke|jog)", commitment_mine, me, planned, 61, kept, true, in_front},
    {"to (revert|countersign|send|deliver|supply|return|forward|reply|respond|advise|come back|get "
     "back)",
     commitment_mine, by_place, planned, 56, kept},
    {"(needs|expects)", commitment_mine, me, planned, 57},
    {"(i ll|i will|i m going to|i owe|i must|i have to|i need to|i should)", commitment_mine, me,
     planned, 76},
    {"(said|says|told me|confirmed|confirms) ~1 (he|she|they|it) ?ll ?d ?will ?would "
     "!(s|is|was|has|had|were|are)",
     commitment_theirs, client, planned, 84},
    {"owes (me|us)", commitment_theirs, client, planned, 82},
    {"owe", commitment_mine, me, planned, 70},
    {"owes", commitment_theirs, client, planned, 70},
    {"(waiting|wait|should) to hear ?back from", commitment_theirs, client, planned, 77},
    {"hear ?back from", commitment_theirs, client, planned, 70},
    {"(waiting|wait) (for|on)", commitment_mine, Actor::awaited, planned, 76},
    {"(expecting|expect|awaiting|await)", commitment_theirs, client, planned, 72},
    {"(get|need|collect|receive) ~4 (from)", commitment_theirs, client, planned, 74},
    {"(will|ll|is going to|is gonna|s gonna|s going to|wants to|should|must) "
     "(send|sends|deliver|bring|pay|confirm|decide|sign|provide|check|review|approve|get back|let "
     "me know|let us know|answer|reply|share|return|forward|finish)",
     commitment_mine, by_place, planned, 68, kept},
    {"(sends|delivers|brings|pays|confirms|decides|signs|provides|checks|reviews|approves|gets "
     "back|answers|replies|returns|forwards|finishes|shares)",
     commitment_theirs, client, planned, 66, kept},
    {"(has|have) to "
     "(send|deliver|bring|pay|confirm|decide|sign|provide|check|review|approve|share)",
     commitment_mine, by_place, planned, 68, kept},
    {"(send|deliver|finish|prepare|write "
     "!to|check|fix|update|submit|create|return|give|forward|book|translate|complete|hand in|get "
     "back to|let ~3 know|chase|sort|follow "
     "up|proofread|upload|publish|make|do|show|present|remind|tell|confirm|pay|schedule|arrange|"
     "send out|pick "
     "up|bring|resend|rework|redo|rewrite|tweak|swap|replace|remove|resize|retouch|export|render|"
     "migrate|deploy|install|set up|sketch|mock up|tidy|clean up|wrap up|look into|find out|figure "
     "out|clarify|amend|redline|negotiate|renew|extend|refund|bill|charge|file|register|collect|"
     "drop off|hand over|pass "
     "on|run|ship|pack|scan|edit|crop|cut|finalise|finalize|compile|gather|research|transfer|draw "
     "up|write up|type up|put together)",
     commitment_mine, me, planned, 61, kept, true, in_front},
    // things as well: "invoice still open"
    {"(review|draft|share|order|test|design|print|invoice|plan) "
     "!(meeting|session|call|is|was|are|got|for|still|not|never|missing|from|of|looks|came|went|"
     "has|sent|wrong|late|"
     "done|ready|received|overdue|paid|unpaid|arrived|fits|works|passt|geht|stimmt|steht|ist|"
     "suits)",
     commitment_mine, me, planned, 61, kept, true, in_front},
    {"(must|has to|have to|needs to|need to|should|will|to) (go out|go off|go to print|go to the "
     "printer|go to the printers|go live|leave|get out|be out|be with|be there)",
     commitment_mine, me, planned, 63, kept},
    // what lets itself be waited for
    {"(is|s|are|still|now|already) (overdue|late|delayed|running late|outstanding|held up)",
     commitment_mine, by_place, planned, 56, kept},
    {"(takes|taking|took) (forever|ages|its time|too long)", commitment_mine, by_place, planned, 56,
     kept},
    {"from ~3 (comes|arrives|arriving|will come|will arrive|will be here|lands|landing|due|to "
     "follow|follows|should be here)",
     commitment_theirs, client, planned, 68},
    {"(will be|ll be|is) (ready|done|finished) $", commitment_theirs, client, planned, 62, kept},
    {"(asap|as soon as possible|urgently)", commitment_mine, me, planned, 45},
    {"(need to|needs to|has to|have to|must|should) be "
     "(done|ready|finished|out|sent|delivered|online|live)",
     commitment_mine, me, planned, 70, kept},
    {"(hasn t|hasnt|haven t|has not|didn t|did not) ~1 "
     "(sent|send|paid|pay|delivered|deliver|signed|sign|confirmed|confirm)",
     commitment_mine, by_place, planned, 66, kept},
    {"needs to know", commitment_mine, me, planned, 57},
    {"(need to|needs to|have to|has to|got to|gotta)", commitment_mine, by_place, planned, 54,
     kept},
    {"no (reply|answer|word|news|response) from", note, me, happened, 70, kept},

    // quotes, changes, thanks, questions
    {"(asked|asks) ~2 to quote ?for", quote, client, planned, 87},
    {"(quote|quotation|offer|estimate|proposal|bid) ~6 "
     "(accepted|approved|declined|rejected|signed)",
     quote, client, happened, 87, kept},
    {"(wants|want|wanted|needs|need|asked for|asks for|asking for|requested|requests|would "
     "like|expects|after|looking for|hoping for|interested in|keen on|in need of|hopes for|in "
     "for|requesting) ~2 "
     "(quote|quotation|offer|estimate|proposal|bid|price|prices|pricing|rates|costings|price list|"
     "cost estimate|figure|figures|ballpark|tender|fee proposal)",
     quote, client, planned, 90},
    {"(asked|asks|wondering|enquired|inquired|enquires) about ~2 (quote|quotation|estimate|tender)",
     quote, client, planned, 90},
    {"(price|prices|pricing|quote|estimate) (request|enquiry|inquiry|query) ?from ?by", quote,
     client, planned, 88},
    {"(request|requests|enquiry|inquiry) ~2 (price|prices|pricing|quote|estimate)", quote, client,
     planned, 86},
    {"(accepted|approved|signed|declined|rejected|turned down|refused) ~2 "
     "(quote|quotation|offer|estimate|proposal)",
     quote, client, happened, 88, kept},
    {"(turned|knocked|shot) ~2 (price|quote|quotation|offer|estimate|proposal|bid|fee|rate) ~1 "
     "down",
     quote, client, happened, 87, kept},
    {"(accepted|agreed to|declined|rejected|turned down|refused) ~2 (price|fee|rate|budget|terms)",
     quote, client, happened, 84, kept},
    {"got ?the ?our (quote|quotation|estimate|proposal)", quote, me, happened, 80},
    {"(accepted|accepts|said yes|says yes|said no) $", quote, client, happened, 66, kept},
    {"(quote|quotation|estimate|proposal|bid) (request|requested|wanted|needed)", quote, client,
     planned, 86},
    {"(sent|emailed|e mailed|mailed) ~4 (quote|quotation|offer|estimate|proposal|bid)", quote, me,
     happened, 84},
    {"(quote|quotation|offer|estimate|proposal|bid|tender) ~6 (sent|given|submitted|handed "
     "in|delivered|presented|emailed|mailed|posted|dropped off|off)",
     quote, me, happened, 84},
    {"(quote|quotation|offer|estimate|proposal|bid) (ready|out)", quote, me, by_date, 84},
    // To have an offer ready by a day is to be done; that it has gone out is the offer.
    {"(finish|complete|finalise|finalize|wrap up|get ~3 ready|get ~3 done) ~3 "
     "(quote|quotation|offer|estimate|proposal|bid)",
     commitment_mine, me, planned, 88, kept, true, in_front},
    {"(quote|quotation|offer|estimate|proposal|bid) ~4 (must|has to|needs to|need to|should|to) be "
     "(ready|done|finished|complete)",
     commitment_mine, me, planned, 88, kept},
    {"(put together|put|prepare|write up|draft|work out|do|make|draw up|knock up|get) ~3 "
     "(quote|quotation|estimate|proposal|bid|offer)",
     quote, me, planned, 76, removed, true, in_front},
    {"(came back|got back|replied|responded|answered|thinks|says|finds|found|said) ~3 "
     "(quote|quotation|offer|estimate|proposal|bid)",
     quote, client, happened, 86, kept},
    {"(quote|quotation|offer|estimate|proposal|bid) ~4 (too expensive|too high|too pricey|too "
     "much|over budget|won|lost)",
     quote, client, happened, 86, kept},
    {"(send|give|get|work out) ~2 (a|the|our) (price|prices|rate|rates) ?for", quote, me, planned,
     64, removed, true, in_front},
    {"(turned|knocked) (us|me) down", quote, client, happened, 84, kept},
    {"(going|went|gone|go) with us", quote, client, happened, 86, kept},
    {"(price up|quote for)", quote, me, planned, 76, removed, true, in_front},
    {"(price|prices|costs) for", quote, me, planned, 62, removed, true, in_front},
    {"(fixed|flat|package|day|hourly|best) (price|prices|rate|rates|fee) for", quote, me, planned,
     72},
    {"(pricing|costing|costings|cost estimate|fee proposal|ballpark|tender) ?for ?to", quote, me,
     planned, 68, removed, true, in_front},
    {"(quote|quotation|offer|estimate|proposal|bid|tender) ~4 (went out|gone out|went off|went "
     "over|is out|has gone|submitted|delivered|emailed|mailed)",
     quote, me, happened, 86},
    {"(ok d|okd|okayed|signed off|signed off on|green lit|greenlit|said yes to|said no to|passed "
     "on|agreed to|took) ~2 (quote|quotation|offer|estimate|proposal|bid)",
     quote, client, happened, 88, kept},
    {"(wants|want|wanted|needs|need|asked for|asks for|asking for|requested|requests|would like) "
     "~2 (ballpark|costing|costings|rates|fixed price|price list)",
     quote, client, planned, 86},
    {"?new (enquiry|inquiry|rfq) ?from ?for ?about", quote, client, planned, 84},
    {"(quote|quotation|estimate|proposal|bid)", quote, me, planned, 75},
    {"(change request|change order|scope change)", change, client, happened, 86},
    {"(wants|want|wanted|asked|asks|would like) ~2 to change", change, client, happened, 86},
    {"(wants|want) ~6 (changed|different|instead)", change, client, happened, 86},
    {"would (rather|prefer) ?to ?have ?a", change, client, happened, 82},
    {"(asked|asks|wants|wanted|would like|d like|hopes|prefers) to "
     "&(move|postpone|swap|replace|remove|drop|add|shift|rename|push|delay|bring "
     "forward|cut|scrap|skip|reduce|extend|expand|switch|go with|use|redo|start "
     "over|pause|cancel|delete|rework|rewrite|split|merge|double|halve|tweak|alter|update|adjust|"
     "resize|include|exclude|put|turn|shorten|simplify|upgrade|downgrade|restart|bump|up|raise|"
     "increase|lower|decrease|lift|trim|stretch|widen|enlarge|shrink|triple|bring back|take out|"
     "leave out|swop|exchange|lengthen|amend|revise|redesign|repaint|reprint|scale|scale back|"
     "squeeze in|fit in|throw in)",
     change, client, happened, 84},
    {"?new (wish|request|change|changes) from", change, client, happened, 78},
    {"changed (his|her|their) mind", change, client, happened, 86},
    {"decided (on|for|to go with|against) !us", note, me, happened, 80, kept},
    {"decided (on|for|to go with|against) ~8 &(after all|instead|now|rather)", change, client,
     happened, 84},
    {"(wants|want|wanted|asks for|asked for|would like|requests|requested) ~2 "
     "(change|changes|revision|revisions|correction|corrections|adjustment|adjustments|tweak|"
     "tweaks)",
     change, client, happened, 84},
    {"(wants|prefers) ~6 after all", change, client, happened, 84},
    {"now wants", change, client, happened, 84},
    {"than (ordered|agreed|planned|quoted|discussed|in the quote|in the contract)", change, client,
     happened, 80, kept},
    {"?an ?a (additional order|add on order|follow up order|variation|variation order|extra "
     "work|extra request|special request|add on) (from|by)",
     change, client, happened, 84},
    {"(also|suddenly) (wants|wanted|needs)", change, client, happened, 82},
    {"(would|d) also (like|want|love)", change, client, happened, 82},
    {"(bumped|upped|raised|increased|lowered|reduced|trimmed|doubled|halved|extended|cut) ~1 "
     "(the|their|his|her|our|its|order|budget|headcount|quantity|number|print run|scope)",
     change, by_place, happened, 60},
    {"(no longer|doesn t|doesnt|does not|didn t|didnt) (want|wants|need|needs) "
     "&(the|a|an|any|it|his|her|their|to)",
     change, client, happened, 82},
    {"(asking|asked|asks|begging|requested|requests) ?for &(extra|additional|another|a "
     "different|some more|more|a new|bigger|smaller|an additional|an extra|one more|two more|three "
     "more|a bigger|a larger|a smaller|a second|a third|an added|further|fewer|less)",
     change, client, happened, 84},
    {"(wants|want|wanted|would like|prefers) ~6 &(instead of|rather than)", change, client,
     happened, 87},
    {"(wants|want|wanted|would like|d like|prefers) ~6 "
     "&(darker|lighter|brighter|bigger|larger|smaller|longer|shorter|bolder|wider|higher|lower|"
     "warmer|simpler|thinner|thicker|softer|earlier|later)",
     change, client, happened, 82},
    {"(wants|want|wanted|would like|d like) &(the|his|her|it|this|that|our|everything)", change,
     client, happened, strength_of_a_wish},
    {"(wants|want|wanted|would like|d like) &(one more|a few more|a bit more)", change, client,
     happened, 82},
    {"(wants|wanted|would like|d like) &(a|an|more|another|two|three|some|bigger|smaller)", change,
     client, happened, strength_of_a_wish},
    {"(wants|wanted|would like) to (see|try|test|have|hear)", change, client, happened,
     strength_of_a_wish},
    {"(wants|wanted|needs|would like) ~1 ?more ?time to (wait|think|hold off|sleep|consider|decide "
     "later)",
     note, me, happened, 70, kept},
    {"(changed|swapped|rewrote|replaced)", change, by_place, happened, 52},
    {"change", change, client, happened, 45},
    {"?say ?big (thank you|thanks|thx|ty) to", thanks, me, planned, 79},
    {"(thank !you|praise|say thanks to|thanks to|thx to|thx|cheers to)", thanks, me, planned, 78},
    {"send ~3 ?a ?an ?big ?some (thank you|thanks|thankyou|thx) ?note ?mail ?email "
     "!(card|gift)",
     thanks, me, planned, 82, removed, true, in_front},
    {"(called|rang|phoned|wrote|emailed|texted|messaged) ~2 to (say thanks|say thank you|thank "
     "me|thank us)",
     thanks, by_place, happened, 84},
    {"(thanked|praised) me", thanks, client, happened, 80},
    {"(thanked|praised)", thanks, by_place, happened, 78},
    {"(thanks|thank you|praise|thx|ty) from", thanks, client, happened, 80},
    {"(says|sends|send &(his|her|their)) ?his ?her ?their (thanks|thank you)", thanks, by_place,
     happened, 80},
    {"(loves|loved) (the|your|our|my|how)", thanks, client, happened, 66},
    {"(is|s|was|are) ?very ?really ?so (happy|pleased|thrilled|delighted) (with|about)", thanks,
     client, happened, 76},
    {"said thanks", thanks, by_place, happened, 80},
    {"?told ?me ?said ?says ?she ?he ?they ?is ?s ?was "
     "(super|very|really|so|extremely|totally|absolutely|dead|well) "
     "(happy|pleased|thrilled|delighted|impressed|satisfied|chuffed|excited|grateful) ?with ?w "
     "?about ?by ?for",
     thanks, client, happened, 77},
    {"?is ?s ?was (happy|pleased|thrilled|delighted|impressed|satisfied|chuffed|stoked|over the "
     "moon|blown away|ecstatic) (with|w|about|by)",
     thanks, client, happened, 74},
    {"(raved|raving|raves|gushed) about", thanks, client, happened, 76},
    {"(gave|gives|sent|sends|passed on|passes on|paid) ~2 "
     "(kudos|praise|compliments|compliment|props|"
     "shout out|five stars|great review|lovely review|glowing review|applause|pat on the back)",
     thanks, by_place, happened, 80},
    {"(complimented|compliments) (me|us|on|our|my|the)", thanks, client, happened, 76},
    {"(sent|sends|brought|brings|gave|dropped) ~4 (to say thanks|to say thank you|as a thank "
     "you|as thanks|as a thanks)",
     thanks, by_place, happened, 81},
    {"?expressed (my|our) (gratitude|thanks|appreciation)", thanks, me, happened, 78},
    {"(her|his|their) (gratitude|thanks|appreciation)", thanks, client, happened, 78},
    {"quoted", quote, me, happened, 70},
    {"(gave|named|offered|told|proposed|sent|emailed|mailed|texted|submitted|presented|handed "
     "in|put in|put forward|quoted) ~4 (fixed price|price|prices|pricing|hourly rate|day rate|flat "
     "fee|figure|figures|ballpark|quote|quotation|estimate|proposal|bid|tender|rates)",
     quote, me, happened, 84},
    {"now (prefers|wants|likes|asks for)", change, client, happened, 82},
    {"(requested|asked|demanded|requests|asks|demands) ?that (we|i) "
     "(add|remove|change|move|replace|swap|use|include|drop|switch|put|make|cut)",
     change, client, happened, 86},
    {"(decided|decides|opted) ?to &(drop|remove|add|skip|cut|swap|replace|scrap|extend|shorten)",
     change, client, happened, 80},
    {"made ~3 (offer|quote|proposal|bid)", quote, me, happened, 82, kept},
    {"(asked|asks|wants|told|needs) (us|me) to "
     "&(take out|leave out|cut|delete|scrap|strike|get rid "
     "of|move|remove|swap|replace|rework|redesign|enlarge|shrink|extend|shorten|widen|drop|add)",
     change, client, happened, 88},
    {"(compliment|compliments|kudos|kind words|nice words|great feedback|positive feedback|good "
     "feedback|lovely feedback|props) (from|by)",
     thanks, client, happened, 79},
    {"(loves|loved|adores|adored) (it|them|his|her|their|what)", thanks, client, happened, 66},
    {"(thinks|thought|says|said|finds|found) ~4 "
     "(great|fantastic|brilliant|lovely|beautiful|perfect|amazing|excellent|awesome|gorgeous|spot "
     "on|superb)",
     thanks, client, happened, 74},
    {"(thank you|thanks|thank you note|thankyou) ~1 from", thanks, client, happened, 80},
    {"(wants|want|wanted|would like|d like|needs) ~5 &(taken out|left out|cut out|removed|deleted|"
     "dropped|added|moved|replaced|swapped|changed|rewritten|redone|redesigned|rephrased|reworded|"
     "shortened|scrapped|struck|binned|axed|pulled|put back in|enlarged|translated as well)",
     change, client, happened, 83},
    {"(wants|want|wanted|would like|d like) ~6 &(as well now|too now|now as well|now too|in there "
     "as "
     "well|in there too|in it as well|in it too)",
     change, client, happened, 82},
    {"?nice ?lovely ?kind (thank you|thankyou|thanks) "
     "(note|card|mail|email|message|letter|flowers) "
     "(from|by)",
     thanks, client, happened, 96},
    {"(asks|asked|asking|wonders|wondered|wondering|wants to know|wanted to know|want to "
     "know|hopes to know|queries) "
     "&(if|whether|when|why|how|what|who|where|about)",
     question, client, happened, 89},
    {"(wants|wanted|would like|needs) ~2 &(discount|rebate|refund|extension|money back)", question,
     client, happened, 83},
    {"(asks|asked|wonders|wondered|wants to know|wanted to know|want to know|inquires)", question,
     by_place, happened, 62},
    {"ask ~4 &(if|whether|when|who|what|how|why|where|which)", question, me, planned, 80, removed,
     true, in_front},
    {"ask", question, me, planned, 62, removed, true, in_front},
    {"(check|double check|clarify|confirm|verify|find out|hear|checking) (with|from) ~3 "
     "&(if|whether|when|who|what|how|why|where|which)",
     question, me, planned, 80, removed, true, in_front},
    {"(has|had|have) ?a ?another ?some ?two (question|questions) ?about ?on ?re ?regarding",
     question, client, happened, 78},
    {"question from", question, client, happened, 80},
    {"(asking|curious|unsure|not sure|checking|inquired|enquired|queried|enquiring|would like to "
     "know|needs to know|keen to know) &(if|whether|when|why|how|what|who|where|about|which)",
     question, client, happened, 87},
    {"(q|query|queries) from", question, client, happened, 80},
    {"(asked|asking|checked with|checking with|enquired|inquired) ~3 "
     "&(if|whether|which|when|what|how|who|where|why)",
     question, by_place, happened, 85},

    {"(q|query|queries) (for|to)", question, me, planned, 80},
    {"question (to|for)", question, me, planned, 80},
    {"question", question, client, happened, 55},
    // What they count on is mine to do, what they say that we get is theirs.
    {"(swears|swore|reckons|reckoned|guarantees|guaranteed|insists|insisted|vows|vowed|says|said) "
     "?blind ~2 (we ll|we d|we will|we would|i ll|i d) ?definitely (have|get|receive|be getting|be "
     "paid)",
     commitment_mine, by_place, planned, 88},
    {"(has|have) (yet|still) to", commitment_mine, by_place, planned, 80},
    {"(asked|asks|asking|wants|wanted|would like|d like|requested) ~2 to (have|get|see) ~6 "
     "&(taken out|taken off|removed|dropped|deleted|struck|scrapped|left "
     "out|cut|changed|moved|added|"
     "swapped|replaced|redone|put back|put in|included)",
     change, client, happened, 88},
    {"(says|said|told us|told me|wants us|wants me|asked us|asked me) ?to "
     "(leave|take|cut|strike|cross|scrap|drop) ~5 (out|off) $",
     change, client, happened, 89, kept},
    {"(took|taken|struck|dropped|removed|cut|deleted|crossed|scratched) ~5 (from|off|out of) ~1 "
     "(order|contract|scope|brief|project|quote|package)",
     change, by_place, happened, 86, kept},
    {"(gave|given) ~3 my word", commitment_mine, me, planned, 82},
    {"no sign of ~6 from", commitment_theirs, client, planned, 72},
    {"(needs to|has to|must|should|to) let (me|us) know", commitment_theirs, client, planned, 80,
     kept},
    {"(has|have|s) gone off", change, client, happened, 80},
    {"(asked|asks) (if|whether) (we|i) (can|could) ~8 &(instead of|rather than)", change, client,
     happened, 90},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> english_signals() { return later_table; }

}  // namespace wordkeep::words
