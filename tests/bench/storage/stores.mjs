// The two stores that the page is compared with, as a program would use them: rows of three kinds, each with the fields that
// were given, found by id and by client. This runs in their pages; window.store is what the benchmark calls.
const kinds = ["clients", "conversations", "commitments"];

export async function rows_from(url) {
  const text = await (await fetch(url)).text();
  return text.split("\n").filter(Boolean);
}

// --- Dexie ------------------------------------------------------------------------------------------------------------

async function dexie_store(durability) {
  const { Dexie } = await import("/dexie/dexie.mjs");
  const db = new Dexie("bench", { chromeTransactionDurability: durability });
  db.version(1).stores({ clients: "id", conversations: "id, client", commitments: "id, client" });
  await db.open();
  return {
    load: async () => (await Promise.all(kinds.map((kind) => db.table(kind).toArray()))).map((rows) => rows.length),
    add: (kind, row) => db.table(kind).add(row),
    // All in one transaction, as fast as Dexie can.
    import: (lists) => db.transaction("rw", kinds, async () => {
      for (const [kind, lines] of Object.entries(lists)) {
        for (let i = 0; i < lines.length; i += 20_000) {
          await db.table(kind).bulkAdd(lines.slice(i, i + 20_000).map((line) => JSON.parse(line)));
        }
      }
    }),
  };
}

// --- SQLite in a worker -----------------------------------------------------------------------------------------------

async function sqlite_store() {
  const worker = new Worker("/sqlite_worker.mjs", { type: "module" });
  const waiting = [];
  worker.onmessage = ({ data }) => {
    const { done, fail } = waiting.shift();
    if (data.error) fail(new Error(data.error));
    else done(data.result);
  };
  worker.onerror = (event) => waiting.shift()?.fail(new Error(`${event.message} ${event.filename}`));
  const ask = (...message) => new Promise((done, fail) => {
    waiting.push({ done, fail });
    worker.postMessage(message);
  });
  await ask("nothing"); // it is ready then
  return {
    load: () => ask("load"),
    add: (kind, row) => ask("add", kind, row),
    import: (lists) => ask("import", lists),
  };
}

const which = new URLSearchParams(location.search);
const begin = () => (which.get("store") === "sqlite" ? sqlite_store() : dexie_store(which.get("durability") ?? "strict"));

window.run = {
  async fill(lists) {
    const store = await begin();
    const given = {};
    for (const [kind, url] of Object.entries(lists)) given[kind] = await rows_from(url);
    const begun = performance.now();
    await store.import(given);
    return performance.now() - begun;
  },
  async commits(count, url) {
    const store = await begin();
    const rows = (await rows_from(url)).slice(0, count);
    const times = [];
    for (const [i, line] of rows.entries()) {
      await new Promise((done) => setTimeout(done, 120)); // a person, not a load; the same as in the page
      const row = { ...JSON.parse(line), id: `new-${which.get("durability")}-${which.get("round")}-${i}` };
      const begun = performance.now();
      await store.add("commitments", row);
      times.push(performance.now() - begun);
    }
    return times;
  },
};
if (which.has("open")) {
  // Since the navigation began, as for the page.
  begin().then(async (store) => {
    const rows = await (await store).load();
    window.opened = { millis: performance.now(), rows };
  }).catch((error) => (window.opened = { error: String(error.stack ?? error) }));
}
