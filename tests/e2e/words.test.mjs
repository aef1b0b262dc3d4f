// The words: drafts beside the lines, the tone of what is written, and one line for everything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  begin, button, capture, go_with, has_focus, launch, open_program, picture, serve_site, settled, write_to,
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



async function inbound_mail(page, client, subject = "") {
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.getByRole("combobox", { name: "Client" }).fill(client);
  await page.getByRole("option", { name: new RegExp(client) }).first().click();
  await dialog.getByRole("combobox", { name: "How" }).click();
  await page.getByRole("option", { name: "E-mail", exact: true }).click();
  await dialog.getByRole("radio", { name: "The client" }).click();
  if (subject) await dialog.getByRole("textbox", { name: "About" }).fill(subject);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
}

const row = (page, client) => page.getByRole("listitem").or(page.getByRole("row")).or(page.getByRole("option"))
  .filter({ hasText: client }).first();

const at = "2026-03-04T10:00:00+01:00";

test("ADraftIsFilledCompletedSentAndTakenBack", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer", "lena@example.com");
  await inbound_mail(page, "Lena Meyer");
  await page.keyboard.press("j");
  const draft = page.getByRole("group", { name: "Draft" });
  const text = draft.getByRole("textbox", { name: "Text" });
  await text.waitFor();
  assert.match(await text.inputValue(), /^Dear Lena Meyer,\n\n\{What it is about\} has arrived/);
  await picture(page, "words-draft");

  // what is missing is said where it is missing, and nothing is recorded
  await draft.getByRole("button", { name: "Mark as sent" }).click();
  await page.getByText("Fill this in first; nothing was recorded.").first().waitFor({ state: "attached" });
  await draft.getByRole("textbox", { name: "What it is about" }).fill("your sketch");
  await settled(page);
  assert.match(await text.inputValue(), /Your sketch has arrived, thank you\./);

  await draft.getByRole("button", { name: "Copy" }).click();
  await page.getByText("Copied").first().waitFor();
  const download = page.waitForEvent("download");
  await draft.getByRole("button", { name: "Save as .eml" }).click();
  assert.equal((await download).suggestedFilename(), "Received your sketch.eml");

  await draft.getByRole("button", { name: "Mark as sent" }).click();
  await page.getByText("Recorded as sent").first().waitFor();
  await button(page, /Acknowledge \+ date: Lena Meyer/).first().waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await button(page, /Acknowledge \+ date: Lena Meyer/).first().waitFor();
  await close();
});

test("WhatGoesOutInWritingOpensItsLetterWithEveryWayOutInSightOrIsLoggedInstead", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer", "lena@example.com");
  await inbound_mail(page, "Lena Meyer", "Your sketch");
  await page.setViewportSize({ width: 390, height: 700 });
  await button(page, /Acknowledge \+ date: Lena Meyer/).first().click();
  const letter = page.getByRole("dialog", { name: "Write to Lena Meyer" });
  await letter.waitFor();
  await settled(page);
  for (const name of ["Copy", "E-mail", "Mark as sent"]) {
    const box = await letter.getByRole("button", { name, exact: true }).boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 700, `${name} is not in sight: ${JSON.stringify(box)}`);
  }
  await letter.getByText("No name stands below your letters yet").waitFor({ state: "attached" });
  await picture(page, "letter-narrow");
  // They heard of it on the telephone.
  await letter.getByRole("button", { name: "Told them another way" }).click();
  const log = page.getByRole("dialog", { name: "Log a conversation" });
  await log.waitFor();
  await letter.waitFor({ state: "detached" });
  await log.getByRole("button", { name: "Save" }).click();
  await button(page, /Acknowledge \+ date: Lena Meyer/).first().waitFor({ state: "detached" });
  await close();
});

test("APhraseThatHurtsIsNamedWhileTypingAndImprovedWithOnePress", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  const dialog = await write_to(page, site, "Lena Meyer");
  const text = dialog.getByRole("textbox", { name: "Text" });
  await text.fill("");
  await text.click();
  await page.keyboard.type("Hello Lena, the draft will be with you soon.");
  await dialog.getByText(/^“soon”: /).first().waitFor();
  await picture(page, "words-tone");
  await dialog.getByRole("button", { name: "Improve “soon”" }).click();
  await settled(page);
  assert.match(await text.inputValue(), /will be with you by \w+ \d+ \w+\.$/);
  assert.equal(await dialog.getByText(/^“soon”: /).count(), 0);
  await close();
});

test("AToneRuleThatIsSwitchedOffIsNotMentionedAnyMore", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await page.goto(`${site.url}#settings`);
  const rule = page.getByRole("switch", { name: "No date", exact: true });
  await rule.click();
  await page.getByText("Settings changed").first().waitFor();
  assert.equal(await rule.isChecked(), false);
  const dialog = await write_to(page, site, "Lena Meyer");
  const text = dialog.getByRole("textbox", { name: "Text" });
  await text.fill("Hello Lena, as I said, the draft will be with you soon.");
  await dialog.getByText(/^“as I said”: /).first().waitFor();
  assert.equal(await dialog.getByText(/^“soon”: /).count(), 0);
  await close();
});

test("WhatWasUnderstoodOfALineIsCorrectedByKeyboardAndStored", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await page.keyboard.press("q");
  const line = page.getByRole("textbox", { name: "Quick capture" });
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Quick capture");
  await page.keyboard.type("promised Lena the draft by Fri 3pm");
  await button(page, "Client: Lena Meyer").waitFor();
  await button(page, "What: draft").waitFor();
  await picture(page, "words-capture");
  // The kind was meant the other way round: no retyping, no mouse.
  await go_with(page, "Tab", button(page, "Kind: My commitment"));
  await page.keyboard.press("ArrowDown");
  await page.getByRole("menu").waitFor();
  await go_with(page, "ArrowDown", page.getByRole("menuitemcheckbox", { name: "Their commitment" }));
  await page.keyboard.press("Enter");
  await button(page, "Kind: Their commitment").waitFor();
  await go_with(page, "Shift+Tab", line);
  await page.keyboard.press("Enter");
  await page.getByText(/^Stored for Lena Meyer: draft, due /).first().waitFor();
  assert.equal(await line.inputValue(), "");
  await page.goto(`${site.url}#commitments`);
  await page.getByText(/from the client/).first().waitFor();
  await close();
});

test("EscapeLeavesTheCaptureLineForTheList", async () => {
  const { page, close } = await open_program(browser, site, { at });
  await begin(page, "Lena Meyer");
  await capture(page, "promised Lena the draft by today");
  const line = page.getByRole("textbox", { name: "Quick capture" });
  await page.keyboard.type("prom");
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await line.inputValue(), "");
  assert.equal(await has_focus(page.getByRole("listitem", { name: /^Lena Meyer/ })), true);
  // The single keys act again.
  await page.keyboard.press("c");
  await page.getByRole("dialog", { name: "Log a conversation" }).waitFor();
  await close();
});

test("AReportIsSentWithoutWhatItMayLeaveOut", async () => {
  const { page, close } = await open_program(browser, site, { at });
  await begin(page, "Lena Meyer", "lena@example.com");
  const dialog = await write_to(page, site, "Lena Meyer");
  await dialog.getByRole("combobox", { name: "What to write" }).click();
  const report = page.getByRole("option", { name: "Weekly report", exact: true });
  await report.scrollIntoViewIfNeeded();
  await settled(page); // the list is long: the picture follows the scrolling
  await report.click();
  for (const [name, value] of Object.entries({ Project: "Shop", "Next milestone": "the design", Next: "the texts" }))
    await dialog.getByRole("textbox", { name, exact: true }).fill(value);
  await settled(page);
  assert.doesNotMatch(await dialog.getByRole("textbox", { name: "Text" }).inputValue(), /[{}]|From you/);
  await dialog.getByRole("button", { name: "Mark as sent" }).click();
  await dialog.waitFor({ state: "detached" });
  await close();
});
