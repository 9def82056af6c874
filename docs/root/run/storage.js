// What the reader has changed, kept in this browser. Without storage (a private window, a
// full disk) the page works, and forgets.

/**
 * Read what is kept; anybody may have written it.
 * @param {string} key
 * @param {(value: any) => boolean} is whether a value is of the kind that is kept here
 * @returns {any} null if there is nothing of that kind
 */
export function recall(key, is) {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? "null");
    return is(value) ? value : null;
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value null forgets it */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // forgotten at the next visit
  }
}
