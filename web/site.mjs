// Makes the static site out of the compiled page and the shell:
//   node web/site.mjs --page FOLDER --out FOLDER [--debug]
// --page has wordkeep.mjs and wordkeep.wasm, perhaps also parted in first.wasm and later.wasm. The site is index.html, files whose names carry the hash of their content,
// the service worker that keeps them, and wordkeep.html: the whole program as one file for a double click.
// Prints what a first visit transfers and fails when that is too much.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import * as esbuild from "esbuild";

const max_first_bytes = 700_000; // what a first visit waits for
const max_later_bytes = 600_000; // what arrives behind the first picture
const later_file = "wordkeep_later.wasm";
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: { page: { type: "string" }, out: { type: "string" }, debug: { type: "boolean", default: false } },
});

const hash = (...contents) => {
  const state = createHash("sha256");
  for (const content of contents) state.update(content);
  return state.digest("hex").slice(0, 10);
};
const csp_hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const with_hash = (name, content) => {
  const extension = extname(name);
  return `${basename(name, extension)}.${hash(content)}${extension}`;
};
const replace_all = (text, pairs) => pairs.reduce((done, [from, to]) => done.replaceAll(from, () => to), text);

const mime = { ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2" };
const data_url = (name, content) =>
  `data:${mime[extname(name)] ?? "application/octet-stream"};base64,${content.toString("base64")}`;

// --- what goes in ----------------------------------------------------------------------------------------------------

async function read_folder(folder) {
  const files = new Map();
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile()) files.set(entry.name, await readFile(join(folder, entry.name)));
  }
  return files;
}

async function read_input() {
  const shell = await read_folder(join(root, "shell"));
  const licences = [...(await read_folder(join(root, "assets/licences")).catch(() => new Map())).values()];
  const input = {
    shell,
    // Pictures and the like: files that neither esbuild nor this script has to look into.
    plain: new Map([...shell].filter(([name]) => !/\.(html|css|mjs|js)$/.test(name))),
    script: await readFile(join(options.page, "wordkeep.mjs"), "utf8"),
    wasm: await readFile(join(options.page, "wordkeep.wasm")),
    first: await readFile(join(options.page, "first.wasm")).catch(() => undefined),
    later: await readFile(join(options.page, "later.wasm")).catch(() => undefined),
    worker: await readFile(join(root, "web/service_worker.js"), "utf8"),
    licences: licences.join(`\n${"-".repeat(80)}\n\n`),
  };
  const self = await readFile(fileURLToPath(import.meta.url));
  input.release = hash(input.script, input.wasm, input.later ?? "", input.worker, self, ...[...shell].flat());
  return input;
}

// --- bundling --------------------------------------------------------------------------------------------------------

// Gives the shell the two modules that exist only in the build, and the final names of plain files.
// JavaScript names a file as "./name"; only such a whole quoted word is replaced.
function build_modules(input, { wasm_name, plain_names, release_text }) {
  const quoted = (names) => names.flatMap(([from, to]) => [`"`, `'`, "`"].map((q) => [q + from + q, q + to + q]));
  const plain_pairs = quoted([...plain_names].map(([from, to]) => [`./${from}`, to]));
  return {
    name: "wordkeep",
    setup(build) {
      build.onResolve({ filter: /^\.\/wordkeep\.mjs$/ }, () => ({ path: "wordkeep.mjs", namespace: "build" }));
      build.onResolve({ filter: /^\.\/release\.mjs$/ }, () => ({ path: "release.mjs", namespace: "build" }));
      build.onLoad({ filter: /.*/, namespace: "build" }, ({ path }) => ({
        contents: path === "release.mjs" ? release_text : replace_all(input.script, quoted([["wordkeep.wasm", wasm_name]])),
      }));
      build.onLoad({ filter: /shell[/\\][^/\\]+\.m?js$/ }, async ({ path }) => ({
        contents: replace_all(await readFile(path, "utf8"), plain_pairs),
      }));
    },
  };
}

async function bundle(entries, modules, { single }) {
  const result = await esbuild.build({
    entryPoints: entries.map((name) => join(root, "shell", name)),
    absWorkingDir: root, // the hash in a name must not depend on where the checkout lies
    outdir: "build/bundle",
    bundle: true,
    write: false,
    format: "esm",
    target: ["es2022"],
    charset: "utf8",
    minify: !options.debug,
    keepNames: false,
    legalComments: "none",
    splitting: !single,
    metafile: true,
    loader: { ".svg": single ? "dataurl" : "file", ".png": single ? "dataurl" : "file" },
    entryNames: single ? "[name]" : "[name].[hash]",
    chunkNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    plugins: [modules],
    logLevel: "warning",
  });
  const outputs = new Map(result.outputFiles.map((file) => [basename(file.path), file.contents]));
  const names = new Map();
  for (const [path, { entryPoint }] of Object.entries(result.metafile.outputs)) {
    if (entryPoint) names.set(basename(entryPoint), basename(path));
  }
  return { outputs, names };
}

// The scripts and style sheets that the page names: <script type="module" src="./x.mjs">, <link … href="./x.css">.
function entries_of(page) {
  return [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.(?:mjs|js|css))"[^>]*>/g)].map((m) => m[1]);
}

// --- the site --------------------------------------------------------------------------------------------------------

async function make_site(input) {
  const first = input.first ?? input.wasm;
  const wasm_name = with_hash("wordkeep.wasm", first);
  const files = new Map([[wasm_name, first]]);
  const later_name = input.later && with_hash(later_file, input.later);
  if (later_name) files.set(later_name, input.later);
  const plain_names = new Map();
  for (const [name, content] of input.plain) {
    if (name.endsWith(".webmanifest")) continue;
    plain_names.set(name, with_hash(name, content));
    files.set(plain_names.get(name), content);
  }
  const rename = [...plain_names].map(([from, to]) => [`"./${from}"`, `"./${to}"`]);
  for (const [name, content] of input.plain) {
    if (!name.endsWith(".webmanifest")) continue;
    const text = replace_all(content.toString(), [...rename, ...rename.map((pair) => pair.map((n) => n.replace("./", "")))]);
    plain_names.set(name, with_hash(name, text));
    files.set(plain_names.get(name), text);
  }
  const release_text = `
    export const release = ${JSON.stringify(input.release)};
    export const single_file = false;
    export const wasm_size = ${first.length};
    export const later_address = ${later_name ? `new URL("./${later_name}", import.meta.url).href` : `""`};
    export const service_worker = "./service_worker.js";
    export const fetch_wasm = () => fetch(new URL("./${wasm_name}", import.meta.url));`;
  const modules = build_modules(input, {
    wasm_name,
    plain_names: new Map([...plain_names].map(([from, to]) => [from, `./${to}`])),
    release_text,
  });
  const page = input.shell.get("index.html").toString();
  const { outputs, names } = await bundle(entries_of(page), modules, { single: false });
  for (const [name, content] of outputs) files.set(name, content);
  const page_pairs = [...names, ...plain_names, ["wordkeep.wasm", wasm_name]];
  files.set("index.html", replace_all(page, page_pairs.map(([from, to]) => [`"./${from}"`, `"./${to}"`])));
  const worker = await esbuild.transform(input.worker, {
    minify: !options.debug,
    define: {
      WORDKEEP_RELEASE: JSON.stringify(input.release),
      WORDKEEP_FILES: JSON.stringify([...files.keys()].map((name) => (name === "index.html" ? "./" : `./${name}`))),
    },
  });
  files.set("service_worker.js", worker.code);
  return files;
}

// --- the single file -------------------------------------------------------------------------------------------------

async function make_single_file(input) {
  const release_text = `
    export const release = ${JSON.stringify(input.release)};
    export const single_file = true;
    export const wasm_size = ${input.wasm.length};
    export const later_address = "";
    export const service_worker = "";
    export async function fetch_wasm() {
      const packed = Uint8Array.from(atob(document.getElementById("wasm").textContent), (c) => c.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
    }`;
  const plain_names = new Map([...input.plain].map(([name, content]) => [name, data_url(name, content)]));
  const modules = build_modules(input, { wasm_name: "wordkeep.wasm", plain_names, release_text });
  let page = input.shell.get("index.html").toString();
  const { outputs } = await bundle(entries_of(page), modules, { single: true });
  const text_of = (name) => Buffer.from(outputs.get(name.replace(/\.mjs$/, ".js")) ?? outputs.get(name)).toString();
  // Names in a page of one file lead nowhere: no manifest, and nothing to load ahead.
  page = page.replace(/\s*<link\b[^>]*\brel="(?:manifest|preload|modulepreload)"[^>]*>/g, "");
  const hashes = { script: [], style: [] };
  page = page.replace(/<script\b[^>]*\bsrc="\.\/([^"]+)"[^>]*><\/script>/g, (_, name) => {
    const text = text_of(name).replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3C!--");
    hashes.script.push(csp_hash(text));
    return `<script type="module">${text}</script>`;
  });
  page = page.replace(/<link\b[^>]*\bhref="\.\/([^"]+\.css)"[^>]*>/g, (_, name) => {
    const text = text_of(name);
    hashes.style.push(csp_hash(text));
    return `<style>${text}</style>`;
  });
  page = replace_all(page, [...plain_names].map(([from, to]) => [`"./${from}"`, `"${to}"`]));
  page = page.replace(/(<meta\b[^>]*Content-Security-Policy[^>]*content=")([^"]+)"/i, (_, start, policy) => {
    const changed = policy
      .replace(/(script-src[^;]*)'self'/, `$1${hashes.script.join(" ")}`)
      .replace(/(style-src[^;]*)'self'/, `$1${hashes.style.join(" ")}`)
      .replace(/(img-src[^;]*)'self'/, "$1data:");
    return `${start}${changed}"`;
  });
  const block = (id, type, text) => `<script id="${id}" type="${type}">${text}</script>\n`;
  const blocks =
    block("wasm", "application/octet-stream", gzipSync(input.wasm, { level: 9 }).toString("base64")) +
    block("licences", "text/plain", input.licences.replaceAll("</script", "< /script"));
  // Before everything that runs: a module runs when the page is complete, and so has both.
  return page.replace("</body>", () => `${blocks}</body>`);
}

// --- the report ------------------------------------------------------------------------------------------------------

function report_transfer(files) {
  const rows = [...files].map(([name, content]) => [name, gzipSync(Buffer.from(content), { level: 9 }).length]);
  rows.sort((a, b) => b[1] - a[1]);
  const is_later = (name) => name.startsWith(basename(later_file, ".wasm")) || name === "service_worker.js";
  const kilobytes = (size) => (size / 1000).toFixed(1).padStart(8) + " kB";
  const report = (title, some, most) => {
    const total = some.reduce((sum, [, size]) => sum + size, 0);
    console.log(title);
    for (const [name, size] of some) console.log(`${kilobytes(size)}  ${name}`);
    console.log(`${kilobytes(total)}  in total, of at most ${most / 1000} kB`);
    return total <= most;
  };
  const fits = report("A first visit waits for (gzip):", rows.filter(([name]) => !is_later(name)), max_first_bytes);
  return report("Behind the first picture comes:", rows.filter(([name]) => is_later(name)), max_later_bytes) && fits;
}

const input = await read_input();
const out = resolve(options.out);
const files = await make_site(input);
const single_file = await make_single_file(input);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const [name, content] of [...files, ["wordkeep.html", single_file], ["licences.txt", input.licences]]) {
  await writeFile(join(out, name), content);
}
if (!report_transfer(files) && !options.debug) {
  console.error("web/site.mjs: a first visit would transfer too much; see the largest files above.");
  process.exit(1);
}
