#pragma once
// The tone rules (WORDS.md) for a text of this person to this client: in which language, with which
// rules, and with what a better wording can name.

#include "base/later.h"
#include "domain/clients/client.h"
#include "domain/workspace.h"
#include "words/tone/better.h"

#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

class Session;

/// "tone.busy" among Settings.rules_off: a rule that is not used.
[[nodiscard]] std::string tone_rule_key(words::ToneRule rule);
[[nodiscard]] bool is_tone_rule_on(const Settings& settings, words::ToneRule rule);
/// The change of settings that switches it.
[[nodiscard]] std::vector<std::string> with_tone_rule(const Settings& settings,
                                                      words::ToneRule rule, bool on);

/// The person's own rules for letters of this language.
[[nodiscard]] std::vector<words::OwnToneRule> own_tone_rules(words::Language language,
                                                             const Workspace& workspace);

struct ToneReport {
    std::vector<words::ToneHit> hits;
    words::BetterWords better;
    std::vector<words::OwnToneRule> own;  ///< that the hits may name
    bool heated = false;
};
/// Letters are read in the client's language, notes in the person's own.
[[nodiscard]] ToneReport tone_of(std::string_view text, words::ToneText kind, ClientId client,
                                 const Session& session);

}  // namespace wordkeep::app
