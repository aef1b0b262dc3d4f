#include "words/drafts/template.h"

#include "base/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace wordkeep::words {
namespace {

using Kind = TemplateNode::Kind;

std::unexpected<Rejection> wrong_at(std::string_view text, std::size_t place,
                                    std::string_view key) {
    const auto line = std::ranges::count(text.substr(0, place), '\n') + 1;
    return reject(Phrase{key, {{"line", Count{line}}}}, std::to_string(line));
}

bool is_field_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    });
}

void append_text(std::vector<TemplateNode>& nodes, std::string_view text) {
    if (text.empty()) return;
    if (nodes.empty() || nodes.back().kind != Kind::text)
        nodes.push_back({Kind::text, std::string(text), {}});
    else
        nodes.back().text += text;
}

/// Where the repeated stretch begins: at the "- " of its line, or at the first field of its
/// sentence. Nothing when there is no field to repeat.
std::optional<std::size_t> repetition_begin(std::vector<TemplateNode>& nodes) {
    std::optional<std::size_t> first_field;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        TemplateNode& node = nodes[i];
        if (node.kind == Kind::field) {
            first_field = i;
            continue;
        }
        if (node.kind != Kind::text) break;
        const auto line = node.text.rfind('\n');
        const std::size_t line_begin = line == std::string::npos ? 0 : line + 1;
        const bool starts_line = line != std::string::npos || i == 0;
        if (starts_line && std::string_view(node.text).substr(line_begin).starts_with("- ")) {
            // The line's beginning becomes a node of its own.
            TemplateNode rest{Kind::text, node.text.substr(line_begin), {}};
            node.text.erase(line_begin);
            nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
            return i + 1;
        }
        if (line != std::string::npos || node.text.find(". ") != std::string::npos) break;
    }
    return first_field;
}

void wrap_repetition(std::vector<TemplateNode>& nodes, std::size_t begin) {
    TemplateNode repeat{Kind::repeat, "; ", {}};
    const auto first = nodes.begin() + static_cast<std::ptrdiff_t>(begin);
    repeat.children.assign(std::make_move_iterator(first), std::make_move_iterator(nodes.end()));
    nodes.erase(first, nodes.end());
    const TemplateNode& start = repeat.children.front();
    if (start.kind == Kind::text && start.text.starts_with("- ")) repeat.text = "\n";
    nodes.push_back(std::move(repeat));
}

bool ends_a_field(std::string_view text, std::size_t star) {
    if (star == 0) return false;
    if (text[star - 1] == '}') return true;
    // "- {item} ({minutes} min)*": a star at the end of a list line.
    const auto line = text.rfind('\n', star - 1);
    const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
    const bool at_end = star + 1 == text.size() || text[star + 1] == '\n';
    return at_end && text.substr(begin).starts_with("- ");
}

void collect_fields(const std::vector<TemplateNode>& nodes, bool optional, bool repeated,
                    std::vector<TemplateField>& fields) {
    for (const TemplateNode& node : nodes) {
        if (node.kind == Kind::field) {
            const FieldUse use = repeated
                                     ? (optional ? FieldUse::repeated_optional : FieldUse::repeated)
                                     : (optional ? FieldUse::optional : FieldUse::required);
            const auto known = std::ranges::find(fields, node.text, &TemplateField::name);
            if (known == fields.end())
                fields.push_back({node.text, use});
            else if (!optional && known->use == FieldUse::optional)
                known->use = use;
        }
        collect_fields(node.children, optional || node.kind == Kind::optional,
                       repeated || node.kind == Kind::repeat, fields);
    }
}

/// How many items a repetition has: as many as its longest field.
std::size_t items_of(const TemplateNode& repeat, const FieldValues& values) {
    std::size_t count = 0;
    for (const TemplateNode& node : repeat.children)
        if (node.kind == Kind::field) count = std::max(count, values.item_count(node.text));
    return count;
}

bool is_filled(const std::vector<TemplateNode>& nodes, const FieldValues& values) {
    return std::ranges::all_of(nodes, [&](const TemplateNode& node) {
        switch (node.kind) {
            case Kind::text:
                return true;
            case Kind::field:
                return !values.item(node.text, 0).empty();
            case Kind::repeat:
                return items_of(node, values) > 0;
            case Kind::optional:
                return is_filled(node.children, values);
        }
        return true;
    });
}

/// A value that is an ordinary word in small letters may be capitalised; a name such as "iPhone"
/// or "acme.com" may not.
bool begins_with_plain_word(std::string_view value) {
    const std::string_view word = value.substr(0, value.find_first_of(" ,;:\n"));
    if (word.empty()) return false;
    for (std::size_t i = 0; i < word.size();) {
        const Utf8Character letter = decode_utf8(word, i);
        if (letter.code < 0x80 && !(letter.code >= 'a' && letter.code <= 'z')) return false;
        if (to_lower(letter.code) != letter.code) return false;
        i += letter.length;
    }
    return true;
}

char32_t upper_case(char32_t code) {
    if (code >= 'a' && code <= 'z') return code - 0x20;
    if (code >= 0xE0 && code <= 0xFE && code != 0xF7) return code - 0x20;
    return code;
}

class Filler {
  public:
    Filler(const FieldValues& values, Draft& draft) : values_(values), draft_(draft) {}

    void add(const std::vector<TemplateNode>& nodes, std::size_t item) {
        for (const TemplateNode& node : nodes)
            switch (node.kind) {
                case Kind::text:
                    add_text(node.text);
                    break;
                case Kind::field:
                    add_field(node.text, item);
                    break;
                case Kind::optional:
                    if (is_filled(node.children, values_)) add(node.children, item);
                    break;
                case Kind::repeat:
                    add_items(node);
                    break;
            }
    }

  private:
    void add_items(const TemplateNode& repeat) {
        const std::size_t count = std::max<std::size_t>(1, items_of(repeat, values_));
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) add_text(repeat.text);
            add(repeat.children, i);
        }
    }

    void add_text(std::string_view text) {
        const char last = last_sign();
        const bool closed = last == '.' || last == '!' || last == '?';
        if (after_value_ && closed && text.starts_with('.')) text.remove_prefix(1);
        after_value_ = false;
        if (text.empty()) return;
        if (draft_.parts.empty() || !draft_.parts.back().field.empty())
            draft_.parts.push_back({std::string(text), {}, 0, false});
        else
            draft_.parts.back().text += text;
    }

    void add_field(const std::string& name, std::size_t item) {
        const std::string_view value = trimmed(values_.item(name, item));
        if (value.empty()) {
            if (std::ranges::find(draft_.missing, name) == draft_.missing.end())
                draft_.missing.push_back(name);
            draft_.parts.push_back({"{" + name + "}", name, item, true});
            return;
        }
        std::string text(value);
        if (begins_sentence() && begins_with_plain_word(value)) {
            const Utf8Character first = decode_utf8(value, 0);
            std::string capital;
            append_utf8(capital, upper_case(first.code));
            text.replace(0, first.length, capital);
        }
        draft_.parts.push_back({std::move(text), name, item, false});
        after_value_ = true;
    }

    [[nodiscard]] char last_sign() const {
        return draft_.parts.empty() || draft_.parts.back().text.empty()
                   ? '\0'
                   : draft_.parts.back().text.back();
    }

    [[nodiscard]] bool begins_sentence() const {
        if (draft_.parts.empty()) return true;
        const std::string_view before = draft_.parts.back().text;
        return before.ends_with(". ") || before.ends_with("! ") || before.ends_with("? ") ||
               before.ends_with('\n');
    }

    const FieldValues& values_;
    Draft& draft_;
    bool after_value_ = false;
};

}  // namespace

Result<Template> parse_template(std::string_view text) {
    Template parsed;
    std::vector<TemplateNode>* nodes = &parsed.nodes;
    std::optional<TemplateNode> segment;
    std::size_t segment_begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char sign = text[i];
        if (sign == '\\' && i + 1 < text.size()) {
            append_text(*nodes, text.substr(++i, 1));
        } else if (sign == '{') {
            const auto close = text.find('}', i);
            if (close == std::string_view::npos) return wrong_at(text, i, "reject.template.brace");
            const std::string_view name = text.substr(i + 1, close - i - 1);
            if (!is_field_name(name)) return wrong_at(text, i, "reject.template.field_name");
            nodes->push_back({Kind::field, std::string(name), {}});
            i = close;
        } else if (sign == '}') {
            return wrong_at(text, i, "reject.template.brace");
        } else if (sign == '[') {
            if (segment) return wrong_at(text, i, "reject.template.nested");
            segment = TemplateNode{Kind::optional, {}, {}};
            segment_begin = i;
            nodes = &segment->children;
        } else if (sign == ']') {
            if (!segment) return wrong_at(text, i, "reject.template.bracket");
            parsed.nodes.push_back(std::move(*segment));
            segment.reset();
            nodes = &parsed.nodes;
        } else if (sign == '*' && ends_a_field(text, i)) {
            const auto begin = repetition_begin(*nodes);
            if (!begin) return wrong_at(text, i, "reject.template.star");
            wrap_repetition(*nodes, *begin);
        } else {
            append_text(*nodes, text.substr(i, 1));
        }
    }
    if (segment) return wrong_at(text, segment_begin, "reject.template.bracket");
    return parsed;
}

std::vector<TemplateField> fields_of(const Template& parsed) {
    std::vector<TemplateField> fields;
    collect_fields(parsed.nodes, false, false, fields);
    return fields;
}

void FieldValues::set(std::string_view name, std::string value) {
    values_[std::string(name)] = {{std::move(value)}, true};
}

void FieldValues::add_item(std::string_view name, std::string value) {
    Value& known = values_[std::string(name)];
    known.items.push_back(std::move(value));
    known.plain = false;
}

std::string_view FieldValues::item(std::string_view name, std::size_t index) const {
    const auto found = values_.find(name);
    if (found == values_.end()) return {};
    const Value& value = found->second;
    if (value.plain) index = 0;
    return index < value.items.size() ? std::string_view(value.items[index]) : std::string_view();
}

std::size_t FieldValues::item_count(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) return 0;
    const auto& items = found->second.items;
    // One empty value is none at all.
    if (items.size() == 1 && trimmed(items.front()).empty()) return 0;
    return items.size();
}

std::string Draft::text() const {
    std::string text;
    for (const DraftPart& part : parts)
        text += part.text;
    return text;
}

Draft fill(const Template& parsed, const FieldValues& values) {
    Draft draft;
    Filler(values, draft).add(parsed.nodes, 0);
    // What vanished at the end leaves its space behind.
    while (!draft.parts.empty() && draft.parts.back().field.empty()) {
        std::string& last = draft.parts.back().text;
        while (!last.empty() && (last.back() == ' ' || last.back() == '\n'))
            last.pop_back();
        if (!last.empty()) break;
        draft.parts.pop_back();
    }
    return draft;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character sign = decode_utf8(text, i);
        const bool dash =
            sign.code == '-' || sign.code == 0x2013 || sign.code == 0x2014 || sign.code == 0xB7;
        const bool part = !is_space(sign.code) && !(dash && !inside);
        if (part && !inside) ++words;
        inside = part;
        i += sign.length;
    }
    return words;
}

}  // namespace wordkeep::words
