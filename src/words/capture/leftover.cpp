#include "words/capture/leftover.h"

#include "words/capture/word_list.h"

#include <algorithm>
#include <cstddef>

namespace wordkeep::words {
namespace {

constexpr std::string_view leading =
    "the a an that to for about re and i we me him her them us it is with of on at he she they has "
    "have will ll from den die das dem der ein eine einen einem dass zu fur wegen uber und ich wir "
    "mir ihm ihr ihnen uns mit von an sie er hat habe zum zur bei auf es sich im in en ett det att "
    "om och jag vi mig honom henne dem oss med till av han hon har ska pa angaende betr ang fran "
    "ha ju um mich dich ihn noch whether ob if had ar ist var just still wg bzgl nyss precis eben "
    "soeben "
    "grad gerade gleich direkt dringend urgently nen w m hab hatte abt ne nen furs ans ums "
    "fortfarande grade";
constexpr std::string_view leading_verbs =
    "need must should have muss soll ska maste will going gotta needs wollte sollte mochte gonna "
    "skulle kommer wird asap wants deadline abgabe abgabetermin frist vill far brauche behover "
    "gets kriegt bekommt brauchts brauch please bitte pls gern gerne";
constexpr std::string_view leading_questions =
    "noch nochmal about re nach the on for and dem den angaende efter einem a an gern gerne";
// What is left of "call back" says nothing by itself.
constexpr std::string_view nothing_alone =
    "back zuruck tillbaka again upp an wieder igen noch ran vorbei forbi mal bitte please out raus "
    "ut go fertig klar moved flyttat verschoben came kam kom now jetzt schick schicken skicka send "
    "over hr nu nochmal kurzes kurz kort quick rausschicken flyttad arrived musste borde bor snart "
    "ivag verlegt umgebucht vorgezogen today nicht "
    "vergessen together glom inte forget remember flyttar verschiebt pushed ta grab can you our "
    "unser "
    "unsere unseren lamna my meinen leider line mobilen probiert but aber men nur";
constexpr std::string_view trailing =
    "over to with for by on at and from the a of about in mit an vom beim von bei bis fur und zu "
    "am um den "
    "hat auf w said says sa sagt sagte she he hon han er asap med till och av fran pa om senast at "
    "kl ab wegen i bitte pls please tack needed snarast dringend urgently";

bool among(std::string_view words, const Token& token) {
    return token.is_word() && is_among(token.folded, words);
}

bool is_open_mark(const Token& token) {
    return token.kind == Token::Kind::mark &&
           (token.mark == '(' || token.mark == '"' || token.mark == '#' || token.mark == '@' ||
            token.mark == '$' || token.mark == '+' || token.mark == 0);
}

bool is_close_mark(const Token& token) {
    return token.kind == Token::Kind::mark &&
           (token.mark == ')' || token.mark == '"' || token.mark == '%' || token.mark == 0);
}

}  // namespace

std::size_t how_often(std::span<const Token> tokens, std::size_t i) {
    static constexpr std::string_view once_more =
        "again twice mehrfach nochmal nochmals igen zweimal dreimal mehrmals";
    static constexpr std::string_view times = "times ganger mal x ggr ggn";
    if (among(once_more, tokens[i])) return 1;
    if (tokens[i].folded == "x" && tokens[i + 1].is_number()) return 2;  // "x2"
    const bool counted = tokens[i].kind != Token::Kind::end && tokens[i].kind != Token::Kind::mark;
    return counted && among(times, tokens[i + 1]) ? 2 : 0;
}

bool is_absence(const Token& token) {
    static constexpr std::string_view words =
        "away off holiday holidays vacation leave ooo office urlaub weg krank sick verreist "
        "unterwegs ledig "
        "borta semester sjuk out elternzeit abwesend bortrest ferien krankenhaus klinik reha kur "
        "mutterschutz rente ruhestand pension sabbatical dienstreise ausland abroad hospital "
        "maternity paternity jobbresa tjansteresa utomlands foraldraledig foraldraledighet "
        "pappaledig vabbar vabb mammaledig tjanstledig sjukskriven krankgeschrieben retired "
        "verhindert";
    return among(words, token);
}

std::vector<Token> words_of_line(std::string_view line) {
    std::vector<Token> tokens = tokenise(line);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const std::string& letter = tokens[i].folded;
        // "met Anna b. again": the dot ends no sentence
        const Token& behind = tokens[i + 2];
        if (i > 0 && letter.size() == 1 && tokens[i].space_before && tokens[i + 1].is('.') &&
            !tokens[i + 1].space_before && behind.space_before && behind.is_word() &&
            !behind.capital) {
            tokens[i].end = tokens[i + 1].end;
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            continue;
        }
        // "sms:ade", "dm:a" are verbs in Swedish.
        const bool joined = tokens[i + 1].is(':') && !tokens[i + 1].space_before &&
                            !behind.space_before && is_among(behind.folded, "a ar ade at");
        if (joined && is_among(letter, "sms dm cc")) {
            for (std::string* form : {&tokens[i].lower, &tokens[i].folded, &tokens[i].spelled})
                *form += behind.folded;
            tokens[i].end = behind.end;
            const auto colon = tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1;
            tokens.erase(colon, colon + 2);
            continue;
        }
        const bool alone =
            tokens[i + 1].is('/') && !tokens[i + 1].space_before && tokens[i + 2].space_before;
        if (!alone || (letter != "w" && letter != "m")) continue;
        tokens[i].end = tokens[i + 1].end;
        if (letter == "w") tokens[i].lower = tokens[i].folded = tokens[i].spelled = "with";
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return tokens;
}

bool ties_a_name(const Token& token) {
    static constexpr std::string_view words =
        "for with to from at of by fur mit an von bei zu beim vom zum med till fran av hos at me "
        "ask dear re via per w m laut enligt";
    return among(words, token);
}

bool is_form_of_address(const Token& token) {
    static constexpr std::string_view words = "herr herrn frau mr mrs ms dr fru miss prof";
    return among(words, token);
}

std::string leftover_text(std::string_view line, std::span<const Token> tokens,
                          const std::vector<bool>& taken, LeftoverKind kind,
                          const Reworded& reworded) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!taken[i] && tokens[i].kind != Token::Kind::end) kept.push_back(i);
    // "(Jan)": the brackets of what is gone
    for (std::size_t k = 0; k + 1 < kept.size(); ++k)
        if (tokens[kept[k]].is('(') && tokens[kept[k + 1]].is(')'))
            kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(k),
                       kept.begin() + static_cast<std::ptrdiff_t>(k) + 2);
    const auto ties = [&](const Token& first) {
        if (first.kind == Token::Kind::mark) return !is_open_mark(first);
        if (first.is_number()) return false;
        if (kind == LeftoverKind::question) return among(leading_questions, first);
        return among(leading, first) ||
               (kind == LeftoverKind::thing && among(leading_verbs, first));
    };
    // "can't", "won't": what is gone there turns the meaning round
    const auto negated = [&](std::size_t i) {
        return (tokens[i + 1].is('\'') && tokens[i + 2].folded == "t") ||
               (tokens[i].folded == "will" && tokens[i + 1].folded == "not");
    };
    while (!kept.empty() && ties(tokens[kept.front()])) {
        if (tokens[kept.front()].is_word() && negated(kept.front())) break;
        const std::size_t gone = kept.front();
        kept.erase(kept.begin());
        // "he's", "I'll": the second half goes as well
        for (int half = 0; half < 2 && !kept.empty(); ++half) {
            const Token& next = tokens[kept.front()];
            const bool tail = half == 0 ? next.is('\'') : next.is_word() && next.folded.size() < 3;
            if (!tokens[gone].is_word() || next.space_before || !tail) break;
            kept.erase(kept.begin());
        }
    }
    while (!kept.empty()) {
        const Token& last = tokens[kept.back()];
        const bool arrow = line.substr(last.begin, last.end - last.begin) == "→";
        const bool loose_mark = last.kind == Token::Kind::mark && (arrow || !is_close_mark(last));
        // "ob er die Dateien hat" ends with what it asks.
        const bool verb = kind == LeftoverKind::question && last.is_word() &&
                          (last.folded == "hat" || last.folded == "needed");
        // "deadline for the flyer is" the date that follows
        static constexpr std::string_view copulas = "is ist ar den";
        const bool copula =
            among(copulas, last) && kept.back() + 1 < tokens.size() && taken[kept.back() + 1];
        // "alternative A"
        if (last.is_word() && last.capital && last.folded.size() == 1) break;
        // "Gegenseite stimmt zu": the end of what was said, not what tied it to a name or a day.
        const bool said_so = kind == LeftoverKind::remark && last.is_word() &&
                             tokens[kept.back() + 1].kind == Token::Kind::end &&
                             is_among(last.lower, "zu an auf ab um");
        if (said_so) break;
        if (!loose_mark && !copula && (verb || !last.space_before || !among(trailing, last))) break;
        kept.pop_back();
    }
    const auto says_nothing = [&](std::size_t i) {
        return tokens[i].kind == Token::Kind::mark || among(nothing_alone, tokens[i]) ||
               among(leading, tokens[i]) || among(leading_verbs, tokens[i]);
    };
    const auto is_word = [&](std::size_t i) { return tokens[i].is_word(); };
    if (std::ranges::any_of(kept, is_word) && std::ranges::all_of(kept, says_nothing)) return {};
    std::string text;
    for (std::size_t k = 0; k < kept.size(); ++k) {
        const Token& token = tokens[kept[k]];
        const bool gap = k > 0 && kept[k] != kept[k - 1] + 1;
        const bool tight = token.kind == Token::Kind::mark && (token.is(',') || token.is('.'));
        if (gap && tight) continue;  // the comma belonged to what is gone
        if (k > 0 && (token.space_before || gap)) text += ' ';
        if (kept[k] == reworded.token && !reworded.form.empty())
            text += reworded.form;
        else
            text += line.substr(token.begin, token.end - token.begin);
    }
    return text;
}

}  // namespace wordkeep::words
