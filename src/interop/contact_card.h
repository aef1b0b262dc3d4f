#pragma once
// A person or company as another program's file describes them: what every reader of contacts gives
// and every writer takes. Texts are clean UTF-8 (no control characters), trimmed, and bounded by
// the limits below.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/phrase.h"

namespace wordkeep::interop {

/// Longer names are shortened visibly ("…") and the card carries a remark.
inline constexpr std::size_t max_name_characters = 300;
inline constexpr std::size_t max_value_characters = 2000;
/// Bytes, because records are stored with a limit in bytes.
inline constexpr std::size_t max_note_bytes = 32'000;
/// Phones, e-mails … of one card.
inline constexpr std::size_t max_values_per_card = 100;

enum class ContactKind : std::uint8_t { individual, organisation, group };

enum class PhoneKind : std::uint8_t { other, mobile, work, home, fax, pager };

/// Where an e-mail, an address or a link belongs.
enum class PlaceKind : std::uint8_t { other, work, home };

/// `label` is the program's or the person's own word when the kind does not say it all
/// ("Assistant", "GRAND_CENTRAL"); often empty.
struct CardPhone {
    std::string value;
    PhoneKind kind = PhoneKind::other;
    std::string label;
    bool preferred = false;
    friend bool operator==(const CardPhone&, const CardPhone&) = default;
};

struct CardEmail {
    std::string value;
    PlaceKind kind = PlaceKind::other;
    std::string label;
    bool preferred = false;
    friend bool operator==(const CardEmail&, const CardEmail&) = default;
};

struct CardUrl {
    std::string value;
    PlaceKind kind = PlaceKind::other;
    std::string label;
    friend bool operator==(const CardUrl&, const CardUrl&) = default;
};

/// `formatted` has the lines as they go on an envelope; never empty when any part is given.
struct CardAddress {
    PlaceKind kind = PlaceKind::other;
    std::string label;
    std::string po_box, extended, street, city, region, postcode, country;
    std::string formatted;
    bool preferred = false;
    friend bool operator==(const CardAddress&, const CardAddress&) = default;
};

/// Something that has no field of its own and still means something: "Spouse: Kim". `label` is
/// rendered by words; shown and kept as the phrase import.extra.line with {label} and {value}.
struct CardExtra {
    Phrase label;
    std::string value;
    friend bool operator==(const CardExtra&, const CardExtra&) = default;
};

struct ContactCard {
    std::string uid;        ///< identifies the contact in the program it comes from; may be empty
    std::string rev;        ///< when it was changed there, as written there
    std::string full_name;  ///< never empty in a card that a reader gives
    std::string given, family, additional, prefix, suffix;
    std::vector<std::string> nicknames;
    std::string organisation, department;
    std::string title;  ///< job title
    std::string role;   ///< profession or function
    std::vector<CardPhone> phones;
    std::vector<CardEmail> emails;
    std::vector<CardAddress> addresses;
    std::vector<CardUrl> urls;
    std::string notes;
    std::vector<CardExtra> extras;
    std::string birthday;  ///< "1960-09-10", without a year "--03-07", or empty
    std::vector<std::string> categories;
    std::string language;   ///< BCP 47 tag as written, "de", "sv-SE"
    std::string time_zone;  ///< as written: "Europe/Berlin" or "+01:00"
    ContactKind kind = ContactKind::individual;

    std::size_t place = 0;  ///< first line (vCard) or row (CSV, the header is row 1) in the file
    /// False when full_name had to be taken from the organisation, an e-mail or a phone number.
    bool has_own_name = true;
    std::uint32_t photos_skipped = 0;      ///< pictures, logos, sounds and keys left out
    std::uint32_t properties_unknown = 0;  ///< entries whose meaning this program does not know

    friend bool operator==(const ContactCard&, const ContactCard&) = default;
};

/// The preferred value, else the first, else nullptr.
[[nodiscard]] const CardEmail* main_email(const ContactCard& card);
[[nodiscard]] const CardPhone* main_phone(const ContactCard& card);

/// What a client has no field of its own for – form of address, department, role and the extras –
/// as phrases (import.extra.line), ready to be rendered and put below the notes.
[[nodiscard]] std::vector<Phrase> extra_lines(const ContactCard& card);

/// One entry of a file, read: the card, with what was changed to take it in, or why there is none.
struct CardOutcome {
    std::optional<ContactCard> card;
    Phrase rejection;  ///< empty when there is a card
    std::vector<Phrase> remarks;
};

/// What a place in the file counts.
enum class PlaceUnit : std::uint8_t { line, row };

/// A sentence about one place of the file.
struct ImportRemark {
    std::size_t place = 0;
    Phrase phrase;
    friend bool operator==(const ImportRemark&, const ImportRemark&) = default;
};

/// Everything a file gave. Nothing that was in it vanishes unmentioned.
struct CardList {
    std::deque<ContactCard> cards;       ///< a deque, because growing must not move 200,000 of them
    std::vector<ImportRemark> rejected;  ///< entries that could not be taken at all
    std::vector<ImportRemark> remarks;   ///< entries that were taken with something changed
    /// Beyond the first `max_listed_remarks` only the number is kept.
    std::size_t rejected_unlisted = 0, remarks_unlisted = 0;
    std::size_t photos_skipped = 0, properties_unknown = 0;
    PlaceUnit unit = PlaceUnit::line;

    [[nodiscard]] std::size_t rejected_count() const { return rejected.size() + rejected_unlisted; }
    [[nodiscard]] std::size_t remark_count() const { return remarks.size() + remarks_unlisted; }
    void add_rejected(std::size_t place, Phrase phrase);
    void add_remark(std::size_t place, Phrase phrase);
    /// Takes in one entry that was read at `place`.
    void add(CardOutcome outcome, std::size_t place);

    friend bool operator==(const CardList&, const CardList&) = default;
};
inline constexpr std::size_t max_listed_remarks = 10'000;

}  // namespace wordkeep::interop
