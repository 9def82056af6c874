// Written by `python -m tests.benchmark_vectorization --record`.

export const day = "2026-11-26";
/** n, and the microseconds of the ways that do not take too long. */
export const rows = [
  [100, 21.4, 12.8, 8.9, 9.7, 0.5],
  [10000, 1570.7, 648.9, 13.9, 14.4, 1.9],
  [1000000, 159545.7, 138131.3, 760.7, 721.8, 209.5],
  [4000000, 5455.4, 3515.5, 2500.5],
];
