#include "codec/workspace_reader.h"

#include <algorithm>

#include "codec/json_straight.h"
#include "codec/workspace_codec.h"

namespace wordkeep::codec {
namespace {

/// Around the events of a workspace file there are a few lines; a file with more is something else.
constexpr std::size_t longest_outer = 1u << 20;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

Rejection syntax_at(std::int64_t line) {
    return {Phrase{"reject.codec.syntax", {{"line", Count{line}}, {"column", Count{1}}}}, {}};
}

/// An event is read for itself; the person looks for the line in the file.
void move_line(Rejection& rejection, std::int64_t lines) {
    if (rejection.phrase.key != "reject.codec.syntax") return;
    for (PhraseArg& arg : rejection.phrase.args)
        if (arg.name == "line")
            if (auto* line = std::get_if<Count>(&arg.value)) line->value += lines;
}

}  // namespace

void WorkspaceFileReader::put(std::string_view run) {
    if (in_event_) {
        if (event_.size() + run.size() <= longest_event_bytes) event_ += run;
    } else if (!in_list_) {
        outer_bytes_ += run.size();
        if (outer_bytes_ <= longest_outer) outer_ += run;
    }
}

void WorkspaceFileReader::fail(Rejection rejection) {
    if (failure_) return;
    const std::string place = "events[" + std::to_string(count_) + "]";
    const std::string& where = rejection.where;
    const bool joined = where.empty() || where.front() == '[';
    rejection.where = place + (joined ? "" : ".") + where;
    failure_ = std::move(rejection);
}

void WorkspaceFileReader::begin_event() {
    in_event_ = true;
    spaced_ = false;
    after_comma_ = false;
    event_.clear();
    event_line_ = line_;
}

void WorkspaceFileReader::end_event() {
    if (!in_event_) return;
    in_event_ = false;
    if (!failure_) {
        while (!event_.empty() && is_space(event_.back()))
            event_.pop_back();
        auto event = event_from_json(event_);
        if (event) {
            if (spaced_) event_.clear();
            take_(*std::move(event), std::move(event_));
        } else {
            move_line(event.error(), event_line_ - 1);
            fail(std::move(event.error()));
        }
    }
    ++count_;
}

bool WorkspaceFileReader::in_text(char c) {
    if (!in_text_) return false;
    if (escaped_) {
        escaped_ = false;
    } else if (c == '\\') {
        escaped_ = true;
    } else if (c == '"') {
        in_text_ = false;
        return true;
    }
    if (depth_ == 1 && key_.size() < 64) key_ += c;
    return true;
}

/// A comma or the end of the list, outside of events.
void WorkspaceFileReader::between_events(char c) {
    const bool nothing_before = !in_event_ && (c == ',' || after_comma_);
    if (nothing_before) fail(syntax_at(line_));
    end_event();
    after_comma_ = c == ',';
    if (c == ',') return;
    in_list_ = false;
    --depth_;
}

void WorkspaceFileReader::feed(std::string_view bytes) {
    std::size_t from = 0;  // what belongs to the same side up to here
    const auto put_until = [&](std::size_t end) {
        put(bytes.substr(from, end - from));
        from = end;
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (in_text_ && !escaped_ && depth_ > 1) i = find_text_end(bytes, i);
        if (i == bytes.size()) break;
        const char c = bytes[i];
        if (c == '\n') {
            ++line_;
            if (in_list_) outer_ += c;  // so that the lines behind the list are counted right
        }
        if (in_text(c)) continue;
        if (is_space(c)) {
            spaced_ = spaced_ || depth_ > 2;
            continue;
        }
        if (in_list_ && depth_ == 2) {
            if (c == ',' || c == ']') {
                put_until(i);
                between_events(c);
                if (c == ',') ++from;
                continue;
            }
            if (!in_event_) {
                put_until(i);
                begin_event();
            }
        }
        if (c == '"') {
            in_text_ = true;
            if (depth_ == 1) key_.clear();
        } else if (c == '{' || c == '[') {
            if (depth_ == 1 && c == '[' && key_ == "events" && !had_list_) {
                put_until(i + 1);
                in_list_ = had_list_ = true;
            }
            ++depth_;
        } else if (c == '}' || c == ']') {
            --depth_;
        }
    }
    put_until(bytes.size());
}

Result<std::size_t> WorkspaceFileReader::finish() {
    ends_early_ = in_text_ || depth_ > 0;
    if (in_event_) end_event();  // cut off: its own error is the better one
    // A list that was not recognised (a second one, a name in disguise) is taken here.
    auto outer = read_workspace_file(outer_, [this](Event&& event, std::string_view) {
        take_(std::move(event), {});
        ++count_;
    });
    const auto is_about_the_file = [&] {
        const std::string_view key = outer.error().phrase.key;
        return key == "reject.codec.no_workspace" || key == "reject.codec.newer_version";
    };
    if (outer_bytes_ > longest_outer) return reject(Phrase{"reject.codec.no_workspace", {}});
    if (!outer && is_about_the_file()) return std::unexpected(outer.error());
    if (failure_) return std::unexpected(*failure_);
    if (!outer) return std::unexpected(outer.error());
    return count_;
}

}  // namespace wordkeep::codec
