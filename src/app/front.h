#pragma once
// The front: the few records that Today is made of, kept beside the journal, so that a start shows
// Today before it has read the records of a working life.
//
// It holds everything about each client of whom there is a line, or will be one by time passing
// alone; what belongs to no client; and the estimates from which forecasts are read. Today computed
// from it is the true one at any later moment. It holds nothing that the journal does not hold, and
// is used only while the stored files are the very ones it was made of (FORMAT.md, The front).

#include "app/session.h"
#include "attention/figures.h"
#include "domain/records.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::app {

/// Below so many records a start is quick enough without.
inline constexpr std::uint64_t front_from_records = 5000;

struct Front {
    std::vector<Event> events;
    attention::Tally besides;  ///< what the clients that are not in it add to the figures
};

/// Makes one of a workspace, in steps; between them the workspace must stay the same.
class FrontWriter {
  public:
    explicit FrontWriter(const Session& session);

    /// Does a few milliseconds of it; true when nothing is left to do.
    bool step(const Session& session);
    /// After the last step; empty when it would not be much smaller than everything.
    [[nodiscard]] std::string take() &&;

  private:
    void write(std::vector<AnyPatch> patches);
    [[nodiscard]] bool too_large() const;

    attention::Tally besides_;       ///< filled in with the next one
    std::vector<ClientId> clients_;  ///< in order
    std::size_t clients_done_ = 0;
    std::size_t commitments_done_ = 0;  ///< rows of the table
    std::size_t records_ = 0;
    std::string lines_;
};

/// Nothing for anything that was not written by this program with these rules.
[[nodiscard]] std::optional<Front> read_front(std::string_view bytes);

}  // namespace wordkeep::app
