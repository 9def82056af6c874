// Copies the link to code, or to an answer.

import { toFragment } from "./share.js";
import { say } from "./words.js";

/**
 * Copy the link to a block with this code.
 * @param {string} block its name
 * @param {string} code
 * @returns {Promise<string>} what the reader is told
 */
export async function copyLink(block, code) {
  const fragment = await toFragment(block, code);
  if (fragment === null) return say("tooLong");
  try {
    await navigator.clipboard.writeText(location.href.split("#")[0] + fragment);
    return say("copied");
  } catch {
    history.replaceState(null, "", fragment);
    return say("inAddress");
  }
}
