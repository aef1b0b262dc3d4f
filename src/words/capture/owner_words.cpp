#include "words/capture/owner_words.h"

#include "words/capture/leftover.h"
#include "words/capture/word_list.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace wordkeep::words {
namespace {

bool among(std::string_view words, const Token& token) {
    return token.is_word() && is_among(token.folded, words);
}

}  // namespace

std::optional<CaptureKind> owner_prefix(std::span<const Token> tokens) {
    static constexpr std::string_view mine = "me ich jag i we wir vi todo";
    static constexpr std::string_view theirs = "you sie du ni client kunde kundin kund they er ihr";
    if (tokens.size() < 3 || !tokens[1].is(':')) return std::nullopt;
    if (among(mine, tokens[0])) return CaptureKind::commitment_mine;
    if (among(theirs, tokens[0])) return CaptureKind::commitment_theirs;
    return std::nullopt;
}

bool only_they_can_give(std::span<const Token> tokens, std::size_t behind_name) {
    static constexpr std::string_view theirs =
        "feedback answer reply approval decision payment signature input ruckmeldung antwort "
        "freigabe entscheidung zahlung unterschrift zusage aterkoppling svar besked godkannande "
        "beslut betalning sign signoff underlag underskrift bestatigung confirmation ok okay";
    const bool apostrophe = tokens[behind_name].is('\'') && behind_name + 2 < tokens.size();
    if (!apostrophe && !tokens[behind_name - 1].folded.ends_with('s')) return false;
    return among(theirs, tokens[apostrophe ? behind_name + 2 : behind_name]);
}

namespace {

bool english_past(std::span<const Token> tokens, std::size_t i, std::size_t behind_name) {
    static constexpr std::string_view objects = "the a an him her them it this that my our his";
    static constexpr std::string_view irregular =
        "told gave took brought showed paid sold lent made found got had lost bought broke won "
        "built "
        "left saw";
    const bool past = tokens[i].folded.ends_with("ed") || among(irregular, tokens[i]);
    const bool object = among(objects, tokens[i + 1]) || (i == 0 && behind_name == 2);
    return past && tokens[i + 1].is_word() && object;
}

bool swedish_past(std::span<const Token> tokens, std::size_t i) {
    // "uppdaterade priserna" is done, "uppdaterade priser" are to be delivered.
    const std::string& object = tokens[i + 1].folded;
    return tokens[i].folded.ends_with("ade") && tokens[i + 1].is_word() &&
           (object.ends_with("n") || object.ends_with("na") || object.ends_with("et") ||
            object == "for" || object == "att");
}

bool german_participle(const std::string& word) {
    static constexpr std::string_view prefixes[] = {
        "",     "ab",  "an",  "auf", "aus", "ein",   "her",    "hin",     "mit",
        "nach", "vor", "weg", "zu",  "um",  "durch", "weiter", "zusammen"};
    constexpr std::size_t shortest = 7;
    if (word.size() < shortest || !(word.ends_with("t") || word.ends_with("en"))) return false;
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) {
        return word.starts_with(prefix) && word.substr(prefix.size()).starts_with("ge");
    });
}

const Token* last_word(std::span<const Token> tokens) {
    for (std::size_t i = tokens.size(); i-- > 0;)
        if (tokens[i].is_word()) return &tokens[i];
    return nullptr;
}

}  // namespace

bool tells_of_the_past(std::span<const Token> tokens, std::size_t behind_name) {
    for (const std::size_t i : {std::size_t{0}, behind_name})
        if (i + 2 < tokens.size() && tokens[i].is_word() &&
            (english_past(tokens, i, behind_name) || swedish_past(tokens, i)))
            return true;
    const Token* last = last_word(tokens);
    return last && !last->capital && german_participle(last->folded);
}

namespace {

/// A verb of the present at `i` and what it is done to.
bool verb_and_object(std::span<const Token> tokens, std::size_t i, Language own) {
    static constexpr std::string_view english =
        "the a an my our his her their us me it over off in out up everything all both along back "
        "with";
    static constexpr std::string_view german =
        "der die das den dem ein eine einen mir uns mich seine seinen ihre ihren sich es an ab "
        "alles "
        "mit raus rein vor nach weg hoch";
    static constexpr std::string_view swedish =
        "mig oss det den sin sina sitt av om upp med in ut ner fram bort over hem ihop igenom allt";
    // What they get is mine to give.
    static constexpr std::string_view getting =
        "gets needs expects wants likes has is was asks kriegt bekommt braucht erwartet hat ist "
        "mag "
        "bleibt passt war geht lasst kann darf soll muss mochte heisst far behover vill ar har var "
        "gillar heter";
    if (i + 2 >= tokens.size()) return false;
    const Token& verb = tokens[i];
    const Token& object = tokens[i + 1];
    if (!verb.is_word() || verb.capital || !object.is_word() || among(getting, verb)) return false;
    const std::string& form = verb.folded;
    const bool modal = own == Language::english  ? form == "will" || form == "gonna"
                       : own == Language::german ? form == "wird"
                                                 : form == "ska" || form == "kommer";
    const bool definite = object.folded.ends_with("en") || object.folded.ends_with("et") ||
                          object.folded.ends_with("na") || among(swedish, object);
    return modal || (form.ends_with("s") && among(english, object)) ||
           (form.ends_with("t") && among(german, object)) || (form.ends_with("r") && definite);
}

/// "is dropping the keys off", "'re letting me know"
bool doing_something(std::span<const Token> tokens, std::size_t i) {
    static constexpr std::string_view is = "is are s re";
    static constexpr std::string_view states =
        "being going having getting moving leaving travelling traveling retiring closing working "
        "turning starting joining thinking considering hoping struggling looking feeling doing";
    while (tokens[i].is('\''))
        ++i;
    if (!among(is, tokens[i])) return false;
    const Token& verb = tokens[i + 1];
    return verb.is_word() && verb.folded.ends_with("ing") && !among(states, verb) &&
           tokens[i + 2].is_word();
}

}  // namespace

bool tells_what_they_do(std::span<const Token> tokens, std::size_t behind_name, Language own) {
    if (own == Language::english && doing_something(tokens, behind_name)) return true;
    if (verb_and_object(tokens, behind_name, own)) return true;
    // "Tom's team", "toms team"
    const bool apostrophe = tokens[behind_name].is('\'');
    const bool genitive = apostrophe || tokens[behind_name - 1].folded.ends_with("s");
    const std::size_t owned = apostrophe ? behind_name + 2 : behind_name;
    return genitive && owned + 1 < tokens.size() && verb_and_object(tokens, owned + 1, own);
}

bool orders_a_change(const Token& token) {
    static constexpr std::string_view verbs =
        "scrap drop remove delete swap replace change move rename resize shorten enlarge ditch "
        "kill "
        "lose undo revert byt flytta korta stryk streiche tausche ersetze entferne verschiebe";
    return among(verbs, token);
}

std::size_t own_promise_behind(std::span<const Token> tokens, std::size_t colon) {
    static constexpr std::string_view speaking = "i ich jag we wir vi ill";
    static constexpr std::string_view addressed = "you sie du ihr ni";
    static constexpr std::string_view gets =
        "have get haben hast bekommen bekommst kriegen kriegst far";
    // "Anna: I'll send her the draft" is my own word.
    static constexpr std::string_view others = "her him them ihr ihm ihnen honom henne";
    // "Tom: ok, we'll pour it", "Tom: "we'll pour it""
    static constexpr std::string_view assents = "ok okay yes sure fine ja gut klar bra visst";
    std::size_t i = colon + 1;
    while (i + 2 < tokens.size() &&
           (among(assents, tokens[i]) || tokens[i].is(',') || tokens[i].is('"')))
        ++i;
    if (i + 2 >= tokens.size() || !tokens[colon].is(':')) return 0;
    const bool speaks = among(speaking, tokens[i]);
    if (!speaks && !among(addressed, tokens[i])) return 0;
    if (std::ranges::any_of(tokens.subspan(i + 1), [](const Token& t) { return among(others, t); }))
        return 0;
    // What they need is mine to do, and what they won't do is no promise.
    static constexpr std::string_view needs =
        "need want expect was were waiting wait brauche brauchen brauch benotige benotigen mochte "
        "mochten wollen hatte hatten warte warten erwarte erwarten behover vill vantar blev raknar";
    static constexpr std::string_view nothing =
        "not t nicht inte ej nie never kein keine cant wont";
    const bool wishes =
        among(needs, tokens[i + 1]) || (among("ich", tokens[i]) && among("will", tokens[i + 1]));
    const auto denies = [](const Token& token) { return among(nothing, token); };
    if (wishes || std::ranges::any_of(tokens.subspan(i), denies)) return 0;
    if (speaks) return i - colon;
    for (++i; i + 1 < tokens.size(); ++i) {
        if (among(gets, tokens[i])) return i - colon;
        if (!tokens[i].is('\'') && !among("ll will shall ska skall werden wirst", tokens[i])) break;
    }
    return 0;
}

namespace {

/// "Sven off", "Sven in Elternzeit", "Sven på semester": nothing but where they are instead.
bool is_away(std::span<const Token> tokens, std::size_t i) {
    static constexpr std::string_view small =
        "on in im at on is s ist ar pa i den der ab bis from until till till fran tom fom fr o m "
        "leave trip going again wieder igen";
    bool away = false;
    for (; tokens[i].kind != Token::Kind::end; ++i) {
        away = away || is_absence(tokens[i]);
        if (tokens[i].is_word() && !is_absence(tokens[i]) && !among(small, tokens[i])) return false;
    }
    return away;
}

/// "Peter wird 50", "Anna turns 40", "Åsa fyller 60 år"
bool is_age(std::span<const Token> tokens, std::size_t i) {
    static constexpr std::string_view becomes = "wird turns is s fyller blir hits";
    static constexpr std::string_view years = "ar jahre years today";
    while (tokens[i].is('\''))
        ++i;
    if (!among(becomes, tokens[i]) || !tokens[i + 1].is_number() || tokens[i + 1].digits != 2)
        return false;
    const Token& next = tokens[i + 2];
    return next.kind == Token::Kind::end || among(years, next);
}

}  // namespace

bool tells_how_they_are(std::span<const Token> tokens, std::size_t behind_name) {
    if (is_away(tokens, behind_name) || is_age(tokens, behind_name)) return true;
    static constexpr std::string_view copulas =
        "is are ist sind war ar was were bleibt bor wohnt sitzt sits sitter heisst heter "
        "arbeitet jobbt works jobbar arbetar lebt lives";
    // "is to send", "ist fällig", "är klar": those are duties.
    static constexpr std::string_view duties =
        "to due ready done dran fallig fertig klar klara skyldig bereit zu expected expecting late";
    const auto is_duty = [](const Token& token) { return among(duties, token); };
    return among(copulas, tokens[behind_name]) && std::ranges::none_of(tokens, is_duty);
}

bool begins_with_order(std::span<const Token> tokens) {
    if (tokens.size() < 4 || !tokens[0].is_word() || !tokens[1].is_word()) return false;
    const std::string& verb = tokens[0].folded;
    const std::string& object = tokens[1].folded;
    constexpr std::size_t shortest = 4;
    if (verb.size() < shortest) return false;
    // "resend the invoice", not "about the", "changed the", "likes the"
    static constexpr std::string_view articles = "the a an my our his her";
    static constexpr std::string_view no_verbs =
        "about with from only also over both after that into need like want love have under what "
        "when said sent told left until till were";
    const bool english = among(articles, tokens[1]) && !among(no_verbs, tokens[0]) &&
                         !verb.ends_with("ed") && !verb.ends_with("ing") &&
                         (!verb.ends_with("s") || verb.ends_with("ss"));
    const bool definite =
        object.ends_with("en") || object.ends_with("et") || object.ends_with("na");
    const bool swedish =
        verb.ends_with("a") && !verb.ends_with("na") && definite && !tokens[1].capital;
    return english || swedish;
}

bool ends_with_infinitive(std::span<const Token> tokens) {
    static constexpr std::string_view finite =
        "ist war hat habe hab bin wird will soll kann muss wurde zufrieden offen selten sind haben "
        "wollen werden mag konnen mussen sollen waren gegen oben unten morgen neben wegen";
    const Token* last = last_word(tokens);
    constexpr std::size_t shortest = 5;
    if (!last || last->capital || last->folded.size() < shortest) return false;
    // "mittags im Hirschen"
    static constexpr std::string_view places = "im in den dem der einen vom";
    if (last != tokens.data() && among(places, *(last - 1))) return false;
    const bool ending = last->folded.ends_with("en") || last->folded.ends_with("ern") ||
                        last->folded.ends_with("eln");
    const auto is_finite = [&](const Token& token) { return among(finite, token); };
    return ending && !german_participle(last->folded) && std::ranges::none_of(tokens, is_finite);
}

}  // namespace wordkeep::words
