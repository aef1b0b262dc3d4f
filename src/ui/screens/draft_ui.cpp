// A draft: which text, the fields that it asks for, the text itself, and the ways out.

#include "app/held_letter.h"
#include "app/letter_file.h"
#include "app/line_action.h"
#include "app/own_texts.h"
#include "assets/assets.h"
#include "ui/screens/labels.h"
#include "ui/screens/log_parts.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::DraftForm;
using app::DraftInput;
using words::DraftKind;

void kind_ui(const Frame& frame, DraftForm& form) {
    const std::vector<DraftKind> kinds = app::kinds_in_order(form, frame.words.locale.language);
    std::vector<std::string_view> names;
    int index = -1;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        names.push_back(words::draft_name(kinds[i], frame.words.locale.language));
        if (kinds[i] == form.kind) index = static_cast<int>(i);
    }
    if (select("kind", frame.tr("write.kind"), index, names, {.hide_label = true}) && index >= 0) {
        app::choose_kind(form, kinds[static_cast<std::size_t>(index)], frame.session);
        form.touched = true;
    }
}

void channel_ui(const Frame& frame, DraftForm& form) {
    if (app::is_spoken(form)) return secondary(frame.tr("write.spoken_note"));
    constexpr std::array channels{Channel::email, Channel::message, Channel::letter};
    if (enum_choice<Channel>(frame, "channel", frame.tr("write.channel"), form.channel, channels,
                             &segmented, {.hide_label = true})) {
        form.touched = true;
        app::refill(form, frame.session);
    }
}

// --- fields ---

bool input_ui(const Frame& frame, DraftForm& form, DraftInput& input, std::size_t item) {
    IdScope scope{item};
    const std::string name = words::field_label(input.field, frame.words);
    const std::string error =
        item == 0 ? error_at(frame, form.errors, "field." + input.field) : std::string();
    const FieldResult typed =
        input.is_date
            ? due_field(frame, input.field, name, input.items[item], error,
                        input.is_required() ? Needed::yes : Needed::no, Width::fill(1, 130))
            : text_field(
                  input.field, name, input.items[item],
                  {.error = error, .required = input.is_required(), .width = Width::fill(2, 160)});
    if (typed.changed) form.errors.erase("field." + input.field);  // it is being put right
    return typed.changed;
}

/// Fields that repeat together: a row for each item.
void group_ui(const Frame& frame, DraftForm& form, int group) {
    IdScope scope{static_cast<std::uint64_t>(group)};
    std::size_t count = 0;
    for (const DraftInput& input : form.inputs)
        if (input.group == group) count = std::max(count, input.items.size());
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < count; ++i) {
        IdScope item{i};
        Row row{"item", {.gap = 8, .align = Align::start, .wrap = Wrap::yes}};
        bool changed = false;
        for (DraftInput& input : form.inputs)
            if (input.group == group && i < input.items.size())
                changed = input_ui(frame, form, input, i) || changed;
        if (changed) {
            form.touched = true;
            app::refill(form, frame.session);
        }
        if (count > 1 && icon_button("remove", icons::x, frame.tr("write.remove_item")))
            removed = i;
    }
    if (removed) {
        form.touched = true;
        app::remove_item(form, group, *removed, frame.session);
    }
    if (button("add", frame.tr("write.add_item"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::plus})) {
        form.touched = true;
        app::add_item(form, group, frame.session);
    }
}

void inputs_ui(const Frame& frame, DraftForm& form, bool in_front) {
    std::vector<int> shown;
    for (std::size_t i = 0; i < form.inputs.size(); ++i) {
        DraftInput& input = form.inputs[i];
        if (app::is_in_front(form, input) != in_front) continue;
        if (input.repeats()) {
            if (std::ranges::find(shown, input.group) != shown.end()) continue;
            shown.push_back(input.group);
            group_ui(frame, form, input.group);
        } else if (input_ui(frame, form, input, 0)) {
            form.touched = true;
            app::refill(form, frame.session);
        }
    }
}

void fields_ui(const Frame& frame, DraftForm& form) {
    if (const auto number = app::change_number(form, frame.workspace()))
        secondary(frame.say(*number), Lines::wrapped);
    inputs_ui(frame, form, true);
    const bool optional = std::ranges::any_of(
        form.inputs, [&](const DraftInput& input) { return !app::is_in_front(form, input); });
    if (!optional) return;
    if (disclosure("more_fields", frame.tr("write.more_fields"), form.more_fields))
        form.more_fields = !form.more_fields;
    if (form.more_fields) inputs_ui(frame, form, false);
}

// --- the text and the ways out ---

/// The name of the text, and how much the tone rules have found in it: beneath a long one that
/// would not be seen.
void text_head_ui(const Frame& frame, const DraftForm& form) {
    Row head{"text_head", {.gap = 8, .align = Align::center}};
    {
        Stack name{"name", {.width = Width::fill(1, 60)}};
        text(frame.tr("write.text"), {.size = TextSize::small, .weight = Weight::medium});
    }
    tone_pointer_ui(frame, form.tone_hits);
}

void text_ui(const Frame& frame, DraftForm& form) {
    const bool has_subject = !app::is_spoken(form) && form.channel == Channel::email;
    if (has_subject && text_field("subject", frame.tr("write.subject"), form.subject, {}))
        form.touched = true;
    const std::string error = error_at(frame, form.errors, "text");
    {
        Stack area{"area", {.gap = 4}};
        if (has_subject || form.tone_hits > 0) text_head_ui(frame, form);
        if (text_area("text", frame.tr("write.text"), form.text,
                      {.field = {.error = error, .hide_label = true}, .rows = 4, .max_rows = 16}))
            form.touched = true;
    }
    // What the product wrote itself needs no greeting; what the person writes is a letter.
    const bool own = form.text == form.made_text;
    const ToneShown tone = tone_ui(
        frame, form.text, own ? words::ToneText::own_draft : words::ToneText::letter, form.client);
    if (tone.changed) form.touched = true;
    if (form.tone_hits != tone.hits) draw_again_in(0);
    form.tone_hits = tone.hits;
}

/// Where copying and mailing stand: beneath the text, or with "Mark as sent" where they are always
/// in sight.
enum class Buttons : std::uint8_t { beneath, in_footer };

/// A way out: small beneath the text; in the footer as large as the button beside it, and on a
/// phone without its word.
bool way_out(std::string_view id, Icon icon, std::string_view name, Buttons where,
             std::string_view disabled_reason = {}) {
    if (where == Buttons::in_footer && window_class() == WindowClass::narrow)
        return icon_button(id, icon, name,
                           {.kind = ButtonKind::secondary, .disabled_reason = disabled_reason});
    return button(id, name,
                  {.size = where == Buttons::beneath ? ButtonSize::small : ButtonSize::normal,
                   .icon = icon,
                   .disabled_reason = disabled_reason});
}

void copy_ui(const Frame& frame, const DraftForm& form, Buttons where) {
    if (way_out("copy", icons::copy, frame.tr("write.copy"), where))
        frame.act(app::Outside{app::CopyText{form.text}, {"write.copied", {}}});
}

void save_as(const Frame& frame, const DraftForm& form, app::LetterFormat format) {
    app::LetterFile file = app::letter_file(form, format, frame.workspace());
    frame.act(app::Outside{
        app::DownloadFile{std::move(file.name), std::move(file.mime_type), std::move(file.bytes)}});
}

void mail_ui(const Frame& frame, const DraftForm& form, Buttons where) {
    if (form.channel != Channel::email) return;
    const auto link = app::mail_link(form, frame.workspace());
    if (way_out("mail", icons::mail, frame.tr("write.mail"), where,
                link ? std::string_view() : frame.tr("write.mail_too_long")))
        frame.act(app::Outside{app::OpenUrl{*link}});
}

void file_ui(const Frame& frame, const DraftForm& form) {
    if (form.channel != Channel::email) return;
    if (button("file", frame.tr("write.file"),
               {.size = ButtonSize::small, .icon = icons::download}))
        save_as(frame, form, app::LetterFormat::eml);
}

/// What leaves in another way than by mail: a report for the files, a summary to be printed.
void formats_ui(const Frame& frame, const DraftForm& form) {
    Menu menu{"formats",
              frame.tr("export.more"),
              {.icon = icons::file_text, .size = ButtonSize::small, .icon_only = false}};
    if (!menu.open()) return;
    if (menu.item("markdown", frame.tr("export.markdown")))
        save_as(frame, form, app::LetterFormat::markdown);
    if (menu.item("html", frame.tr("export.html"))) save_as(frame, form, app::LetterFormat::html);
}

/// They heard of it in another way than by this letter: what happened is logged.
void log_instead_ui(const Frame& frame, const DraftForm& form) {
    if (!form.line) return;
    for (const attention::Line& line : frame.session.today().lines) {
        if (line.key() != *form.line) continue;
        app::Action action = app::action_for(line, frame.session);
        if (!std::holds_alternative<app::OpenLog>(action)) return;
        if (!button("log", frame.tr("write.log_instead"),
                    {.kind = ButtonKind::ghost,
                     .size = ButtonSize::small,
                     .icon = icons::phone,
                     .disabled_reason = read_only_reason(frame)}))
            return;
        frame.act(app::CloseForm{app::FormKind::letter});
        frame.act(std::move(action));
        return;
    }
}

void ways_out_ui(const Frame& frame, DraftForm& form, Buttons where) {
    Row row{"out", {.gap = 8, .wrap = Wrap::yes}};
    // What had better lie for a while is not offered to leave at once where it is always in sight.
    const bool all = where == Buttons::beneath || app::should_lie(form, frame.session);
    if (all || app::is_spoken(form)) copy_ui(frame, form, Buttons::beneath);
    if (!app::is_spoken(form)) {
        if (all) mail_ui(frame, form, Buttons::beneath);
        file_ui(frame, form);
        formats_ui(frame, form);
    }
    if (!app::is_spoken(form) && button("print", frame.tr("write.print"),
                                        {.size = ButtonSize::small, .icon = icons::printer})) {
        const std::string_view kind = words::draft_name(form.kind, frame.words.locale.language);
        std::string title = form.subject.empty() ? std::string(kind) : form.subject;
        std::string paper = app::text_on_paper(form, title, frame.session);
        frame.act(app::Outside{app::PrintText{std::move(title), std::move(paper)}});
    }
    if (form.touched && button("reset", frame.tr("write.reset"),
                               {.kind = ButtonKind::ghost,
                                .size = ButtonSize::small,
                                .icon = icons::undo_2,
                                .full_name = frame.tr("write.reset_full")}))
        app::start_again(form, frame.session);
    if (where == Buttons::in_footer) log_instead_ui(frame, form);
}

/// No name stands beneath: where it is set, said before a letter leaves.
void signature_ui(const Frame& frame, const DraftForm& form) {
    if (app::is_unsigned(form, frame.session))
        secondary(frame.tr("write.no_signature"), Lines::wrapped);
}

void problem_ui(const Frame& frame, const DraftForm& form) {
    if (const std::string error = error_at(frame, form.errors, ""); !error.empty())
        notice(error, Tone::bad);
}

/// Sie or du, where the client's language has both.
void address_ui(const Frame& frame, const DraftForm& form) {
    const Client* client = frame.workspace().find(form.client);
    if (!client || !app::has_two_forms(client->language) || app::is_spoken(form)) return;
    constexpr std::array forms{AddressForm::formal, AddressForm::informal};
    AddressForm chosen = client->address_form;
    if (enum_choice<AddressForm>(frame, "address", frame.tr("field.address_form"), chosen, forms,
                                 &segmented,
                                 {.hide_label = true, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::AddressAs{form.client, chosen});
}

void body_ui(const Frame& frame, DraftForm& form, std::optional<app::FormKind> held_from,
             Buttons where) {
    {
        Row head{"head", {.gap = 8, .wrap = Wrap::yes}};
        {
            Stack kind{"kind", {.width = Width::fill(1, 160)}};
            kind_ui(frame, form);
        }
        channel_ui(frame, form);
        address_ui(frame, form);
    }
    // Beside a line of Today it can be read already.
    if (where == Buttons::in_footer) answering_ui(frame, form.log);
    problem_ui(frame, form);
    fields_ui(frame, form);
    text_ui(frame, form);
    if (!app::is_spoken(form)) signature_ui(frame, form);
    if (held_from) hold_offer_ui(frame, form);
    if (held_from && where == Buttons::beneath) hold_button_ui(frame, form, *held_from);
    ways_out_ui(frame, form, where);
}

}  // namespace

void draft_body_ui(const Frame& frame, DraftForm& form, std::optional<app::FormKind> held_from) {
    body_ui(frame, form, held_from, Buttons::beneath);
}

void draft_ui(const Frame& frame, DraftForm& form) {
    Card card{"draft", {.gap = 12, .name = frame.tr("write.title")}};
    label(frame.tr("write.title"));
    draft_body_ui(frame, form, app::FormKind::draft);
    if (app::is_spoken(form)) return;
    if (button("sent", frame.tr("write.sent"),
               {.kind = ButtonKind::secondary,
                .icon = icons::check,
                .disabled_reason = read_only_reason(frame),
                .width = Width::fill()})) {
        frame.view.acted_line = form.line;
        frame.act(app::Submit{app::FormKind::draft});
    }
}

void letter_dialog_ui(const Frame& frame) {
    DraftForm& form = *frame.view.letter;
    const std::string title =
        frame.say("write.letter_to", {{"client", std::string(frame.name_of(form.client))}});
    Dialog dialog{"letter", {.title = title, .width = 560, .close_name = frame.tr("action.close")}};
    body_ui(frame, form, app::FormKind::letter, Buttons::in_footer);
    if (app::is_spoken(form)) {
        dialog.footer();
        if (button("close", frame.tr("action.close"), {}) || dialog.close_requested())
            frame.act(app::CloseForm{app::FormKind::letter});
        return;
    }
    begin_footer(frame, dialog);
    hold_button_ui(frame, form, app::FormKind::letter);
    if (!app::should_lie(form, frame.session)) {
        copy_ui(frame, form, Buttons::in_footer);
        mail_ui(frame, form, Buttons::in_footer);
    }
    end_footer(frame, dialog, app::FormKind::letter, frame.tr("write.sent"));
}

}  // namespace wordkeep::ui
