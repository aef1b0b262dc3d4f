#include "app/draft_desk.h"

#include "app/draft_values.h"
#include "app/session.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

constexpr std::size_t most_aside = 20;

void lay_aside(ViewState& view) {
    auto draft = std::exchange(view.draft, std::nullopt);
    if (!draft || !draft->touched) return;
    if (view.drafts_aside.size() == most_aside) view.drafts_aside.erase(view.drafts_aside.begin());
    view.drafts_aside.push_back(std::move(*draft));
}

void take_up(ViewState& view, const LineKey& key) {
    const auto at = std::ranges::find(view.drafts_aside, std::optional(key), &DraftForm::line);
    if (at == view.drafts_aside.end()) return;
    view.draft = std::move(*at);
    view.drafts_aside.erase(at);
}

}  // namespace

DraftForm* draft_of(ViewState& view, const attention::Line& line, const Session& session) {
    const LineKey key = line.key();
    if (!view.draft || view.draft->line != key) {
        lay_aside(view);
        take_up(view, key);
    }
    const bool current =
        view.draft && (view.draft->touched || (view.draft->revision == filled_at(session) &&
                                               view.draft->action == enum_name(line.action)));
    if (!current) view.draft = draft_for(line, session);
    return view.draft ? &*view.draft : nullptr;
}

}  // namespace wordkeep::app
