// A block's code in the address of the page, compressed: #code=2.eJxL…

/** @param {Uint8Array<ArrayBuffer>} bytes @param {GenericTransformStream} transform */
async function through(bytes, transform) {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {number} block @param {string} code */
export async function toFragment(block, code) {
  const bytes = new Uint8Array(new TextEncoder().encode(code));
  const packed = await through(bytes, new CompressionStream("deflate-raw"));
  const text = btoa(String.fromCharCode(...packed));
  return `#code=${block}.${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/**
 * @param {string} fragment
 * @returns {Promise<{block: number, code: string} | null>} null if it holds no code
 * @throws if the code is damaged
 */
export async function fromFragment(fragment) {
  if (!fragment.startsWith("#code=")) return null;
  const found = /^#code=(\d+)\.([\w-]+)$/.exec(fragment);
  if (!found) throw new Error("the link is damaged");
  const text = atob(found[2].replaceAll("-", "+").replaceAll("_", "/"));
  const packed = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const bytes = await through(packed, new DecompressionStream("deflate-raw"));
  return { block: Number(found[1]), code: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}
