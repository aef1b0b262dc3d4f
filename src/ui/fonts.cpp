#include "ui/fonts.h"

#include "ui/discreet.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "imgui.h"
#include "imgui_internal.h"

#include "base/utf8.h"
#include "ui/frame.h"
#include "ui/text_units.h"

namespace wordkeep::ui {

namespace {

constexpr std::size_t most_pages = 4;
constexpr std::size_t most_words = 30'000;
constexpr std::size_t most_paragraphs = 3'000;
constexpr std::string_view ellipsis = "…";

struct Picture {
    std::uint64_t page = 0;
    float u0 = 0;
    float v0 = 0;
    float u1 = 0;
    float v1 = 0;
    bool made = false;
};
struct Word {
    WordBox box;
    Picture pictures[2][2];  // by Ink, and for whole and half pixels
};

/// A texture that is filled in shelves, one height a shelf.
struct Shelf {
    int top = 0;
    int height = 0;
    int used = 0;
};
struct Page {
    std::uint64_t texture = 0;
    int bottom = 0;
    std::vector<Shelf> shelves;
};

struct CachedParagraph {
    Paragraph paragraph;
    std::uint64_t used = 0;
};

struct Cache {
    TextSource* source = nullptr;
    float ratio = 1;
    bool draws = true;
    int page_size = 1024;
    std::uint64_t clock = 0;
    std::uint64_t drawn = 0;
    std::unordered_map<std::uint64_t, Word> words;
    std::unordered_map<std::uint64_t, CachedParagraph> paragraphs;
    std::vector<Page> pages;
    std::vector<TextPiece> pieces;  // scratch
};
Cache cache;

/// FNV-1a over 8 bytes at a time, finished with a mixer: 64 bits, so that two texts never meet.
std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
    // The seed is mixed before the text comes: "changes:" in one face would else be "changes;" in
    // the next.
    std::uint64_t hash = (seed ^ 0xcbf29ce484222325ull) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 29;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t chunk = 0;
        std::copy_n(text.data() + at, 8, reinterpret_cast<char*>(&chunk));
        hash = (hash ^ chunk) * 0x9E3779B97F4A7C15ull;
        hash ^= hash >> 29;
    }
    for (; at < text.size(); ++at)
        hash = (hash ^ static_cast<unsigned char>(text[at])) * 0x100000001b3ull;
    hash ^= hash >> 32;
    hash *= 0xd6e8feb86659fd93ull;
    return hash ^ (hash >> 32) ^ text.size();
}

std::uint64_t style_key(const Style& style) {
    return static_cast<std::uint64_t>(style.face) << 56 ^
           static_cast<std::uint64_t>(std::lround(style.size * 64)) << 24;
}

/// Inter's own rule for the distance of letters by their size.
WordStyle word_style(const Style& style) {
    const bool letters = style.face != Face::icons;
    const float ems = letters ? -0.0223F + 0.185F * std::exp(-0.1745F * style.size) : 0;
    return {style.face, style.size * cache.ratio, ems * style.size * cache.ratio};
}

Word& word_of(std::string_view text, const Style& style) {
    const std::uint64_t key = hash_of(text, style_key(style));
    const auto [found, fresh] = cache.words.try_emplace(key);
    if (fresh && cache.source) found->second.box = cache.source->measure(word_style(style), text);
    return found->second;
}

float advance_of(std::string_view text, const Style& style) {
    return text.empty() ? 0 : word_of(text, style).box.advance / cache.ratio;
}

constexpr int white_spot = 4;

void add_page() {
    cache.pages.push_back({cache.source->new_page(cache.page_size), white_spot, {}});
}

/// A free place of this size; the textures grow by whole pages.
std::uint64_t place_for(int width, int height, int& x, int& y) {
    for (;;) {
        if (!cache.pages.empty()) {
            Page& page = cache.pages.back();
            for (Shelf& shelf : page.shelves)
                if (shelf.height == height && shelf.used + width <= cache.page_size) {
                    x = shelf.used;
                    y = shelf.top;
                    shelf.used += width;
                    return page.texture;
                }
            if (page.bottom + height <= cache.page_size) {
                page.shelves.push_back({page.bottom, height, width});
                x = 0;
                y = page.bottom;
                page.bottom += height;
                return page.texture;
            }
        }
        add_page();
    }
}

Picture& picture_of(Word& word, std::string_view text, const Style& style, Ink ink, bool half) {
    Picture& picture = word.pictures[static_cast<std::size_t>(ink)][half ? 1 : 0];
    if (picture.made) return picture;
    picture.made = true;
    const int width = word.box.right - word.box.left + (half ? 1 : 0);
    const int height = word.box.bottom - word.box.top;
    if (width <= 0 || height <= 0 || width > cache.page_size || height > cache.page_size)
        return picture;
    int x = 0;
    int y = 0;
    // Heights in steps, so that words with and without descenders share a shelf.
    const std::uint64_t page = place_for(width + 1, (height + 8) / 8 * 8, x, y);
    cache.source->draw(word_style(style), text, ink, word.box, half ? 0.5F : 0, page, x, y);
    ++cache.drawn;
    const float unit = 1.0F / static_cast<float>(cache.page_size);
    picture.page = page;
    picture.u0 = static_cast<float>(x) * unit;
    picture.v0 = static_cast<float>(y) * unit;
    picture.u1 = static_cast<float>(x + width) * unit;
    picture.v1 = static_cast<float>(y + height) * unit;
    return picture;
}

// --- lines ---

/// Collects pieces into lines.
class LineMaker {
  public:
    LineMaker(std::string_view text, const Style& style, const Fit& fit, Paragraph& out)
        : text_(text), style_(style), fit_(fit), out_(out) {}

    void make(const std::vector<TextPiece>& pieces);

  private:
    void add(const TextPiece& piece);
    void add_unit(std::uint32_t begin, std::uint32_t end, const TextPiece& piece, float advance);
    void add_in_parts(const TextPiece& piece);
    void end_line(std::uint32_t end, std::uint32_t next);
    void break_before_word();
    void close();
    [[nodiscard]] bool full() const {
        return fit_.max_lines > 0 && static_cast<int>(out_.lines.size()) >= fit_.max_lines;
    }

    std::string_view text_;
    Style style_;
    Fit fit_;
    Paragraph& out_;
    Line line_;
    std::vector<Direction> directions_;
    float x_ = 0;
    float natural_ = 0;
    std::size_t breakable_ = 0;  // units up to here may stand before a line's end
};

/// Puts the units of a line into the order in which they are seen. The direction of a line is that
/// of its first strong word; runs of the other direction are turned round inside it.
void order_line(Line& line, const std::vector<Direction>& directions) {
    Direction base = Direction::neutral;
    bool any = false;
    for (const Direction d : directions) {
        any = any || d == Direction::right_to_left;
        if (base == Direction::neutral) base = d;
    }
    if (!any) return;
    line.right_to_left = base == Direction::right_to_left;
    const std::size_t count = line.units.size();
    std::vector<bool> turned(count);
    Direction before = base;
    for (std::size_t i = 0; i < count; ++i) {
        Direction d = directions[i];
        if (d == Direction::neutral) {
            // Neutral words belong to the run only when both neighbours do.
            Direction after = base;
            for (std::size_t k = i + 1; k < count; ++k)
                if (directions[k] != Direction::neutral) {
                    after = directions[k];
                    break;
                }
            d = before == after ? before : base;
        } else {
            before = d;
        }
        turned[i] = d == Direction::right_to_left;
        line.units[i].right_to_left = turned[i];
    }
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = i;
    if (line.right_to_left) std::reverse(order.begin(), order.end());
    for (std::size_t i = 0; i < count;) {  // runs against the line's direction
        std::size_t end = i;
        while (end < count && turned[order[end]] != line.right_to_left)
            ++end;
        std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                     order.begin() + static_cast<std::ptrdiff_t>(end));
        i = std::max(end, i + 1);
    }
    float x = 0;
    for (const std::size_t i : order) {
        line.units[i].x = x;
        x += line.units[i].advance;
    }
}

void LineMaker::make(const std::vector<TextPiece>& pieces) {
    for (const TextPiece& piece : pieces) {
        if (full()) return;
        add(piece);
    }
    if (!full()) close();
}

void LineMaker::close() { end_line(static_cast<std::uint32_t>(text_.size()), line_.next); }

void LineMaker::add(const TextPiece& piece) {
    if (piece.kind == Piece::line_break) {
        end_line(piece.begin, piece.end);
        out_.natural = std::max(out_.natural, natural_);
        natural_ = 0;
        return;
    }
    const std::string_view part = text_.substr(piece.begin, piece.end - piece.begin);
    const float advance = advance_of(part, style_);
    natural_ += advance;
    const bool limited = fit_.wrap && fit_.width > 0;
    if (limited && piece.kind == Piece::word && x_ + advance > fit_.width + 0.01F) {
        if (breakable_ > 0) break_before_word();
        if (full()) return;
        if (x_ + advance > fit_.width + 0.01F && advance > fit_.width) {
            add_in_parts(piece);
            return;
        }
    }
    add_unit(piece.begin, piece.end, piece, advance);
    if (piece.break_after) breakable_ = line_.units.size();
}

void LineMaker::add_unit(std::uint32_t begin, std::uint32_t end, const TextPiece& piece,
                         float advance) {
    line_.units.push_back({begin, end, x_, advance, piece.kind == Piece::space, false});
    directions_.push_back(piece.direction);
    x_ += advance;
}

/// A word wider than the line: as many signs in each line as fit, always at least one.
void LineMaker::add_in_parts(const TextPiece& piece) {
    std::size_t begin = piece.begin;
    while (begin < piece.end) {
        std::size_t end = end_of_sign(text_, begin);
        while (end < piece.end) {
            const std::size_t further = end_of_sign(text_, end);
            if (x_ + advance_of(text_.substr(begin, further - begin), style_) > fit_.width) break;
            end = further;
        }
        add_unit(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), piece,
                 advance_of(text_.substr(begin, end - begin), style_));
        begin = end;
        if (begin < piece.end) {
            end_line(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin));
            if (full()) return;
        }
    }
    breakable_ = line_.units.size();
}

void LineMaker::end_line(std::uint32_t end, std::uint32_t next) {
    line_.end = end;
    line_.width = x_;
    order_line(line_, directions_);
    out_.width = std::max(out_.width, line_.width);
    out_.natural = std::max(out_.natural, natural_);
    const std::uint32_t following = next;
    line_.next = following;
    out_.lines.push_back(std::move(line_));
    line_ = Line{};
    line_.begin = following;
    line_.next = following;
    directions_.clear();
    x_ = 0;
    breakable_ = 0;
}

/// Ends the line at the last place where that is allowed; the rest moves down.
void LineMaker::break_before_word() {
    std::vector<Unit> rest(line_.units.begin() + static_cast<std::ptrdiff_t>(breakable_),
                           line_.units.end());
    std::vector<Direction> rest_directions(
        directions_.begin() + static_cast<std::ptrdiff_t>(breakable_), directions_.end());
    line_.units.resize(breakable_);
    directions_.resize(breakable_);
    const std::uint32_t next = line_.units.empty() ? line_.begin : line_.units.back().end;
    std::uint32_t end = next;
    if (!fit_.keep_spaces)  // a space at the end takes no room
        while (!line_.units.empty() && line_.units.back().space) {
            end = line_.units.back().begin;
            line_.units.pop_back();
            directions_.pop_back();
        }
    x_ = 0;
    for (const Unit& unit : line_.units)
        x_ += unit.advance;
    end_line(end, next);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        rest[i].x = x_;
        x_ += rest[i].advance;
        line_.units.push_back(rest[i]);
        directions_.push_back(rest_directions[i]);
    }
}

/// Shortens a line to `width` with "…" at its end.
void cut_line(Line& line, std::string_view text, const Style& style, float width) {
    const float dots = advance_of(ellipsis, style);
    float room = std::max(0.0F, width - dots);
    line.cut = true;
    std::size_t kept = 0;
    float x = 0;
    while (kept < line.units.size() && x + line.units[kept].advance <= room)
        x += line.units[kept++].advance;
    line.units.resize(std::min(line.units.size(), kept + 1));
    if (kept < line.units.size()) {
        Unit& last = line.units[kept];
        std::size_t end = last.begin;
        float advance = 0;
        while (end < last.end) {
            const std::size_t further = end_of_sign(text, end);
            const float wider = advance_of(text.substr(last.begin, further - last.begin), style);
            if (x + wider > room) break;
            end = further;
            advance = wider;
        }
        if (end == last.begin || last.space) {
            line.units.pop_back();
        } else {
            last.end = static_cast<std::uint32_t>(end);
            last.advance = advance;
            x += advance;
        }
    }
    float left = 0;
    if (line.right_to_left) {  // seen from the right, so the dots stand left
        left = dots;
        float right = x + dots;
        for (Unit& unit : line.units) {
            right -= unit.advance;
            unit.x = right;
        }
        line.ellipsis_x = 0;
    } else {
        for (Unit& unit : line.units) {
            unit.x = left;
            left += unit.advance;
        }
        line.ellipsis_x = left;
    }
    line.width = x + dots;
}

/// Spaces kept at the end of a line hang over its edge: nothing of them is to be seen.
float width_to_be_seen(const Line& line) {
    float width = line.width;
    for (auto unit = line.units.rbegin(); unit != line.units.rend() && unit->space; ++unit)
        width -= unit->advance;
    return width;
}

void make_paragraph(std::string_view text, const Style& style, const Fit& fit, Paragraph& out) {
    cut_into_pieces(text, cache.pieces);
    Fit lines = fit;
    if (lines.max_lines > 0) lines.max_lines += 1;  // one more shows whether something is left
    if (!fit.wrap) lines.width = 0;
    LineMaker(text, style, lines, out).make(cache.pieces);
    if (out.lines.empty()) out.lines.push_back({});
    bool shortened = false;
    if (fit.max_lines > 0 && static_cast<int>(out.lines.size()) > fit.max_lines) {
        out.lines.resize(static_cast<std::size_t>(fit.max_lines));
        shortened = true;
    }
    if (fit.width <= 0) return;
    for (Line& line : out.lines) {
        const bool last = shortened && &line == &out.lines.back();
        if (width_to_be_seen(line) > fit.width + 0.5F || last)
            cut_line(line, text, style, std::max(fit.width, last ? 0.0F : fit.width));
    }
    if (!fit.wrap || shortened) {
        out.width = 0;
        for (const Line& line : out.lines)
            out.width = std::max(out.width, line.width);
    }
}

}  // namespace

void set_drawing(bool draws) { cache.draws = draws; }
bool is_drawing() { return cache.draws; }

void set_text_scale_ratio(float ratio) {
    if (std::abs(ratio - cache.ratio) < 0.0005F) return;
    cache.ratio = ratio;
    cache.page_size = ratio < 1.5F ? 1024 : 2048;
    drop_text_cache();
}

void set_text_source(TextSource* source) {
    cache.source = source;
    drop_text_cache();
}

void drop_text_cache() {
    cache.words.clear();
    cache.paragraphs.clear();
    cache.pages.clear();
    if (cache.source) cache.source->drop_pages();
}

void forget_pictures() { drop_text_cache(); }

void tidy_text_cache() {
    ++cache.clock;
    if (cache.pages.size() > most_pages || cache.words.size() > most_words) drop_text_cache();
    if (cache.paragraphs.size() > most_paragraphs)
        std::erase_if(cache.paragraphs,
                      [](const auto& entry) { return entry.second.used + 2 < cache.clock; });
}

void set_white_spot() {
    if (!cache.source) return;
    if (cache.pages.empty()) add_page();
    const float middle = white_spot / 2.0F / static_cast<float>(cache.page_size);
    ImGui::GetDrawListSharedData()->TexUvWhitePixel = ImVec2(middle, middle);
}

void draw_with_words_texture() {
    if (cache.pages.empty()) return;
    const auto texture = static_cast<ImTextureID>(cache.pages.front().texture);
    ImGui::GetWindowDrawList()->PushTexture(texture);
}

const Paragraph& lay_out(std::string_view text, const Style& style, const Fit& fit) {
    std::uint64_t key = hash_of(text, style_key(style) ^ 0x5bd1e995);
    const auto mix = [&](std::uint64_t value) {
        key = (key ^ value) * 0x9E3779B97F4A7C15ull;
        key ^= key >> 31;
    };
    mix(static_cast<std::uint64_t>(std::lround(fit.width * 64)));
    mix(static_cast<std::uint64_t>(fit.max_lines) << 2 | (fit.wrap ? 2U : 0U) |
        (fit.keep_spaces ? 1U : 0U));
    const auto [found, fresh] = cache.paragraphs.try_emplace(key);
    if (fresh) make_paragraph(text, style, fit, found->second.paragraph);
    found->second.used = cache.clock;
    return found->second.paragraph;
}

float text_width(std::string_view text, const Style& style) { return lay_out(text, style).width; }

float x_of_byte(const Line& line, std::string_view text, const Style& style, std::size_t at) {
    float end = line.right_to_left ? 0 : line.width;
    if (line.units.empty()) return 0;
    for (const Unit& unit : line.units) {
        if (at < unit.begin) break;
        const bool inside = at < unit.end;
        const float part =
            inside ? advance_of(text.substr(unit.begin, at - unit.begin), style) : unit.advance;
        end = unit.right_to_left ? unit.x + unit.advance - part : unit.x + part;
        if (inside) return end;
    }
    return end;
}

std::size_t byte_at_x(const Line& line, std::string_view text, const Style& style, float x) {
    if (line.units.empty()) return line.begin;
    const Unit* nearest = &line.units.front();
    float distance = 1e9F;
    for (const Unit& unit : line.units) {
        const float away = x < unit.x                  ? unit.x - x
                           : x > unit.x + unit.advance ? x - unit.x - unit.advance
                                                       : 0;
        if (away < distance) {
            distance = away;
            nearest = &unit;
        }
    }
    std::size_t best = nearest->begin;
    float best_distance = 1e9F;
    for (std::size_t at = nearest->begin;; at = end_of_sign(text, at)) {
        const float part = advance_of(text.substr(nearest->begin, at - nearest->begin), style);
        const float there =
            nearest->right_to_left ? nearest->x + nearest->advance - part : nearest->x + part;
        if (std::abs(there - x) < best_distance) {
            best_distance = std::abs(there - x);
            best = at;
        }
        if (at >= nearest->end) break;
    }
    return best;
}

float baseline_in(float line_height, float size) {
    constexpr float cap_height = 0.727F;  // of Inter
    return (line_height + size * cap_height) / 2;
}

namespace {

std::string_view text_of(const Unit& unit, std::string_view text) {
    return text.substr(unit.begin, unit.end - unit.begin);
}

/// The next word of the line in this direction; empty at its end.
std::string_view neighbour(const Line& line, std::string_view text, std::size_t i, int step) {
    for (auto at = static_cast<std::ptrdiff_t>(i) + step;
         at >= 0 && at < static_cast<std::ptrdiff_t>(line.units.size()); at += step) {
        const Unit& unit = line.units[static_cast<std::size_t>(at)];
        if (!unit.space) return text_of(unit, text);
    }
    return {};
}

bool is_hidden(const Line& line, std::string_view text, std::size_t i) {
    return hides(text_of(line.units[i], text), neighbour(line, text, i, -1),
                 neighbour(line, text, i, 1));
}

/// What stands in the place of a hidden word.
void draw_bar(ImDrawList& list, const Unit& unit, const Style& style, ImVec2 base, ImU32 tint) {
    constexpr ImU32 faint = IM_COL32(255, 255, 255, 70);
    const ImU32 colour = (tint & ~IM_COL32_A_MASK) | (faint & IM_COL32_A_MASK);
    const float left = base.x + unit.x;
    list.AddRectFilled({left, base.y - style.size * 0.72F},
                       {left + unit.advance, base.y + style.size * 0.1F}, colour,
                       style.size * 0.2F);
}

}  // namespace

void draw_line(const Line& line, std::string_view text, const Style& style, float x, float y,
               Colour colour) {
    if (!cache.source || !cache.draws || line.units.empty()) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float ratio = cache.ratio;
    const Ink ink = luminance(colour) > 0.4 ? Ink::light : Ink::dark;
    const ImU32 tint = IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
    const ImVec4& clip = list->_CmdHeader.ClipRect;
    const float base = std::round(y * ratio);
    const auto draw_word = [&](std::string_view part, float at) {
        Word& word = word_of(part, style);
        // Half pixels keep the gaps between words even; with small pixels nobody would see it.
        const float exact = (x + at) * ratio;
        const bool halves = ratio < 1.5F && style.face != Face::icons;
        const bool half =
            halves && exact - std::floor(exact) >= 0.25F && exact - std::floor(exact) < 0.75F;
        const float pen = half ? std::floor(exact) : std::round(exact);
        const float left = pen + static_cast<float>(word.box.left);
        const float right =
            left + static_cast<float>(word.box.right - word.box.left + (half ? 1 : 0));
        if (right < clip.x * ratio || left > clip.z * ratio) return;
        const Picture& picture = picture_of(word, part, style, ink, half);
        if (!picture.page) return;
        const float top = base + static_cast<float>(word.box.top);
        const float bottom = base + static_cast<float>(word.box.bottom);
        const ImU32 shade = word.box.coloured ? IM_COL32(255, 255, 255, colour.alpha) : tint;
        list->AddImage(static_cast<ImTextureID>(picture.page), ImVec2(left / ratio, top / ratio),
                       ImVec2(right / ratio, bottom / ratio), ImVec2(picture.u0, picture.v0),
                       ImVec2(picture.u1, picture.v1), shade);
    };
    if (base < clip.y * ratio - style.size * ratio ||
        base > clip.w * ratio + style.size * ratio * 2)
        return;
    const bool discreet = is_discreet() && style.face != Face::icons;
    for (std::size_t i = 0; i < line.units.size(); ++i) {
        const Unit& unit = line.units[i];
        if (unit.space) continue;
        if (discreet && is_hidden(line, text, i))
            draw_bar(*list, unit, style, {x, y}, tint);
        else
            draw_word(text_of(unit, text), unit.x);
    }
    if (line.cut) draw_word(ellipsis, line.ellipsis_x);
}

std::size_t utf16_to_bytes(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    while (at < text.size() && units > 0) {
        const Utf8Character sign = decode_utf8(text, at);
        const std::size_t width = sign.code > 0xFFFF ? 2 : 1;
        if (units < width) break;
        units -= width;
        at += sign.length;
    }
    return at;
}

std::size_t bytes_to_utf16(std::string_view text, std::size_t bytes) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < std::min(bytes, text.size());) {
        const Utf8Character sign = decode_utf8(text, at);
        units += sign.code > 0xFFFF ? 2 : 1;
        at += sign.length;
    }
    return units;
}

std::size_t next_caret(std::string_view text, std::size_t at) { return end_of_sign(text, at); }

std::size_t previous_caret(std::string_view text, std::size_t at) {
    // Signs can only be read forwards; a line's beginning is a safe place to start from.
    std::size_t from = 0;
    if (at > 1) {
        const std::size_t line = text.rfind('\n', at - 2);
        from = line == std::string_view::npos ? 0 : line + 1;
    }
    std::size_t before = from;
    while (from < at) {
        before = from;
        from = end_of_sign(text, from);
    }
    return before;
}

TextStatistics text_statistics() { return {cache.words.size(), cache.pages.size(), cache.drawn}; }

}  // namespace wordkeep::ui
