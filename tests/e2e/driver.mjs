// A hand inside the page: finds things by role and name as the tests outside do, but without the way there and back, so that
// what it does last is really the last thing the page does. `install` goes into every page (addInitScript); outside there are
// the few words that the tests about storage share.
import { browser_flags } from "./support.mjs";

export { browser_flags };

export function install() {
  if (window.hand) return;
  const name_of = (element) => (element.getAttribute("aria-label") ?? element.textContent).trim();
  const implicit = { BUTTON: "button", INPUT: "textbox" };
  const find = (role, name, within = document) => [...within.querySelectorAll("#mirror *")].find((element) => {
    if ((element.getAttribute("role") ?? implicit[element.tagName]) !== role) return false;
    const found = name_of(element);
    return name instanceof RegExp ? name.test(found) : found === name;
  });
  // Waits for what `look` finds; it is looked at after every change of the mirror, in the task that made it.
  const seen = (look, what) => new Promise((resolve, reject) => {
    const first = look();
    if (first) return resolve(first);
    const observer = new MutationObserver(() => {
      const found = look();
      if (!found) return;
      clearTimeout(timer);
      observer.disconnect();
      resolve(found);
    });
    const timer = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`not seen: ${what}; there is: ${document.getElementById("mirror")?.innerText}`));
    }, 60_000);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const press = (key) => window.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const texts = () => [...document.querySelectorAll("#mirror span, #mirror p")].map((element) => element.textContent);
  const shows = (pattern) => texts().some((text) => pattern.test(text));

  const hand = {
    find, seen, press, shows,
    saved: () => shows(/^Saved /),
    // Today may be there to be read while the rest is still being opened.
    may_edit() {
      const log = find("button", /^Log conversation/);
      return log && log.getAttribute("aria-disabled") !== "true";
    },
    // Up to the last press: the form is filled, and its button is handed out.
    async fill_client(name) {
      const dialog = () => find("dialog", "New client");
      if (!dialog()) press("n");
      await seen(dialog, "the form");
      const field = await seen(() => find("textbox", "Name"), "the field");
      field.value = name;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return seen(() => find("button", "Save"), "Save");
    },
    async add_client(name) {
      (await hand.fill_client(name)).click();
      await seen(() => !find("dialog", "New client"), "the end of the form");
    },
    // Waits until the page says so itself.
    until_saved: () => seen(() => hand.saved(), "Saved"),
    // `how`: what is done in the very task of the last press, or right after the frame that carries it out.
    async add_and(name, how, when) {
      const button = await hand.fill_client(name);
      const leave = { reload: () => location.reload(), navigate: () => (location.href = "about:blank"), close: () => window.close() }[how];
      window.old = true;
      button.click();
      if (when === "in the same task") return leave();
      await seen(() => !find("dialog", "New client"), "the end of the form");
      leave();
    },
    // Keeps the main database busy: a transaction that never ends as long as the page lives.
    keep_busy() {
      const table = hand.databases.get("/wordkeep").transaction(["FILE_DATA"], "readwrite").objectStore("FILE_DATA");
      const again = () => (table.get("revision").onsuccess = again);
      again();
    },
    databases: new Map(),
  };
  window.hand = hand;
  // Which connection the page uses is its own business; this only looks over its shoulder.
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, ...rest) {
    const request = open.call(this, name, ...rest);
    request.addEventListener("success", () => hand.databases.set(name, request.result));
    return request;
  };
}

export async function start_empty(page) {
  await page.evaluate(async () => {
    const door = await window.hand.seen(() => window.hand.find("button", /^Start empty/), "the door");
    door.click();
    await window.hand.seen(() => window.hand.find("button", /^Log conversation/), "the first screen");
  });
}

// The page is there and everything that is stored has been read.
export async function arrived(page) {
  await page.waitForFunction(() => window.wordkeep?.ready && window.hand && !window.old
    && !window.hand.find("progressbar", /Opening/) && !window.hand.shows(/^Opening your workspace/));
}

// Names of all clients, as the list of clients shows them: in a window that is high enough for all of them.
export async function listed_clients(page, site, height = 8000) {
  const size = page.viewportSize();
  await page.goto(`${site.url}#clients`);
  await page.setViewportSize({ width: 700, height });
  const read = () => page.evaluate(() => {
    const table = document.querySelector("#mirror [role=table]");
    const rows = [...document.querySelectorAll("#mirror [role=row]")].map((row) => row.getAttribute("aria-label") ?? row.textContent);
    return { count: Number(table?.getAttribute("aria-rowcount") ?? 0), rows, idle: window.wordkeep.idle() };
  });
  let { rows, count, idle } = await read();
  // Until all rows that the table counts are there, and nothing more is to be drawn.
  for (const end = Date.now() + 10_000; Date.now() < end && !(idle && count > 0 && rows.length >= count);) {
    await page.waitForTimeout(30);
    ({ rows, count, idle } = await read());
  }
  await page.setViewportSize(size);
  return { names: rows.map((row) => /client \d+/.exec(row)?.[0]).filter(Boolean).sort(), count };
}

export const numbered = (count, first = 1) =>
  Array.from({ length: count }, (_, i) => `client ${String(first + i).padStart(3, "0")}`);
