// A snapshot of memory, without its zeros and whole again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { condensed, expanded } from "../../docs/root/run/snapshot.js";

test("what is left out comes back", () => {
  const memory = new Uint8Array(200_001);
  for (const at of [0, 16_383, 16_384, 70_000, 200_000]) memory[at] = at % 251 || 1;
  const { bytes, layout } = condensed(memory);
  assert.ok(bytes.length < memory.length / 2);
  assert.deepEqual(expanded(bytes, layout), memory);
});

test("zeros alone take no room", () => {
  const { bytes, layout } = condensed(new Uint8Array(50_000));
  assert.equal(bytes.length, 0);
  assert.deepEqual(expanded(bytes, layout), new Uint8Array(50_000));
});
