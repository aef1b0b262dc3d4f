// Quotes in columns by state, with the clock since the request (rows 91–94).

#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

#include <algorithm>
#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::RecordKind;
using app::RecordRef;

struct ColumnOf {
    std::string_view title;
    QuoteState first, last;  ///< the states that stand in it
};
constexpr std::array columns{
    ColumnOf{"quote_state.asked", QuoteState::asked, QuoteState::asked},
    ColumnOf{"quote_state.ready", QuoteState::ready, QuoteState::ready},
    ColumnOf{"quote_state.sent", QuoteState::sent, QuoteState::sent},
    ColumnOf{"quotes.decided", QuoteState::won, QuoteState::lost},
};

const Quote& quote_in(const RecordRef& ref) { return *static_cast<const Quote*>(ref.record); }

bool is_in(const ColumnOf& column, const RecordRef& ref) {
    const QuoteState state = quote_in(ref).state;
    return state >= column.first && state <= column.last;
}

/// How long the client has been waiting, or how long they waited.
std::string clock_of(const Frame& frame, const Quote& quote) {
    const Instant end = quote.sent_at.value_or(quote.decided_at.value_or(frame.session.now()));
    const auto span = std::chrono::floor<std::chrono::minutes>(end - quote.asked_at);
    if (span.count() < 0) return {};
    return frame.say(quote.sent_at ? "quotes.took" : "quotes.waits", {{"span", Span{span}}});
}

std::string note_of(const Frame& frame, const RecordRef& ref) {
    std::string note = clock_of(frame, quote_in(ref));
    const std::string more = quote_note(frame, ref);
    if (!more.empty()) note += (note.empty() ? "" : " · ") + more;
    return note;
}

void column_ui(const Frame& frame, const ColumnOf& column, std::span<const RecordRef> refs) {
    const auto count =
        std::ranges::count_if(refs, [&](const RecordRef& ref) { return is_in(column, ref); });
    const bool narrow = window_class() == WindowClass::narrow;
    if (count == 0 && narrow) return;
    IdScope scope{column.title};
    const std::string_view title = frame.tr(column.title);
    Section section{"column", title, {.level = 3, .count = std::to_string(count), .gap = 8}};
    if (count == 0) return secondary(frame.tr("quotes.none_here"));
    const auto all = static_cast<std::size_t>(count);
    std::size_t left = std::min(all, rows_shown(frame, column.title));
    Card card{"card", {.padding = 8, .gap = 4}};
    List list{"list", {.name = title}};
    for (const RecordRef& ref : refs) {
        if (!is_in(column, ref)) continue;
        if (left-- == 0) break;
        record_row(frame, app::info(RecordKind::quote), ref,
                   {.client = ShowClient::yes, .note = note_of, .small = true, .dateless = true});
    }
}

}  // namespace

void quotes_ui(const Frame& frame) {
    Pane pane{"quotes", {.landmark = Landmark::main, .max_content = 1280}};
    heading(1, frame.tr("nav.quotes"));
    const auto& refs = records_shown(frame, RecordKind::quote);
    if (refs.empty())
        empty_state(icons::send, frame.tr("quotes.empty_title"), frame.tr("quotes.empty_text"));
    {
        Row row{"add", {.wrap = Wrap::yes}};
        if (refs.empty()) spring();
        add_record_button(frame, RecordKind::quote, {}, ButtonKind::primary);
        if (refs.empty()) spring();
    }
    if (refs.empty()) return;
    Grid grid{"columns", {.columns = 4, .minimum = 216, .gap = 24}};
    for (const ColumnOf& column : columns)
        column_ui(frame, column, refs);
}

}  // namespace wordkeep::ui
