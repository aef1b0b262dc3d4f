#include "words/tone/reminder.h"

#include "base/utf8.h"
#include "words/tokens.h"
#include "words/tone/sentence.h"
#include "words/values.h"
#include "words/words.h"

#include <algorithm>
#include <span>
#include <vector>

namespace wordkeep::words {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

// What a clause that leans on another one begins with; anything else is a sentence of its own.
constexpr std::string_view leaning[] = {"wie",  "as",     "like", "som",    "zum", "siehe",
                                        "laut", "gemass", "per",  "enligt", "for"};

// With what such a clause may go on until its comma: to whom, how often, where.
constexpr std::string_view goes_on[] = {
    "you",       "them",     "him",   "her",     "to",      "in",    "on",     "a",
    "an",        "several",  "many",  "before",  "earlier", "twice", "last",   "more",
    "hundred",   "thousand", "times", "already", "by",      "at",    "of",     "from",
    "yesterday", "von",      "vom",   "mir",     "habe",    "hatte", "haben",  "hatten",
    "worden",    "wurde",    "im",    "am",      "schon",   "ihnen", "dir",    "euch",
    "till",      "dig",      "er",    "i",       "pa",      "flera", "hundra", "tusen",
    "manga",     "tidigare", "forut", "redan",   "igar"};

// How often and to whom, where no comma ends it.
constexpr std::string_view how_often[] = {
    "you",        "them",   "him",    "her",     "times", "hundred", "thousand", "million", "dozen",
    "repeatedly", "twice",  "before", "several", "many",  "so",      "it",       "dig",     "er",
    "ganger",     "hundra", "tusen",  "habe",    "hatte", "hatten",  "worden"};

class Reminder {
  public:
    Reminder(std::string_view text, const ToneHit& hit, Language language)
        : text_(text),
          hit_{hit.begin, hit.finish},
          language_(language),
          sentence_(sentence_around(text, hit_)),
          tokens_(tokenise(text)) {
        while (first_ + 1 < tokens_.size() && tokens_[first_].begin < hit.begin)
            ++first_;
        next_ = first_;
        while (next_ + 1 < tokens_.size() && tokens_[next_].begin < hit.finish)
            ++next_;
    }

    std::string run() {
        const std::string& opening = tokens_[first_].folded;
        if (opening == "how") return without({sentence_.begin, words_end()});
        if (!is_one_of(opening, leaning)) return without_own_sentence();
        if (opening == "siehe") return without({hit_.begin, clause_end()});
        return without({hit_.begin, leaning_end()});
    }

  private:
    [[nodiscard]] std::string without(TextRange range) const {
        return taken_out(text_, range, language_, tr("tone.recast.lead", language_));
    }

    /// The sentence without its marks.
    [[nodiscard]] std::size_t words_end() const {
        std::size_t end = sentence_.finish;
        while (end > hit_.finish && is_end_mark(text_[end - 1]))
            --end;
        return end;
    }
    [[nodiscard]] std::size_t clause_end() const {
        const std::size_t end = text_.find_first_of(",;:", hit_.finish);
        return std::min(end, words_end());
    }

    [[nodiscard]] std::size_t leaning_end() const {
        const std::size_t comma = text_.find(',', hit_.finish);
        const bool has_comma = comma < words_end();
        // German ends such a clause with a comma wherever it has a subject.
        const bool clause =
            language_ == Language::german && first_ + 1 < tokens_.size() &&
            (tokens_[first_ + 1].folded == "ich" || tokens_[first_ + 1].folded == "wir");
        constexpr std::size_t longest = 12;
        std::size_t count = 0;
        for (std::size_t k = next_; has_comma && tokens_[k].begin < comma; ++k)
            ++count;
        if (has_comma && count > 0 && count <= longest &&
            (clause || is_one_of(tokens_[next_].folded, goes_on)))
            return comma;
        // "gesagt habe ich": there the verb belongs to the sentence.
        if (language_ == Language::german && !clause) return hit_.finish;
        return how_often_end();
    }

    [[nodiscard]] std::size_t how_often_end() const {
        std::size_t end = hit_.finish;
        for (std::size_t k = next_; k < tokens_.size() && tokens_[k].end <= words_end(); ++k) {
            const Token& token = tokens_[k];
            const bool article = token.folded == "a" && k + 1 < tokens_.size() &&
                                 is_one_of(tokens_[k + 1].folded, how_often);
            if (!token.is_number() && !article && !is_one_of(token.folded, how_often)) break;
            end = token.end;
        }
        return end;
    }

    /// "I already told you", "Das habe ich Ihnen schon geschrieben".
    [[nodiscard]] std::string without_own_sentence() const {
        const std::string_view before = text_.substr(sentence_.begin, hit_.begin - sentence_.begin);
        const std::size_t mark = before.find_last_of(",;:");
        const bool first_clause = mark == std::string_view::npos;
        std::size_t begin = first_clause ? sentence_.begin : sentence_.begin + mark + 1;
        while (text_[begin] == ' ')
            ++begin;
        std::size_t end = how_often_end();
        std::size_t next = end;
        while (next < text_.size() && (text_[next] == ' ' || text_[next] == ','))
            ++next;
        if (next >= words_end()) return without_last_clause(begin, words_end(), first_clause);
        const std::string_view rest = text_.substr(next);
        const auto opens = [&](std::string_view word) {
            return rest.starts_with(word) && rest.substr(word.size()).starts_with(' ');
        };
        if (opens("that")) return said({begin, next + 5}, {});
        if (opens("att")) return said({begin, next}, std::string(matters()) + " ");
        if (opens("dass")) return said({begin, next}, std::string(matters()) + ", ");
        if (text_.find_first_of(",;:", end) == end) return said({begin, next_word(end)}, {});
        return said({begin, clause_end()}, std::string(tr("tone.recast.once_more", language_)));
    }

    [[nodiscard]] std::string without_last_clause(std::size_t begin, std::size_t end,
                                                  bool first_clause) const {
        if (first_clause) return without({sentence_.begin, end});
        constexpr std::size_t longest_name = 3;
        const std::string_view before = text_.substr(sentence_.begin, begin - sentence_.begin);
        if (tokenise(before).size() <= longest_name + 2)  // its comma and the end
            return said({begin, end}, std::string(tr("tone.recast.once_more", language_)));
        return without({begin, end});
    }

    [[nodiscard]] std::size_t next_word(std::size_t at) const {
        while (at < text_.size() &&
               (text_[at] == ' ' || text_[at] == ',' || text_[at] == ';' || text_[at] == ':'))
            ++at;
        return at;
    }

    [[nodiscard]] std::string_view matters() const { return tr("tone.recast.matters", language_); }

    [[nodiscard]] std::string said(TextRange range, std::string with) const {
        std::string out = replaced(text_, range, with);
        if (with.empty())
            out.erase(range.begin, joining_word(std::string_view(out).substr(range.begin)));
        if (range.begin <= sentence_.begin) capitalise(out, range.begin);
        return out;
    }

    std::string_view text_;
    TextRange hit_;
    Language language_;
    TextRange sentence_;
    std::vector<Token> tokens_;
    std::size_t first_ = 0;  ///< the token that the phrase begins with
    std::size_t next_ = 0;   ///< the one behind it
};

}  // namespace

std::string without_reminder(std::string_view text, const ToneHit& hit, Language language) {
    return Reminder(text, hit, language).run();
}

}  // namespace wordkeep::words
