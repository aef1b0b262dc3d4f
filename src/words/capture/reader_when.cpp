// When a captured line says that something was or will be.

#include "words/capture/leftover.h"
#include "words/capture/owner_words.h"
#include "words/capture/reader.h"
#include "words/capture/word_list.h"

#include <algorithm>

namespace wordkeep::words {

namespace {

bool is_limit(const DateReading& date) {
    return date.relation == Relation::by || date.relation == Relation::before;
}

/// "the xmas party", "Christmas cards for Anna": that feast says what, not when.
bool names_an_occasion(std::span<const Token> tokens, const DateReading& date) {
    static constexpr std::string_view feasts =
        "xmas christmas easter halloween thanksgiving midsummer";
    static constexpr std::string_view no_thing =
        "at by for in on and or with if we i the he she they is from to until week weeks eve day "
        "morning evening break please pls then will";
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (tokens[i].end == date.finish && date.relation == Relation::on && !date.start.minute)
            return is_among(tokens[i].folded, feasts) && tokens[i + 1].is_word() &&
                   !is_among(tokens[i + 1].folded, no_thing);
    return false;
}

/// "v. 48", "KW 48", "in week 49"; not "next week".
bool names_a_week(std::string_view said) {
    static constexpr std::string_view names = "v vecka kw woche week wk w";
    const std::vector<Token> tokens = tokenise(said);
    for (std::size_t i = 0; i < 2 && i + 1 < tokens.size(); ++i)
        if (is_among(tokens[i].folded, names))
            return tokens[i + 1].is_number() ||
                   (tokens[i + 1].is('.') && tokens[i + 2].is_number());
    return false;
}

}  // namespace

CaptureReader::Dates CaptureReader::dates_expecting(Expect expect) const {
    // Names are blotted out, so that "Jan 3 pages" and "Frau Mai" are no dates.
    std::string masked(line_);
    if (const NameMatch* match = name())
        for (std::size_t i = match->first; i < match->next; ++i)
            for (std::size_t k = tokens_[i].begin; k < tokens_[i].end; ++k)
                masked[k] = k == tokens_[i].begin && tokens_[i].capital ? 'X' : 'x';
    blot_out_what_is_no_date(masked);
    // "Fr. Meyer morgen um 9": with another day beside it that is no Friday.
    const std::size_t first = name() ? name()->first : 0;
    if (first > 1 && tokens_[first - 1].is('.') && tokens_[first - 2].folded == "fr") {
        std::string without = masked;
        std::fill_n(without.begin() + static_cast<std::ptrdiff_t>(tokens_[first - 2].begin), 2,
                    'x');
        auto dates = find_dates(without, DateQuery{query_.now, query_.locale, expect, query_.zone});
        if (std::ranges::any_of(dates, &DateReading::date_said)) return dates;
    }
    auto dates = find_dates(masked, DateQuery{query_.now, query_.locale, expect, query_.zone});
    leave_in_to_its_verb(dates);
    add_short_days(dates, expect);
    return dates;
}

/// "mi mit herrn larsson gesprochen", "nicht erreicht (di)": small, but where only a day stands.
void CaptureReader::add_short_days(Dates& dates, Expect expect) const {
    static constexpr std::string_view german = "mo di mi do";
    static constexpr std::string_view english = "mon wed sat sun";
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const Token& token = tokens_[i];
        const bool bracketed = i > 0 && tokens_[i - 1].is('(') && tokens_[i + 1].is(')');
        static constexpr std::string_view english_words =
            "it the this not you we a i for nicht das es";
        const bool in_front =
            i == 0 && tokens_[1].is_word() && !is_among(tokens_[1].folded, english_words);
        // "wed a message came in from Sven"
        const bool first_of_all =
            i == 0 && tokens_[1].is_word() && is_among(token.folded, "mon wed");
        // "sent a note Mon with the address"
        const bool within =
            i > 0 && token.capital && tokens_[i - 1].is_word() && tokens_[i - 1].folded != "the";
        // "drop Åsa a line mon about the wifi"; not "Anna sat about"
        static constexpr std::string_view topic = "about abt re regarding";
        const bool before_topic =
            i > 1 && is_among(tokens_[i + 1].folded, topic) &&
            !(token.folded != "mon" && names_somebody_first() && name()->next == i);
        // "telefoniert di, wegen …", "on the phone mon, he called"
        static constexpr std::string_view no_day_behind =
            "the in he she they we i and to a my half be nie";
        const bool closing = i > 1 && tokens_[i - 1].is_word() && tokens_[i + 1].is(',') &&
                             !is_among(tokens_[i - 1].folded, no_day_behind);
        // "die Schlüssel fr vorbeibringen", not "fr. Meyer"
        const bool amid = is_among(token.lower, "fr mo") && i > 0 && tokens_[i - 1].is_word() &&
                          tokens_[i + 1].is_word() && !tokens_[i + 1].capital &&
                          !inside_name(i + 1);
        const bool german_day =
            amid || (is_among(token.folded, german) && (bracketed || in_front || closing));
        const bool english_day = is_among(token.folded, english) &&
                                 (bracketed || within || closing || before_topic || first_of_all);
        const Language own = query_.locale.language;
        const bool said =
            (own == Language::german && german_day) || (own == Language::english && english_day);
        if (!said || inside_name(i)) continue;
        const auto known = [&](const DateReading& date) {
            return date.begin <= tokens_[i].begin && date.finish >= tokens_[i].end;
        };
        if (std::ranges::any_of(dates, known)) continue;
        auto day =
            read_date(tokens_[i].folded, DateQuery{query_.now, query_.locale, expect, query_.zone});
        if (!day) continue;
        day->begin = tokens_[i].begin;
        day->finish = tokens_[i].end;
        const auto behind = std::ranges::find_if(
            dates, [&](const DateReading& date) { return date.begin > day->begin; });
        dates.insert(behind, *day);
    }
}

/// "ruf Tom an am Freitag", "reicht es nach bis Montag": half of a verb stands in front of the
/// date. "took Sven to lunch on Tuesday": a meal, no time. "i mån av tid": no Monday.
void CaptureReader::blot_out_what_is_no_date(std::string& masked) const {
    static constexpr std::string_view halves = "an nach ab zu vor auf ein mit durch";
    static constexpr std::string_view dated = "am bis um gegen spatestens";
    static constexpr std::string_view meals = "lunch lunchen mittag";
    const bool eaten =
        says_one_of(
            "took take taking treated treat ate tog bjod bjud bjuda bjuder gegessen eingeladen") ||
        std::ranges::any_of(tokens_, [](const Token& token) { return token.lower == "åt"; });
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const Token& token = tokens_[i];
        const bool half = query_.locale.language == Language::german && i > 0 &&
                          is_among(token.folded, halves) && is_among(tokens_[i + 1].folded, dated);
        // not "before lunch"
        static constexpr std::string_view loose = "before after at vor nach fore efter innan over";
        const bool meal = eaten && is_among(token.folded, meals) && i > 0 &&
                          (!is_among(tokens_[i - 1].folded, loose) || tokens_[i - 1].lower == "åt");
        const bool as_far_as = token.lower == "mån" && tokens_[i + 1].folded == "av";
        // "bat um 2 weitere Fotos": how many
        const bool begs = token.folded == "um" && i > 0 && tokens_[i + 1].is_number() &&
                          is_among(tokens_[i - 1].folded, "bat bittet baten bitten geht") &&
                          tokens_[i + 2].is_word() && tokens_[i + 2].folded != "uhr";
        if (half || meal || as_far_as || begs)
            std::fill(masked.begin() + static_cast<std::ptrdiff_t>(token.begin),
                      masked.begin() + static_cast<std::ptrdiff_t>(token.end), 'x');
    }
}

/// "dropped in yesterday", "came in on Monday": nobody says "in yesterday".
void CaptureReader::leave_in_to_its_verb(Dates& dates) const {
    static constexpr std::string_view no_span =
        "yesterday today tomorrow this last on at half monday tuesday wednesday thursday friday "
        "saturday sunday";
    for (DateReading& date : dates) {
        const auto at = std::ranges::find(tokens_, date.begin, &Token::begin);
        if (at == tokens_.begin() || at == tokens_.end() || !is_among(at->folded, "in around"))
            continue;
        static constexpr std::string_view visits =
            "dropped popped stopped nipped looked called came coming comes be t not isnt";
        if (is_among((at - 1)->folded, visits) && is_among((at + 1)->folded, no_span))
            date.begin = (at + 1)->begin;
    }
}

/// "call with Acme 10 Nov", typed on the 19th: that was last week rather than next year.
bool CaptureReader::was_lately(const DateReading& date) const {
    constexpr auto far = std::chrono::days{240};
    constexpr auto near = std::chrono::days{60};
    const Date today = date_of(query_.now);
    if (date.start.date < today + far || is_limit(date)) return false;
    return std::ranges::any_of(dates_expecting(Expect::past), [&](const DateReading& either) {
        return either.begin == date.begin && either.start.date < today &&
               either.start.date > today - near;
    });
}

bool CaptureReader::date_ahead() const {
    // "Telko Sven 14:30", typed at ten, is to come; "Telefonat um 14 Uhr lief gut" was yesterday.
    static constexpr std::string_view over = "lief war ging klappte went was gick var funkade";
    const bool told = says_one_of(over);
    const auto ahead = [&](const DateReading& d) {
        const Due now{date_of(query_.now), minute_of(query_.now)};
        // "this week" is not over on Wednesday.
        if (!d.start.minute) return (d.end ? d.end->date : d.start.date) >= now.date;
        // "10:20" alone was probably a moment ago, not tomorrow.
        return (d.date_said || (!told && d.start.date == now.date)) && d.start > now;
    };
    return std::ranges::any_of(
        dates_, [&](const DateReading& date) { return ahead(date) && !was_lately(date); });
}

/// "Meyer rang, away till Monday": no deadline, but when somebody is not to be had.
void CaptureReader::pass_over_absences() {
    std::erase_if(dates_, [&](const DateReading& date) {
        // "the invoice for October" is no deadline either
        static constexpr std::string_view its = "for für för";
        const std::string_view word =
            line_.substr(date.begin, line_.find(' ', date.begin) - date.begin);
        if (date.grain == Grain::month && is_among(word, its)) return true;
        if (names_an_occasion(tokens_, date)) return true;
        // "the 2026 accounts"
        const bool bare = line_[date.begin] >= '0' && line_[date.begin] <= '9';
        if (date.grain == Grain::year && (bare || is_among(word, its))) return true;
        // "wants the launch a week earlier" says how much, not when.
        static constexpr std::string_view comparing = "earlier later früher später tidigare senare";
        const std::string_view said = line_.substr(date.begin, date.finish - date.begin);
        const bool wishes =
            capture_.kind == CaptureKind::change || capture_.kind == CaptureKind::question;
        if (wishes && said.contains(' ') && is_among(said.substr(said.rfind(' ') + 1), comparing))
            return true;
        const auto at = std::ranges::find_if(
            tokens_, [&](const Token& token) { return token.begin >= date.begin; });
        // "reply to Lena's mail from Monday": that is when it came.
        static constexpr std::string_view came =
            "mail mails email emails mejl mejlet mailet letter brief nachricht message text texts "
            "sms "
            "whatsapp meddelande brev";
        static constexpr std::string_view since = "from von vom fran";
        if (at != tokens_.begin() && at != tokens_.end() && is_among((at - 1)->folded, came) &&
            is_among(at->folded, since) && capture_.tense == CaptureTense::planned) {
            take_range({date.begin, date.finish});
            return true;
        }
        static constexpr std::string_view open = "until till til bis tom fram from fran ab";
        // "on leave from Dec 14": where an absence begins is worth keeping.
        static constexpr std::string_view begins = "from fran ab";
        if (capture_.kind == CaptureKind::note && is_among(at->folded, begins)) return false;
        return at != tokens_.begin() && at != tokens_.end() && is_absence(*(at - 1)) &&
               is_among(at->folded, open);
    });
}

/// "tomorrow at the site 7:30": a day and a time that stand apart belong together.
void CaptureReader::join_day_and_time() {
    const auto is_time = [](const DateReading& date) {
        return !date.end && !date.date_said && date.start.minute && !date.time_approximate;
    };
    const auto is_day = [](const DateReading& date) {
        return date.relation == Relation::on && !date.end && date.date_said && !date.start.minute &&
               date.grain == Grain::day;
    };
    const auto time = std::ranges::find_if(dates_, is_time);
    const auto day = std::ranges::find_if(dates_, is_day);
    if (dates_.size() != 2 || time == dates_.end() || day == dates_.end()) return;
    day->start.minute = time->start.minute;
    day->relation = time->relation;
    day->grain = Grain::minute;
    if (day->other) day->other->minute = time->start.minute;
    take_range({time->begin, time->finish});
    dates_.erase(time);
}

/// Whatever one expects: "yesterday", not "Friday".
bool CaptureReader::all_behind() const {
    return std::ranges::all_of(
        dates_, [&](const DateReading& date) { return date.start.date < date_of(query_.now); });
}

/// "should have sent it yesterday", "skulle ha skickat": what was due lies behind.
bool CaptureReader::was_due() const {
    static constexpr std::string_view had = "should skulle hatte was were wollte sollte";
    static constexpr std::string_view been = "have ha sollen mussen supposed meant";
    const bool promise = capture_.kind == CaptureKind::commitment_mine ||
                         capture_.kind == CaptureKind::commitment_theirs;
    const bool behind = !dates_.empty() && all_behind();
    // "is meant to have paid by yesterday"
    if (promise && behind && says_one_of(been)) return true;
    return promise && says_one_of(had) && (behind || says_one_of(been));
}

/// "on Monday Anna requested an estimate", "Maria bad igår om pris": the day is when they asked.
bool CaptureReader::asked_then() const {
    static constexpr std::string_view asked =
        "requested asked wanted enquired inquired fragte bat wollte wunschte forderte erbat "
        "verlangte bad ville onskade begarde efterfragade fragade angefragt gebeten angefordert";
    if (found_.empty() || dates_.empty() || std::ranges::any_of(dates_, is_limit)) return false;
    const std::vector<std::size_t>& said = found_.front().tokens;
    const bool past = std::ranges::any_of(
        said, [&](std::size_t i) { return is_among(tokens_[i].folded, asked); });
    // "asked for a quote for Monday" says until when; what stands in front or next to it is then,
    // and so is "requested a quote on Monday".
    static constexpr std::string_view clear = "requested asked enquired inquired";
    const auto on_that_day = [&](const DateReading& date) {
        return is_among(tokens_[said.front()].folded, clear) && date.date_said &&
               line_.substr(date.begin).starts_with("on ");
    };
    const std::size_t verb = tokens_[said.front()].begin;
    return past && std::ranges::all_of(dates_, [&](const DateReading& date) {
               const bool day = date.grain == Grain::day || date.grain == Grain::minute;
               return day && date.relation == Relation::on && date.date_said &&
                      (date.begin < verb || on_that_day(date) ||
                       date.start.date < date_of(query_.now) ||
                       date.begin < tokens_[said.back()].begin);
           });
}

/// "Tom rang, prices go up in January": what is said there is not when he rang.
bool CaptureReader::in_what_was_said(const DateReading& date) const {
    if (found_.empty()) return false;
    // "mail from Tom, came in yesterday": a day of this week is when it came.
    const Date today = date_of(query_.now);
    const bool lately = std::ranges::any_of(dates_, [&](const DateReading& either) {
        return either.begin == date.begin && either.start.date < today &&
               either.start.date >= today - std::chrono::days{7};
    });
    if (lately) return false;
    std::size_t comma = tokens_.size();
    for (std::size_t i = found_.front().tokens.back(); tokens_[i].begin < date.begin; ++i)
        if (tokens_[i].is(',') || tokens_[i].is(':')) comma = i;
    bool words = false;
    for (std::size_t i = comma; i + 1 < tokens_.size() && !tokens_[i + 1].is(','); ++i)
        words = words || (tokens_[i + 1].is_word() && !inside_date(i + 1) && !inside_name(i + 1));
    return words;
}

/// "voicemail from Karl 8:15, wants a callback": the time behind what has happened is that of it.
bool CaptureReader::belongs_to_what_happened(const DateReading& date) const {
    if (date.date_said || !date.start.minute || date.start.date == date_of(query_.now))
        return false;
    std::size_t i = 0;
    while (tokens_[i].begin < date.begin)
        ++i;
    while (i > 0 && inside_name(i - 1))
        --i;
    return i > 0 && std::ranges::any_of(found_, [&](const SignalMatch& match) {
               return match.signal->tense == SignalTense::happened && match.tokens.back() == i - 1;
           });
}

/// "Telefonat mit Anna Mo, Farben besprochen", "at Peter's place on Tuesday, signed the lot"
bool CaptureReader::tells_what_was_done_there() const {
    static constexpr std::string_view of_the_plan =
        "confirmed agreed booked moved postponed rescheduled needed cancelled arranged bestatigt "
        "vereinbart ausgemacht verschoben verlegt gebucht reserviert abgesagt vorbereitet "
        "eingeplant geplant bekraftade flyttade bokade";
    std::size_t comma = found_.front().tokens.back();
    while (comma + 2 < tokens_.size() && !tokens_[comma].is(','))
        ++comma;
    if (comma + 2 >= tokens_.size() || dates_.size() != 1 ||
        dates_.front().begin > tokens_[comma].begin)
        return false;
    // Only a bare weekday may mean either.
    const Date today = date_of(query_.now);
    const Dates behind = dates_expecting(Expect::past);
    const bool either = behind.size() == 1 && behind.front().start.date < today &&
                        behind.front().start.date >= today - std::chrono::days{7};
    const Token& first = tokens_[comma + 1];
    const Token& last = tokens_[tokens_.size() - 2];
    const auto done = [&](const Token& token, std::string_view ending) {
        return token.is_word() && !token.capital && token.folded.size() > ending.size() + 2 &&
               token.folded.ends_with(ending) && !is_among(token.folded, of_the_plan);
    };
    static constexpr std::string_view participles =
        "besprochen unterschrieben entschieden bestellt diskutiert probiert erklart verteilt";
    const bool german = query_.locale.language == Language::german &&
                        !is_among(last.folded, of_the_plan) &&
                        (is_among(last.folded, participles) ||
                         tells_of_the_past(std::span(tokens_).subspan(comma + 1), 0));
    return either && (done(first, "ed") || done(first, "ade") || german ||
                      is_among(first.folded, "gick tog sag saw took gave went"));
}

/// "Telko Mittwoch 15h war ok", "zoom with Tom on Tuesday was good"; not "Friday was Monday before"
bool CaptureReader::tells_how_it_was() const {
    static constexpr std::string_view copulas = "was war waren var";
    static constexpr std::string_view of_a_plan =
        "eigentlich erst ursprunglich originally supposed meant going gonna to egentligen tankt";
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i)
        if (is_among(tokens_[i].folded, copulas) && (inside_date(i - 1) || inside_name(i - 1)) &&
            tokens_[i + 1].is_word() && !inside_date(i + 1) &&
            !is_among(tokens_[i + 1].folded, of_a_plan))
            return true;
    return false;
}

/// "Maria turns 50 on 12 January", "Annas bröllopsdag är 6 mars": a note with a day to remember.
bool CaptureReader::comes_every_year() const {
    static constexpr std::string_view feasts =
        "birthday bday anniversary turns geburtstag hochzeitstag jubilaum firmenjubilaum "
        "namenstag fodelsedag brollopsdag namnsdag jubileum fyller firar feiert";
    return capture_.kind == CaptureKind::note && (says_one_of(feasts) || tells_an_age());
}

/// "bortrest från måndag, tillbaka den 24:e"
bool CaptureReader::says_when_back(const DateReading& date) const {
    static constexpr std::string_view back = "back returns return zuruck wieder tillbaka ater";
    return std::ranges::any_of(tokens_, [&](const Token& token) {
        return token.end <= date.begin && token.end + 8 >= date.begin &&
               is_among(token.folded, back);
    });
}

/// "Anna out of office on 27 November", "Åsa är ledig den 7 december": a note of that one day.
bool CaptureReader::is_away_on_a_day() const {
    if (capture_.kind != CaptureKind::note || dates_.empty() || dates_.size() > 2) return false;
    if (dates_.size() == 2 && !says_when_back(dates_[1])) return false;
    // "out of office tomorrow" is my own.
    if (!name() && (found_.empty() || found_.front().signal->place == SignalPlace::in_front))
        return false;
    const DateReading& day = dates_.front();
    // "closed over xmas" is longer than that day.
    static constexpr std::string_view through = "over über över";
    const std::string_view said_so = line_.substr(day.begin);
    if (is_among(said_so.substr(0, said_so.find(' ')), through)) return false;
    // "ab 23.12. Betriebsferien" begins that day.
    // "zieht zum 1.1. um" on that day.
    const bool begins = day.relation == Relation::on || day.relation == Relation::after ||
                        line_.substr(day.begin).starts_with("zum ");
    // "macht vom 21.12. bis 8.1. Ferien" as well: a stretch that was announced has its first day.
    static constexpr std::string_view announced = "vom von from from";
    const std::string_view first_word =
        line_.substr(day.begin, line_.find(' ', day.begin) - day.begin);
    // "Tom bortrest v. 48": a week that has its number as well.
    const bool week = day.grain == Grain::week && names_a_week(line_.substr(day.begin));
    const bool one_day =
        begins && (week || day.grain == Grain::day || is_among(first_word, announced));
    static constexpr std::string_view over = "was were war waren hatte var hade";
    if (!one_day || day.start.date < date_of(query_.now) || says_one_of(over)) return false;
    if (found_.empty()) return std::ranges::any_of(tokens_, is_absence);
    static constexpr std::string_view gone =
        "closed shut gesperrt betriebsferien betriebsurlaub julstanger sommarstanger stanger "
        "avstangt buro haus da erreichbar verfugbar abwesend arbeit frei geschlossen zu "
        "kontoret jobbet plats inne stangt available reachable tillganglig antraffbar "
        // what changes on a day
        "moves moving opens opening eroffnet oppnar zieht ziehen flyttar address adresse anschrift "
        "rechnungsadresse adress "
        "fakturaadress number nummer telefonnummer wechselt verlasst byter changes sitzt sitter";
    const std::vector<std::size_t>& said = found_.front().tokens;
    return std::ranges::any_of(said, [&](std::size_t i) {
        const bool not_in =
            tokens_[i].folded == "in" && found_.front().language == Language::english;
        return is_absence(tokens_[i]) || not_in || is_among(tokens_[i].folded, gone);
    });
}

/// "asked if the backup runs at night": when in the day that is, not when they asked.
bool CaptureReader::is_hour_of_what_was_asked(const DateReading& date) const {
    if (capture_.kind != CaptureKind::question || capture_.tense != CaptureTense::happened ||
        date.date_said || !date.time_approximate)
        return false;
    static constexpr std::string_view whether = "if whether ob om";
    return std::ranges::any_of(tokens_, [&](const Token& token) {
        return token.end < date.begin && is_among(token.folded, whether);
    });
}

void CaptureReader::choose_date() {
    pass_over_absences();
    if (was_due()) {
        Dates behind = dates_expecting(Expect::past);
        // "should have given it to me by the 23rd": that may lie ahead, when it is much nearer.
        const Date today = date_of(query_.now);
        const bool nearer =
            dates_.size() == 1 && behind.size() == 1 && is_limit(dates_.front()) &&
            (dates_.front().start.date - today) * 2 < today - behind.front().start.date;
        if (!behind.empty() && !nearer) dates_ = std::move(behind);
        if (!dates_.empty()) capture_.date = dates_.back();
        return;
    }
    if (capture_.tense == CaptureTense::planned) join_day_and_time();
    // "Is Friday fine for Lena?" asks about a day; "can we print by Friday?" has until then.
    if (capture_.kind == CaptureKind::question && found_.empty())
        std::erase_if(dates_, [](const DateReading& d) { return d.relation == Relation::on; });
    std::erase_if(dates_, [&](const DateReading& d) { return is_hour_of_what_was_asked(d); });
    if (dates_.empty()) return;
    if (is_away_on_a_day()) {
        capture_.date = dates_.front();
        return;
    }
    // "note: prefers calls after 4pm": what is only to be remembered happens at no time.
    const bool remembered = capture_.kind == CaptureKind::note && !found_.empty();
    if (remembered && !comes_every_year()) return;
    if (remembered) {
        const auto day = std::ranges::find(dates_, Grain::day, &DateReading::grain);
        if (day != dates_.end() && day->relation == Relation::on) capture_.date = *day;
        return;
    }
    // "thanks to Maria for lunch", "grateful for the weekend": neither a time of day nor to come
    if (capture_.kind == CaptureKind::thanks) {
        const bool told = capture_.tense == CaptureTense::happened;
        const Dates behind = told ? dates_expecting(Expect::past) : Dates{};
        const auto comes = [&](const DateReading& d) {
            const auto same = std::ranges::find(behind, d.begin, &DateReading::begin);
            return same != behind.end() && same->start.date > date_of(query_.now) && !is_limit(d);
        };
        std::erase_if(dates_, [&](const DateReading& d) {
            return (!d.date_said && d.time_approximate) || comes(d);
        });
    }
    if (dates_.empty()) return;
    // "worried we won't finish before Christmas": what is feared is not when.
    static constexpr std::string_view fears =
        "worried worries afraid scared nervous concerned sorgen besorgt angst furchtet befurchtet "
        "orolig oroliga oroar radd";
    const Date today = date_of(query_.now);
    if (capture_.kind == CaptureKind::complaint && says_one_of(fears))
        std::erase_if(dates_, [&](const DateReading& d) { return d.start.date > today; });
    // "third leak this month": within which time, not when
    if (capture_.kind == CaptureKind::complaint)
        std::erase_if(dates_, [&](const DateReading& d) {
            return !is_limit(d) && d.grain != Grain::day && d.grain != Grain::minute;
        });
    if (dates_.empty()) return;
    return capture_.tense == CaptureTense::happened ? choose_past_date() : choose_coming_date();
}

/// "asked if we could meet on Friday", "frågar om priset, vill ha svar fre": that lies ahead.
bool CaptureReader::is_what_they_ask_for(const DateReading& date) const {
    if (capture_.kind != CaptureKind::question || found_.empty()) return false;
    static constexpr std::string_view whether =
        "if whether ob om svar answer antwort bescheid besked";
    const std::size_t asked = tokens_[found_.front().tokens.front()].begin;
    return std::ranges::any_of(tokens_, [&](const Token& token) {
        return token.begin > asked && token.end < date.begin && is_among(token.folded, whether);
    });
}

void CaptureReader::choose_past_date() {
    const auto asked_for =
        std::ranges::find_if(dates_, [&](const DateReading& d) { return is_what_they_ask_for(d); });
    if (asked_for != dates_.end()) {
        // "ob wir im Januar Zeit haben": no day of an answer
        if (asked_for->grain == Grain::day || asked_for->grain == Grain::minute)
            capture_.date = *asked_for;
        return;
    }
    // What lies ahead in a report of the past is a limit: "asked for a change by Friday".
    const Dates behind = dates_expecting(Expect::past);
    const bool contact = is_contact(capture_.kind);
    // "talked about Friday" tells what about, not when.
    const auto no_time = [&](const DateReading& d) {
        const bool topic = d.relation == Relation::around && !d.start.minute &&
                           line_.substr(d.begin).starts_with("about");
        // "new deadline 4 Dec" in a mail of November: not last year's.
        const bool long_ago = d.start.date < date_of(query_.now) - std::chrono::days{200};
        const bool other_year =
            long_ago && std::ranges::any_of(dates_, [&](const DateReading& ahead) {
                return ahead.begin == d.begin && ahead.start.date != d.start.date;
            });
        return topic || other_year || is_limit(d) || names_an_occasion(tokens_, d) ||
               (contact && in_what_was_said(d));
    };
    const auto past = std::ranges::find_if_not(behind, no_time);
    const bool limit_matters = capture_.kind == CaptureKind::quote ||
                               capture_.kind == CaptureKind::change ||
                               capture_.kind == CaptureKind::question;
    // "accepted the quote, start in May": that is no day on which they did.
    const bool settles =
        capture_.kind == CaptureKind::quote_won || capture_.kind == CaptureKind::quote_lost;
    const auto limit = std::ranges::find_if(dates_, is_limit);
    if (limit_matters && limit != dates_.end())
        capture_.date = *limit;
    else if (past != behind.end())
        capture_.date = *past;
    else if (!settles &&
             (is_limit(dates_.front()) ||
              (!contact && capture_.kind != CaptureKind::note && !no_time(dates_.front()))))
        capture_.date = dates_.front();
}

void CaptureReader::choose_coming_date() {
    // "Tom called 10 min ago, wants a callback": what is planned lies ahead.
    const Due now{date_of(query_.now), minute_of(query_.now)};
    std::erase_if(dates_, [&](const DateReading& d) {
        const bool ends_behind = d.start.date < now.date && (!d.end || d.end->date < now.date);
        const bool just_now =
            d.date_said && d.start.minute && d.start < now && !d.end && !is_limit(d);
        const bool gone = ends_behind || just_now || belongs_to_what_happened(d);
        if (gone) take_range({d.begin, d.finish});
        return gone;
    });
    if (dates_.empty()) return;
    const auto limit = std::ranges::find_if(dates_, is_limit);
    capture_.date = limit != dates_.end() ? *limit : dates_.back();
    // "call Tom Mon at 10 about Friday's delivery": the day with its hour.
    const auto has_hour = [](const DateReading& d) {
        return d.date_said && d.start.minute && !d.time_approximate;
    };
    const auto hour = std::ranges::find_if(dates_, has_hour);
    if (limit == dates_.end() && hour != dates_.end() && !has_hour(dates_.back()))
        capture_.date = *hour;
    // "moved from Tue to Thu": it takes place on Thursday.
    static constexpr std::string_view moved =
        "moved rescheduled pushed shifted verschoben verlegt flyttad flyttat flyttade";
    static constexpr std::string_view from = "from von vom från";
    const std::string_view said = line_.substr(capture_.date->begin);
    if (capture_.date->end && is_among(said.substr(0, said.find(' ')), from) &&
        says_one_of(moved)) {
        capture_.date->start = *capture_.date->end;
        capture_.date->end.reset();
    }
}

}  // namespace wordkeep::words
