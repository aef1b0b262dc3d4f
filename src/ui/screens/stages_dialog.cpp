// Who is a client now, and in which stage: one pass over the list after an import.

#include "assets/assets.h"
#include "base/utf8.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::StageChoice;

std::int64_t chosen_count(const app::StagePass& pass) {
    return std::ranges::count_if(pass.items, [](const app::StagePass::Item& item) {
        return item.choice != StageChoice::none;
    });
}

std::array<std::string_view, 5> choice_names(const Frame& frame) {
    return {frame.tr("stages.none"), frame.tr("stages.fresh"), frame.tr("stages.active"),
            frame.tr("stages.prospect"), frame.tr("stages.quiet")};
}

void person_ui(const Frame& frame, app::StagePass::Item& item, const Client& client) {
    const auto choices = choice_names(frame);
    IdScope scope{item.client.value};
    Row row{"person", {.gap = 12, .wrap = Wrap::yes}};
    {
        next_width(Width::fill(1, 160));
        Stack names{"names", {.gap = 0}};
        text(client.name, {.weight = Weight::medium, .lines = Lines::single});
        if (!client.organisation.empty()) secondary(client.organisation, Lines::single);
    }
    int index = static_cast<int>(item.choice);
    if (segmented("stage", client.name, index, choices, {.hide_label = true}))
        item.choice = static_cast<StageChoice>(index);
}

/// What choosing a stage means, one sentence each.
void meanings_ui(const Frame& frame) {
    const auto& clocks = frame.session.rules().clocks;
    struct Meaning {
        std::string_view name, what;
        attention::Clock limit;
    };
    using attention::Clock;
    static constexpr std::array meanings{
        Meaning{"stages.none", "stages.none_what", Clock::silence_active},
        Meaning{"stages.fresh", "stages.fresh_what", Clock::silence_new},
        Meaning{"stages.active", "stages.active_what", Clock::silence_active},
        Meaning{"stages.prospect", "stages.prospect_what", Clock::silence_prospect},
        Meaning{"stages.quiet", "stages.quiet_what", Clock::silence_quiet},
    };
    Card card{"meanings", {.padding = 12, .gap = 4, .name = frame.tr("stages.meanings")}};
    for (const Meaning& meaning : meanings)
        secondary(std::string(frame.tr(meaning.name)) + ": " +
                      frame.say(meaning.what, {{"n", Count{clocks.of(meaning.limit)}}}),
                  Lines::wrapped);
}

/// Those that the search has found; nullptr for somebody else, or who is gone.
const Client* found(const Frame& frame, const app::StagePass::Item& item,
                    const std::string& query) {
    const Client* client = frame.workspace().find(item.client);
    if (!client || query.empty()) return client;
    const std::string key = fold(client->name + " " + client->organisation);
    return key.find(query) == std::string::npos ? nullptr : client;
}

/// One stage for everybody the search has found: a list of leads is not pressed through one by one.
void everybody_ui(const Frame& frame, app::StagePass& pass, const std::string& query) {
    const auto choices = choice_names(frame);
    const std::string_view label =
        frame.tr(query.empty() ? "stages.everybody" : "stages.everybody_found");
    std::vector<app::StagePass::Item*> all;
    for (auto& item : pass.items)
        if (found(frame, item, query)) all.push_back(&item);
    if (all.size() < 2) return;
    const StageChoice first = all.front()->choice;
    const bool alike =
        std::ranges::all_of(all, [&](const auto* item) { return item->choice == first; });
    int index = alike ? static_cast<int>(first) : -1;
    if (!segmented("everybody", label, index, choices) || index < 0) return;
    for (auto* item : all)
        item->choice = static_cast<StageChoice>(index);
}

}  // namespace

void stages_dialog_ui(const Frame& frame) {
    app::StagePass& pass = *frame.view.stages;
    Dialog dialog{
        "stages",
        {.title = frame.tr("stages.title"), .width = 760, .close_name = frame.tr("action.close")}};
    text(frame.tr("stages.text"), {.tone = Tone::muted});
    meanings_ui(frame);
    search_field("search", frame.tr("clients.search"), pass.filter,
                 {.placeholder = frame.tr("clients.search"),
                  .icon = icons::search,
                  .hide_label = true,
                  .clearable = true,
                  .clear_name = frame.tr("action.clear")});
    const std::string query = fold(pass.filter);
    everybody_ui(frame, pass, query);
    {
        constexpr std::size_t shown = 100;
        Section people{"people", frame.tr("stages.people"), {.level = 3}};
        std::size_t count = 0;
        std::size_t left = 0;
        for (auto& item : pass.items) {
            const Client* client = found(frame, item, query);
            if (!client) continue;
            // The search brings the rest.
            if (++count > shown) {
                ++left;
                continue;
            }
            person_ui(frame, item, *client);
        }
        if (count == 0) secondary(frame.tr(query.empty() ? "stages.empty" : "clients.none_title"));
        if (left > 0)
            secondary(frame.say("stages.more", {{"n", Count{static_cast<std::int64_t>(left)}}}));
    }
    dialog.footer();
    if (button("later", frame.tr("stages.later"), {.kind = ButtonKind::ghost}) ||
        dialog.close_requested())
        frame.act(app::CloseForm{app::FormKind::stages});
    const std::int64_t chosen = chosen_count(pass);
    const std::string_view reason =
        chosen == 0 ? frame.tr("stages.nobody") : read_only_reason(frame);
    const bool pressed = button("save", frame.say("stages.save", {{"n", Count{chosen}}}),
                                {.kind = ButtonKind::primary, .disabled_reason = reason});
    if (pressed || (reason.empty() && shortcut({"Enter", Mods::command, Reach::everywhere})))
        frame.act(app::Submit{app::FormKind::stages});
}

}  // namespace wordkeep::ui
