#include "app/persistence.h"

#include "codec/event_codec.h"

namespace wordkeep::app {

journal::Record to_record(const Event& event) {
    return {.id = event.id.value,
            .stamp = event.stamp,
            .content = journal::Content::event_json,
            .payload = codec::event_to_json(event)};
}

Result<Event> from_record(const journal::Record& record) {
    return codec::event_from_json(record.payload);
}

}  // namespace wordkeep::app
