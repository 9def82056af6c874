// What the build puts beside our modules, for the type checker.

declare module "*/python.js" {
  export const folder: string;
  export const snippets: string;
  export const libraries: string[];
  export const sizes: Record<string, number>;
  export const matplotlibSize: number;
}
declare module "*/editor/index.js" {
  export * from "prism-code-editor";
}
declare module "*/editor/extensions/commands/index.js" {
  export * from "prism-code-editor/commands";
}
