// What the worker sends is checked before the page reads it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checked } from "../../docs/root/run/door.js";

const ERROR = { name: "E", message: "m", traceback: "t", help: "", replaced: "" };
const GOOD = [
  { type: "ready", anew: "" },
  { type: "need", name: "matplotlib" },
  { type: "begin", id: 1, place: 2 },
  { type: "print", id: 1, kind: "stdout", text: "1\n" },
  { type: "figure", id: 1, png: new Uint8Array(2), alt: "", photo: false },
  { type: "cut", id: 1 },
  { type: "done", id: 1, place: 1, error: null, failed: false, verdict: "" },
  { type: "done", id: 1, place: 1, error: ERROR, failed: true, verdict: "" },
  { type: "note", id: 1, note: "wrapped" },
  { type: "failed", message: "no" },
];

test("each message of the protocol passes", () => {
  for (const message of GOOD) assert.equal(checked(message), message);
});

test("a message that lacks a part, or has one more, does not", () => {
  for (const message of GOOD) {
    for (const name of Object.keys(message)) {
      const { [name]: _, ...less } = message;
      assert.equal(checked(less), null, `${message.type} without ${name}`);
    }
    assert.equal(checked({ ...message, more: 1 }), null);
  }
});

test("a part of another kind does not", () => {
  for (const message of GOOD) {
    for (const name of Object.keys(message)) {
      for (const wrong of [undefined, {}, [], Symbol.iterator, () => {}, -1, 1.5, NaN]) {
        assert.equal(checked({ ...message, [name]: wrong }), null, `${message.type}.${name}`);
      }
    }
  }
  assert.equal(checked({ ...GOOD[3], kind: "html" }), null);
  assert.equal(checked({ ...GOOD[4], png: new Blob() }), null);
  assert.equal(checked({ ...GOOD[6], error: { ...ERROR, help: {} } }), null);
});

test("what is no message does not", () => {
  const strange = { type: "print", id: 1, kind: "constructor", text: "" };
  for (const data of [null, undefined, "done", 1, [], {}, { type: "toString" }, strange]) {
    assert.equal(checked(data), null);
  }
});

test("a text that would end the page does not", () => {
  const long = "x".repeat(2_000_001);
  assert.equal(checked({ ...GOOD[3], text: long }), null);
  assert.equal(checked({ ...GOOD[4], alt: long }), null);
  assert.equal(checked({ ...GOOD[7], error: { ...ERROR, message: long } }), null);
});
