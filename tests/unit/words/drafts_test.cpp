#include "words/drafts/drafts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "words/drafts/mail_link.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

constexpr Language all_languages[] = {Language::english, Language::german, Language::swedish};

Template parsed(std::string_view text) {
    auto result = parse_template(text);
    REQUIRE_MESSAGE(result.has_value(), std::string(text));
    return *result;
}

std::string filled(std::string_view text,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    FieldValues fields;
    std::set<std::string_view> seen;
    for (const auto& [name, value] : values) {
        // A name given several times is a list.
        if (name.ends_with("*"))
            fields.add_item(name.substr(0, name.size() - 1), std::string(value));
        else
            fields.set(name, std::string(value));
    }
    return fill(parsed(text), fields).text();
}

std::string error_of(std::string_view text) {
    const auto result = parse_template(text);
    return result ? "" : std::string(result.error().phrase.key) + " " + result.error().where;
}

}  // namespace

TEST_CASE("FieldsAreFilledAndMissingOnesAreNamed") {
    CHECK(filled("{topic} has arrived, thank you.", {{"topic", "your draft"}}) ==
          "Your draft has arrived, thank you.");
    FieldValues values;
    values.set("topic", "  ");
    const Draft draft = fill(parsed("{topic} arrived. By {date} and {date}."), values);
    CHECK(draft.text() == "{topic} arrived. By {date} and {date}.");
    CHECK(draft.missing == std::vector<std::string>{"topic", "date"});
    CHECK_FALSE(draft.complete());
    CHECK(draft.parts.front() == DraftPart{"{topic}", "topic", 0, true});
}

TEST_CASE("OptionalSegmentsVanishWithTheirEmptyField") {
    const std::string_view text = "Your quote: {scope}. [One extra idea: {extra}. ]I'll call.";
    CHECK(filled(text, {{"scope", "logo"}}) == "Your quote: logo. I'll call.");
    CHECK(filled(text, {{"scope", "logo"}, {"extra", "icons"}}) ==
          "Your quote: logo. One extra idea: icons. I'll call.");
    CHECK(filled("Next. [{question}]", {}) == "Next.");
    CHECK(filled("[{a} and {b}. ]End.", {{"a", "x"}}) == "End.");
    CHECK(fill(parsed("[{a}]"), FieldValues{}).complete());
}

TEST_CASE("RepetitionsTakeOneTurnPerItem") {
    const std::string_view text = "[Agreed: {decision}*. ]Me: {my_task} by {my_due}*. End.";
    CHECK(filled(text, {{"my_task*", "draft"},
                        {"my_due*", "Friday"},
                        {"my_task*", "invoice"},
                        {"my_due*", "Monday"}}) == "Me: draft by Friday; invoice by Monday. End.");
    CHECK(filled(text, {{"decision*", "blue"}, {"my_task*", "draft"}, {"my_due*", "Friday"}}) ==
          "Agreed: blue. Me: draft by Friday. End.");
    FieldValues values;
    values.add_item("my_task", "draft");
    values.add_item("my_task", "invoice");
    values.add_item("my_due", "Friday");
    const Draft draft = fill(parsed(text), values);
    CHECK(draft.text() == "Me: draft by Friday; invoice by {my_due}. End.");
    CHECK(draft.missing == std::vector<std::string>{"my_due"});
    CHECK(filled("Ask:\n- {q}*\nEnd", {{"q*", "Who?"}, {"q*", "When?"}}) ==
          "Ask:\n- Who?\n- When?\nEnd");
    CHECK(filled("- {item} ({minutes} min)*\nEnd", {{"item*", "a"}, {"minutes*", "5"}}) ==
          "- a (5 min)\nEnd");
    CHECK(filled("{project}: {done}*.", {{"project", "Site"}, {"done*", "a"}, {"done*", "b"}}) ==
          "Site: a; Site: b.");
}

TEST_CASE("SentencesBeginWithACapitalAndEndOnce") {
    CHECK(filled("{a}. {b} is.", {{"a", "über uns"}, {"b", "it"}}) == "Über uns. It is.");
    CHECK(filled("{a} is.", {{"a", "iPhone"}}) == "iPhone is.");
    CHECK(filled("{a} is.", {{"a", "acme.com"}}) == "acme.com is.");
    CHECK(filled("So {a}.", {{"a", "it is!"}}) == "So it is!");
    CHECK(filled("Status: {a}.", {{"a", "fine."}}) == "Status: fine.");
}

TEST_CASE("TemplatesOfUsersAreCheckedWithALineNumber") {
    CHECK(error_of("a\n{b") == "reject.template.brace 2");
    CHECK(error_of("a}") == "reject.template.brace 1");
    CHECK(error_of("{}") == "reject.template.field_name 1");
    CHECK(error_of("{a b}") == "reject.template.field_name 1");
    CHECK(error_of("[a") == "reject.template.bracket 1");
    CHECK(error_of("a]") == "reject.template.bracket 1");
    CHECK(error_of("[a[b]]") == "reject.template.nested 1");
    CHECK(error_of("- a*") == "");  // a line of a list, repeated without a field, is harmless
    CHECK(error_of("2 * 3 = 6") == "");
    CHECK(filled("\\{a\\} \\[b\\] 2*3", {}) == "{a} [b] 2*3");
}

TEST_CASE("FieldsAreListedWithTheirUse") {
    const auto fields = fields_of(parsed("{a} [{b}] {c}*. [{d}*.] {b}"));
    REQUIRE(fields.size() == 4);
    CHECK(fields[0] == TemplateField{"a", FieldUse::required});
    CHECK(fields[1] == TemplateField{"b", FieldUse::required});
    CHECK(fields[2] == TemplateField{"c", FieldUse::repeated});
    CHECK(fields[3] == TemplateField{"d", FieldUse::repeated_optional});
}

TEST_CASE("EveryShippedTemplateIsSoundInEveryLanguage") {
    for (const DraftInfo& info : draft_kinds()) {
        CAPTURE(info.name);
        CHECK(&draft_info(info.kind) == &info);
        CHECK(enum_name(info.kind) == info.name);
        CHECK(draft_from_name(info.name) == info.kind);
        std::map<std::string, FieldUse> wanted;
        for (const Language language : all_languages) {
            CAPTURE(language_tag(language));
            CHECK_FALSE(draft_name(info.kind, language).empty());
            for (const Address address : {Address::formal, Address::informal}) {
                const std::string_view text = draft_text(info.kind, language, address);
                REQUIRE_FALSE(text.empty());
                const Template shipped = parsed(text);
                std::map<std::string, FieldUse> uses;
                for (const TemplateField& field : fields_of(shipped)) {
                    uses[field.name] = field.use;
                    CHECK_MESSAGE(
                        field_label(field.name, Context{{language}, nullptr, {}}) != field.name,
                        field.name);
                }
                if (wanted.empty()) wanted = uses;
                CHECK(uses == wanted);
                // With fields of three words it stays below its limit.
                FieldValues values;
                for (const auto& [name, use] : uses) {
                    const bool list =
                        use == FieldUse::repeated || use == FieldUse::repeated_optional;
                    if (list)
                        values.add_item(name, "three short words");
                    else
                        values.set(name, "two words");
                }
                const Draft draft = fill(shipped, values);
                CHECK(draft.complete());
                CHECK(count_words(draft.text()) <= static_cast<std::size_t>(info.most_words));
                CHECK(draft.text().find('{') == std::string::npos);
            }
            const Template subject = parsed(draft_subject(info.kind, language));
            for (const TemplateField& field : fields_of(subject))
                CHECK_MESSAGE(wanted.contains(field.name), field.name);
        }
    }
}

TEST_CASE("GermanDraftsKeepToOneFormOfAddress") {
    for (const DraftInfo& info : draft_kinds()) {
        CAPTURE(info.name);
        const auto has = [](std::string_view text, std::initializer_list<std::string_view> list) {
            const std::string padded = " " + std::string(text) + " ";
            for (const std::string_view word : list)
                if (padded.find(" " + std::string(word)) != std::string::npos) return true;
            return false;
        };
        const auto formal = draft_text(info.kind, Language::german, Address::formal);
        const auto informal = draft_text(info.kind, Language::german, Address::informal);
        CHECK_FALSE(has(formal, {"du ", "Du ", "Du:", "dich", "dir", "dein", "deine"}));
        CHECK_FALSE(has(informal, {"Sie ", "Sie:", "Ihnen", "Ihr"}));
    }
}

TEST_CASE("GermanGoesOnInSmallLettersBelowTheGreetingUnlessANounOrAFormalPronounBegins") {
    const auto below = [](std::string_view text, std::string_view greeting, Language language) {
        return after_greeting(std::string(text), greeting, language);
    };
    const auto german = [&](std::string_view text) {
        return below(text, "Guten Tag Frau Meyer,", Language::german);
    };
    CHECK(german("Ich habe es gelesen.") == "ich habe es gelesen.");
    CHECK(german("Für Sie.") == "für Sie.");
    CHECK(german("Über uns.") == "Über uns.");  // it might be a title
    CHECK(german("Sie hören von mir.") == "Sie hören von mir.");
    CHECK(german("Ihre Änderung: Blau.") == "Ihre Änderung: Blau.");
    CHECK(german("Agenda für Montag.") == "Agenda für Montag.");
    CHECK(german("{Thema} ist da.") == "{Thema} ist da.");
    CHECK(german("DAS IST SO.") == "DAS IST SO.");
    CHECK(german("").empty());
    CHECK(below("Ich bin da.", "Hallo!", Language::german) == "Ich bin da.");
    CHECK(below("So it is.", "Dear Anna,", Language::english) == "So it is.");
    CHECK(below("Det är så.", "Hej Anna,", Language::swedish) == "Det är så.");
    // Every shipped text begins with a word that is known to be small, a noun, or formal.
    constexpr std::string_view stay[] = {"Agenda", "Ihre", "Guten", "Sie"};
    for (const DraftInfo& info : draft_kinds())
        for (const Address address : {Address::formal, Address::informal}) {
            std::string_view text = draft_text(info.kind, Language::german, address);
            while (!text.empty()) {
                // Optional parts at the beginning may be left out: what follows begins as well.
                const bool optional = text.starts_with('[');
                if (optional) text.remove_prefix(1);
                const std::string_view word = text.substr(0, text.find_first_of(" :,.{"));
                CAPTURE(text);
                const bool small = german(text).substr(0, word.size()) != word;
                if (!word.empty() && info.voice == DraftVoice::written &&
                    info.kind != DraftKind::quick_no)
                    CHECK((small || std::ranges::find(stay, word) != std::end(stay)));
                if (!optional) break;
                text.remove_prefix(text.find(']') + 1);
            }
        }
}

TEST_CASE("DatesInLettersAreWrittenOut") {
    const Date date = std::chrono::local_days{std::chrono::year{2026} / 12 / 4};
    const Instant now{date.time_since_epoch() - std::chrono::days{3}};
    const auto in = [&](Language language, std::optional<MinuteOfDay> minute) {
        return letter_date(Due{date, minute}, Context{{language}, nullptr, now});
    };
    CHECK(in(Language::english, std::nullopt) == "Friday 4 December");
    CHECK(in(Language::german, std::nullopt) == "Freitag, 4. Dezember");
    CHECK(in(Language::swedish, std::nullopt) == "fredag 4 december");
    CHECK(in(Language::german, 15 * 60) == "Freitag, 4. Dezember, 15:00 Uhr");
    const Context english{{Language::english}, nullptr, now};
    CHECK(greeting("Anna", Address::informal, english) == "Hello Anna,");
    CHECK(greeting("", Address::formal, english) == "Hello,");
    CHECK(closing(Address::formal, Language::german) == "Freundliche Grüße");
}

TEST_CASE("MailLinksAreEncodedAndStayShort") {
    CHECK(mail_link("anna@example.com", "Für dich", "a\nb & c?") ==
          "mailto:anna@example.com?subject=F%C3%BCr%20dich&body=a%0D%0Ab%20%26%20c%3F");
    CHECK(mail_link("", "", std::string(1400, 'a')).has_value());
    CHECK_FALSE(mail_link("", "", std::string(1500, 'a')).has_value());
    CHECK_FALSE(mail_link("", "", std::string(600, ' ')).has_value());
    CHECK(mail_link("", "\xFF", "") == "mailto:?subject=%EF%BF%BD&body=");
}
