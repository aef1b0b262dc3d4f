// One client: head with ways to reach them, what is open now, and the tabs; the larger ones have
// files of their own.

#include "app/client_language.h"
#include "app/line_action.h"
#include "assets/assets.h"
#include "attention/sentences.h"
#include "base/arrange.h"
#include "ui/screens/client_tabs.h"
#include "ui/screens/labels.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/screens/today_lines.h"
#include "ui/widgets/widgets.h"

#include <array>
#include <vector>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;

void actions_ui(const Frame& frame, ClientId id) {
    Row row{"actions", {.gap = 8, .wrap = Wrap::yes}};
    const std::string_view reason = read_only_reason(frame);
    if (button("log", frame.tr("action.log_conversation"),
               {.kind = ButtonKind::primary, .icon = icons::plus, .disabled_reason = reason}))
        open_log(frame, id);
    if (button("talk", frame.tr("action.talk_now"),
               {.icon = icons::phone, .disabled_reason = reason}))
        frame.act(app::OpenTalk{id});
    if (button("promise", frame.tr("action.add_commitment"),
               {.icon = icons::handshake, .disabled_reason = reason})) {
        app::CommitmentForm form;
        form.client = {std::string(frame.name_of(id)), id};
        frame.act(app::OpenCommitment{std::move(form)});
    }
    // The page is long; whoever came by key goes on by key.
    const auto key = [&](const char* name) { return reason.empty() && shortcut({name}); };
    if (button("write", frame.tr("action.write"),
               {.icon = icons::mail, .disabled_reason = reason, .shortcut = "W"}) ||
        key("w"))
        frame.act(app::OpenLetter{app::letter_for(id, frame.session)});
    if (button("edit", frame.tr("action.edit"),
               {.icon = icons::pencil, .disabled_reason = reason, .shortcut = "E"}) ||
        key("e"))
        frame.act(app::OpenClientForm{app::form_of(frame.workspace(), id, frame.session.dates())});
    Menu menu{"more", more_name(frame, frame.name_of(id)), {.icon = icons::ellipsis}};
    if (!menu.open()) return;
    if (!frame.sample && menu.item("history", frame.tr("action.history"), {.icon = icons::clock}))
        frame.act(app::ShowHistory{id, {}});
    if (menu.item("remove", frame.tr("action.remove_client_undo"),
                  {.icon = icons::undo_2, .disabled_reason = reason}))
        frame.act(app::AskRemoveClient{id});
    if (!frame.sample &&
        menu.item("erase", frame.tr("action.erase_client"),
                  {.icon = icons::trash_2, .disabled_reason = reason, .danger = true}))
        frame.act(app::AskEraseClient{id});
}

void head_ui(const Frame& frame, ClientId id, const Client& client) {
    if (button("back", frame.tr("action.back"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::arrow_left}))
        frame.act(app::GoBack{});
    {
        Row row{"who", {.gap = 16}};
        avatar(client.name, 48);
        Stack names{"names", {.gap = 4, .width = Width::fill()}};
        heading(1, client.name);
        Row line{"line", {.gap = 8, .wrap = Wrap::yes}};
        stage_of_ui(frame, client);
        if (client.kind == ClientKind::internal)
            badge(frame.tr("client_kind.internal"), Tone::muted);
        std::string place = client.title;
        if (!client.organisation.empty())
            place += (place.empty() ? "" : " · ") + client.organisation;
        if (!place.empty()) secondary(place);
    }
    reach_ui(client);
    actions_ui(frame, id);
}

void acts_ui(const Frame& frame, const attention::Line& line) {
    Row acts{"acts", {.gap = 4, .wrap = is_cramped() ? Wrap::yes : Wrap::no}};
    primary_ui(frame, line);
    line_menu(frame, line);
}

/// The obligations of this client, the same lines as in Today.
void open_lines_ui(const Frame& frame, ClientId id) {
    const auto lines = frame.session.lines_of(id);
    if (lines.empty()) return;
    Section section{"now", frame.tr("client.now"), {.level = 2}};
    Card card{"lines", {.gap = 8}};
    const bool narrow = window_class() == WindowClass::narrow;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        IdScope scope{i};
        Row row{"line",
                {.gap = 8, .align = Align::start, .wrap = is_cramped() ? Wrap::yes : Wrap::no}};
        state_mark(mark_of(lines[i].state), frame.tr(state_key(lines[i].state)));
        {
            Stack words{"words", {.gap = 2, .width = Width::fill(1, 120)}};
            const auto& session = frame.session;
            text(sentence_of(frame, lines[i]));
            secondary(frame.say(attention::arithmetic(lines[i], frame.workspace(), session.rules(),
                                                      session.now())));
            if (narrow) acts_ui(frame, lines[i]);
        }
        if (!narrow) acts_ui(frame, lines[i]);
    }
}

struct Listed {
    CommitmentId id;
    const Commitment* commitment;
};

void commitments_tab_ui(const Frame& frame, ClientId id) {
    std::vector<Listed> list;
    frame.workspace().commitments().for_each_of(id,
                                                [&](CommitmentId commitment, const Commitment& c) {
                                                    list.push_back({commitment, &c});
                                                });
    if (list.empty()) {
        empty_state(icons::handshake, frame.tr("commitments.empty_title"),
                    frame.tr("commitments.empty_text"));
        return;
    }
    arrange(list, {}, [](const Listed& l) {
        return std::tuple(l.commitment->state != CommitmentState::open, l.commitment->due, l.id);
    });
    List rows{"commitments", {.name = frame.tr("nav.commitments")}};
    for (const Listed& listed : list)
        commitment_row(frame, listed.id, *listed.commitment, false);
}

std::string joined(const std::vector<ContactPoint>& points, const Frame& frame) {
    std::string text;
    for (const ContactPoint& point : points) {
        if (!text.empty()) text += "\n";
        text += point.value;
        text += " (";
        text +=
            point.label.empty() ? frame.tr(label_key(point.kind)) : std::string_view(point.label);
        text += ")";
    }
    return text;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& one : texts)
        all += (all.empty() ? "" : "\n") + one;
    return all;
}

void notes_tab_ui(const Frame& frame, const Client& client) {
    const auto show = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) property(frame.tr(key), value);
    };
    Card card{"details", {.gap = 8}};
    show("field.phones", joined(client.phones, frame));
    show("field.emails", joined(client.emails, frame));
    show("field.addresses", joined(client.addresses));
    show("field.urls", joined(client.urls));
    show("field.nicknames", joined(client.nicknames));
    show("field.birthday", client.birthday);
    show("field.categories", joined(client.categories));
    property(frame.tr("field.language"), app::language_name(client.language));
    show("field.zone", client.zone);
    if (client.cadence_days)
        property(frame.tr("field.cadence"),
                 words::text_of(Span{std::chrono::days(*client.cadence_days)}, frame.words));
    show("field.notes", client.notes);
}

}  // namespace

void client_ui(const Frame& frame) {
    const ClientId id = frame.view.route.client;
    const Client* client = frame.workspace().find(id);
    Pane pane{"client", {.landmark = Landmark::main, .max_content = 960}};
    if (!client) {
        empty_state(icons::users, frame.tr("client.gone_title"), frame.tr("client.gone_text"));
        return;
    }
    IdScope scope{id.value};
    if (appeared("client")) scroll_to_top();
    head_ui(frame, id, *client);
    open_lines_ui(frame, id);
    held_letters_ui(frame, id);
    const std::array tab_list{Tab{"timeline", frame.tr("client.timeline"), {}},
                              Tab{"commitments", frame.tr("nav.commitments"), {}},
                              Tab{"agreement", frame.tr("client.agreement"), {}},
                              Tab{"quotes", frame.tr("nav.quotes"), {}},
                              Tab{"care", frame.tr("client.care"), {}},
                              Tab{"notes", frame.tr("client.notes"), {}}};
    const auto current = static_cast<std::size_t>(frame.view.client_tab);
    if (const auto pressed = tabs("tabs", client->name, tab_list, current))
        frame.view.client_tab = static_cast<app::ClientTab>(*pressed);
    TabPanel panel{"panel", tab_list[current].title};
    switch (frame.view.client_tab) {
        case app::ClientTab::timeline:
            return timeline_tab_ui(frame, id);
        case app::ClientTab::commitments:
            return commitments_tab_ui(frame, id);
        case app::ClientTab::agreement:
            return agreement_tab_ui(frame, id);
        case app::ClientTab::quotes:
            return quotes_tab_ui(frame, id, client->kind);
        case app::ClientTab::care:
            return care_tab_ui(frame, id);
        case app::ClientTab::notes:
            return notes_tab_ui(frame, *client);
    }
}

}  // namespace wordkeep::ui
