// Fetches Python's files for the frame; counts what has arrived; names what has not.

import { files } from "#built";
import { Lost } from "./lost.js";

const HERE = new URL("./", import.meta.url).href;
/** Asked for first: how it comes tells whether the host sends the .br beside a file. */
const PROBE = "book";
const [GZIP_1, GZIP_2] = [0x1f, 0x8b]; // how a gzip begins

/** Whether the host sent the .br. @param {Response} response */
const isBrotli = ({ headers }) => headers.get("Content-Encoding") === "br";

/**
 * What the service worker keeps. It goes to the frame as it is, through no other hands: the frame
 * checks it as it checks what comes from the network.
 * @param {string} address
 */
async function kept(address) {
  try {
    return await caches.match(address);
  } catch {
    return undefined; // no https, or storage is blocked
  }
}

export class Downloads {
  /**
   * @param {(message: import("./protocol.js").ToFrame, transferred?: Transferable[]) => void} post
   *   to the frame, which checks the bytes and keeps them
   * @param {(loaded: number, total: number) => void} progress hears of bytes, as transferred
   */
  constructor(post, progress) {
    this.post = post;
    this.progress = progress;
    this.cancelled = new AbortController();
    /** What the frame has or will have. @type {Map<string, Promise<void>>} */
    this.known = new Map();
    /** How the frame's answer is heard, by file. @type {Map<string, (problem: string) => void>} */
    this.answers = new Map();
    /** @type {Map<string, {loaded: number, total: number}>} */
    this.counts = new Map();
    this.percent = 0;
  }

  /** Have files in the frame. @param {string[]} names */
  async have(names) {
    const before = this.known.get(PROBE) ?? this.one(PROBE, false);
    await before;
    const lacking = names.filter((name) => !this.known.has(name));
    for (const name of lacking) this.counts.set(name, { loaded: 0, total: this.size(name) });
    await Promise.all(names.map((name) => this.known.get(name) ?? this.one(name, !this.brotli)));
  }

  /** Nothing more is wanted. */
  stop() {
    this.cancelled.abort();
    this.cancelled = new AbortController();
  }

  /** @param {string} name @param {boolean} zipped ask for the .gz */
  one(name, zipped) {
    const coming = this.checked(name, zipped);
    this.known.set(name, coming);
    coming.catch(() => this.known.delete(name));
    return coming;
  }

  /** Bytes that are not those of the build are fetched once more, past the browser's cache.
   * @param {string} name @param {boolean} zipped */
  async checked(name, zipped) {
    if (!(await this.fetched(name, zipped, "default"))) return;
    const problem = await this.fetched(name, zipped, "reload");
    if (problem) throw new Lost(files[name].path, problem, true);
  }

  /**
   * @param {string} name
   * @param {boolean} zipped
   * @param {RequestCache} cache
   * @returns {Promise<string>} what is wrong with the bytes, or ""
   */
  async fetched(name, zipped, cache) {
    const { path, sha256, whole } = files[name];
    const answer = new Promise((/** @type {(problem: string) => void} */ resolve) =>
      this.answers.set(name, resolve),
    );
    const compiled = path.endsWith(".wasm");
    const found = cache === "default" ? await kept(HERE + path) : undefined;
    if (found) {
      if (name === PROBE) this.brotli = isBrotli(found);
      const blob = await found.blob();
      this.post({ type: "begin", name, sha256, zipped: false, compiled, blob });
      this.count(name, this.size(name), this.size(name));
      return answer;
    }
    let begun = false;
    try {
      const address = HERE + path + (zipped ? ".gz" : "");
      const response = await fetch(address, { cache, signal: this.cancelled.signal });
      const { ok, status, body, headers } = response;
      if (!ok || !body) throw new Error(`HTTP ${status}`);
      if (name === PROBE) this.brotli = isBrotli(response);
      const length = Number(headers.get("Content-Length")) || this.size(name);
      const reader = body.getReader();
      let loaded = 0;
      for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
        const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (value);
        if (!begun) {
          // A host may have unpacked it.
          const packed = bytes[0] === GZIP_1 && bytes[1] === GZIP_2;
          this.post({ type: "begin", name, sha256, zipped: packed, compiled, blob: null });
          begun = true;
        }
        loaded += bytes.length;
        this.count(name, zipped ? loaded : (loaded * length) / whole, length);
        this.post({ type: "chunk", name, bytes }, [bytes.buffer]);
      }
    } catch (error) {
      if (begun) this.post({ type: "cut", name });
      throw new Lost(path, error);
    }
    this.post({ type: "end", name });
    return answer;
  }

  /** What the frame says of a file. @param {string} name @param {string} problem or "" */
  answer(name, problem) {
    this.answers.get(name)?.(problem);
  }

  /** @param {string} name @returns {number} bytes, as the build compressed them */
  size(name) {
    return this.brotli ? files[name].br : files[name].gz;
  }

  /** @param {string} name @param {number} loaded @param {number} total */
  count(name, loaded, total) {
    if (!this.counts.has(name)) return;
    this.counts.set(name, { loaded, total });
    const counts = [...this.counts.values()];
    const sum = counts.reduce((most, count) => most + count.total, 0);
    const arrived = counts.reduce((most, count) => most + count.loaded, 0);
    const percent = Math.floor((100 * Math.round(arrived)) / sum); // 100 is all of it
    if (percent !== this.percent) this.progress(Math.round(arrived), sum);
    this.percent = percent;
  }
}
