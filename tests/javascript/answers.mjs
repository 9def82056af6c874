// What the search of the page answers, for tests/test_search.py.
// node answers.mjs INDEX QUERIES: of each query, the pages, each with the ids of its sections.
import { readFileSync } from "node:fs";
import { answer } from "../../docs/root/run/search/answer.js";
import { Index } from "../../docs/root/run/search/index.js";

const [built, queries] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const index = new Index(built);
const answers = queries.map((query) =>
  answer(index, query).map(({ page, sections }) => [
    index.pages[page].address,
    sections.map(({ section }) => index.sections[section].id),
  ]),
);
console.log(JSON.stringify(answers));
