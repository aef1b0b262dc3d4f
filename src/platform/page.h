#pragma once
// The page as the program sees it: frames, files, the clipboard, the title. One header;
// page_web.cpp carries it out in the browser.
//
// Everything here is called from and calls back on the page's one thread.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace wordkeep::platform {

// --- the program's side ---

/// A file that the person picked or dropped. It stays readable as long as a copy of the handle
/// lives.
class File {
  public:
    [[nodiscard]] const std::string& name() const;
    [[nodiscard]] std::uint64_t size() const;
    /// Reads a part; `done` gets the bytes, or nothing when the browser could not read it (the file
    /// was moved or changed since). Ask for about 256 kB at a time: the page stays alive between.
    void read(std::uint64_t offset, std::size_t size,
              std::function<void(std::optional<std::span<const std::byte>>)> done) const;

    struct Entry;  // private to the platform
    explicit File(std::shared_ptr<const Entry> entry) : entry_(std::move(entry)) {}

  private:
    std::shared_ptr<const Entry> entry_;
};

enum class Look : std::uint8_t { system, light, dark };

/// What the page asks of the program. All calls come one after another, never nested.
class PageClient {
  public:
    virtual ~PageClient() = default;

    /// Declares all widgets of this moment. Called one to four times for each picture: again when
    /// sizes were not known yet or when `settle` said that something changed. No other effects.
    virtual void draw() = 0;
    /// After each `draw()`: carries out what the widgets queued. True when something changed, so
    /// that the picture shows it at once.
    virtual bool settle() { return false; }
    /// Asked after `settle()`: true when it has begun to store something. The picture then waits
    /// for the next animation frame: the store's answer arrives before it instead of waiting behind
    /// it, and one picture shows both.
    virtual bool begun_to_store() { return false; }
    /// Files dropped on the page.
    virtual void files_dropped(std::vector<File> files) { (void)files; }
    /// Files are held above the page (or no longer): show where they may go.
    virtual void files_hover(bool above) { (void)above; }
    /// The tab was hidden or is about to go: commit what is not yet confirmed, in this task.
    virtual void page_hidden() {}
    virtual void page_shown() {}
    /// The address after '#' changed by the person (Back, a link); without '#'.
    virtual void address_changed(std::string_view fragment) { (void)fragment; }
};

/// Starts drawing; returns at once, the browser calls from then on. `client` must live as long as
/// the page.
void run_page(PageClient& client);

// --- when to draw ---

/// Data changed outside a frame (storage confirmed, another tab wrote): draw soon.
void request_frame();
/// Draw at this moment (a countdown turns, an obligation becomes late), also while the tab is
/// hidden (for title and badge). The earliest of all calls since the last frame counts.
void wake_at(Instant instant);
/// Frames shown since the start.
[[nodiscard]] std::uint64_t frames_shown();

// --- the machine ---

[[nodiscard]] Instant now();
/// Milliseconds since 1970, for event stamps.
[[nodiscard]] std::int64_t now_millis();
/// A random number from the browser's secure source, never 0.
[[nodiscard]] std::uint32_t random_id();
/// What the browser prefers, best first: "de-AT", "en".
[[nodiscard]] std::vector<std::string> languages();
[[nodiscard]] bool is_mac();

// --- look and feel ---

void set_look(Look look);
/// 1 = standard; 0.8 … 2.
void set_text_scale(float scale);
/// For screen readers and hyphenation: the `lang` of the document.
void set_language(std::string_view tag);

// --- title, badge, address ---

void set_title(std::string_view title);
/// On the installed program's icon; 0 takes it away.
void set_badge(unsigned count);
/// The part after '#'; a new entry in the browser's history unless it is the same or `replace`.
enum class History : std::uint8_t { push, replace };
void set_address(std::string_view fragment, History history = History::push);
[[nodiscard]] std::string address();

// --- outwards: only when the person asked for it in this moment ---

/// Puts text on the clipboard; `done(false)` when the browser refused.
void copy_text(std::string_view text, std::function<void(bool)> done = {});
/// Saves bytes as a file in the browser's download folder.
void download(std::string_view file_name, std::string_view mime_type,
              std::span<const std::byte> bytes);
/// mailto:, tel: (the machine's program) or https: (a new tab without access to this one).
void open_url(std::string_view url);
enum class Picking : std::uint8_t { one, several };
/// Opens the file dialog. `accept` as in HTML: ".vcf,.csv,text/vcard". Nothing is called when the
/// person cancels.
void pick_files(std::string_view accept, Picking picking,
                std::function<void(std::vector<File>)> done);
/// Asks for leave to show notices; only in a gesture of the person.
void allow_notices(std::function<void(bool)> answer);
/// Shown by the system while the page is not looked at; nothing otherwise.
void show_notice(std::string_view title, std::string_view text);
/// A letter or report on paper: "# …" is a heading, "- …" a point, an empty line parts paragraphs.
void print_text(std::string_view title, std::string_view text);

}  // namespace wordkeep::platform
