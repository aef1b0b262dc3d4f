#pragma once
// vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), the way real programs write it: folded lines with
// and without care, QUOTED-PRINTABLE with soft breaks, charsets, groups with X-ABLabel, missing
// END, several versions in one file. Bytes come in slices; pictures are passed over without being
// copied.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "interop/contact_card.h"

namespace wordkeep::interop {

/// One logical line, unfolded, still encoded: group.NAME;PARAM=a,b:value
struct VcardProperty {
    struct Parameter {
        std::string name;  ///< upper case; empty for the bare values of 2.1 ("TEL;CELL;PREF")
        std::string value;
    };
    std::string group;  ///< "item1", lower case
    std::string name;   ///< upper case
    std::vector<Parameter> parameters;
    std::string value;
    std::size_t line = 0;

    /// The first parameter of that name, or an empty text.
    [[nodiscard]] std::string_view parameter(std::string_view wanted) const;
    /// Whether TYPE (or a bare parameter) has this value, in any style: TYPE=a,b · TYPE="a,b" ·
    /// ;A;B
    [[nodiscard]] bool has_type(std::string_view wanted) const;
};

class VcardReader {
  public:
    /// UTF-8, or 8-bit bytes of another charset (decided value by value).
    void feed(std::string_view bytes);
    void finish();

    [[nodiscard]] const CardList& cards() const { return list_; }
    [[nodiscard]] CardList take_cards() { return std::move(list_); }

  private:
    enum class Skip : std::uint8_t { none, rest_of_line, binary };

    void take_bytes(std::string_view bytes);
    void end_physical_line();
    void begin_next_line(std::string_view first);
    void end_logical_line();
    void take_property(VcardProperty property);
    void begin_card(std::size_t line);
    void end_card(bool complete);

    std::string line_;      ///< the logical line so far, unfolded
    std::string physical_;  ///< the physical line so far
    std::size_t line_number_ = 0;
    std::size_t logical_started_at_ = 0;
    bool pending_cr_ = false;
    Skip skip_ = Skip::none;
    std::size_t line_bytes_dropped_ = 0;
    std::vector<VcardProperty> properties_;
    std::size_t card_started_at_ = 0;
    std::size_t card_bytes_ = 0;
    bool in_card_ = false;
    std::size_t nested_ = 0;
    CardList list_;
};

}  // namespace wordkeep::interop
