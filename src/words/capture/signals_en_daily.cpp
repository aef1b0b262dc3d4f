// English: turns of phrase that are scribbled in passing.

#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // calls that did not come through
    {"(number|mobile|line) ~2 (not in service|not recognised|not recognized|disconnected|no longer|"
     "unobtainable|switched off|out of order)",
     call, me, happened, 92, removed, false},
    {"(queue|on hold|hold music) ~3 (gave up|hung up)", call, me, happened, 80, removed, false},
    {"(called|rang|phoned|buzzed) ~5 (ignored it|let it ring|let it go|let it ring out)",
     missed_call, client, happened, 93},
    {"(can t|cant|couldn t|couldnt|cannot|could not) get ~3 to (pick up|answer|come to the phone)",
     call, me, happened, 92, removed, false},
    {"(declined|rejected|dismissed|cut off) ~3 call", missed_call, client, happened, 84},
    {"(called|rang|phoned|tried|dialled) ~6 (engaged|busy) ~1 (whole time|all day|all morning|all "
     "afternoon|every time|constantly)",
     call, me, happened, 91, removed, false},
    {"(had|has|d) (called|rung|phoned|rang) ~3 (while|when|as) i", missed_call, client, happened,
     92},
    {"(tried|called|phoned|rang|dialled|rung) ~5 (rang and rang|rings and rings|ringing and "
     "ringing|"
     "kept ringing|keeps ringing|rang forever|just rings|just rang out|rang off the hook)",
     call, me, happened, 92, removed, false},
    {"(phone|line|mobile|number|it) ~1 (rang and rang|rings and rings|kept ringing|keeps ringing|"
     "rang forever)",
     call, me, happened, 88, removed, false},
    {"(tried|trying|wanted) (to ring|to call|to phone|to reach|to get|ringing|calling|phoning|"
     "reaching) ?me ?us ?again ?twice ?earlier ?but &(i|my|we|while|when)",
     missed_call, client, happened, 94},
    {"(tried|trying|wanted) (to ring|to call|to phone|to reach|ringing|calling|phoning|reaching) "
     "?me "
     "?us ?again ?twice ?earlier but ~2 (phone|mobile|cell) was ~1 (on|in|off|dead) ?silent ?mute",
     missed_call, client, happened, 96},
    {"(called|rang|phoned|buzzed) ?but ?i (didn t|didnt|couldn t|couldnt|did not|could not) "
     "(get to it|get there|get to the phone|make it to the phone|reach it) ?in ?time",
     missed_call, client, happened, 95},
    {"(called|rang|phoned|buzzed) ?twice ?earlier ?but ?my (battery|phone|mobile|cell) "
     "(was|died|had|was out) ?flat ?dead ?empty ?of ?died ?off",
     missed_call, client, happened, 95},
    {"got ~2 (voicemail|answerphone|answering machine) ?again ?no ?message ?left", call, me,
     happened, 92, removed, false},
    // talks
    {"(networking|client|team|trade|business|staff|industry|award|charity|christmas|xmas|board|"
     "working|leaving|supplier) (breakfast|brunch|lunch|dinner|drinks|mixer|meeting)",
     meeting, me, by_date, 63, kept},
    {"(coming|comes|come) to "
     "(sign|see|view|try|look|discuss|talk|measure|pick|choose|meet|inspect)",
     meeting, client, planned, 66},
    {"to (ring|call|phone|buzz) (me|us) ?back", call, client, planned, 82},
    {"on the (blower|mobile|horn)", call, by_place, by_date, 57},
    {"(call|ring|phone|text|email|mail) ~6 and (ask|check|see|find out)", call, me, planned, 82,
     kept, true, in_front},
    {"here (to|for)", meeting, client, by_date, 58},
    {"at ~2 (place|house|office|studio|workshop|yard) !(is|was|needs|to)", meeting, me, by_date, 52,
     removed, true, in_front},
    {"(walk through|walkthrough|look round|viewing|snagging|inspection) of", meeting, me, by_date,
     58, kept},
    {"(flew in|came over|came down|came along|drove over|drove up)", meeting, client, happened, 60},
    {"grabbed ~2 (coffee|lunch|beer|bite|drink|drinks|breakfast|dinner|pint)", meeting, me,
     happened, 62},
    {"(hung up|got off the phone) (with|w)", call, me, happened, 68},
    {"(been|was|got|went) on to ~3 (about|re|abt|regarding|for)", call, me, happened, 64},
    {"(got|came|get) back ~3 (by|over|on) ?the phone", call, by_place, happened, 70},
    {"(ring|call|phone) (around|round)", commitment_mine, me, planned, 70, kept, true, in_front},
    {"(showed|walked|drove) ~2 (round|around|through) &(the|our|my|his|her|their)", meeting, me,
     happened, 62, kept},
    {"had ~2 (in|at|over) ~1 (studio|office|workshop|shop|yard|showroom|chair|ours|mine)", meeting,
     me, happened, 62, kept},
    {"(hop|jump|get) on ~2 (call|phone|line) (with|w)", call, me, planned, 69, removed, true,
     in_front},
    {"(bumped into|ran into|run into)", meeting, me, happened, 72},
    {"(took|treated|taking|taken) ~3 (out|out for|out to|to|for) ~1 (lunch|coffee|dinner|"
     "breakfast|drinks|brunch|a bite)",
     meeting, me, happened, 66},
    {"take ~3 (out|out for|out to|to|for) ~1 (lunch|coffee|dinner|breakfast|drinks|brunch)",
     meeting, me, planned, 66, removed, true, in_front},
    {"(coming|comes|come|popping) in &(to|for|about|with|$)", meeting, client, planned, 67},
    {"(incoming|inbound) ?phone call ?from", call, client, happened, 74},
    {"(incoming|inbound) from", call, client, happened, 70},
    {"(took|fielded|answered|picked up) ?a ?another ?the ?quick ?phone call (from|off)", call,
     client, happened, 75},
    {"(caught|got|reached|rang|grabbed) me on ?my ?the (mobile|phone|cell|landline|blower)", call,
     client, happened, 84},
    {"(wants|needs|asked for|would like|fancies) ?a (ring|bell|buzz|call) back", call, me, planned,
     88},
    {"ask ?him ?her ?them (about it|about that|how it went|how it was|how it is going|how it s "
     "going|how she is|how he is|how they are|after her|after him|after them) $",
     note, me, happened, 96, kept},
    {"(wants|want|prefers|likes) ~1 (invoices|bills|quotes|letters|contracts|everything) "
     "(by|in|on|as|"
     "via) (post|email|mail|paper|writing|pdf)",
     note, me, happened, 90, kept},
    // writing
    {"(emails|writes|texts|messages) that", email, client, happened, 72},
    {"(fwd|fw d|fwded) ~6 to", email, me, happened, 62},
    {"(pm d|pmd|inboxed|snapchatted)", message, by_place, happened, 58},
    {"(note|card|fax|postcard) from ~3 (in the post|by post|in the mail)", letter, client, happened,
     97},
    {"(sent|shot|dropped|wrote|fired) ~3 (a|another|quick|short) ~1 (note|line|few lines)", email,
     by_place, happened, 62},
    {"(send|shoot|drop|write) ~3 (a|another|quick|short) ~1 (note|line|few lines)", email, me,
     planned, 64, removed, true, in_front},
    {"faxed", email, by_place, happened, 56},
    {"fax (from|off)", email, client, happened, 60},
    {"(newsletter|circular|mailing|mailshot|invitation|invitations|invite|invites|reminder|"
     "reminders|statement|card|cards|notice|notices|brochure|brochures|catalogue|email|mail) ~8 "
     "(went out|gone out|went off|gone off|was sent|were sent|got sent)",
     email, me, happened, 58, kept},
    // What was not agreed, and what they would have instead now.
    {"(has|s|have|went) ?gone and (added|changed|swapped|moved|dropped|cut)", change, client,
     happened, 80, kept},
    {"(would|d) sooner (have|go|use|see)", change, client, happened, 82},
    {"no !(reply|answer|call|word|news|show) ~3 after all", change, client, happened, 78, kept},
    {"(scraps|scrapped|axes|axed|ditches|ditched) (the|one|two|his|her|their|our|a)", change,
     by_place, happened, 62, kept},
    {"(now says|says now|now thinks|now reckons)", change, client, happened, 84, kept},
    {"(that s|thats) (new|extra|an extra|additional)", change, client, happened, 80, kept},
    {"(now|actually|suddenly) ~4 (instead of|rather than|not)", change, client, happened, 62, kept},
    {"(not|wasn t|wasnt|isn t|isnt|never) ~1 (part of|in|on|included in|covered by) ~2 "
     "(contract|job|quote|scope|agreement|deal|brief|package|order|plan|spec)",
     change, client, happened, 79, kept},
    {"(wants|want|wanted|would like|d like) ~5 (on top|thrown in|chucked in|as well) $", change,
     client, happened, 80, kept},
    {"(wants|want|wanted|would like|d like) ~5 on top of", change, client, happened, 81, kept},
    {"(prefers|likes|fancies) !now ~6 now $", change, client, happened, 84},
    {"(has|have|needs|must|ought|should) ?to (go|come|be) (up|in|on|back) ~4 "
     "(says|said|thinks|reckons|insists)",
     change, client, happened, 88, kept},
    {"(wants|want|wanted|asks for|asked for|asking for|would like|d like|requested) "
     "!(the|his|her|their|our|it|to|us|me|some|any|a|an) ~1 "
     "&(more|extra|additional|further)",
     change, client, happened, 83},
    {"than ?what (we|was|were|i) ?had ?have "
     "(agreed|ordered|quoted|booked|discussed|planned|budgeted|contracted|said)",
     change, client, happened, 79, kept},
    {"(wants|want|asking for|asks for|asked for|expects|expecting|would like|insists on|thinks) ~8 "
     "&(contract says|contract said|order says|order said|order was|order is|quote says|quote "
     "said|quote was|quote is|brief says|brief said|brief was|agreement says|offer says|estimate "
     "says|scope says|spec says|we quoted|we agreed|we said|we ordered|was quoted for|were quoted)",
     change, client, happened, 90},
    {"not what (we|was|i|he|she|they) ?had (signed "
     "off|agreed|ordered|approved|discussed|quoted|said)",
     change, client, happened, 79, kept},
    {"(wants|want|wanted) (us|me) to ~9 &(not what we|not what was)", change, client, happened, 91},
    {"(wants|want|asks for|asked for|expects|would like) ~8 &(only one|only two|only three|just "
     "one)",
     change, client, happened, 84},
    {"(changes|changing|changed|change) (his|her|its|their) minds ?again", change, client, happened,
     84},
    {"(changes|changing|changed|change) (his|her|its|their) mind ?again", change, client, happened,
     84},
    // promises
    {"(swears|swore|vows|vowed|insists|insisted|assures|assured|guarantees|guaranteed|reckons|"
     "reckoned) ?blind ?me ?us ?that !(at|by|on|we|i) ~6 &(will|ll|would|d)",
     commitment_mine, by_place, planned, 81},
    {"(said|says|told us|told me|thinks|thought) ?that &(the|his|her|their|it|they|all|everything) "
     "~4 "
     "&(would be with us|will be with us|would be here|will be here|would be there|will be there|"
     "would be ready|will be ready|would be done|will be done|would come|will come|would arrive|"
     "will arrive|would be paid|will be paid|will be sent|would be sent)",
     commitment_theirs, client, planned, 81},
    {"to (get|have|receive) (his|her|their)", commitment_mine, me, planned, 62},
    {"(will|ll) be (sending|delivering|bringing|paying|confirming|signing|checking|providing|"
     "returning|writing|preparing|getting|forwarding|sharing|uploading|transferring)",
     commitment_mine, by_place, planned, 66},
    {"(hopes|plans|intends|means|aims) to !(be|have|see)", commitment_mine, by_place, planned, 58,
     kept},
    {"from ~3 (overdue|outstanding|late|missing|pending)", commitment_theirs, client, planned, 66},
    {"nothing (yet|so far|still|at all) from", commitment_theirs, client, planned, 72},
    {"(look over|look at|read through|deal with|see to|work on)", commitment_mine, me, planned, 55,
     kept, true, in_front},
    {"(his|her|their) (words|promise)", commitment_theirs, client, planned, 82},
    {"(should|is to|s to|must) (have|get|receive) &(the|his|her|their|it|a|an|our|my)",
     commitment_mine, me, planned, 69},
    {"(makes sure|sees to it|seeing to it|making sure|see to it)", commitment_mine, by_place,
     planned, 66, kept},
    {"(is|s|are|re) (going to|gonna) !(be|call|ring|phone|have|need|see|meet|visit|come|the|a|get "
     "married|retire|turn)",
     commitment_mine, by_place, planned, 63, kept},
    {"(would|d|ll|will) rather (write|do|make|draw|send|supply|take|bring|choose) ~6 "
     "(himself|herself|themselves)",
     commitment_theirs, client, planned, 92, kept},
    // displeasure
    {"(is|s|was) ~1 (joke|disgrace|shambles|nightmare|useless|rubbish|unacceptable|not good "
     "enough)",
     complaint, client, happened, 76, kept},
    {"(in tears|in a panic|panicking|freaking out|losing sleep) !of", complaint, client, happened,
     58, kept},
    {"(grumpy|cranky|sour|shirty|narky|stroppy|tetchy|huffy|displeased|irate|aggrieved|miffed|sore)"
     " "
     "(about|over|with|at|that|because)",
     complaint, client, happened, 73, kept},
    {"(afraid|fears|fearing|scared) ?that &(the|it|we|they|he|she|there|our|his|her|their|nothing)",
     complaint, client, happened, 72, kept},
    // questions
    {"(s asking|is asking|asking) $", question, client, happened, 80},
    {"(wondering|keen to find out|wants to find out) "
     "&(if|whether|when|why|how|what|who|where|about|which)",
     question, client, happened, 87},
    {"?is ?was (asking|wondering) &(if|whether|when|why|how|what|who|where|which)", question,
     client, happened, 89},
    {"(puzzled|confused|baffled) (by|about|why|how|over)", question, client, happened, 84, kept},
    {"(upset|annoyed|angry|livid|furious|cross|disappointed|fuming|unhappy|miffed) "
     "&(nobody|noone|no|nothing|he|she|they|there|when|after|again)",
     complaint, client, happened, 77, kept},
    {"(hit the roof|seeing red|saw red|went ballistic|blew up at|blew ~1 top|kicking off)",
     complaint, client, happened, 76, kept},
    {"(thinks|finds|says|reckons|feels) ~5 (slow|sloppy|confusing|messy|unprofessional|unclear)",
     complaint, client, happened, 78, kept},
    {"(grumbling|griping|ranting|whinging|whining|fretting|fussing|protesting|nagging|kicking "
     "off|grousing) ?that &(about|over|at|because|the|we|$)",
     complaint, client, happened, 74, kept},
    // thanks
    {"(saved his|saved her|saved their|saved the day|lifesaver|life saver|bless him|bless "
     "her|bless "
     "them|what a sweetheart|what a star|bigged me up|bigged us up)",
     thanks, client, happened, 72, kept},
    {"(as a thank you|as thanks|to say thanks|to say thank you) $", thanks, me, planned, 77, kept},
    {"(sent|brought|gave|dropped off) ~3 (flowers|chocolates|cake|wine|bottle|bouquet)", thanks,
     by_place, happened, 66, kept},
    {"(as a|by way of) (thank you|thankyou|thanks) for", thanks, me, planned, 79, kept},
    {"(must|should|need to|have to|ought to|gotta|remember to) ?still ?also (say|send) ~1 "
     "(ta|thanks|thank you|thankyou|cheers|thx)",
     thanks, me, planned, 86, removed, true, in_front},
    {"(must|should|need to|have to|ought to|gotta) ?still ?also ?really thank", thanks, me, planned,
     84, removed, true, in_front},
    // what is only to be remembered
    {"expecting $", note, me, happened, 79, kept},
    {"(has time|is free|is available|s free) $", note, me, happened, 60, kept},
    {"(has|got|have) no time $", note, me, happened, 66, kept},
    {"(tied up|booked up|booked out|booked solid|double booked) $", note, me, happened, 60, kept},
    {"(has|have|gets|get|getting|got) ~1 new ~2 "
     "(address|number|boss|manager|bank|iban|contact|owner|name|office|premises|surname|website)",
     note, me, happened, 70, kept},
    {"(changes|changing|switches|leaves) (jobs|job|banks|bank|name|address|offices|office)", note,
     me, happened, 66, kept},
    {"(lives|is based|s based|based|sits) (in|at|near)", note, me, happened, 40, kept},
    {"year (ends|starts|runs|begins|closes)", note, me, happened, 66, kept},
    {"(pregnant|only reachable|only in|only there)", note, me, happened, 60, kept},
    {"(doesn t|doesnt|does not|don t|never) (drink|drinks|eat|eats|smoke|smokes|drive|drives|use|"
     "uses|do|does|wear|work|works)",
     note, me, happened, 68, kept},
    {"(isn t|isnt|not|aren t|arent|won t be|wont be) (around|about|here|there|free) $", note, me,
     happened, 68, kept},
    {"(wants|needs|expects|would like) an answer", question, client, happened, 89, kept},
    {"(thank you|thankyou) (card|note|letter|present|gift) from", thanks, by_place, happened, 79},
    {"(sent|brought|gave|posted) ~4 (thank you|thankyou) (card|note|letter|present|gift)", thanks,
     by_place, happened, 84, kept},
    // What was to come has not come.
    {"(was|were) (gonna|going to|to|supposed to|meant to) "
     "(send|give|bring|deliver|pay|let|confirm|sign|provide|get|forward|share) ~1 (me|us)",
     commitment_theirs, client, planned, 86},
    {"(owes|gets|is getting|is to get) ~6 from (me|us)", commitment_mine, me, planned, 83},
    {"(took it upon myself|took it on myself|undertook|offered|volunteered) to !(pay|buy|take)",
     commitment_mine, by_place, planned, 70},
    {"(see|saw|seeing|noticed) ?that ~5 (had called|had rung|has called|has "
     "rung|called|rang|phoned)",
     missed_call, client, happened, 86},
    {"(called|rang|phoned) ~3 back", call, by_place, happened, 68},
    {"remind me to (call|phone|ring|buzz)", call, me, planned, 92},
    {"(left|put|pushed|stuck|dropped) ~1 (note|letter|card) ~1 "
     "(thru|through|under|in|at) the (door|letterbox|mailbox)",
     letter, by_place, happened, 93},
    {"(wrote|emailed|mailed) ~4 that", email, by_place, happened, 69},
    {"(couldn t|could not|couldnt|can t|cant|cannot|didn t|failed to|unable to|not able to) ~1 "
     "(reach|get hold of|get through to) !(me|us) ~9 (left|leaving|leave) ~3 "
     "(voicemail|message|vm)",
     call, me, happened, 96, removed, false},
    {"(rang|called|phoned) ~6 but my (phone|mobile|cell) ~2 (silent|dead|off|flat|mute)",
     missed_call, client, happened, 92, kept},
    {"(replied|responded|answered|wrote back) to ~3 (email|mail|message|note|letter)", email,
     by_place, happened, 70},
    {"owe (me|us)", commitment_theirs, client, planned, 84},
    {"(sitting|sit) down with", meeting, me, by_date, 66},
    {"(replied|answered|responded|reacted) to (my|our) ~2 (email|mail|message|note|letter)", email,
     client, happened, 82},
    {"(great|lovely|glowing|nice|fantastic|brilliant|kind|excellent|star) ~1 "
     "(review|feedback|testimonial|reference|rating) from",
     thanks, client, happened, 82, kept},
    {"best ~5 (we|ve|they|she|he|i) ~2 ever (had|seen|got|worked|read)", thanks, client, happened,
     86, kept},
    {"(said|says|saying) (yes|no) to ~2 (quote|quotation|offer|estimate|proposal|bid|price)", quote,
     client, happened, 92, kept},
    {"(quote|quotation|estimate|proposal|offer) ~6 (must|has to|needs to|should|to) "
     "(go|be sent|go out|be out)",
     quote, me, planned, 86},
    {"(long|good|nice|great|productive|tricky|difficult) "
     "(phone call|phone chat|catch up|chat|conversation) with",
     call, me, happened, 78},
    {"(offer|quotation|estimate|proposal) for", quote, me, planned, 60, removed, true, in_front},
    {"(not|n t|t|wont|doesnt|dont|didnt) ~1 (take|taking|accept|accepting) ~2 "
     "(offer|quote|quotation|estimate|proposal|bid)",
     quote, client, happened, 93, kept},
    {"(going|goes|go|went|gone) (with|for|ahead with) ~1 "
     "(quote|quotation|offer|estimate|proposal|bid)",
     quote, client, happened, 94, kept},
    {"(going|goes|went|gone) with (another|someone|somebody|a competitor|a different|a cheaper)",
     quote, client, happened, 93, kept},
    {"(quote|quotation|offer|estimate|proposal|bid) ~6 "
     "(came to nothing|fell through|came to naught|went nowhere)",
     quote, client, happened, 93, kept},
    {"(i m|im|i am|i ll be) off (work|sick|on|from|until|next)", note, me, happened, 93, kept},
    {"(opens|opening|opened) ~4 (branch|shop|office|store|practice|studio|showroom)", note, me,
     happened, 84, kept},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> english_daily_signals() { return later_table; }

}  // namespace wordkeep::words
