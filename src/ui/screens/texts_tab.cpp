// The letters in the person's own words (row 104): every text with the shipped one, the own variant
// edited in place, and what is wrong with it said while it is typed.

#include "app/client_language.h"
#include "app/own_texts.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::OwnTextForm;
using app::TextDesk;
using app::TextKey;

ClientLanguage language_of(const Frame& frame) {
    return frame.view.texts.language.value_or(app::client_language(frame.words.locale.language));
}

/// Which language and which form of address the list is about.
void choose_ui(const Frame& frame) {
    TextDesk& desk = frame.view.texts;
    Row row{"choose", {.gap = 12, .wrap = Wrap::yes}};
    ClientLanguage language = language_of(frame);
    if (language_choice("language", frame.tr("texts.language"), language, &segmented,
                        {.hide_label = true})) {
        desk.language = language;
        desk.open.reset();
    }
    if (!app::has_two_forms(language)) {
        desk.address = AddressForm::formal;
        return;
    }
    constexpr std::array forms{AddressForm::formal, AddressForm::informal};
    if (enum_choice<AddressForm>(frame, "address", frame.tr("field.address_form"), desk.address,
                                 forms, &segmented, {.hide_label = true}))
        desk.open.reset();
}

/// What the letter can be filled with; pressed, it is put at the end of the text.
void fields_ui(const Frame& frame, OwnTextForm& form) {
    const auto fields = app::fields_of_text(form.key);
    if (fields.empty()) return;
    label(frame.tr("texts.fields"));
    Row row{"fields", {.gap = 8, .wrap = Wrap::yes}};
    for (const words::TemplateField& field : fields) {
        const std::string sign = "{" + field.name + "}";
        const std::string meaning = words::field_label(field.name, frame.words);
        if (button(field.name, sign,
                   {.kind = ButtonKind::ghost,
                    .size = ButtonSize::small,
                    .full_name =
                        frame.say("texts.add_field", {{"field", sign}, {"meaning", meaning}})})) {
            form.text += (form.text.empty() || form.text.ends_with(' ') ? "" : " ") + sign;
            form.errors.clear();
        }
    }
}

/// The sentence about a text as it stands: what stops it, else nothing.
std::string problem_of(const Frame& frame, const OwnTextForm& form, std::string_view text,
                       std::string_view where) {
    if (const auto problem = app::problem_in_text(form.key, text)) return frame.say(*problem);
    return error_at(frame, form.errors, where);
}

std::string left_out_hint(const Frame& frame, const OwnTextForm& form) {
    std::string fields;
    for (const std::string& field : app::left_out(form))
        fields += (fields.empty() ? "{" : ", {") + field + "}";
    return fields.empty() ? std::string(frame.tr("texts.hint"))
                          : frame.say("texts.left_out", {{"fields", fields}});
}

void buttons_ui(const Frame& frame, const OwnTextForm& form, bool usable) {
    const Workspace& workspace = frame.workspace();
    const app::OwnTextRef own = app::own_text(form.key, workspace);
    Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
    const bool stored = app::is_as_stored(form, workspace);
    std::string_view reason = read_only_reason(frame);
    if (reason.empty() && !usable) reason = frame.tr("texts.not_usable");
    if (reason.empty() && stored) reason = frame.tr("texts.nothing_new");
    const bool pressed =
        button("save", frame.tr("action.save"),
               {.kind = ButtonKind::primary, .size = ButtonSize::small, .disabled_reason = reason});
    if (pressed || (reason.empty() && shortcut({"Enter", Mods::command, Reach::everywhere})))
        frame.act(app::Submit{app::FormKind::own_text});
    if (own.text && button("shipped", frame.tr("texts.use_shipped"),
                           {.size = ButtonSize::small,
                            .icon = icons::undo_2,
                            .disabled_reason = read_only_reason(frame)})) {
        frame.act(app::CloseForm{app::FormKind::own_text});
        frame.act(app::Perform{Remove<OwnText>{own.id}, {"did.own_text_remove", {}}});
    }
    if (button("close", frame.tr(stored ? "action.close" : "settings.discard"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small}))
        frame.act(app::CloseForm{app::FormKind::own_text});
}

void editor_ui(const Frame& frame, const TextKey& key, std::string_view name) {
    OwnTextForm& form =
        frame.view.texts.typed.try_emplace(key, app::own_text_form(key, frame.workspace()))
            .first->second;
    Card card{"editor", {.gap = 12, .name = name}};
    if (app::own_text(key, frame.workspace()).text) {
        label(frame.tr("texts.shipped"));
        text(app::shipped_text(key), {.tone = Tone::muted, .lines = Lines::wrapped});
    }
    bool usable = true;
    const auto checked = [&](std::string_view typed, std::string_view where) {
        if (app::problem_in_text(key, typed)) usable = false;
        return problem_of(frame, form, typed, where);
    };
    if (!app::shipped_subject(key).empty()) {
        const std::string error = checked(form.subject, "subject");
        if (text_field("subject", frame.tr("write.subject"), form.subject, {.error = error}))
            form.errors.clear();
    }
    const std::string error = checked(form.text, "text");
    const std::string hint = left_out_hint(frame, form);
    if (text_area("text", frame.tr("texts.own"), form.text,
                  {.field = {.hint = hint, .error = error}, .rows = 3, .max_rows = 16}))
        form.errors.clear();
    fields_ui(frame, form);
    buttons_ui(frame, form, usable);
}

void text_row(const Frame& frame, std::string_view kind) {
    TextDesk& desk = frame.view.texts;
    const TextKey key = app::kept_under({std::string(kind), language_of(frame), desk.address});
    IdScope scope{kind};
    const std::string name = app::text_name(kind, frame.words);
    const bool own = app::own_text(key, frame.workspace()).text != nullptr;
    const bool open = desk.open == key;
    if (disclosure("open", name, open, own ? frame.tr("texts.yours") : std::string_view()))
        desk.open = open ? std::optional<TextKey>{} : std::optional(key);
    if (!open)
        secondary(app::text_preview(key, frame.workspace(), frame.words), Lines::single);
    else
        editor_ui(frame, key, name);
}

}  // namespace

void texts_tab_ui(const Frame& frame) {
    frame.view.texts.unstored = std::ranges::any_of(frame.view.texts.typed, [&](const auto& typed) {
        return !app::is_as_stored(typed.second, frame.workspace());
    });
    secondary(frame.tr("texts.note"), Lines::wrapped);
    choose_ui(frame);
    for (const std::string_view kind : app::text_kinds()) {
        Stack stack{kind, {.gap = 4}};
        text_row(frame, kind);
    }
}

}  // namespace wordkeep::ui
