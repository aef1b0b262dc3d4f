#pragma once
// A value inside a scenario file together with its place, so that whatever is wrong with it can be
// said precisely: "steps[3].expect.today[1].due: …".

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace wordkeep::scenario {

using Json = nlohmann::ordered_json;

/// The file is not a scenario: what is wrong, and where.
class FormatError : public std::runtime_error {
  public:
    FormatError(std::string where, const std::string& what)
        : std::runtime_error(what), where_(std::move(where)) {}
    [[nodiscard]] const std::string& where() const { return where_; }

  private:
    std::string where_;
};

/// What may stand anywhere: a remark for the reader of the file.
inline constexpr std::string_view remark_key = "//";

class Node {
  public:
    Node(const Json& json, std::string where) : json_(&json), where_(std::move(where)) {}

    [[nodiscard]] const Json& json() const { return *json_; }
    [[nodiscard]] const std::string& where() const { return where_; }
    [[nodiscard]] std::string inside(std::string_view key) const;
    [[noreturn]] void fail(const std::string& what) const { throw FormatError(where_, what); }

    [[nodiscard]] bool is_null() const { return json_->is_null(); }
    [[nodiscard]] bool is_text() const { return json_->is_string(); }
    [[nodiscard]] bool is_list() const { return json_->is_array(); }
    [[nodiscard]] bool is_object() const { return json_->is_object(); }
    [[nodiscard]] bool is_whole() const { return json_->is_number_integer(); }

    // Each fails when the value is of another kind.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::int64_t whole() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] bool yes_no() const;
    [[nodiscard]] std::vector<Node> items() const;
    /// Without remarks.
    [[nodiscard]] std::vector<std::pair<std::string, Node>> members() const;

    [[nodiscard]] std::optional<Node> find(std::string_view key) const;
    [[nodiscard]] Node need(std::string_view key) const;
    /// Fails for a key that is not among these, with the nearest one.
    void allow(std::span<const std::string_view> keys) const;
    /// One of these words; fails with the list of them.
    std::size_t one_of(std::span<const std::string_view> words) const;

  private:
    const Json* json_;
    std::string where_;
};

/// "a, b, c"
[[nodiscard]] std::string joined(std::span<const std::string_view> words);

/// The file's text as JSON. Fails with line and character, or with the key that is there twice.
[[nodiscard]] Json parse_file(std::string_view text);

}  // namespace wordkeep::scenario
