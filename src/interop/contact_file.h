#pragma once
// The front door for contact files: takes the bytes in slices, finds out from the content what they
// are, and hands them to the reader that understands them.
//
//   ContactFileReader reader(size_in_bytes);
//   reader.feed(slice);  …           // 64 kB take some milliseconds; show reader.progress()
//   reader.finish();
//
// Then either reader.failure() says why the file is of no use; or kind() is vcard and cards() has
// the people; or kind() is csv, and the rows become people by way of csv_mapping.h:
//
//   ColumnMapping mapping = guess_mapping(reader.table());  // the person may correct it
//   CsvCardMaker maker(reader.table(), mapping);
//   while (!maker.step(2000)) …      // show progress

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "interop/contact_card.h"
#include "interop/csv_reader.h"
#include "interop/file_kind.h"
#include "interop/text_encoding.h"
#include "interop/vcard_reader.h"

namespace wordkeep::interop {

/// Larger files are refused before they are read.
inline constexpr std::uint64_t max_contact_file_bytes = 100'000'000;
/// More people than this in one file are refused: they would not fit into a page's memory.
inline constexpr std::size_t max_contacts_per_file = 500'000;

enum class ContactFileKind : std::uint8_t { undecided, vcard, csv, refused };

class ContactFileReader {
  public:
    /// `total_bytes` is for progress and the size limit; 0 when it is not known.
    explicit ContactFileReader(std::uint64_t total_bytes);

    /// Takes the next bytes of the file, of any length. Slices of any size give the same result.
    void feed(std::string_view bytes);
    /// After the last byte.
    void finish();

    [[nodiscard]] ContactFileKind kind() const { return kind_; }
    /// Why the whole file cannot be used (reject.import.…), or nullptr. More bytes are then
    /// ignored.
    [[nodiscard]] const Rejection* failure() const { return failure_ ? &*failure_ : nullptr; }
    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] std::uint64_t bytes_done() const { return bytes_done_; }
    /// 0 … 1; 0 when the size is not known.
    [[nodiscard]] double progress() const;
    /// People found so far (vCard) or rows (CSV).
    [[nodiscard]] std::size_t entries_found() const;

    /// The contacts of a vCard file, complete after finish().
    [[nodiscard]] const CardList& cards() const;
    [[nodiscard]] CardList take_cards();
    /// The rows of a CSV file, complete after finish().
    [[nodiscard]] const CsvTable& table() const;
    [[nodiscard]] CsvTable take_table();

  private:
    void decide();
    void pass_on(std::string_view bytes);
    void feed_reader(std::string_view bytes);
    void refuse(Phrase phrase);
    void check_limits();

    std::uint64_t total_bytes_;
    std::uint64_t bytes_done_ = 0;
    bool finished_ = false;
    ContactFileKind kind_ = ContactFileKind::undecided;
    std::optional<Rejection> failure_;
    std::string head_;  ///< the first bytes, until they tell what the file is
    std::optional<Utf16Decoder> utf16_;
    std::variant<std::monostate, VcardReader, CsvReader> reader_;
};

}  // namespace wordkeep::interop
