#include "domain/checks.h"

namespace wordkeep {
namespace {

constexpr std::int64_t greatest_amount = 1'000'000'000'000;  // ten thousand million, in cents

}  // namespace

Checks& Checks::that(bool is_right, std::string_view key, std::string_view where) {
    if (is_right || problem_) return *this;
    return take(rejection(key, std::string(where)));
}

Checks& Checks::client(ClientId client) {
    return that(workspace_->find(client), "reject.client.missing", "client");
}

Checks& Checks::needs(const std::string& text, std::string_view where) {
    return that(!is_blank(text), "reject.text.missing", where).short_text(text, where);
}

Checks& Checks::short_text(const std::string& text, std::string_view where) {
    return take(check_length(text, longest_name_bytes, std::string(where)));
}

Checks& Checks::note(const std::string& text, std::string_view where) {
    return take(check_length(text, longest_note_bytes, std::string(where)));
}

Checks& Checks::range(std::int64_t value, std::int64_t least, std::int64_t most,
                      std::string_view where) {
    if (problem_ || (value >= least && value <= most)) return *this;
    problem_ =
        Rejection{Phrase{"reject.number.range", {{"least", Count{least}}, {"most", Count{most}}}},
                  std::string(where)};
    return *this;
}

Checks& Checks::amount(const std::optional<std::int64_t>& amount, std::string_view where) {
    return range(amount.value_or(0), 0, greatest_amount, where);
}

Checks& Checks::in_order(const std::optional<Instant>& first, const std::optional<Instant>& second,
                         std::string_view where) {
    return that(!first || !second || *first <= *second, "reject.time.reversed", where);
}

}  // namespace wordkeep
