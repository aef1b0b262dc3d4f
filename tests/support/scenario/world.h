#pragma once
// Everything that a scenario has at one moment: computers, handles, the clock on the wall.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attention/context.h"
#include "attention/today.h"
#include "base/time_zone.h"
#include "support/scenario/computer.h"
#include "support/scenario/names.h"
#include "support/scenario/node.h"
#include "words/words.h"

namespace wordkeep::scenario {

/// What was expected and is not so.
struct Failure {
    std::string where;
    std::string what;
};

/// What the program would show, computed from nothing.
struct View {
    clock::WorkingCalendar calendar;
    attention::RuleContext context;  ///< refers to `calendar`: a View is neither copied nor moved
    std::vector<attention::Line> lines;  ///< all of them, the snoozed ones too
    attention::Today today;
    Instant now{};

    View() = default;
    View(const View&) = delete;
    View& operator=(const View&) = delete;
};

class World {
  public:
    World(ZoneSource& zones, const Zone& zone) : zones_(&zones), zone_(&zone) {}

    [[nodiscard]] const Zone& zone() const { return *zone_; }
    [[nodiscard]] ZoneSource& zones() const { return *zones_; }
    /// The computer with this name; made when it is first named.
    [[nodiscard]] Computer& computer(std::string_view name);
    [[nodiscard]] const std::map<std::string, Computer, std::less<>>& computers() const {
        return computers_;
    }

    /// Fills `view` for a computer; says what is wrong with its calendar or with the cache if
    /// something is.
    [[nodiscard]] std::optional<std::string> look(Computer& computer, View& view) const;

    /// The sentence as it is read: no-break spaces are spaces.
    [[nodiscard]] std::string text_of(const Phrase& phrase, std::string_view language) const;
    /// A rejection as code and English sentence.
    [[nodiscard]] std::string text_of(const Rejection& rejection) const;

    Instant now{};
    Names names;

  private:
    /// The zone of a computer: that of its settings, else that of the scenario.
    [[nodiscard]] const Zone* zone_of(const Computer& computer) const;

    ZoneSource* zones_;
    const Zone* zone_;
    std::map<std::string, Computer, std::less<>> computers_;
};

}  // namespace wordkeep::scenario
