// What leaves the page as a file or as a newsletter: names, contents, and what a parser that is not ours makes of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

// The parser that the unit tests of the exports use too.
import ICAL from "../exporter/node_modules/ical.js/dist/ical.min.js";
import {
  begin, button, capture, file_of, launch, open_program, picture, serve_site, settled, write_to,
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

// An issue with one tip and one reader, open as a form.
async function compose(page) {
  await begin(page, "Lena Meyer", "lena@example.com");
  await page.goto(`${site.url}#reports`);
  await button(page, "Use it: Before you send that angry mail").click();
  await settled(page);
  await button(page, "Put an issue together").click();
  const dialog = page.getByRole("dialog", { name: "Newsletter" });
  await dialog.getByRole("textbox", { name: "Subject" }).fill("November");
  await dialog.getByRole("textbox", { name: "Opening" }).fill("Good morning!");
  return dialog;
}

async function put_on_the_list(page, dialog, client) {
  await dialog.getByRole("combobox", { name: "Client" }).fill(client);
  await page.getByRole("option", { name: client }).first().click();
  await dialog.getByRole("button", { name: "Put on the list" }).click();
  await dialog.getByText("lena@example.com").first().waitFor();
}

test("ATipThatWasTakenOverIsChosenForTheNextIssue", async () => {
  const { page, close } = await open_program(browser, site);
  const dialog = await compose(page);
  assert.equal(await dialog.getByRole("checkbox", { name: /Before you send that angry mail/ }).isChecked(), true);
  await close();
});

test("AnIssueWithoutReadersIsNotRecordedAsSent", async () => {
  const { page, close } = await open_program(browser, site);
  const dialog = await compose(page);
  await dialog.getByRole("button", { name: "Mark as sent" }).click();
  await dialog.getByText("Nobody with an e-mail address is on the list yet.").first().waitFor();
  assert.equal(await dialog.count(), 1);
  await close();
});

test("ANewsletterLeavesAsMailWithHiddenReadersAsMarkdownAndAsAPage", async () => {
  const { page, close } = await open_program(browser, site);
  const dialog = await compose(page);
  await put_on_the_list(page, dialog, "Lena");
  await picture(page, "formats-newsletter");
  const mail = await file_of(page, () => dialog.getByRole("button", { name: "Save as .eml" }).click());
  assert.equal(mail.name, "November.eml");
  const head = mail.text.slice(0, mail.text.indexOf("\r\n\r\n"));
  assert.match(head, /^Bcc: [^]*?<lena@example\.com>/m);
  assert.match(head, /^Subject: November\r?$/m);
  assert.doesNotMatch(head, /^(To|Cc): [^]*lena@example\.com/m);
  const markdown = await file_of(page, () => dialog.getByRole("button", { name: "Markdown" }).click());
  assert.match(markdown.text, /^# November\n\nGood morning\\?!\n\n## Before you send that angry mail\n/);
  const html = await file_of(page, () => dialog.getByRole("button", { name: "Page (HTML)" }).click());
  assert.match(html.text, /<h1>November<\/h1>[^]*Good morning![^]*Kruger/);
  await close();
});

test("AnIssueThatWentOutIsKeptWithItsReadersAndItsText", async () => {
  const { page, close } = await open_program(browser, site);
  const dialog = await compose(page);
  await put_on_the_list(page, dialog, "Lena");
  await dialog.getByRole("button", { name: "Mark as sent" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("listitem", { name: /^November, Sent .*one reader/ }).click();
  const archive = page.getByRole("dialog", { name: "November" });
  await archive.getByText("Lena Meyer").first().waitFor();
  await archive.getByText(/Good morning!/).first().waitFor();
  await picture(page, "formats-archive");
  await archive.getByRole("button", { name: "Close" }).last().click();
  await archive.waitFor({ state: "detached" });
  await close();
});

test("ALetterLeavesAsMarkdownAndAsAPageFromItsMenu", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer", "lena@example.com");
  const dialog = await write_to(page, site, "Lena Meyer");
  await dialog.getByRole("textbox", { name: "Subject" }).fill("Your shop");
  await dialog.getByRole("textbox", { name: "Text" }).fill("Hello Lena,\n\nit is <ready> & done.");
  const from_menu = (item) => file_of(page, async () => {
    await dialog.getByRole("button", { name: "Other formats" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  });
  const markdown = await from_menu("Markdown");
  assert.equal(markdown.name, "Your shop.md");
  assert.match(markdown.text, /^# Your shop\n\nHello Lena,\n\nit is \\?<ready\\?> (\\?&|&amp;) done\\?\.\n/);
  const html = await from_menu("Page (HTML)");
  assert.equal(html.name, "Your shop.html");
  assert.match(html.text, /<h1>Your shop<\/h1>[^]*Hello Lena,[^]*it is &lt;ready&gt; &amp; done\./);
  await close();
});

// --- on paper ---

// What lies on the paper while the browser prints, and which parts of the page the printer sees.
async function printed(page, press) {
  await page.evaluate(() => { window.print = () => { window.printing = true; }; });
  await press();
  await page.waitForFunction(() => window.printing);
  await page.emulateMedia({ media: "print" });
  const paper = await page.evaluate(() => {
    const seen = (element) => getComputedStyle(element).display !== "none";
    const sheet = document.getElementById("paper");
    const parts = (name) => [...sheet.querySelectorAll(name)].map((element) => element.innerText);
    return {
      title: document.title, text: sheet.innerText, headings: parts("h1, h2, h3"), points: parts("li"),
      shown: [...document.body.children].filter(seen).map((element) => element.id || element.tagName),
    };
  });
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  return paper;
}

test("ALetterIsPrintedAloneWithItsSubjectAndItsText", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer", "lena@example.com");
  const dialog = await write_to(page, site, "Lena Meyer");
  await dialog.getByRole("textbox", { name: "Subject" }).fill("Your shop");
  await dialog.getByRole("textbox", { name: "Text" }).fill("Hello Lena,\n\nstill open:\n- the photos\n- the texts\n\nKind regards");
  await settled(page);
  const paper = await printed(page, () => dialog.getByRole("button", { name: "Print" }).click());
  assert.deepEqual(paper.shown, ["paper"]);
  assert.equal(paper.title, "Your shop");
  assert.deepEqual(paper.headings, ["Your shop"]);
  assert.deepEqual(paper.points, ["the photos", "the texts"]);
  assert.match(paper.text, /^\s*Lena Meyer[^]*Your shop\s*Hello Lena,\s+still open:[^]*Kind regards/);
  assert.doesNotMatch(paper.text, /Mark as sent|Log conversation/);
  await picture(page, "formats-after-printing");
  assert.doesNotMatch(await page.title(), /Your shop/);
  assert.equal(await page.locator("#paper").textContent(), "");
  await close();
});

test("AReportIsPrintedWithWhatItSaysAndNothingElse", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer", "lena@example.com");
  const dialog = await write_to(page, site, "Lena Meyer");
  await dialog.getByRole("combobox", { name: "What to write" }).click();
  await page.getByRole("option", { name: "Weekly report", exact: true }).click();
  await button(dialog, "More fields").click();
  for (const [name, value] of Object.entries({
    Project: "Shop relaunch", "Next milestone": "the design", Next: "the texts", Done: "the outline",
    "What you need from them": "the photos",
  })) await dialog.getByRole("textbox", { name, exact: true }).fill(value);
  await settled(page);
  const paper = await printed(page, () => dialog.getByRole("button", { name: "Print" }).click());
  assert.deepEqual(paper.shown, ["paper"]);
  assert.deepEqual(paper.headings, ["Shop relaunch: on track"]);
  for (const part of ["Dear Lena Meyer", "the design", "the texts", "the outline", "the photos", "Kind regards"])
    assert.ok(paper.text.includes(part), `${part} in ${paper.text}`);
  await close();
});

// Lena, a promise to her, and the page with the exports.
async function with_a_promise(page) {
  await begin(page, "Lena Meyer", "lena@example.com");
  await capture(page, "promised Lena the draft by Fri 3pm");
  await page.goto(`${site.url}#data`);
  await button(page, "Clients as CSV").waitFor();
}

const save = (page, name) => file_of(page, () => button(page, name).click());

// The fields of each line; none of those that are tested contains a line break.
const rows_of = (csv) => csv.trim().split("\r\n").map((line) => line.split(","));

test("ClientsLeaveAsATableWithTheirAddresses", async () => {
  const { page, close } = await open_program(browser, site);
  await with_a_promise(page);
  const file = await save(page, "Clients as CSV");
  assert.match(file.name, /^Clients \d{4}-\d\d-\d\d\.csv$/);
  assert.match(file.text, /^\uFEFFName,[^]*\r\nLena Meyer,[^\r]*lena@example\.com/);
  await close();
});

test("CommitmentsLeaveAsATableWithWhoseTheyAreAndWhenTheyAreDue", async () => {
  const { page, close } = await open_program(browser, site);
  await with_a_promise(page);
  const file = await save(page, "Commitments as CSV");
  assert.match(file.name, /^Commitments \d{4}-\d\d-\d\d\.csv$/);
  assert.match(file.text, /\r\nLena Meyer,me,promise,draft,\d{4}-\d\d-\d\dT?.*15:00/);
  await close();
});

test("ConversationsLeaveAsATableWithWhatWasLogged", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.getByRole("combobox", { name: "Client" }).fill("Lena");
  await page.getByRole("option", { name: "Lena Meyer" }).first().click();
  await dialog.getByRole("textbox", { name: "Note" }).fill("She likes blue");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.goto(`${site.url}#data`);
  const file = await save(page, "Conversations as CSV");
  assert.match(file.name, /^Conversations \d{4}-\d\d-\d\d\.csv$/);
  assert.match(file.text, /^\uFEFFDate,Client,Channel[^]*\r\n[^\r]*,Lena Meyer,[^\r]*She likes blue/);
  await close();
});

test("QuotesLeaveAsATableWithTheirStateAndPrice", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await page.goto(`${site.url}#quotes`);
  await button(page, "Add a quote").first().click();
  const dialog = page.getByRole("dialog", { name: "Add a quote" });
  await dialog.getByRole("combobox", { name: "Client" }).fill("Lena");
  await page.getByRole("option", { name: "Lena Meyer" }).first().click();
  await dialog.getByRole("textbox", { name: "Title" }).fill("Shop relaunch");
  await dialog.getByRole("textbox", { name: "Other bidders" }).fill("2");
  await dialog.getByRole("textbox", { name: "Price" }).fill("4200");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.goto(`${site.url}#data`);
  const file = await save(page, "Quotes as CSV");
  assert.match(file.name, /^Quotes \d{4}-\d\d-\d\d\.csv$/);
  const [names, quote, ...more] = rows_of(file.text.slice(1));
  assert.deepEqual(more, []);
  const of = Object.fromEntries(names.map((name, i) => [name, quote[i]]));
  assert.deepEqual([of.Client, of.Title, of.State, of.Rivals, of.Price, of.Currency],
    ["Lena Meyer", "Shop relaunch", "asked", "2", "4200.00", "EUR"]);
  await close();
});

test("ClientsLeaveAsVCardsThatAnotherParserReads", async () => {
  const { page, close } = await open_program(browser, site);
  await with_a_promise(page);
  const file = await save(page, "Clients as vCard");
  assert.match(file.name, /^Clients \d{4}-\d\d-\d\d\.vcf$/);
  const card = new ICAL.Component(ICAL.parse(file.text));
  const value = (name) => card.getFirstPropertyValue(name);
  assert.deepEqual([card.name, value("version"), value("fn"), value("email")],
    ["vcard", "4.0", "Lena Meyer", "lena@example.com"]);
  await close();
});

test("CommitmentsLeaveAsACalendarThatAnotherParserReads", async () => {
  const { page, close } = await open_program(browser, site);
  await with_a_promise(page);
  const file = await save(page, "Commitments as calendar (.ics)");
  assert.match(file.name, /^Commitments \d{4}-\d\d-\d\d\.ics$/);
  const calendar = new ICAL.Component(ICAL.parse(file.text));
  const [task, ...more] = calendar.getAllSubcomponents();
  assert.deepEqual([calendar.name, task.name, more.length], ["vcalendar", "vtodo", 0]);
  assert.equal(task.getFirstPropertyValue("summary"), "Lena Meyer: draft");
  const due = task.getFirstPropertyValue("due").toJSDate();
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", weekday: "long", hour: "2-digit", minute: "2-digit" });
  assert.equal(shown.format(due).replace(",", ""), "Friday 15:00");
  await close();
});

test("ABackupFileIsAWorkspaceWithEveryRecordAndSaysThatItWasSaved", async () => {
  const { page, close } = await open_program(browser, site);
  await with_a_promise(page);
  const file = await file_of(page, () => button(page, "Save a backup file").first().click());
  assert.match(file.name, /\d{4}-\d\d-\d\d.*\.json$/);
  const { wordkeep, version, events } = JSON.parse(file.text);
  assert.deepEqual([wordkeep, version], ["workspace", 1]);
  const set = events.flatMap(({ patches }) => patches.map((patch) => patch.set ?? {}));
  assert.ok(set.some(({ name }) => name === "Lena Meyer"));
  assert.ok(set.some(({ what }) => what === "draft"), JSON.stringify(set));
  await page.getByText("Just now").waitFor();
  await close();
});

const angry_mail = [
  "From: Dieter Krause <krause@example.com>", "To: me@example.com", "Subject: So geht das nicht weiter!",
  "Date: Tue, 3 Mar 2026 23:40:00 +0100", "", "Wenn ich bis morgen nichts höre, kündige ich den Vertrag.", "",
].join("\r\n");

test("AnAngryMailThatIsPastedOnThePageIsOneSaveAwayWithItsSenderAndItsMarks", async () => {
  const { page, close } = await open_program(browser, site, { at: "2026-03-04T10:00:00+01:00", locale: "de-DE" });
  await button(page, /Leer beginnen/).click();
  await page.getByRole("heading", { name: "Heute" }).waitFor();
  await settled(page);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, angry_mail);
  const dialog = page.getByRole("dialog", { name: "Gespräch notieren" });
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("combobox", { name: "Kunde" }).inputValue(), "Dieter Krause");
  assert.equal(await dialog.getByRole("checkbox", { name: "Drohung zu gehen" }).isChecked(), true);
  await picture(page, "angry-mail");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await dialog.waitFor({ state: "detached" });
  // The sender is a client now, with the address, and is written to in the person's language.
  await page.getByText(/Dieter Krause/).first().waitFor();
  await page.keyboard.press("j");
  const letter = page.getByRole("textbox", { name: "Text" });
  await letter.waitFor();
  assert.match(await letter.inputValue(), /Dieter Krause/);
  assert.doesNotMatch(await letter.inputValue(), /Dear|thank you|So geht das nicht weiter/);
  await picture(page, "angry-mail-today");
  // One step back takes all of it away.
  await page.keyboard.press("Control+z");
  await page.getByText(/Dieter Krause/).first().waitFor({ state: "detached" });
  await close();
});

test("AMailThatIsPastedIntoTheLineOfQuickCaptureIsAMail", async () => {
  const { page, close } = await open_program(browser, site, { at: "2026-03-04T10:00:00+01:00" });
  await begin(page, "Anna");
  await page.evaluate(() => (location.hash = "today"));
  const line = page.getByLabel("Quick capture").first();
  await line.focus();
  await line.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, angry_mail);
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.waitFor();
  assert.equal(await dialog.getByRole("combobox", { name: "Client" }).inputValue(), "Dieter Krause");
  assert.equal(await line.inputValue(), "");
  await close();
});

test("WhatIsPastedIntoAFieldOrIsNoMailStaysWhatItIs", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Anna");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "just a note: nothing more");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await settled(page);
  assert.equal(await page.getByRole("dialog").count(), 0);
  await close();
});
