// How figures look: their sheets, and the colours of the page for what is painted and not drawn.

/** Add to the look of the page. @param {string} style */
export function dress(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

const SHADES = 255; // an odd number

/** From z to a colour: red where σ(z) is below ½, blue above, paler near it.
 * @returns {(value: number) => number} a pixel */
export function colors() {
  const [paper, blue, red] = ["--paper", "--figure-blue", "--figure-red"].map(rgb);
  const half = (SHADES - 1) / 2;
  const table = Array.from({ length: SHADES }, (_, shade) => {
    const sure = shade / half - 1; // 2σ(z) - 1
    return mixed(paper, sure > 0 ? blue : red, 0.14 + 0.4 * Math.abs(sure));
  });
  return (value) => table[Math.round(half * (1 + Math.tanh(value / 2)))];
}

/** @param {string} name of a custom property that holds #rrggbb */
function rgb(name) {
  const text = getComputedStyle(document.body).getPropertyValue(name).trim();
  return [1, 3, 5].map((from) => Number.parseInt(text.slice(from, from + 2), 16));
}

/** From a cost to a band of colour: the lower the bluer, each band twice as far from the floor.
 * @param {number} floor @returns {(value: number) => number} a pixel */
export function bands(floor) {
  const [paper, blue] = ["--paper", "--figure-blue"].map(rgb);
  return (value) => {
    const band = Math.floor(1.5 * Math.log2(Math.max(value - floor, 1e-3) / 1e-3));
    return mixed(paper, blue, 0.6 * Math.max(0, 1 - band / 18) + (band % 2 ? 0.05 : 0));
  };
}

/** A pixel between two colours. @param {number[]} from @param {number[]} to @param {number} part */
function mixed(from, to, part) {
  const [red, green, blue] = from.map((one, index) => Math.round(one + (to[index] - one) * part));
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0; // the bytes of an image, in turn
}
