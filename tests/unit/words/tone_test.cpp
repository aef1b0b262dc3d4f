#include "words/tone/tone.h"

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "words/drafts/drafts.h"
#include "words/pattern.h"
#include "words/words.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

using enum ToneRule;

struct Hit {
    ToneRule rule;
    std::string_view text;
    std::string_view phrase;  ///< what is named
};

// A greeting keeps rule 18 quiet; `no_date` has tests of its own.
constexpr std::array quiet{no_date};

ToneQuery query(Language language, ToneText kind = ToneText::letter) {
    ToneQuery result;
    result.language = language;
    result.kind = kind;
    result.now = *parse_local_time("2026-11-18T10:00:00");
    result.locale.language = language;
    result.switched_off = quiet;
    return result;
}

std::string found(std::string_view text, const ToneQuery& question) {
    std::string all;
    for (const ToneHit& hit : check_tone(text, question)) {
        if (!all.empty()) all += "; ";
        all += std::string(enum_name(hit.rule)) + ": ";
        all += text.substr(hit.begin, hit.finish - hit.begin);
    }
    return all;
}

void check_hits(std::span<const Hit> table, Language language) {
    for (const Hit& hit : table) {
        CAPTURE(hit.text);
        const ToneText kind = hit.rule == problem_client ? ToneText::note : ToneText::letter;
        CHECK(found(hit.text, query(language, kind)) ==
              std::string(enum_name(hit.rule)) + ": " + std::string(hit.phrase));
    }
}

void check_innocent(std::span<const std::string_view> table, Language language) {
    for (const std::string_view text : table) {
        CAPTURE(text);
        CHECK(found(text, query(language)) == "");
        CHECK(found(text, query(language, ToneText::note)) == "");
    }
}

}  // namespace

TEST_CASE("EnglishPhrasesThatHurtAreNamed") {
    static constexpr Hit table[] = {
        {vague_time, "You'll get it soon.", "soon"},
        {vague_time, "I'll look at it ASAP", "ASAP"},
        {vague_time, "I'll send it as soon as possible.", "as soon as possible"},
        {vague_time, "We'll be back shortly.", "shortly"},
        {vague_time, "You will hear from us in due course.", "in due course"},
        {busy, "I was swamped last week", "swamped"},
        {busy, "Sorry, we are so busy right now", "so busy"},
        {busy, "I have been really busy", "been really busy"},
        {busy, "There is a lot on my plate", "a lot on my plate"},
        {monday, "Happy Monday!", "Happy Monday"},
        {monday, "A real case of the Mondays here", "case of the Mondays"},
        {monday, "TGIF!", "TGIF"},
        {hedging, "Maybe it works", "Maybe"},
        {hedging, "Hopefully that is fine", "Hopefully"},
        {hedging, "It is kind of done", "kind of"},
        {hedging, "I just wanted to ask", "just wanted"},
        {passive, "We can do whatever you want", "whatever you"},
        {passive, "It's up to you", "It's up to you"},
        {leave_me_alone, "Please let me work", "let me work"},
        {leave_me_alone, "Let me do my job", "Let me do"},
        {leave_me_alone, "Stop calling me every day", "Stop calling"},
        {expert, "I'm the expert here", "I'm the expert"},
        {expert, "I am the professional", "I am the professional"},
        {expert, "Trust me on this", "Trust me"},
        {changed_again, "You changed the colour again", "You changed the colour again"},
        {changed_again, "You have changed it again", "You have changed it again"},
        {changed_again, "You keep changing the text", "keep changing"},
        {someone_else, "Then find someone else", "find someone else"},
        {someone_else, "Feel free to take your business elsewhere", "your business elsewhere"},
        {as_i_said, "Per my last email, the file is there", "Per my last email"},
        {as_i_said, "As per my previous message", "As per my previous message"},
        {as_i_said, "As I already mentioned, no", "As I already mentioned"},
        {shouting, "Where is the file?!", "?!"},
        {shouting, "Great news!!!", "!!!"},
        {shouting, "THIS IS NOT what we agreed", "THIS IS NOT"},
        {shouting, "This is URGENT", "URGENT"},
        {shouting, "Thanks for nothing", "Thanks for nothing"},
        {slipped_through, "Your mail slipped through", "slipped through"},
        {slipped_through, "It fell through the cracks", "fell through the cracks"},
        {slipped_through, "Sorry, I missed your email", "missed your email"},
        {over_promise, "No problem, will do", "No problem"},
        {over_promise, "We can easily do that", "easily"},
        {someone_should, "We should meet about this", "We should"},
        {someone_should, "Someone ought to check", "Someone ought"},
        {slight_delay, "There is a slight delay", "slight delay"},
        {slight_delay, "I'm running a bit late", "running a bit late"},
        {slight_delay, "We are slightly behind", "slightly behind"},
        {finally, "Thanks for finally sending the texts", "Thanks for finally"},
        {finally, "It's about time", "It's about time"},
        {valued_customer, "As a valued customer you get a discount", "valued customer"},
        {valued_customer, "Dear customer, hello", "Dear customer"},
        {hedging, "I hope to finish it on Friday", "I hope to"},
        {as_i_said, "As stated previously, no refunds", "As stated previously"},
        {problem_client, "A difficult client, never again", "difficult client"},
        {problem_client, "problem client", "problem client"},
        {no_answer_yet, "There is no answer from the printer yet",
         "no answer from the printer yet"},
        {no_answer_yet, "I'm still waiting for them", "still waiting"},
    };
    check_hits(table, Language::english);
}

TEST_CASE("EnglishNeighboursAreInnocent") {
    static constexpr std::string_view table[] = {
        "The sooner the better.",
        "That was too soon for us.",
        "See you soon!",
        "How soon do you need it?",
        "As soon as you have approved it, I start.",
        "Shortly after the launch we measured again.",
        "You must be very busy these days.",
        "The page looks busy.",
        "This is a busy street.",
        "On Monday again at nine, as agreed.",
        "What kind of paper do you want?",
        "That is very kind of you.",
        "This sort of thing happens.",
        "Thanks for your call yesterday.",
        "How do you decide such things?",
        "Let me work out two variants.",
        "Let me do the layout first.",
        "You changed the address; thank you for telling me.",
        "I changed it back again.",
        "I'll find someone else for the photos.",
        "As agreed, I attach the plan.",
        "As discussed on the phone.",
        "The HTML and the PDF are attached.",
        "Meyer GmbH & Co. KG",
        "We use SVG and PNG files.",
        "Sorry that I missed your call.",
        "There is no problem with the file.",
        "I found no problems.",
        "It can easily be changed later.",
        "When should we meet?",
        "Tell me when we should start.",
        "We should meet on Friday at 10.",
        "There is a slight delay until 3 December because of the printer.",
        "We are finally live.",
        "No answer from the printer yet; I'll tell you by Friday either way.",
        "He said \"this is URGENT!!!\" and left.",
        "> Maybe you could hurry\nThank you, it will be there on Friday.",
        "Really? Yes!",
        "",
    };
    check_innocent(table, Language::english);
}

TEST_CASE("GermanPhrasesThatHurtAreNamed") {
    static constexpr Hit table[] = {
        {vague_time, "Sie bekommen es zeitnah.", "zeitnah"},
        {vague_time, "Ich melde mich baldmöglichst.", "baldmöglichst"},
        {vague_time, "Baldmoeglichst kommt mehr.", "Baldmoeglichst"},
        {vague_time, "eine zeitnahe Antwort", "zeitnahe"},
        {vague_time, "So bald wie möglich.", "So bald wie möglich"},
        {vague_time, "Ich schicke es demnächst.", "demnächst"},
        {vague_time, "Wir hören bald voneinander.", "bald"},
        {busy, "Ich hatte so viel zu tun.", "so viel zu tun"},
        {busy, "Bei mir war viel zu tun", "viel zu tun"},
        {busy, "Ich bin gerade im Stress", "im Stress"},
        {busy, "Ich bin leider nicht dazu gekommen.", "nicht dazu gekommen"},
        {monday, "Schon wieder Montag!", "Schon wieder Montag"},
        {monday, "Endlich Freitag", "Endlich Freitag"},
        {hedging, "Eigentlich ist es fertig", "Eigentlich"},
        {hedging, "Das klappt hoffentlich", "hoffentlich"},
        {hedging, "Das geht vielleicht", "vielleicht"},
        {hedging, "Ich wollte nur fragen", "Ich wollte nur"},
        {passive, "Wir machen es, wie Sie wollen.", "wie Sie wollen"},
        {passive, "Ganz wie du willst", "wie du willst"},
        {passive, "Das ist mir egal", "ist mir egal"},
        {leave_me_alone, "Lassen Sie mich arbeiten!", "Lassen Sie mich arbeiten"},
        {leave_me_alone, "Lass mich bitte in Ruhe", "Lass mich bitte in Ruhe"},
        {expert, "Ich bin der Fachmann", "Ich bin der Fachmann"},
        {expert, "Ich bin hier die Expertin", "Ich bin hier die Expertin"},
        {expert, "Glauben Sie mir, das geht", "Glauben Sie mir"},
        {changed_again, "Das ist schon wieder geändert", "schon wieder geändert"},
        {changed_again, "Schon wieder eine Änderung", "Schon wieder eine Änderung"},
        {changed_again, "Sie haben es wieder komplett geändert", "wieder komplett geändert"},
        {someone_else, "Dann suchen Sie sich jemand anderen", "suchen Sie sich jemand anderen"},
        {someone_else, "Such dir doch jemanden anderen", "Such dir doch jemanden anderen"},
        {as_i_said, "Wie bereits erwähnt, liegt es dort", "Wie bereits erwähnt"},
        {as_i_said, "Wie schon mehrfach geschrieben", "Wie schon mehrfach geschrieben"},
        {as_i_said, "Wie gesagt, es ist fertig", "Wie gesagt"},
        {shouting, "Wo bleibt das Bild??", "??"},
        {shouting, "Na toll, danke", "Na toll"},
        {shouting, "SOFORT antworten", "SOFORT"},
        {shouting, "Danke für nichts", "Danke für nichts"},
        {slipped_through, "Das ist mir durchgerutscht", "durchgerutscht"},
        {slipped_through, "Ihre Mail ist leider untergegangen", "ist leider untergegangen"},
        {slipped_through, "Sie lag im Spamordner", "im Spamordner"},
        {over_promise, "Kein Problem, mache ich", "Kein Problem"},
        {over_promise, "Das schaffe ich locker", "locker"},
        {over_promise, "Das geht mit links", "mit links"},
        {someone_should, "Man müsste das prüfen", "Man müsste"},
        {someone_should, "Wir sollten einmal reden", "Wir sollten"},
        {slight_delay, "Es verzögert sich etwas", "verzögert sich etwas"},
        {slight_delay, "Es gibt eine kleine Verzögerung", "kleine Verzögerung"},
        {slight_delay, "Ich komme etwas später", "etwas später"},
        {finally, "Danke, dass Sie endlich antworten", "Danke, dass Sie endlich"},
        {finally, "Na endlich, die Texte sind da", "Na endlich"},
        {valued_customer, "Geschätzter Kunde, guten Tag", "Geschätzter Kunde"},
        {valued_customer, "Sehr geehrte Kundin", "Sehr geehrte Kundin"},
        {problem_client, "ein echter Problemkunde", "Problemkunde"},
        {problem_client, "schwierige Kundin", "schwierige Kundin"},
        {no_answer_yet, "Ich habe noch keine Antwort", "noch keine Antwort"},
        {no_answer_yet, "Leider bisher keine Rückmeldung", "bisher keine Rückmeldung"},
    };
    check_hits(table, Language::german);
}

TEST_CASE("GermanNeighboursAreInnocent") {
    static constexpr std::string_view table[] = {
        "Bis bald!",
        "Das ist viel zu bald.",
        "Bald darauf kam die Freigabe.",
        "Sobald Sie zustimmen, beginne ich.",
        "Das hat viel zu tun mit dem Licht.",
        "Das hat nicht viel mit uns zu tun.",
        "Es gibt viel zu tun, hier ist der Plan bis Freitag.",
        "Sie haben sicher viel zu tun.",
        "Ich bin am Montag wieder da.",
        "Das eigentliche Ziel steht fest.",
        "So oft, wie Sie möchten.",
        "Sagen Sie mir genau, wie Sie wollen, dass es wirkt.",
        "Lassen Sie mich wissen, ob es passt.",
        "Lassen Sie mich kurz zusammenfassen.",
        "Ich bin der Ansicht, dass A besser ist.",
        "Ich habe das Bild wieder zurück geändert.",
        "Wir haben die Adresse geändert.",
        "Ich suche jemand anderen für die Fotos.",
        "Nehmen wir einen anderen Termin.",
        "Wie besprochen, schicke ich den Plan.",
        "Wie vereinbart am Freitag.",
        "Als PDF und als HTML, im Anhang.",
        "Meyer GmbH & Co. KG",
        "Die Sonne ist untergegangen.",
        "Es gibt kein Problem mit der Datei.",
        "Ich sehe da kein Problem.",
        "Die Schraube ist locker.",
        "Wir mussten den Termin verschieben.",
        "Was sollte man wissen?",
        "Sagen Sie mir, was wir sollten.",
        "Wir sollten am Freitag um 10 Uhr reden.",
        "Es verzögert sich etwas bis Freitag, weil das Papier fehlt.",
        "Falls es sich etwas verzögert, sage ich Bescheid.",
        "Noch keine Antwort vom Drucker; bis Freitag melde ich mich in jedem Fall.",
        "Ihr Kunde hat „WO BLEIBT DAS BILD???“ geschrieben.",
        "> Das ist mir egal\nDanke für die Rückmeldung.",
        "Danke, dass Sie so schnell geantwortet haben.",
    };
    check_innocent(table, Language::german);
}

TEST_CASE("SwedishPhrasesThatHurtAreNamed") {
    static constexpr Hit table[] = {
        {vague_time, "Du får det snart.", "snart"},
        {vague_time, "Jag hör av mig inom kort.", "inom kort"},
        {vague_time, "Så snart som möjligt.", "Så snart som möjligt"},
        {vague_time, "Jag svarar snarast möjligt", "snarast möjligt"},
        {vague_time, "Jag tar det när jag hinner", "när jag hinner"},
        {busy, "Jag har haft mycket att göra", "mycket att göra"},
        {busy, "Det är fullt upp här", "fullt upp"},
        {busy, "Jag har inte hunnit", "Jag har inte hunnit"},
        {monday, "Måndag igen!", "Måndag igen"},
        {monday, "Äntligen fredag", "Äntligen fredag"},
        {hedging, "Det går kanske", "kanske"},
        {hedging, "Förhoppningsvis blir det bra", "Förhoppningsvis"},
        {hedging, "Jag tror att det går", "Jag tror"},
        {hedging, "Jag ville bara fråga", "ville bara"},
        {passive, "Vi gör som du vill", "som du vill"},
        {passive, "Du bestämmer", "Du bestämmer"},
        {passive, "Det spelar ingen roll", "spelar ingen roll"},
        {leave_me_alone, "Låt mig jobba", "Låt mig jobba"},
        {leave_me_alone, "Låt mig få arbeta i lugn", "Låt mig få arbeta"},
        {leave_me_alone, "Sluta ringa hela tiden", "Sluta ringa"},
        {expert, "Jag är experten här", "Jag är experten"},
        {expert, "Lita på mig", "Lita på mig"},
        {changed_again, "Nu har du ändrat igen", "du ändrat igen"},
        {changed_again, "Ändrat igen?", "Ändrat igen"},
        {changed_again, "Ännu en ändring", "Ännu en ändring"},
        {someone_else, "Hitta någon annan då", "Hitta någon annan"},
        {someone_else, "Ta någon annan", "Ta någon annan"},
        {as_i_said, "Som jag redan skrev är den klar", "Som jag redan skrev"},
        {as_i_said, "Som sagt, den är klar", "Som sagt"},
        {shouting, "Var är filen???", "???"},
        {shouting, "Tack för ingenting", "Tack för ingenting"},
        {shouting, "Det är VIKTIGT", "VIKTIGT"},
        {slipped_through, "Jag missade mejlet", "missade mejlet"},
        {slipped_through, "Det föll mellan stolarna", "mellan stolarna"},
        {slipped_through, "Det hamnade i skräpposten", "hamnade i skräpposten"},
        {over_promise, "Inga problem, det fixar vi", "Inga problem"},
        {over_promise, "Det är hur lätt som helst", "hur lätt som helst"},
        {someone_should, "Man borde kolla det", "Man borde"},
        {someone_should, "Vi borde ses", "Vi borde"},
        {slight_delay, "Vi är lite försenade", "lite försenade"},
        {slight_delay, "Det dröjer lite", "dröjer lite"},
        {slight_delay, "En liten försening", "liten försening"},
        {finally, "Tack för att du äntligen svarar", "Tack för att du äntligen"},
        {valued_customer, "Värderade kund, hej", "Värderade kund"},
        {valued_customer, "Kära kunder", "Kära kunder"},
        {problem_client, "jobbig kund", "jobbig kund"},
        {problem_client, "En svår kund", "svår kund"},
        {no_answer_yet, "Jag har inget svar än", "inget svar än"},
        {no_answer_yet, "Vi har inte fått något svar än", "inte fått något svar än"},
    };
    check_hits(table, Language::swedish);
}

TEST_CASE("SwedishNeighboursAreInnocent") {
    static constexpr std::string_view table[] = {
        "Vi ses snart!",
        "Så snart du har godkänt börjar jag.",
        "Hur snart behöver du det?",
        "Det har mycket att göra med ljuset.",
        "Du har säkert mycket att göra.",
        "Om du inte hunnit läsa den gör det inget.",
        "Jag är här på måndag igen.",
        "Jag tror på idén.",
        "Skriv vad du vill uppnå.",
        "Berätta hur du vill ha det.",
        "Låt mig arbeta fram två förslag.",
        "Jag ändrade adressen.",
        "Jag har ändrat det igen, nu är det rätt.",
        "Om du ändrar dig går det bra att ringa.",
        "Jag hittar någon annan som kan ta bilderna.",
        "Som vi kom överens om.",
        "Som avtalat på fredag.",
        "Bilagan är i PDF och HTML.",
        "Jag missade ditt samtal, ring gärna.",
        "Jag ser inga problem med filen.",
        "Det finns inga problem.",
        "När borde vi börja?",
        "Vi borde ses på fredag kl. 10.",
        "Det dröjer lite, till den 3 december, för papperet saknas.",
        "Om det blir lite försenat säger jag till.",
        "Inget svar från tryckeriet än; jag hör av mig senast fredag i vilket fall.",
        "Jag ska svara kunden.",
        "Kunden skrev ”VAR ÄR DEN???” i går.",
        "> Det kvittar\nTack för svaret.",
        "Tack för att du svarade så fort.",
    };
    check_innocent(table, Language::swedish);
}

TEST_CASE("NoShippedDraftTripsARule") {
    for (const DraftInfo& info : draft_kinds()) {
        for (const Language language : {Language::english, Language::german, Language::swedish}) {
            for (const Address address : {Address::formal, Address::informal}) {
                const auto parsed = parse_template(draft_text(info.kind, language, address));
                REQUIRE(parsed.has_value());
                FieldValues values;
                for (const TemplateField& field : fields_of(*parsed)) {
                    const std::string value =
                        language == Language::english ? "Friday 4 December" : "fredag";
                    if (field.use == FieldUse::repeated || field.use == FieldUse::repeated_optional)
                        values.add_item(field.name, value);
                    else
                        values.set(field.name, value);
                }
                const std::string text = fill(*parsed, values).text();
                CAPTURE(text);
                ToneQuery question = query(language, ToneText::own_draft);
                question.switched_off = {};
                CHECK(found(text, question) == "");
            }
        }
    }
}

TEST_CASE("LongerLettersWantAGreetingOrThanks") {
    std::string letter =
        "The layout is ready and the pictures are in place. The printer has the file and the proof "
        "arrives on 3 December. The invoice follows on 4 December. The next step is the website, "
        "where the texts of the second page and the prices are missing.";
    CHECK(found(letter, query(Language::english)) == "no_greeting: ");
    CHECK(found("Hello Anna, " + letter, query(Language::english)) == "");
    CHECK(found(letter + " Thank you for the texts.", query(Language::english)) == "");
    CHECK(found(letter, query(Language::english, ToneText::own_draft)) == "");
    CHECK(found("The layout is ready.", query(Language::english)) == "");
}

TEST_CASE("AskingOrAnnouncingWithoutADateIsNoticedOnce") {
    ToneQuery question = query(Language::english);
    question.switched_off = {};
    CHECK(found("Thank you for the texts. I'll send the layout and call you.", question) ==
          "no_date: I'll send");
    CHECK(found("Thank you for the texts. I'll send the layout on Friday.", question) == "");
    CHECK(found("I'll send it.", question) == "");
    CHECK(found("Thank you so much for the lovely photos of the house!", question) == "");
    question.language = Language::german;
    CHECK(found("Danke für die Texte. Könnten Sie mir noch die Bilder schicken?", question) ==
          "no_date: Könnten Sie");
    CHECK(found("Danke für die Texte. Könnten Sie mir bis 3. Dezember die Bilder schicken?",
                question) == "");
    question.language = Language::swedish;
    CHECK(found("Tack för texterna. Kan du skicka bilderna till mig också?", question) ==
          "no_date: Kan du skicka");
}

TEST_CASE("RulesCanBeSwitchedOffAndAdded") {
    ToneQuery question = query(Language::german);
    static constexpr std::array off{vague_time, no_date};
    question.switched_off = off;
    CHECK(found("Das kommt bald.", question) == "");
    const std::array own{OwnToneRule{"Änderungswünsch*", "sounds like a burden", "changes"},
                         OwnToneRule{"(", "broken", ""}, OwnToneRule{"", "", ""}};
    question.own_rules = own;
    const auto hits = check_tone("Ihre Änderungswünsche sind da.", question);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].rule == ToneRule::own);
    CHECK(hits[0].own_rule == 0);
}

TEST_CASE("EveryRuleExplainsItself") {
    const Context english{{Language::english}, nullptr, {}};
    for (std::size_t i = 1; i <= tone_rule_count; ++i) {
        const auto rule = static_cast<ToneRule>(i);
        CAPTURE(enum_name(rule));
        CHECK_FALSE(render(tone_name(rule), english).empty());
        CHECK_FALSE(render(tone_reason(rule), english).empty());
        CHECK_FALSE(render(tone_advice(rule), english).empty());
    }
    CHECK(tone_name(ToneRule::own).empty());
}

TEST_CASE("PatternsMatchWholeWords") {
    const auto matches = [](std::string_view pattern, std::string_view text) {
        const auto tokens = tokenise(text);
        return match_pattern(pattern, tokens, 0).has_value();
    };
    CHECK(matches("soon", "Soon"));
    CHECK_FALSE(matches("soon", "sooner"));
    CHECK(matches("zeitnah*", "zeitnahes"));
    CHECK(matches("=müssten", "müssten"));
    CHECK_FALSE(matches("=müssten", "mussten"));
    CHECK(matches("(a|b c) d", "b c d"));
    CHECK_FALSE(matches("(a|b c) d", "b d"));
    CHECK(matches("a ?b c", "a c"));
    CHECK(matches("a ~2 c", "a x y c"));
    CHECK_FALSE(matches("a ~2 c", "a x y z c"));
    CHECK_FALSE(matches("a ~2 c", "a x. c"));
    CHECK(matches("a b", "a, b"));
    CHECK_FALSE(matches("a !b", "a b"));
    CHECK(matches("a !(b|c)", "a d"));
    CHECK(matches("a !b", "a"));
    CHECK_FALSE(is_pattern(""));
    CHECK_FALSE(is_pattern("(a"));
    CHECK_FALSE(is_pattern("*"));
    CHECK(is_pattern("a ~2 b"));
}
