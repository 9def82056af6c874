// Figures that move: each is brought when the reader comes near it, or a link leads to it.

const FIGURES = {
  stepper: () => import("./live/stepper.js"),
  ball: () => import("./live/ball.js"),
  edges: () => import("./live/edges.js"),
  race: () => import("./live/race.js"),
  rulers: () => import("./live/rulers.js"),
  playground: () => import("./live/playground.js"),
};
const NEAR = "800px 0px"; // of the window

/**
 * @param {HTMLElement[]} homes
 * @param {import("./program.js").Program} program
 * @returns {(name: string, state: string) => Promise<void>} opens a figure with a state
 */
export function watch(homes, program) {
  /** @type {Map<Element, Promise<any>>} */
  const made = new Map();
  const bring = (/** @type {HTMLElement} */ home) => {
    const name = /** @type {keyof typeof FIGURES} */ (home.dataset.live);
    const figure = made.get(home) ?? FIGURES[name]().then(({ make }) => make(home, program));
    made.set(home, figure);
    return figure;
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) bring(/** @type {HTMLElement} */ (target)).catch(console.warn);
      }
    },
    { rootMargin: NEAR },
  );
  for (const home of homes) seen.observe(home);
  return async (name, state) => {
    const home = homes.find(({ dataset }) => dataset.live === name);
    if (!home) throw new Error(`no figure ${name}`);
    home.scrollIntoView({ block: "start" });
    await (await bring(home)).openLink(state);
  };
}
