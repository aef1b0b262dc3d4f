#include "app/record_form.h"
#include "app/change_count.h"

#include "app/kickoff_questions.h"
#include "app/letter_sources.h"
#include "app/record_list.h"
#include "app/record_values.h"
#include "app/record_words.h"
#include "desk.h"
#include "support/random_records.h"

#include <set>

namespace wordkeep::app {
namespace {

/// Fields that are no business of a person, or are set by what they do elsewhere.
const std::set<std::string_view> without_editor{"removed", "conversation", "quote", "sent_text",
                                                "recipients"};

template <class Visit>
void for_each_kind(Visit visit) {
    for (std::size_t i = 0; i < record_kind_count; ++i) {
        const KindInfo& kind = info(static_cast<RecordKind>(i));
        CAPTURE(kind.record);
        visit(kind);
    }
}

/// A desk with one record of each kind that others point at.
struct Office : Desk {
    Office() : Desk("2026-11-18T10:00:42") {
        anna = add_client("Anna");
        agreement = added(RecordKind::agreement, {{"title", "Website"}});
        added(RecordKind::goal, {{"title", "Ten clients"}, {"until", "31 Dec"}});
        added(RecordKind::tip, {{"subject", "Heated mails"}});
        CommitmentForm form;
        form.client = {"Anna", anna};
        form.what = "Draft";
        form.due = "Fri";
        act(OpenCommitment{form});
        act(Submit{FormKind::commitment});
        LogConversation call;
        call.conversation.client = anna;
        act(Perform{call, {"did.change", {}}});
    }

    FormContext context() { return {session().workspace(), dates = session().dates()}; }
    RecordForm empty_form(RecordKind kind) { return new_record_form(kind, {anna, {}}, context()); }

    /// Submits the form; the id of what is there then.
    std::uint64_t submitted(RecordForm form) {
        const RecordKind kind = form.kind;
        act(OpenRecord{std::move(form)});
        act(Submit{FormKind::record});
        if (view().record) {
            for (const auto& [where, phrase] : view().record->errors)
                FAIL_CHECK(where << ": " << phrase.key);
            return 0;
        }
        std::vector<RecordRef> refs;
        info(kind).list(session().workspace(), nullptr, refs);
        return refs.empty() ? 0 : refs.back().id;
    }
    std::uint64_t added(RecordKind kind,
                        const std::vector<std::pair<std::string_view, std::string>>& typed) {
        RecordForm form = empty_form(kind);
        for (const auto& [field, text] : typed)
            fill(form, field, text);
        return submitted(std::move(form));
    }

    /// The first error after submitting this form.
    std::pair<std::string, std::string_view> refused(RecordForm form) {
        act(OpenRecord{std::move(form)});
        act(Submit{FormKind::record});
        if (!view().record || view().record->errors.empty()) return {"(accepted)", ""};
        const auto& [where, phrase] = *view().record->errors.begin();
        return {where, phrase.key};
    }

    ClientId anna;
    std::uint64_t agreement = 0;
    DateReader dates{words::Context{}};
};

template <class R>
std::string first_id(const Workspace& workspace) {
    std::string id;
    workspace.table<R>().for_each([&](Id<R> one, const R&) { id = id_to_text(one.value); });
    return id;
}

/// Something to type into a field, other than what it has by itself.
std::string sample(const FieldInfo& field, Office& office) {
    const Workspace& workspace = office.session().workspace();
    switch (field.editor) {
        case Editor::text:
        case Editor::long_text:
            return "Entwurf für Müller";
        case Editor::lines:
            return "eins\nzwei";
        case Editor::day:
            return "2026-12-03";
        case Editor::beginning:
            return "2026-11-03";
        case Editor::due:
            return "2026-12-03 15:00";
        case Editor::past:
            return "2026-11-17 16:30";
        case Editor::future:
            return field.name == "to" ? "2026-12-03 11:00" : "2026-12-03 10:00";
        case Editor::number:
        case Editor::weekday:
            return "2";
        case Editor::hours:
            return "1.5";
        case Editor::money:
            return "1250,50";
        case Editor::choice:
            return std::string(field.names.back());
        case Editor::language:
            return "sv";
        case Editor::yes_no:
            return field.name == "reports" ? "" : "yes";
        case Editor::agreement:
            return first_id<Agreement>(workspace);
        case Editor::commitment:
        case Editor::commitments:
            return first_id<Commitment>(workspace);
        case Editor::goal:
            return first_id<Goal>(workspace);
        case Editor::clients:
            return first_id<Client>(workspace);
        case Editor::tips:
            return first_id<Tip>(workspace);
        case Editor::marks:
            return "0 1 2 1 0";
        case Editor::kept:
            return "\"" + first_id<Conversation>(workspace) + "\"";
        case Editor::client:
        case Editor::rows:
            return {};
    }
    return {};
}

std::vector<std::string> sample_row(const FieldInfo& field, Office& office) {
    std::vector<std::string> row;
    for (const FieldInfo& column : field.columns)
        row.push_back(column.editor == Editor::kept ? std::string() : sample(column, office));
    return row;
}

RecordForm filled_form(RecordKind kind, Office& office) {
    RecordForm form = office.empty_form(kind);
    form.parts = in_all;
    for (const FieldInfo& field : info(kind).fields)
        if (field.editor == Editor::rows)
            add_row(form, field.name, sample_row(field, office));
        else if (field.editor != Editor::client)
            fill(form, field.name, sample(field, office));
    return form;
}

std::string stored(const KindInfo& kind, std::string_view field, const void* record) {
    return field_json(kind.entries[kind.entry(field)], record);
}

FieldMask touched(const Command& command) {
    return std::visit([](const auto& patch) { return patch.mask; },
                      std::get<ChangeRecord>(command).patch);
}

TEST_CASE("EveryFieldOfEveryKindHasAnEditorAndItsWords") {
    for_each_kind([](const KindInfo& kind) {
        std::set<std::string_view> edited;
        for (const FieldInfo& field : kind.fields) {
            CAPTURE(field.name);
            if (field.editor == Editor::kept) continue;
            CHECK(edited.insert(field.name).second);
            CHECK(words::has_key(field.label));
            REQUIRE(kind.entry(field.name) < kind.entries.size());
            for (const std::string_view name : field.names)
                CHECK(words::has_key(std::string(field.choices) + std::string(name)));
        }
        for (const codec::FieldEntry& entry : kind.entries)
            CHECK_MESSAGE(edited.contains(entry.name) != without_editor.contains(entry.name),
                          entry.name);
        CHECK(words::has_key(kind.label));
        CHECK(words::has_key(kind.add));
        CHECK(kind.entry(kind.title) < kind.entries.size());
    });
}

TEST_CASE("EveryFieldGoesFromTheFormIntoTheRecordAndBack") {
    Office office;
    for_each_kind([&](const KindInfo& kind) {
        const RecordForm typed = filled_form(kind.kind, office);
        const std::uint64_t id = office.submitted(typed);
        REQUIRE(id != 0);
        const void* record = kind.find(office.session().workspace(), id);
        REQUIRE(record);
        const RecordForm again = record_form_of(kind.kind, id, office.context());
        for (std::size_t i = 0; i < kind.fields.size(); ++i) {
            const FieldInfo& field = kind.fields[i];
            CAPTURE(field.name);
            CHECK(kind.is_filled(record, field.name));
            if (field.editor == Editor::rows) {
                REQUIRE(again.drafts[i].rows.size() == 1);
                for (std::size_t c = 0; c < field.columns.size(); ++c) {
                    if (field.columns[c].editor == Editor::kept) continue;
                    CAPTURE(field.columns[c].name);
                    const auto& cell = again.drafts[i].rows[0][c];
                    const auto wanted =
                        json_value(field.columns[c], sample(field.columns[c], office),
                                   office.session().dates(), "");
                    CHECK(cell.stored == *wanted);
                    CHECK(json_value(field.columns[c], cell.typed, office.session().dates(), "") ==
                          wanted);
                }
            } else if (field.editor != Editor::client && field.editor != Editor::yes_no) {
                const auto wanted =
                    json_value(field, sample(field, office), office.session().dates(), "");
                CHECK(stored(kind, field.name, record) == *wanted);
                CHECK(json_value(field, typed_in(again, field.name), office.session().dates(),
                                 "") == wanted);
            }
        }
        const auto unchanged = build(again, office.context());
        REQUIRE(unchanged);
        CHECK(touched(*unchanged) == 0);
    });
}

TEST_CASE("CorrectingOneFieldTouchesThatFieldAlone") {
    Office office;
    for_each_kind([&](const KindInfo& kind) {
        RecordForm first = office.empty_form(kind.kind);
        for (const FieldInfo& field : kind.fields)
            if (field.required && field.editor != Editor::client)
                fill(first, field.name, sample(field, office));
        const std::uint64_t id = office.submitted(first);
        REQUIRE(id != 0);
        for (const FieldInfo& field : kind.fields) {
            if (field.required || field.editor == Editor::client) continue;
            CAPTURE(field.name);
            RecordForm form = record_form_of(kind.kind, id, office.context());
            if (field.editor == Editor::rows)
                add_row(form, field.name, sample_row(field, office));
            else
                fill(form, field.name, sample(field, office));
            const auto command = build(form, office.context());
            REQUIRE(command);
            CHECK(touched(*command) == FieldMask{1} << kind.entry(field.name));
        }
    });
}

TEST_CASE("WhatNobodyTouchedKeepsItsStoredValueWhateverItIs") {
    Office office;
    test::Random random = test::seeded_random("untouched records");
    for (int round = 0; round < 20; ++round) {
        Event event = test::random_event(random);
        event.kind = EventKind::command;
        for (AnyPatch& any : event.patches)
            std::visit(
                []<class R>(Patch<R>& patch) {
                    if constexpr (!requires { R::singleton; }) {
                        patch.creates = true;
                        patch.mask = all_fields<R>();
                        patch.values.removed = false;
                    }
                },
                any);
        office.session().load({event});
    }
    for_each_kind([&](const KindInfo& kind) {
        std::vector<RecordRef> refs;
        kind.list(office.session().workspace(), nullptr, refs);
        for (const RecordRef& ref : refs) {
            const auto command =
                build(record_form_of(kind.kind, ref.id, office.context()), office.context());
            // A required text that another program left empty is the only thing that may be said.
            if (command) CHECK(touched(*command) == 0);
        }
    });
}

TEST_CASE("ARowThatWasStoredBlankStaysAndOneThatIsBlankedGoes") {
    Office office;
    Meeting meeting;
    meeting.client = office.anna;
    meeting.at = office.session().now();
    meeting.agenda = {{"Budget", 10}, {"", 10}};
    Event event{{(std::uint64_t{9} << 32) | 1}, {1, 0, 9}, "meeting.add", {}, {}, {}};
    const MeetingId id{(std::uint64_t{9} << 32) | 2};
    event.patches.emplace_back(creation(id, meeting));
    office.session().load({event});
    RecordForm form = record_form_of(RecordKind::meeting, id.value, office.context());
    const auto unchanged = build(form, office.context());
    REQUIRE(unchanged);
    CHECK(touched(*unchanged) == 0);
    for (FieldDraft& draft : form.drafts)
        if (!draft.rows.empty())
            for (Cell& cell : draft.rows[0])
                cell.typed.clear();
    const auto blanked = build(form, office.context());
    REQUIRE(blanked);
    const auto& patch = std::get<Patch<Meeting>>(std::get<ChangeRecord>(*blanked).patch);
    REQUIRE(patch.values.agenda.size() == 1);
    CHECK(patch.values.agenda[0].what.empty());
}

TEST_CASE("WhatCannotBeReadIsSaidInWordsAtItsField") {
    Office office;
    for_each_kind([&](const KindInfo& kind) {
        const auto expect = [&](RecordForm form, const std::string& where) {
            const std::size_t before = office.disk.size();
            const auto [place, key] = office.refused(std::move(form));
            CHECK(place == where);
            CHECK(words::has_key(key));
            CHECK(office.disk.size() == before);
        };
        const auto has_grammar = [](Editor editor) {
            using enum Editor;
            return editor == day || editor == due || editor == past || editor == future ||
                   editor == number || editor == hours || editor == money;
        };
        for (const FieldInfo& field : kind.fields) {
            CAPTURE(field.name);
            if (has_grammar(field.editor)) {
                RecordForm form = filled_form(kind.kind, office);
                fill(form, field.name, "no such thing");
                expect(std::move(form), std::string(field.name));
            }
            if (field.required && field.editor != Editor::client) {
                RecordForm form = filled_form(kind.kind, office);
                fill(form, field.name, " ");
                expect(std::move(form), std::string(field.name));
            }
            for (std::size_t c = 0; c < field.columns.size(); ++c) {
                if (!has_grammar(field.columns[c].editor)) continue;
                RecordForm form = filled_form(kind.kind, office);
                auto row = sample_row(field, office);
                row[c] = "no such thing";
                add_row(form, field.name, row);
                expect(std::move(form),
                       std::string(field.name) + ".1." + std::string(field.columns[c].name));
            }
        }
    });
}

TEST_CASE("WhatTheDomainRefusesStandsAtItsFieldToo") {
    Office office;
    RecordForm report = office.empty_form(RecordKind::report);
    fill(report, "agreement", id_to_text(office.agreement));
    fill(report, "sent_at", "10:00");
    CHECK(
        office.refused(report) ==
        std::pair(std::string("milestone"), std::string_view("reject.report.first_line_missing")));
    RecordForm order = filled_form(RecordKind::change, office);
    fill(order, "state", "order_sent");
    fill(order, "price", "");
    CHECK(office.refused(order).first == "price");
    RecordForm absence = office.empty_form(RecordKind::absence);
    fill(absence, "from", "10 Dec");
    fill(absence, "until", "3 Dec");
    CHECK(office.refused(absence).first == "until");
    RecordForm nobody = new_record_form(RecordKind::decision, {}, office.context());
    fill(nobody, "what", "The colour");
    CHECK(office.refused(nobody).first == "client");
    // What is said about a part that is not shown is said of the form as a whole.
    RecordForm part = record_form_of(RecordKind::agreement, office.agreement, office.context());
    part.parts = in_closing;
    CHECK(place_of(part, "milestones").empty());
    CHECK(place_of(part, "lessons") == "lessons");
}

TEST_CASE("ARecordIsTakenBackWithOneUndo") {
    Office office;
    for_each_kind([&](const KindInfo& kind) {
        const std::uint64_t id = office.submitted(filled_form(kind.kind, office));
        REQUIRE(id != 0);
        office.act(removal_of(kind, id, office.session()));
        CHECK_FALSE(kind.find(office.session().workspace(), id));
        office.act(Undo{});
        CHECK(kind.find(office.session().workspace(), id));
        office.act(Undo{});
        CHECK_FALSE(kind.find(office.session().workspace(), id));
    });
}

/// Presses the step with this label.
void press(Office& office, const KindInfo& kind, std::uint64_t id, std::string_view label) {
    const RecordRef ref{id, kind.find(office.session().workspace(), id)};
    for (const Step& step : stage_of(kind, ref.record).steps)
        if (step.label == label && is_offered(kind, step, ref, office.session())) {
            office.act(action_for(kind, step, ref, office.session()));
            return;
        }
    FAIL_CHECK("there is no step " << label);
}

std::string_view state(Office& office, const KindInfo& kind, std::uint64_t id) {
    return stage_of(kind, kind.find(office.session().workspace(), id)).label;
}

TEST_CASE("EveryStepLeadsToTheStateThatItNamesOrOpensTheForm") {
    Office office;
    for_each_kind([&](const KindInfo& kind) {
        for (const StageInfo& stage : kind.stages) {
            CHECK(words::has_key(stage.label));
            CHECK((stage.field.empty() || kind.entry(stage.field) < kind.entries.size()));
            for (const Step& step : stage.steps) {
                CAPTURE(step.label);
                CHECK(words::has_key(step.label));
                CHECK(words::has_key(step.to));
                CHECK((step.field.empty() || kind.entry(step.field) < kind.entries.size()));
                CHECK((step.needs.empty() || kind.entry(step.needs) < kind.entries.size()));
            }
        }
        CHECK(kind.stages.back().field.empty());
        // From the beginning along the first steps, as long as one press is enough.
        RecordForm form = office.empty_form(kind.kind);
        for (const FieldInfo& field : kind.fields)
            if (field.required && field.editor != Editor::client)
                fill(form, field.name, sample(field, office));
        const std::uint64_t id = office.submitted(form);
        REQUIRE(id != 0);
        std::set<std::string_view> seen;
        while (seen.insert(state(office, kind, id)).second) {
            const RecordRef ref{id, kind.find(office.session().workspace(), id)};
            const auto steps = stage_of(kind, ref.record).steps;
            if (steps.empty()) break;
            const Step step = steps.front();
            office.act(action_for(kind, step, ref, office.session()));
            if (office.view().record) {
                office.act(CloseForm{FormKind::record});
                break;
            }
            if (step.does == StepDoes::set && step.unless.empty())
                CHECK(state(office, kind, id) == step.to);
        }
    });
}

TEST_CASE("FromAQuoteToItsAgreementWithoutRetyping") {
    Office office;
    const KindInfo& quotes = info(RecordKind::quote);
    const std::uint64_t won =
        office.added(RecordKind::quote, {{"title", "Shop"}, {"price", "4200"}});
    press(office, quotes, won, "step.ready");
    press(office, quotes, won, "write.sent");
    CHECK(state(office, quotes, won) == "quote_state.sent");
    press(office, quotes, won, "step.won");
    CHECK(state(office, quotes, won) == "quote_state.won");
    const Agreement* made = nullptr;
    office.session().workspace().table<Agreement>().for_each(
        [&](AgreementId, const Agreement& agreement) {
            if (agreement.quote.value == won) made = &agreement;
        });
    REQUIRE(made);
    CHECK(made->title == "Shop");
    CHECK(made->price == 420000);
    CHECK(made->state == AgreementState::running);
    CHECK_FALSE(made->kickoff.empty());
    // It is there: it is not offered a second time.
    const RecordRef ref{won, quotes.find(office.session().workspace(), won)};
    CHECK_FALSE(is_offered(quotes, stage_of(quotes, ref.record).steps[0], ref, office.session()));
}

TEST_CASE("APauseIsOpenedAndClosedWithItsCost") {
    Office office;
    const KindInfo& agreements = info(RecordKind::agreement);
    const std::uint64_t id = office.agreement;
    press(office, agreements, id, "step.start");
    press(office, agreements, id, "step.pause");
    REQUIRE(office.view().record);
    office.act(Submit{FormKind::record});
    CHECK(state(office, agreements, id) == "agreement_state.paused");
    office.at("2026-11-25T10:00");
    press(office, agreements, id, "step.resume");
    REQUIRE(office.view().record);
    for (FieldDraft& draft : office.view().record->drafts)
        if (!draft.rows.empty() && draft.rows[0].size() == 4) draft.rows[0][2].typed = "7";
    office.act(Submit{FormKind::record});
    const Agreement* agreement = office.session().workspace().find(AgreementId{id});
    REQUIRE(agreement->pauses.size() == 1);
    CHECK(agreement->pauses[0].cost_days == 7);
    CHECK(agreement->pauses[0].to == test::at(test::berlin(), "2026-11-25T10:00"));
    CHECK(agreement->state == AgreementState::running);
}

TEST_CASE("AnAgreementIsCompletedWhereItsFirstPartIsMissing") {
    Desk desk;
    Agreement agreement;
    agreement.client = desk.add_client("Anna");
    agreement.title = "Website";
    agreement.state = AgreementState::running;
    agreement.started_at = desk.session().now();
    agreement.included_changes = 3;
    agreement.fee = 0;
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    const auto& lines = desk.session().today().lines;
    const auto line =
        std::ranges::find(lines, attention::Rule::agreement_gap, &attention::Line::rule);
    REQUIRE(line != lines.end());
    desk.act(action_for(*line, desk.session()));
    REQUIRE(desk.view().record);
    CHECK(desk.view().record->begins_at == "approver");
}

TEST_CASE("TheFormOfAChangeSaysWhichOneItWouldBe") {
    Desk desk;
    Agreement agreement;
    agreement.client = desk.add_client("Anna");
    agreement.title = "Website";
    agreement.included_changes = 1;
    desk.act(Perform{Add<Agreement>{agreement, {}}, {"did.change", {}}});
    const AgreementId id = desk.session().workspace().table<Agreement>().all_rows().back().id;
    const DateReader dates = desk.session().dates();
    // Where only one is there nobody has to choose.
    const auto said = [&] {
        const Workspace& workspace = desk.session().workspace();
        const RecordForm form =
            new_record_form(RecordKind::change, {agreement.client, {}}, {workspace, dates});
        CHECK(typed_in(form, "agreement") == id_to_text(id.value));
        const auto count = change_count(form, workspace);
        return count ? words::render(*count, desk.session().words()) : std::string();
    };
    CHECK(said() == "Would be change 1 of the 1 that are included");
    Change first;
    first.client = agreement.client;
    first.agreement = id;
    first.request = "a bigger logo";
    desk.act(Perform{Add<Change>{first, {}}, {"did.change", {}}});
    const ChangeId change = desk.session().workspace().table<Change>().all_rows().back().id;
    const auto of_it = [&] {
        return words::render(*change_count(change, desk.session().workspace()),
                             desk.session().words());
    };
    CHECK(of_it() == "Would be change 1 of the 1 that are included");
    desk.act(Perform{ConfirmChange{change, {}, {}, 3, {}}, {"did.change", {}}});
    CHECK(of_it() == "Change 1 of the 1 that are included");
    CHECK(said() == "Would be change 2; the agreement includes 1");
}

TEST_CASE("AmountsAreReadWithPointOrComma") {
    struct Row {
        std::string_view typed;
        std::optional<std::int64_t> value;
    };
    for (const Row& row :
         {Row{"1250", 125000}, Row{"1250.5", 125050}, Row{" 1250,55 ", 125055}, Row{"0", 0},
          Row{"0.005", 1}, Row{"", {}}, Row{"-3", {}}, Row{"1.", {}}, Row{".5", {}},
          Row{"1.2.3", {}}, Row{"12a", {}}, Row{"1e3", {}}, Row{"99999999999999", {}}}) {
        CAPTURE(row.typed);
        CHECK(read_decimal(row.typed, 100) == row.value);
    }
    for (const Row& row : {Row{"1250", 125000},
                           Row{"1250.5", 125050},
                           Row{"1,250.50 EUR", 125050},
                           Row{"1.250,50 €", 125050},
                           Row{"€ 1 250", 125000},
                           Row{"1\u00a0250,5 kr", 125050},
                           Row{"1\u202f250", 125000},
                           Row{"1'250.00", 125000},
                           Row{"1\u2019250", 125000},
                           Row{"1,250", 125000},
                           Row{"1.250.000", 125000000},
                           Row{"1,250,000.5", 125000050},
                           Row{"0,005", 1},
                           Row{"12500.125", 1250013},
                           Row{"12.50", 1250},
                           Row{"", {}},
                           Row{"free", {}},
                           Row{"-3", {}},
                           Row{"1.2.3", {}},
                           Row{"1.25.000", {}},
                           Row{"12a4", {}}}) {
        CAPTURE(row.typed);
        CHECK(read_amount(row.typed) == row.value);
    }
    CHECK(decimal_text(125050, 100, words::Language::german) == "1250,50");
    CHECK(decimal_text(125000, 100, words::Language::english) == "1250");
    CHECK(decimal_text(90, 60, words::Language::english) == "1.5");
    CHECK(read_decimal("1.5", 60) == 90);
    CHECK_FALSE(read_decimal("1.5", 1));
}

TEST_CASE("WhatTheKickoffAnsweredIsNotTypedAgainIntoTheAgreement") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna", Stage::prospect);
    Quote quote;
    quote.client = anna;
    quote.title = "Shop";
    desk.act(Perform{Add<Quote>{quote, {}}, {"did.change", {}}});
    const RecordRef shop = records_of(RecordKind::quote, desk.session().workspace()).front();
    desk.act(Perform{WinQuote{{shop.id}, kickoff_questions(desk.session().words()), {}},
                     {"did.quote_won", {}}});
    const auto agreement = [&] {
        return *static_cast<const Agreement*>(
            records_of(RecordKind::agreement, desk.session().workspace()).front().record);
    };
    const std::uint64_t id =
        records_of(RecordKind::agreement, desk.session().workspace()).front().id;
    const auto answer = [&](std::string_view key, std::string text) {
        const DateReader dates = desk.session().dates();
        desk.act(OpenRecord{record_form_of(RecordKind::agreement, id,
                                           {desk.session().workspace(), dates}, in_kickoff)});
        RecordForm& form = *desk.view().record;
        for (FieldDraft& draft : form.drafts)
            for (auto& row : draft.rows)
                if (row.front().typed == words::tr(key, desk.session().words()))
                    row[1].typed = text;
        desk.act(Submit{FormKind::record});
        REQUIRE_FALSE(desk.view().record);
    };
    answer("kickoff.approver", "Anna herself");
    CHECK(agreement().approver == "Anna herself");
    CHECK(agreement().goal.empty());
    answer("kickoff.goal", "more orders");
    CHECK(agreement().goal == "more orders");
    // What somebody wrote stays.
    answer("kickoff.approver", "her boss");
    CHECK(agreement().approver == "Anna herself");
}

TEST_CASE("WhatStandsInTheAgreementAnswersTheQuestionOfTheKickoff") {
    Desk desk;
    const ClientId anna = desk.add_client("Anna", Stage::prospect);
    Quote quote;
    quote.client = anna;
    quote.title = "Shop";
    desk.act(Perform{Add<Quote>{quote, {}}, {"did.change", {}}});
    const RecordRef shop = records_of(RecordKind::quote, desk.session().workspace()).front();
    desk.act(Perform{WinQuote{{shop.id}, kickoff_questions(desk.session().words()), {}},
                     {"did.quote_won", {}}});
    const RecordRef made = records_of(RecordKind::agreement, desk.session().workspace()).front();
    const DateReader dates = desk.session().dates();
    desk.act(OpenRecord{record_form_of(RecordKind::agreement, made.id,
                                       {desk.session().workspace(), dates}, in_main)});
    fill(*desk.view().record, "goal", "more orders");
    fill(*desk.view().record, "approver", "her boss");
    desk.act(Submit{FormKind::record});
    REQUIRE_FALSE(desk.view().record);
    const Agreement* now = desk.session().workspace().find(AgreementId{made.id});
    std::vector<std::string> answers;
    for (const KickoffItem& item : now->kickoff)
        if (!item.answer.empty()) answers.push_back(item.answer);
    CHECK(answers == std::vector<std::string>{"more orders", "her boss"});
    CHECK(kickoff_of(*now, desk.session().words()).open.size() == now->kickoff.size() - 2);
}

TEST_CASE("AQuoteOnItsCardGoesOutWithItsLetter") {
    Desk desk;
    Quote quote;
    quote.client = desk.add_client("Anna");
    quote.title = "Shop";
    quote.asked_at = desk.session().now();
    desk.act(Perform{Add<Quote>{quote, {}}, {"did.change", {}}});
    const KindInfo& kind = info(RecordKind::quote);
    const auto refs = records_of(RecordKind::quote, desk.session().workspace());
    REQUIRE(refs.size() == 1);
    const auto& steps = stage_of(kind, refs[0].record).steps;
    const auto send = std::ranges::find(steps, StepDoes::write, &Step::does);
    REQUIRE(send != steps.end());
    desk.act(action_for(kind, *send, refs[0], desk.session()));
    REQUIRE(desk.view().letter);
    CHECK(desk.view().letter->kind == words::DraftKind::quote_cover);
    CHECK(desk.view().letter->log.about == refs[0].id);
    for (DraftInput& input : desk.view().letter->inputs)
        if (input.is_required() && input.items.front().empty())
            input.items.front() = input.is_date ? "Fri" : "all of it";
    refill(*desk.view().letter, desk.session());
    desk.act(Submit{FormKind::letter});
    CHECK_FALSE(desk.view().letter);
    CHECK(desk.session().workspace().find(QuoteId{refs[0].id})->state == QuoteState::sent);
}

TEST_CASE("ARecordThatWaitsToBeToldOpensTheLetterThatTells") {
    Office office;
    const struct {
        RecordKind kind;
        std::vector<std::pair<std::string_view, std::string>> typed;
        words::DraftKind letter;
    } rows[] = {
        {RecordKind::blocker, {{"what", "No access"}}, words::DraftKind::blocker_notice},
        {RecordKind::concern, {{"what", "The font"}}, words::DraftKind::concern},
        {RecordKind::good_behaviour, {{"what", "Paid early"}}, words::DraftKind::thank_you},
    };
    for (const auto& row : rows) {
        const KindInfo& kind = info(row.kind);
        CAPTURE(kind.record);
        const std::uint64_t id = office.added(row.kind, row.typed);
        const RecordRef ref{id, kind.find(office.session().workspace(), id)};
        const auto& steps = stage_of(kind, ref.record).steps;
        const auto write = std::ranges::find(steps, StepDoes::write, &Step::does);
        REQUIRE(write != steps.end());
        CHECK(is_offered(kind, *write, ref, office.session()));
        office.act(action_for(kind, *write, ref, office.session()));
        REQUIRE(office.view().letter);
        CHECK(office.view().letter->kind == row.letter);
        CHECK(office.view().letter->log.about == id);
        office.act(CloseForm{FormKind::letter});
    }
}

}  // namespace
}  // namespace wordkeep::app
