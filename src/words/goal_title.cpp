#include "words/goal_title.h"

#include "words/dates/numbers.h"
#include "words/tokens.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::words {
namespace {

using namespace std::string_view_literals;

/// Without a "new" before them.
constexpr std::array of_itself{"neukunde"sv, "neukunden"sv, "neukundinnen"sv};
constexpr std::array news{"new"sv, "neue"sv, "neuen"sv, "neuer"sv, "nya"sv, "ny"sv};
constexpr std::array clients{"client"sv, "clients"sv, "customer"sv,  "customers"sv,
                             "kunde"sv,  "kunden"sv,  "kundinnen"sv, "mandanten"sv,
                             "kund"sv,   "kunder"sv,  "klienter"sv,  "klienten"sv};

template <std::size_t N>
bool is_one_of(const Token& token, const std::array<std::string_view, N>& list) {
    return token.is_word() && std::ranges::find(list, token.folded) != list.end();
}

bool names_new_clients(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (is_one_of(tokens[i], of_itself)) return true;
        if (i > 0 && is_one_of(tokens[i], clients) && is_one_of(tokens[i - 1], news)) return true;
    }
    return false;
}

std::optional<std::int32_t> number_in(const Token& token) {
    if (token.is_number() && token.value > 1) return token.value;
    if (!token.is_word()) return std::nullopt;
    for (const Language language : {Language::english, Language::german, Language::swedish})
        if (const auto number = cardinal_word(token.folded, language); number && *number > 1)
            return *number;
    return std::nullopt;
}

}  // namespace

GoalTitle read_goal_title(std::string_view title, const DateQuery& query) {
    GoalTitle read;
    const auto dates = find_dates(title, query);
    if (!dates.empty()) read.until = dates.back().deadline();
    const auto tokens = tokenise(title);
    read.new_clients = names_new_clients(tokens);
    for (const Token& token : tokens) {
        const bool of_a_date = std::ranges::any_of(dates, [&](const DateReading& date) {
            return token.begin >= date.begin && token.begin < date.finish;
        });
        if (of_a_date || read.target) continue;
        read.target = number_in(token);
    }
    return read;
}

}  // namespace wordkeep::words
