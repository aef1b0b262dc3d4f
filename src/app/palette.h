#pragma once
// The command palette (Ctrl/Cmd+K): one field that finds clients, screens, commands, open
// commitments, and every conversation by its words. What is typed is looked for at once among
// names; the texts of a working life are gone through bit by bit, the newest first.

#include "app/session.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

enum class FindKind : std::uint8_t { command, client, commitment, meeting, conversation, notes };

/// A screen to go to or a thing to do; the words are the catalogue's, in the person's language.
struct PaletteCommand {
    std::string_view id;  ///< stable: what was used often is found first
    std::string_view title;
    std::string_view keys = {};  ///< its own shortcut, to be learned in passing
    bool fits = false;           ///< it was made for this query, whatever its title says
    std::string_view also = {};  ///< further words that people look for it by
};

struct Found {
    FindKind kind;
    std::string id;                  ///< "client/7f3a91c2-15", "command/log": stable
    std::string title;               ///< as the person wrote it
    ClientId client;                 ///< whose it is; none for a command
    std::optional<Due> due = {};     ///< of a commitment
    std::optional<Instant> at = {};  ///< of a conversation
    std::size_t command = 0;         ///< of a command: its index among those given
};

/// "write jutta": something to do, and with whom.
struct DoneWith {
    std::size_t verb = 0;  ///< index among those given
    std::string name;      ///< folded
};
/// The words of the query that begin words of a verb (at least two letters of them), and the rest
/// as a name, without the "to" between them; at most one reading for each verb.
[[nodiscard]] std::vector<DoneWith> done_with(std::string_view query,
                                              std::span<const std::string> verbs);

/// How often each was chosen; what was chosen last counts most.
inline constexpr std::string_view palette_use_key = "wordkeep.palette";

class PaletteUse {
  public:
    void note(std::string_view id);
    [[nodiscard]] double weight(std::string_view id) const;
    /// For the browser to remember: a line "weight id" each. What cannot be read is passed over.
    [[nodiscard]] std::string to_text() const;
    void from_text(std::string_view text);

  private:
    std::map<std::string, double, std::less<>> weights_;
};

class Palette {
  public:
    std::string query;  ///< as typed

    /// What fits the query: clients, commands, open commitments, each kind best first: names that
    /// begin with it, then names of which a word does, then the rest; what was chosen before
    /// stands higher by about one of these classes. Without a query: clients chosen before, and
    /// all commands. Texts of conversations come last, as far as they have been gone through.
    [[nodiscard]] std::vector<Found> found(const Session& session,
                                           std::span<const PaletteCommand> commands,
                                           const PaletteUse& use) const;

    /// Whether texts are still to be gone through for the present query.
    [[nodiscard]] bool waits(const Session& session) const;
    /// Goes through some of them.
    void step(const Session& session);

  private:
    [[nodiscard]] bool is_for(const Session& session) const;
    [[nodiscard]] bool enough() const;

    // The texts found so far, for which query, in which state of the workspace.
    std::string searched_;
    std::uint64_t revision_ = 0;
    std::size_t left_ = 0;          ///< conversations before this one are still to be gone through,
    std::size_t clients_left_ = 0;  ///< and then the notes about these clients
    bool begun_ = false;
    std::vector<ConversationId> texts_;
    std::vector<ClientId> notes_;
};

}  // namespace wordkeep::app
