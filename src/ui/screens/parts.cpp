#include "ui/screens/parts.h"

#include "app/client_language.h"
#include "base/utf8.h"

#include "assets/assets.h"
#include "clock/deadlines.h"

#include <vector>

namespace wordkeep::ui {

namespace icons = assets::icons;

// --- the store, in words ---

namespace {

Instant from_millis(std::int64_t millis) {
    return std::chrono::floor<std::chrono::seconds>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(millis)));
}

std::string_view trouble_key(journal::StoreError error) {
    switch (error) {
        case journal::StoreError::none:
            return "store.trouble.failed";
        case journal::StoreError::unavailable:
            return "store.trouble.unavailable";
        case journal::StoreError::quota:
            return "store.trouble.quota";
        case journal::StoreError::closed:
            return "store.trouble.closed";
        case journal::StoreError::blocked:
            return "store.trouble.blocked";
        case journal::StoreError::aborted:
            return "store.trouble.failed";
        case journal::StoreError::name_taken:
            return "store.trouble.failed";
        case journal::StoreError::superseded:
            return "store.trouble.superseded";
        case journal::StoreError::failed:
            return "store.trouble.failed";
    }
    return "store.trouble.failed";
}

bool is_in_trouble(const journal::StoreStatus& store) {
    return store.phase == journal::Phase::failed || store.trouble != journal::StoreError::none;
}

}  // namespace

StoreLine store_sentence(const Frame& frame) {
    const journal::StoreStatus& store = frame.store;
    if (frame.sample) return {std::string(frame.tr("store.sample")), icons::eye, Tone::muted};
    if (is_in_trouble(store))
        return {std::string(frame.tr("store.not_saved")), icons::triangle_alert, Tone::bad};
    if (frame.loading)
        return {std::string(frame.tr("store.loading")), icons::refresh_cw, Tone::muted};
    if (!store.can_edit())
        return {std::string(frame.tr("store.read_only")), icons::lock, Tone::muted};
    if (!store.all_saved())
        return {std::string(frame.tr("store.saving")), icons::refresh_cw, Tone::muted};
    if (store.saved_at_millis == 0)
        return {std::string(frame.tr("store.all_saved")), icons::check, Tone::muted};
    return {frame.say("store.saved_at", {{"at", Moment{from_millis(store.saved_at_millis)}}}),
            icons::check, Tone::muted};
}

Banner banner_of(const Frame& frame) {
    const journal::StoreStatus& store = frame.store;
    if (frame.sample)
        return {std::string(frame.tr(is_cramped() ? "banner.sample_short" : "banner.sample")),
                frame.tr("banner.leave_sample"), app::LeaveSample{}, icons::eye, Tone::accent};
    if (is_in_trouble(store))
        return {std::string(frame.tr(trouble_key(store.trouble))),
                frame.tr("banner.try_again"),
                app::Outside{app::RetryStore{}},
                icons::triangle_alert,
                Tone::bad,
                true};
    switch (store.read_only) {
        case journal::ReadOnly::no:
        case journal::ReadOnly::starting:
            return {};
        case journal::ReadOnly::other_tab:
            return {std::string(frame.tr("banner.other_tab")), frame.tr("banner.take_over"),
                    app::Outside{app::TakeOver{}}, icons::lock, Tone::warn};
        case journal::ReadOnly::taken_over:
            return {std::string(frame.tr("banner.taken_over")), frame.tr("banner.take_over"),
                    app::Outside{app::TakeOver{}}, icons::lock, Tone::warn};
        case journal::ReadOnly::newer_format:
            return {std::string(frame.tr("banner.newer_format")), frame.tr("action.export"),
                    app::SaveBackup{}, icons::triangle_alert, Tone::warn};
    }
    return {};
}

std::string_view read_only_reason(const Frame& frame) {
    if (frame.can_edit()) return {};
    return frame.tr(frame.loading ? "store.loading" : "reject.read_only");
}

std::string chord_name(const Frame& frame, const Chord& chord) {
    std::string text = chord_text(chord);
    for (const auto& [word, key] :
         {std::pair{std::string_view("Ctrl+"), "key.control"}, {"Shift+", "key.shift"}})
        if (const auto at = text.find(word); at != std::string::npos)
            text.replace(at, word.size() - 1, frame.tr(key));
    return text;
}

// --- forms ---

std::string more_name(const Frame& frame, std::string_view whose) {
    return frame.say("action.more_for", {{"name", std::string(whose)}});
}

void open_log(const Frame& frame, ClientId client) {
    if (frame.loading && !frame.sample) return;  // not everybody is there yet to be chosen
    frame.act(app::OpenLog{client ? app::log_form_for(frame.workspace(), client) : app::LogForm{}});
}

void client_field(const Frame& frame, std::string_view id, app::ClientChoice& choice,
                  const app::FieldErrors& errors, Adding adding) {
    constexpr std::size_t shown = 50;  // typing brings the rest
    static std::string added;          // the name that was added last, until its client is here
    const auto all = frame.session.clients().all();
    std::vector<Suggestion> suggestions;
    std::vector<std::string> ids;
    std::vector<ClientId> clients;
    if (!choice.id) {
        const auto found = frame.session.clients().suggestions(choice.text, shown);
        ids.reserve(found.size());
        for (const std::uint32_t position : found) {
            const app::ClientSummary& summary = all[position];
            ids.push_back(id_to_text(summary.id.value));
            clients.push_back(summary.id);
            suggestions.push_back({.id = ids.back(),
                                   .title = summary.name,
                                   .detail = summary.organisation,
                                   .icon = {},
                                   .shortcut = {}});
        }
    }
    const std::string add =
        frame.say("field.client_add", {{"name", std::string(trimmed(choice.text))}});
    const bool may_add = !choice.id && adding == Adding::offered && frame.can_edit() &&
                         choice.email.empty() && !trimmed(choice.text).empty();
    if (may_add) suggestions.push_back({.id = "add", .title = add, .icon = icons::user_plus});
    const std::string error = choice.id ? std::string() : error_at(frame, errors, "client");
    // Whoever wrote the mail is added with it.
    const std::string new_one = choice.id || choice.email.empty()
                                    ? std::string()
                                    : frame.say("field.client_new", {{"email", choice.email}});
    const auto result = suggest_field(
        id, frame.tr("field.client"), choice.text, suggestions,
        {.field = {.placeholder = frame.tr("field.client_placeholder"),
                   .hint = new_one,
                   .error = error,
                   .icon = icons::user,
                   .required = adding == Adding::offered},
         .list_name = frame.tr("field.client_list"),
         .empty_text = choice.id || !choice.email.empty() || trimmed(choice.text).empty()
                           ? std::string_view()
                           : frame.tr("field.client_none")});
    if (result.field.changed) choice.id = {};
    if (result.chosen && may_add && *result.chosen == clients.size()) {
        Client client = app::new_client(choice, frame.words);
        choice.text = added = client.name;
        frame.act(app::Perform{Add<Client>{std::move(client), {}}, {"did.client_add", {}}});
        return;
    }
    // Who was added from here is meant.
    if (!choice.id && clients.size() == 1 && choice.text == added &&
        frame.name_of(clients.front()) == added) {
        choice.id = clients.front();
        added.clear();
    }
    if (result.chosen && *result.chosen < clients.size()) {
        choice.id = clients[*result.chosen];
        choice.text = frame.name_of(choice.id);
    } else if (result.field.blurred && !choice.id && clients.size() == 1) {
        // Only one fits: leaving the field means that one.
        choice.id = clients.front();
        choice.text = frame.name_of(choice.id);
    }
}

FieldResult due_field(const Frame& frame, std::string_view id, std::string_view name,
                      std::string& typed, std::string_view error, Needed needed, Width width,
                      When when) {
    std::string hint;
    if (!typed.empty()) {
        const app::DateReader dates = frame.session.dates();
        const auto due = when == When::nearest ? dates.nearest(typed) : dates.due(typed);
        hint = due ? words::due(*due, frame.words, "long")
                   : std::string(frame.tr("field.date_not_understood"));
    } else {
        hint = frame.tr("field.date_hint");
    }
    return text_field(id, name, typed,
                      {.hint = hint,
                       .error = error,
                       .icon = icons::calendar,
                       .required = needed == Needed::yes,
                       .width = width});
}

FieldResult moment_field(const Frame& frame, std::string_view id, std::string_view name,
                         std::string& typed, std::string_view error, std::string_view empty_hint,
                         When when, Needed needed) {
    std::string hint(empty_hint);
    if (!typed.empty()) {
        const app::DateReader dates = frame.session.dates();
        constexpr MinuteOfDay morning = 9 * 60;
        const auto moment =
            when == When::past ? dates.past_moment(typed) : dates.future_moment(typed, morning);
        hint = moment ? words::text_of(Moment{*moment}, frame.words, "long")
                      : std::string(frame.tr("field.date_not_understood"));
    }
    return text_field(
        id, name, typed,
        {.hint = hint, .error = error, .icon = icons::clock, .required = needed == Needed::yes});
}

bool language_choice(std::string_view id, std::string_view name, ClientLanguage& value,
                     ChoiceWidget widget, const ChoiceOptions& options) {
    const std::vector<ClientLanguage> all = app::client_languages(value);
    std::vector<std::string_view> names;
    int index = -1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        names.push_back(app::language_name(all[i]));
        if (all[i] == value) index = static_cast<int>(i);
    }
    if (!widget(id, name, index, names, options) || index < 0) return false;
    value = all[static_cast<std::size_t>(index)];
    return true;
}

namespace {

/// Why a form cannot be saved, and the way out: what stands in it stays.
void read_only_ui(const Frame& frame) {
    const std::string_view reason = read_only_reason(frame);
    if (reason.empty()) return;
    const Banner banner = banner_of(frame);
    next_width(Width::fill(1, 140));
    secondary(banner.text.empty() ? reason : std::string_view(banner.text), Lines::wrapped);
    if (!banner.text.empty() && button("read_only", banner.button, {.icon = banner.icon}))
        frame.act(app::Action(banner.action));
}

}  // namespace

void begin_footer(const Frame& frame, Dialog& dialog) {
    dialog.footer();
    read_only_ui(frame);
}

void form_footer(const Frame& frame, Dialog& dialog, app::FormKind kind, std::string_view save) {
    begin_footer(frame, dialog);
    if (button("cancel", frame.tr("action.cancel"), {.kind = ButtonKind::ghost}))
        frame.act(app::CloseForm{kind});
    end_footer(frame, dialog, kind, save);
}

void end_footer(const Frame& frame, Dialog& dialog, app::FormKind kind, std::string_view save) {
    const Chord chord{"Enter", Mods::command, Reach::everywhere};
    // On a phone it would only take the room of other buttons.
    const bool said = window_class() != WindowClass::narrow;
    if (button("save", save,
               {.kind = ButtonKind::primary,
                .disabled_reason = read_only_reason(frame),
                .shortcut = said ? chord_name(frame, chord) : std::string()}))
        frame.act(app::Submit{kind});
    if (line_submitted() || shortcut(chord)) frame.act(app::Submit{kind});
    if (dialog.close_requested()) frame.act(app::CloseForm{kind});
}

void stage_of_ui(const Frame& frame, const Client& client) {
    const bool fresh = attention::is_new(client, frame.session.now(), frame.session.rules().clocks);
    badge(frame.tr(fresh ? "stages.fresh" : label_key(client.stage)),
          runs_clocks(client.stage) ? Tone::accent : Tone::neutral);
}

// --- records in lists ---

Mark mark_of(attention::State state) {
    switch (state) {
        case attention::State::late:
            return Mark::late;
        case attention::State::now:
            return Mark::now;
        case attention::State::today:
            return Mark::today;
        case attention::State::coming_up:
            return Mark::coming;
    }
    return Mark::info;
}

std::string_view state_key(attention::State state) {
    switch (state) {
        case attention::State::late:
            return "state.late";
        case attention::State::now:
            return "state.now";
        case attention::State::today:
            return "state.today";
        case attention::State::coming_up:
            return "state.coming_up";
    }
    return {};
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string conversation_title(const Frame& frame, const Conversation& c) {
    std::string title(frame.tr(label_key(
        is_missed_call(c) && c.channel == Channel::call ? Channel::missed_call : c.channel)));
    if (c.purpose != Purpose::general) {
        title += " · ";
        title += frame.tr(label_key(c.purpose));
    }
    if (c.direction == Direction::out && c.channel == Channel::call && !c.reached) {
        title += " · ";
        title += frame.tr("timeline.not_reached");
    }
    return title;
}

std::size_t rows_shown(const Frame& frame, std::string_view list) {
    const auto at = frame.view.rows_shown.find(list);
    return at == frame.view.rows_shown.end() ? app::rows_at_once : at->second;
}

void more_rows_ui(const Frame& frame, std::string_view list, std::size_t all) {
    const std::size_t shown = rows_shown(frame, list);
    if (all <= shown) return;
    const Count rest{static_cast<std::int64_t>(all - shown)};
    if (button("more", frame.say("commitments.more", {{"n", rest}}), {.icon = icons::chevron_down}))
        frame.view.rows_shown.insert_or_assign(std::string(list), shown + app::rows_at_once);
}

}  // namespace wordkeep::ui
