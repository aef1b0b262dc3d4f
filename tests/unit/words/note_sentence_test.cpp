#include "words/capture/note_sentence.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace wordkeep;
using namespace wordkeep::words;

TEST_CASE("ASentenceOfATalkSaysWhoDoesWhatUntilWhen") {
    struct Row {
        Language language;
        std::string_view line;
        NoteLineKind kind;
        std::string_view text;
        std::string_view due;
    };
    constexpr auto en = Language::english;
    constexpr auto de = Language::german;
    constexpr auto sv = Language::swedish;
    using enum NoteLineKind;
    static constexpr Row table[] = {
        {en, "I'll send the draft by Friday", mine, "send the draft", "2026-11-20"},
        {en, "I will check the invoice today", mine, "check the invoice", "2026-11-19"},
        {en, "Anna sends the pictures on Thursday", theirs, "send the pictures", "2026-11-26"},
        {en, "she'll send the photos Monday", theirs, "send the photos", "2026-11-23"},
        {en, "we send a new quote by Wednesday", mine, "send a new quote", "2026-11-25"},
        {en, "I will ring the hosting people tomorrow", mine, "ring the hosting people",
         "2026-11-20"},
        {en, "I'll call the printer on Monday", mine, "call the printer", "2026-11-23"},
        {en, "we're going to ring the bank tomorrow", mine, "ring the bank", "2026-11-20"},
        {en, "I'll send you the wireframes by Friday", mine, "send the wireframes", "2026-11-20"},
        {en, "I will send her the draft by Friday", mine, "send the draft", "2026-11-20"},
        {en, "I'll check her invoice by Friday", mine, "check her invoice", "2026-11-20"},
        {en, "she will send me the texts by Monday", theirs, "send the texts", "2026-11-23"},
        {en, "Anna will let me have the product texts by Tuesday", theirs, "the product texts",
         "2026-11-24"},
        {en, "we agreed on blue", decision, "blue", "-"},
        {en, "we agreed on blue.", decision, "blue", "-"},
        {en, "he'll mail the pictures by 3 December", theirs, "mail the pictures", "2026-12-03"},
        {en, "I'll mail her the draft on Friday", mine, "mail the draft", "2026-11-20"},
        {en, "who pays for the hosting?", question, "who pays for the hosting?", "-"},
        {en, "budget is 20k until March", text, "budget is 20k until March", "-"},
        {en, "launch is planned for 3 December", text, "launch is planned for 3 December", "-"},
        {en, "he said the fair is on 12 December", text, "he said the fair is on 12 December", "-"},
        {en, "she needs the texts by Friday", text, "she needs the texts by Friday", "-"},
        {en, "I sent the draft on Monday", text, "I sent the draft on Monday", "-"},
        {en, "I'll think about it", text, "I'll think about it", "-"},
        {en, "they had a meeting on Monday", text, "they had a meeting on Monday", "-"},
        {de, "ich schicke den Entwurf bis Freitag", mine, "Entwurf schicken", "2026-11-20"},
        {de, "Anna schickt die Bilder am Donnerstag", theirs, "Bilder schicken", "2026-11-26"},
        {de, "er liefert uns morgen den Vertrag", theirs, "Vertrag liefern", "2026-11-20"},
        {de, "ich schicke Ihnen den Entwurf bis Freitag", mine, "Entwurf schicken", "2026-11-20"},
        {de, "ich schicke dir morgen den Entwurf", mine, "den Entwurf schicken", "2026-11-20"},
        {de, "Anna schickt mir die Bilder bis Montag", theirs, "Bilder schicken", "2026-11-23"},
        {de, "ich rufe den Anbieter morgen an", mine, "den Anbieter anrufen", "2026-11-20"},
        {de, "ich werde morgen den Anbieter anrufen", mine, "den Anbieter anrufen", "2026-11-20"},
        {de, "wir haben vereinbart, dass der Druck entfällt", decision, "der Druck entfällt", "-"},
        {de, "wir haben uns auf Blau geeinigt.", decision, "Blau", "-"},
        {de, "er mailt die Bilder bis 3. Dezember", theirs, "die Bilder mailen", "2026-12-03"},
        {de, "ich maile Anna den Entwurf am Freitag", mine, "Entwurf mailen", "2026-11-20"},
        {de, "Anna ruft mich am 30.11. an", theirs, "mich anrufen", "2026-11-30"},
        {de, "wir telefonieren am Montag um 9 Uhr nochmal", mine, "telefonieren nochmal",
         "2026-11-23T09:00"},
        {de, "sie meldet sich bis Freitag", theirs, "sich melden", "2026-11-20"},
        {de, "ich hab ihr gesagt, dass sie bis Freitag die Entwürfe kriegt", text,
         "ich hab ihr gesagt, dass sie bis Freitag die Entwürfe kriegt", "-"},
        {de, "– ich schicke den Entwurf bis Freitag", text, "– ich schicke den Entwurf bis Freitag",
         "-"},
        {de, "wer zahlt das Hosting?", question, "wer zahlt das Hosting?", "-"},
        {de, "Budget 20 T€ bis März", text, "Budget 20 T€ bis März", "-"},
        {de, "wollen im Januar anfangen", text, "wollen im Januar anfangen", "-"},
        {de, "Entwurf gefällt ihr", text, "Entwurf gefällt ihr", "-"},
        {sv, "jag ska kolla fakturan idag", mine, "kolla fakturan", "2026-11-19"},
        {sv, "Anna skickar bilder på torsdag", theirs, "skicka bilder", "2026-11-26"},
        {sv, "hon skickar bilderna på måndag", theirs, "skicka bilderna", "2026-11-23"},
        {sv, "jag skickar dig utkastet på fredag", mine, "skicka utkastet", "2026-11-20"},
        {sv, "hon skickar mig texterna på måndag", theirs, "skicka texterna", "2026-11-23"},
        {sv, "han mejlar bilderna senast 3 december", theirs, "mejla bilderna", "2026-12-03"},
        {sv, "Anna mejlar bilderna på torsdag", theirs, "mejla bilderna", "2026-11-26"},
        {sv, "jag mejlar utkastet på fredag", mine, "mejla utkastet", "2026-11-20"},
        {sv, "jag ska ringa banken imorgon", mine, "ringa banken", "2026-11-20"},
        {sv, "jag ringer banken imorgon", mine, "ringa banken", "2026-11-20"},
        {sv, "jag ringer honom på måndag kl 10", mine, "ringa", "2026-11-23T10:00"},
        {sv, "vi tar texterna tillsammans på fredag", mine, "ta texterna tillsammans",
         "2026-11-20"},
        {sv, "vi bestämde: ny logga före jul", decision, "ny logga före jul", "-"},
        {en, "we decided: a new logo before Christmas", decision, "a new logo before Christmas",
         "-"},
        {en, "I'll call her on Monday", mine, "call", "2026-11-23"},
        {sv, "vi kom överens om blått", decision, "blått", "-"},
        {sv, "vem betalar webbhotellet?", question, "vem betalar webbhotellet?", "-"},
        {sv, "lansering planerad till 3 december", text, "lansering planerad till 3 december", "-"},
        {sv, "hon är ledig nästa vecka", text, "hon är ledig nästa vecka", "-"},
        {sv, "de vill börja i januari", text, "de vill börja i januari", "-"},
        {sv, "", text, "", "-"},
    };
    Client anna;
    anna.name = "Anna Berg";
    ClientNames names;
    names.set(ClientId{7}, anna);
    for (const Row& row : table) {
        CAPTURE(row.line);
        CaptureQuery query;
        query.now = *parse_local_time("2026-11-19T09:30:00");
        query.locale.language = row.language;
        query.names = &names;
        const NoteLine read = read_note_sentence(row.line, query);
        CHECK(read.kind == row.kind);
        CHECK(read.text == row.text);
        CHECK((read.date ? to_iso(read.date->deadline()) : "-") == row.due);
    }
}
