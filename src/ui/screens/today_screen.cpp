// Today: who must hear from me now, why, and by when – one line per client, one action each.

#include "app/line_action.h"
#include "assets/assets.h"
#include "attention/sentences.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/screens/today_lines.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using attention::Entry;
using attention::Line;
using attention::State;

struct Keys {
    bool down = false, up = false, snooze = false, dismiss = false, open = false, unfold = false,
         renegotiate = false;
};

Keys read_keys(const Frame& frame) {
    Keys keys;
    if (!frame.has_letters()) return keys;
    keys.down = shortcut({"j"});
    keys.up = shortcut({"k"});
    keys.snooze = shortcut({"s"});
    keys.dismiss = shortcut({"x"});
    keys.open = shortcut({"o"});
    keys.unfold = shortcut({"u"});
    keys.renegotiate = shortcut({"r"});
    return keys;
}

/// Clock, action and menu: the end of a row, or its last line on a phone, where the action and its
/// menu stay together unless letters are so large that each needs a line.
void line_tail_ui(const Frame& frame, const Line& line, bool below, float room) {
    text(frame.say(attention::clock_words(line, frame.session.now())),
         {.size = TextSize::small,
          .tone = line.state == State::late ? Tone::bad : Tone::muted,
          .lines = below ? Lines::wrapped : Lines::single});
    if (below) spring();
    std::optional<Row> together;
    if (room > 200) together.emplace("do", RowOptions{.width = Width::fit()});
    primary_ui(frame, line);
    line_menu(frame, line);
}

/// One line as a row. `indented` for the further lines of a client that are unfolded.
void line_row(const Frame& frame, const Line& line, const std::string& sentence, bool indented,
              bool alone, const Keys& keys) {
    const std::string id = row_id(line);
    IdScope scope{id};
    std::string& awaited = frame.view.focus_row;
    if (awaited == id) focus("row");
    // What is mine stands under my name as a whole; alone or unfolded each of it is somebody's.
    const ClientId subject = indented || alone ? line.client : subject_of(line);
    const std::string name = name_or_me(frame, subject) + ": " + sentence;
    ListRow row{"row", {.name = name, .selected = is_selected(frame, line)}};
    const bool focused = last_focused();
    // Until the focus has followed J or K, the row that still has it must not take the selection
    // back.
    if (row.focused() && awaited == id) awaited.clear();
    if ((row.focused() && awaited.empty()) || row.activated())
        frame.view.selected_line = line.key();
    if (row.activated() && window_class() != WindowClass::wide) frame.view.detail_page = true;
    if (focused && shortcut({"Enter"})) act_on(frame, line);
    if (is_selected(frame, line)) {
        // Where nothing can be edited the form says why.
        if (keys.snooze) ask_about(frame, line, LineVerdict::snoozed);
        if (keys.dismiss) ask_about(frame, line, LineVerdict::not_needed);
        if (keys.renegotiate && line.commitment) frame.act(app::OpenRenegotiate{line.commitment});
        if (keys.open && line.client) frame.act(app::Go{{app::Screen::client, line.client}});
    }
    if (indented) space(28);
    state_mark(mark_of(line.state), frame.tr(state_key(line.state)));
    {
        next_width(Width::fill(1, 120));
        Stack words{"words", {.gap = 2}};
        if (!indented || is_batched(line))
            text(name_or_me(frame, subject), {.weight = Weight::semibold, .lines = Lines::single});
        text(sentence, {.tone = indented ? Tone::muted : Tone::neutral, .max_lines = 3});
        if (window_class() == WindowClass::narrow) {
            // Beside the sentence there is no room for what it asks to do.
            const float room = available_width();
            Row below{"below", {.gap = 8, .wrap = Wrap::yes}};
            line_tail_ui(frame, line, true, room);
        }
    }
    if (window_class() != WindowClass::narrow) line_tail_ui(frame, line, false, 0);
}

/// The rows in the order in which J and K go through them.
using Rows = std::vector<const Line*>;

bool is_unfolded(const Frame& frame, const Entry& entry) {
    return std::ranges::find(frame.view.unfolded, entry.client) != frame.view.unfolded.end();
}

void toggle(std::vector<ClientId>& clients, ClientId client) {
    const auto at = std::ranges::find(clients, client);
    if (at == clients.end())
        clients.push_back(client);
    else
        clients.erase(at);
}

void entry_ui(const Frame& frame, const Entry& entry, const Keys& keys) {
    const auto& today = frame.session.today();
    const Line& strongest = today.strongest(entry);
    const std::size_t bundle = today.bundle_size(entry, 0);
    const std::string sentence =
        bundle > 1 ? frame.say(attention::bundle_sentence(
                         strongest, static_cast<std::int64_t>(bundle), frame.workspace()))
                   : sentence_of(frame, strongest);
    line_row(frame, strongest, sentence, false, entry.size <= 1, keys);
    if (entry.size <= 1) return;
    IdScope scope{row_id(strongest) + "+"};
    const bool open = is_unfolded(frame, entry);
    const std::string more =
        open ? std::string(frame.tr("today.less"))
             : frame.say("today.more", {{"n", Count{static_cast<std::int64_t>(entry.size) - 1}}});
    {
        Row row{"unfold", {.gap = 8}};
        space(36);
        if (button("more", more,
                   {.kind = ButtonKind::ghost,
                    .size = ButtonSize::small,
                    .icon = open ? icons::chevron_up : icons::chevron_down,
                    .full_name = more + ": " + name_or_me(frame, entry.client)}) ||
            (keys.unfold && frame.view.selected_line &&
             frame.view.selected_line->client == entry.client))
            toggle(frame.view.unfolded, entry.client);
    }
    if (!open) return;
    for (const Line& line : today.lines_of(entry).subspan(1))
        line_row(frame, line, sentence_of(frame, line), true, true, keys);
}

void collect(const Frame& frame, std::span<const Entry> entries, Rows& rows) {
    for (const Entry& entry : entries) {
        const auto lines = frame.session.today().lines_of(entry);
        rows.push_back(&lines[0]);
        if (!is_unfolded(frame, entry)) continue;
        for (const Line& line : lines.subspan(1))
            rows.push_back(&line);
    }
}

Rows visible_rows(const Frame& frame) {
    const auto& today = frame.session.today();
    Rows rows;
    for (const State state : {State::late, State::now, State::today})
        collect(frame, today.group(state), rows);
    if (frame.view.all_silences_open) collect(frame, today.more_silences, rows);
    if (frame.view.coming_up_open) collect(frame, today.group(State::coming_up), rows);
    return rows;
}

bool no_dialog(const Frame& frame) {
    const app::ViewState& view = frame.view;
    return !view.log && !view.line && !view.renegotiate && !view.commitment;
}

/// The selected line is settled: the one that has taken its place comes next, and has the focus
/// when it was settled from here.
void follow_selection(const Frame& frame, const Rows& rows) {
    app::ViewState& view = frame.view;
    if (!view.selected_line) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is_selected(frame, *rows[i])) continue;
        view.selected_place = i;
        return;
    }
    for (const Line& line : frame.session.today().lines)
        if (is_selected(frame, line)) return;  // folded away, and still there
    const bool settled_here = view.acted_line == view.selected_line && no_dialog(frame);
    view.acted_line.reset();
    view.selected_line.reset();
    view.detail_page = false;
    if (rows.empty()) return;
    const Line& next = *rows[std::min(view.selected_place, rows.size() - 1)];
    view.selected_line = next.key();
    if (settled_here) view.focus_row = row_id(next);
}

/// J and K: the next or previous row gets selection and focus.
void step_selection(const Frame& frame, const Rows& rows, const Keys& keys) {
    if (rows.empty() || keys.down == keys.up) return;
    std::ptrdiff_t at = -1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (is_selected(frame, *rows[i])) at = static_cast<std::ptrdiff_t>(i);
    const std::ptrdiff_t last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
    at = std::clamp<std::ptrdiff_t>(keys.down ? at + 1 : std::max<std::ptrdiff_t>(at, 1) - 1, 0,
                                    last);
    const Line& line = *rows[static_cast<std::size_t>(at)];
    frame.view.selected_line = line.key();
    frame.view.focus_row = row_id(line);
}

/// The focus goes from the line on top into the list: to the selected row, else to the first; from
/// an empty one to its title, where letters are commands again.
void leave_capture(const Frame& frame) {
    const Rows rows = visible_rows(frame);
    if (rows.empty()) return focus_title();
    const Line* to = rows.front();
    for (const Line* line : rows)
        if (is_selected(frame, *line)) to = line;
    frame.view.selected_line = to->key();
    frame.view.focus_row = row_id(*to);
}

void group_ui(const Frame& frame, State state, const Keys& keys) {
    const auto entries = frame.session.today().group(state);
    if (entries.empty()) return;
    IdScope scope{static_cast<std::uint64_t>(state)};
    const std::string count = std::to_string(entries.size());
    const std::string_view title = frame.tr(state_key(state));
    if (state == State::coming_up) {
        if (disclosure("fold", title, frame.view.coming_up_open, count))
            frame.view.coming_up_open = !frame.view.coming_up_open;
        if (!frame.view.coming_up_open) return;
    } else {
        Section title_of_group{"group", title, {.level = 2, .count = count, .gap = 0}};
    }
    List list{"lines", {.name = title}};
    for (const Entry& entry : entries)
        entry_ui(frame, entry, keys);
}

void silences_ui(const Frame& frame, const Keys& keys) {
    const auto& rest = frame.session.today().more_silences;
    if (rest.empty()) return;
    const std::string more =
        frame.say("today.more_silences", {{"n", Count{static_cast<std::int64_t>(rest.size())}}});
    if (disclosure("silences", more, frame.view.all_silences_open))
        frame.view.all_silences_open = !frame.view.all_silences_open;
    if (!frame.view.all_silences_open) return;
    List list{"silent", {.name = more}};
    for (const Entry& entry : rest)
        entry_ui(frame, entry, keys);
}

void figures_ui(const Frame& frame) {
    const attention::Figures& figures = frame.session.figures();
    const auto& kept = figures.tally.mine;
    std::string line = words::text_of(Day{frame.words.today()}, frame.words, "long");
    const auto add = [&](const std::string& figure) { line += " · " + figure; };
    if (kept.due() > 0)
        add(frame.say("today.kept", {{"kept", Count{kept.kept}}, {"due", Count{kept.due()}}}));
    // A share of one or two runs says nothing (row 2 asks for four).
    constexpr std::int64_t enough_runs = 4;
    const auto& runs = figures.tally.lead;
    if (const auto lead = runs.ratio(); lead && runs.mine + runs.theirs >= enough_runs)
        add(frame.say("today.lead", {{"share", Ratio{*lead}}}));
    if (figures.open_items > 0)
        add(frame.say("today.open_items", {{"n", Count{figures.open_items}}}));
    secondary(line, Lines::wrapped);
}

/// What was put off, until when and why; each of it can be woken.
void snoozed_ui(const Frame& frame) {
    const std::vector<Line> lines = frame.session.snoozed();
    if (lines.empty()) return;
    bool& open = frame.view.snoozed_open;
    const std::string_view title = frame.tr("today.snoozed");
    if (disclosure("snoozed", title, open, std::to_string(lines.size()))) open = !open;
    if (!open) return;
    List list{"snoozed_lines", {.name = title}};
    for (const Line& line : lines) {
        IdScope scope{row_id(line)};
        const std::string name = name_or_me(frame, line.client);
        const std::string sentence = sentence_of(frame, line);
        ListRow row{"row", {.name = name + ": " + sentence, .activatable = false}};
        icon(icons::alarm_clock);
        {
            next_width(Width::fill(1, 120));
            Stack words{"words", {.gap = 2}};
            text(name, {.weight = Weight::semibold, .lines = Lines::single});
            text(sentence, {.tone = Tone::muted, .max_lines = 3});
            std::string until = frame.say("why.snoozed", {{"until", Moment{*line.hidden_until}}});
            const LineDecision* decision =
                frame.workspace().find(app::snooze_of(line, frame.workspace()));
            if (decision && !decision->reason.empty()) until += " · " + decision->reason;
            secondary(until);
        }
        if (button("wake", frame.tr("action.wake"),
                   {.size = ButtonSize::small,
                    .disabled_reason = read_only_reason(frame),
                    .full_name = std::string(frame.tr("action.wake")) + ": " + name}))
            frame.act(app::wake_action(line, frame.session));
    }
}

void head_ui(const Frame& frame) {
    Stack head{"head", {.gap = 4}};
    heading(1, frame.tr("nav.today"));
    figures_ui(frame);
}

}  // namespace

void today_ui(const Frame& frame) {
    follow_selection(frame, visible_rows(frame));
    const bool wide = window_class() == WindowClass::wide;
    if (wide) {
        Pane detail{"detail",
                    {.edge = Edge::right,
                     .size = 360,
                     .landmark = Landmark::complementary,
                     .name = frame.tr("today.detail"),
                     .line = true}};
        if (const Line* line = selected_line(frame))
            today_detail_ui(frame, *line);
        else if (!visible_rows(frame).empty())
            empty_state(icons::inbox, frame.tr("today.no_selection"),
                        frame.tr("today.no_selection_text"));
    } else if (const Line* line = selected_line(frame); line && frame.view.detail_page) {
        Pane detail{"detail", {.landmark = Landmark::main}};
        const bool back = button(
            "back", frame.tr("action.back"),
            {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::arrow_left});
        if (back || shortcut({"Escape"})) frame.view.detail_page = false;
        today_detail_ui(frame, *line);
        return;
    }
    Pane pane{"today", {.landmark = Landmark::main, .max_content = 860}};
    if (capture_ui(frame)) leave_capture(frame);
    head_ui(frame);
    if (!frame.loading) backup_reminder_ui(frame);
    const Keys keys = read_keys(frame);
    step_selection(frame, visible_rows(frame), keys);
    nothing_due_ui(frame);
    for (const State state : {State::late, State::now, State::today})
        group_ui(frame, state, keys);
    silences_ui(frame, keys);
    group_ui(frame, State::coming_up, keys);
    snoozed_ui(frame);
}

}  // namespace wordkeep::ui
