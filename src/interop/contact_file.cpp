#include "interop/contact_file.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "interop/csv_headers.h"

namespace wordkeep::interop {
namespace {

constexpr std::size_t head_bytes = 4096;

Phrase megabytes_phrase(std::string_view key) {
    constexpr auto limit = static_cast<std::int64_t>(max_contact_file_bytes / 1'000'000);
    return {key, {{"limit", Count{limit}}}};
}

/// The position of "BEGIN:VCARD" at the beginning of a line.
bool has_vcard_start(std::string_view text) {
    static constexpr std::string_view start = "BEGIN:VCARD";
    bool at_line_start = true;
    for (std::size_t at = 0; at + start.size() <= text.size(); ++at) {
        if (at_line_start && equals_ascii_nocase(text.substr(at, start.size()), start)) return true;
        const char c = text[at];
        at_line_start = c == '\n' || c == '\r' || (at_line_start && (c == ' ' || c == '\t'));
    }
    return false;
}

/// One column of prose is no address book; one of e-mail addresses or under a known header is.
bool is_only_text(const CsvTable& table) {
    if (table.column_count() > 1) return false;
    for (std::size_t row = 0; row < std::min<std::size_t>(table.row_count(), 20); ++row) {
        const std::string_view cell = table.cells(row)[0];
        if (looks_like_email(cell) || looks_like_phone(cell)) return false;
        if (row == 0 && is_known_header(cell)) return false;
    }
    return true;
}

}  // namespace

ContactFileReader::ContactFileReader(std::uint64_t total_bytes) : total_bytes_(total_bytes) {
    if (total_bytes > max_contact_file_bytes) refuse(megabytes_phrase("reject.import.too_large"));
}

void ContactFileReader::feed(std::string_view bytes) {
    if (failure_ || finished_) return;
    bytes_done_ += bytes.size();
    if (kind_ != ContactFileKind::undecided) {
        pass_on(bytes);
    } else {
        head_ += bytes;
        if (head_.size() >= head_bytes) decide();
    }
    check_limits();
}

void ContactFileReader::finish() {
    if (failure_ || finished_) return;
    if (kind_ == ContactFileKind::undecided) decide();
    if (failure_) return;
    finished_ = true;
    if (utf16_) {
        std::string rest;
        utf16_->finish(rest);
        feed_reader(rest);
    }
    if (auto* vcard = std::get_if<VcardReader>(&reader_)) {
        vcard->finish();
        if (vcard->cards().cards.empty() && vcard->cards().rejected_count() == 0)
            refuse({"reject.import.no_cards", {}});
    } else if (auto* csv = std::get_if<CsvReader>(&reader_)) {
        csv->finish();
        if (csv->table().row_count() == 0 && csv->table().reported().rejected_count() == 0)
            refuse({"reject.import.empty", {}});
        else if (is_only_text(csv->table()))
            refuse(not_contacts("import.kind.text"));
    }
    if (!failure_) check_limits();
}

/// Looks at the first bytes and chooses who reads on.
void ContactFileReader::decide() {
    std::string head = std::exchange(head_, {});
    std::size_t skip = 0;
    std::optional<Charset> charset = looks_like_utf16(head);
    if (const std::optional<ByteOrderMark> mark = byte_order_mark(head)) {
        charset = mark->charset;
        skip = mark->length;
    }
    if (charset && *charset != Charset::utf8) {
        utf16_.emplace(*charset);
        std::string text;
        utf16_->decode(std::string_view(head).substr(skip), text);
        head = std::move(text);
    } else {
        head.erase(0, skip);
    }
    // A stray control character does not make a card a picture.
    const bool begins_as_vcard = has_vcard_start(trimmed(head).substr(0, 11));
    const std::optional<Phrase> why_not = begins_as_vcard ? std::nullopt : why_not_contacts(head);
    if (why_not) {
        refuse(*why_not);
        return;
    }
    if (has_vcard_start(std::string_view(head).substr(0, head_bytes))) {
        kind_ = ContactFileKind::vcard;
        reader_.emplace<VcardReader>();
    } else {
        kind_ = ContactFileKind::csv;
        reader_.emplace<CsvReader>();
    }
    feed_reader(head);
}

void ContactFileReader::pass_on(std::string_view bytes) {
    if (!utf16_) {
        feed_reader(bytes);
        return;
    }
    std::string text;
    utf16_->decode(bytes, text);
    feed_reader(text);
}

void ContactFileReader::feed_reader(std::string_view bytes) {
    if (auto* vcard = std::get_if<VcardReader>(&reader_)) vcard->feed(bytes);
    if (auto* csv = std::get_if<CsvReader>(&reader_)) csv->feed(bytes);
}

void ContactFileReader::refuse(Phrase phrase) {
    failure_ = Rejection{std::move(phrase), {}};
    kind_ = ContactFileKind::refused;
    reader_.emplace<std::monostate>();
    head_.clear();
}

void ContactFileReader::check_limits() {
    if (failure_) return;
    if (bytes_done_ > max_contact_file_bytes) {
        refuse(megabytes_phrase("reject.import.too_large"));
    } else if (entries_found() > max_contacts_per_file) {
        constexpr auto limit = static_cast<std::int64_t>(max_contacts_per_file);
        refuse({"reject.import.too_many", {{"limit", Count{limit}}}});
    }
}

double ContactFileReader::progress() const {
    if (total_bytes_ == 0) return 0;
    const double share = static_cast<double>(bytes_done_) / static_cast<double>(total_bytes_);
    return std::min(share, 1.0);
}

std::size_t ContactFileReader::entries_found() const {
    if (const auto* vcard = std::get_if<VcardReader>(&reader_)) return vcard->cards().cards.size();
    if (const auto* csv = std::get_if<CsvReader>(&reader_)) return csv->table().row_count();
    return 0;
}

const CardList& ContactFileReader::cards() const {
    static const CardList none;
    const auto* vcard = std::get_if<VcardReader>(&reader_);
    return vcard ? vcard->cards() : none;
}

CardList ContactFileReader::take_cards() {
    auto* vcard = std::get_if<VcardReader>(&reader_);
    return vcard ? vcard->take_cards() : CardList{};
}

const CsvTable& ContactFileReader::table() const {
    static const CsvTable none;
    const auto* csv = std::get_if<CsvReader>(&reader_);
    return csv ? csv->table() : none;
}

CsvTable ContactFileReader::take_table() {
    auto* csv = std::get_if<CsvReader>(&reader_);
    return csv ? csv->take_table() : CsvTable{};
}

}  // namespace wordkeep::interop
