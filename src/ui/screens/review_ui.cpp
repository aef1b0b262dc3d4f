// What the weekly review shows above its questions (rows 35, 49, 75): my own figures beside those
// of the time before, and the newsletter's state.

#include "assets/assets.h"
#include "attention/review.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using attention::Course;
using attention::OwnReview;
using attention::ReviewFigure;
using attention::ReviewSpan;

std::string value_text(const Frame& frame, const ReviewSpan& span, ReviewFigure figure) {
    const auto value = span.value_of(figure);
    if (!value) return std::string(frame.tr("review.nothing"));
    const auto whole = static_cast<std::int64_t>(*value);
    switch (figure) {
        case ReviewFigure::reply_time:
            return words::text_of(Span{std::chrono::minutes{whole}}, frame.words);
        case ReviewFigure::kept:
            return frame.say("insights.k_of_n",
                             {{"k", Count{span.kept.kept}}, {"n", Count{span.kept.due()}}});
        case ReviewFigure::silences:
            return frame.say("review.clients", {{"n", Count{whole}}});
        case ReviewFigure::lead:
            return frame.say("insights.k_of_n", {{"k", Count{span.lead.mine}},
                                                 {"n", Count{span.lead.mine + span.lead.theirs}}});
    }
    return {};
}

Mark mark_of(Course course) {
    switch (course) {
        case Course::better:
        case Course::good:
            return Mark::done;
        case Course::unchanged:
            return Mark::today;
        case Course::worse:
            return Mark::late;
        case Course::unknown:
            break;
    }
    return Mark::info;
}

void figure_ui(const Frame& frame, const OwnReview& review, ReviewFigure figure) {
    const std::string_view name = frame.tr("review.figure." + std::string(enum_name(figure)));
    const Course course = review.course_of(figure);
    const std::string_view verdict = frame.tr("review.course." + std::string(enum_name(course)));
    IdScope scope{enum_name(figure)};
    ListRow row{"row", {.name = std::string(name), .activatable = false, .padding = 4}};
    state_mark(mark_of(course), verdict);
    Stack both{"words", {.gap = 2, .width = Width::fill(1, 120)}};
    text(std::string(name) + ": " + value_text(frame, review.week, figure),
         {.weight = Weight::medium, .lines = Lines::wrapped});
    secondary(frame.say("review.before", {{"week", value_text(frame, review.week_before, figure)}}),
              Lines::wrapped);
    secondary(
        frame.say("review.months", {{"month", value_text(frame, review.month, figure)},
                                    {"before", value_text(frame, review.month_before, figure)},
                                    {"verdict", std::string(verdict)}}),
        Lines::wrapped);
}

/// One press fills the field; it stays a text of the person's own.
void habits_ui(const Frame& frame, app::RecordForm& form) {
    static constexpr std::array habits{
        std::string_view("review.habit.0"), std::string_view("review.habit.1"),
        std::string_view("review.habit.2"), std::string_view("review.habit.3")};
    notice(frame.tr("review.circles"), Tone::warn);
    Row row{"habits", {.gap = 8, .wrap = Wrap::yes}};
    for (const std::string_view habit : habits)
        if (button(habit, frame.tr(habit), {.size = ButtonSize::small, .icon = icons::plus}))
            app::fill(form, "habit", std::string(frame.tr(habit)));
}

void figures_ui(const Frame& frame, app::RecordForm& form) {
    Section section{"figures", frame.tr("review.figures"), {.level = 3, .gap = 8}};
    const OwnReview* review = frame.view.insights.review();
    if (!review || frame.loading) {
        progress_bar(frame.tr("insights.gathering"), frame.view.insights.share());
        return;
    }
    {
        List list{"list", {.name = frame.tr("review.figures")}};
        for (const auto& [figure, name] : EnumNames<ReviewFigure>::names)
            figure_ui(frame, *review, figure);
    }
    const std::string_view chosen = attention::chosen_habit(frame.workspace());
    if (!chosen.empty())
        text(frame.say("review.chosen", {{"habit", std::string(chosen)}}),
             {.lines = Lines::wrapped});
    if (review->goes_in_circles()) habits_ui(frame, form);
}

void newsletter_state_ui(const Frame& frame) {
    const auto state = attention::newsletter_state(frame.workspace(), frame.session.now());
    if (state.tips_waiting == 0 && state.readers == 0) return;
    Section section{"newsletter", frame.tr("reports.newsletter"), {.level = 3, .gap = 8}};
    std::string line = frame.say("review.newsletter", {{"tips", Count{state.tips_waiting}},
                                                       {"readers", Count{state.readers}}});
    if (state.last_sent)
        line += " " + frame.say("review.last_sent", {{"at", Moment{*state.last_sent}}});
    text(line, {.lines = Lines::wrapped});
    if (!state.is_due) return;
    if (button("compose", frame.tr("newsletter.compose"),
               {.size = ButtonSize::small,
                .icon = icons::mail,
                .disabled_reason = read_only_reason(frame)}))
        frame.act(app::OpenNewsletter{app::new_issue(frame.session)});
}

}  // namespace

void review_head_ui(const Frame& frame, app::RecordForm& form) {
    figures_ui(frame, form);
    newsletter_state_ui(frame);
}

}  // namespace wordkeep::ui
