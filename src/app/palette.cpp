#include "app/palette.h"

#include "base/arrange.h"
#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace wordkeep::app {
namespace {

constexpr std::size_t most_commands = 6;
constexpr std::size_t most_clients = 8;
constexpr std::size_t most_commitments = 6;
constexpr std::size_t most_texts = 12;
constexpr std::size_t shortest_text_query = 3;  ///< fewer letters are in every text
constexpr std::size_t rows_a_step = 2000;
constexpr double use_fades = 0.8;  ///< each choice makes earlier ones count this much

std::vector<std::string> words_of(std::string_view folded) {
    std::vector<std::string> words;
    while (!folded.empty()) {
        const std::size_t space = folded.find(' ');
        if (space != 0) words.emplace_back(folded.substr(0, space));
        if (space == std::string_view::npos) break;
        folded.remove_prefix(space + 1);
    }
    return words;
}

bool has_all(std::string_view folded, std::span<const std::string> words) {
    return std::ranges::all_of(
        words, [&](const std::string& word) { return folded.find(word) != folded.npos; });
}

/// 0 the text begins with the query, 1 one of its words does, 2 it is somewhere inside.
int closeness(std::string_view folded, std::string_view query) {
    if (folded.starts_with(query)) return 0;
    return folded.find(" " + std::string(query)) != folded.npos ? 1 : 2;
}

struct Query {
    std::string folded;
    std::vector<std::string> words;
};

/// By the beginnings of its names: "backup" for "Your data".
bool is_also_called(std::string_view folded, const Query& query) {
    constexpr std::size_t shortest = 3;
    // "neue Vereinbarung", "change language": words that go with anything.
    constexpr std::string_view loose[] = {
        "new",  "neu",   "neue",   "neuer", "neues", "neuen",     "ny",    "nytt",   "nya",
        "my",   "mein",  "meine",  "min",   "mitt",  "mina",      "add",   "change", "andern",
        "open", "andra", "offnen", "oppna", "write", "schreiben", "skriv", "machen", "gor"};
    bool any = false;
    for (const std::string& word : query.words) {
        if (std::ranges::contains(loose, word)) continue;
        if (closeness(folded, word) >= 2) return false;
        any = any || word.size() >= shortest;
    }
    return any;
}

/// A Found with the place it deserves.
struct Placed {
    Found found;
    int closeness;
    double weight;
};

void take_best(std::vector<Placed>&& placed, std::size_t most, std::vector<Found>& out) {
    arrange(placed, {}, [](const Placed& p) { return p.closeness - p.weight; });
    for (std::size_t i = 0; i < std::min(most, placed.size()); ++i)
        out.push_back(std::move(placed[i].found));
}

void find_commands(std::span<const PaletteCommand> commands, const Query& query,
                   const PaletteUse& use, std::vector<Found>& out) {
    std::vector<Placed> placed;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const std::string folded = fold(commands[i].title);
        const bool by_title = commands[i].fits || has_all(folded, query.words);
        if (!by_title && !is_also_called(folded + " " + fold(commands[i].also), query)) continue;
        Found found{FindKind::command,
                    "command/" + std::string(commands[i].id),
                    std::string(commands[i].title),
                    {}};
        found.command = i;
        const double weight = use.weight(found.id);
        const int distance = by_title ? closeness(folded, query.folded) : 3;
        placed.push_back({std::move(found), distance, weight});
    }
    const bool asked = !query.words.empty();
    take_best(std::move(placed), asked ? most_commands : commands.size(), out);
}

void find_clients(const Session& session, const Query& query, const PaletteUse& use,
                  std::vector<Found>& out) {
    const auto all = session.clients().all();
    std::vector<Placed> placed;
    // Twice as many as are shown: among these the often used come first.
    for (const std::uint32_t i : session.clients().suggestions(query.folded, 2 * most_clients)) {
        const ClientSummary& client = all[i];
        std::string id = "client/" + id_to_text(client.id.value);
        const double weight = use.weight(id);
        if (query.words.empty() && weight == 0) continue;
        placed.push_back({{FindKind::client, std::move(id), client.name, client.id},
                          closeness(fold(client.name), query.folded),
                          weight});
    }
    take_best(std::move(placed), most_clients, out);
}

void find_commitments(const Workspace& workspace, const Query& query, std::vector<Found>& out) {
    if (query.folded.size() < 2) return;
    std::vector<Placed> placed;
    workspace.commitments().for_each([&](CommitmentId id, const Commitment& c) {
        if (c.state != CommitmentState::open || c.what.empty()) return;
        const std::string folded = fold(c.what);
        if (!has_all(folded, query.words)) return;
        Found found{FindKind::commitment, "commitment/" + id_to_text(id.value), c.what, c.client};
        found.due = c.due;
        placed.push_back({std::move(found), closeness(folded, query.folded), 0});
    });
    take_best(std::move(placed), most_commitments, out);
}

/// Planned talks, by what they are for.
void find_meetings(const Workspace& workspace, const Query& query, std::vector<Found>& out) {
    if (query.folded.size() < 2) return;
    std::vector<Placed> placed;
    workspace.table<Meeting>().for_each([&](MeetingId id, const Meeting& meeting) {
        if (meeting.conversation || meeting.goal.empty()) return;
        const std::string folded = fold(meeting.goal);
        if (!has_all(folded, query.words)) return;
        Found found{FindKind::meeting, "meeting/" + id_to_text(id.value), meeting.goal,
                    meeting.client};
        found.at = meeting.at;
        placed.push_back({std::move(found), closeness(folded, query.folded), 0});
    });
    take_best(std::move(placed), most_commitments, out);
}

/// The sentence of a text that has one of the words; its beginning when they stand apart.
std::string excerpt(std::string_view text, const Query& query) {
    constexpr std::size_t characters = 80;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(".!?\n"), rest.size() - 1);
        const std::string_view sentence = trimmed(rest.substr(0, end + 1));
        const std::string folded = fold(sentence);
        if (std::ranges::any_of(query.words, [&](const std::string& word) {
                return folded.find(word) != folded.npos;
            }))
            return shortened(sentence, characters);
        rest.remove_prefix(end + 1);
    }
    return shortened(text, characters);
}

std::string excerpt(const Conversation& c, const Query& query) {
    if (c.note.empty() || has_all(fold(c.subject), query.words)) return shortened(c.subject, 80);
    // Which letter or talk it was, and what it says there.
    const std::string sentence = excerpt(c.note, query);
    return c.subject.empty() ? sentence : shortened(c.subject, 40) + ": " + sentence;
}

Query query_of(std::string_view typed) {
    std::string folded = fold(typed);
    auto words = words_of(folded);
    return {std::move(folded), std::move(words)};
}

}  // namespace

std::vector<DoneWith> done_with(std::string_view query, std::span<const std::string> verbs) {
    constexpr std::size_t shortest_verb = 2;
    constexpr std::string_view ties[] = {"to", "with", "an", "mit", "till", "med", "for", "fur"};
    std::vector<std::string> words = query_of(query).words;
    for (std::string& word : words)
        if (word.ends_with(':')) word.pop_back();
    std::vector<DoneWith> readings;
    for (std::size_t verb = 0; verb < verbs.size(); ++verb) {
        const std::string folded = fold(verbs[verb]);
        std::string name;
        bool said = false;
        for (const std::string& word : words) {
            if (word.size() >= shortest_verb && closeness(folded, word) < 2)
                said = true;
            else if (!std::ranges::contains(ties, word))
                name += (name.empty() ? "" : " ") + word;
        }
        if (said && !name.empty()) readings.push_back({verb, std::move(name)});
    }
    return readings;
}

void PaletteUse::note(std::string_view id) {
    for (auto& [_, weight] : weights_)
        weight *= use_fades;
    const auto at = weights_.find(id);
    if (at == weights_.end())
        weights_.emplace(std::string(id), 1.0);
    else
        at->second += 1;
}

std::string PaletteUse::to_text() const {
    constexpr double too_little = 0.05;  // forgotten
    std::string text;
    for (const auto& [id, weight] : weights_)
        if (weight >= too_little)
            text += std::to_string(static_cast<int>(weight * 100)) + ' ' + id + '\n';
    return text;
}
void PaletteUse::from_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        int hundredths = 0;
        const auto [rest, error] =
            std::from_chars(line.data(), line.data() + line.size(), hundredths);
        const auto digits = static_cast<std::size_t>(rest - line.data());
        if (error != std::errc{} || digits + 1 >= line.size() || line[digits] != ' ') continue;
        weights_.insert_or_assign(std::string(line.substr(digits + 1)), hundredths / 100.0);
    }
}
double PaletteUse::weight(std::string_view id) const {
    const auto at = weights_.find(id);
    return at == weights_.end() ? 0 : at->second;
}

std::vector<Found> Palette::found(const Session& session, std::span<const PaletteCommand> commands,
                                  const PaletteUse& use) const {
    const Query asked = query_of(query);
    std::vector<Found> out;
    find_clients(session, asked, use, out);
    find_commands(commands, asked, use, out);
    find_commitments(session.workspace(), asked, out);
    find_meetings(session.workspace(), asked, out);
    if (!is_for(session)) return out;
    for (const ConversationId id : texts_) {
        const Conversation* c = session.workspace().find(id);
        if (!c) continue;
        Found found{FindKind::conversation, "conversation/" + id_to_text(id.value),
                    excerpt(*c, asked), c->client};
        found.at = c->at;
        out.push_back(std::move(found));
    }
    for (const ClientId id : notes_)
        if (const Client* client = session.workspace().find(id))
            out.push_back({FindKind::notes, "notes/" + id_to_text(id.value),
                           excerpt(client->notes, asked), id});
    return out;
}

bool Palette::is_for(const Session& session) const {
    return begun_ && searched_ == query && revision_ == session.revision();
}

bool Palette::waits(const Session& session) const {
    if (query.size() < shortest_text_query) return false;
    return !is_for(session) || (left_ + clients_left_ > 0 && !enough());
}

bool Palette::enough() const { return texts_.size() + notes_.size() >= most_texts; }

void Palette::step(const Session& session) {
    const auto rows = session.workspace().conversations().all_rows();
    if (!is_for(session)) {
        begun_ = true;
        searched_ = query;
        revision_ = session.revision();
        left_ = rows.size();
        clients_left_ = session.clients().all().size();
        texts_.clear();
        notes_.clear();
    }
    const Query asked = query_of(query);
    std::size_t done = 0;
    for (; left_ > 0 && done < rows_a_step && !enough(); ++done) {
        const auto& row = rows[--left_];
        if (!row.visible()) continue;
        const Conversation& c = row.value;
        if (has_all(fold(c.subject + " " + c.note), asked.words)) texts_.push_back({row.id.value});
    }
    for (; clients_left_ > 0 && done < rows_a_step && !enough(); ++done) {
        const ClientId id = session.clients().all()[--clients_left_].id;
        const Client* client = session.workspace().find(id);
        if (client && !client->notes.empty() && has_all(fold(client->notes), asked.words))
            notes_.push_back(id);
    }
}

}  // namespace wordkeep::app
