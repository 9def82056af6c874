// Puts Run beside every block of the page. Python itself is fetched at the first wish.

import { Block } from "./block.js";
import { Program } from "./program.js";
import { isStarted } from "./progress.js";
import { watchSearch } from "./search.js";
import { fromFragment } from "./share.js";
import { say } from "./words.js";

const NEEDED = {
  WebAssembly: () => "WebAssembly" in window,
  Worker: () => "Worker" in window,
  CompressionStream: () => "CompressionStream" in window,
};
const missing = Object.entries(NEEDED).find(([, present]) => !present())?.[0];
/** The reader has asked for little to be loaded. @type {boolean} */
const saving = /** @type {any} */ (navigator).connection?.saveData === true;
const HOVER = 200; // milliseconds over a button that are no passing by

const blocks = [...document.querySelectorAll(".language-python.run")].map(
  (home, index) => new Block(/** @type {HTMLElement} */ (home), index + 1),
);
const program = new Program(blocks);

/** @param {Block} block */
function press(block) {
  if (missing) block.tell(say("old", { feature: missing }));
  else if (block.busy) program.stop(block);
  else program.press(block);
}

/** From the first run on, the page works without a network too; the reader comes first. */
let kept = saving;
program.afterRun = () => {
  if (kept) return;
  kept = true;
  setTimeout(() => import("./offline.js").then(({ keep }) => keep()).catch(console.warn), 3000);
};

/** Start Python for a pointer that has come to press. @param {HTMLElement} button */
function warmAt(button) {
  if (missing || saving) return;
  let resting = 0;
  button.addEventListener("pointerdown", () => program.warm());
  button.addEventListener("pointerenter", ({ pointerType }) => {
    if (pointerType === "mouse") resting = window.setTimeout(() => program.warm(), HOVER);
  });
  button.addEventListener("pointerleave", () => clearTimeout(resting));
}

/** @type {HTMLElement[]} */
const forms = [...document.querySelectorAll(".exercise-form")].map((form) => /** @type {any} */ (form));
/** The code of the exercises, when they are ready. */
const exercises = forms.length
  ? import("./exercise.js").then(({ Exercise }) =>
      forms.map((form, index) => new Exercise(form, index + 1, program)),
    )
  : Promise.resolve([]);
exercises.catch(console.warn);
/** @type {HTMLElement[]} */
const figures = [...document.querySelectorAll("figure[data-live]")].map((one) => /** @type {any} */ (one));
/** Opens a figure that moves, with a state. */
const live = figures.length
  ? import("./live.js").then(({ watch }) => watch(figures, program))
  : Promise.resolve(null);
live.catch(console.warn);
const summary = /** @type {HTMLElement | null} */ (document.querySelector(".exercise-summary"));
if (isStarted()) import("./navigation.js").then(({ markNavigation }) => markNavigation(), console.warn);
if (summary) import("./summary.js").then(({ Summary }) => new Summary(summary), console.warn);
const offer = /** @type {HTMLElement | null} */ (document.querySelector(".keep-book"));
if (offer) import("./keep.js").then(({ Keeper }) => new Keeper(offer), console.warn);

const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".book-take"));
menu?.addEventListener(
  "toggle",
  () => {
    const served = import("./take.js").then(({ serve }) => serve(menu));
    menu.querySelector("button")?.addEventListener("click", () => served.then((copy) => copy()).catch(console.warn));
  },
  { once: true },
);

for (const block of blocks) {
  block.changed = () => program.age();
  block.restarted = () => program.restart();
  block.pressed = () => press(block);
  warmAt(block.bar.run);
}

watchSearch();

/** Show a link's code; never run it. */
async function openLink() {
  try {
    const linked = await fromFragment(location.hash);
    if (!linked) return;
    if (linked.block.startsWith("live.")) {
      return await (await live)?.(linked.block.slice("live.".length), linked.code);
    }
    const exercise = (await exercises).find(({ blockName }) => blockName === linked.block);
    if (exercise) return exercise.show(linked.code);
    const block = blocks.find(({ name }) => name === linked.block);
    if (!block) throw new Error(`no block ${linked.block}`);
    block.source.show(linked.code);
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
