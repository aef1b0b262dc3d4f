// Dialogs about everything stored: a file that comes in, the history, and erasing for good.

#include "app/command_words.h"
#include "app/data_work.h"
#include "app/record_words.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::TransferFlow;
using app::TransferMode;
using app::TransferStage;

PhraseValue count_of(std::size_t n) { return Count{static_cast<std::int64_t>(n)}; }

std::string value_of(const Frame& frame, std::string_view record, std::string_view field,
                     const std::string& json) {
    return app::value_words(record, field, json, frame.words);
}

std::string name_of_field(const Frame& frame, std::string_view record, std::string_view field) {
    const std::string_view key = app::field_key(record, field);
    return std::string(key.empty() ? frame.tr("history.other_field") : frame.tr(key));
}

// --- a file comes in ---

void figures_ui(const Frame& frame, const app::Difference& difference) {
    const auto number = [&](std::size_t n) {
        return words::number(static_cast<std::int64_t>(n), frame.words);
    };
    Grid grid{"counts", {.columns = 3, .minimum = 96, .gap = 12}};
    figure(number(difference.added), frame.tr("transfer.added"), {.tone = Tone::good});
    figure(number(difference.changed), frame.tr("transfer.changed"));
    figure(number(difference.removed), frame.tr("transfer.removed"),
           {.tone = difference.removed > 0 ? Tone::warn : Tone::neutral});
}

std::string line_of(const Frame& frame, const app::RecordName& name) {
    std::string line(frame.tr("kind." + std::string(name.record)));
    if (!name.title.empty()) line += ": " + name.title;
    if (!name.client.empty()) line += " · " + name.client;
    return line;
}

/// What it is by name: what is taken away first.
void names_ui(const Frame& frame, const app::Difference& difference) {
    if (!difference.any()) return;
    struct Group {
        app::RecordEffect effect;
        std::string_view key;
    };
    static constexpr std::array groups{Group{app::RecordEffect::removed, "transfer.names_removed"},
                                       Group{app::RecordEffect::changed, "transfer.names_changed"},
                                       Group{app::RecordEffect::added, "transfer.names_added"}};
    Scroll scroll{"names", {.height = 200, .name = frame.tr("transfer.names")}};
    for (const Group& group : groups) {
        const std::size_t n = difference.count(group.effect);
        if (n == 0) continue;
        IdScope scope{static_cast<std::size_t>(group.effect)};
        const auto& names = difference.names[static_cast<std::size_t>(group.effect)];
        const std::string title(frame.tr(group.key));
        label(title);
        List list{"list", {.name = title, .dividers = false}};
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string line = line_of(frame, names[i]);
            ListRow row{std::to_string(i), {.name = line, .activatable = false, .padding = 2}};
            text(line, {.size = TextSize::small});
        }
        if (n > names.size())
            secondary(frame.say("transfer.names_more", {{"n", count_of(n - names.size())}}));
    }
}

void namesakes_ui(const Frame& frame, const TransferFlow& flow) {
    if (flow.namesakes().empty()) return;
    std::string who;
    constexpr std::size_t shown = 5;
    for (std::size_t i = 0; i < std::min(shown, flow.namesakes().size()); ++i) {
        const app::Namesake& pair = flow.namesakes()[i];
        const std::string_view key = pair.same_email ? "transfer.same_email" : "transfer.same_name";
        who += (i == 0 ? "" : "\n") +
               frame.say(key, {{"there", pair.name_there}, {"here", pair.name_here}});
    }
    notice(frame.say(app::namesakes_of(flow.counts())), Tone::warn, who);
}

void conflicts_ui(const Frame& frame, const TransferFlow& flow) {
    if (flow.conflicts().empty()) return;
    label(frame.say("transfer.both_changed", {{"n", count_of(flow.counts().both_changed)}}));
    Scroll scroll{"conflicts", {.height = 240, .name = frame.tr("transfer.both_list")}};
    for (std::size_t i = 0; i < flow.conflicts().size(); ++i) {
        const app::FieldConflict& c = flow.conflicts()[i];
        IdScope scope{i};
        Stack one{"one", {.gap = 2}};
        text(c.title + " · " + name_of_field(frame, c.record, c.field), {.weight = Weight::medium});
        const std::string mine = value_of(frame, c.record, c.field, c.mine);
        const std::string theirs = value_of(frame, c.record, c.field, c.theirs);
        secondary(frame.say(c.theirs_wins ? "transfer.theirs_wins" : "transfer.mine_wins",
                            {{"mine", mine}, {"theirs", theirs}}),
                  Lines::wrapped);
    }
}

void transfer_preview_ui(const Frame& frame, TransferFlow& flow) {
    const app::TransferCounts& counts = flow.counts();
    text(frame.say("transfer.holds", {{"clients", count_of(counts.clients)},
                                      {"conversations", count_of(counts.conversations)},
                                      {"commitments", count_of(counts.commitments)}}));
    if (counts.first && counts.last) {
        using std::chrono::minutes;
        const bool at_once =
            std::chrono::floor<minutes>(*counts.first) == std::chrono::floor<minutes>(*counts.last);
        secondary(frame.say(at_once ? "transfer.date" : "transfer.dates",
                            {{"first", Moment{*counts.first}}, {"last", Moment{*counts.last}}}));
    }
    if (!frame.workspace().empty()) {
        const std::array modes{frame.tr("transfer.mode_merge"), frame.tr("transfer.mode_restore")};
        int mode = static_cast<int>(flow.mode());
        if (segmented("mode", frame.tr("transfer.mode"), mode, modes))
            flow.set_mode(static_cast<TransferMode>(mode));
        secondary(frame.tr(flow.mode() == TransferMode::merge ? "transfer.merge_text"
                                                              : "transfer.restore_text"),
                  Lines::wrapped);
    }
    figures_ui(frame, flow.difference(flow.mode()));
    names_ui(frame, flow.difference(flow.mode()));
    if (counts.stay_erased > 0)
        notice(frame.say("transfer.stay_erased", {{"n", count_of(counts.stay_erased)}}),
               Tone::neutral);
    if (flow.mode() == TransferMode::merge) namesakes_ui(frame, flow);
    if (counts.erased > 0)
        notice(frame.say("transfer.erased", {{"n", count_of(counts.erased)}}), Tone::warn);
    if (flow.mode() == TransferMode::merge) conflicts_ui(frame, flow);
    if (!flow.changes_something()) notice(frame.tr("transfer.nothing"), Tone::neutral);
}

void transfer_failed_ui(const Frame& frame, const TransferFlow& flow) {
    static constexpr std::array plain{std::string_view(), std::string_view("transfer.cut_off"),
                                      std::string_view("transfer.foreign"),
                                      std::string_view("transfer.damaged")};
    const Rejection& failure = *flow.failure();
    const std::string_view key = plain[static_cast<std::size_t>(flow.fault())];
    const std::string what = frame.say(failure.phrase);
    notice(key.empty() ? what : std::string(frame.tr(key)), Tone::bad,
           frame.tr("import.nothing_changed"));
    const bool is_technical =
        flow.fault() == app::FileFault::cut_off || flow.fault() == app::FileFault::changed;
    if (is_technical)
        secondary(frame.say("transfer.technical", {{"what", what}, {"where", failure.where}}),
                  Lines::wrapped);
}

void transfer_footer_ui(const Frame& frame, Dialog& dialog, const TransferFlow& flow) {
    dialog.footer();
    const bool failed = flow.stage() == TransferStage::failed;
    const bool taking = flow.stage() == TransferStage::taking;
    const bool nothing = flow.stage() == TransferStage::preview && !flow.changes_something();
    if (!taking && (button("cancel", frame.tr(failed || nothing ? "action.close" : "action.cancel"),
                           {.kind = ButtonKind::ghost}) ||
                    dialog.close_requested()))
        frame.act(app::CloseTransfer{});
    if (flow.stage() != TransferStage::preview || nothing) return;
    const bool merging = flow.mode() == TransferMode::merge && !frame.workspace().empty();
    if (button("accept", frame.tr(merging ? "transfer.merge" : "transfer.restore"),
               {.kind = ButtonKind::primary, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::AcceptTransfer{});
}

// --- history ---

void change_ui(const Frame& frame, const app::HistoryChange& change) {
    const std::string name = name_of_field(frame, change.record, change.field);
    const std::string after = value_of(frame, change.record, change.field, change.after);
    if (change.before.empty()) {
        secondary(frame.say("history.set", {{"field", name}, {"value", after}}), Lines::wrapped);
        return;
    }
    const std::string before = value_of(frame, change.record, change.field, change.before);
    secondary(frame.say("history.changed", {{"field", name}, {"before", before}, {"after", after}}),
              Lines::wrapped);
}

void history_line_ui(const Frame& frame, const app::HistoryLine& line) {
    const Instant at =
        std::chrono::floor<std::chrono::seconds>(std::chrono::sys_time<std::chrono::milliseconds>(
            std::chrono::milliseconds(line.stamp.millis)));
    const std::string did(frame.tr(app::did_key(line.command)));
    const std::string_view key = line.kind == EventKind::undo   ? "history.undone"
                                 : line.kind == EventKind::redo ? "history.redone"
                                                                : "history.done";
    text(frame.say(key, {{"what", did}}), {.weight = Weight::medium});
    std::string when = words::text_of(Moment{at}, frame.words);
    if (line.came_in) when += " · " + std::string(frame.tr("history.came_in"));
    secondary(when);
    std::string_view title;
    for (const app::HistoryChange& change : line.changes) {
        if (change.title != title && change.record != "client")
            text(change.title, {.size = TextSize::small});
        title = change.title;
        change_ui(frame, change);
    }
}

}  // namespace

void transfer_dialog_ui(const Frame& frame) {
    TransferFlow& flow = *frame.data.transfer;
    const std::string title = frame.say("transfer.title", {{"file", flow.file_name()}});
    Dialog dialog{"transfer", {.title = title, .width = 640}};
    switch (flow.stage()) {
        case TransferStage::reading:
        case TransferStage::comparing:
        case TransferStage::taking:
        case TransferStage::done: {
            const std::string_view key = flow.stage() == TransferStage::reading ? "import.reading"
                                         : flow.stage() == TransferStage::comparing
                                             ? "transfer.comparing"
                                             : "transfer.taking";
            progress_bar(frame.tr(key), static_cast<float>(flow.progress()), frame.tr(key));
            break;
        }
        case TransferStage::preview:
            transfer_preview_ui(frame, flow);
            break;
        case TransferStage::failed:
            transfer_failed_ui(frame, flow);
            break;
    }
    transfer_footer_ui(frame, dialog, flow);
}

void history_dialog_ui(const Frame& frame) {
    const app::HistoryView& history = *frame.data.history;
    const Commitment* commitment =
        history.commitment ? frame.workspace().find(history.commitment) : nullptr;
    const std::string what = commitment ? app::title_of(frame.workspace(), *commitment)
                                        : std::string(frame.name_of(history.client));
    const std::string title = frame.say("history.title", {{"what", what}});
    Dialog dialog{"history",
                  {.title = title, .width = 640, .close_name = frame.tr("action.close")}};
    if (dialog.close_requested()) frame.act(app::CloseHistory{});
    if (history.reading) {
        progress_bar(frame.tr("history.reading"), static_cast<float>(frame.data.progress),
                     frame.tr("history.reading"));
        return;
    }
    if (history.lines.empty()) {
        text(frame.tr("history.empty"), {.tone = Tone::muted});
        return;
    }
    constexpr std::size_t shown = 200;
    Scroll scroll{"lines", {.height = 480, .name = title}};
    for (std::size_t i = 0; i < std::min(history.lines.size(), shown); ++i) {
        IdScope scope{i};
        Stack one{"line", {.gap = 2}};
        history_line_ui(frame, history.lines[i]);
    }
    if (history.lines.size() > shown)
        secondary(frame.say("commitments.more", {{"n", count_of(history.lines.size() - shown)}}));
}

void erase_dialog_ui(const Frame& frame) {
    const app::EraseQuestion& question = *frame.data.erasing;
    const app::ErasePreview& preview = question.preview;
    Dialog dialog{"erase", {.title = frame.tr("erase.ask_title"), .width = 480, .alert = true}};
    text(frame.say("erase.ask", {{"client", question.name},
                                 {"conversations", count_of(preview.conversations)},
                                 {"commitments", count_of(preview.commitments)}}));
    if (!question.mentioned)
        secondary(frame.tr("erase.counting"));
    else if (*question.mentioned > 0)
        text(frame.say("erase.mentions", {{"n", count_of(*question.mentioned)}}));
    notice(frame.tr("erase.no_undo"), Tone::warn, frame.tr("erase.copies"));
    dialog.footer();
    if (button("cancel", frame.tr("action.cancel"), {.kind = ButtonKind::ghost}) ||
        dialog.close_requested())
        frame.act(app::AskEraseClient{});
    if (button("erase", frame.tr("action.erase"),
               {.kind = ButtonKind::danger, .disabled_reason = read_only_reason(frame)})) {
        frame.act(app::EraseClient{});
        frame.act(app::Go{{app::Screen::data, {}}});
    }
}

}  // namespace wordkeep::ui
