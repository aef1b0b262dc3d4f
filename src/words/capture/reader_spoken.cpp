// Words that are written as they are spoken, or shortened, as the signals know them.

#include "words/capture/leftover.h"
#include "words/capture/reader.h"
#include "words/capture/word_list.h"
#include "words/slips.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace wordkeep::words {

namespace {

/// Long words that tell what a line is about, folded; none of them is a slip away from another
/// word.
std::string_view telling_words(Language language) {
    switch (language) {
        case Language::english:
            return "called phoned emailed mailed texted posted letter message messaged meeting "
                   "promised promises invoice quoted missed spoken telephone voicemail "
                   "confirmed complained unhappy worried delivered forwarded replied answered "
                   "received reached visited coffee birthday holiday changed instead waiting "
                   "registered appointment reminder postponed cancelled estimate";
        case Language::german:
            return "angerufen anrufen telefonat telefoniert gesprochen versprochen besprochen "
                   "besprechung treffen getroffen schicken schickt geschickt geschrieben schreibt "
                   "einschreiben angebot rechnung versucht probiert erreicht bedankt beschwert "
                   "verschoben nachricht liefert geliefert termin braucht zugesagt nachgefragt "
                   "geburtstag urlaub mailbox unzufrieden bezahlt weitergeleitet aufgegeben";
        case Language::swedish:
            return "ringde ringer skickade skickar skicka mejlade mailade svarade svarar lovade "
                   "lovat lovar traffade traffar faktura fakturan offert offerten betalade "
                   "betalar lamnade missade missat samtal telefon forsokte tackade klagade fragade "
                   "fragar undrar behover levererar bokade bokat meddelande pratade prata "
                   "fodelsedag semester";
    }
    return {};
}

/// "Telfonat", "skikcade", "emialed": the word that was meant, nothing if it is right as it stands.
std::string meant_in_haste(const std::string& typed, Language language) {
    constexpr std::size_t shortest = 6;
    std::string_view words = telling_words(language);
    if (typed.size() + 1 < shortest || is_among(typed, words)) return {};
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        const bool long_enough = word.size() >= shortest || word.size() == typed.size();
        if (long_enough && is_hasty(typed, word)) return std::string(word);
    }
    return {};
}

}  // namespace

/// "Müller & Söhne haben gemailt", "… schicken die Pläne": a firm is somebody.
void CaptureReader::read_firm_as_somebody() {
    if (!name() || query_.locale.language != Language::german) return;
    struct Plural {
        std::string_view many, one;
    };
    static constexpr Plural helpers[] = {
        {"haben", "hat"},   {"sind", "ist"},       {"wollen", "will"},  {"möchten", "möchte"},
        {"werden", "wird"}, {"sollen", "soll"},    {"müssen", "muss"},  {"hatten", "hatte"},
        {"waren", "war"},   {"wollten", "wollte"}, {"hätten", "hätte"}, {"brauchen", "braucht"},
        {"geben", "gibt"},  {"nehmen", "nimmt"}};
    const Token& verb = tokens_[name()->next];
    std::string one;
    const auto known = std::ranges::find(helpers, std::string_view(verb.lower), &Plural::many);
    if (known != std::end(helpers)) one = known->one;
    bool several = false;
    for (std::size_t i = name()->first; i < name()->next; ++i)
        several = several || tokens_[i].is('&') || tokens_[i].folded == "und";
    const bool present = verb.lower.ends_with("en") && !verb.lower.ends_with("ten");
    if (one.empty() && several && name()->first == 0 && !verb.capital && present &&
        tokens_[name()->next + 1].is_word())
        one = verb.lower.substr(0, verb.lower.size() - 2) + "t";
    if (!one.empty()) respell(name()->next, one);
}

void CaptureReader::respell(std::size_t i, std::string_view meant) {
    const Token other = tokenise(meant).front();
    tokens_[i].lower = other.lower;
    tokens_[i].folded = other.folded;
    tokens_[i].spelled = other.spelled;
}

/// "Tom möcht jetzt doch Dark Mode", "Anna hätt gern": as it is spoken.
void CaptureReader::read_spoken_forms() {
    struct Form {
        std::string_view spoken, written;
    };
    static constexpr Form forms[] = {
        {"möcht", "möchte"},     {"hätt", "hätte"},      {"tät", "möchte"},   {"täte", "möchte"},
        {"wollt", "wollte"},     {"konnt", "konnte"},    {"krieg", "kriege"}, {"bekomm", "bekomme"},
        {"bräuchte", "braucht"}, {"bräucht", "braucht"}, {"wüsst", "wüsste"}};
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (inside_name(i) || inside_date(i) || !tokens_[i].is_word()) continue;
        const auto known =
            std::ranges::find(forms, std::string_view(tokens_[i].lower), &Form::spoken);
        const std::string hasty = meant_in_haste(tokens_[i].folded, query_.locale.language);
        if (known != std::end(forms)) respell(i, known->written);
        if (!hasty.empty()) respell(i, hasty);
    }
}

/// "Mail v. Tom", "text off Sven", "sms av Åsa": from them.
void CaptureReader::read_ties_to_the_name() {
    if (!name()) return;
    std::size_t tie = name()->first;
    while (tie > 0 &&
           (tie == name()->first || tokens_[tie].is('.') || is_form_of_address(tokens_[tie])))
        --tie;
    if (tie == 0 || !tokens_[tie].is_word()) return;
    const std::string& said = tokens_[tie].folded;
    const Language own = query_.locale.language;
    // "sms vom Tom"
    const bool next_to = tie + 1 == name()->first;
    if (own == Language::german && (said == "v" || (said == "vom" && next_to)))
        return respell(tie, "von");
    if (own == Language::swedish && said == "fr") return respell(tie, "från");
    static constexpr std::string_view came =
        "text texts email emails mail mails message messages msg sms whatsapp whatsapps letter "
        "call calls voicemail dm postcard invite mejl mejlet mailet meddelande brev vykort samtal "
        "svar besked reklamation klagomal rostmeddelande";
    static constexpr std::string_view from = "off by av";
    if (is_among(said, from) && is_among(tokens_[tie - 1].folded, came))
        respell(tie, own == Language::swedish ? "från" : "from");
}

}  // namespace wordkeep::words
