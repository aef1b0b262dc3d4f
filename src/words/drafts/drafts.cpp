#include "words/drafts/drafts.h"

#include "words/catalogue.h"

#include <algorithm>

namespace wordkeep::words {
namespace {

// Limits from WORDS.md; the ones that it leaves open follow its neighbours.
constexpr DraftInfo kinds[] = {
    {DraftKind::acknowledgement, "acknowledgement", 30},
    {DraftKind::quick_later, "quick_later", 12},
    {DraftKind::quick_no, "quick_no", 12},
    {DraftKind::quick_ok, "quick_ok", 12},
    {DraftKind::holding_reply, "holding_reply", 40},
    {DraftKind::callback_opener, "callback_opener", 25, DraftVoice::spoken},
    {DraftKind::summary, "summary", 150},
    {DraftKind::weekly_report, "weekly_report", 150},
    {DraftKind::change_notice, "change_notice", 50},
    {DraftKind::change_order, "change_order", 80},
    {DraftKind::deadline_at_risk, "deadline_at_risk", 80},
    {DraftKind::thank_you, "thank_you", 30},
    {DraftKind::nudge, "nudge", 40},
    {DraftKind::quote_cover, "quote_cover", 60},
    {DraftKind::quote_follow_up, "quote_follow_up", 40},
    {DraftKind::calm_answer, "calm_answer", 60},
    {DraftKind::goodbye, "goodbye", 70},
    {DraftKind::check_in, "check_in", 30},
    {DraftKind::absence_notice, "absence_notice", 100},
    {DraftKind::contact_plan, "contact_plan", 80},
    {DraftKind::introduction_plan, "introduction_plan", 100},
    {DraftKind::play_back, "play_back", 120},
    {DraftKind::question_list, "question_list", 120},
    {DraftKind::concern, "concern", 80},
    {DraftKind::restated_decision, "restated_decision", 60},
    {DraftKind::repair_plan, "repair_plan", 90},
    {DraftKind::blocker_notice, "blocker_notice", 70},
    {DraftKind::price_change, "price_change", 80},
    {DraftKind::newsletter, "newsletter", 200},
    {DraftKind::meeting_invitation, "meeting_invitation", 60},
    {DraftKind::meeting_agenda, "meeting_agenda", 100},
    {DraftKind::voicemail, "voicemail", 45, DraftVoice::spoken},
    {DraftKind::update, "update", 50},
    {DraftKind::ping, "ping", 40},
    {DraftKind::delivery, "delivery", 50},
    {DraftKind::after_calls, "after_calls", 45},
    {DraftKind::ask_again, "ask_again", 40},
    {DraftKind::heads_up, "heads_up", 70},
    {DraftKind::ground_rules, "ground_rules", 90},
    {DraftKind::quote_delay, "quote_delay", 40},
    {DraftKind::clarify, "clarify", 45},
    {DraftKind::moved, "moved", 50},
};

/// "draft." + name + ".subject"
std::string key_of(std::string_view area, std::string_view name, std::string_view ending = {}) {
    std::string key(area);
    key += name;
    key += ending;
    return key;
}

}  // namespace

std::span<const DraftInfo> draft_kinds() { return kinds; }

const DraftInfo& draft_info(DraftKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<DraftKind> draft_from_name(std::string_view name) {
    const auto found = std::ranges::find(kinds, name, &DraftInfo::name);
    if (found == std::end(kinds)) return std::nullopt;
    return found->kind;
}

std::string_view draft_text(DraftKind kind, Language language, Address address) {
    const std::string_view name = draft_info(kind).name;
    if (address == Address::informal) {
        // Languages that address everybody alike, and texts that address nobody, have no entry.
        const std::string_view informal = raw_text(key_of("draft.", name, ".informal"), language);
        if (!informal.empty() && informal != "=") return informal;
    }
    return raw_text(key_of("draft.", name), language);
}

std::string_view draft_subject(DraftKind kind, Language language) {
    return raw_text(key_of("draft.", draft_info(kind).name, ".subject"), language);
}

std::string field_label(std::string_view field, const Context& context) {
    const std::string_view label = raw_text(key_of("draft_field.", field), context.locale.language);
    return std::string(label.empty() ? field : label);
}

std::string letter_date(const Due& value, const Context& context) {
    return due(value, context, "long");
}

std::string greeting(std::string_view name, Address address, const Context& context) {
    const std::vector<PhraseArg> args{{"name", std::string(name)}};
    const bool formal = address == Address::formal;
    if (name.empty())
        return std::string(
            tr(formal ? "letter.greeting_nobody" : "letter.greeting_nobody.informal", context));
    return render(Phrase{formal ? "letter.greeting" : "letter.greeting.informal", args}, context);
}

std::string_view closing(Address address, Language language) {
    return tr(address == Address::formal ? "letter.closing" : "letter.closing.informal", language);
}

std::string_view draft_name(DraftKind kind, Language language) {
    return raw_text(key_of("draft_name.", draft_info(kind).name), language);
}

}  // namespace wordkeep::words
