// The data page: backups, restoring, merging, checking, erasing – by roles and names.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import {
  add_client, button, drop, launch, open_program, picture, ready, saved, serve_site, settled, start_empty,
} from "./support.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve_site()]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function open_data(page) {
  await page.goto(`${site.url}#data`);
  await page.getByRole("heading", { name: "Your data", level: 1 }).waitFor();
}

async function save_backup(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save a backup file").first().click()]);
  return readFile(await download.path());
}

// Everything that the browser has stored for this page, as text.
const stored_text = (page) =>
  page.evaluate(async () => {
    let text = JSON.stringify({ ...localStorage });
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const table of database.objectStoreNames) {
        const values = await new Promise((resolve, reject) => {
          const request = database.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const value of values) if (value?.contents) text += new TextDecoder().decode(value.contents);
      }
      database.close();
    }
    return text;
  });

test("FromABackupFileToAnotherComputerAndBack", async () => {
  const first = await open_program(browser, site);
  await start_empty(first.page);
  await add_client(first.page, "Anna Ångström");
  await open_data(first.page);
  await first.page.getByText("Not yet").waitFor();
  const file = await save_backup(first.page);
  await first.page.getByText("Just now").waitFor();
  await picture(first.page, "data-page");
  await button(first.page, "Check now").click();
  await first.page.getByText(/^All is well/).waitFor();

  // another computer: the first visit restores it, with a preview
  const second = await open_program(browser, site);
  const [chooser] = await Promise.all([second.page.waitForEvent("filechooser"), button(second.page, /Restore a file/).click()]);
  await chooser.setFiles({ name: "wordkeep.json", mimeType: "application/json", buffer: file });
  const dialog = second.page.getByRole("dialog", { name: /wordkeep.json/ });
  await dialog.getByText(/1 client/).first().waitFor();
  await picture(second.page, "restore-preview");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await dialog.waitFor({ state: "detached" });
  await second.page.goto(`${site.url}#clients`);
  await second.page.getByRole("row", { name: "Anna Ångström" }).waitFor();

  // what is added there comes back by merging, and one undo takes it away again
  await add_client(second.page, "Berta Berg");
  await open_data(second.page);
  const merged = await save_backup(second.page);
  const [merge] = await Promise.all([
    first.page.waitForEvent("filechooser"), button(first.page, /Merge another/).click(),
  ]);
  await merge.setFiles({ name: "other.json", mimeType: "application/json", buffer: merged });
  const preview = first.page.getByRole("dialog", { name: /other.json/ });
  await preview.getByRole("listitem", { name: "Client: Berta Berg" }).waitFor();
  await picture(first.page, "merge-preview");
  await preview.getByRole("button", { name: "Merge" }).click();
  await first.page.getByText("Merged: 1 new").first().waitFor();
  await preview.waitFor({ state: "detached" });
  await first.page.goto(`${site.url}#clients`);
  await first.page.getByRole("row", { name: "Berta Berg" }).waitFor();
  await saved(first.page);
  await first.page.reload();
  await ready(first.page);
  await first.page.getByRole("row", { name: "Berta Berg" }).waitFor();
  await first.page.keyboard.press("Control+z");
  await first.page.getByRole("row", { name: "Berta Berg" }).waitFor({ state: "detached" });
  await first.page.getByRole("row", { name: "Anna Ångström" }).waitFor();

  // taken back is not lost: the same file brings it again
  await drop(first.page, "other.json", merged.toString());
  await preview.getByRole("listitem", { name: "Client: Berta Berg" }).waitFor();
  await preview.getByRole("button", { name: "Merge" }).click();
  await first.page.getByRole("row", { name: "Berta Berg" }).waitFor();
  await saved(first.page);

  // a damaged file changes nothing and says where
  await open_data(first.page);
  const [bad] = await Promise.all([
    first.page.waitForEvent("filechooser"), button(first.page, /Restore a file/).click(),
  ]);
  await bad.setFiles({ name: "cut.json", mimeType: "application/json", buffer: file.subarray(0, file.length / 2) });
  await first.page.getByText("Nothing has changed.").waitFor();
  await first.page.getByText(/^This file ends too early/).waitFor();
  await first.page.getByText(/^Technical detail: .*events\[\d\]/).first().waitFor();
  await picture(first.page, "file-cut-off");
  await first.close();
  await second.close();
});

test("ASecondFileTakesThePlaceOfOneThatIsStillBeingRead", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await add_client(page, "Anna Ångström");
  await open_data(page);
  const file = (await save_backup(page)).toString();
  const list = file.indexOf("[") + 1;
  await page.evaluate(([text, at]) => {
    const long = text.slice(0, at) + "\n".repeat(9_000_000) + text.slice(at);
    for (const [name, content] of [["first.json", long], ["second.json", text]]) {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      for (const kind of ["dragenter", "dragover", "drop"]) {
        document.elementFromPoint(400, 400)
          .dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    }
  }, [file, list]);
  const dialog = page.getByRole("dialog", { name: /second.json/ });
  await dialog.getByText(/1 client/).first().waitFor();
  await settled(page);
  await dialog.getByText(/1 client/).first().waitFor();
  assert.equal(await page.getByRole("dialog", { name: /first.json/ }).count(), 0);
  assert.equal(await page.getByText("Nothing has changed.").count(), 0);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await close();
});

// A workspace file with so many letters to Anna, who is missed since an hour, in a list that was written elsewhere.
const long_file = (letters) => {
  const now = Date.now();
  const iso = (millis) => new Date(millis).toISOString().replace(/\.\d+Z/, "Z");
  const event = (i, what, kind, id, set) => JSON.stringify({
    v: 1, id: `abc1-${10 + 2 * i}`, stamp: [now - 9e6 + i, 0], do: what, patches: [{ new: kind, id, set }],
  });
  const events = [event(0, "client.add", "client", "abc1-11", { name: "Anna Ångström", stage: "active", stage_since: iso(now - 9e9) })];
  for (let i = 1; i <= letters; ++i) {
    events.push(event(i, "conversation.log", "conversation", `abc1-${11 + 2 * i}`, {
      client: "abc1-11", at: iso(now - 8e9 - i * 6e4), channel: "email", direction: "out", note: `Letter ${i} about the matter`,
    }));
  }
  events.push(event(letters + 1, "conversation.log", "conversation", `abc1-${13 + 2 * letters}`, {
    client: "abc1-11", at: iso(now - 36e5), channel: "missed_call",
  }));
  return `{"wordkeep":"workspace","version":1,"events":[\n${events.join(",\n")}\n]}`;
};

test("ASecondFileIsRefusedWhileTheFirstIsBeingTakenIn", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await drop(page, "first.json", long_file(60_000));
  const dialog = page.getByRole("dialog", { name: /first.json/ });
  await dialog.getByRole("button", { name: "Restore" }).waitFor();
  // In the very picture that shows that it is being taken in, the second one is dropped.
  await page.evaluate(() => {
    const find = (role, name) => [...document.querySelectorAll(`#mirror [role=${role}], #mirror ${role}`)]
      .find((element) => name.test(element.getAttribute("aria-label") ?? element.textContent));
    new MutationObserver((_, observer) => {
      if (!find("progressbar", /./)) return;
      observer.disconnect();
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{"wordkeep":"workspace","version":1,"events":[]}'], "second.json"));
      for (const kind of ["dragenter", "dragover", "drop"]) {
        document.elementFromPoint(400, 400).dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    }).observe(document.getElementById("mirror"), { subtree: true, childList: true, attributes: true });
  });
  await dialog.getByRole("button", { name: "Restore" }).click();
  await page.getByText("Another file is still being taken in.").first().waitFor();
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.getByRole("dialog", { name: /second.json/ }).count(), 0);
  await button(page, /Call back: Anna/).first().waitFor();
  await saved(page);
  await close();
});

const has_front = (page) => page.evaluate(async () => {
  const opened = async (name) =>
    new Promise((done) => (indexedDB.open(name).onsuccess = ({ target }) => done(target.result)));
  for (;;) {
    await new Promise((done) => setTimeout(done, 100));
    if (!(await indexedDB.databases()).some(({ name }) => name === "wordkeep-front")) continue;
    const database = await opened("wordkeep-front");
    const front = await new Promise((done) => {
      database.transaction("front").objectStore("front").get("today").onsuccess = ({ target }) => done(target.result);
    });
    database.close();
    if (front && new TextDecoder().decode(front.contents).includes("Anna")) return;
  }
});

test("TodayIsThereToBeReadBeforeEverythingElseIs", async () => {
  const { context, page, close } = await open_program(browser, site);
  await start_empty(page);
  await drop(page, "life.json", long_file(6_000));
  await page.getByRole("dialog", { name: /life.json/ }).getByRole("button", { name: "Restore" }).click();
  await button(page, /Call back: Anna/).first().waitFor();
  await saved(page);
  await has_front(page);
  // From now on the files of the journal are held back until the test lets them go; the list of their names is not.
  await context.addInitScript(() => {
    const get = IDBObjectStore.prototype.get;
    const waiting = [];
    window.let_go = () => {
      window.let_go = undefined;
      waiting.splice(0).forEach((go) => go());
    };
    IDBObjectStore.prototype.get = function (key) {
      const request = get.call(this, key);
      if (typeof key !== "string" || !key.startsWith("/wordkeep/")) return request;
      let heard;
      Object.defineProperty(request, "onsuccess", { set: (listener) => (heard = listener) });
      const keep_alive = () => {
        if (!window.let_go) return heard?.call(request, { target: request });
        get.call(this, "revision").onsuccess = keep_alive; // or the transaction would end
      };
      request.addEventListener("success", keep_alive);
      return request;
    };
  });
  await page.reload();
  const call = button(page, /Call back: Anna/).first();
  await call.waitFor();
  assert.equal(await call.getAttribute("aria-disabled"), "true");
  await page.getByText("Opening your workspace").first().waitFor();
  await settled(page);
  await picture(page, "front");
  // Everything else is not there yet, and says so.
  await page.evaluate(() => (location.hash = "#clients"));
  await page.getByRole("progressbar", { name: /Opening/ }).waitFor();
  assert.equal(await page.getByRole("row", { name: /Anna/ }).count(), 0);
  await page.evaluate(() => window.let_go());
  await page.getByRole("row", { name: /Anna/ }).first().waitFor();
  await page.evaluate(() => (location.hash = "#today"));
  await page.waitForFunction(() => [...document.querySelectorAll("#mirror button")]
    .some((element) => /^Call back: Anna/.test(element.getAttribute("aria-label")) && element.getAttribute("aria-disabled") !== "true"));
  await add_client(page, "Berta Berg");
  // One file more: the front is of another time, and is not used.
  await page.reload();
  await page.getByRole("progressbar", { name: /Opening/ }).waitFor();
  assert.equal(await call.count(), 0);
  await page.evaluate(() => window.let_go());
  await call.waitFor();
  await close();
});

test("WhoeverIsErasedIsInNoStoredByte", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await add_client(page, "Erika Geheim");
  await add_client(page, "Berta Berg");
  assert.match(await stored_text(page), /Erika Geheim/);
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: "Erika Geheim" }).click();
  await button(page, /^More for Erika/).first().click();
  await page.getByRole("menuitem", { name: "History" }).click();
  await page.getByRole("dialog", { name: /History/ }).getByText("Name: Erika Geheim").waitFor();
  await picture(page, "history");
  await page.keyboard.press("Escape");
  await button(page, /^More for Erika/).first().click();
  await page.getByRole("menuitem", { name: "Remove client – can be undone" }).waitFor();
  await picture(page, "remove-or-erase");
  await page.getByRole("menuitem", { name: "Erase for good – no way back" }).click();
  const dialog = page.getByRole("dialog", { name: /Erase this client/ }).or(page.getByRole("alertdialog"));
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  // said in a toast and, at the top of the page where one is led, in full
  await page.getByText(/^Erased for good: the client, with/).nth(1).waitFor();
  await picture(page, "erased");
  // what is said to be stored is what a check finds
  const size = await page.getByText(/^\d+ entries in \d+ file/).first().textContent();
  await button(page, "Check now").click();
  await page.getByText(new RegExp(`^All is well: ${size.match(/^\d+ entries/)[0]} `)).first().waitFor();
  const text = await stored_text(page);
  assert.doesNotMatch(text, /Geheim/);
  assert.match(text, /Berta Berg/);
  await page.reload();
  await ready(page);
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: "Berta Berg" }).waitFor();
  assert.equal(await page.getByText("Geheim").count(), 0);
  await close();
});

test("TheAnswerOfTheBrowserToKeepTheDataIsSaidWithWhatItMeans", async () => {
  const { page, context, close } = await open_program(browser, site);
  // The browser asks the person first: until then the question is open.
  await context.addInitScript(() => {
    navigator.storage.persisted = async () => false;
    navigator.storage.persist = () => new Promise((answer) => (window.answer = answer));
  });
  await page.reload();
  await ready(page);
  await start_empty(page);
  await open_data(page);
  const ask = button(page, "Ask the browser to keep it");
  for (const [granted, said] of [[false, /^The browser did not agree/], [true, /^The browser agreed to keep/]]) {
    await ask.click();
    await page.getByText(/^Asking the browser/).first().waitFor();
    await page.evaluate((answer) => window.answer(answer), granted);
    await page.getByText(said).first().waitFor();
    if (!granted) await picture(page, "persistence-denied");
  }
  assert.equal(await ask.count(), 0);
  await close();
});

test("AChosenFileIsWrittenAfterChangesAndAgainAfterAReload", async () => {
  const { page, context, close } = await open_program(browser, site);
  // The file dialog is the browser's; what it gives is a handle, here one of the page's own file system.
  await context.addInitScript(() => {
    window.showSaveFilePicker = async () => (await navigator.storage.getDirectory()).getFileHandle("mine.json", { create: true });
  });
  await page.reload();
  await ready(page);
  await start_empty(page);
  await add_client(page, "Anna Berg");
  await open_data(page);
  await button(page, "Choose a backup file").click();
  await button(page, "Write it now").click();
  await page.getByText("Just now").waitFor();
  const written = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle("mine.json")).getFile()).text();
    });
  assert.match(await written(), /Anna Berg/);
  await page.reload();
  await ready(page);
  await page.getByText(/mine.json is written automatically/).waitFor();
  await settled(page);
  await close();
});
