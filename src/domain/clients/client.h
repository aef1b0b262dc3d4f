#pragma once
// A client: a person or company I work for (PRODUCT.md, Words).

#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wordkeep {

struct Client;
using ClientId = Id<Client>;

/// internal: sits in the same company; quotes and prices are hidden (row 5).
enum class ClientKind : std::uint8_t { external = 0, internal = 1 };

/// Only prospect, active, quiet (and paused, after its date) start clocks. `contact` is what an
/// import leaves: no clock runs until the person says who is a client now.
enum class Stage : std::uint8_t {
    contact = 0,
    prospect = 1,
    active = 2,
    quiet = 3,
    paused = 4,  ///< until `paused_until`, then it counts as `active` again
    ended = 5,
};

/// The language drafts to this client are written in: any that has a catalogue. Those that more
/// than the catalogue knows have a name.
enum class ClientLanguage : std::uint16_t {
    english = packed_tag("en"),
    german = packed_tag("de"),
    swedish = packed_tag("sv"),
};
template <>
inline constexpr bool has_language_tags<ClientLanguage> = true;

/// German only: du or Sie.
enum class AddressForm : std::uint8_t { formal = 0, informal = 1 };

enum class PointKind : std::uint8_t { work = 0, home = 1, mobile = 2, fax = 3, other = 4 };

/// A telephone number or an e-mail address.
struct ContactPoint {
    PointKind kind = PointKind::work;
    std::string value;
    std::string label;  ///< the person's own word for it, when no kind fits
    friend bool operator==(const ContactPoint&, const ContactPoint&) = default;
};

/// A changed default for one client or for all: `clock` is a key of attention/defaults.h
/// ("reply.due"), `value` is in that clock's own unit.
struct ClockOverride {
    std::string clock;
    std::int64_t value = 0;
    friend bool operator==(const ClockOverride&, const ClockOverride&) = default;
};

struct Client {
    std::string name;          ///< as it is shown; never empty
    std::string organisation;  ///< company, may be empty
    std::string title;         ///< job title
    std::string greeted_as;    ///< behind "Dear" in a letter ("Ms Brown"); empty: by their name
    std::vector<std::string> nicknames;
    std::vector<ContactPoint> phones;
    std::vector<ContactPoint> emails;
    std::vector<std::string> addresses;  ///< each as written on an envelope
    std::vector<std::string> urls;
    std::string birthday;  ///< ISO date, or "--03-07" without a year
    std::vector<std::string> categories;
    std::string notes;
    std::string external_uid;  ///< UID of the vCard it came from

    ClientKind kind = ClientKind::external;
    ClientLanguage language = ClientLanguage::english;
    AddressForm address_form = AddressForm::formal;
    std::string zone;  ///< IANA name; empty: the user's own

    Stage stage = Stage::contact;
    std::optional<Instant> stage_since;  ///< when the stage began; clocks never reach back further
    bool acquainted = false;  ///< knew me before this stage: "new" (row 6) does not apply
    std::optional<Date> paused_until;

    std::optional<std::int32_t> cadence_days;  ///< row 3; calendar days, empty: by stage
    std::int32_t weight = 1;  ///< 1–3, set by hand; ranks within a class of Today
    std::vector<ClockOverride> clocks;
    std::vector<std::string>
        rules_off;            ///< keys of rules that are not used for this client (row 42)
    bool newsletter = false;  ///< has asked for it (row 49)

    std::optional<Instant> added_at;
    bool removed = false;

    friend bool operator==(const Client&, const Client&) = default;
};

/// True when the stage starts clocks at all (contact and ended never do).
[[nodiscard]] constexpr bool runs_clocks(Stage stage) {
    return stage == Stage::prospect || stage == Stage::active || stage == Stage::quiet ||
           stage == Stage::paused;
}

template <>
struct EnumNames<ClientKind> {
    static constexpr std::array names{
        std::pair{ClientKind::external, std::string_view("external")},
        std::pair{ClientKind::internal, std::string_view("internal")},
    };
};
template <>
struct EnumNames<Stage> {
    static constexpr std::array names{
        std::pair{Stage::contact, std::string_view("contact")},
        std::pair{Stage::prospect, std::string_view("prospect")},
        std::pair{Stage::active, std::string_view("active")},
        std::pair{Stage::quiet, std::string_view("quiet")},
        std::pair{Stage::paused, std::string_view("paused")},
        std::pair{Stage::ended, std::string_view("ended")},
    };
};
template <>
struct EnumNames<ClientLanguage> {
    static constexpr std::array names{
        std::pair{ClientLanguage::english, std::string_view("en")},
        std::pair{ClientLanguage::german, std::string_view("de")},
        std::pair{ClientLanguage::swedish, std::string_view("sv")},
    };
};
template <>
struct EnumNames<AddressForm> {
    static constexpr std::array names{
        std::pair{AddressForm::formal, std::string_view("formal")},
        std::pair{AddressForm::informal, std::string_view("informal")},
    };
};
template <>
struct EnumNames<PointKind> {
    static constexpr std::array names{
        std::pair{PointKind::work, std::string_view("work")},
        std::pair{PointKind::home, std::string_view("home")},
        std::pair{PointKind::mobile, std::string_view("mobile")},
        std::pair{PointKind::fax, std::string_view("fax")},
        std::pair{PointKind::other, std::string_view("other")},
    };
};
template <>
struct Schema<ContactPoint> {
    static constexpr std::string_view name = "contact_point";
    static constexpr auto fields = std::tuple{
        field("kind", &ContactPoint::kind),
        required("value", &ContactPoint::value),
        field("label", &ContactPoint::label),
    };
};
template <>
struct Schema<ClockOverride> {
    static constexpr std::string_view name = "clock_override";
    static constexpr auto fields = std::tuple{
        required("clock", &ClockOverride::clock),
        required("value", &ClockOverride::value),
    };
};
template <>
struct Schema<Client> {
    static constexpr std::string_view name = "client";
    static constexpr auto fields = std::tuple{
        required("name", &Client::name),
        field("organisation", &Client::organisation),
        field("title", &Client::title),
        field("nicknames", &Client::nicknames),
        field("phones", &Client::phones),
        field("emails", &Client::emails),
        field("addresses", &Client::addresses),
        field("urls", &Client::urls),
        field("birthday", &Client::birthday),
        field("categories", &Client::categories),
        field("notes", &Client::notes),
        field("external_uid", &Client::external_uid),
        field("kind", &Client::kind),
        field("language", &Client::language),
        field("address_form", &Client::address_form),
        field("zone", &Client::zone),
        field("stage", &Client::stage),
        field("stage_since", &Client::stage_since),
        field("acquainted", &Client::acquainted),
        field("paused_until", &Client::paused_until),
        field("cadence_days", &Client::cadence_days),
        field("weight", &Client::weight),
        field("clocks", &Client::clocks),
        field("rules_off", &Client::rules_off),
        field("newsletter", &Client::newsletter),
        field("greeted_as", &Client::greeted_as),
        field("added_at", &Client::added_at),
        field("removed", &Client::removed),
    };
};

}  // namespace wordkeep
