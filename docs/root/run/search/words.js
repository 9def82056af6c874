// What the search says.

import { sayer } from "../words.js";

export const say = sayer({
  ko: {
    opening: "검색을 준비하고 있습니다…",
    failed: "검색에 필요한 파일을 받지 못했습니다. 연결을 확인하고 다시 입력해 보세요.",
    ask: "찾을 말을 입력하세요.",
    none: "찾지 못했습니다. 다른 말로 바꿔 보세요.",
    one: "페이지 1개에서 찾았습니다.",
    found: "페이지 {n}개에서 찾았습니다.",
    more: "이 페이지에서 {n}곳 더 보기",
  },
  en: {
    opening: "Getting the search ready…",
    failed: "The search did not arrive. Check the connection and type again.",
    ask: "Type what you are looking for.",
    none: "Nothing found. Try another word.",
    one: "Found on 1 page.",
    found: "Found on {n} pages.",
    more: "{n} more on this page",
  },
});
