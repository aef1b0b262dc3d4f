#pragma once
// Finds whom a sentence means: by name, nickname or company, in part, inflected or mistyped.

#include "domain/workspace.h"
#include "words/tokens.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wordkeep::words {

enum class NameFit : std::uint8_t {
    exact,      ///< a whole name, or a part that only one client has
    part,       ///< a part of a name
    beginning,  ///< "Mey" for Meyer
    mistyped,   ///< one or two letters off
};

struct NameMatch {
    ClientId client;
    std::size_t first = 0;  ///< tokens of the sentence
    std::size_t next = 0;
    NameFit fit = NameFit::exact;
    int score = 0;  ///< greater is better

    friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// What a word is in the names of a client.
struct NamePlace {
    bool first_name = false;
    bool surname = false;
    bool nickname = false;
    bool firm = false;
    [[nodiscard]] bool any() const { return first_name || surname || nickname || firm; }
};

/// Names of all clients, kept up to date client by client. A lookup costs the words of the
/// sentence, only a mistyped one the words of all names.
class ClientNames {
  public:
    void rebuild(const Workspace& workspace);
    void update(const Workspace& workspace, std::span<const ClientId> changed);

    /// Adds a client, or replaces what was known of it.
    void set(ClientId id, const Client& client);

    /// The best matches, the best first, every client once; at most `limit`. Tokens for which
    /// `usable` is false are passed over (same length as `tokens`); behind a name those of
    /// `joinable` may go on with it: "Müller Bau".
    [[nodiscard]] std::vector<NameMatch> find(std::span<const Token> tokens,
                                              const std::vector<bool>& usable, std::size_t limit,
                                              const std::vector<bool>& joinable = {}) const;

    /// Where a client's names have this word, in part, in the genitive or mistyped as well.
    [[nodiscard]] NamePlace place_of(ClientId id, const Token& word) const;
    /// Whether somebody's own name, not only that of a firm, has this word as it stands.
    [[nodiscard]] bool is_personal(const Token& word) const;
    /// Whether first name and surname of a client are known.
    [[nodiscard]] bool has_surname(ClientId id) const;

  private:
    enum class NameKind : std::uint8_t { person, nickname, company };
    struct Name {
        NameKind kind;
        std::vector<std::string> words;  // folded
    };
    struct Known {
        ClientId id;
        Stage stage = Stage::contact;
        std::vector<Name> names;
        bool gone = false;
    };

    void remove(ClientId id);
    void collect(std::span<const Token> tokens, std::size_t i, const std::vector<bool>& joinable,
                 std::string_view word, int penalty, NameFit fit,
                 std::vector<NameMatch>& matches) const;
    void collect_similar(std::span<const Token> tokens, std::size_t i,
                         const std::vector<bool>& usable, std::vector<NameMatch>& matches) const;

    std::vector<Known> known_;
    std::unordered_map<ClientId, std::uint32_t> slot_of_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
    std::size_t gone_ = 0;
};

}  // namespace wordkeep::words
