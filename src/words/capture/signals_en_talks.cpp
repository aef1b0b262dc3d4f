// English: talks, texts, displeasure, and what is only to be remembered.

#include "words/capture/signal_shorthand.h"

namespace wordkeep::words {
namespace {

using namespace signal_shorthand;

constexpr Signal table[] = {
    // talks
    {"(sat down|caught up) with", meeting, me, happened, 62},
    {"seeing", meeting, me, planned, 56},
    {"(cancelled|canceled|cancels|called off)", note, me, happened, 63, kept},
    {"(dropped|pulled|backed) out", note, me, happened, 66, kept},
    {"(met|met with|met up with|saw)", meeting, me, happened, 60},
    // visits
    {"(is|s|are|re|will be|ll be) ~1 (dropping|popping|swinging|stopping|coming|calling|nipping|"
     "passing|heading|driving|stepping) ~1 (by|in|over|round|around|past|along|up|down|out)",
     meeting, client, planned, 70},
    {"(is|s|are|re|will be|ll be) (dropping|popping|swinging|stopping|nipping) ?by ?in ?round $",
     meeting, client, planned, 66},
    {"(wants to|would like to|d like to|hopes to) (come|drop|pop|swing|stop) $", meeting, client,
     planned, 66},
    {"(dropping|popping|swinging|stopping|nipping|calling) ~1 "
     "(by|in|over|round|around|past|along|out)",
     meeting, by_place, planned, 64},
    {"coming (by|over|round|along|past|to see me|to see us|to the studio|to the office|to the "
     "workshop|to the shop)",
     meeting, client, planned, 64},
    {"(will|ll|going to|wants to|would like to|can|could) (drop|pop|swing|stop|come|call|nip) "
     "(by|in|over|round|around|past|along)",
     meeting, client, planned, 72},
    {"(calls|pops|swings|nips|comes|drops|stops) (by|in|over|round|past|along)", meeting, client,
     planned, 64},
    {"(going|off|driving|heading|travelling) (over|round|out|down|up|across) to", meeting, me,
     planned, 62},
    {"(see|visit|meet|meet up with) !(if|whether|what|how|why|the deadline|deadline|also)", meeting,
     me, planned, 57, removed, true, in_front},
    {"(walk|tour|stroll|wander|look|drive|show) (round|around|through|over) ~3 with", meeting, me,
     by_date, 62, kept},
    {"(site|factory|plant|warehouse|garden|final|house|home|studio|venue|snagging|store|office) "
     "(walk|walkabout|walkround|tour|inspection|survey|measure|measuring|viewing|check|recce|"
     "handover|walk through|walkthrough|meeting) ?with ?w ?at",
     meeting, me, by_date, 62, kept},
    {"(walked|toured|inspected|viewed|looked at|looked over|looked round|looked around|went over|"
     "went through|went round|checked out|measured|measured up|surveyed|scouted|tried out|tested|"
     "sketched|tasted|ate|dined|lunched|sat) ~4 with",
     meeting, me, happened, 61, kept},
    {"(on site|onsite|in person|on location) (at|with)", meeting, me, by_date, 56, kept},
    {"(walkabout|recce|snagging|open day|opening|opening party|tour|guided tour|private "
     "view|topping out|signing|key handover|test drive|test run|rehearsal|shoot|photo "
     "session|measure up) (with|w|at)",
     meeting, me, by_date, 58, kept},
    {"(bumped into|ran into|run into|hung out with)", meeting, me, happened, 64},
    {"(no showed|no show|stood me up|stood us up|didn t show|didnt show|never showed|didn t "
     "turn|didnt turn|never turned) ?up",
     note, me, happened, 84, kept},
    {"missed ~1 (meeting|appointment|appt|lunch|slot|session|demo|workshop|deadline)", note, me,
     happened, 91, kept},
    {"(pencilled|penciled|booked|slotted|squeezed|blocked) ~4 in ?for", meeting, me, planned, 64},
    {"(pencil|pencil in|squeeze in)", meeting, me, planned, 65, removed, true, in_front},
    {"(slot|book|schedule|set up|arrange|plan|organise|organize) ?in ~2 "
     "(lunch|coffee|breakfast|dinner|meeting|demo|workshop|kickoff|kick off|catch up|drinks) ?with "
     "?for",
     meeting, me, planned, 66, removed, true, in_front},
    {"(went to see|drove out to|popped round to|popped in on|called in on|been to see)", meeting,
     me, happened, 62},
    {"had ?a ?an ?another ?quick ?nice ?good (meeting|beer|drink|drinks|tea|bite|brunch|pint|catch "
     "up|sit down|session|lunch|coffee|dinner|breakfast|workshop|appointment|visit) ?with ?at",
     meeting, me, happened, 62},
    {"?teams ?zoom ?video ?site ?quick ?short "
     "(meeting|meet|mtg|appt|lunch|coffee|dinner|breakfast|brunch|workshop|appointment|visit|"
     "kickoff|kick off|demo|session|1 1|1 to 1|retro|tasting|fitting|viewing|photoshoot|photo "
     "shoot|interview|consultation|briefing|pitch|hearing|training|review "
     "meeting|standup|inspection|walkthrough|handover|beers|drinks) ?up ?with ?w ?at",
     meeting, me, by_date, 58},
    {"(face to face|round table|roundtable|conference|video conference|get "
     "together|meetup|seminar|webinar|trade fair|open house) ?with ?w ?at",
     meeting, me, by_date, 58, kept},
    {"?quick ?short ?long (phone|telephone) (catch up|catchup|check "
     "in|chat|conversation|conference|talk|appointment) "
     "?with ?w",
     call, me, by_date, 62},
    {"telephoned", call, by_place, happened, 60},
    {"review (with|w)", meeting, me, by_date, 63, kept},
    {"visited", meeting, by_place, happened, 58},
    {"(pop|swing|drop|stop|drive|head) (over|by|in|round|past|out) ?to ?at", meeting, me, planned,
     62, removed, true, in_front},
    {"(dropped|stopped|came|swung|popped) (by|in|over|round|into|past|up|through|along)", meeting,
     client, happened, 64},
    {"(pushed|moved|postponed|rescheduled|bumped|changed|switched|rearranged|put back|put "
     "off|shifted|brought forward) ~4 to $",
     meeting, by_place, planned, 56},
    {"(can|could) (come|make it|do|meet) ?over ?by $", meeting, client, planned, 58},
    {"(grab|get|have|do) ~2 (lunch|coffee|dinner|breakfast|drinks|beer|bite) ?with", meeting, me,
     planned, 63, removed, true, in_front},
    {"(comes|drops by|is coming|stops by)", meeting, client, planned, 54},
    {"(is|will be) (calling|phoning|ringing) ?me ?us ?back", call, client, planned, 78},
    {"(zoom|skype|facetime|teams|video call) ?call", meeting, me, by_date, 47, removed, true,
     in_front},
    {"?video ?quick (call|phone call)", call, Actor::by_time, by_date, 47},
    {"(calls|phones|rings) ?me ?us ?back", call, client, planned, 60},
    {"(calling|phoning|ringing) ?me ?us ?back", call, by_place, by_date, 57},
    {"(mailing|emailing|replying to|writing to)", email, by_place, by_date, 50},
    {"(wants|needs|would like) to (talk|speak|chat|have a call|have a chat)", call, me, planned,
     78},
    {"(will|ll|is going to|s going to|s gonna|is gonna|is due to|s due to|wants to) "
     "(call|phone|ring) ?me ?us ?back",
     call, by_place, planned, 79},
    {"?just (called|phoned|rang|buzzed) ?me ?us ?back ?again ?twice", call, by_place, happened, 60},
    {"(spoke|talked|chatted|spoken) (with|to|w)", call, me, happened, 60},
    {"?just ?got (on|off) the phone ?with", call, by_place, happened, 66},
    {"gave ~3 a (ring|call|bell|buzz|tinkle)", call, me, happened, 70},
    {"gave (me|us) a ?quick (ring|call|bell|buzz|tinkle|shout)", call, client, happened, 74},
    {"(jumped|hopped|was|been) on ~2 (call|phone) (with|w)", call, me, happened, 64},
    {"(jumped|hopped|was|been) on ~2 (zoom|teams|video|skype) ?call (with|w)", meeting, me,
     happened, 65},
    {"?just off (the|a) (zoom|teams|video|skype) ?call (with|w)", meeting, me, happened, 68},
    {"?just off (the|a) (phone|line|call) (with|w|to)", call, me, happened, 67},
    {"on the (phone|line) (with|w|to)", call, me, happened, 67},
    {"return ~3 (call|calls)", call, me, planned, 66, removed, true, in_front},
    {"returned ~3 (call|calls)", call, by_place, happened, 66},
    {"(got hold of|got through to|finally reached|managed to reach|managed to speak to)", call, me,
     happened, 66},
    {"(facetimed|skyped|zoomed) ?with", meeting, by_place, happened, 60},
    {"(speak|talk|chat) (to|with|w)", call, me, planned, 57, removed, true, in_front},
    {"(mail|email|e mail|reply|answer) ?just ?finally (came|arrived|landed|got here|popped up) ?in "
     "?through",
     email, client, happened, 63},
    // by whatever way
    {"told", call, by_place, happened, 44},
    {"told (him|her|them) $", commitment_mine, me, planned, 64},
    {"(informed|notified|warned|briefed|reminded)", email, by_place, happened, 46},
    {"updated ~2 (on|about|re)", email, by_place, happened, 47},
    {"let ~2 know &(that|about|we|i|the|it|re)", email, me, by_date, 47},
    {"give ~3 a (ring|call|bell|buzz)", call, me, planned, 70},
    {"had ?a ?another ?quick ?short ?good ?long (chat|natter|chinwag|word|talk|call|phone "
     "call|conversation) "
     "?with ?w",
     call, me, happened, 66},
    {"(call|phone call|telephone call) from", call, client, happened, 60},
    {"call from ~6 (was|were|am) (in|on|driving|out|away)", missed_call, client, happened, 90},
    {"needs to be called ?back", call, me, planned, 84},
    {"(call|phone call|telephone call) (with|w)", call, me, by_date, 60},
    {"(video|zoom|skype|facetime|teams) ?call (with|w)", meeting, me, by_date, 61},
    {"(buzz|dial|ring up|phone up|call up|hit up) ?back", call, me, planned, 57, removed, true,
     in_front},
    {"(hop|jump|get) on ~2 (zoom|teams|video|skype) ?call (with|w)", meeting, me, planned, 70,
     removed, true, in_front},
    {"(touch base|circle back|reach out|check back|check in|follow up) ?with ?to", commitment_mine,
     me, planned, 62, kept, true, in_front},
    {"(call|phone|ring|telephone) ?back !(was|were|is|s|died|dead|off|flat|in)", call, me, planned,
     56, removed, true, in_front},
    {"(call|phone|ring) ~3 back ~4 (tried|called|rang|phoned)", call, me, planned, 92, removed,
     true, in_front},
    {"(wrote|emailed|e mailed|mailed|replied|answered|responded) ?me ?us ?back ?and ?forth", email,
     by_place, happened, 56},
    {"(got|received|had) ?a ?an ?another (mail|email|e mail|reply|answer) from", email, client,
     happened, 80},
    {"(got|received|had) ?a ?an ?another (call|phone call) from", call, client, happened, 80},
    {"(got|received|had) ?a ?an ?another (text|message|sms|whatsapp) from", message, client,
     happened, 80},
    {"(got|received|had) ?a ?an ?another letter from", letter, client, happened, 80},
    {"?long ?short ?quick (mail|email|e mail|mails|emails|reply|answer) ?in ?came ?just from",
     email, client, happened, 63},
    {"(mail|email|e mail) to", email, me, by_date, 58},
    {"(sent|dropped|shot) ~5 (mail|email|e mail|line)", email, by_place, happened, 58},
    {"(sent|sends|dropped|shot|left) ~3 (a|an|another|quick|two|three) ~1 "
     "(text|sms|whatsapp|dm|slack message|teams message|text message|voice note|message|msg)",
     message, by_place, happened, 63},
    {"(says|said|wrote|writes|reports|reported|mentioned|confirmed|confirms|replied|answered|sent|"
     "asked|let me know|told me) ~3 (on|in|via|by|over) ?the (chat|slack|teams|whatsapp|text|sms|"
     "signal|telegram|messenger|linkedin|dm|group chat)",
     message, by_place, happened, 70},
    {"(came|arrived|landed|got here|received|was sent|were sent|is here|are here) ?in ?through "
     "?over "
     "(by|via|per|in) ?an ?the (email|mail|e mail)",
     email, client, happened, 68},
    {"(came|arrived|landed|received) ?in ?through ?over (by|via|per|on|over) "
     "(text|sms|whatsapp|slack|teams|chat|signal|dm)",
     message, client, happened, 68},
    {"(came|arrived|landed) ?in ?through (by|in the|with the) (post|letter|courier)", letter,
     client, happened, 68},
    {"(got|received|saw|opened|have) ~3 (mail|email|e mail|mails|emails) !(out|off|sent|ready|to)",
     email, client, happened, 62},
    {"(got|received|saw) ~3 (text|sms|whatsapp|message|voice note) !(out|off|sent|ready|to)",
     message, client, happened, 62},
    {"(got|received) ~3 letter !(out|off|sent|ready|to)", letter, client, happened, 62},
    {"got ~4 (mail|email|e mail) (out|off) ?to", email, me, happened, 66},
    {"letter ~6 (arrived|came|received|is here|in the post)", letter, client, happened, 63},
    {"congratulate", commitment_mine, me, planned, 65, kept, true, in_front},
    {"(mail|email|e mail|reply|answer) ~6 (in my inbox|in the inbox|has arrived|has come|arrived|"
     "landed|got here|reached me|just in|is in)",
     email, client, happened, 63},
    {"(came|arrived|landed|turned up) ?in ?through ?over ?today from", email, client, happened, 66},
    {"(shoot|drop|fire|send|write|ping) ~2 (a|an|another) ?quick ?short ?little (mail|email|e "
     "mail|line)",
     email, me, planned, 64, removed, true, in_front},
    {"(shoot|drop|send|write|fire) ~2 (a|an|another) ?quick ?short ?little "
     "?slack ?teams ?whatsapp (text|message|msg|whatsapp|dm|sms)",
     message, me, planned, 64, removed, true, in_front},
    {"(writes|mails|emails|replies to|answers)", email, client, planned, 50},
    {"(mail|email|e mail|write to|reply to|answer)", email, me, planned, 48, removed, true,
     in_front},
    {"(texted|messaged|pinged|dmed|whatsapped|msg d|msgd|dm d|im d|slacked|sms d) ?me ?us ?on ?via "
     "?linkedin "
     "?slack ?teams ?whatsapp",
     message, by_place, happened, 58},
    {"(slack|teams|whatsapp|signal|telegram|linkedin) (message|msg|dm) from", message, client,
     happened, 64},
    {"(text|sms|message|messages|msg|msgs|texts|whatsapps|whatsapp|slack|dm|teams "
     "message|signal|telegram) from",
     message, client, happened, 60},
    {"(text|message|ping|dm|write|write to) !from ~3 on (slack|teams|whatsapp|linkedin|signal)",
     message, me, planned, 62, removed, true, in_front},
    {"(text|txt|message|whatsapp|ping|dm|sms) !(to|from)", message, me, planned, 55, removed, true,
     in_front},
    {"(text|message|whatsapp|ping|dm|sms) ?to", message, me, planned, 46, removed, true, in_front},
    {"letter from", letter, client, happened, 60},
    {"letter ~6 (went out|gone|sent|posted|mailed)", letter, me, happened, 62},
    {"letter ?to", letter, me, by_date, 54},
    {"posted !(on|about|in)", letter, by_place, happened, 54},
    {"(forwarded|passed on|sent on|relayed|resent|re sent|fwd d|fwded)", email, by_place, happened,
     66},
    {"(cc d|ccd|cced|cc ed|bcc d|bccd|looped) ?in", email, by_place, happened, 60},
    {"copied ~2 in", email, by_place, happened, 60},
    {"(cc|bcc|loop in|copy in)", email, me, planned, 55, removed, true, in_front},
    {"(chased|nudged|followed up with|followed up on|got back to|came back to|got back)", email,
     by_place, happened, 57},
    {"(got|came) back with", email, client, happened, 60},
    {"heard ?back from", email, client, happened, 64},
    {"(reached out|got in touch) ?to ?with", email, by_place, happened, 58},
    {"(got|received) ~4 (back|from)", email, client, happened, 56},
    {"(got|received) ~3 &(comments|feedback|notes|corrections|edits|input|files|pictures|photos|"
     "texts|contract|payment|details|brief|specs|drawings|logo)",
     email, Actor::awaited, happened, 55},
    {"(got|received) &(the|our|his|her|my|both|all)", email, Actor::awaited, happened, 44},
    {"(invoice|contract|file|files|report|minutes|mail|email) ~6 (went out|gone out|went off)",
     email, me, happened, 60},
    {"(fired|shot|pinged|emailed|sent) ~3 (over|across|off)", email, by_place, happened, 50},
    {"(catch up|catchup|check in|sync|one on one) ?with ?w", meeting, me, by_date, 55, removed,
     true, in_front},
    {"sent", email, by_place, happened, 42},

    {"(won t|wont|will not|can t|cant|cannot) ~1 (be|make|come|do|start)", note, me, happened, 50,
     kept},
    {"(won t|wont|will not) ~1 (come|attend|join|be there|be in)", note, me, happened, 66, kept},
    {"(always|never|usually)", note, me, happened, 67, kept},
    {"prefers", note, me, happened, 64, kept},
    {"(closed|shut) $", note, me, happened, 60, kept},
    {"only (works|work|available|answers|takes|reads)", note, me, happened, 67, kept},
    {"(office|shop|company|team|firm|store|warehouse|studio|practice) ~1 "
     "(moves|relocates|closes|opens|reopens)",
     note, me, happened, 71, kept},
    {"drinks (his|her|their|only|no)", note, me, happened, 70, kept},
    {"(hates|dislikes|allergic|vegetarian|vegan)", note, me, happened, 64, kept},
    {"(is|are|s) (switching|migrating|merging|hiring|restructuring|rebranding|expanding)", note, me,
     happened, 62, kept},
    {"(out of office|out of the office|not in the office|ooo|off sick)", note, me, happened, 63,
     kept},
    {"(refuses|refused|insists|insisted)", note, me, happened, 70, kept},
    {"new (lead|prospect|contact|client|customer)", note, me, happened, 53, kept},
    // how things are with them
    {"(turns|turning|turned|celebrates|celebrating)", note, me, happened, 62, kept},
    {"(retires|retiring|retirement|maternity|paternity|parental leave|getting married|gets "
     "married|wedding|engaged to|having a baby|had a baby|new baby|christening|surgery|in "
     "hospital|last day|jury duty)",
     note, me, happened, 56, kept},
    {"(away|gone|closed|shut|unavailable|abroad) (from|until|till|for|between|over|all|next|this)",
     note, me, happened, 56, kept},
    {"(back|returns|returning) (from|in|on|at) ~1 "
     "(holiday|holidays|vacation|leave|work|office|maternity|paternity|sabbatical)",
     note, me, happened, 60, kept},
    {"(is|s|are|re|will be|ll be) back $", note, me, happened, 60, kept},
    {"(moves|moving|relocates|relocating) ~1 (to|into|out|home|house)", note, me, happened, 60,
     kept},
    {"(starts|started|starting|joins|joined|joining|leaves|left|leaving) ~2 (new "
     "job|job|company|firm|business|university|college|school)",
     note, me, happened, 62, kept},
    {"(gave birth|was born|passed away|died|broke (his|her)|fell ill|had an accident|was promoted|"
     "got promoted)",
     note, me, happened, 66, kept},
    {"without (power|electricity|internet|water|heating|phone|email)", note, me, happened, 60,
     kept},
    {"(moves|moving|moved|relocates|relocating|changes|changing|changed|leaves|leaving|left) ~1 "
     "(office|offices|house|premises|address|jobs|job|company|companies|departments)",
     note, me, happened, 71, kept},
    {"(got|gave|has|received) ~2 (go ahead|green light|approval|sign off|thumbs up|okay|ok)", note,
     me, happened, 64, kept},
    {"(is|s|are) (off|away|out|abroad|unavailable|busy) $", note, me, happened, 57, kept},
    {"(on|off on|away on) ~1 (holiday|holidays|vacation|leave|pto|sabbatical|honeymoon)", note, me,
     happened, 55, kept},
    {"(is|s|are|will be|ll be) ~2 (on|off|away) ?on ~1 "
     "(holiday|holidays|vacation|leave|pto|sabbatical|honeymoon|travelling|traveling)",
     note, me, happened, 65, kept},
    {"(birthday|anniversary) (is|on)", note, me, happened, 64, kept},
    {"(is|will be) ~1 (on holiday|on vacation|on leave|away|out of office|ooo|off sick|abroad)",
     note, me, happened, 64, kept},

    // they are unhappy or worried
    {"(not|isn t|isnt|no longer|wasn t) ~1 (worried|concerned|upset|angry|annoyed|bothered|fussed)",
     note, me, happened, 83, kept},
    {"(not|isn t|isnt|never|far from|wasn t|wasnt|less than) ~2 "
     "(happy|pleased|satisfied|impressed|thrilled|amused|convinced)",
     complaint, client, happened, 87, kept},
    {"(unhappy|dissatisfied|annoyed|angry|furious|upset|frustrated|disappointed|irritated|fed "
     "up|livid|fuming|cross|peeved|worried|concerned|nervous|anxious|stressed) ?that "
     "(about|with|at|over|by|because|we|i|the|it|that|how|our|my|his|her|their|this)",
     complaint, client, happened, 73, kept},
    {"(is|s|are|was|sounds|sounded|seems|seemed|feels|got|getting) ?very ?quite ?really ?pretty "
     "?a ?bit (unhappy|dissatisfied|annoyed|angry|furious|upset|frustrated|disappointed|"
     "irritated|livid|fuming|worried|concerned|nervous|anxious)",
     complaint, client, happened, 72, kept},
    {"(unhappy|dissatisfied|annoyed|angry|furious|upset|frustrated|disappointed|irritated|livid|"
     "fuming|worried) $",
     complaint, client, happened, 71, kept},
    {"(griped|gripes|ranted|rants|criticised|criticized|criticises|protested|objected|objects|"
     "kicked off|whinged|whined|lost "
     "patience|losing patience|running out of patience) ?that ?about ?over",
     complaint, client, happened, 74, kept},
    {"(complained|complains|complaining|moaning|moaned|moans|grumbled|grumbles|worries) ?that "
     "?about",
     complaint, client, happened, 74, kept},
    {"?a (complaint|complaints) (from|by)", complaint, client, happened, 82},

    // what is only to be remembered
    {"(note|notes|nb|fyi|idea|ideas|remember that|good to know)", note, me, happened, 95, removed,
     true, in_front},
    // What became of a quote.
    {"(won|lost) ~2 (quote|quotation|estimate|proposal|bid|tender|pitch|job|contract|project)",
     quote, client, happened, 90, kept},
    {"got ~1 (job|contract|gig|commission|go ahead) (from|with|at)", quote, client, happened, 90,
     kept},
    {"got ~1 (yes|no) ~5 (quote|quotation|offer|estimate|proposal|bid)", quote, client, happened,
     92, kept},
    {"(accepts|accepting|approves|declines|rejects|turns down|says yes to|says no to|has "
     "accepted|have accepted|has declined) ~2 (quote|quotation|offer|estimate|proposal|bid)",
     quote, client, happened, 92, kept},
    {"(chose|chosen|picked|chooses|picks|went with|gone with) (us|me|someone else|somebody else)",
     quote, client, happened, 88, kept},
    // Threats to leave.
    {"(threatens|threatened|threatening|threaten) ~1 (to|with)", complaint, client, happened, 93,
     kept},
    // My own absence.
    {"(i m|i am|im|we re|we are|i ll be|we ll be|i will be) ~1 "
     "(on leave|on holiday|on vacation|out of office|out of the office|ooo|on annual leave)",
     note, me, happened, 92, kept},
    {"(i m|i am|im|we re|we are|i ll be|we ll be|i will be) ~1 (off|away) $", note, me, happened,
     92, kept},
    // "I'm away 3-5 May": the date has its "away".
    {"(i m|i am|im|we re|we are) $", note, me, happened, 78, kept, true, in_front},
    {"(holiday|vacation|annual leave|on leave|out of office|ooo|day off|days off|off|away) $", note,
     me, happened, 84, kept, true, in_front},
    {"(didn t|didnt|did not|never) ~1 (get|got|been|be) in touch", commitment_theirs, client,
     planned, 78, kept},
    // What is to be called off, and what was agreed.
    {"(cancel|call off) ~5 "
     "(meeting|call|appointment|lunch|workshop|session|visit|booking|coffee|demo|review|dinner)",
     commitment_mine, me, planned, 84, kept, true, in_front},
    {"(decided|settled|fixed) ~1 with", note, me, happened, 82},
    {"told ~4 that ~6 &(moves|moved|slips|slipped|delayed|late|later|pushed|postponed|goes)", note,
     me, happened, 92, kept},
    // Passives, and who had whom on the phone.
    {"(was|were|got|been) ?just (called|rung|phoned|buzzed|telephoned) ?up by", call, client,
     happened, 80},
    {"(was|were|got|been) (emailed|e mailed|contacted) by", email, client, happened, 80},
    {"(was|were|got|been) (texted|messaged|pinged|dmed|whatsapped) by", message, client, happened,
     80},
    {"(was|were|got|been) (thanked|praised|complimented) by", thanks, client, happened, 82},
    {"(was|were|got|been) asked by ~4 &(if|whether|when|why|how|what|who|where|which)", question,
     client, happened, 90},
    {"had ~3 (call|phone|ring|calling|phoning|ringing) (me|us)", call, client, happened, 78},
    {"(couldn t|couldnt|could not|didn t|didnt|did not|unable to|failed to) "
     "(pick up|answer|get to the phone|hear it|take it) (when|as|while) ~5 (rang|called|phoned)",
     missed_call, client, happened, 95},
    {"(was|were|sat|stuck) ~4 (when|while|as) ~4 (rang|called|phoned)", missed_call, client,
     happened, 91},
    {"(called|rang|phoned|tried|dialled) ~4 &(engaged $|busy $|unobtainable|switched off|"
     "disconnected|mobile s off|mobile off|phone s off|phone off)",
     call, me, happened, 90, removed, false},
    // thanks in other words
    {"(says|said|sends|sent|shouted|passed on) ~1 ?a ?big ?huge ?many ?his ?her ?their "
     "(cheers|ta|thx|ty|thanks|thank you|thankyou)",
     thanks, by_place, happened, 81},
    {"(says|said) no (thanks|thank you)", note, me, happened, 90, kept},
    {"told ~3 (many thanks|thanks|thank you|cheers|ta|thx)", thanks, by_place, happened, 81},
    {"(can t|cant|cannot) thank ~3 enough", thanks, client, happened, 88, kept},
    {"?is ?was (full of praise|full of thanks|sang ~1 praises|sings ~1 praises|singing ~1 praises)",
     thanks, client, happened, 84},
    // displeasure in other words
    {"(is|s|are|was|were|sounds|sounded|seems|got|getting) ~2 (fed up|hacked off|ticked "
     "off|cheesed "
     "off|pissed off|miffed|seething|raging|not amused|losing it|sick of|tired of|up in "
     "arms|hopping "
     "mad|at the end of ~1 tether|at ~1 wits end)",
     complaint, client, happened, 76, kept},
    {"(has|s|have|had) (had enough|had it up to here|had it with|lost ~1 rag|lost it|lost ~1 "
     "temper) "
     "!(copies|time)",
     complaint, client, happened, 76, kept},
    {"(complaint|complaints|grievance) ?from ?by !(to|against|form|letter)", complaint, client,
     happened, 76, removed, true, in_front},
    {"(birthday|bday|wedding anniversary) !(party|card|cards|cake|present|gift|flowers|bash|drinks|"
     "dinner|lunch|wishes)",
     note, me, happened, 56, kept},
    {"posted ~3 (letter|card|postcard|parcel)", letter, by_place, happened, 62},
    {"never (sent|gave|paid|showed|told) (us|me)", commitment_theirs, client, planned, 72, kept},
    {"(got in touch|reached out|made contact|checked in) ~2 (by|on|via|over) ?the phone", call,
     by_place, happened, 68},
    {"give (me|us) a ?quick (ring|call|bell|buzz|shout|tinkle)", call, client, planned, 78},
    {"(remember|don t forget|dont forget|make sure) to (call|phone|ring) ?back", call, me, planned,
     66, removed, true, in_front},
    {"(mail|email|e mail) ~1 (come|came|arrived|landed) ?in ?through from", email, client, happened,
     66},
    {"(replied|responded|answered) ~4 &(enquiry|inquiry|question|questions|query|request)", email,
     by_place, happened, 88},
    {"(message|dm|text|msg|voice note) (on|via|over) ~1 from", message, client, happened, 64},
    {"(was|been|went) (round|over|out|down) (to|at)", meeting, me, happened, 57},
    {"(couldn t|couldnt|could not) be (happier|more pleased|more delighted|more grateful)", thanks,
     client, happened, 82},
    {"?big ?huge (hug|hugs|applause|high five|five stars|five star review) from", thanks, client,
     happened, 80},
    {"(left|gave|given|wrote|posted) ~2 (five star|glowing|lovely|great|nice|kind|brilliant) "
     "(review|rating|feedback|words|testimonial)",
     thanks, by_place, happened, 80},
    {"(in|threw|throwing|having) ~3 (strop|huff|foul mood|tantrum|hissy fit|rage)", complaint,
     client, happened, 76, kept},
    {"(raised|raises|voiced|voices|expressed|expresses|has|had) ~2 (concerns|issue with|issues "
     "with|"
     "objections|reservations|misgivings)",
     complaint, client, happened, 74, kept},
    {"best (to call|called|to ring|to reach|reached|phoned|to phone|time to call)", note, me,
     happened, 86, kept},
    {"(wants|needs|would like) (ringing|calling|phoning) ?back", call, me, planned, 88},
    {"(called|rang|phoned|emailed|texted|wrote) ~1 (to cancel|to postpone|to call off)", note, me,
     happened, 88, kept},
    {"(was|came) in to", meeting, client, happened, 58},
    // Their turn, and what became of it.
    {"ball ~6 court", commitment_theirs, client, planned, 70, kept},
    {"nothing (back|heard|received|in) ?yet from", commitment_theirs, client, planned, 72},
    {"(knocked back|threw out|binned|shot down|went for|went with) ~2 "
     "(quote|quotation|offer|estimate|proposal|bid|price)",
     quote, client, happened, 90, kept},
    // They think again.
    {"(thought better of|second thoughts about|had a rethink|gone cold on|wants out of)", change,
     client, happened, 84, kept},
    {"(fancies|fancied) ~6 &(after all|instead|now)", change, client, happened, 84},
    {"(added|adds|tacked) ~5 (to|onto) ~1 (order|contract|scope|brief|booking)", change, by_place,
     happened, 84, kept},
    {"(reckons|thinks|finds|found|says|said|feels) ~4 (too high|too expensive|too "
     "much|overpriced|a rip "
     "off|terrible|awful|ugly|rubbish|sloppy|shoddy|appalling|disappointing|a mess)",
     complaint, client, happened, 78, kept},
    {"(kicked up|made|making|caused) ~1 (fuss|stink)", complaint, client, happened, 78, kept},
    {"(had a go at|shouted at|yelled at|snapped at|swore at|screamed at|bit) ~1 &(me|us|my head)",
     complaint, client, happened, 78, kept},
    {"(gave|giving) (me|us) (an earful|grief|hell|a hard time)", complaint, client, happened, 78,
     kept},
    {"?is ?s ?was (chuffed to bits|thrilled to bits|tickled pink|pleased as punch|in love) "
     "(with|about|by)",
     thanks, client, happened, 76},
    {"(recommended|recommends|referred|praised) (us|me) ?to", thanks, client, happened, 78, kept},
    {"(queried|queries|questioned) &(the|our|my|his|her|line|item|why|a)", question, client,
     happened, 76},
    {"(wants|wanted|would like|d like) to (check|find out|confirm|clarify) "
     "&(if|whether|when|what|which|how|who|where)",
     question, client, happened, 89},
    {"(see|hear) &(if|whether)", question, me, planned, 86, removed, true, in_front},
    {"only (pays|accepts|uses|drinks|eats|buys|speaks)", note, me, happened, 67, kept},
    {"(tried|trying) to (get|raise|contact|get through to|get hold of) (me|us)", missed_call,
     client, happened, 91},
    {"got no (answer|reply) ~4 (mobile|phone|number|landline)", call, me, happened, 88, removed,
     false},
    {"(wants|wanted|would like|d like|asked) to know ?our ?the ?your ~1 "
     "(price|prices|pricing|rate|rates)",
     quote, client, planned, 90},
    {"(wife|partner|daughter|sister) ~1 expecting $", note, me, happened, 84, kept},
    {"expecting (a baby|a child|twins|their first|her first)", note, me, happened, 84, kept},

    // Mail that came in, and post in both directions.
    {"(mail|email|e mail|reply|answer) ~8 (came|coming) (in|through|back)", email, client, happened,
     68},
    {"(was|were|been) (emailed|mailed) (back|over) ?to ?me ?us by", email, client, happened, 80},
    {"?got ?a ?another whatsapp (voice note|voice message|voice memo) (from|off)", message, client,
     happened, 95},
    {"(put|popped|stuck|dropped) ~6 in the (post|mail)", letter, by_place, by_date, 70},
    {"(is|s|are|went|gone|off) ?out ?off in the post to", letter, me, by_date, 68},
    {"(got|received|had) ~8 (in the post|by post|through the post|with the post|by courier|in the "
     "mail|by registered *|by recorded delivery)",
     letter, client, happened, 70},
    {"got ~6 in the (post|mail) to", letter, me, happened, 74},
    {"(sent|mailed|posted|shipped|went|gone|returned) ~8 (by|via|per|through|in) ?the "
     "(post|courier|registered mail|registered post|registered letter|recorded delivery|special "
     "delivery|certified mail|airmail|snail mail)",
     letter, by_place, happened, 66},
    {"(came|arrived|landed|turned up) ?in ?through (by|in|with|via|through) ?the "
     "(post|courier|registered mail|registered post|recorded delivery|certified mail)",
     letter, client, happened, 70},
    {"?registered (letter|postcard|parcel|package) ~2 (came|arrived|turned up|landed) ?in ?from",
     letter, client, happened, 69},
    {"(got|received) ~3 (parcel|package|postcard) from", letter, client, happened, 64},
    // What should go, says the client.
    {"(should|must|has to|have to|needs to|ought to) ~1 (go|come off|come down|come out of|be "
     "removed|be deleted|be dropped|be scrapped|be taken off|be taken down|be taken out|disappear) "
     "~8 (says|said|thinks|reckons|insists|according)",
     change, client, happened, 90, kept},
    {"(says|said|thinks|reckons|insists|according to|told me) ~6 (should|must|has to|have to|needs "
     "to|ought to) ~1 (go $|come off|come out|come down|be removed|be deleted|be dropped|be "
     "scrapped|be taken off|be taken down|be taken out|disappear)",
     change, client, happened, 90, kept},
    // Habits and what they prefer, though it names a channel.
    {"(likes|loves|hates|dislikes|prefers|detests) ~2 (emails|mails|e "
     "mails|calls|called|phoned|rung|texted|emailed|messaged|phone calls|voicemails|voice "
     "notes|phoning|calling|emailing|texting|letters)",
     note, me, happened, 90, kept},
    {"(would|d) (rather|prefer to) ~1 (call|phone|text|email|mail|write|talk|meet) than", note, me,
     happened, 90, kept},
    {"(takes|drinks|likes|loves) (his|her|their) ~1 (coffee|tea|espresso)", note, me, happened, 90,
     kept},
    {"(has|have|got|s got) ~3 "
     "(dog|cat|puppy|kitten|horse|pony|parrot|son|daughter|baby|wife|husband|brother|sister|boat|"
     "assistant|partner|colleague) (called|named)",
     note, me, happened, 90, kept},
    // Who is not there on a day.
    {"(has|have|takes|taking) ~1 (day off|days off|morning off|afternoon off)", note, me, happened,
     70, kept},
    {"(isn t|isnt|not|won t be|wont be) (in|in the office|at work|at the office) $", note, me,
     happened, 68, kept},
    {"(will|ll|going to|must|should) (put|pop|stick|drop) ~6 in the (post|mail)", commitment_mine,
     by_place, planned, 76, kept},
    {"(not|isn t|isnt) (available|reachable) $", note, me, happened, 64, kept},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<table, &Signal::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_table = with_letters<table, &Signal::pattern>(letters);

}  // namespace

std::span<const Signal> english_talk_signals() { return later_table; }

}  // namespace wordkeep::words
