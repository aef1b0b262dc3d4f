#pragma once
// A picture with what it says in a sentence, and the same as a table (UX.md, Insights).

#include "attention/insights.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"

#include <span>
#include <string>
#include <vector>

namespace wordkeep::ui {

struct Picture {
    std::string_view id;
    std::string_view title;
    std::string sentence;  ///< what it says
    std::vector<std::string> labels;
    std::vector<Bar> bars;
    std::vector<std::string> values;  ///< what stands in the table beside each label
    std::string_view bars_are;        ///< headings of the table's columns
    std::string_view values_are;
    float maximum = 0;  ///< of the scale; 0: the greatest value

    void add(std::string label, float value, std::string said, float mark = -1,
             Tone tone = Tone::accent);
};

/// A section with the sentence, the bars or the table, and the switch between the two.
void picture_ui(const Frame& frame, Picture& picture);

/// What is promised by the week beside what can be worked (row 98).
void load_ui(const Frame& frame, std::span<const attention::LoadWeek> load);

}  // namespace wordkeep::ui
