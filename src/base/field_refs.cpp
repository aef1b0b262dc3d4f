#include "base/field_refs.h"

namespace wordkeep {
namespace {

const void* at(const FieldRef& field, const void* owner) {
    return field.of(const_cast<void*>(owner));  // only an address is computed
}

}  // namespace

void copy_fields(FieldRefs fields, void* to, const void* from, std::uint64_t mask) {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (mask >> i & 1) fields[i].ops->copy(fields[i].of(to), at(fields[i], from));
}

std::uint64_t differing_fields(FieldRefs fields, const void* a, const void* b) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!fields[i].ops->equal(at(fields[i], a), at(fields[i], b)))
            mask |= std::uint64_t{1} << i;
    return mask;
}

}  // namespace wordkeep
