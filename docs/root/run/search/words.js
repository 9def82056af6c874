// What the search says.

import { sayer } from "../words.js";

export const say = sayer({
  ko: {
    ask: "찾을 말을 입력하세요.",
    none: "찾지 못했습니다. 다른 말로 바꿔 보세요.",
    one: "페이지 1개에서 찾았습니다.",
    found: "페이지 {n}개에서 찾았습니다.",
    more: "이 페이지에서 {n}곳 더 보기",
  },
  en: {
    ask: "Type what you are looking for.",
    none: "Nothing found. Try another word.",
    one: "Found on 1 page.",
    found: "Found on {n} pages.",
    more: "{n} more on this page",
  },
});
