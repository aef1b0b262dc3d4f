#pragma once
// Short lives in which everything that the journal ever writes is written, and what the person was
// told meanwhile: the fault tests let them go wrong at every place.

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/rewrite.h"
#include "support/fake_browser.h"

namespace wordkeep::test {

using Payloads = std::multiset<std::string>;

/// What goes wrong: an operation of one of the tabs, counted in the order they are opened.
struct Mishap {
    std::size_t tab = 0;
    FaultPlan fault;
};

class Stage {
  public:
    Stage(const Disk& disk, Payloads before, FaultyStore::Kind kind, Mishap mishap = {});

    FakeBrowser browser;
    Payloads begun;               ///< appended, or there from the beginning
    Payloads confirmed;           ///< of these: "Saved" was said, or there from the beginning
    std::vector<DiskChange> log;  ///< of all tabs
    bool erasing = false;
    Payloads gone;        ///< what was there when the last erasing was done
    bool erased = false;  ///< the store said that everything to be erased is gone

    /// For every tab, before each change that it makes to the disk.
    std::function<void(const FakeTab&, const DiskChange&)> before_change;

    FakeTab& open();
    /// One edit, if this tab may edit.
    void edit(FakeTab& tab, std::size_t bytes);
    void pass(std::int64_t millis);
    /// Erases what erased_form() says until it is done; a fault may make it begin again.
    void erase(FakeTab& tab);
    /// Takes note of what is said to be saved at this moment.
    void note_confirmed();
    /// Whether this disk shows at least what was confirmed, at most what was begun, and nothing
    /// twice; while erasing, each record as it was or as it is to be.
    [[nodiscard]] bool is_sound(const Disk& disk) const;
    [[nodiscard]] const std::vector<FakeTab*>& tabs() const { return tabs_; }

  private:
    FaultyStore::Kind kind_;
    Mishap mishap_;
    std::vector<FakeTab*> tabs_;
};

/// What becomes of a payload when it is erased: nothing, a shorter one, or itself.
[[nodiscard]] std::optional<std::string> erased_form(const std::string& payload);

struct Scene {
    std::string name;
    Disk disk;
    Payloads before;
    std::function<void(Stage&)> play;
    /// A fold is long, and there are many files to compare: power cuts only after every so many
    /// bytes of it (a number without a factor in common with a record's length).
    std::uint64_t step_bytes = 1;
};

/// Edits, folding, setting aside and finding it again, taking over, erasing.
[[nodiscard]] std::vector<Scene> scenes(FaultyStore::Kind kind);

}  // namespace wordkeep::test
