#include "interop/vcard_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

// A writer that breaks lines at a fixed width breaks at 72 or later; an earlier break was made at a
// space on purpose.
constexpr std::size_t hard_fold_bytes = 70;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::size_t line_break_in(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r')
        ++at;
    return at;
}

bool is_delimiter_line(std::string_view text) {
    text = without_blanks(text);
    return equals_ascii_nocase(text, "END:VCARD") || equals_ascii_nocase(text, "BEGIN:VCARD");
}

/// "=91": a byte that only continues a character. After a space it shows that the space is a
/// fold's.
bool starts_with_encoded_continuation(std::string_view text) {
    return text.size() >= 3 && text[0] == '=' &&
           ((text[1] >= '8' && text[1] <= '9') || (text[1] >= 'A' && text[1] <= 'B') ||
            (text[1] >= 'a' && text[1] <= 'b'));
}

}  // namespace

bool is_binary_property(std::string_view name) {
    if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos)
        name.remove_prefix(dot + 1);
    static constexpr std::string_view names[] = {"PHOTO", "LOGO", "SOUND", "KEY"};
    return std::ranges::any_of(
        names, [&](std::string_view binary) { return equals_ascii_nocase(name, binary); });
}

bool VcardLines::next(std::string_view& bytes) {
    if (take_queued_line()) return true;
    while (!bytes.empty()) {
        const char c = bytes.front();
        if (pending_cr_) {
            // Some programs write CR CR LF; it is one line break, like a CR of its own.
            if (c == '\r' || c == '\n') bytes.remove_prefix(1);
            if (c == '\r') continue;
            pending_cr_ = false;
            end_physical_line();
            continue;
        }
        if (c == '\r' || c == '\n') {
            bytes.remove_prefix(1);
            if (c == '\r')
                pending_cr_ = true;
            else
                end_physical_line();
            continue;
        }
        if (!queued_.empty()) return given_ = true;
        if (at_line_start_) {
            const bool continues = begins_continuation(c);
            if (!continues && has_line_) return given_ = true;
            after_soft_break_ = continues && soft_break_;
            at_line_start_ = false;
            physical_start_ = line_.size();
            if (!has_line_) number_ = physical_number_;
            has_line_ = true;
            if (continues && !soft_break_) {
                bytes.remove_prefix(1);
                physical_length_ = 1;
                const bool is_space_of_text = fold_space_ == FoldSpace::keep_after_short_lines &&
                                              previous_length_ < hard_fold_bytes;
                if (is_space_of_text) append(" ");
            }
            soft_break_ = false;
            continue;
        }
        const std::size_t end = line_break_in(bytes);
        append(bytes.substr(0, end));
        physical_length_ += end;
        bytes.remove_prefix(end);
    }
    return false;
}

bool VcardLines::next_at_end() {
    if (take_queued_line()) return true;
    if (pending_cr_ || !at_line_start_) {
        pending_cr_ = false;
        end_physical_line();
    }
    return given_ = has_line_;
}

/// Leaves the line that was given; true when another one is already waiting.
bool VcardLines::take_queued_line() {
    if (!given_) return false;
    line_.clear();
    physical_start_ = 0;
    name_searched_ = 0;
    given_ = has_line_ = name_known_ = skipping_ = truncated_ = false;
    if (queued_.empty()) return false;
    number_ = physical_number_ - 1;
    line_.swap(queued_);
    queued_.clear();
    return given_ = true;
}

bool VcardLines::begins_continuation(char first) const {
    if (!has_line_) return false;
    // A line of nothing but blanks is empty; nothing goes on from there.
    return soft_break_ || (is_blank(first) && (skipping_ || !without_blanks(line_).empty()));
}

void VcardLines::append(std::string_view bytes) {
    if (skipping_) return;
    const std::size_t room = max_vcard_line_bytes - std::min(line_.size(), max_vcard_line_bytes);
    truncated_ = truncated_ || bytes.size() > room;
    line_ += bytes.substr(0, room);
    if (!name_known_) look_for_picture();
}

void VcardLines::look_for_picture() {
    const std::size_t end = line_.find_first_of(":;", name_searched_);
    name_searched_ = line_.size();
    if (end == std::string::npos) return;
    name_known_ = true;
    skipping_ = is_binary_property(std::string_view(line_).substr(0, end));
    if (!skipping_) return;
    line_.resize(end);
    line_ += ':';
}

bool VcardLines::is_quoted_printable() const {
    const std::string_view header = std::string_view(line_).substr(0, line_.find(':'));
    static constexpr std::string_view wanted = "QUOTED-PRINTABLE";
    if (header.size() == line_.size() || header.size() < wanted.size()) return false;
    for (std::size_t at = 0; at + wanted.size() <= header.size(); ++at)
        if (equals_ascii_nocase(header.substr(at, wanted.size()), wanted)) return true;
    return false;
}

void VcardLines::end_physical_line() {
    const bool was_blank = at_line_start_;
    ++physical_number_;
    at_line_start_ = true;
    if (was_blank) {
        // An empty line ends a soft-broken value; elsewhere it means nothing.
        soft_break_ = false;
        return;
    }
    previous_length_ = physical_length_;
    physical_length_ = 0;
    if (skipping_) return;
    if (after_soft_break_) end_soft_broken_line();
    after_soft_break_ = false;
    std::size_t end = line_.size();
    while (end > physical_start_ && is_blank(line_[end - 1]))
        --end;
    if (queued_.empty() && end > physical_start_ && line_[end - 1] == '=' &&
        is_quoted_printable()) {
        line_.resize(end - 1);
        soft_break_ = true;
    }
}

/// A value that ended in "=" by accident must not swallow the end of its card, and a fold's space
/// must not split a character.
void VcardLines::end_soft_broken_line() {
    const std::string_view physical = std::string_view(line_).substr(physical_start_);
    if (is_delimiter_line(physical)) {
        queued_ = without_blanks(physical);
        line_.resize(physical_start_);
    } else if (physical.size() > 1 && is_blank(physical[0]) &&
               starts_with_encoded_continuation(physical.substr(1))) {
        line_.erase(physical_start_, 1);
    }
}

}  // namespace wordkeep::interop
