// Starter: loads the program and starts it.
import { fetch_wasm } from "./release.mjs";

const [{ default: create_wordkeep }, response] = await Promise.all([import("./wordkeep.mjs"), fetch_wasm()]);
await create_wordkeep({
  canvas: document.getElementById("canvas"),
  wasmBinary: await response.arrayBuffer(),
});
