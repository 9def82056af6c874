// Puts Run beside every block of the page. Python itself is loaded at the first press.

import { Block } from "./block.js";
import { Lost, Session, Stopped } from "./session.js";
import { fromFragment } from "./share.js";
import { language } from "./words.js";

const NEEDED = {
  WebAssembly: () => "compileStreaming" in WebAssembly,
  "Worker (module)": () => "Worker" in window,
  CompressionStream: () => "CompressionStream" in window,
};

/** @type {Block | null} The block that was pressed and has not ended. */
let current = null;
let wasStopped = false;

const session = new Session((message) => current?.hear(message));
const blocks = [...document.querySelectorAll(".language-python.run")].map(
  (home, index) => new Block(/** @type {HTMLElement} */ (home), index + 1),
);
const missing = Object.entries(NEEDED).find(([, present]) => !present())?.[0];

/** Run the blocks above that have not run as they are now, then this one. @param {Block} block */
async function press(block) {
  if (missing) return block.say("old", { feature: missing });
  if (current) return;
  current = block;
  block.clear();
  block.become("waiting");
  block.say("start");
  try {
    await session.start();
    const { generation } = session;
    const fresh = ({ ran, code }) => ran?.code === code && ran.generation === generation;
    const above = blocks.slice(0, block.number - 1).filter((other) => !fresh(other));
    for (const other of above) {
      block.say("runningAbove", { n: other.number });
      if (!(await execute(other, generation))) {
        block.become("failed");
        return block.say("failedAbove", { n: other.number });
      }
    }
    await execute(block, generation, wasStopped && above.length > 0);
    wasStopped = false;
    offline();
  } catch (error) {
    block.become("failed");
    if (error instanceof Stopped) block.say("stopped");
    else block.say("failed", { file: error instanceof Lost ? error.file : String(error) });
  } finally {
    current = null;
  }
}

/** @param {Block} block @param {number} generation @param {boolean} again */
async function execute(block, generation, again = false) {
  block.clear();
  block.become("running");
  if (block === current) block.say("running");
  const { code } = block;
  try {
    const done = await session.run(`block ${block.number}`, code, language, (message) =>
      block.hear(message),
    );
    block.ran = { code, generation };
    return block.finish(done, again);
  } catch (error) {
    if (block !== current) block.become("idle");
    throw error;
  }
}

function stop() {
  wasStopped = true;
  session.stop();
}

/** From the first run on, the book works without a network too. */
const offline = () => import("./offline.js").then(({ keep }) => keep()).catch(() => {});

function warm() {
  const saving = /** @type {any} */ (navigator).connection?.saveData;
  if (!missing && !saving) session.start().catch(() => {});
}

for (const block of blocks) {
  block.runButton.addEventListener("click", () => (block === current ? stop() : press(block)));
  block.runButton.addEventListener("focus", warm, { once: true });
  block.runButton.addEventListener("pointerenter", warm, { once: true });
  block.home.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey)) return;
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
    const block = linked && blocks[linked.block - 1];
    if (!block) return;
    block.show(linked.code);
    block.say("fromLink");
    block.home.scrollIntoView({ block: "center" });
  } catch {
    blocks[0]?.say("badLink");
  }
}

if (location.hash.startsWith("#code=")) openLink();
window.addEventListener("hashchange", openLink);
