#pragma once
// The checks that records share, one after the other; the first that fails is the rejection.

#include "domain/decide.h"

namespace wordkeep {

class Checks {
  public:
    explicit Checks(const Workspace& workspace) : workspace_(&workspace) {}

    Checks& that(bool is_right, std::string_view key, std::string_view where);
    /// There is such a client.
    Checks& client(ClientId client);
    /// A short text that may not be blank.
    Checks& needs(const std::string& text, std::string_view where);
    Checks& short_text(const std::string& text, std::string_view where);
    Checks& note(const std::string& text, std::string_view where);
    Checks& range(std::int64_t value, std::int64_t least, std::int64_t most,
                  std::string_view where);
    /// An amount of money: not negative, if there is one.
    Checks& amount(const std::optional<std::int64_t>& amount, std::string_view where);
    /// Two moments of which the second is not before the first.
    Checks& in_order(const std::optional<Instant>& first, const std::optional<Instant>& second,
                     std::string_view where);
    Checks& in_order(Date first, Date second, std::string_view where) {
        return that(first <= second, "reject.time.reversed", where);
    }
    /// A record that is named is one of this client's; one that was removed may stay named.
    template <class R>
    Checks& of_client(Id<R> id, ClientId client, std::string_view where) {
        const R* record = workspace_->find(id);
        return that(!record || record->client == client, "reject.record.other_client", where);
    }
    /// The same for a record that must be there.
    template <class R>
    Checks& needs_of_client(Id<R> id, ClientId client, std::string_view where) {
        return that(workspace_->find(id), "reject.record.missing", where)
            .of_client(id, client, where);
    }

    [[nodiscard]] Objection result() const { return problem_; }

  private:
    Checks& take(Objection problem) {
        if (!problem_) problem_ = std::move(problem);
        return *this;
    }

    const Workspace* workspace_;
    Objection problem_;
};

}  // namespace wordkeep
