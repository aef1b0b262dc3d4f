#include "ui/screens/pictures.h"

#include "assets/assets.h"

#include <array>

namespace wordkeep::ui {
namespace {

void table_ui(const Picture& picture) {
    const std::array columns{Column{"what", picture.bars_are, Width::fill(1, 90)},
                             Column{"value", picture.values_are, Width::fill(2, 120)}};
    Table table{"table", {.name = picture.title, .columns = columns, .rows = picture.bars.size()}};
    for (const std::size_t i : table.visible()) {
        (void)table.row(i, std::to_string(i), {.name = picture.labels[i]});
        if (table.cell()) text(picture.labels[i], {.lines = Lines::single});
        if (table.cell()) text(picture.values[i], {.lines = Lines::single});
    }
}

}  // namespace

void Picture::add(std::string label, float value, std::string said, float mark, Tone tone) {
    labels.push_back(std::move(label));
    values.push_back(std::move(said));
    bars.push_back({value, mark, {}, tone});
}

void picture_ui(const Frame& frame, Picture& picture) {
    Section section{picture.id, picture.title, {.gap = 8}};
    Card card{"card", {.gap = 12}};
    bool& table = frame.view.insight_tables[std::string(picture.id)];
    {
        Row head{"head", {.gap = 12, .align = Align::start, .wrap = Wrap::yes}};
        next_width(Width::fill(1, 160));
        text(picture.sentence, {.tone = Tone::muted, .lines = Lines::wrapped});
        if (!picture.bars.empty() &&
            chip("as_table", frame.tr("insights.as_table"), table, assets::icons::table))
            table = !table;
    }
    if (picture.bars.empty()) return;
    if (table) return table_ui(picture);
    for (std::size_t i = 0; i < picture.bars.size(); ++i)
        picture.bars[i].label = picture.labels[i];
    bars(picture.title, picture.bars, 120, picture.maximum);
}

void load_ui(const Frame& frame, std::span<const attention::LoadWeek> load) {
    Picture picture{"load",
                    frame.tr("insights.load"),
                    {},
                    {},
                    {},
                    {},
                    frame.tr("insights.week_of"),
                    frame.tr("insights.promised_of")};
    std::int64_t over = 0, promised = 0;
    for (const attention::LoadWeek& week : load) {
        const bool too_much = week.promised > week.capacity;
        over += too_much ? 1 : 0;
        promised += week.promised;
        picture.add(
            words::text_of(Day{week.monday}, frame.words, "date"),
            static_cast<float>(week.promised),
            frame.say("insights.took", {{"took", Span{std::chrono::minutes{week.promised}}},
                                        {"estimate", Span{std::chrono::minutes{week.capacity}}}}),
            static_cast<float>(week.capacity), too_much ? Tone::bad : Tone::accent);
    }
    picture.sentence = promised == 0 ? std::string(frame.tr("insights.no_load"))
                       : over == 0   ? std::string(frame.tr("insights.load_fits"))
                                     : frame.say("insights.load_over", {{"n", Count{over}}});
    picture_ui(frame, picture);
}

}  // namespace wordkeep::ui
