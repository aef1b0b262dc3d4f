// "Eva Lindström" is not Björn Lindström: who shares one name with a client and has another one
// beside it is somebody nobody knows yet.

#include "words/capture/leftover.h"
#include "words/capture/reader.h"
#include "words/capture/word_list.h"

#include <algorithm>
#include <string_view>

namespace wordkeep::words {

namespace {

// First names of the three languages, folded, without those that are everyday words as well.
constexpr std::string_view first_names =
    "adam agneta alex alexander alexandra ali alice alina amanda amelie amir anders andrea andreas "
    "andrew angela anita anja anke ann anna anne annette annika anton antje arne arthur arvid "
    "astrid "
    "aylin axel barbara bastian beate ben bengt benjamin bernd bettina birgit birgitta bjorn bosse "
    "brian brigitte britta britt camilla carina carl carla carlos carol caroline carsten cecilia "
    "charles charlotte chris christel christian christiane christina christine christoph claire "
    "clara claudia claus conny cornelia dagmar dan daniel daniela david deborah dennis diana "
    "dieter "
    "dirk dominik doris dorothea edward elena elin elisabeth elizabeth ella ellen elsa emil emilia "
    "emily emma eric erica erik erika eva evelyn fabian fatima felix filip finn florian frank "
    "franz franziska fred fredrik frida friedrich fritz gabi gabriele gary georg george gerd "
    "gerhard "
    "gisela goran greta gudrun gunilla gunnar gunther gustav hanna hannah hannes hans harald harry "
    "hassan heike heinrich heinz helen helena helene helga helmut henrik henry herbert hermann "
    "holger "
    "horst hugo ian ibrahim ida ines inga inge inger ingrid irene iris isabel isabella jack jacob "
    "jakob james jana jane janet jasmin jason jennifer jenny jens jessica jim jimmy joachim joan "
    "joe "
    "joel johan johanna johannes john johnny jonas jonathan jorg josef joseph josefin joshua julia "
    "julian juliane jurgen kaj kai karen karin karl karolina katarina kate katharina kathrin katja "
    "katrin kay kenneth kerstin kevin kim kirsten klara klas klaus konrad kristian kristin "
    "kristina "
    "kurt lars lasse laura lea leif lena lennart leo leon leonie lina linda linn linnea lisa lotta "
    "louise lucas lucy ludwig luis luisa lukas lukasz magdalena magnus maja malin manfred manuel "
    "manuela marcel marco marcus margareta maria marie marika marina marion markus marlene marta "
    "martin martina mary mathias matilda mats matthew matthias mattias max maximilian mehmet "
    "melanie "
    "mia michael michaela michelle mike mikael miriam mohamed mohammed monica monika moritz nadine "
    "nadja nancy natalie nathalie niklas niclas nicolas nicole niels nils nina nora ola olaf ole "
    "oliver olivia olle olof oscar oskar otto pamela patricia patrick patrik paul paula pernilla "
    "per "
    "peter petra philip philipp pia pierre rachel ragnar rainer ralf ralph rebecca regina reinhard "
    "renate richard robert robin roger roland rolf ronald ronny rudolf ruth ryan sabine sabrina "
    "sally "
    "sam samantha samuel sandra sara sarah sascha scott sebastian signe sigrid silke silvia simon "
    "simone sofia sofie sonja sophia sophie stefan stefanie steffen stephan stephanie stephen "
    "steve "
    "steven stina susan susann susanna susanne sven svenja sylvia tanja tatjana thomas thorsten "
    "tim "
    "timo tina tobias tom tomas tony torbjorn torsten tove tyra udo ulf ulla ulrich ulrika ulrike "
    "ursula ute uwe valentina vanessa vera verena veronika victor viktor viktoria vincent walter "
    "wanda werner wilhelm william wolfgang yasmin ylva yvonne zoe asa ake ostling orjan pelle "
    "kalle "
    "jorgen hakan sten mona siv berit barbro gun ebba tuva wilma saga alma lovisa moa hedda";

bool is_first_name(const Token& token) { return is_among(token.folded, first_names); }

/// What somebody does or wants: in front of it stands who.
bool is_verb_of_somebody(const Token& token) {
    static constexpr std::string_view verbs =
        "rief ruft hat will mochte wollte braucht fragt fragte bittet bat schrieb schreibt mailte "
        "mailt sagte sagt meinte meint wunscht schickt schickte kommt meldet meldete hatte droht "
        "bedankt beschwert antwortet antwortete kundigt verspricht versprach lehnt nimmt";
    return token.is_word() && !token.capital && is_among(token.folded, verbs);
}

/// German nouns that stand beside a name in a hurry: "für Anna Website".
bool is_plain_noun(const Token& token) {
    static constexpr std::string_view nouns =
        "mittag website webseite logo logos flyer entwurf entwurfe text texte foto fotos bild "
        "bilder "
        "vertrag rechnung plan plane druck karte karten seite seiten datei dateien paket "
        "auftrag projekt budget kosten preis feedback newsletter broschure plakat plakate video";
    static constexpr std::string_view endings[] = {"ung",   "ungen",  "heit", "keit", "tion",
                                                   "ionen", "schaft", "ment", "tat",  "nis"};
    return is_among(token.folded, nouns) ||
           std::ranges::any_of(
               endings, [&](std::string_view ending) { return token.folded.ends_with(ending); });
}

}  // namespace

/// A word with a capital letter that is neither a day nor what the line is about.
bool CaptureReader::may_name(std::size_t i) const {
    static constexpr std::string_view legal =
        "gmbh ag kg ohg ug ab hb ltd llc inc plc corp co herr herrn frau fru dr prof mr mrs ms";
    const Token& token = tokens_[i];
    if (!token.is_word() || !token.capital || token.folded.size() < 2) return false;
    if (said_[i] || is_among(token.folded, legal) || ties_a_name(token)) return false;
    if (may_be_date_word(tokens_, i, query_.locale.language)) return false;
    // "NDA", "PDF"
    const std::string_view spelled = line_.substr(token.begin, token.end - token.begin);
    if (std::ranges::none_of(spelled, [](char c) { return c >= 'a' && c <= 'z'; })) return false;
    // "Volvo-Angebot"
    const Token& next = tokens_[i + 1];
    return !next.is('-') || next.space_before;
}

bool CaptureReader::reads_as_first_name(std::size_t i) const {
    if (!may_name(i)) return false;
    if (is_first_name(tokens_[i]) || query_.names->is_personal(tokens_[i])) return true;
    // Within a sentence only names have a capital letter, but for German.
    const bool within = i > 0 && tokens_[i - 1].is_word() && !tokens_[i - 1].capital;
    return within && query_.locale.language != Language::german;
}

/// The word behind a name: "Anna Muster rief an", but "Anna Entwurf schicken".
bool CaptureReader::reads_as_surname(const NameMatch& match, std::size_t i) const {
    if (!may_name(i)) return false;
    // "tell Anna Tom called"
    if (is_first_name(tokens_[i])) return false;
    if (query_.locale.language != Language::german) return true;
    if (query_.names->is_personal(tokens_[i])) return true;
    if (is_plain_noun(tokens_[i])) return false;
    const Token& next = tokens_[i + 1];
    if (is_verb_of_somebody(next)) return true;
    static constexpr std::string_view from = "von aus bei vom";
    const bool of_a_firm = is_among(next.folded, from) && tokens_[i + 2].capital;
    const bool tied = match.first > 0 && (ties_a_name(tokens_[match.first - 1]) ||
                                          is_form_of_address(tokens_[match.first - 1]));
    static constexpr std::string_view behind = "am um heute morgen gestern wegen uber zum zur";
    const bool ends = next.kind == Token::Kind::end || next.is(',') || next.is(':') ||
                      is_among(next.folded, behind);
    return of_a_firm || (tied && ends);
}

/// The match and the words beside it that belong to another name.
NameMatch CaptureReader::with_words_beside(const NameMatch& match) const {
    NameMatch wider = match;
    const ClientNames& names = *query_.names;
    if (!names.has_surname(match.client)) return wider;
    NamePlace place;
    for (std::size_t i = match.first; i < match.next; ++i) {
        if (!tokens_[i].is_word()) continue;
        const NamePlace here = names.place_of(match.client, tokens_[i]);
        // A name of two words that fits is nobody else's.
        if (i > match.first && here.any()) return wider;
        place = here;
    }
    const auto contradicts = [&](std::size_t i) {
        return !names.place_of(match.client, tokens_[i]).any();
    };
    // "Toms Bremsen": behind a genitive stands what is theirs.
    const Token& last = tokens_[match.next - 1];
    const bool genitive = last.folded.ends_with('s') && !names.is_personal(last);
    const bool first = (place.first_name || place.nickname) && !genitive;
    // "Studio Berg": a firm of that name may be theirs; another person's is not.
    if (place.surname && match.first > 0 && contradicts(match.first - 1) &&
        reads_as_first_name(match.first - 1))
        --wider.first;
    if (first && contradicts(match.next) && reads_as_surname(match, match.next)) ++wider.next;
    return wider;
}

void CaptureReader::doubt_strangers() {
    if (matches_.empty()) return;
    said_ = signal_words();
    const NameMatch best = matches_.front();
    const NameMatch stranger = with_words_beside(best);
    if (stranger.first == best.first && stranger.next == best.next) return;
    // Whoever is named elsewhere: "Eva Lindström på Acme" is Acme's, what Karin has is not Karin's.
    static constexpr std::string_view of_a_firm = "from at of fran pa hos von bei aus";
    const auto is_meant = [&](const NameMatch& match) {
        const NameMatch wider = with_words_beside(match);
        if (wider.first != match.first || wider.next != match.next) return false;
        const bool beside = match.first >= stranger.next || match.next <= stranger.first;
        const bool theirs = match.first > 0 && is_among(tokens_[match.first - 1].folded, of_a_firm);
        return match.fit < NameFit::beginning &&
               (!beside || theirs || match.first < stranger.first);
    };
    const auto meant = std::ranges::find_if(matches_, is_meant);
    stranger_ = meant == matches_.end();
    if (stranger_)
        matches_.front() = stranger;
    else
        std::rotate(matches_.begin(), meant, meant + 1);
}

}  // namespace wordkeep::words
