// The data of a module that moves to another one is there once both are, and not before.
import assert from "node:assert/strict";
import { test } from "node:test";

import { addresses_of, move_segments } from "../../../web/segments.mjs";

const bytes = (text) => [...Buffer.from(text)];
const vector = (items) => [items.length, ...items.flat()];
const sized = (content) => [content.length, ...content];
const segment = (address, text) => [0, 0x41, ...address, 0x0b, ...sized(bytes(text))];
const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const section = (id, content) => [id, ...sized(content)];

// One page of memory, "early" at 8, "later" at 200 (two bytes as a number), and the names of both.
const first = Buffer.from([
  ...header,
  ...section(5, vector([[0, 1]])),
  ...section(7, vector([[...sized(bytes("memory")), 2, 0]])),
  ...section(11, vector([segment([8], "early"), segment([0xc8, 0x01], "later")])),
  ...section(0, [...sized(bytes("name")), 9, ...sized(vector([[0, ...sized(bytes(".rodata"))], [1, ...sized(bytes("moves"))]]))]),
]);
const second = Buffer.from([
  ...header,
  ...section(2, vector([[...sized(bytes("first")), ...sized(bytes("memory")), 2, 0, 1]])),
]);

const instance = (module, imports) => new WebAssembly.Instance(new WebAssembly.Module(module), imports);
const read = (memory, at) => Buffer.from(memory.buffer, at, 5).toString();

test("DataThatMovesIsThereWithTheSecondModule", () => {
  const addresses = addresses_of(first, "moves");
  assert.equal(addresses.size, 1);
  const moved = move_segments(first, second, addresses);
  const { memory } = instance(moved.from).exports;
  assert.equal(read(memory, 8), "early");
  assert.equal(read(memory, 200), "\0".repeat(5));
  instance(moved.to, { first: { memory } });
  assert.equal(read(memory, 200), "later");
  assert.ok(moved.from.length < first.length);
});

test("WithoutANameNothingMoves", () => {
  assert.equal(addresses_of(first, "unknown").size, 0);
  const { from, to } = move_segments(first, second, new Set());
  assert.equal(read(instance(from).exports.memory, 200), "later");
  instance(to, { first: { memory: instance(from).exports.memory } });
});
