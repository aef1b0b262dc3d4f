// The newsletter (rows 49–52): put together from tips with their sources, read once as text, sent
// from the person's own mail program, and kept as it went out.

#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/records.h"

#include <algorithm>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;
using app::NewsletterForm;
using app::RecordKind;

void tips_ui(const Frame& frame, NewsletterForm& form) {
    label(frame.tr("reports.tips"));
    const auto choices = app::tip_choices(frame.workspace());
    if (choices.empty()) secondary(frame.tr("newsletter.no_tips"), Lines::wrapped);
    for (const app::TipChoice& choice : choices) {
        IdScope scope{choice.id.value};
        bool chosen = std::ranges::find(form.tips, choice.id) != form.tips.end();
        std::string hint;
        if (choice.sent_in)
            hint = frame.say("newsletter.sent_in", {{"issue", choice.sent_in->title}});
        else if (!choice.tip->source.empty())
            hint = frame.say("newsletter.source", {{"source", choice.tip->source}});
        if (checkbox("tip", choice.tip->subject, chosen, hint))
            app::choose_tip(form, choice.id, chosen);
    }
}

void readers_ui(const Frame& frame, NewsletterForm& form) {
    const auto list = app::readers(frame.session);
    Section section{"readers",
                    frame.tr("newsletter.readers"),
                    {.level = 3,
                     .count = std::to_string(std::ranges::count_if(
                         list, [](const app::Reader& one) { return !one.email.empty(); })),
                     .note = frame.tr("newsletter.readers_note"),
                     .gap = 8}};
    if (const std::string error = error_at(frame, form.errors, "readers"); !error.empty())
        notice(error, Tone::bad);
    const std::string_view reason = read_only_reason(frame);
    for (const app::Reader& reader : list) {
        IdScope scope{reader.id.value};
        Row row{"reader", {.gap = 8}};
        {
            Stack who{"who", {.gap = 0, .width = Width::fill()}};
            text(reader.client->name);
            secondary(reader.email.empty() ? frame.tr("newsletter.no_email") : reader.email);
        }
        if (icon_button("off", icons::x,
                        frame.say("newsletter.take_off", {{"client", reader.client->name}}),
                        {.size = ButtonSize::small, .disabled_reason = reason}))
            frame.act(app::Perform{app::set_reader(reader.id, false), {"did.client_edit", {}}});
    }
    Row row{"add", {.gap = 8, .align = Align::end, .wrap = Wrap::yes}};
    {
        next_width(Width::fill(1, 160));
        Stack field{"field", {}};
        client_field(frame, "client", form.reader, {}, Adding::no);
    }
    if (button(
            "put_on", frame.tr("newsletter.put_on"),
            {.icon = icons::plus,
             .disabled_reason = form.reader.id ? reason : frame.tr("reject.client.not_chosen")})) {
        frame.act(app::Perform{app::set_reader(form.reader.id, true), {"did.client_edit", {}}});
        form.reader = {};
        form.errors.erase("readers");
    }
}

void save_as(const Frame& frame, const NewsletterForm& form, app::LetterFormat format) {
    app::LetterFile file = app::file_of(form, format, frame.session);
    frame.act(app::Outside{
        app::DownloadFile{std::move(file.name), std::move(file.mime_type), std::move(file.bytes)}});
}

void ways_out_ui(const Frame& frame, const NewsletterForm& form) {
    Row row{"out", {.gap = 8, .wrap = Wrap::yes}};
    if (button("copy", frame.tr("write.copy"), {.size = ButtonSize::small, .icon = icons::copy}))
        frame.act(app::Outside{app::CopyText{app::letter_text(form, frame.session)},
                               {"write.copied", {}}});
    if (button("eml", frame.tr("write.file"), {.size = ButtonSize::small, .icon = icons::download}))
        save_as(frame, form, app::LetterFormat::eml);
    if (button("markdown", frame.tr("export.markdown"), {.size = ButtonSize::small}))
        save_as(frame, form, app::LetterFormat::markdown);
    if (button("print", frame.tr("write.print"),
               {.size = ButtonSize::small, .icon = icons::printer}))
        frame.act(app::Outside{app::PrintText{
            form.subject, "# " + form.subject + "\n\n" + app::letter_text(form, frame.session)}});
    if (button("html", frame.tr("export.html"), {.size = ButtonSize::small}))
        save_as(frame, form, app::LetterFormat::html);
}

}  // namespace

void newsletter_dialog_ui(const Frame& frame) {
    NewsletterForm& form = *frame.view.newsletter;
    Dialog dialog{"newsletter",
                  {.title = frame.tr("reports.newsletter"),
                   .width = 640,
                   .close_name = frame.tr("action.close")}};
    if (const std::string error = error_at(frame, form.errors, ""); !error.empty())
        notice(error, Tone::bad);
    text_field("subject", frame.tr("write.subject"), form.subject,
               {.error = error_at(frame, form.errors, "subject"), .required = true});
    text_area(
        "intro", frame.tr("newsletter.intro"), form.intro,
        {.field = {.error = error_at(frame, form.errors, "intro")}, .rows = 2, .max_rows = 8});
    tips_ui(frame, form);
    {
        Section section{"preview", frame.tr("newsletter.preview"), {.level = 3, .gap = 8}};
        Card card{"card", {.name = frame.tr("newsletter.preview")}};
        text(app::letter_text(form, frame.session), {.lines = Lines::wrapped});
    }
    ways_out_ui(frame, form);
    readers_ui(frame, form);
    const std::string_view reason = read_only_reason(frame);
    dialog.footer();
    if (button("cancel", frame.tr("action.cancel"), {.kind = ButtonKind::ghost}) ||
        dialog.close_requested())
        frame.act(app::CloseForm{app::FormKind::newsletter});
    if (button("save", frame.tr("newsletter.save"), {.disabled_reason = reason}))
        frame.act(app::Submit{app::FormKind::newsletter});
    if (button("sent", frame.tr("write.sent"),
               {.kind = ButtonKind::primary, .icon = icons::check, .disabled_reason = reason}))
        frame.act(app::SendNewsletter{});
}

void sent_issue_dialog_ui(const Frame& frame) {
    const Issue* issue = frame.workspace().find(*frame.view.sent_issue);
    if (!issue) {
        frame.view.sent_issue.reset();
        return;
    }
    Dialog dialog{"sent_issue",
                  {.title = issue->title, .width = 560, .close_name = frame.tr("action.close")}};
    if (issue->copied_at)
        property(frame.tr("newsletter.sent_on"),
                 words::text_of(Moment{*issue->copied_at}, frame.words, "long"));
    std::string names;
    for (const ClientId id : issue->recipients) {
        const std::string_view name = frame.name_of(id);
        if (name.empty()) continue;
        if (!names.empty()) names += ", ";
        names += name;
    }
    property(frame.tr("newsletter.sent_to"), names.empty() ? frame.tr("record.nobody") : names);
    {
        Card card{"text", {.name = frame.tr("write.text")}};
        text(issue->sent_text.empty() ? issue->text : issue->sent_text, {.lines = Lines::wrapped});
    }
    dialog.footer();
    if (button("copy", frame.tr("write.copy"), {.icon = icons::copy}))
        frame.act(app::Outside{app::CopyText{issue->sent_text}, {"write.copied", {}}});
    if (button("close", frame.tr("action.close"), {}) || dialog.close_requested())
        frame.view.sent_issue.reset();
}

namespace {

std::string issue_note(const Frame& frame, const Issue& issue) {
    if (!issue.copied_at) return std::string(frame.tr("newsletter.draft"));
    return frame.say("newsletter.sent_note",
                     {{"at", Moment{*issue.copied_at}},
                      {"n", Count{static_cast<std::int64_t>(issue.recipients.size())}}});
}

void issue_row(const Frame& frame, const app::RecordRef& ref) {
    const auto& issue = *static_cast<const Issue*>(ref.record);
    IdScope scope{ref.id};
    const std::string note = issue_note(frame, issue);
    ListRow row{"row", {.name = issue.title + ", " + note}};
    if (row.activated()) {
        if (issue.copied_at)
            frame.view.sent_issue = IssueId{ref.id};
        else
            frame.act(app::OpenNewsletter{app::issue_form(IssueId{ref.id}, frame.workspace())});
    }
    {
        next_width(Width::fill(1, 120));
        Stack words{"words", {.gap = 2}};
        text(issue.title, {.weight = Weight::medium});
        secondary(note);
    }
    Menu menu{"more", more_name(frame, issue.title), {.icon = icons::ellipsis}};
    if (menu.open() &&
        menu.item(
            "remove", frame.tr("action.remove"),
            {.icon = icons::trash_2, .disabled_reason = read_only_reason(frame), .danger = true}))
        frame.act(app::removal_of(app::info(RecordKind::issue), ref.id, frame.session));
}

void issues_ui(const Frame& frame) {
    const auto& refs = records_shown(frame, RecordKind::issue);
    if (refs.empty()) return;
    Section section{"issues",
                    frame.tr("reports.issues"),
                    {.level = 3, .count = std::to_string(refs.size()), .gap = 4}};
    List list{"list", {.name = frame.tr("reports.issues")}};
    for (const app::RecordRef& ref : refs)
        issue_row(frame, ref);
}

/// Tips to begin with: taken over by one press, then the person's own.
void ideas_ui(const Frame& frame) {
    const auto ideas = app::open_tip_ideas(frame.session);
    if (ideas.empty()) return;
    Section section{"ideas",
                    frame.tr("newsletter.ideas"),
                    {.level = 3, .note = frame.tr("newsletter.ideas_note"), .gap = 8}};
    for (std::size_t i = 0; i < ideas.size(); ++i) {
        IdScope scope{ideas[i].subject};
        Row row{"idea", {.gap = 12, .align = Align::start}};
        {
            next_width(Width::fill(1, 120));
            Stack words{"words", {.gap = 2}};
            text(ideas[i].subject, {.weight = Weight::medium, .lines = Lines::wrapped});
            secondary(ideas[i].text, Lines::wrapped);
            secondary(frame.say("newsletter.source", {{"source", ideas[i].source}}),
                      Lines::wrapped);
        }
        if (button("take", frame.tr("newsletter.take"),
                   {.size = ButtonSize::small,
                    .icon = icons::plus,
                    .disabled_reason = read_only_reason(frame),
                    .full_name = frame.say("newsletter.take_full", {{"tip", ideas[i].subject}})}))
            frame.act(app::Perform{
                Add<Tip>{ideas[i], {}},
                {"did.record_save", {{"what", nested({app::info(RecordKind::tip).label, {}})}}}});
    }
}

}  // namespace

void newsletter_section_ui(const Frame& frame) {
    Section section{"newsletter",
                    frame.tr("reports.newsletter"),
                    {.level = 2, .note = frame.tr("reports.newsletter_note"), .gap = 12}};
    {
        Row row{"add", {.gap = 8, .wrap = Wrap::yes}};
        if (button("compose", frame.tr("newsletter.compose"),
                   {.icon = icons::mail, .disabled_reason = read_only_reason(frame)}))
            frame.act(app::OpenNewsletter{app::new_issue(frame.session)});
        add_record_button(frame, RecordKind::tip);
    }
    issues_ui(frame);
    record_section(frame, RecordKind::tip, frame.tr("reports.tips"), {});
    ideas_ui(frame);
}

}  // namespace wordkeep::ui
