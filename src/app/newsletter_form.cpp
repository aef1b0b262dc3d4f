#include "app/newsletter_form.h"

#include "app/client_language.h"
#include "app/file_name.h"
#include "app/own_texts.h"
#include "app/session.h"
#include "base/arrange.h"
#include "base/utf8.h"
#include "interop/mail_writer.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using interop::BlockKind;

constexpr std::size_t tips_to_begin_with = 3;  // a letter is read, not studied

ClientLanguage language_of(const Session& session) {
    return client_language(session.words().locale.language);
}

const Issue* last_with(TipId tip, const Workspace& workspace) {
    const Issue* last = nullptr;
    workspace.table<Issue>().for_each([&](IssueId, const Issue& issue) {
        if (!issue.copied_at || std::ranges::find(issue.tips, tip) == issue.tips.end()) return;
        if (!last || *last->copied_at < *issue.copied_at) last = &issue;
    });
    return last;
}

/// Subject, text and source of one tip.
void add_tip(interop::Document& document, const Tip& tip, const words::Context& words) {
    document.blocks.push_back({BlockKind::heading, tip.subject});
    if (!trimmed(tip.text).empty()) document.blocks.push_back({BlockKind::paragraph, tip.text});
    if (!trimmed(tip.source).empty())
        document.blocks.push_back(
            {BlockKind::paragraph,
             words::render({"newsletter.source", {{"source", tip.source}}}, words)});
}

/// A letter needs somebody in sight: the person, as far as their address is known.
std::vector<interop::MailAddress> to_me(const Settings& settings) {
    for (const std::string& address : settings.my_addresses)
        if (looks_like_email(address)) return {{settings.my_name, address}};
    return {};
}

Issue issue_of(const NewsletterForm& form, const Workspace& workspace) {
    Issue issue;
    if (const Issue* old = workspace.find(form.editing)) issue = *old;
    issue.title = std::string(trimmed(form.subject));
    issue.text = form.intro;
    issue.tips = form.tips;
    return issue;
}

Command stored(const NewsletterForm& form, Issue issue, const Workspace& workspace) {
    const Issue* old = workspace.find(form.editing);
    if (!old) return Add<Issue>{std::move(issue), {}};
    return Edit<Issue>{difference(form.editing, *old, std::move(issue))};
}

}  // namespace

NewsletterForm new_issue(const Session& session) {
    NewsletterForm form;
    for (const TipChoice& choice : tip_choices(session.workspace()))
        if (!choice.sent_in && form.tips.size() < tips_to_begin_with)
            form.tips.push_back(choice.id);
    return form;
}

NewsletterForm issue_form(IssueId id, const Workspace& workspace) {
    NewsletterForm form;
    const Issue* issue = workspace.find(id);
    if (!issue) return form;
    form.editing = id;
    form.subject = issue->title;
    form.intro = issue->text;
    form.tips = issue->tips;
    return form;
}

std::vector<TipChoice> tip_choices(const Workspace& workspace) {
    std::vector<TipChoice> choices;
    workspace.table<Tip>().for_each([&](TipId id, const Tip& tip) {
        choices.push_back({id, &tip, last_with(id, workspace)});
    });
    arrange(choices, {}, [](const TipChoice& choice) {
        return std::pair(choice.sent_in != nullptr, choice.id);
    });
    return choices;
}

void choose_tip(NewsletterForm& form, TipId tip, bool chosen) {
    std::erase(form.tips, tip);
    if (chosen) form.tips.push_back(tip);
}

std::vector<Reader> readers(const Session& session) {
    std::vector<Reader> list;
    for (const ClientSummary& summary : session.clients().all()) {
        const Client* client = session.workspace().find(summary.id);
        if (!client || !client->newsletter || client->stage == Stage::ended) continue;
        list.push_back(
            {summary.id, client,
             client->emails.empty() ? std::string_view() : client->emails.front().value});
    }
    return list;
}

Command set_reader(ClientId client, bool reads) {
    return Edit<Client>{PatchBuilder<Client>(client).set(&Client::newsletter, reads).done()};
}

interop::Document document_of(const NewsletterForm& form, const Session& session) {
    const words::Context words = session.words();
    interop::Document document;
    document.title = std::string(trimmed(form.subject));
    document.language = words::language_tag(words.locale.language);
    if (!trimmed(form.intro).empty())
        document.blocks.push_back({BlockKind::paragraph, std::string(trimmed(form.intro))});
    for (const TipId id : form.tips)
        if (const Tip* tip = session.workspace().find(id)) add_tip(document, *tip, words);
    document.blocks.push_back(
        {BlockKind::paragraph, std::string(words::tr("newsletter.goodbye", words))});
    document.blocks.push_back(
        {BlockKind::paragraph, signature(language_of(session), AddressForm::formal, session)});
    return document;
}

std::string letter_text(const NewsletterForm& form, const Session& session) {
    interop::Document document = document_of(form, session);
    document.title.clear();
    return interop::to_plain_text(document);
}

LetterFile file_of(const NewsletterForm& form, LetterFormat format, const Session& session) {
    std::string name = file_name(form.subject);
    if (name.empty()) name = words::tr("reports.newsletter", session.words());
    if (format != LetterFormat::eml) return file_of(document_of(form, session), name, format);
    std::vector<interop::MailAddress> hidden;
    for (const Reader& reader : readers(session))
        if (!reader.email.empty())
            hidden.push_back({reader.client->name, std::string(reader.email)});
    return {name + ".eml", "message/rfc822",
            interop::mail_draft(to_me(session.workspace().settings()), form.subject,
                                letter_text(form, session), hidden)};
}

Result<Command> build(const NewsletterForm& form, const FormContext& context) {
    if (trimmed(form.subject).empty())
        return reject(Phrase{"reject.newsletter.subject", {}}, "subject");
    return stored(form, issue_of(form, context.workspace), context.workspace);
}

Result<Command> build_sent(const NewsletterForm& form, const Session& session) {
    const Workspace& workspace = session.workspace();
    if (trimmed(form.subject).empty())
        return reject(Phrase{"reject.newsletter.subject", {}}, "subject");
    if (form.tips.empty() && trimmed(form.intro).empty())
        return reject(Phrase{"reject.newsletter.empty", {}}, "intro");
    Issue issue = issue_of(form, workspace);
    issue.recipients.clear();
    for (const Reader& reader : readers(session))
        if (!reader.email.empty()) issue.recipients.push_back(reader.id);
    if (issue.recipients.empty()) return reject(Phrase{"reject.newsletter.nobody", {}}, "readers");
    issue.copied_at = session.now();
    issue.sent_text = letter_text(form, session);
    return stored(form, std::move(issue), workspace);
}

Tip shipped_tip(std::size_t number, const words::Context& words) {
    const std::string key = "newsletter.idea." + std::to_string(number) + ".";
    const auto said = [&](std::string_view part) {
        return std::string(words::tr(key + std::string(part), words));
    };
    return {.subject = said("subject"),
            .text = said("text"),
            .claims_fact = true,
            .source = said("source")};
}

std::vector<Tip> open_tip_ideas(const Session& session) {
    std::vector<Tip> ideas;
    for (std::size_t i = 1; i <= shipped_tips; ++i) {
        Tip idea = shipped_tip(i, session.words());
        bool known = false;
        session.workspace().table<Tip>().for_each([&](TipId, const Tip& tip) {
            known = known || tip.source == idea.source || tip.subject == idea.subject;
        });
        if (!known) ideas.push_back(std::move(idea));
    }
    return ideas;
}

}  // namespace wordkeep::app
