// What the tests call: window.probe. Everything returns at once; waiting is the test's business.
import create from "./store_probe.mjs";

const module = await create();
const text = (pointer) => module.UTF8ToString(pointer);

window.probe = {
  module,
  edit: (bytes = 200) => text(module._probe_edit(bytes)),
  payloads: () => text(module._probe_payloads()).split("\n").filter(Boolean),
  status: () => JSON.parse(text(module._probe_status())),
  take_over: () => module._probe_take_over(),
  retry: () => module._probe_retry(),
  persist: () => module._probe_persist(),
  estimate: () => module._probe_estimate(),
  bulk: (records, bytes) => module._probe_bulk(records, bytes),
  heap_bytes: () => module.HEAPU8?.length ?? 0,
};
window.probe_ready = true;
