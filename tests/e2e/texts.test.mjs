// Letters in one's own words: the variants of the Playbook and the signature, and what drafts make of them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { begin, button, launch, open_program, picture, serve_site, settled, write_to } from "./support.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve_site()]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const card = (page, name) => page.getByRole("group", { name });
const own_variant = (page, name) => card(page, name).getByRole("textbox", { name: "Your own variant" });

// Opens one letter in the list of all of them.
async function open_text(page, name) {
  await page.goto(`${site.url}#playbook`);
  await page.getByRole("tab", { name: "Texts" }).click();
  const fold = button(page, new RegExp(`^${name}`));
  await fold.waitFor();
  if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
  await own_variant(page, name).waitFor();
}

async function write_own(page, name, text) {
  await open_text(page, name);
  await own_variant(page, name).fill(text);
  await card(page, name).getByRole("button", { name: "Save" }).click();
  await page.getByText("Your own text is used").first().waitFor();
}

// The text of a draft of this kind, as the program fills it.
async function draft_of(page, client, kind) {
  const dialog = await write_to(page, site, client);
  await dialog.getByRole("combobox", { name: "What to write" }).click();
  await page.getByRole("option", { name: kind, exact: true }).click();
  await settled(page);
  const written = await dialog.getByRole("textbox", { name: "Text" }).inputValue();
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "detached" });
  return written;
}

test("OnesOwnVariantAndSignatureFillTheNextDraft", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await write_own(page, "Signature", "Best wishes from Studio North");
  await write_own(page, "Update", "Good news about {project}: all is well.");
  await picture(page, "texts-own");
  assert.match(await draft_of(page, "Lena Meyer", "Update"),
    /Good news about \{Project\}: all is well\.\n\nBest wishes from Studio North$/);
  await close();
});

test("AFieldThatCannotBeFilledInIsSaidWhileTypedAndNotSaved", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await open_text(page, "Update");
  await own_variant(page, "Update").fill("News for {somebody}");
  await page.getByText("{somebody} is not a field that can be filled in.").first().waitFor({ state: "attached" });
  assert.equal(await own_variant(page, "Update").getAttribute("aria-invalid"), "true");
  const save = card(page, "Update").getByRole("button", { name: "Save" });
  assert.equal(await save.getAttribute("aria-disabled"), "true");
  await own_variant(page, "Update").fill("News about {project}");
  await settled(page);
  assert.notEqual(await save.getAttribute("aria-disabled"), "true");
  assert.notEqual(await own_variant(page, "Update").getAttribute("aria-invalid"), "true");
  await close();
});

test("AFieldIsAddedToAnOwnTextByOnePress", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await open_text(page, "Update");
  await own_variant(page, "Update").fill("All is well with");
  await card(page, "Update").getByRole("button", { name: /^Add \{project\}/ }).click();
  await settled(page);
  assert.equal(await own_variant(page, "Update").inputValue(), "All is well with {project}");
  await close();
});

test("TheShippedTextIsBackInDraftsByOnePressAndUndoTakesThatBack", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await write_own(page, "Update", "Good news about {project}: all is well.");
  await open_text(page, "Update");
  await card(page, "Update").getByRole("button", { name: "Use the shipped text again" }).click();
  await page.getByText("The shipped text is used again").first().waitFor();
  assert.doesNotMatch(await draft_of(page, "Lena Meyer", "Update"), /Good news/);
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.match(await draft_of(page, "Lena Meyer", "Update"), /Good news/);
  await close();
});

test("TheSubjectOfALetterIsOnesOwnToo", async () => {
  const { page, close } = await open_program(browser, site);
  await begin(page, "Lena Meyer");
  await open_text(page, "Update");
  await card(page, "Update").getByRole("textbox", { name: "Subject" }).fill("How it goes");
  await card(page, "Update").getByRole("button", { name: "Save" }).click();
  await page.getByText("Your own text is used").first().waitFor();
  const dialog = await write_to(page, site, "Lena Meyer");
  await dialog.getByRole("combobox", { name: "What to write" }).click();
  await page.getByRole("option", { name: "Update", exact: true }).click();
  await settled(page);
  assert.equal(await dialog.getByRole("textbox", { name: "Subject" }).inputValue(), "How it goes");
  await close();
});
