// The contacts with one client, the latest first, and the marks on them that the care rules read.

#include "assets/assets.h"
#include "domain/conversations/reply_run.h"
#include "ui/screens/client_tabs.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;

/// One key each, while a contact has the focus.
struct TagKey {
    ContactTag tag;
    std::string_view key;
    std::string_view label;
    Tone tone;
};
constexpr std::array tag_keys{
    TagKey{ContactTag::reassurance, "1", "tag.reassurance", Tone::warn},
    TagKey{ContactTag::my_decision, "2", "tag.my_decision", Tone::warn},
    TagKey{ContactTag::decision_again, "3", "tag.decision_again", Tone::warn},
    TagKey{ContactTag::change, "4", "tag.change", Tone::accent},
    TagKey{ContactTag::outburst, "5", "tag.outburst", Tone::bad},
    TagKey{ContactTag::threat, "6", "tag.threat", Tone::bad},
    TagKey{ContactTag::night, "7", "tag.night", Tone::neutral},
    TagKey{ContactTag::short_notice, "8", "tag.short_notice", Tone::neutral},
    TagKey{ContactTag::thanks, "9", "tag.thanks", Tone::good},
};

bool has(const Conversation& c, ContactTag tag) {
    return std::ranges::find(c.tags, tag) != c.tags.end();
}

void toggle(const Frame& frame, ConversationId id, const Conversation& c, const TagKey& key) {
    auto tags = c.tags;
    const bool on = !has(c, key.tag);
    if (on)
        tags.push_back(key.tag);
    else
        std::erase(tags, key.tag);
    frame.act(app::Perform{
        Edit<Conversation>{
            PatchBuilder<Conversation>(id).set(&Conversation::tags, std::move(tags)).done()},
        {on ? "did.tag_set" : "did.tag_removed", {{"what", nested({key.label, {}})}}}});
}

void tags_ui(const Frame& frame, const Conversation& c) {
    if (c.tags.empty()) return;
    Row row{"tags", {.gap = 4, .wrap = Wrap::yes}};
    for (const TagKey& key : tag_keys)
        if (has(c, key.tag)) badge(frame.tr(key.label), key.tone);
}

void edit(const Frame& frame, ConversationId id) {
    frame.act(app::OpenLog{app::form_of(frame.workspace(), id, frame.session.dates())});
}

void menu_ui(const Frame& frame, ConversationId id, const Conversation& c,
             const std::string& title) {
    Menu menu{"more",
              more_name(frame, title + ", " + words::text_of(Moment{c.at}, frame.words)),
              {.icon = icons::ellipsis, .width = 280}};
    if (!menu.open()) return;
    const std::string_view reason = read_only_reason(frame);
    if (menu.item("edit", frame.tr("action.edit"),
                  {.icon = icons::pencil, .disabled_reason = reason}))
        edit(frame, id);
    menu.heading(frame.tr("tag.title"));
    for (const TagKey& key : tag_keys)
        if (menu.item(key.label, frame.tr(key.label),
                      {.shortcut = key.key, .disabled_reason = reason, .checked = has(c, key.tag)}))
            toggle(frame, id, c, key);
    menu.divider();
    if (menu.item("remove", frame.tr("action.remove"),
                  {.icon = icons::trash_2, .disabled_reason = reason, .danger = true}))
        frame.act(app::Perform{Remove<Conversation>{id}, {"did.conversation_remove", {}}});
}

/// A long letter is shown in part, and in whole on request.
void note_ui(const Frame& frame, ConversationId id, const Conversation& c) {
    constexpr std::size_t short_bytes = 160;
    constexpr int short_lines = 4;
    if (c.note.empty()) return;
    const bool is_long =
        c.note.size() > short_bytes || std::ranges::count(c.note, '\n') >= short_lines;
    auto& unfolded = frame.view.unfolded_contact;
    const bool whole = !is_long || unfolded == id;
    text(c.note, {.size = TextSize::small, .max_lines = whole ? 0 : short_lines});
    if (is_long && button("all", frame.tr(whole ? "timeline.less_text" : "timeline.all_text"),
                          {.kind = ButtonKind::ghost, .size = ButtonSize::small}))
        unfolded = whole ? ConversationId{} : id;
}

/// What a talk was for and what came of it, as it was noted while speaking (rows 28, 29).
void outcomes_ui(const Frame& frame, ConversationId id, const Conversation& c) {
    if (!is_two_way(c)) return;
    const auto noted = [](std::string_view what, const std::string& said) {
        secondary(std::string(what) + ": " + said, Lines::wrapped);
    };
    const Workspace& workspace = frame.workspace();
    workspace.table<Meeting>().for_each_of(c.client, [&](MeetingId, const Meeting& meeting) {
        if (meeting.conversation != id) return;
        if (!meeting.goal.empty()) noted(frame.tr("record.goal"), meeting.goal);
        std::string agenda;
        for (const AgendaItem& item : meeting.agenda)
            agenda += (agenda.empty() ? "" : " · ") + item.what;
        if (!agenda.empty()) noted(frame.tr("record.agenda"), agenda);
    });
    workspace.table<Decision>().for_each_of(c.client, [&](DecisionId, const Decision& decision) {
        if (decision.conversation == id)
            noted(frame.tr(decision.decided_at ? "log.decided" : "stage_of.undecided"),
                  decision.what);
    });
    workspace.commitments().for_each_of(c.client, [&](CommitmentId, const Commitment& promise) {
        if (promise.from_conversation != id || promise.what.empty()) return;
        noted(frame.tr(short_label_key(promise.owner)),
              promise.what + ", " + words::due(promise.due, frame.words));
    });
}

void conversation_ui(const Frame& frame, const TimedConversation& timed) {
    const Conversation& c = *timed.conversation;
    IdScope scope{timed.id.value};
    const std::string title = conversation_title(frame, c);
    ListRow row{"row", {.name = title}};
    if (row.activated() && frame.can_edit()) edit(frame, timed.id);
    if (row.focused() && frame.can_edit() && frame.has_letters())
        for (const TagKey& key : tag_keys)
            if (shortcut({key.key})) toggle(frame, timed.id, c, key);
    icon(icon_of(c), is_missed_call(c) ? Tone::bad : Tone::muted);
    {
        next_width(Width::fill(1, 120));
        Stack words{"words", {.gap = 2}};
        text(c.subject.empty() ? title : title + " · " + c.subject, {.weight = Weight::medium});
        note_ui(frame, timed.id, c);
        outcomes_ui(frame, timed.id, c);
        std::string below = words::text_of(Moment{c.at}, frame.words);
        if (c.duration_minutes > 0)
            below +=
                " · " + words::text_of(Span{std::chrono::minutes(c.duration_minutes)}, frame.words);
        secondary(below);
        tags_ui(frame, c);
    }
    menu_ui(frame, timed.id, c, title);
}

}  // namespace

void timeline_tab_ui(const Frame& frame, ClientId id) {
    const auto conversations = conversations_in_order(frame.workspace(), id);
    if (conversations.empty()) {
        empty_state(icons::message_circle, frame.tr("timeline.empty_title"),
                    frame.tr("timeline.empty_text"));
        return;
    }
    const std::size_t shown = rows_shown(frame, "timeline");
    if (window_class() != WindowClass::narrow) secondary(frame.tr("tag.hint"));
    {
        List list{"timeline",
                  {.name = frame.tr("client.timeline"), .letters = frame.has_letters()}};
        std::size_t count = 0;
        for (const TimedConversation& timed : std::views::reverse(conversations)) {
            if (++count > shown) break;
            conversation_ui(frame, timed);
        }
    }
    more_rows_ui(frame, "timeline", conversations.size());
}

}  // namespace wordkeep::ui
