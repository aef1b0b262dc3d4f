#pragma once
// Reads one captured line, inside words/capture only: whom it means (reader_who.cpp,
// reader_stranger.cpp), what it is about (reader_spoken.cpp, reader_kind.cpp, reader_quote.cpp,
// reader_guess.cpp), when (reader_when.cpp), and what text is left (reader_text.cpp).

#include "words/capture/capture.h"
#include "words/capture/leftover.h"
#include "words/capture/signal_search.h"
#include "words/tokens.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

// Longer lines are pasted texts; only their beginning is searched for what was done.
inline constexpr std::size_t longest_captured_line = 1000;

/// "tackade ja till offerten", "Angebot abgelehnt": no request for one and no thanks; what became
/// of it is to be remembered with all its words.
[[nodiscard]] bool tells_the_end_of_a_quote(const Signal& signal);

class CaptureReader {
  public:
    CaptureReader(std::string_view line, const CaptureQuery& query)
        : line_(line), query_(query), tokens_(words_of_line(line)), taken_(tokens_.size(), false) {}

    Capture run();

  private:
    using Dates = std::vector<DateReading>;

    // reader_when.cpp
    [[nodiscard]] Dates dates_expecting(Expect expect) const;
    void blot_out_what_is_no_date(std::string& masked) const;
    void leave_in_to_its_verb(Dates& dates) const;
    void add_short_days(Dates& dates, Expect expect) const;
    [[nodiscard]] bool is_what_they_ask_for(const DateReading& date) const;
    [[nodiscard]] bool date_ahead() const;
    [[nodiscard]] bool was_lately(const DateReading& date) const;
    void pass_over_absences();
    void join_day_and_time();
    [[nodiscard]] bool all_behind() const;
    [[nodiscard]] bool was_due() const;
    [[nodiscard]] bool asked_then() const;
    [[nodiscard]] bool in_what_was_said(const DateReading& date) const;
    [[nodiscard]] bool belongs_to_what_happened(const DateReading& date) const;
    [[nodiscard]] bool tells_what_was_done_there() const;
    [[nodiscard]] bool tells_how_it_was() const;
    [[nodiscard]] bool comes_every_year() const;
    [[nodiscard]] bool is_away_on_a_day() const;
    [[nodiscard]] bool says_when_back(const DateReading& date) const;
    [[nodiscard]] bool is_hour_of_what_was_asked(const DateReading& date) const;
    void choose_date();
    void choose_past_date();
    void choose_coming_date();

    // capture.cpp: what was corrected by hand
    void add_other(CaptureKind kind);
    void apply_fixes();

    // reader_who.cpp
    void find_client();
    [[nodiscard]] std::vector<bool> signal_words() const;
    void find_small_names();
    void prefer_names_to_days(std::vector<bool> usable);
    void prefer_who_is_no_topic();
    void drop_weak_guesses();
    void doubt_strangers();
    [[nodiscard]] bool may_name(std::size_t i) const;
    [[nodiscard]] bool reads_as_surname(const NameMatch& match, std::size_t i) const;
    [[nodiscard]] bool reads_as_first_name(std::size_t i) const;
    [[nodiscard]] NameMatch with_words_beside(const NameMatch& match) const;
    void guess_unknown_name();
    [[nodiscard]] bool hides_their_number() const;
    [[nodiscard]] bool only_capitals_before(std::size_t first, std::size_t verb) const;

    // reader_spoken.cpp
    void respell(std::size_t i, std::string_view meant);
    void read_firm_as_somebody();
    void read_spoken_forms();
    void read_ties_to_the_name();

    // reader_kind.cpp
    [[nodiscard]] Actor actor_of(const SignalMatch& match) const;
    [[nodiscard]] bool is_done_by_them() const;
    [[nodiscard]] bool is_their_word(const SignalMatch& match) const;
    [[nodiscard]] std::size_t their_letter() const;
    bool read_their_letter();
    [[nodiscard]] bool wants_to_do_it(const SignalMatch& wish) const;
    [[nodiscard]] Actor in_front_of(const SignalMatch& match) const;
    [[nodiscard]] const SignalMatch* clause_in_front(const SignalMatch& match) const;
    [[nodiscard]] bool is_recipient(Language language) const;
    [[nodiscard]] CaptureKind kind_of(const SignalMatch& match) const;
    void find_signals_beside_them();
    [[nodiscard]] bool is_said_to_them(const SignalMatch& match) const;
    [[nodiscard]] bool is_what_was_not_sent(const SignalMatch& match) const;
    [[nodiscard]] bool is_other_sense(const SignalMatch& match) const;
    void pass_over_participles();
    bool prefer_what_came();
    bool read_channel_in_front();
    [[nodiscard]] bool tells_an_age() const;
    void pass_over_the_unlikely();
    void prefer_calling_back();
    void prefer_what_stands_in_front();
    void prefer_what_was_promised();
    void choose_kind();

    // reader_quote.cpp
    [[nodiscard]] CaptureKind end_of_quote(const SignalMatch& match) const;

    // reader_guess.cpp
    [[nodiscard]] bool asks() const;
    [[nodiscard]] bool begins_like_a_question() const;
    [[nodiscard]] bool headed() const;
    [[nodiscard]] bool names_somebody_first() const;
    [[nodiscard]] bool says_one_of(std::string_view words) const;
    [[nodiscard]] bool is_to_do() const;
    [[nodiscard]] bool told_to_them() const;
    [[nodiscard]] bool is_theirs() const;
    [[nodiscard]] std::vector<Token> words_without_dates(std::size_t from) const;
    [[nodiscard]] bool compares() const;
    [[nodiscard]] bool changes_numbers() const;
    [[nodiscard]] bool is_change() const;
    [[nodiscard]] bool is_appointment() const;
    [[nodiscard]] bool is_at_theirs() const;
    void guess_kind();
    [[nodiscard]] std::size_t words_besides_name_and_date() const;

    // reader_text.cpp
    void take_range(const CaptureRange& range);
    void take_out();
    void take_talk_in_front();
    void take_reminder();
    void take_lesser_signals();
    [[nodiscard]] bool behind_question_mark(std::size_t i) const;
    void take_name();
    void take_date();
    [[nodiscard]] std::size_t behind_name(std::size_t first) const;
    [[nodiscard]] LeftoverKind leftover_kind() const;
    void take_who_speaks();
    void take_agreement();
    void take_coming();
    void take_how_often();
    [[nodiscard]] Reworded promised_verb() const;

    [[nodiscard]] const NameMatch* name() const {
        return matches_.empty() ? nullptr : &matches_.front();
    }
    [[nodiscard]] bool inside_name(std::size_t i) const {
        return name() && i >= name()->first && i < name()->next;
    }
    void find_dates_beside_names() { dates_ = dates_expecting(Expect::future); }
    [[nodiscard]] bool inside_date(std::size_t i) const {
        return std::ranges::any_of(dates_, [&](const DateReading& d) {
            return tokens_[i].begin >= d.begin && tokens_[i].end <= d.finish;
        });
    }
    /// In German every noun has a capital letter.
    [[nodiscard]] bool is_noun_language() const { return capture_.language == Language::german; }
    [[nodiscard]] bool is_signal_word(std::size_t i) const {
        return std::ranges::any_of(found_, [&](const SignalMatch& match) {
            return std::ranges::find(match.tokens, i) != match.tokens.end();
        });
    }

    std::string_view line_;
    const CaptureQuery& query_;
    std::vector<Token> tokens_;
    std::vector<bool> taken_;
    std::vector<NameMatch> matches_;
    bool stranger_ = false;   ///< the first match is somebody else who shares a name with a client
    std::vector<bool> said_;  ///< words of signals, as far as they were looked for
    Dates dates_;
    std::vector<SignalMatch> found_;
    Capture capture_;
};

}  // namespace wordkeep::words
