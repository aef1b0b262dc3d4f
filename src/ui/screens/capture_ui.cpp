// Quick capture on top of Today: a line, and beneath it what was understood of it. Every piece is a
// button with the other possibilities in its menu.

#include "assets/assets.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <utility>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::CaptureForm;
using words::Capture;
using words::CaptureFixes;
using words::CaptureKind;

constexpr MenuOptions chip_of(Icon icon) {
    return {.icon = icon,
            .kind = ButtonKind::secondary,
            .size = ButtonSize::small,
            .icon_only = false,
            .width = 260};
}

void client_chip(const Frame& frame, CaptureForm& form, const Capture& reading) {
    const std::string name = reading.client ? std::string(frame.name_of(*reading.client))
                             : reading.unknown_name.empty()
                                 ? std::string(frame.tr("capture.whom"))
                                 : frame.say("capture.unknown", {{"name", reading.unknown_name}});
    const std::string chip = frame.say("capture.client", {{"client", name}});
    Menu menu{"client", chip, chip_of(icons::user)};
    if (!menu.open()) return;
    std::vector<ClientId> choices = reading.other_clients;
    if (reading.client) choices.insert(choices.begin(), *reading.client);
    // Nobody fits: the first few there are, and the way to a new one.
    constexpr std::size_t few = 8;
    for (const app::ClientSummary& summary : frame.session.clients().all()) {
        if (choices.size() >= few) break;
        if (std::ranges::find(choices, summary.id) == choices.end()) choices.push_back(summary.id);
    }
    for (const ClientId id : choices) {
        const bool chosen = reading.client == id;
        if (menu.item(id_to_text(id.value), frame.name_of(id), {.checked = chosen})) {
            form.fixes.client = id;
            form.errors.clear();
        }
    }
    menu.divider();
    if (menu.item("new", frame.tr("action.new_client"), {.icon = icons::plus})) {
        app::ClientForm client;
        client.name = reading.unknown_name;
        frame.act(app::OpenClientForm{std::move(client)});
    }
}

void kind_chip(const Frame& frame, CaptureForm& form, const Capture& reading) {
    const std::string chip = frame.say(
        "capture.kind",
        {{"kind", std::string(frame.tr(app::name_key(reading.kind, reading.direction)))}});
    Menu menu{"kind", chip, chip_of(icons::sparkles)};
    if (!menu.open()) return;
    std::vector<CaptureKind> kinds = reading.other_kinds;
    kinds.insert(kinds.begin(), reading.kind);
    for (const CaptureKind kind : kinds)
        if (menu.item(enum_name(kind), frame.tr(app::name_key(kind, Direction::in)),
                      {.checked = kind == reading.kind})) {
            form.fixes.kind = kind;
            form.errors.clear();
        }
}

/// Who turned to whom, and whether it has happened.
void way_chip(const Frame& frame, CaptureForm& form, const Capture& reading) {
    const bool contact = app::is_contact(reading.kind);
    const bool either =
        contact || reading.kind == CaptureKind::question || reading.kind == CaptureKind::thanks;
    if (!either) return;
    const bool mine = reading.direction == Direction::out;
    const std::string_view side = frame.tr(mine ? "capture.from_me" : "capture.from_them");
    std::string chip = frame.say("capture.way", {{"way", std::string(side)}});
    const bool planned = reading.tense == words::CaptureTense::planned;
    // What I ask or thank for may be still to be said.
    const bool timed = contact || mine;
    if (timed) {
        chip += ", ";
        chip += frame.tr(planned            ? "capture.planned"
                         : !reading.reached ? "capture.unreached"
                                            : "capture.happened");
    }
    Menu menu{"way", chip, chip_of(mine ? icons::arrow_up_right : icons::arrow_down_left)};
    if (!menu.open()) return;
    if (menu.item("out", frame.tr("capture.from_me"), {.checked = mine}))
        form.fixes.direction = Direction::out;
    if (menu.item("in", frame.tr("capture.from_them"), {.checked = !mine}))
        form.fixes.direction = Direction::in;
    if (!timed) return;
    menu.divider();
    if (menu.item("planned", frame.tr("capture.planned"), {.checked = planned}))
        form.fixes.tense = words::CaptureTense::planned;
    if (menu.item("happened", frame.tr("capture.happened"), {.checked = !planned}))
        form.fixes.tense = words::CaptureTense::happened;
}

void date_chip(const Frame& frame, CaptureForm& form, const Capture& reading) {
    using Choice = CaptureFixes::DateChoice;
    const auto shown = [&](const Due& due) { return words::due(due, frame.words); };
    const std::string when = reading.date
                                 ? words::due(reading.date->deadline(), frame.words, "long")
                                 : std::string(frame.tr("capture.no_date"));
    const std::string chip = frame.say("capture.date", {{"date", when}});
    Menu menu{"date", chip, chip_of(icons::calendar)};
    if (!menu.open()) return;
    const auto item = [&](std::string_view id, std::string_view name, Choice choice) {
        if (menu.item(id, name, {.checked = form.fixes.date == choice})) {
            form.fixes.date = choice;
            form.errors.clear();
        }
    };
    CaptureForm plain{form.line, form.fixes, {}, form.names, form.revision};
    plain.fixes.date = Choice::as_read;
    const Capture read = app::reading_of(plain, frame.session);
    if (read.date) item("read", shown(read.date->deadline()), Choice::as_read);
    if (read.date && read.date->other)
        item("other", shown(*read.date->other), Choice::other_reading);
    item("none", frame.tr("capture.no_date"), Choice::none);
}

void text_chip(const Frame& frame, CaptureForm& form, const Capture& reading) {
    const std::string chip = frame.say(
        "capture.what",
        {{"what", reading.text.empty() ? std::string(frame.tr("capture.nothing")) : reading.text}});
    Popover popover{"text",
                    chip,
                    {.button = {.kind = ButtonKind::secondary,
                                .size = ButtonSize::small,
                                .icon = icons::pencil},
                     .width = 300}};
    if (!popover.open()) return;
    std::string text = reading.text;
    const auto field = text_field("what", frame.tr("capture.text"), text, {});
    if (field.changed) form.fixes.text = text;
    if (field.submitted) popover.close();
}

void store(const Frame& frame) { frame.act(app::Submit{app::FormKind::capture}); }

}  // namespace

bool capture_ui(const Frame& frame) {
    CaptureForm& form = frame.view.capture;
    Stack stack{"capture", {.gap = 8}};
    std::string error;
    if (!form.errors.empty()) error = frame.say(form.errors.begin()->second);
    const auto field = text_field("line", frame.tr("capture.name"), form.line,
                                  {.placeholder = frame.tr("capture.placeholder"),
                                   .error = error,
                                   .icon = icons::plus,
                                   .disabled_reason = read_only_reason(frame),
                                   .hide_label = true,
                                   .takes_escape = true,
                                   .clearable = true,
                                   .clear_name = frame.tr("action.clear"),
                                   .shortcut = "Q"});
    if (field.changed) form.errors.clear();
    if (field.escaped || form.line.empty()) {
        form.line.clear();
        form.fixes = {};
        form.errors.clear();
    }
    if (std::exchange(frame.view.capture_wanted, false)) focus("line");
    if (form.line.empty()) return field.escaped;
    if (field.submitted) store(frame);
    capture_chips_ui(frame);
    return false;
}

void capture_chips_ui(const Frame& frame) {
    CaptureForm& form = frame.view.capture;
    const Capture reading = app::reading_of(form, frame.session);
    Row chips{"chips", {.gap = 8, .wrap = Wrap::yes}};
    client_chip(frame, form, reading);
    kind_chip(frame, form, reading);
    way_chip(frame, form, reading);
    date_chip(frame, form, reading);
    text_chip(frame, form, reading);
    if (button("store", frame.tr("capture.store"),
               {.kind = ButtonKind::primary,
                .size = ButtonSize::small,
                .disabled_reason = read_only_reason(frame),
                .shortcut = "Enter"}) ||
        shortcut({"Enter", Mods::command, Reach::everywhere}))
        store(frame);
}

}  // namespace wordkeep::ui
