#include "domain/table.h"

namespace wordkeep {
namespace {

/// Decides one field, and remembers the stamp if the new value wins.
bool takes(RowStamps& row, std::size_t field, const Stamp& stamp, bool creates) {
    for (auto& entry : row.newer) {
        if (entry.field != field) continue;
        if (!(entry.stamp < stamp)) return false;
        entry.stamp = stamp;
        return true;
    }
    if (!(row.base < stamp)) return false;
    if (!creates) row.newer.push_back({static_cast<std::uint8_t>(field), stamp});
    return true;
}

}  // namespace

FieldMask apply_fields(FieldRefs fields, RowStamps& stamps, void* value, const void* given,
                       void* before, FieldMask mask, const Stamp& stamp, bool creates) {
    FieldMask replaced = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!(mask >> i & 1) || !takes(stamps, i, stamp, creates)) continue;
        const FieldRef& field = fields[i];
        void* const stored = field.of(value);
        field.ops->swap(stored, field.of(before));
        field.ops->copy(stored, field.of(const_cast<void*>(given)));
        replaced |= FieldMask{1} << i;
    }
    return replaced;
}

}  // namespace wordkeep
