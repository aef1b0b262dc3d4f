#pragma once
// The person's own words: variants of the letters with a signature (row 104), and tone rules that
// they added. They belong to no client.

#include "base/ids.h"
#include "base/schema.h"
#include "domain/clients/client.h"

#include <string>

namespace wordkeep {

struct OwnText;
using OwnTextId = Id<OwnText>;
struct OwnPhrase;
using OwnPhraseId = Id<OwnPhrase>;

/// An own variant of a shipped text; of several for the same text the one with the greatest id
/// counts (two computers may each have made one).
struct OwnText {
    std::string kind;  ///< which letter, by its frozen name ("nudge"), or "signature"
    ClientLanguage language = ClientLanguage::english;
    AddressForm address_form = AddressForm::formal;  ///< informal only where the two differ
    std::string subject;  ///< a template as `text` is; empty: the shipped one
    std::string text;
    bool removed = false;

    friend bool operator==(const OwnText&, const OwnText&) = default;
};

/// A phrase that the person does not want to send.
struct OwnPhrase {
    ClientLanguage language = ClientLanguage::english;  ///< of the letters it is looked for in
    std::string phrase;  ///< whole words; "word*" stands for all that begin so
    std::string better;  ///< what is put in its place; empty: it is left out
    std::string why;
    bool removed = false;

    friend bool operator==(const OwnPhrase&, const OwnPhrase&) = default;
};

template <>
struct Schema<OwnText> {
    static constexpr std::string_view name = "own_text";
    static constexpr auto fields = std::tuple{
        required("kind", &OwnText::kind),
        field("language", &OwnText::language),
        field("address_form", &OwnText::address_form),
        field("subject", &OwnText::subject),
        required("text", &OwnText::text),
        field("removed", &OwnText::removed),
    };
};
template <>
struct Schema<OwnPhrase> {
    static constexpr std::string_view name = "own_phrase";
    static constexpr auto fields = std::tuple{
        field("language", &OwnPhrase::language), required("phrase", &OwnPhrase::phrase),
        field("better", &OwnPhrase::better),     field("why", &OwnPhrase::why),
        field("removed", &OwnPhrase::removed),
    };
};

}  // namespace wordkeep
