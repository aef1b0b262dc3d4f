// The workbench: a live conversation, what survives a reload, Insights, discreet mode; and a picture of every screen
// in wide and narrow, light and dark, for people to look at.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  begin, button, launch, open_client, open_program, picture, ready, sample, serve_site, settled, start_empty,
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

const heading = (page, name) => page.getByRole("heading", { name }).first();

const at = "2026-03-04T10:00:00+01:00";

test("ATalkBecomesNotesPromisesDecisionAndASentSummaryInOnePassByKeyboard", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Anna Berg");
  await page.keyboard.press("t");
  await heading(page, "Talk now").waitFor();
  await page.getByRole("combobox", { name: "Client" }).click();
  await page.keyboard.type("anna");
  await page.getByRole("option").filter({ hasText: "Anna Berg" }).waitFor();
  await page.keyboard.press("Enter");
  await heading(page, "Anna Berg").waitFor();
  await page.getByRole("textbox", { name: "Goal" }).fill("Agree on the pages");
  await button(page, "Add an item").click();
  await page.getByRole("textbox", { name: "Item" }).fill("Pages");
  await picture(page, "talk-before");
  await button(page, "Begin").click();
  await heading(page, "Talking with Anna Berg").waitFor();
  await page.getByRole("textbox", { name: "Notes" }).click();
  await page.keyboard.type("She is in a hurry.\nme: send the draft by Friday\nyou: photos by 3 Dec\ndecided: blue\nq: who pays?\n");
  await page.waitForFunction(() => [...document.querySelectorAll("input")].some((i) => i.value === "who pays?"));
  await picture(page, "talk-live");
  // The talk is not lost on another screen.
  await page.getByRole("link", { name: "Clients" }).or(button(page, "Clients")).first().click();
  await page.getByRole("region", { name: "Talk under way" }).waitFor();
  await button(page, "Back to the talk").click();
  await page.getByRole("textbox", { name: "Notes" }).click();
  await page.keyboard.press("Control+Enter");
  await heading(page, "Saved. Now the summary").waitFor();
  const text = page.getByRole("textbox", { name: "Text" });
  const written = await text.inputValue();
  for (const part of ["send the draft", "photos", "blue", "who pays?"]) assert.ok(written.includes(part), written);
  await picture(page, "talk-summary");
  await button(page, "Mark as sent").click();
  await heading(page, "Saved. Now the summary").waitFor({ state: "detached" });
  await page.goto(`${site.url}#commitments`);
  await page.getByText("send the draft").first().waitFor();
  await page.getByText("photos").first().waitFor();
  await close();
});

test("WhatIsBeingFilledInSurvivesAReload", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Anna Berg");
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: /commitment/i });
  // Leaving the client's field chooses the only one there is; so it must have been entered.
  await dialog.locator(":focus").waitFor({ state: "attached" });
  await settled(page);
  await dialog.getByRole("textbox", { name: "What" }).fill("the second draft");
  await settled(page);
  await page.reload();
  await ready(page);
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("textbox", { name: "What" }).inputValue(), "the second draft");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await settled(page);
  await page.reload();
  await ready(page);
  await heading(page, "Today").waitFor();
  assert.equal(await dialog.count(), 0);
  await close();
});

test("SettingsAndTextsOfOnesOwnThatWereNotSavedSurviveAReload", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Anna Berg");
  await page.goto(`${site.url}#settings`);
  await page.getByRole("textbox", { name: "Your name" }).fill("Marta");
  await button(page, "Save").waitFor();
  await page.goto(`${site.url}#playbook`);
  await page.getByRole("tab", { name: "Texts" }).click();
  await page.getByRole("button", { name: "Nudge", exact: true }).click();
  await page.getByRole("textbox", { name: "Your own variant" }).fill("Any news?");
  await settled(page);
  await page.reload();
  await ready(page);
  await page.goto(`${site.url}#settings`);
  await button(page, "Save").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Your name" }).inputValue(), "Marta");
  await page.goto(`${site.url}#playbook`);
  await page.getByRole("tab", { name: "Texts" }).click();
  await page.getByRole("button", { name: "Nudge", exact: true }).click();
  assert.equal(await page.getByRole("textbox", { name: "Your own variant" }).inputValue(), "Any news?");
  await close();
});

test("ATalkUnderWaySurvivesAReload", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Anna Berg");
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: "Anna Berg" }).click();
  await button(page, "Talk now").click();
  await button(page, "Begin").click();
  await page.getByRole("textbox", { name: "Notes" }).fill("half a sentence");
  await settled(page);
  await page.reload();
  await ready(page);
  await page.getByRole("textbox", { name: "Notes" }).waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Notes" }).inputValue(), "half a sentence");
  await close();
});

test("EveryPictureOfInsightsIsATableToo", async () => {
  const { page, close } = await sample(browser, site);
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.getByRole("heading", { name: "Insights", level: 1 }).waitFor();
  await page.getByRole("img", { name: "How fast you answer" }).waitFor();
  await picture(page, "insights");
  const chips = button(page, "As a table");
  const all = await chips.count();
  assert.ok(all >= 6, `${all} pictures`);
  await chips.first().click();
  await page.getByRole("table", { name: "How fast you answer" }).or(page.getByRole("grid", { name: "How fast you answer" })).waitFor();
  await page.getByRole("combobox", { name: "Client" }).fill("Priya");
  await page.getByRole("option").filter({ hasText: "Priya" }).first().click();
  await page.getByRole("img", { name: "Silence calendar" }).waitFor();
  await close();
});

test("DiscreetModeDrawsBarsInThePlaceOfNamesAndSaysSo", async () => {
  const { page, close } = await sample(browser, site);
  const before = await picture(page, "discreet-off");
  await page.keyboard.press("d");
  await page.getByRole("region", { name: "Discreet mode" }).waitFor();
  const hidden = await picture(page, "discreet-on");
  assert.notDeepEqual(hidden, before);
  await button(page, "Show them").click();
  await page.getByRole("region", { name: "Discreet mode" }).waitFor({ state: "detached" });
  await close();
});

const screens = ["today", "clients", "commitments", "agreements", "quotes", "reports", "goals", "insights", "playbook",
  "settings", "data", "talk", "more"];
const looks = [
  { name: "wide-light", width: 1280, height: 900 },
  { name: "narrow-dark-german", width: 360, height: 740, dark: true, touch: true, locale: "de-DE" },
];
for (const look of looks) {
  test(`NothingIsWiderThanTheWindow: ${look.name}`, async () => {
    const { page, close } = await sample(browser, site, look);
    for (const screen of screens) {
      await page.evaluate((to) => { location.hash = to; }, screen);
      await settled(page);
      await picture(page, `screens/${look.name}-${screen}`);
      const outside = await page.evaluate(() => [...document.querySelectorAll("button, a, input, textarea, [role=row], [role=listitem], h1, h2, h3")]
        .filter((e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && (r.left < -1 || r.right > innerWidth + 1); })
        .map((e) => e.getAttribute("aria-label") ?? e.textContent));
      assert.deepEqual(outside, [], screen);
    }
    await close();
  });
}

test("TheFirstClientIsAddedFromTheFormThatNeedsThem", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.getByRole("combobox", { name: "Client" }).click();
  await page.keyboard.type("Petra Klein");
  await page.getByRole("option", { name: "Add “Petra Klein” as a client" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: "Petra Klein" }).waitFor();
  await close();
});

test("QReachesTheCaptureLineAndWhoIsNoClientYetIsAddedFromIt", async () => {
  const { page, close } = await open_program(browser, site);
  await start_empty(page);
  const in_the_line = () =>
    page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Quick capture");
  await page.keyboard.press("q");
  await in_the_line();
  await page.keyboard.type("promised Lena the draft by Fri 3pm");
  await page.getByRole("button", { name: /Lena\?/ }).click();
  await page.getByRole("menuitem", { name: "New client" }).click();
  const dialog = page.getByRole("dialog", { name: "New client" });
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("textbox", { name: "Name", exact: true }).inputValue(), "Lena");
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
  await in_the_line(); // and goes on where it was
  await page.keyboard.press("Enter");
  await page.getByText(/^Stored for Lena/).first().waitFor();
  await close();
});

test("AMenuIsClosedWhenItsScreenIsLeft", async () => {
  const { page, close } = await sample(browser, site, { at });
  await page.getByRole("listitem").first().getByRole("button", { name: /^More for/ }).click();
  await page.getByRole("menu").waitFor();
  await page.evaluate(() => { location.hash = "commitments"; });
  await page.getByRole("heading", { name: "Commitments", level: 1 }).waitFor();
  await page.evaluate(() => { location.hash = "today"; });
  await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
  await settled(page);
  assert.equal(await page.getByRole("menu").count(), 0);
  await close();
});

// layout.test.mjs, instead: the places
//   ["commitments", (page) => go(page, "commitments")], all six tabs of the client again, and after talk-live
//   ["talk-banner", (page) => go(page, "clients")], ["talk-again", (page) => go(page, "talk")],
// no `without`, and the look { name: "phone-large-de", locale: "de-DE", width: 360, height: 2000, touch: true, percent: "200" }.

test("OnAClientsPageEveryKeyIsAboutThem", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Anna Berg");
  await open_client(page, "Anna Berg");
  const chosen = (dialog) => dialog.getByRole("combobox", { name: "Client" });
  const opened = async (key, name) => {
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog", { name });
    await dialog.waitFor();
    await settled(page);
    return dialog;
  };
  const closed = async (dialog) => {
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await settled(page);
  };
  const edit = await opened("e", "Edit client");
  assert.equal(await edit.getByRole("textbox", { name: "Name" }).inputValue(), "Anna Berg");
  await closed(edit);
  await closed(await opened("w", /Anna Berg/));
  for (const [key, name] of [
    ["p", /commitment/i],
    ["c", /conversation/i],
  ]) {
    const dialog = await opened(key, name);
    assert.equal(await chosen(dialog).inputValue(), "Anna Berg", key);
    await closed(dialog);
  }
  await close();
});
