// Puts Run beside every block of the page. Python itself is loaded at the first press.

import { Block } from "./block.js";
import { Lost, Session, Stopped } from "./session.js";
import { fromFragment } from "./share.js";
import { language, say } from "./words.js";

const NEEDED = {
  WebAssembly: () => "compileStreaming" in WebAssembly,
  Worker: () => "Worker" in window,
  CompressionStream: () => "CompressionStream" in window,
};

/** The reader has asked for little to be loaded. @type {boolean} */
const saving = /** @type {any} */ (navigator).connection?.saveData === true;
let kept = false;

/** @type {Block[]} What was pressed and has not ended, in order; the first one runs. */
const queue = [];

const session = new Session((message) => queue[0]?.hear(message));
const blocks = [...document.querySelectorAll(".language-python.run")].map(
  (home, index) => new Block(/** @type {HTMLElement} */ (home), index + 1),
);
const missing = Object.entries(NEEDED).find(([, present]) => !present())?.[0];

/** The code of the page down to a block: what its output follows from. @param {Block} block */
const program = (block) =>
  JSON.stringify(blocks.slice(0, block.number).map(({ code }) => code));

/** Whether Python holds the names of the block as the page is now. @param {Block} block */
const fresh = (block) =>
  block.ran?.generation === session.generation && block.ran.program === program(block);

/** Run a block now, or after those that were pressed before it. @param {Block} block */
async function press(block) {
  if (missing) return block.tell(say("old", { feature: missing }));
  if (queue.includes(block)) return;
  queue.push(block);
  block.become("waiting");
  block.tell(say("waiting"));
  if (queue.length > 1) return;
  for (; queue.length > 0; queue.shift()) await runWithAbove(queue[0]);
}

/** Run the blocks above that have not run as they are now, then this one. @param {Block} block */
async function runWithAbove(block) {
  block.tell(say("start"));
  try {
    await session.start();
    const above = blocks.slice(0, block.number - 1);
    const again = above.some(({ ran }) => ran && ran.generation !== session.generation);
    for (const other of above.filter((other) => !fresh(other))) {
      block.tell(say("runningAbove", { n: other.number }));
      if (await execute(other)) continue;
      block.become("failed");
      return block.tell(say("failedAbove", { n: other.number }));
    }
    block.tell(say("running"));
    await execute(block, again ? say("rerun") : "");
    keepForOffline();
  } catch (error) {
    // Python has ended, and with it the names of all blocks and what was still to run.
    queue.length = 1;
    for (const other of blocks.filter(({ busy }) => busy)) other.tell(ended(error));
    for (const other of blocks.filter(({ ran }) => ran)) other.become("idle");
    for (const other of blocks.filter(({ busy }) => busy)) other.become("idle");
    block.output.end();
    block.become("failed");
  }
}

/** @param {Block} block @param {string} before what there is to say before how it ended */
async function execute(block, before = "") {
  block.become("running");
  block.output.renew();
  const { code } = block;
  const ran = { program: program(block), generation: session.generation };
  const done = await session.run(`block ${block.number}`, code, language, (message) =>
    block.hear(message),
  );
  block.ran = ran;
  const well = block.finish(done, before);
  age();
  return well;
}

/** Mark what was printed by code that has changed since. */
function age() {
  for (const block of blocks) block.age(block.ran !== null && block.ran.program !== program(block));
}

/** @param {unknown} error */
function ended(error) {
  if (error instanceof Stopped) return say("stopped");
  if (error instanceof Lost && error.file) return say("failed", { file: error.file });
  return say("crashed", { message: error instanceof Error ? error.message : String(error) });
}

/** The button of a block that runs or waits. @param {Block} block */
function stop(block) {
  const place = queue.indexOf(block);
  if (place < 1) return session.stop();
  queue.splice(place, 1);
  block.become("idle");
  block.tell("");
}

/** From the first run on, the page works without a network too; the reader comes first. */
function keepForOffline() {
  if (kept || saving) return;
  kept = true;
  setTimeout(() => import("./offline.js").then(({ keep }) => keep()).catch(() => {}), 3000);
}

/** Start Python before the press that is likely to come. */
function warm() {
  if (!missing && !saving) session.start().catch(() => {});
}

for (const block of blocks) {
  block.changed = age;
  block.runButton.addEventListener("click", () => (block.busy ? stop(block) : press(block)));
  block.runButton.addEventListener("focus", warm, { once: true });
  block.runButton.addEventListener("pointerenter", warm, { once: true });
  block.home.addEventListener(
    "keydown",
    (event) => {
      const { key, shiftKey, ctrlKey, metaKey, isComposing } = event;
      if (key !== "Enter" || isComposing || !(shiftKey || ctrlKey || metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      press(block);
    },
    true,
  );
}

/** Show a link's code; never run it. */
async function openLink() {
  try {
    const linked = await fromFragment(location.hash);
    if (!linked) return;
    const block = blocks[linked.block - 1];
    block.show(linked.code);
    block.tell(say("fromLink"));
    const answer = block.home.closest("details");
    if (answer) answer.open = true;
    block.home.scrollIntoView({ block: "center" });
  } catch {
    blocks[0]?.tell(say("badLink"));
    blocks[0]?.home.scrollIntoView({ block: "center" });
  }
}

if (location.hash.startsWith("#code=")) openLink();
window.addEventListener("hashchange", openLink);
