#pragma once
// What the program wants done outside, as data. The platform carries it out after the update.

#include <cstdint>
#include <string>
#include <variant>

namespace wordkeep::app {

struct CopyText {
    std::string text;
};
/// mailto: or tel:, opened by the machine's own program.
struct OpenUrl {
    std::string url;
};
struct DownloadFile {
    std::string name;
    std::string mime_type;
    std::string bytes;
};
/// Opens the file dialog for contacts.
struct PickContactFile {};
struct PickWorkspaceFile {};
/// The browser is asked to keep the data for good (first own data).
struct AskPersistence {};
struct TakeOver {};
struct RetryStore {};
/// The address and the title follow the screen.
struct ShowAddress {
    std::string fragment;
};

using Effect = std::variant<CopyText, OpenUrl, DownloadFile, PickContactFile, PickWorkspaceFile,
                            AskPersistence, TakeOver, RetryStore, ShowAddress>;

}  // namespace wordkeep::app
