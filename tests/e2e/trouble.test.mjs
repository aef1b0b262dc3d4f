// What can go wrong around the store, and the sentence that a person reads then: nothing is lost without a word.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { arrived, install, listed_clients, numbered, start_empty } from "./driver.mjs";
import { launch, serve_site } from "./support.mjs";

const viewport = { width: 1100, height: 600 };

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
  const context = await browser.newContext({ viewport, locale: "en-GB", timezoneId: "Europe/Berlin" });
  try {
    await context.addInitScript(install);
    for (const script of scripts) await context.addInitScript(script);
    await use(context);
  } finally {
    await context.close();
  }
}

async function open(context) {
  const page = await context.newPage();
  await page.goto(site.url);
  await arrived(page);
  return page;
}

const add = (page, name) => page.evaluate((n) => window.hand.add_client(n), name);
const saved = (page) => page.evaluate(() => window.hand.until_saved());
const notice = (page) => page.getByRole("banner", { name: "Notice" });
const press = (page, name) => page.evaluate((n) => window.hand.find("button", n).click(), name);
const says = (page, sentence) => notice(page).getByText(sentence).first().waitFor({ state: "attached" });
const says_nothing = (page) => notice(page).waitFor({ state: "detached" });

// A page with two clients, saved.
async function begin(context) {
  const page = await open(context);
  await start_empty(page);
  for (const name of numbered(2)) await add(page, name);
  await saved(page);
  return page;
}

test("ASecondTabReadsAlongSaysSoAndCanTakeOver", async () => {
  await with_context(async (context) => {
    const first = await begin(context);
    const second = await open(context);
    await says(second, "Another tab has this workspace open. Here you can read along.");
    await press(second, "Work here");
    await says_nothing(second);
    await says(first, "Another tab took over. Here you can read along; nothing was lost.");
    await add(second, "client 003");
    await saved(second);
    assert.deepEqual((await listed_clients(first, site)).names, numbered(3));
  });
});

test("AFormInATabThatOnlyReadsSaysWhyAndIsSavedOnceOneWorksThere", async () => {
  await with_context(async (context) => {
    const first = await begin(context);
    const second = await open(context);
    await says(second, "Another tab has this workspace open. Here you can read along.");
    await second.keyboard.press("n");
    const form = second.getByRole("dialog", { name: "New client" });
    await form.getByRole("textbox", { name: "Name" }).fill("client 003");
    const save = form.getByRole("button", { name: "Save" });
    assert.equal(await save.getAttribute("aria-disabled"), "true");
    await form.getByText("Another tab has this workspace open. Here you can read along.").waitFor();
    await form.getByRole("button", { name: "Work here" }).click();
    await form.getByText("Another tab has this workspace open.").waitFor({ state: "detached" });
    assert.equal(await form.getByRole("textbox", { name: "Name" }).inputValue(), "client 003");
    await save.click();
    await form.waitFor({ state: "detached" });
    await saved(second);
    assert.deepEqual((await listed_clients(first, site)).names, numbered(3));
  });
});

test("AFrozenWriterDoesNotLockPeopleOut", async () => {
  await with_context(async (context) => {
    const first = await begin(context);
    // As stuck as a page can be: its only thread does not come back for as long as this test runs.
    first.evaluate(() => { for (const end = Date.now() + 15_000; Date.now() < end;); }).catch(() => {});
    const second = await open(context);
    await says(second, "Another tab has this workspace open.");
    await press(second, "Work here");
    await says_nothing(second);
    await add(second, "client 003");
    await saved(second);
    assert.deepEqual((await listed_clients(second, site)).names, numbered(3));
  });
});

test("ACrashedWriterDoesNotLockPeopleOut", async () => {
  await with_context(async (context) => {
    const first = await begin(context);
    const second = await open(context);
    await says(second, "Another tab has this workspace open.");
    const crashed = first.waitForEvent("crash");
    const session = await context.newCDPSession(first);
    session.send("Page.crash").catch(() => {});
    await crashed;
    await says_nothing(second); // nobody has to press anything
    await add(second, "client 003");
    await saved(second);
    assert.deepEqual((await listed_clients(second, site)).names, numbered(3));
  });
});

test("WithoutStorageTheProgramWorksInMemoryAndSaysSo", async () => {
  await with_context(async (context) => {
    const page = await open(context);
    const sentence = "This browser offers no storage here, perhaps because of private browsing.";
    await says(page, sentence); // before anything is begun
    await start_empty(page);
    await says(page, sentence);
    await add(page, "client 001");
    await says(page, "Your changes live only in this tab: save a backup file before you close it.");
    assert.deepEqual((await listed_clients(page, site)).names, ["client 001"]);
    assert.equal(await page.evaluate(() => window.hand.saved()), false);
  }, () => {
    IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };
  });
});

test("AFullDiskIsSaidAndWhatWaitsIsStoredWhenThereIsRoom", async () => {
  await with_context(async (context) => {
    const page = await begin(context);
    // As a browser does it: the transaction ends with `abort`, and its error says why.
    await page.evaluate(() => {
      const commit = IDBTransaction.prototype.commit;
      window.make_room = () => (IDBTransaction.prototype.commit = commit);
      IDBTransaction.prototype.commit = function () {
        Object.defineProperty(this, "error", { value: new DOMException("full", "QuotaExceededError") });
        this.abort();
      };
    });
    await add(page, "client 003");
    await says(page, "There is no space left. Your changes are safe in this tab for now");
    assert.deepEqual((await listed_clients(page, site)).names, numbered(3)); // kept in memory
    // In one task: the program tries again by itself as well, and then there is nothing left to press.
    await page.evaluate(() => {
      window.make_room();
      window.hand.find("button", "Try again").click();
    });
    await says_nothing(page);
    await saved(page);
    await page.reload();
    await arrived(page);
    assert.deepEqual((await listed_clients(page, site)).names, numbered(3));
  });
});

test("ADatabaseDeletedWhileOpenIsWrittenAgainFromMemory", async () => {
  await with_context(async (context) => {
    const page = await begin(context);
    const other = await context.newPage();
    await other.goto(`${site.url}licences.txt`);
    await other.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("/wordkeep").onsuccess = done)));
    await other.close();
    await add(page, "client 003");
    await saved(page);
    await page.reload();
    await arrived(page);
    assert.deepEqual((await listed_clients(page, site)).names, numbered(3));
  });
});

test("AStoreThatCannotBeOpenedAgainIsSaidAndEverythingIsKept", async () => {
  await with_context(async (context) => {
    const page = await begin(context);
    await page.evaluate(() => {
      const open = IDBFactory.prototype.open;
      window.allow = () => (IDBFactory.prototype.open = open);
      IDBFactory.prototype.open = () => { throw new DOMException("closed", "InvalidStateError"); };
      window.hand.databases.get("/wordkeep").close();
    });
    await add(page, "client 003");
    await says(page, "The connection to the storage was lost. Your changes are kept in this tab");
    await page.evaluate(() => {
      window.allow();
      window.hand.find("button", "Try again").click();
    });
    await says_nothing(page);
    await saved(page);
    await page.reload();
    await arrived(page);
    assert.deepEqual((await listed_clients(page, site)).names, numbered(3));
  });
});

// What a version to come does: it takes the lock and writes files of its own format.
const as_a_newer_version = () => new Promise((done) => {
  navigator.locks.request("wordkeep-writer", { steal: true }, () => {
    const request = indexedDB.open("/wordkeep");
    request.onsuccess = () => {
      const transaction = request.result.transaction(["FILE_DATA"], "readwrite");
      const entry = { timestamp: new Date(), mode: 33206, contents: new Uint8Array([87, 75, 1, 2, 3]) };
      transaction.objectStore("FILE_DATA").put(entry, "/wordkeep/wk2-00000001-0193a5b2c4d8e1f0-00000001.seg");
      transaction.oncomplete = () => {
        request.result.close();
        done();
      };
    };
    return new Promise((let_go) => (window.let_go = let_go));
  }).catch(() => {});
});

test("ANewerVersionInAnotherTabIsNotWrittenOver", async () => {
  await with_context(async (context) => {
    const page = await begin(context);
    const newer = await context.newPage();
    await newer.goto(`${site.url}licences.txt`);
    await newer.evaluate(as_a_newer_version);
    await says(page, "Another tab took over. Here you can read along; nothing was lost.");
    await press(page, "Work here");
    await says(page, "A newer version of Wordkeep has written here. This one can only read; please reload to update.");
    assert.deepEqual((await listed_clients(page, site)).names, numbered(2)); // what can be read is shown
    await page.reload();
    await arrived(page);
    await says(page, "A newer version of Wordkeep has written here.");
    assert.deepEqual((await listed_clients(page, site)).names, numbered(2));
  });
});
