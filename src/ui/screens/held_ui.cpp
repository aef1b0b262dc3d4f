// Letters that lie for a while because they may have been written in anger (row 56): the offer
// under a draft, and those of a client that wait.

#include "app/held_letter.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

namespace wordkeep::ui {

namespace icons = assets::icons;

void hold_offer_ui(const Frame& frame, const app::DraftForm& form) {
    if (!app::should_lie(form, frame.session)) return;
    Card card{"hold",
              {.padding = 12, .gap = 8, .tone = Tone::warn, .name = frame.tr("held.title")}};
    text(frame.tr("held.offer"), {.size = TextSize::small, .lines = Lines::wrapped});
}

void hold_button_ui(const Frame& frame, const app::DraftForm& form, app::FormKind kind) {
    if (!app::should_lie(form, frame.session)) return;
    const Count minutes{app::time_to_lie(form, frame.session).count()};
    if (button("hold", frame.say("held.hold", {{"n", minutes}}),
               {.icon = icons::clock, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::HoldLetter{kind});
}

void held_letters_ui(const Frame& frame, ClientId client) {
    for (const app::HeldRef& ref : app::held_letters(client, frame.session)) {
        IdScope scope{ref.id.value};
        const bool lies = frame.session.now() < ref.until;
        Card card{"held", {.gap = 8, .tone = Tone::warn, .name = frame.tr("held.title")}};
        text(lies ? frame.say("held.until", {{"until", Moment{ref.until}}})
                  : std::string(frame.tr("held.over")),
             {.weight = Weight::medium, .lines = Lines::wrapped});
        text(ref.held->text, {.tone = Tone::muted, .lines = Lines::wrapped, .max_lines = 4});
        Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
        if (button("read", frame.tr("action.reread"),
                   {.kind = lies ? ButtonKind::secondary : ButtonKind::primary,
                    .size = ButtonSize::small}))
            if (auto letter = app::read_again(ref.id, frame.session))
                frame.act(app::OpenLetter{std::move(*letter)});
        if (button("drop", frame.tr("held.drop"),
                   {.kind = ButtonKind::ghost,
                    .size = ButtonSize::small,
                    .icon = icons::trash_2,
                    .disabled_reason = read_only_reason(frame)}))
            frame.act(app::Perform{Remove<HeldDraft>{ref.id}, {"did.held_drop", {}}});
    }
}

}  // namespace wordkeep::ui
