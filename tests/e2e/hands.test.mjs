// Without the mouse: a round through Today, a talk from its goal to its summary, what hides names. That nobody points is
// watched.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  begin, button, difference, go_with, has_focus, launch, open_program, picture, sample, serve_site, settled,
  write_to,
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

// From here on nobody points at the page; what is returned says so at the end.
async function hands_off_the_mouse(page) {
  await page.evaluate(() => {
    window.pointed = 0;
    for (const kind of ["pointerdown", "mousedown", "touchstart"])
      window.addEventListener(kind, () => { ++window.pointed; }, { capture: true });
  });
  return async () => assert.equal(await page.evaluate(() => window.pointed), 0, "the mouse was used");
}

const key = async (page, name) => {
  await page.keyboard.press(name);
  await settled(page);
};
const dialogs = (page) => page.getByRole("dialog");
const at = "2026-03-04T10:00:00+01:00";

// --- a round through Today ---

const row_names = (page) => page.getByRole("list", { name: /^(Late|Now|Today)$/ }).getByRole("listitem")
  .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));

// The selected line has the focus; its name.
const selected = (page) => page.evaluate(() => {
  const row = document.activeElement;
  const is_selected = row.getAttribute("role") === "listitem" && row.getAttribute("aria-current") === "true";
  return is_selected ? row.getAttribute("aria-label") : `focus on: ${row.outerHTML.slice(0, 200)}`;
});

test("JAndKGoThroughTheLinesAndStayInTheList", async () => {
  const { page, close } = await sample(browser, site, { at });
  const nobody_pointed = await hands_off_the_mouse(page);
  const names = await row_names(page);
  await key(page, "k");
  assert.equal(await selected(page), names[0]);
  for (const name of names.slice(1)) {
    await key(page, "j");
    assert.equal(await selected(page), name);
  }
  await key(page, "j");
  assert.equal(await selected(page), names.at(-1));
  for (const name of names.slice(0, -1).reverse()) {
    await key(page, "k");
    assert.equal(await selected(page), name);
  }
  await nobody_pointed();
  await close();
});

async function snooze(page) {
  await key(page, "s");
  await page.getByRole("dialog", { name: "Snooze" }).waitFor();
  await key(page, "Control+Enter");
  await dialogs(page).waitFor({ state: "detached" });
}

// Settles the selected line with what Enter does; what asks for more than is known is put off.
async function settle(page) {
  await key(page, "Enter");
  if (await dialogs(page).count()) await key(page, "Control+Enter");
  if (!(await dialogs(page).count())) return;
  await key(page, "Escape");
  await snooze(page);
}

test("TwelveLinesAreSettledWithoutTheMouseAndUndoTakesAllOfItBack", async () => {
  const { page, close } = await sample(browser, site, { at });
  const nobody_pointed = await hands_off_the_mouse(page);
  const before_it = await row_names(page);
  assert.ok(before_it.length >= 12, `${before_it.length} lines`);
  await key(page, "j");
  for (let i = 0; i < 12; ++i) {
    const name = await selected(page);
    await (i % 4 === 3 ? snooze(page) : settle(page));
    const left = await row_names(page);
    assert.equal(left.includes(name), false, `${name} is still there`);
    // The next line is at hand at once.
    assert.ok(left.includes(await selected(page)), `${await selected(page)} after ${name}`);
  }
  await picture(page, "hands-after-twelve");
  for (let i = 0; i < 12; ++i) await key(page, "Control+z");
  assert.deepEqual(await row_names(page), before_it);
  await nobody_pointed();
  await close();
});

test("XSaysThatALineIsNotNeededAndUndoBringsItBack", async () => {
  const { page, close } = await sample(browser, site, { at });
  const nobody_pointed = await hands_off_the_mouse(page);
  await key(page, "j");
  const name = await selected(page);
  await key(page, "x");
  await page.getByRole("dialog", { name: "Not needed?" }).waitFor();
  await key(page, "Control+Enter");
  await dialogs(page).waitFor({ state: "detached" });
  assert.equal((await row_names(page)).includes(name), false);
  await key(page, "Control+z");
  assert.equal((await row_names(page)).includes(name), true);
  await nobody_pointed();
  await close();
});

test("EscapeFromAFormLeavesTheLineAndGivesTheFocusBack", async () => {
  const { page, close } = await sample(browser, site, { at });
  const nobody_pointed = await hands_off_the_mouse(page);
  await key(page, "j");
  const name = await selected(page);
  for (const form of ["s", "x"]) {
    await key(page, form);
    await dialogs(page).waitFor();
    await key(page, "Escape");
    await dialogs(page).waitFor({ state: "detached" });
    assert.equal(await selected(page), name);
  }
  await nobody_pointed();
  await close();
});

test("OOpensTheClientOfTheSelectedLine", async () => {
  const { page, close } = await sample(browser, site, { at });
  const nobody_pointed = await hands_off_the_mouse(page);
  await key(page, "j");
  const client = (await selected(page)).split(":")[0];
  await key(page, "o");
  await page.getByRole("heading", { name: client, level: 1 }).waitFor();
  await nobody_pointed();
  await close();
});

// --- a talk ---

test("WhatIsTypedWithoutAPauseGoesWhereTheKeyBeforeHasLed", async () => {
  const { page, close } = await open_program(browser, site, { at });
  await begin(page, "Anna Berg", "anna@example.com");
  // The second half has arrived once the screen has been there.
  await key(page, "t");
  await page.getByRole("heading", { name: "Talk now", level: 1 }).waitFor();
  const client = page.getByRole("combobox", { name: "Client", exact: true });
  await client.fill("Anna");
  await page.getByRole("option", { name: "Anna Berg" }).first().click();
  await settled(page);
  await page.getByRole("textbox", { name: "Goal", exact: true }).focus();
  await page.keyboard.type("pages\nme: concept by Fri\nq: who writes?\n");
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "who writes?"));
  await page.getByText("pages", { exact: true }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "concept"));
  await close();
});

test("ATalkFromItsGoalToItsSentSummaryIsHeldWithTheKeyboardAlone", async () => {
  const { page, close } = await open_program(browser, site, { at });
  await begin(page, "Anna Berg", "anna@example.com");
  const nobody_pointed = await hands_off_the_mouse(page);
  const field = (role, name) => page.getByRole(role, { name, exact: true });
  const go_to = (role, name) => go_with(page, "Tab", field(role, name), 40);
  await key(page, "t");
  await page.getByRole("heading", { name: "Talk now", level: 1 }).waitFor();
  await go_to("combobox", "Client");
  await page.keyboard.type("anna");
  await page.getByRole("option", { name: "Anna Berg" }).first().waitFor();
  await key(page, "Enter");
  await go_to("textbox", "Goal");
  await page.keyboard.type("Agree on the pages");
  await go_to("button", "Add an item");
  await key(page, "Enter");
  await go_to("textbox", "Item");
  await page.keyboard.type("Pages");
  await go_to("textbox", "Minutes");
  await page.keyboard.type("10");
  await go_to("button", "Begin");
  await key(page, "Enter");
  await page.getByRole("heading", { name: "Talking with Anna Berg", level: 1 }).waitFor();
  await page.getByRole("listitem", { name: /^Pages, 10 min left/ }).waitFor();
  await go_to("textbox", "Notes");
  await page.keyboard.type("She is in a hurry.\nme: send the draft by Friday\nyou: photos by 13 Mar\ndecided: blue\nq: who pays?\n");
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((input) => input.value === "who pays?"));
  await key(page, "Control+Enter");
  await page.getByRole("heading", { name: "Saved. Now the summary", level: 1 }).waitFor();
  const text = await field("textbox", "Text").inputValue();
  for (const part of ["send the draft", "photos", "blue", "who pays?"]) assert.ok(text.includes(part), text);
  await picture(page, "hands-talk-summary");
  await go_to("button", "Mark as sent");
  await key(page, "Enter");
  await page.getByRole("heading", { name: "Saved. Now the summary" }).waitFor({ state: "detached" });
  await key(page, "g");
  await key(page, "p");
  await page.getByRole("heading", { name: "Commitments", level: 1 }).waitFor();
  for (const promise of ["send the draft", "photos"]) await page.getByText(promise).first().waitFor();
  // Nothing of it is still to be sent.
  await key(page, "g");
  await key(page, "t");
  await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
  assert.equal(await page.getByText(/no summary yet/).count(), 0);
  await nobody_pointed();
  await close();
});

// --- discreet ---

// How dark the darkest point is where a name stands: letters are nearly black or dark grey, the bars in their place are light.
const darkest = (page, clip) => page.screenshot({ clip }).then((png) => page.evaluate(async (bytes) => {
  const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let least = 255;
  for (let i = 0; i < data.length; i += 4) least = Math.min(least, Math.max(data[i], data[i + 1], data[i + 2]));
  return least;
}, [...png]));

// Where the screen shows one of these texts, and nothing else in the same piece.
const places_of = (page, names) => page.evaluate((wanted) =>
  [...document.querySelectorAll("#mirror p, #mirror span, #mirror h1, #mirror h2")]
    .filter((element) => wanted.includes(element.textContent))
    .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
    .filter(({ name, box }) => {
      const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return box.y >= 0 && box.bottom <= innerHeight && middle?.closest("#mirror") && middle.textContent.includes(name);
    })
    .map(({ name, box: { x, y, width, height } }) => ({ name, clip: { x, y, width, height } })), names);

test("DPutsBarsInThePlaceOfNamesOnEveryScreenAndShowsThemAgain", async () => {
  const { page, close } = await sample(browser, site, { at });
  const nobody_pointed = await hands_off_the_mouse(page);
  const shown = await picture(page, "hands-discreet-before");
  await key(page, "g");
  await key(page, "c");
  const names = await page.getByRole("row").evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));
  // A title in front of a name says nothing about whom it is, and stays.
  const plain = names.filter((name) => name && !name.includes("."));
  const [first] = await places_of(page, plain);
  assert.ok((await darkest(page, first.clip)) < 100, "a name that is shown is dark");
  await key(page, "d");
  const banner = page.getByRole("region", { name: "Discreet mode" });
  let looked_at = 0;
  for (const place of ["c", "p", "a", "q", "r", "o", "i", "t"]) {
    await key(page, "g");
    await key(page, place);
    await banner.waitFor();
    await picture(page, `hands-discreet-${place}`);
    for (const { name, clip } of await places_of(page, plain)) {
      ++looked_at;
      assert.ok((await darkest(page, clip)) > 140, `${name} can be read after G ${place}`);
    }
  }
  assert.ok(looked_at >= 8, `${looked_at} names looked at`);
  await key(page, "d");
  await banner.waitFor({ state: "detached" });
  assert.ok((await difference(page, await picture(page, "hands-discreet-after"), shown)) < 4);
  await nobody_pointed();
  await close();
});

test("DIsALetterInAField", async () => {
  const { page, close } = await sample(browser, site, { at });
  await key(page, "q");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Quick capture");
  await page.keyboard.type("d");
  await settled(page);
  assert.equal(await page.getByRole("textbox", { name: "Quick capture" }).inputValue(), "d");
  assert.equal(await page.getByRole("region", { name: "Discreet mode" }).count(), 0);
  await close();
});

test("TPutsTheFocusWhereATalkBegins", async () => {
  const { page, close } = await open_program(browser, site, { at });
  await begin(page, "Anna Berg");
  await page.keyboard.press("t");
  await page.getByRole("heading", { name: "Talk now", level: 1 }).waitFor();
  await settled(page);
  assert.equal(await has_focus(page.getByRole("combobox", { name: "Client" })), true);
  await page.keyboard.type("anna");
  await page.getByRole("option", { name: "Anna Berg" }).first().waitFor();
  await page.keyboard.press("Enter");
  await go_with(page, "Tab", button(page, "Begin"), 12);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Talking with Anna Berg", level: 1 }).waitFor();
  await settled(page);
  assert.equal(await has_focus(page.getByRole("textbox", { name: "Notes" })), true);
  await close();
});

test("WhatIsMissingInALetterGetsTheFocusWhenItIsSent", async () => {
  const { page, close } = await open_program(browser, site, { at });
  await begin(page, "Lena Meyer");
  const dialog = await write_to(page, site, "Lena Meyer");
  await dialog.getByRole("combobox", { name: "What to write" }).focus();
  await page.keyboard.press("Control+Enter");
  await settled(page);
  assert.equal(await has_focus(dialog.getByRole("textbox", { name: "Project" })), true);
  await close();
});

test("ADialogThatIsOnlyReadScrollsByKeyboard", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Anna Berg");
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard" });
  const last = dialog.getByText("Redo", { exact: true });
  await last.waitFor({ state: "attached" });
  const lowest = async () => page.viewportSize().height - (await last.boundingBox()).y;
  assert.ok(await lowest() < 0);
  await page.keyboard.press("PageDown");
  await page.waitForFunction(() => [...document.querySelectorAll("[role=dialog] *")]
    .some((element) => element.textContent === "Redo" && element.getBoundingClientRect().bottom < innerHeight));
  await page.keyboard.press("Home");
  await page.waitForFunction(() => [...document.querySelectorAll("[role=dialog] *")]
    .some((element) => element.textContent === "Redo" && element.getBoundingClientRect().top > innerHeight));
  await close();
});

test("TheKeyboardAlwaysHasAPlaceToGoOnFrom", async () => {
  const { page, close } = await open_program(browser, site, { at });
  await begin(page, "Anna Berg");
  const nobody_pointed = await hands_off_the_mouse(page);
  const title = (name) => page.getByRole("heading", { name, level: 1 });
  await key(page, "g");
  await key(page, "c");
  await title("Clients").waitFor();
  await key(page, "j");
  assert.equal(await has_focus(page.getByRole("row", { name: "Anna Berg" })), true);
  // Another screen: its title.
  await key(page, "Enter");
  await title("Anna Berg").waitFor();
  await settled(page);
  assert.equal(await has_focus(title("Anna Berg")), true);
  // What is begun there is about Anna: one goes on with what is not known yet.
  await key(page, "p");
  assert.equal(await has_focus(dialogs(page).getByRole("textbox", { name: "What" })), true);
  await key(page, "Escape");
  assert.equal(await has_focus(title("Anna Berg")), true);
  await key(page, "p");
  await page.keyboard.type("Send the draft");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Friday");
  await key(page, "Control+Enter");
  await dialogs(page).waitFor({ state: "detached" });
  // A promise is moved and kept where it is listed as well.
  await key(page, "g");
  await key(page, "p");
  await title("Commitments").waitFor();
  await key(page, "j");
  await key(page, "r");
  await page.getByRole("dialog", { name: "Agree a new date" }).waitFor();
  await key(page, "Escape");
  await dialogs(page).waitFor({ state: "detached" });
  await settled(page);
  assert.equal(await has_focus(page.getByRole("listitem", { name: "Send the draft" })), true);
  await key(page, "Enter");
  await page.getByText("Commitment kept").first().waitFor();
  await key(page, "g");
  await key(page, "c");
  await title("Clients").waitFor();
  await key(page, "j");
  await key(page, "Enter");
  await title("Anna Berg").waitFor();
  // The letter can go, and its dialog with it.
  await key(page, "w");
  const sent = dialogs(page).getByRole("button", { name: "Mark as sent" });
  await go_with(page, "Tab", sent, 40);
  await key(page, "Escape");
  await dialogs(page).waitFor({ state: "detached" });
  await settled(page);
  assert.equal(await has_focus(title("Anna Berg")), true);
  await nobody_pointed();
  await close();
});
