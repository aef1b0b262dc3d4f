// Pictures of how it goes, each also as a table (UX.md, Insights).

#include "assets/assets.h"
#include "attention/client_records.h"
#include "attention/families.h"
#include "ui/screens/parts.h"
#include "ui/screens/pictures.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <array>
#include <cmath>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using attention::Insights;

std::string month_label(const Frame& frame, std::chrono::year_month month) {
    return std::string(words::month_short(static_cast<int>(static_cast<unsigned>(month.month())),
                                          frame.words.locale.language));
}

std::string count_text(const Frame& frame, std::int64_t value) {
    return words::number(value, frame.words);
}

std::string k_of_n(const Frame& frame, std::int64_t k, std::int64_t n) {
    return n == 0 ? std::string(frame.tr("insights.none"))
                  : frame.say("insights.k_of_n", {{"k", Count{k}}, {"n", Count{n}}});
}

float share_of(std::int64_t part, std::int64_t all) {
    return all == 0 ? 0 : static_cast<float>(part) / static_cast<float>(all);
}

// --- the pictures ---

void replies_ui(const Frame& frame, const Insights& insights) {
    Picture picture{"replies",
                    frame.tr("insights.replies"),
                    {},
                    {},
                    {},
                    {},
                    frame.tr("insights.answered_within"),
                    frame.tr("insights.how_many")};
    constexpr std::array names{"insights.hour", "insights.four_hours", "insights.day",
                               "insights.longer"};
    picture.sentence =
        insights.reply_median
            ? frame.say("insights.reply_median",
                        {{"span", Span{std::chrono::minutes{*insights.reply_median}}}})
            : std::string(frame.tr("insights.no_replies"));
    constexpr std::array tones{Tone::good, Tone::accent, Tone::warn, Tone::bad};
    for (std::size_t i = 0; i < names.size() && insights.reply_median; ++i)
        picture.add(std::string(frame.tr(names[i])), static_cast<float>(insights.replies[i]),
                    count_text(frame, insights.replies[i]), -1, tones[i]);
    picture_ui(frame, picture);
}

void kept_ui(const Frame& frame, const Insights& insights, bool theirs) {
    Picture picture{theirs ? "kept_theirs" : "kept_mine",
                    frame.tr(theirs ? "insights.kept_theirs" : "insights.kept_mine"),
                    {},
                    {},
                    {},
                    {},
                    frame.tr("insights.month"),
                    frame.tr("insights.kept_of_due"),
                    1};
    attention::Kept sum;
    for (const attention::InsightMonth& month : insights.months) {
        const attention::Kept& kept = theirs ? month.theirs : month.mine;
        sum += kept;
        picture.add(month_label(frame, month.month), share_of(kept.kept, kept.due()),
                    k_of_n(frame, kept.kept, kept.due()), -1, Tone::accent);
    }
    picture.sentence =
        sum.due() == 0 ? std::string(frame.tr("insights.nothing_due"))
                       : frame.say(theirs ? "insights.kept_theirs_sum" : "insights.kept_mine_sum",
                                   {{"k", Count{sum.kept}},
                                    {"n", Count{sum.due()}},
                                    {"share", Ratio{*sum.ratio()}}});
    if (sum.due() == 0) picture.bars.clear();
    picture_ui(frame, picture);
}

void lead_ui(const Frame& frame, const Insights& insights) {
    Picture picture{"lead",
                    frame.tr("insights.lead"),
                    {},
                    {},
                    {},
                    {},
                    frame.tr("insights.month"),
                    frame.tr("insights.started_by_me"),
                    1};
    attention::Lead sum;
    for (const attention::InsightMonth& month : insights.months) {
        const std::int64_t all = month.lead.mine + month.lead.theirs;
        sum += month.lead;
        picture.add(month_label(frame, month.month), share_of(month.lead.mine, all),
                    k_of_n(frame, month.lead.mine, all), all > 0 ? 0.5F : -1.0F);
    }
    const auto ratio = sum.ratio();
    picture.sentence = ratio ? frame.say("insights.lead_sum", {{"share", Ratio{*ratio}}})
                             : std::string(frame.tr("insights.no_talks"));
    if (!ratio) picture.bars.clear();
    picture_ui(frame, picture);
}

void quotes_picture_ui(const Frame& frame, const Insights& insights) {
    Picture picture{"quotes",
                    frame.tr("insights.quotes"),
                    {},
                    {},
                    {},
                    {},
                    frame.tr("insights.quote_after"),
                    frame.tr("insights.won_of"),
                    1};
    constexpr std::array names{"insights.same_day", "insights.two_days", "insights.five_days",
                               "insights.longer"};
    std::int64_t won = 0, all = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const attention::QuoteSpeed& speed = insights.quotes[i];
        won += speed.won;
        all += speed.won + speed.lost;
        picture.add(std::string(frame.tr(names[i])), share_of(speed.won, speed.won + speed.lost),
                    k_of_n(frame, speed.won, speed.won + speed.lost), -1, Tone::good);
    }
    picture.sentence =
        all == 0 ? std::string(frame.tr("insights.no_quotes"))
                 : frame.say("insights.quotes_sum", {{"k", Count{won}}, {"n", Count{all}}});
    if (all == 0) picture.bars.clear();
    picture_ui(frame, picture);
}

void works_ui(const Frame& frame, const Insights& insights) {
    Picture picture{"works",
                    frame.tr("insights.works"),
                    {},
                    {},
                    {},
                    {},
                    frame.tr("insights.work"),
                    frame.tr("insights.took_of_estimate")};
    std::int64_t over = 0;
    for (const attention::DoneWork& work : insights.works) {
        const Commitment* commitment = frame.workspace().find(work.id);
        if (!commitment || work.estimated <= 0) continue;
        const bool longer = work.actual > work.estimated;
        over += longer ? 1 : 0;
        picture.add(
            commitment->what, static_cast<float>(work.actual) / static_cast<float>(work.estimated),
            frame.say("insights.took", {{"took", Span{std::chrono::minutes{work.actual}}},
                                        {"estimate", Span{std::chrono::minutes{work.estimated}}}}),
            1, longer ? Tone::warn : Tone::good);
    }
    const auto n = static_cast<std::int64_t>(picture.bars.size());
    picture.sentence =
        n == 0 ? std::string(frame.tr("insights.no_works"))
               : frame.say("insights.works_sum", {{"over", Count{over}}, {"n", Count{n}}});
    picture_ui(frame, picture);
}

void silence_ui(const Frame& frame) {
    constexpr std::size_t weeks = 26;
    Picture picture{"silence",
                    frame.tr("insights.silence"),
                    {},
                    {},
                    {},
                    {},
                    frame.tr("insights.week_of"),
                    frame.tr("insights.longest_silence")};
    app::ClientChoice& choice = frame.view.insights_client;
    attention::ClientRecords records;
    const auto& rules = frame.session.rules();
    const bool chosen = choice.id && records.load(frame.workspace(), choice.id, rules);
    if (chosen) {
        const Instant now = frame.session.now();
        const auto days = attention::silent_days(records, rules, weeks, now);
        const std::int64_t limit = attention::cadence_of(
            *records.client, records.client->stage_since.value_or(now), rules);
        const Date today = frame.words.today();
        const Date monday =
            today - std::chrono::days{std::chrono::weekday{today}.iso_encoding() - 1};
        std::int64_t over = 0;
        for (std::size_t i = 0; i < weeks; ++i) {
            const Date week = monday - std::chrono::days{7 * static_cast<int>(weeks - 1 - i)};
            const bool longer = days[i].value_or(0) > limit;
            over += longer ? 1 : 0;
            picture.add(words::text_of(Day{week}, frame.words, "date"),
                        static_cast<float>(days[i].value_or(0)),
                        days[i] ? frame.say("insights.days", {{"n", Count{*days[i]}}})
                                : std::string(frame.tr("insights.none")),
                        days[i] ? static_cast<float>(limit) : -1.0F,
                        longer ? Tone::bad : Tone::accent);
        }
        picture.sentence =
            frame.say("insights.silence_sum", {{"limit", Count{limit}}, {"n", Count{over}}});
    } else {
        picture.sentence = frame.tr("insights.choose_client");
    }
    {
        Stack stack{"whose", {.width = Width::px(320)}};
        client_field(frame, "client", choice, {}, Adding::no);
    }
    picture_ui(frame, picture);
}

}  // namespace

void insights_ui(const Frame& frame) {
    Pane pane{"insights", {.landmark = Landmark::main, .max_content = 760}};
    heading(1, frame.tr("nav.insights"));
    app::InsightsWork& work = frame.view.insights;
    if (!work.figures()) {
        progress_bar(frame.tr("insights.gathering"), work.share(), frame.tr("insights.gathering"));
        return;
    }
    const Insights& insights = *work.figures();
    replies_ui(frame, insights);
    kept_ui(frame, insights, false);
    kept_ui(frame, insights, true);
    silence_ui(frame);
    lead_ui(frame, insights);
    works_ui(frame, insights);
    quotes_picture_ui(frame, insights);
    load_ui(frame, insights.load);
}

}  // namespace wordkeep::ui
