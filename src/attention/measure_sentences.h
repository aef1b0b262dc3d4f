#pragma once
// What the lines about agreements, changes, quotes and so on say: one table, because each of them
// is a name, a date and a number.

#include "attention/line.h"
#include "base/phrase.h"

namespace wordkeep::attention {

/// Empty when `rule` is spoken elsewhere (sentences.cpp).
[[nodiscard]] Phrase measure_sentence(const Line& line, Rule rule, const Workspace& workspace,
                                      const RuleContext& context, Instant now);
[[nodiscard]] Phrase measure_arithmetic(const Line& line, Rule rule, const Workspace& workspace,
                                        const RuleContext& context, PhraseValue amount);

}  // namespace wordkeep::attention
