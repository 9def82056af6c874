// The parts of Python that are fetched together, by their files' names in "#built".

const REST = ["python", "numpy"];
/** What is fetched when a block lacks it. page/on_demand.py says what lacks which. */
export const ARCHIVES = {
  rest: REST,
  matplotlib: ["matplotlib", ...REST],
  exercises: ["exercises"],
  live: ["live"],
};

/** What Python starts from, in the order of need. @param {string[]} libraries of NumPy */
export const toStart = (libraries) => ["core", ...libraries, "snapshot", "book"];
