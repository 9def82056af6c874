// The race: one sum in five ways, on the reader's own machine, beside the reference machine.

import { element } from "../element.js";
import { language } from "../words.js";
import { Chart } from "./chart.js";
import { press } from "./controls.js";
import { Figure, number } from "./figure.js";
import { dress } from "./look.js";
import style from "./race.css";
import { day, rows } from "./race/reference.js";
import { say } from "./race/words.js";

dress(style);
const KINDS = /** @type {const} */ (["loop", "listed", "whole", "blocked", "dot"]);
const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const LONGEST = 0.15; // seconds of a lap, after which ten times as many elements take too long
const EVEN = 0.05; // two ways whose times differ by less
const TIMES = ["1 µs", "10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s"];
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
    /** Another whenever what is under way is not wanted any more. */
    this.turn = 0;
    this.laps = empty();
    this.chart = new Chart(say("chart"));
    this.button = press(say("start"), () => (this.racing ? this.stop() : this.race()));
    this.button.classList.add("live-strong");
    this.picture.append(this.chart.home);
    this.controls.append(element("div", { className: "live-buttons" }, this.button));
    this.replaces = true;
    this.draw();
  }

  async race() {
    const turn = (this.turn += 1);
    this.laps = empty();
    this.become(true);
    this.describe("");
    this.makeRoom();
    this.draw();
    this.shown();
    const warming = () => turn === this.turn && this.tell(say("warming"));
    const warm = await this.ask("race.warm", {}, warming);
    if (turn !== this.turn) return;
    if (!warm) return this.end("");
    const out = new Set();
    for (const n of SIZES) {
      const began = () => turn === this.turn && this.tell(say("running", { n: written(n) }));
      for (const kind of KINDS.filter((kind) => !out.has(kind))) {
        const values = await this.ask("race.lap", { kind, n }, began);
        if (turn !== this.turn) return;
        if (!values) return this.end(""); // the reader has been told why
        const seconds = number(values, "seconds");
        if (seconds > LONGEST) out.add(kind);
        this.laps[kind].push([Math.log10(n), Math.log10(seconds)]);
        this.draw();
      }
    }
    this.end("");
  }

  stop() {
    this.turn += 1;
    this.tell("");
    this.end(say("stopped"));
  }

  /** Nothing more comes of this race: say what is to be seen. @param {string} first */
  end(first) {
    this.become(false);
    if (this.laps.loop.length) this.describe(`${first} ${this.sentence()}`.trim());
  }

  /** @param {boolean} racing */
  become(racing) {
    this.racing = racing;
    this.button.textContent = say(racing ? "stop" : "start");
  }

  draw() {
    const mine = KINDS.map((kind) => ({ places: this.laps[kind], tone: TONES[kind], name: say(kind) }));
    const book = KINDS.map((kind) => ({ places: REFERENCE[kind], tone: TONES[kind], thin: true }));
    const sizes = SIZES.map((n) => /** @type {[number, string]} */ ([Math.log10(n), short(n)]));
    const times = TIMES.map((time, power) => /** @type {[number, string]} */ ([power - 6, time]));
    this.chart.show(
      { range: [2, 7], ticks: sizes, name: say("elements") },
      { range: [-6.7, 0.7], ticks: times, name: "" },
      [...book, ...mine],
    );
    this.chart.key.append(element("span", {}, say("thick")), element("span", {}, say("thin", { month })));
  }

  sentence() {
    const parts = [];
    for (const [slow, quick, key] of /** @type {const} */ ([["loop", "dot", "result"], ["whole", "blocked", "best"]])) {
      const both = this.laps[slow].filter(([n]) => this.laps[quick].some(([other]) => other === n));
      const last = both[both.length - 1];
      if (!last) continue;
      const other = /** @type {[number, number]} */ (this.laps[quick].find(([n]) => n === last[0]));
      const ratio = Number((10 ** (last[1] - other[1])).toPrecision(2));
      const even = key === "best" && Math.abs(ratio - 1) < EVEN;
      parts.push(say(even ? "even" : key, { n: written(Math.round(10 ** last[0])), ratio: written(ratio) }));
    }
    return parts.join(" ");
  }
}

/** @returns {Laps} */
const empty = () => ({ loop: [], listed: [], whole: [], blocked: [], dot: [] });

/** What the reference machine measured. Ways that take too long are left out, from the left. */
const REFERENCE = empty();
for (const [n, ...micros] of rows) {
  KINDS.slice(-micros.length).forEach((kind, index) => {
    REFERENCE[kind].push([Math.log10(n), Math.log10(micros[index] / 1e6)]);
  });
}
const month = new Date(day).toLocaleDateString(language, { year: "numeric", month: "long", timeZone: "UTC" });

/** @param {number} n */
const written = (n) => n.toLocaleString(language);
/** @param {number} n */
const short = (n) => n.toLocaleString(language, { notation: "compact" });
