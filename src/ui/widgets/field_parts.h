#pragma once
// What all fields share. Only src/ui includes this.

#include <string>
#include <string_view>

#include "ui/context.h"
#include "ui/layout_engine.h"

namespace wordkeep::ui {

struct TextEdit;

struct FrameOptions {
    std::string_view hint = {};
    std::string_view error = {};
    bool hide_label = false;
    bool required = false;
    Width width = {};
};

/// Label above, hint or error beneath whatever is declared during its life.
class FieldFrame {
  public:
    FieldFrame(std::uint32_t id, std::string_view name, const FrameOptions& options);
    ~FieldFrame();
    FieldFrame(const FieldFrame&) = delete;
    FieldFrame& operator=(const FieldFrame&) = delete;

  private:
    FrameOptions options_;
    Nested nested_;
};

void field_surface(const Rect& rect, const Press& press, bool focused, bool wrong, bool disabled);
/// Name, hint, error as the mirror tells them.
void describe_field(Node& node, std::string_view name, const FrameOptions& options);

}  // namespace wordkeep::ui
