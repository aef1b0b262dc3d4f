// Own tone rules, and letters that lie for a while before they go.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  begin, button, launch, open_program, picture, ready, saved, serve_site, settled, write_to,
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

test("AnOwnToneRuleIsAddedAndNamedWhileWriting", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer", "lena@example.com");
  await page.goto(`${site.url}#settings`);
  await button(page, "Add a tone rule").click();
  const form = page.getByRole("dialog", { name: "Add a tone rule" });
  await form.getByRole("textbox", { name: "Phrase" }).fill("circle back");
  await form.getByRole("textbox", { name: "Better wording" }).fill("call you");
  await form.getByRole("textbox", { name: "Why" }).fill("nobody knows what it means");
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
  await picture(page, "letters-tone-rules");

  const dialog = await write_to(page, site, "Lena Meyer");
  const text = dialog.getByRole("textbox", { name: "Text" });
  await text.fill("Hello Lena, I'll circle back on Friday.");
  await dialog.getByText("nobody knows what it means").first().waitFor();
  await dialog.getByRole("button", { name: "Improve “circle back”" }).click();
  await settled(page);
  assert.equal(await text.inputValue(), "Hello Lena, I'll call you on Friday.");
  await close();
});

test("AHeatedLetterLiesSurvivesAReloadAndComesBackToBeRead", async () => {
  const { page, context, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer", "lena@example.com");
  const dialog = await write_to(page, site, "Lena Meyer");
  await dialog.getByRole("textbox", { name: "Subject" }).fill("Your mail");
  await dialog.getByRole("textbox", { name: "Text" }).fill("Then find someone else.");
  await picture(page, "letters-heated");
  await dialog.getByRole("button", { name: "Hold for 20 minutes" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(/^Held back until /).first().waitFor();
  await saved(page);

  // The next visit is 21 minutes later.
  await context.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 21 * 60_000;
  });
  await page.goto(`${site.url}#today`);
  await page.reload();
  await ready(page);
  const again = button(page, "Read it again: Lena Meyer");
  await again.waitFor();
  await picture(page, "letters-held-today");
  await again.click();
  const letter = page.getByRole("dialog", { name: "Write to Lena Meyer" });
  const text = letter.getByRole("textbox", { name: "Text" });
  await text.waitFor();
  assert.equal(await text.inputValue(), "Then find someone else.");
  await text.fill("May I call you tomorrow at ten?");
  await letter.getByRole("button", { name: "Mark as sent" }).click();
  await letter.waitFor({ state: "detached" });
  await again.waitFor({ state: "detached" });
  await close();
});
