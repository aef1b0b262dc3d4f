#include "words/tone/phrases.h"

namespace wordkeep::words {
namespace {

using enum ToneRule;
constexpr auto innocent = PhraseUse::innocent;

constexpr TonePhrase phrases[] = {
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

std::span<const TonePhrase> english_tone_phrases() { return phrases; }

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
