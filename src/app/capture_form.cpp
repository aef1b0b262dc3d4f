#include "app/capture_form.h"

#include "app/capture_quote.h"
#include "app/session.h"
#include "words/upset.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

using words::Capture;
using Kind = words::CaptureKind;

std::unexpected<Rejection> missing(std::string_view key, std::string where) {
    return reject(Phrase{key, {}}, std::move(where));
}

Channel channel_of(Kind kind) {
    switch (kind) {
        case Kind::call:
            return Channel::call;
        case Kind::missed_call:
            return Channel::missed_call;
        case Kind::message:
            return Channel::message;
        case Kind::letter:
            return Channel::letter;
        case Kind::meeting:
            return Channel::meeting;
        case Kind::voicemail:
            return Channel::voicemail;
        default:
            return Channel::email;
    }
}

class Builder {
  public:
    Builder(const Capture& reading, const Session& session)
        : reading_(reading), session_(session), workspace_(session.workspace()) {}

    Result<Captured> run() const {
        if (!reading_.client || !workspace_.find(*reading_.client))
            return missing("reject.capture.client", "client");
        switch (reading_.kind) {
            case Kind::commitment_mine:
                return promise(Owner::me, CommitmentKind::promise);
            case Kind::commitment_theirs:
                return promise(Owner::client, CommitmentKind::promise);
            case Kind::quote:
                return quote();
            case Kind::quote_won:
            case Kind::quote_lost:
                return quote_decided();
            case Kind::change:
                return change();
            case Kind::note:
                return note();
            default:
                if (is_still_to_say()) return to_say();
                return planned() ? plan() : contact();
        }
    }

  private:
    /// "ask Krüger for a reference", "say thanks": nobody has heard of it yet.
    [[nodiscard]] bool is_still_to_say() const {
        const bool says = reading_.kind == Kind::question || reading_.kind == Kind::thanks;
        return says && reading_.direction == Direction::out &&
               reading_.tense == words::CaptureTense::planned;
    }
    /// Something to do; today, when no day is said.
    [[nodiscard]] Result<Captured> to_say() const {
        Capture mine = reading_;
        mine.text = reading_.text.empty() ? label() : label() + ": " + reading_.text;
        if (!mine.date) {
            mine.date.emplace();
            mine.date->start.date = session_.zone().date_at(session_.now());
        }
        return Builder(mine, session_).promise(Owner::me, CommitmentKind::promise);
    }
    [[nodiscard]] bool planned() const {
        return is_contact(reading_.kind) && reading_.tense == words::CaptureTense::planned;
    }
    [[nodiscard]] std::string who() const { return workspace_.find(*reading_.client)->name; }
    [[nodiscard]] std::optional<Due> due() const {
        if (!reading_.date) return std::nullopt;
        return reading_.date->deadline();
    }

    [[nodiscard]] Captured done(Command command, std::string what) const {
        const auto until = due();
        Phrase said{until ? "did.capture_due" : "did.capture",
                    {{"client", who()}, {"what", std::move(what)}}};
        if (until) said.args.push_back({"due", words::due(*until, session_.words())});
        return {std::move(command), std::move(said)};
    }

    [[nodiscard]] Result<Captured> promise(Owner owner, CommitmentKind kind) const {
        Commitment c;
        c.client = *reading_.client;
        c.owner = owner;
        c.kind = kind;
        c.what = reading_.text;
        if (kind == CommitmentKind::promise && c.what.empty())
            return missing("reject.capture.text", "text");
        if (!due()) return missing("reject.capture.date", "date");
        c.due = *due();
        std::string what = c.what.empty() ? label() : c.what;
        return done(Add<Commitment>{std::move(c), {}}, std::move(what));
    }

    /// A contact ahead: theirs is their promise, mine the next contact; at a time it is a meeting.
    [[nodiscard]] Result<Captured> plan() const {
        if (!due()) return missing("reject.capture.date", "date");
        if (reading_.direction == Direction::in && reading_.kind != Kind::meeting) {
            Capture theirs = reading_;
            theirs.text = reading_.text.empty() ? label() : label() + ": " + reading_.text;
            return Builder(theirs, session_).promise(Owner::client, CommitmentKind::promise);
        }
        const Due& start = reading_.date->start;
        if (reading_.kind != Kind::meeting) return promise(Owner::me, CommitmentKind::next_contact);
        if (!start.minute) {
            // Whoever reads on the day that they wait for a word must see that it is a meeting.
            Capture without_hour = reading_;
            without_hour.text = reading_.text.empty() ? label() : label() + ": " + reading_.text;
            return Builder(without_hour, session_).promise(Owner::me, CommitmentKind::next_contact);
        }
        Meeting meeting;
        meeting.client = *reading_.client;
        meeting.channel = Channel::meeting;
        meeting.at = moment(start, *start.minute);
        meeting.goal = reading_.text;
        const Phrase said{"did.capture_at",
                          {{"client", who()},
                           {"what", label()},
                           {"when", words::due(start, session_.words(), "on")}}};
        return Captured{Add<Meeting>{std::move(meeting), {}}, said};
    }

    [[nodiscard]] Result<Captured> contact() const {
        LogConversation log;
        Conversation& c = log.conversation;
        c.client = *reading_.client;
        c.channel = channel_of(reading_.kind);
        const bool theirs = reading_.kind == Kind::missed_call || reading_.kind == Kind::complaint;
        c.direction = theirs ? Direction::in : reading_.direction;
        c.reached = reading_.reached;
        // What I note of a message of theirs is mine: no letter goes out under it.
        const bool theirs_in_writing = c.direction == Direction::in && c.channel != Channel::call &&
                                       c.channel != Channel::meeting;
        (theirs_in_writing ? c.note : c.subject) = reading_.text;
        if (reading_.kind == Kind::question) {
            if (reading_.text.empty()) return missing("reject.capture.text", "text");
            c.questions = {reading_.text};
            if (c.direction == Direction::out) c.purpose = Purpose::question;
        }
        if (reading_.kind == Kind::complaint) c.tags = how_upset(reading_.text);
        if (reading_.kind == Kind::thanks) {
            if (c.direction == Direction::out)
                c.purpose = Purpose::thanks;
            else
                c.needs_answer = false;
        }
        if (reading_.date) {
            constexpr MinuteOfDay noon = 12 * 60;
            const Instant at =
                moment(reading_.date->start, reading_.date->start.minute.value_or(noon));
            log.at = std::min(at, session_.now());
            // What has happened lies behind: the day says until when something is to follow.
            if (at > session_.now() && c.channel != Channel::missed_call) {
                const bool they_answer =
                    c.direction == Direction::out && reading_.kind == Kind::question;
                log.promises = {{.owner = they_answer ? Owner::client : Owner::me,
                                 .what = reading_.text.empty() ? label() : reading_.text,
                                 .due = *due(),
                                 .third_party = {},
                                 .target = {}}};
                return done(std::move(log), reading_.text.empty() ? label() : reading_.text);
            }
        }
        std::string what = reading_.text.empty() ? label() : label() + ": " + reading_.text;
        const Phrase said{"did.capture", {{"client", who()}, {"what", std::move(what)}}};
        return Captured{std::move(log), said};
    }

    /// Rows 53, 55. What the person noted of it is what they heard.
    [[nodiscard]] static std::vector<ContactTag> how_upset(const std::string& text) {
        const words::Upset upset = words::upset_in(text);
        std::vector<ContactTag> tags;
        if (upset.outburst) tags.push_back(ContactTag::outburst);
        if (upset.threat) tags.push_back(ContactTag::threat);
        return tags;
    }

    [[nodiscard]] Result<Captured> quote() const {
        return done(quote_of(reading_, session_, label()),
                    reading_.text.empty() ? label() : reading_.text);
    }

    /// The quote that they have from me; where there is none, or more than one, it is a note.
    [[nodiscard]] Result<Captured> quote_decided() const {
        const bool won = reading_.kind == Kind::quote_won;
        auto command = quote_end(reading_, session_, won);
        if (!command) return note();
        const bool noted = !reading_.text.empty();
        Captured captured = done(noted ? note_edit() : *command, label());
        if (won) captured.said = {"did.quote_won", {}};
        if (noted) captured.before = settling(*std::move(command));
        return captured;
    }

    /// First of all, because a step is called by what it began with; what was said with it is
    /// noted behind.
    [[nodiscard]] std::vector<Command> settling(Command command) const {
        const auto* won = std::get_if<WinQuote>(&command);
        const QuoteId quote = won ? won->quote : QuoteId{};
        std::vector<Command> all{std::move(command)};
        if (quote)
            all.push_back(
                Edit<Quote>{PatchBuilder<Quote>(quote).set(&Quote::reason, reading_.text).done()});
        return all;
    }

    /// A change of the agreement that is running; without one it is a contact with that mark
    /// (row 40).
    [[nodiscard]] Result<Captured> change() const {
        if (reading_.text.empty()) return missing("reject.capture.text", "text");
        Change change;
        workspace_.table<Agreement>().for_each_of(
            *reading_.client, [&](AgreementId id, const Agreement& agreement) {
                if (agreement.state == AgreementState::running) change.agreement = id;
            });
        if (change.agreement) {
            change.client = *reading_.client;
            change.request = reading_.text;
            change.requested_at = session_.now();
            return done(Add<Change>{std::move(change), {}}, reading_.text);
        }
        LogConversation log;
        log.conversation.client = *reading_.client;
        log.conversation.subject = reading_.text;
        log.conversation.tags = {ContactTag::change};
        return done(std::move(log), reading_.text);
    }

    [[nodiscard]] Result<Captured> note() const {
        if (reading_.text.empty()) return missing("reject.capture.text", "text");
        // A day in it is no day on which something is due.
        return Captured{note_edit(), {"did.capture", {{"client", who()}, {"what", reading_.text}}}};
    }
    [[nodiscard]] Command note_edit() const {
        std::string notes = workspace_.find(*reading_.client)->notes;
        if (!notes.empty()) notes += "\n";
        notes += reading_.text;
        return Edit<Client>{
            PatchBuilder<Client>(*reading_.client).set(&Client::notes, std::move(notes)).done()};
    }

    [[nodiscard]] Instant moment(const Due& due, MinuteOfDay minute) const {
        return session_.zone().to_instant(LocalTime(due.date) + std::chrono::minutes(minute));
    }
    /// "Call", in the language of the person.
    [[nodiscard]] std::string label() const {
        return std::string(
            words::tr(name_key(reading_.kind, reading_.direction), session_.words()));
    }

    const Capture& reading_;
    const Session& session_;
    const Workspace& workspace_;
};

}  // namespace

words::Capture reading_of(CaptureForm& form, const Session& session) {
    if (!form.names || form.revision != session.revision()) {
        auto names = std::make_shared<words::ClientNames>();
        names->rebuild(session.workspace());
        form.names = std::move(names);
        form.revision = session.revision();
    }
    const words::Context context = session.words();
    words::Capture reading = words::read_capture(form.line, {.now = context.local(context.now),
                                                             .locale = context.locale,
                                                             .names = form.names.get(),
                                                             .fixes = form.fixes,
                                                             .zone = context.zone});
    // What was missing may have been said meanwhile.
    if (reading.client) form.errors.erase("client");
    if (reading.date) form.errors.erase("date");
    if (!reading.text.empty()) form.errors.erase("text");
    return reading;
}

Result<Captured> captured(const Capture& reading, const Session& session) {
    return Builder(reading, session).run();
}

std::string_view name_key(Kind kind, Direction direction) {
    switch (kind) {
        case Kind::note:
            return "capture_kind.note";
        case Kind::commitment_mine:
            return "capture_kind.commitment_mine";
        case Kind::commitment_theirs:
            return "capture_kind.commitment_theirs";
        case Kind::call:
            return "capture_kind.call";
        case Kind::missed_call:
            return "capture_kind.missed_call";
        case Kind::email:
            return "capture_kind.email";
        case Kind::message:
            return "capture_kind.message";
        case Kind::letter:
            return "capture_kind.letter";
        case Kind::meeting:
            return "capture_kind.meeting";
        case Kind::voicemail:
            return "capture_kind.voicemail";
        case Kind::quote:
            return direction == Direction::out ? "kind.quote" : "capture_kind.quote";
        case Kind::quote_won:
            return "capture_kind.quote_won";
        case Kind::quote_lost:
            return "capture_kind.quote_lost";
        case Kind::change:
            return "capture_kind.change";
        case Kind::thanks:
            return "capture_kind.thanks";
        case Kind::question:
            return "capture_kind.question";
        case Kind::complaint:
            return "capture_kind.complaint";
    }
    return {};
}

bool is_contact(Kind kind) {
    switch (kind) {
        case Kind::call:
        case Kind::email:
        case Kind::message:
        case Kind::letter:
        case Kind::meeting:
        case Kind::voicemail:
            return true;
        default:
            return false;
    }
}

}  // namespace wordkeep::app
