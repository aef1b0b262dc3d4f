#include "unit/ui/gallery.h"

#include <algorithm>
#include <numeric>

#include "assets/assets.h"

namespace wordkeep::ui {

namespace icons = assets::icons;

namespace {

void make_clients(Gallery& g) {
    static constexpr std::string_view first[] = {"Lena",  "Jonas", "Märta",   "Åsa", "Élodie",
                                                 "Oskar", "Zoë",   "Günther", "Ida", "Søren"};
    static constexpr std::string_view last[] = {"Meyer", "Öberg", "Straßer", "Lindqvist",
                                                "Novák", "Brown", "Yılmaz",  "Papadopoulos"};
    g.clients.push_back({"يوسف منصور", "2 days", "Tue 10:00", 1, 60});
    g.clients.push_back({"山田 太郎", "4 days", "Wed 9:30", 0, 55});
    g.clients.push_back({"Анна Каренина 👩‍💻", "6 days", "–", 3, 40});
    for (int i = 0; i < 2000; ++i) {
        const auto n = static_cast<std::size_t>(i);
        GalleryClient client;
        client.name = std::string(first[n % std::size(first)]) + " " +
                      std::string(last[(n / std::size(first)) % std::size(last)]);
        if (n >= std::size(first) * std::size(last)) client.name += " " + std::to_string(i);
        client.silence = std::to_string(i % 29) + " days";
        client.next = i % 3 == 0 ? "–" : "Thu " + std::to_string(9 + i % 8) + ":00";
        client.open = i % 7;
        client.lead = 20 + i * 37 % 80;
        g.clients.push_back(std::move(client));
    }
    g.order.resize(g.clients.size());
    std::iota(g.order.begin(), g.order.end(), std::size_t{0});
}

void sort_clients(Gallery& g) {
    const auto key = [&](std::size_t a, std::size_t b) {
        const GalleryClient& x = g.clients[a];
        const GalleryClient& y = g.clients[b];
        if (g.sort.column == 3) return x.open < y.open;
        if (g.sort.column == 4) return x.lead < y.lead;
        return x.name < y.name;
    };
    if (g.sort.order == SortOrder::ascending)
        std::ranges::stable_sort(g.order, key);
    else
        std::ranges::stable_sort(g.order, [&](auto a, auto b) { return key(b, a); });
}

struct Entry {
    std::string_view id, name;
    Icon icon;
    std::string_view count;
};
constexpr Entry entries[] = {{"today", "Today", icons::sun, "4"},
                             {"clients", "Clients", icons::users, ""},
                             {"forms", "Forms", icons::pencil, ""},
                             {"figures", "Figures", icons::chart_line, ""},
                             {"empty", "Empty", icons::inbox, ""}};

void navigation(Gallery& g) {
    const WindowClass window = window_class();
    const bool wide = window == WindowClass::wide;
    const bool bottom = window == WindowClass::narrow;
    const PaneOptions options{.edge = bottom ? Edge::bottom : Edge::left,
                              .size = bottom ? 0.0F
                                      : wide ? 224.0F
                                             : 56.0F,
                              .landmark = Landmark::navigation,
                              .name = "Main",
                              .surface = Surface::sunken,
                              .padding = wide     ? 12.0F
                                         : bottom ? 4.0F
                                                  : 8.0F,
                              .line = true};
    const Pane pane("nav", options);
    const auto items = [&] {
        for (std::size_t i = 0; i < std::size(entries); ++i) {
            const Entry& entry = entries[i];
            const NavItemOptions item{.icon = entry.icon,
                                      .current = g.screen == i,
                                      .count = entry.count,
                                      .count_tone = Tone::bad,
                                      .form = bottom ? NavItemOptions::Form::tab
                                              : wide ? NavItemOptions::Form::full
                                                     : NavItemOptions::Form::icon};
            if (nav_item(entry.id, entry.name, item)) g.screen = i;
        }
    };
    if (bottom) {
        const Row row("items", {.gap = 0});
        items();
        return;
    }
    const Stack stack("items", {.gap = 2});
    if (wide) {
        const Row row("brand", {.gap = 8});
        space(4);
        text("Wordkeep", {.weight = Weight::semibold});
        spring();
        key_cap("Ctrl+K");
    }
    space(8);
    items();
}

// --- Today ---

struct Obligation {
    std::string_view id, client, sentence, clock, action;
    Mark mark;
    std::string_view word;
};
constexpr Obligation obligations[] = {
    {"meyer", "Lena Meyer", "Missed her call 23 min ago", "8 min late", "Call back", Mark::late,
     "Late"},
    {"oberg", "Jonas Öberg", "You promised the draft by 17:00 today", "in 42 min", "Deliver",
     Mark::now, "Now"},
    {"novak", "Élodie Novák", "No word from you for 8 days; her limit is 7", "by 17:00", "Update",
     Mark::today, "Today"},
    {"yilmaz", "Zoë Yılmaz", "Summary of this morning's meeting", "by 17:00", "Summary",
     Mark::today, "Today"},
};

void obligation_row(Gallery& g, const Obligation& o) {
    const bool narrow = window_class() == WindowClass::narrow;
    const ListRow row(o.id, {.name = std::string(o.client) + ": " + std::string(o.sentence),
                             .selected = g.selected == o.id});
    if (row.activated()) g.selected = o.id;
    state_mark(o.mark, o.word);
    {
        const Stack words("words", {.gap = 1});
        text(o.client, {.weight = Weight::medium, .lines = Lines::single});
        text(o.sentence, {.tone = Tone::muted, .lines = Lines::single});
    }
    if (!narrow) {
        text(o.clock,
             {.size = TextSize::small, .tone = o.mark == Mark::late ? Tone::bad : Tone::muted});
        if (button("act", o.action,
                   {.kind = o.mark == Mark::late ? ButtonKind::primary : ButtonKind::secondary,
                    .size = ButtonSize::small,
                    .full_name = std::string(o.action) + ": " + std::string(o.client)})) {
            g.last = std::string(o.action) + " " + std::string(o.client);
            g.toast = true;
            ++g.toast_number;
        }
    }
    if (Menu menu("more", "More", {.icon = icons::ellipsis, .size = ButtonSize::small});
        menu.open()) {
        if (menu.item("snooze", "Snooze …", {.icon = icons::clock, .shortcut = "S"}))
            g.last = "snooze";
        if (menu.item("open", "Open client", {.icon = icons::user})) g.last = "open";
        (void)menu.item("quote", "Ask for a quote",
                        {.icon = icons::file_text, .disabled_reason = "Internal clients get none"});
        menu.divider();
        if (menu.item("no", "Not needed …", {.icon = icons::x, .danger = true})) g.last = "no";
    }
}

void today_list(Gallery& g) {
    {
        const Row head("head");
        heading(1, "Today");
        spring();
        if (icon_button("undo", icons::undo_2, "Undo", {.shortcut = "Ctrl+Z"})) g.last = "undo";
        (void)icon_button("redo", icons::redo_2, "Redo", {.disabled_reason = "Nothing to redo"});
        if (primary_button("add", "New", icons::plus)) g.dialog = true;
    }
    (void)text_field("capture", "Quick capture", g.client,
                     {.placeholder = "Lena: draft by Fri 15:00",
                      .icon = icons::sparkles,
                      .hide_label = true,
                      .shortcut = "N"});
    {
        const Section late("now", "Now", {.level = 2, .count = "4"});
        const List list("lines", {.name = "Now"});
        for (const Obligation& o : obligations)
            obligation_row(g, o);
    }
    if (disclosure("coming", "Coming up", g.coming_open, "12")) g.coming_open = !g.coming_open;
    if (g.coming_open) {
        const List list("coming-lines", {.name = "Coming up"});
        const ListRow row("x", {.name = "Report for Straßer"});
        state_mark(Mark::coming, "Coming up");
        text("Report for Straßer");
        spring();
        text("Tue 10:00", {.tone = Tone::muted});
    }
    secondary("Last action: " + g.last);
}

void today_detail() {
    {
        const Row head("who", {.gap = 12});
        avatar("Lena Meyer", 40);
        {
            const Stack names("names", {.gap = 0});
            text("Lena Meyer", {.weight = Weight::semibold});
            secondary("Meyer & Töchter GmbH · Berlin");
        }
        badge("new", Tone::accent);
    }
    {
        const Card why("why", {.tone = Tone::bad, .name = "Why"});
        state_badge(Mark::late, "Late");
        text("Received Fri 16:30, 15 minutes allowed, due Fri 16:45.");
    }
    {
        const Section brief("brief", "Brief", {.level = 3});
        property("Last talk", "Tue 14:10, call, 12 min");
        property("She owes", "Photos for the landing page, since Monday");
        property("You owe", "Draft of the contract by Friday 17:00");
        property("Language", "Deutsch, Sie");
    }
    {
        const Section draft("draft", "Draft", {.level = 3});
        const Card card("card");
        text(
            "Guten Tag Frau Meyer,\n\nSie haben vorhin versucht, mich zu erreichen. Ich rufe Sie "
            "um 17:15 Uhr zurück – passt Ihnen das?");
        const Row row("actions", {.wrap = Wrap::yes});
        (void)button("copy", "Copy", {.icon = icons::copy});
        (void)link("mail", "Open in mail program", "mailto:lena@example.com");
    }
}

// --- clients ---

void clients_screen(Gallery& g) {
    {
        const Row head("head");
        heading(1, "Clients");
        spring();
        (void)button("import", "Import", {.icon = icons::upload});
        (void)primary_button("add", "New client", icons::plus);
    }
    {
        const Row tools("tools", {.wrap = Wrap::yes});
        next_width(Width::px(280));
        (void)search_field(
            "filter", "Filter clients", g.search,
            {.placeholder = "Filter", .hide_label = true, .clear_name = "Clear", .shortcut = "/"});
        (void)chip("all", "All", true, {}, "2003");
        (void)chip("silent", "Silent", false, icons::hourglass, "7");
        (void)chip("late", "Late", false);
    }
    static constexpr Column columns[] = {
        {.id = "name", .title = "Name", .width = Width::fill(3, 140), .sortable = true},
        {.id = "silence", .title = "Silence", .width = Width::fill(1, 90)},
        {.id = "next", .title = "Next contact", .width = Width::fill(1, 110), .hide_below = 560},
        {.id = "open",
         .title = "Open",
         .width = Width::px(80),
         .align = Align::end,
         .sortable = true},
        {.id = "lead",
         .title = "Lead",
         .width = Width::px(110),
         .align = Align::end,
         .sortable = true,
         .hide_below = 640},
        {.id = "state", .title = "State", .width = Width::px(110), .hide_below = 760}};
    Table table("table",
                {.name = "Clients", .columns = columns, .rows = g.order.size(), .sort = &g.sort});
    if (table.sort_changed()) sort_clients(g);
    for (const std::size_t i : table.visible()) {
        const std::size_t n = g.order[i];
        const GalleryClient& client = g.clients[n];
        const std::string id = "client-" + std::to_string(n);
        if (table.row(i, id, {.name = client.name, .selected = g.selected == id})) {
            g.selected = id;
            g.last = client.name;
        }
        if (table.cell()) {
            avatar(client.name, 24);
            text(client.name, {.weight = Weight::medium});
        }
        if (table.cell()) text(client.silence, {.tone = n % 29 > 20 ? Tone::bad : Tone::neutral});
        if (table.cell()) text(client.next, {.tone = Tone::muted});
        if (table.cell()) text(std::to_string(client.open));
        if (table.cell()) text(std::to_string(client.lead) + " %");
        if (table.cell())
            state_badge(n % 5 == 0 ? Mark::late : Mark::today, n % 5 == 0 ? "Late" : "Today");
    }
}

// --- forms ---

void forms_screen(Gallery& g) {
    heading(1, "Forms");
    const Tab tabs_of[] = {
        {"fields", "Fields", ""}, {"choices", "Choices", "5"}, {"buttons", "Buttons", ""}};
    if (const auto tab = tabs("tabs", "Kinds", tabs_of, g.tab)) g.tab = *tab;
    const TabPanel panel(tabs_of[g.tab].id, tabs_of[g.tab].title);
    if (g.tab == 0) {
        const Grid grid("grid", {.columns = 2, .minimum = 260});
        (void)text_field("name", "Name", g.name, {.required = true});
        (void)text_field("mail", "E-mail", g.mail,
                         {.error = "An address looks like name@example.com.",
                          .icon = icons::mail,
                          .input = Input::email});
        (void)text_area(
            "notes", "Notes", g.notes,
            {.field = {.placeholder = "me: draft by Fri", .hint = "Lines become commitments."}});
        static constexpr Suggestion known[] = {{"meyer", "Lena Meyer", "Meyer & Töchter"},
                                               {"oberg", "Jonas Öberg", "Öberg AB"},
                                               {"novak", "Élodie Novák"}};
        const SuggestResult client =
            suggest_field("client", "Client", g.client, known,
                          {.field = {.placeholder = "Type a name"}, .list_name = "Clients"});
        if (client.chosen) g.client = known[*client.chosen].title;
        std::string locked = "cannot be changed";
        (void)text_field("locked", "Locked", locked, {.disabled_reason = "Another tab is writing"});
    }
    if (g.tab == 1) {
        const Grid grid("grid", {.columns = 2, .minimum = 260, .gap = 24});
        static constexpr std::string_view languages[] = {"Deutsch", "English", "Svenska"};
        (void)select("language", "Language", g.language, languages, {.placeholder = "Choose …"});
        static constexpr std::string_view channels[] = {"Call", "E-mail", "Meeting"};
        (void)segmented("channel", "Channel", g.channel, channels);
        static constexpr std::string_view stages[] = {"Contact", "Prospect", "Active", "Quiet"};
        (void)radio_group("stage", "Stage", g.stage, stages,
                          {.hint = "Only a stage starts clocks."});
        const Stack boxes("boxes", {.gap = 8});
        (void)checkbox("news", "Newsletter", g.newsletter, "She asked for it on 3 March.");
        (void)checkbox("off", "Cannot be had", g.newsletter, "", "Ask her first");
        (void)switch_("notify", "Notifications", g.notify, "Only for what is late.");
        (void)switch_("keys", "Single-letter shortcuts", g.keyboard);
    }
    if (g.tab == 2) {
        const Stack stack("stack", {.gap = 16});
        {
            const Row row("row", {.wrap = Wrap::yes});
            if (primary_button("save", "Save")) ++g.presses;
            if (button("cancel", "Cancel")) g.presses = 0;
            (void)button("later", "Later", {.kind = ButtonKind::ghost});
            (void)button("erase", "Erase everything",
                         {.kind = ButtonKind::danger, .icon = icons::trash_2});
            (void)button("no", "Send",
                         {.icon = icons::send, .disabled_reason = "No address known"});
            (void)icon_button("star", icons::star, "Star", {.pressed = g.presses % 2 == 1});
            if (button("toast", "Show a toast")) {
                g.toast = true;
                ++g.toast_number;
            }
            Popover popover("filter", "Filter …", {.button = {.icon = icons::filter}});
            if (popover.open()) {
                (void)checkbox("internal", "Internal clients too", g.newsletter);
                if (primary_button("apply", "Apply")) popover.close();
            }
        }
        text("Pressed " + std::to_string(g.presses) + " times");
        const Row row("links");
        (void)link("inside", "Open Lena Meyer");
        (void)link("outside", "wordkeep@example.com", "mailto:wordkeep@example.com");
    }
}

// --- figures ---

void figures_screen() {
    heading(1, "Figures");
    {
        const Grid grid("figures", {.columns = 4, .minimum = 150});
        const auto one = [](std::string_view id, std::string_view value, std::string_view words,
                            Tone tone) {
            const Card card(id);
            figure(value, words, {.tone = tone});
        };
        one("kept", "18 of 20", "commitments kept", Tone::good);
        one("lead", "64 %", "lead ratio, 30 days", Tone::neutral);
        one("open", "7", "open items", Tone::neutral);
        one("late", "2", "late", Tone::bad);
    }
    notice("A backup is 9 days old.", Tone::warn,
           "Save one now: browsers may erase what they store.");
    notice("Saved.", Tone::good);
    notice("The file could not be read.", Tone::bad,
           "Nothing has been changed. Export it again as vCard.");
    {
        const Card card("chart", {.name = "Kept by month"});
        heading(3, "Kept by month");
        static constexpr Bar months[] = {{14, 16, "Jun"},           {18, 16, "Jul"},
                                         {9, 16, "Aug", Tone::bad}, {17, 16, "Sep"},
                                         {20, 16, "Oct"},           {16, 16, "Nov"}};
        bars("Commitments kept by month, target 16", months, 120);
    }
    progress_bar("Importing", 0.4F, "412 of 1030 contacts");
    meter("Load of this week", 31, 40);
    {
        const Row row("badges", {.wrap = Wrap::yes});
        for (const auto& [mark, word] : {std::pair{Mark::late, "Late"},
                                         {Mark::now, "Now"},
                                         {Mark::today, "Today"},
                                         {Mark::coming, "Coming up"},
                                         {Mark::waiting, "Waiting"},
                                         {Mark::done, "Done"}})
            state_badge(mark, word);
        badge("internal");
        badge("new", Tone::accent);
        badge("kept", Tone::good, icons::check);
        badge("at risk", Tone::warn);
        badge("broken", Tone::bad);
    }
    text(
        "Words of every script: Ελληνικά, Кириллица, עברית, العربية, 日本語, हिन्दी, ไทย, 한국어 – "
        "and "
        "pictures 🎉 👩‍💻 🇸🇪 ✅. ÄÖÜ äöü ß åÅ é € “quotes” – "
        "dash "
        "… "
        "0123456789");
    text("שלום עולם, this is mixed 123 with English.");
}

void overlays(Gallery& g) {
    if (shortcut({"k", Mods::command, Reach::everywhere})) g.palette = true;
    if (shortcut_sequence("g", "t")) g.screen = 0;
    if (shortcut_sequence("g", "c")) g.screen = 1;
    if (g.dialog) {
        Dialog dialog("new", {.title = "New commitment", .close_name = "Close"});
        (void)text_field("what", "What", g.name, {.placeholder = "Draft of the contract"});
        static constexpr std::string_view owners[] = {"I", "The client"};
        (void)segmented("owner", "Who", g.channel, owners);
        (void)text_area("note", "Note", g.notes);
        dialog.footer();
        bool close = dialog.close_requested();
        if (button("cancel", "Cancel")) close = true;
        if (primary_button("ok", "Add")) {
            close = true;
            g.toast = true;
            ++g.toast_number;
        }
        if (close) g.dialog = false;
    }
    if (g.palette) {
        const Dialog dialog("palette", {.title = "Command palette",
                                        .width = 560,
                                        .padding = 12,
                                        .hide_title = true,
                                        .place = Align::start});
        static constexpr Suggestion commands[] = {
            {"today", "Go to Today", "", icons::sun, "G T"},
            {"clients", "Go to Clients", "", icons::users, "G C"},
            {"new", "New commitment", "", icons::plus, "N"}};
        std::vector<Suggestion> fitting;
        for (const Suggestion& command : commands)
            if (command.title.find(g.palette_text) != std::string_view::npos)
                fitting.push_back(command);
        const SuggestResult result =
            suggest_field("command", "Command", g.palette_text, fitting,
                          {.field = {.placeholder = "Type a command or a name",
                                     .icon = icons::search,
                                     .hide_label = true},
                           .form = SuggestOptions::Form::inplace,
                           .list_name = "Commands",
                           .empty_text = "Nothing fits."});
        if (result.chosen) {
            g.last = fitting[*result.chosen].title;
            if (fitting[*result.chosen].id == "clients") g.screen = 1;
        }
        if (result.chosen || dialog.close_requested()) g.palette = false;
    }
    if (g.toast) {
        const IdScope scope(static_cast<std::uint64_t>(g.toast_number));
        const ToastAnswer answer = toast("saved", "Call back to Lena Meyer noted.",
                                         {.action = "Undo", .close_name = "Dismiss"});
        if (answer == ToastAnswer::action) g.last = "undone";
        if (answer != ToastAnswer::none) g.toast = false;
    }
    if (g.files_above) drop_hint("Drop vCard or CSV files to import them", icons::upload);
}

}  // namespace

void gallery_ui(Gallery& g) {
    if (g.clients.empty()) make_clients(g);
    navigation(g);
    if (g.screen == 0) {
        if (window_class() == WindowClass::wide) {
            {
                const Pane list("list", {.edge = Edge::left,
                                         .size = free_area().width - 400,
                                         .landmark = Landmark::main,
                                         .max_content = 760});
                today_list(g);
            }
            const Pane detail("detail", {.landmark = Landmark::complementary,
                                         .name = "Detail",
                                         .surface = Surface::sunken});
            today_detail();
        } else {
            const Pane list("list", {.landmark = Landmark::main, .max_content = 760});
            today_list(g);
        }
    } else {
        const Pane pane(
            "page", {.landmark = Landmark::main, .max_content = g.screen == 1 ? 1200.0F : 960.0F});
        if (g.screen == 1) clients_screen(g);
        if (g.screen == 2) forms_screen(g);
        if (g.screen == 3) figures_screen();
        if (g.screen == 4) {
            empty_state(
                icons::inbox, "Everyone has heard from you",
                "Next: Tuesday 10:00, report for Meyer. Until then nothing is owed to anybody.");
            const Row row("first", {.gap = 8});
            spring();
            (void)primary_button("first", "Log a conversation", icons::phone);
            spring();
            space(24);
        }
        if (g.screen == 4) {
            const Grid doors("doors", {.columns = 4, .minimum = 200});
            (void)door("empty", icons::plus, "Start empty", "Add your first client yourself.");
            (void)door("sample", icons::eye, "Look around",
                       "A freelancer's month with 25 clients.");
            (void)door("import", icons::user_plus, "Import contacts",
                       "vCard or CSV from any address book.");
            (void)door("restore", icons::folder_open, "Restore a file",
                       "A backup of another computer.");
        }
    }
    overlays(g);
}

}  // namespace wordkeep::ui
