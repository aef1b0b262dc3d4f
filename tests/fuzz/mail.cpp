// Any bytes as an e-mail: no crash, valid text within its limits.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "interop/mail_conversation.h"
#include "interop/mail_reply.h"
#include "support/zones.h"

using namespace wordkeep;
using namespace wordkeep::interop;

namespace {

void check(bool claim) {
    if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)looks_like_mail(bytes);
    const Result<Mail> mail = read_mail(bytes);
    if (!mail) return 0;
    check(is_utf8(mail->text) && is_utf8(mail->subject) && is_utf8(mail->message_id));
    check(mail->text.size() <= 4 * max_mail_text_bytes);
    const MailConversation found =
        conversation_of(*mail, KnownAddresses({}, {}), wordkeep::test::berlin());
    check(found.client == 0 && is_utf8(found.text) && is_utf8(found.other.name));
    for (const std::string& question : found.questions)
        check(is_utf8(question) && !question.empty());
    return 0;
}
