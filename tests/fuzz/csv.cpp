// Any bytes as a contact file: no crash, valid text, and slices of any size give the same rows,
// columns and people.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "interop/contact_file.h"
#include "interop/csv_mapping.h"

using namespace wordkeep;
using namespace wordkeep::interop;

namespace {

CsvTable read(std::string_view bytes, std::size_t slice) {
    CsvReader reader;
    for (std::size_t at = 0; at < bytes.size(); at += slice)
        reader.feed(bytes.substr(at, slice));
    reader.finish();
    return reader.take_table();
}

void check(bool claim) {
    if (!claim) std::abort();
}

void check_same(const CsvTable& a, const CsvTable& b) {
    check(a.row_count() == b.row_count() && a.delimiter() == b.delimiter());
    check(a.reported() == b.reported());
    for (std::size_t row = 0; row < a.row_count(); ++row)
        check(a.cells(row) == b.cells(row) && a.place_of(row) == b.place_of(row));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const CsvTable table = read(bytes, size + 1);
    check_same(table, read(bytes, 1));
    check_same(table, read(bytes, 1 + size / 3));
    const ColumnMapping mapping = guess_mapping(table);
    CsvCardMaker maker(table, mapping);
    while (!maker.step(7)) {
    }
    for (const ContactCard& card : maker.cards().cards) {
        check(has_visible_text(card.full_name) && is_utf8(card.full_name));
        check(is_utf8(card.notes));
        for (const CardAddress& address : card.addresses)
            check(is_utf8(address.formatted));
    }
    // The front door decides for itself; it must only survive.
    ContactFileReader front(size);
    front.feed(bytes);
    front.finish();
    check(front.finished() || front.failure() != nullptr);
    return 0;
}
