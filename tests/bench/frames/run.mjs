// tests/run bench frames: what one picture costs at the lifetime data set, while scrolling and while filtering, beside a table of
// elements with virtual scrolling on the same rows; and that nothing is drawn while nothing happens.
//
//   node tests/bench/frames/run.mjs DATA [STEPS]      DATA: what `bench data` has written
//
// Both are driven by the same raw input and measured in the same way: how long the main thread was busy in each step, by the
// browser's own trace. Rasterising happens in the graphics process and is told apart: without a graphics card it is processor time
// too. Prints ratios, win or lose. WORDKEEP_PARTS=1: what the main thread did; WORDKEEP_TRACE=PREFIX: keeps the traces.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { arrived, install } from "../../e2e/driver.mjs";
import { browser_flags, launch, serve_site, settled } from "../../e2e/support.mjs";
import { fill_page, front_written, packages, part, serve_shares } from "../pages.mjs";
import { busy_steps, categories, mark } from "./busy.mjs";

const [data, steps_given] = process.argv.slice(2);
const count = Number(steps_given ?? 200);
const here = dirname(fileURLToPath(import.meta.url));
const pause = (time) => new Promise((done) => setTimeout(done, time));
const size = { width: 1280, height: 800 };

const browser = await launch({ args: [...browser_flags, "--disable-smooth-scrolling"] });
const servers = [];
const served = async (start) => {
  const server = await start();
  servers.push(server);
  return server;
};

// --- the steps --------------------------------------------------------------------------------------------------------

const words = ["number 77", "client 4321", "num 9 8"];

// Each is raw input alone: whatever else were asked of the page would be measured with it.
const walks = {
  scrolling: (page, { pixels }) => Array.from({ length: count }, () => () => page.mouse.wheel(0, pixels)),
  typing: (page, { field }) => [
    () => page.mouse.click(...field),
    ...words.flatMap((text) => [...text].map((letter) => () => page.keyboard.press(letter === " " ? "Space" : letter))
      .concat(Array.from(text, () => () => page.keyboard.press("Backspace")))),
  ],
  choosing: (page, { choices }) => Array.from({ length: 30 }, (_, i) => () => page.mouse.click(...choices[(i + 1) % choices.length])),
};

// Processor time of all threads of the graphics process so far, in milliseconds.
const machine = await browser.newBrowserCDPSession();
async function graphics_time() {
  const { processInfo } = await machine.send("SystemInfo.getProcessInfo");
  return 1000 * processInfo.filter(({ type }) => type === "GPU").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

let traces = 0;
async function measure(page, walk) {
  const set_mark = () => page.evaluate((name) => void performance.mark(name), mark);
  await page.mouse.move(size.width / 2, size.height - 150);
  await pause(500);
  await browser.startTracing(page, { categories });
  const graphics_before = await graphics_time();
  await set_mark();
  for (const step of walk) {
    await step();
    await pause(60);
    await set_mark();
  }
  const graphics = (await graphics_time() - graphics_before) / walk.length;
  const trace = JSON.parse((await browser.stopTracing()).toString());
  if (process.env.WORDKEEP_TRACE) await writeFile(`${process.env.WORDKEEP_TRACE}-${traces++}.json`, JSON.stringify(trace));
  return { ...busy_steps(trace), graphics };
}

const middle_of = async (locator) => {
  const box = await locator.boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

// --- the two sides ----------------------------------------------------------------------------------------------------

// Of the program's own frames, what it measures itself: milliseconds of each.
const own_frames = (page) => page.evaluate(() => window.own_frames.splice(0));

async function open_ours(context, site) {
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(site.url);
  await arrived(page);
  await page.evaluate(() => window.hand.seen(() => window.hand.may_edit(), "everything"));
  await front_written(page); // what a start leaves behind it is no part of a picture
  await page.evaluate(() => {
    window.own_frames = [];
    Object.defineProperty(window.wordkeep, "frame_millis", { set: (value) => window.own_frames.push(value) });
  });
  return page;
}

async function ours_at(page, list) {
  await page.evaluate((where) => (location.hash = where), list);
  await page.getByRole("heading", { level: 1, name: list === "clients" ? "Clients" : "Commitments" }).waitFor();
  await settled(page);
  if (list === "clients") return { field: await middle_of(page.getByRole("searchbox")) };
  const named = (name) => middle_of(page.getByRole("radio", { name, exact: true }).first());
  return { choices: [await named("All"), await named("Mine"), await named("Theirs")] };
}

async function open_table(context, tables, list) {
  const page = await context.newPage();
  await page.goto(`${tables.url}table.html?list=${list}`);
  await page.waitForFunction(() => window.table_ready);
  if (list === "clients") return [page, { field: await middle_of(page.locator("input")) }];
  const buttons = await page.locator("header button").all();
  return [page, { choices: await Promise.all(buttons.map(middle_of)) }];
}

// --- the run ----------------------------------------------------------------------------------------------------------

const figures = (list) => [part(list, 0.5), part(list, 0.95), Math.max(...list)];
const said = (list) => figures(list).map((value) => value.toFixed(2).padStart(8)).join("");
let has_processor_time = true;

function tell(what, ours, own, table) {
  has_processor_time &&= ours.has_processor_time && table.has_processor_time;
  const main = (side) => side.steps.map((step) => step.main);
  const script = (side) => side.steps.map((step) => step.script);
  console.log(`${what} (${ours.steps.length} steps, ${(own.length / ours.steps.length).toFixed(1)} frames of ours a step)`);
  console.log(`                                       p50     p95     max`);
  const line = (name, list) => console.log(`  ${name.padEnd(32)}${said(list)}`);
  line("the page, main thread", main(ours));
  line("the table, main thread", main(table));
  line("the page, of it script", script(ours));
  line("the table, of it script", script(table));
  line("the page, its frames by the clock", own);
  const ratio = (share) => (part(main(table), share) / part(main(ours), share)).toFixed(2);
  console.log(`  table : page                     ${ratio(0.5).padStart(8)}${ratio(0.95).padStart(8)}`);
  console.log(`  graphics process, a step in the middle: the page ${ours.graphics.toFixed(1)}, the table ${table.graphics.toFixed(1)}\n`);
  if (!process.env.WORDKEEP_PARTS) return;
  for (const [name, side] of [["page", ours], ["table", table]]) {
    const sums = new Map();
    for (const { parts } of side.steps) for (const [key, time] of parts) sums.set(key, (sums.get(key) ?? 0) + time);
    console.log(`  ${name}: ${[...sums].map(([key, time]) => `${key} ${(time / side.steps.length).toFixed(2)}`).join(", ")}`);
  }
}

try {
  const site = await served(serve_site);
  const tables = await served(() => serve_shares({
    "/virtual/": join(packages, "@tanstack/virtual-core/dist/esm"), "/data/": data, "/": here,
  }, {}));
  const names = (await readFile(join(data, "journal.txt"), "utf8")).trim().split("\n");
  const context = await browser.newContext({ viewport: size, locale: "en-GB", timezoneId: "Europe/Berlin" });
  await context.addInitScript(install);
  const filling = await context.newPage();
  filling.setDefaultTimeout(300_000);
  await filling.goto(`${site.url}licences.txt`);
  await fill_page(filling, { url: tables.url, names });
  await filling.close();

  const page = await open_ours(context, site);
  const lists = { clients: ["scrolling", "typing"], commitments: ["scrolling", "choosing"] };
  const pixels = { clients: 120, commitments: 50 };
  const ours = {};
  for (const [list, kinds] of Object.entries(lists)) {
    const places = await ours_at(page, list);
    for (const kind of kinds.toReversed()) { // typing first: the field is still in view
      await own_frames(page);
      const measured = await measure(page, walks[kind](page, { ...places, pixels: pixels[list] }));
      ours[`${list}, ${kind}`] = [measured, await own_frames(page)];
    }
  }
  // Within one minute: at a full one the page says anew how long ago something was.
  await page.mouse.move(1, 1);
  const second = (Date.now() / 1000 + 3) % 60;
  await pause(3000 + (second > 48 ? (62 - second) * 1000 : 0));
  await own_frames(page);
  await pause(10_000);
  const idle = (await own_frames(page)).length;
  await page.close();

  for (const [list, kinds] of Object.entries(lists)) {
    const [table, places] = await open_table(context, tables, list);
    for (const kind of kinds.toReversed()) {
      const what = `${list}, ${kind}`;
      tell(what, ...ours[what], await measure(table, walks[kind](table, { ...places, pixels: pixels[list] })));
    }
    await table.close();
  }
  console.log(`frames in 10 s without input: ${idle}`);
  console.log(`Milliseconds ${has_processor_time ? "of processor time" : "by the clock"}. Above 1: the page is better.`);
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
}
