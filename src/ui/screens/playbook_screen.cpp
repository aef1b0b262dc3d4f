// The rules with their clocks, each to be switched off or set, and what was learnt (rows 37, 42).

#include "app/playbook.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

#include <array>
#include <span>
#include <string>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using attention::ClockInfo;
using attention::RuleInfo;

std::string clock_value(const Frame& frame, const ClockInfo& clock, std::int64_t value) {
    constexpr std::int32_t an_hour = 60;
    if (clock.unit == attention::Unit::working_minutes && value >= an_hour && value % an_hour == 0)
        return frame.say("unit.working_hours", {{"n", Count{value / an_hour}}});
    return frame.say(app::unit_key(clock.unit), {{"n", Count{value}}});
}

/// "Reply due: 60 working minutes".
std::string clock_text(const Frame& frame, const ClockInfo& clock) {
    const auto set = app::own_value(frame.workspace().settings(), clock);
    return std::string(frame.tr(clock.label)) + ": " +
           clock_value(frame, clock, set.value_or(clock.value));
}

/// What a number in the field means, and what it usually is.
std::string usual_text(const Frame& frame, const ClockInfo& clock) {
    std::string value = clock_value(frame, clock, clock.value);
    if (clock.unit == attention::Unit::times)
        return frame.say("playbook.usual", {{"value", std::move(value)}});
    const std::string_view unit = app::unit_key(clock.unit);
    const std::string key = "unit.name." + std::string(unit.substr(unit.find('.') + 1));
    return frame.say("playbook.usual_in",
                     {{"unit", std::string(frame.tr(key))}, {"value", std::move(value)}});
}

void clock_ui(const Frame& frame, const ClockInfo& clock) {
    IdScope scope{clock.key};
    auto& drafts = frame.view.playbook.typed;
    const auto own = app::own_value(frame.workspace().settings(), clock);
    const std::string stored = std::to_string(own.value_or(clock.value));
    const auto draft = drafts.find(clock.key);
    std::string typed = draft == drafts.end() ? stored : draft->second;
    const std::string error = error_at(frame, frame.view.playbook.errors, std::string(clock.key));
    const std::string usual = usual_text(frame, clock);
    const auto result = text_field("value", frame.tr(clock.label), typed,
                                   {.hint = usual, .error = error, .input = Input::number});
    const bool other = typed != stored;
    if (other)
        drafts.insert_or_assign(std::string(clock.key), typed);
    else if (draft != drafts.end())
        drafts.erase(draft);
    Row row{"acts", {.gap = 8}};
    if ((other && button("set", frame.tr("action.save"),
                         {.kind = ButtonKind::primary,
                          .size = ButtonSize::small,
                          .disabled_reason = read_only_reason(frame)})) ||
        (other && result.submitted))
        frame.act(app::SetClock{clock.clock, typed});
    if (own && button("usual", frame.tr("playbook.as_usual"),
                      {.kind = ButtonKind::ghost,
                       .size = ButtonSize::small,
                       .disabled_reason = read_only_reason(frame)})) {
        drafts.erase(std::string(clock.key));
        frame.act(app::SetClock{clock.clock, {}});
    }
}

/// "Reply due: 60 working minutes · …".
std::string clocks_text(const Frame& frame, std::span<const ClockInfo* const> clocks) {
    std::string all;
    for (const ClockInfo* clock : clocks)
        all += (all.empty() ? "" : " · ") + clock_text(frame, *clock);
    return all;
}

void rule_ui(const Frame& frame, const RuleInfo& rule) {
    IdScope scope{rule.key};
    const auto clocks = app::clocks_of(rule);
    const std::string_view label = frame.tr(rule.label);
    const bool is_open = frame.view.playbook.open == rule.key;
    {
        Row row{"row", {.gap = 12, .align = Align::start}};
        bool on = !app::is_off(frame.workspace().settings(), rule);
        next_width(Width::fill(1, 120));
        if (checkbox("on", label, on, clocks_text(frame, clocks), read_only_reason(frame)))
            frame.act(app::Perform{
                app::switch_rule(frame.workspace().settings(), rule, on),
                {on ? "did.rule_on" : "did.rule_off", {{"what", nested({rule.label, {}})}}}});
        if (!clocks.empty() &&
            icon_button("clocks", is_open ? icons::chevron_up : icons::clock,
                        frame.say("playbook.clocks_of", {{"rule", std::string(label)}}),
                        {.size = ButtonSize::small, .pressed = is_open}))
            frame.view.playbook.open = is_open ? std::string() : std::string(rule.key);
    }
    if (!is_open) return;
    Card card{"clocks_card", {.gap = 12, .name = label}};
    Grid grid{"grid", {.columns = 2, .minimum = 240, .gap = 16}};
    for (const ClockInfo* clock : clocks) {
        Stack stack{clock->key, {.gap = 4}};
        clock_ui(frame, *clock);
    }
}

void lessons_ui(const Frame& frame) {
    Section section{"lessons",
                    frame.tr("record.lessons"),
                    {.note = frame.tr("playbook.lessons_note"), .gap = 8}};
    bool any = false;
    frame.workspace().table<Agreement>().for_each([&](AgreementId id, const Agreement& agreement) {
        if (agreement.lessons.empty()) return;
        any = true;
        IdScope scope{id.value};
        Card card{"card", {.gap = 4, .name = agreement.title}};
        text(agreement.title, {.weight = Weight::medium});
        for (const std::string& lesson : agreement.lessons)
            text("· " + lesson);
        secondary(frame.name_of(agreement.client));
    });
    if (!any) secondary(frame.tr("playbook.no_lessons"));
}

void rules_ui(const Frame& frame) {
    lessons_ui(frame);
    Section section{"rules", frame.tr("playbook.rules"), {.gap = 12}};
    Card card{"card", {.gap = 8}};
    for (const RuleInfo& rule : attention::all_rules())
        rule_ui(frame, rule);
}

}  // namespace

void playbook_ui(const Frame& frame) {
    Pane pane{"playbook", {.landmark = Landmark::main, .max_content = 760}};
    heading(1, frame.tr("nav.playbook"));
    text(frame.tr("playbook.text"), {.tone = Tone::muted});
    const std::array tab_list{Tab{"rules", frame.tr("playbook.rules"), {}},
                              Tab{"texts", frame.tr("playbook.texts"), {}}};
    const auto current = static_cast<std::size_t>(frame.view.playbook.tab);
    if (const auto pressed = tabs("tabs", frame.tr("nav.playbook"), tab_list, current))
        frame.view.playbook.tab = static_cast<app::PlaybookTab>(*pressed);
    TabPanel panel{"panel", tab_list[current].title};
    if (frame.view.playbook.tab == app::PlaybookTab::texts) return texts_tab_ui(frame);
    rules_ui(frame);
}

}  // namespace wordkeep::ui
