#include "ui/screens/log_parts.h"

#include "app/note_structure.h"
#include "assets/assets.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::LogForm;

void promise_ui(const Frame& frame, LogForm& form, std::size_t i) {
    app::PromiseDraft& draft = form.promises[i];
    IdScope scope{i};
    const std::string place = "promises." + std::to_string(i);
    const std::string what_error = error_at(frame, form.errors, place + ".what");
    const std::string due_error = error_at(frame, form.errors, place + ".due");
    Card card{"promise", {.padding = 12, .name = frame.tr("field.promise")}};
    {
        Row row{"who", {.gap = 8}};
        int owner = draft.owner == Owner::client ? 1 : 0;
        const std::array words{frame.tr("owner.me"), frame.tr("owner.client")};
        if (segmented("owner", frame.tr("field.owner"), owner, words, {.hide_label = true}))
            draft.owner = owner == 1 ? Owner::client : Owner::me;
        spring();
        if (icon_button("remove", icons::x, frame.tr("action.remove_promise"))) {
            app::give_back(form, draft.what);
            form.promises.erase(form.promises.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
    Row row{"fields", {.gap = 12, .align = Align::start, .wrap = Wrap::yes}};
    text_field("what", frame.tr("field.what"), draft.what,
               {.error = what_error, .width = Width::fill(2, 200)});
    due_field(frame, "due", frame.tr("field.due"), draft.due, due_error, Needed::no,
              Width::fill(1, 150));
}

/// Lines that can be corrected or taken out.
void lines_ui(const Frame& frame, LogForm& form, std::string_view id, std::string_view title,
              std::vector<std::string>& lines) {
    if (lines.empty()) return;
    IdScope scope{id};
    label(title);
    std::optional<std::size_t> dropped;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        IdScope item{i};
        Row row{"line", {.gap = 8}};
        (void)text_field("text", title, lines[i],
                         {.hide_label = true, .width = Width::fill(1, 120)});
        if (icon_button("drop", icons::x, frame.say("log.drop_line", {{"what", lines[i]}})))
            dropped = i;
    }
    if (!dropped) return;
    app::give_back(form, lines[*dropped]);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(*dropped));
}

}  // namespace

void answering_ui(const Frame& frame, const LogForm& form) {
    const Conversation* asked = frame.workspace().find(form.answering);
    if (!asked) return;
    Card card{"asked", {.padding = 12, .gap = 4, .name = frame.tr("log.answering")}};
    secondary(conversation_title(frame, *asked) + " · " +
              words::text_of(Moment{asked->at}, frame.words));
    if (!asked->subject.empty()) text(asked->subject, {.weight = Weight::medium});
    if (!asked->note.empty()) text(asked->note, {.size = TextSize::small, .max_lines = 4});
}

void next_contact_ui(const Frame& frame, LogForm& form) {
    due_field(frame, "next_contact", frame.tr("field.next_contact"), form.next_contact,
              error_at(frame, form.errors, "next_contact"));
}

void promises_ui(const Frame& frame, LogForm& form) {
    label(frame.tr("log.promised"));
    for (std::size_t i = 0; i < form.promises.size(); ++i)
        promise_ui(frame, form, i);
    if (button("add_promise", frame.tr("action.add_promise"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::plus})) {
        // What is typed next belongs into the new one.
        IdScope scope{form.promises.size()};
        focus("what");
        form.promises.emplace_back();
    }
}

void settles_ui(const Frame& frame, LogForm& form) {
    if (form.settles.empty()) return;
    label(frame.tr("log.settles"));
    for (auto& [id, ticked] : form.settles) {
        const Commitment* c = frame.workspace().find(id);
        if (!c) continue;
        IdScope scope{id.value};
        const std::string what =
            c->what.empty() ? std::string(frame.tr("commitment.next_contact")) : c->what;
        checkbox("settles",
                 frame.say("log.settles_item",
                           {{"what", what}, {"due", words::due(c->due, frame.words)}}),
                 ticked);
    }
}

void taken_ui(const Frame& frame, const app::LogForm& log) {
    std::string what;
    const auto add = [&](const std::string& item) {
        if (std::ranges::contains(log.taken, item, &app::TakenLine::what))
            what += (what.empty() ? "" : " · ") + item;
    };
    for (const app::PromiseDraft& promise : log.promises)
        add(promise.what);
    for (const auto* lines : {&log.decided, &log.open_points})
        std::ranges::for_each(*lines, add);
    if (!what.empty()) secondary(frame.say("talk.taken", {{"what", what}}), Lines::wrapped);
}

void outcomes_ui(const Frame& frame, LogForm& form) {
    lines_ui(frame, form, "decided", frame.tr("log.decided"), form.decided);
    lines_ui(frame, form, "open", frame.tr("log.open_points"), form.open_points);
}

void questions_ui(const Frame& frame, LogForm& form) {
    lines_ui(frame, form, "questions", frame.tr("log.questions"), form.questions);
}

}  // namespace wordkeep::ui
