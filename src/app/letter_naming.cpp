#include "app/letter_naming.h"

#include "words/gist.h"
#include "words/thing.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace wordkeep::app {
namespace {

bool is_informal(const Client& client) { return client.address_form == AddressForm::informal; }

}  // namespace

bool is_upset(const Conversation& contact) {
    return std::ranges::any_of(contact.tags, [](ContactTag tag) {
        return tag == ContactTag::outburst || tag == ContactTag::threat;
    });
}

std::string thing_of(const Conversation& contact) {
    return is_upset(contact) ? std::string() : words::thing_in(contact.subject);
}

std::string message_in_letter(const Conversation& contact, const Client& client,
                              const words::Context& letter) {
    if (contact.subject.empty() && words::gist(contact.note).empty()) return {};
    const bool informal = is_informal(client);
    std::string thing = thing_of(contact);
    if (thing.empty())
        return std::string(
            words::tr(informal ? "letter.message.informal" : "letter.message", letter));
    const std::vector<PhraseArg> args{{"name", std::move(thing)}};
    return words::render(informal ? Phrase{"letter.message_about.informal", args}
                                  : Phrase{"letter.message_about", args},
                         letter);
}

std::string open_in_letter(const Conversation& contact, const Client& client,
                           const words::Context& letter) {
    const std::string about = contact.subject.empty() ? words::gist(contact.note) : contact.subject;
    if (about.empty()) return {};
    const std::string_view bare = words::without_reply_marks(about);
    if (!is_upset(contact) && bare.ends_with('?')) return std::string(bare);
    if (std::string thing = thing_of(contact); !thing.empty()) return thing;
    return std::string(
        words::tr(is_informal(client) ? "letter.question.informal" : "letter.question", letter));
}

std::string heading_of(const Conversation& contact) {
    return is_upset(contact) ? std::string()
                             : std::string(words::without_reply_marks(contact.subject));
}

}  // namespace wordkeep::app
