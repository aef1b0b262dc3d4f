// The words: drafts beside the lines, the tone of what is written, and one line for everything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { button, launch, open_program, picture, serve_site, settled } from "./support.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve_site()]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});



async function begin(page, client) {
  await button(page, /Start empty/).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "New client" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(client);
  await dialog.getByRole("textbox", { name: "E-mail" }).fill("lena@example.com");
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
}

async function inbound_mail(page, client, subject = "") {
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "Log a conversation" });
  await dialog.getByRole("combobox", { name: "Client" }).fill(client);
  await page.getByRole("option", { name: new RegExp(client) }).first().click();
  await dialog.getByRole("combobox", { name: "How" }).click();
  await page.getByRole("option", { name: "E-mail", exact: true }).click();
  await dialog.getByRole("radio", { name: "The client" }).click();
  if (subject) await dialog.getByRole("textbox", { name: "Subject" }).fill(subject);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
}

const row = (page, client) => page.getByRole("listitem").or(page.getByRole("row")).or(page.getByRole("option"))
  .filter({ hasText: client }).first();

test("ADraftIsFilledCompletedSentAndTakenBack", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
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
  await page.getByText("Sent and recorded").first().waitFor();
  await button(page, /Acknowledge \+ date: Lena Meyer/).first().waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await button(page, /Acknowledge \+ date: Lena Meyer/).first().waitFor();
  await close();
});
