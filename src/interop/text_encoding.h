#pragma once
// Bytes of other programs → UTF-8. Only the encodings that address books really come in.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::interop {

enum class Charset : std::uint8_t {
    utf8,
    utf16_le,
    utf16_be,
    windows_1252,
    iso_8859_1,
    iso_8859_15
};

/// "UTF-8", "iso-8859-1", "Windows-1252", "us-ascii" …; nothing when the name is not known.
[[nodiscard]] std::optional<Charset> charset_of_name(std::string_view name);

struct ByteOrderMark {
    Charset charset;
    std::size_t length;
};
/// A byte order mark at the beginning.
[[nodiscard]] std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes);
/// UTF-16 without a mark, recognised by its zero bytes in the first few hundred.
[[nodiscard]] std::optional<Charset> looks_like_utf16(std::string_view bytes);

/// Always valid UTF-8; what cannot be decoded becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Charset charset);
/// UTF-8 if the bytes are, also with a few broken ones among good sequences; else Windows-1252.
[[nodiscard]] Charset guessed_charset(std::string_view bytes);
/// to_utf8 with the guessed charset.
[[nodiscard]] std::string to_utf8_guessed(std::string_view bytes);

/// UTF-16 that comes in slices; keeps half a character for the next call.
class Utf16Decoder {
  public:
    explicit Utf16Decoder(Charset charset) : charset_(charset) {}
    void decode(std::string_view bytes, std::string& out);
    void finish(std::string& out);

  private:
    void take_unit(char32_t unit, std::string& out);

    Charset charset_;
    std::optional<unsigned char> half_;
    char32_t high_surrogate_ = 0;
};

/// RFC 2045; lenient: an "=" that begins no code stays as it is, soft line breaks vanish.
[[nodiscard]] std::string decode_quoted_printable(std::string_view text);
/// RFC 4648; white space is passed over, nothing on other foreign characters.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);
[[nodiscard]] std::string encode_base64(std::string_view bytes);

}  // namespace wordkeep::interop
