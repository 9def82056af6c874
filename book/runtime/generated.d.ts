// What the bundler resolves, for the type checker.

declare module "#built" {
  /** A file of Python: under site/run/, how large, and what its bytes are. */
  type File = { path: string; whole: number; br: number; gz: number; sha256: string };
  export const files: Record<string, File>;
  export const libraries: string[];
  export const layout: import("../../docs/root/run/snapshot.js").Layout;
  export const state: import("../../docs/root/run/internals.js").State;
  export const frame: { source: string; policy: string }; // its script, and what a policy calls it
}
declare module "#rulers" {
  export const notches: number[];
  export const logits: number[];
  /** For y = 0 and 1, a row for each z: the truth, and a loss and an error a form. */
  export const losses: { true: string[]; losses: number[][]; errors: number[][] }[];
  export const h: number[];
  export const sizes: number[];
  /** For each size, the errors at each h. */
  export const steps: { both: number[]; one: number[] }[];
}
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "pyodide/pyodide.asm.mjs" {
  const create: (settings: any) => Promise<any>;
  export default create;
}
