// The main job from the first visit on, by roles and names, as a person finds them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import {
  add_client, button, drop, frames, launch, open_program, picture, ready, root, saved, serve_site, settled, start_empty,
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


const sample = (name) => readFile(join(root, "tests/samples", name));

async function choose_client(page, dialog, name) {
  await dialog.getByRole("combobox", { name: "Client" }).fill(name);
  await page.getByRole("option", { name: new RegExp(name) }).first().click();
}

async function choose(page, dialog, field, option) {
  await dialog.getByRole("combobox", { name: field }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("FromAnAddressBookToAKeptPromise", async () => {
  const { page, close } = await open_program(browser, site);

  // first run → drop the address book
  await drop(page, "John_Doe_IPHONE.vcf", await sample("vcard/John_Doe_IPHONE.vcf"));
  await button(page, "Import 1 person").click();

  // who is a client now?
  const stages = page.getByRole("dialog", { name: "Who is a client now?" });
  await stages.getByRole("radio", { name: "Active" }).first().click();
  await stages.getByRole("button", { name: "Start with 1 client" }).click();
  await stages.waitFor({ state: "detached" });
  await saved(page);

  // a call comes in and is missed
  await button(page, /Log conversation/).first().click();
  let dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await choose_client(page, dialog, "Doe");
  await choose(page, dialog, "How", "Missed call");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });

  // Today says to call back
  await page.goto(`${site.url}#today`);
  const call_back = button(page, /Call back: .*Doe/);
  await call_back.first().waitFor();

  // call back, promise something by Friday in the same step
  await call_back.first().click();
  dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.getByRole("button", { name: "Add a commitment" }).click();
  await dialog.getByRole("textbox", { name: "What" }).fill("Entwurf für Müller");
  await dialog.getByRole("textbox", { name: "By" }).fill("Friday");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await saved(page);

  // reload: both conversations and the commitment are there, the line is settled
  await page.reload();
  await ready(page);
  await settled(page);
  assert.equal(await button(page, /Call back: .*Doe/).count(), 0);
  await page.goto(`${site.url}#commitments`);
  await page.getByText("Entwurf für Müller").first().waitFor();
  await picture(page, "story-commitments");

  // undo brings it back
  await page.keyboard.press("Control+z");
  await page.getByText("Entwurf für Müller").first().waitFor({ state: "detached" });
  await page.goto(`${site.url}#today`);
  await button(page, /Call back: .*Doe/).first().waitFor();
  await close();
});

test("TheSampleFillsEveryScreenAndStoresNothing", async () => {
  const { page, close } = await open_program(browser, site);
  await button(page, /Look around in a sample/).click();
  await page.getByRole("heading", { name: "Today" }).first().waitFor();
  await picture(page, "sample-today");
  for (const [address, heading] of [["clients", "Clients"], ["commitments", "Commitments"], ["settings", "Settings"]]) {
    await page.goto(`${site.url}#${address}`);
    await page.getByRole("heading", { name: heading }).first().waitFor();
    await picture(page, `sample-${address}`);
  }
  await button(page, "Leave the sample").click();
  await button(page, /Start empty/).waitFor();
  await page.reload();
  await ready(page);
  await button(page, /Start empty/).waitFor();
  await close();
});

test("NothingIsDrawnWhileNothingHappens", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await settled(page);
  const before = await frames(page);
  // Time is the thing that is tested here.
  await page.waitForTimeout(10_000);
  assert.equal(await frames(page), before);
  await close();
});

test("ALineOfTheNoteBecomesAPromiseWhileItIsTyped", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await add_client(page, "Anna Ångström");
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await choose_client(page, dialog, "Anna");
  await dialog.getByRole("textbox", { name: "Note" }).click();
  await page.keyboard.type("She likes blue.\nme: send the draft by Friday\n");
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((i) => i.value === "send the draft"));
  await picture(page, "note-promise");
  await page.keyboard.type("you: photos by 3 Dec");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.goto(`${site.url}#commitments`);
  await page.getByText("send the draft").first().waitFor();
  await page.getByText("photos").first().waitFor();
  await close();
});

test("WorksWithTheNetworkCutAfterLoading", async () => {
  const { page, context, close } = await open_program(browser, site);
  await page.waitForFunction(() => window.wordkeep.later.here);
  // Installing what works offline needs the network; the browser reports it when that is cut in the middle.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await context.setOffline(true);
  await start_empty(page);
  await add_client(page, "Anna Ångström");
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: "Anna Ångström" }).waitFor();
  await close();
});

test("AnEmptyWorkspaceStaysBelow48MegabytesOfHeap", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  const bytes = await page.evaluate(() => window.wordkeep.memory());
  assert.ok(bytes > 0 && bytes <= 48 * 1024 * 1024, `${bytes} bytes`);
  await close();
});

const bad_files = [
  ["a picture with another name", "contacts.vcf", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
  ["an empty file", "empty.vcf", Buffer.alloc(0)],
  ["a web page", "page.csv", Buffer.from("<!doctype html><html><body>no</body></html>")],
];
for (const [what, name, bytes] of bad_files) {
  test(`BadInputGetsASentence: ${what}`, async () => {
    const { page, close } = await open_program(browser, site);
    await drop(page, name, bytes);
    await page.getByText("Nothing has changed.").waitFor();
    await button(page, "Close").first().click();
    await button(page, /Start empty/).waitFor();
    await close();
  });
}

test("BadInputGetsASentence: a CSV with wrong quoting keeps the good rows", async () => {
  const { page, close } = await open_program(browser, site);
  const csv = 'Name,E-mail\nAnna,anna@example.com\n"Ben,ben@example.com\nCleo,cleo@example.com\n';
  await drop(page, "broken.csv", Buffer.from(csv));
  await button(page, /^Import \d+ (person|people)$/).waitFor();
  await picture(page, "import-broken-csv");
  await close();
});

test("BadInputGetsASentence: 30 February is no date, and nothing typed is lost", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await add_client(page, "Anna");
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: "Add a commitment" });
  await choose_client(page, dialog, "Anna");
  await dialog.getByRole("textbox", { name: "What" }).fill("Draft");
  await dialog.getByRole("textbox", { name: "By" }).fill("30 February");
  await dialog.getByRole("button", { name: "Save" }).click();
  // The sentence belongs to the field: a screen reader says it with the field's name.
  await page.getByText("is not a date I understand").first().waitFor({ state: "attached" });
  assert.equal(await dialog.getByRole("textbox", { name: "By" }).getAttribute("aria-invalid"), "true");
  assert.equal(await dialog.getByRole("textbox", { name: "What" }).inputValue(), "Draft");
  await close();
});

test("NamesInEveryScriptComeInWhole", async () => {
  const { page, close } = await open_program(browser, site);
  const names = ["👩‍🎨 Zoë", "محمد علي", "Ґалина Їжак", "山田太郎"];
  const cards = names.map((name) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEND:VCARD\r\n`).join("");
  await drop(page, "names.vcf", Buffer.from(cards));
  await button(page, "Import 4 people").click();
  await page.getByRole("dialog").getByRole("button", { name: "Later" }).click();
  for (const name of names) await page.getByRole("row", { name }).waitFor();
  await picture(page, "names");
  await close();
});

test("AVCardOf100MegabytesNeverFreezesThePage", async () => {
  const { page, close } = await open_program(browser, site);
  await settled(page);
  await page.evaluate(() => {
    window.longest_task = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longest_task = Math.max(window.longest_task, entry.duration);
    }).observe({ entryTypes: ["longtask"] });
    // Whatever else the page has to do gets its turn while the file is read.
    window.turns = 0;
    window.progress = new Set();
    const turn = () => {
      const bar = document.querySelector('[role="progressbar"]');
      if (bar) {
        ++window.turns;
        window.progress.add(bar.getAttribute("aria-valuenow"));
      }
      setTimeout(turn);
    };
    turn();
  });
  // Photos are what makes address books large.
  await page.evaluate(() => {
    const photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + (" " + "A".repeat(74) + "\r\n").repeat(650).slice(1);
    const parts = [];
    for (let i = 0; i < 1990; ++i) parts.push(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person ${i}\r\n${photo}END:VCARD\r\n`);
    const transfer = new DataTransfer();
    transfer.items.add(new File(parts, "large.vcf"));
    for (const kind of ["dragenter", "dragover", "drop"])
      document.elementFromPoint(400, 400).dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await button(page, "Import 1,990 people").waitFor({ timeout: 240_000 });
  const longest = await page.evaluate(() => window.longest_task);
  const steps = await page.evaluate(() => window.progress.size);
  const turns = await page.evaluate(() => window.turns);
  assert.ok(steps >= 1, "no progress was shown");
  assert.ok(turns >= 10, `the page had only ${turns} turns of its own`);
  console.log(`longest task while reading 99 MB: ${Math.round(longest)} ms; ${steps} values of progress shown; ${turns} turns of the page`);
  await close();
});

test("EverythingIsThereInGermanAndSwedish", async () => {
  for (const [locale, start, today] of [["de-DE", /Leer beginnen/, "Heute"], ["sv-SE", /Börja tomt/, "Idag"]]) {
    const { page, close } = await open_program(browser, site, { locale });
    await button(page, start).click();
    await page.getByRole("heading", { name: today }).waitFor();
    assert.equal((await page.locator("body").innerText()).includes("⟦"), false);
    await close();
  }
});

test("ADayWithTheKeyboardAlone", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await add_client(page, "Anna");
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.getByRole("combobox", { name: "Client" }).waitFor();
  await page.keyboard.type("Anna");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Missed");
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  await button(page, /Call back: Anna/).first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  const snooze = page.getByRole("dialog", { name: "Snooze" });
  await snooze.waitFor();
  await page.keyboard.press("Control+Enter");
  await snooze.waitFor({ state: "detached" });
  await page.getByText("Everyone has heard from you").waitFor();
  await page.keyboard.press("Control+z");
  await button(page, /Call back: Anna/).first().waitFor();
  await close();
});

test("NarrowAndDarkShowTheSameWork", async () => {
  for (const options of [{ width: 360, height: 740, touch: true }, { dark: true }, { width: 820 }]) {
    const { page, close } = await open_program(browser, site, options);
    await button(page, /Look around in a sample/).click();
    const name = `today-${options.width ?? 1280}-${options.dark ? "dark" : "light"}`;
    await picture(page, name);
    assert.ok((await page.getByRole("button", { name: /Call back|Acknowledge/ }).count()) > 0);
    await close();
  }
});

test("ARowOpensAtTheFirstPressWhereverThePointerWasBefore", async () => {
  const { page, close } = await open_program(browser, site);
  await button(page, /Look around in a sample/).click();
  await page.getByRole("heading", { name: "Today" }).first().waitFor();
  for (const name of ["Anna Meyer", "Grace Okafor", "Eleanor Finch"]) {
    await page.goto(`${site.url}#clients`);
    const row = page.getByRole("row", { name });
    await row.waitFor();
    await settled(page);
    // Straight to another place of the row each time, and pressed at once.
    await row.click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
  }
  await close();
});
