// What the tone rules found in a text, under its field: the phrase, why it hurts, and a better
// wording that one press puts in its place. Nothing is ever blocked.

#include "app/tone_check.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using words::ToneHit;

constexpr std::size_t shown_at_once = 3;

std::string quoted(const Frame& frame, std::string_view text, const ToneHit& hit) {
    if (hit.begin == hit.finish) return std::string(frame.tr("tone.whole_text"));
    return frame.say("tone.quoted",
                     {{"phrase", std::string(text.substr(hit.begin, hit.finish - hit.begin))}});
}

/// True: the person took the better wording.
bool hit_ui(const Frame& frame, std::string_view text_of_field, const ToneHit& hit,
            const app::ToneReport& report) {
    const std::string phrase = quoted(frame, text_of_field, hit);
    const words::OwnToneRule* own =
        hit.rule == words::ToneRule::own ? &report.own.at(hit.own_rule) : nullptr;
    const std::string rule =
        own ? std::string(frame.tr("tone.own_rule")) : frame.say(words::tone_name(hit.rule));
    Row row{"hit", {.gap = 8, .align = Align::start, .wrap = Wrap::yes}};
    if (!is_cramped()) icon(icons::circle_alert, Tone::warn);
    {
        Stack words{"words", {.gap = 2, .width = Width::fill(1, 120)}};
        text(frame.say("tone.finding", {{"phrase", phrase}, {"rule", rule}}),
             {.size = TextSize::small, .weight = Weight::medium, .lines = Lines::wrapped});
        const std::string why = own ? own->why : frame.say(words::tone_reason(hit.rule));
        if (!why.empty()) secondary(why);
        const std::string better = !own                  ? frame.say(words::tone_advice(hit.rule))
                                   : own->better.empty() ? std::string(frame.tr("tone.leave_out"))
                                                         : own->better;
        secondary(frame.say("tone.better", {{"advice", better}}));
    }
    return button("improve", frame.tr("tone.replace"),
                  {.size = ButtonSize::small,
                   .full_name = frame.say("tone.replace_full", {{"phrase", phrase}})});
}

}  // namespace

ToneShown tone_ui(const Frame& frame, std::string& typed, words::ToneText kind, ClientId client) {
    const app::ToneReport report = app::tone_of(typed, kind, client, frame.session);
    if (report.hits.empty()) return {};
    Card card{"tone", {.padding = 12, .gap = 12, .name = frame.tr("tone.title")}};
    const std::size_t shown = std::min(report.hits.size(), shown_at_once);
    ToneShown result{.hits = static_cast<std::int64_t>(report.hits.size())};
    for (std::size_t i = 0; i < shown && !result.changed; ++i) {
        IdScope scope{i};
        if (!hit_ui(frame, typed, report.hits[i], report)) continue;
        typed = words::improved(typed, report.hits[i], report.better, report.own);
        result.changed = true;
    }
    if (report.hits.size() > shown)
        secondary(frame.say("tone.more",
                            {{"n", Count{static_cast<std::int64_t>(report.hits.size() - shown)}}}));
    return result;
}

void tone_pointer_ui(const Frame& frame, std::int64_t hits) {
    if (hits == 0) return;
    if (button("tone_pointer", frame.say("tone.pointer", {{"n", Count{hits}}}),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::circle_alert}))
        focus("improve");
}

namespace {

/// What the person added: a phrase, what is better, why, in letters of which language.
void own_phrases_ui(const Frame& frame) {
    record_section(frame, app::RecordKind::own_phrase, frame.tr("tone.own_rules"), {});
    const std::string_view id = app::info(app::RecordKind::own_phrase).add;
    if (!button(id, frame.tr(id),
                {.icon = icons::plus, .disabled_reason = read_only_reason(frame)}))
        return;
    const app::DateReader dates = frame.session.dates();
    auto form = app::new_record_form(app::RecordKind::own_phrase, {}, {frame.workspace(), dates});
    app::fill(form, "language", std::string(words::language_tag(frame.words.locale.language)));
    frame.act(app::OpenRecord{std::move(form)});
}

}  // namespace

void tone_settings_ui(const Frame& frame) {
    Section section{"tone", frame.tr("settings.tone"), {.note = frame.tr("settings.tone_note")}};
    own_phrases_ui(frame);
    Card card{"card", {}};
    const Settings& settings = frame.workspace().settings();
    for (const auto& [rule, name] : EnumNames<words::ToneRule>::names) {
        if (rule == words::ToneRule::own) continue;
        bool on = app::is_tone_rule_on(settings, rule);
        if (!switch_(name, frame.say(words::tone_name(rule)), on,
                     frame.say(words::tone_reason(rule)), read_only_reason(frame)))
            continue;
        frame.act(app::Perform{
            Edit<Settings>{PatchBuilder<Settings>(settings_id)
                               .set(&Settings::rules_off, app::with_tone_rule(settings, rule, on))
                               .done()},
            {"did.settings_edit", {}}});
    }
}

}  // namespace wordkeep::ui
