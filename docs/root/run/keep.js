// Offers to keep the whole book: how large it is, how much has come, what is kept. The service
// worker decides what that is, fetches it, checks it and writes it; here it is asked for more.

import { button } from "./bar.js";
import { element } from "./element.js";
import style from "./keep/keep.css";
import { say } from "./keep/words.js";
import { dress } from "./live/look.js";
import { language } from "./words.js";

/** @typedef {{loaded: number, total: number, since: Record<string, number>}} State  In bytes, unpacked. */
/** @typedef {"ko" | "en" | "both"} Choice */

const HERE = new URL("./", import.meta.url);
const WORKER = new URL("../service-worker.js", HERE);
const OTHER = language === "ko" ? "en" : "ko";
/** @type {Choice[]} */
const CHOICES = [language, OTHER, "both"];
/** What is said of an error. @type {Record<string, "stopped" | "full" | "wrong">} */
const PROBLEMS = { AbortError: "stopped", QuotaExceededError: "full", renewed: "wrong" };
/** Milliseconds without a word, after which a worker is taken to have ended. */
const SILENCE = { state: 10_000, more: 60_000, forget: 60_000 };

const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** @param {Choice} choice */
const languagesOf = (choice) => (choice === "both" ? [language, OTHER] : [choice]);

export class Keeper {
  /** @param {HTMLElement} home the paragraph after which the offer stands */
  constructor(home) {
    /** @type {Choice} */
    this.choice = language;
    /** Bytes to fetch, by choice. @type {Partial<Record<Choice, number>>} */
    this.sizes = {};
    /** @type {State} */
    this.state = { loaded: 0, total: 0, since: {} };
    /** Whether more is wanted, and where the worker hears that no more is. */
    this.wanted = false;
    /** @type {MessagePort | null} */
    this.port = null;
    this.choices = element("fieldset", {}, element("legend", {}, say("choose")));
    this.go = button("keep", say("keep"), say("keep"));
    this.remove = button("forget", say("forget"), say("forget"));
    this.status = element("span", { className: "run-status", role: "status" });
    this.progress = element("progress", { className: "run-progress", hidden: true, max: 1 });
    this.progress.ariaLabel = say("progress");
    this.megabytes = element("span", { className: "run-megabytes" });
    const { choices, go, remove, status, progress, megabytes } = this;
    dress(style);
    const bar = element("div", { className: "run-bar" }, go, remove, progress, megabytes, status);
    home.after(element("div", { className: "keep-offer" }, choices, bar));
    go.addEventListener("click", () => (this.wanted ? this.stop() : this.keep()));
    remove.addEventListener("click", () => this.forget());
    remove.hidden = true;
    this.open();
  }

  async open() {
    if (!("serviceWorker" in navigator)) return this.refuse();
    const registration = await navigator.serviceWorker.getRegistration(WORKER).catch(() => undefined);
    this.sizes = await offered().catch(() => ({})); // no network
    if (registration?.active) {
      await this.look();
      if (this.state.since[OTHER]) this.choice = this.state.since[language] ? "both" : OTHER;
      if (this.choice !== language) await this.look();
    }
    this.choices.append(...CHOICES.map((choice) => this.radio(choice)), ...this.common());
    this.show();
  }

  /** What is here of what is chosen. */
  look() {
    return this.ask("state").catch(console.warn);
  }

  refuse() {
    this.choices.hidden = this.go.hidden = true;
    this.status.textContent = say("no");
  }

  /** @param {Choice} choice */
  radio(choice) {
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: "keep", checked: choice === this.choice });
    input.addEventListener("change", async () => {
      this.choice = choice;
      if (await navigator.serviceWorker.getRegistration(WORKER)) await this.look();
      this.show();
    });
    const size = this.sizes[choice];
    const said = size ? ` (${say("size", { mb: megabytes(size) })})` : "";
    return element("label", {}, input, ` ${say(choice)}${said}`);
  }

  /** Why one language is hardly less than both. */
  common() {
    const { ko, en, both } = this.sizes;
    return ko && en && both ? [element("p", {}, say("common", { mb: megabytes(ko + en - both) }))] : [];
  }

  /** The worker of the newest release, if there is one yet. */
  async worker() {
    const { waiting, active } = await navigator.serviceWorker.ready;
    return waiting ?? /** @type {ServiceWorker} */ (active);
  }

  /**
   * Ask the worker, and hear how far it is; what it answers is the state.
   * @param {"state" | "more" | "forget"} type
   */
  async ask(type) {
    const worker = await this.worker();
    const { port1, port2 } = new MessageChannel();
    const { promise, resolve, reject } = /** @type {PromiseWithResolvers<State>} */ (Promise.withResolvers());
    let silence = 0;
    const waited = () => {
      clearTimeout(silence);
      silence = window.setTimeout(reject, SILENCE[type], { reason: "silence", message: "" });
    };
    this.port = port1;
    waited();
    port1.onmessage = ({ data }) => {
      waited();
      if (data.type === "state") resolve(data);
      else if (data.type === "failed") reject(data);
      else this.come(data);
    };
    worker.postMessage({ type, languages: languagesOf(this.choice) }, [port2]);
    try {
      this.state = await promise;
    } finally {
      clearTimeout(silence);
      port1.close();
    }
  }

  async keep() {
    this.begin();
    navigator.storage?.persist?.().catch(console.warn);
    try {
      await navigator.serviceWorker.register(WORKER);
      await this.ask("state");
      while (this.wanted && !this.isWhole()) {
        await this.more();
        this.come(this.state);
      }
      this.end(this.isWhole() ? "" : say("stopped"));
    } catch (error) {
      this.end(problem(/** @type {any} */ (error), this.state.total));
    }
  }

  /** The next files. Where the book has been renewed, those of the new one. */
  async more() {
    try {
      await this.ask("more");
    } catch (error) {
      if (/** @type {any} */ (error).reason !== "renewed" || !(await this.renewed())) throw error;
    }
  }

  /** Whether there is a newer worker than the one that was asked. */
  async renewed() {
    const before = await this.worker();
    this.status.textContent = say("renewing");
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    while (installing && installing.state === "installing") await new Promise((done) => setTimeout(done, 200));
    return (await this.worker()) !== before;
  }

  isWhole() {
    return languagesOf(this.choice).every((one) => this.state.since[one]);
  }

  stop() {
    this.wanted = false;
    this.port?.postMessage("stop");
  }

  begin() {
    this.wanted = true;
    this.choices.disabled = true;
    this.remove.hidden = true;
    name(this.go, say("stop"));
    this.go.classList.add("run-stop");
    this.status.textContent = say("coming");
  }

  /** @param {{loaded: number, total: number}} bytes unpacked; shown as they are sent */
  come({ loaded, total }) {
    const size = this.sizes[this.choice] ?? total;
    this.progress.hidden = false;
    this.progress.value = loaded / total;
    this.megabytes.textContent = `${megabytes((loaded / total) * size)} / ${megabytes(size)} MB`;
  }

  /** @param {string} said */
  end(said) {
    this.wanted = false;
    this.choices.disabled = false;
    this.progress.hidden = true;
    this.megabytes.textContent = "";
    this.show(said);
  }

  async forget() {
    if (!confirm(say("forgetAsk"))) return;
    await this.ask("forget");
    await this.show(say("forgotten"));
    this.go.focus();
  }

  /** What is kept, and what can be pressed. @param {string} [said] */
  async show(said = "") {
    const { loaded, total, since } = this.state;
    const whole = this.isWhole();
    const size = this.sizes[this.choice] ?? total;
    const kept = Object.values(since);
    const pressed = document.activeElement === this.go;
    this.remove.hidden = kept.length === 0 && loaded === 0;
    this.go.hidden = whole;
    if (whole && pressed) this.remove.focus();
    name(this.go, say("keep"));
    this.go.classList.remove("run-stop");
    const sentences = [said];
    if (kept.length > 0) sentences.push(this.since(Math.max(...kept)));
    if (!whole && loaded > 0 && !said) {
      sentences.push(say("part", { mb: megabytes((loaded / total) * size), of: megabytes(size) }));
    }
    if (whole && (await navigator.serviceWorker.ready).waiting) sentences.push(say("later"));
    if (whole && !(await navigator.storage?.persisted?.())) sentences.push(say("mayGo"));
    this.status.textContent = sentences.filter(Boolean).join(" ");
  }

  /** @param {number} time */
  since(time) {
    const { since } = this.state;
    const day = new Date(time).toLocaleDateString(language, { dateStyle: "long" });
    if (since[language] && since[OTHER]) return say("keptBoth", { day });
    return say(since[language] ? "keptOwn" : "keptOther", { day });
  }
}

/** What there is to fetch from this host, which says by this file how it compresses the others. */
async function offered() {
  const response = await fetch(new URL("offer.json", HERE));
  const { br, gz } = await response.json();
  return response.headers.get("Content-Encoding") === "br" ? br : gz;
}

/** @param {HTMLButtonElement} button @param {string} text */
function name(button, text) {
  button.textContent = button.ariaLabel = text;
}

/** What the reader can do. @param {{reason?: string, message?: string}} error @param {number} total */
function problem({ reason = "", message = "" }, total) {
  return say(PROBLEMS[reason] ?? "lost", { message, mb: megabytes(total) });
}
