// A static web server for the built site, on loopback only: `node web/serve.mjs FOLDER [--port N]`, or as a module
// `const site = await serve(folder)` → { url, close() }. The tests use it too, so that they see what a person sees.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

// A name with a hash in it never changes its content; everything else is asked for again each time.
const hashed_name = /\.(?:[0-9a-f]{10}|[0-9A-Z]{8})\.\w+$/;

const packed = new Map(); // path → { changed, bytes }: gzip of what was asked for before

async function packed_file(path, info) {
  const known = packed.get(path);
  if (known?.changed === info.mtimeMs) return known.bytes;
  const bytes = await promisify(gzip)(await readFile(path), { level: 9 });
  packed.set(path, { changed: info.mtimeMs, bytes });
  return bytes;
}

async function answer(root, request, response) {
  const refuse = (status) => response.writeHead(status).end();
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  } catch {
    return refuse(400);
  }
  const file = resolve(join(root, path.endsWith("/") ? path + "index.html" : path));
  if (!file.startsWith(root + sep)) return refuse(404);
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return refuse(404);
  const headers = {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Cache-Control": hashed_name.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ETag: `"${info.mtimeMs.toString(36)}-${info.size.toString(36)}"`,
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === headers.ETag) return response.writeHead(304, headers).end();
  const pack = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && extname(file) !== ".png";
  if (pack) headers["Content-Encoding"] = "gzip";
  const body = pack ? await packed_file(file, info) : await readFile(file);
  response.writeHead(200, { ...headers, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function listen(server, port, last_port) {
  return new Promise((done, failed) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port < last_port) done(listen(server, port + 1, last_port));
      else failed(error);
    });
    server.listen(port, "127.0.0.1", done);
  });
}

// Serves the folder; port 0 takes any free one, another port itself or the next free one after it.
export async function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await listen(server, port, port === 0 ? 0 : port + 100);
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder, option, port] = process.argv.slice(2);
  if (!folder || (option && option !== "--port")) {
    console.error("usage: node web/serve.mjs FOLDER [--port N]");
    process.exit(2);
  }
  const site = await serve(folder, Number(port ?? 8080));
  console.log(`Wordkeep is at ${site.url} (Ctrl+C ends it)`);
}
