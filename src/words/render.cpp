#include <cstddef>
#include <set>

#include "words/catalogue.h"
#include "words/template_text.h"
#include "words/values.h"
#include "words/words.h"

namespace wordkeep::words {
namespace {

// A phrase that contains itself cannot be built, but a deep chain must not exhaust the stack.
constexpr int max_depth = 16;

void append_marked(std::string& out, std::string_view name) {
    out += "\u27E6";
    out += name;
    out += "\u27E7";
}

const PhraseValue* find_argument(const Phrase& phrase, std::string_view name) {
    for (const PhraseArg& arg : phrase.args)
        if (arg.name == name) return &arg.value;
    return nullptr;
}

void render_phrase(std::string& out, const Phrase& phrase, const Context& context, int depth);

struct AppendValue {
    std::string& out;
    const Context& context;
    const Form& form;
    int depth;

    void operator()(const std::string& text) const { out += text; }
    void operator()(const Count& count) const {
        append_number(out, count.value, context.locale.language);
    }
    void operator()(const Ratio& ratio) const { append_ratio(out, ratio, context.locale.language); }
    void operator()(const Span& span) const { append_span(out, span, context, form); }
    void operator()(const Moment& moment) const {
        append_moment(out, context.local(moment.value), context, form);
    }
    void operator()(const Day& day) const { append_day(out, day.value, context, form); }
    void operator()(const std::shared_ptr<const Phrase>& phrase) const {
        if (phrase && depth < max_depth) render_phrase(out, *phrase, context, depth + 1);
    }
};

void append_value(std::string& out, const PhraseValue& value, const Context& context,
                  std::string_view form_text, int depth) {
    const Form form = parse_form(form_text);
    const std::size_t begin = out.size();
    std::visit(AppendValue{out, context, form, depth}, value);
    if (form.capital) capitalise(out, begin);
}

/// Which alternative a number takes; `language.plural` names the rule, so a language is one file.
std::size_t plural_index(std::int64_t n, Language language) {
    const std::string_view rule = raw_text("language.plural", language);
    if (rule == "none") return 0;
    if (rule == "zero_one") return n == 0 || n == 1 ? 0 : 1;
    return n == 1 ? 0 : 1;
}

void render_text(std::string& out, std::string_view text, const Phrase& phrase,
                 const Context& context, int depth);

/// The chosen alternative, `#` outside of braces being the number.
void append_choice(std::string& out, const TextPart& part, const Phrase& phrase,
                   const Context& context, int depth) {
    const PhraseValue* value = find_argument(phrase, part.name);
    const Count* count = value ? std::get_if<Count>(value) : nullptr;
    if (!count) return append_marked(out, part.name);
    const auto alternatives = split_choice(part.text);
    const std::size_t index = plural_index(count->value, context.locale.language);
    std::string_view rest =
        alternatives[index < alternatives.size() ? index : alternatives.size() - 1];
    std::string expanded;
    for (; !rest.empty(); rest.remove_prefix(1)) {
        if (rest.front() == '#')
            append_number(expanded, count->value, context.locale.language);
        else
            expanded += rest.front();
    }
    render_text(out, expanded, phrase, context, depth);
}

void render_text(std::string& out, std::string_view text, const Phrase& phrase,
                 const Context& context, int depth) {
    if (text.find('{') == std::string_view::npos) {
        out += text;
        return;
    }
    for (const TextPart& part : split_text(text)) {
        switch (part.kind) {
            case TextPart::Kind::literal:
                out += part.text;
                break;
            case TextPart::Kind::choice:
                append_choice(out, part, phrase, context, depth);
                break;
            case TextPart::Kind::placeholder:
                if (const PhraseValue* value = find_argument(phrase, part.name))
                    append_value(out, *value, context, part.form, depth);
                else
                    append_marked(out, part.name);
                break;
        }
    }
}

void render_phrase(std::string& out, const Phrase& phrase, const Context& context, int depth) {
    if (phrase.key.empty()) return;
    const auto index = find_key(phrase.key);
    if (!index) return append_marked(out, phrase.key);
    render_text(out, raw_text(phrase.key, context.locale.language), phrase, context, depth);
}

}  // namespace

LocalTime Context::local(Instant instant) const {
    if (zone) return zone->to_local(instant);
    return LocalTime{instant.time_since_epoch()};
}

void render_to(std::string& out, const Phrase& phrase, const Context& context) {
    render_phrase(out, phrase, context, 0);
}

std::string render(const Phrase& phrase, const Context& context) {
    std::string out;
    render_to(out, phrase, context);
    return out;
}

std::string expand(std::string_view text, const std::vector<PhraseArg>& args,
                   const Context& context) {
    std::string out;
    render_text(out, text, Phrase{{}, args}, context, 0);
    return out;
}

std::string_view tr(std::string_view key, Language language) {
    if (find_key(key)) return raw_text(key, language);
    // Only our own mistakes come here; the marked key must outlive the call like any other text.
    static std::set<std::string, std::less<>> unknown;
    std::string marked;
    append_marked(marked, key);
    return *unknown.insert(std::move(marked)).first;
}

bool has_key(std::string_view key) { return find_key(key).has_value(); }

std::string text_of(const PhraseValue& value, const Context& context, std::string_view form) {
    std::string out;
    append_value(out, value, context, form, 0);
    return out;
}

}  // namespace wordkeep::words
