// Fetches Python's files; counts what has arrived; names what has not.

import { sizes } from "./python.js";

const HERE = new URL("./", import.meta.url).href;

/** A file that did not arrive whole. */
export class DownloadError extends Error {
  /** @param {string} file @param {unknown} cause */
  constructor(file, cause) {
    super(`${file}: ${cause}`);
    this.file = file;
  }
}

export class Downloads {
  /**
   * @param {string[]} names of the files that are waited for
   * @param {(loaded: number, total: number) => void} progress hears of bytes, as transferred
   */
  constructor(names, progress) {
    this.progress = progress;
    this.loaded = 0;
    this.percent = 0;
    /** @type {Record<string, number>} As the book compresses them; the server knows better. */
    this.transfers = Object.fromEntries(names.map((name) => [name, sizes[name].compressed]));
  }

  /** @param {string} name */
  async response(name) {
    const { ok, status, body, headers } = await fetch(HERE + name);
    if (!ok || !body) throw new Error(`HTTP ${status}`);
    this.transfers[name] = Number(headers.get("Content-Length")) || this.transfers[name];
    const scale = this.transfers[name] / sizes[name].whole;
    const counted = new TransformStream({
      transform: (chunk, output) => {
        this.count(chunk.length * scale);
        output.enqueue(chunk);
      },
    });
    const type = headers.get("Content-Type") ?? "";
    return new Response(body.pipeThrough(counted), { headers: { "Content-Type": type } });
  }

  /** @param {number} bytes */
  count(bytes) {
    this.loaded += bytes;
    const total = Object.values(this.transfers).reduce((sum, size) => sum + size, 0);
    const percent = Math.round((100 * this.loaded) / total);
    if (percent !== this.percent) this.progress(Math.round(this.loaded), total);
    this.percent = percent;
  }

  /** @param {string} name */
  compiled(name) {
    return named(name, WebAssembly.compileStreaming(this.response(name)));
  }

  /** @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
  bytes(name) {
    return named(
      name,
      this.response(name).then(async (response) => new Uint8Array(await response.arrayBuffer())),
    );
  }
}

/** @param {string} name a module of JavaScript @returns {Promise<any>} */
export const imported = (name) => named(name, import(HERE + name));

/** @param {string} name @returns {Promise<string>} */
export const text = (name) =>
  named(
    name,
    fetch(HERE + name).then((response) => {
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.text();
    }),
  );

/**
 * Fetch while Python waits, in the middle of an import.
 * @param {string} name
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function atOnce(name) {
  const request = new XMLHttpRequest();
  request.open("GET", HERE + name, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch (cause) {
    throw new DownloadError(name, cause);
  }
  if (request.status !== 200) throw new DownloadError(name, `HTTP ${request.status}`);
  return new Uint8Array(request.response);
}

/** @template T @param {string} name @param {Promise<T>} arriving */
const named = (name, arriving) =>
  arriving.catch((cause) => Promise.reject(new DownloadError(name, cause)));
