#include "words/pattern.h"

#include "base/utf8.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace wordkeep::words {
namespace {

/// A person's own pattern may be long; the search behind "~" must not explode.
constexpr int most_steps = 2000;

/// Up to the next space outside of brackets.
std::string_view next_piece(std::string_view& rest) {
    int depth = 0;
    std::size_t end = 0;
    for (; end < rest.size(); ++end) {
        if (rest[end] == '(') ++depth;
        if (rest[end] == ')') --depth;
        if (rest[end] == ' ' && depth <= 0) break;
    }
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    return piece;
}

/// The next of the alternatives "a|b c|d*".
std::string_view next_alternative(std::string_view& rest) {
    const std::size_t bar = rest.find('|');
    const std::string_view alternative = rest.substr(0, bar);
    rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
    return alternative;
}

bool word_fits(const Token& token, std::string_view word) {
    if (word.starts_with('=')) return token.lower == word.substr(1);
    if (word.starts_with('*'))
        return token.folded.size() >= word.size() && token.folded.ends_with(word.substr(1));
    if (word.ends_with('*')) {
        word.remove_suffix(1);
        return token.folded.starts_with(word) || token.spelled.starts_with(word);
    }
    return token.folded == word || token.spelled == word;
}

/// Marks that hold a sentence together rather than ending it.
std::size_t skip_soft_marks(std::span<const Token> tokens, std::size_t i) {
    while (i < tokens.size() &&
           (tokens[i].is(',') || tokens[i].is('-') || tokens[i].is('\'') || tokens[i].is('&')))
        ++i;
    return i;
}

class Matcher {
  public:
    explicit Matcher(std::span<const Token> tokens) : tokens_(tokens) {}

    std::optional<std::size_t> match(std::string_view rest, std::size_t i) {
        if (++steps_ > most_steps) return std::nullopt;
        if (rest.empty()) return i;
        const std::string_view piece = next_piece(rest);
        if (piece.empty()) return match(rest, i);
        switch (piece.front()) {
            case '!': {
                const std::size_t taken_before = taken_.size();
                const bool follows = match_one(piece.substr(1), {}, i).has_value();
                taken_.resize(taken_before);
                if (follows) return std::nullopt;
                return match(rest, i);
            }
            case '&': {
                const std::size_t taken_before = taken_.size();
                const bool follows = match_one(piece.substr(1), {}, i).has_value();
                taken_.resize(taken_before);
                if (!follows) return std::nullopt;
                return match(rest, i);
            }
            case '$':
                if (piece.size() > 1) return match_one(piece, rest, i);
                if (tokens_[i].is_word() || tokens_[i].is_number()) return std::nullopt;
                return match(rest, i);
            case '?':
                if (auto end = match_one(piece.substr(1), rest, i)) return end;
                return match(rest, i);
            case '~':
                return match_gap(piece, rest, i);
            default:
                return match_one(piece, rest, i);
        }
    }

    [[nodiscard]] std::vector<std::size_t> taken() && { return std::move(taken_); }

  private:
    /// A word or one of several alternatives, then the rest.
    std::optional<std::size_t> match_one(std::string_view piece, std::string_view rest,
                                         std::size_t i) {
        if (piece.starts_with('(')) {
            piece.remove_prefix(1);
            if (piece.ends_with(')')) piece.remove_suffix(1);
            while (!piece.empty()) {
                const std::size_t taken_before = taken_.size();
                const auto end = match(next_alternative(piece), i);
                if (end)
                    if (auto last = match(rest, *end)) return last;
                taken_.resize(taken_before);
            }
            return std::nullopt;
        }
        const std::size_t at = skip_soft_marks(tokens_, i);
        if (!tokens_[at].is_word() || !word_fits(tokens_[at], piece)) return std::nullopt;
        taken_.push_back(at);
        if (auto end = match(rest, at + 1)) return end;
        taken_.pop_back();
        return std::nullopt;
    }

    std::optional<std::size_t> match_gap(std::string_view piece, std::string_view rest,
                                         std::size_t i) {
        const bool counted = piece.size() == 2 && piece[1] >= '0' && piece[1] <= '9';
        const int most = counted ? piece[1] - '0' : 0;
        for (int k = 0; k <= most; ++k) {
            if (auto end = match(rest, i)) return end;
            const std::size_t at = skip_soft_marks(tokens_, i);
            if (!tokens_[at].is_word() && !tokens_[at].is_number()) return std::nullopt;
            i = at + 1;
            // "9:20" is one word of the gap.
            if (tokens_[at].is_number() && (tokens_[i].is(':') || tokens_[i].is('.')) &&
                i + 1 < tokens_.size() && tokens_[i + 1].is_number())
                i += 2;
        }
        return std::nullopt;
    }

    std::span<const Token> tokens_;
    std::vector<std::size_t> taken_;
    int steps_ = 0;
};

}  // namespace

std::optional<std::size_t> match_pattern(std::string_view pattern, std::span<const Token> tokens,
                                         std::size_t i) {
    if (i >= tokens.size() || !tokens[i].is_word()) return std::nullopt;
    return Matcher(tokens).match(pattern, i);
}

std::optional<PatternMatch> match_words(std::string_view pattern, std::span<const Token> tokens,
                                        std::size_t i) {
    if (i >= tokens.size() || !tokens[i].is_word()) return std::nullopt;
    Matcher matcher(tokens);
    const auto next = matcher.match(pattern, i);
    if (!next) return std::nullopt;
    return PatternMatch{*next, std::move(matcher).taken()};
}

bool is_pattern(std::string_view pattern) {
    const bool pairs = std::ranges::count(pattern, '(') == std::ranges::count(pattern, ')');
    const std::string_view first = pattern.substr(0, pattern.find(' '));
    const bool begins_with_word = !first.empty() && !first.starts_with('~') &&
                                  !first.starts_with('!') && !first.starts_with('&') &&
                                  first != "*";
    return pairs && begins_with_word && has_visible_text(pattern);
}

}  // namespace wordkeep::words
