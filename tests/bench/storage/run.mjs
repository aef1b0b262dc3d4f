// tests/run bench storage: the page at the lifetime data set beside Dexie and SQLite (OPFS, pool of synchronous handles), the
// same rows, in one run of one Chromium, on disk, taking turns. Prints times, bytes and ratios, win or lose.
//
//   node tests/bench/storage/run.mjs DATA [ROUNDS]      DATA: what `bench data` has written
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { arrived, install } from "../../e2e/driver.mjs";
import { browser_flags, serve_site } from "../../e2e/support.mjs";
import { chromium } from "../../e2e/node_modules/playwright-core/index.mjs";
import { fill_page, front_written, median, millis, packages, part, serve_shares } from "../pages.mjs";

const [data, rounds_given] = process.argv.slice(2);
const rounds = Number(rounds_given ?? 5);
const here = dirname(fileURLToPath(import.meta.url));
const serve_stores = () => serve_shares({
  "/dexie/": join(packages, "dexie/dist"),
  "/sqlite/": join(packages, "@sqlite.org/sqlite-wasm/dist"),
  "/data/": data,
  "/": here,
}, { "/stores.html": '<!doctype html><title>stores</title><script type="module" src="/stores.mjs"></script>' });

const profile = await mkdtemp(join(tmpdir(), "wordkeep-bench-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: "/usr/bin/chromium", args: browser_flags, viewport: { width: 1100, height: 480 }, deviceScaleFactor: 0.5, locale: "en-GB",
  timezoneId: "Europe/Berlin",
});
const servers = [];
const served = async (start) => {
  const server = await start();
  servers.push(server);
  return server;
};

async function with_page(url, use) {
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(url);
    return await use(page);
  } finally {
    await page.close();
  }
}

const used_bytes = (url) => with_page(url, (page) => page.evaluate(async () => (await navigator.storage.estimate()).usage));

// --- the page ---------------------------------------------------------------------------------------------------------

async function open_page(site) {
  return with_page(site.url, (page) => page.evaluate(async () => {
    const { hand } = window;
    await hand.seen(() => hand.find("button", /^Log conversation/), "Today");
    const opened = performance.now();
    await hand.seen(() => hand.may_edit(), "everything");
    const complete = performance.now();
    await new Promise((done) => setTimeout(done, 300));
    return { millis: opened, complete, longest_task: Math.max(0, ...window.long_tasks) };
  }));
}

// What the last visit leaves for the next one: the page is open, and nobody does anything.
async function visit_page(site) {
  await with_page(site.url, async (page) => {
    await page.evaluate(() => window.hand.seen(() => window.hand.may_edit(), "everything"));
    await front_written(page);
  });
}

// Of each edit: from the beginning of its transaction to the answer, as for the others, and from the press to the picture that
// says "Saved".
async function page_commits(site, count) {
  return with_page(site.url, async (page) => {
    await page.evaluate(async () => {
      const { hand } = window;
      await hand.seen(() => hand.may_edit() || hand.find("button", /^Start empty/), "the first screen");
      hand.find("button", /^Start empty/)?.click();
      await hand.seen(() => hand.may_edit(), "Today");
    });
    return page.evaluate(async (many) => {
      const times = [];
      const shown = [];
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...given) {
        const begun = performance.now();
        const transaction = begin.apply(this, given);
        if (given[1] === "readwrite") transaction.addEventListener("complete", () => times.push(performance.now() - begun));
        return transaction;
      };
      for (let i = 0; i < many; ++i) {
        const button = await window.hand.fill_client(`Bench ${i}`);
        await new Promise((done) => setTimeout(done, 120)); // a person, not a load; the same for the others
        const pressed = performance.now();
        button.click();
        await window.hand.seen(() => !window.hand.find("dialog", "New client"), "the end of the form");
        await window.hand.until_saved();
        shown.push(performance.now() - pressed);
      }
      return { times, shown };
    }, count);
  });
}

async function page_import(site, path) {
  return with_page(site.url, async (page) => {
    await arrived(page);
    await page.route("**/import.json", (route) => route.fulfill({ path }));
    return page.evaluate(async () => {
      const text = await (await fetch("import.json")).blob();
      window.long_tasks.length = 0;
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "import.json"));
      const begun = performance.now();
      const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      for (const kind of ["dragenter", "dragover", "drop"]) {
        target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
      const { hand } = window;
      // Where the page shows what it is about to restore, it is confirmed at once.
      await hand.seen(() => {
        const dialog = hand.find("dialog", /import.json/);
        const confirm = dialog && hand.find("button", /^Restore$/, dialog);
        if (confirm && !hand.pressed) {
          hand.pressed = true;
          confirm.click();
        }
        return hand.pressed && !dialog && hand.saved();
      }, "Saved");
      return { millis: performance.now() - begun, longest_task: Math.max(0, ...window.long_tasks) };
    });
  });
}

// The long works of the data page at lifetime size: how long each takes, and its longest task.
async function page_data(site) {
  return with_page(`${site.url}#data`, async (page) => {
    await arrived(page);
    await page.waitForTimeout(1000); // what is still told of the tasks of opening
    const measured = [];
    const measure = async (what, act, seen) => {
      const begun = await page.evaluate(() => {
        window.long_tasks.length = 0;
        return performance.now();
      });
      await act();
      await seen();
      const [ended, longest] = await page.evaluate(async () => {
        const now = performance.now();
        await new Promise((done) => setTimeout(done, 100));
        return [now, Math.max(0, ...window.long_tasks)];
      });
      measured.push({ what, millis: ended - begun, longest });
    };
    const button = (name) => page.getByRole("button", { name }).first();
    await measure("check now", () => button("Check now").click(), () => page.getByText(/^All is well/).waitFor());
    await measure("a backup file", async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), button("Save a backup file").click()]);
      await download.delete();
    }, () => page.getByText("Just now").first().waitFor());
    await page.goto(`${site.url}#clients`);
    // One with conversations and commitments, unlike those of the edits.
    await page.getByRole("searchbox").first().fill("Client number 1177");
    await page.getByRole("row", { name: /^Client number 1177/ }).first().click();
    await button(/^More for Client number/).click();
    await measure("history of a client", () => page.getByRole("menuitem", { name: "History" }).click(),
      () => page.getByRole("dialog", { name: /History/ }).getByText(/^Name: /).waitFor());
    await page.keyboard.press("Escape");
    await button(/^More for Client number/).click();
    await page.getByRole("menuitem", { name: /^Erase for good/ }).click();
    // Every file in which the client is mentioned is written again.
    await measure("a client erased for good",
      () => page.getByRole("alertdialog").getByRole("button", { name: "Erase for good" }).click(),
      () => page.getByText(/^Erased for good/).first().waitFor());
    return measured;
  }).catch((error) => {
    console.log(`the data page failed: ${error.message.slice(0, 300)}`);
    return [];
  });
}

// --- the others -------------------------------------------------------------------------------------------------------

const lists = { clients: "/data/clients.jsonl", conversations: "/data/conversations.jsonl", commitments: "/data/commitments.jsonl" };
const stores_page = (server, store, more = "") => `${server.url}stores.html?store=${store}${more}`;
const fill_store = (server, store, given = lists) =>
  with_page(stores_page(server, store), (page) => page.evaluate((l) => window.run.fill(l), given));
const open_store = (server, store) => with_page(stores_page(server, store, "&open"), async (page) => {
  await page.waitForFunction(() => window.opened);
  const opened = await page.evaluate(() => window.opened);
  assert.equal(opened.error, undefined);
  return opened;
});
const store_commits = (server, store, durability, round, count) =>
  with_page(stores_page(server, store, `&durability=${durability}&round=${round}`), (page) =>
    page.evaluate(([n, url]) => window.run.commits(n, url), [count, "/data/commitments.jsonl"]));

// --- the run ----------------------------------------------------------------------------------------------------------

const lines = [];
function compare(what, unit, page, dexie, sqlite) {
  const ratio = (other) => `${(other / page).toFixed(2)} ×`;
  lines.push([what, `${millis(page)} ${unit}`, `${millis(dexie)} ${unit}`, `${millis(sqlite)} ${unit}`, ratio(dexie), ratio(sqlite)]);
}

try {
  await context.addInitScript(install);
  await context.addInitScript(() => {
    window.long_tasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.long_tasks.push(entry.duration)))
      .observe({ entryTypes: ["longtask"] });
  });
  const site = await served(serve_site);
  const dexie = await served(serve_stores);
  const sqlite = await served(serve_stores);
  const names = (await readFile(join(data, "journal.txt"), "utf8")).trim().split("\n");
  const count_rows = async (kind) => (await readFile(join(data, `${kind}.jsonl`), "utf8")).split("\n").length - 1;
  const counts = await Promise.all(Object.keys(lists).map(count_rows));
  console.log("filling the three stores …");
  await with_page(`${site.url}licences.txt`, (page) => fill_page(page, { url: dexie.url, names }));
  await fill_store(dexie, "dexie");
  await fill_store(sqlite, "sqlite");
  const progress = (what) => process.stderr.write(`${what}\n`);

  // The very first opening has no front yet (FORMAT.md); every later one does.
  const first = await open_page(site);
  progress(`the page for the first time ${millis(first.millis)} ms`);
  await visit_page(site);
  const opened = { page: [], complete: [], dexie: [], sqlite: [], longest: [first.longest_task] };
  for (let round = 0; round < rounds; ++round) {
    const page = await open_page(site);
    opened.page.push(page.millis);
    opened.complete.push(page.complete);
    opened.longest.push(page.longest_task);
    progress(`round ${round + 1}: the page ${millis(page.millis)} ms, everything ${millis(page.complete)} ms`);
    for (const [store, server] of [["dexie", dexie], ["sqlite", sqlite]]) {
      const { millis: time, rows } = await open_store(server, store);
      assert.deepEqual(rows, counts);
      opened[store].push(time);
      progress(`  ${store} ${millis(time)} ms`);
    }
  }
  compare("cold open: Today", "ms", median(opened.page), median(opened.dexie), median(opened.sqlite));
  compare("all rows, may edit", "ms", median(opened.complete), median(opened.dexie), median(opened.sqlite));

  // Turns short enough that all three meet the same moments of this machine; enough of them for a p95 of ten.
  const turns = 4;
  const count = 40;
  const commits = { page: [], shown: [], strict: [], relaxed: [], sqlite: [] };
  for (let round = 0; round < turns; ++round) {
    const page = await page_commits(site, count);
    commits.page.push(...page.times);
    commits.shown.push(...page.shown);
    commits.strict.push(...await store_commits(dexie, "dexie", "strict", round, count));
    commits.sqlite.push(...await store_commits(sqlite, "sqlite", "strict", round, count));
  }
  commits.relaxed = await store_commits(dexie, "dexie", "relaxed", 0, count);
  compare("commit p50", "ms", part(commits.page, 0.5), part(commits.strict, 0.5), part(commits.sqlite, 0.5));
  compare("commit p95", "ms", part(commits.page, 0.95), part(commits.strict, 0.95), part(commits.sqlite, 0.95));

  const few = await page_commits(await served(serve_site), count);

  const records = { clients: lists.clients, commitments: lists.commitments };
  const imported = { page: [], longest: [], dexie: [], sqlite: [] };
  for (let round = 0; round < Math.min(rounds, 3); ++round) {
    const page = await page_import(await served(serve_site), join(data, "import.json")).catch((error) => {
      console.log(`import into the page failed: ${error.message.slice(0, 300)}`);
      return { millis: NaN, longest_task: NaN };
    });
    imported.page.push(page.millis);
    imported.longest.push(page.longest_task);
    progress(`import into the page ${millis(page.millis)} ms`);
    imported.dexie.push(await fill_store(await served(serve_stores), "dexie", records));
    imported.sqlite.push(await fill_store(await served(serve_stores), "sqlite", records));
  }
  compare("import of 110,000", "ms", median(imported.page), median(imported.dexie), median(imported.sqlite));
  const works = await page_data(site);
  const megabytes = async (url) => (await used_bytes(url)) / 1e6;
  compare("bytes on disk", "MB", await megabytes(`${site.url}licences.txt`), await megabytes(`${dexie.url}stores.html`),
    await megabytes(`${sqlite.url}stores.html`));

  const table = [["", "the page", "Dexie", "SQLite", "Dexie : page", "SQLite : page"], ...lines];
  for (const row of table) console.log(row.map((cell, i) => (i ? cell.padStart(14) : cell.padEnd(22))).join(""));
  console.log(`the very first opening of the page, which has all rows to read before Today: ${millis(first.millis)} ms`);
  console.log(`cold opens of the page: Today after ${opened.page.map(millis).join(", ")} ms, everything after `
    + `${opened.complete.map(millis).join(", ")} ms; its longest task ${millis(Math.max(...opened.longest))} ms`);
  console.log(`imports into the page: longest task ${millis(Math.max(...imported.longest))} ms`);
  for (const { what, millis: time, longest } of works) {
    console.log(`the data page, ${what}: ${millis(time)} ms, longest task ${longest ? `${millis(longest)} ms` : "below 50 ms"}`);
  }
  const both = (list) => `p50 ${millis(part(list, 0.5))} ms, p95 ${millis(part(list, 0.95))} ms`;
  console.log(`from the press to the picture with "Saved": ${both(commits.shown)}`);
  console.log(`the same in an empty workspace: commit ${both(few.times)}; to "Saved" ${both(few.shown)}`);
  console.log(`Dexie as it comes (relaxed durability): commit p50 ${millis(part(commits.relaxed, 0.5))} ms, p95 ${millis(part(commits.relaxed, 0.95))} ms`);
  console.log("Above 1 ×: the page is better.");
} finally {
  await context.close();
  await Promise.all(servers.map((server) => server.close()));
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
