#include "interop/mail_conversation.h"

#include "base/utf8.h"
#include "interop/mail_reply.h"

namespace wordkeep::interop {
namespace {

struct Side {
    std::uint64_t client = 0;
    MailAddress address;
};

/// The first known client among them, else the first who is not me.
Side side_of(const std::vector<const std::vector<MailAddress>*>& lists,
             const KnownAddresses& people) {
    Side side;
    for (const auto* list : lists)
        for (const MailAddress& address : *list) {
            if (const std::uint64_t client = people.client_of(address.email))
                return {client, address};
            if (side.address.email.empty() && !people.is_mine(address.email))
                side.address = address;
        }
    return side;
}

bool is_from_me(const Mail& mail, const KnownAddresses& people, const Side& sender,
                const Side& receiver) {
    for (const MailAddress& address : mail.from)
        if (people.is_mine(address.email)) return true;
    if (sender.client != 0) return false;
    // A draft has no sender yet.
    return mail.from.empty() || receiver.client != 0;
}

}  // namespace

MailConversation conversation_of(const Mail& mail, const KnownAddresses& people, const Zone& mine) {
    const Side sender = side_of({&mail.from}, people);
    const Side receiver = side_of({&mail.to, &mail.cc}, people);
    MailConversation result;
    result.outbound = is_from_me(mail, people, sender, receiver);
    const Side& other = result.outbound ? receiver : sender;
    result.client = other.client;
    result.other = other.address;
    if (mail.date) result.at = mail.date->moment(mine);
    result.subject = mail.subject;
    ReplyParts parts = split_reply(mail.text);
    const bool is_passed_on = !has_visible_text(parts.fresh);
    result.text = is_passed_on ? std::move(parts.quoted) : std::move(parts.fresh);
    result.questions = questions_in(result.text);
    result.automatic = mail.automatic;
    return result;
}

}  // namespace wordkeep::interop
