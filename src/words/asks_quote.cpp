#include "words/asks_quote.h"

#include "words/pattern.h"
#include "words/sentences.h"

#include <array>
#include <chrono>
#include <vector>

namespace wordkeep::words {
namespace {

// As in words/pattern.h.
constexpr std::array wishes{
    // English
    "(send|give|get|have|need|want|like|provide|prepare|make|request|requesting|submit|let me "
    "have) "
    "?us ?me (a|an|your|another|the|one) ~3 "
    "(quote|quotation|estimate|proposal|offer|costing|bid|price)",
    "(looking for|after|asking for|invite|inviting) ~3 "
    "(quotes|quotations|estimates|proposals|offers|bids|a quote|a quotation|an estimate|a proposal|"
    "a price)",
    "(could|can|would) you ?please ~2 (quote|estimate|price) (for|us|me|this|that)",
    "how much (would|will|do|does|is|are|should)",
    "what (would|will|does|do) ~6 (cost|charge)",
    "request for (quote|quotation|proposal|an offer|an estimate)",
    // German
    "(brauchen|brauche|benotigen|benotige|hatten|hatte|mochten|mochte|wunschen|erbitten|bitten|"
    "bitte|schicken|schick|schickt|senden|erstellen|erstelle|machen|machst|mach|unterbreiten|"
    "bekommen|bekomme|holen|einholen|freuen) ~5 "
    "(angebot|preisangebot|kostenvoranschlag|offerte|kostenschatzung|preisvorschlag)",
    "(angebot|preisangebot|kostenvoranschlag|offerte|kostenschatzung) ~9 "
    "(machen|erstellen|schicken|senden|zukommen|unterbreiten|abgeben|zuschicken|zusenden|"
    "kalkulieren)",
    "was (wurde|wurden|kostet|kosten|kostete|verlangen|verlangst|nehmen sie|nimmst du)",
    "(wie viel|wieviel) (wurde|wurden|kostet|kosten|verlangen)",
    "(angebotsanfrage|preisanfrage)",
    // Swedish
    "(skicka|lamna|lamnar|ta fram|fa|onskar|onska|behover|vill ha|gora|ge) ~4 "
    "(offert|offerten|prisforslag|prisuppgift|kostnadsforslag|anbud|pris pa)",
    "vad (skulle|kostar|tar ni|tar du|kommer det att kosta)",
    "(offertforfragan|prisforfragan)",
    "hur mycket (skulle|kostar|tar ni|tar du)",
};

// They have it already.
constexpr std::array of_one_that_is_there{
    "(thanks|thank you|got|received|accept|accepted|about|regarding|approve|signed) ~4 "
    "(quote|quotation|estimate|proposal|offer|bid)",
    "(danke|dank|erhalten|angenommen|annehmen|zu ihrem|zu eurem|zu deinem|ihr|euer|dein|ihrem|"
    "ihres) ~2 (angebot|kostenvoranschlag|offerte)",
    "(tack for|fatt|accepterar|angaende|er|din|ert) ~2 (offert|offerten|anbud|prisforslag)",
};

/// "by 1 November", said on the 25th, has passed; nobody asks for a quote a year ahead.
constexpr std::chrono::days longest_wait{180};

/// The last day by which something is to be there; what only happens on a day is none.
std::optional<Due> limit_in(std::string_view sentence, const DateQuery& query) {
    std::optional<Due> limit;
    for (const DateReading& reading : find_dates(sentence, query)) {
        const bool until = reading.relation == Relation::by || reading.relation == Relation::before;
        const Due due = reading.deadline();
        const auto ahead = due.date - date_of(query.now);
        if (until && ahead >= std::chrono::days{0} && ahead < longest_wait) limit = due;
    }
    return limit;
}

bool holds(const std::vector<Token>& tokens, const auto& patterns) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        for (const char* pattern : patterns)
            if (match_pattern(pattern, tokens, i)) return true;
    return false;
}

}  // namespace

bool asks_for_quote(std::string_view text) {
    const std::vector<Token> tokens = tokenise(text);
    return holds(tokens, wishes) && !holds(tokens, of_one_that_is_there);
}

std::optional<Due> quote_wanted_by(std::string_view text, const DateQuery& query) {
    bool behind = false;
    for (const std::string_view sentence : sentences_of(text)) {
        const bool asks = holds(tokenise(sentence), wishes);
        if (asks || behind)
            if (const auto limit = limit_in(sentence, query)) return limit;
        behind = asks;
    }
    return std::nullopt;
}

}  // namespace wordkeep::words
