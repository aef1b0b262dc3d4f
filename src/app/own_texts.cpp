#include "app/own_texts.h"

#include "app/client_language.h"
#include "app/session.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wordkeep::app {
namespace {

using words::TemplateField;

words::Language language_of(const TextKey& key) { return catalogue_of(key.language); }
words::Address address_of(const TextKey& key) {
    return key.address == AddressForm::informal ? words::Address::informal : words::Address::formal;
}

std::string text_in(const TextKey& key) {
    if (key.kind == signature_kind)
        return std::string(words::closing(address_of(key), language_of(key))) + "[\n{me}]";
    const auto kind = words::draft_from_name(key.kind);
    return kind ? std::string(words::draft_text(*kind, language_of(key), address_of(key)))
                : std::string();
}

void collect(std::string_view text, std::vector<TemplateField>& fields) {
    const auto parsed = words::parse_template(text);
    if (!parsed) return;
    for (TemplateField& field : words::fields_of(*parsed))
        if (std::ranges::find(fields, field.name, &TemplateField::name) == fields.end())
            fields.push_back(std::move(field));
}

/// A field that a record can fill in or that can be asked for by name.
bool is_known_field(std::string_view name, const TextKey& key) {
    if (key.kind == signature_kind) return name == "me";
    return words::has_key("draft_field." + std::string(name));
}

bool is_same(std::string_view a, std::string_view b) { return trimmed(a) == trimmed(b); }

}  // namespace

TextKey kept_under(TextKey key) {
    if (key.address == AddressForm::formal) return key;
    TextKey formal = key;
    formal.address = AddressForm::formal;
    return key.kind == signature_kind || text_in(key) == text_in(formal) ? formal : key;
}

bool has_two_forms(ClientLanguage language) {
    return std::ranges::any_of(words::draft_kinds(), [&](const words::DraftInfo& info) {
        const TextKey key{std::string(info.name), language, AddressForm::informal};
        return kept_under(key) == key;
    });
}

std::vector<std::string_view> text_kinds() {
    std::vector<std::string_view> kinds{signature_kind};
    for (const words::DraftInfo& info : words::draft_kinds())
        kinds.push_back(info.name);
    return kinds;
}

std::string text_name(std::string_view kind, const words::Context& words) {
    const auto known = words::draft_from_name(kind);
    return std::string(known ? words::draft_name(*known, words.locale.language)
                             : words::tr("texts.signature", words));
}

std::string shipped_text(const TextKey& key) { return text_in(key); }

std::string shipped_subject(const TextKey& key) {
    const auto kind = words::draft_from_name(key.kind);
    return kind ? std::string(words::draft_subject(*kind, language_of(key))) : std::string();
}

OwnTextRef own_text(const TextKey& asked, const Workspace& workspace) {
    const TextKey key = kept_under(asked);
    OwnTextRef found;
    workspace.table<OwnText>().for_each([&](OwnTextId id, const OwnText& own) {
        if (own.kind != key.kind || own.language != key.language || own.address_form != key.address)
            return;
        if (!found.text || found.id < id) found = {id, &own};
    });
    return found;
}

std::string template_text(const TextKey& key, const Workspace& workspace) {
    const OwnTextRef own = own_text(key, workspace);
    // What a later version allows may not be readable here.
    if (own.text && words::parse_template(own.text->text)) return own.text->text;
    return shipped_text(key);
}

std::string template_subject(const TextKey& key, const Workspace& workspace) {
    const OwnTextRef own = own_text(key, workspace);
    if (own.text && !own.text->subject.empty() && words::parse_template(own.text->subject))
        return own.text->subject;
    return shipped_subject(key);
}

namespace {

/// In one line; of what repeats one item, and nothing of what may be left out.
void append_preview(std::string& preview, const std::vector<words::TemplateNode>& nodes,
                    const words::Context& words) {
    using enum words::TemplateNode::Kind;
    for (const words::TemplateNode& node : nodes) {
        if (node.kind == field) preview += "{" + words::field_label(node.text, words) + "}";
        if (node.kind == repeat) append_preview(preview, node.children, words);
        if (node.kind != text) continue;
        for (const char c : node.text)
            if (c != '\n')
                preview += c;
            else if (!preview.empty() && preview.back() != ' ')
                preview += ' ';
    }
}

}  // namespace

std::string text_preview(const TextKey& key, const Workspace& workspace,
                         const words::Context& words) {
    const auto parsed = words::parse_template(template_text(key, workspace));
    std::string preview;
    if (parsed) append_preview(preview, parsed->nodes, words);
    return preview;
}

std::string signature(ClientLanguage language, AddressForm address, const Session& session) {
    const Settings& settings = session.workspace().settings();
    const TextKey key{std::string(signature_kind), language, address};
    if (!own_text(key, session.workspace()).text && !trimmed(settings.signature).empty())
        return settings.signature;
    const auto parsed = words::parse_template(template_text(key, session.workspace()));
    if (!parsed) return settings.my_name;
    words::FieldValues values;
    values.set("me", settings.my_name);
    const words::Draft filled = words::fill(*parsed, values);
    // Without a name nothing stands in its place: a letter does not end in "{me}".
    std::string text;
    for (const words::DraftPart& part : filled.parts)
        if (!part.missing) text += part.text;
    return std::string(trimmed(text));
}

std::vector<TemplateField> fields_of_text(const TextKey& key) {
    std::vector<TemplateField> fields;
    collect(shipped_text(key), fields);
    collect(shipped_subject(key), fields);
    return fields;
}

OwnTextForm own_text_form(const TextKey& asked, const Workspace& workspace) {
    OwnTextForm form;
    form.key = kept_under(asked);
    form.text = template_text(form.key, workspace);
    form.subject = template_subject(form.key, workspace);
    return form;
}

std::optional<Phrase> problem_in_text(const TextKey& key, std::string_view text) {
    const auto parsed = words::parse_template(text);
    if (!parsed) return parsed.error().phrase;
    for (const TemplateField& field : words::fields_of(*parsed))
        if (!is_known_field(field.name, key))
            return Phrase{"texts.unknown_field", {{"field", "{" + field.name + "}"}}};
    return std::nullopt;
}

std::vector<std::string> left_out(const OwnTextForm& form) {
    std::vector<TemplateField> there;
    collect(form.text, there);
    std::vector<std::string> missing;
    std::vector<TemplateField> needed;
    collect(shipped_text(form.key), needed);
    for (const TemplateField& field : needed) {
        const bool required =
            field.use == words::FieldUse::required || field.use == words::FieldUse::repeated;
        if (required && std::ranges::find(there, field.name, &TemplateField::name) == there.end())
            missing.push_back(field.name);
    }
    return missing;
}

bool is_as_stored(const OwnTextForm& form, const Workspace& workspace) {
    return form.text == template_text(form.key, workspace) &&
           form.subject == template_subject(form.key, workspace);
}

Result<Command> build(const OwnTextForm& form, const FormContext& context) {
    if (const auto problem = problem_in_text(form.key, form.text)) return reject(*problem, "text");
    if (const auto problem = problem_in_text(form.key, form.subject))
        return reject(*problem, "subject");
    const OwnTextRef own = own_text(form.key, context.workspace);
    const bool shipped = is_same(form.text, shipped_text(form.key)) &&
                         is_same(form.subject, shipped_subject(form.key));
    if (shipped && own.text) return Command{Remove<OwnText>{own.id}};
    if (shipped) return reject(Phrase{"reject.nothing_to_change", {}}, "");
    OwnText text{.kind = form.key.kind,
                 .language = form.key.language,
                 .address_form = form.key.address,
                 .subject = is_same(form.subject, shipped_subject(form.key))
                                ? std::string()
                                : std::string(trimmed(form.subject)),
                 .text = form.text};
    if (!own.text) return Command{Add<OwnText>{std::move(text), {}}};
    return Command{Edit<OwnText>{difference(own.id, *own.text, std::move(text))}};
}

}  // namespace wordkeep::app
