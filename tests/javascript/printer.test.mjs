// What a block prints, in few messages, as whole characters, and not without end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Printer } from "../../docs/root/run/printer.js";

function printing() {
  const messages = [];
  return { messages, printer: new Printer(3, (message) => messages.push(message)) };
}
const text = (messages) => messages.map((message) => message.text ?? "").join("");

test("a letter cut in two by the buffer arrives whole", () => {
  const { messages, printer } = printing();
  const stream = printer.stream("stdout");
  const bytes = new TextEncoder().encode("한글\n");
  for (const byte of bytes) assert.equal(stream.write(Uint8Array.of(byte)), 1);
  printer.flush();
  assert.equal(text(messages), "한글\n");
});

test("a flood takes few messages and is cut", () => {
  const { messages, printer } = printing();
  for (let line = 0; line < 1_000_000; line += 1) printer.print("stdout", "x\n");
  printer.flush();
  assert.equal(text(messages).length, 100_000);
  assert.deepEqual(messages.at(-1), { type: "cut", id: 3 });
  assert.ok(messages.length < 60, `${messages.length} messages`);
});

test("output and errors keep their order", () => {
  const { messages, printer } = printing();
  for (let line = 0; line < 30; line += 1) printer.print(line % 2 ? "stderr" : "stdout", `${line} `);
  printer.flush();
  assert.equal(text(messages), Array.from({ length: 30 }, (_, line) => `${line} `).join(""));
  for (const { kind, text: said } of messages) {
    assert.ok(said.trim().split(" ").every((n) => (Number(n) % 2 ? "stderr" : "stdout") === kind));
  }
});

test("figures without end are cut, and so is what is said of one", () => {
  const { messages, printer } = printing();
  for (let n = 0; n < 1000; n += 1) printer.draw(new Uint8Array(2), "a".repeat(5000), false);
  const figures = messages.filter(({ type }) => type === "figure");
  assert.equal(figures.length, 100);
  assert.ok(figures.every(({ alt }) => alt.length === 1000));
  assert.deepEqual(messages.slice(100), [{ type: "cut", id: 3 }]);
});
