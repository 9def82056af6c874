// A block's code in the address of the page, compressed: #code=broadcasting.row.eJxL…

const LONGEST = 16_000; // letters of a fragment; what passes links on cuts longer ones
const MOST = 1_000_000; // bytes of code; more is no code of a reader

/** @param {Uint8Array<ArrayBuffer>} bytes @param {GenericTransformStream} transform */
async function through(bytes, transform) {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  const parts = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { value, done } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    if ((length += value.length) > MOST) throw new Error("the link holds too much");
  }
}

/**
 * @param {string} block its name
 * @param {string} code
 * @returns {Promise<string | null>} null if it would be too long for a link
 */
export async function toFragment(block, code) {
  const bytes = new Uint8Array(new TextEncoder().encode(code));
  if (bytes.length > MOST) return null;
  const packed = await through(bytes, new CompressionStream("deflate-raw"));
  if (packed.length > LONGEST) return null;
  const text = btoa(String.fromCharCode(...packed));
  return `#code=${block}.${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/**
 * @param {string} fragment
 * @returns {Promise<{block: string, code: string} | null>} null if it holds no code
 * @throws if the code is damaged
 */
export async function fromFragment(fragment) {
  if (!fragment.startsWith("#code=")) return null;
  const found = /^#code=([\w.]+)\.([\w-]+)$/.exec(fragment);
  if (!found) throw new Error("the link is damaged");
  const text = atob(found[2].replaceAll("-", "+").replaceAll("_", "/"));
  const packed = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const bytes = await through(packed, new DecompressionStream("deflate-raw"));
  return { block: found[1], code: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}
