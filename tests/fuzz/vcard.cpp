// Any bytes as a contact file that begins like a vCard: no crash, valid text, and slices of any
// size give the same people.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "interop/contact_file.h"
#include "interop/import_plan.h"

using namespace wordkeep;
using namespace wordkeep::interop;

namespace {

CardList read(std::string_view bytes, std::size_t slice) {
    VcardReader reader;
    for (std::size_t at = 0; at < bytes.size(); at += slice)
        reader.feed(bytes.substr(at, slice));
    reader.finish();
    return reader.take_cards();
}

void check(bool claim) {
    if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const CardList whole = read(bytes, size + 1);
    check(read(bytes, 1) == whole);
    check(read(bytes, 1 + size / 3) == whole);
    for (const ContactCard& card : whole.cards) {
        check(has_visible_text(card.full_name) && is_utf8(card.full_name));
        check(count_characters(card.full_name) <= max_name_characters);
        check(is_utf8(card.notes) && card.notes.size() <= max_note_bytes);
        for (const CardEmail& email : card.emails)
            check(is_utf8(email.value));
        for (const CardExtra& extra : card.extras)
            check(is_utf8(extra.value));
    }
    const ImportPlan plan = plan_import({}, whole);
    const PlanCounts sums = counts(plan);
    check(sums.created + sums.merged == whole.cards.size());
    check(outcomes(plan).size() == sums.created);
    return 0;
}
