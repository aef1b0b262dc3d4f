#pragma once
// A pull reader for JSON text (RFC 8259): values are taken straight into the structs they belong
// to, no tree in between. That is what makes opening a lifetime of events quick; a document tree
// took five times as long. It is strict: no comments, no trailing commas, valid UTF-8 only.
//
// The first error is kept and everything after it answers false. Its place ("promises[0].due") is
// put together on the way out: each level adds its own key or index.

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wordkeep::codec {

struct Limits {
    std::size_t bytes = std::size_t{512} << 20;  ///< longest text
    int depth = 32;                              ///< objects and lists inside each other
};

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
    // the end was reached or an error. The key is valid until the next call.
    [[nodiscard]] bool begin_object();
    [[nodiscard]] bool next_key(std::string_view& key);
    [[nodiscard]] bool begin_list();
    [[nodiscard]] bool next_element();

    [[nodiscard]] bool read_text(std::string& out);
    /// A text without keeping it: valid until the next call.
    [[nodiscard]] bool read_text(std::string_view& out);
    [[nodiscard]] bool read_yes_no(bool& out);
    /// A whole number within [least, most], written without point and exponent.
    [[nodiscard]] bool read_whole(std::int64_t& out, std::int64_t least, std::int64_t most);
    [[nodiscard]] bool read_number(double& out);
    [[nodiscard]] bool read_null();
    /// Any value; its form is checked, but not whether a key occurs twice. `raw` is its text.
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
    [[nodiscard]] std::size_t offset() const { return at_; }

  private:
    void skip_space();
    [[nodiscard]] bool expect(char c);
    bool fail_syntax();
    [[nodiscard]] bool open(char bracket);
    void close();
    [[nodiscard]] bool next_member(char end);
    [[nodiscard]] bool scan_text(std::string_view& out);
    [[nodiscard]] bool scan_escaped(std::size_t begin, std::string_view& out);
    [[nodiscard]] bool scan_escape();
    [[nodiscard]] bool scan_hex4(std::uint32_t& out);
    [[nodiscard]] bool scan_number(std::string_view& out);
    [[nodiscard]] bool scan_word(std::string_view word);
    [[nodiscard]] bool skip_value();

    std::string_view text_;
    std::size_t at_ = 0;
    const ReadContext* context_;
    int depth_left_;
    bool fresh_ = false;   ///< just inside a bracket: no comma yet
    std::string scratch_;  ///< texts with escapes
    std::optional<Rejection> error_;
};

}  // namespace wordkeep::codec
