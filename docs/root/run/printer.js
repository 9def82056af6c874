// Sends what a block prints and draws: in few messages, as whole characters, not without end.

const FIGURES = 100; // of one run
const ALT = 1000; // letters that stand for a figure
const CAP = 100_000; // characters shown of one run
const BURST = 10; // messages at once
const RATE = 30; // messages a second after that
const CHUNK = 32_768; // characters in a message

/** @typedef {"stdout" | "stderr"} Stream */

export class Printer {
  /**
   * @param {number} id of the run
   * @param {(message: import("./protocol.js").FromWorker, transferred?: Transferable[]) => void} send
   */
  constructor(id, send) {
    this.id = id;
    this.send = send;
    this.text = "";
    this.printed = "";
    /** @type {Stream} */
    this.kind = "stdout";
    this.left = CAP;
    this.figures = FIGURES;
    this.tokens = BURST;
    this.since = performance.now();
  }

  /** @param {Stream} kind what Pyodide's setStdout and setStderr take */
  stream(kind) {
    const decoder = new TextDecoder();
    return {
      isatty: false,
      write: (/** @type {Uint8Array} */ bytes) => {
        this.print(kind, decoder.decode(bytes, { stream: true }));
        return bytes.length;
      },
    };
  }

  /** @param {Stream} kind @param {string} text */
  print(kind, text) {
    if (this.left === 0) return;
    if (kind !== this.kind) this.flush();
    this.kind = kind;
    this.text += text.slice(0, this.left);
    this.printed += text.slice(0, this.left);
    this.left = Math.max(0, this.left - text.length);
    if (this.left === 0) this.cut();
    else if (this.text.length > CHUNK || this.maySend()) this.flush();
  }

  /** @param {Uint8Array<ArrayBuffer>} png @param {string} alt @param {boolean} photo */
  draw(png, alt, photo) {
    if (this.figures === 0) return;
    this.figures -= 1;
    this.flush();
    const said = alt.slice(0, ALT);
    this.send({ type: "figure", id: this.id, png, alt: said, photo }, [png.buffer]);
    if (this.figures === 0) this.cut();
  }

  /** Say that there is more than is shown. */
  cut() {
    this.flush();
    this.send({ type: "cut", id: this.id });
  }

  maySend() {
    const now = performance.now();
    this.tokens = Math.min(BURST, this.tokens + ((now - this.since) * RATE) / 1000);
    this.since = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  flush() {
    if (this.text) this.send({ type: "print", id: this.id, kind: this.kind, text: this.text });
    this.text = "";
  }
}
