// How every screen and the main dialogs are laid out where room is short: on a phone, in three languages, with large
// letters. Nothing lies outside the window, nothing over anything else, and no text is cut that stands nowhere else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { layout_troubles } from "./layout.mjs";
import { button, drop, go, launch, open_client, open_program, picture, root, sample, serve_site, settled } from "./support.mjs";

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve_site()]);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const at = "2026-03-04T10:00:00+01:00";
const words_of = (locale) => JSON.parse(readFileSync(join(root, "assets/words", `${locale.slice(0, 2)}.json`)));

const dialog = (page) => page.locator('[role="dialog"], [role="alertdialog"]');
const press_first = (page, name) => button(page, name).first().click();
const open_menu = (page) => page.locator('#mirror main [aria-haspopup="menu"]').first().click();

async function set_text_size(page, say, percent) {
  await go(page, "settings");
  await page.getByRole("combobox", { name: say["settings.text_size"] }).click();
  await page.getByRole("option").filter({ hasText: percent }).click();
  await settled(page);
}

const screens = ["today", "clients", "commitments", "agreements", "quotes", "reports", "goals", "insights", "playbook", "settings", "talk", "more"]
  .map((screen) => [screen, (page) => go(page, screen)]);
const on = (screen, act) => async (page, say) => {
  await go(page, screen);
  await act(page, say);
};
const tab = (name, index) => async (page) => {
  await open_client(page, name);
  await page.getByRole("tab").nth(index).click();
};
const form = (screen, key) => on(screen, async (page, say) => {
  await press_first(page, say[key]);
  await dialog(page).waitFor();
});
const by_key = (key) => on("today", async (page) => {
  await page.keyboard.press(key);
  await dialog(page).waitFor();
});

// What is looked at in the sample: its name, and the way there. What is open is closed by Escape before the next.
const in_the_sample = [
  ...screens,
  ["line-menu", on("today", open_menu)],
  ["snooze", on("today", async (page) => {
    await open_menu(page);
    await page.getByRole("menuitem").first().click();
    await dialog(page).waitFor();
  })],
  ["today-detail", on("today", (page) => page.getByRole("listitem").first().click())],
  ["texts", on("playbook", async (page) => {
    await page.getByRole("tab").nth(1).click();
    await page.getByRole("button", { expanded: false }).first().click();
  })],
  ...Object.entries({ timeline: 0, commitments: 1, agreement: 2, quotes: 3, care: 4, notes: 5 }).map(([name, i]) => [`client-${name}`, tab("Johan Lindström", i)]),
  ["client-agreement-table", async (page, say) => {
    await tab("Johan Lindström", 2)(page);
    await settled(page);
    await press_first(page, say["insights.as_table"]);
    await page.getByRole("table").waitFor();
  }],
  ["client-menu", async (page) => {
    await open_client(page, "Johan Lindström");
    await open_menu(page);
  }],
  ["letter", async (page, say) => {
    await open_client(page, "Johan Lindström");
    await press_first(page, say["action.write"]);
    await dialog(page).waitFor();
  }],
  ["log", by_key("c")],
  ["new-client", by_key("n")],
  ["commitment", by_key("p")],
  ["keys", by_key("?")],
  ["palette", on("today", async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("a");
    await page.getByRole("option").first().waitFor();
  })],
  ["agreement-form", form("agreements", "add.agreement")],
  ["quote-form", form("quotes", "add.quote")],
  ["goal-form", form("goals", "add.goal")],
  ["absence-form", form("settings", "add.absence")],
  ["busy-form", form("settings", "add.busy_block")],
  ["tone-form", form("settings", "add.own_phrase")],
  ["newsletter", form("reports", "newsletter.compose")],
  ["stages", form("clients", "action.choose_clients")],
  ["talk-before", async (page, say) => {
    await open_client(page, "Priya Raman");
    await press_first(page, say["action.talk_now"]);
    await press_first(page, say["talk.add_item"]);
    await page.getByRole("textbox", { name: say["talk.item"] }).fill("Schedule");
  }],
  ["talk-live", async (page, say) => {
    await press_first(page, say["talk.begin"]);
    await page.getByRole("textbox", { name: say["talk.notes"] }).fill("decided: blue\n");
  }],
  ["talk-banner", (page) => go(page, "clients")],
  ["talk-again", (page) => go(page, "talk")],
  ["talk-summary", (page, say) => press_first(page, say["talk.end"])],
];

const people = "Name,E-mail,Company\nAnna Berg,anna@example.com,Bergmann und Partner\nBen,ben@example.com,\nBen,ben@example.com,\n";
const in_an_own_workspace = [
  ...["today", "clients", "commitments", "agreements", "quotes", "reports", "goals", "insights", "data"]
    .map((screen) => [`empty-${screen}`, (page) => go(page, screen)]),
  ["import", async (page) => {
    await drop(page, "people.csv", people);
    await dialog(page).waitFor();
  }],
  ["import-stages", async (page, say) => {
    await drop(page, "people.csv", people);
    await dialog(page).getByRole("button", { name: /import/i }).last().click();
    await dialog(page).getByRole("heading", { name: say["stages.title"] }).waitFor();
  }],
  ["return", async (page, say) => {
    await go(page, "settings");
    await press_first(page, say["add.absence"]);
    await dialog(page).getByRole("textbox", { name: say["record.first_day"] }).fill("27.2.2026");
    await dialog(page).getByRole("textbox", { name: say["record.last_day"] }).fill("3.3.2026");
    await page.keyboard.press("Control+Enter");
    await dialog(page).waitFor({ state: "detached" });
    await go(page, "today");
    await page.getByRole("listitem").first().getByRole("button").first().click();
    await dialog(page).waitFor();
  }],
];

// An open list takes the first Escape, the dialog around it the next.
async function close_all(page) {
  const open = dialog(page).or(page.getByRole("menu")).or(page.getByRole("listbox"));
  for (let i = 0; i < 3 && (await open.count()); ++i) {
    await page.keyboard.press("Escape");
    await settled(page);
  }
  assert.equal(await open.count(), 0);
}

// Goes through the places; what is wrong with any of them, one line each.
async function troubles_in(page, look, say, places) {
  const found = [];
  for (const [place, way] of places.filter(([name]) => !look.without?.includes(name))) {
    await way(page, say);
    await picture(page, `layout/${look.name}-${place}`);
    for (const [what, lines] of Object.entries(await layout_troubles(page))) {
      for (const line of lines) found.push(`${place}: ${what}: ${line}`);
    }
    if (!place.startsWith("talk")) await close_all(page);
  }
  return found;
}

const looks = [
  { name: "phone-en", locale: "en-GB", width: 360, height: 2000, touch: true },
  { name: "phone-de", locale: "de-DE", width: 360, height: 2000, touch: true },
  { name: "phone-large-de", locale: "de-DE", width: 360, height: 2000, touch: true, percent: "200" },
  { name: "phone-sv", locale: "sv-SE", width: 360, height: 2000, touch: true },
  { name: "wide-large-de", locale: "de-DE", width: 1280, height: 1400, percent: "200" },
];
for (const look of looks) {
  test(`NothingIsOutsideOverlapsOrIsCut: ${look.name}`, async () => {
    const say = words_of(look.locale);
    const shown = await sample(browser, site, { at, ...look });
    if (look.percent) await set_text_size(shown.page, say, look.percent);
    assert.deepEqual(await troubles_in(shown.page, look, say, in_the_sample), []);
    await shown.close();
    const own = await open_program(browser, site, { at, ...look });
    assert.deepEqual(await troubles_in(own.page, look, say, [["first-run", () => {}]]), []);
    await button(own.page, say["first.empty"]).click();
    if (look.percent) await set_text_size(own.page, say, look.percent);
    assert.deepEqual(await troubles_in(own.page, look, say, in_an_own_workspace), []);
    await own.close();
  });
}
