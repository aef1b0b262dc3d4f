#include "journal/message.h"

#include <cstddef>
#include <utility>

#include "journal/wire.h"

namespace wordkeep::journal {

namespace {

constexpr std::uint8_t message_version = 1;
constexpr std::size_t head_bytes = 1 + 1 + 8 + 8 + 4;

void put_text(std::string& out, std::string_view text) {
    wire::put(out, static_cast<std::uint32_t>(text.size()));
    out += text;
}

bool take_text(std::string_view& rest, std::string& text) {
    if (rest.size() < 4) return false;
    const auto size = wire::get<std::uint32_t>(rest, 0);
    rest.remove_prefix(4);
    if (size > rest.size()) return false;
    text = rest.substr(0, size);
    rest.remove_prefix(size);
    return true;
}

}  // namespace

std::string encode(const Message& message) {
    std::string out;
    wire::put(out, message_version);
    wire::put(out, static_cast<std::uint8_t>(message.kind));
    wire::put(out, message.from);
    wire::put(out, message.to);
    wire::put(out, static_cast<std::uint32_t>(message.files.size()));
    for (const StoredFile& file : message.files) {
        put_text(out, file.name);
        put_text(out, file.bytes);
    }
    return out;
}

std::optional<Message> decode_message(std::string_view bytes) {
    if (bytes.size() < head_bytes || wire::get<std::uint8_t>(bytes, 0) != message_version)
        return {};
    Message message;
    const auto kind = wire::get<std::uint8_t>(bytes, 1);
    if (kind < 1 || kind > static_cast<std::uint8_t>(MessageKind::here)) return {};
    message.kind = static_cast<MessageKind>(kind);
    message.from = wire::get<std::uint64_t>(bytes, 2);
    message.to = wire::get<std::uint64_t>(bytes, 10);
    const auto count = wire::get<std::uint32_t>(bytes, 18);
    std::string_view rest = bytes.substr(head_bytes);
    for (std::uint32_t i = 0; i < count; ++i) {
        StoredFile file;
        if (!take_text(rest, file.name) || !take_text(rest, file.bytes)) return {};
        message.files.push_back(std::move(file));
    }
    if (!rest.empty()) return {};
    return message;
}

}  // namespace wordkeep::journal
