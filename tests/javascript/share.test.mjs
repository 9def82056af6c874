// A block's code in a link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { fromFragment, toFragment } from "../../docs/root/run/share.js";

const fragment = (bytes) => `#code=1.${deflateRawSync(bytes).toString("base64url")}`;

test("what goes into a link comes out of it", async () => {
  for (const code of ["", "print('한글', '−')", "x = 1\n".repeat(1000)]) {
    assert.deepEqual(await fromFragment(await toFragment(7, code)), { block: 7, code });
  }
});

test("an address without code holds none", async () => {
  for (const hash of ["", "#race", "#codes=1"]) assert.equal(await fromFragment(hash), null);
});

test("a damaged link is an error", async () => {
  const whole = await toFragment(1, "print(1)".repeat(40));
  for (const hash of [whole.slice(0, -5), "#code=1.", "#code=x.abcd", "#code=1.%20"]) {
    await assert.rejects(fromFragment(hash));
  }
  await assert.rejects(fromFragment(fragment(Buffer.from([0xff, 0xfe]))), /encoded data/);
});

test("code that is too long for a link is refused, however long it is", async () => {
  const syllables = Array.from({ length: 200_000 }, (_, i) => String.fromCharCode(0xac00 + ((i * 7919) % 11172)));
  assert.equal(await toFragment(1, syllables.join("")), null);
  assert.equal(await toFragment(1, "x".repeat(2_000_000)), null);
});

test("a small link that holds a great deal is refused", async () => {
  await assert.rejects(fromFragment(fragment(Buffer.alloc(50_000_000))), /too much/);
});
