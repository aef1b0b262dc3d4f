#include "app/currency.h"

#include "app/record_kinds.h"
#include "app/record_list.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace wordkeep::app {
namespace {

struct Unit {
    std::string_view written;  ///< folded
    std::string_view codes;    ///< of three letters each, the usual one first
};

constexpr std::array units{
    Unit{"€", "EUR"},           Unit{"euro", "EUR"},    Unit{"euros", "EUR"},
    Unit{"kr", "SEKNOKDKKISK"}, Unit{"kronor", "SEK"},  Unit{"kronen", "SEKNOKDKKISK"},
    Unit{":-", "SEKNOKDKK"},    Unit{"£", "GBP"},       Unit{"$", "USDCADAUDNZDSGDHKD"},
    Unit{"fr", "CHF"},          Unit{"franken", "CHF"}, Unit{"zl", "PLN"},
};

/// Which three letters beside a number are a currency, and not "net" or "max".
constexpr std::array<std::string_view, 40> codes{
    "aed", "ars", "aud", "bgn", "brl", "cad", "chf", "clp", "cny", "cop",
    "czk", "dkk", "egp", "eur", "gbp", "hkd", "huf", "idr", "ils", "inr",
    "isk", "jpy", "krw", "mad", "mxn", "myr", "nok", "nzd", "php", "pln",
    "ron", "rsd", "sar", "sek", "sgd", "thb", "try", "uah", "usd", "zar"};

bool is_known_code(std::string_view text) { return std::ranges::binary_search(codes, text); }

bool is_code(std::string_view text) {
    return text.size() == 3 &&
           std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// What stands beside the digits, folded: " kr." of "48 000 kr.".
std::string unit_in(std::string_view amount) {
    std::string unit = fold(amount);
    std::erase_if(unit, [](char c) {
        return (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == ',' || c == '\'';
    });
    // Spaces of other widths part thousands as well.
    for (const std::string_view space : {"\u00A0", "\u202F", "\u2009", "’"})
        for (std::size_t at; (at = unit.find(space)) != std::string::npos;)
            unit.erase(at, space.size());
    return unit;
}

const Unit* known(std::string_view unit) {
    const auto found = std::ranges::find(units, unit, &Unit::written);
    return found == units.end() ? nullptr : &*found;
}

std::string upper(std::string_view code) {
    std::string text(code);
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

namespace {

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Behind the digits that begin at `at`; a single sign or space between them parts thousands.
std::size_t end_of_number(std::string_view text, std::size_t at) {
    while (is_digit_at(text, at)) {
        while (is_digit_at(text, at))
            ++at;
        const std::size_t sign = at < text.size() ? decode_utf8(text, at).length : 0;
        const bool parts = sign > 0 && (is_space(decode_utf8(text, at).code) || sign > 1 ||
                                        text[at] == '.' || text[at] == ',' || text[at] == '\'');
        if (!parts || !is_digit_at(text, at + sign)) break;
        at += sign;
    }
    return at;
}

bool is_unit(std::string_view word) {
    const std::string unit = unit_in(word);
    return known(unit) || is_known_code(unit);
}

/// Where the unit that stands behind `at` ends; nothing when there is none.
std::optional<std::size_t> end_of_unit(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(decode_utf8(text, at).code))
        at += decode_utf8(text, at).length;
    std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    while (end > at && (text[end - 1] == ',' || text[end - 1] == '.' || text[end - 1] == ';'))
        --end;
    return end > at && is_unit(text.substr(at, end - at)) ? std::optional(end) : std::nullopt;
}

/// Where the unit that stands before `at` begins.
std::optional<std::size_t> begin_of_unit(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ')
        --at;
    const std::size_t space = text.substr(0, at).find_last_of(" \n");
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    return begin < at && is_unit(text.substr(begin, at - begin)) ? std::optional(begin)
                                                                 : std::nullopt;
}

}  // namespace

std::optional<AmountInText> amount_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit_at(text, at)) {
            ++at;
            continue;
        }
        const std::size_t end = end_of_number(text, at);
        if (const auto finish = end_of_unit(text, end)) return AmountInText{at, *finish};
        if (const auto begin = begin_of_unit(text, at)) return AmountInText{*begin, end};
        at = end;
    }
    return std::nullopt;
}

std::optional<std::string> read_currency(std::string_view typed) {
    const std::string unit = unit_in(typed);
    if (const Unit* one = known(unit)) return std::string(one->codes.substr(0, 3));
    if (is_code(unit)) return upper(unit);
    return std::nullopt;
}

bool names_other_currency(std::string_view amount, std::string_view currency) {
    const std::string unit = unit_in(amount);
    if (const Unit* one = known(unit)) {
        for (std::string_view rest = one->codes; !rest.empty(); rest.remove_prefix(3))
            if (rest.starts_with(currency)) return false;
        return true;
    }
    return is_known_code(unit) && upper(unit) != currency;
}

namespace {

bool has_amounts(const Workspace& workspace) {
    for (std::size_t i = 0; i < record_kind_count; ++i) {
        const KindInfo& kind = info(static_cast<RecordKind>(i));
        for (const FieldInfo& field : kind.fields) {
            if (field.editor != Editor::money) continue;
            for (const RecordRef& ref : records_of(kind.kind, workspace))
                if (kind.is_filled(ref.record, field.name)) return true;
        }
    }
    return false;
}

}  // namespace

std::string currency_with(std::span<const std::string_view> amounts, const Workspace& workspace) {
    const std::string& currency = workspace.settings().currency;
    for (const std::string_view amount : amounts)
        if (names_other_currency(amount, currency) && !has_amounts(workspace))
            return read_currency(amount).value_or(currency);
    return currency;
}

std::optional<Command> currency_said_in(std::span<const std::string_view> amounts,
                                        const Workspace& workspace) {
    std::string currency = currency_with(amounts, workspace);
    if (currency == workspace.settings().currency) return std::nullopt;
    return Command{Edit<Settings>{
        PatchBuilder<Settings>(settings_id).set(&Settings::currency, std::move(currency)).done()}};
}

std::optional<Rejection> refused_currency(std::string_view amount, const std::string& currency,
                                          const std::string& where) {
    if (!names_other_currency(amount, currency)) return std::nullopt;
    return Rejection{Phrase{"reject.money.currency",
                            {{"text", std::string(trimmed(amount))}, {"currency", currency}}},
                     where};
}

}  // namespace wordkeep::app
