#pragma once
// What the program wants done outside, as data. The platform carries it out after the update.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "journal/rewrite.h"

namespace wordkeep::app {

struct CopyText {
    std::string text;
};
/// mailto: or tel:, opened by the machine's own program.
struct OpenUrl {
    std::string url;
};
/// Whether the browser may say that something has become late while the page is not looked at;
/// switching it on asks for leave.
struct AllowNotices {
    bool on = false;
};
/// On paper: "# …" is a heading, "- …" a point, an empty line parts paragraphs.
struct PrintText {
    std::string title;
    std::string text;
};
struct DownloadFile {
    std::string name;
    std::string mime_type;
    std::string bytes;
};
/// A backup file in pieces, so that a large one never lies in memory as a whole. What became of it
/// comes back as Program::backup_ended.
enum class BackupTarget : std::uint8_t { download, file };
struct BeginBackup {
    BackupTarget target = BackupTarget::download;
    std::string name;
};
struct AddToBackup {
    std::string bytes;
};
struct EndBackup {};
/// The file that backups are written to by themselves: choosing it, asking the browser again for
/// leave to write it, and giving it up. The answer is Program::set_backup_file.
struct ChooseBackupFile {
    std::string name;
};
struct AllowBackupFile {};
struct ForgetBackupFile {};
/// Keeps a text for this browser, outside of the workspace; empty: forgets it.
struct RememberText {
    std::string_view key;
    std::string text;
};
struct CheckStore {};
/// Keeps a front (app/front.h) for the next start; empty: none.
struct KeepFront {
    std::string bytes;
};
/// Writes every stored file again without what the judge drops; Program::erase_step hears of it.
struct RewriteStore {
    journal::Judge judge;
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

using Effect =
    std::variant<CopyText, OpenUrl, DownloadFile, PrintText, AllowNotices, PickContactFile,
                 PickWorkspaceFile, AskPersistence, TakeOver, RetryStore, ShowAddress, BeginBackup,
                 AddToBackup, EndBackup, ChooseBackupFile, AllowBackupFile, ForgetBackupFile,
                 RememberText, CheckStore, RewriteStore, KeepFront>;

}  // namespace wordkeep::app
