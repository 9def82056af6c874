// How figures look: their sheets, and the colours of the page for what is painted and not drawn.

/** Add to the look of the page. @param {string} style */
export function dress(style) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

/** From z to a colour: red where σ(z) is below ½, blue above, paler near it.
 * @returns {(value: number) => [number, number, number, number]} */
export function colors() {
  const [paper, blue, red] = ["--paper", "--figure-blue", "--figure-red"].map(rgb);
  return (value) => {
    const strong = 0.14 + 0.4 * Math.abs(Math.tanh(value / 2)); // |2σ(z) - 1|
    const tone = value > 0 ? blue : red;
    const mixed = paper.map((one, index) => one + (tone[index] - one) * strong);
    return [mixed[0], mixed[1], mixed[2], 255];
  };
}

/** @param {string} name of a custom property that holds #rrggbb */
function rgb(name) {
  const text = getComputedStyle(document.body).getPropertyValue(name).trim();
  return [1, 3, 5].map((from) => Number.parseInt(text.slice(from, from + 2), 16));
}

/** From a cost to a band of colour: the lower the bluer, each band twice as far from the floor.
 * @param {number} floor @returns {(value: number) => [number, number, number, number]} */
export function bands(floor) {
  const [paper, blue] = ["--paper", "--figure-blue"].map(rgb);
  return (value) => {
    const band = Math.floor(1.5 * Math.log2(Math.max(value - floor, 1e-3) / 1e-3));
    const strong = 0.6 * Math.max(0, 1 - band / 18) + (band % 2 ? 0.05 : 0);
    const mixed = paper.map((one, index) => one + (blue[index] - one) * strong);
    return [mixed[0], mixed[1], mixed[2], 255];
  };
}
