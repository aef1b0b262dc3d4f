// Today when nothing is due: praise where it is earned, else the way on.

#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/screens/today_lines.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <optional>
#include <string>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using attention::Line;
using attention::State;

/// Clients are there, and nothing has been noted with them yet: what makes this list live.
bool nothing_noted(const Frame& frame) {
    return frame.workspace().conversations().visible_count() == 0 &&
           frame.workspace().commitments().visible_count() == 0;
}

/// Every client whose clocks run has had a word.
bool everybody_has_heard(const Frame& frame) {
    return std::ranges::none_of(frame.session.clients().all(),
                                [](const app::ClientSummary& client) {
                                    return runs_clocks(client.stage) && !client.last_contact;
                                });
}

void all_done_ui(const Frame& frame) {
    if (nothing_noted(frame))
        return empty_state(icons::pencil, frame.tr("today.begin_title"),
                           frame.tr("today.begin_text"));
    const auto coming = frame.session.today().group(State::coming_up);
    std::string next(frame.tr("today.nothing_next"));
    const auto say_next = [&](Instant at, ClientId client) {
        next = frame.say("today.next", {{"at", Moment{at}}, {"client", name_or_me(frame, client)}});
    };
    std::optional<Instant> first;
    if (!coming.empty()) {
        const Line& line = frame.session.today().strongest(coming.front());
        first = line.due;
        say_next(line.due, line.client);
    }
    // What was put off comes back by itself, perhaps before.
    for (const Line& line : frame.session.snoozed()) {
        if (first && *line.hidden_until >= *first) continue;
        first = line.hidden_until;
        say_next(*line.hidden_until, line.client);
    }
    // Something is still to come, or somebody has never heard: nobody claims that everyone has.
    const bool done = coming.empty() && everybody_has_heard(frame);
    empty_state(icons::check_check, frame.tr(done ? "today.all_done" : "today.done_for_now"), next);
}

/// Nobody is there yet: the way in, instead of praise.
void nobody_ui(const Frame& frame) {
    empty_state(icons::users, frame.tr("clients.empty_title"), frame.tr("clients.empty_text"));
    const bool narrow = window_class() == WindowClass::narrow;
    Row row{"begin", {.gap = 8, .wrap = Wrap::yes}};
    if (!narrow) spring();
    if (button("new", frame.tr("action.new_client"),
               {.kind = ButtonKind::primary,
                .icon = icons::plus,
                .disabled_reason = read_only_reason(frame),
                .shortcut = "N"}))
        frame.act(app::OpenClientForm{});
    if (button("import", frame.tr("action.import"),
               {.icon = icons::upload, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::ChooseFile{});
    if (!narrow) spring();
}

/// People were imported and nobody has a clock: praise would be a lie.
void only_contacts_ui(const Frame& frame) {
    const auto contacts = static_cast<std::int64_t>(frame.session.clients().all().size());
    empty_state(icons::users, frame.say("today.only_contacts", {{"n", Count{contacts}}}),
                frame.tr("today.only_contacts_text"));
    Row row{"begin", {}};
    spring();
    if (button("stages", frame.tr("action.choose_clients"),
               {.kind = ButtonKind::primary,
                .icon = icons::user_check,
                .disabled_reason = read_only_reason(frame)}))
        frame.act(app::OpenStages{});
    spring();
}

bool only_contacts(const Frame& frame) {
    return std::ranges::all_of(frame.session.clients().all(), [](const app::ClientSummary& client) {
        return client.stage == Stage::contact;
    });
}

}  // namespace

void nothing_due_ui(const Frame& frame) {
    if (frame.session.clients().all().empty()) return nobody_ui(frame);
    if (!frame.session.today().all_done()) return;
    if (only_contacts(frame))
        only_contacts_ui(frame);
    else
        all_done_ui(frame);
}

}  // namespace wordkeep::ui
