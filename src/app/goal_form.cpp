#include "app/goal_form.h"

#include "app/date_input.h"
#include "base/utf8.h"
#include "words/goal_title.h"

#include <algorithm>
#include <string>

namespace wordkeep::app {
namespace {

/// Still as the form was opened: a default, or nothing.
bool is_untouched(const RecordForm& form, std::string_view field) {
    const auto fields = info(form.kind).fields;
    const auto at = std::ranges::find(fields, field, &FieldInfo::name);
    const Cell& cell = form.drafts[static_cast<std::size_t>(at - fields.begin())].cell;
    return cell.typed == cell.shown;
}

}  // namespace

void fill_from_title(RecordForm& form, const DateReader& dates) {
    if (form.kind != RecordKind::goal || form.editing != 0) return;
    const words::Context& context = dates.context();
    const words::GoalTitle title = words::read_goal_title(
        typed_in(form, "title"), {.now = context.local(context.now), .locale = context.locale});
    if (title.target && is_untouched(form, "target"))
        fill(form, "target", std::to_string(*title.target));
    if (title.until && is_untouched(form, "until")) fill(form, "until", dates.typed(*title.until));
    if (title.new_clients && is_untouched(form, "kind")) fill(form, "kind", "new_clients");
}

}  // namespace wordkeep::app
