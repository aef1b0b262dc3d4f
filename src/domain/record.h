#pragma once
// Records, patches and events: how every change of the workspace is written down.
//
// A record is a plain struct with a field list (base/schema.h). A patch sets some fields of one
// record. An event is what one command did: patches, all or none. Each field keeps the value with
// the greatest stamp, so the order in which events arrive does not matter and repeats are harmless;
// that one rule carries undo, history, following another tab, and merging two computers.

#include "base/field_refs.h"
#include "base/ids.h"
#include "base/schema.h"
#include "base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wordkeep {

/// One bit per field, in the order of the field list. Records have at most 64 fields.
using FieldMask = std::uint64_t;

template <HasSchema R>
[[nodiscard]] constexpr FieldMask all_fields() {
    static_assert(field_count<R> <= 64);
    return field_count<R> == 64 ? ~FieldMask{0} : (FieldMask{1} << field_count<R>)-1;
}

/// The bit of the field with this member pointer.
template <HasSchema R, class Value>
[[nodiscard]] constexpr FieldMask mask_of(Value R::*member) {
    FieldMask mask = 0;
    for_each_field<R>([&](const auto& f, auto index) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(f.member)>, Value R::*>)
            if (f.member == member) mask |= FieldMask{1} << index;
    });
    return mask;
}

/// Sets the fields in `mask` of one record to those of `values`. `creates` says that the record
/// begins here: all fields are meant, and a codec may leave out the ones with default values.
template <HasSchema R>
struct Patch {
    using Record = R;
    Id<R> id;
    R values{};
    FieldMask mask = 0;
    bool creates = false;
};

template <HasSchema R>
[[nodiscard]] Patch<R> creation(Id<R> id, R values) {
    return {id, std::move(values), all_fields<R>(), true};
}

/// A patch that sets one field; chain `.and_set` for more.
template <HasSchema R>
class PatchBuilder {
  public:
    explicit PatchBuilder(Id<R> id) { patch_.id = id; }

    template <class Value, class Given>
    PatchBuilder& set(Value R::*member, Given&& value) {
        patch_.values.*member = std::forward<Given>(value);
        patch_.mask |= mask_of(member);
        return *this;
    }
    [[nodiscard]] Patch<R> done() { return std::move(patch_); }

  private:
    Patch<R> patch_;
};

/// The fields in which `to` differs from `from`, as a patch.
template <HasSchema R>
[[nodiscard]] Patch<R> difference(Id<R> id, const R& from, R to) {
    const FieldMask mask = differing_fields(field_refs<R>(), &from, &to);
    return {id, std::move(to), mask, false};
}

}  // namespace wordkeep
