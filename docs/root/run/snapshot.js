// Keeps Python as it is when it has just started; a later visit starts from there.
// It is made in the browser that uses it: it depends on the engine, and is large.

import { folder } from "./python.js";

const ADDRESS = new URL(`${folder}started?${navigator.userAgent}`, import.meta.url).href;

/** @returns {Promise<Uint8Array<ArrayBuffer> | null>} */
export async function recall() {
  try {
    const kept = await (await caches.open(folder)).match(ADDRESS);
    return kept ? new Uint8Array(await kept.arrayBuffer()) : null;
  } catch {
    return null; // a browser that keeps nothing
  }
}

/** @param {Uint8Array<ArrayBuffer>} snapshot */
export async function remember(snapshot) {
  await (await caches.open(folder)).put(ADDRESS, new Response(snapshot)).catch(() => {});
}

export async function forget() {
  await (await caches.open(folder)).delete(ADDRESS);
}
