#pragma once
// Writes JSON text. Compact (journal: one line) or laid out for people (files).

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wordkeep::codec {

enum class Layout : std::uint8_t { compact, lines };

/// The caller keeps begin and end in pairs. What is no UTF-8 becomes U+FFFD, so that the result can
/// always be read again.
class JsonWriter {
  public:
    explicit JsonWriter(std::string& out, Layout layout = Layout::compact)
        : out_(out), layout_(layout) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_list() { open('['); }
    void end_list() { close(']'); }
    void key(std::string_view name);

    void text(std::string_view value);
    void yes_no(bool value);
    void whole(std::int64_t value);
    void null();
    /// Text that is JSON already.
    void raw(std::string_view json);

  private:
    void open(char bracket);
    void close(char bracket);
    /// What stands between two values.
    void separate();
    void new_line();
    void quoted(std::string_view value);

    std::string& out_;
    Layout layout_;
    std::size_t depth_ = 0;
    bool first_ = true;       ///< nothing yet inside the innermost bracket
    bool after_key_ = false;  ///< the value of a key follows
};

}  // namespace wordkeep::codec
