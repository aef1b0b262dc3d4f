#include "interop/mail_reply.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "base/utf8.h"

namespace wordkeep::interop {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_quoted(std::string_view line) { return trimmed(line).starts_with('>'); }

bool contains_any(std::string_view text, std::span<const std::string_view> wanted) {
    return std::ranges::any_of(wanted, [&](std::string_view w) { return text.contains(w); });
}

/// "on fri, 20 nov 2026, anna wrote:", folded, perhaps of several lines joined.
bool introduces_quotation(std::string_view folded) {
    static constexpr std::string_view verbs[] = {" wrote", " schrieb", " skrev"};
    static constexpr std::string_view digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    return folded.size() < 400 && folded.ends_with(':') && contains_any(folded, verbs) &&
           (contains_any(folded, digits) || folded.contains('@'));
}

bool begins_introduction(std::string_view folded) {
    static constexpr std::string_view starts[] = {"on ", "am ", "den ", "pa ", "um ", "kl "};
    return std::ranges::any_of(starts, [&](auto start) { return folded.starts_with(start); });
}

/// How many lines from `at` on introduce a quotation: mail programs break them.
std::size_t introduction_length(const Lines& lines, std::size_t at) {
    std::string joined = fold(lines[at]);
    if (introduces_quotation(joined)) return 1;
    if (!begins_introduction(joined)) return 0;
    for (std::size_t more = 1; more < 4 && at + more < lines.size(); ++more) {
        const std::string next = fold(lines[at + more].substr(0, 300));
        if (next.empty()) return 0;
        joined += ' ' + next;
        if (introduces_quotation(joined)) return more + 1;
    }
    return 0;
}

/// "-----Original Message-----", "---------- Forwarded message ---------"
bool is_divider(std::string_view line) {
    line = trimmed(line);
    if (line.size() >= 20 && line.find_first_not_of('_') == std::string_view::npos) return true;
    if (!line.starts_with("---") || !line.ends_with("---")) return false;
    static constexpr std::string_view words[] = {"original",     "ursprung",       "forward",
                                                 "weitergeleit", "vidarebefordra", "anfang der",
                                                 "begin "};
    return contains_any(fold(line), words);
}

enum class Head : std::uint8_t { none, from, other };

Head head_of_line(std::string_view line) {
    std::string key = fold(line.substr(0, 40));
    std::erase(key, '*');
    static constexpr std::string_view from[] = {"from:", "von:", "fran:"};
    static constexpr std::string_view others[] = {
        "sent:",    "date:",      "to:",   "subject:", "gesendet:", "datum:", "an:",   "betreff:",
        "skickat:", "skickades:", "till:", "amne:",    "cc:",       "kopia:", "kopie:"};
    const auto begins = [&](std::string_view start) { return key.starts_with(start); };
    if (std::ranges::any_of(from, begins)) return Head::from;
    return std::ranges::any_of(others, begins) ? Head::other : Head::none;
}

/// Outlook puts "From: … Sent: … To: … Subject: …" above what it quotes, without any mark.
bool begins_header_block(const Lines& lines, std::size_t at) {
    if (head_of_line(lines[at]) != Head::from) return false;
    int others = 0;
    for (std::size_t next = at + 1; next < std::min(lines.size(), at + 7); ++next)
        others += head_of_line(lines[next]) == Head::other;
    return others >= 2;
}

bool is_sent_from(std::string_view line) {
    static constexpr std::string_view starts[] = {"sent from my ",
                                                  "get outlook for ",
                                                  "von meinem ",
                                                  "gesendet von ",
                                                  "skickat fran min ",
                                                  "skickades fran ",
                                                  "diese nachricht wurde von mein",
                                                  "gesendet mit der "};
    if (line.size() > 120) return false;
    const std::string folded = fold(line);
    return std::ranges::any_of(starts, [&](auto start) { return folded.starts_with(start); });
}

void add_line(std::string& to, std::string_view line) {
    to += line;
    to += '\n';
}

class Splitter {
  public:
    explicit Splitter(const Lines& lines) : lines_(lines) {}

    ReplyParts run() {
        while (at_ < lines_.size())
            step();
        for (std::string* part : {&parts_.fresh, &parts_.quoted, &parts_.signature})
            *part = cleaned(*part);
        return std::move(parts_);
    }

  private:
    void step() {
        const std::string_view line = lines_[at_];
        if (is_quoted(line)) return take(parts_.quoted, 1);
        if (is_divider(line) || begins_header_block(lines_, at_))
            return take(parts_.quoted, lines_.size());
        if (const std::size_t length = introduction_length(lines_, at_); length > 0) {
            // With marks the quotation ends where they end; without, it is all the rest.
            const bool marked = next_visible_is_quoted(at_ + length);
            in_signature_ = false;
            return take(parts_.quoted, marked ? length : lines_.size());
        }
        in_signature_ = in_signature_ || line == "--" || line == "-- " || is_sent_from(line);
        take(in_signature_ ? parts_.signature : parts_.fresh, 1);
    }

    void take(std::string& to, std::size_t count) {
        for (; count > 0 && at_ < lines_.size(); --count)
            add_line(to, lines_[at_++]);
    }

    [[nodiscard]] bool next_visible_is_quoted(std::size_t from) const {
        while (from < lines_.size() && trimmed(lines_[from]).empty())
            ++from;
        return from < lines_.size() && is_quoted(lines_[from]);
    }

    const Lines& lines_;
    std::size_t at_ = 0;
    bool in_signature_ = false;
    ReplyParts parts_;
};

// --- questions --------------------------------------------------------------------------------

constexpr std::size_t most_questions = 20;
constexpr std::size_t longest_question = 300;

std::string_view without_bullet(std::string_view text) {
    text = trimmed(text);
    while (text.starts_with("- ") || text.starts_with("* ") || text.starts_with("• "))
        text = trimmed(text.substr(text.find(' ')));
    std::size_t digits = 0;
    while (digits < text.size() && digits < 3 && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    if (digits > 0 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')') &&
        text[digits + 1] == ' ')
        text = trimmed(text.substr(digits + 1));
    return text;
}

bool is_list_item(std::string_view line) {
    line = trimmed(line);
    return without_bullet(line).size() != line.size();
}

/// Paragraphs as one line each; an item of a list is one of its own.
std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> out;
    bool joins = false;
    for (const std::string_view line : lines_of(text)) {
        const std::string_view content = trimmed(line);
        if (content.empty()) {
            joins = false;
            continue;
        }
        if (joins && !is_list_item(line))
            out.back().append(" ").append(content);
        else
            out.emplace_back(content);
        joins = true;
    }
    return out;
}

/// Whether the sign at `at` ends a sentence: "z. B. am 3. Mai" does not, "www.x.de/?a=1" neither.
bool ends_sentence(std::string_view text, std::size_t at) {
    std::size_t next = at + 1;
    while (next < text.size() && (text[next] == '?' || text[next] == '!' || text[next] == '"' ||
                                  text[next] == ')' || text[next] == '\''))
        ++next;
    if (next < text.size() && text[next] != ' ') {
        // Typographic closing quotes.
        const Utf8Character sign = decode_utf8(text, next);
        if (sign.code != 0x201D && sign.code != 0x201C && sign.code != 0x2019 && sign.code != 0xBB)
            return false;
    }
    if (text[at] != '.') return true;
    const std::size_t word = text.substr(0, at).find_last_of(" .") + 1;
    const std::string_view before = text.substr(word, at - word);
    const bool is_number = !before.empty() && before.back() >= '0' && before.back() <= '9';
    static constexpr std::string_view short_forms[] = {"dr", "nr", "ca",  "mr",   "ms",  "st",
                                                       "kl", "bl", "mrs", "prof", "bzw", "resp"};
    if (is_number || count_characters(before) <= 1) return false;
    if (std::ranges::find(short_forms, to_lower_ascii(before)) != std::end(short_forms))
        return false;
    const std::size_t begin = text.find_first_not_of(' ', next);
    return begin == std::string_view::npos || !(text[begin] >= 'a' && text[begin] <= 'z');
}

/// "?" alone asks nothing.
bool asks(std::string_view sentence) {
    return sentence.ends_with('?') && count_characters(sentence) >= 4;
}

void add_questions(std::string_view paragraph, std::vector<std::string>& out) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < paragraph.size() && out.size() < most_questions; ++at) {
        const char c = paragraph[at];
        if (c != '.' && c != '!' && c != '?' && at + 1 < paragraph.size()) continue;
        if (c != '?' && c != '.' && c != '!') continue;
        if (!ends_sentence(paragraph, at)) continue;
        while (at + 1 < paragraph.size() && (paragraph[at + 1] == '?' || paragraph[at + 1] == '!'))
            ++at;
        const std::string_view sentence = without_bullet(paragraph.substr(begin, at + 1 - begin));
        begin = at + 1;
        const std::size_t mark = sentence.find_last_not_of("?!");
        const bool is_question =
            mark != std::string_view::npos && sentence.substr(mark + 1).contains('?');
        if (!is_question) continue;
        std::string question(sentence.substr(0, mark + 1));
        question += '?';
        if (!asks(question)) continue;
        question = shortened(question, longest_question);
        if (std::ranges::find(out, question) == out.end()) out.push_back(std::move(question));
    }
}

}  // namespace

ReplyParts split_reply(std::string_view text) {
    const Lines lines = lines_of(text);
    return Splitter(lines).run();
}

std::vector<std::string> questions_in(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string& paragraph : paragraphs_of(text))
        add_questions(paragraph, out);
    return out;
}

}  // namespace wordkeep::interop
