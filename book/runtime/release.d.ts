// What the build writes at the head of the service worker (book/release.py).

declare const RELEASE: {
  id: string;
  /** What an address looks like that changes with its content. */
  forGood: string;
  /** SHA-256 in base64, by the file's address from the root of the book. */
  files: Record<string, string>;
  /** Their bytes, in the same order. */
  sizes: number[];
  /** What is of the whole book in a language: a pattern for addresses. */
  whole: Record<string, string>;
};
