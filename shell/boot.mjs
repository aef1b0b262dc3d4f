// From an empty page to the running program: checks, progress, start – and what to say when it cannot be.
import { fetch_wasm, later_address, release, service_worker, wasm_size } from "./release.mjs";

import { Later } from "./later.mjs";
import { messages, show_trouble, Trouble } from "./messages.mjs";
import { make_page } from "./page.mjs";

const boot_text = document.getElementById("boot-text");
const boot_progress = document.getElementById("boot-progress");

// For tests and for a curious person in the console; the program itself reads nothing of it.
const later = new Later(later_address);
const wordkeep = { release, frames: 0, ready: false, rescue: null, later };
window.wordkeep = wordkeep;

function check_browser() {
  if (typeof WebAssembly !== "object") throw new Trouble("no_wasm");
  const probe = document.createElement("canvas").getContext("webgl2");
  if (!probe) throw new Trouble("no_webgl");
  probe.getExtension("WEBGL_lose_context")?.loseContext();
}

// The body in pieces, so that the bar moves; its length is known from the build, whatever the server says.
async function load_wasm() {
  const response = await fetch_wasm();
  if (!response.ok) throw new Error(`the program's file: ${response.status}`);
  const bytes = new Uint8Array(wasm_size);
  let at = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    if (at + value.length > wasm_size) throw new Error("the program's file is longer than it should be");
    bytes.set(value, at);
    at += value.length;
    boot_progress.value = at / wasm_size;
  }
  if (at !== wasm_size) throw new Error(`the program's file ended after ${at} of ${wasm_size} bytes`);
  return bytes;
}

function keep_offline() {
  if (!service_worker || !("serviceWorker" in navigator)) return;
  // Without it the program works all the same; it only needs the network to load next time.
  const policy = window.trustedTypes?.createPolicy("wordkeep", { createScriptURL: () => service_worker });
  const address = policy ? policy.createScriptURL(service_worker) : service_worker;
  navigator.serviceWorker.register(address).catch(() => {});
}

async function start() {
  boot_text.textContent = messages.loading;
  check_browser();
  const [create_wordkeep, wasmBinary] = await Promise.all([import("./wordkeep.mjs"), load_wasm()])
    .then(([module, bytes]) => [module.default, bytes])
    .catch((error) => {
      throw new Trouble("no_load", error);
    });
  boot_text.textContent = messages.starting;
  later.fetch();
  const page = make_page({
    wordkeep,
    on_first_picture() {
      document.getElementById("boot")?.remove();
      wordkeep.ready = true;
      later.arrive().catch(() => {}).then(keep_offline);
    },
    on_failure: (error) => show_trouble(error.kind ?? "crash", error, wordkeep.rescue),
  });
  await create_wordkeep({
    canvas: document.getElementById("canvas"),
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(wasmBinary, { ...imports, ...later.imports() }).then(({ instance, module }) => {
        later.first_half(instance, module);
        done(instance, module);
      }).catch((error) => show_trouble("crash", error, wordkeep.rescue));
      return {};
    },
    page,
    onAbort: (what) => show_trouble("crash", new Error(what), wordkeep.rescue),
  });
}

window.addEventListener("error", (event) => {
  if (event.error) show_trouble(event.error.kind ?? "crash", event.error, wordkeep.rescue);
});
window.addEventListener("unhandledrejection", (event) => show_trouble("crash", event.reason, wordkeep.rescue));

start().catch((error) => show_trouble(error.kind ?? "crash", error.cause ?? error, wordkeep.rescue));
