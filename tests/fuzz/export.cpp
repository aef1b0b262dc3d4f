// Any texts in everything we write: our own readers give them back, as far as the format keeps
// them.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "interop/calendar_writer.h"
#include "interop/contact_file.h"
#include "interop/csv_writer.h"
#include "interop/document.h"
#include "interop/html_text.h"
#include "interop/mail_writer.h"
#include "interop/vcard_writer.h"

using namespace wordkeep;
using namespace wordkeep::interop;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// The bytes as texts: cut at zeros, as clean as every text that a record holds.
std::vector<std::string> texts_of(std::string_view bytes) {
    std::vector<std::string> texts;
    for (std::size_t begin = 0; begin <= bytes.size();) {
        const std::size_t end = std::min(bytes.find('\0', begin), bytes.size());
        texts.push_back(cleaned(bytes.substr(begin, end - begin)));
        begin = end + 1;
    }
    return texts;
}

void cells_come_back(const std::vector<std::string>& texts, char delimiter) {
    std::vector<std::vector<std::string>> rows{{"Name", "Notes"}};
    for (const std::string& text : texts)
        rows.push_back({"Anna", text});
    const std::string file = csv_text(rows, {delimiter, true});
    CsvReader reader;
    reader.feed(file);
    reader.finish();
    const CsvTable table = reader.take_table();
    require(table.row_count() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto cells = table.cells(i);
        require(cells.size() == 2 && cells[1] == rows[i][1]);
    }
}

void notes_come_back(const std::vector<std::string>& texts) {
    std::vector<ContactCard> cards;
    for (const std::string& text : texts) {
        Client client;
        client.name = "Anna";
        client.notes = text;
        if (!has_visible_text(client.notes)) client.notes.clear();
        cards.push_back(card_of(client, ClientId{cards.size() + 1}));
    }
    VcardReader reader;
    reader.feed(vcards_of(cards));
    reader.finish();
    const CardList read = reader.take_cards();
    require(read.cards.size() == cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i)
        require(read.cards[i].notes == cards[i].notes);
}

void mails_come_back(const std::vector<std::string>& texts) {
    // Longer subjects are cut by the reader.
    const std::string subject = shortened(cleaned(texts.front(), LineBreaks::drop), 100);
    const Result<Mail> mail =
        read_mail(mail_draft({{"", "a@b.example"}}, "x" + subject, texts.back()));
    require(mail.has_value() && mail->subject == "x" + subject && mail->text == texts.back());
}

void documents_stay_text(const std::vector<std::string>& texts) {
    Document document{
        .title = cleaned(texts.front(), LineBreaks::drop), .language = "sv", .blocks = {}};
    for (const std::string& text : texts)
        document.blocks.push_back({BlockKind::paragraph, text});
    require(is_utf8(to_markdown(document)) && is_utf8(to_plain_text(document)));
    const std::string html = to_html(document);
    require(is_utf8(html) && !html.contains("<script"));
    (void)html_to_text(html);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0 || size > 4096) return 0;
    const std::vector<std::string> texts = texts_of({reinterpret_cast<const char*>(data), size});
    cells_come_back(texts, data[0] % 2 == 0 ? ',' : ';');
    notes_come_back(texts);
    mails_come_back(texts);
    documents_stay_text(texts);
    CalendarItem item;
    item.uid = "1@x";
    item.title = cleaned(texts.front(), LineBreaks::drop);
    item.note = texts.back();
    CalendarReader reader;
    reader.feed(calendar_text(std::vector<CalendarItem>{item}));
    reader.finish();
    require(reader.calendar().events.size() == 1);
    return 0;
}
