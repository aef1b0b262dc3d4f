// One promise as a row, wherever promises are listed.

#include "assets/assets.h"
#include "clock/deadlines.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <string>

namespace wordkeep::ui {

namespace icons = assets::icons;

namespace {

void commitment_menu(const Frame& frame, CommitmentId id, const Commitment& commitment,
                     std::string_view title) {
    Menu menu{"more", more_name(frame, title), {.icon = icons::ellipsis}};
    if (!menu.open()) return;
    const std::string_view reason = read_only_reason(frame);
    if (commitment.state == CommitmentState::open) {
        if (menu.item("renegotiate", frame.tr("action.renegotiate"),
                      {.icon = icons::calendar_clock, .disabled_reason = reason}))
            frame.act(app::OpenRenegotiate{id});
        if (menu.item("drop", frame.tr("action.drop"),
                      {.icon = icons::x, .disabled_reason = reason}))
            frame.act(app::Perform{DropCommitment{id, {}, {}}, {"did.commitment_drop", {}}});
    } else if (menu.item("reopen", frame.tr("action.reopen"),
                         {.icon = icons::undo_2, .disabled_reason = reason})) {
        frame.act(app::Perform{ReopenCommitment{id}, {"did.commitment_reopen", {}}});
    }
    if (!frame.sample && menu.item("history", frame.tr("action.history"), {.icon = icons::clock}))
        frame.act(app::ShowHistory{commitment.client, id});
    if (menu.item("edit", frame.tr("action.edit"),
                  {.icon = icons::pencil, .disabled_reason = reason}))
        frame.act(app::OpenCommitment{app::form_of(frame.workspace(), id, frame.session.dates())});
    if (menu.item("remove", frame.tr("action.remove"),
                  {.icon = icons::trash_2, .disabled_reason = reason, .danger = true}))
        frame.act(app::Perform{Remove<Commitment>{id}, {"did.commitment_remove", {}}});
}

std::string commitment_title(const Frame& frame, const Commitment& commitment) {
    if (commitment.kind == CommitmentKind::next_contact)
        return commitment.what.empty()
                   ? std::string(frame.tr("commitment.next_contact"))
                   : frame.say("commitment.next_contact_about", {{"what", commitment.what}});
    return commitment.what;
}

bool is_late(const Frame& frame, const Commitment& commitment) {
    const auto deadline = clock::deadline_of(commitment.due, frame.session.calendar());
    return deadline && *deadline < frame.session.now();
}

void commitment_state(const Frame& frame, const Commitment& commitment) {
    switch (commitment.state) {
        case CommitmentState::open:
            if (is_late(frame, commitment))
                state_badge(Mark::late, frame.tr("state.late"));
            else
                state_badge(Mark::waiting, frame.tr("state.open"));
            return;
        case CommitmentState::kept:
            state_badge(Mark::done, frame.tr("state.kept"));
            return;
        case CommitmentState::dropped:
            state_badge(Mark::info, frame.tr("state.dropped"));
            return;
    }
}

}  // namespace

void commitment_row(const Frame& frame, CommitmentId id, const Commitment& commitment,
                    bool show_client) {
    IdScope scope{id.value};
    ListRow row{"row", {.activatable = false, .sparing = true}};
    if (!row.shown()) return;
    const std::string title = commitment_title(frame, commitment);
    row.set_name(title);
    const bool has_keys =
        row.focused() && commitment.state == CommitmentState::open && frame.has_letters();
    if (has_keys && shortcut({"r"})) frame.act(app::OpenRenegotiate{id});
    const bool settled = has_keys && shortcut({"Enter"});
    const bool narrow = window_class() == WindowClass::narrow;
    const std::string due = words::due(commitment.due, frame.words);
    const std::string_view owner = commitment.owner == Owner::third_party
                                       ? std::string_view(commitment.third_party)
                                       : frame.tr(short_label_key(commitment.owner));
    {
        next_width(Width::fill(1, 120));
        Stack words{"words", {.gap = 2}};
        text(title, {.weight = Weight::medium});
        std::string below =
            show_client ? std::string(frame.name_of(commitment.client)) + " · " : std::string();
        const bool kept = commitment.state == CommitmentState::kept;
        if (commitment.closed_at)
            below +=
                frame.say(kept ? "commitment.owner_and_kept" : "commitment.owner_and_dropped",
                          {{"owner", std::string(owner)}, {"at", Moment{*commitment.closed_at}}});
        else
            below += frame.say("commitment.owner_and_due",
                               {{"owner", std::string(owner)}, {"due", due}});
        secondary(below);
        if (narrow) commitment_state(frame, commitment);
    }
    if (!narrow) commitment_state(frame, commitment);
    const bool ticked = commitment.state == CommitmentState::open &&
                        button("keep", frame.tr("action.keep"),
                               {.size = ButtonSize::small,
                                .icon = icons::check,
                                .disabled_reason = read_only_reason(frame),
                                .full_name = frame.say("action.keep_full", {{"what", title}})});
    if (ticked || settled)
        frame.act(app::Perform{KeepCommitment{id, {}}, {"did.commitment_keep", {}}});
    commitment_menu(frame, id, commitment, title);
}

}  // namespace wordkeep::ui
