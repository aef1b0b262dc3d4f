#pragma once
// Templates of letters and spoken sentences: text of the user's own, filled from a record.
//
//   {field}    must be filled before the draft can be marked as sent
//   […]        vanishes when one of its fields is empty, or when its repetition has no items
//   *          behind a field repeats, per item, everything from the first field of the sentence to
//              here: "Me: {my_task} by {my_due}*." becomes "Me: draft by Friday; invoice by
//              Monday." A line that begins with "- " and ends in a star is repeated as a line.
//   \          takes the sign behind it as it is
// Fields have distinct names; the same name is the same value wherever it stands.

#include "base/result.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wordkeep::words {

/// A piece of a template; `children` belong to optional segments and repetitions.
struct TemplateNode {
    enum class Kind { text, field, optional, repeat };

    Kind kind = Kind::text;
    std::string text;  ///< literal text, the field's name, or what stands between repeated items
    std::vector<TemplateNode> children;

    friend bool operator==(const TemplateNode&, const TemplateNode&) = default;
};

struct Template {
    std::vector<TemplateNode> nodes;
    friend bool operator==(const Template&, const Template&) = default;
};

/// The error names what is wrong and where ("line 2"); nothing is guessed.
[[nodiscard]] Result<Template> parse_template(std::string_view text);

enum class FieldUse { required, optional, repeated, repeated_optional };

struct TemplateField {
    std::string name;
    FieldUse use = FieldUse::required;
    friend bool operator==(const TemplateField&, const TemplateField&) = default;
};

/// Every field once, in the order in which it is first met.
[[nodiscard]] std::vector<TemplateField> fields_of(const Template& parsed);

/// What is known, by field name. Plain fields have one value, repeated ones one per item.
class FieldValues {
  public:
    void set(std::string_view name, std::string value);
    void add_item(std::string_view name, std::string value);
    /// The value of an item; empty when there is none. A plain field is the same for every item.
    [[nodiscard]] std::string_view item(std::string_view name, std::size_t index) const;
    [[nodiscard]] std::size_t item_count(std::string_view name) const;

  private:
    struct Value {
        std::vector<std::string> items;
        bool plain = true;
    };
    std::map<std::string, Value, std::less<>> values_;
};

/// A stretch of the finished draft. Text that came from a field keeps its name, so that it can be
/// asked for in place; an empty one shows as {name}.
struct DraftPart {
    std::string text;
    std::string field;  ///< empty for literal text
    std::size_t item = 0;
    bool missing = false;
    friend bool operator==(const DraftPart&, const DraftPart&) = default;
};

struct Draft {
    std::vector<DraftPart> parts;
    std::vector<std::string> missing;  ///< required fields without a value, each once

    /// Nothing is missing: it may be marked as sent.
    [[nodiscard]] bool complete() const { return missing.empty(); }
    [[nodiscard]] std::string text() const;
};

/// Fills a template. A sentence begins with a capital letter also when a value begins it, and a
/// full stop is not doubled behind a value that brings its own.
[[nodiscard]] Draft fill(const Template& parsed, const FieldValues& values);

/// Words of a text, the way the limits of templates count them.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace wordkeep::words
