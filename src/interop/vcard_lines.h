#pragma once
// Physical lines → logical lines of a vCard file: undoes folding and the soft line breaks of
// QUOTED-PRINTABLE, and lets pictures pass without keeping them. Bytes come in slices.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::interop {

/// More of one logical line is dropped: the longest note that is kept, encoded byte by byte, is
/// shorter.
inline constexpr std::size_t max_vcard_line_bytes = 256'000;

class VcardLines {
  public:
    /// What a fold's white space means: version 2.1 folds only where there is a space anyway.
    enum class FoldSpace : std::uint8_t { drop, keep_after_short_lines };

    /// Takes bytes from the front of `bytes`; true when a logical line is complete (see below), to
    /// be called again until it is false: then `bytes` is used up.
    [[nodiscard]] bool next(std::string_view& bytes);
    /// After the last byte, until it is false.
    [[nodiscard]] bool next_at_end();

    /// The complete line, valid until the next call. Of pictures only what is before the data.
    [[nodiscard]] std::string_view line() const { return line_; }
    /// Number of its first physical line, from 1.
    [[nodiscard]] std::size_t number() const { return number_; }
    /// Whether something was left out because the line was too long.
    [[nodiscard]] bool is_truncated() const { return truncated_; }

    void set_fold_space(FoldSpace fold_space) { fold_space_ = fold_space; }

  private:
    [[nodiscard]] bool take_queued_line();
    void append(std::string_view bytes);
    void look_for_picture();
    void end_physical_line();
    void end_soft_broken_line();
    [[nodiscard]] bool begins_continuation(char first) const;
    [[nodiscard]] bool is_quoted_printable() const;

    std::string line_;
    std::string queued_;  ///< a line found inside a soft-broken value, to be given next
    std::size_t number_ = 0;
    std::size_t physical_number_ = 1;
    std::size_t physical_start_ = 0;   ///< where the current physical line begins in line_
    std::size_t physical_length_ = 0;  ///< bytes of the current physical line, dropped ones too
    std::size_t previous_length_ = 0;  ///< bytes of the physical line before
    std::size_t name_searched_ = 0;
    FoldSpace fold_space_ = FoldSpace::drop;
    bool has_line_ = false;
    bool given_ = false;
    bool at_line_start_ = true;
    bool pending_cr_ = false;
    bool soft_break_ = false;        ///< the physical line before ended in "="
    bool after_soft_break_ = false;  ///< the current physical line came after one
    bool name_known_ = false;
    bool skipping_ = false;
    bool truncated_ = false;
};

/// PHOTO, LOGO, SOUND, KEY: data that is not taken in.
[[nodiscard]] bool is_binary_property(std::string_view name);

}  // namespace wordkeep::interop
