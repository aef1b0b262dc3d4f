// Who is new, who is known, who is there twice – and what joining two cards keeps.

#include "interop/import_plan.h"

#include <doctest/doctest.h>

#include "interop_support.h"
#include "support/random.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

using Texts = std::vector<std::string>;

namespace {

ContactCard person(std::string name, std::string organisation = {}, std::string email = {},
                   std::string phone = {}, std::string uid = {}) {
    ContactCard card;
    card.uid = std::move(uid);
    card.full_name = std::move(name);
    card.organisation = std::move(organisation);
    if (!email.empty()) card.emails.push_back({std::move(email), {}, {}, false});
    if (!phone.empty()) card.phones.push_back({std::move(phone), {}, {}, false});
    return card;
}

CardList list_of(const std::vector<ContactCard>& cards) {
    CardList list;
    list.cards.assign(cards.begin(), cards.end());
    return list;
}

const KnownContact known_anna{.id = 7,
                              .uid = "u-7",
                              .name = "Anna Berg",
                              .organisation = "Bergs Bygg AB",
                              .emails = {"anna@berg.example"},
                              .phones = {"+46 8 555 01 32"}};

}  // namespace

TEST_CASE("KnownPeopleAreRecognisedByTheStrongestReason") {
    struct Row {
        std::string claim;
        ContactCard card;
        MatchReason why;
        Decision decision;
        bool names_differ = false;
    };
    using M = MatchReason;
    using D = Decision;
    const Row rows[] = {
        {"same UID", person("Somebody", "", "new@x.example", "", "u-7"), M::same_uid, D::merge,
         true},
        {"same e-mail", person("Anna Berg", "", "ANNA@Berg.example "), M::same_email, D::merge},
        {"same e-mail, shorter name", person("Anna", "", "anna@berg.example"), M::same_email,
         D::merge},
        {"same e-mail, other name", person("Bo Dahl", "", "anna@berg.example"), M::same_email,
         D::merge, true},
        {"same name and organisation", person("BERG, Anna", "Bergs Bygg", "other@x.example"),
         M::same_name_and_organisation, D::merge},
        {"with a title", person("Dr. Anna Berg", "bergs bygg"), M::same_name_and_organisation,
         D::merge},
        {"same name and phone", person("Anna Berg", "", "", "08-555 01 32"), M::same_name_and_phone,
         D::merge},
        {"same name, other organisation", person("Anna Berg", "Elsewhere"), M::none, D::create},
        {"same phone, other name", person("Bo Dahl", "", "", "08-555 01 32"), M::none, D::create},
        {"nothing in common", person("Cilla Ek", "Ek AB", "c@ek.example"), M::none, D::create},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        const ImportPlan plan = plan_import({known_anna}, list_of({row.card}));
        REQUIRE(plan.entries.size() == 1);
        const PlanEntry& entry = plan.entries[0];
        CHECK(static_cast<int>(entry.why) == static_cast<int>(row.why));
        CHECK(entry.decision == row.decision);
        CHECK(entry.known == (row.why == M::none ? 0 : 7));
        CHECK(entry.names_differ == row.names_differ);
        CHECK(entry.namesake == (row.claim == "same name, other organisation"));
        CHECK(match_phrase(entry.why).empty() == (row.why == M::none));
    }
}

TEST_CASE("TwoPeopleOfOneNameStayTwo") {
    const ImportPlan plan = plan_import({}, list_of({person("Anna Berg", "", "a@one.example"),
                                                     person("Anna Berg", "", "a@two.example")}));
    CHECK(counts(plan) == PlanCounts{2, 0, 0});
    CHECK(plan.entries[1].namesake);  // but the preview can ask
    // One of them without any address of her own is taken for the same.
    CHECK(counts(plan_import({}, list_of({person("Anna Berg", "", "a@one.example"),
                                          person("Anna Berg", "", "", "08 555 01 32")}))) ==
          PlanCounts{1, 1, 0});
}

TEST_CASE("TheSameFileTwiceAddsNobody") {
    for (const char* name : {"vcard/John_Doe_ANDROID.vcf", "csv/google_current.csv",
                             "csv/outlook_desktop_german.csv", "vcard/samsung.vcf"}) {
        CAPTURE(name);
        const CardList list = cards_of(read_sample(name));
        const ImportPlan first = plan_import({}, list);
        std::vector<KnownContact> known;
        for (const PlannedContact& contact : outcomes(first)) {
            KnownContact one{.id = known.size() + 1,
                             .uid = contact.card.uid,
                             .name = contact.card.full_name,
                             .organisation = contact.card.organisation,
                             .emails = {},
                             .phones = {}};
            for (const auto& email : contact.card.emails)
                one.emails.push_back(email.value);
            for (const auto& phone : contact.card.phones)
                one.phones.push_back(phone.value);
            known.push_back(std::move(one));
        }
        const PlanCounts again = counts(plan_import(known, list));
        CHECK(again.created == 0);
        CHECK(again.merged == list.cards.size());
    }
}

TEST_CASE("DoublesInsideAFileAreJoined") {
    const ImportPlan plan = plan_import(
        {}, list_of({person("Anna Berg", "", "a@x.example"), person("Bo Dahl", "", "bo@x.example"),
                     person("Anna B.", "Berg AB", "A@x.example", "1234567"),
                     person("Anna Berg", "Berg AB", "second@x.example")}));
    CHECK(plan.entries[2].earlier == 0u);
    CHECK(plan.entries[3].earlier == 0u);  // through the third card, to the first
    CHECK(counts(plan) == PlanCounts{2, 2, 0});
    const std::vector<PlannedContact> results = outcomes(plan);
    REQUIRE(results.size() == 2);
    CHECK(results[0].card.full_name == "Anna Berg");
    CHECK(results[0].card.organisation == "Berg AB");
    CHECK(results[0].card.emails.size() == 2);
    CHECK(results[0].card.phones.size() == 1);
    CHECK(results[0].entries == std::vector<std::size_t>{0, 2, 3});
}

TEST_CASE("ThePersonDecides") {
    ImportPlan plan = plan_import(
        {known_anna},
        list_of({person("Anna Berg", "", "anna@berg.example"), person("New One", "", "n@x.example"),
                 person("New One", "", "n@x.example", "1")}));
    plan.list.add_rejected(9, {"reject.import.no_name", {}});
    CHECK(counts(plan) == PlanCounts{1, 2, 1});
    decide_entry(plan, 0, Decision::create);
    CHECK(counts(plan) == PlanCounts{2, 1, 1});
    CHECK(outcomes(plan)[0].known == 0);
    decide_entry(plan, 1, Decision::skip);  // the second of the two takes its place
    CHECK(counts(plan) == PlanCounts{2, 0, 2});
    CHECK(outcomes(plan).size() == 2);
    decide_entry(plan, 1, Decision::merge);  // nothing to merge with: that is a new one
    CHECK(plan.entries[1].decision == Decision::create);
    decide_matches(plan, Decision::skip);
    CHECK(counts(plan) == PlanCounts{1, 0, 3});
    decide_entry(plan, 99, Decision::skip);
}

TEST_CASE("SeveralCardsOfAKnownPersonBecomeOneResult") {
    const ImportPlan plan =
        plan_import({known_anna}, list_of({person("Anna Berg", "", "anna@berg.example"),
                                           person("A. Berg", "", "anna@berg.example", "1234567")}));
    const std::vector<PlannedContact> results = outcomes(plan);
    REQUIRE(results.size() == 1);
    CHECK(results[0].known == 7);
    CHECK(results[0].card.phones.size() == 1);
    CHECK(counts(plan) == PlanCounts{0, 2, 0});
}

TEST_CASE("StepsOfAnySizeGiveTheSamePlan") {
    auto random = wordkeep::test::seeded_random("import plan");
    std::vector<ContactCard> cards;
    for (int i = 0; i < 400; ++i) {
        const auto number = [&](int most) { return std::to_string(random.between(0, most)); };
        cards.push_back(person("Name " + number(60), random.one_in(2) ? "Org " + number(5) : "",
                               random.one_in(2) ? "m" + number(80) + "@x.example" : "",
                               random.one_in(3) ? "0855501" + number(99) : "",
                               random.one_in(4) ? "uid" + number(50) : ""));
    }
    const ImportPlan whole = plan_import({known_anna}, list_of(cards));
    for (const std::size_t size : {1, 3, 399, 1000}) {
        ImportPlanner planner({known_anna}, list_of(cards));
        while (!planner.step(size)) {
        }
        CHECK(planner.cards_done() == planner.cards_total());
        CHECK(planner.take().entries == whole.entries);
    }
    const PlanCounts total = counts(whole);
    CHECK(total.created + total.merged + total.skipped == cards.size());
    const std::vector<PlannedContact> results = outcomes(whole);
    std::size_t entries = 0;
    for (const PlannedContact& contact : results)
        entries += contact.entries.size();
    CHECK(entries == cards.size());
}

TEST_CASE("JoiningKeepsEverythingAndOverwritesNothing") {
    ContactCard current = person("Anna Berg", "Berg AB", "anna@berg.example", "+46 8 555 01 32");
    current.title = "Buyer";
    current.notes = "old note";
    current.birthday = "1980-03-07";
    ContactCard incoming = person("Anna Berg", "BERG AB", "ANNA@berg.example", "08-555 01 32");
    incoming.emails.push_back({"private@berg.example", PlaceKind::home, {}, false});
    incoming.title = "Owner";
    incoming.role = "Carpenter";
    incoming.notes = "new note";
    incoming.categories = {"Clients"};
    incoming.birthday = "1980-03-07";
    incoming.language = "sv";
    const MergeResult result = merge_cards(current, incoming);
    CHECK(result.card.emails.size() == 2);
    CHECK(result.card.phones.size() == 1);
    CHECK(result.card.title == "Buyer");
    CHECK(result.card.role == "Carpenter");
    CHECK(result.card.notes == "old note\n\nnew note");
    CHECK(result.card.language == "sv");
    CHECK(result.conflicts ==
          std::vector<MergeConflict>{{Phrase{"import.field.title", {}}, "Owner"}});
    CHECK(plain(result.card.extras) == Texts{"import.field.title = Owner"});
    Texts added;
    for (const Phrase& phrase : result.added)
        added.push_back(plain(phrase));
    CHECK(added == Texts{"import.field.role", "import.field.email", "import.field.categories",
                         "import.field.notes"});
    // Once more changes nothing.
    const MergeResult again = merge_cards(result.card, incoming);
    CHECK(again.card == result.card);
    CHECK(again.added.empty());
}

TEST_CASE("ANameReplacesAnEmergencyName") {
    ContactCard current = person("anna@berg.example", "", "anna@berg.example");
    current.has_own_name = false;
    const MergeResult result = merge_cards(current, person("Anna Berg"));
    CHECK(result.card.full_name == "Anna Berg");
    CHECK(result.conflicts.empty());
    const MergeResult other = merge_cards(person("Anna Berg"), person("Bo Dahl"));
    CHECK(other.card.full_name == "Anna Berg");
    CHECK(plain(other.card.extras) == Texts{"import.extra.other_name = Bo Dahl"});
}

TEST_CASE("KeysMakeSpellingsOfOneValueEqual") {
    CHECK(email_key(" MailTo:Anna@X.example") == "anna@x.example");
    CHECK(phone_key("+49 (0)30 1234-567") == phone_key("030 1234567"));
    CHECK(phone_key("0046 70 123 45 67") == phone_key("070-1234567"));
    CHECK(phone_key("110") == "110");
    CHECK(phone_key("ext.").empty());
    CHECK(name_key("Dr. Anna  BERG") == name_key("Berg, Anna"));
    CHECK(name_key("Åsa Ö") == name_key("asa o"));
    CHECK(name_key("Herr") == "herr");  // nothing else is left
    CHECK(name_key("孙 伟") == name_key("伟 孙"));
    CHECK(name_key("!?").empty());
    CHECK(organisation_key("Acme GmbH & Co. KG") == "acme");
    CHECK(organisation_key("AB") == "ab");
    CHECK(organisation_key("Musikverein e.V.") == "musikverein");
    CHECK(are_other_names("Anna Berg", "Bo Dahl"));
    CHECK_FALSE(are_other_names("Anna", "Anna Berg"));
    CHECK_FALSE(are_other_names("Anna Berg", "berg anna"));
}
