// What the benchmarks in the browser share: what they are served from, the stored workspace, the words for figures.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const packages = fileURLToPath(new URL("node_modules", import.meta.url));
export const part = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
export const median = (list) => part(list, 0.5);
export const millis = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));

const types = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm" };

// Folders under the beginnings of their addresses (the longest first), and pages of one line. Loopback only, without packing:
// what is measured is no network.
export async function serve_shares(shares, pages) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (pages[path]) {
      response.writeHead(200, { "Content-Type": "text/html" });
      return response.end(pages[path]);
    }
    const share = Object.keys(shares).find((prefix) => path.startsWith(prefix));
    const file = join(shares[share], path.slice(share.length));
    const info = await stat(file).catch(() => null);
    if (!info?.isFile() || path.includes("..")) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream", "Content-Length": info.size,
      "Access-Control-Allow-Origin": "*",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

// The journal's files as IDBFS has them; `page` is one of the program's origin that does not run it. `files`: where the data are
// served from, and the lines of journal.txt.
export const fill_page = (page, files) => page.evaluate(async ([url, names]) => {
  const bytes = new Uint8Array(await (await fetch(`${url}data/journal.bin`)).arrayBuffer());
  const database = await new Promise((done, fail) => {
    const request = indexedDB.open("/wordkeep", 21);
    request.onupgradeneeded = () => request.result.createObjectStore("FILE_DATA").createIndex("timestamp", "timestamp");
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  let at = 0;
  for (const line of names) {
    const [size, name] = line.split(" ");
    await new Promise((done, fail) => {
      const transaction = database.transaction("FILE_DATA", "readwrite");
      const contents = bytes.slice(at, (at += Number(size)));
      transaction.objectStore("FILE_DATA").put({ timestamp: new Date(), mode: 33206, contents }, `/wordkeep/${name}`);
      transaction.oncomplete = done;
      transaction.onabort = () => fail(transaction.error);
    });
  }
  database.close();
}, [files.url, files.names]);

// What a start leaves for the next one has been written.
export const front_written = (page) => page.evaluate(async () => {
  const opened = async (name) => new Promise((done) => (indexedDB.open(name).onsuccess = ({ target }) => done(target.result)));
  for (let count = 0; count === 0;) {
    await new Promise((done) => setTimeout(done, 200));
    if (!(await indexedDB.databases()).some(({ name }) => name === "wordkeep-front")) continue;
    const database = await opened("wordkeep-front");
    count = await new Promise((done) => (database.transaction("front").objectStore("front").count().onsuccess = ({ target }) => done(target.result)));
    database.close();
  }
});
