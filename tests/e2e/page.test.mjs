// The page and its widgets, seen through roles and names as a person with a screen reader, and through the picture as a
// person with eyes. Runs on the gallery: build the target `gallery`, or name another build of it in WORDKEEP_GALLERY.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import {
  count_colours, difference, frames, is_drawn, launch, make_site, open_program, picture, root, serve_site, settled,
} from "./support.mjs";

let browser;
let site;

before(async () => {
  const folder = process.env.WORDKEEP_GALLERY ?? join(root, "build/web-release/gallery");
  assert.ok(existsSync(join(folder, "wordkeep.wasm")), `${folder} is missing: build the target gallery`);
  const made = await make_site(folder, join(root, "build/gallery"));
  [browser, site] = await Promise.all([launch(), serve_site(made)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const gallery = (options = {}) => open_program(browser, site, options);
const go = async (page, screen) => {
  await page.getByRole("link", { name: new RegExp(`^${screen}`) }).click();
  await settled(page);
};
const go_tab = async (page, tab) => {
  await go(page, "Forms");
  await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
  await settled(page);
};
const focused = (page) =>
  page.evaluate(() => {
    const e = document.activeElement;
    return `${e.getAttribute("role") ?? e.tagName.toLowerCase()} ${e.getAttribute("aria-label") ?? e.textContent}`;
  });

describe("what is drawn is what the mirror says", () => {
  test("EveryRoleIsFoundByItsName", async () => {
    const { page, close } = await gallery();
    const found = [
      ["navigation", "Main"], ["main"], ["complementary", "Detail"], ["heading", "Today"], ["heading", "Now"],
      ["link", /^Clients/], ["button", "Undo"], ["button", "New"], ["list", "Now"],
      ["listitem", /^Lena Meyer: Missed/], ["button", "Call back: Lena Meyer"], ["img", "Late"],
      ["textbox", "Quick capture"], ["button", "Coming up"], ["group", "Brief"],
    ];
    for (const [role, name] of found) {
      assert.equal(await page.getByRole(role, { name, exact: typeof name === "string" }).count(), 1, `${role} ${name}`);
    }
    await go(page, "Clients");
    for (const [role, name] of [["table", "Clients"], ["columnheader", "Name"], ["searchbox", "Filter clients"], ["row", "Lena Meyer"]]) {
      assert.equal(await page.getByRole(role, { name, exact: true }).count(), 1, `${role} ${name}`);
    }
    await go(page, "Figures");
    for (const [role, name] of [["progressbar", "Importing"], ["img", /^Commitments kept by month/], ["heading", "Kept by month"]]) {
      assert.equal(await page.getByRole(role, { name }).count(), 1, `${role} ${name}`);
    }
    await close();
  });

  test("ElementsLieOverWhatTheyStandFor", async () => {
    const { page, close } = await gallery();
    for (const locator of [
      page.getByRole("button", { name: "New", exact: true }), page.getByRole("heading", { name: "Today" }),
      page.getByRole("textbox", { name: "Quick capture" }), page.getByRole("listitem", { name: /^Jonas/ }),
    ]) {
      assert.ok(await is_drawn(page, locator), await locator.textContent());
    }
    await close();
  });

  test("TheMirrorIsInvisible", async () => {
    const { page, close } = await gallery();
    const visible = await page.screenshot();
    await page.evaluate(() => {
      document.getElementById("mirror").style.opacity = "0";
    });
    assert.ok((await difference(page, await page.screenshot(), visible)) < 4);
    await close();
  });
});

describe("pressing", () => {
  test("AClickByRoleGoesThroughThePicture", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Buttons");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Pressed 1 times").waitFor();
    await close();
  });

  test("AClickAtAPlaceOnTheCanvasPressesWhatIsDrawnThere", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Buttons");
    const box = await page.getByRole("button", { name: "Save", exact: true }).boundingBox();
    // The mirror away, the picture alone.
    await page.evaluate(() => {
      document.getElementById("mirror").style.pointerEvents = "none";
    });
    await page.mouse.click(box.x + 8, box.y + 8);
    await page.mouse.click(box.x + box.width - 8, box.y + box.height - 8);
    await page.getByText("Pressed 2 times").waitFor();
    await close();
  });

  test("EnterSpaceAndAScreenReaderPressOnceEach", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Buttons");
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Pressed 1 times").waitFor();
    await page.keyboard.press("Space");
    await page.getByText("Pressed 2 times").waitFor();
    await save.dispatchEvent("click");
    await page.getByText("Pressed 3 times").waitFor();
    await close();
  });

  test("TwoQuickClicksAreTwo", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Buttons");
    await page.getByRole("button", { name: "Save", exact: true }).click({ clickCount: 2 });
    await page.getByText("Pressed 2 times").waitFor();
    await close();
  });

  test("ADisabledButtonSaysWhyAndDoesNothing", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Buttons");
    const send = page.getByRole("button", { name: "Send" });
    assert.equal(await send.getAttribute("aria-disabled"), "true");
    const description = await send.evaluate((e) => document.getElementById(e.getAttribute("aria-describedby")).textContent);
    assert.equal(description, "No address known");
    await close();
  });

  test("CheckboxSwitchAndRadioFollowEveryKindOfPress", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Choices");
    const news = page.getByRole("checkbox", { name: "Newsletter" });
    assert.equal(await news.isChecked(), false);
    await news.check();
    await settled(page);
    assert.equal(await news.isChecked(), true);
    await news.focus();
    await page.keyboard.press("Space");
    await settled(page);
    assert.equal(await news.isChecked(), false);
    const notify = page.getByRole("switch", { name: "Notifications" });
    await notify.click();
    await settled(page);
    assert.equal(await notify.isChecked(), false);
    const off = page.getByRole("checkbox", { name: "Cannot be had" });
    await off.dispatchEvent("click");
    await settled(page);
    assert.equal(await off.isChecked(), false);
    await page.getByRole("radio", { name: "Quiet" }).check();
    await settled(page);
    assert.equal(await page.getByRole("radio", { name: "Active" }).isChecked(), false);
    await page.keyboard.press("ArrowUp");
    await settled(page);
    assert.equal(await page.getByRole("radio", { name: "Active" }).isChecked(), true);
    assert.equal(await focused(page), "input Active");
    await close();
  });

  test("SelectOpensTakesArrowsLettersAndClicks", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Choices");
    const language = page.getByRole("combobox", { name: "Language" });
    await language.click();
    await page.getByRole("option", { name: "Svenska" }).click();
    await settled(page);
    assert.equal(await language.textContent(), "Svenska");
    assert.equal(await page.getByRole("listbox").count(), 0);
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Deutsch" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await language.textContent(), "English");
    await page.keyboard.press("d");
    await settled(page);
    assert.equal(await language.textContent(), "Deutsch");
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Deutsch" }).waitFor();
    await page.keyboard.press("Escape");
    await settled(page);
    assert.equal(await page.getByRole("option").count(), 0);
    assert.equal(await focused(page), "combobox Language");
    await close();
  });
});

describe("typing", () => {
  test("EverySignSurvives", async () => {
    const { page, close } = await gallery();
    await go(page, "Forms");
    const name = page.getByRole("textbox", { name: "Name" });
    await name.click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Größe ä ö ü ß å é € ");
    await page.keyboard.insertText("👩‍💻🇸🇪 שלום");
    await settled(page);
    assert.equal(await name.inputValue(), "Größe ä ö ü ß å é € 👩‍💻🇸🇪 שלום");
    assert.ok(await is_drawn(page, name));
    await go(page, "Today");
    await go(page, "Forms");
    assert.equal(await page.getByRole("textbox", { name: "Name" }).inputValue(), "Größe ä ö ü ß å é € 👩‍💻🇸🇪 שלום");
    await close();
  });

  // A slow machine makes no frame between a press and the keys after it: the press comes first all the same.
  test("KeysAfterAPressFindWhatWasPressedEvenBeforeAnyFrame", async () => {
    const { page, context, close } = await gallery();
    await go(page, "Forms");
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("old words");
    await settled(page);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    const box = await name.boundingBox();
    await page.evaluate(() => {
      window.frames_later = [];
      window.real_request = window.requestAnimationFrame;
      window.requestAnimationFrame = (callback) => window.frames_later.push(callback);
    });
    await page.mouse.click(box.x + 20, box.y + box.height / 2);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("new");
    await page.evaluate(() => {
      window.requestAnimationFrame = window.real_request;
      for (const callback of window.frames_later) window.requestAnimationFrame(callback);
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await settled(page);
    assert.equal(await name.inputValue(), "new");
    await close();
  });

  test("CopyCutAndPasteAreTheBrowsers", async () => {
    const { page, context, close } = await gallery();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await go(page, "Forms");
    const name = page.getByRole("textbox", { name: "Name" });
    const notes = page.getByRole("textbox", { name: "Notes" });
    await name.fill("Entwurf für Müller – 12 €");
    await name.press("Control+A");
    await name.press("Control+C");
    await notes.focus();
    await notes.press("Control+V");
    await notes.press("Enter");
    await notes.press("Control+V");
    await settled(page);
    assert.equal(await notes.inputValue(), "Entwurf für Müller – 12 €\nEntwurf für Müller – 12 €");
    await notes.press("Control+Z");
    await settled(page);
    assert.equal(await notes.inputValue(), "Entwurf für Müller – 12 €\n");
    await close();
  });

  test("AnInputMethodShowsWhatItComposes", async () => {
    const { page, context, close } = await gallery();
    await go(page, "Forms");
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("");
    const session = await context.newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
    await settled(page);
    await picture(page, "page/preedit");
    await session.send("Input.insertText", { text: "日本" });
    await settled(page);
    assert.equal(await name.inputValue(), "日本");
    await close();
  });

  test("TheMouseSelectsTheLettersThatAreDrawn", async () => {
    const { page, close } = await gallery();
    await go(page, "Forms");
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("Lena Meyer");
    const box = await name.boundingBox();
    const selection = () => name.evaluate((e) => e.value.slice(e.selectionStart, e.selectionEnd));
    await page.mouse.dblclick(box.x + 24, box.y + box.height / 2);
    await settled(page);
    assert.equal(await selection(), "Lena");
    await page.mouse.move(box.x + 13, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await settled(page);
    assert.equal(await selection(), "Lena Meyer");
    await page.keyboard.type("Åsa");
    await settled(page);
    assert.equal(await name.inputValue(), "Åsa");
    await close();
  });

  test("UpAndDownFollowTheLinesThatAreDrawn", async () => {
    const { page, close } = await gallery();
    await go(page, "Forms");
    const notes = page.getByRole("textbox", { name: "Notes" });
    await notes.fill(`${"one two three four five six seven eight ".repeat(4)}\nlast`);
    const at = () => notes.evaluate((e) => e.selectionStart);
    await page.keyboard.press("ArrowUp");
    await settled(page);
    const above = await at();
    assert.ok(above > 80 && above < 160, `in the last line of the first paragraph: ${above}`);
    await page.keyboard.press("ArrowUp");
    await settled(page);
    const higher = await at();
    assert.ok(higher < above - 20, "one line is more than 20 signs");
    await page.keyboard.press("ArrowDown");
    await settled(page);
    assert.equal(await at(), above);
    await close();
  });

  test("SingleLettersAreShortcutsOnlyOutsideFields", async () => {
    const { page, close } = await gallery();
    await go(page, "Forms");
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("");
    await page.keyboard.type("gc");
    await settled(page);
    assert.equal(await name.inputValue(), "gc");
    assert.equal(await page.getByRole("heading", { name: "Forms" }).count(), 1);
    await page.mouse.click(1000, 700);
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.getByRole("heading", { name: "Clients", exact: true }).waitFor();
    await close();
  });
});

describe("keyboard", () => {
  test("TabGoesThroughEverythingInReadingOrder", async () => {
    const { page, close } = await gallery();
    const seen = [];
    for (let i = 0; i < 14; ++i) {
      await page.keyboard.press("Tab");
      await settled(page);
      seen.push(await focused(page));
    }
    assert.deepEqual(seen, [
      "link Today 4", "link Clients", "link Forms", "link Figures", "link Empty", "button Undo", "button Redo",
      "button New", "input Quick capture", "listitem Lena Meyer: Missed her call 23 min ago",
      "button Call back: Lena Meyer", "button More", "button Deliver: Jonas Öberg", "button More",
    ].map((name) => name.replace(/^button (New)$/, "button $1")));
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(page), "button Deliver: Jonas Öberg");
    await picture(page, "page/focus-ring");
    await close();
  });

  test("ArrowsMoveThroughAListAndEnterChooses", async () => {
    const { page, close } = await gallery();
    await page.getByRole("listitem", { name: /^Lena/ }).focus();
    await page.keyboard.press("ArrowDown");
    await settled(page);
    assert.match(await focused(page), /^listitem Jonas/);
    await page.keyboard.press("End");
    await settled(page);
    assert.match(await focused(page), /^listitem Zoë/);
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await page.getByRole("listitem", { name: /^Zoë/ }).getAttribute("aria-current"), "true");
    await close();
  });

  test("AMenuTakesTheFocusAndGivesItBack", async () => {
    const { page, close } = await gallery();
    const more = page.getByRole("listitem", { name: /^Jonas/ }).getByRole("button", { name: "More" });
    await more.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await settled(page);
    assert.match(await focused(page), /^menuitem Snooze/);
    await page.keyboard.press("ArrowDown");
    await settled(page);
    assert.equal(await focused(page), "menuitem Open client");
    await picture(page, "page/menu");
    await page.keyboard.press("Escape");
    await settled(page);
    assert.equal(await page.getByRole("menu").count(), 0);
    assert.equal(await focused(page), "button More");
    await more.click();
    await page.getByRole("menuitem", { name: /^Not needed/ }).click();
    await page.getByText("Last action: no").waitFor();
    await more.click();
    await page.getByRole("menu").waitFor();
    await page.mouse.click(700, 700);
    await settled(page);
    assert.equal(await page.getByRole("menu").count(), 0);
    await close();
  });

  test("ADialogHoldsTheFocusAndGivesItBack", async () => {
    const { page, close } = await gallery();
    await page.getByRole("button", { name: "New", exact: true }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "New commitment" });
    await dialog.waitFor();
    await settled(page);
    await picture(page, "page/dialog");
    assert.equal(await focused(page), "input What");
    assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0, "what lies beneath is out of reach");
    for (let i = 0; i < 12; ++i) {
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest("[role=dialog]")));
      assert.ok(inside, await focused(page));
    }
    await dialog.getByRole("textbox", { name: "What" }).focus();
    await page.keyboard.press("Escape");
    await settled(page);
    assert.equal(await dialog.count(), 0);
    assert.equal(await focused(page), "button New");
    await page.getByRole("button", { name: "New", exact: true }).click();
    await dialog.getByRole("button", { name: "Close" }).click();
    await settled(page);
    assert.equal(await dialog.count(), 0);
    await close();
  });

  test("TheCommandPaletteFindsAndRuns", async () => {
    const { page, close } = await gallery();
    await page.keyboard.press("Control+K");
    const command = page.getByRole("combobox", { name: "Command" });
    await command.waitFor();
    await settled(page);
    await picture(page, "page/palette");
    assert.equal(await page.getByRole("option").count(), 3);
    await page.keyboard.type("Clients");
    await settled(page);
    assert.equal(await page.getByRole("option").count(), 1);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Clients", exact: true }).waitFor();
    await close();
  });

  test("TheBrowserKeepsTheKeysThatNobodyUses", async () => {
    const { page, close } = await gallery();
    await page.evaluate(() => {
      window.kept = {};
      window.addEventListener("keydown", (event) => {
        window.kept[`${event.ctrlKey ? "Ctrl+" : ""}${event.key}`] = event.defaultPrevented;
        event.preventDefault();
      });
    });
    for (const key of ["Control+r", "F5", "Control+f", "F12", "Control+k", "x"]) await page.keyboard.press(key);
    assert.deepEqual(await page.evaluate(() => window.kept), {
      "Ctrl+Control": false, "Ctrl+r": false, F5: false, "Ctrl+f": false, F12: false, "Ctrl+k": true, x: false,
    });
    await close();
  });
});

describe("tables and scrolling", () => {
  test("ALongTableKeepsOnlyWhatIsSeenAndTellsHowLongItIs", async () => {
    const { page, close } = await gallery();
    await go(page, "Clients");
    const table = page.getByRole("table", { name: "Clients" });
    assert.equal(await table.getAttribute("aria-rowcount"), "2004");
    const rows = await page.getByRole("row").count();
    assert.ok(rows > 15 && rows < 40, `${rows} rows in the mirror`);
    await page.getByRole("row", { name: "Lena Meyer", exact: true }).focus();
    await page.keyboard.press("End");
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-rowindex")), "2004");
    await page.keyboard.press("Home");
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-rowindex")), "2");
    await close();
  });

  test("AHeaderSortsAndSaysSo", async () => {
    const { page, close } = await gallery();
    await go(page, "Clients");
    const open = page.getByRole("columnheader", { name: "Open" });
    await open.getByRole("button").click();
    await settled(page);
    assert.equal(await open.getAttribute("aria-sort"), "ascending");
    await open.getByRole("button").click();
    await settled(page);
    assert.equal(await open.getAttribute("aria-sort"), "descending");
    assert.equal(await page.getByRole("row").nth(1).getByRole("cell").nth(3).innerText(), "6");
    await close();
  });

  test("WheelAndBrowserScrollTheSameThing", async () => {
    const { page, close } = await gallery();
    await go(page, "Clients");
    const main = page.getByRole("main");
    await page.mouse.move(700, 400);
    await page.mouse.wheel(0, 720);
    await page.waitForFunction(() => document.querySelector("main").scrollTop === 720);
    await main.evaluate((e) => {
      e.scrollTop = 3600;
    });
    await page.waitForFunction(() => Number(document.querySelectorAll("[role=row]")[1].getAttribute("aria-rowindex")) > 90);
    await close();
  });
});

describe("frames, sizes, looks", () => {
  test("NothingIsDrawnInTenIdleSeconds", async () => {
    const { page, close } = await gallery();
    await settled(page);
    const before_it = await frames(page);
    await page.waitForTimeout(10_000);
    assert.equal(await frames(page), before_it);
    await close();
  });

  test("AToastIsSpokenAndGoesByItself", async () => {
    const { page, close } = await gallery();
    await go_tab(page, "Buttons");
    await page.getByRole("button", { name: "Show a toast" }).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.waitForFunction(() => document.getElementById("polite").textContent.startsWith("Call back to Lena Meyer noted."));
    await picture(page, "page/toast");
    await page.mouse.move(10, 10);
    await page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached", timeout: 12_000 });
    await close();
  });

  test("LooksInLightDarkNarrowAndAtEveryRatio", async () => {
    const looks = [
      ["light", {}], ["dark", { dark: true }], ["phone", { width: 360, height: 740, ratio: 2, touch: true }],
      ["medium", { width: 900, height: 700 }], ["ratio-2", { ratio: 2 }], ["ratio-1.25-dark", { ratio: 1.25, dark: true }],
    ];
    for (const [name, options] of looks) {
      const { page, close } = await gallery(options);
      for (const screen of ["Today", "Clients", "Forms", "Figures", "Empty"]) {
        await go(page, screen);
        const png = await picture(page, `page/${name}-${screen.toLowerCase()}`);
        assert.ok((await count_colours(page, png)) > 40, `${name} ${screen}`);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.equal(overflow, 0);
      await close();
    }
  });

  test("APhoneScrollsWithTheFingerAndPressesWithATap", async () => {
    const { page, context, close } = await gallery({ width: 360, height: 740, ratio: 2, touch: true });
    await page.getByRole("link", { name: "Clients" }).tap();
    await page.getByRole("heading", { name: "Clients", exact: true }).waitFor();
    await settled(page);
    const session = await context.newCDPSession(page);
    const touch = (type, y) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 180, y }] });
    await touch("touchStart", 600);
    for (let y = 580; y >= 200; y -= 20) await touch("touchMove", y);
    await touch("touchEnd");
    await settled(page);
    const scrolled = await page.getByRole("main").evaluate((e) => e.scrollTop);
    assert.ok(scrolled > 300 && scrolled <= 400, `${scrolled} pixels`);
    await close();
  });

  test("ALostGraphicsContextComesBack", async () => {
    const { page, close } = await gallery();
    await settled(page);
    const before_it = await page.screenshot();
    await page.evaluate(async () => {
      const extension = document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
      extension.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 200));
      extension.restoreContext();
    });
    await page.waitForTimeout(300);
    await settled(page);
    assert.ok((await difference(page, await page.screenshot(), before_it)) < 4);
    await close();
  });

  test("ADroppedFileArrives", async () => {
    const { page, close } = await gallery();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["BEGIN:VCARD"], "Ärzte.vcf", { type: "text/vcard" }));
      const send = (type) => document.getElementById("stage").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      send("dragenter");
      send("dragover");
      send("drop");
    });
    await page.getByText("Last action: Ärzte.vcf, 11 bytes").waitFor();
    await close();
  });
});
