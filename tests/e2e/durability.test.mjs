// Nothing that the page has called saved is ever lost, and neither is what was done in its very last task: the program as it is
// shipped, driven by roles and names. tests/e2e/storage.test.mjs asks the store alone the same, and more often.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { chromium } from "playwright-core";

import { arrived, browser_flags, install, listed_clients, numbered, start_empty } from "./driver.mjs";
import { launch, serve_site } from "./support.mjs";

const edits = Number(process.env.WORDKEEP_EDITS ?? 100);
const viewport = { width: 1100, height: 480 };
const small_picture = { viewport, deviceScaleFactor: 0.5 }; // drawing is not what is tested here

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve_site()]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function with_context(use, ...scripts) {
  const context = await browser.newContext({ ...small_picture, locale: "en-GB", timezoneId: "Europe/Berlin" });
  try {
    await context.addInitScript(install);
    for (const script of scripts) await context.addInitScript(script);
    await use(context);
  } finally {
    await context.close();
  }
}

async function open(context, url = site.url) {
  const page = await context.newPage();
  await page.goto(url);
  await arrived(page);
  return page;
}

// A page that may close itself: only one that a script has opened.
async function open_closable(context) {
  const opener = await context.newPage();
  await opener.goto(`${site.url}licences.txt`);
  const opened = context.waitForEvent("page");
  await opener.evaluate((url) => { window.open(url); }, site.url);
  const page = await opened;
  await page.waitForURL(site.url);
  await arrived(page);
  return [page, opener];
}

const seconds_since = (begun) => `${((Date.now() - begun) / 1000).toFixed(0)} s`;

// --- the last task of a page -----------------------------------------------------------------------------------------

// Does one edit and leaves at once; comes back to the program.
async function edit_and_leave(context, page, name, { how, when }) {
  const leave = () => page.evaluate(([n, h, w]) => window.hand.add_and(n, h, w), [name, how, when]).catch(() => {});
  if (how === "close") {
    const closed = page.waitForEvent("close");
    await leave();
    await closed;
    return (await open_closable(context))[0];
  }
  await leave();
  if (how === "navigate") {
    await page.waitForURL("about:blank");
    await page.goto(site.url);
  }
  await arrived(page);
  return page;
}

test("EveryEditThatIsFollowedAtOnceByLeavingIsThere", async () => {
  const begun = Date.now();
  const ways = [];
  for (const how of ["reload", "navigate", "close"]) {
    for (const when of ["in the same task", "after its frame"]) {
      for (const busy of [false, true]) ways.push({ how, when, busy });
    }
  }
  const names = numbered(edits);
  const left = {};
  await with_context(async (context) => {
    let [page] = await open_closable(context);
    await start_empty(page);
    for (const [i, name] of names.entries()) {
      const way = ways[i % ways.length];
      if (way.busy) await page.evaluate(() => window.hand.keep_busy());
      page = await edit_and_leave(context, page, name, way);
      const label = `${way.how} ${way.when}${way.busy ? ", store busy" : ""}`;
      left[label] = (left[label] ?? 0) + 1;
    }
    await page.evaluate(() => window.hand.seen(() => window.hand.shows(/^(Saved |Everything is saved)/), "saved"));
    const { names: found } = await listed_clients(page, site);
    assert.deepEqual(found, names);
  });
  console.log(`left at once after each of ${names.length} edits, all present (${seconds_since(begun)}): `
    + Object.entries(left).map(([way, count]) => `${count} × ${way}`).join(", "));
});

// --- a killed browser ------------------------------------------------------------------------------------------------

// A browser of its own process group, driven over its debugging port.
async function launch_detached(profile) {
  const child = spawn("/usr/bin/chromium", [
    "--headless", `--user-data-dir=${profile}`, "--remote-debugging-port=0", `--window-size=${viewport.width},${viewport.height}`,
    "--lang=en-GB", ...browser_flags,
  ], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((found, fail) => {
    let text = "";
    child.stderr.on("data", (data) => {
      text += data;
      const match = /ws:\/\/\S+/.exec(text);
      if (match) found(match[0]);
    });
    child.on("exit", () => fail(new Error(`the browser did not start: ${text}`)));
  });
  const connection = await chromium.connectOverCDP(address);
  const context = connection.contexts()[0];
  await context.addInitScript(install);
  const gone = new Promise((done) => child.on("exit", done));
  return {
    context,
    async kill() {
      process.kill(-child.pid, "SIGKILL");
      await gone;
      await connection.close().catch(() => {});
    },
  };
}

// Each site of its own port is a store of its own, so that one killed browser puts several of them to the test.
const stores = 10;

test("EveryEditThatWasSaidToBeSavedIsThereAfterSigkill", async () => {
  const begun = Date.now();
  const profile = await mkdtemp(join(tmpdir(), "wordkeep-kill-"));
  const sites = await Promise.all(Array.from({ length: stores }, () => serve_site()));
  const rounds = Math.ceil(edits / stores);
  const names = numbered(rounds);
  try {
    for (const [round, name] of names.entries()) {
      const killed = await launch_detached(profile);
      const pages = [];
      for (const one of sites) {
        const page = await open(killed.context, one.url);
        if (round === 0) await start_empty(page);
        await page.evaluate((n) => window.hand.fill_client(n).then((button) => (window.last_press = button)), name);
        pages.push(page);
      }
      // All at once, and the kill as soon as the last of them is told "Saved".
      await Promise.all(pages.map((page) => page.evaluate(async () => {
        window.last_press.click();
        await window.hand.until_saved();
      })));
      await killed.kill();
    }
    const last = await launch_detached(profile);
    let present = 0;
    for (const one of sites) {
      const page = await open(last.context, one.url);
      await page.setViewportSize(viewport);
      const { names: found } = await listed_clients(page, one);
      assert.deepEqual(found, names);
      present += found.length;
      await page.close();
    }
    await last.kill();
    console.log(`SIGKILL of the browser ${rounds} times, after ${present} edits that were said to be saved: `
      + `${present} present (${seconds_since(begun)})`);
  } finally {
    await Promise.all(sites.map((one) => one.close()));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

// --- two tabs --------------------------------------------------------------------------------------------------------

test("TwoTabsThatEditInTurnsLoseAndDoubleNothing", async () => {
  const begun = Date.now();
  const names = numbered(edits * 2);
  const in_a_row = 8;
  const high = 16_000; // for 200 rows
  let take_overs = 0;
  await with_context(async (context) => {
    const first = await open(context);
    await start_empty(first);
    await first.evaluate((name) => window.hand.add_client(name), names[0]);
    await first.evaluate(() => window.hand.until_saved());
    const second = await open(context);
    await second.evaluate(() => window.hand.seen(() => window.hand.find("button", "Work here"), "the offer to take over"));
    for (let i = 1; i < names.length; i += in_a_row) {
      const turn = names.slice(i, i + in_a_row);
      const writer = take_overs % 2 === 0 ? second : first;
      await writer.evaluate(async (list) => {
        const { hand } = window;
        const can_write = () => !hand.find("button", "Work here") && !hand.shows(/^Read only/);
        hand.find("button", "Work here").click();
        await hand.seen(can_write, "the end of the notice");
        for (const name of list) await hand.add_client(name);
      }, turn);
      const other = writer === first ? second : first;
      await other.evaluate(() => window.hand.seen(() => window.hand.find("button", "Work here"), "read only"));
      take_overs += 1;
    }
    for (const page of [first, second]) assert.deepEqual((await listed_clients(page, site, high)).names, names);
    await first.close();
    await second.close();
    const third = await open(context);
    assert.deepEqual((await listed_clients(third, site, high)).names, names);
  });
  console.log(`two tabs: ${names.length} edits with ${take_overs} take-overs, all there once (${seconds_since(begun)})`);
});

// --- IndexedDB that fails --------------------------------------------------------------------------------------------

// A script for the page that makes one call fail: by an exception, or by aborting its transaction.
const failing = (fault) => ({
  content: `(${(given) => {
    window.idb_calls = 0;
    window.idb_fault = sessionStorage.getItem("after the fault") ? null : given;
    sessionStorage.setItem("after the fault", "1");
    const wrap = (owner, name, transaction_of) => {
      const original = owner.prototype[name];
      owner.prototype[name] = function (...values) {
        const hit = window.idb_fault?.call === ++window.idb_calls;
        if (hit && window.idb_fault.how === "throw") throw new DOMException("injected", "UnknownError");
        const result = original.apply(this, values);
        if (hit) {
          const transaction = transaction_of(this, result);
          try {
            if (transaction) transaction.abort();
            else result.addEventListener("success", () => result.result.close());
          } catch {}
        }
        return result;
      };
    };
    wrap(IDBFactory, "open", () => null);
    wrap(IDBDatabase, "transaction", (self, result) => result);
    for (const name of ["add", "put", "get", "delete", "getAllKeys"]) wrap(IDBObjectStore, name, (self) => self.transaction);
    wrap(IDBIndex, "openKeyCursor", (self) => self.objectStore.transaction);
    wrap(IDBTransaction, "commit", (self) => self);
    // Waiting for an answer that never comes takes the page up to a minute: time goes faster here.
    const later = window.setTimeout;
    window.setTimeout = (action, millis, ...rest) => later(action, millis > 1000 ? millis / 10 : millis, ...rest);
  }})(${JSON.stringify(fault)})`,
});

test("EveryIndexedDbCallFailsOnceAndEverythingIsStoredInTheEnd", async () => {
  const begun = Date.now();
  const names = numbered(3);
  const live = async (fault) => {
    let calls = 0;
    await with_context(async (context) => {
      const page = await open(context);
      await start_empty(page);
      await page.evaluate(async (list) => {
        const { hand } = window;
        for (const name of list) {
          await hand.add_client(name);
          await hand.seen(() => hand.saved() || hand.find("button", "Try again"), "saved, or trouble");
          hand.find("button", "Try again")?.click();
        }
        await hand.until_saved();
      }, names);
      calls = await page.evaluate(() => window.idb_calls);
      await page.reload();
      await arrived(page);
      assert.deepEqual((await listed_clients(page, site)).names, names, `lost with ${JSON.stringify(fault)}`);
    }, failing(fault));
    return calls;
  };
  const calls = await live(null);
  const faults = [];
  for (const how of ["throw", "abort"]) {
    for (let call = 1; call <= calls; ++call) faults.push({ call, how });
  }
  const injected = faults.length;
  const work = async () => {
    for (let fault = faults.shift(); fault; fault = faults.shift()) await live(fault);
  };
  await Promise.all(Array.from({ length: 4 }, work));
  console.log(`IndexedDB calls in a short story: ${calls}, made to fail: ${injected}, all edits there each time (${seconds_since(begun)})`);
});
