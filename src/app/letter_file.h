#pragma once
// A letter as a file: for a mail program, as Markdown, or as a page for the printer.

#include "interop/document.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::app {

enum class LetterFormat : std::uint8_t { eml, markdown, html };
struct LetterFile {
    std::string name, mime_type, bytes;
};

struct DraftForm;
class Session;

/// A letter as it goes into an envelope: to whom, the day, what it is about, then what is written.
[[nodiscard]] std::string text_on_paper(const DraftForm& form, std::string_view title,
                                        const Session& session);

/// Paragraphs are what stands between empty lines; lines that begin with "- " are items.
[[nodiscard]] interop::Document document_of(std::string_view title, std::string_view text,
                                            std::string_view language);
/// Markdown or a page; `name` without an ending.
[[nodiscard]] LetterFile file_of(const interop::Document& document, std::string_view name,
                                 LetterFormat format);

}  // namespace wordkeep::app
