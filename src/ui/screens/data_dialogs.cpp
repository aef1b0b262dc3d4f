// Dialogs about everything stored: a file that comes in, the history, and erasing for good.

#include "app/command_words.h"
#include "app/record_words.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

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

void figures_ui(const Frame& frame, const app::TransferCounts& counts, TransferMode mode) {
    const auto number = [&](std::size_t n) {
        return words::number(static_cast<std::int64_t>(n), frame.words);
    };
    const bool merging = mode == TransferMode::merge;
    Grid grid{"counts", {.columns = 3, .minimum = 96, .gap = 12}};
    figure(number(merging ? counts.added : counts.brought_back), frame.tr("transfer.added"),
           {.tone = Tone::good});
    figure(number(merging ? counts.changed : counts.replaced), frame.tr("transfer.changed"));
    const std::size_t gone = merging ? counts.removed : counts.taken_away;
    figure(number(gone), frame.tr("transfer.removed"),
           {.tone = gone > 0 ? Tone::warn : Tone::neutral});
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
    if (counts.first && counts.last)
        secondary(frame.say("transfer.dates",
                            {{"first", Moment{*counts.first}}, {"last", Moment{*counts.last}}}));
    if (!frame.workspace().empty()) {
        const std::array modes{frame.tr("transfer.mode_merge"), frame.tr("transfer.mode_restore")};
        int mode = static_cast<int>(flow.mode());
        if (segmented("mode", frame.tr("transfer.mode"), mode, modes))
            flow.set_mode(static_cast<TransferMode>(mode));
        secondary(frame.tr(flow.mode() == TransferMode::merge ? "transfer.merge_text"
                                                              : "transfer.restore_text"),
                  Lines::wrapped);
    }
    figures_ui(frame, counts, flow.mode());
    if (counts.erased > 0)
        notice(frame.say("transfer.erased", {{"n", count_of(counts.erased)}}), Tone::warn);
    if (flow.mode() == TransferMode::merge) conflicts_ui(frame, flow);
    if (!flow.changes_something()) notice(frame.tr("transfer.nothing"), Tone::neutral);
}

void transfer_failed_ui(const Frame& frame, const TransferFlow& flow) {
    const Rejection& failure = *flow.failure();
    notice(frame.say(failure.phrase), Tone::bad, frame.tr("import.nothing_changed"));
    if (!failure.where.empty())
        secondary(frame.say("transfer.where", {{"where", failure.where}}), Lines::wrapped);
}

void transfer_footer_ui(const Frame& frame, Dialog& dialog, const TransferFlow& flow) {
    dialog.footer();
    const bool failed = flow.stage() == TransferStage::failed;
    const bool taking = flow.stage() == TransferStage::taking;
    if (!taking && (button("cancel", frame.tr(failed ? "action.close" : "action.cancel"),
                           {.kind = ButtonKind::ghost}) ||
                    dialog.close_requested()))
        frame.act(app::CloseTransfer{});
    if (flow.stage() != TransferStage::preview) return;
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
    const bool here = line.stamp.device == frame.store.device;
    secondary(
        words::text_of(Moment{at}, frame.words) +
        (here ? std::string()
              : " · " + frame.say(
                            "history.device",
                            {{"device",
                              id_to_text(std::uint64_t{line.stamp.device} << 32).substr(0, 4)}})));
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
    if (preview.mentioned > 0)
        text(frame.say("erase.mentions", {{"n", count_of(preview.mentioned)}}));
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
