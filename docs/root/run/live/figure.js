// What all figures that move have: a place over the still figure, and Python to ask.

import { element } from "../element.js";
import { CalledOff } from "../queue.js";
import { ended } from "../program.js";
import { howFar, say } from "../words.js";
import style from "./figure.css";
import { dress } from "./look.js";

dress(style);

/** @typedef {import("../protocol.js").Values} Values */
/** @typedef {import("../protocol.js").Numbers} Numbers */
/** @typedef {Record<string, any>} Given */

/** A figure in the page, with a picture, controls, and a sentence on what is to be seen. */
export class Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    this.home = home;
    this.program = program;
    /** Whether the picture takes the still one's place, or comes below it. */
    this.replaces = false;
    this.picture = element("div", { className: "live-picture", hidden: true });
    this.controls = element("div", { className: "live-controls" });
    /** What is to be seen now, for those who see it and those who do not. */
    this.said = element("p", { className: "live-said", role: "status" });
    /** How far Python is, and what went wrong. */
    this.status = element("p", { className: "live-status", role: "status" });
    const parts = [this.picture, this.controls, this.status, this.said];
    home.querySelector(".live")?.append(...parts);
  }

  /** Room for all that comes is made when the reader presses, and what is pressed stays where it
   * is, unless the picture would be out of sight: nothing moves when Python answers. */
  makeRoom() {
    const { home, picture, controls } = this;
    home.classList.add("live-open");
    if (!picture.hidden) return;
    const before = controls.getBoundingClientRect().top;
    home.classList.add("live-waiting");
    home.classList.toggle("live-over", this.replaces);
    picture.hidden = false;
    home.style.setProperty("--room", `${picture.getBoundingClientRect().height}px`);
    scrollBy({ top: controls.getBoundingClientRect().top - before, behavior: "instant" });
    for (const one of [picture, controls.firstElementChild]) one?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** The picture is drawn. */
  shown() {
    this.picture.hidden = false;
    this.home.classList.remove("live-waiting");
    this.home.classList.toggle("live-shown", this.replaces);
  }

  /**
   * Ask Python; of what a figure asks for, the latest is answered.
   * @param {string} name of a function of `live`
   * @param {Given} given
   * @param {() => void} [began] Python is there, and begins
   * @returns {Promise<Values | null>} null if nothing came: the reader has been told why, or
   *   something newer is under way
   */
  async ask(name, given, began) {
    this.makeRoom();
    const running = this.program.session?.queue.running;
    if (!this.program.session) this.tell(say("start"));
    else if (running && running !== this) this.tell(say("waiting"));
    try {
      const values = await this.program.compute(this, name, given, began);
      this.tell(typeof values.error === "string" ? values.error : "");
      return "error" in values ? null : values;
    } catch (error) {
      if (error instanceof CalledOff && !error.cause) return null;
      this.tell(await ended(error));
      return null;
    }
  }

  /** @param {string} text */
  tell(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** @param {string} text */
  describe(text) {
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  /** How far a download is. @param {"download" | "matplotlib"} step
   * @param {number} loaded @param {number} total */
  load(step, loaded, total) {
    this.tell(howFar(step, loaded, total));
  }
}

/** @param {Values} values @param {string} name */
export const numbers = (values, name) => /** @type {Numbers} */ (values[name]);
/** The one number of a name. @param {Values} values @param {string} name */
export const number = (values, name) => numbers(values, name).data[0];
