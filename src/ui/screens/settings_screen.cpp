// Settings: language and look, working hours, holidays, where the data is.

#include "app/client_language.h"
#include "app/own_texts.h"
#include "app/settings_form.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;

constexpr float content_width = 760;
constexpr float label_room = 24;  ///< above the box of a field: what stands beside it begins there

/// A change that acts at once, without a form.
template <class Value>
void set_now(const Frame& frame, Value Settings::*member, Value value) {
    frame.act(
        app::Perform{Edit<Settings>{PatchBuilder<Settings>(settings_id).set(member, value).done()},
                     {"did.settings_edit", {}}});
}

void look_ui(const Frame& frame) {
    const Settings& settings = frame.workspace().settings();
    Section section{"look", frame.tr("settings.look")};
    Card card{"card", {}};
    std::vector<std::string_view> languages{frame.tr("settings.language_system")};
    int language = 0;
    for (const words::Language one : words::languages()) {
        if (app::interface_language(one) == settings.language)
            language = static_cast<int>(languages.size());
        languages.push_back(words::language_name(one));
    }
    if (select("language", frame.tr("settings.language"), language, languages))
        set_now(frame, &Settings::language,
                language == 0 ? InterfaceLanguage::system
                              : app::interface_language(
                                    words::languages()[static_cast<std::size_t>(language) - 1]));
    const std::array looks{frame.tr("settings.look_system"), frame.tr("settings.look_light"),
                           frame.tr("settings.look_dark")};
    int look = static_cast<int>(settings.look);
    if (segmented("look", frame.tr("settings.colours"), look, looks))
        set_now(frame, &Settings::look, static_cast<Look>(look));
    constexpr std::array percents{90, 100, 115, 130, 150, 200};
    std::array<std::string, percents.size()> names;
    std::array<std::string_view, percents.size()> views;
    int size = 1;
    for (std::size_t i = 0; i < percents.size(); ++i) {
        names[i] = words::text_of(Ratio{percents[i] / 100.0}, frame.words);
        views[i] = names[i];
        if (percents[i] == settings.text_percent) size = static_cast<int>(i);
    }
    if (select("size", frame.tr("settings.text_size"), size, views))
        set_now(frame, &Settings::text_percent,
                static_cast<std::int32_t>(percents[static_cast<std::size_t>(size)]));
    bool shortcuts = settings.shortcuts;
    if (switch_("shortcuts", frame.tr("settings.shortcuts"), shortcuts,
                frame.tr("settings.shortcuts_hint")))
        set_now(frame, &Settings::shortcuts, shortcuts);
    bool notices = frame.view.notices;
    if (!frame.sample && switch_("notices", frame.tr("settings.notices"), notices,
                                 frame.tr("settings.notices_hint")))
        frame.act(app::Outside{app::AllowNotices{notices}});
}

void hours_ui(const Frame& frame, app::SettingsDraft& draft) {
    Section section{"hours", frame.tr("settings.hours"), {.note = frame.tr("settings.hours_note")}};
    Card card{"card", {}};
    Grid grid{"week", {.columns = 2, .minimum = 220, .gap = 12}};
    for (std::size_t i = 0; i < draft.hours.size(); ++i) {
        IdScope scope{i};
        const std::string error = error_at(frame, draft.errors, "hours." + std::to_string(i + 1));
        text_field("hours",
                   words::weekday_long(static_cast<int>(i) + 1, frame.words.locale.language),
                   draft.hours[i], {.placeholder = frame.tr("settings.day_off"), .error = error});
    }
}

void add_holiday(const Frame& frame, app::SettingsDraft& draft) {
    draft.errors.erase("holiday");
    const auto due = frame.session.dates().due(draft.new_holiday);
    if (!due) {
        draft.errors["holiday"] = Phrase{"reject.date.unreadable", {{"text", draft.new_holiday}}};
        return;
    }
    draft.holidays.push_back({due->date, draft.new_holiday_name});
    draft.new_holiday.clear();
    draft.new_holiday_name.clear();
}

void holidays_ui(const Frame& frame, app::SettingsDraft& draft) {
    Section section{"holidays", frame.tr("settings.holidays")};
    Card card{"card", {}};
    for (std::size_t i = 0; i < draft.holidays.size(); ++i) {
        IdScope scope{i};
        Row row{"holiday", {.gap = 12}};
        text(words::text_of(Day{draft.holidays[i].date}, frame.words, "long"));
        secondary(draft.holidays[i].name);
        spring();
        if (icon_button("remove", icons::x, frame.tr("settings.remove_holiday"))) {
            draft.holidays.erase(draft.holidays.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
    Row row{"new", {.gap = 12, .align = Align::start, .wrap = Wrap::yes}};
    std::string hint(frame.tr("settings.holiday_hint"));
    if (!draft.new_holiday.empty()) {
        // A holiday is a whole day: what is said of the time does not count.
        const auto due = frame.session.dates().due(draft.new_holiday);
        hint = due ? words::text_of(Day{due->date}, frame.words, "long")
                   : std::string(frame.tr("field.date_not_understood"));
    }
    const std::string error = error_at(frame, draft.errors, "holiday");
    const auto typed = text_field(
        "date", frame.tr("settings.holiday_date"), draft.new_holiday,
        {.hint = hint, .error = error, .icon = icons::calendar, .width = Width::fill(1, 160)});
    const auto named = text_field("holiday_name", frame.tr("settings.holiday_name"),
                                  draft.new_holiday_name, {.width = Width::fill(1, 160)});
    Stack beside{"beside", {.gap = 0, .width = Width::fit()}};
    space(label_room);
    if (button("add", frame.tr("settings.add_holiday"), {.icon = icons::plus}) || typed.submitted ||
        named.submitted)
        add_holiday(frame, draft);
}

void person_ui(const Frame& frame, app::SettingsDraft& draft) {
    Section section{"person", frame.tr("settings.person")};
    Card card{"card", {}};
    text_field("name", frame.tr("settings.my_name"), draft.my_name,
               {.hint = frame.tr("settings.my_name_hint")});
    // Each language has its own, among the texts.
    if (button("signature", frame.tr("settings.signature"),
               {.size = ButtonSize::small, .icon = icons::pencil})) {
        app::TextDesk& texts = frame.view.texts;
        texts.open = app::kept_under(
            {std::string(app::signature_kind),
             texts.language.value_or(app::client_language(frame.words.locale.language)),
             texts.address});
        frame.view.playbook.tab = app::PlaybookTab::texts;
        // It shows the name that was typed beside it.
        if (frame.can_edit() && draft.my_name != frame.workspace().settings().my_name)
            frame.act(app::Submit{app::FormKind::settings});
        frame.act(app::Go{{app::Screen::playbook, {}}});
    }
    text_area(
        "addresses", frame.tr("settings.my_addresses"), draft.my_addresses,
        {.field = {.hint = frame.tr("settings.my_addresses_hint")}, .rows = 1, .max_rows = 6});
    const std::string error = error_at(frame, draft.errors, "zone");
    text_field("zone", frame.tr("settings.zone"), draft.zone,
               {.placeholder = frame.session.zone().name,
                .hint = frame.tr("settings.zone_hint"),
                .error = error});
    text_field("currency", frame.tr("settings.currency"), draft.currency,
               {.hint = frame.tr("settings.currency_hint"),
                .error = error_at(frame, draft.errors, "currency")});
}

void to_data_ui(const Frame& frame) {
    Section section{"data", frame.tr("settings.data"), {.note = frame.tr("settings.data_note")}};
    Card card{"card", {}};
    property(frame.tr("settings.saved"), store_sentence(frame).text, store_sentence(frame).tone);
    if (button("data", frame.tr("settings.open_data"), {.icon = icons::folder_open}))
        frame.act(app::Go{{app::Screen::data, {}}});
}

/// While something is filled in that is not stored: at the bottom, wherever one has scrolled to.
void save_bar_ui(const Frame& frame, app::SettingsDraft& draft) {
    const app::DateReader dates = frame.session.dates();
    draft.unstored = app::has_changes(draft, {frame.workspace(), dates}, frame.session.zones());
    if (!draft.unstored) return;
    Pane bar{"save_bar",
             {.edge = Edge::bottom,
              .landmark = Landmark::region,
              .name = frame.tr("settings.unsaved"),
              .surface = Surface::raised,
              .padding = 12,
              .max_content = content_width,
              .line = true}};
    Row row{"save", {.gap = 8, .wrap = Wrap::yes}};
    next_width(Width::fill(1, 120));
    // What is wrong may stand where one has not scrolled to, or beneath this bar.
    const std::string problem =
        draft.errors.empty() ? std::string() : frame.say(draft.errors.begin()->second);
    text(problem.empty() ? frame.tr("settings.unsaved") : std::string_view(problem),
         {.tone = problem.empty() ? Tone::muted : Tone::bad, .lines = Lines::wrapped});
    if (button("reset", frame.tr("settings.discard"), {.kind = ButtonKind::ghost}))
        frame.act(app::CloseForm{app::FormKind::settings});
    if (button("save", frame.tr("action.save"),
               {.kind = ButtonKind::primary, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::Submit{app::FormKind::settings});
}

}  // namespace

void settings_ui(const Frame& frame) {
    app::SettingsDraft& draft = frame.view.settings;
    if (!draft.filled) draft = app::draft_of(frame.workspace().settings(), frame.words);
    // Also in the moment in which the first letter was typed and the bar is not there yet.
    if (frame.can_edit() && shortcut({"Enter", Mods::command, Reach::everywhere}))
        frame.act(app::Submit{app::FormKind::settings});
    save_bar_ui(frame, draft);
    Pane pane{"settings", {.landmark = Landmark::main, .max_content = content_width}};
    heading(1, frame.tr("nav.settings"));
    look_ui(frame);
    person_ui(frame, draft);
    hours_ui(frame, draft);
    holidays_ui(frame, draft);
    away_section_ui(frame);
    to_data_ui(frame);
    tone_settings_ui(frame);
}

}  // namespace wordkeep::ui
