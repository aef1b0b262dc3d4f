// What the browser tests share: the site on loopback, a Chromium, pages that collect everything that went wrong.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { chromium } from "playwright-core";

import { serve } from "../../web/serve.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
// Another build can be tested: WORDKEEP_SITE=build/page-app/site node --test tests/e2e/….test.mjs
export const site_folder = process.env.WORDKEEP_SITE ?? join(root, "build/site");
export const picture_folder = join(root, "build/pictures");

export const browser_flags = [
  "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
];

export const launch = (options = {}) =>
  chromium.launch({ executablePath: "/usr/bin/chromium", args: browser_flags, ...options });

// A site out of another compiled page than the program: node web/site.mjs, not minified.
export async function make_site(page_folder, out) {
  await promisify(execFile)(process.execPath, [join(root, "web/site.mjs"), "--page", page_folder, "--out", out, "--debug"]);
  return out;
}

export const serve_site = (folder = site_folder) => serve(folder);

// Watches a page for everything that must not happen: errors, violations of the policy, requests to anywhere else.
export function watch(page, site_url) {
  const troubles = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    const own = url.startsWith(site_url) || url.startsWith("data:") || url.startsWith("blob:");
    if (!own) troubles.push(`request to ${url}`);
  });
  return troubles;
}

// From the next load of a page on its clock stands still at this moment; timers go on.
const stop_clock = (context, at) => context.addInitScript((millis) => {
  window.clock_millis = millis;
  Date.now = () => window.clock_millis;
}, Date.parse(at));

// A stopped clock is set to another moment, and the page is opened anew at it.
export async function open_again_at(page, at) {
  await stop_clock(page.context(), at);
  await page.reload();
  await ready(page);
}

// A stopped clock is set to another moment under the running page, which sees it when it next looks at the time.
export const set_clock = (page, at) => page.evaluate((millis) => { window.clock_millis = millis; }, Date.parse(at));

// Opens the program and waits for its first picture. `address` is what follows "#"; with `at` its clock stands still.
export async function open_program(browser, site, options = {}) {
  const {
    address = "", width = 1280, height = 800, ratio = 1, dark = false, touch = false, locale = "en-GB",
    timezone = "Europe/Berlin", context: given, at = "",
  } = options;
  const context = given ?? await browser.newContext({
    viewport: { width, height }, deviceScaleFactor: ratio, colorScheme: dark ? "dark" : "light", hasTouch: touch,
    isMobile: touch, locale, timezoneId: timezone,
  });
  if (at) await stop_clock(context, at);
  const page = await context.newPage();
  const troubles = watch(page, site.url);
  await page.goto(site.url + (address ? `#${address}` : ""));
  await ready(page);
  return {
    context, page, troubles,
    close: async () => {
      assert.deepEqual(troubles, []);
      await context.close();
    },
  };
}

export async function ready(page) {
  await page.waitForFunction(() => window.wordkeep?.ready || !document.getElementById("trouble")?.hidden);
  const trouble = await page.evaluate(() => {
    const shown = !document.getElementById("trouble").hidden;
    return shown ? document.getElementById("trouble").innerText + document.getElementById("trouble-report").textContent : "";
  });
  assert.equal(trouble, "");
}

export const frames = (page) => page.evaluate(() => window.wordkeep.frames);

// Waits until what was asked for is on the screen: nothing waits to be drawn, and nothing more comes of it.
export async function settled(page) {
  for (let before = -1; ; ) {
    await page.waitForFunction(() => window.wordkeep.idle());
    const now = await frames(page);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(50);
  }
}

// A picture for people to look at, in build/pictures.
export async function picture(page, name) {
  await settled(page);
  const path = join(picture_folder, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  return page.screenshot({ path });
}

// How many colours a picture has: a canvas without WebGL stays one colour and nothing else fails.
export const count_colours = (page, png) =>
  page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, [...png]);

// The greatest difference of a channel between two pictures: the rasteriser rounds differently now and then.
export const difference = (page, a, b) =>
  page.evaluate(async (pictures) => {
    const [one, two] = await Promise.all(pictures.map(async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }));
    if (one.length !== two.length) return 255;
    return one.reduce((most, value, i) => Math.max(most, Math.abs(value - two[i])), 0);
  }, [[...a], [...b]]);

// Colours on a line across a part of the picture, to see that something is drawn where the mirror says it is.
export const is_drawn = async (page, locator) => {
  const box = await locator.boundingBox();
  assert.ok(box, "the element has no place");
  return (await count_colours(page, await page.screenshot({ clip: box }))) > 3;
};

// --- what a person does again and again ---

export const button = (page, name) => page.getByRole("button", { name });

// Saved means on the disk: the page says so itself.
export const saved = (page) => page.getByText(/^Saved /).first().waitFor();

export async function start_empty(page) {
  await button(page, /Start empty/).click();
  await page.getByRole("heading", { name: "Today" }).waitFor();
}

export async function add_client(page, name, email = "") {
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "New client" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  if (email) await dialog.getByRole("textbox", { name: "E-mail" }).fill(email);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "detached" });
  await saved(page);
}

// An own workspace with one client in it.
export async function begin(page, name, email = "") {
  await start_empty(page);
  await add_client(page, name, email);
}

// The sample, in whichever language the page speaks.
export async function sample(browser, site, options = {}) {
  const opened = await open_program(browser, site, options);
  await button(opened.page, /Look around|Beispiel|Titta/).click();
  await opened.page.getByRole("heading", { name: /^(Today|Heute|Idag)$/, level: 1 }).waitFor();
  return opened;
}

// A screen by its address.
export async function go(page, screen) {
  await page.evaluate((to) => { location.hash = to; }, screen);
  await settled(page);
}

// A client's page, out of the list.
export async function open_client(page, name) {
  await go(page, "clients");
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("row", { name }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

// One line on top of Today, stored.
export async function capture(page, line) {
  await page.keyboard.press("q");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Quick capture");
  await page.keyboard.type(line);
  await button(page, /^What: /).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText(/^Stored for /).first().waitFor();
}

// A letter to a client, opened from the client's page.
export async function write_to(page, site, client) {
  await page.goto(`${site.url}#clients`);
  await page.getByRole("row", { name: client }).click();
  await button(page, "Write").click();
  const dialog = page.getByRole("dialog", { name: `Write to ${client}` });
  await dialog.getByRole("textbox", { name: "Text" }).waitFor();
  return dialog;
}

// What a press lets the browser save: its name and its text.
export async function file_of(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

// Lets go of a file above the page, as a person dragging it from a folder does. Its content is bytes or text.
export const drop = (page, name, content) => page.evaluate(([file_name, part]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([typeof part === "string" ? part : new Uint8Array(part)], file_name));
  const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (const kind of ["dragenter", "dragover", "drop"])
    target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
}, [name, typeof content === "string" ? content : [...content]]);

export const has_focus = (locator) =>
  locator.evaluateAll((elements) => elements.length === 1 && elements[0] === document.activeElement);

// Presses a key until what is wanted has the focus, as a person without a mouse does.
export async function go_with(page, key, wanted, most = 20) {
  for (let i = 0; i <= most; ++i) {
    await settled(page);
    if (await has_focus(wanted)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not lead to ${wanted}`);
}
