// What did not arrive: because there is no connection, or because the book has been renewed since
// this page was opened and a part of the old one is gone.

import { say } from "./words.js";

export class Lost extends Error {
  /** @param {string} file @param {unknown} cause @param {boolean} damaged it came, with other bytes */
  constructor(file, cause, damaged = false) {
    super(`${file}: ${cause}`);
    this.name = "Lost";
    this.file = file;
    this.damaged = damaged;
  }

  /** @returns {Promise<string>} what to say to the reader */
  async said() {
    if (await renewed()) return say("renewed");
    return say(this.damaged ? "damaged" : "failed", { file: this.file });
  }
}

/**
 * Name what is lost.
 * @template T
 * @param {Promise<T>} arriving a module
 * @returns {Promise<T>}
 */
export const lost = (arriving) =>
  arriving.catch((cause) => {
    // The module is named by its address, without the folder and what the build added.
    const [, file = "JavaScript"] = /([\w.]+)-\w+\.js/.exec(String(cause)) ?? [];
    throw new Lost(`${file}.js`, cause);
  });

/** Whether this page, as its host has it now, loads other modules than this one. */
export async function renewed() {
  try {
    const response = await fetch(location.pathname, { cache: "no-cache" });
    const [own] = document.querySelectorAll("script[type=module]");
    const address = own?.getAttribute("src") ?? "";
    return response.ok && !(await response.text()).includes(address);
  } catch {
    return false;
  }
}
