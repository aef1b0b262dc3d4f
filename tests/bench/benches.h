#pragma once
// What can be measured without a browser; tests/bench/storage is the rest.

namespace wordkeep::bench {

/// Today at the lifetime data set. 0: everything agreed.
int attention_bench();
/// What one edit costs before it is on its way to the disk, with 10 records and with 400,000.
int commit_bench();
/// What a start does with the records of the lifetime data set, part by part.
int opening_bench();
/// What taking in a file with the clients and commitments of it costs, part by part.
int import_bench();
/// Writes the lifetime data set into a folder: the journal's files, and the same rows for the
/// stores that it is compared with.
int write_storage_data(const char* folder);

}  // namespace wordkeep::bench
