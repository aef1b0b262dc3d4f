#include "app/tone_check.h"

#include "app/client_language.h"
#include "app/draft_values.h"
#include "app/session.h"
#include "base/utf8.h"
#include "clock/working_days.h"

#include <algorithm>

namespace wordkeep::app {

std::string tone_rule_key(words::ToneRule rule) { return "tone." + std::string(enum_name(rule)); }

bool is_tone_rule_on(const Settings& settings, words::ToneRule rule) {
    return std::ranges::find(settings.rules_off, tone_rule_key(rule)) == settings.rules_off.end();
}

std::vector<std::string> with_tone_rule(const Settings& settings, words::ToneRule rule, bool on) {
    std::vector<std::string> off = settings.rules_off;
    std::erase(off, tone_rule_key(rule));
    if (!on) off.push_back(tone_rule_key(rule));
    return off;
}

std::vector<words::OwnToneRule> own_tone_rules(words::Language language,
                                               const Workspace& workspace) {
    std::vector<words::OwnToneRule> rules;
    workspace.table<OwnPhrase>().for_each([&](OwnPhraseId, const OwnPhrase& own) {
        if (catalogue_of(own.language) != language) return;
        std::string pattern = fold(own.phrase);
        // Typed as it is written: what would be a sign of a pattern is left out.
        for (char& c : pattern)
            if (std::string_view("()|?!&~=$").contains(c)) c = ' ';
        rules.push_back({std::move(pattern), own.why, own.better});
    });
    return rules;
}

ToneReport tone_of(std::string_view text, words::ToneText kind, ClientId id,
                   const Session& session) {
    ToneReport report;
    const Client* client = session.workspace().find(id);
    const Settings& settings = session.workspace().settings();
    words::Context letter = session.words();
    const bool to_client = client && kind != words::ToneText::note;
    if (to_client) letter = letter_context(*client, session);
    std::vector<words::ToneRule> off;
    for (const auto& [rule, name] : EnumNames<words::ToneRule>::names)
        if (!is_tone_rule_on(settings, rule)) off.push_back(rule);
    const LocalTime now = letter.local(letter.now);
    report.own = own_tone_rules(letter.locale.language, session.workspace());
    report.hits = words::check_tone(text, {.language = letter.locale.language,
                                           .kind = kind,
                                           .now = now,
                                           .locale = letter.locale,
                                           .switched_off = off,
                                           .own_rules = report.own});
    report.heated = words::is_heated(report.hits);
    if (report.hits.empty()) return report;
    const Date day = clock::next_working_day(date_of(now), session.calendar())
                         .value_or(date_of(now) + std::chrono::days{1});
    report.better.language = letter.locale.language;
    report.better.date = words::letter_date(Due{day, {}}, letter);
    if (!client) return report;
    report.better.name = called(*client);
    report.better.greeting = words::greeting(called(*client), address_form_of(*client), letter);
    DraftSubject subject;
    subject.client = id;
    const KnownValues known = known_values(words::DraftKind::change_notice, subject, session);
    const auto value = [&](std::string_view field) {
        const auto found = known.find(field);
        return found == known.end() ? std::string() : found->second.front();
    };
    report.better.n = value("n");
    report.better.N = value("N");
    return report;
}

}  // namespace wordkeep::app
