// The client list: find, filter, sort, open.

#include "app/client_search.h"
#include "assets/assets.h"
#include "base/arrange.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::ClientFilter;
using app::ClientSummary;

bool passes(ClientFilter filter, const ClientSummary& summary) {
    switch (filter) {
        case ClientFilter::all:
            return true;
        case ClientFilter::working:
            return runs_clocks(summary.stage);
        case ClientFilter::contacts:
            return summary.stage == Stage::contact;
        case ClientFilter::owing:
            return summary.open_mine > 0 || summary.next_contact.has_value();
    }
    return true;
}

/// When we are to speak next: a contact that was announced, or a planned talk.
std::optional<Due> next_contact_of(const Frame& frame, const ClientSummary& summary) {
    if (!summary.next_talk) return summary.next_contact;
    const LocalTime at = frame.session.zone().to_local(*summary.next_talk);
    const Due talk{date_of(at), minute_of(at)};
    return summary.next_contact ? std::min(*summary.next_contact, talk) : talk;
}

/// The positions to show, kept until the workspace, the query, the filter or the order changes.
struct ListCache {
    std::uint64_t revision = ~std::uint64_t{0};
    std::string query;
    ClientFilter filter = ClientFilter::all;
    Sort sort;
    std::vector<std::uint32_t> rows;
};

template <class Key>
void sort_rows(std::vector<std::uint32_t>& rows, std::span<const ClientSummary> all,
               SortOrder order, Key key) {
    const auto by = [&](std::uint32_t i) { return key(all[i]); };
    if (order == SortOrder::ascending)
        arrange(rows, std::ranges::less{}, by);
    else
        arrange(rows, std::ranges::greater{}, by);
}

const std::vector<std::uint32_t>& rows_of(const Frame& frame, const Sort& sort) {
    static ListCache cache;
    const auto& index = frame.session.clients();
    const auto& view = frame.view;
    if (cache.revision == index.revision() && cache.query == view.client_query &&
        cache.filter == view.client_filter && cache.sort == sort)
        return cache.rows;
    const auto all = index.all();
    static app::ClientSearch search;
    cache.rows = search.find(index, view.client_query);
    std::erase_if(cache.rows, [&](std::uint32_t i) { return !passes(view.client_filter, all[i]); });
    switch (sort.column) {
        case 1:
            sort_rows(cache.rows, all, sort.order, [](auto& s) { return s.stage; });
            break;
        case 2:
            sort_rows(cache.rows, all, sort.order, [](auto& s) { return s.last_word; });
            break;
        case 3:
            sort_rows(cache.rows, all, sort.order, [&](auto& s) {
                const auto next = next_contact_of(frame, s);
                return std::pair(!next, next);
            });
            break;
        case 4:
            sort_rows(cache.rows, all, sort.order, [](auto& s) { return s.open_mine; });
            break;
        case 5:
            sort_rows(cache.rows, all, sort.order, [](auto& s) { return s.open_theirs; });
            break;
        default:
            if (sort.order == SortOrder::descending) std::ranges::reverse(cache.rows);
    }
    cache.revision = index.revision();
    cache.query = view.client_query;
    cache.filter = view.client_filter;
    cache.sort = sort;
    return cache.rows;
}

std::string silence_text(const Frame& frame, const ClientSummary& summary) {
    if (!summary.last_word) return {};
    // Minutes of silence mean nothing.
    const auto hours =
        std::chrono::floor<std::chrono::hours>(frame.session.now() - *summary.last_word);
    if (hours < std::chrono::hours{1}) return std::string(frame.tr("clients.silence_none"));
    return words::text_of(Span{hours}, frame.words);
}

void client_cells(const Frame& frame, Table& table, const ClientSummary& summary) {
    if (table.cell()) {
        avatar(summary.name, 24);
        Stack names{"names", {.gap = 0, .width = Width::fill()}};
        text(summary.name, {.weight = Weight::medium, .lines = Lines::single});
        if (!summary.organisation.empty()) secondary(summary.organisation, Lines::single);
    }
    if (table.cell())
        if (const Client* client = frame.workspace().find(summary.id)) stage_of_ui(frame, *client);
    if (table.cell()) text(silence_text(frame, summary), {.tone = Tone::muted});
    if (table.cell())
        if (const auto next = next_contact_of(frame, summary)) text(words::due(*next, frame.words));
    if (table.cell() && summary.open_mine > 0) text(std::to_string(summary.open_mine));
    if (table.cell() && summary.open_theirs > 0) text(std::to_string(summary.open_theirs));
}

void table_ui(const Frame& frame) {
    auto& view = frame.view;
    Sort sort{view.client_sort_column,
              view.client_sort_descending ? SortOrder::descending : SortOrder::ascending};
    const std::array columns{
        Column{.id = "name",
               .title = frame.tr("clients.name"),
               .width = Width::fill(3, 160),
               .sortable = true},
        Column{.id = "stage",
               .title = frame.tr("clients.stage"),
               .width = Width::px(112),
               .sortable = true,
               .hide_below = 240},
        Column{.id = "word",
               .title = frame.tr("clients.last_word"),
               .width = Width::px(112),
               .sortable = true,
               .hide_below = 560},
        Column{.id = "next",
               .title = frame.tr("clients.next_contact"),
               .width = Width::px(156),
               .sortable = true,
               .hide_below = 660},
        Column{.id = "mine",
               .title = frame.tr("clients.mine"),
               .width = Width::px(108),
               .align = Align::end,
               .sortable = true,
               .hide_below = 780},
        Column{.id = "theirs",
               .title = frame.tr("clients.theirs"),
               .width = Width::px(108),
               .align = Align::end,
               .sortable = true,
               .hide_below = 880},
    };
    const auto& rows = rows_of(frame, sort);
    const auto all = frame.session.clients().all();
    if (rows.empty()) {
        empty_state(icons::search, frame.tr("clients.none_title"), frame.tr("clients.none_text"));
        return;
    }
    Table table{"table",
                {.name = frame.tr("nav.clients"),
                 .columns = columns,
                 .rows = rows.size(),
                 .sort = &sort,
                 .row_height = 52,
                 .letters = frame.has_letters()}};
    if (table.sort_changed()) {
        view.client_sort_column = sort.column;
        view.client_sort_descending = sort.order == SortOrder::descending;
    }
    for (const std::size_t i : table.visible()) {
        if (i >= rows.size()) break;
        const ClientSummary& summary = all[rows[i]];
        if (table.row(i, id_to_text(summary.id.value), {.name = summary.name}))
            frame.act(app::Go{{app::Screen::client, summary.id}});
        client_cells(frame, table, summary);
    }
}

void filter_chips(const Frame& frame) {
    struct Choice {
        std::string_view id, key;
        ClientFilter filter;
    };
    constexpr std::array choices{
        Choice{"all", "clients.filter_all", ClientFilter::all},
        Choice{"working", "clients.filter_working", ClientFilter::working},
        Choice{"contacts", "clients.filter_contacts", ClientFilter::contacts},
        Choice{"owing", "clients.filter_owing", ClientFilter::owing},
    };
    Row row{"filters", {.gap = 8, .wrap = Wrap::yes}};
    for (const Choice& choice : choices)
        if (chip(choice.id, frame.tr(choice.key), frame.view.client_filter == choice.filter))
            frame.view.client_filter = choice.filter;
}

void head_ui(const Frame& frame) {
    heading(1, frame.tr("nav.clients"));
    Row head{"head", {.gap = 8, .wrap = Wrap::yes}};
    if (button("import", frame.tr("action.import"),
               {.icon = icons::upload, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::ChooseFile{});
    if (button("stages", frame.tr("action.choose_clients"),
               {.icon = icons::user_check, .disabled_reason = read_only_reason(frame)}))
        frame.act(app::OpenStages{});
    if (button("new", frame.tr("action.new_client"),
               {.kind = ButtonKind::primary,
                .icon = icons::plus,
                .disabled_reason = read_only_reason(frame),
                .shortcut = "N"}))
        frame.act(app::OpenClientForm{});
}

}  // namespace

void clients_ui(const Frame& frame) {
    Pane pane{"clients", {.landmark = Landmark::main, .max_content = 1100}};
    head_ui(frame);
    if (frame.session.clients().all().empty()) {
        empty_state(icons::users, frame.tr("clients.empty_title"), frame.tr("clients.empty_text"));
        return;
    }
    const auto result = search_field("search", frame.tr("clients.search"), frame.view.client_query,
                                     {.placeholder = frame.tr("clients.search"),
                                      .icon = icons::search,
                                      .hide_label = true,
                                      .clearable = true,
                                      .clear_name = frame.tr("action.clear"),
                                      .shortcut = "/"});
    if (result.escaped) frame.view.client_query.clear();
    if (shortcut({"/"}) || std::exchange(frame.view.search_wanted, false)) focus("search");
    filter_chips(frame);
    table_ui(frame);
}

}  // namespace wordkeep::ui
