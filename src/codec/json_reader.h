#pragma once
// A pull reader for JSON text (RFC 8259): values are taken straight into the structs they belong
// to, no tree in between. The text itself is read by nlohmann/json (see json_tape.h).
//
// The first error is kept and everything after it answers false. Its place ("promises[0].due") is
// put together on the way out: each level adds its own key or index.

#include "base/result.h"
#include "codec/json_tape.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::codec {

enum class JsonKind : std::uint8_t { object, list, text, number, yes_no, null, nothing };

class IdResolver;
struct ReadContext;

/// A cursor over a text that must outlive it. Copying it is cheap: copies look ahead.
class JsonReader {
  public:
    explicit JsonReader(std::string_view text, const ReadContext* context = nullptr,
                        const Limits& limits = {});

    /// What comes next; `nothing` at the end and where no value can begin.
    [[nodiscard]] JsonKind peek();

    // Walking: while (next_key(key)) { … read or skip exactly one value … }, then ok() says whether
    // the end was reached or an error. The key stays valid like a text.
    [[nodiscard]] bool begin_object();
    [[nodiscard]] bool next_key(std::string_view& key);
    [[nodiscard]] bool begin_list();
    [[nodiscard]] bool next_element();

    [[nodiscard]] bool read_text(std::string& out);
    /// A text without keeping it: valid as long as a reader of the same text is there.
    [[nodiscard]] bool read_text(std::string_view& out);
    [[nodiscard]] bool read_yes_no(bool& out);
    /// A whole number within [least, most], written without point and exponent.
    [[nodiscard]] bool read_whole(std::int64_t& out, std::int64_t least, std::int64_t most);
    [[nodiscard]] bool read_null();
    /// Any value; whether a key occurs twice in it is not checked. `raw` is its text in the source.
    [[nodiscard]] bool skip(std::string_view& raw);
    [[nodiscard]] bool skip();
    /// True when only white space is left.
    [[nodiscard]] bool finish();

    /// The text under `key` in the object that comes next, without moving. Nothing when there is no
    /// such member or it is no text.
    [[nodiscard]] std::optional<std::string> look_for(std::string_view key) const;

    [[nodiscard]] bool ok() const { return !error_; }
    /// Both return false, for `return reader.fail(…)`. Only the first error is kept.
    bool fail(Phrase phrase, std::string where = {});
    bool fail(Rejection rejection);
    bool fail_type(std::string_view expected_key);
    /// Puts a key or an index in front of the place of the error. Returns false.
    bool inside(std::string_view key);
    bool inside(std::size_t index);
    [[nodiscard]] const Rejection& error() const { return *error_; }

    [[nodiscard]] const ReadContext* context() const { return context_; }

  private:
    [[nodiscard]] const Token* token() const;
    [[nodiscard]] std::string_view text_of(const Token& token) const;
    [[nodiscard]] std::string_view source_of(std::size_t index) const;
    [[nodiscard]] bool open(TokenKind kind);
    [[nodiscard]] bool next_member();
    bool fail_here();
    bool fail_number(std::string_view key);

    std::string_view text_;
    std::shared_ptr<const JsonTape> tape_;
    std::size_t at_ = 0;  ///< the token that comes next
    const ReadContext* context_;
    std::optional<Rejection> error_;
};

}  // namespace wordkeep::codec
