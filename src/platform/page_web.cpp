// The page in the browser: the C++ half. shell/page.mjs and its neighbours are the other one; what
// they call is exported here as wordkeep_…, what they offer is Module.page.

#include "platform/page.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <map>
#include <utility>

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

#include "assets/assets.h"
#include "ui/frame.h"

// clang-format off
EM_JS_DEPS(wordkeep_page, "$UTF8ToString,$stringToNewUTF8,$stringToUTF8OnStack,$stackSave,$stackRestore,$GL");

// Gives the shell the functions that take text.
EM_JS(void, wordkeep_js_begin, (), {
    const with_text = (text, call) => {
        const stack = stackSave();
        const result = call(stringToUTF8OnStack(text));
        stackRestore(stack);
        return result;
    };
    Module.wordkeep_key = (key, mods, in_text) =>
        with_text(key, (p) => _wordkeep_key(p, mods, in_text));
    Module.wordkeep_address = (text) => with_text(text, (p) => _wordkeep_address(p));
    Module.wordkeep_text = (id, value, at) => {
        const text = stringToNewUTF8(value);
        _wordkeep_text(id, text, at.from, at.to, at.backward ? 1 : 0, at.preedit.from, at.preedit.to,
                       at.edited ? 1 : 0);
        _free(text);
    };
    Module.wordkeep_files = (files, request) => {
        for (const { id, name, size } of files) with_text(name, (p) => _wordkeep_file(id, p, size));
        _wordkeep_files_end(request);
    };
    Module.page.wordkeep.memory = () => HEAPU8.length;
    Module.page.begin(Module).catch((error) => Module.page.on_failure(error));
});

EM_JS(void, wordkeep_js_font, (int face, const unsigned char* bytes, int size), {
    Module.page.words.add_font(face, HEAPU8.slice(bytes, bytes + size));
});

EM_JS(void, wordkeep_js_measure, (int face, double pixels, double tracking, const char* text, int size,
                                  float* advance, int* box), {
    const word = Module.page.words.measure({ face, pixels, tracking }, UTF8ToString(text, size));
    HEAPF32[advance >> 2] = word.advance;
    HEAP32.set([word.left, word.top, word.right, word.bottom, word.coloured ? 1 : 0], box >> 2);
});

EM_JS(int, wordkeep_js_new_texture, (int size), {
    const texture = GLctx.createTexture();
    const id = GL.getNewId(GL.textures);
    if (texture) texture.name = id;
    GL.textures[id] = texture;
    GLctx.bindTexture(GLctx.TEXTURE_2D, texture);
    for (const side of [GLctx.TEXTURE_MIN_FILTER, GLctx.TEXTURE_MAG_FILTER])
        GLctx.texParameteri(GLctx.TEXTURE_2D, side, GLctx.LINEAR);
    for (const side of [GLctx.TEXTURE_WRAP_S, GLctx.TEXTURE_WRAP_T])
        GLctx.texParameteri(GLctx.TEXTURE_2D, side, GLctx.CLAMP_TO_EDGE);
    GLctx.texStorage2D(GLctx.TEXTURE_2D, 1, GLctx.RGBA8, size, size);
    GLctx.texSubImage2D(GLctx.TEXTURE_2D, 0, 0, 0, 4, 4, GLctx.RGBA, GLctx.UNSIGNED_BYTE,
                        new Uint8Array(64).fill(255));
    return id;
});

EM_JS(void, wordkeep_js_draw_word, (int face, double pixels, double tracking, const char* text, int size,
                                    int light, int coloured, double shift, int left, int top, int width, int height, int texture, int x, int y), {
    const data = Module.page.words.draw({ face, pixels, tracking }, UTF8ToString(text, size), light, coloured,
                                        left - shift, top, width, height);
    GLctx.bindTexture(GLctx.TEXTURE_2D, GL.textures[texture]);
    GLctx.texSubImage2D(GLctx.TEXTURE_2D, 0, x, y, width, height, GLctx.RGBA, GLctx.UNSIGNED_BYTE, data);
});

// After a lost context its objects are gone; to delete them in the new one would be an error.
EM_JS(void, wordkeep_js_forget_graphics, (), {
    for (const table of [GL.textures, GL.buffers, GL.programs, GL.shaders, GL.vaos]) table.fill(null);
});

EM_JS(void, wordkeep_js_mirror, (const char* json, int size), {
    Module.page.mirror_operations(UTF8ToString(json, size));
});
EM_JS(void, wordkeep_js_complain, (const char* sentence), {
    console.error(UTF8ToString(sentence));
});
EM_JS(void, wordkeep_js_state, (int cursor, unsigned layer), {
    Module.page.show_state(cursor, layer >>> 0);
});
EM_JS(void, wordkeep_js_draw, (), { Module.page.draw(); });
EM_JS(void, wordkeep_js_look, (int look), { Module.page.set_look([null, "light", "dark"][look]); });
EM_JS(void, wordkeep_js_language, (const char* tag), { document.documentElement.lang = UTF8ToString(tag); });
EM_JS(void, wordkeep_js_title, (const char* title), { document.title = UTF8ToString(title); });
EM_JS(void, wordkeep_js_badge, (unsigned count), { Module.page.set_badge(count); });
EM_JS(void, wordkeep_js_set_address, (const char* text, int replace), {
    Module.page.set_address(UTF8ToString(text), replace);
});
EM_JS(char*, wordkeep_js_get_address, (), { return stringToNewUTF8(Module.page.address()); });
EM_JS(char*, wordkeep_js_languages, (), {
    return stringToNewUTF8((navigator.languages ?? [navigator.language]).join("\n"));
});
EM_JS(int, wordkeep_js_is_mac, (), { return /Mac|iPhone|iPad/.test(navigator.platform) ? 1 : 0; });
EM_JS(unsigned, wordkeep_js_random, (), { return crypto.getRandomValues(new Uint32Array(1))[0]; });
EM_JS(void, wordkeep_js_copy, (const char* text, int request), {
    Module.page.copy(UTF8ToString(text)).then((done) => {
        _wordkeep_copy_done(request, done ? 1 : 0);
        Module.page.draw();
    });
});
EM_JS(void, wordkeep_js_save, (const char* name, const char* type, const void* bytes, int size), {
    Module.page.save_file(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, wordkeep_js_open, (const char* url), { Module.page.open_url(UTF8ToString(url)); });
EM_JS(void, wordkeep_js_allow_notices, (), {
    Module.page.allow_notices().then((allowed) => {
        _wordkeep_notices_allowed(allowed ? 1 : 0);
        Module.page.draw();
    });
});
EM_JS(void, wordkeep_js_notice, (const char* title, const char* text), {
    Module.page.show_notice(UTF8ToString(title), UTF8ToString(text));
});
EM_JS(void, wordkeep_js_print, (const char* title, const char* text), {
    Module.page.print(UTF8ToString(title), UTF8ToString(text));
});
EM_JS(void, wordkeep_js_pick, (const char* accept, int multiple, int request), {
    Module.page.files.pick(UTF8ToString(accept), multiple !== 0, (files) => {
        Module.wordkeep_files(files, request);
        Module.page.draw();
    });
});
EM_JS(void, wordkeep_js_read, (int handle, double offset, int size, int request), {
    Module.page.files.read(handle, offset, size).then((bytes) => {
        const place = bytes ? _malloc(Math.max(1, bytes.length)) : 0;
        if (place) HEAPU8.set(bytes, place);
        _wordkeep_read_done(request, place, bytes ? bytes.length : 0);
        _free(place);
    });
});
EM_JS(void, wordkeep_js_release, (int handle), { Module.page.files.release(handle); });
// clang-format on

namespace wordkeep::platform {

struct File::Entry {
    int handle = 0;
    std::string name;
    std::uint64_t size = 0;

    Entry(int file, std::string file_name, std::uint64_t file_size)
        : handle(file), name(std::move(file_name)), size(file_size) {}
    ~Entry() { wordkeep_js_release(handle); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
};

namespace {

constexpr int most_passes = 6;
constexpr int most_hurried_frames = 30;  // in a row, before the page gives up coming to rest

using ReadDone = std::function<void(std::optional<std::span<const std::byte>>)>;

/// Words from the browser.
class BrowserText final : public ui::TextSource {
  public:
    ui::WordBox measure(const ui::WordStyle& style, std::string_view word) override {
        ui::WordBox box;
        int edges[5] = {};
        wordkeep_js_measure(static_cast<int>(style.face), style.pixels, style.tracking, word.data(),
                            static_cast<int>(word.size()), &box.advance, edges);
        box.left = edges[0];
        box.top = edges[1];
        box.right = edges[2];
        box.bottom = edges[3];
        box.coloured = edges[4] != 0;
        return box;
    }
    std::uint64_t new_page(int size) override {
        pages_.push_back(static_cast<GLuint>(wordkeep_js_new_texture(size)));
        return pages_.back();
    }
    void draw(const ui::WordStyle& style, std::string_view word, ui::Ink ink,
              const ui::WordBox& box, float shift, std::uint64_t page, int x, int y) override {
        wordkeep_js_draw_word(static_cast<int>(style.face), style.pixels, style.tracking,
                              word.data(), static_cast<int>(word.size()), ink == ui::Ink::light,
                              box.coloured, shift, box.left, box.top,
                              box.right - box.left + (shift > 0 ? 1 : 0), box.bottom - box.top,
                              static_cast<int>(page), x, y);
    }
    void drop_pages() override {
        if (!pages_.empty()) glDeleteTextures(static_cast<GLsizei>(pages_.size()), pages_.data());
        pages_.clear();
    }

  private:
    std::vector<GLuint> pages_;
};

struct Page {
    PageClient* client = nullptr;
    BrowserText text;
    std::uint64_t frames = 0;
    std::optional<double> wake_millis;  // since 1970
    bool system_dark = false;
    Look look = Look::system;
    float text_scale = 1;
    bool had_input = true;
    bool had_key = false;
    bool in_frame = false;
    bool frame_wanted = false;
    int hurried = 0;
    int next_request = 1;
    std::map<int, std::function<void(bool)>> copies;
    std::map<int, std::function<void(std::vector<File>)>> picks;
    std::map<int, ReadDone> reads;
    std::vector<File> arriving;
};

Page& page() {
    static Page instance;
    return instance;
}

void apply_look() {
    Page& p = page();
    const bool dark = p.look == Look::dark || (p.look == Look::system && p.system_dark);
    ui::set_dark(dark);
    wordkeep_js_look(static_cast<int>(p.look));
}

void create_graphics() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.antialias = false;  // ImGui smooths its own edges
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    attributes.enableExtensionsByDefault = false;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context("#canvas", &attributes);
    emscripten_webgl_make_context_current(context);
}

enum class Passes { settled, unsettled, storing };

/// Declares the widgets until nothing moves any more, or until something is on its way to the disk.
Passes settle_passes(ui::FrameInput input) {
    Page& p = page();
    // What lies under the pointer is known one pass later.
    const int least = p.had_input ? 2 : 1;
    p.had_input = false;
    for (int pass = 0; pass < most_passes; ++pass) {
        input.draws = pass + 1 >= least;
        ui::begin_pass(input);
        p.client->draw();
        bool again = ui::end_pass();
        again = p.client->settle() || again;
        if (p.client->begun_to_store()) return Passes::storing;
        if (!again && pass + 1 >= least) return Passes::settled;
    }
    return Passes::unsettled;
}

void show_picture(int width, int height) {
    const std::uint32_t ground = ui::ground_colour();
    const auto channel = [&](int shift) { return static_cast<float>(ground >> shift & 255) / 255; };
    glViewport(0, 0, width, height);
    glClearColor(channel(16), channel(8), channel(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

/// Seconds until the next frame is due; 0: at once; below 0: only when something happens.
double next_wake(bool unsettled) {
    Page& p = page();
    if (p.frame_wanted || unsettled) {
        p.frame_wanted = false;
        if (++p.hurried < most_hurried_frames) return 0;
        return 1;
    }
    p.hurried = 0;
    double wake = -1;
    if (const auto seconds = ui::next_change()) wake = *seconds;
    if (p.wake_millis) {
        const double seconds = (*p.wake_millis - static_cast<double>(now_millis())) / 1000;
        const double due = std::max(0.05, seconds);
        wake = wake < 0 ? due : std::min(wake, due);
    }
    return wake == 0 ? 0.001 : wake;
}

/// Bugs of the screens, for those who build the program: tests fail on them.
void report_complaints() {
#ifndef NDEBUG
    static std::size_t told = 0;
    const std::vector<std::string>& all = ui::complaints();
    for (; told < all.size(); ++told)
        wordkeep_js_complain(all[told].c_str());
#endif
}

std::string taken_text(char* text) {
    std::string out(text);
    std::free(text);
    return out;
}

}  // namespace

// --- running ---

void run_page(PageClient& client) {
    Page& p = page();
    p.client = &client;
    create_graphics();
    ui::start(p.text);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    const auto add = [](ui::Face face, std::span<const unsigned char> bytes) {
        wordkeep_js_font(static_cast<int>(face), bytes.data(), static_cast<int>(bytes.size()));
    };
    add(ui::Face::regular, assets::inter_regular());
    add(ui::Face::medium, assets::inter_medium());
    add(ui::Face::semibold, assets::inter_semibold());
    add(ui::Face::icons, assets::icon_font());
    wordkeep_js_begin();
}

void request_frame() {
    Page& p = page();
    if (p.in_frame)
        p.frame_wanted = true;
    else
        wordkeep_js_draw();
}

void wake_at(Instant instant) {
    Page& p = page();
    const double millis = static_cast<double>(instant.time_since_epoch().count()) * 1000;
    p.wake_millis = p.wake_millis ? std::min(*p.wake_millis, millis) : millis;
    if (!p.in_frame) wordkeep_js_draw();
}

std::uint64_t frames_shown() { return page().frames; }

// --- the machine ---

Instant now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

std::int64_t now_millis() { return static_cast<std::int64_t>(emscripten_date_now()); }

std::uint32_t random_id() {
    std::uint32_t id = 0;
    while (id == 0)
        id = wordkeep_js_random();
    return id;
}

std::vector<std::string> languages() {
    const std::string all = taken_text(wordkeep_js_languages());
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        if (end > at) out.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

bool is_mac() {
    static const bool mac = wordkeep_js_is_mac() != 0;
    return mac;
}

// --- look, title, address ---

void set_look(Look look) {
    page().look = look;
    apply_look();
    request_frame();
}

void set_text_scale(float scale) {
    page().text_scale = std::clamp(scale, 0.8F, 2.0F);
    request_frame();
}

void set_language(std::string_view tag) { wordkeep_js_language(std::string(tag).c_str()); }
void set_title(std::string_view title) { wordkeep_js_title(std::string(title).c_str()); }
void set_badge(unsigned count) { wordkeep_js_badge(count); }
void set_address(std::string_view fragment, History history) {
    wordkeep_js_set_address(std::string(fragment).c_str(), history == History::replace);
}
std::string address() { return taken_text(wordkeep_js_get_address()); }

// --- outwards ---

void copy_text(std::string_view text, std::function<void(bool)> done) {
    Page& p = page();
    const int request = p.next_request++;
    p.copies.emplace(request, std::move(done));
    wordkeep_js_copy(std::string(text).c_str(), request);
}

void download(std::string_view file_name, std::string_view mime_type,
              std::span<const std::byte> bytes) {
    wordkeep_js_save(std::string(file_name).c_str(), std::string(mime_type).c_str(), bytes.data(),
                     static_cast<int>(bytes.size()));
}

void open_url(std::string_view url) { wordkeep_js_open(std::string(url).c_str()); }
namespace {
std::function<void(bool)>& waiting_for_leave() {
    static std::function<void(bool)> answer;
    return answer;
}
}  // namespace

void allow_notices(std::function<void(bool)> answer) {
    waiting_for_leave() = std::move(answer);
    wordkeep_js_allow_notices();
}
void show_notice(std::string_view title, std::string_view text) {
    wordkeep_js_notice(std::string(title).c_str(), std::string(text).c_str());
}
void print_text(std::string_view title, std::string_view text) {
    wordkeep_js_print(std::string(title).c_str(), std::string(text).c_str());
}

void pick_files(std::string_view accept, Picking picking,
                std::function<void(std::vector<File>)> done) {
    Page& p = page();
    const int request = p.next_request++;
    p.picks.emplace(request, std::move(done));
    wordkeep_js_pick(std::string(accept).c_str(), picking == Picking::several, request);
}

const std::string& File::name() const { return entry_->name; }
std::uint64_t File::size() const { return entry_->size; }

void File::read(std::uint64_t offset, std::size_t size, ReadDone done) const {
    Page& p = page();
    const int request = p.next_request++;
    // The handle lives at least as long as the reading.
    p.reads.emplace(request, [keep = entry_, done = std::move(done)](auto bytes) { done(bytes); });
    wordkeep_js_read(entry_->handle, static_cast<double>(offset), static_cast<int>(size), request);
}

}  // namespace wordkeep::platform

// --- what the shell calls ---

namespace ui = wordkeep::ui;
using wordkeep::platform::page;

extern "C" {

EMSCRIPTEN_KEEPALIVE double wordkeep_frame(int width, int height, double ratio, double seconds,
                                           int visible) {
    auto& p = page();
    p.in_frame = true;
    p.frame_wanted = false;
    p.wake_millis.reset();
    ImGui_ImplOpenGL3_NewFrame();
    ui::FrameInput input;
    input.css_width = static_cast<float>(width / ratio);
    input.css_height = static_cast<float>(height / ratio);
    input.device_ratio = static_cast<float>(ratio);
    input.text_scale = p.text_scale;
    input.seconds = seconds;
    input.mac = wordkeep::platform::is_mac();
    const auto passes = wordkeep::platform::settle_passes(input);
    const bool by_key = std::exchange(p.had_key, false);
    if (visible && passes == wordkeep::platform::Passes::storing) {
        p.in_frame = false;
        // Drawing would hold up the store's answer, which asks for a picture itself. Whoever types
        // on must find the next field at once.
        constexpr double longest_wait_for_answer = 0.03;
        return by_key ? 0 : longest_wait_for_answer;
    }
    const std::string operations = ui::finish_frame();
    if (visible) wordkeep::platform::show_picture(width, height);
    if (!operations.empty())
        wordkeep_js_mirror(operations.data(), static_cast<int>(operations.size()));
    wordkeep_js_state(static_cast<int>(ui::cursor()), ui::top_layer());
    wordkeep::platform::report_complaints();
    ++p.frames;
    p.in_frame = false;
    return wordkeep::platform::next_wake(passes != wordkeep::platform::Passes::settled);
}

EMSCRIPTEN_KEEPALIVE void wordkeep_pointer_move(double x, double y) {
    page().had_input = true;
    ui::on_pointer_move(static_cast<float>(x), static_cast<float>(y), ui::Pointer::mouse);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_pointer_button(int button, int down, int mods) {
    page().had_input = true;
    ui::on_pointer_button(button, down != 0, static_cast<ui::Mods>(mods));
}
EMSCRIPTEN_KEEPALIVE void wordkeep_pointer_leave() {
    page().had_input = true;
    ui::on_pointer_leave();
}
EMSCRIPTEN_KEEPALIVE void wordkeep_tap(double x, double y) {
    page().had_input = true;
    ui::on_tap(static_cast<float>(x), static_cast<float>(y));
}
EMSCRIPTEN_KEEPALIVE void wordkeep_scroll(double x, double y, double dx, double dy) {
    page().had_input = true;
    ui::on_scroll(static_cast<float>(x), static_cast<float>(y), static_cast<float>(dx),
                  static_cast<float>(dy));
}
EMSCRIPTEN_KEEPALIVE int wordkeep_key(const char* key, int mods, int in_text) {
    page().had_key = true;
    return ui::on_key(
        {key, static_cast<ui::Mods>(mods), in_text != 0, emscripten_get_now() / 1000});
}
EMSCRIPTEN_KEEPALIVE void wordkeep_focus(unsigned id, int visible) {
    ui::on_focus(id, visible != 0);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_activate(unsigned id) { ui::on_activate(id); }
EMSCRIPTEN_KEEPALIVE void wordkeep_checked(unsigned id, int checked, int activate) {
    ui::on_checked(id, checked != 0, activate != 0);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_mirror_scroll(unsigned id, double x, double y) {
    ui::on_mirror_scroll(id, static_cast<float>(x), static_cast<float>(y));
}
EMSCRIPTEN_KEEPALIVE void wordkeep_text(unsigned id, const char* value, int from, int to,
                                        int backward, int preedit_from, int preedit_to,
                                        int edited) {
    ui::TextEvent event;
    event.value = value;
    event.selection_from = static_cast<std::size_t>(from);
    event.selection_to = static_cast<std::size_t>(to);
    event.backward = backward != 0;
    event.preedit_from = static_cast<std::size_t>(preedit_from);
    event.preedit_to = static_cast<std::size_t>(preedit_to);
    event.edited = edited != 0;
    ui::on_text(id, std::move(event));
}
EMSCRIPTEN_KEEPALIVE void wordkeep_blur() { ui::on_blur(); }
EMSCRIPTEN_KEEPALIVE void wordkeep_system_dark(int dark) {
    page().system_dark = dark != 0;
    wordkeep::platform::apply_look();
}
EMSCRIPTEN_KEEPALIVE void wordkeep_coarse_pointer(int coarse) {
    ui::expect_pointer(coarse ? ui::Pointer::touch : ui::Pointer::mouse);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_notices_allowed(int allowed) {
    if (const auto answer = std::exchange(wordkeep::platform::waiting_for_leave(), nullptr))
        answer(allowed != 0);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_visibility(int visible) {
    if (visible)
        page().client->page_shown();
    else
        page().client->page_hidden();
}
EMSCRIPTEN_KEEPALIVE void wordkeep_address(const char* fragment) {
    page().client->address_changed(fragment);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_context_restored() {
    wordkeep_js_forget_graphics();
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ui::forget_pictures();
}

EMSCRIPTEN_KEEPALIVE void wordkeep_copy_done(int request, int done) {
    auto node = page().copies.extract(request);
    if (!node.empty() && node.mapped()) node.mapped()(done != 0);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_files_hover(int above) {
    page().client->files_hover(above != 0);
}
EMSCRIPTEN_KEEPALIVE void wordkeep_file(int handle, const char* name, double size) {
    using Entry = wordkeep::platform::File::Entry;
    page().arriving.emplace_back(
        std::make_shared<const Entry>(handle, name, static_cast<std::uint64_t>(size)));
}
EMSCRIPTEN_KEEPALIVE void wordkeep_files_end(int request) {
    auto files = std::exchange(page().arriving, {});
    if (request == 0) {
        page().client->files_dropped(std::move(files));
        return;
    }
    auto node = page().picks.extract(request);
    if (!node.empty()) node.mapped()(std::move(files));
}
EMSCRIPTEN_KEEPALIVE void wordkeep_read_done(int request, const unsigned char* bytes, int size) {
    auto node = page().reads.extract(request);
    if (node.empty()) return;
    if (!bytes) {
        node.mapped()(std::nullopt);
        return;
    }
    node.mapped()(
        std::span(reinterpret_cast<const std::byte*>(bytes), static_cast<std::size_t>(size)));
}

}  // extern "C"
