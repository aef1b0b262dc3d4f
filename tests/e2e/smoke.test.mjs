// The page comes up at all: title, a picture that is not empty, no error, no request to anywhere else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { serve } from "../../web/serve.mjs";

const site_folder = fileURLToPath(new URL("../../build/site", import.meta.url));
let browser;
let site;

before(async () => {
  site = await serve(site_folder);
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
    ],
  });
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

// Opens an address and tells what went wrong and what was asked for on the way.
async function visit(address) {
  const page = await browser.newPage();
  const problems = [];
  const requests = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  let colours = 0;
  for (let tries = 0; tries < 50 && colours < 10; ++tries) {
    await page.waitForTimeout(100);
    colours = await page.locator("canvas").first().screenshot().then((png) => count_colours(page, png));
  }
  assert.ok(colours >= 10, `the picture has ${colours} colours: nothing was drawn`);
  return { page, problems, requests };
}

test("PageComesUpWithoutErrorsOrForeignRequests", async () => {
  const { page, problems, requests } = await visit(site.url);
  assert.match(await page.title(), /Wordkeep/);
  assert.deepEqual(problems, []);
  assert.deepEqual(requests.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url)), []);
  await page.close();
});

test("SingleFileComesUpFromTheDisk", async () => {
  const address = pathToFileURL(`${site_folder}/wordkeep.html`).href;
  const { page, problems, requests } = await visit(address);
  assert.deepEqual(problems, []);
  assert.deepEqual(requests.filter((url) => url !== address && !/^(data|blob):/.test(url)), []);
  await page.close();
});
