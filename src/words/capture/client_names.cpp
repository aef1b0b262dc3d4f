#include "words/capture/client_names.h"
#include "words/capture/word_list.h"

#include "base/arrange.h"
#include "base/utf8.h"
#include "words/slips.h"

#include <algorithm>
#include <cstdlib>

namespace wordkeep::words {
namespace {

// Legal forms and connecting words name nobody.
constexpr std::string_view empty_words =
    "gmbh ag kg ohg ug ev co ab hb kb as ltd llc inc plc corp and und och the der die das von van "
    "de af of mr mrs ms dr prof herr frau fru studio group gruppe firma company for fur mit";

bool is_empty_word(std::string_view word) { return word.size() < 2 || is_among(word, empty_words); }

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    for (const Token& token : tokenise(text))
        if (token.is_word()) words.push_back(token.folded);
    return words;
}

int stage_bonus(Stage stage) {
    switch (stage) {
        case Stage::active:
            return 5;
        case Stage::prospect:
            return 4;
        case Stage::quiet:
            return 3;
        case Stage::paused:
            return 2;
        case Stage::contact:
            return 0;
        case Stage::ended:
            return -2;
    }
    return 0;
}

bool is_title(const Token& token) {
    static constexpr std::string_view titles = "herr herrn frau mr mrs ms dr fru miss hr fr";
    return token.is_word() && is_among(token.folded, titles);
}

/// Marks inside names.
bool is_joint(const Token& token) {
    return token.is('&') || token.is('-') || token.is('.') || token.is('+');
}

/// "Anna B. called", "coffee anna b": no letter that is a word as well, unless a dot is behind it.
bool is_initial(std::span<const Token> tokens, std::size_t i, std::string_view name) {
    const Token& token = tokens[i];
    if (token.folded.size() != 1 || !name.starts_with(token.folded)) return false;
    constexpr std::string_view words = "aimowv";
    return words.find(token.folded.front()) == std::string_view::npos ||
           (token.capital && tokens[i + 1].is('.'));
}

/// "Annas", "Meyers": the name without its genitive.
std::string_view without_genitive(std::string_view word) {
    return word.size() > 3 && word.ends_with('s') ? word.substr(0, word.size() - 1)
                                                  : std::string_view();
}

}  // namespace

void ClientNames::rebuild(const Workspace& workspace) {
    known_.clear();
    slot_of_.clear();
    by_word_.clear();
    gone_ = 0;
    workspace.clients().for_each([&](ClientId id, const Client& client) { set(id, client); });
}

void ClientNames::update(const Workspace& workspace, std::span<const ClientId> changed) {
    // Gone entries are left where they are until they are many.
    if (gone_ + changed.size() > 64 + known_.size() / 2) return rebuild(workspace);
    for (const ClientId id : changed) {
        remove(id);
        if (const Client* client = workspace.find(id)) set(id, *client);
    }
}

void ClientNames::remove(ClientId id) {
    const auto slot = slot_of_.find(id);
    if (slot == slot_of_.end()) return;
    known_[slot->second].gone = true;
    ++gone_;
    slot_of_.erase(slot);
}

void ClientNames::set(ClientId id, const Client& client) {
    remove(id);
    const auto slot = static_cast<std::uint32_t>(known_.size());
    Known known{id, client.stage, {}, false};
    const auto add_name = [&](NameKind kind, std::string_view text) {
        auto words = folded_words(text);
        if (!words.empty()) known.names.push_back({kind, std::move(words)});
    };
    add_name(NameKind::person, client.name);
    for (const std::string& nickname : client.nicknames)
        add_name(NameKind::nickname, nickname);
    add_name(NameKind::company, client.organisation);
    for (const Name& name : known.names)
        for (const std::string& word : name.words) {
            if (is_empty_word(word)) continue;
            auto& slots = by_word_[word];
            if (slots.empty() || slots.back() != slot) slots.push_back(slot);
        }
    known_.push_back(std::move(known));
    slot_of_[id] = slot;
}

void ClientNames::collect(std::span<const Token> tokens, std::size_t i,
                          const std::vector<bool>& joinable, std::string_view word, int penalty,
                          NameFit fit, std::vector<NameMatch>& matches) const {
    const auto slots = by_word_.find(std::string(word));
    if (slots == by_word_.end()) return;
    for (const std::uint32_t slot : slots->second) {
        const Known& known = known_[slot];
        if (known.gone) continue;
        NameMatch best;
        for (const Name& name : known.names) {
            for (std::size_t p = 0; p < name.words.size(); ++p) {
                if (name.words[p] != word) continue;
                // As many of the words behind it as the sentence has.
                std::size_t count = 1;
                std::size_t next = i + 1;
                bool initial = false;
                while (p + count < name.words.size()) {
                    // "Berg & Co", "Meyer-Schulz"
                    const std::size_t at = is_joint(tokens[next]) ? next + 1 : next;
                    if (!tokens[at].is_word() || !joinable[at]) break;
                    if (is_initial(tokens, at, name.words[p + count])) {
                        initial = true;
                        next = at + 1;
                        break;
                    }
                    const std::string& wanted = name.words[p + count];
                    // "Tom Brwon": beside the first name a slip of the finger is no other word.
                    constexpr std::size_t shortest = 5;
                    const bool slip = name.kind == NameKind::person && p == 0 &&
                                      wanted.size() >= shortest &&
                                      wanted.front() == tokens[at].folded.front() &&
                                      slips_between(tokens[at].folded, wanted, 1) == 1;
                    if (tokens[at].folded != wanted && !slip &&
                        without_genitive(tokens[at].folded) != wanted)
                        break;
                    ++count;
                    next = at + 1;
                }
                const bool all = count == name.words.size();
                const bool surname = p + count == name.words.size();
                int score = 40 + 15 * static_cast<int>(count) - penalty;
                if (all)
                    score += 25;
                else if (name.kind == NameKind::person && surname)
                    score += 6;
                else if (p == 0)
                    score += 4;
                if (name.kind == NameKind::company && !all) score -= 8;
                if (initial) score += 12;
                if (score > best.score)
                    best = {known.id, i, next, all ? NameFit::exact : NameFit::part, score};
            }
        }
        best.score += stage_bonus(known.stage);
        if (tokens[i].capital) best.score += 4;
        if (i > 0 && is_title(tokens[i - 1])) best.score += 10;
        if (fit != NameFit::exact) best.fit = fit;
        matches.push_back(best);
    }
}

void ClientNames::collect_similar(std::span<const Token> tokens, std::size_t i,
                                  const std::vector<bool>& usable,
                                  std::vector<NameMatch>& matches) const {
    const std::string& typed = tokens[i].folded;
    constexpr std::size_t shortest_beginning = 3;
    constexpr std::size_t shortest_mistyped = 4;
    if (typed.size() < shortest_beginning) return;
    const int most = typed.size() >= 8 ? 2 : 1;
    for (const auto& [word, slots] : by_word_) {
        if (word == typed) continue;
        // "Mey" for Meyer; "Nord" is no Nordwind, unless the rest of the name follows.
        const bool begins =
            tokens[i].capital && word.size() > typed.size() && word.starts_with(typed);
        const bool most_of_it = typed.size() * 9 >= word.size() * 5;
        if (begins) {
            std::vector<NameMatch> longer;
            collect(tokens, i, usable, word, 25, NameFit::beginning, longer);
            for (const NameMatch& match : longer)
                if (most_of_it || match.next > i + 1) matches.push_back(match);
        } else if (typed.size() >= shortest_mistyped && word.front() == typed.front()) {
            const int off = slips_between(typed, word, most);
            if (off <= most)
                collect(tokens, i, usable, word, 20 + 8 * off, NameFit::mistyped, matches);
        }
    }
}

std::vector<NameMatch> ClientNames::find(std::span<const Token> tokens,
                                         const std::vector<bool>& usable, std::size_t limit,
                                         const std::vector<bool>& behind) const {
    const std::vector<bool>& joinable = behind.empty() ? usable : behind;
    std::vector<NameMatch> matches;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (!token.is_word() || !usable[i] || is_empty_word(token.folded)) continue;
        collect(tokens, i, joinable, token.folded, 0, NameFit::exact, matches);
        if (token.spelled != token.folded)
            collect(tokens, i, joinable, token.spelled, 1, NameFit::exact, matches);
        if (const auto plain = without_genitive(token.folded); !plain.empty())
            collect(tokens, i, joinable, plain, 2, NameFit::exact, matches);
    }
    // Guessing starts only when nothing fits as it stands.
    if (matches.empty())
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].is_word() && usable[i] && !is_empty_word(tokens[i].folded))
                collect_similar(tokens, i, usable, matches);
    arrange(matches, [](const NameMatch& a, const NameMatch& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.first < b.first;
    });
    std::vector<NameMatch> best;
    for (const NameMatch& match : matches) {
        if (best.size() >= limit) break;
        if (std::ranges::find(best, match.client, &NameMatch::client) == best.end())
            best.push_back(match);
    }
    return best;
}

namespace {

bool fits(const Token& word, std::string_view wanted) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t long_name = 6;
    const std::string_view typed = word.folded;
    if (typed == wanted || word.spelled == wanted || without_genitive(typed) == wanted) return true;
    if (wanted.starts_with(typed)) return true;
    if (typed.size() < shortest || wanted.size() < shortest) return false;
    const int most = typed.size() >= long_name ? 2 : 1;
    return typed.front() == wanted.front() && slips_between(typed, wanted, most) <= most;
}

}  // namespace

NamePlace ClientNames::place_of(ClientId id, const Token& word) const {
    NamePlace place;
    const auto slot = slot_of_.find(id);
    if (slot == slot_of_.end()) return place;
    for (const Name& name : known_[slot->second].names)
        for (std::size_t p = 0; p < name.words.size(); ++p) {
            if (!fits(word, name.words[p])) continue;
            if (name.kind == NameKind::company) place.firm = true;
            if (name.kind == NameKind::nickname) place.nickname = true;
            if (name.kind == NameKind::person)
                (p + 1 == name.words.size() && p > 0 ? place.surname : place.first_name) = true;
        }
    return place;
}

bool ClientNames::is_personal(const Token& word) const {
    const auto slots = by_word_.find(word.folded);
    if (slots == by_word_.end()) return false;
    return std::ranges::any_of(slots->second, [&](std::uint32_t slot) {
        return std::ranges::any_of(known_[slot].names, [&](const Name& name) {
            return !known_[slot].gone && name.kind != NameKind::company &&
                   std::ranges::find(name.words, word.folded) != name.words.end();
        });
    });
}

bool ClientNames::has_surname(ClientId id) const {
    const auto slot = slot_of_.find(id);
    return slot != slot_of_.end() &&
           std::ranges::any_of(known_[slot->second].names, [](const Name& name) {
               return name.kind == NameKind::person && name.words.size() > 1;
           });
}

}  // namespace wordkeep::words
