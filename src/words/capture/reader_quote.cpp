// What became of a quote, in a captured line.

#include "words/capture/reader.h"
#include "words/capture/word_list.h"

#include <algorithm>

namespace wordkeep::words {

bool tells_the_end_of_a_quote(const Signal& signal) {
    return signal.kind == CaptureKind::quote && signal.tense == SignalTense::happened &&
           signal.words == SignalWords::kept && signal.actor == Actor::client;
}

/// "Angebot zu teuer", "accepted the price", "not accepted yet" are to be remembered, but nothing
/// has come to its end.
CaptureKind CaptureReader::end_of_quote(const SignalMatch& match) const {
    static constexpr std::string_view lost =
        "no nein nej declined declines rejected rejects refused lost passed binned knocked shot "
        "threw turned turns down abgelehnt lehnen lehnt verloren abgesagt zuruckgewiesen avbojde "
        "avbojt "
        "avbojer avbojd nekad nekat forkastat forlorad forlorat forlorade tappade tappat else "
        "annan "
        "konkurrent another different competitor cheaper anders anderen andere absage konkurrenz "
        "inget nothing fell naught nowhere";
    static constexpr std::string_view won =
        "accepted accepts accepting accept approved approves signed okd okayed greenlit agreed "
        "took "
        "yes won ja angenommen akzeptiert zugesagt zugestimmt bestatigt unterschrieben beauftragt "
        "freigegeben abgesegnet gewonnen erteilt nimmt bekommen erhalten gekriegt nehmen "
        "entschieden "
        "zusage skrivit godkande godkand godkant godkanner accepterade accepterad accepterat "
        "accepterar antog "
        "antar antagit antagen antaget skrev vann vunnit vinner vunnen vunnet valde valt valjer "
        "fick fatt godtog godtagit got chose chosen picked chooses picks going went gone go signed";
    static constexpr std::string_view only_a_price =
        "price fee rate budget terms preis pris teuer hoch viel";
    static constexpr std::string_view not_yet =
        "not yet until unless if whether nicht noch wenn falls ob inte annu om isnt hasnt havent "
        "pending wartet waiting vantar";
    static constexpr std::string_view quotes =
        "another competitor different cheaper anders anderen andere konkurrenz quote quotation "
        "offer estimate proposal bid tender pitch job contract gig commission "
        "project zuschlag auftrag jobbet uppdraget affaren upphandlingen ordern pitchen us uns oss "
        "me mich someone somebody annan konkurrent offerte kostenvoranschlag";
    static constexpr std::string_view compounds[] = {"angebot", "offert", "anbud", "prisforslag"};
    const bool names_it = std::ranges::any_of(match.tokens, [&](std::size_t i) {
        return is_among(tokens_[i].folded, quotes) ||
               std::ranges::any_of(compounds, [&](std::string_view word) {
                   return tokens_[i].folded.starts_with(word);
               });
    });
    const auto says = [&](std::string_view words) {
        return std::ranges::any_of(
            match.tokens, [&](std::size_t i) { return is_among(tokens_[i].folded, words); });
    };
    // "does not take our offer": what was denied belongs to it.
    static constexpr std::string_view denies = "not t wont doesnt dont didnt";
    if (names_it && says(denies)) return CaptureKind::quote_lost;
    if (!names_it || says(only_a_price) || says_one_of(not_yet)) return CaptureKind::note;
    if (says(lost)) return CaptureKind::quote_lost;
    return says(won) ? CaptureKind::quote_won : CaptureKind::note;
}

}  // namespace wordkeep::words
