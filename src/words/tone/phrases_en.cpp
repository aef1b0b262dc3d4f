#include "words/tone/phrases.h"

#include "base/later_table.h"

namespace wordkeep::words {
namespace {

using enum ToneRule;
constexpr auto innocent = PhraseUse::innocent;

constexpr TonePhrase phrases[] = {
    {anger, "(this|that|it) (is|s) ?just ?absolutely ?simply ?completely ?totally unacceptable"},
    {anger, "(unacceptable|appalling) (behavio*|service|attitude)"},
    {anger, "what were you thinking $"},
    {anger, "are you (kidding|serious|joking) ?me $"},
    {anger, "(waste|wasting|wasted) ?of my time"},
    {anger, "fed up with"},
    {anger, "(last|final) straw"},
    {anger, "(i m|i am) ?absolutely (furious|livid|disgusted)"},
    {anger, "enough is enough $"},
    {vague_time, "(one of these days|any day now|sooner or later|in due season)"},
    {vague_time,
     "(when|once|whenever|if) (i|we) (have|find|get) ?the ?some ?a (time|moment|minute)"},
    {vague_time, "as soon as ?is ?humanly possible"},
    {vague_time, "(later on|down the road|down the line) $"},
    {vague_time,
     "(at the first opportunity|in the coming days|in the next few days|over the next few "
     "days|in a couple of days or so)"},
    {vague_time, "(will|ll) (eventually|momentarily)"},
    {vague_time, "find (time|the time) (for|to|on)", innocent},
    {busy,
     "(things|it|everything|life|work) ?has ?have ?is ?s ?was ?were ?are ?been ?all ?very ?so "
     "?pretty ?a ?bit "
     "?quite ?rather (hectic|crazy|chaotic|insane|manic) !(week*|day*|month*|time*)"},
    {busy,
     "(i|we|i ve|we ve|i m) ~2 (so much|too much|a lot|loads|tons) ?going on "
     "(at|right|now|this|$)"},
    {busy,
     "(i ve|we ve|i have|we have) ?got (so much|too much|a lot|loads|tons) on "
     "(at|right|now|this|$)"},
    {busy,
     "my (schedule|calendar|diary|plate) (is|s) ?so ?really ?completely "
     "(packed|full|crammed|insane)"},
    {busy,
     "(i m|i am|we re|we are|been|i feel) ?just ?so ?completely ?totally ?a ?bit "
     "(flat out|rushed off my feet|snowed in|maxed out|stretched thin|overwhelmed|overloaded)"},
    {busy, "(too much|so much|loads of|tons of) work"},
    {busy,
     "(didn t|did not|couldn t|haven t|have not|didnt|havent) ?get ?got ?find ?found ?have ?had "
     "(around to|the time|enough time|time to)"},
    {busy, "(i|we) ~2 no time (for|to|at all|left)"},
    {busy,
     "(you|you re|your|they|their|server*|machine*|file*|if) ~4 "
     "(overwhelmed|overloaded|flat out|maxed out|hectic|crazy|chaotic)",
     innocent},
    {monday, "(survived|survive|hate|ugh|blame) ?the mondays ?again"},
    {monday, "(survived|survive|hate|ugh) ?the monday"},
    {monday, "(it s|it is|yay|finally|at last) (friday|the weekend) $"},
    {monday, "is it (friday|the weekend) yet"},
    {monday, "working for the weekend"},
    {hedging,
     "(not|i m not|i am not) ?too ?really ?entirely ?completely ?quite sure &(but|if|whether)"},
    {hedging, "not ?entirely ?quite sure if (i|we|it|this|that) (can|could|will|might)"},
    {hedging,
     "(just|only) ?a ?my (small|little|quick|silly|crazy) (idea|thought|question|suggestion)"},
    {hedging,
     "just (a thought|an idea|my two cents|my opinion|following up|touching base|a quick)"},
    {hedging, "(it|that|this) (might|may) ?just ?possibly (work|help|be)"},
    {hedging,
     "(possibly|presumably|supposedly|more or less|in theory|if all goes well|fingers crossed)"},
    {hedging, "(i|we) (could|can) be wrong"},
    {hedging, "(if|in case) (that|it) (makes|make) sense"},
    {hedging, "(i m|i am) no expert"},
    {hedging, "sorry (to|for) (bother|bothering|disturb|disturbing|being a pain)"},
    {hedging, "does that make sense $"},
    {hedging,
     "(i|we) (think|feel|believe) ?that ?like ?it ?we ?this (might|maybe|perhaps|possibly)"},
    {passive,
     "(either|any|both) ?way ?option ?one (is|s|are|works|work) ?perfectly ?totally ?fine ?ok "
     "?okay ?good (with|for|by) (me|us)"},
    {passive,
     "(i m|i am|we re) ?totally ?completely (easy|flexible|fine) (with|either) "
     "(anything|whatever|way)"},
    {passive, "(i|we) (don t|do not|dont) ?really ?much care"},
    {passive, "(you re|you are) the (boss|client|customer)"},
    {passive, "(i|we|i ll|we ll) ?just ?will do (whatever|what you|anything)"},
    {passive, "(makes|make) no difference to (me|us)"},
    {passive, "(i m|i am) in your hands"},
    {leave_me_alone,
     "(if you|stop) ?would ?could ?just ?stop (interrupting|micromanaging|nagging|disturbing)"},
    {leave_me_alone, "(give me|get) (some space|some peace|off my back)"},
    {leave_me_alone, "let me concentrate"},
    {leave_me_alone, "(just|simply) let me get on"},
    {expert, "(i ve|i have|we ve) been doing this (for|since|longer|my)"},
    {expert,
     "as (a|an|the) ?trained ?experienced ?qualified "
     "(professional|expert|designer|developer|specialist|pro) i"},
    {expert, "(leave|let) ?that ?this ?it to the (expert*|professional*|pros)"},
    {expert, "with my ?many ?years ?of experience"},
    {expert, "(you|you d) ?simply ?just ?probably (wouldn t|don t|won t|can t) understand"},
    {expert, "do this for a living"},
    {expert, "(she|he|they|who|you) do* this for a living", innocent},
    {changed_again,
     "(you|you ve|you have) ?now ?just ?once ?again ?suddenly changed (everything|it all) again"},
    {changed_again, "(yet|still) (more|another) (change*|revision*|correction*|wish*)"},
    {changed_again, "(constantly|always|forever) (changing|asking for changes|change)"},
    {changed_again,
     "(every|each) (day|time|week) ?there ?is ?you ?have ?want (something new|a new wish|something "
     "different|a different)"},
    {changed_again, "(yesterday|last week|first) you wanted ~5 (now|today)"},
    {someone_else,
     "(look for|find|hire|get|ask|use|choose|pick|try) (another|a different|a cheaper) "
     "(designer|developer|agency|supplier|provider|photographer|writer|freelancer|company|printer|"
     "contractor|consultant|translator)"},
    {someone_else,
     "(if you|you re|you are) ?don t ?do ?not (like it|unhappy|not happy|not satisfied) ~4 "
     "(elsewhere|someone|somebody|another)"},
    {someone_else, "(good luck|have fun) (finding|with) (someone|somebody|another|anyone)"},
    {someone_else,
     "(i|we|i ll|we ll|i can|i will) ~2 (look for|find|hire|get|ask|use|choose|pick|try) "
     "(another|a different|a cheaper)",
     innocent},
    {as_i_said,
     "as (mentioned|stated|noted|explained|written|said|described|outlined) in (my|our|the) "
     "?previous ?last ?earlier ?first (email|mail|message|note|letter|quote|e)"},
    {as_i_said,
     "(see|refer to|check|read) my ?previous ?last ?earlier ?first (email|mail|message|note) "
     "?below"},
    {as_i_said, "(for the last|the umpteenth|the hundredth) time"},
    {as_i_said, "(i|we) (thought|believed) (i|we) (had|d) made (it|that|this|myself) ?very clear"},
    {as_i_said,
     "(i|we) (have|ve|had|d) ?already (asked|sent|answered) ?you ?this ?that ?it "
     "(already|several times|many times|twice|three times|repeatedly)"},
    {as_i_said, "(as you|you) (should|would|ought to) ?already (know|remember|be aware)"},
    {as_i_said, "to (repeat|reiterate) (myself|what)"},
    {slipped_through,
     "(i|we) ?have ?had ?ve ?completely ?totally ?just ?simply ?clean "
     "(forgot|forgotten|overlooked) "
     "(about|to|your|it|that|this)"},
    {slipped_through, "(fell|dropped|fallen|dropped) off my (radar|list|desk)"},
    {slipped_through, "(went|gone|got) ?straight ?to ?in ?into (my spam|my junk|spam|junk)"},
    {slipped_through,
     "(didn t|did not|never|only just|just) (see|saw|seen|noticed|notice) your "
     "(email|mail|message|note|e)"},
    {slipped_through, "(under|off) my radar"},
    {over_promise,
     "(it ll|it will|that ll|that will|will|takes|should|take) ?it ?only ?just ?take "
     "(only|just) ?take ?a ?five ?two ?ten ?few (minute|minutes|second|seconds|moment|jiffy)"},
    {over_promise,
     "(i|we|i can|we can) ?absolutely ?personally (guarantee|promise) (it|that|you|this)"},
    {over_promise, "(not|no|never) ?a ?an (issue|bother|big deal) ?at ?all $"},
    {over_promise, "(a breeze|a cinch|a doddle|a walk in the park|child s play|a no brainer)"},
    {over_promise, "(anything|everything) is possible"},
    {over_promise,
     "(no sweat|sure thing|leave it to me|you can count on it|hundred percent|100 percent sure)"},
    {over_promise, "(in|within) (seconds|minutes|a flash|a jiffy|a heartbeat)"},
    {over_promise, "(open*|load*|turn*|cook*|dry|dries) ~3 in (seconds|minutes)", innocent},
    {someone_should, "(somebody|someone|anybody|anyone) (has to|have to|needs to|must|could)"},
    {someone_should, "(anybody|anyone) ought to"},
    {someone_should,
     "(it would|it d|would it) be (good|nice|great|helpful|best|better) if "
     "(someone|somebody|anyone|one|this|that|it|we)"},
    {someone_should,
     "(this|that|it|which) (ought to|has to|should|needs to) get (done|fixed|sorted|looked at)"},
    {someone_should, "(we|you) (could|might) ?maybe ?want to (look|think) (at|about|into)"},
    {someone_should,
     "(if|when|whether|before|so that|that|case) ~2 (somebody|someone|anybody|anyone|one) "
     "(has to|have to|needs to|must|could)",
     innocent},
    {slight_delay,
     "(taking|take|takes|need|needs) ?me ?us a (little|bit|tad|touch|while) (longer|more time)"},
    {slight_delay, "(taking|take|takes) (slightly|somewhat|a little bit) longer"},
    {slight_delay, "(a|little) bit (behind|delayed|late)"},
    {slight_delay, "(bear|bare) with (me|us)"},
    {slight_delay, "(pushed|moved|pushing) ?it ?this ?back (slightly|a little|a bit)"},
    {slight_delay,
     "(a hiccup|small hiccup|slight hiccup|minor hiccup|small setback|minor setback)"},
    {finally, "(glad|happy|good|nice|great|pleased) ?that ?to ?see ?hear you ?ve ?have finally"},
    {finally, "thank* ?you ?so ?much for ~6 (at last|at long last|in the end|eventually)"},
    {finally,
     "(you|you ve|you have) finally (got|replied|sent|responded|decided|called|managed|found)"},
    {finally, "(took|taken) you ?so ?quite (long|a while|long enough|forever)"},
    {finally, "better late than never"},
    {valued_customer, "(dear|hello|hi) (user*|member*|supplier*|subscriber*)"},
    {valued_customer, "(valued|loyal|esteemed) (member*|guest*|subscriber*|friend*)"},
    {problem_client,
     "(client|customer|he|she|they) (is|s|are) ?such ?really ?so ?very ?always "
     "(a pain|a nightmare|annoying|impossible|clueless|stupid|an idiot|idiots|cheap|stingy|crazy) "
     "!(in|client*|customer*|person|guy|man|woman)"},
    {problem_client, "(idiot|moron|cheapskate|control freak|know it all|drama queen|diva|nutcase)"},
    {no_answer_yet,
     "(haven t|have not|hasn t|has not|havent|hasnt|not) (heard|received|got|had) "
     "(anything|any|back|a reply|an answer|a response|a thing)"},
    {no_answer_yet,
     "(nothing|no word|no answer|no reply|no news|no response) (so far|from|yet|back) ~4 $"},
    {no_answer_yet, "still (nothing|not|don t|no) (know|heard|answer|word|update|reply|back)"},
    {no_answer_yet, "(i|we) (don t|do not|dont) ?really have an (answer|update) ?for ?you yet"},
    {no_answer_yet,
     "(i m|i am|we re|we are) waiting (for|to hear) ~3 (back|answer|reply|response)"},
    {no_answer_yet, "(if|in case|when|you|once) ~3 (haven t|have not|hasn t) (heard|received|got)",
     innocent},
    {shouting, "(good job|well done|nice work|congratulations) (genius|einstein|on ruining)"},
    {shouting, "(wow|well) (just wow|that s just great|thanks a lot|that went well)"},
    {shouting,
     "(thanks a lot|thanks a bunch) (for|for nothing) (ignoring|forgetting|ruining|nothing)"},

    {anger, "outrageous"},
    {anger, "(an outrage|a disgrace|disgraceful)"},
    {anger, "not (my|our) problem $"},
    {anger, "not (my|our) problem &(and|but)"},
    {anger, "(is|that s|it s) your problem $"},
    {anger, "(you|you ll|you will) see what happens $"},
    {anger, "(you|you ll|you will) ?just see what happens (then|next)"},
    {anger, "(you ll|you will) (regret|be sorry)"},
    {anger, "how dare (you|they)"},
    {anger, "(this|that|it) (is|s) ?just ?absolutely ?simply ?completely ?really ?so ridiculous"},
    {anger, "(this|that|it) (is|s) ?just ?absolutely ?simply ?really a joke $"},
    {anger, "shame on you"},
    {anger, "(should|ought to) be ashamed"},
    {anger, "sick ?and ?tired of (this|you|your|it)"},
    {anger, "(i ve|i have) had enough"},
    {anger, "what ?the (hell|heck) (is|are|do|were)"},
    {anger, "insulting"},
    {anger, "(i ve|i have) had enough (time|coffee|sleep|samples|material)", innocent},

    {vague_time, "soon"},
    {vague_time, "asap"},
    {vague_time, "as (soon|quickly|fast) as (possible|i can)"},
    {vague_time, "as soon as (i|we) can"},
    {vague_time, "shortly"},
    {vague_time, "in due (course|time)"},
    {vague_time, "in the near future"},
    {vague_time, "at (your|my|our) earliest convenience"},
    {vague_time, "at some point"},
    {vague_time, "before ?too long"},
    {vague_time, "when (i|we) get (a|the) chance"},
    {vague_time, "sometime"},
    {vague_time, "in a (bit|while)"},
    {vague_time, "(too|how|that|so|very) soon", innocent},
    {vague_time, "(see|talk|speak|write|catch|hear) ~3 soon", innocent},
    {vague_time, "get well soon", innocent},
    {vague_time, "soon (after|afterwards|enough)", innocent},
    {vague_time, "as soon as !(possible|i|we)", innocent},
    {vague_time, "as soon as (i|we) !can", innocent},
    {vague_time, "shortly (after|before|afterwards)", innocent},
    {vague_time, "before long (distance|term)", innocent},
    {vague_time, "once in a while", innocent},

    {busy, "swamped"},
    {busy, "(so|very|really|super|crazy|extremely|incredibly|insanely|too|quite|pretty) busy"},
    {busy, "been ~1 busy"},
    {busy, "snowed under"},
    {busy, "up to my (neck|ears|eyes|eyeballs)"},
    {busy, "(a lot|so much|too much|enough) on my plate"},
    {busy, "(crazy|hectic|insane|mad) (week|day|month|time*)"},
    {busy, "drowning in"},
    {busy, "run off my feet"},
    {busy, "(you|your|he|she|they|their|everyone|team|line|shop|store) ~3 busy", innocent},
    {busy, "busy (street|road|intersection|season|page|layout|design|pattern)", innocent},
    {busy, "(you|they|your|their) ~3 (swamped|drowning)", innocent},

    {monday, "happy (monday|tuesday|wednesday|thursday|friday|hump)"},
    {monday, "case of the mondays"},
    {monday, "monday again"},
    {monday, "monday blues"},
    {monday, "tgif"},
    {monday, "hump day"},
    {monday, "thank god it ?s ?is friday"},
    {monday, "manic monday"},
    {monday, "(on|by|from|until|next|this) monday again", innocent},

    {hedging, "maybe"},
    {hedging, "perhaps"},
    {hedging, "hopefully"},
    {hedging, "i guess"},
    {hedging, "(i|we) (hope|hoped) to"},
    {hedging, "i suppose"},
    {hedging, "(sort|kind) of"},
    {hedging, "kinda"},
    {hedging, "(i|we) might be able"},
    {hedging, "just (wanted|wondering|checking|thought)"},
    {hedging, "to be honest"},
    {hedging,
     "(what|which|this|that|any|some|every|each|a|the|another|same|new|right|one|other|all) "
     "(sort|kind) of",
     innocent},
    {hedging, "kind of (you|them|him|her)", innocent},
    {hedging, "(i|we) hope to (hear|see|meet|read)", innocent},

    {passive, "whatever (you|suits|works)"},
    {passive, "(it ?s|that ?s|all|entirely|totally|completely) up to you"},
    {passive, "as you (wish|please)"},
    {passive, "your call"},
    {passive, "(i|we) ?really (don t|do not) mind"},
    {passive, "you decide"},
    {passive,
     "(return|for|take|took|missed|about|after|before|during|on|schedule|got|received|"
     "expect|await|your|thanks) your call",
     innocent},
    {passive, "(what|when|which|how|if|once|until|before|after|so) ~2 you decide", innocent},
    {passive, "your call (yesterday|today|this|last|on|about|back)", innocent},

    {leave_me_alone, "let me (work|do)"},
    {leave_me_alone, "let me get on with"},
    {leave_me_alone, "leave me (alone|to)"},
    {leave_me_alone, "stop (asking|calling|emailing|chasing|bothering|pestering)"},
    {leave_me_alone, "if you keep (asking|calling|chasing|emailing)"},
    {leave_me_alone, "let me (work|do) (out|with|through|on|this|that|it|a|the|you|some|something)",
     innocent},
    {leave_me_alone, "let me do !(my|the)", innocent},

    {expert, "(i m|i am) the (expert|professional|specialist|designer|developer|pro)"},
    {expert, "(i|we) know what (i m|i am|we re|we are) doing"},
    {expert, "trust me"},
    {expert, "(i m|i am) the one who knows"},

    {changed_again, "(you|you ve|you have|they) ~2 chang* ~3 again"},
    {changed_again, "chang* your mind"},
    {changed_again, "(keep|kept) changing"},
    {changed_again, "yet another change"},
    {changed_again, "another change ?request again"},
    {changed_again, "(if|should|case|when|once) ~2 you ~1 change your mind", innocent},
    {changed_again, "(i|we) ~3 chang* ~4 again", innocent},

    {someone_else, "(find|get|hire|ask|try) (someone|somebody) else"},
    {someone_else, "look for (someone|somebody) else"},
    {someone_else, "go (elsewhere|somewhere else)"},
    {someone_else, "your business elsewhere"},
    {someone_else,
     "(i|we|i ll|we ll|i will|i can) ~1 (find|get|hire|ask|try|look for) "
     "(someone|somebody) else",
     innocent},

    {as_i_said, "(as per|per) my ?last ?previous (email|mail|message|note|e)"},
    {as_i_said,
     "as (i|we) ?already ?have ?ve (said|mentioned|stated|wrote|explained|written|told)"},
    {as_i_said, "as (previously|already|repeatedly) (mentioned|stated|said|explained|written)"},
    {as_i_said, "as (mentioned|stated|noted|explained|written|discussed) previously"},
    {as_i_said, "as (mentioned|stated|said) (before|earlier|above|already)"},
    {as_i_said,
     "as (i|we) ?have ?ve ?had ?already ?repeatedly ?just (said|mentioned|stated|wrote|explained|"
     "written|told)"},
    {as_i_said,
     "(i|we) (have|ve) ?already (told|said to|written to|explained to) (you|them) "
     "(already|repeatedly|before|a hundred|many|several|so many)"},
    {as_i_said, "(i|we) (have|ve) already (told|said|written|explained)"},
    {as_i_said, "like (i|we) ?have ?ve ?already (said|told)"},
    {as_i_said, "(i|we) already (told|said|wrote|explained)"},
    {as_i_said, "how many times"},

    {shouting, "thanks for nothing"},
    {shouting, "oh (great|wonderful|fantastic|lovely)"},
    {shouting, "yeah right"},
    {shouting, "just what (i|we) needed"},
    {shouting, "with all due respect"},
    {shouting, "must be nice"},

    {slipped_through, "(slipped|slip) (through|my mind|past)"},
    {slipped_through, "(fell|fallen|fall) through the cracks"},
    {slipped_through, "missed your (email|mail|message|e|letter|note)"},
    {slipped_through, "(lost|buried|drowned|disappeared) in my (inbox|mail*|spam)"},
    {slipped_through, "in my (spam|junk)"},
    {slipped_through, "(you|you may have|you might have) missed your", innocent},

    {over_promise, "no (problem|worries)"},
    {over_promise, "easily"},
    {over_promise, "piece of cake"},
    {over_promise, "easily the (best|worst|most|largest|biggest|first)", innocent},
    {over_promise, "consider it done"},
    {over_promise, "easy peasy"},
    {over_promise, "in no time"},
    {over_promise, "guaranteed"},
    {over_promise, "(there|is|was|were|found|find|see|saw|had|have|with|s) ~1 no problem*",
     innocent},
    {over_promise, "no problem* (with|was|were|found)", innocent},
    {over_promise, "(more|as|too|most|very|so) easily", innocent},
    {over_promise,
     "easily (be|been|confused|mistaken|misread|broken|overlooked|damaged|accessible|"
     "readable|found)",
     innocent},
    {over_promise, "guaranteed (by|until|minimum|maximum)", innocent},

    {someone_should, "(we|somebody|someone) (should|ought)"},
    {someone_should, "one should"},
    {someone_should, "(something|this|that|it) (should|needs to|must) be done"},
    {someone_should, "(when|what|where|how|which|if|whether|that|why|who) ~1 we should", innocent},
    {someone_should, "we should (have|be) (known|ready|done|there|fine|able)", innocent},

    {slight_delay, "(slight|small|minor|little|short|brief) delay*"},
    {slight_delay, "bit of a delay"},
    {slight_delay, "(slightly|somewhat) (late|delayed|behind)"},
    {slight_delay, "a (bit|little|tad) (late|behind|delayed|later)"},
    {slight_delay, "running ~2 late"},
    {slight_delay, "a (bit|little) late for", innocent},
    {slight_delay, "if ~4 (late|delay*)", innocent},

    {finally, "thank* ?you ?so ?much for finally"},
    {finally, "finally (sending|answering|replying|getting|responding|calling|deciding)"},
    {finally, "(it s|it is) about time"},
    {finally, "at long last"},
    {finally, "(i m|i am|we re|we are) finally", innocent},
    {finally, "about time (to|zone*|tracking|management)", innocent},

    {valued_customer, "(valued|esteemed) (customer*|client*|partner*|patron*)"},
    {valued_customer, "dear (customer*|client*|sir|madam)"},
    {valued_customer, "to whom it may concern"},

    {problem_client,
     "(problem|difficult|nightmare|annoying|impossible|horrible|awful|toxic) "
     "(client*|customer*|person|guy|woman|man)"},
    {problem_client, "(client|customer) from hell"},
    {problem_client, "pain in the"},
    {problem_client, "(whiner|complainer|moaner|troublemaker)"},

    {no_answer_yet, "no (answer|reply|response|news|feedback|word) ~3 yet"},
    {no_answer_yet, "still (waiting|no answer|no reply|no news|no response)"},
    {no_answer_yet, "(haven t|have not|hasn t|has not|not) (heard|received|got) ~4 yet"},
    {no_answer_yet, "don t know yet"},

    {no_date,
     "(i ll|i will|we ll|we will) "
     "(send|call|check|prepare|get|let|write|do|finish|come|forward|share|"
     "update|look|try|make|put|fix|deliver|ask|find|talk|speak|give|tell|start|complete)"},
    {no_date, "i m going to"},
    {no_date,
     "(can|could|would|will) you ~1 (send|check|let|give|confirm|provide|share|review|"
     "tell|forward|write|call|decide|look)"},
    {no_date, "please ~1 (send|let|confirm|check|review|provide|share|give|tell|forward|decide)"},
    {no_date, "(you ll|you will) (get|have|receive|hear)"},
    {no_date, "please let (me|us) know if", innocent},
};
WORDKEEP_LATER_DATA constexpr auto letters = letters_of<phrases, &TonePhrase::pattern>();
WORDKEEP_LATER_DATA constexpr auto later_phrases =
    with_letters<phrases, &TonePhrase::pattern>(letters);

constexpr std::string_view courtesy_words[] = {
    "dear",         "hello",
    "hi",           "hey",
    "good morning", "good afternoon",
    "good evening", "greeting*",
    "thank*",       "regards",
    "cheers",       "sincerely",
    "best wishes",  "kind regards",
    "yours",        "(great|lovely|nice|good) to (hear|see|meet|talk)",
    "warmly",
};

}  // namespace

std::span<const TonePhrase> english_tone_phrases() { return later_phrases; }

std::span<const std::string_view> courtesies(Language language) {
    static constexpr std::string_view german[] = {"guten (tag|morgen|abend)",
                                                  "hallo",
                                                  "hi",
                                                  "moin",
                                                  "servus",
                                                  "liebe*",
                                                  "sehr geehrte*",
                                                  "geehrte*",
                                                  "dank*",
                                                  "danke",
                                                  "bedanken",
                                                  "grusse",
                                                  "gruss",
                                                  "viele grusse",
                                                  "mit freundlichen",
                                                  "herzlich*",
                                                  "schon* (tag|woche|wochenende|abend|feierabend)",
                                                  "tschuss",
                                                  "gruezi"};
    static constexpr std::string_view swedish[] = {"hej",
                                                   "hejsan",
                                                   "hallo",
                                                   "god (morgon|dag|kvall)",
                                                   "bast*",
                                                   "tack",
                                                   "tackar",
                                                   "halsningar",
                                                   "halsning",
                                                   "mvh",
                                                   "vanliga",
                                                   "vanligen",
                                                   "kara",
                                                   "ha det",
                                                   "trevlig (helg|dag|kvall|vecka)",
                                                   "ha en (bra|fin|trevlig|skon)"};
    switch (language) {
        case Language::english:
            return courtesy_words;
        case Language::german:
            return german;
        case Language::swedish:
            return swedish;
    }
    return courtesy_words;
}

std::span<const TonePhrase> tone_phrases(Language language) {
    switch (language) {
        case Language::english:
            return english_tone_phrases();
        case Language::german:
            return german_tone_phrases();
        case Language::swedish:
            return swedish_tone_phrases();
    }
    return {};  // further languages have no rules of their own
}

}  // namespace wordkeep::words
