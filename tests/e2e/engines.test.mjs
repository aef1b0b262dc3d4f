// The same short story in Firefox and WebKit: a first visit, a client, a reload, an undo.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inflateSync } from "node:zlib";

import { open_firefox, open_screen, open_webkit } from "./engines.mjs";
import { picture_folder, serve_site } from "./support.mjs";

const enter = "\uE007";

// Asks the page again and again until it says yes; there is no event for "the next picture is there" outside of it.
async function until(browser, expression, what) {
  const end = Date.now() + 60_000;
  while (!(await browser.evaluate(`Boolean(${expression})`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`never came: ${what}; the page says: ${await browser.evaluate("document.body.innerText")}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
const idle = (browser) => until(browser, "window.wordkeep?.ready && window.wordkeep.idle()", "a page at rest");
const says = (browser, text) => until(browser, `document.body.innerText.includes(${JSON.stringify(text)})`, text);

async function press(browser, name) {
  const found = `[...document.querySelectorAll("button")].find((b) => b.innerText.trim() === ${JSON.stringify(name)})`;
  await until(browser, found, `the button ${name}`);
  const box = JSON.parse(await browser.evaluate(`JSON.stringify(${found}.getBoundingClientRect())`));
  await browser.click(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
}

// The bytes of the pixels of a PNG, unfiltered or not: a picture of one colour has few different ones.
function variety(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return new Set(inflateSync(Buffer.concat(parts))).size;
}

for (const [name, open_browser] of [["Firefox", open_firefox], ["WebKit", open_webkit]]) {
  test(`WhatWasTypedIsThereAfterAReloadIn${name}`, async () => {
    const site = await serve_site();
    const screen = await open_screen();
    const browser = await open_browser(screen);
    try {
      await browser.open(site.url);
      await press(browser, "Start empty");
      await says(browser, "No clients yet");
      await idle(browser);
      await browser.type("n");
      await until(browser, `document.activeElement?.matches("input")`, "the field for the name");
      await browser.type("Zoë Müller" + enter);
      await until(browser, `!document.querySelector("[role=dialog]")`, "the end of the dialog");
      await says(browser, "Client added");
      await idle(browser);
      const picture = await browser.screenshot();
      await mkdir(picture_folder, { recursive: true });
      await writeFile(join(picture_folder, `engine-${name.toLowerCase()}.png`), picture);
      assert.ok(variety(picture) > 60, "the canvas is empty");

      await browser.open(`${site.url}#clients`);
      await browser.reload();
      await says(browser, "Zoë Müller");
      await idle(browser);
      await browser.type("?");
      await says(browser, "Keyboard");
    } finally {
      await browser.close();
      await screen.close();
      await site.close();
    }
  });
}
