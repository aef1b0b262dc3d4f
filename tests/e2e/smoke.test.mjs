// The site as a whole: it draws something, from loopback, without a network after the first visit, and from one file.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { add_client, launch, ready, serve_site, site_folder, start_empty, watch } from "./support.mjs";

let browser;
let site;

before(async () => {
  site = await serve_site();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

// Without WebGL a canvas stays one colour and nothing else fails; letters have many shades.
function count_colours(page, png) {
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, [...png]);
}

async function assert_drawn(page) {
  await ready(page);
  let colours = 0;
  for (let tries = 0; tries < 50 && colours < 10; ++tries) {
    await page.waitForTimeout(100);
    colours = await count_colours(page, await page.locator("canvas").first().screenshot());
  }
  assert.ok(colours >= 10, `the picture has ${colours} colours: nothing was drawn`);
}

test("PageComesUpWithoutErrorsOrForeignRequests", async () => {
  const page = await browser.newPage();
  const troubles = watch(page, site.url);
  await page.goto(site.url);
  await assert_drawn(page);
  assert.match(await page.title(), /Wordkeep/);
  assert.deepEqual(troubles, []);
  await page.close();
});

// The second half of the program, which a slow network delivers late.
const later_file = "**/wordkeep_later.*";

test("NeitherTheFirstPictureNorTodayWaitForTheSecondHalf", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(site.url);
  await ready(page);
  await start_empty(page);
  await add_client(page, "Anna Ångström");
  let asked = 0;
  await page.route(later_file, () => ++asked); // never answered
  await page.reload();
  await assert_drawn(page);
  await page.getByRole("heading", { name: "Today" }).waitFor();
  assert.deepEqual([asked, await page.evaluate(() => window.wordkeep.later.here)], [1, false]);
  await context.close();
});

test("WhatIsCalledBeforeTheSecondHalfIsHereFetchesItAtOnce", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route(later_file, (route) => (route.request().resourceType() === "fetch" ? null : route.continue()));
  await page.goto(site.url);
  await ready(page);
  assert.equal(await page.evaluate(() => window.wordkeep.later.here), false);
  await start_empty(page);
  await add_client(page, "Anna Ångström");
  assert.equal(await page.evaluate(() => window.wordkeep.later.here), true);
  await context.close();
});

test("WhenTheSecondHalfCannotComeThePageSaysSo", async () => {
  const context = await browser.newContext({ serviceWorkers: "block", locale: "en-GB" });
  const page = await context.newPage();
  await page.route(later_file, (route) => route.abort());
  await page.goto(site.url);
  await ready(page);
  await page.getByRole("button", { name: /Start empty/ }).click();
  await page.getByText("A part of the program did not arrive.").waitFor();
  await page.getByRole("button", { name: "Reload" }).waitFor();
  await context.close();
});

test("ComesUpAgainWhenTheServerIsGone", async () => {
  const own_site = await serve_site();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(own_site.url);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await own_site.close();
  await page.reload();
  await assert_drawn(page);
  await context.close();
});

test("SingleFileComesUpFromTheDisk", async () => {
  const address = pathToFileURL(`${site_folder}/wordkeep.html`).href;
  const page = await browser.newPage();
  const troubles = watch(page, address);
  await page.goto(address);
  await assert_drawn(page);
  assert.deepEqual(troubles, []);
  await page.close();
});
