#include "words/values.h"

#include <charconv>
#include <cmath>
#include <initializer_list>
#include <utility>

#include "words/catalogue.h"
#include "words/data_size.h"
#include "words/template_text.h"

namespace wordkeep::words {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// Expands a format text whose placeholders all have plain texts.
void append_pattern(std::string& out, std::string_view key, Language language,
                    std::initializer_list<Replacement> values) {
    for (const TextPart& part : split_text(raw_text(key, language))) {
        if (part.kind == TextPart::Kind::literal) {
            out += part.text;
            continue;
        }
        for (const auto& [name, text] : values)
            if (name == part.name) out += text;
    }
}

std::string digits(std::int64_t value) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return std::string(buffer, end);
}

std::string two_digits(std::int64_t value) {
    std::string text = digits(value);
    return text.size() < 2 ? "0" + text : text;
}

void append_counted(std::string& out, std::string_view key, const Context& context,
                    std::initializer_list<std::pair<std::string_view, std::int64_t>> counts) {
    Phrase phrase{key, {}};
    for (const auto& [name, value] : counts)
        phrase.args.push_back({name, Count{value}});
    render_to(out, phrase, context);
}

struct CivilDate {
    int year;
    int month;
    int day;
    int weekday;  // 1 = Monday
};

CivilDate civil(Date date) {
    const std::chrono::year_month_day ymd{date};
    const std::chrono::weekday weekday{date};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day())),
            static_cast<int>(weekday.iso_encoding())};
}

enum class Length { brief, full };

/// "3 Dec", with the year when it is not this one.
std::string absolute_date(Date date, const Context& context, Length length,
                          bool always_year = false) {
    const Language language = context.locale.language;
    const CivilDate value = civil(date);
    const bool with_year = always_year || value.year != civil(context.today()).year;
    const bool month_first = context.locale.order == DateOrder::month_day_year;
    std::string_view key = "format.day.date";
    if (with_year) key = month_first ? "format.day.date_year.month_first" : "format.day.date_year";
    if (!with_year && month_first) key = "format.day.date.month_first";
    const std::string_view month = length == Length::full ? month_long(value.month, language)
                                                          : month_short(value.month, language);
    std::string out;
    append_pattern(out, key, language,
                   {{"d", digits(value.day)}, {"month", month}, {"year", digits(value.year)}});
    return out;
}

std::string_view near_day_key(std::int64_t days_ahead) {
    if (days_ahead == 0) return "format.day.today";
    if (days_ahead == 1) return "format.day.tomorrow";
    if (days_ahead == -1) return "format.day.yesterday";
    return {};
}

}  // namespace

Form parse_form(std::string_view text) {
    Form form;
    while (!text.empty()) {
        const auto colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        text = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
        if (part == "on")
            form.on = true;
        else if (part == "date")
            form.date = true;
        else if (part == "year")
            form.year = true;
        else if (part == "day")
            form.day = true;
        else if (part == "time")
            form.time = true;
        else if (part == "long")
            form.full = true;
        else if (part == "past")
            form.past_date = true;
        else if (part == "dative")
            form.dative = true;
        else if (part == "cap")
            form.capital = true;
        else if (!part.empty())
            form.known = false;
    }
    return form;
}

void append_number(std::string& out, std::int64_t value, Language language) {
    if (value < 0) out += "\u2212";
    // The magnitude as unsigned, because the smallest number has no positive counterpart.
    const auto magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, magnitude).ptr;
    const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    const std::string_view group = raw_text("format.group", language);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && (text.size() - i) % 3 == 0) out += group;
        out += text[i];
    }
}

void append_ratio(std::string& out, const Ratio& ratio, Language language) {
    if (!std::isfinite(ratio.value)) {
        out += "\u2013";
        return;
    }
    constexpr double greatest = 1e15;
    const double shown = std::fmax(-greatest, std::fmin(greatest, ratio.value));
    std::string text;
    if (ratio.percent) {
        append_number(text, std::llround(shown * 100), language);
        append_pattern(out, "format.percent", language, {{"n", text}});
        return;
    }
    const std::int64_t tenths = std::llround(shown * 10);
    if (tenths < 0 && tenths > -10) out += "\u2212";
    append_number(out, tenths / 10, language);
    if (tenths % 10 == 0) return;
    out += raw_text("format.decimal", language);
    out += digits(tenths < 0 ? -(tenths % 10) : tenths % 10);
}

void append_span(std::string& out, Span span, const Context& context, const Form& form) {
    std::int64_t minutes = span.value.count();
    if (minutes < 0) {
        out += "\u2212";
        minutes = -minutes;
    }
    constexpr std::int64_t hour = 60;
    constexpr std::int64_t day = 24 * hour;
    if (minutes == 0) {
        append_counted(out, form.dative ? "format.span.moment.dative" : "format.span.moment",
                       context, {});
    } else if (minutes >= day) {
        // Friday at four is three days ago on Monday morning, though 72 hours have not passed.
        append_counted(out, form.dative ? "format.span.days.dative" : "format.span.days", context,
                       {{"n", (minutes + day / 2) / day}});
    } else if (minutes < hour) {
        append_counted(out, form.full ? "format.span.long.minutes" : "format.span.minutes", context,
                       {{"n", minutes}});
    } else if (minutes % hour == 0) {
        append_counted(out, form.full ? "format.span.long.hours" : "format.span.hours", context,
                       {{"n", minutes / hour}});
    } else {
        append_counted(out,
                       form.full ? "format.span.long.hours_minutes" : "format.span.hours_minutes",
                       context, {{"h", minutes / hour}, {"m", minutes % hour}});
    }
}

void append_day(std::string& out, Date date, const Context& context, const Form& form) {
    const Language language = context.locale.language;
    const CivilDate value = civil(date);
    if (form.full) {
        std::string text;
        append_pattern(text, "format.day.long", language,
                       {{"weekday", weekday_long(value.weekday, language)},
                        {"date", absolute_date(date, context, Length::full)}});
        if (form.on)
            append_pattern(out, "format.day.on.long", language, {{"day", text}});
        else
            out += text;
        return;
    }
    const auto days_ahead = (date - context.today()).count();
    const std::string_view near = form.date ? std::string_view{} : near_day_key(days_ahead);
    constexpr int days_named_by_weekday = 6;
    if (!near.empty()) {
        out += raw_text(near, language);
    } else if (!form.date && std::abs(days_ahead) <= days_named_by_weekday) {
        std::string_view key = "format.day.weekday";
        if (form.on) key = days_ahead < 0 ? "format.day.on.weekday.past" : "format.day.on.weekday";
        append_pattern(out, key, language,
                       {{"weekday", weekday_short(value.weekday, language)},
                        {"long", weekday_long(value.weekday, language)}});
        if (form.past_date && !form.on && days_ahead < 0)
            out += " " + absolute_date(date, context, Length::brief, form.year);
    } else {
        const std::string text = absolute_date(date, context, Length::brief, form.year);
        if (form.on)
            append_pattern(out, "format.day.on.date", language, {{"date", text}});
        else
            out += text;
    }
}

void append_moment(std::string& out, LocalTime local, const Context& context, const Form& form) {
    const Language language = context.locale.language;
    const Date date = date_of(local);
    if (form.day) return append_day(out, date, context, form);
    const std::string time = clock_time(minute_of(local), context);
    const bool today = date == context.today() && !form.full && !form.date;
    if (form.time || (today && !form.on)) {
        out += time;
    } else if (today) {
        append_pattern(out, "format.moment.on.today", language, {{"time", time}});
    } else {
        std::string day;
        append_day(day, date, context, form);
        std::string_view key = form.on ? "format.moment.on" : "format.moment";
        if (form.full) key = "format.moment.long";
        append_pattern(out, key, language, {{"day", day}, {"time", time}});
    }
}

void capitalise(std::string& text, std::size_t begin) {
    if (begin >= text.size()) return;
    char& first = text[begin];
    if (first >= 'a' && first <= 'z') {
        first = static_cast<char>(first - 'a' + 'A');
        return;
    }
    // U+00E0 … U+00FE are C3 A0 … C3 BE; their capitals are 0x20 below, ÷ (B7) apart.
    if (first != '\xC3' || begin + 1 >= text.size()) return;
    const auto second = static_cast<unsigned char>(text[begin + 1]);
    if (second >= 0xA0 && second <= 0xBE && second != 0xB7)
        text[begin + 1] = static_cast<char>(second - 0x20);
}

std::string number(std::int64_t value, const Context& context) {
    std::string out;
    append_number(out, value, context.locale.language);
    return out;
}

std::string data_size(std::uint64_t bytes, const Context& context) {
    constexpr double kilo = 1000;
    constexpr double mega = kilo * kilo;
    const auto value = static_cast<double>(bytes);
    std::string out;
    if (value < 999.5 * kilo) {
        append_number(out, static_cast<std::int64_t>(std::ceil(value / kilo)),
                      context.locale.language);
        return out + "\u00A0kB";
    }
    append_ratio(out, Ratio{value / mega, false}, context.locale.language);
    return out + "\u00A0MB";
}

std::string clock_time(MinuteOfDay minute, const Context& context) {
    const Language language = context.locale.language;
    const bool half_days = context.locale.hours == HourCycle::h12;
    const MinuteOfDay hour = minute / 60;
    std::string out;
    append_pattern(
        out, half_days ? "format.clock.12" : "format.clock.24", language,
        {{"h", digits(hour)},
         {"hh", two_digits(hour)},
         {"h12", digits(hour % 12 == 0 ? 12 : hour % 12)},
         {"mm", two_digits(minute % 60)},
         {"half", raw_text(hour % 24 < 12 ? "format.clock.am" : "format.clock.pm", language)}});
    return out;
}

std::string due(const Due& value, const Context& context, std::string_view form_text) {
    Form form = parse_form(form_text);
    form.past_date = true;  // "due Wed" would be the coming one
    std::string out;
    if (value.minute)
        append_moment(out, value.date + std::chrono::minutes{*value.minute}, context, form);
    else
        append_day(out, value.date, context, form);
    if (form.capital) capitalise(out, 0);
    return out;
}

std::string_view weekday_short(int iso_weekday, Language language) {
    return listed_word("format.weekdays.short", iso_weekday - 1, language);
}
std::string_view weekday_long(int iso_weekday, Language language) {
    return listed_word("format.weekdays.long", iso_weekday - 1, language);
}
std::string_view month_short(int month, Language language) {
    return listed_word("format.months.short", month - 1, language);
}
std::string_view month_long(int month, Language language) {
    return listed_word("format.months.long", month - 1, language);
}

}  // namespace wordkeep::words
