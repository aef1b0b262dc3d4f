// The command palette, by keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, picture, sample, serve_site } from "./support.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve_site()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const query = (page) => page.getByRole("combobox", { name: "Find or do" });
const options = (page) => page.getByRole("option");

test("AClientIsThreeLettersAway", async () => {
  const { page, close } = await sample(browser, site);
  await page.keyboard.press("Control+k");
  await query(page).waitFor();
  await page.keyboard.type("pri");
  await options(page).filter({ hasText: "Priya Raman" }).first().waitFor();
  // Behind the client stands what can be begun with her.
  for (const begun of ["Write: ", "Talk now: ", "Log conversation: "])
    await options(page).filter({ hasText: `${begun}Priya Raman` }).waitFor();
  await picture(page, "palette");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Priya Raman" }).first().waitFor();
  assert.equal(await query(page).count(), 0);
  await close();
});

test("CommandsAndScreensAreFoundAndTheirKeysShown", async () => {
  const { page, close } = await sample(browser, site);
  await page.keyboard.press("Control+k");
  await query(page).fill("commitm");
  await options(page).filter({ hasText: "Commitments" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Commitments", level: 1 }).waitFor();
  assert.equal(await query(page).count(), 0);
  // By another name than its title.
  await page.keyboard.press("Control+k");
  await query(page).fill("backup");
  await options(page).filter({ hasText: "Your data" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Your data", level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await query(page).fill("settings");
  await options(page).filter({ hasText: "Settings" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
  await close();
});

test("WhatWasWrittenIsFoundAndEscapeLeavesEverythingAsItWas", async () => {
  const { page, close } = await sample(browser, site, { width: 360, height: 740 });
  await page.keyboard.press("Control+k");
  await query(page).fill("tisdagar");
  await options(page).filter({ hasText: "Brygger på tisdagar" }).waitFor();
  await picture(page, "palette-narrow");
  await page.keyboard.press("Escape");
  await query(page).waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
  await close();
});
