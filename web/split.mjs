// Parts the program's WebAssembly in two: what the first screen needs, and what may come a moment later.
//   node web/split.mjs --wasm FILE --tools FOLDER --out FOLDER
// FILE is linked with the names of its functions; the tools are Binaryen's. Writes into the folder: wordkeep.wasm (whole,
// for the page of one file), first.wasm and later.wasm. web/later.txt and base/later.h say which functions belong to the
// second half, base/later_table.h which data.
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { marked_functions } from "./later_marks.mjs";
import { addresses_of, move_segments } from "./segments.mjs";

const { values: options } = parseArgs({
  options: { wasm: { type: "string" }, tools: { type: "string" }, out: { type: "string" } },
});
// What Emscripten compiles for; the linked file no longer says it.
const features = ["mutable-globals", "sign-ext", "nontrapping-float-to-int", "bulk-memory", "bulk-memory-opt", "multivalue",
  "reference-types", "exception-handling", "call-indirect-overlong"].map((name) => `--enable-${name}`);

const run = (tool, args) =>
  execFileSync(join(options.tools, tool), [...args, ...features], {
    encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"],
  });

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// The lines of later.txt, and the functions that the sources mark; these may have gone into their only caller.
async function patterns(names) {
  const list = await readFile(join(root, "web/later.txt"), "utf8");
  const lines = list.split("\n").filter((line) => line && !line.startsWith("#"));
  const unknown = lines.filter((pattern) => !names.some((name) => new RegExp(pattern).test(name)));
  if (unknown.length) throw new Error(`web/later.txt: no function of the program is ${unknown.join(", ")}`);
  for (const file of await readdir(join(root, "src"), { recursive: true })) {
    if (!/\.(h|cpp)$/.test(file)) continue;
    lines.push(...marked_functions(await readFile(join(root, "src", file), "utf8")));
  }
  return new RegExp(lines.join("|"));
}

// Who calls whom directly, by name.
function read_calls() {
  const callees = new Map();
  const called = new Set();
  const name = String.raw`"((?:[^"\\]|\\.)*)"`;
  const line = new RegExp(String.raw`^  ${name}(?: -> ${name};| \[)`, "gm");
  for (const [, from, to] of run("wasm-opt", ["--print-call-graph", options.wasm]).matchAll(line)) {
    if (!callees.has(from)) callees.set(from, new Set());
    if (!to) continue;
    callees.get(from).add(to);
    called.add(to);
  }
  return { callees, called };
}

// Functions of the standard library whose code is the same are one, under the name of any of them: what it holds there
// says nothing about who calls it. Only the bodies of lambdas are somebody's own.
function is_shared(name) {
  let outer = name;
  for (let before = ""; before !== outer;) {
    before = outer;
    outer = outer.replace(/<[^<>]*>/g, "");
  }
  return /^(?:\w+ )?std::/.test(outer) && !/__function::__func::operator\(\)/.test(outer);
}

// Later is what the list names, and what nothing else but that calls. What nobody calls directly is called from the
// page or through a pointer: it stays in the first half unless the list names it.
function later_functions({ callees, called }, list) {
  const is_named = (name) => list.test(name) && !is_shared(name);
  const first = new Set();
  const open = [...callees.keys()].filter((name) => !called.has(name) && !is_named(name));
  while (open.length) {
    const name = open.pop();
    if (first.has(name) || is_named(name)) continue;
    first.add(name);
    open.push(...(callees.get(name) ?? []));
  }
  return [...callees.keys()].filter((name) => !first.has(name));
}

async function move_data(from, to, addresses) {
  const moved = move_segments(await readFile(from), await readFile(to), addresses);
  await writeFile(from, moved.from);
  await writeFile(to, moved.to);
}

const scratch = await mkdtemp(join(tmpdir(), "wordkeep-split-"));
try {
  const calls = read_calls();
  const later = later_functions(calls, await patterns([...calls.callees.keys()]));
  await writeFile(join(scratch, "later"), later.join("\n"));
  run("wasm-split", [options.wasm, `--split-funcs=@${join(scratch, "later")}`, "--import-namespace=first",
    "--placeholder-namespace-prefix=later", "--export-prefix=%", "-o1", join(scratch, "first.wasm"),
    "-o2", join(scratch, "later.wasm")]);
  const addresses = addresses_of(await readFile(options.wasm), "wordkeep_later");
  if (!addresses.size) throw new Error("no data of base/later_table.h was found");
  await move_data(join(scratch, "first.wasm"), join(scratch, "later.wasm"), addresses);
  const strip = (from, to) => run("wasm-opt", [from, "--strip-debug", "--strip-producers", "-o", join(options.out, to)]);
  strip(join(scratch, "first.wasm"), "first.wasm");
  strip(join(scratch, "later.wasm"), "later.wasm");
  strip(options.wasm, "wordkeep.wasm");
  console.log(`${later.length} of ${calls.callees.size} functions come later.`);
} finally {
  await rm(scratch, { recursive: true });
}
