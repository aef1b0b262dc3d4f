// The page's half of platform/page_web.cpp: when to draw, how large, and the services that the program asks for.
import { Backup } from "./backup.mjs";
import { Files } from "./files.mjs";
import { Input } from "./input.mjs";
import { Mirror } from "./mirror.mjs";
import { print_text } from "./paper.mjs";
import { Words } from "./words.mjs";

const longest_timer = 3_600_000;
const cursors = ["default", "pointer", "text", "row-resize", "col-resize", "grab", "not-allowed"];

class Page {
  constructor({ wordkeep, on_first_picture, on_failure }) {
    Object.assign(this, { wordkeep, on_first_picture, on_failure });
    this.stage = document.getElementById("stage");
    this.canvas = document.getElementById("canvas");
    this.mirror = new Mirror(document.getElementById("mirror"), () => this.input.check_focus());
    this.words = new Words();
    this.files = new Files();
    this.backup = new Backup(this.files);
    this.pending = 0; // the animation frame that was asked for
    this.timer = 0;
    this.size = { width: 1, height: 1, ratio: 1 };
    this.stopped = true;
    wordkeep.idle = () => this.pending === 0 && !this.soon && !this.mirror.waiting; // nothing is waiting to be shown
  }

  // --- start: called by the program when it is ready to draw ---

  async begin(program) {
    this.program = program;
    await this.words.fonts_ready();
    this.input = new Input({
      stage: this.stage,
      mirror: this.mirror,
      program,
      draw: () => this.draw(),
      draw_now: () => this.draw_now(),
      send_text: (...text) => program.wordkeep_text(...text),
    });
    this.files.listen(window, {
      hover: (on) => this.with_frame(() => program._wordkeep_files_hover(on ? 1 : 0)),
      drop: (files) => this.with_frame(() => program.wordkeep_files(files, 0)),
    });
    this.watch_surroundings();
    this.stopped = false;
    this.watch_size();
  }

  with_frame(action) {
    action();
    this.draw();
  }

  watch_size() {
    const measure = (entry) => {
      const ratio = window.devicePixelRatio || 1;
      const exact = entry?.devicePixelContentBoxSize?.[0];
      const box = entry?.contentRect ?? this.stage.getBoundingClientRect();
      // The exact size settles the last pixel; one that is far off (an emulated screen) is not about this one.
      const settle = (size, pixels) => Math.max(1, Math.abs((pixels ?? 0) - size) < 2 ? pixels : Math.round(size));
      this.size = {
        width: settle(box.width * ratio, exact?.inlineSize),
        height: settle(box.height * ratio, exact?.blockSize),
        ratio,
      };
      // In the same task: a resized canvas is empty until it is drawn.
      this.frame();
    };
    const observer = new ResizeObserver((entries) => measure(entries.at(-1)));
    try {
      observer.observe(this.canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(this.canvas);
    }
    // Moving to another screen changes the ratio without changing the size in CSS pixels.
    const watch_ratio = () => {
      const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
      query.addEventListener("change", () => {
        measure();
        watch_ratio();
      }, { once: true });
    };
    watch_ratio();
  }

  watch_surroundings() {
    // Until the first touch or move: a phone begins with large rows.
    this.program._wordkeep_coarse_pointer(matchMedia("(pointer: coarse)").matches ? 1 : 0);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const tell = () => this.program._wordkeep_system_dark(dark.matches ? 1 : 0);
    tell();
    dark.addEventListener("change", () => this.with_frame(tell));
    document.addEventListener("visibilitychange", () => {
      const hidden = document.visibilityState === "hidden";
      this.program._wordkeep_visibility(hidden ? 0 : 1);
      if (!hidden) this.draw();
    });
    window.addEventListener("pagehide", () => this.program._wordkeep_visibility(0));
    // A press in the very last task still counts: its frame would come too late. Before the store hears that the page goes,
    // so that it can set aside what comes of it.
    const catch_up = () => {
      for (let frames = 0; this.pending && frames < 5; ++frames) this.frame();
    };
    window.addEventListener("pagehide", catch_up, { capture: true });
    window.addEventListener("visibilitychange", catch_up, { capture: true });
    window.addEventListener("pageshow", (event) => event.persisted && this.draw());
    window.addEventListener("hashchange", () => this.with_frame(() => this.program.wordkeep_address(this.address())));
    this.canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.lost = true;
    });
    this.canvas.addEventListener("webglcontextrestored", () => {
      this.lost = false;
      this.with_frame(() => this.program._wordkeep_context_restored());
    });
  }

  // --- frames: only when something asked for one ---

  draw() {
    if (this.pending || this.stopped) return;
    if (document.visibilityState === "hidden") {
      // No animation frames in a hidden tab; title and badge are brought up to date all the same.
      this.pending = setTimeout(() => this.frame(), 0);
      this.pending_is_timer = true;
      return;
    }
    this.pending_is_timer = false;
    this.pending = requestAnimationFrame(() => this.frame());
  }

  frame() {
    if (this.stopped) return;
    if (this.pending_is_timer) clearTimeout(this.pending);
    else cancelAnimationFrame(this.pending);
    this.pending = 0;
    clearTimeout(this.timer);
    this.timer = 0;
    const visible = document.visibilityState !== "hidden" && !this.lost;
    const { width, height, ratio } = this.size;
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    try {
      const begun = performance.now();
      const wake_in = this.program._wordkeep_frame(width, height, ratio, begun / 1000, visible ? 1 : 0);
      this.wordkeep.frames += 1;
      this.wordkeep.frame_millis = performance.now() - begun;
      if (this.wordkeep.frames === 1) this.on_first_picture();
      if (wake_in !== 0) this.input.press_waits = false;
      this.soon = wake_in > 0 && wake_in < 0.05; // the picture of what was done waits for the store
      if (wake_in === 0) this.draw();
      else if (wake_in > 0) this.timer = setTimeout(() => this.draw(), Math.min(wake_in * 1000, longest_timer));
    } catch (error) {
      this.stopped = true;
      this.on_failure(error);
    }
  }

  // What was pressed is carried out before this returns: one frame, a second one when the first did not come to rest.
  draw_now() {
    for (let i = 0; i < 3 && this.input.press_waits && !this.stopped; ++i) this.frame();
  }

  // --- what the program asks for during a frame ---

  mirror_operations(json) {
    this.mirror.apply(JSON.parse(json));
  }

  show_state(cursor, top_layer) {
    const wanted = cursors[cursor];
    if (this.stage.style.cursor !== wanted) this.stage.style.cursor = wanted;
    this.input.top_layer = top_layer;
  }

  set_look(look) {
    if (look) document.documentElement.dataset.look = look;
    else delete document.documentElement.dataset.look;
  }

  // --- services ---

  address() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  set_address(fragment, replace) {
    if (fragment === this.address()) return;
    // history, not location.hash: that would be reported back as the person's wish.
    const address = `${location.pathname}${location.search}${fragment ? `#${encodeURI(fragment)}` : ""}`;
    history[replace ? "replaceState" : "pushState"](null, "", address);
  }

  // False where the browser has no notices (a file opened from the disk, an old browser) or the person refuses.
  async allow_notices() {
    try {
      return (await Notification.requestPermission()) === "granted";
    } catch {
      return false;
    }
  }

  show_notice(title, text) {
    if (document.visibilityState !== "hidden") return;
    try {
      const notice = new Notification(title, { body: text, tag: "wordkeep", icon: "./icon.svg" });
      notice.addEventListener("click", () => {
        window.focus();
        notice.close();
      });
    } catch {
      // Some phones show notices only from a service worker; the title and the badge say it there.
    }
  }

  print(title, text) {
    print_text(title, text);
  }

  set_badge(count) {
    if (count > 0) navigator.setAppBadge?.(count).catch(() => {});
    else navigator.clearAppBadge?.().catch(() => {});
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return this.copy_by_event(text);
    }
  }

  // Where the clipboard interface is missing (a page opened from a file) or refused.
  copy_by_event(text) {
    let done = false;
    const fill = (event) => {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
      done = true;
    };
    document.addEventListener("copy", fill, { capture: true, once: true });
    document.execCommand("copy");
    document.removeEventListener("copy", fill, { capture: true });
    return done;
  }

  open_url(url) {
    const scheme = new URL(url, location.href).protocol;
    if (!["mailto:", "tel:", "https:", "http:"].includes(scheme)) return;
    const link = document.createElement("a");
    link.href = url;
    if (scheme.startsWith("http")) {
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    }
    link.click();
  }

  save_file(name, type, bytes) {
    this.files.save(name, type, bytes);
  }
}

export const make_page = (options) => new Page(options);
