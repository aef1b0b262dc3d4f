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

/// The list as shown, kept until the workspace or the choice changes.
struct ListCache {
    std::uint64_t revision = ~std::uint64_t{0};
    const Workspace* workspace = nullptr;
    bool closed = false;
    int owner = 0;
    std::vector<Listed> rows;
};

bool passes(const app::ViewState& view, const Commitment& c) {
    if ((c.state != CommitmentState::open) != view.show_closed_commitments) return false;
    if (view.commitment_owner == 1) return c.owner != Owner::client;
    if (view.commitment_owner == 2) return c.owner == Owner::client;
    return true;
}

const std::vector<Listed>& rows_of(const Frame& frame) {
    static ListCache cache;
    const auto& view = frame.view;
    if (cache.workspace == &frame.workspace() && cache.revision == frame.session.revision() &&
        cache.closed == view.show_closed_commitments && cache.owner == view.commitment_owner)
        return cache.rows;
    cache = {frame.session.revision(),
             &frame.workspace(),
             view.show_closed_commitments,
             view.commitment_owner,
             {}};
    frame.workspace().commitments().for_each([&](CommitmentId id, const Commitment& c) {
        if (passes(view, c)) cache.rows.push_back({id, &c});
    });
    arrange(cache.rows, {}, [](const Listed& l) { return std::pair(l.commitment->due, l.id); });
    // What is done is read backwards: the latest first.
    if (cache.closed) std::ranges::reverse(cache.rows);
    return cache.rows;
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
        List list{"list", {.name = frame.tr("nav.commitments")}};
        for (std::size_t i = 0; i < std::min(rows.size(), shown); ++i)
            commitment_row(frame, rows[i].id, *rows[i].commitment, true);
    }
    more_rows_ui(frame, "commitments", rows.size());
}

}  // namespace wordkeep::ui
