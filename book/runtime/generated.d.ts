// What the build puts beside our modules, for the type checker.

declare module "*/python.js" {
  export const folder: string;
  export const snippets: string;
  export const libraries: string[];
  export const sizes: Record<string, { whole: number; compressed: number }>;
  export const layout: import("../../docs/root/run/snapshot.js").Layout;
  export const state: import("../../docs/root/run/snapshot.js").State;
}
declare module "*/editor/index.js" {
  export * from "prism-code-editor";
}
declare module "*/editor/extensions/commands/index.js" {
  export * from "prism-code-editor/commands";
}
