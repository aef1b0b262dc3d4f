#pragma once
// vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), the way real programs write it: folded lines with
// and without care, QUOTED-PRINTABLE with soft breaks, charsets, groups with X-ABLabel, a card
// inside a card, a missing END, several versions in one file. Bytes come in slices of any size.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "interop/contact_card.h"
#include "interop/vcard_card.h"
#include "interop/vcard_lines.h"

namespace wordkeep::interop {

class VcardReader {
  public:
    /// UTF-8, or 8-bit bytes of another charset (decided value by value).
    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] const CardList& cards() const { return list_; }
    [[nodiscard]] CardList take_cards() { return std::move(list_); }

  private:
    void take_line();
    void take_property(VcardProperty property);
    void take_nested(const VcardProperty& property);
    void take_headless_line(std::string_view line);
    void begin_card();
    enum class CardEnd : std::uint8_t { proper, missing };
    void end_card(CardEnd how);

    VcardLines lines_;
    RawVcard raw_;
    std::size_t card_bytes_ = 0;
    std::size_t values_cut_ = 0;
    std::size_t nested_ = 0;
    bool in_card_ = false;
    CardList list_;
};

}  // namespace wordkeep::interop
