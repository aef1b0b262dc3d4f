#include "app/letter_file.h"

#include "app/draft_form.h"
#include "app/draft_values.h"
#include "app/file_name.h"
#include "app/session.h"
#include "base/utf8.h"

#include <algorithm>

namespace wordkeep::app {

using interop::BlockKind;

std::string text_on_paper(const DraftForm& form, std::string_view title, const Session& session) {
    const std::string written = "# " + std::string(title) + "\n\n" + form.text;
    const Client* client = session.workspace().find(form.client);
    if (!client) return written;
    const words::Context letter = letter_context(*client, session);
    std::string paper = client->name + "\n";
    if (!client->organisation.empty()) paper += client->organisation + "\n";
    if (!client->addresses.empty()) paper += client->addresses.front() + "\n";
    paper += "\n" + words::letter_date(Due{letter.today(), {}}, letter) + "\n\n";
    return paper + written;
}

interop::Document document_of(std::string_view title, std::string_view text,
                              std::string_view language) {
    interop::Document document{std::string(trimmed(title)), std::string(language), {}};
    bool goes_on = false;  // the paragraph before
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with("- ")) {
            document.blocks.push_back({BlockKind::item, std::string(line.substr(2))});
            goes_on = false;
        } else if (line.empty()) {
            goes_on = false;
        } else if (goes_on) {
            document.blocks.back().text += "\n" + std::string(line);
        } else {
            document.blocks.push_back({BlockKind::paragraph, std::string(line)});
            goes_on = true;
        }
    }
    return document;
}

LetterFile file_of(const interop::Document& document, std::string_view name, LetterFormat format) {
    std::string base = file_name(name);
    if (base.empty()) base = "letter";
    if (format == LetterFormat::markdown)
        return {base + ".md", "text/markdown", interop::to_markdown(document)};
    return {base + ".html", "text/html", interop::to_html(document)};
}

}  // namespace wordkeep::app
