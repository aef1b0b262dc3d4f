#pragma once
// Lines of Today against what a scenario says of them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/scenario/world.h"

namespace wordkeep::scenario {

/// A line with what stands around it.
struct Shown {
    const attention::Line* line = nullptr;
    std::int64_t bundle = 1;  ///< size of the bundle of nudges that it opens
    std::int64_t more = 0;    ///< "+2 more", for the first line of an entry
};

/// Compares lines of one moment with expected ones.
class LineChecker {
  public:
    LineChecker(World& world, Computer& computer, const View& view)
        : world_(&world), workspace_(&computer.workspace()), view_(&view) {}

    /// What differs, each with its place; empty when the line is as expected.
    [[nodiscard]] std::vector<Failure> differences(const Shown& shown, const Node& expected) const;
    [[nodiscard]] bool matches(const Shown& shown, const Node& expected) const {
        return differences(shown, expected).empty();
    }
    /// One line of text for people.
    [[nodiscard]] std::string describe(const Shown& shown) const;
    [[nodiscard]] std::string describe(const std::vector<Shown>& list) const;

    /// The same lines, in the same order, as many.
    void check_list(const std::vector<Shown>& actual, const Node& expected,
                    std::vector<Failure>& failures) const;

    /// Every line, each once; `more` is set where it opens an entry. With those that are snoozed
    /// only if asked.
    [[nodiscard]] std::vector<Shown> all() const;
    [[nodiscard]] std::vector<Shown> snoozed() const;
    /// All lines of one client, strongest first.
    [[nodiscard]] std::vector<Shown> of_client(ClientId client) const;
    /// The first lines of these entries.
    [[nodiscard]] std::vector<Shown> first_of(std::span<const attention::Entry> entries) const;
    [[nodiscard]] ClientId client_of(const Node& node) const;

  private:
    [[nodiscard]] Shown shown(const attention::Entry& entry, std::size_t index) const;
    [[nodiscard]] Phrase sentence_of(const Shown& shown) const;
    [[nodiscard]] std::string client_name(ClientId client) const;
    /// Nothing: as expected. Else what it is instead.
    [[nodiscard]] std::optional<std::string> differs(const Shown& shown, std::string_view key,
                                                     const Node& value) const;
    [[nodiscard]] std::optional<std::string> moment_differs(const Node& value,
                                                            std::optional<Instant> actual) const;
    /// `part`: contains it, capitals do not matter.
    enum class Compare : std::uint8_t { whole, part };
    [[nodiscard]] std::optional<std::string> text_differs(const Node& value, const Phrase& phrase,
                                                          Compare compare = Compare::whole) const;
    [[nodiscard]] std::optional<std::string> id_differs(const Node& value,
                                                        std::uint64_t actual) const;

    World* world_;
    const Workspace* workspace_;
    const View* view_;
};

/// The keys that an expected line may have.
[[nodiscard]] std::span<const std::string_view> line_keys();

}  // namespace wordkeep::scenario
