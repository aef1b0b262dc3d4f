// The elements of the mirror by themselves (shell/mirror.mjs): when they follow a picture, and what is kept of them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch } from "./support.mjs";

const address = "http://mirror.test/";
const shell = new URL("../../shell/mirror.mjs", import.meta.url);

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.route(`${address}**`, async (route) => {
    if (route.request().url() === address)
      return route.fulfill({ contentType: "text/html", body: "<div id=mirror></div><div id=descriptions></div>" });
    return route.fulfill({ contentType: "text/javascript", body: await readFile(shell, "utf8") });
  });
  await page.goto(address);
  await page.evaluate(async () => {
    const { Mirror } = await import("/mirror.mjs");
    // A list of that many rows with a button in each; the ids of the buttons are 1000 above their rows'.
    window.rows = (from, count) => Array.from({ length: count }, (_, i) => from + i).flatMap((id) => [
      ["add", id, 0, 0, "row"],
      ["set", id, { box: [0, 40 * id, 100, 40] }],
      ["add", id + 1000, id, 0, "button"],
      ["set", id + 1000, { box: [0, 0, 40, 40], name: `n${id}`, focusable: 1 }],
    ]);
    window.fresh = () => {
      document.getElementById("mirror").replaceChildren();
      window.changes = 0;
      window.mirror = new Mirror(document.getElementById("mirror"), () => (window.changes += 1));
    };
    window.names = () => [...document.querySelectorAll("#mirror button")].map((button) => button.textContent);
  });
});

after(() => browser?.close());

test("AFewChangesAreThereWithThePicture", async () => {
  assert.deepEqual(await page.evaluate(() => {
    fresh();
    mirror.apply(rows(1, 3));
    return [names(), changes];
  }), [["n1", "n2", "n3"], 1]);
});

test("ManyFollowInATaskOfTheirOwnAndBeforeAnythingElse", async () => {
  assert.deepEqual(await page.evaluate(async () => {
    fresh();
    mirror.apply(rows(1, 40));
    const with_the_picture = names().length;
    await new Promise((done) => setTimeout(done));
    const behind_it = names().length;
    mirror.apply(rows(41, 40));
    mirror.apply([["remove", 80]]); // knows what came just before
    return [with_the_picture, behind_it, names().length, names().at(-1), changes];
  }), [0, 40, 79, "n79", 3]);
});

test("WhatTheHandsAskForWaitsForNothing", async () => {
  for (const urgent of [["focus", 1001], ["set", 5, { scroll: [0, 30], content: [100, 900] }]]) {
    assert.equal(await page.evaluate((operation) => {
      fresh();
      mirror.apply(rows(1, 4));
      mirror.apply([...rows(10, 40), ["add", 5, 0, 0, "none"], operation]);
      return names().length;
    }, urgent), 44, urgent[0]);
  }
});

test("ARowThatIsRenamedIsTheSameElementAndHasLostTheFocus", async () => {
  assert.deepEqual(await page.evaluate(() => {
    fresh();
    mirror.apply([...rows(1, 2), ["set", 1001, { description: "first" }]]);
    const button = document.querySelector("#mirror button");
    button.focus();
    mirror.apply([["rename", 1, 7], ["rename", 1001, 1007], ["set", 1007, { name: "n7" }]]);
    return [
      button.isConnected, button.id, button.textContent, document.activeElement === button,
      document.getElementById(button.getAttribute("aria-describedby")).textContent, mirror.state_of(button).id,
    ];
  }), [true, "w1007", "n7", false, "first", 1007]);
});
