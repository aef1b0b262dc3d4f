// The smaller forms: commitment, new date, client, snooze and "not needed", removing a client.

#include "app/draft_values.h"
#include "app/line_action.h"
#include "app/own_texts.h"
#include "assets/assets.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;

void form_error(const Frame& frame, const app::FieldErrors& errors) {
    if (const std::string error = error_at(frame, errors, ""); !error.empty())
        notice(error, Tone::bad);
}

}  // namespace

void commitment_dialog_ui(const Frame& frame) {
    app::CommitmentForm& form = *frame.view.commitment;
    Dialog dialog{
        "commitment",
        {.title = frame.tr(form.editing ? "commitment.edit_title" : "commitment.add_title"),
         .width = 520,
         .close_name = frame.tr("action.close")}};
    form_error(frame, form.errors);
    constexpr std::array owners{Owner::me, Owner::client, Owner::third_party};
    client_field(frame, "client", form.client, form.errors);
    enum_choice<Owner>(frame, "owner", frame.tr("field.owner"), form.owner, owners, &segmented);
    if (form.owner == Owner::third_party) {
        const std::string error = error_at(frame, form.errors, "third_party");
        text_field("third_party", frame.tr("field.third_party"), form.third_party,
                   {.error = error, .required = true});
    }
    const std::string what_error = error_at(frame, form.errors, "what");
    text_field("what", frame.tr("field.what"), form.what,
               {.error = what_error, .required = form.kind == CommitmentKind::promise});
    due_field(frame, "due", frame.tr("field.due"), form.due, error_at(frame, form.errors, "due"),
              Needed::yes);
    form_footer(frame, dialog, app::FormKind::commitment, frame.tr("action.save"));
}

void renegotiate_dialog_ui(const Frame& frame) {
    app::RenegotiateForm& form = *frame.view.renegotiate;
    const Commitment* commitment = frame.workspace().find(form.commitment);
    Dialog dialog{"renegotiate",
                  {.title = frame.tr("renegotiate.title"),
                   .width = 440,
                   .close_name = frame.tr("action.close")}};
    form_error(frame, form.errors);
    if (commitment)
        text(frame.say("renegotiate.about", {{"what", commitment->what},
                                             {"due", words::due(commitment->due, frame.words)}}),
             {.tone = Tone::muted});
    due_field(frame, "to", frame.tr("field.new_due"), form.to, error_at(frame, form.errors, "to"),
              Needed::yes);
    // "Tue" may be the one before: that is rarely meant.
    const auto to = frame.session.dates().due(form.to);
    if (commitment && to && to->date < commitment->due.date)
        notice(frame.tr("renegotiate.earlier"), Tone::warn);
    text_field("reason", frame.tr("field.reason"), form.reason, {});
    if (commitment && commitment->owner == Owner::me && !commitment->what.empty())
        checkbox("write", frame.tr("renegotiate.write"), form.write, frame.tr("renegotiate.hint"));
    form_footer(frame, dialog, app::FormKind::renegotiate, frame.tr("action.renegotiate"));
}

namespace {

void client_names_ui(const Frame& frame, app::ClientForm& form) {
    const std::string name_error = error_at(frame, form.errors, "name");
    text_field("name", frame.tr("field.name"), form.name, {.error = name_error, .required = true});
    Grid grid{"reach", {.columns = 2, .minimum = 200, .gap = 12}};
    text_field("organisation", frame.tr("field.organisation"), form.organisation, {});
    // Said when one has left the field: while typing nothing is an address yet.
    const bool odd =
        !form.email.empty() && !has_focus("email") && !app::looks_like_email(form.email);
    text_field(
        "email", frame.tr("field.email"), form.email,
        {.hint = odd ? frame.tr("field.email_odd") : std::string_view(), .input = Input::email});
    text_field("phone", frame.tr("field.phone"), form.phone, {.input = Input::tel});
    text_field(
        "zone", frame.tr("field.zone"), form.zone,
        {.placeholder = frame.session.zone().name, .error = error_at(frame, form.errors, "zone")});
}

void client_stage_ui(const Frame& frame, app::ClientForm& form) {
    constexpr std::array stages{Stage::contact, Stage::prospect, Stage::active,
                                Stage::quiet,   Stage::paused,   Stage::ended};
    enum_choice<Stage>(frame, "stage", frame.tr("field.stage"), form.stage, stages, &select,
                       {.hint = frame.tr("field.stage_hint")});
    if (form.stage == Stage::active)
        checkbox("acquainted", frame.tr("field.acquainted"), form.acquainted,
                 frame.tr("field.acquainted_hint"));
    if (form.stage == Stage::paused)
        due_field(frame, "paused_until", frame.tr("field.paused_until"), form.paused_until,
                  error_at(frame, form.errors, "paused_until"));
}

/// What stands behind "Dear", with the line as a letter has it.
void greeting_ui(const Frame& frame, app::ClientForm& form) {
    Client client;
    if (const Client* old = frame.workspace().find(form.editing)) client = *old;
    client.name = form.name;
    client.language = form.language;
    client.address_form = form.address_form;
    client.greeted_as.clear();
    const std::string usual = app::called(client);
    client.greeted_as = form.greeted_as;
    const std::string line = words::greeting(app::called(client), app::address_form_of(client),
                                             app::letter_context(client, frame.session));
    text_field("greeted_as", frame.tr("field.greeted_as"), form.greeted_as,
               {.placeholder = usual, .hint = line});
}

void client_habits_ui(const Frame& frame, app::ClientForm& form) {
    Grid grid{"habits", {.columns = 2, .minimum = 200, .gap = 12}};
    language_choice("language", frame.tr("field.language"), form.language, &select);
    if (app::has_two_forms(form.language)) {
        constexpr std::array forms{AddressForm::formal, AddressForm::informal};
        enum_choice<AddressForm>(frame, "form", frame.tr("field.address_form"), form.address_form,
                                 forms, &segmented);
    }
    greeting_ui(frame, form);
    const std::string error = error_at(frame, form.errors, "cadence_days");
    text_field("cadence", frame.tr("field.cadence_days"), form.cadence_days,
               {.hint = frame.tr("field.cadence_hint"), .error = error, .input = Input::number});
    int weight = form.weight - 1;
    const std::array weights{frame.tr("weight.normal"), frame.tr("weight.high"),
                             frame.tr("weight.highest")};
    if (segmented("weight", frame.tr("field.weight"), weight, weights)) form.weight = weight + 1;
    constexpr std::array kinds{ClientKind::external, ClientKind::internal};
    enum_choice<ClientKind>(frame, "kind", frame.tr("field.kind"), form.kind, kinds, &segmented);
    checkbox("newsletter", frame.tr("field.newsletter"), form.newsletter,
             frame.tr("field.newsletter_hint"));
}

}  // namespace

void client_dialog_ui(const Frame& frame) {
    app::ClientForm& form = *frame.view.client;
    Dialog dialog{"client_form",
                  {.title = frame.tr(form.editing ? "client.edit_title" : "client.add_title"),
                   .width = 560,
                   .close_name = frame.tr("action.close")}};
    form_error(frame, form.errors);
    client_names_ui(frame, form);
    client_stage_ui(frame, form);
    client_habits_ui(frame, form);
    text_area("notes", frame.tr("field.notes"), form.notes, {.rows = 2, .max_rows = 8});
    form_footer(frame, dialog, app::FormKind::client, frame.tr("action.save"));
}

namespace {

/// One press instead of typing, for the usual moments.
void snooze_choices_ui(const Frame& frame, app::LineForm& form) {
    Row row{"choices", {.gap = 8, .wrap = Wrap::yes}};
    for (const Instant at : app::snooze_choices(frame.session)) {
        IdScope scope{static_cast<std::uint64_t>(at.time_since_epoch().count())};
        const std::string said = words::text_of(Moment{at}, frame.words);
        if (button("until", said,
                   {.size = ButtonSize::small,
                    .full_name = std::string(frame.tr("field.until")) + ": " + said}))
            form.until = frame.session.dates().typed_future(at);
    }
}

}  // namespace

void line_dialog_ui(const Frame& frame) {
    app::LineForm& form = *frame.view.line;
    const bool snooze = form.verdict == LineVerdict::snoozed;
    Dialog dialog{"line",
                  {.title = frame.tr(snooze ? "line.snooze_title" : "line.not_needed_title"),
                   .width = 440,
                   .close_name = frame.tr("action.close")}};
    form_error(frame, form.errors);
    text(frame.say(form.sentence), {.tone = Tone::muted});
    if (snooze) {
        snooze_choices_ui(frame, form);
        moment_field(frame, "until", frame.tr("field.until"), form.until,
                     error_at(frame, form.errors, "until"), frame.tr("field.until_hint"),
                     When::future, Needed::yes);
    }
    text_field("reason", frame.tr("field.reason"), form.reason,
               {.error = error_at(frame, form.errors, "reason")});
    if (const auto due = app::promised_before(form, {frame.workspace(), frame.session.dates()}))
        notice(frame.say("line.after_promise", {{"due", words::due(*due, frame.words)}}),
               Tone::warn);
    form_footer(frame, dialog, app::FormKind::line,
                frame.tr(snooze ? "action.snooze" : "action.not_needed"));
}

void remove_client_dialog_ui(const Frame& frame) {
    const ClientId id = *frame.view.removing_client;
    const std::string name(frame.name_of(id));
    Dialog dialog{"remove_client",
                  {.title = frame.tr("client.remove_title"), .width = 440, .alert = true}};
    text(frame.say("client.remove_text", {{"client", name}}));
    dialog.footer();
    if (button("cancel", frame.tr("action.cancel"), {.kind = ButtonKind::ghost}) ||
        dialog.close_requested())
        frame.act(app::AskRemoveClient{});
    if (button("remove", frame.tr("action.remove_client"),
               {.kind = ButtonKind::primary, .disabled_reason = read_only_reason(frame)})) {
        frame.act(app::AskRemoveClient{});
        frame.act(app::Perform{Remove<Client>{id}, {"did.client_remove", {}}});
        frame.act(app::Go{{app::Screen::clients, {}}});
    }
}

void shortcuts_dialog_ui(const Frame& frame) {
    struct Entry {
        std::string_view keys, key;
    };
    static constexpr std::array entries{
        Entry{"Q", "shortcut.capture"},       Entry{"C", "shortcut.log"},
        Entry{"T", "shortcut.talk"},          Entry{"N", "shortcut.new_client"},
        Entry{"P", "shortcut.commitment"},    Entry{"J  K", "shortcut.move"},
        Entry{"Enter", "shortcut.primary"},   Entry{"S", "shortcut.snooze"},
        Entry{"X", "shortcut.not_needed"},    Entry{"O", "shortcut.open_client"},
        Entry{"R", "action.renegotiate"},     Entry{"U", "shortcut.unfold"},
        Entry{"G T", "shortcut.today"},       Entry{"G C", "shortcut.clients"},
        Entry{"G P", "shortcut.commitments"}, Entry{"G A", "shortcut.agreements"},
        Entry{"G Q", "shortcut.quotes"},      Entry{"G R", "shortcut.reports"},
        Entry{"G O", "shortcut.goals"},       Entry{"G I", "shortcut.insights"},
        Entry{"G B", "shortcut.playbook"},    Entry{"G S", "shortcut.settings"},
        Entry{"D", "shortcut.discreet"},      Entry{"1 … 9", "shortcut.tag"},
        Entry{"/", "shortcut.search"},        Entry{"W", "shortcut.write"},
        Entry{"E", "shortcut.edit"},          Entry{"?", "shortcut.list"},
    };
    Dialog dialog{"shortcuts",
                  {.title = frame.tr("shortcut.title"),
                   .width = 420,
                   .close_name = frame.tr("action.close")}};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        IdScope scope{i};
        Row row{"entry", {.gap = 12}};
        next_width(Width::fill());
        text(frame.tr(entries[i].key), {.lines = Lines::wrapped});
        key_cap(entries[i].keys);
    }
    const auto chord = [&](std::string_view id, std::string_view key, const Chord& keys) {
        Row row{id, {.gap = 12}};
        next_width(Width::fill());
        text(frame.tr(key), {.lines = Lines::wrapped});
        key_cap(chord_name(frame, keys));
    };
    chord("submit", "shortcut.submit", {"Enter", Mods::command});
    chord("palette", "shortcut.palette", {"k", Mods::command});
    chord("undo", "shortcut.undo", {"z", Mods::command});
    chord("redo", "shortcut.redo", {"z", Mods::command | Mods::shift});
    if (dialog.close_requested()) frame.view.shortcuts_shown = false;
}

}  // namespace wordkeep::ui
