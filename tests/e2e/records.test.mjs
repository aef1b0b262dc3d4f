// Every record can be entered, seen and corrected: by role and name, with the keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { begin, button, go_with, launch, open_program, picture, serve_site, settled } from "./support.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve_site()]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 360, height: 740 } };

// The same place in both widths; in the dark too when it is asked for.
async function pictures(page, name) {
  for (const [size, box] of Object.entries(sizes)) {
    await page.setViewportSize(box);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      await picture(page, `records-${name}-${size}-${scheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(sizes.wide);
  await settled(page);
}

async function start_with_client(page, name) {
  await begin(page, name);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.getByRole("row", { name: new RegExp(name) }).click();
  await page.getByRole("heading", { name }).waitFor();
}

// Fills the open form and saves it with the keyboard.
async function save(page, title, fields) {
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.waitFor();
  for (const [name, value] of Object.entries(fields))
    await dialog.getByRole("textbox", { name, exact: true }).fill(value);
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "detached" });
}

// Presses what has this role and name without a pointer.
async function press(page, role, name) {
  const element = page.getByRole(role, { name }).first();
  await element.waitFor();
  await element.focus();
  await page.keyboard.press("Enter");
}

// The button opens the letter that the record goes out with; it is closed again.
async function writes(page, name, letter) {
  await press(page, "button", name);
  const dialog = page.getByRole("dialog", { name: "Write to Anna Berg" });
  await dialog.getByRole("combobox", { name: "What to write" }).filter({ hasText: letter }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

// What was done elsewhere is noted from the menu.
async function takes_step(page, title, step) {
  await press(page, "button", `More for ${title}`);
  await page.getByRole("menuitem", { name: step, exact: true }).click();
}

const tab = (page, name) => page.getByRole("tab", { name }).click();

test("WhatWasTypedIntoAFormThatIsClosedIsOfferedOnceMore", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  const form = page.getByRole("dialog", { name: "New client" });
  const name = form.getByRole("textbox", { name: "Name" });
  for (const leave of [() => page.mouse.click(5, 700), () => page.keyboard.press("Escape"),
    () => form.getByRole("button", { name: "Cancel" }).click()]) {
    await page.keyboard.press("n");
    await name.fill("Anna Berg");
    await leave();
    await form.waitFor({ state: "detached" });
    await button(page, "Open it again").click();
    await form.waitFor();
    assert.equal(await name.inputValue(), "Anna Berg");
    await name.fill("");
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Close" }).click();
  }
  // Nothing was typed: nothing is offered.
  await page.keyboard.press("n");
  await form.waitFor();
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await settled(page);
  assert.equal(await button(page, "Open it again").count(), 0);
  await close();
});

test("FromAQuoteOverItsAgreementToTheFourthChange", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");

  await tab(page, "Quotes");
  await press(page, "button", "Add a quote");
  await save(page, "Add a quote", { Title: "Shop relaunch", "Other bidders": "2", Price: "4200" });
  await press(page, "button", "Ready: Shop relaunch");
  await press(page, "button", "Mark as sent: Shop relaunch");
  await page.getByText(/2 other bidders/).first().waitFor();
  await pictures(page, "quotes-tab");
  await press(page, "button", "Won: Shop relaunch");

  // title, price and kickoff went over without retyping
  await tab(page, "Agreement");
  await page.getByRole("heading", { name: "Shop relaunch" }).waitFor();
  await page.getByText("4,200 EUR").waitFor();
  await page.getByText("0 of 3 used – 3 is usual, not agreed yet").waitFor();
  await press(page, "button", "Edit milestones");
  const milestones = page.getByRole("dialog", { name: "Agreement" });
  await milestones.getByRole("button", { name: "Add a line: Milestones" }).click();
  // What is typed next belongs into the new line.
  const what = milestones.getByRole("textbox", { name: "What", exact: true });
  await what.waitFor();
  await page.waitForFunction((element) => document.activeElement === element, await what.elementHandle());
  await save(page, "Agreement", { What: "Design approved", By: "in 2 weeks" });
  await page.getByText("Design approved").first().waitFor();

  for (let n = 1; n <= 4; ++n) {
    await press(page, "button", "Log a change");
    // What nobody knows at the beginning is a press away.
    assert.equal(await page.getByRole("textbox", { name: "Days it adds" }).count(), 0);
    await press(page, "button", "More fields");
    await save(page, "Log a change", { Request: `Wish ${n}`, "Days it adds": "2" });
    await press(page, "button", `Wording confirmed: Wish ${n}`);
    await page.getByText(n < 4 ? "Change: Included" : "Change: Beyond the included").first().waitFor({ state: "attached" });
  }
  await page.getByText("All 3 used, 1 beyond").waitFor();
  // the fourth needs an order: its price and date are asked for at their fields
  await writes(page, "Send order: Wish 4", "Change order");
  await takes_step(page, "Wish 4", "Order sent");
  const order = page.getByRole("dialog", { name: "Change" });
  await order.waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("A change order needs a price. It may be zero.").first().waitFor({ state: "attached" });
  await pictures(page, "order-dialog");
  await save(page, "Change", { Price: "0", "New finish": "in 3 weeks" });
  await press(page, "button", "Accepted: Wish 4");
  await pictures(page, "agreement-tab");

  // a pause with its cost
  await press(page, "button", "Pause: Shop relaunch");
  await save(page, "Agreement", { "Days it costs": "5", Reason: "Holiday of the team" });
  const cause = page.getByRole("list", { name: "What moved the finish" }).getByRole("listitem", { name: "Holiday of the team" });
  await cause.waitFor();
  await page.getByRole("img", { name: /^From start to finish/ }).waitFor();
  await press(page, "button", "As a table");
  await page.getByRole("table", { name: "From start to finish" }).getByRole("row", { name: /^Holiday of the team · Pause/ }).waitFor();
  await press(page, "button", "As a table");
  await cause.waitFor();
  await page.keyboard.press("Control+z");
  await cause.waitFor({ state: "detached" });
  await close();
});

test("CareIsNotedShownAndCorrected", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");
  await tab(page, "Care");
  const add = async (item, title, fields) => {
    await button(page, "Add …").click();
    await page.getByRole("menuitem", { name: item }).click();
    await save(page, title, fields);
  };
  await add("Add a decision", "Add a decision", { What: "Colour of the logo", Reason: "House style" });
  await add("Log a blocker", "Log a blocker", { What: "No access to the server" });
  await add("Add a concern", "Add a concern", { What: "The date is tight", Alternative: "Two steps" });
  await add("Add a question", "Add a question", { Question: "Who writes the texts?" });
  await add("Note good behaviour", "Note good behaviour", { What: "Texts came early" });
  await writes(page, "Tell them: No access to the server", "Blocker notice");
  await takes_step(page, "No access to the server", "Told");
  await page.getByText("Client told").first().waitFor();
  await pictures(page, "care-tab");
  // corrected
  await page.getByRole("listitem", { name: /The date is tight/ }).click();
  await save(page, "Concern", { What: "The date is very tight" });
  await page.getByText("The date is very tight").first().waitFor();
  await close();
});

test("AContactIsMarkedWithOneKey", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");
  await button(page, /Log conversation/).last().click();
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.getByRole("textbox", { name: "About" }).fill("Where is my draft?");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  const row = page.getByRole("listitem", { name: /Call/ }).first();
  await row.focus();
  await settled(page);
  await page.keyboard.press("6");
  await page.getByText("Threat to leave").first().waitFor();
  await page.keyboard.press("1");
  await page.getByText("Asked for reassurance").first().waitFor();
  await pictures(page, "timeline-tab");
  await page.keyboard.press("6");
  await page.getByText("Threat to leave", { exact: true }).first().waitFor({ state: "detached" });
  await close();
});

const places = [
  ["a", "Agreements", "No agreement yet"], ["q", "Quotes", "No quotes yet"], ["r", "Reports", "Nothing to report on yet"],
  ["o", "Goals", "No goal yet"], ["b", "Playbook", "Rules and clocks"],
];

test("EveryPlaceIsTwoKeysAwayAndTeachesWhileItIsEmpty", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");
  for (const [key, name, says] of places) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByText(says).first().waitFor();
    await picture(page, `records-empty-${key}`);
  }
  // on a phone they are under More
  await page.setViewportSize(sizes.narrow);
  const bar = page.getByRole("navigation");
  for (const name of ["Today", "Clients", "Commitments", "More"]) await bar.getByRole("link", { name }).first().waitFor();
  await bar.getByRole("link", { name: "More" }).click();
  await picture(page, "records-more");
  await page.getByRole("listitem", { name: "Quotes" }).click();
  await page.getByRole("heading", { name: "Quotes", level: 1 }).waitFor();
  await close();
});

test("QuotesGoalsReportsAndRulesAreWorkedWithOnTheirScreens", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");
  const go = async (key, heading) => {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  };
  const for_client = async (title, fields) => {
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.getByRole("combobox", { name: "Client" }).fill("Anna");
    await page.getByRole("option", { name: /Anna Berg/ }).first().click();
    await save(page, title, fields);
  };

  await go("q", "Quotes");
  for (const [title, rivals] of [["Shop relaunch", "2"], ["Newsletter design", "0"], ["Hosting", "1"]]) {
    await press(page, "button", "Add a quote");
    await for_client("Add a quote", { Title: title, "Other bidders": rivals, Price: "1200" });
  }
  const step = async (title, name) => {
    await press(page, "button", `More for ${title}`);
    await go_with(page, "ArrowDown", page.getByRole("menuitem", { name }));
    await page.keyboard.press("Enter");
  };
  await step("Shop relaunch", "Sent");
  await press(page, "button", "Ready: Hosting");
  await step("Newsletter design", "Won");
  // The agreement is where one goes on.
  await page.getByRole("heading", { name: "Newsletter design" }).waitFor();
  await go("q", "Quotes");
  await page.getByRole("heading", { name: /Won or lost/ }).waitFor();
  await pictures(page, "quotes");

  await go("a", "Agreements");
  await page.getByText(/changes: 0 of 3/).waitFor();
  await pictures(page, "agreements");

  await go("r", "Reports");
  await press(page, "button", "Write a report: Newsletter design");
  await save(page, "Write a report", { "Next milestone": "First draft on Friday", Done: "Interviews\nOutline" });
  // Its letter says what stands in it, and sending the letter sends the report.
  await press(page, "button", "Send it: First draft on Friday");
  const letter = page.getByRole("dialog").filter({ has: page.getByRole("button", { name: "Mark as sent" }) });
  await letter.waitFor();
  const words = letter.getByRole("textbox", { name: "Text" });
  assert.match(await words.inputValue(), /Interviews/);
  assert.match(await words.inputValue(), /First draft on Friday/);
  await pictures(page, "report-letter");
  for (const field of await letter.getByRole("textbox").all())
    if ((await field.getAttribute("aria-required")) === "true" && (await field.inputValue()) === "") await field.fill("in 2 weeks");
  await letter.getByRole("button", { name: "Mark as sent" }).click();
  await letter.waitFor({ state: "detached" });
  await page.getByText(/last report/).waitFor();
  await pictures(page, "reports");

  await go("o", "Goals");
  await press(page, "button", "Set a goal");
  await save(page, "Set a goal", { Title: "Ten new clients", Number: "10", "Of what": "clients", Until: "in 8 weeks", "Plan B": "Ask for referrals" });
  await press(page, "button", "Set a goal");
  await save(page, "Set a goal", { Title: "Twenty calls", Number: "20", "Of what": "calls", Until: "in 8 weeks" });
  await press(page, "button", "Count one: Twenty calls");
  await page.getByText(/1 of 20 calls/).first().waitFor();
  // New clients count by themselves.
  assert.equal(await button(page, "Count one: Ten new clients").count(), 0);
  await pictures(page, "goals");

  await go("b", "Playbook");
  await button(page, "Clocks: Reply owed").click();
  const due = page.getByRole("textbox", { name: "Reply due" });
  await due.fill("a while");
  await due.press("Enter");
  await page.getByText("“a while” is not a number").first().waitFor({ state: "attached" });
  await close();
});

test("TheKickoffTalkAsksWhatIsOpenAndItsAnswersStandInTheAgreement", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");
  await tab(page, "Quotes");
  await press(page, "button", "Add a quote");
  await save(page, "Add a quote", { Title: "Shop relaunch" });
  await takes_step(page, "Shop relaunch", "Won");
  await page.getByRole("heading", { name: "Shop relaunch" }).waitFor();
  await button(page, "Talk now").click();
  await press(page, "button", /^Take the \d+ open questions/);
  await press(page, "button", "Begin");
  const answer = page.getByRole("textbox", { name: "Answer" });
  await answer.fill("Orders by themselves");
  // Enter goes to the next question; what was typed survives a reload.
  await answer.press("Enter");
  await page.waitForFunction(() => document.activeElement?.value === "");
  // What was answered stays in sight.
  await page.getByRole("listitem", { name: /Orders by themselves/ }).waitFor();
  await page.keyboard.type("Ten orders came in");
  await page.reload();
  await button(page, "End and save").click();
  await button(page, "Mark as sent").waitFor();
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: /Anna Berg/ }).click();
  await tab(page, "Agreement");
  await page.getByText("Orders by themselves").first().waitFor();
  await close();
});

test("ANewDateIsNotedAndWrittenToThemInOnePass", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");
  // Nothing has been noted yet: Today says what to do, not that everybody has heard.
  await page.goto(`${site.url}#today`);
  await page.getByText("Now note what happens").waitFor();
  await page.goBack();
  await press(page, "button", "Add commitment");
  await save(page, "Add a commitment", { What: "the logo", By: "in 3 days" });
  await tab(page, "Commitments");
  await takes_step(page, "the logo", "Agree a new date");
  // Earlier than so far is rarely meant, and said.
  const dialog = page.getByRole("dialog", { name: "Agree a new date" });
  await dialog.getByRole("textbox", { name: "New date", exact: true }).fill("tomorrow");
  await page.getByText("This is earlier than the date so far.").waitFor({ state: "attached" });
  await save(page, "Agree a new date", { "New date": "in 8 days" });
  const letter = page.getByRole("dialog", { name: "Write to Anna Berg" });
  await letter.waitFor();
  assert.match(await letter.getByRole("textbox", { name: "Text" }).inputValue(), /About “the logo”: instead of .* it will be /);
  await page.keyboard.press("Control+Enter");
  await letter.waitFor({ state: "detached" });
  await tab(page, "Timeline");
  await page.getByText("New date: the logo").first().waitFor({ state: "attached" });

  // Whoever comes back begins at the top, wherever they had scrolled to.
  const name = page.getByRole("heading", { name: "Anna Berg" });
  await page.setViewportSize({ width: 1280, height: 360 });
  await page.mouse.move(700, 250);
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => [...document.querySelectorAll("#mirror h1")].every((element) => element.getBoundingClientRect().y < 0));
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: /Anna Berg/ }).click();
  await name.waitFor();
  assert.ok((await name.boundingBox()).y > 0);
  await close();
});

test("AnAbsenceIsEnteredInSettings", async () => {
  const { page, close } = await open_program(browser, site);
  await start_with_client(page, "Anna Berg");
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  // What is wrong is said beside Save, also where its field stands elsewhere.
  const zone = page.getByRole("textbox", { name: "Your time zone" });
  await zone.fill("gt");
  await zone.press("Control+Enter");
  await page.getByRole("region", { name: "Your changes are not saved yet" }).getByText("There is no time zone “gt”").waitFor();
  await button(page, "Discard").click();
  await press(page, "button", "Add an absence");
  const dialog = page.getByRole("dialog", { name: "Add an absence" });
  await dialog.getByRole("checkbox", { name: "Anna Berg" }).click();
  await save(page, "Add an absence", { "First day away": "in 2 weeks", "Last day away": "in 3 weeks", Notes: "Skiing" });
  await page.getByRole("listitem", { name: /Skiing/ }).scrollIntoViewIfNeeded();
  await pictures(page, "settings-absence");
  await close();
});
