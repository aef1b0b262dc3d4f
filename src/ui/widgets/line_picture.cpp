#include "ui/widgets/line_picture.h"

#include "app/agreement_line.h"
#include "ui/context.h"
#include "ui/draw.h"
#include "ui/layout_engine.h"
#include "ui/text_units.h"

#include <algorithm>

namespace wordkeep::ui {
namespace {

constexpr float sign_size = 20;
constexpr float bar_height = 20;
constexpr float words_height = 18;
constexpr float marks_height = 26;

Style sign_style() { return style_of(TextSize::small, Weight::semibold); }

void sign_box(const Rect& rect, std::string_view sign, Tone tone) {
    fill(rect, tone_colours(tone).ink, token::radius_small);
    text_in(rect, sign, {sign_style(), palette().page, Align::center});
}

/// The lanes from above: today's word, signs, the bar, marks, labels.
class LineDrawing {
  public:
    LineDrawing(const LinePicture& picture, const Rect& rect) : picture_(picture), rect_(rect) {}

    static float height_of(const LinePicture& picture) {
        return words_height + (picture.signs.empty() ? 0 : sign_size + 8) + bar_height +
               (picture.marks.empty() ? 4 : marks_height) + words_height;
    }

    void draw() {
        bar_top_ = rect_.y + words_height + (picture_.signs.empty() ? 0 : sign_size + 8);
        draw_bar();
        draw_today();  // behind what is to be read
        draw_signs();
        draw_marks();
        labelled_.clear();
        const float y = rect_.y + rect_.height - words_height;
        for (const LineLabel& label : picture_.labels)
            draw_label(label, y, palette().text);
    }

  private:
    float x_of(float share) const { return rect_.x + share * rect_.width; }
    Rect piece(float from, float to) const {
        return {x_of(from), bar_top_, std::max(2.0F, x_of(to) - x_of(from)), bar_height};
    }

    void draw_bar() {
        const Rect bar = piece(picture_.from, picture_.to);
        fill(bar, tone_colours(Tone::neutral).tint, 3);
        const float gone = std::clamp(picture_.today < 0 ? picture_.to : picture_.today,
                                      picture_.from, picture_.to);
        if (gone > picture_.from) fill(piece(picture_.from, gone), palette().control_line, 3);
        outline(bar, palette().control_line, 3);
        for (const LinePart& gap : picture_.gaps) {
            const Rect rect = piece(gap.from, gap.to);
            for (float x = rect.x + 1; x < rect.x + rect.width; x += 4)
                fill({x, rect.y + 1, 2, rect.height - 2}, palette().page);
        }
        for (const LinePart& part : picture_.parts) {
            const Rect rect = piece(part.from, part.to);
            fill({rect.x + 1, rect.y, std::max(2.0F, rect.width - 1), rect.height},
                 tone_colours(part.tone).ink, std::min(3.0F, rect.width / 3));
            if (rect.width >= text_width(part.sign, sign_style()) + 4)
                text_in(rect, part.sign, {sign_style(), palette().page, Align::center});
        }
    }

    void draw_signs() {
        std::vector<float> places;
        for (const LineSign& sign : picture_.signs)
            places.push_back(sign.at * rect_.width - sign_size / 2);
        app::spread_out(places, sign_size + 2, rect_.width - sign_size);
        const float y = rect_.y + words_height;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const LineSign& sign = picture_.signs[i];
            const Rect box{rect_.x + places[i], y, sign_size, sign_size};
            vertical_line(x_of(sign.at), y + sign_size, 8, tone_colours(sign.tone).ink);
            if (sign.icon.empty())
                sign_box(box, sign.sign, sign.tone);
            else
                icon_in(box, sign.icon, tone_colours(sign.tone).ink);
        }
    }

    void draw_marks() {
        std::vector<float> places;
        for (const LineMark& mark : picture_.marks)
            places.push_back(mark.at * rect_.width);
        app::spread_out(places, 16, rect_.width - 8);
        const float y = bar_top_ + bar_height + marks_height / 2;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const LineMark& mark = picture_.marks[i];
            const float x = rect_.x + std::max(8.0F, places[i]);
            const float until = x_of(mark.until);
            if (until > x + 8) fill({x + 8, y - 1, until - x - 8, 2}, tone_colours(Tone::bad).ink);
            draw_mark(mark.mark, x, y);
        }
    }

    void draw_today() {
        if (picture_.today < 0) return;
        const float top = rect_.y + words_height;
        const float bottom = rect_.y + rect_.height - words_height;
        fill({x_of(picture_.today) - 1, top, 2, bottom - top}, tone_colours(Tone::accent).ink);
        draw_label({picture_.today, picture_.today_word}, rect_.y, tone_colours(Tone::accent).ink);
    }

    /// In the middle of its place, moved inside; nothing where another one stands.
    void draw_label(const LineLabel& label, float y, Colour colour) {
        const Style style = style_of(TextSize::small);
        const float width = text_width(label.words, style) + 1;
        const float x = rect_.x + std::clamp(label.at * rect_.width - width / 2, 0.0F,
                                             std::max(0.0F, rect_.width - width));
        for (const auto& [from, to] : labelled_)
            if (x < to + 8 && from < x + width + 8) return;
        labelled_.emplace_back(x, x + width);
        text_in({x, y, width, words_height}, label.words, {style, colour});
    }

    const LinePicture& picture_;
    Rect rect_;
    float bar_top_ = 0;
    std::vector<std::pair<float, float>> labelled_;
};

}  // namespace

void line_picture(std::string_view id, const LinePicture& picture) {
    const Rect rect = place(Width::fill(), Width::fill(1, line_picture_least), line_picture_least,
                            LineDrawing::height_of(picture));
    Node& node = ctx().mirror.leaf(make_id(id), Role::image, rect);
    node.name = picture.name;
    node.labelled = true;
    if (is_visible(rect)) LineDrawing(picture, rect).draw();
}

void line_sign(std::string_view sign, Tone tone) {
    const float width = std::max(sign_size, text_width(sign, sign_style()) + 8);
    sign_box(place(Width::fit(), Width::fit(), width, sign_size), sign, tone);
}

}  // namespace wordkeep::ui
