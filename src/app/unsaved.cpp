#include "app/unsaved.h"

#include "codec/json_values.h"

#include <utility>

namespace wordkeep::app {

/// A clock of the Playbook, by its key.
struct TypedClock {
    std::string key;
    std::string typed;
};

/// The parts of a view state that are worth keeping.
struct Unsaved {
    std::optional<LogForm> log;
    std::optional<CommitmentForm> commitment;
    std::optional<RenegotiateForm> renegotiate;
    std::optional<ClientForm> client;
    std::optional<RecordForm> record;
    std::optional<DraftForm> letter;
    std::optional<TalkForm> talk;
    std::vector<DraftForm> drafts;  ///< of lines, that were worked on
    std::string capture;
    std::optional<NewsletterForm> newsletter;
    std::vector<OwnTextForm> texts;  ///< as far as they differ from what is stored
    std::optional<SettingsDraft> settings;
    std::vector<TypedClock> clocks;
    std::string rule;  ///< that is unfolded, with the clocks
    std::string left;  ///< forms that were closed unsaved and are still offered (Toast::left)
    std::string left_as_opened;
};

}  // namespace wordkeep::app

namespace wordkeep::codec {
template <>
inline constexpr std::int64_t written_as_number<app::SummaryChoice> = 3;
template <>
inline constexpr std::int64_t written_as_number<app::RecordKind> = app::record_kind_count;
template <>
inline constexpr std::int64_t written_as_number<words::DraftKind> =
    static_cast<std::int64_t>(EnumNames<words::DraftKind>::names.size());
template <>
inline constexpr std::int64_t written_as_number<words::FieldUse> = 4;
}  // namespace wordkeep::codec

namespace wordkeep {

using namespace app;

template <>
struct Schema<ClientChoice> {
    static constexpr std::string_view name = "client_choice";
    static constexpr auto fields =
        std::tuple{field("text", &ClientChoice::text), field("id", &ClientChoice::id),
                   field("email", &ClientChoice::email)};
};
template <>
struct Schema<PromiseDraft> {
    static constexpr std::string_view name = "promise_draft";
    static constexpr auto fields =
        std::tuple{field("owner", &PromiseDraft::owner), field("what", &PromiseDraft::what),
                   field("due", &PromiseDraft::due)};
};
template <>
struct Schema<TakenLine> {
    static constexpr std::string_view name = "taken_line";
    static constexpr auto fields =
        std::tuple{field("what", &TakenLine::what), field("line", &TakenLine::line),
                   field("behind", &TakenLine::behind)};
};
template <>
struct Schema<Settles> {
    static constexpr std::string_view name = "settles";
    static constexpr auto fields =
        std::tuple{field("commitment", &Settles::commitment), field("ticked", &Settles::ticked)};
};
template <>
struct Schema<ChangeAnswer> {
    static constexpr std::string_view name = "change_answer";
    static constexpr auto fields =
        std::tuple{field("change", &ChangeAnswer::change), field("ticked", &ChangeAnswer::ticked)};
};
template <>
struct Schema<LogForm> {
    static constexpr std::string_view name = "log_form";
    static constexpr auto fields = std::tuple{
        field("editing", &LogForm::editing),
        field("client", &LogForm::client),
        field("channel", &LogForm::channel),
        field("direction", &LogForm::direction),
        field("reached", &LogForm::reached),
        field("when", &LogForm::when),
        field("subject", &LogForm::subject),
        field("note", &LogForm::note),
        field("questions", &LogForm::questions),
        field("answering", &LogForm::answering),
        field("answer", &LogForm::answer),
        field("purpose", &LogForm::purpose),
        field("about_conversation", &LogForm::about_conversation),
        field("about_commitment", &LogForm::about_commitment),
        field("about", &LogForm::about),
        field("needs_answer", &LogForm::needs_answer),
        field("tags", &LogForm::tags),
        field("sounds_upset", &LogForm::sounds_upset),
        field("asks_quote", &LogForm::asks_quote),
        field("quote_by", &LogForm::quote_by),
        field("next_contact", &LogForm::next_contact),
        field("promises", &LogForm::promises),
        field("decided", &LogForm::decided),
        field("open_points", &LogForm::open_points),
        field("taken_lines", &LogForm::taken),
        field("summary", &LogForm::summary),
        field("settles", &LogForm::settles),
        field("agrees", &LogForm::agrees),
    };
};
template <>
struct Schema<CommitmentForm> {
    static constexpr std::string_view name = "commitment_form";
    static constexpr auto fields = std::tuple{
        field("editing", &CommitmentForm::editing),
        field("client", &CommitmentForm::client),
        field("owner", &CommitmentForm::owner),
        field("third_party", &CommitmentForm::third_party),
        field("kind", &CommitmentForm::kind),
        field("what", &CommitmentForm::what),
        field("due", &CommitmentForm::due),
    };
};
template <>
struct Schema<RenegotiateForm> {
    static constexpr std::string_view name = "renegotiate_form";
    static constexpr auto fields = std::tuple{
        field("commitment", &RenegotiateForm::commitment),
        field("to", &RenegotiateForm::to),
        field("reason", &RenegotiateForm::reason),
        field("write", &RenegotiateForm::write),
    };
};
template <>
struct Schema<ClientForm> {
    static constexpr std::string_view name = "client_form";
    static constexpr auto fields = std::tuple{
        field("editing", &ClientForm::editing),
        field("name", &ClientForm::name),
        field("greeted_as", &ClientForm::greeted_as),
        field("organisation", &ClientForm::organisation),
        field("email", &ClientForm::email),
        field("phone", &ClientForm::phone),
        field("zone", &ClientForm::zone),
        field("notes", &ClientForm::notes),
        field("cadence_days", &ClientForm::cadence_days),
        field("kind", &ClientForm::kind),
        field("language", &ClientForm::language),
        field("address_form", &ClientForm::address_form),
        field("stage", &ClientForm::stage),
        field("acquainted", &ClientForm::acquainted),
        field("paused_until", &ClientForm::paused_until),
        field("weight", &ClientForm::weight),
        field("newsletter", &ClientForm::newsletter),
    };
};
template <>
struct Schema<Cell> {
    static constexpr std::string_view name = "cell";
    static constexpr auto fields = std::tuple{
        field("typed", &Cell::typed), field("shown", &Cell::shown), field("stored", &Cell::stored)};
};
template <>
struct Schema<FieldDraft> {
    static constexpr std::string_view name = "field_draft";
    static constexpr auto fields =
        std::tuple{field("cell", &FieldDraft::cell), field("rows", &FieldDraft::rows)};
};
template <>
struct Schema<RecordForm> {
    static constexpr std::string_view name = "record_form";
    static constexpr auto fields = std::tuple{
        field("kind", &RecordForm::kind),
        field("editing", &RecordForm::editing),
        field("parts", &RecordForm::parts),
        field("client", &RecordForm::client),
        field("client_is_given", &RecordForm::client_is_given),
        field("begins_at", &RecordForm::begins_at),
        field("drafts", &RecordForm::drafts),
    };
};
template <>
struct Schema<DraftInput> {
    static constexpr std::string_view name = "draft_input";
    static constexpr auto fields = std::tuple{
        field("field", &DraftInput::field),     field("use", &DraftInput::use),
        field("is_date", &DraftInput::is_date), field("group", &DraftInput::group),
        field("items", &DraftInput::items),     field("written", &DraftInput::written),
    };
};
template <>
struct Schema<DraftForm> {
    static constexpr std::string_view name = "draft_form";
    static constexpr auto fields = std::tuple{
        field("client", &DraftForm::client),
        field("line", &DraftForm::line),
        field("action", &DraftForm::action),
        field("kind", &DraftForm::kind),
        field("offered", &DraftForm::offered),
        field("channel", &DraftForm::channel),
        field("log", &DraftForm::log),
        field("held", &DraftForm::held),
        field("inputs", &DraftForm::inputs),
        field("subject", &DraftForm::subject),
        field("text", &DraftForm::text),
        field("made_subject", &DraftForm::made_subject),
        field("made_text", &DraftForm::made_text),
        field("touched", &DraftForm::touched),
        field("more_fields", &DraftForm::more_fields),
    };
};
template <>
struct Schema<AgendaDraft> {
    static constexpr std::string_view name = "agenda_draft";
    static constexpr auto fields =
        std::tuple{field("what", &AgendaDraft::what), field("minutes", &AgendaDraft::minutes),
                   field("answer", &AgendaDraft::answer)};
};
template <>
struct Schema<TalkForm> {
    static constexpr std::string_view name = "talk_form";
    static constexpr auto fields = std::tuple{
        field("log", &TalkForm::log),
        field("meeting", &TalkForm::meeting),
        field("goal", &TalkForm::goal),
        field("agenda", &TalkForm::agenda),
        field("begun", &TalkForm::begun),
        field("item", &TalkForm::item),
        field("item_begun", &TalkForm::item_begun),
        field("summary", &TalkForm::summary),
    };
};
template <>
struct Schema<NewsletterForm> {
    static constexpr std::string_view name = "newsletter_form";
    static constexpr auto fields = std::tuple{
        field("editing", &NewsletterForm::editing),
        field("subject", &NewsletterForm::subject),
        field("intro", &NewsletterForm::intro),
        field("tips", &NewsletterForm::tips),
    };
};
template <>
struct Schema<TextKey> {
    static constexpr std::string_view name = "text_key";
    static constexpr auto fields =
        std::tuple{field("kind", &TextKey::kind), field("language", &TextKey::language),
                   field("address", &TextKey::address)};
};
template <>
struct Schema<OwnTextForm> {
    static constexpr std::string_view name = "own_text_form";
    static constexpr auto fields =
        std::tuple{field("key", &OwnTextForm::key), field("subject", &OwnTextForm::subject),
                   field("text", &OwnTextForm::text)};
};
template <>
struct Schema<SettingsDraft> {
    static constexpr std::string_view name = "settings_draft";
    static constexpr auto fields = std::tuple{
        field("my_name", &SettingsDraft::my_name),
        field("my_addresses", &SettingsDraft::my_addresses),
        field("zone", &SettingsDraft::zone),
        field("currency", &SettingsDraft::currency),
        field("hours", &SettingsDraft::hours),
        field("holidays", &SettingsDraft::holidays),
        field("new_holiday", &SettingsDraft::new_holiday),
        field("new_holiday_name", &SettingsDraft::new_holiday_name),
    };
};
template <>
struct Schema<TypedClock> {
    static constexpr std::string_view name = "typed_clock";
    static constexpr auto fields =
        std::tuple{field("key", &TypedClock::key), field("typed", &TypedClock::typed)};
};
template <>
struct Schema<Unsaved> {
    static constexpr std::string_view name = "unsaved";
    static constexpr auto fields = std::tuple{
        field("log", &Unsaved::log),
        field("commitment", &Unsaved::commitment),
        field("renegotiate", &Unsaved::renegotiate),
        field("client", &Unsaved::client),
        field("record", &Unsaved::record),
        field("letter", &Unsaved::letter),
        field("talk", &Unsaved::talk),
        field("drafts", &Unsaved::drafts),
        field("capture", &Unsaved::capture),
        field("newsletter", &Unsaved::newsletter),
        field("texts", &Unsaved::texts),
        field("settings", &Unsaved::settings),
        field("clocks", &Unsaved::clocks),
        field("rule", &Unsaved::rule),
        field("left", &Unsaved::left),
        field("left_as_opened", &Unsaved::left_as_opened),
    };
};

}  // namespace wordkeep

namespace wordkeep::app {
namespace {

bool is_worked_on(const std::optional<DraftForm>& draft) { return draft && draft->touched; }
/// Not when the stored settings have changed meanwhile: then they are filled in anew.
bool is_worked_on(const SettingsDraft& draft) { return draft.filled && draft.unstored; }

/// A form fits its kind: as many drafts as fields, as many cells as columns.
bool fits(const RecordForm& form) {
    const auto fields = info(form.kind).fields;
    if (form.drafts.size() != fields.size()) return false;
    for (std::size_t i = 0; i < fields.size(); ++i)
        for (const auto& row : form.drafts[i].rows)
            if (row.size() != fields[i].columns.size()) return false;
    return true;
}

/// Of the sentence at the bottom, when it offers forms once more.
std::string_view offered_again(const ViewState& view) {
    return view.toasts.empty() ? std::string_view() : view.toasts.back().left;
}

template <class T>
bool bring_back(std::optional<T>& now, std::optional<T>& kept) {
    if (!kept || now) return false;
    now = std::move(kept);
    return true;
}

}  // namespace

bool has_unsaved(const ViewState& view) {
    return has_form(view) || !offered_again(view).empty() || view.talk ||
           is_worked_on(view.draft) || !view.drafts_aside.empty() || !view.capture.line.empty() ||
           view.newsletter || view.texts.unstored || is_worked_on(view.settings) ||
           !view.playbook.typed.empty();
}

bool has_form(const ViewState& view) {
    return view.log || view.commitment || view.renegotiate || view.client || view.record ||
           view.letter;
}

void offer_again(ViewState& view, std::string forms, std::string as_opened) {
    view.toasts.push_back({.number = view.next_toast++,
                           .text = {"did.left", {}},
                           .left = std::move(forms),
                           .left_as_opened = std::move(as_opened)});
}

void take_up_again(ViewState& view, const Session& session) {
    if (!view.letter) return;
    const auto toast = std::ranges::find(view.toasts, view.forms_as_opened, &Toast::left_as_opened);
    if (toast == view.toasts.end()) return;
    const std::string left = toast->left;
    view.toasts.erase(toast);
    view.letter.reset();
    (void)restore_unsaved(view, left, session);
}

std::string form_text(const ViewState& view) {
    if (!has_form(view)) return {};
    Unsaved forms;
    forms.log = view.log;
    forms.commitment = view.commitment;
    forms.renegotiate = view.renegotiate;
    forms.client = view.client;
    forms.record = view.record;
    forms.letter = view.letter;
    return codec::to_json(forms);
}

std::string unsaved_text(const ViewState& view) {
    if (!has_unsaved(view)) return {};
    Unsaved unsaved{
        .log = view.log,
        .commitment = view.commitment,
        .renegotiate = view.renegotiate,
        .client = view.client,
        .record = view.record,
        .letter = view.letter,
        .talk = view.talk,
        .drafts = view.drafts_aside,
        .capture = view.capture.line,
        .newsletter = view.newsletter,
        .texts = {},
        .settings = {},
        .clocks = {},
        .rule = {},
        .left = std::string(offered_again(view)),
        .left_as_opened = view.toasts.empty() ? std::string() : view.toasts.back().left_as_opened};
    if (is_worked_on(view.draft)) unsaved.drafts.push_back(*view.draft);
    if (view.texts.unstored)
        for (const auto& [key, form] : view.texts.typed)
            unsaved.texts.push_back(form);
    if (is_worked_on(view.settings)) unsaved.settings = view.settings;
    for (const auto& [key, typed] : view.playbook.typed)
        unsaved.clocks.push_back({key, typed});
    if (!unsaved.clocks.empty()) unsaved.rule = view.playbook.open;
    return codec::to_json(unsaved);
}

bool restore_unsaved(ViewState& view, std::string_view text, const Session& session) {
    auto kept = text.empty() ? Result<Unsaved>{} : codec::from_json<Unsaved>(text);
    if (!kept) return false;
    if (kept->record && !fits(*kept->record)) kept->record.reset();
    bool any = bring_back(view.log, kept->log);
    any = bring_back(view.commitment, kept->commitment) || any;
    any = bring_back(view.renegotiate, kept->renegotiate) || any;
    any = bring_back(view.client, kept->client) || any;
    any = bring_back(view.record, kept->record) || any;
    any = bring_back(view.letter, kept->letter) || any;
    any = bring_back(view.talk, kept->talk) || any;
    if (!kept->drafts.empty() && view.drafts_aside.empty()) {
        view.drafts_aside = std::move(kept->drafts);
        any = true;
    }
    if (!kept->capture.empty() && view.capture.line.empty()) {
        view.capture.line = std::move(kept->capture);
        any = true;
    }
    any = bring_back(view.newsletter, kept->newsletter) || any;
    for (OwnTextForm& form : kept->texts)
        any = view.texts.typed.try_emplace(form.key, std::move(form)).second || any;
    view.texts.unstored = view.texts.unstored || !kept->texts.empty();
    if (kept->settings && !view.settings.unstored && kept->settings->hours.size() == 7) {
        view.settings = std::move(*kept->settings);
        view.settings.filled = view.settings.unstored = any = true;
    }
    for (TypedClock& clock : kept->clocks)
        any =
            view.playbook.typed.try_emplace(std::move(clock.key), std::move(clock.typed)).second ||
            any;
    if (view.playbook.open.empty()) view.playbook.open = std::move(kept->rule);
    if (!kept->left.empty() && !has_form(view))
        offer_again(view, std::move(kept->left), std::move(kept->left_as_opened));
    // Begun in another tab or before the browser was closed: the talk itself is stored.
    if (!view.talk) view.talk = talk_under_way(session);
    return any;
}

}  // namespace wordkeep::app
