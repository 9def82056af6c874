// The race: one sum in five ways, on the reader's own machine, beside the reference machine.

import { element } from "../element.js";
import { Chart, powers } from "./chart.js";
import { press } from "./controls.js";
import { Figure, number } from "./figure.js";
import { say } from "./race/words.js";

const KINDS = /** @type {const} */ (["loop", "listed", "whole", "blocked", "dot"]);
const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const LONGEST = 0.15; // seconds of a lap, after which ten times as many elements take too long
/** @type {Record<Kind, import("./chart.js").Tone>} */
const TONES = { loop: "red", listed: "orange", whole: "purple", blocked: "green", dot: "blue" };

/** @typedef {typeof KINDS[number]} Kind */
/** @typedef {Record<Kind, [number, number][]>} Laps  log10 of n, and of the seconds */

/** @param {HTMLElement} home @param {import("../program.js").Program} program */
export const make = (home, program) => new Race(home, program);

class Race extends Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    super(home, program);
    this.racing = false;
    this.laps = empty();
    this.reference = printed();
    this.chart = new Chart(say("chart"));
    this.button = press(say("start"), () => (this.racing ? this.stop() : this.race()));
    this.button.classList.add("live-strong");
    this.picture.append(this.chart.home);
    this.controls.append(element("div", { className: "live-buttons" }, this.button));
    this.replaces = true;
    this.draw();
  }

  async race() {
    this.laps = empty();
    this.become(true);
    const out = new Set();
    for (const n of SIZES) {
      for (const kind of KINDS) {
        if (!this.racing) return;
        if (out.has(kind)) continue;
        this.tell(say("running", { name: say(kind), n: n.toLocaleString() }));
        const values = await this.ask("race.lap", { kind, n });
        if (!values) return this.become(false);
        const seconds = number(values, "seconds");
        if (seconds > LONGEST) out.add(kind);
        this.laps[kind].push([Math.log10(n), Math.log10(seconds)]);
        this.draw();
        this.shown();
      }
    }
    this.become(false);
    this.describe(this.sentence());
  }

  stop() {
    this.become(false);
    this.describe(`${say("stopped")} ${this.sentence()}`);
  }

  /** @param {boolean} racing */
  become(racing) {
    this.racing = racing;
    this.button.textContent = say(racing ? "stop" : "start");
    if (!racing) this.tell("");
  }

  draw() {
    const mine = KINDS.map((kind) => ({ places: this.laps[kind], tone: TONES[kind], name: say(kind) }));
    const book = KINDS.map((kind) => ({ places: this.reference[kind], tone: TONES[kind], thin: true }));
    const ticks = /** @type {[number, string][]} */ ([[-6, "1 µs"], [-3, "1 ms"], [0, "1 s"]]);
    this.chart.show(
      { range: [2, 7], ticks: powers(2, 7, 1), name: say("elements") },
      { range: [-6.7, 0.7], ticks, name: say("time") },
      [...book, ...mine],
    );
    this.chart.key.append(element("span", {}, say("thick")));
    if (book.some(({ places }) => places.length)) this.chart.key.append(element("span", {}, say("thin")));
  }

  sentence() {
    const parts = [];
    for (const [slow, quick, key] of /** @type {const} */ ([["loop", "dot", "result"], ["whole", "blocked", "best"]])) {
      const both = this.laps[slow].filter(([n]) => this.laps[quick].some(([other]) => other === n));
      const last = both[both.length - 1];
      if (!last) continue;
      const other = /** @type {[number, number]} */ (this.laps[quick].find(([n]) => n === last[0]));
      const ratio = Number((10 ** (last[1] - other[1])).toPrecision(2));
      parts.push(say(key, { n: Math.round(10 ** last[0]).toLocaleString(), ratio }));
    }
    return parts.join(" ");
  }
}

/** @returns {Laps} */
const empty = () => ({ loop: [], listed: [], whole: [], blocked: [], dot: [] });

/** What the book prints of its reference machine on this page, if it does. */
function printed() {
  const laps = empty();
  const block = document.querySelector('[data-block="where_the_time_goes.sums"]');
  const output = block?.parentElement?.querySelector('[data-block="where_the_time_goes.sums"] ~ .language-output');
  for (const line of (output?.textContent ?? "").split("\n")) {
    const [n, ...times] = (line.match(/[\d.]+/g) ?? []).map(Number);
    // Ways that would take too long are left out, from the left.
    KINDS.slice(KINDS.length - times.length).forEach((kind, index) => {
      laps[kind].push([Math.log10(n), Math.log10(times[index] / 1e6)]);
    });
  }
  return laps;
}
