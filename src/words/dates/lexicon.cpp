#include "words/dates/lexicon.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

std::span<const Entry> entries_of(Language language) {
    switch (language) {
        case Language::english:
            return english_entries();
        case Language::german:
            return german_entries();
        case Language::swedish:
            return swedish_entries();
    }
    return english_entries();  // further catalogues have no date words of their own
}

std::string_view first_piece(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view first_piece(const char* text) {
    const char* end = text;
    while (*end != '\0' && *end != ' ')
        ++end;
    return {text, static_cast<std::size_t>(end - text)};
}

bool spells(const Token& token, std::string_view piece, bool exact) {
    switch (token.kind) {
        case Token::Kind::word:
            if (exact) return token.lower == piece;
            return token.folded == piece || token.spelled == piece;
        case Token::Kind::mark:
            return piece.size() == 1 && token.mark == piece[0];
        case Token::Kind::number:
            return piece.size() == 1 && token.digits == 1 && token.value == piece[0] - '0';
        case Token::Kind::end:
            return false;
    }
    return false;
}

/// The token behind the entry's last one, nothing when the tokens spell something else.
std::optional<std::size_t> match(std::span<const Token> tokens, std::size_t i, const Entry& entry) {
    std::string_view rest = entry.text();
    const bool exact = entry.weight == Weight::exact;
    while (!rest.empty()) {
        const std::string_view piece = first_piece(rest);
        if (i >= tokens.size() || !spells(tokens[i], piece, exact)) return std::nullopt;
        rest.remove_prefix(std::min(rest.size(), piece.size() + 1));
        ++i;
    }
    return i;
}

struct FirstPiece {
    bool operator()(const Entry& entry, std::string_view piece) const {
        return first_piece(entry.letters) < piece;
    }
    bool operator()(std::string_view piece, const Entry& entry) const {
        return piece < first_piece(entry.letters);
    }
};

void consider(std::optional<Lexeme>& best, std::span<const Token> tokens, std::size_t i,
              Meaning meaning, std::span<const Entry> entries, std::string_view piece) {
    const auto [begin, end] = std::equal_range(entries.begin(), entries.end(), piece, FirstPiece{});
    for (auto entry = begin; entry != end; ++entry) {
        if (entry->meaning != meaning) continue;
        const auto next = match(tokens, i, *entry);
        if (next && (!best || *next > best->next))
            best = Lexeme{entry->value, *next, entry->weight == Weight::weak};
    }
}

/// The entries that may begin with the token; a digit is compared as one.
template <class Visit>
void for_spellings(const Token& token, Visit visit) {
    if (token.is_word()) {
        visit(std::string_view(token.folded));
        if (token.lower != token.folded) visit(std::string_view(token.lower));
        if (token.spelled != token.folded) visit(std::string_view(token.spelled));
    } else if (token.is_number() && token.digits == 1) {
        const char digit = static_cast<char>('0' + token.value);
        visit(std::string_view(&digit, 1));
    } else if (token.kind == Token::Kind::mark && token.mark != 0) {
        visit(std::string_view(&token.mark, 1));
    }
}

}  // namespace

std::optional<Lexeme> look_up(std::span<const Token> tokens, std::size_t i, Meaning meaning,
                              Language language) {
    if (i >= tokens.size()) return std::nullopt;
    const auto entries = entries_of(language);
    std::optional<Lexeme> best;
    for_spellings(tokens[i], [&](std::string_view piece) {
        consider(best, tokens, i, meaning, entries, piece);
    });
    return best;
}

MeaningIndex::MeaningIndex(std::span<const Token> tokens, Language language)
    : begins_(tokens.size()) {
    const auto entries = entries_of(language);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        for_spellings(tokens[i], [&](std::string_view piece) {
            const auto [begin, end] =
                std::equal_range(entries.begin(), entries.end(), piece, FirstPiece{});
            for (auto entry = begin; entry != end; ++entry)
                begins_[i].set(static_cast<std::size_t>(entry->meaning));
        });
}

}  // namespace wordkeep::words
