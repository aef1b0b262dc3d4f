// Which letter answers which line, and what it counts as.

#include "app/draft_form.h"

#include "app/session.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;

constexpr std::size_t most_offers = 6;
struct Offer {
    std::string_view action;
    std::size_t count;
    std::array<Kind, most_offers> kinds;
};

template <class... Kinds>
constexpr Offer offer(std::string_view action, Kinds... kinds) {
    return {action, sizeof...(kinds), {kinds...}};
}

constexpr Offer offers[] = {
    offer("acknowledge", Kind::acknowledgement, Kind::quick_later, Kind::quick_ok, Kind::quick_no,
          Kind::holding_reply, Kind::calm_answer),
    offer("call_back", Kind::callback_opener, Kind::voicemail, Kind::after_calls),
    offer("send_message", Kind::after_calls),
    offer("holding_reply", Kind::holding_reply),
    offer("update", Kind::update, Kind::check_in),
    offer("introduction", Kind::introduction_plan, Kind::contact_plan),
    offer("ping", Kind::ping),
    offer("ask_again", Kind::ask_again, Kind::check_in),
    offer("nudge", Kind::nudge),
    offer("call_or_close", Kind::nudge, Kind::goodbye),
    offer("summarise", Kind::summary),
    offer("keep", Kind::delivery, Kind::update, Kind::deadline_at_risk),
    offer("contact", Kind::update, Kind::meeting_invitation),
    offer("tell_client", Kind::update, Kind::deadline_at_risk),
    offer("send_bad_news", Kind::deadline_at_risk, Kind::blocker_notice),
    offer("notify", Kind::blocker_notice, Kind::deadline_at_risk),
    offer("send_concern", Kind::concern),
    offer("send_plan", Kind::contact_plan),
    offer("restate", Kind::restated_decision),
    offer("set_agenda", Kind::meeting_agenda),
    offer("at_risk_notice", Kind::deadline_at_risk, Kind::blocker_notice),
    offer("explain_changes", Kind::ground_rules),
    offer("offer_change", Kind::change_order),
    offer("change_notice", Kind::change_notice),
    offer("change_order", Kind::change_order),
    offer("ask_wording", Kind::clarify),
    offer("report", Kind::weekly_report),
    offer("check_in", Kind::check_in),
    offer("heads_up", Kind::heads_up),
    offer("send_quote", Kind::quote_cover),
    offer("say_when", Kind::quote_delay),
    offer("follow_up", Kind::quote_follow_up),
    offer("price_notice", Kind::price_change),
    offer("tell_absence", Kind::absence_notice),
    offer("choose_date", Kind::deadline_at_risk),
    offer("explain_reason", Kind::restated_decision, Kind::concern),
    offer("play_back", Kind::play_back),
    offer("send_questions", Kind::question_list),
    offer("confirm_direction", Kind::play_back, Kind::check_in),
    offer("repair_plan", Kind::repair_plan),
    offer("thank", Kind::thank_you),
    offer("calm_answer", Kind::calm_answer),
    offer("schedule_call", Kind::calm_answer, Kind::meeting_invitation),
    offer("plan_talk", Kind::meeting_invitation),
    offer("review_client", Kind::concern, Kind::price_change, Kind::goodbye),
};

struct Meaning {
    Kind kind;
    Purpose purpose;
};

// All others are general.
constexpr Meaning meanings[] = {
    {Kind::holding_reply, Purpose::holding_reply},
    {Kind::summary, Purpose::summary},
    {Kind::weekly_report, Purpose::report},
    {Kind::change_notice, Purpose::change_notice},
    {Kind::change_order, Purpose::change_order},
    {Kind::deadline_at_risk, Purpose::at_risk_notice},
    {Kind::thank_you, Purpose::thanks},
    {Kind::nudge, Purpose::nudge},
    {Kind::quote_cover, Purpose::quote},
    {Kind::quote_follow_up, Purpose::follow_up},
    {Kind::calm_answer, Purpose::calm_answer},
    {Kind::check_in, Purpose::check_in},
    {Kind::absence_notice, Purpose::absence_notice},
    {Kind::contact_plan, Purpose::contact_plan},
    {Kind::introduction_plan, Purpose::introduction},
    {Kind::play_back, Purpose::play_back},
    {Kind::question_list, Purpose::question},
    {Kind::concern, Purpose::concern},
    {Kind::restated_decision, Purpose::restate},
    {Kind::repair_plan, Purpose::repair_plan},
    {Kind::blocker_notice, Purpose::blocker_notice},
    {Kind::price_change, Purpose::price_notice},
    {Kind::newsletter, Purpose::newsletter},
    {Kind::update, Purpose::update},
    {Kind::ping, Purpose::update},
    {Kind::ask_again, Purpose::question},
    {Kind::heads_up, Purpose::heads_up},
    {Kind::ground_rules, Purpose::ground_rules},
    {Kind::quote_delay, Purpose::quote_delay},
    {Kind::clarify, Purpose::question},
    {Kind::moved, Purpose::at_risk_notice},
};

}  // namespace

std::span<const Kind> drafts_for(std::string_view action) {
    const auto found = std::ranges::find(offers, action, &Offer::action);
    if (found == std::end(offers)) return {};
    return std::span(found->kinds).first(found->count);
}

std::vector<Kind> fitting_kinds(const DraftForm& form, const Session& session) {
    std::vector<Kind> kinds = form.offered;
    for (const attention::Line& line : session.lines_of(form.client))
        for (const Kind kind : drafts_for(enum_name(line.action)))
            if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    return kinds;
}

std::vector<Kind> kinds_in_order(const DraftForm& form, words::Language reader) {
    std::vector<Kind> kinds = form.fitting.empty() ? form.offered : form.fitting;
    std::vector<std::pair<std::string, Kind>> rest;
    for (const words::DraftInfo& info : words::draft_kinds())
        if (std::ranges::find(kinds, info.kind) == kinds.end())
            rest.emplace_back(order_key(words::draft_name(info.kind, reader),
                                        words::tr("format.behind_z", reader)),
                              info.kind);
    std::ranges::sort(rest);
    for (const auto& [name, kind] : rest)
        kinds.push_back(kind);
    return kinds;
}

Purpose purpose_of(Kind kind) {
    const auto found = std::ranges::find(meanings, kind, &Meaning::kind);
    return found == std::end(meanings) ? Purpose::general : found->purpose;
}

}  // namespace wordkeep::app
