#pragma once
// A summary, a report or a newsletter as a structure, and the forms in which it leaves: Markdown,
// HTML (also for the printer), plain text.

#include <cstdint>
#include <string>
#include <vector>

namespace wordkeep::interop {

enum class BlockKind : std::uint8_t { heading, paragraph, item, done_item, open_item, quote };

struct DocumentBlock {
    BlockKind kind = BlockKind::paragraph;
    std::string text;  ///< line breaks are kept
    friend bool operator==(const DocumentBlock&, const DocumentBlock&) = default;
};

struct Document {
    std::string title;     ///< may be empty
    std::string language;  ///< "de", for HTML
    std::vector<DocumentBlock> blocks;
};

[[nodiscard]] std::string to_markdown(const Document& document);
/// A whole page without scripts and without anything from elsewhere.
[[nodiscard]] std::string to_html(const Document& document);
[[nodiscard]] std::string to_plain_text(const Document& document);

}  // namespace wordkeep::interop
