#include "words/capture/capture.h"

#include "words/capture/leftover.h"
#include "words/capture/owner_words.h"
#include "words/capture/signal_search.h"
#include "words/pattern.h"
#include "words/tokens.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

constexpr std::size_t most_candidates = 6;
// Longer lines are pasted texts; only their beginning is searched for what was done.
constexpr std::size_t longest_line = 1000;

class Reader {
  public:
    Reader(std::string_view line, const CaptureQuery& query)
        : line_(line), query_(query), tokens_(tokenise(line)), taken_(tokens_.size(), false) {}

    Capture run() {
        find_client();
        find_dates_beside_names();
        find_signals_beside_them();
        choose_kind();
        choose_date();
        apply_fixes();
        take_out();
        return std::move(capture_);
    }

  private:
    using Dates = std::vector<DateReading>;

    void find_client() {
        if (!query_.names) return;
        std::vector<bool> usable(tokens_.size(), true);
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            usable[i] = tokens_[i].is_word() && !is_date_word(tokens_, i, query_.locale.language);
        const std::vector<bool> joinable = usable;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (is_everyday_word(tokens_[i])) usable[i] = false;
        matches_ = query_.names->find(tokens_, usable, most_candidates, joinable);
        if (matches_.empty() || matches_.front().fit >= NameFit::beginning) find_small_names();
        prefer_names_to_days(std::move(usable));
        // A guess from a beginning or a slip of the finger must not eat the words of the sentence.
        if (!matches_.empty() && matches_.front().fit >= NameFit::beginning) drop_weak_guesses();
    }

    /// "ask jan if he got it", "sommer called": where a person stands and nobody else is named, a
    /// name without its capital is a name, even when it is a word as well.
    void find_small_names() {
        std::vector<bool> usable(tokens_.size(), false);
        const auto said = find_signals(tokens_, usable, query_.locale.language, longest_line);
        const auto in_signal = [&](std::size_t i) {
            return std::ranges::any_of(said, [&](const SignalMatch& match) {
                return std::ranges::find(match.tokens, i) != match.tokens.end();
            });
        };
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            // "call from jan 9.15": a time; "from jan 9": a day
            const bool clock = tokens_[i + 1].is_number() && i + 3 < tokens_.size() &&
                               (tokens_[i + 2].is('.') || tokens_[i + 2].is(':')) &&
                               tokens_[i + 3].digits == 2;
            const bool numbered = tokens_[i + 1].is_number() && !clock;
            if (!may_be_small_name(tokens_[i]) || numbered || in_signal(i)) continue;
            const bool behind = i > 0 && (ties_a_name(tokens_[i - 1]) ||
                                          is_form_of_address(tokens_[i - 1]) || in_signal(i - 1));
            const bool ahead = i == 0 && tokens_[1].is_word();
            usable[i] = (behind && tokens_[i - 1].folded != "of") || ahead;
        }
        auto small = query_.names->find(tokens_, usable, most_candidates);
        if (!small.empty() && small.front().fit < NameFit::beginning) matches_ = std::move(small);
    }

    /// "Anna kommt Freitag": somebody may be called Freitag, but Anna is nothing else.
    void prefer_names_to_days(std::vector<bool> usable) {
        if (matches_.empty() || matches_.front().next > matches_.front().first + 1) return;
        bool doubtful = false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const bool day = usable[i] && may_be_date_word(tokens_, i, query_.locale.language);
            if (day) usable[i] = false;
            doubtful = doubtful || (day && i == matches_.front().first);
        }
        if (!doubtful) return;
        auto others = query_.names->find(tokens_, usable, most_candidates);
        if (!others.empty() && others.front().fit < NameFit::beginning)
            matches_ = std::move(others);
    }

    void drop_weak_guesses() {
        std::erase_if(matches_, [&](const NameMatch& match) {
            const Token& token = tokens_[match.first];
            if (!token.capital) return true;
            for (const Language language : own_language_first(query_.locale.language))
                for (const Signal& signal : signals(language))
                    if (match_pattern(signal.pattern, tokens_, match.first)) return true;
            return false;
        });
    }

    [[nodiscard]] const NameMatch* name() const {
        return matches_.empty() ? nullptr : &matches_.front();
    }

    [[nodiscard]] bool inside_name(std::size_t i) const {
        return name() && i >= name()->first && i < name()->next;
    }

    [[nodiscard]] Dates dates_expecting(Expect expect) const {
        // Names are blotted out, so that "Jan 3 pages" and "Frau Mai" are no dates.
        std::string masked(line_);
        if (const NameMatch* match = name())
            for (std::size_t i = match->first; i < match->next; ++i)
                for (std::size_t k = tokens_[i].begin; k < tokens_[i].end; ++k)
                    masked[k] = 'x';
        return find_dates(masked, DateQuery{query_.now, query_.locale, expect, query_.zone});
    }

    void find_dates_beside_names() { dates_ = dates_expecting(Expect::future); }

    [[nodiscard]] bool inside_date(std::size_t i) const {
        return std::ranges::any_of(dates_, [&](const DateReading& d) {
            return tokens_[i].begin >= d.begin && tokens_[i].end <= d.finish;
        });
    }

    [[nodiscard]] Actor actor_of(const SignalMatch& match) const {
        if (match.signal->actor == Actor::by_time) return date_ahead() ? Actor::me : Actor::client;
        if (match.signal->actor == Actor::awaited)
            return in_front_of(match) == Actor::client ? Actor::me : Actor::client;
        return match.signal->actor == Actor::by_place ? in_front_of(match) : match.signal->actor;
    }

    [[nodiscard]] Actor in_front_of(const SignalMatch& match) const {
        const std::size_t verb = match.tokens.front();
        static constexpr std::string_view mine[] = {"i", "ich", "jag", "we", "wir", "vi"};
        static constexpr std::string_view theirs[] = {"he",  "she", "they", "er",
                                                      "sie", "han", "hon"};
        for (std::size_t i = 0; i < verb; ++i) {
            if (std::ranges::find(mine, tokens_[i].folded) != std::end(mine)) return Actor::me;
            if (std::ranges::find(theirs, tokens_[i].folded) != std::end(theirs))
                return Actor::client;
        }
        if (name()) return name()->first < verb ? Actor::client : Actor::me;
        const bool somebody_in_front = verb > 0 && tokens_[verb - 1].is_word();
        return somebody_in_front ? Actor::client : Actor::me;
    }

    [[nodiscard]] CaptureKind kind_of(const SignalMatch& match) const {
        const bool theirs = actor_of(match) == Actor::client;
        if (match.signal->kind == CaptureKind::commitment_mine && theirs)
            return CaptureKind::commitment_theirs;
        return match.signal->kind;
    }

    void find_signals_beside_them() {
        std::vector<bool> blocked(tokens_.size());
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            blocked[i] = inside_name(i) || inside_date(i);
        found_ = find_signals(tokens_, blocked, query_.locale.language, longest_line);
    }

    void choose_kind() {
        // "Wann kommt das Bild?" asks, whatever else its words may mean.
        constexpr int clear = 70;
        if (asks() && !found_.empty() && found_.front().signal->strength < clear)
            std::erase_if(found_, [](const SignalMatch& match) {
                return match.signal->kind != CaptureKind::question;
            });
        if (found_.empty()) return guess_kind();
        const SignalMatch& best = found_.front();
        capture_.kind = kind_of(best);
        constexpr int clear_strength = 55;
        const bool plain =
            best.signal->strength >= clear_strength && best.signal->place == SignalPlace::anywhere;
        capture_.kind_certainty = plain ? Certainty::sure : Certainty::likely;
        capture_.language = best.language;
        capture_.reached = best.signal->reached;
        capture_.direction = actor_of(best) == Actor::client ? Direction::in : Direction::out;
        capture_.kind_range =
            CaptureRange{tokens_[best.tokens.front()].begin, tokens_[best.tokens.front()].end};
        for (const std::size_t k : best.tokens)
            if (tokens_[k].begin >= capture_.kind_range->finish &&
                tokens_[k].begin <= capture_.kind_range->finish + 1)
                capture_.kind_range->finish = tokens_[k].end;
        for (const SignalMatch& match : found_)
            add_other(kind_of(match));
        switch (best.signal->tense) {
            case SignalTense::happened:
                capture_.tense = CaptureTense::happened;
                break;
            case SignalTense::planned:
                capture_.tense = CaptureTense::planned;
                break;
            case SignalTense::by_date:
                capture_.tense = date_ahead() ? CaptureTense::planned : CaptureTense::happened;
                break;
        }
    }

    /// "Can we print on kraft? Anna": what stands behind the question is a name or a date at most.
    [[nodiscard]] bool asks() const {
        if (tokens_.size() < 3) return false;
        for (std::size_t i = tokens_.size() - 1; i-- > 1;) {
            if (tokens_[i].is('?')) return true;
            if (tokens_[i].kind != Token::Kind::mark && !inside_name(i) && !inside_date(i))
                return false;
        }
        return false;
    }

    /// Without a signal: "Anna: draft by Fri", "Anna Fri 10:00", "Wann kommt das Bild?"
    void guess_kind() {
        capture_.kind_certainty = Certainty::guess;
        if (asks()) {
            capture_.kind = CaptureKind::question;
            capture_.direction = Direction::in;
            capture_.tense = CaptureTense::happened;
            return;
        }
        if (const auto owner = owner_prefix(tokens_)) {
            capture_.kind = *owner;
            capture_.kind_certainty = Certainty::sure;
            capture_.direction =
                *owner == CaptureKind::commitment_mine ? Direction::out : Direction::in;
            return;
        }
        if (name() && !dates_.empty() && only_they_can_give(tokens_, name()->next)) {
            capture_.kind = CaptureKind::commitment_theirs;
            capture_.kind_certainty = Certainty::likely;
            capture_.direction = Direction::in;
            return;
        }
        if (dates_.empty()) {
            capture_.kind = CaptureKind::note;
            capture_.tense = CaptureTense::happened;
            return;
        }
        const bool timed =
            dates_.back().start.minute.has_value() && dates_.back().relation == Relation::on;
        const bool nothing_else = words_besides_name_and_date() == 0;
        const bool behind = dates_.back().start.date < date_of(query_.now);
        capture_.kind = behind                  ? CaptureKind::note
                        : timed && nothing_else ? CaptureKind::meeting
                                                : CaptureKind::commitment_mine;
        capture_.tense = behind ? CaptureTense::happened : CaptureTense::planned;
    }

    [[nodiscard]] std::size_t words_besides_name_and_date() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].is_word() && !inside_name(i) && !inside_date(i) &&
                !ties_a_name(tokens_[i]) && !is_form_of_address(tokens_[i]))
                ++count;
        return count;
    }

    [[nodiscard]] bool date_ahead() const {
        return std::ranges::any_of(dates_, [&](const DateReading& d) {
            const Due now{date_of(query_.now), minute_of(query_.now)};
            if (!d.start.minute) return d.start.date >= now.date;
            // "10:20" alone was probably a moment ago, not tomorrow.
            return d.date_said && d.start > now;
        });
    }

    void choose_date() {
        if (dates_.empty()) return;
        // "note: prefers calls after 4pm": what is only to be remembered happens at no time.
        const bool remembered = capture_.kind == CaptureKind::note && !found_.empty();
        if (remembered) return;
        // "thanks to Maria for lunch": no time of day
        if (capture_.kind == CaptureKind::thanks)
            std::erase_if(dates_,
                          [](const DateReading& d) { return !d.date_said && d.time_approximate; });
        if (dates_.empty()) return;
        const auto is_limit = [](const DateReading& d) {
            return d.relation == Relation::by || d.relation == Relation::before;
        };
        if (capture_.tense == CaptureTense::happened) {
            // What lies ahead in a report of the past is a limit: "asked for a change by Friday".
            const Dates behind = dates_expecting(Expect::past);
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
                return topic || other_year || is_limit(d);
            };
            const auto past = std::ranges::find_if_not(behind, no_time);
            const bool limit_matters = capture_.kind == CaptureKind::quote ||
                                       capture_.kind == CaptureKind::change ||
                                       capture_.kind == CaptureKind::question;
            const auto limit = std::ranges::find_if(dates_, is_limit);
            if (limit_matters && limit != dates_.end())
                capture_.date = *limit;
            else if (past != behind.end())
                capture_.date = *past;
            else if (!no_time(dates_.front()) || is_limit(dates_.front()))
                capture_.date = dates_.front();
            return;
        }
        const auto limit = std::ranges::find_if(dates_, is_limit);
        capture_.date = limit != dates_.end() ? *limit : dates_.back();
    }

    void add_other(CaptureKind kind) {
        if (kind == capture_.kind) return;
        auto& others = capture_.other_kinds;
        if (std::ranges::find(others, kind) == others.end()) others.push_back(kind);
    }

    void apply_fixes() {
        const CaptureFixes& fixes = query_.fixes;
        if (name()) {
            capture_.client = name()->client;
            capture_.client_fit = name()->fit;
            capture_.client_range =
                CaptureRange{tokens_[name()->first].begin, tokens_[name()->next - 1].end};
            for (std::size_t k = 1; k < matches_.size(); ++k)
                capture_.other_clients.push_back(matches_[k].client);
        } else {
            guess_unknown_name();
        }
        if (fixes.client) {
            capture_.client = fixes.client;
            capture_.client_fit.reset();
            capture_.unknown_name.clear();
        }
        if (fixes.kind && *fixes.kind != capture_.kind) {
            const CaptureKind guessed = capture_.kind;
            capture_.kind = *fixes.kind;
            std::erase(capture_.other_kinds, capture_.kind);
            capture_.other_kinds.insert(capture_.other_kinds.begin(), guessed);
            if (capture_.kind == CaptureKind::commitment_mine) capture_.direction = Direction::out;
            if (capture_.kind == CaptureKind::commitment_theirs ||
                capture_.kind == CaptureKind::missed_call)
                capture_.direction = Direction::in;
        }
        if (fixes.kind) capture_.kind_certainty = Certainty::sure;
        for (const auto& [kind, kind_name] : EnumNames<CaptureKind>::names)
            add_other(kind);
        if (fixes.direction) capture_.direction = *fixes.direction;
        if (fixes.tense) capture_.tense = *fixes.tense;
        switch (fixes.date) {
            case CaptureFixes::DateChoice::as_read:
                break;
            case CaptureFixes::DateChoice::none:
                capture_.date.reset();
                break;
            case CaptureFixes::DateChoice::other_reading:
                if (capture_.date && capture_.date->other) {
                    std::swap(capture_.date->start, *capture_.date->other);
                    capture_.date->certainty = Certainty::sure;
                }
                break;
        }
    }

    /// A capital word where a person would stand, when nobody of that name is known.
    void guess_unknown_name() {
        if (owner_prefix(tokens_)) return;
        const std::size_t verb = found_.empty() ? tokens_.size() : found_.front().tokens.front();
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            const Token& token = tokens_[i];
            if (!token.is_word() || !token.capital || inside_date(i) || token.folded.size() < 2)
                continue;
            const bool titled = i > 0 && is_form_of_address(tokens_[i - 1]);
            const bool tied = i > 0 && ties_a_name(tokens_[i - 1]);
            const bool subject = i == 0 && verb < tokens_.size() && only_capitals_before(verb);
            const bool object = i > 0 && verb == i - 1 && !is_noun_language();
            const bool headed = i == 0 && tokens_[1].is(':');
            if (!titled && !tied && !subject && !object && !headed) continue;
            if (is_signal_word(i)) continue;
            std::size_t next = i + 1;
            // A surname; in German one more capital word may be a noun already.
            const std::size_t most = is_noun_language() ? 2 : 3;
            while (next < i + most && tokens_[next].is_word() && tokens_[next].capital &&
                   !inside_date(next) && !is_signal_word(next))
                ++next;
            capture_.unknown_name = line_.substr(token.begin, tokens_[next - 1].end - token.begin);
            capture_.client_range = CaptureRange{token.begin, tokens_[next - 1].end};
            return;
        }
    }

    /// "Julia Weber called"
    [[nodiscard]] bool only_capitals_before(std::size_t verb) const {
        constexpr std::size_t longest_name = 3;
        for (std::size_t i = 0; i < verb; ++i)
            if (!tokens_[i].is_word() || !tokens_[i].capital) return false;
        return verb > 0 && verb <= longest_name;
    }

    /// In German every noun has a capital letter.
    [[nodiscard]] bool is_noun_language() const { return capture_.language == Language::german; }

    [[nodiscard]] bool is_signal_word(std::size_t i) const {
        return std::ranges::any_of(found_, [&](const SignalMatch& match) {
            return std::ranges::find(match.tokens, i) != match.tokens.end();
        });
    }

    void take_range(const CaptureRange& range) {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].begin >= range.begin && tokens_[i].end <= range.finish) taken_[i] = true;
    }

    void take_out() {
        if (query_.fixes.text) {
            capture_.text = *query_.fixes.text;
            return;
        }
        // "When does Anna need the logo?" makes no sense without her.
        const bool plain_question = found_.empty() && capture_.kind == CaptureKind::question;
        const bool signed_question =
            plain_question && name() && name()->first > 0 && tokens_[name()->first - 1].is('?');
        if (capture_.client_range && (!plain_question || signed_question)) take_name();
        if (capture_.date) take_range({capture_.date->begin, capture_.date->finish});
        if (!found_.empty() && found_.front().signal->words == SignalWords::removed)
            for (const std::size_t k : found_.front().tokens)
                taken_[k] = true;
        // "3 missed calls"
        if (capture_.kind == CaptureKind::missed_call && !found_.empty())
            if (const std::size_t k = found_.front().tokens.front();
                k > 0 && tokens_[k - 1].is_number())
                taken_[k - 1] = true;
        take_lesser_signals();
        if (found_.empty() && owner_prefix(tokens_)) taken_[0] = taken_[1] = true;
        const bool question = capture_.kind == CaptureKind::question;
        capture_.text = leftover_text(line_, tokens_, taken_,
                                      question ? LeftoverKind::question : LeftoverKind::thing);
    }

    /// "Spoke with Anna, she will send …": where it was said is not what is promised.
    void take_talk_in_front() {
        for (const SignalMatch& match : found_) {
            const CaptureKind kind = match.signal->kind;
            const bool talk = kind == CaptureKind::call || kind == CaptureKind::meeting ||
                              kind == CaptureKind::email || kind == CaptureKind::message;
            if (!talk || match.signal->tense != SignalTense::happened) continue;
            const std::size_t first = match.tokens.front();
            if (first != 0 && !(name() && name()->first == 0 && name()->next == first)) continue;
            for (const std::size_t k : match.tokens)
                taken_[k] = true;
        }
    }

    /// "Anna called at 9:20, wants a quote by Friday": that she called is no part of the quote.
    void take_lesser_signals() {
        switch (capture_.kind) {
            case CaptureKind::quote:
            case CaptureKind::change:
            case CaptureKind::question:
            case CaptureKind::missed_call:
            case CaptureKind::call:
                break;
            case CaptureKind::commitment_mine:
            case CaptureKind::commitment_theirs:
                return take_talk_in_front();
            case CaptureKind::note:
            case CaptureKind::email:
            case CaptureKind::message:
            case CaptureKind::letter:
            case CaptureKind::meeting:
            case CaptureKind::voicemail:
            case CaptureKind::thanks:
                return;
        }
        constexpr int plain_talk = 56;
        for (const SignalMatch& match : found_) {
            const bool talk = match.signal->kind == CaptureKind::call ||
                              match.signal->kind == CaptureKind::email ||
                              match.signal->kind == CaptureKind::message;
            if (!talk || match.signal->strength < plain_talk) continue;
            for (const std::size_t k : match.tokens)
                taken_[k] = true;
            // Its time goes with it.
            for (const DateReading& date : dates_)
                if (!date.date_said && date.begin <= tokens_[match.tokens.back()].end + 1 &&
                    date.begin >= tokens_[match.tokens.back()].end)
                    take_range({date.begin, date.finish});
        }
    }

    void take_name() {
        take_range(*capture_.client_range);
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].begin < capture_.client_range->begin) continue;
            // "for Mrs Berg"
            std::size_t first = i;
            const auto dotted_title = [&] {
                return first > 1 && tokens_[first - 1].is('.') &&
                       is_form_of_address(tokens_[first - 2]);
            };
            while (first > 0 && (is_form_of_address(tokens_[first - 1]) || dotted_title()))
                taken_[--first] = true;
            if (first > 0 && ties_a_name(tokens_[first - 1])) taken_[first - 1] = true;
            break;
        }
        for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
            // "Anna B."
            const bool initial = i > 0 && tokens_[i - 1].end == capture_.client_range->finish &&
                                 tokens_[i].capital && tokens_[i].folded.size() == 1 &&
                                 tokens_[i + 1].is('.');
            if (initial) taken_[i] = taken_[i + 1] = true;
            // "Anna's"
            const bool behind = tokens_[i].begin == capture_.client_range->finish;
            if (behind && tokens_[i].is('\'') && tokens_[i + 1].folded == "s")
                taken_[i] = taken_[i + 1] = true;
        }
    }

    std::string_view line_;
    const CaptureQuery& query_;
    std::vector<Token> tokens_;
    std::vector<bool> taken_;
    std::vector<NameMatch> matches_;
    Dates dates_;
    std::vector<SignalMatch> found_;
    Capture capture_;
};

}  // namespace

Capture read_capture(std::string_view line, const CaptureQuery& query) {
    return Reader(line, query).run();
}

}  // namespace wordkeep::words
