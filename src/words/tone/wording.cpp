#include "words/tone/wording.h"

#include "words/tone/tone.h"

namespace wordkeep::words {

Wording wording_of(std::string_view text, Language language, LocalTime at) {
    ToneQuery query;
    query.language = language;
    query.now = at;
    query.locale.language = language;
    Wording wording;
    for (const ToneHit& hit : check_tone(text, query)) {
        if (hit.rule == ToneRule::hedging) ++wording.hedges;
        if (hit.rule == ToneRule::no_date || hit.rule == ToneRule::vague_time)
            wording.undated = true;
    }
    return wording;
}

}  // namespace wordkeep::words
