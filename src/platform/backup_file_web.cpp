// Backup files in the browser: the C++ half. shell/backup.mjs is the other one.

#include "platform/backup_file.h"

#include <cstdlib>
#include <memory>
#include <utility>

#include <emscripten.h>

// clang-format off
EM_JS_DEPS(wordkeep_backup, "$UTF8ToString,$stringToNewUTF8,$stringToUTF8OnStack,$stackSave,$stackRestore");

// A message to this page itself: timers of 0 are held back for 4 ms, once for every step of a long work.
EM_JS(void, wordkeep_js_soon, (void* work), {
    if (!Module.wordkeep_channel) {
        Module.wordkeep_channel = new MessageChannel();
        Module.wordkeep_channel.port1.onmessage = (event) => _wordkeep_soon(event.data);
    }
    Module.wordkeep_channel.port2.postMessage(work);
});
EM_JS(void, wordkeep_js_backup_open, (), {
    Module.page.backup.open((state, name) => {
        const stack = stackSave();
        _wordkeep_backup_file(state, stringToUTF8OnStack(name));
        stackRestore(stack);
        Module.page.draw();
    });
});
EM_JS(void, wordkeep_js_backup_choose, (const char* name), { Module.page.backup.choose(UTF8ToString(name)); });
EM_JS(void, wordkeep_js_backup_allow, (), { Module.page.backup.allow(); });
EM_JS(void, wordkeep_js_backup_forget, (), { Module.page.backup.forget(); });
EM_JS(void, wordkeep_js_backup_begin, (int to_file, const char* name), {
    Module.page.backup.begin(to_file !== 0, UTF8ToString(name));
});
EM_JS(void, wordkeep_js_backup_add, (const char* bytes, int size), {
    Module.page.backup.add(HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, wordkeep_js_backup_end, (), {
    Module.page.backup.end().then((done) => {
        _wordkeep_backup_done(done ? 1 : 0);
        Module.page.draw();
    });
});
EM_JS(char*, wordkeep_js_remembered, (const char* key, int tab), {
    let text = null;
    try {
        text = (tab ? sessionStorage : localStorage).getItem(UTF8ToString(key));
    } catch {}
    return stringToNewUTF8(text ?? "");
});
EM_JS(void, wordkeep_js_remember, (const char* key, const char* text, int tab), {
    try {
        const value = UTF8ToString(text);
        const memory = tab ? sessionStorage : localStorage;
        if (value) memory.setItem(UTF8ToString(key), value);
        else memory.removeItem(UTF8ToString(key));
    } catch {}
});
// clang-format on

namespace wordkeep::platform {
namespace {

std::function<void(app::BackupFile, std::string)>& watcher() {
    static std::function<void(app::BackupFile, std::string)> instance;
    return instance;
}
std::function<void(bool)>& waiting() {
    static std::function<void(bool)> instance;
    return instance;
}

}  // namespace

void watch_backup_file(std::function<void(app::BackupFile, std::string name)> changed) {
    watcher() = std::move(changed);
    wordkeep_js_backup_open();
}
void choose_backup_file(std::string_view name) {
    wordkeep_js_backup_choose(std::string(name).c_str());
}
void allow_backup_file() { wordkeep_js_backup_allow(); }
void forget_backup_file() { wordkeep_js_backup_forget(); }

void begin_backup(app::BackupTarget target, std::string_view name) {
    wordkeep_js_backup_begin(target == app::BackupTarget::file, std::string(name).c_str());
}
void add_to_backup(std::string_view bytes) {
    wordkeep_js_backup_add(bytes.data(), static_cast<int>(bytes.size()));
}
void end_backup(std::function<void(bool)> done) {
    waiting() = std::move(done);
    wordkeep_js_backup_end();
}

std::string remembered(std::string_view key, Memory of) {
    char* const text = wordkeep_js_remembered(std::string(key).c_str(), of == Memory::tab ? 1 : 0);
    std::string out(text);
    std::free(text);
    return out;
}
void remember(std::string_view key, std::string_view text, Memory of) {
    wordkeep_js_remember(std::string(key).c_str(), std::string(text).c_str(),
                         of == Memory::tab ? 1 : 0);
}

void run_soon(std::function<void()> work) {
    wordkeep_js_soon(new std::function<void()>(std::move(work)));
}

}  // namespace wordkeep::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE void wordkeep_soon(void* work) {
    const std::unique_ptr<std::function<void()>> own(static_cast<std::function<void()>*>(work));
    (*own)();
}

EMSCRIPTEN_KEEPALIVE void wordkeep_backup_file(int state, const char* name) {
    if (const auto& tell = wordkeep::platform::watcher())
        tell(static_cast<wordkeep::app::BackupFile>(state), name);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_backup_done(int done) {
    if (const auto tell = std::exchange(wordkeep::platform::waiting(), {})) tell(done != 0);
}
}
