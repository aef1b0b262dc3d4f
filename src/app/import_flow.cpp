#include "app/import_flow.h"

#include "app/client_language.h"
#include "app/likely_language.h"
#include "base/utf8.h"
#include "interop/card_cleanup.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {
namespace {

/// How much one step does: some milliseconds on a slow machine.
constexpr std::size_t rows_per_step = 2000;
constexpr std::size_t cards_per_step = 4000;
constexpr std::size_t stored_per_step = 500;

PointKind kind_of(interop::PhoneKind kind) {
    switch (kind) {
        case interop::PhoneKind::mobile:
            return PointKind::mobile;
        case interop::PhoneKind::work:
            return PointKind::work;
        case interop::PhoneKind::home:
            return PointKind::home;
        case interop::PhoneKind::fax:
            return PointKind::fax;
        case interop::PhoneKind::pager:
        case interop::PhoneKind::other:
            return PointKind::other;
    }
    return PointKind::other;
}

PointKind kind_of(interop::PlaceKind kind) {
    switch (kind) {
        case interop::PlaceKind::work:
            return PointKind::work;
        case interop::PlaceKind::home:
            return PointKind::home;
        case interop::PlaceKind::other:
            return PointKind::other;
    }
    return PointKind::other;
}

/// Preferred values first: the first one is the one that is called and written to.
template <class Value>
std::vector<ContactPoint> points_of(const std::vector<Value>& values) {
    std::vector<const Value*> order;
    for (const Value& value : values)
        order.push_back(&value);
    std::ranges::stable_partition(order, [](const Value* v) { return v->preferred; });
    std::vector<ContactPoint> points;
    for (const Value* value : order)
        points.push_back({kind_of(value->kind), value->value, value->label});
    return points;
}

/// As the file says it, else as the addresses do, else that of the reader.
ClientLanguage language_of(const Client& client, const std::string& tag,
                           const words::Context& words) {
    if (const auto said = words::language_from_tag(tag)) return client_language(*said);
    return likely_language(client).value_or(client_language(words.locale.language));
}

std::string notes_of(const interop::ContactCard& card, const words::Context& words) {
    std::string notes = card.notes;
    for (const Phrase& line : interop::extra_lines(card)) {
        if (!notes.empty()) notes += '\n';
        notes += words::render(line, words);
    }
    return notes;
}

std::string title_of(const interop::ContactCard& card) {
    return !card.title.empty() ? card.title : card.role;
}

/// An IANA name; an offset ("+01:00") says nothing about summer and is left out.
std::string zone_of(const std::string& zone) {
    return zone.find('/') != std::string::npos ? zone : std::string();
}

/// The additions of a merge: lists grow, empty fields are filled, nothing that is there changes.
Client merged(const Client& current, const Client& incoming) {
    Client result = current;
    const auto fill = [](std::string& to, const std::string& from) {
        if (to.empty()) to = from;
    };
    const auto grow = [](std::vector<ContactPoint>& to, const std::vector<ContactPoint>& from,
                         auto key) {
        for (const ContactPoint& point : from) {
            const auto same = [&](const ContactPoint& p) {
                return key(p.value) == key(point.value);
            };
            if (std::ranges::none_of(to, same)) to.push_back(point);
        }
    };
    const auto grow_texts = [](std::vector<std::string>& to, const std::vector<std::string>& from) {
        for (const std::string& text : from)
            if (std::ranges::find(to, text) == to.end()) to.push_back(text);
    };
    fill(result.organisation, incoming.organisation);
    fill(result.title, incoming.title);
    fill(result.greeted_as, incoming.greeted_as);
    fill(result.birthday, incoming.birthday);
    fill(result.external_uid, incoming.external_uid);
    fill(result.zone, incoming.zone);
    grow(result.phones, incoming.phones, interop::phone_key);
    grow(result.emails, incoming.emails, interop::email_key);
    grow_texts(result.nicknames, incoming.nicknames);
    grow_texts(result.addresses, incoming.addresses);
    grow_texts(result.urls, incoming.urls);
    grow_texts(result.categories, incoming.categories);
    if (!incoming.notes.empty() && result.notes.find(incoming.notes) == std::string::npos)
        result.notes += (result.notes.empty() ? "" : "\n") + incoming.notes;
    // Another spelling of the name is kept where it can be found.
    if (fold(incoming.name) != fold(result.name)) grow_texts(result.nicknames, {incoming.name});
    return result;
}

}  // namespace

Client client_of(const interop::ContactCard& card, const words::Context& words) {
    Client client;
    client.name = card.full_name;
    client.organisation = card.organisation;
    client.title = title_of(card);
    client.nicknames = card.nicknames;
    client.phones = points_of(card.phones);
    client.emails = points_of(card.emails);
    for (const auto& address : card.addresses)
        client.addresses.push_back(address.formatted);
    for (const auto& url : card.urls)
        client.urls.push_back(url.value);
    client.birthday = card.birthday;
    client.categories = card.categories;
    client.notes = notes_of(card, words);
    client.external_uid = card.uid;
    client.language = language_of(client, card.language, words);
    // Swedish letters greet by the first name.
    if (client.language != ClientLanguage::swedish) client.greeted_as = interop::greeted_as(card);
    client.zone = zone_of(card.time_zone);
    return client;
}

std::vector<interop::KnownContact> known_contacts(const Workspace& workspace) {
    std::vector<interop::KnownContact> known;
    workspace.clients().for_each([&](ClientId id, const Client& client) {
        interop::KnownContact contact{.id = id.value,
                                      .uid = client.external_uid,
                                      .name = client.name,
                                      .organisation = client.organisation,
                                      .emails = {},
                                      .phones = {}};
        for (const auto& email : client.emails)
            contact.emails.push_back(email.value);
        for (const auto& phone : client.phones)
            contact.phones.push_back(phone.value);
        known.push_back(std::move(contact));
    });
    return known;
}

ImportFlow::ImportFlow(std::string file_name, std::uint64_t total_bytes, std::size_t files)
    : file_name_(std::move(file_name)), files_(files), reader_(total_bytes) {
    // An empty file never feeds: the reader says so at its end. One that is too large fails at
    // once.
    if (const Rejection* failure = reader_.failure()) fail(*failure);
}

void ImportFlow::next_file(std::string file_name, std::uint64_t total_bytes) {
    if (stage_ != ImportStage::next_file) return;
    stage_ = ImportStage::reading;
    file_name_ = std::move(file_name);
    reader_ = interop::ContactFileReader(total_bytes);
    table_.reset();
    maker_.reset();
    if (const Rejection* failure = reader_.failure()) fail(*failure);
}

void ImportFlow::fail(Rejection rejection) {
    if (files_ > 1) {
        // The others come in all the same; the preview says why this one does not.
        gathered_.add_rejected(
            0, {"import.file_skipped", {{"file", file_name_}, {"why", nested(rejection.phrase)}}});
        file_is_done();
        return;
    }
    failure_ = std::move(rejection);
    stage_ = ImportStage::failed;
}

void ImportFlow::feed(std::string_view bytes) {
    if (stage_ != ImportStage::reading) return;
    if (!std::exchange(looked_, true)) look_at(bytes);
    if (calendar_) return calendar_->feed(bytes);
    if (mail_bytes_) {
        // One sign more than is read is enough to be refused.
        const std::size_t room = interop::max_mail_bytes + 1 - mail_bytes_->size();
        *mail_bytes_ += bytes.substr(0, room);
        return;
    }
    reader_.feed(bytes);
    if (const Rejection* failure = reader_.failure()) fail(*failure);
}

/// Of several files only contacts come in together.
void ImportFlow::look_at(std::string_view first_bytes) {
    if (files_ > 1) return;
    if (interop::looks_like_calendar(first_bytes))
        calendar_ = std::make_unique<CalendarImport>();
    else if (interop::looks_like_mail(first_bytes))
        mail_bytes_.emplace();
}

void ImportFlow::end_of_file(const Workspace& workspace) {
    if (stage_ != ImportStage::reading) return;
    if (calendar_) {
        stage_ = ImportStage::calendar;
        return;
    }
    if (mail_bytes_) {
        Result<interop::Mail> mail = interop::read_mail(*mail_bytes_);
        mail_bytes_.reset();
        if (!mail) return fail(std::move(mail.error()));
        mail_ = *std::move(mail);
        return;
    }
    known_ = known_contacts(workspace);
    reader_.finish();
    if (const Rejection* failure = reader_.failure()) return fail(*failure);
    if (reader_.kind() == interop::ContactFileKind::csv) {
        table_ = std::make_unique<interop::CsvTable>(reader_.take_table());
        mapping_ = interop::guess_mapping(*table_);
        stage_ = ImportStage::columns;
        // A mapping that is sure needs no question; the preview offers the way back.
        if (mapping_.named && !mapping_problem()) accept_columns();
    } else {
        take_in(reader_.take_cards());
    }
}

void ImportFlow::file_lost() { fail({Phrase{"reject.import.unreadable", {}}, {}}); }

void ImportFlow::set_column(std::size_t column, const interop::ColumnTarget& target) {
    interop::choose_column(mapping_, column, target);
}

std::optional<Phrase> ImportFlow::mapping_problem() const {
    return interop::mapping_problem(mapping_);
}

void ImportFlow::decide_matches(interop::Decision decision) {
    interop::decide_matches(plan_, decision);
    counts_ = interop::counts(plan_);
}

void ImportFlow::accept_columns() {
    maker_ = std::make_unique<interop::CsvCardMaker>(*table_, mapping_);
    stage_ = ImportStage::making;
}

void ImportFlow::back_to_columns() {
    if (has_columns()) stage_ = ImportStage::columns;
}

void ImportFlow::take_in(interop::CardList list) {
    if (files_ == 1) return start_matching(std::move(list));
    const auto told = [&](const interop::ImportRemark& remark) {
        return Phrase{list.unit == interop::PlaceUnit::row ? "import.file_row" : "import.file_line",
                      {{"file", file_name_},
                       {"n", Count{static_cast<std::int64_t>(remark.place)}},
                       {"what", nested(remark.phrase)}}};
    };
    // Places count within a file: here each is said with its file.
    for (const auto& remark : list.rejected)
        gathered_.add_rejected(0, told(remark));
    for (const auto& remark : list.remarks)
        gathered_.add_remark(0, told(remark));
    for (interop::ContactCard& card : list.cards)
        gathered_.cards.push_back(std::move(card));
    gathered_.rejected_unlisted += list.rejected_unlisted;
    gathered_.remarks_unlisted += list.remarks_unlisted;
    gathered_.photos_skipped += list.photos_skipped;
    gathered_.properties_unknown += list.properties_unknown;
    file_is_done();
}

void ImportFlow::file_is_done() {
    stage_ = ImportStage::next_file;
    if (++files_done_ == files_) start_matching(std::move(gathered_));
}

void ImportFlow::start_matching(interop::CardList list) {
    planner_ = std::make_unique<interop::ImportPlanner>(known_, std::move(list));
    stage_ = ImportStage::matching;
}

bool ImportFlow::step() {
    switch (stage_) {
        case ImportStage::making:
            if (maker_->step(rows_per_step)) take_in(maker_->take_cards());
            return true;
        case ImportStage::matching:
            if (!planner_->step(cards_per_step)) return true;
            plan_ = planner_->take();
            counts_ = interop::counts(plan_);
            stage_ = ImportStage::preview;
            return true;
        case ImportStage::reading:
        case ImportStage::columns:
        case ImportStage::next_file:
        case ImportStage::preview:
        case ImportStage::calendar:
        case ImportStage::storing:
        case ImportStage::failed:
            return false;
    }
    return false;
}

double ImportFlow::progress() const {
    const auto share = [](std::size_t done, std::size_t total) {
        return total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total);
    };
    switch (stage_) {
        case ImportStage::reading:
            return reader_.progress();
        case ImportStage::making:
            return share(maker_->rows_done(), maker_->rows_total());
        case ImportStage::matching:
            return share(planner_->cards_done(), planner_->cards_total());
        case ImportStage::storing:
            return calendar_ ? share(static_cast<std::size_t>(calendar_->stored),
                                     calendar_->wanted_count())
                             : share(next_outcome_, outcomes_.size());
        case ImportStage::columns:
        case ImportStage::next_file:
        case ImportStage::preview:
        case ImportStage::calendar:
        case ImportStage::failed:
            return 1.0;
    }
    return 1.0;
}

void ImportFlow::start_storing() {
    if (calendar_) {
        stage_ = ImportStage::storing;
        return;
    }
    outcomes_ = interop::outcome_entries(plan_);
    next_outcome_ = 0;
    stored = {};
    stage_ = ImportStage::storing;
}

std::optional<ImportClients> ImportFlow::next_command(const Workspace& workspace,
                                                      const words::Context& words) {
    ImportClients command;
    while (next_outcome_ < outcomes_.size() &&
           command.added.size() + command.merged.size() < stored_per_step) {
        const auto contact = interop::outcome(plan_, std::move(outcomes_[next_outcome_++]));
        Client client = client_of(contact.card, words);
        const Id<Client> known{contact.known};
        const Client* current = known ? workspace.find(known) : nullptr;
        if (!current) {
            command.added.push_back(std::move(client));
            continue;
        }
        Patch<Client> patch = difference(known, *current, merged(*current, client));
        if (patch.mask != 0) command.merged.push_back(std::move(patch));
    }
    if (command.added.empty() && command.merged.empty()) return std::nullopt;
    return command;
}

}  // namespace wordkeep::app
