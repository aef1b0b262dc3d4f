// What is exported is read by a parser that is not ours, and says the same.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import ICAL from "../../exporter/node_modules/ical.js/dist/ical.min.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "wordkeep-export-"));
after(() => rmSync(folder, { recursive: true }));
console.log(execFileSync(join(root, "build/native/exporter"), [folder], { encoding: "utf8" }).trim());
const read = (name) => readFileSync(join(folder, name), "utf8");

test("ClientsAreVcardsForOtherParsersToo", () => {
  const expected = JSON.parse(read("clients.json"));
  const cards = ICAL.parse(read("clients.vcf"));
  assert.equal(cards.length, expected.length);
  cards.forEach((card, i) => {
    const component = new ICAL.Component(card, null);
    const value = (name) => component.getFirstPropertyValue(name);
    assert.equal(component.name, "vcard");
    assert.equal(value("version"), "4.0");
    assert.equal(value("fn"), expected[i].name);
    assert.equal([value("org")].flat()[0], expected[i].organisation);
    assert.equal(value("note"), expected[i].notes);
    assert.equal(value("email"), expected[i].email);
    assert.equal(value("tel"), expected[i].phone);
  });
});

test("TasksAreACalendarForOtherParsersToo", () => {
  const expected = JSON.parse(read("tasks.json"));
  const calendar = new ICAL.Component(ICAL.parse(read("tasks.ics")));
  assert.equal(calendar.name, "vcalendar");
  const parts = calendar.getAllSubcomponents();
  assert.equal(parts.length, expected.length);
  parts.forEach((part, i) => {
    const value = (name) => part.getFirstPropertyValue(name);
    const is_todo = part.name === "vtodo";
    assert.equal(value("uid"), expected[i].uid);
    assert.equal(value("summary"), expected[i].title);
    assert.equal(value("description"), expected[i].note);
    assert.equal(value(is_todo ? "due" : "dtstart").toString(), expected[i].when);
    assert.ok(value("dtstamp"));
    assert.equal(part.hasProperty("duration"), false);
    if (is_todo) assert.equal(value("status"), expected[i].done ? "COMPLETED" : "NEEDS-ACTION");
    for (const alarm of part.getAllSubcomponents("valarm"))
      assert.equal(alarm.getFirstProperty("trigger").getParameter("related"), "END");
  });
});
