// The ledger of commitments, both directions, by due date (rows 32, 106).

#include "assets/assets.h"
#include "base/arrange.h"
#include "ui/screens/parts.h"
#include "ui/screens/pictures.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;

struct Listed {
    CommitmentId id;
    const Commitment* commitment;
};

/// Open or closed ones by due date, kept until the workspace changes: another choice of the filters
/// is a choice among lists that are there.
struct ListCache {
    static constexpr int owners = 3;  ///< all, mine, theirs
    std::uint64_t revision = ~std::uint64_t{0};
    const Workspace* workspace = nullptr;
    std::array<std::vector<Listed>, owners> rows;
};

void fill(ListCache& cache, const Frame& frame, bool closed) {
    cache = {frame.session.revision(), &frame.workspace(), {}};
    auto& [all, mine, theirs] = cache.rows;
    frame.workspace().commitments().for_each([&](CommitmentId id, const Commitment& c) {
        if ((c.state != CommitmentState::open) == closed) all.push_back({id, &c});
    });
    arrange(all, {}, [](const Listed& l) { return std::pair(l.commitment->due, l.id); });
    // What is done is read backwards: the latest first.
    if (closed) std::ranges::reverse(all);
    for (const Listed& listed : all)
        (listed.commitment->owner == Owner::client ? theirs : mine).push_back(listed);
}

const std::vector<Listed>& rows_of(const Frame& frame) {
    static std::array<ListCache, 2> caches;
    const bool closed = frame.view.show_closed_commitments;
    ListCache& cache = caches[closed ? 1 : 0];
    if (cache.workspace != &frame.workspace() || cache.revision != frame.session.revision())
        fill(cache, frame, closed);
    return cache.rows[static_cast<std::size_t>(frame.view.commitment_owner)];
}

void head_ui(const Frame& frame) {
    heading(1, frame.tr("nav.commitments"));
    Row head{"head", {.gap = 8, .wrap = Wrap::yes}};
    if (button("new", frame.tr("action.add_commitment"),
               {.kind = ButtonKind::primary,
                .icon = icons::plus,
                .disabled_reason = read_only_reason(frame),
                .shortcut = "P"}))
        frame.act(app::OpenCommitment{});
}

void filters_ui(const Frame& frame) {
    Row row{"filters", {.gap = 16, .wrap = Wrap::yes}};
    const std::array owners{frame.tr("commitments.all"), frame.tr("commitments.mine"),
                            frame.tr("commitments.theirs")};
    segmented("owner", frame.tr("commitments.whose"), frame.view.commitment_owner, owners,
              {.hide_label = true});
    int closed = frame.view.show_closed_commitments ? 1 : 0;
    const std::array states{frame.tr("commitments.open"), frame.tr("commitments.closed")};
    if (segmented("state", frame.tr("commitments.state"), closed, states, {.hide_label = true}))
        frame.view.show_closed_commitments = closed == 1;
}

}  // namespace

void commitments_ui(const Frame& frame) {
    Pane pane{"commitments", {.landmark = Landmark::main, .max_content = 960}};
    head_ui(frame);
    filters_ui(frame);
    // Without an estimate there is nothing to compare.
    if (!frame.session.rules().work.open.empty() && frame.view.commitment_owner != 2 &&
        !frame.view.show_closed_commitments)
        load_ui(frame, attention::load_of(frame.session.rules(), frame.session.now()));
    const auto& rows = rows_of(frame);
    if (rows.empty()) {
        empty_state(icons::handshake, frame.tr("commitments.empty_title"),
                    frame.tr("commitments.empty_text"));
        return;
    }
    const std::size_t shown = rows_shown(frame, "commitments");
    {
        List list{"list", {.name = frame.tr("nav.commitments"), .letters = frame.has_letters()}};
        for (std::size_t i = 0; i < std::min(rows.size(), shown); ++i)
            commitment_row(frame, rows[i].id, *rows[i].commitment, true);
    }
    more_rows_ui(frame, "commitments", rows.size());
}

}  // namespace wordkeep::ui
