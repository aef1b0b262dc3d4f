#include "app/draft_form.h"

#include "app/draft_values.h"
#include "app/file_name.h"
#include "app/line_action.h"
#include "app/own_texts.h"
#include "app/record_form.h"
#include "app/session.h"
#include "base/utf8.h"
#include "interop/mail_writer.h"
#include "words/drafts/mail_link.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;
using words::TemplateNode;

DraftSubject subject_of(const DraftForm& form) {
    const LogForm& log = form.log;
    return {form.client, log.about_conversation ? log.about_conversation : log.answering,
            log.about_commitment, form.line ? form.line->origin : 0};
}

/// Which text it is made of: shipped, or the person's own variant.
TextKey text_of(const DraftForm& form, const Client& client) {
    return {std::string(words::draft_info(form.kind).name), client.language, client.address_form};
}

/// Which fields repeat together.
void collect_groups(const std::vector<TemplateNode>& nodes, int group, int& groups,
                    std::vector<std::pair<std::string, int>>& found) {
    for (const TemplateNode& node : nodes) {
        if (node.kind == TemplateNode::Kind::field) found.emplace_back(node.text, group);
        const bool repeats = node.kind == TemplateNode::Kind::repeat;
        collect_groups(node.children, repeats ? groups++ : group, groups, found);
    }
}

std::vector<DraftInput> inputs_of(const words::Template& parsed, const KnownValues& known) {
    std::vector<std::pair<std::string, int>> groups;
    int count = 0;
    collect_groups(parsed.nodes, -1, count, groups);
    std::vector<DraftInput> inputs;
    for (const words::TemplateField& field : words::fields_of(parsed)) {
        DraftInput input;
        input.field = field.name;
        input.use = field.use;
        input.is_date = is_date_field(field.name);
        const auto at = std::ranges::find(groups, field.name, &std::pair<std::string, int>::first);
        if (at != groups.end()) input.group = at->second;
        if (const auto value = known.find(field.name); value != known.end())
            input.items = value->second;
        if (input.items.empty()) input.items.emplace_back();
        if (!input.repeats()) input.items.resize(1);
        // An optional date without what it belongs to would bring its sentence in alone.
        if (!input.is_required() && input.is_date && !input.repeats()) input.items = {""};
        inputs.push_back(std::move(input));
    }
    // Fields that repeat together have as many items each.
    for (DraftInput& input : inputs) {
        std::size_t longest = 1;
        for (const DraftInput& other : inputs)
            if (input.repeats() && other.group == input.group && !other.is_date)
                longest = std::max(longest, other.items.size());
        if (input.repeats()) input.items.resize(longest);
    }
    return inputs;
}

/// What a typed value looks like in the letter.
std::string written(const DraftInput& input, std::size_t item, const words::Context& letter,
                    const Session& session) {
    const std::string typed(trimmed(input.items[item]));
    if (input.field == "price" && typed.find_first_not_of("0123456789.,") == std::string::npos &&
        !typed.empty())
        return typed + " " + session.workspace().settings().currency;
    if (!input.is_date || typed.empty()) return typed;
    const auto due = session.dates().due(typed);
    return due ? words::letter_date(*due, letter) : typed;
}

std::string asked_for(std::string_view field, const Session& session) {
    return "{" + words::field_label(field, session.words()) + "}";
}

words::FieldValues values_of(const DraftForm& form, const words::Context& letter,
                             const Session& session) {
    words::FieldValues values;
    for (const DraftInput& input : form.inputs)
        for (std::size_t i = 0; i < input.items.size(); ++i) {
            std::string value = written(input, i, letter, session);
            if (!input.repeats())
                values.set(input.field, std::move(value));
            else if (!value.empty() || i > 0 || input.items.size() > 1)
                values.add_item(input.field, std::move(value));
        }
    return values;
}

std::string text_of(const words::Draft& draft, const Session& session) {
    std::string text;
    for (const words::DraftPart& part : draft.parts)
        text += part.missing ? asked_for(part.field, session) : part.text;
    return text;
}

bool is_reply_of_a_line(Kind kind) {
    return kind == Kind::quick_later || kind == Kind::quick_no || kind == Kind::quick_ok;
}

/// Greeting above and name below; what is spoken, a short message and a one-line reply have none.
std::string with_frame(const DraftForm& form, const Client& client, std::string body,
                       const words::Context& letter, const Session& session) {
    const bool bare = is_spoken(form) || is_reply_of_a_line(form.kind);
    if (bare || form.channel == Channel::message) return body;
    return words::greeting(called(client), address_form_of(client), letter) + "\n\n" + body +
           "\n\n" + signature(client.language, client.address_form, session);
}

/// What each field has put into the text; an empty one stands there as "{Topic}".
void note_written(DraftForm& form, const words::Context& letter, const Session& session) {
    for (DraftInput& input : form.inputs) {
        input.written.clear();
        for (std::size_t i = 0; i < input.items.size(); ++i) {
            std::string value = written(input, i, letter, session);
            input.written.push_back(value.empty() ? asked_for(input.field, session) : value);
        }
    }
}

bool replace_first(std::string& text, std::string_view from, std::string_view to) {
    const std::size_t at = from.empty() ? std::string::npos : text.find(from);
    if (at == std::string::npos) return false;
    text.replace(at, from.size(), to);
    return true;
}

struct Made {
    std::string subject, text;
};
Made make(const DraftForm& form, const Client& client, const words::Context& letter,
          const Session& session) {
    const auto values = values_of(form, letter, session);
    const TextKey key = text_of(form, client);
    const auto parsed = words::parse_template(template_text(key, session.workspace()));
    const auto subject = words::parse_template(template_subject(key, session.workspace()));
    Made made;
    if (subject) made.subject = text_of(words::fill(*subject, values), session);
    if (parsed)
        made.text = with_frame(form, client, text_of(words::fill(*parsed, values), session), letter,
                               session);
    // A reply goes under the subject it answers.
    const Conversation* asked = session.workspace().find(form.log.answering);
    if (trimmed(made.subject).empty() && asked) made.subject = asked->subject;
    return made;
}

Channel channel_of(const LogForm& log) {
    return log.channel == Channel::message || log.channel == Channel::letter ? log.channel
                                                                             : Channel::email;
}

/// The date by which the letter says that they hear more: it becomes the next contact (row 23).
std::string_view announced_in(Kind kind) {
    switch (kind) {
        case Kind::acknowledgement:
        case Kind::quick_later:
        case Kind::holding_reply:
        case Kind::update:
        case Kind::blocker_notice:
        case Kind::clarify:
        case Kind::quote_delay:
            return "date";
        case Kind::introduction_plan:
            return "next_contact";
        case Kind::heads_up:
        case Kind::repair_plan:
            return "report_on";
        case Kind::quote_cover:
            return "call_on";
        default:
            return {};
    }
}

/// What a letter of this kind does to a reply that is owed.
Answer answer_of(Kind kind, Answer of_action) {
    switch (kind) {
        case Kind::acknowledgement:
        case Kind::quick_later:
        case Kind::holding_reply:
        case Kind::calm_answer:
            return Answer::acknowledges;
        case Kind::quick_no:
        case Kind::quick_ok:
            return Answer::settles;
        default:
            return of_action;
    }
}

void fill_anew(DraftForm& form, const Session& session) {
    const Client* client = session.workspace().find(form.client);
    if (!client) return;
    const auto parsed =
        words::parse_template(template_text(text_of(form, *client), session.workspace()));
    form.inputs.clear();
    if (parsed)
        form.inputs = inputs_of(*parsed, known_values(form.kind, subject_of(form), session));
    form.text = form.made_text;
    form.subject = form.made_subject;
    form.revision = session.revision();
    form.errors.clear();
    refill(form, session);
}

}  // namespace

namespace {

bool is_upset(const Conversation* c) {
    return c && std::ranges::any_of(c->tags, [](ContactTag tag) {
               return tag == ContactTag::outburst || tag == ContactTag::threat;
           });
}

}  // namespace

std::optional<DraftForm> draft_for(const attention::Line& line, const Session& session) {
    const std::string_view action = enum_name(line.action);
    const auto kinds = drafts_for(action);
    if (!session.workspace().find(line.client) || kinds.empty()) return std::nullopt;
    DraftForm form;
    form.client = line.client;
    form.line = line.key();
    form.action = action;
    form.offered.assign(kinds.begin(), kinds.end());
    // Not "… has arrived, thank you" to somebody who is furious (rows 53, 55).
    if (is_upset(session.workspace().find(line.conversation)))
        form.offered.insert(form.offered.begin(), Kind::calm_answer);
    form.kind = form.offered.front();
    const Action settles = action_for(line, session);
    if (const auto* open = std::get_if<OpenLog>(&settles)) {
        form.log = open->form;
    } else {
        form.log = log_form_for(session.workspace(), line.client);
        form.log.about_commitment = line.commitment;
    }
    form.log.direction = Direction::out;
    form.channel = channel_of(form.log);
    fill_anew(form, session);
    return form;
}

DraftForm letter_for(ClientId client, const Session& session) {
    for (const attention::Line& line : session.lines_of(client))
        if (auto form = draft_for(line, session); form && !is_spoken(*form)) return *form;
    DraftForm form;
    form.client = client;
    form.kind = Kind::update;
    form.log = log_form_for(session.workspace(), client);
    form.log.direction = Direction::out;
    form.log.answer = Answer::none;
    fill_anew(form, session);
    return form;
}

void choose_kind(DraftForm& form, Kind kind, const Session& session) {
    if (form.kind == kind) return;
    const auto before = std::exchange(form.inputs, {});
    form.kind = kind;
    form.text = form.made_text;
    fill_anew(form, session);
    for (DraftInput& input : form.inputs) {
        const auto same = std::ranges::find(before, input.field, &DraftInput::field);
        const bool empty = input.items.size() == 1 && trimmed(input.items.front()).empty();
        if (same != before.end() && empty && same->repeats() == input.repeats())
            input.items = same->items;
    }
    refill(form, session);
}

void refill(DraftForm& form, const Session& session) {
    const Client* client = session.workspace().find(form.client);
    if (!client) return;
    const words::Context letter = letter_context(*client, session);
    Made made = make(form, *client, letter, session);
    const auto before = form.inputs;
    note_written(form, letter, session);
    const auto follow = [&](std::string& text, std::string& last, std::string now) {
        if (text == last) {
            text = now;
        } else {
            for (std::size_t i = 0; i < form.inputs.size(); ++i) {
                const auto& old = before[i].written;
                const auto& fresh = form.inputs[i].written;
                for (std::size_t k = 0; k < std::min(old.size(), fresh.size()); ++k)
                    if (old[k] != fresh[k]) replace_first(text, old[k], fresh[k]);
            }
        }
        last = std::move(now);
    };
    follow(form.subject, form.made_subject, std::move(made.subject));
    follow(form.text, form.made_text, std::move(made.text));
}

void start_again(DraftForm& form, const Session& session) {
    form.text = form.made_text;
    form.subject = form.made_subject;
    form.touched = false;
    fill_anew(form, session);
}

void add_item(DraftForm& form, int group, const Session& session) {
    for (DraftInput& input : form.inputs)
        if (input.group == group) input.items.emplace_back();
    refill(form, session);
}

void remove_item(DraftForm& form, int group, std::size_t item, const Session& session) {
    for (DraftInput& input : form.inputs) {
        if (input.group != group || item >= input.items.size()) continue;
        input.items.erase(input.items.begin() + static_cast<std::ptrdiff_t>(item));
        if (input.items.empty()) input.items.emplace_back();
    }
    refill(form, session);
}

bool is_spoken(const DraftForm& form) {
    return words::draft_info(form.kind).voice == words::DraftVoice::spoken;
}

std::vector<std::string> missing_fields(const DraftForm& form) {
    std::vector<std::string> missing;
    for (const DraftInput& input : form.inputs)
        for (std::size_t i = 0; i < input.items.size(); ++i) {
            if (!trimmed(input.items[i]).empty() || i >= input.written.size()) continue;
            // Whoever wrote the sentence anew has answered in their own way.
            const bool open = form.text.find(input.written[i]) != std::string::npos ||
                              form.subject.find(input.written[i]) != std::string::npos;
            const bool known = std::ranges::find(missing, input.field) != missing.end();
            if (open && !known) missing.push_back(input.field);
        }
    return missing;
}

std::string address_of(const DraftForm& form, const Workspace& workspace) {
    const Client* client = workspace.find(form.client);
    return client && !client->emails.empty() ? client->emails.front().value : std::string();
}

std::optional<std::string> mail_link(const DraftForm& form, const Workspace& workspace) {
    return words::mail_link(address_of(form, workspace), form.subject, form.text);
}

LetterFile letter_file(const DraftForm& form, LetterFormat format, const Workspace& workspace) {
    const Client* client = workspace.find(form.client);
    const std::string name = client ? client->name : std::string();
    const std::string title = form.subject.empty() ? name : form.subject;
    if (format != LetterFormat::eml) {
        const auto language = client ? client->language : ClientLanguage::english;
        return file_of(document_of(form.subject, form.text,
                                   words::language_tag(static_cast<words::Language>(language))),
                       title, format);
    }
    std::vector<interop::MailAddress> to;
    if (const std::string address = address_of(form, workspace); !address.empty())
        to.push_back({name, address});
    return {file_name(title) + ".eml", "message/rfc822",
            interop::mail_draft(to, form.subject, form.text)};
}

LogForm log_of(const DraftForm& form, const DateReader& dates) {
    LogForm log = form.log;
    log.channel = form.channel;
    log.reached = true;
    log.when.clear();
    log.subject = form.subject;
    log.note = form.text;
    // Another letter than the line asks for does not settle the record behind it.
    const bool other = !form.offered.empty() && form.kind != form.offered.front();
    const bool free = form.offered.empty() && !form.held;
    if (other) log.about = 0;
    if (other || free || log.purpose == Purpose::general) log.purpose = purpose_of(form.kind);
    log.answer = answer_of(form.kind, log.answer);
    log.next_contact.clear();
    if (const auto field = announced_in(form.kind); !field.empty()) {
        const auto input = std::ranges::find(form.inputs, field, &DraftInput::field);
        if (input != form.inputs.end() && dates.due(input->items.front()))
            log.next_contact = input->items.front();
    }
    if (form.kind == Kind::delivery)
        for (auto& [id, settled] : log.settles)
            if (id == log.about_commitment) settled = true;
    return log;
}

void keep_only_date(DraftForm& form, const std::optional<Due>& told, const Session& session) {
    for (DraftInput& input : form.inputs) {
        const bool is_date = told && input.field == announced_in(form.kind);
        input.items = {is_date ? session.dates().typed(*told) : std::string()};
    }
    refill(form, session);
}

namespace {

std::string_view typed_in(const DraftForm& form, std::string_view field) {
    const auto input = std::ranges::find(form.inputs, field, &DraftInput::field);
    return input == form.inputs.end() ? std::string_view() : trimmed(input->items.front());
}

/// "1,250.50 EUR" → cents.
std::optional<std::int64_t> cents_of(std::string_view typed) {
    const std::size_t end = typed.find_last_of("0123456789");
    const std::size_t begin = typed.find_first_of("0123456789");
    if (begin == typed.npos) return std::nullopt;
    std::string digits;
    for (const char c : typed.substr(begin, end + 1 - begin))
        if (c != ' ' && c != '\'') digits += c;
    // A comma or point before exactly three digits parts thousands.
    const std::size_t sign = digits.find_last_of(".,");
    if (sign != digits.npos && digits.size() - sign == 4) digits.erase(sign, 1);
    return read_decimal(digits, 100);
}

std::optional<Command> change_said_in(const DraftForm& form, ChangeId id, const Change& old,
                                      const FormContext& context) {
    Change change = old;
    if (const auto price = cents_of(typed_in(form, "price"))) change.price = price;
    if (const auto due = context.dates.due(typed_in(form, "date"))) change.new_date = *due;
    if (const auto days = read_decimal(typed_in(form, "days"), 1); days && *days >= 0)
        change.days_added = static_cast<std::int32_t>(std::min<std::int64_t>(*days, 3650));
    if (change == old) return std::nullopt;
    return Command{Edit<Change>{difference(id, old, std::move(change))}};
}

std::optional<Command> quote_said_in(const DraftForm& form, QuoteId id, const Quote& old) {
    Quote quote = old;
    if (const auto price = cents_of(typed_in(form, "price"))) quote.price = price;
    if (quote == old) return std::nullopt;
    return Command{Edit<Quote>{difference(id, old, std::move(quote))}};
}

}  // namespace

std::optional<Command> record_said_in(const DraftForm& form, const FormContext& context) {
    const std::uint64_t id = form.log.about;
    if (form.kind == Kind::change_order)
        if (const Change* change = context.workspace.find(ChangeId{id}))
            return change_said_in(form, ChangeId{id}, *change, context);
    if (form.kind == Kind::quote_cover)
        if (const Quote* quote = context.workspace.find(QuoteId{id}))
            return quote_said_in(form, QuoteId{id}, *quote);
    return std::nullopt;
}

std::string place_of(DraftForm& form, const std::string& where) {
    if (where == "text" || where.empty()) return where;
    const std::string field = where.starts_with("field.") ? where.substr(6)
                              : where == "new_date"       ? "date"
                              : where == "days_added"     ? "days"
                                                          : where;
    const auto input = std::ranges::find(form.inputs, field, &DraftInput::field);
    if (input == form.inputs.end()) return {};
    if (!input->is_required()) form.more_fields = true;
    return "field." + field;
}

Result<Command> build(const DraftForm& form, const FormContext& context) {
    if (is_spoken(form)) return reject(Phrase{"reject.draft.spoken", {}}, "");
    if (const auto missing = missing_fields(form); !missing.empty())
        return reject(Phrase{"reject.draft.missing", {}}, "field." + missing.front());
    if (trimmed(form.text).empty()) return reject(Phrase{"reject.draft.empty", {}}, "text");
    auto command = build(log_of(form, context.dates), context);
    if (!command) return command;
    if (auto* contact = std::get_if<LogConversation>(&*command)) contact->held = form.held;
    return command;
}

}  // namespace wordkeep::app
