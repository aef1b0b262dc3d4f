#pragma once
// Backup files on their way out of the page, and the few words that this browser keeps beside the
// workspace. The browser's side is shell/backup.mjs.

#include <functional>
#include <string>
#include <string_view>

#include "app/data_state.h"
#include "app/effects.h"

namespace wordkeep::platform {

/// Begins to look after the file that is written by itself; `changed` hears now and after every
/// change what there is, and the file's name.
void watch_backup_file(std::function<void(app::BackupFile, std::string name)> changed);
/// All three only in a gesture of the person.
void choose_backup_file(std::string_view name);
void allow_backup_file();
void forget_backup_file();

/// One file at a time, in pieces. `done`: whether it was written.
void begin_backup(app::BackupTarget target, std::string_view name);
void add_to_backup(std::string_view bytes);
void end_backup(std::function<void(bool)> done);

/// A text of this browser alone (localStorage), or of this tab as long as it is open
/// (sessionStorage); empty when there is none or the browser refuses.
enum class Memory : std::uint8_t { browser, tab };
[[nodiscard]] std::string remembered(std::string_view key, Memory of = Memory::browser);
void remember(std::string_view key, std::string_view text, Memory of = Memory::browser);

/// Calls `work` in a task of its own, soon: for work in small steps.
void run_soon(std::function<void()> work);

}  // namespace wordkeep::platform
