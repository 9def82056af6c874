// Reads an uncompressed zip and writes its files into Pyodide's file system.

const END = 0x06054b50;

/**
 * @param {Uint8Array<ArrayBuffer>} zip every entry stored, not deflated
 * @returns {Generator<[string, Uint8Array]>}
 */
function* entries(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const text = new TextDecoder();
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error("the archive is cut short");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const start =
      local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = text.decode(zip.subarray(at + 46, at + 46 + nameLength));
    yield [name, zip.subarray(start, start + size)];
    at += 46 + nameLength + extra;
  }
}

/**
 * @param {any} FS
 * @param {Uint8Array<ArrayBuffer>} zip
 * @param {string} home
 */
export function unpack(FS, zip, home) {
  const made = new Set();
  for (const [name, content] of entries(zip)) {
    const path = `${home}/${name}`;
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(folder)) FS.mkdirTree(folder);
    made.add(folder);
    FS.writeFile(path, content, { canOwn: true });
  }
}
