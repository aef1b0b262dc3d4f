#include "app/draft_form.h"

#include "app/draft_values.h"
#include "app/letter_sources.h"
#include "app/letter_value.h"
#include "app/line_action.h"
#include "app/own_texts.h"
#include "app/record_form.h"
#include "app/session.h"
#include "base/utf8.h"
#include "clock/calling_hours.h"
#include "clock/working_days.h"
#include "domain/changes/change_ledger.h"
#include "words/thing.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using Kind = words::DraftKind;
using words::TemplateNode;

/// When the line that it answers is due; once that is past, the day that has working time left.
std::optional<Due> due_of(const DraftForm& form, const Session& session) {
    if (!form.line) return std::nullopt;
    const auto lines = session.lines_of(form.client);
    const auto line = std::ranges::find(lines, *form.line, &attention::Line::key);
    if (line == lines.end()) return std::nullopt;
    if (line->due <= session.now()) {
        const Instant close =
            clock::next_working_close(session.now(), session.calendar()).value_or(session.now());
        return Due{session.zone().date_at(close), {}};
    }
    // Not a call in ten minutes: they are to read the letter first.
    using std::chrono::minutes;
    using half_hours = std::chrono::duration<std::int64_t, std::ratio<1800>>;
    const Instant soon = std::chrono::ceil<half_hours>(session.now() + minutes{30});
    const auto free = clock::next_working_calling_moment(
        soon, session.rules().zone_of(*session.workspace().find(form.client)), session.calendar());
    const LocalTime due = session.zone().to_local(std::max(line->due, free.value_or(soon)));
    return Due{date_of(due), minute_of(due)};
}

DraftSubject subject_of(const DraftForm& form, const Session& session) {
    const LogForm& log = form.log;
    return {form.client, log.about_conversation ? log.about_conversation : log.answering,
            log.about_commitment, form.line ? form.line->origin : log.about,
            form.kind == Kind::calm_answer ? due_of(form, session) : std::nullopt};
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

/// An optional date without what it belongs to would bring its sentence in alone.
void drop_lonely_dates(DraftInput& date, const std::vector<DraftInput>& inputs) {
    for (std::size_t i = 0; i < date.items.size(); ++i) {
        const bool belongs = std::ranges::any_of(inputs, [&](const DraftInput& other) {
            return date.repeats() && other.group == date.group && !other.is_date &&
                   !trimmed(other.items[i]).empty();
        });
        if (!belongs) date.items[i].clear();
    }
}

std::vector<DraftInput> inputs_of(Kind kind, const words::Template& parsed,
                                  const KnownValues& known) {
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
    // Here the date is the sentence: known only when the finish moves, or when it was said in the
    // talk by when they hear more.
    if (kind == Kind::change_notice || kind == Kind::summary) return inputs;
    for (DraftInput& input : inputs)
        if (!input.is_required() && input.is_date) drop_lonely_dates(input, inputs);
    return inputs;
}

std::string asked_for(std::string_view field, const Session& session) {
    return "{" + words::field_label(field, session.words()) + "}";
}

words::FieldValues values_of(const DraftForm& form, const words::Context& letter,
                             const Session& session) {
    words::FieldValues values;
    for (const DraftInput& input : form.inputs)
        for (std::size_t i = 0; i < input.items.size(); ++i) {
            std::string value = letter_value(input, i, letter, session);
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

bool has_frame(const DraftForm& form) {
    return !is_spoken(form) && !is_reply_of_a_line(form.kind) && form.channel != Channel::message;
}

/// Greeting above and name below; what is spoken, a short message and a one-line reply have none.
std::string with_frame(const DraftForm& form, const Client& client, std::string body,
                       const words::Context& letter, const Session& session) {
    if (!has_frame(form)) return body;
    const std::string greeting = words::greeting(called(client), address_form_of(client), letter);
    return greeting + "\n\n" +
           words::after_greeting(std::move(body), greeting, letter.locale.language) + "\n\n" +
           signature(client.language, client.address_form, session);
}

/// What each field has put into the text; an empty one stands there as "{Topic}".
void note_written(DraftForm& form, const words::Context& letter, const Session& session) {
    for (DraftInput& input : form.inputs) {
        input.written.clear();
        for (std::size_t i = 0; i < input.items.size(); ++i) {
            std::string value = letter_value(input, i, letter, session);
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
    if (!asked || is_spoken(form)) return made;
    // So does a receipt, unless the person wrote a subject for it: their mail program keeps what
    // belongs together.
    const bool receipt = form.kind == Kind::acknowledgement || form.kind == Kind::holding_reply;
    const bool threaded =
        receipt && asked->channel == Channel::email && !own_text(key, session.workspace()).text;
    if (!trimmed(made.subject).empty() && !threaded) return made;
    if (const auto bare = words::without_reply_marks(asked->subject); !bare.empty())
        made.subject =
            words::render(Phrase{"letter.reply_subject", {{"subject", std::string(bare)}}}, letter);
    return made;
}

/// Without an address, but with a number, it goes as a message.
Channel channel_of(const LogForm& log, const Client& client) {
    if (log.channel == Channel::message || log.channel == Channel::letter) return log.channel;
    return client.emails.empty() && !client.phones.empty() ? Channel::message : Channel::email;
}

/// A report counts for what runs; one that was written before it goes out with the letter.
void about_report(DraftForm& form, const Session& session) {
    const Workspace& workspace = session.workspace();
    const bool reports = form.kind == Kind::weekly_report;
    const AgreementId agreement =
        agreement_for(form.client, form.line ? form.line->origin : 0, workspace);
    if (form.offered.empty() && !form.held) form.log.about = reports ? agreement.value : 0;
    if (!reports || form.held || (!form.offered.empty() && form.offered.front() != form.kind))
        return;
    if (const auto written = unsent_report(form.client, agreement, workspace); written.report)
        form.log.about = written.id.value;
}

void fill_anew(DraftForm& form, const Session& session) {
    const Client* client = session.workspace().find(form.client);
    if (!client) return;
    const auto parsed =
        words::parse_template(template_text(text_of(form, *client), session.workspace()));
    form.inputs.clear();
    if (parsed)
        form.inputs = inputs_of(form.kind, *parsed,
                                known_values(form.kind, subject_of(form, session), session));
    form.text = form.made_text;
    form.subject = form.made_subject;
    about_report(form, session);
    form.fitting = fitting_kinds(form, session);
    form.finish_by_days.clear();
    form.revision = filled_at(session);
    form.errors.clear();
    refill(form, session);
}

}  // namespace

std::optional<DraftForm> draft_for(const attention::Line& line, const Session& session) {
    const std::string_view action = enum_name(line.action);
    const auto kinds = drafts_for(action);
    const Client* client = session.workspace().find(line.client);
    if (!client || kinds.empty()) return std::nullopt;
    DraftForm form;
    form.client = line.client;
    form.line = line.key();
    form.action = action;
    form.offered.assign(kinds.begin(), kinds.end());
    // Not "… has arrived, thank you" to somebody who is furious (rows 53, 55).
    if (is_upset(line.conversation, session.workspace())) {
        std::erase(form.offered, Kind::calm_answer);
        form.offered.insert(form.offered.begin(), Kind::calm_answer);
    }
    form.kind = form.offered.front();
    const Action settles = action_for(line, session);
    if (const auto* open = std::get_if<OpenLog>(&settles)) {
        form.log = open->form;
    } else {
        form.log = log_form_for(session.workspace(), line.client);
        form.log.about_commitment = line.commitment;
        if (form.kind == Kind::calm_answer) form.log.answering = line.conversation;
    }
    form.log.direction = Direction::out;
    form.channel = channel_of(form.log, *client);
    fill_anew(form, session);
    return form;
}

DraftForm blank_letter(Kind kind, ClientId client, const Session& session) {
    DraftForm form;
    form.client = client;
    form.kind = kind;
    form.log = log_form_for(session.workspace(), client);
    form.log.direction = Direction::out;
    form.log.answer = Answer::none;
    if (const Client* who = session.workspace().find(client))
        form.channel = channel_of(form.log, *who);
    return form;
}

DraftForm letter_for(ClientId client, const Session& session) {
    for (const attention::Line& line : session.lines_of(client))
        if (auto form = draft_for(line, session); form && !is_spoken(*form)) return *form;
    DraftForm form = blank_letter(Kind::update, client, session);
    fill_anew(form, session);
    return form;
}

DraftForm letter_about(Kind kind, ClientId client, std::uint64_t origin, const Session& session) {
    DraftForm form = blank_letter(kind, client, session);
    form.offered = {kind};
    form.log.about = origin;
    fill_anew(form, session);
    return form;
}

DraftForm letter_of_move(CommitmentId commitment, const Session& session) {
    const Commitment* moved = session.workspace().find(commitment);
    DraftForm form = blank_letter(Kind::moved, moved ? moved->client : ClientId{}, session);
    form.offered = {Kind::moved};
    form.log.about_commitment = commitment;
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

namespace {

/// Who says how many days a change adds has said when all is finished, until they name a date.
void follow_days(DraftForm& form, const Session& session) {
    if (form.kind != Kind::change_order) return;
    const auto input = [&](std::string_view field) {
        return std::ranges::find(form.inputs, field, &DraftInput::field);
    };
    const auto days = input("days");
    const auto date = input("date");
    const Change* change = session.workspace().find(ChangeId{form.log.about});
    if (days == form.inputs.end() || date == form.inputs.end() || !change) return;
    std::string& typed = date->items.front();
    if (!trimmed(typed).empty() && typed != form.finish_by_days) return;
    const auto count = read_decimal(days->items.front(), 1);
    auto finish = shifted_finish(session.workspace(), change->agreement);
    if (!count || *count < 0 || *count > 3650 || !finish) return;
    finish->date += std::chrono::days{static_cast<int>(*count)};
    // Nobody finishes on a Sunday.
    finish->date =
        clock::add_working_days(finish->date, 0, session.calendar()).value_or(finish->date);
    typed = form.finish_by_days = session.dates().typed(*finish);
}

}  // namespace

void refill(DraftForm& form, const Session& session) {
    follow_days(form, session);
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

bool is_in_front(const DraftForm& form, const DraftInput& input) {
    const bool asks_money = form.kind == Kind::change_order || form.kind == Kind::quote_cover;
    return input.is_required() || (asks_money && input.field == "price");
}

bool is_spoken(const DraftForm& form) {
    return words::draft_info(form.kind).voice == words::DraftVoice::spoken;
}

bool is_unsigned(const DraftForm& form, const Session& session) {
    const Settings& settings = session.workspace().settings();
    const Client* client = session.workspace().find(form.client);
    if (!client || !has_frame(form)) return false;
    const TextKey key{std::string(signature_kind), client->language, client->address_form};
    return trimmed(settings.my_name).empty() && trimmed(settings.signature).empty() &&
           !own_text(key, session.workspace()).text;
}

}  // namespace wordkeep::app
