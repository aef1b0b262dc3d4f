#include "journal/record.h"

#include "base/checksum.h"

namespace wordkeep::journal {

RecordKey key_of(const Record& record) { return {record.id, record.stamp, crc32c(record.payload)}; }

}  // namespace wordkeep::journal
