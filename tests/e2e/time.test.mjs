// What comes with time: the return from an absence, what was put off, and notices on request. The clock stands still and is
// set by the tests.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  begin, button, capture, launch, open_again_at, open_program, picture, saved, serve_site, set_clock, settled,
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

const go = (page, screen) => page.goto(`${site.url}#${screen}`);
const row = (page, name) => page.getByRole("listitem", { name });

// --- the return from an absence ---

// Lena is promised a draft by Friday; from Thursday on nobody is there, and it is Monday at ten.
async function return_on_monday() {
  const opened = await open_program(browser, site, { at: "2026-03-04T10:00:00+01:00" });
  const { page } = opened;
  await begin(page, "Lena Meyer", "lena@example.com");
  await capture(page, "promised Lena the draft by Fri 3pm");
  await go(page, "settings");
  await button(page, "Add an absence").click();
  const form = page.getByRole("dialog", { name: "Add an absence" });
  await form.getByRole("textbox", { name: "First day away" }).fill("5 Mar");
  await form.getByRole("textbox", { name: "Last day away" }).fill("8 Mar");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
  await saved(page);
  await go(page, "today");
  await open_again_at(page, "2026-03-09T10:00:00+01:00");
  return opened;
}

const back = /^Me: You are back: go through what came meanwhile/;

async function open_list(page) {
  await row(page, back).getByRole("button", { name: /: Me$/ }).click();
  const list = page.getByRole("dialog", { name: "While you were away" });
  await list.waitFor();
  return list;
}

test("OnTheFirstDayBackTodayAsksToGoThroughWhatCameMeanwhile", async () => {
  const { page, close } = await return_on_monday();
  await row(page, back).waitFor();
  const list = await open_list(page);
  await list.getByText(/^1 thing waits/).waitFor();
  await list.getByRole("listitem", { name: "Lena Meyer: “draft” was due on Friday at 15:00" }).waitFor();
  await picture(page, "time-return");
  await close();
});

test("WhatIsSettledFromTheListOnReturnLeavesItAndUndoBringsItBack", async () => {
  const { page, close } = await return_on_monday();
  const list = await open_list(page);
  await list.getByRole("button", { name: "Kept: Lena Meyer" }).click();
  await list.getByText("Nothing came in that waits for you.").waitFor();
  await list.getByRole("button", { name: "Later" }).click();
  await list.waitFor({ state: "detached" });
  assert.equal(await row(page, /“draft”/).count(), 0);
  await page.keyboard.press("Control+z");
  await row(page, "Lena Meyer: “draft” was due on Friday at 15:00").waitFor();
  await close();
});

test("TheListOnReturnIsPutOffWithoutBeingSettled", async () => {
  const { page, close } = await return_on_monday();
  const list = await open_list(page);
  await list.getByRole("button", { name: "Later" }).click();
  await list.waitFor({ state: "detached" });
  await row(page, back).waitFor();
  await close();
});

test("AListOnReturnThatIsWorkedThroughIsNotAskedForAgainAndUndoAsksAgain", async () => {
  const { page, close } = await return_on_monday();
  const list = await open_list(page);
  await list.getByRole("button", { name: "The list is worked through" }).click();
  await list.waitFor({ state: "detached" });
  await row(page, back).waitFor({ state: "detached" });
  await saved(page);
  await open_again_at(page, "2026-03-10T10:00:00+01:00");
  await row(page, /^Lena Meyer/).waitFor();
  assert.equal(await row(page, back).count(), 0);
  await page.keyboard.press("Control+z");
  await row(page, back).waitFor();
  await close();
});

// --- snooze ---

async function snooze_draft(page, until, reason = "") {
  await begin(page, "Lena Meyer");
  await capture(page, "promised Lena the draft by today 3pm");
  await page.keyboard.press("Escape");
  await row(page, /^Lena Meyer: You promised “draft”/).getByRole("button", { name: "More for Lena Meyer" }).click();
  await page.getByRole("menuitem", { name: /^Snooze/ }).click();
  const form = page.getByRole("dialog", { name: "Snooze" });
  await form.getByRole("textbox", { name: "Until" }).fill(until);
  if (reason) await form.getByRole("textbox", { name: "Reason" }).fill(reason);
  await form.getByRole("button", { name: "Snooze" }).click();
  await form.waitFor({ state: "detached" });
  await saved(page);
}

const draft = /^Lena Meyer: (You promised “draft”|“draft” was due)/;
const in_groups = (page) => page.getByRole("list", { name: /^(Late|Now|Today|Coming up)$/ }).getByRole("listitem", { name: draft });

test("WhatIsSnoozedStandsFoldedWithItsReasonAndCanBeWoken", async () => {
  const { page, close } = await open_program(browser, site, { at: "2026-03-04T10:00:00+01:00" });
  await snooze_draft(page, "tomorrow 9:00", "Waiting for the photos");
  await in_groups(page).waitFor({ state: "detached" });
  await button(page, /^Snoozed/).click();
  const sleeping = page.getByRole("list", { name: "Snoozed" }).getByRole("listitem", { name: draft });
  await sleeping.getByText(/9:00.*Waiting for the photos/).waitFor();
  await picture(page, "time-snoozed");
  await set_clock(page, "2026-03-04T10:05:00+01:00");
  await sleeping.getByRole("button", { name: "Wake now: Lena Meyer" }).click();
  await in_groups(page).waitFor();
  assert.equal(await button(page, /^Snoozed/).count(), 0);
  await close();
});

test("WhatIsSnoozedComesBackByItselfAtItsTime", async () => {
  const { page, close } = await open_program(browser, site, { at: "2026-03-04T10:00:00+01:00" });
  await snooze_draft(page, "tomorrow 9:00");
  await in_groups(page).waitFor({ state: "detached" });
  await open_again_at(page, "2026-03-05T08:59:59+01:00");
  await button(page, /^Snoozed/).waitFor();
  assert.equal(await in_groups(page).count(), 0);
  await set_clock(page, "2026-03-05T09:00:01+01:00");
  await in_groups(page).waitFor();
  await close();
});

test("ASnoozeIntoThePastIsRefusedAtItsField", async () => {
  const { page, close } = await open_program(browser, site, { at: "2026-03-04T10:00:00+01:00" });
  await begin(page, "Lena Meyer");
  await capture(page, "promised Lena the draft by today 3pm");
  await row(page, draft).getByRole("button", { name: "More for Lena Meyer" }).click();
  await page.getByRole("menuitem", { name: /^Snooze/ }).click();
  const form = page.getByRole("dialog", { name: "Snooze" });
  const until = form.getByRole("textbox", { name: "Until" });
  await until.fill("2 Mar 2026");
  await form.getByRole("button", { name: "Snooze" }).click();
  await page.waitForFunction((e) => e.getAttribute("aria-invalid") === "true", await until.elementHandle());
  assert.equal(await form.count(), 1);
  await close();
});

// --- notices ---

// Notes every notice that the page asks the browser to show.
const watch_notices = (context) => context.addInitScript(() => {
  window.notices = [];
  const Real = window.Notification;
  window.Notification = class extends Real {
    constructor(title, options) {
      super(title, options);
      window.notices.push({ title, text: options?.body });
    }
  };
});

// As if another tab had come to the front.
const hide = (page) => page.evaluate(() => {
  Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
  Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
});

const notices_switch = (page) => page.getByRole("switch", { name: "Say when something becomes late" });

// A promise is due at three, notices are wished for, and it is a moment before three.
async function just_before_three(permissions) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "Europe/Berlin" });
  await context.grantPermissions(permissions);
  await watch_notices(context);
  const opened = await open_program(browser, site, { context, at: "2026-03-04T10:00:00+01:00" });
  await begin(opened.page, "Lena Meyer");
  await capture(opened.page, "promised Lena the draft by today 3pm");
  await saved(opened.page);
  return opened;
}

test("WhatBecomesLateInTheBackgroundIsSaidByTheBrowserWhenThePersonAskedForIt", async () => {
  const { page, close } = await just_before_three(["notifications"]);
  await go(page, "settings");
  await notices_switch(page).click();
  await page.waitForFunction(() => [...document.querySelectorAll("#mirror [role=switch]")]
    .some((e) => e.checked || e.getAttribute("aria-checked") === "true"));
  await settled(page);
  assert.equal(await notices_switch(page).isChecked(), true);
  await go(page, "today");
  await open_again_at(page, "2026-03-04T14:59:59+01:00");
  await row(page, draft).waitFor();
  await hide(page);
  await set_clock(page, "2026-03-04T15:00:02+01:00");
  await page.waitForFunction(() => window.notices.length > 0);
  assert.deepEqual(await page.evaluate(() => window.notices),
    [{ title: "(1) Wordkeep", text: "Lena Meyer: “draft” was due at 15:00" }]);
  await close();
});

test("WithoutBeingAskedForNoNoticeIsShown", async () => {
  const { page, close } = await just_before_three(["notifications"]);
  await open_again_at(page, "2026-03-04T14:59:59+01:00");
  await row(page, draft).waitFor();
  await hide(page);
  await set_clock(page, "2026-03-04T15:00:02+01:00");
  await page.waitForFunction(() => document.title === "(1) Wordkeep");
  assert.deepEqual(await page.evaluate(() => window.notices), []);
  await close();
});

test("WhenTheBrowserRefusesNoticesTheSwitchStaysOffAndSaysSo", async () => {
  const { page, close } = await just_before_three([]);
  await go(page, "settings");
  await notices_switch(page).click();
  await page.getByText("The browser does not allow notices for this page. Nothing has changed.").first().waitFor();
  assert.equal(await notices_switch(page).isChecked(), false);
  await close();
});
