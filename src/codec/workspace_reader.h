#pragma once
// A workspace file that arrives piece by piece: a large one is read without a copy of the whole and
// without standing still.

#include "codec/event_codec.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::codec {

/// Cuts the list of events out of the file and reads each one as soon as it is complete. What is
/// around the list is read at the end, so any formatting and any order of members is understood.
class WorkspaceFileReader {
  public:
    /// `json`: the event's text, when it stands there without white space, as the journal has it;
    /// otherwise empty.
    using Take = std::function<void(Event&&, std::string&& json)>;
    explicit WorkspaceFileReader(Take take) : take_(std::move(take)) {}

    /// The next bytes, in order.
    void feed(std::string_view bytes);
    /// After the last byte: how many events there were, or what is wrong and where
    /// ("events[17].patches[0].set.due"). With an error, nothing that was handed out is to be used.
    [[nodiscard]] Result<std::size_t> finish();

    [[nodiscard]] std::size_t events() const { return count_; }
    /// Whether the file ended in the middle of something; after finish().
    [[nodiscard]] bool ends_early() const { return ends_early_; }

  private:
    void put(std::string_view run);
    bool in_text(char c);
    void between_events(char c);
    void begin_event();
    void end_event();
    void fail(Rejection rejection);

    Take take_;
    std::string outer_;  ///< the file without its events; their line ends stay
    std::string event_;
    std::string key_;  ///< the last text directly inside the file's object
    std::optional<Rejection> failure_;
    std::size_t count_ = 0;
    std::size_t outer_bytes_ = 0;
    std::int64_t line_ = 1;
    std::int64_t event_line_ = 1;
    int depth_ = 0;
    bool in_text_ = false;
    bool escaped_ = false;
    bool in_list_ = false;
    bool had_list_ = false;  ///< only the first one is cut out
    bool in_event_ = false;
    bool spaced_ = false;  ///< the event has white space between its values
    bool after_comma_ = false;
    bool ends_early_ = false;
};

}  // namespace wordkeep::codec
