#pragma once
// What was found while reading: for the data page, and for the decision whether this program may
// write.

#include <cstdint>
#include <string>
#include <vector>

namespace wordkeep::journal {

enum class Fault : std::uint8_t {
    torn_tail,       ///< the end of a file is cut off; it had not been confirmed
    damaged_header,  ///< the first bytes of a file; its records were searched all the same
    damaged_record,  ///< `bytes` bytes inside a file
    missing_record,  ///< a sealed file holds fewer records than it counted
    missing_file,    ///< a number of an epoch that should be there
    incomplete,      ///< a payload in several parts of which some were not found
    newer_format,    ///< written by a later version of this program; left alone
};

struct Finding {
    Fault fault = Fault::torn_tail;
    std::string file;          ///< name; for missing_file the name it would have
    std::uint64_t offset = 0;  ///< where in the file it begins
    std::uint64_t bytes = 0;   ///< how much cannot be used; 0 if unknown
    std::uint32_t count = 1;   ///< files or records, where known
};

struct LoadReport {
    std::uint32_t files = 0;
    std::uint32_t folds = 0;  ///< of these, files made by folding or by an import
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;     ///< different ones
    std::uint64_t duplicates = 0;  ///< found again, and dropped
    std::uint32_t from_aside = 0;  ///< records found only where a hidden page had put them
    std::uint32_t strangers = 0;   ///< files with names that are none of ours; not looked at

    std::uint32_t torn_tails = 0;
    std::uint32_t damages = 0;      ///< findings that are neither a torn tail nor a newer format
    std::uint32_t newer_files = 0;  ///< more than 0: this program must not write
    std::uint16_t newest_format = 0;
    std::vector<Finding> findings;  ///< the first 100 of them

    [[nodiscard]] bool clean() const { return torn_tails + damages + newer_files == 0; }
    void add(Finding finding);
};

}  // namespace wordkeep::journal
