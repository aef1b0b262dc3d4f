#pragma once
// One e-mail: a file (.eml, RFC 5322 with MIME), or a text that was copied out of a mail program
// with the lines above it ("From: … Sent: … Subject: …", in English, German or Swedish).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "base/time_zone.h"

namespace wordkeep::interop {

/// A larger one is refused: no text of a person is that long, it is its attachments.
inline constexpr std::size_t max_mail_bytes = 40'000'000;
/// Of the text this much is kept.
inline constexpr std::size_t max_mail_text_bytes = 200'000;

struct MailAddress {
    std::string name;
    std::string email;
    friend bool operator==(const MailAddress&, const MailAddress&) = default;
};

/// As written: without an offset it is the clock of the person who copied it.
struct MailTime {
    LocalTime local{};
    std::optional<std::chrono::seconds> offset;
    [[nodiscard]] Instant moment(const Zone& mine) const {
        return offset ? Instant{local.time_since_epoch() - *offset} : mine.to_instant(local);
    }
    friend bool operator==(const MailTime&, const MailTime&) = default;
};

struct Mail {
    std::vector<MailAddress> from, to, cc;
    std::string subject;
    std::optional<MailTime> date;
    std::string message_id;
    std::string text;  ///< the whole, quotations included
    std::size_t attachments = 0;
    bool automatic = false;  ///< a machine sent it: out of office, newsletter, delivery report
    bool cut = false;        ///< the text was longer
    friend bool operator==(const Mail&, const Mail&) = default;
};

/// Whether it begins with the headers of an e-mail (two of them that belong together).
[[nodiscard]] bool looks_like_mail(std::string_view first_bytes);

/// reject.mail.too_large, reject.mail.no_mail
[[nodiscard]] Result<Mail> read_mail(std::string_view bytes);

/// "Anna Berg" <anna@x.se>, bo@x.se; groups and comments are understood.
[[nodiscard]] std::vector<MailAddress> parse_mail_addresses(std::string_view header);
/// "Fri, 20 Nov 2026 16:30:00 +0100", "Freitag, 20. November 2026 16:30", "den 20 november 2026
/// 16:30", "2026-11-20 16:30"
[[nodiscard]] std::optional<MailTime> parse_mail_time(std::string_view text);

}  // namespace wordkeep::interop
