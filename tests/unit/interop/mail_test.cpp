// One e-mail: headers, encodings, parts, what is new in it, and the conversation it was.

#include <doctest/doctest.h>

#include <algorithm>

#include "base/utf8.h"
#include "card_writer.h"
#include "interop/html_text.h"
#include "interop/mail_conversation.h"
#include "interop/mail_reply.h"
#include "interop/mail_words.h"
#include "interop/mime.h"
#include "interop_support.h"
#include "support/random.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;
using wordkeep::test::berlin;

namespace {

Mail mail_of(std::string_view bytes) {
    const Result<Mail> mail = read_mail(bytes);
    REQUIRE(mail.has_value());
    return *mail;
}

std::string text_with(std::string_view headers, std::string_view body) {
    std::string bytes = "From: a@b.se\r\nSubject: x\r\n";
    bytes += headers;
    bytes += "\r\n";
    bytes += body;
    return mail_of(bytes).text;
}

std::string moment_of(std::string_view text) {
    const auto time = parse_mail_time(text);
    return time ? to_iso(time->moment(berlin())) : "none";
}

}  // namespace

TEST_CASE("EncodedWordsOfHeadersAreRead") {
    struct Row {
        std::string_view header, text;
    };
    static constexpr Row rows[] = {
        {"plain text", "plain text"},
        {"=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?= Wien", "Grüße aus Wien"},
        {"=?ISO-8859-1?Q?Andr=E9?=", "André"},
        {"=?iso-8859-15?B?pA==?=", "€"},
        {"=?windows-1252?q?=80_20?=", "€ 20"},
        {"=?utf-8?B?R3LDvA==?= =?utf-8?B?w59l?=", "Grüße"},
        {"=?utf-8?B?R3LD?=\r\n =?utf-8?B?vMOfZQ==?=", "Grüße"},
        {"=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"},
        {"a =?utf-8?Q?b?= c", "a b c"},
        {"=?utf-8?X?b?= c", "=?utf-8?X?b?= c"},
        {"=?utf-8?Q?b", "=?utf-8?Q?b"},
        {"Gr\xFC\xDF"
         "e",
         "Grüße"},
    };
    for (const Row& row : rows)
        CHECK(decoded_mail_words(row.header) == row.text);
}

TEST_CASE("AddressesAreReadWithNamesGroupsAndComments") {
    using List = std::vector<MailAddress>;
    CHECK(parse_mail_addresses("\"Berg, Anna\" <anna@x.se>, bo@x.se") ==
          List{{"Berg, Anna", "anna@x.se"}, {"", "bo@x.se"}});
    CHECK(parse_mail_addresses("=?utf-8?Q?J=C3=B6rg?= <j@x.de>") == List{{"Jörg", "j@x.de"}});
    CHECK(parse_mail_addresses("Team: a@x.se, b@x.se;") == List{{"", "a@x.se"}, {"", "b@x.se"}});
    CHECK(parse_mail_addresses("a@x.se (Anna)") == List{{"", "a@x.se"}});
    CHECK(parse_mail_addresses("Anna Berg [mailto:anna@x.se]") == List{{"Anna Berg", "anna@x.se"}});
    CHECK(parse_mail_addresses("").empty());
}

TEST_CASE("TheTimeIsReadInThreeLanguages") {
    struct Row {
        std::string_view text, moment;
    };
    static constexpr Row rows[] = {
        {"Fri, 20 Nov 2026 16:30:00 +0100", "2026-11-20T15:30:00Z"},
        {"Fri, 20 Nov 2026 16:30:00 -0530 (IST)", "2026-11-20T22:00:00Z"},
        {"20 Nov 26 16:30 GMT", "2026-11-20T16:30:00Z"},
        {"Fri, 20 Nov 2026 16:30:00 EST", "2026-11-20T21:30:00Z"},
        {"Friday, 20 November 2026 4:30 PM", "2026-11-20T15:30:00Z"},
        {"Friday, November 20, 2026 12:05 AM", "2026-11-19T23:05:00Z"},
        {"Freitag, 20. November 2026 16:30", "2026-11-20T15:30:00Z"},
        {"Dienstag, 3. März 2026 08:05:09", "2026-03-03T07:05:09Z"},
        {"20.11.2026 16:30", "2026-11-20T15:30:00Z"},
        {"den 20 november 2026 16:30", "2026-11-20T15:30:00Z"},
        {"fredag 20 november 2026 16.30", "2026-11-20T15:30:00Z"},
        {"tisdag den 5 maj 2026 09:00", "2026-05-05T07:00:00Z"},
        {"2026-11-20 16:30", "2026-11-20T15:30:00Z"},
        {"2026-11-20T16:30:00Z", "2026-11-20T16:30:00Z"},
        {"Fri, 31 Feb 2026 16:30:00 +0100", "none"},
        {"yesterday", "none"},
        {"", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(moment_of(row.text) == row.moment);
    }
}

TEST_CASE("BodiesOfEveryEncodingBecomeText") {
    CHECK(text_with("Content-Type: text/plain; charset=utf-8\r\n"
                    "Content-Transfer-Encoding: quoted-printable\r\n",
                    "Gr=C3=BC=\r\n=C3=9Fe\r\n") == "Grüße");
    CHECK(text_with("Content-Type: text/plain; charset=\"iso-8859-1\"\r\n",
                    "Gr\xFC\xDF"
                    "e") == "Grüße");
    CHECK(text_with("Content-Type: text/plain; charset=windows-1252\r\n", "20 \x80") == "20 €");
    CHECK(text_with("Content-Type: text/plain; charset=iso-8859-15\r\n", "20 \xA4") == "20 €");
    CHECK(text_with("Content-Type: text/plain; charset=utf-16\r\n"
                    "Content-Transfer-Encoding: base64\r\n",
                    "//5IAGUAagA=\r\n") == "Hej");
    CHECK(text_with("Content-Transfer-Encoding: BASE64\r\n", "SGVqCg==\r\n_____\r\nfooter") ==
          "Hej");
    CHECK(text_with("Content-Type: text/plain; format=flowed\r\n", "one \r\ntwo\r\nthree") ==
          "one two\nthree");
    CHECK(text_with("",
                    "Gr\xC3\xBC\xC3\x9F"
                    "e") == "Grüße");
}

TEST_CASE("PlainTextIsPreferredAndAttachmentsAreCounted") {
    const Mail mail = mail_of(
        "From: a@b.se\nSubject: x\nContent-Type: multipart/mixed; boundary=\"o;1\"\n\npreamble\n"
        "--o;1\nContent-Type: multipart/alternative; boundary=i\n\n--i\n"
        "Content-Type: text/plain\n\nplain\n--i\nContent-Type: text/html\n\n<p>html</p>\n--i--\n"
        "--o;1\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"
        "AAAA\n--o;1\nContent-Type: text/plain\nContent-Disposition: attachment; filename=b.txt\n\n"
        "other\n--o;1--\nepilogue\n");
    CHECK(mail.text == "plain");
    CHECK(mail.attachments == 2);
    const Mail html = mail_of("From: a@b.se\nSubject: x\nContent-Type: text/html\n\n<p>only</p>");
    CHECK(html.text == "only");
}

TEST_CASE("HtmlIsReadAsItsText") {
    struct Row {
        std::string_view html, text;
    };
    static constexpr Row rows[] = {
        {"<p>one</p><p>two</p>", "one\n\ntwo"},
        {"one<br>two<BR/>three", "one\ntwo\nthree"},
        {"<div>a</div><div>b</div>", "a\nb"},
        {"<ul><li>a</li><li>b</li></ul>", "- a\n- b"},
        {"<style>p{}</style><b>b</b>old", "bold"},
        {"Gr&uuml;&szlig;e &amp; mehr &#8211; &#x20AC;", "Grüße & mehr – €"},
        {"a\n  b\t c", "a b c"},
        {"<blockquote>old<br>text</blockquote>new", "> old\n> text\nnew"},
        {"<a title=\"x > y\" href='z'>link</a>", "link"},
        {"1 < 2 & 3", "1 < 2 & 3"},
        {"<!-- no -->yes<script>if (a<b) c();</script>", "yes"},
        {"<pre>a\n  b</pre>", "a\n  b"},
        {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
        {"<head><title>x</title></head><body>y</body>", "y"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.html);
        CHECK(html_to_text(row.html) == row.text);
    }
}

TEST_CASE("WhatIsQuotedIsToldApartFromWhatIsNew") {
    struct Row {
        std::string_view text, fresh, signature;
    };
    static constexpr Row rows[] = {
        {"new\n\nOn Fri, 20 Nov 2026 at 16:30, Anna wrote:\n> old\n> older", "new", ""},
        {"new\n\nOn Fri, 20 Nov 2026 at 16:30, Anna Berg\n<anna@example.com> wrote:\n\n> old",
         "new", ""},
        {"neu\n\nAm 20.11.2026 um 16:30 schrieb Anna Berg:\n> alt", "neu", ""},
        {"neu\n\nAnna Berg <anna@x.de> schrieb am Fr., 20. Nov. 2026, 16:30:\n\n> alt", "neu", ""},
        {"nytt\n\nDen fre 20 nov. 2026 kl 16:30 skrev Anna <anna@x.se>:\n> gammalt", "nytt", ""},
        {"On 3 May Anna wrote:\n> will you?\n\nYes, I will.", "Yes, I will.", ""},
        {"> first?\nyes\n> second?\nno", "yes\nno", ""},
        {"new\n\n-----Original Message-----\nold", "new", ""},
        {"neu\n\n-----Ursprüngliche Nachricht-----\nalt", "neu", ""},
        {"new\n\n________________________________\nFrom: Anna\nold", "new", ""},
        {"new\n\nFrom: Anna\nSent: Friday\nTo: Bo\nSubject: x\n\nold", "new", ""},
        {"neu\n\nVon: Anna\nGesendet: Freitag\nAn: Bo\nBetreff: x\n\nalt", "neu", ""},
        {"nytt\n\n*Från:* Anna\n*Skickat:* fredag\n*Till:* Bo\n*Ämne:* x\n\ngammalt", "nytt", ""},
        {"new\n\n-- \nAnna Berg\nBerg & Co", "new", "-- \nAnna Berg\nBerg & Co"},
        {"new\n\nSent from my iPhone", "new", "Sent from my iPhone"},
        {"Sie schrieb mir, es eile.\nFrom: now on we wait.\n-- no",
         "Sie schrieb mir, es eile.\n"
         "From: now on we wait.\n-- no",
         ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReplyParts parts = split_reply(row.text);
        CHECK(parts.fresh == row.fresh);
        CHECK(parts.signature == row.signature);
    }
}

TEST_CASE("QuestionsAreFoundSentenceBySentence") {
    using List = std::vector<std::string>;
    CHECK(questions_in("Hi Bo. When do you\nsend the draft? I wait.") ==
          List{"When do you send the draft?"});
    CHECK(questions_in("Geht es am 3. Mai, z. B. um 9? Oder später?!") ==
          List{"Geht es am 3. Mai, z. B. um 9?", "Oder später?"});
    CHECK(questions_in("- Hinner ni?\n- Vad kostar det?\n1. Hinner ni?") ==
          List{"Hinner ni?", "Vad kostar det?"});
    CHECK(questions_in("See www.x.de/?a=1 and https://x.de/a?b=c. Fine.").empty());
    CHECK(questions_in("??? ?").empty());
    CHECK(questions_in("„Kommt ihr?“ Das fragte er.") == List{"„Kommt ihr?"});
}

TEST_CASE("AnEmailBecomesTheConversationItWas") {
    const KnownAddresses people({{.id = 7,
                                  .uid = {},
                                  .name = "Anna",
                                  .organisation = {},
                                  .emails = {"anna@x.se"},
                                  .phones = {}}},
                                {"me@y.se"});
    const Mail theirs = mail_of(
        "From: Anna <ANNA@x.se>\r\nTo: me@y.se\r\nDate: Fri, 20 Nov 2026 16:30:00 +0100\r\n"
        "Subject: =?utf-8?Q?Entwurf_f=C3=BCr?=\r\n =?utf-8?Q?_Montag?=\r\n\r\n"
        "Kommt er heute?\r\n\r\nAm 19.11.2026 um 10:00 schrieb ich:\r\n> Wann passt es?\r\n");
    const MailConversation in = conversation_of(theirs, people, berlin());
    CHECK(in.client == 7);
    CHECK(!in.outbound);
    CHECK(in.subject == "Entwurf für Montag");
    CHECK(in.text == "Kommt er heute?");
    CHECK(in.questions == std::vector<std::string>{"Kommt er heute?"});
    REQUIRE(in.at.has_value());
    CHECK(to_iso(*in.at) == "2026-11-20T15:30:00Z");

    const Mail mine = mail_of("From: me@y.se\nTo: bo@z.se, anna@x.se\nSubject: x\n\ntext");
    const MailConversation out = conversation_of(mine, people, berlin());
    CHECK(out.outbound);
    CHECK(out.client == 7);
    // An address of mine that is not known is recognised by whom it writes to.
    CHECK(conversation_of(mail_of("From: other@y.se\nTo: anna@x.se\n\n."), people, berlin())
              .outbound);
    const MailConversation stranger =
        conversation_of(mail_of("From: Bo <bo@z.se>\nTo: me@y.se\n\n."), people, berlin());
    CHECK(stranger.client == 0);
    CHECK(!stranger.outbound);
    CHECK(stranger.other == MailAddress{"Bo", "bo@z.se"});
}

TEST_CASE("TextCopiedOutOfAMailProgramIsAnEmailToo") {
    for (const std::string_view text :
         {"Von: Anna Berg <anna@x.de>\nGesendet: Freitag, 20. November 2026 16:30\nAn: Bo\n"
          "Betreff: Hej\n\nText hier",
          "Från: Anna Berg <anna@x.de>\nSkickat: den 20 november 2026 16:30\nTill: Bo\n"
          "Ämne: Hej\n\nText hier",
          "*From:* Anna Berg <anna@x.de>\n*Sent:* Friday, November 20, 2026 4:30 PM\n*To:* Bo\n"
          "*Subject:* Hej\n\nText hier"}) {
        CAPTURE(text);
        CHECK(looks_like_mail(text));
        const Mail mail = mail_of(text);
        REQUIRE(mail.from.size() == 1);
        CHECK(mail.from[0] == MailAddress{"Anna Berg", "anna@x.de"});
        CHECK(mail.subject == "Hej");
        CHECK(mail.text == "Text hier");
        REQUIRE(mail.date.has_value());
        CHECK(to_iso(mail.date->moment(berlin())) == "2026-11-20T15:30:00Z");
    }
}

TEST_CASE("OtherFilesAreNoEmails") {
    for (const std::string_view text :
         {"", "Hello there", "Name,E-mail\nAnna,a@x.se\n", "BEGIN:VCARD\nVERSION:3.0\n",
          "BEGIN:VCALENDAR\n", "{\"from\": 1}", "To do: buy milk\nDate: tomorrow\n"}) {
        CAPTURE(text);
        CHECK(!looks_like_mail(text));
        CHECK(!read_mail(text).has_value());
    }
    const Result<Mail> large = read_mail(std::string(max_mail_bytes + 1, 'x'));
    REQUIRE(!large.has_value());
    CHECK(plain(large.error().phrase) == "reject.mail.too_large(limit=40)");
}

TEST_CASE("HeadersComeBackAsTheyWereWrittenAndStayWithinTheirLines") {
    auto random = wordkeep::test::seeded_random("mail headers");
    for (int round = 0; round < 500; ++round) {
        const std::string text = cleaned(random_text(random, 120), LineBreaks::drop);
        const std::string header = mail_header("Subject", text);
        CAPTURE(header);
        std::string_view rest = header;
        while (!rest.empty()) {
            const std::size_t end = rest.find("\r\n");
            REQUIRE(end != std::string_view::npos);
            CHECK(end <= 78);
            rest.remove_prefix(end + 2);
        }
        const MimeEntity entity = split_entity(header);
        REQUIRE(entity.headers.size() == 1);
        CHECK(cleaned(decoded_mail_words(entity.headers[0].value), LineBreaks::drop) == text);
    }
}

TEST_CASE("NoLineOfAnEmailIsLost") {
    auto random = wordkeep::test::seeded_random("mail reply");
    static const std::vector<std::string> lines{"new text",
                                                "> old",
                                                "",
                                                "-- ",
                                                "On 3 May Anna wrote:",
                                                "Am 3.5. schrieb Anna:",
                                                "From: a",
                                                "Sent: b",
                                                "To: c",
                                                "Subject: d",
                                                "________________________________",
                                                "What now?",
                                                "Sent from my iPhone",
                                                "On 3 May Anna",
                                                "<a@b.se> wrote:"};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        std::size_t letters = 0;
        for (auto i = random.between(0, 25); i > 0; --i)
            text += random.pick(lines) + '\n';
        CAPTURE(text);
        const auto visible = [](std::string_view t) {
            return std::ranges::count_if(t, [](char c) { return c > ' '; });
        };
        const ReplyParts parts = split_reply(text);
        letters += static_cast<std::size_t>(visible(parts.fresh) + visible(parts.quoted) +
                                            visible(parts.signature));
        CHECK(letters == static_cast<std::size_t>(visible(text)));
    }
}
