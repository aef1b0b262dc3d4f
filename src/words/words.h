#pragma once
// Phrases become text here, and only here.
//
// Texts live in assets/words/<tag>.json, one flat object per language, embedded at build time. In a
// text
//   {name}            is replaced by the argument of that name;
//   {name:form}       by another form of it (forms below); forms can be chained: {day:on:cap};
//   {n|one|other}     chooses by a Count; `#` inside is the number; the parts may hold
//   placeholders.
// Forms by kind of value:
//   Span    "23 min", "2 h 10 min", "8 days";  :dative "8 Tagen" (seit, vor, in, nach);
//           :long "23 minutes"; :long:dative
//   Moment  "16:30", "tomorrow 9:00", "Fri 16:30", "3 Dec 9:00";  :on "at 16:30", "on Friday at
//   16:30"; :past with the date of a weekday that is over, "Fri 28 Nov 16:30";
//           :time "16:30"; :day as a Day; :long "Friday 5 December, 16:30"
//   Day     "today", "Fri", "3 Dec", "3 Dec 2027";  :on "on Friday", "am 3. Dez.", "på fredag";
//           :long "Friday 5 December" (absolute, for letters); :date "5 Dec" (never relative)
//   Ratio   "82%" or "3.5"
//   any     :cap  first letter in upper case
// An unknown key, placeholder or missing argument appears as ⟦name⟧: visible, never a crash. A lint
// over the sources and catalogues keeps that from being shipped.

#include <string>
#include <string_view>

#include "base/phrase.h"
#include "base/time_zone.h"
#include "words/language.h"

namespace wordkeep::words {

/// Who reads, where and when. `zone` must outlive the context; nullptr means UTC.
struct Context {
    Locale locale{};
    const Zone* zone = nullptr;
    Instant now{};

    [[nodiscard]] LocalTime local(Instant instant) const;
    [[nodiscard]] Date today() const { return date_of(local(now)); }
};

/// The sentence in the reader's language.
[[nodiscard]] std::string render(const Phrase& phrase, const Context& context);

/// The sentence appended to `out`: no other allocation for plain texts.
void render_to(std::string& out, const Phrase& phrase, const Context& context);

/// A text of the catalogue syntax that is not in a catalogue: tests, and what a person wrote.
[[nodiscard]] std::string expand(std::string_view text, const std::vector<PhraseArg>& args,
                                 const Context& context);

/// A text without arguments. Static storage, terminated by NUL (`tr(...).data()` suits ImGui).
[[nodiscard]] std::string_view tr(std::string_view key, Language language);
[[nodiscard]] inline std::string_view tr(std::string_view key, const Context& context) {
    return tr(key, context.locale.language);
}

[[nodiscard]] bool has_key(std::string_view key);

/// Single values, as they appear inside sentences. `form` is what follows the colon in a
/// placeholder ("on", "long", "dative", "on:cap"), empty for the usual one.
[[nodiscard]] std::string text_of(const PhraseValue& value, const Context& context,
                                  std::string_view form = {});

/// "1,234" / "1.234" / "1 234" (with a no-break space in Swedish).
[[nodiscard]] std::string number(std::int64_t value, const Context& context);

/// "9:00", or "9:00 am" where the person wants the 12-hour clock.
[[nodiscard]] std::string clock_time(MinuteOfDay minute, const Context& context);

/// A due date as a person says it: "Fri 15:00", "tomorrow", "3 Dec". Forms like those of Day.
[[nodiscard]] std::string due(const Due& value, const Context& context, std::string_view form = {});

/// "Mon" / "Monday"; 1 = Monday … 7 = Sunday.
[[nodiscard]] std::string_view weekday_short(int iso_weekday, Language language);
[[nodiscard]] std::string_view weekday_long(int iso_weekday, Language language);
/// "Dec" / "December"; 1 … 12.
[[nodiscard]] std::string_view month_short(int month, Language language);
[[nodiscard]] std::string_view month_long(int month, Language language);

}  // namespace wordkeep::words
