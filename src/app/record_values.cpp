#include "app/record_values.h"

#include "app/record_form.h"
#include "base/utf8.h"
#include "codec/json_reader.h"

#include <algorithm>
#include <charconv>

namespace wordkeep::app {
namespace {

constexpr std::int64_t cents = 100;
constexpr std::int64_t minutes_an_hour = 60;
constexpr std::int64_t greatest = 2'000'000'000;  // what a counted field can hold
constexpr MinuteOfDay morning = 9 * 60;

std::string quoted(std::string_view text) {
    std::string json;
    codec::JsonWriter(json).text(text);
    return json;
}

std::string text_in(std::string_view json) {
    codec::JsonReader reader(json);
    std::string text;
    if (reader.peek() == codec::JsonKind::text && !reader.read_text(text)) text.clear();
    return text;
}

/// The parts of a list, with `between` them: texts as they are, numbers in digits.
std::string list_in(std::string_view json, std::string_view between) {
    std::string all;
    codec::JsonReader reader(json);
    if (!reader.begin_list()) return all;
    for (bool first = true; reader.next_element(); first = false) {
        if (!first) all += between;
        std::string_view raw;
        if (!reader.skip(raw)) break;
        all += raw.starts_with('"') ? text_in(raw) : std::string(raw);
    }
    return all;
}

/// Everything between `separators`, blank parts left out, as a JSON list.
std::string json_list(std::string_view typed, char separator, bool as_text) {
    std::string json = "[";
    while (!typed.empty()) {
        const std::size_t end = std::min(typed.find(separator), typed.size());
        const std::string_view part = trimmed(typed.substr(0, end));
        if (!part.empty()) {
            if (json.size() > 1) json += ',';
            json += as_text ? quoted(part) : std::string(part);
        }
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return json + "]";
}

std::optional<std::int64_t> number_in(std::string_view json) {
    std::int64_t value = 0;
    codec::JsonReader reader(json);
    if (reader.peek() != codec::JsonKind::number || !reader.read_whole(value, INT64_MIN, INT64_MAX))
        return std::nullopt;
    return value;
}

std::unexpected<Rejection> unreadable(std::string_view key, std::string_view typed,
                                      const std::string& where) {
    return reject(Phrase{key, {{"text", std::string(typed)}}}, where);
}

Result<std::string> date_json(Editor editor, std::string_view typed, const DateReader& dates,
                              const std::string& where) {
    std::optional<std::string> iso;
    if (editor == Editor::beginning) {
        if (const auto day = dates.nearest(typed)) iso = to_iso(day->date);
    } else if (editor == Editor::day || editor == Editor::due) {
        if (const auto due = dates.due(typed))
            iso = editor == Editor::day ? to_iso(due->date) : to_iso(*due);
    } else {
        const auto moment =
            editor == Editor::past ? dates.past_moment(typed) : dates.future_moment(typed, morning);
        if (moment) iso = to_iso(*moment);
    }
    if (!iso) return unreadable("reject.date.unreadable", typed, where);
    return '"' + *iso + '"';
}

std::string date_shown(Editor editor, const std::string& iso, const DateReader& dates) {
    if (editor == Editor::day || editor == Editor::due || editor == Editor::beginning) {
        const auto due = parse_due(iso);
        if (editor == Editor::beginning && due && due->date != Date{})
            return dates.typed_nearest(due->date);
        return due && due->date != Date{} ? dates.typed(*due) : std::string();
    }
    const auto moment = parse_instant(iso);
    if (!moment || *moment == Instant{}) return {};
    return editor == Editor::past ? dates.typed_past(*moment) : dates.typed_future(*moment);
}

std::int64_t scale_of(Editor editor) {
    if (editor == Editor::money) return cents;
    return editor == Editor::hours ? minutes_an_hour : 1;
}

}  // namespace

std::optional<std::int64_t> read_decimal(std::string_view typed, std::int64_t scale) {
    constexpr std::int64_t most_whole = 100'000'000'000;
    constexpr std::size_t most_digits = 6;
    typed = trimmed(typed);
    const std::size_t point = std::min(typed.find_first_of(".,"), typed.size());
    const std::string_view whole_text = typed.substr(0, point);
    const std::string_view rest = point < typed.size() ? typed.substr(point + 1) : "";
    std::int64_t whole = 0;
    const auto [end, error] =
        std::from_chars(whole_text.data(), whole_text.data() + whole_text.size(), whole);
    const bool is_whole = error == std::errc{} && end == whole_text.data() + whole_text.size();
    if (!is_whole || whole < 0 || whole > most_whole) return std::nullopt;
    if (point < typed.size() && (scale == 1 || rest.empty())) return std::nullopt;
    std::int64_t fraction = 0;
    std::int64_t tens = 1;
    for (const char digit : rest) {
        if (digit < '0' || digit > '9' || rest.size() > most_digits) return std::nullopt;
        fraction = fraction * 10 + (digit - '0');
        tens *= 10;
    }
    return whole * scale + (fraction * scale * 2 + tens) / (tens * 2);
}

namespace {

/// The length of a sign that parts thousands and nothing else: blanks of any width, apostrophes.
std::size_t thousands_sign(std::string_view text) {
    for (const std::string_view sign : {" ", "'", "\u00a0", "\u2009", "\u202f", "\u2019"})
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

/// Whether the last of the points and commas begins the cents, rather than parting thousands.
bool is_decimal_sign(std::string_view digits, std::size_t at) {
    const bool same_again = digits.find(digits[at]) != at;
    const bool other_too = digits.find(digits[at] == '.' ? ',' : '.') != digits.npos;
    if (same_again) return false;
    const bool three_follow = digits.size() - at == 4;
    return other_too || !three_follow || at > 3 || digits.starts_with('0');
}

}  // namespace

std::optional<std::int64_t> read_amount(std::string_view typed) {
    constexpr std::string_view ten = "0123456789";
    const std::size_t begin = typed.find_first_of(ten);
    const std::size_t end = typed.find_last_of(ten);
    if (begin == typed.npos || typed.substr(0, begin).find('-') != typed.npos) return std::nullopt;
    std::string digits;
    for (std::string_view rest = typed.substr(begin, end + 1 - begin); !rest.empty();) {
        const std::size_t blank = thousands_sign(rest);
        if (blank == 0) digits += rest.front();
        rest.remove_prefix(std::max<std::size_t>(blank, 1));
    }
    const std::size_t last = digits.find_last_of(".,");
    const bool has_cents = last != digits.npos && is_decimal_sign(digits, last);
    const std::string cents_text = has_cents ? "." + digits.substr(last + 1) : std::string();
    std::string whole = has_cents ? digits.substr(0, last) : digits;
    // What is left of points and commas parts groups of three.
    for (std::size_t sign = whole.find_last_of(".,"); sign != whole.npos;
         sign = whole.find_last_of(".,")) {
        if ((whole.size() - sign) % 3 != 1) return std::nullopt;
        whole.erase(sign, 1);
    }
    return read_decimal(whole + cents_text, cents);
}

std::string decimal_text(std::int64_t value, std::int64_t scale, words::Language language) {
    std::string text = std::to_string(value / scale);
    const std::int64_t hundredths = (value % scale * 100 + scale / 2) / scale;
    if (hundredths == 0) return text;
    text += language == words::Language::english ? '.' : ',';
    text += static_cast<char>('0' + hundredths / 10);
    if (hundredths % 10 != 0 || scale == cents) text += static_cast<char>('0' + hundredths % 10);
    return text;
}

std::string shown_value(const FieldInfo& field, std::string_view json, const DateReader& dates) {
    switch (field.editor) {
        case Editor::lines:
            return list_in(json, "\n");
        case Editor::clients:
        case Editor::commitments:
        case Editor::tips:
        case Editor::marks:
            return list_in(json, " ");
        case Editor::day:
        case Editor::beginning:
        case Editor::due:
        case Editor::past:
        case Editor::future:
            return date_shown(field.editor, text_in(json), dates);
        case Editor::number:
        case Editor::weekday:
        case Editor::money:
        case Editor::hours: {
            const auto value = number_in(json);
            return value ? decimal_text(*value, scale_of(field.editor),
                                        dates.context().locale.language)
                         : std::string();
        }
        case Editor::yes_no:
            return json == "true" ? "yes" : "";
        case Editor::rows:
            return {};
        case Editor::kept:
            return std::string(json);
        case Editor::text:
        case Editor::long_text:
        case Editor::choice:
        case Editor::language:
        case Editor::client:
        case Editor::agreement:
        case Editor::commitment:
        case Editor::goal:
            return text_in(json);
    }
    return {};
}

Result<std::string> json_value(const FieldInfo& field, std::string_view typed,
                               const DateReader& dates, const std::string& where) {
    switch (field.editor) {
        case Editor::lines:
            return json_list(typed, '\n', true);
        case Editor::clients:
        case Editor::commitments:
        case Editor::tips:
            return json_list(typed, ' ', true);
        case Editor::marks:
            return json_list(typed, ' ', false);
        case Editor::day:
        case Editor::beginning:
        case Editor::due:
        case Editor::past:
        case Editor::future:
            return date_json(field.editor, typed, dates, where);
        case Editor::number:
        case Editor::weekday:
        case Editor::money:
        case Editor::hours: {
            const auto value = field.editor == Editor::money
                                   ? read_amount(typed)
                                   : read_decimal(typed, scale_of(field.editor));
            const bool fits = value && (field.editor == Editor::money || *value <= greatest);
            if (!fits) return unreadable("reject.number.unreadable", typed, where);
            return std::to_string(*value);
        }
        case Editor::yes_no:
            return std::string("true");
        case Editor::rows:
            return std::string("[]");
        case Editor::kept:
            return std::string(typed);
        case Editor::text:
        case Editor::long_text:
        case Editor::choice:
        case Editor::language:
        case Editor::client:
        case Editor::agreement:
        case Editor::commitment:
        case Editor::goal:
            return quoted(trimmed(typed));
    }
    return std::string("null");
}

std::string_view missing_key(Editor editor) {
    switch (editor) {
        case Editor::day:
        case Editor::beginning:
        case Editor::due:
        case Editor::past:
        case Editor::future:
            return "reject.date.missing";
        case Editor::agreement:
        case Editor::commitment:
        case Editor::goal:
            return "reject.record.not_chosen";
        default:
            return "reject.text.missing";
    }
}

}  // namespace wordkeep::app
